import Testing

@testable import Checksums

@Suite struct ArticleNumberTests {
  /// From the standards and registries themselves.
  @Test(arguments: [
    "978-3-16-148410-0", "9780306406157", "4006381333931", "036000291452", "73513537", "7732-18-5",
    "58-08-2", "107-07-3",
  ])
  func takesPublishedNumbers(_ text: String) {
    #expect(accepts(text, ArticleNumber.isValid))
    // The weights of a substance's number share factors with ten.
    guard text.utf8.count > 9 || !text.contains("-") else { return }
    for wrong in singleDigitErrors(of: Array(text.utf8)) {
      #expect(!accepts(wrong, ArticleNumber.isValid))
    }
  }

  @Test(arguments: ["", "7", "978-3-16-148410", "12345678901", "7732-18-6", "----5-5"])
  func refuses(_ text: String) {
    #expect(!accepts(text, ArticleNumber.isValid))
  }
}

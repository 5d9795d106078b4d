import Testing

@testable import Checksums

@Suite struct PaymentCardTests {
  /// Numbers that the networks and their processors publish for tests.
  static let published = [
    "4111111111111111", "4222222222222", "4012 8888 8888 1881", "5555-5555-5555-4444",
    "5105105105105100", "2223003122003222", "378282246310005", "3714 496353 98431",
    "30569309025904", "38520000023237", "36227206271667", "6011111111111117", "6445644564456445",
    "3530111333300000", "3566002020360505", "6200000000000005",
  ]
  static let rare = [
    "6759649826438453", "5019717010103742", "2200000000000004", "3056930009020004",
  ]

  @Test(arguments: published)
  func takesPublishedNumbers(_ text: String) {
    #expect(accepts(text, PaymentCard.isValid))
    #expect(accepts(text, PaymentCard.isValidOfAnyIssuer))
  }

  @Test(arguments: rare)
  func takesRareIssuersOnlyWhenAsked(_ text: String) {
    #expect(!accepts(text, PaymentCard.isValid))
    #expect(accepts(text, PaymentCard.isValidOfAnyIssuer))
  }

  @Test(arguments: [
    "0000000000000000", "4111111111111112", "411111111111111", "1700000000007", "9999999999999995",
    "41111111111111110000", "37828224631000", "222000000000000", "4111 1111 1111 111a",
  ])
  func refuses(_ text: String) {
    #expect(!accepts(text, PaymentCard.isValidOfAnyIssuer))
  }

  @Test(arguments: published)
  func catchesEveryWrongDigit(_ text: String) {
    for wrong in singleDigitErrors(of: Array(text.utf8)) {
      #expect(!accepts(wrong, PaymentCard.isValidOfAnyIssuer))
    }
  }

  @Test func falseAcceptRates() {
    let usual = acceptRate(seed: 3, PaymentCard.isValid) { $0.digits(16) }
    #expect(abs(usual - 0.0234) < 0.0015, "measured \(usual)")
    let any = acceptRate(seed: 4, PaymentCard.isValidOfAnyIssuer) { $0.digits(16) }
    #expect(abs(any - 0.041) < 0.002, "measured \(any)")
    let amex = acceptRate(seed: 5, PaymentCard.isValid) { $0.digits(15) }
    #expect(abs(amex - 0.002) < 0.0005, "measured \(amex)")
  }
}

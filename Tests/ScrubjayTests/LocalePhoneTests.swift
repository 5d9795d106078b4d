import Testing

@testable import Scrubjay

/// National telephone numbers are known by the plans of the countries that a policy names.
struct LocalePhoneTests {
  private static let german = Scrubbers.make("version: 1\nlocales: [de]")
  private static let spanish = Scrubbers.make("version: 1\nlocales: [es, fr]")

  @Test(
    arguments: [
      ("sure, 015123456789", "sure, <PHONE_NUMBER>"),
      ("ok (089) 12345678 now", "ok <PHONE_NUMBER> now"),
      // No number of the plan.
      ("sure, 091", nil), ("ticket 015123456789", nil),
    ] as [(String, String?)])
  func aPlanOfTheLocaleIsEnough(text: String, expected: String?) throws {
    #expect(try Self.german.scrub(text) == expected ?? Scrubbers.standard.scrub(text))
    if text.contains("015123456789"), expected != nil {
      #expect(try Scrubbers.standard.scrub(text) == text)
    }
  }

  @Test func otherLocalesKnowOtherNumbers() throws {
    #expect(try Self.spanish.scrub("ok so 612 34 73 76 right?") == "ok so <PHONE_NUMBER> right?")
    #expect(
      try Scrubbers.standard.scrub("ok so 612 34 73 76 right?") == "ok so 612 34 73 76 right?")
    #expect(try Self.spanish.scrub("sure, 015123456789") == "sure, 015123456789")
  }
}

import Testing

@testable import Checksums

@Suite struct NumberingPlanTests {
  /// Numbers for fiction and of public offices, as they are written with the calling code.
  @Test(arguments: [
    "+1 202-555-0143", "+44 20 7946 0958", "+44 (0)20 7946 0958", "0049 30 901820",
    "353 85 012 3677",
    "+39 06 69821", "+7 495 606-36-02", "+61 2 5550 1234", "+33612345678", "+48 22 694 60 00",
    "00447400123456", "+49 0151 23456789",
  ])
  func takesNumbersWithTheirCode(_ text: String) {
    #expect(accepts(text, NumberingPlan.isValidWithCode))
  }

  @Test(arguments: [
    ("+1 137-555-0143", "no area code begins with 1"),
    ("+999 12345678", "no such calling code"),
    ("+44 99 7946", "too short"),
    ("+33 6 12 34 56 78 90", "too long"),
    ("020 7946 0958", "no code"),
    ("", "nothing"),
    ("+", "no digit"),
  ])
  func refusesWhatNoPlanHas(_ text: String, _ reason: String) {
    #expect(!accepts(text, NumberingPlan.isValidWithCode), "\(reason)")
  }

  @Test(arguments: [
    ("0151 23456789", "DE", true), ("151 23456789", "DE", false), ("06 12 34 56 78", "FR", true),
    ("612 34 56 78", "ES", true), ("812 34 56 78", "GB", false), ("07700 900123", "GB", true),
    ("02 1234 567", "IT", true), ("8 (495) 606-36-02", "RU", true), ("2025550143", "US", true),
    ("1 202 555 0143", "US", true), ("+33 6 12 34 56 78", "FR", false), ("112", "DE", false),
  ])
  func knowsNumbersOfOneCountry(_ text: String, _ country: String, _ isValid: Bool) {
    let plans = NumberingPlan.plans(of: [country])
    #expect(plans.count == 1)
    #expect(accepts(text) { NumberingPlan.isNational($0, of: plans) } == isValid)
  }

  @Test func tellsMobileFromFixedAndServices() throws {
    let plan = try #require(NumberingPlan.plans(of: ["DE"]).first)
    func kind(_ text: String) -> NumberingPlan.Kind? {
      let bytes = Array(text.utf8)
      return plan.kind(national: TelephoneDigits(bytes.span))
    }
    #expect(kind("0151 23456789") == .mobile)
    #expect(kind("030 901820") == .fixed)
    #expect(kind("0800 1234567") == .service)
    #expect(kind("0999") == nil)
  }

  @Test func knowsEveryCountryAndReadsAllOfItsRules() {
    let lines = NumberingPlan.table.split(separator: "\n")
    #expect(lines.count > 240)
    for line in lines {
      let fields = line.split(separator: " ")
      let plans = NumberingPlan.plans(of: [String(fields[0])])
      #expect(plans.count == 1, "\(fields[0])")
      #expect(String(plans.first?.callingCode ?? 0) == fields[1])
    }
  }
}

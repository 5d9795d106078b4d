import Testing

@testable import Checksums

@Suite struct TelephoneNumberTests {
  @Test(arguments: [
    "(212) 555-0123", "212-555-0123", "212.555.0123", "+1 (416) 555-0199 ext. 12", "1-800-356-9377",
    "2125550123 x12", "415 555 2671",
  ])
  func takesNorthAmerican(_ text: String) {
    #expect(accepts(text, NorthAmericanNumber.isValid))
  }

  @Test(arguments: [
    "112-555-0123", "212-155-0123", "911-555-0123", "212-911-0123", "370-555-0123", "965-555-0123",
    "212-555-012", "21255501234", "", "ext. 12",
  ])
  func refusesNorthAmerican(_ text: String) {
    #expect(!accepts(text, NorthAmericanNumber.isValid))
  }

  @Test(arguments: [
    "020 7946 0958", "07700 900123", "(0161) 496 0000", "01632 960 001", "0808 157 0192",
    "0800 123456", "016977 2345", "0345 600 0000", "05600 123456", "0900 123 4567",
    "+44 20 7946 0958", "+44 (0)20 7946 0958", "0044 7700 900123",
  ])
  func takesBritish(_ text: String) {
    #expect(accepts(text, BritishNumber.isValid))
  }

  @Test(arguments: [
    "0100 000 0000", "0407 946 0958", "0600 123 4567", "07700 90012", "020 7946 09588",
    "0220 946 0958",
    "+49 20 7946 0958", "2079460958", "0", "", "0345 60000",
  ])
  func refusesBritish(_ text: String) {
    #expect(!accepts(text, BritishNumber.isValid))
  }

  @Test(arguments: [
    "+49 30 901820", "+33612345678", "0049 151 23456789", "+44 (0)20 7946 0958", "+1 202 555 0143",
    "+358 41 2345409", "(+351) 912 345 678", "+6774012345",
  ])
  func takesInternational(_ text: String) {
    #expect(accepts(text, InternationalNumber.isValid))
  }

  @Test(arguments: ["+999 12 3456 7890", "+49 12345", "+1234567890123456", "", "+210 1234567"])
  func refusesInternational(_ text: String) {
    #expect(!accepts(text, InternationalNumber.isValid))
  }

  @Test func noCountryCodeBeginsAnother() {
    for code in (10...999) where InternationalNumber.isCountryCode(code) {
      #expect(!InternationalNumber.isCountryCode(code / 10), "\(code)")
      if code > 99 { #expect(!InternationalNumber.isCountryCode(code / 100), "\(code)") }
    }
  }

  @Test func falseAcceptRates() {
    let american = acceptRate(seed: 15, NorthAmericanNumber.isValid) { $0.digits(10) }
    #expect(abs(american - 0.61) < 0.01, "measured \(american)")
    let british = acceptRate(seed: 16, BritishNumber.isValid) { [0x30] + $0.digits(10) }
    #expect(abs(british - 0.37) < 0.02, "measured \(british)")
    let international = acceptRate(seed: 17, InternationalNumber.isValid) {
      [0x2B] + [UInt8.random(in: 0x31...0x39, using: &$0)] + $0.digits(11)
    }
    #expect(abs(international - 0.9) < 0.05, "measured \(international)")
  }
}

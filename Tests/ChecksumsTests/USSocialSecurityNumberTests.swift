import Testing

@testable import Checksums

@Suite struct USSocialSecurityNumberTests {
  @Test(arguments: ["536-90-4399", "536904399", "001 01 0001", "899.99.9999", "123-12-1034"])
  func takes(_ text: String) {
    #expect(accepts(text, USSocialSecurityNumber.isValid))
  }

  @Test(arguments: [
    "000-12-3456", "666-12-3456", "900-12-3456", "999-88-7777", "123-00-4567", "123-45-0000",
    "078-05-1120", "219099999", "12345678", "1234567890", "12345678a", "",
  ])
  func refuses(_ text: String) {
    #expect(!accepts(text, USSocialSecurityNumber.isValid))
  }

  @Test func takesEverySerialButZero() {
    for serial in 0...9999 {
      let digits = String(serial)
      let text = "536-90-" + String(repeating: "0", count: 4 - digits.count) + digits
      #expect(accepts(text, USSocialSecurityNumber.isValid) == (serial != 0))
    }
  }

  @Test func passesNineInTen() {
    let rate = acceptRate(seed: 11, USSocialSecurityNumber.isValid) { $0.digits(9) }
    #expect(abs(rate - 0.89) < 0.005, "measured \(rate)")
  }
}

import Testing

@testable import Checksums

@Suite struct LuhnTests {
  /// ISO/IEC 7812-1, annex B, and test numbers that card networks publish.
  @Test(arguments: ["79927398713", "4111 1111 1111 1111", "490154203237518", "18"])
  func takesPublishedNumbers(_ text: String) {
    #expect(accepts(text, Luhn.isValid))
  }

  @Test(arguments: ["79927398710", "4111 1111 1111 1112", "0", "", "7992x", "4111/1111"])
  func refuses(_ text: String) {
    #expect(!accepts(text, Luhn.isValid))
  }

  @Test func catchesEveryWrongDigitAndEverySwapButZeroNine() throws {
    var generator = SplitMix64(seed: 1)
    for length in 2...30 {
      for _ in 0..<20 {
        var number = generator.digits(length - 1)
        let payload = try #require(symbols(of: number))
        number.append(0x30 + UInt8(try #require(Luhn.checkDigit(after: payload))))
        #expect(accepts(number, Luhn.isValid))
        for wrong in singleDigitErrors(of: number) { #expect(!accepts(wrong, Luhn.isValid)) }
        for swap in swaps(of: number) {
          let isBlind = Set(swap.pair) == [0x30, 0x39]
          #expect(accepts(swap.bytes, Luhn.isValid) == isBlind)
        }
      }
    }
  }

  @Test func passesOneInTen() {
    let rate = acceptRate(seed: 2, Luhn.isValid) { $0.digits(16) }
    #expect(abs(rate - 0.1) < 0.005)
  }
}

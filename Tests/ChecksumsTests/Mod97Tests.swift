import Testing

@testable import Checksums

@Suite struct Mod97Tests {
  /// ISO/IEC 7064, and a legal entity identifier (ISO 17442), which uses the same check.
  @Test(arguments: ["794 44", "529900T8BM49AURSDO55", "213800WSGIIZCXF1P572"])
  func takesPublishedNumbers(_ text: String) {
    #expect(accepts(text, Mod97.isValid))
  }

  @Test(arguments: ["79445", "529900T8BM49AURSDO56", "44", "", "7944?4"])
  func refuses(_ text: String) {
    #expect(!accepts(text, Mod97.isValid))
  }

  @Test func catchesEveryWrongDigitAndEverySwap() {
    var generator = SplitMix64(seed: 8)
    for length in 1...40 {
      var number = generator.digits(length)
      var mod97 = Mod97()
      for digit in number { mod97.append(digit) }
      number += [0x30 + UInt8(mod97.checkDigits / 10), 0x30 + UInt8(mod97.checkDigits % 10)]
      #expect(accepts(number, Mod97.isValid))
      for wrong in singleDigitErrors(of: number) { #expect(!accepts(wrong, Mod97.isValid)) }
      for swap in swaps(of: number) { #expect(!accepts(swap.bytes, Mod97.isValid)) }
    }
  }
}

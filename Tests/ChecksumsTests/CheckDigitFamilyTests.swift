import Testing

@testable import Checksums

/// The families of check digits that numbers of several states share.
@Suite struct CheckDigitFamilyTests {
  /// Verhoeff's worked example and numbers whose check digit is known from other programs.
  @Test(arguments: ["2363", "123451", "1428570", "84736430954837284567892"])
  func verhoeffTakesPublishedNumbers(_ text: String) {
    #expect(accepts(text, Verhoeff.isValid))
  }

  /// ISO/IEC 7064 and numbers that the tax administration of Croatia publishes.
  @Test(arguments: ["79 46 23", "002006673085", "69435151530", "33392005961"])
  func mod11And10TakesPublishedNumbers(_ text: String) {
    #expect(accepts(text, Mod11And10.isValid))
  }

  @Test(arguments: ["2364", "0", "", "236x", "2363/"])
  func verhoeffRefuses(_ text: String) {
    #expect(!accepts(text, Verhoeff.isValid))
  }

  @Test(arguments: ["794624", "1", "", "79462A"])
  func mod11And10Refuses(_ text: String) {
    #expect(!accepts(text, Mod11And10.isValid))
  }

  @Test func everyNumberHasOneCheckDigit() {
    for number in 0..<1000 {
      let digits = String(number)
      for validator in [Verhoeff.isValid as Validator, Mod11And10.isValid] {
        let fitting = (0...9).count { accepts("\(digits)\($0)", validator) }
        #expect(fitting == 1, "\(digits)")
      }
    }
  }

  @Test func verhoeffCatchesEveryWrongDigitAndEverySwap() throws {
    var generator = SplitMix64(seed: 31)
    for length in 2...24 {
      let payload = generator.digits(length)
      let number = try #require(
        (UInt8(0x30)...0x39).map { payload + [$0] }.first { accepts($0, Verhoeff.isValid) })
      for wrong in singleDigitErrors(of: number) { #expect(!accepts(wrong, Verhoeff.isValid)) }
      for swap in swaps(of: number) { #expect(!accepts(swap.bytes, Verhoeff.isValid)) }
    }
  }

  @Test func mod11And10CatchesEveryWrongDigit() throws {
    var generator = SplitMix64(seed: 32)
    for length in 1...24 {
      let payload = generator.digits(length)
      let number = try #require(
        (UInt8(0x30)...0x39).map { payload + [$0] }.first { accepts($0, Mod11And10.isValid) })
      for wrong in singleDigitErrors(of: number) { #expect(!accepts(wrong, Mod11And10.isValid)) }
    }
  }
}

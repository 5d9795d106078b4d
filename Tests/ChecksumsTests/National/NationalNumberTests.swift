import Testing

@testable import Checksums

@Suite struct NationalNumberTests {
  @Test func namesAreUnique() {
    let names = NationalNumber.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func everyRowWithArithmeticHasACase() {
    let tested = Set(NationalNumberCase.all.map(\.name))
    let rows = Set(NationalNumber.all.filter(\.isArithmetic).map(\.name))
    #expect(rows.subtracting(tested) == [])
  }

  @Test(arguments: NationalNumberCase.all)
  func takesPublishedNumbers(_ number: NationalNumberCase) {
    for text in number.published { #expect(accepts(text, number.isValid), "\(text)") }
  }

  @Test(arguments: NationalNumberCase.all)
  func refuses(_ number: NationalNumberCase) {
    for text in number.refused + ["", "-", "a", "0", "00000000000", "é"] {
      #expect(!accepts(text, number.isValid), "\(text)")
    }
  }

  @Test(arguments: NationalNumberCase.all)
  func catchesWrongDigits(_ number: NationalNumberCase) {
    var generator = SplitMix64(seed: 41)
    let numbers = number.generated(30, using: &generator)
    #expect(numbers.count >= 20)
    var tried = 0
    var passed = 0
    for valid in numbers {
      for wrong in singleDigitErrors(of: valid) {
        tried += 1
        if accepts(wrong, number.isValid) { passed += 1 }
      }
    }
    #expect(passed * (number.hasLooseDigits ? 2 : 6) <= tried, "\(passed) of \(tried)")
    if number.catchesEveryDigit { #expect(passed == 0, "\(passed) of \(tried)") }
  }

  @Test(arguments: NationalNumberCase.all)
  func catchesMostSwaps(_ number: NationalNumberCase) {
    var generator = SplitMix64(seed: 42)
    var tried = 0
    var passed = 0
    for valid in number.generated(30, using: &generator) {
      for swap in swaps(of: valid) where swap.pair.allSatisfy(\.isDigit) {
        tried += 1
        if accepts(swap.bytes, number.isValid) { passed += 1 }
      }
    }
    #expect(passed * (number.hasLooseDigits ? 2 : 5) <= tried, "\(passed) of \(tried)")
  }

  @Test(arguments: NationalNumberCase.all)
  func passesAtMostOneInNine(_ number: NationalNumberCase) {
    let shapes = number.published.map { Array($0.utf8) }
    let rate = acceptRate(seed: 43, trials: 4_000, number.isValid) { generator in
      let shape = shapes.randomElement(using: &generator) ?? []
      return shape.map { $0.isDigit ? generator.digits(1)[0] : $0 }
    }
    #expect(rate <= (number.hasLooseDigits ? 0.23 : 0.12), "\(rate)")
  }

  /// Without check digits only the day of birth says something.
  @Test func numbersWithoutCheckDigitsHaveADay() throws {
    for (name, valid, wrong) in [
      ("dk-cpr", "010165-1231", "310265-1231"), ("kr-rrn-any", "880320-1045679", "880230-1045679"),
      ("eg-national-id", "29001011234567", "29013011234567"),
      ("id-nik", "3171011708450001", "3171013508450001"),
      ("lk-nic", "852400123V", "854000123V"), ("my-nric", "770305-02-1234", "771305-02-1234"),
      ("mx-rfc-any", "GODE561231AB1", "GODE561331AB1"),
    ] {
      let row = try #require(NationalNumber.all.first { $0.name == name })
      #expect(accepts(valid, row.isValid))
      #expect(!accepts(wrong, row.isValid))
    }
  }
}

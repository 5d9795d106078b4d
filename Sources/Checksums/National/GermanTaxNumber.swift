/// The tax identification number of Germany, IdNr (§ 139b AO; Bundeszentralamt für Steuern).
package enum GermanTaxNumber {
  /// Whether `text` is such a number: eleven digits, the last by ISO/IEC 7064 MOD 11,10.
  ///
  /// The first is not 0. Among the first ten, one digit stands twice, or three times since 2016, and
  /// no other stands twice, so that hardly one random number in 290 passes.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text, mark: 0x2F), symbols.isDecimal, symbols.count == 11,
      symbols.digit(0) != 0
    else { return false }
    var counts = InlineArray<10, Int>(repeating: 0)
    for index in 0..<10 { counts[symbols.digit(index)] += 1 }
    var repeated = 0
    for digit in 0..<10 where counts[digit] > 1 {
      guard counts[digit] <= 3 else { return false }
      repeated += 1
    }
    return repeated == 1 && Mod11And10.isValid(symbols)
  }
}

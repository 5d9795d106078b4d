/// The check digit of ISO/IEC 7064 MOD 11,10, the hybrid system for numbers of digits alone.
///
/// Catches every wrong digit and nearly every swap of neighbors; one random number in ten passes.
package enum Mod11And10 {
  /// Whether `text` holds two digits or more whose last is the check digit of the others.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text), symbols.count >= 2 else { return false }
    return isValid(symbols)
  }

  /// Whether the last of `symbols` is the check digit of the others; never for a letter.
  package static func isValid(_ symbols: Symbols) -> Bool {
    guard symbols.isDecimal else { return false }
    var product = 10
    for index in 0..<symbols.count - 1 {
      let sum = (product + symbols.digit(index)) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (product + symbols.digit(symbols.count - 1)) % 10 == 1
  }
}

/// The CURP of Mexico (Diario Oficial de la Federación, 18 October 2021: Instructivo Normativo).
package enum MexicanNumber {
  /// Whether `text` is four letters of the name, the day of birth, sex, state, three consonants, a
  /// symbol against equal ones and the check digit.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text), symbols.count == 18 else { return false }
    for index in 0..<18 {
      switch index {
      case 0..<4, 10..<16: if !symbols[index].isLetter { return false }
      case 4..<10, 17: if !symbols[index].isDigit { return false }
      default: break
      }
    }
    // H for hombre, M for mujer, X for neither.
    guard symbols[10] == 0x48 || symbols[10] == 0x4D || symbols[10] == 0x58,
      symbols.isDay(year: 4, month: 6, day: 8)
    else { return false }
    var sum = 0
    for index in 0..<17 { sum += value(symbols[index]) * (18 - index) }
    return symbols.digit(17) == (10 - sum % 10) % 10
  }

  /// Digits, then letters with Ñ between N and O.
  private static func value(_ symbol: UInt8) -> Int {
    if symbol.isDigit { return Int(symbol) - 0x30 }
    return Int(symbol) - 0x41 + (symbol > 0x4E ? 11 : 10)
  }
}

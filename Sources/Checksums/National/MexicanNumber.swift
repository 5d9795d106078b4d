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

  /// Whether the six digits of a taxpayer number are a day: of birth, or on which a company was founded.
  static func hasTaxDay(_ symbols: Symbols) -> Bool {
    let day = symbols.count - 9
    return symbols.isDay(year: day, month: day + 2, day: day + 4)
  }

  /// Whether the last symbol of a taxpayer number, 0 to 9 or A, checks the twelve before, with a blank
  /// before those of companies.
  static func isTax(_ symbols: Symbols) -> Bool {
    let last = symbols.count - 1
    // A blank counts 37.
    var sum = last == 11 ? 37 * 13 : 0
    for index in 0..<last { sum += taxValue(symbols[index]) * (last + 1 - index) }
    let check = (11 - sum % 11) % 11
    return Int(symbols[last]) == (check == 10 ? 0x41 : 0x30 + check)
  }

  /// Digits, then letters with & between N and O.
  private static func taxValue(_ symbol: UInt8) -> Int {
    if symbol.isDigit { return Int(symbol) - 0x30 }
    return Int(symbol) - 0x41 + (symbol > 0x4E ? 11 : 10)
  }
}

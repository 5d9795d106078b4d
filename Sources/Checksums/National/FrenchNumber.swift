/// The registration number of France, NIR, with its key (INSEE; décret 82-103).
package enum FrenchNumber {
  /// Whether `text` is a number of fifteen: sex, year, month, department, commune, order, key.
  ///
  /// The key is 97 less the remainder of the others by 97; for that 2A and 2B, the departments of
  /// Corsica, count as 19 and 18. Months are 1 to 12, and 20 to 42 and 50 to 99 where the month of
  /// birth was not known.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text), symbols.count == 15 else { return false }
    var number = 0
    for index in 0..<13 {
      if symbols[index].isDigit {
        number = number * 10 + symbols.digit(index)
      } else {
        guard index == 6, symbols.digit(5) == 2, symbols[6] == 0x41 || symbols[6] == 0x42 else {
          return false
        }
        // 2A is 19 and 2B is 18.
        number = (number - 1) * 10 + (symbols[6] == 0x41 ? 9 : 8)
      }
    }
    guard symbols[13].isDigit, symbols[14].isDigit else { return false }
    switch symbols.digit(0) {
    case 1...4, 7, 8: break
    default: return false
    }
    switch symbols.number(3..<5) {
    case 1...12, 20...42, 50...99: break
    default: return false
    }
    guard symbols[6].isLetter || symbols.number(5..<7) != 0, symbols.number(10..<13) != 0 else {
      return false
    }
    return 97 - number % 97 == symbols.number(13..<15)
  }
}

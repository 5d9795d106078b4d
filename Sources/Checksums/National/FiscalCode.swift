/// The codice fiscale of persons in Italy (Decreto Ministeriale 13813 of 23 December 1976).
package enum FiscalCode {
  /// Whether `text` is sixteen symbols with a day of birth that exists and the right last letter.
  ///
  /// Where two people would have one code, digits are replaced from the right by letters, L for 0 to
  /// V for 9 (art. 6); the check letter is that of what stands there. Of random digits between the
  /// right letters one in 42 passes.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text), symbols.count == 16 else { return false }
    for index in 0..<6 where !symbols[index].isLetter { return false }
    guard let month = monthLetters.firstIndex(of: symbols[8]), symbols[11].isLetter,
      let year = number(symbols, 6, 7), let day = number(symbols, 9, 10)
    else { return false }
    for index in 12..<15 where digit(symbols[index]) == nil { return false }
    // A woman's day of birth is 40 more.
    guard CalendarDate.exists(shortYear: year, month: month + 1, day: day > 40 ? day - 40 : day)
    else { return false }
    var sum = 0
    for index in 0..<15 {
      let symbol = symbols[index]
      let value = Int(symbol.isDigit ? symbol - 0x30 : symbol - 0x41)
      // The first symbol is an odd one, counted from 1.
      sum += index % 2 == 0 ? oddValues[value] : value
    }
    return Int(symbols[15]) == 0x41 + sum % 26
  }

  private static let monthLetters = Array("ABCDEHLMPRST".utf8)

  /// What a symbol at an odd place counts; digits count as the letters A to J.
  private static let oddValues = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
  ]

  /// The letters that stand for 0 to 9.
  private static let digitLetters = Array("LMNPQRSTUV".utf8)

  private static func digit(_ symbol: UInt8) -> Int? {
    symbol.isDigit ? Int(symbol) - 0x30 : digitLetters.firstIndex(of: symbol)
  }

  private static func number(_ symbols: Symbols, _ tens: Int, _ ones: Int) -> Int? {
    guard let tens = digit(symbols[tens]), let ones = digit(symbols[ones]) else { return nil }
    return tens * 10 + ones
  }
}

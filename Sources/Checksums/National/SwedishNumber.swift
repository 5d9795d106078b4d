/// The personnummer of Sweden, and the samordningsnummer of those who are not registered there
/// (Skatteverket, SKV 704 and SKV 707; folkbokföringslagen 1991:481, 18 §).
package enum SwedishNumber {
  /// Whether `text` is a date, three digits and the check digit of the ten, by Luhn.
  ///
  /// The year has two digits or four, then of 1900 to 2099; a samordningsnummer adds 60 to the day.
  /// The sign before the last four is `-`, or `+` from the year in which the person becomes 100.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text, mark: 0x2B), symbols.isDecimal,
      symbols.count == 10 || symbols.count == 12
    else { return false }
    let start = symbols.count - 10
    let day = symbols.number(start + 4..<start + 6)
    let shortYear = symbols.number(start..<start + 2)
    let month = symbols.number(start + 2..<start + 4)
    let isDay: Bool
    if start == 2 {
      let century = symbols.number(0..<2)
      guard century == 19 || century == 20 else { return false }
      isDay = CalendarDate.exists(
        year: century * 100 + shortYear, month: month, day: day > 60 ? day - 60 : day)
    } else {
      isDay = CalendarDate.exists(
        shortYear: shortYear, month: month, day: day > 60 ? day - 60 : day)
    }
    return isDay && Luhn.isValid(symbols.suffix(10))
  }
}

extension Symbols {
  /// The last `length` symbols.
  func suffix(_ length: Int) -> Symbols {
    var suffix = self
    suffix.removeFirst(count - length)
    return suffix
  }
}

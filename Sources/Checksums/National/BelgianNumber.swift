/// The national register number of Belgium (Koninklijk besluit van 3 april 1984), and the BIS number.
package enum BelgianNumber {
  /// Whether `text` is the day of birth, three digits and two that check them.
  ///
  /// The check digits are 97 less the remainder of the others by 97, with a 2 before them for those
  /// born from 2000 on. BIS numbers add 20 or 40 to the month. Month and day are 0 where unknown.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text), symbols.isDecimal, symbols.count == 11,
      !symbols.isUniform, symbols.number(0..<9) != 0
    else { return false }
    let month = symbols.number(2..<4) % 20
    let day = symbols.number(4..<6)
    guard symbols.number(2..<4) < 60, month <= 12, day <= 31,
      month == 0 || day == 0
        || CalendarDate.exists(shortYear: symbols.number(0..<2), month: month, day: day)
    else { return false }
    let number = symbols.number(0..<9)
    let check = symbols.number(9..<11)
    return check == 97 - number % 97 || check == 97 - (2_000_000_000 + number) % 97
  }

  /// Whether the last two of twelve digits are the remainder of the others by 97, or 97 for none: the
  /// number of the identity card, and the structured communication of a transfer (Febelfin).
  static func isCheckedBy97(_ symbols: Symbols) -> Bool {
    let remainder = symbols.number(0..<10) % 97
    return symbols.number(10..<12) == (remainder == 0 ? 97 : remainder)
      && symbols.number(0..<10) > 0
  }
}

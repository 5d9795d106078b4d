/// The check digit of payment cards, IMEI and many national numbers (ISO/IEC 7812-1, annex B).
///
/// Catches every wrong digit and every swap of neighbors but 09 with 90. One random number in ten
/// passes.
package enum Luhn {
  /// Whether `text` holds two digits or more whose last is the check digit of the others.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text), symbols.count >= 2 else { return false }
    return isValid(symbols)
  }

  /// Whether the last of `symbols` is the check digit of the others; never for a letter.
  package static func isValid(_ symbols: Symbols) -> Bool {
    symbols.isDecimal && sum(symbols, through: symbols.count, doubling: 1) % 10 == 0
  }

  /// The digit (0 to 9) that must follow the digits of `symbols`; nil where there is a letter.
  package static func checkDigit(after symbols: Symbols) -> Int? {
    guard symbols.isDecimal else { return nil }
    return (10 - sum(symbols, through: symbols.count, doubling: 0) % 10) % 10
  }

  /// The sum of the digits as if the last were the check digit: 0 by 10 where it is.
  static func sum(_ symbols: Symbols) -> Int { sum(symbols, through: symbols.count, doubling: 1) }

  /// The sum of the digits with the last counted twice, or else the last but one.
  static func sum(_ symbols: Symbols, doublingLast: Bool) -> Int {
    sum(symbols, through: symbols.count, doubling: doublingLast ? 0 : 1)
  }

  /// Whether the last of `symbols`, digits and letters from A = 10 on, is the check symbol of the
  /// others (ISO/IEC 7812-1 with another base: the parts of a product are its digits in base 36).
  static func isValidBase36(_ symbols: Symbols) -> Bool {
    var sum = 0
    for index in 0..<symbols.count {
      let value = symbols.base36(index) * ((symbols.count - 1 - index) % 2 == 1 ? 2 : 1)
      sum += value / 36 + value % 36
    }
    return sum % 36 == 0
  }

  /// Adds the digits; those whose distance from the right end has the parity `doubling` count twice,
  /// and a two-digit product counts as the sum of its digits.
  private static func sum(_ symbols: Symbols, through end: Int, doubling parity: Int) -> Int {
    var sum = 0
    for index in 0..<end {
      let digit = symbols.digit(index)
      if (end - 1 - index) % 2 == parity {
        sum += digit > 4 ? digit * 2 - 9 : digit * 2
      } else {
        sum += digit
      }
    }
    return sum
  }
}

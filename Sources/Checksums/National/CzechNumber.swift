/// Numbers of Czechia and Slovakia (laws 133/2000 and 301/1995).
package enum CzechNumber {
  /// Whether `text` is a birth number, rodné číslo.
  package static func isBirthNumber(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text, mark: 0x2F), symbols.isDecimal else { return false }
    return isBirthNumber(symbols)
  }

  /// Whether `symbols` are the day of birth, three digits, and since 1954 a check digit.
  ///
  /// 50 is added to a woman's month, and 20 where the numbers of a day ran out. The check digit is the
  /// remainder of the others by 11, with 10 written as 0.
  static func isBirthNumber(_ symbols: Symbols) -> Bool {
    guard (9...10).contains(symbols.count) else { return false }
    let shortYear = symbols.number(0..<2)
    let isOld = symbols.count == 9
    if isOld, shortYear > 53, shortYear < 80 { return false }
    let year = isOld ? (shortYear >= 80 ? 1800 : 1900) : (shortYear < 54 ? 2000 : 1900)
    guard
      CalendarDate.exists(
        year: year + shortYear, month: symbols.number(2..<4) % 50 % 20,
        day: symbols.number(4..<6))
    else { return false }
    return isOld || symbols.number(0..<9) % 11 % 10 == symbols.digit(9)
  }

  /// Whether nine digits are the tax number of somebody without a birth number (Finanční správa).
  static func isSpecial(_ symbols: Symbols) -> Bool {
    let remainder = symbols.sum([0, 8, 7, 6, 5, 4, 3, 2]) % 11
    return (18 - (21 - remainder) % 11) % 10 == symbols.digit(8)
  }

  /// Whether `text` is an account number (vyhláška 169/2011 Sb.): up to six digits and a hyphen, two to
  /// ten digits, a slash, the code of a bank; both numbers are multiples of 11 when weighted.
  package static func isAccount(_ text: Span<UInt8>) -> Bool {
    var parts = InlineArray<3, Int>(repeating: 0)
    var weighted = 0
    var (length, prefix) = (0, 0)
    var hasAccount = false
    // Weights stand by places from the right: each part is read from its end.
    var position = text.count
    var part = 0
    while position > 0 {
      position -= 1
      let byte = text[position]
      if byte.isDigit {
        guard length < 10 else { return false }
        let digit = Int(byte) - 0x30
        weighted += weights[length] * digit
        if part == 0 { parts[0] += digit * tens[length] }
        length += 1
      } else if byte == 0x2F, part == 0, length == 4 {
        part = 1
        (weighted, length) = (0, 0)
      } else if byte == 0x2D, part == 1, length >= 2, weighted % 11 == 0 {
        hasAccount = true
        part = 2
        (weighted, length) = (0, 0)
      } else {
        return false
      }
    }
    prefix = part == 2 ? length : 0
    guard part > 0, prefix <= 6, part == 2 ? length > 0 : length >= 2, weighted % 11 == 0 else {
      return false
    }
    return (hasAccount || part == 1) && banks.contains(parts[0])
  }

  private static let weights = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]
  private static let tens = [1, 10, 100, 1000, 0, 0, 0, 0, 0, 0]

  /// The codes of payment systems (Česká národní banka).
  private static let banks: Set<Int> = [
    100, 300, 600, 710, 800, 2010, 2060, 2070, 2100, 2200, 2220, 2250, 2260, 2600, 2700, 3030, 3060,
    3500, 4300, 5500, 5800, 6000, 6200, 6210, 6300, 6363, 6700, 6800, 7910, 7950, 7960, 7970, 7990,
    8030, 8040, 8060, 8090, 8150, 8190, 8198, 8220, 8250, 8255, 8265, 8500, 8610, 8660,
  ]
}

/// Telephone numbers of the United Kingdom (Ofcom, National Telephone Numbering Plan, part A).
package enum BritishNumber {
  /// Whether `text` is a number of the plan: with the trunk 0, or with 44 for the country.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    var digits = TelephoneDigits(text)
    if digits.isInternational {
      guard digits.count > 2, digits.number(0..<2) == 44 else { return false }
      digits.removeFirst(2)
      // Written by those who keep the trunk 0 behind the country code.
      if digits.count > 0, digits[0] == 0 { digits.removeFirst(1) }
      return isValid(digits)
    }
    guard digits.count > 0, digits[0] == 0 else { return false }
    digits.removeFirst(1)
    return isValid(digits)
  }

  /// Whether `digits` are a national number, without trunk or country code.
  static func isValid(_ digits: TelephoneDigits) -> Bool {
    guard digits.count == 9 || digits.count == 10 else { return false }
    let isLong = digits.count == 10
    switch digits.number(0..<2) {
    case 11...19: return true
    case 70...79: return isLong
    case 20, 23, 24, 28, 29: return isLong
    case 30, 33, 34, 37, 55, 56: return isLong
    case 80: return isLong || digits[2] == 0
    case 82, 84, 87, 90, 91, 98: return isLong
    default: return false
    }
  }
}

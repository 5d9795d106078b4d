/// Telephone numbers of the North American Numbering Plan (ATIS-0300051; NANPA, "About area codes").
package enum NorthAmericanNumber {
  /// Whether `text` is ten digits that the plan can assign, with or without the country code 1.
  ///
  /// Area code and exchange begin with 2 to 9 and do not end in 11 (services); area codes 37x and
  /// 96x are set aside. The numbers 555-0100 to 555-0199 are for fiction and count as numbers.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    var digits = TelephoneDigits(text)
    if digits.count == 11, digits[0] == 1 { digits.removeFirst(1) }
    return isValid(digits)
  }

  /// Whether `digits` are an area code, an exchange and a line that the plan can assign.
  static func isValid(_ digits: TelephoneDigits) -> Bool {
    guard digits.count == 10, digits[0] >= 2, digits[3] >= 2 else { return false }
    let (area, exchange) = (digits.number(0..<3), digits.number(3..<6))
    return area % 100 != 11 && exchange % 100 != 11 && area / 10 != 37 && area / 10 != 96
  }
}

/// Telephone numbers in international form (ITU-T E.164, clause 6).
package enum InternationalNumber {
  /// Whether `text` begins with an assigned country code and has 8 to 15 digits in all.
  ///
  /// A `+` or `00` before them is not counted. National plans are not asked: a number that a plan lacks is still somebody's misprint.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    let digits = TelephoneDigits(text)
    guard (8...15).contains(digits.count) else { return false }
    return isCountryCode(digits[0]) || isCountryCode(digits.number(0..<2))
      || isCountryCode(digits.number(0..<3))
  }

  /// Whether `code` is assigned in the list of E.164 country codes (annex to ITU Operational
  /// Bulletin 1114); no code is the beginning of another.
  package static func isCountryCode(_ code: Int) -> Bool {
    switch code {
    case 1, 7: true
    case 20, 27, 30...34, 36, 39...41, 43...49, 51...58, 60...66, 81, 82, 84, 86, 90...95, 98: true
    case 211...213, 216, 218, 220...258, 260...269, 290, 291, 297...299: true
    case 350...359, 370...383, 385...387, 389, 420, 421, 423: true
    case 500...509, 590...599, 670, 672...683, 685...692: true
    case 800, 808, 850, 852, 853, 855, 856, 870, 878, 880...883, 886, 888: true
    case 960...968, 970...977, 979, 992...996, 998: true
    default: false
    }
  }
}

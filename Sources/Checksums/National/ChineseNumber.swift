/// The number of the resident identity card of China (GB 11643-1999).
package enum ChineseNumber {
  /// Whether `text` is region, day of birth, three digits and the check symbol of ISO/IEC 7064
  /// MOD 11-2, with which X is 10.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text), symbols.count == 18 else { return false }
    for index in 0..<17 where !symbols[index].isDigit { return false }
    guard provinces.contains(symbols.number(0..<2)),
      (1900...2099).contains(symbols.number(6..<10)),
      CalendarDate.exists(
        year: symbols.number(6..<10), month: symbols.number(10..<12), day: symbols.number(12..<14))
    else { return false }
    return check.isValid(symbols)
  }

  /// The divisions of GB/T 2260: municipalities, provinces, autonomous and special regions.
  private static let provinces: [Int] =
    Array(11...15) + Array(21...23) + Array(31...37) + Array(41...46) + Array(50...54)
    + Array(61...65) + [71] + Array(81...83)

  private static let check = WeightedCheck(
    [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], modulus: 11, "10X98765432")
}

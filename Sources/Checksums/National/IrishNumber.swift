/// The personal public service number of Ireland (Social Welfare Consolidation Act 2005; Revenue).
package enum IrishNumber {
  /// Whether `text` is seven digits, their check letter and, in some, one letter more.
  ///
  /// That letter counts in numbers given since 2013 (A, B, H); W, T and X of older ones do not.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text), (8...9).contains(symbols.count) else { return false }
    for index in 0..<7 where !symbols[index].isDigit { return false }
    guard symbols[7].isLetter, !symbols.isUniform else { return false }
    guard symbols.count == 9 else { return check.isValid(symbols) }
    switch symbols[8] {
    case 0x41, 0x42, 0x48: return check.isValid(symbols, plus: 9 * symbols.value(8))
    case 0x54, 0x57, 0x58: return check.isValid(symbols)
    default: return false
    }
  }

  private static let check = WeightedCheck(
    [8, 7, 6, 5, 4, 3, 2], modulus: 23, "WABCDEFGHIJKLMNOPQRSTUV")

  /// Whether `symbols` are a number for value-added tax (Revenue Commissioners): seven digits and their
  /// letter, with another letter that counts behind it, or the old form with a letter in second place.
  static func isVAT(_ symbols: Symbols) -> Bool {
    if symbols[1].isDigit {
      guard symbols.count == 9 else { return check.isValid(symbols) }
      guard symbols[8] <= 0x57 else { return false }
      return check.isValid(symbols, plus: symbols[8] == 0x57 ? 0 : 9 * symbols.value(8))
    }
    var sum = 2 * symbols.digit(0)
    for index in 2..<7 { sum += (9 - index) * symbols.digit(index) }
    return symbols[7] == check.table[sum % 23]
  }
}

/// The payer's number of Belarus, УНП (Министерство по налогам и сборам; постановление 41 of 2006).
enum BelarusianNumber {
  private static let check = WeightedCheck(
    [29, 23, 19, 17, 13, 7, 5, 3], modulus: 11, "0123456789-")
  /// The letters that Cyrillic and Latin share.
  private static let letters = Array("ABCEHKMOPT".utf8)

  /// Whether nine symbols are region, serial and check digit; numbers of persons begin with two letters.
  static func isUNP(_ symbols: Symbols) -> Bool {
    if symbols[0].isDigit {
      return (1...7).contains(symbols.digit(0)) && check.isValid(symbols)
    }
    // The first letter counts as in base 36, the second by its place among the letters.
    guard let first = letters.firstIndex(of: symbols[0]), first <= 6,
      let second = letters.firstIndex(of: symbols[1])
    else { return false }
    var sum = 29 * symbols.base36(0) + 23 * second
    for index in 2..<8 { sum += check.weights[index] * symbols.digit(index) }
    return symbols[8] == check.table[sum % 11]
  }
}

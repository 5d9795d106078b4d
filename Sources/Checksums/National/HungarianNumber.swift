/// The personal number of Hungary (law XX of 1996, annex 1).
enum HungarianNumber {
  /// Whether the last of eleven digits checks the others: weights rise for those born until 1996 and
  /// fall for those born later.
  static func isPersonal(_ symbols: Symbols) -> Bool {
    let isLate =
      symbols.digit(0) >= 3 || symbols.number(1..<3) >= 97 && symbols.digit(0) <= 2
    let sum = symbols.sum(
      isLate ? [10, 9, 8, 7, 6, 5, 4, 3, 2, 1] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    return sum % 11 == symbols.digit(10)
  }
}

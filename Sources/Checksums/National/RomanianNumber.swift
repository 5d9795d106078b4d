/// The registration number of companies in Romania, CUI (OUG 82/2003).
enum RomanianNumber {
  private static let weights = [7, 5, 3, 2, 1, 7, 5, 3, 2]

  /// Whether the last of up to ten digits checks those before, with weights from the right.
  static func isCUI(_ symbols: Symbols) -> Bool {
    let last = symbols.count - 1
    var sum = 0
    for index in 0..<last { sum += weights[weights.count - last + index] * symbols.digit(index) }
    return sum * 10 % 11 % 10 == symbols.digit(last)
  }
}

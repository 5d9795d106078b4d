/// The register number of companies in Ukraine, ЄДРПОУ (Державна служба статистики).
enum UkrainianNumber {
  private static let usual = [1, 2, 3, 4, 5, 6, 7]
  private static let middle = [7, 1, 2, 3, 4, 5, 6]

  /// Whether the eighth digit checks the others; from 30 to 60 million the weights begin with 7, and
  /// where the sum gives 10, two is added to each.
  static func isCompany(_ symbols: Symbols) -> Bool {
    let weights = (3...5).contains(symbols.digit(0)) ? middle : usual
    var remainder = symbols.sum(weights) % 11
    if remainder == 10 {
      remainder = (symbols.sum(weights) + 2 * symbols.sum([1, 1, 1, 1, 1, 1, 1])) % 11 % 10
    }
    return remainder == symbols.digit(7)
  }
}

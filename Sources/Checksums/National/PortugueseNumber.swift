/// The document number of the citizen card of Portugal.
enum PortugueseNumber {
  /// Whether twelve symbols pass the card's own Luhn: letters count from A = 10, every second value from
  /// the right twice, and 9 is taken from what then has two digits.
  static func isCard(_ symbols: Symbols) -> Bool {
    var sum = 0
    for index in 0..<symbols.count {
      let value = symbols.base36(index)
      if (symbols.count - 1 - index) % 2 == 1 {
        sum += value > 4 ? 2 * value - 9 : 2 * value
      } else {
        sum += value
      }
    }
    return sum % 10 == 0
  }
}

/// A check symbol that a table gives for the remainder of a weighted sum of the other symbols.
///
/// Most national numbers are made so and differ in weights, modulus and table alone. With a prime
/// modulus above 10, a table without repetitions and weights that are no multiples of it, every
/// wrong digit is caught, and so is every swap of neighbors whose weights differ.
package struct WeightedCheck: Sendable {
  /// What each symbol counts, by its place; the check symbol and what is left out count 0.
  let weights: [Int]
  let modulus: Int
  /// The check symbol for each remainder, ASCII; `-` where numbers with that remainder are not issued.
  let table: [UInt8]
  /// Where the check symbol stands.
  let place: Int

  /// Makes the check at `place`, by default the place behind the last one with a weight.
  init(_ weights: [Int], modulus: Int, _ table: StaticString, at place: Int? = nil) {
    self.weights = weights
    self.modulus = modulus
    self.table = Array(String(describing: table).utf8)
    self.place = place ?? weights.count
  }

  /// Whether the check symbol of `symbols` is the right one; there must be symbols at all its places.
  func isValid(_ symbols: Symbols, plus offset: Int = 0) -> Bool {
    symbols[place] == table[(sum(symbols) + offset) % modulus]
  }

  /// The weighted sum with letters from A = 10 on, as on travel documents.
  static func base36Sum(_ symbols: Symbols, _ weights: [Int]) -> Int {
    var sum = 0
    for index in 0..<weights.count { sum += weights[index] * symbols.base36(index) }
    return sum
  }

  /// The weighted sum: digits count what they say, letters from A = 1 on.
  func sum(_ symbols: Symbols) -> Int {
    var sum = 0
    for index in 0..<weights.count { sum += weights[index] * symbols.value(index) }
    return sum
  }
}

extension Symbols {
  /// What the symbol at `index` counts in a sum: a digit its value, a letter its place from A = 1 on.
  func value(_ index: Int) -> Int {
    self[index].isDigit ? digit(index) : Int(self[index]) - 0x40
  }
}

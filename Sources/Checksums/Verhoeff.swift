/// The check digit of the dihedral code of Jacobus Verhoeff.
///
/// Error Detecting Decimal Codes, Mathematical Centre Tracts 29, 1969. Catches every wrong digit and every swap of neighbors; one random number in ten passes.
package enum Verhoeff {
  /// Whether `text` holds two digits or more whose last is the check digit of the others.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text), symbols.count >= 2 else { return false }
    return isValid(symbols)
  }

  /// Whether the last of `symbols` is the check digit of the others; never for a letter.
  package static func isValid(_ symbols: Symbols) -> Bool {
    guard symbols.isDecimal else { return false }
    var product = 0
    for place in 0..<symbols.count {
      var digit = symbols.digit(symbols.count - 1 - place)
      for _ in 0..<place % 8 { digit = permutation[digit] }
      product = multiply(product, digit)
    }
    return product == 0
  }

  /// What a digit becomes for each step to the left; eight steps lead back.
  private static let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

  /// The product in the dihedral group of order ten: 0 to 4 are turns, 5 to 9 turns and a flip.
  private static func multiply(_ left: Int, _ right: Int) -> Int {
    let (turn, other) = (left % 5, right % 5)
    return switch (left < 5, right < 5) {
    case (true, true): (turn + other) % 5
    case (true, false): (turn + other) % 5 + 5
    case (false, true): (turn - other + 5) % 5 + 5
    case (false, false): (turn - other + 5) % 5
    }
  }
}

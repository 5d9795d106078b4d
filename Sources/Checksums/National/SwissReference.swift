/// The reference of a payment slip in Switzerland (SIX, Style Guide QR-bill, annex B).
enum SwissReference {
  private static let carries = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5]

  /// Whether the last digit is the one that modulus 10, recursive, gives for those before.
  static func isValid(_ symbols: Symbols) -> Bool {
    var carry = 0
    for index in 0..<symbols.count - 1 { carry = carries[(symbols.digit(index) + carry) % 10] }
    return (10 - carry) % 10 == symbols.digit(symbols.count - 1)
  }
}

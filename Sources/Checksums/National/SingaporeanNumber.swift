/// The NRIC and FIN of Singapore (National Registration Act; Immigration & Checkpoints Authority).
package enum SingaporeanNumber {
  /// Whether `text` is S or T for citizens, F, G or M for others, seven digits and their check letter.
  ///
  /// T and G, given since 2000, count 4 more, M, given since 2022, counts 3 more.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text), symbols.count == 9 else { return false }
    for index in 1..<8 where !symbols[index].isDigit { return false }
    switch symbols[0] {
    case 0x53: return citizens.isValid(symbols)
    case 0x54: return citizens.isValid(symbols, plus: 4)
    case 0x46: return foreigners.isValid(symbols)
    case 0x47: return foreigners.isValid(symbols, plus: 4)
    case 0x4D: return newForeigners.isValid(symbols, plus: 3)
    default: return false
    }
  }

  private static let weights = [0, 2, 7, 6, 5, 4, 3, 2]
  private static let citizens = WeightedCheck(weights, modulus: 11, "JZIHGFEDCBA")
  private static let foreigners = WeightedCheck(weights, modulus: 11, "XWUTRQPNMLK")
  private static let newForeigners = WeightedCheck(weights, modulus: 11, "XWUTRQPNJLK")
}

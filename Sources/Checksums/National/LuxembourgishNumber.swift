/// The national number of persons in Luxembourg.
enum LuxembourgishNumber {
  /// Whether the thirteenth digit checks the first eleven by Verhoeff.
  static func hasSecondCheck(_ symbols: Symbols) -> Bool {
    var first = symbols
    first.remove(at: 11)
    return Verhoeff.isValid(first)
  }
}

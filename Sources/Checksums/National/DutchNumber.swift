/// Numbers of the Netherlands beside the citizen service number.
enum DutchNumber {
  private static let elevenTest = WeightedCheck(
    [9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, "0123456789-")

  /// Whether twelve symbols are a number for value-added tax (Belastingdienst): nine digits, B, two
  /// digits.
  ///
  /// Since 2020 the whole with NL before it leaves 1 by 97; before, the nine pass the eleven test.
  static func isVAT(_ symbols: Symbols) -> Bool {
    if elevenTest.isValid(symbols) { return true }
    var mod97 = Mod97()
    mod97.append(0x4E)
    mod97.append(0x4C)
    for index in 0..<symbols.count { mod97.append(symbols[index]) }
    return mod97.remainder == 1
  }

  /// Whether nine digits are an education number (DUO): 10 first, the eleven test leaves 5.
  static func isEducationNumber(_ symbols: Symbols) -> Bool {
    symbols.number(0..<2) == 10
      && (elevenTest.sum(symbols) - symbols.digit(8) + 11) % 11 == 5
  }
}

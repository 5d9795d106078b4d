/// The running remainder of ISO/IEC 7064 MOD 97-10 over digits and letters (A = 10 … Z = 35).
///
/// A number with its two check digits at the end leaves 1. Catches every wrong digit and every swap
/// of neighboring digits; one random number in 97 passes.
package struct Mod97 {
  /// The remainder of what was appended so far, 0 to 96.
  package private(set) var remainder = 0

  /// Starts with nothing appended.
  package init() {}

  /// Appends an ASCII digit or letter; any other byte is a mistake of the caller and counts as 0.
  package mutating func append(_ symbol: UInt8) {
    if symbol.isLetter {
      remainder = (remainder * 100 + Int(symbol & 0xDF) - 0x41 + 10) % 97
    } else {
      remainder = (remainder * 10 + (symbol.isDigit ? Int(symbol) - 0x30 : 0)) % 97
    }
  }

  /// The two check digits (2 to 98) that must follow what was appended so far.
  package var checkDigits: Int { 98 - remainder * 100 % 97 }

  /// Whether `text` ends with its two check digits.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text), symbols.count > 2 else { return false }
    var mod97 = Mod97()
    for index in 0..<symbols.count { mod97.append(symbols[index]) }
    return mod97.remainder == 1
  }
}

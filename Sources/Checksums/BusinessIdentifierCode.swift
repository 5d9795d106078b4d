/// Codes that name a bank or another business in payments: BIC or SWIFT code (ISO 9362).
package enum BusinessIdentifierCode {
  /// Whether `text` is four letters, the code of a country, two characters for the place and possibly
  /// three for the branch.
  ///
  /// There is no check digit: the country is all that can be asked, and one word of eight capital
  /// letters in three has one.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text), symbols.count == 8 || symbols.count == 11 else {
      return false
    }
    for index in 0..<6 where !symbols[index].isLetter { return false }
    // A branch that begins with X is the head office, XXX.
    if symbols.count == 11, symbols[8] == UInt8(ascii: "X") {
      guard symbols[9] == UInt8(ascii: "X"), symbols[10] == UInt8(ascii: "X") else { return false }
    }
    return Country.isCode(symbols[4], symbols[5])
  }
}

/// The identity numbers of Spain: DNI and NIF for its people, NIE for others.
///
/// The last letter follows from the number's remainder by 23 (Ministerio del Interior, Real Decreto
/// 1553/2005). One random number in 23 passes.
package enum SpanishNumber {
  private static let letters = Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)

  /// Whether `text` is seven or eight digits and their letter, or the NIF of a minor or of someone
  /// abroad: K, L or M, seven digits and their letter.
  package static func isNIF(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text) else { return false }
    switch symbols.count {
    case 8: return isValid(symbols, digits: 0..<7, prefix: 0)
    case 9 where symbols[0].isDigit: return isValid(symbols, digits: 0..<8, prefix: 0)
    case 9 where (0x4B...0x4D).contains(symbols[0]):
      return isValid(symbols, digits: 1..<8, prefix: 0)
    default: return false
    }
  }

  /// Whether `text` is X, Y or Z, seven digits and the letter of the number in which these stand as
  /// 0, 1 or 2 (Orden INT/2058/2008).
  package static func isNIE(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text), symbols.count == 9,
      (0x58...0x5A).contains(symbols[0])
    else { return false }
    return isValid(symbols, digits: 1..<8, prefix: Int(symbols[0] - 0x58))
  }

  private static func isValid(_ symbols: Symbols, digits: Range<Int>, prefix: Int) -> Bool {
    var number = prefix
    for index in digits {
      guard symbols[index].isDigit else { return false }
      number = number * 10 + symbols.digit(index)
    }
    return number > 0 && symbols[digits.upperBound] == letters[number % 23]
  }
}

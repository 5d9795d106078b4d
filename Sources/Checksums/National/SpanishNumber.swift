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

  /// Whether `symbols` are the letter of a legal person, seven digits and what checks them by Luhn: a
  /// digit or, J for 0 and A to I for 1 to 9, a letter (Orden EHA/451/2008).
  ///
  /// Some letters are always checked by a digit, some by a letter; either is taken with all.
  static func isCIF(_ symbols: Symbols) -> Bool {
    guard kinds.contains(symbols[0]) else { return false }
    let check = Luhn.checkDigit(after: symbols.prefix(8).suffix(7)) ?? -1
    return symbols[8].isDigit
      ? symbols.digit(8) == check : Int(symbols[8]) == (check == 0 ? 0x4A : 0x40 + check)
  }

  private static let kinds = Set("ABCDEFGHJNPQRSUVW".utf8)

  /// Whether `symbols` are a social security number (Tesorería General de la Seguridad Social):
  /// province, eight digits, the remainder of both by 97.
  static func isSocialSecurity(_ symbols: Symbols) -> Bool {
    let (province, number) = (symbols.number(0..<2), symbols.number(2..<10))
    guard (1...53).contains(province) || province == 66 else { return false }
    // A number of less than eight digits is joined without its first zero.
    let joined = province * (number < 10_000_000 ? 10_000_000 : 100_000_000) + number
    return joined % 97 == symbols.number(10..<12)
  }

  /// Whether `symbols` are a supply point of electricity or gas, CUPS (Ministerio para la Transición
  /// Ecológica): ES, sixteen digits, two letters for their remainder by 529.
  static func isSupplyPoint(_ symbols: Symbols) -> Bool {
    let remainder = symbols.number(2..<18) % 529
    return symbols[18] == letters[remainder / 23] && symbols[19] == letters[remainder % 23]
  }

  /// Whether `symbols` are a cadastral reference (Dirección General del Catastro): two letters, each
  /// for seven symbols and the four of the property.
  static func isCadastral(_ symbols: Symbols) -> Bool {
    symbols[18] == cadastralLetter(symbols, from: 0)
      && symbols[19] == cadastralLetter(symbols, from: 7)
  }

  private static func cadastralLetter(_ symbols: Symbols, from start: Int) -> UInt8 {
    var sum = 0
    for place in 0..<11 {
      let index = place < 7 ? start + place : 7 + place
      // Letters count from A = 1 on, with Ñ behind N.
      let symbol = symbols[index]
      let value =
        symbol.isDigit ? symbols.digit(index) : Int(symbol) - 0x40 + (symbol > 0x4E ? 1 : 0)
      sum += cadastralWeights[place] * value
    }
    return cadastralLetters[sum % 23]
  }

  private static let cadastralWeights = [13, 15, 12, 5, 4, 17, 9, 21, 3, 7, 1]
  private static let cadastralLetters = Array("MQWERTYUIOPASDFGHJKLBZX".utf8)
}

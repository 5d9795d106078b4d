/// The registration number of France, NIR, with its key (INSEE; décret 82-103).
package enum FrenchNumber {
  /// Whether `text` is a number of fifteen: sex, year, month, department, commune, order, key.
  ///
  /// The key is 97 less the remainder of the others by 97; for that 2A and 2B, the departments of
  /// Corsica, count as 19 and 18. Months are 1 to 12, and 20 to 42 and 50 to 99 where the month of
  /// birth was not known.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text), symbols.count == 15 else { return false }
    var number = 0
    for index in 0..<13 {
      if symbols[index].isDigit {
        number = number * 10 + symbols.digit(index)
      } else {
        guard index == 6, symbols.digit(5) == 2, symbols[6] == 0x41 || symbols[6] == 0x42 else {
          return false
        }
        // 2A is 19 and 2B is 18.
        number = (number - 1) * 10 + (symbols[6] == 0x41 ? 9 : 8)
      }
    }
    guard symbols[13].isDigit, symbols[14].isDigit else { return false }
    switch symbols.digit(0) {
    case 1...4, 7, 8: break
    default: return false
    }
    switch symbols.number(3..<5) {
    case 1...12, 20...42, 50...99: break
    default: return false
    }
    guard symbols[6].isLetter || symbols.number(5..<7) != 0, symbols.number(10..<13) != 0 else {
      return false
    }
    return 97 - number % 97 == symbols.number(13..<15)
  }

  /// Whether fourteen digits are a SIRET: a SIREN and five more, all by Luhn.
  ///
  /// La Poste has more branches than Luhn allows: the digits of theirs add up to a multiple of 5.
  static func isSIRET(_ symbols: Symbols) -> Bool {
    guard Luhn.isValid(symbols.prefix(9)) else { return false }
    if symbols.number(0..<9) == 356_000_000, symbols.number(9..<14) != 48 {
      return symbols.sum([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) % 5 == 0
    }
    return Luhn.isValid(symbols)
  }

  /// Whether eleven symbols are a number for value-added tax (CGI, annexe III, article 4 D): two symbols
  /// that follow from the SIREN, and the SIREN, in Monaco one with zeros first.
  static func isVAT(_ symbols: Symbols) -> Bool {
    let siren = symbols.number(2..<11)
    guard symbols.number(2..<5) == 0 || Luhn.isValid(symbols.suffix(9)) else { return false }
    if symbols[0].isDigit, symbols[1].isDigit {
      return symbols.number(0..<2) == (siren * 100 + 12) % 97
    }
    guard let first = value(symbols[0]), let second = value(symbols[1]) else { return false }
    let check = symbols[0].isDigit ? first * 24 + second - 10 : first * 34 + second - 100
    return check >= 0 && (siren + 1 + check / 11) % 11 == check % 11
  }

  /// Digits, then letters without I and O.
  private static func value(_ symbol: UInt8) -> Int? {
    switch symbol {
    case 0x30...0x39: Int(symbol) - 0x30
    case 0x41...0x48: Int(symbol) - 0x41 + 10
    case 0x4A...0x4E: Int(symbol) - 0x4A + 18
    case 0x50...0x5A: Int(symbol) - 0x50 + 23
    default: nil
    }
  }

  /// Whether 23 symbols are the details of an account, RIB (Comité français d'organisation et de
  /// normalisation bancaires): bank, branch, account, key by 97; letters are keys of a telephone.
  static func isAccount(_ symbols: Symbols) -> Bool {
    guard symbols[21].isDigit, symbols[22].isDigit else { return false }
    var remainder = 0
    for index in 0..<23 {
      let symbol = symbols[index]
      let digit =
        symbol.isDigit ? symbols.digit(index) : accountDigits[Int(symbol) - 0x41]
      remainder = (remainder * 10 + digit) % 97
    }
    return remainder == 0
  }

  /// A to Z: 1 to 9 three times, but S to Z begin at 2.
  private static let accountDigits = [
    1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5, 6, 7, 8, 9,
  ]
}

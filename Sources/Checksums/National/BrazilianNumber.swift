/// Numbers of Brazil whose check digits lean on each other.
enum BrazilianNumber {
  /// Whether fourteen symbols are the number of a company: twelve, and two digits by modulus 11; a
  /// symbol counts its place behind 0 in ASCII.
  static func isCompany(_ symbols: Symbols) -> Bool {
    guard symbols[0].isLetter || !symbols.isDecimal || symbols.number(0..<12) > 0 else {
      return false
    }
    return checkDigit(symbols, of: 12) == symbols.digit(12)
      && checkDigit(symbols, of: 13) == symbols.digit(13)
  }

  private static func checkDigit(_ symbols: Symbols, of count: Int) -> Int {
    var sum = 0
    // From the right 2 to 9, again and again.
    for index in 0..<count {
      sum += (Int(symbols[index]) - 0x30) * ((count - 1 - index) % 8 + 2)
    }
    let remainder = sum % 11
    return remainder < 2 ? 0 : 11 - remainder
  }

  /// Whether eleven digits are the number of a driving licence: nine, and two that check them; where
  /// the first would be 10 it is 0, and the second is two less.
  static func isDriver(_ symbols: Symbols) -> Bool {
    var first = symbols.sum([9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11
    var less = 0
    if first == 10 { (first, less) = (0, 2) }
    var second = symbols.sum([1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 - less
    if second < 0 { second += 11 }
    if second > 9 { second = 0 }
    return first == symbols.digit(9) && second == symbols.digit(10)
  }

  /// Whether twelve digits are a voter's number: eight, the state (1 to 28), two check digits.
  ///
  /// In São Paulo and Minas Gerais, 01 and 02, a remainder of 0 is written as 1.
  static func isVoter(_ symbols: Symbols) -> Bool {
    let state = symbols.number(8..<10)
    guard (1...28).contains(state) else { return false }
    func digit(_ sum: Int) -> Int {
      let remainder = sum % 11
      return remainder == 0 && state <= 2 ? 1 : remainder == 10 ? 0 : remainder
    }
    let first = digit(symbols.sum([2, 3, 4, 5, 6, 7, 8, 9]))
    let second = digit(7 * symbols.digit(8) + 8 * symbols.digit(9) + 9 * first)
    return first == symbols.digit(10) && second == symbols.digit(11)
  }
}

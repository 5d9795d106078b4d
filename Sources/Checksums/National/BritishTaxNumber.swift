/// Numbers of authorities of the United Kingdom that no family fits.
enum BritishTaxNumber {
  /// Whether `symbols` are a VAT number (HM Revenue & Customs): nine digits, or twelve with a branch.
  ///
  /// The first seven, weighted, and the last two add up to a multiple of 97; in numbers from 100 on, to
  /// 55 or 42 more, as given out since 2010.
  static func isVAT(_ symbols: Symbols) -> Bool {
    guard symbols.count == 9 || symbols.count == 12 else { return false }
    let remainder = symbols.sum([8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97
    return remainder == 0
      || symbols.number(0..<3) >= 100 && (remainder == 42 || remainder == 55)
  }

  /// Whether `symbols` are a unique pupil number (Department for Education): a check letter, the local
  /// authority, the school, year and serial; the serial of a temporary number ends with a letter.
  static func isPupilNumber(_ symbols: Symbols) -> Bool {
    guard let authority = value(symbols[12]), authorities.contains(symbols.number(1..<4)) else {
      return false
    }
    var sum = 13 * authority
    for index in 1..<12 { sum += (index + 1) * (symbols.digit(index) + letters.count) }
    // Digits count behind the letters.
    return symbols[0] == letters[sum % 23]
  }

  private static let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)

  private static func value(_ symbol: UInt8) -> Int? {
    symbol.isDigit ? Int(symbol) - 0x30 + letters.count : letters.firstIndex(of: symbol)
  }

  /// The numbers of local authorities.
  private static let authorities: Set<Int> = Set(
    [
      201...213, 301...320, 330...336, 340...344, 350...359, 370...373, 380...384, 390...394,
      420...420, 800...803, 805...808, 810...813, 815...816, 821...823, 825...826, 830...831,
      835...837, 840...841, 845...846, 850...852, 855...857, 860...861, 865...874, 876...896,
      908...909, 916...916, 919...919, 921...921, 925...926, 928...929, 931...931, 933...933,
      935...938,
    ].flatMap { Array($0) })
}

/// The tax number of Colombia, NIT (DIAN, Orden Administrativa 4 of 1989).
enum ColombianNumber {
  private static let weights = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71]
  private static let table = [0, 1, 9, 8, 7, 6, 5, 4, 3, 2, 1]

  /// Whether the last digit checks the others, which are weighted with primes from the right.
  static func isTax(_ symbols: Symbols) -> Bool {
    let last = symbols.count - 1
    var sum = 0
    for index in 0..<last { sum += weights[last - 1 - index] * symbols.digit(index) }
    return table[sum % 11] == symbols.digit(last)
  }
}

/// The tax number of Ecuador, RUC (Servicio de Rentas Internas).
enum EcuadorianNumber {
  /// Whether the first two digits are a province, or 30 and 50 for those abroad, and the third says
  /// what the holder is.
  static let hasProvince: @Sendable (Symbols) -> Bool = { symbols in
    let province = symbols.number(0..<2)
    guard (1...24).contains(province) || province == 30 || province == 50 else { return false }
    return symbols.count == 10
      ? symbols.digit(2) <= 6 : symbols.digit(2) != 7 && symbols.digit(2) != 8
  }

  /// Whether thirteen digits are a person with a branch, an office, or a company with a branch.
  static func isTax(_ symbols: Symbols) -> Bool {
    let isPerson = symbols.number(10..<13) > 0 && Luhn.isValid(symbols.prefix(10))
    let isOffice =
      symbols.number(9..<13) > 0 && symbols.sum([3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
    let isCompany =
      symbols.number(10..<13) > 0 && symbols.sum([4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
    return switch symbols.digit(2) {
    case 0...5: isPerson
    case 6: isOffice || isPerson
    default: isOffice || isCompany
    }
  }
}

/// The tax number of Guatemala, NIT (Superintendencia de Administración Tributaria).
enum GuatemalanNumber {
  /// Whether the last symbol, 0 to 9 or K, checks the digits before it, weighted 2, 3, … from the right.
  static func isTax(_ symbols: Symbols) -> Bool {
    let last = symbols.count - 1
    var sum = 0
    for index in 0..<last { sum += (last + 1 - index) * symbols.digit(index) }
    let check = (11 - sum % 11) % 11
    return Int(symbols[last]) == (check == 10 ? 0x4B : 0x30 + check)
  }
}

/// The tax number of Paraguay, RUC (Dirección Nacional de Ingresos Tributarios).
enum ParaguayanNumber {
  /// Whether the last digit checks the others, weighted 2, 3, … from the right.
  static func isTax(_ symbols: Symbols) -> Bool {
    let last = symbols.count - 1
    var sum = 0
    for index in 0..<last { sum += (last + 1 - index) * symbols.digit(index) }
    return (11 - sum % 11) % 11 % 10 == symbols.digit(last)
  }
}

/// The tax number of El Salvador, NIT (Ministerio de Hacienda).
enum SalvadoranNumber {
  /// Whether the last digit checks the thirteen before; for serials up to 100 the weights are older ones.
  static func isTax(_ symbols: Symbols) -> Bool {
    if symbols.number(10..<13) <= 100 {
      return symbols.sum([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11 % 10
        == symbols.digit(13)
    }
    let sum = symbols.sum([2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
    return (11 - sum % 11) % 11 % 10 == symbols.digit(13)
  }
}

/// Lists of authorities of the United States.
enum AmericanNumber {
  /// The first letters of registrants of the Drug Enforcement Administration.
  static let registrants = Set("ABCDEFGHJKLMNPRSTUX".utf8)
  /// The letters that no Medicare number has.
  static let excluded = Set("SLOIBZ".utf8)

  /// Whether an office of the Internal Revenue Service gives numbers that begin so.
  static func hasCampus(_ prefix: Int) -> Bool {
    switch prefix {
    case 1...6, 10...16, 20...27, 30...48, 50...68, 71...77, 80...88, 90...95, 98, 99: true
    default: false
    }
  }
}

/// The unified social credit code of China (GB 32100-2015).
enum ChineseCompany {
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// Whether the last symbol is what 31 lacks to the sum of the others, each times a power of 3.
  static func isValid(_ symbols: Symbols) -> Bool {
    var (sum, weight) = (0, 1)
    for index in 0..<18 {
      guard let value = alphabet.firstIndex(of: symbols[index]) else { return false }
      sum += index == 17 ? value : value * weight
      weight = weight * 3 % 31
    }
    return sum % 31 == 0
  }
}

/// The identity card of Hong Kong (Immigration Department).
enum HongKongNumber {
  /// Whether letters and digits, weighted 9 to 1, make a multiple of 11; a blank before a single letter
  /// counts 36, and A as the last symbol 10.
  static func isValid(_ symbols: Symbols) -> Bool {
    let last = symbols.count - 1
    guard symbols[last].isDigit || symbols[last] == 0x41 else { return false }
    var sum = last == 7 ? 36 * 9 : 0
    for index in 0...last { sum += symbols.base36(index) * (last + 1 - index) }
    return sum % 11 == 0
  }
}

/// The individual and business numbers of Kazakhstan (постановление 406 of 2007).
enum KazakhNumber {
  /// Whether the twelfth digit checks the others; where the first weights give 10 the second decide, and
  /// a number for which they give it too is not issued.
  static func isValid(_ symbols: Symbols) -> Bool {
    var remainder = symbols.sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11
    if remainder == 10 { remainder = symbols.sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11 }
    return remainder == symbols.digit(11)
  }
}

/// Numbers of New Zealand.
enum NewZealandNumber {
  /// Whether eight or nine digits are an IRD number (Inland Revenue, Resident withholding tax
  /// specification).
  static func isTax(_ symbols: Symbols) -> Bool {
    let number = symbols.number(0..<symbols.count)
    guard (10_000_001..<150_000_000).contains(number) else { return false }
    var digits = number / 10
    var (first, second) = (0, 0)
    for place in 0..<8 {
      first += digits % 10 * primary[place]
      second += digits % 10 * secondary[place]
      digits /= 10
    }
    var check = (11 - first % 11) % 11
    if check == 10 { check = (11 - second % 11) % 11 }
    return check == number % 10
  }

  /// From the right.
  private static let primary = [2, 3, 4, 5, 6, 7, 2, 3]
  private static let secondary = [6, 7, 2, 5, 2, 3, 4, 7]

  /// Whether two digits of the bank, four of the branch, seven of the account and two or three more are
  /// an account (Payments NZ, Bank account number validation).
  static func isAccount(_ symbols: Symbols) -> Bool {
    var sum = 0
    let rule: (weights: [Int], product: Int, modulus: Int)
    switch symbols.number(0..<2) {
    case 1...4, 6, 10...24, 27, 30, 35, 38:
      rule = (symbols.number(6..<13) >= 990_000 ? ruleB : ruleA, 0, 11)
    case 8: rule = (ruleD, 0, 11)
    case 9: rule = (ruleE, 11, 11)
    case 25, 33: rule = (ruleF, 0, 10)
    case 26, 28, 29: rule = (ruleG, 10, 10)
    default: return false
    }
    // A suffix of two digits has a zero before it.
    let isShort = symbols.count == 15
    for place in 0..<16 where rule.weights[place] > 0 {
      guard !isShort || place != 13 else { continue }
      var product = rule.weights[place] * symbols.digit(isShort && place > 13 ? place - 1 : place)
      while rule.product > 0, product > 9 { product = product / 10 + product % 10 }
      sum += product
    }
    return sum % rule.modulus == 0
  }

  private static let ruleA = [0, 0, 6, 3, 7, 9, 0, 10, 5, 8, 4, 2, 1, 0, 0, 0]
  private static let ruleB = [0, 0, 0, 0, 0, 0, 0, 10, 5, 8, 4, 2, 1, 0, 0, 0]
  private static let ruleD = [0, 0, 0, 0, 0, 0, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0]
  private static let ruleE = [0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 4, 3, 2, 0, 0, 1]
  private static let ruleF = [0, 0, 0, 0, 0, 0, 1, 7, 3, 1, 7, 3, 1, 0, 0, 0]
  private static let ruleG = [0, 0, 0, 0, 0, 0, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1]

  /// Whether three letters and four digits are a number of the health index: modulus 11, where 0 is not
  /// issued and 10 is written as 0.
  static func isHealth(_ symbols: Symbols) -> Bool {
    var sum = 0
    for index in 0..<3 {
      let letter = symbols[index]
      guard letter != 0x49, letter != 0x4F else { return false }
      let value = Int(letter) - 0x40 - (letter > 0x49 ? 1 : 0) - (letter > 0x4F ? 1 : 0)
      sum += value * (7 - index)
    }
    sum += symbols.digit(3) * 4 + symbols.digit(4) * 3 + symbols.digit(5) * 2
    let remainder = sum % 11
    return remainder != 0 && (11 - remainder) % 10 == symbols.digit(6)
  }
}

/// The unique entity number of Singapore (Accounting and Corporate Regulatory Authority).
enum SingaporeanEntity {
  private static let business = WeightedCheck(
    [10, 4, 9, 3, 8, 2, 7, 1], modulus: 11, "XMKECAWLJDB")
  private static let company = WeightedCheck(
    [10, 8, 6, 4, 9, 7, 5, 3, 1], modulus: 11, "ZKCMDNERGWH")
  private static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWX0123456789".utf8)
  private static let otherWeights = [4, 3, 5, 3, 10, 2, 2, 5, 7]
  /// The kinds of entities of the third form.
  private static let kinds: Set<String> = [
    "CC", "CD", "CH", "CL", "CM", "CP", "CS", "CX", "DP", "FB", "FC", "FM", "FN", "GA", "GB", "GS",
    "HS", "LL", "LP", "MB", "MC", "MD", "MH", "MM", "MQ", "NB", "NR", "PA", "PB", "PF", "RF", "RP",
    "SM", "SS", "TC", "TU", "VH", "XL",
  ]
  private static let kindCodes = Set(
    kinds.map { kind in kind.utf8.reduce(0) { $0 * 256 + Int($1) } })

  /// Whether the last letter is that of one of the three forms.
  static func isValid(_ symbols: Symbols) -> Bool {
    if symbols.count == 9 { return business.isValid(symbols) }
    if symbols[0].isDigit {
      return (1800...2099).contains(symbols.number(0..<4)) && company.isValid(symbols)
    }
    guard (0x52...0x54).contains(symbols[0]),
      kindCodes.contains(Int(symbols[3]) * 256 + Int(symbols[4]))
    else { return false }
    var sum = 0
    for index in 0..<9 {
      guard let value = alphabet.firstIndex(of: symbols[index]) else { return false }
      sum += value * otherWeights[index]
    }
    return symbols[9] == alphabet[(sum + 6) % 11]
  }
}

/// The tax number of Turkey (213 sayılı Vergi Usul Kanunu).
enum TurkishNumber {
  /// Whether the tenth digit checks the others, each moved on by its place and multiplied by a power of
  /// 2, modulus 9.
  static func isTax(_ symbols: Symbols) -> Bool {
    var (sum, power) = (0, 2)
    for place in 1...9 {
      let moved = (symbols.digit(9 - place) + place) % 10
      if moved > 0 {
        let product = moved * power % 9
        sum += product == 0 ? 9 : product
      }
      power = power * 2 % 9
    }
    return (10 - sum % 10) % 10 == symbols.digit(9)
  }
}

/// Numbers of Taiwan.
enum TaiwaneseNumber {
  /// Places of registration from A on, in the order in which they count from 10.
  private static let letters = Array("ABCDEFGHJKLMNPQRSTUVXYWZIO".utf8)

  /// Whether ten symbols are an identity number: the letter as two digits, weighted 1 and 9, then 8 to 1;
  /// a second letter, on older certificates, counts by its last digit.
  static func isPerson(_ symbols: Symbols) -> Bool {
    guard let first = letters.firstIndex(of: symbols[0]) else { return false }
    var sum = (first + 10) / 10 + (first + 10) % 10 * 9
    for index in 1..<10 {
      var digit = 0
      if symbols[index].isDigit {
        digit = symbols.digit(index)
      } else if let letter = letters.firstIndex(of: symbols[index]) {
        digit = letter % 10
      }
      sum += digit * (index == 9 ? 1 : 9 - index)
    }
    return sum % 10 == 0
  }

  /// Whether eight digits are the number of a company: digits of products, a multiple of 5 since 2023;
  /// a 7 in the seventh place may count one less.
  static func isCompany(_ symbols: Symbols) -> Bool {
    var sum = 0
    for index in 0..<8 {
      let product = symbols.digit(index) * weights[index]
      sum += product / 10 + product % 10
    }
    return sum % 5 == 0 || sum % 5 == 4 && symbols.digit(6) == 7
  }

  private static let weights = [1, 2, 1, 2, 1, 2, 4, 1]
}

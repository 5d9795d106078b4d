extension NationalNumber {
  /// Numbers of states of Africa, beside those of the first table.
  static let africa = [
    // Direction générale des impôts of Algeria, NIF: no check digit is published.
    NationalNumber("dz-nif", 15...20, [], hasShape: { $0.count == 15 || $0.count == 20 }),
    // Civil Status Organization of Egypt: century, day, governorate, serial; the last digit's rule is
    // not published.
    NationalNumber(
      "eg-national-id", 14, [],
      hasShape: { symbols in
        let governorate = symbols.number(7..<9)
        return (2...3).contains(symbols.digit(0)) && symbols.isDay(year: 1, month: 3, day: 5)
          && ((1...35).contains(governorate) || governorate == 88)
      }),
    // Ghana Revenue Authority, TIN: the letter says what the holder is; X stands for 10.
    NationalNumber(
      "gh-tin", layouts: ["@00*******#", "@00*******X"],
      [
        .rule { symbols in
          var sum = 0
          for index in 1..<10 {
            guard symbols[index].isDigit else { return false }
            sum += index * symbols.digit(index)
          }
          let check = sum % 11
          return Int(symbols[10]) == (check == 10 ? 0x58 : 0x30 + check)
        }
      ], hasShape: { [0x50, 0x43, 0x47, 0x51, 0x56].contains($0[0]) }),
    // Direction nationale des impôts of Guinea, NIFP.
    NationalNumber("gn-nifp", 9, [.luhn]),
    // Kenya Revenue Authority, PIN: A for persons, P for others; the letter's rule is not published.
    NationalNumber(
      "ke-pin", layouts: ["A#########@", "P#########@"], [], hasShape: { $0.number(1..<10) > 0 }),
    // Direction générale des impôts of Morocco, ICE.
    NationalNumber("ma-ice", 15, [.rule { $0.remainderBy97 == 0 }]),
    // Civil Status Division of Mauritius, NID: letter of the name, day, place, serial, base 17.
    NationalNumber(
      "mu-nid", layouts: ["@#############", "@############@"],
      [
        .rule { symbols in
          var sum = 0
          for index in 0..<13 { sum += (14 - index) * symbols.base36(index) }
          return symbols.base36(13) == (17 - sum % 17) % 17
        }
      ], hasShape: { $0.isDay(year: 5, month: 3, day: 1) }),
    // Autoridade Tributária de Moçambique, NUIT: 10 is written as 1.
    NationalNumber(
      "mz-nuit", 9, [.weighted([8, 9, 4, 5, 6, 7, 8, 9], modulus: 11, "01234567891")]),
    // ANSD of Senegal, NINEA: seven or nine digits, and three symbols for the kind.
    NationalNumber(
      "sn-ninea", layouts: ["#######", "#########", "########@#", "##########@#"],
      [.rule(SenegaleseNumber.isValid)], hasShape: SenegaleseNumber.hasKind),
    // Ministère des Finances of Tunisia, matricule fiscal: a letter, and what the holder is.
    NationalNumber(
      "tn-mf", layouts: ["#######@", "#######@@@###"], [],
      hasShape: { symbols in
        switch symbols[7] {
        case 0x49, 0x4F, 0x55: return false
        default: break
        }
        guard symbols.count == 13 else { return true }
        return Array("APBDN".utf8).contains(symbols[8]) && Array("MPCNE".utf8).contains(symbols[9])
          && (symbols.number(10..<13) == 0 || symbols[9] == 0x45)
      }),
    // SARS of South Africa, tax reference number.
    NationalNumber(
      "za-tin", 10, [.luhn], hasShape: { $0.digit(0) <= 3 || $0.digit(0) == 9 }),
  ]
}

/// The number of companies in Senegal, NINEA (décret 2012-886).
enum SenegaleseNumber {
  /// Whether the kind, where it is there, is a digit of the tax system, a letter and a digit.
  static let hasKind: @Sendable (Symbols) -> Bool = { symbols in
    guard !symbols.isDecimal else { return true }
    let kind = symbols.suffix(3)
    return kind.digit(0) <= 2 && ![0x49, 0x4F, 0x58, 0x59].contains(kind[1])
  }

  /// Whether the digits, every second from the right twice, add up to a multiple of 10.
  static func isValid(_ symbols: Symbols) -> Bool {
    let count = symbols.isDecimal ? symbols.count : symbols.count - 3
    var sum = 0
    for index in 0..<count {
      sum += symbols.digit(index) * ((count - 1 - index) % 2 == 0 ? 1 : 2)
    }
    return sum % 10 == 0
  }
}

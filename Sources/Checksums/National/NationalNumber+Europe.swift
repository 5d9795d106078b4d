extension NationalNumber {
  /// Numbers of European states.
  static let europe = [
    // Dachverband der Sozialversicherungsträger (§ 31 ASVG): the fourth digit is the check digit.
    // Where the numbers of a day ran out, months from 13 on were given.
    NationalNumber(
      "at-svnr", 10,
      [.weighted([3, 7, 9, 0, 5, 8, 4, 2, 1, 6], modulus: 11, "0123456789-", at: 3)],
      hasShape: { symbols in
        symbols.digit(0) != 0
          && (symbols.isDay(year: 8, month: 6, day: 4)
            || (13...15).contains(symbols.number(6..<8))
              && (1...31).contains(symbols.number(4..<6)))
      }),
    // ЗГР, наредба № РД-02-20-9: the month says the century, here 1900 and 2000.
    NationalNumber(
      "bg-egn", 10, [.weighted([2, 4, 8, 5, 10, 9, 7, 3, 6], modulus: 11, "01234567890")],
      hasShape: { symbols in
        let month = symbols.number(2..<4)
        // Added to the month: 20 for the nineteenth century, 40 for the twenty-first.
        let (century, shift) = month > 40 ? (2000, 40) : month > 20 ? (1800, 20) : (1900, 0)
        return CalendarDate.exists(
          year: century + symbols.number(0..<2), month: month - shift, day: symbols.number(4..<6))
      }),
    // Verordnung über die AHV, Art. 133: 756 for the country, check digit of GS1 (EAN-13).
    NationalNumber(
      "ch-ahv", 13,
      [.weighted([1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3], modulus: 10, "0987654321")],
      hasShape: { $0.number(0..<3) == 756 }),
    // CPR-kontoret: the day of birth and a century digit; since 2007 not every number has the sum.
    NationalNumber("dk-cpr", 10, [], hasShape: isDanish),
    NationalNumber(
      "dk-cpr-mod-11", 10,
      [.weighted([4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, "0-987654321")], hasShape: isDanish),
    // ΗΔΙΚΑ: the day of birth, then Luhn over all.
    NationalNumber(
      "gr-amka", 11, [.luhn], hasShape: { $0.isDay(year: 4, month: 2, day: 0) }),
    // Zakon o osobnom identifikacijskom broju; Porezna uprava.
    NationalNumber("hr-oib", 11, [.mod11And10]),
    // Þjóðskrá Íslands: the ninth digit checks those before, the last is the century; companies have 40
    // added to the day.
    NationalNumber(
      "is-kennitala", 10, [.weighted([3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, "0-987654321")],
      hasShape: { symbols in
        (symbols.digit(9) == 9 || symbols.digit(9) == 0)
          && CalendarDate.exists(
            shortYear: symbols.number(4..<6), month: symbols.number(2..<4),
            day: symbols.digit(0) < 4 ? symbols.number(0..<2) : symbols.number(0..<2) - 40)
      }),
    // Logisch ontwerp BSN (Wet algemene bepalingen burgerservicenummer): the eleven test.
    NationalNumber("nl-bsn", 9, [.weighted([9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, "0123456789-")]),
    // Skatteetaten: two check digits. 40 is added to the day of a D-nummer.
    NationalNumber(
      "no-fodselsnummer", 11,
      [
        .weighted([3, 7, 6, 1, 8, 9, 4, 5, 2], modulus: 11, "0-987654321"),
        .weighted([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, "0-987654321"),
      ],
      hasShape: { symbols in
        let day = symbols.number(0..<2)
        return CalendarDate.exists(
          shortYear: symbols.number(4..<6), month: symbols.number(2..<4),
          day: day > 40 ? day - 40 : day)
      }),
    // Ustawa o zasadach ewidencji i identyfikacji podatników.
    NationalNumber(
      "pl-nip", 10, [.weighted([6, 5, 7, 2, 3, 4, 5, 6, 7], modulus: 11, "0123456789-")]),
    // Ustawa o ewidencji ludności, art. 15: the month says the century, here 1900 and 2000.
    NationalNumber(
      "pl-pesel", 11, [.weighted([1, 3, 7, 9, 1, 3, 7, 9, 1, 3], modulus: 10, "0987654321")],
      hasShape: { symbols in
        let month = symbols.number(2..<4)
        let isLate = month > 20
        return CalendarDate.exists(
          year: (isLate ? 2000 : 1900) + symbols.number(0..<2), month: isLate ? month - 20 : month,
          day: symbols.number(4..<6))
      }),
    // Decreto-Lei 14/2013: modulus 11, 10 written as 0.
    NationalNumber(
      "pt-nif", 9, [.weighted([9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, "00987654321")],
      hasShape: { $0.digit(0) != 0 }),
    // Legea 105/1996: sex and century, day, county, serial; 10 is written as 1.
    NationalNumber(
      "ro-cnp", 13,
      [.weighted([2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9], modulus: 11, "01234567891")],
      hasShape: { symbols in
        symbols.digit(0) != 0 && symbols.isDay(year: 1, month: 3, day: 5)
          && isRomanianCounty(symbols.number(7..<9))
          && symbols.number(9..<12) != 0
      }),
    // NHS Data Dictionary, NHS NUMBER.
    NationalNumber(
      "uk-nhs", 10, [.weighted([10, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, "0-987654321")]),
  ]

  /// 1 to 46 and the sectors of the capital; 70 and 80 to 83 for those without one.
  private static func isRomanianCounty(_ code: Int) -> Bool {
    (1...52).contains(code) || code == 70 || (80...83).contains(code)
  }

  /// The seventh digit and the year together say the century: 1858 to 2057.
  private static let isDanish: @Sendable (Symbols) -> Bool = { symbols in
    let (year, sign) = (symbols.number(4..<6), symbols.digit(6))
    let century =
      switch sign {
      case 0...3: 1900
      case 4, 9: year < 37 ? 2000 : 1900
      default: year < 58 ? 2000 : 1800
      }
    return CalendarDate.exists(
      year: century + year, month: symbols.number(2..<4), day: symbols.number(0..<2))
  }
}

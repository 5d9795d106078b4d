extension NationalNumber {
  /// Numbers of states of Africa, Asia and the Pacific.
  static let elsewhere = [
    // Services Australia: the ninth digit checks the eight before; behind it the issue of the card
    // and, on some papers, the person's place on it.
    NationalNumber(
      "au-medicare", 10...11,
      [.weighted([1, 3, 7, 9, 1, 3, 7, 9], modulus: 10, "0123456789")],
      hasShape: { symbols in
        (2...6).contains(symbols.digit(0)) && symbols.digit(9) != 0
          && (symbols.count == 10 || symbols.digit(10) != 0)
      }),
    // Australian Taxation Office: modulus 11, the check digit with weight 10.
    NationalNumber("au-tfn", 9, [.weighted([1, 4, 3, 7, 5, 8, 6, 9], modulus: 11, "0123456789-")]),
    // Population and Immigration Authority of Israel; short numbers are written with zeros before.
    NationalNumber("il-id", 9, [.luhn]),
    // Unique Identification Authority of India: never 0 or 1 first, never the same read backwards.
    NationalNumber(
      "in-aadhaar", 12, [.verhoeff],
      hasShape: { symbols in
        guard symbols.digit(0) >= 2 else { return false }
        for place in 0..<6 where symbols[place] != symbols[11 - place] { return true }
        return false
      }),
    // Order 85 of 2014 of the Ministry of Internal Affairs and Communications of Japan.
    NationalNumber(
      "jp-my-number", 12,
      [.weighted([6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, "00987654321")]),
    // Resident Registration Act of Korea: the day, sex and century; since October 2020 the last six
    // digits are random.
    NationalNumber("kr-rrn-any", 13, [], hasShape: isKorean),
    NationalNumber(
      "kr-rrn", 13,
      [.weighted([2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5], modulus: 11, "10987654321")],
      hasShape: isKorean),
    // Department of Provincial Administration of Thailand.
    NationalNumber(
      "th-pin", 13,
      [.weighted([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, "10987654321")],
      hasShape: { (1...8).contains($0.digit(0)) }),
    // Nüfus ve Vatandaşlık İşleri: the tenth digit from the nine before, the last from all ten.
    NationalNumber(
      "tr-tckn", 11,
      [
        .weighted([7, 9, 7, 9, 7, 9, 7, 9, 7], modulus: 10, "0123456789"),
        .weighted([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], modulus: 10, "0123456789"),
      ],
      hasShape: { $0.digit(0) != 0 }),
    // Identification Act 68 of 1997 of South Africa: day, sex, citizenship, Luhn.
    NationalNumber(
      "za-id", 13, [.luhn],
      hasShape: { $0.isDay(year: 0, month: 2, day: 4) && $0.digit(10) <= 2 }),
  ]

  private static let isKorean: @Sendable (Symbols) -> Bool = { symbols in
    // 9 and 0 are for those born before 1900.
    symbols.isDay(year: 0, month: 2, day: 4)
  }
}

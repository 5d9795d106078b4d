extension NationalNumber {
  /// Numbers of persons, papers, accounts and supplies in Europe, beside those of the first table.
  static let europeanPapers = [
    // Belgium: the number of the identity card, and the structured communication of a transfer.
    NationalNumber("be-card", 12, [.rule(BelgianNumber.isCheckedBy97)]),
    // Bulgaria, ЛНЧ of foreigners (ЕСГРАОН).
    NationalNumber(
      "bg-pnf", 10, [.weighted([21, 19, 17, 13, 11, 9, 7, 3, 1], modulus: 10, "0123456789")]),
    // Switzerland, reference of a payment slip, ESR and QR (SIX): modulus 10, recursive.
    NationalNumber("ch-esr", 16...27, [.rule(SwissReference.isValid)]),
    // Germany, Versicherungsnummer (§ 147 SGB VI; VKVV § 4): the letter as two digits.
    NationalNumber(
      "de-rvnr", layouts: ["########@###"], [.rule(GermanNumber.isPension)],
      hasShape: { symbols in
        let day = symbols.number(2..<4)
        return symbols.number(0..<2) >= 2 && (1...12).contains(symbols.number(4..<6))
          && (1...31).contains(day)
      }),
    // Germany, Krankenversichertennummer (§ 290 SGB V).
    NationalNumber("de-kvnr", layouts: ["@#########"], [.rule(GermanNumber.isHealth)]),
    // Germany, lebenslange Arztnummer (KBV, Richtlinie nach § 75 Abs. 7 SGB V): the last two are the
    // field, the seventh is the check digit.
    NationalNumber(
      "de-lanr", 9, [.rule(GermanNumber.isPhysician)], hasShape: { $0.number(7..<9) > 0 }),
    // Germany, Leitweg-ID of an office (KoSIT, Formatspezifikation 2.0.2).
    NationalNumber(
      "de-leitweg",
      layouts: (5...44).map { "##" + String(repeating: "*", count: $0 - 4) + "##" },
      [.mod97], hasShape: { (1...16).contains($0.number(0..<2)) || $0.number(0..<2) == 99 }),
    // Estonia, isikukood (rahvastikuregistri seadus, EVS 585): sex and century, day, serial.
    NationalNumber(
      "ee-isikukood", 11,
      [.twoPass([1, 2, 3, 4, 5, 6, 7, 8, 9, 1], [3, 4, 5, 6, 7, 8, 9, 1, 2, 3])],
      hasShape: { (1...8).contains($0.digit(0)) && $0.isDay(year: 1, month: 3, day: 5) }),
    // Spain: code of an account (Banco de España), social security, supply point, real estate.
    NationalNumber(
      "es-ccc", 20,
      [
        .weighted([4, 8, 5, 10, 9, 7, 3, 6], modulus: 11, "01987654321"),
        .weighted(
          [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 5, 10, 9, 7, 3, 6], modulus: 11, "01987654321",
          at: 9),
      ]),
    NationalNumber("es-nuss", 12, [.rule(SpanishNumber.isSocialSecurity)]),
    NationalNumber(
      "es-cups", layouts: ["ES################@@", "ES################@@#@"],
      [.rule(SpanishNumber.isSupplyPoint)],
      hasShape: { $0.count == 20 || [0x46, 0x50, 0x52, 0x43, 0x58, 0x59, 0x5A].contains($0[21]) }),
    NationalNumber(
      "es-cadastral", layouts: ["******************@@"], [.rule(SpanishNumber.isCadastral)],
      hasShape: { !$0.isDecimal }),
    // France: details of an account, number of a health professional, RPPS (Agence du numérique en santé).
    NationalNumber(
      "fr-rib", layouts: ["##########***********##"], [.rule(FrenchNumber.isAccount)]),
    NationalNumber(
      "fr-rpps", 11, [.luhn], hasShape: { $0.digit(0) == 1 || $0.digit(0) == 8 }),
    // United Kingdom: pupil number; CHI number of Scotland (NHS National Services Scotland).
    NationalNumber(
      "uk-upn", layouts: ["@############", "@###########@"], [.rule(BritishTaxNumber.isPupilNumber)]
    ),
    NationalNumber(
      "uk-chi", 10, [.weighted([10, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, "0-987654321")],
      hasShape: { $0.isDay(year: 4, month: 2, day: 0) }),
    // Hungary, TAJ and adóazonosító jel (1996. évi XX. törvény), személyi azonosító.
    NationalNumber(
      "hu-taj", 9, [.weighted([3, 7, 3, 7, 3, 7, 3, 7], modulus: 10, "0123456789")]),
    NationalNumber(
      "hu-adoazonosito", 10,
      [.weighted([1, 2, 3, 4, 5, 6, 7, 8, 9], modulus: 11, "0123456789-")],
      hasShape: { $0.digit(0) == 8 }),
    NationalNumber(
      "hu-szemelyi", 11, [.rule(HungarianNumber.isPersonal)],
      hasShape: { (1...4).contains($0.digit(0)) && $0.isDay(year: 1, month: 3, day: 5) }),
    // Italy, AIC of a medicine (AIFA): nine digits from 0 on.
    NationalNumber(
      "it-aic", 9, [.rule { Luhn.sum($0.prefix(8), doublingLast: true) % 10 == $0.digit(8) }],
      hasShape: { $0.digit(0) == 0 }),
    // Lithuania, asmens kodas (Gyventojų registro tarnyba): as in Estonia.
    NationalNumber(
      "lt-asmens-kodas", 11,
      [.twoPass([1, 2, 3, 4, 5, 6, 7, 8, 9, 1], [3, 4, 5, 6, 7, 8, 9, 1, 2, 3])],
      hasShape: { (3...6).contains($0.digit(0)) && $0.isDay(year: 1, month: 3, day: 5) }),
    // Luxembourg, matricule (loi du 19 juin 2013, règlement d'exécution): Luhn, then Verhoeff, both over
    // the eleven digits before them.
    NationalNumber(
      "lu-matricule", 13, [.luhnPrefix(12), .rule(LuxembourgishNumber.hasSecondCheck)],
      hasShape: { symbols in
        CalendarDate.exists(
          year: symbols.number(0..<4), month: symbols.number(4..<6), day: symbols.number(6..<8))
      }),
    // Latvia, personas kods (Pilsonības un migrācijas lietu pārvalde); from 32 on it has no day.
    NationalNumber(
      "lv-personas-kods", 11,
      [.rule { (1 + $0.sum([10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10 == $0.digit(10) }],
      hasShape: { symbols in
        symbols.number(0..<2) == 32
          || symbols.digit(6) <= 2 && symbols.isDay(year: 4, month: 2, day: 0)
      }),
    // Netherlands, onderwijsnummer (DUO).
    NationalNumber("nl-onderwijsnummer", 9, [.rule(DutchNumber.isEducationNumber)]),
    // Norway, kontonummer (Bits): modulus 11.
    NationalNumber(
      "no-kontonummer", 11,
      [.weighted([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, "0-987654321")]),
    // Poland: identity card and passport (rozporządzenie MSWiA): 7, 3, 1 with letters from A = 10.
    NationalNumber(
      "pl-id-card", layouts: ["@@@######"],
      [.rule { WeightedCheck.base36Sum($0, [7, 3, 1, 9, 7, 3, 1, 7, 3]) % 10 == 0 }]),
    NationalNumber(
      "pl-passport", layouts: ["@@#######"],
      [.rule { WeightedCheck.base36Sum($0, [7, 3, 9, 1, 7, 3, 1, 7, 3]) % 10 == 0 }]),
    // Portugal: cartão de cidadão (Instituto dos Registos e do Notariado), NISS (Segurança Social), NIB.
    NationalNumber(
      "pt-cc", layouts: ["#########@@#", "##########@#", "#########@##"],
      [.rule(PortugueseNumber.isCard)]),
    NationalNumber(
      "pt-niss", 11, [.weighted([29, 23, 19, 17, 13, 11, 7, 5, 3, 2], modulus: 10, "9876543210")],
      hasShape: { (1...2).contains($0.digit(0)) }),
    NationalNumber("pt-nib", 21, [.mod97]),
    // Russia (Федеральная налоговая служба, СФР, ФОМС): tax, insurance, company, health policy.
    NationalNumber(
      "ru-inn", 10, [.weighted([2, 4, 10, 3, 5, 9, 4, 6, 8], modulus: 11, "01234567890")]),
    NationalNumber(
      "ru-inn-person", 12,
      [
        .weighted([7, 2, 4, 10, 3, 5, 9, 4, 6, 8], modulus: 11, "01234567890"),
        .weighted([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8], modulus: 11, "01234567890"),
      ]),
    NationalNumber(
      "ru-snils", 11,
      [.rule { $0.sum([9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100 == $0.number(9..<11) }],
      hasShape: { $0.number(0..<9) > 1_001_998 }),
    NationalNumber(
      "ru-ogrn", 13, [.rule { $0.number(0..<12) % 11 % 10 == $0.digit(12) }],
      hasShape: { $0.digit(0) != 0 }),
    NationalNumber(
      "ru-ogrnip", 15, [.rule { $0.number(0..<14) % 13 % 10 == $0.digit(14) }],
      hasShape: { $0.digit(0) == 3 || $0.digit(0) == 4 }),
    NationalNumber("ru-oms", 16, [.luhn]),
    // Ukraine: РНОКПП of persons (Державна податкова служба), ЄДРПОУ of companies.
    NationalNumber(
      "ua-rnokpp", 10, [.weighted([10, 5, 7, 9, 4, 6, 10, 5, 7], modulus: 11, "01234567890")]),
    NationalNumber("ua-edrpou", 8, [.rule(UkrainianNumber.isCompany)]),
    // States of the former Yugoslavia, JMBG (Zakon o matičnom broju): day, region, serial. The region
    // says which state has given it.
    jmbg("ba-jmbg", 10...19), jmbg("me-jmbg", 21...29), jmbg("hr-jmbg", 30...39),
    jmbg("mk-embg", 41...49), jmbg("si-emso", 50...59), jmbg("rs-jmbg", 70...99),
  ]

  private static func jmbg(_ name: String, _ regions: ClosedRange<Int>) -> NationalNumber {
    NationalNumber(
      name, 13, [.weighted([7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, "00987654321")],
      hasShape: { symbols in
        let year = symbols.number(4..<7)
        return regions.contains(symbols.number(7..<9))
          && CalendarDate.exists(
            year: year < 800 ? 2000 + year : 1000 + year, month: symbols.number(2..<4),
            day: symbols.number(0..<2))
      })
  }
}

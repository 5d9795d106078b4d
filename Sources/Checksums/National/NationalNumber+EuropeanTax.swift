extension NationalNumber {
  /// Numbers that European tax offices and registers give to companies, and to persons who are in
  /// business; of most of them the one for value-added tax has the country's letters before it.
  static let europeanTax = [
    // Andorra, Número de registre tributari (Llei 11/2014): the first letter says what the holder is.
    NationalNumber(
      "ad-nrt", layouts: ["@######@"], [],
      hasShape: { symbols in
        let number = symbols.number(1..<7)
        return switch symbols[0] {
        case 0x46: number <= 699_999
        case 0x41, 0x4C: (700_000...799_999).contains(number)
        case 0x43, 0x44, 0x45, 0x47, 0x4F, 0x50, 0x55: true
        default: false
        }
      }),
    // Albania, NIPT (Drejtoria e Përgjithshme e Tatimeve): a letter for the decade.
    NationalNumber(
      "al-nipt", layouts: ["@########@"], prefix: "AL", [], hasShape: { $0[0] <= 0x4D }),
    // Austria, Abgabenkontonummer (Bundesministerium für Finanzen): tax office, number, check digit.
    NationalNumber(
      "at-tin", 9, [.luhn], hasShape: { austrianOffices.contains($0.number(0..<2)) }),
    // Austria, UID: U and eight digits, whose sum by Luhn leaves 6 (Umsatzsteuergesetz, Art. 28).
    NationalNumber(
      "at-uid", layouts: ["U########"], prefix: "AT",
      [.rule { (Luhn.sum($0.suffix(8).prefix(7)) + $0.digit(8)) % 10 == 6 }]),
    // Belgium, ondernemingsnummer (KBO/BCE): 97 less the remainder of the first eight.
    NationalNumber(
      "be-enterprise", 9...10, prefix: "BE",
      [.rule { ($0.number(0..<$0.count - 2) + $0.number($0.count - 2..<$0.count)) % 97 == 0 }],
      hasShape: { $0.count == 9 || $0.digit(0) <= 1 }),
    // Bulgaria, ЕИК (Търговски регистър) with nine digits; those of persons are EGN.
    NationalNumber(
      "bg-eik", 9, prefix: "BG",
      [.twoPass([1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 10])]),
    // Bulgaria, ДДС of those who are neither citizens nor companies (Национална агенция за приходите).
    NationalNumber(
      "bg-vat-other", 10, prefix: "BG",
      [.weighted([4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, "0-987654321")]),
    // Belarus, УНП (Министерство по налогам и сборам): region, serial, check digit; letters for persons.
    NationalNumber("by-unp", layouts: ["#########", "@@#######"], [.rule(BelarusianNumber.isUNP)]),
    // Switzerland, UID (Bundesamt für Statistik; Verordnung über die UID, Art. 2).
    NationalNumber(
      "ch-uid", layouts: ["#########"], prefix: "CHE",
      [.weighted([5, 4, 3, 2, 7, 6, 5, 4], modulus: 11, "0-987654321")]),
    // Cyprus, ΦΠΑ and TIC (Τμήμα Φορολογίας): eight digits, the letter of their sum.
    NationalNumber(
      "cy-tic", layouts: ["########@"], prefix: "CY",
      [
        .rule { symbols in
          var sum = 0
          for index in 0..<8 {
            let digit = symbols.digit(index)
            sum += index % 2 == 0 ? cypriotValues[digit] : digit
          }
          return Int(symbols[8]) == 0x41 + sum % 26
        }
      ], hasShape: { $0.number(0..<2) != 12 }),
    // Czechia, IČO of companies, also their DIČ (zákon 304/2013 Sb.).
    NationalNumber(
      "cz-ico", 8, prefix: "CZ",
      [.weighted([8, 7, 6, 5, 4, 3, 2], modulus: 11, "10987654321")],
      hasShape: { $0.digit(0) != 9 }),
    // Czechia, DIČ of persons without a birth number: nine digits from 6 on.
    NationalNumber(
      "cz-dic-special", 9, prefix: "CZ", [.rule(CzechNumber.isSpecial)],
      hasShape: { $0.digit(0) == 6 }),
    // Germany, USt-IdNr. (§ 27a UStG; Bundeszentralamt für Steuern).
    NationalNumber(
      "de-vat", 9, prefix: "DE", [.mod11And10], hasShape: { $0.digit(0) != 0 }),
    // Germany, Steuernummer as ELSTER writes it: the state, a zero in the fifth place.
    NationalNumber(
      "de-steuernummer", 13, [],
      hasShape: { symbols in
        symbols.digit(4) == 0
          && (symbols.digit(0) == 5 || symbols.digit(0) == 9
            || germanStates.contains(symbols.number(0..<2)))
      }),
    // Denmark, CVR (Erhvervsstyrelsen): eleven test.
    NationalNumber(
      "dk-cvr", 8, prefix: "DK", [.total([2, 7, 6, 5, 4, 3, 2, 1], modulus: 11, remainder: 0)],
      hasShape: { $0.digit(0) != 0 }),
    // Estonia, KMKR (Maksu- ja Tolliamet).
    NationalNumber(
      "ee-kmkr", 9, prefix: "EE",
      [.total([3, 7, 1, 3, 7, 1, 3, 7, 1], modulus: 10, remainder: 0)]),
    // Estonia, registrikood (Äriregister).
    NationalNumber(
      "ee-registrikood", 8, [.twoPass([1, 2, 3, 4, 5, 6, 7], [3, 4, 5, 6, 7, 8, 9])],
      hasShape: { $0.digit(0) == 1 || $0.digit(0) >= 7 }),
    // Spain, NIF of legal persons (Orden EHA/451/2008): a digit or a letter by Luhn.
    NationalNumber(
      "es-cif", layouts: ["@########", "@#######@"], prefix: "ES", [.rule(SpanishNumber.isCIF)]),
    // Finland, Y-tunnus (Patentti- ja rekisterihallitus); with FI before it, the ALV-numero.
    NationalNumber(
      "fi-y-tunnus", 8, prefix: "FI",
      [.total([7, 9, 10, 5, 8, 4, 2, 1], modulus: 11, remainder: 0)]),
    // France, SIREN and SIRET (INSEE, décret 2016-1423), and the number for value-added tax.
    NationalNumber("fr-siren", 9, [.luhn]),
    NationalNumber("fr-siret", 14, [.rule(FrenchNumber.isSIRET)]),
    NationalNumber(
      "fr-vat", layouts: ["**#########"], prefix: "FR", [.rule(FrenchNumber.isVAT)],
      hasShape: { $0.number(2..<5) != 0 }),
    NationalNumber(
      "mc-vat", layouts: ["**000######"], prefix: "FR", [.rule(FrenchNumber.isVAT)]),
    // France, numéro fiscal de référence, SPI (Direction générale des Finances publiques).
    NationalNumber(
      "fr-spi", 13, [.rule { $0.number(0..<10) % 511 == $0.number(10..<13) }],
      hasShape: { $0.digit(0) <= 3 }),
    // United Kingdom, unique taxpayer reference (HM Revenue & Customs): the first is the check digit.
    NationalNumber(
      "uk-utr", 10, [.weighted([0, 6, 7, 8, 9, 10, 5, 4, 3, 2], modulus: 11, "21987654321", at: 0)]),
    // United Kingdom, VAT registration number (HM Revenue & Customs): by 97, since 2010 with 55 more.
    NationalNumber("uk-vat", 9...12, prefix: "GB", [.rule(BritishTaxNumber.isVAT)]),
    // Greece, ΑΦΜ (ΑΑΔΕ): powers of two.
    NationalNumber(
      "gr-afm", 9, prefix: "EL",
      [.weighted([256, 128, 64, 32, 16, 8, 4, 2], modulus: 11, "01234567890")]),
    // Hungary, adószám (Nemzeti Adó- és Vámhivatal): eight digits; then kind of tax and county.
    NationalNumber(
      "hu-adoszam", 8...11, prefix: "HU",
      [.total([9, 7, 3, 1, 9, 7, 3, 1], modulus: 10, remainder: 0)],
      hasShape: { $0.count == 8 || $0.count == 11 && (1...5).contains($0.digit(8)) }),
    // Ireland, VAT (Revenue Commissioners): the PPS scheme, and an older one with a sign in second place.
    NationalNumber(
      "ie-vat", layouts: ["#######@", "#######@@", "#@#####@"], prefix: "IE",
      [.rule(IrishNumber.isVAT)]),
    // Italy, partita IVA (Agenzia delle Entrate): number, province office, Luhn.
    NationalNumber(
      "it-vat", 11, prefix: "IT", [.luhn],
      hasShape: { symbols in
        guard symbols.number(0..<7) != 0 else { return false }
        return switch symbols.number(7..<10) {
        case 1...100, 120, 121, 888, 999: true
        default: false
        }
      }),
    // Lithuania, PVM mokėtojo kodas (Valstybinė mokesčių inspekcija).
    NationalNumber(
      "lt-pvm", 9, prefix: "LT",
      [.twoPass([1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 1])],
      hasShape: { $0.digit(7) == 1 }),
    NationalNumber(
      "lt-pvm-temporary", 12, prefix: "LT",
      [.twoPass([1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2], [3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4])],
      hasShape: { $0.digit(10) == 1 }),
    // Luxembourg, TVA (Administration de l'enregistrement): the remainder by 89.
    NationalNumber(
      "lu-tva", 8, prefix: "LU", [.rule { $0.number(0..<6) % 89 == $0.number(6..<8) }]),
    // Latvia, PVN of companies (Valsts ieņēmumu dienests).
    NationalNumber(
      "lv-pvn", 11, prefix: "LV",
      [.total([9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1], modulus: 11, remainder: 3)],
      hasShape: { $0.digit(0) > 3 }),
    // Moldova, IDNO (Agenția Servicii Publice).
    NationalNumber(
      "md-idno", 13, [.weighted([7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1], modulus: 10, "0123456789")]),
    // Montenegro, PIB (Poreska uprava).
    NationalNumber(
      "me-pib", 8, [.weighted([8, 7, 6, 5, 4, 3, 2], modulus: 11, "00987654321")]),
    // North Macedonia, ЕДБ (Управа за јавни приходи).
    NationalNumber(
      "mk-edb", 13, prefix: "MK",
      [.weighted([7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, "00987654321")]),
    // Malta, VAT (Commissioner for Revenue): by 37.
    NationalNumber(
      "mt-vat", 8, prefix: "MT", [.total([3, 4, 6, 7, 8, 9, 10, 1], modulus: 37, remainder: 0)],
      hasShape: { $0.digit(0) != 0 }),
    // Netherlands, btw-identificatienummer (Belastingdienst): by 97 since 2020, eleven test before.
    NationalNumber(
      "nl-vat", layouts: ["#########B##"], prefix: "NL", [.rule(DutchNumber.isVAT)],
      hasShape: { $0.number(0..<9) > 0 && $0.number(10..<12) > 0 }),
    // Norway, organisasjonsnummer (Brønnøysundregistrene).
    NationalNumber(
      "no-orgnr", 9, prefix: "NO",
      [.total([3, 2, 7, 6, 5, 4, 3, 2, 1], modulus: 11, remainder: 0)]),
    // Poland, REGON (Główny Urząd Statystyczny): nine digits, or fourteen that begin with these.
    NationalNumber(
      "pl-regon", 9, [.weighted([8, 9, 2, 3, 4, 5, 6, 7], modulus: 11, "01234567890")]),
    NationalNumber(
      "pl-regon-14", 14,
      [
        .weighted([8, 9, 2, 3, 4, 5, 6, 7], modulus: 11, "01234567890"),
        .weighted([2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8], modulus: 11, "01234567890"),
      ]),
    // Romania, CUI (Ministerul Finanțelor): two to ten digits, weights from the right.
    NationalNumber(
      "ro-cui", 4...10, prefix: "RO", [.rule(RomanianNumber.isCUI)], hasShape: { $0.digit(0) != 0 }),
    // Serbia, ПИБ (Пореска управа).
    NationalNumber("rs-pib", 9, prefix: "RS", [.mod11And10]),
    // Sweden, organisationsnummer (Bolagsverket): the third digit is 2 or more; VAT has 01 behind it.
    NationalNumber("se-orgnr", 10, [.luhn], hasShape: { $0.digit(2) >= 2 }),
    NationalNumber(
      "se-vat", 12, prefix: "SE", [.luhnPrefix(10)], hasShape: { $0.number(10..<12) == 1 }),
    // Slovenia, davčna številka (Finančna uprava): 10 is written as 0.
    NationalNumber(
      "si-ddv", 8, prefix: "SI", [.weighted([8, 7, 6, 5, 4, 3, 2], modulus: 11, "-0987654321")],
      hasShape: { $0.digit(0) != 0 }),
    // Slovakia, IČ DPH (Finančná správa): a multiple of 11.
    NationalNumber(
      "sk-dph", 10, prefix: "SK",
      [.rule { $0.number(0..<10) % 11 == 0 }],
      hasShape: { symbols in
        switch symbols.digit(2) {
        case 2, 3, 4, 7, 8, 9: symbols.digit(0) != 0
        default: false
        }
      }),
  ]

  /// The codes of the Austrian tax offices.
  private static let austrianOffices: Set<Int> = [
    3, 4, 6, 7, 8, 9, 10, 12, 15, 16, 18, 22, 23, 29, 33, 38, 41, 46, 51, 52, 53, 54, 57, 59, 61,
    65,
    67, 68, 69, 71, 72, 81, 82, 83, 84, 90, 91, 93, 97, 98,
  ]

  /// What a digit in the first, third, fifth and seventh place counts in Cyprus.
  private static let cypriotValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]

  /// The first two digits of those states that have two.
  private static let germanStates: Set<Int> = [
    10, 11, 21, 22, 23, 24, 26, 27, 28, 30, 31, 32, 40, 41,
  ]
}

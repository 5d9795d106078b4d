extension NationalNumber {
  /// Numbers of American states.
  static let americas = [
    // AFIP/ARCA: the first two digits say what the holder is; 10 is written as 9.
    NationalNumber(
      "ar-cuit", 11,
      [.weighted([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, "09987654321")],
      hasShape: { symbols in
        switch symbols.number(0..<2) {
        case 20, 23...27, 30, 33, 34, 50, 51, 55: true
        default: false
        }
      }),
    // Receita Federal, CPF: two digits by modulus 11, 10 written as 0.
    NationalNumber(
      "br-cpf", 11,
      [
        .weighted([10, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, "00987654321"),
        .weighted([11, 10, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, "00987654321"),
      ]),
    // Employment and Social Development Canada: 0 and 8 are not given to persons.
    NationalNumber(
      "ca-sin", 9, [.luhn], hasShape: { $0.digit(0) != 0 && $0.digit(0) != 8 }),
    // Banco Central de la República Argentina, CBU: bank and branch, account, each with a check digit.
    NationalNumber(
      "ar-cbu", 22,
      [
        .weighted([7, 1, 3, 9, 7, 1, 3], modulus: 10, "0987654321"),
        .weighted(
          [0, 0, 0, 0, 0, 0, 0, 0, 3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3], modulus: 10, "0987654321"
        ),
      ]),
    // Receita Federal, CNPJ (Instrução Normativa RFB 2229/2024): since July 2026 with letters, which
    // count 17 and more.
    NationalNumber(
      "br-cnpj", layouts: ["************##"], [.rule(BrazilianNumber.isCompany)]),
    // Senatran, registro da carteira nacional de habilitação.
    NationalNumber("br-cnh", 11, [.rule(BrazilianNumber.isDriver)]),
    // Caixa Econômica Federal, PIS/PASEP and NIS; Senatran, RENAVAM of a vehicle, has the same sum.
    NationalNumber(
      "br-pis", 11, [.weighted([3, 2, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, "00987654321")]),
    NationalNumber(
      "br-renavam", 11, [.weighted([3, 2, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, "00987654321")]),
    // Tribunal Superior Eleitoral, título de eleitor (Resolução 23.659/2021).
    NationalNumber("br-voter", 12, [.rule(BrazilianNumber.isVoter)]),
    // Ministério da Saúde, cartão nacional de saúde: multiples of 11.
    NationalNumber(
      "br-cns", 15,
      [
        .total(
          [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], modulus: 11, remainder: 0)
      ],
      hasShape: { [1, 2, 7, 8, 9].contains($0.digit(0)) }),
    // Canada Revenue Agency, business number: nine digits by Luhn, with a program account or without.
    NationalNumber(
      "ca-bn", layouts: ["#########", "#########R@####"], [.luhnPrefix(9)],
      hasShape: { $0.count == 9 || Array("CDEGMNPRTZ".utf8).contains($0[10]) }),
    // Ministry of Health of British Columbia, personal health number.
    NationalNumber(
      "ca-bc-phn", 10,
      [.weighted([0, 2, 4, 8, 5, 10, 9, 7, 3], modulus: 11, "0-987654321")],
      hasShape: { $0.digit(0) == 9 }),
    // Ontario Ministry of Health, health number: Luhn; a version of two letters may stand behind it.
    NationalNumber(
      "ca-ohip", layouts: ["##########", "##########@@", "##########@"], [.luhnPrefix(10)],
      hasShape: { $0.digit(0) != 0 }),
    // DIAN, NIT of Colombia: weights from the right.
    NationalNumber("co-nit", 8...11, [.rule(ColombianNumber.isTax)]),
    // Junta Central Electoral of the Dominican Republic, cédula; DGII, RNC.
    NationalNumber("do-cedula", 11, [.luhn]),
    NationalNumber(
      "do-rnc", 9,
      [.rule { (10 - $0.sum([7, 9, 8, 6, 5, 4, 3, 2]) % 11 + 9) % 9 + 1 == $0.digit(8) }]),
    // Registro Civil of Ecuador, cédula: province, kind, Luhn; SRI, RUC: a cédula or a company with its
    // branch.
    NationalNumber("ec-ci", 10, [.luhn], hasShape: EcuadorianNumber.hasProvince),
    NationalNumber(
      "ec-ruc", 13, [.rule(EcuadorianNumber.isTax)], hasShape: EcuadorianNumber.hasProvince),
    // SAT of Guatemala, NIT: weights from the right, K for 10.
    NationalNumber(
      "gt-nit", layouts: ["####*", "#####*", "######*", "#######*", "########*", "#########*"],
      [.rule(GuatemalanNumber.isTax)]),
    // SAT of Mexico, RFC (Anexo 22): the last symbol checks the others. Older ones do not always pass.
    NationalNumber(
      "mx-rfc", layouts: ["@@@@######***", "@@@######***"], [.rule(MexicanNumber.isTax)],
      hasShape: MexicanNumber.hasTaxDay),
    NationalNumber(
      "mx-rfc-any", layouts: ["@@@@######***", "@@@######***"], [],
      hasShape: MexicanNumber.hasTaxDay),
    // Asociación de Bancos de México, CLABE: 3, 7, 1, each product by 10.
    NationalNumber(
      "mx-clabe", 18,
      [
        .weighted(
          [3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7], modulus: 10, "0987654321")
      ]),
    // IMSS of Mexico, número de seguridad social.
    NationalNumber("mx-nss", 11, [.luhn]),
    // RENIEC of Peru, CUI: the digit or the letter behind eight digits; SUNAT, RUC.
    NationalNumber(
      "pe-cui", layouts: ["########*"],
      [
        .rule { symbols in
          let remainder = symbols.sum([3, 2, 7, 6, 5, 4, 3, 2]) % 11
          return symbols[8] == peruvianDigits[remainder] || symbols[8] == peruvianLetters[remainder]
        }
      ]),
    NationalNumber(
      "pe-ruc", 11,
      [.weighted([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, "10987654321")],
      hasShape: { [10, 15, 17, 20].contains($0.number(0..<2)) }),
    // DNIT of Paraguay, RUC: weights from the right.
    NationalNumber("py-ruc", 6...9, [.rule(ParaguayanNumber.isTax)]),
    // Ministerio de Hacienda of El Salvador, NIT.
    NationalNumber(
      "sv-nit", 14, [.rule(SalvadoranNumber.isTax)],
      hasShape: { [0, 1, 9].contains($0.digit(0)) }),
    // Centers for Medicare & Medicaid Services, NPI: Luhn with 80840 before it (45 CFR 162.406).
    NationalNumber(
      "us-npi", 10, [.rule { (Luhn.sum($0) + 24) % 10 == 0 }],
      hasShape: { $0.digit(0) == 1 || $0.digit(0) == 2 }),
    // Drug Enforcement Administration, registration number (21 CFR 1301): registrant, name, seven digits.
    NationalNumber(
      "us-dea", layouts: ["@@#######", "@9#######"],
      [
        .rule { symbols in
          (symbols.digit(2) + symbols.digit(4) + symbols.digit(6)
            + 2 * (symbols.digit(3) + symbols.digit(5) + symbols.digit(7))) % 10 == symbols.digit(8)
        }
      ], hasShape: { AmericanNumber.registrants.contains($0[0]) }),
    // American Bankers Association, routing number: region, 3-7-1.
    NationalNumber(
      "us-routing", 9, [.total([3, 7, 1, 3, 7, 1, 3, 7, 1], modulus: 10, remainder: 0)],
      hasShape: { symbols in
        switch symbols.number(0..<2) {
        case 1...12, 21...32, 61...72, 80: true
        default: false
        }
      }),
    // Internal Revenue Service, EIN: only these prefixes are given.
    NationalNumber("us-ein", 9, [], hasShape: { AmericanNumber.hasCampus($0.number(0..<2)) }),
    // Centers for Medicare & Medicaid Services, MBI: what kind of symbol stands where.
    NationalNumber(
      "us-mbi", layouts: ["#@*#@*#@@##"], [],
      hasShape: { symbols in
        guard symbols.digit(0) != 0 else { return false }
        for index in 1..<9
        where symbols[index].isLetter && AmericanNumber.excluded.contains(symbols[index]) {
          return false
        }
        return true
      }),
    // DGI of Uruguay, RUT; Dirección Nacional de Identificación Civil, cédula.
    NationalNumber(
      "uy-rut", 12,
      [.weighted([4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, "0-987654321")],
      hasShape: { symbols in
        (1...22).contains(symbols.number(0..<2)) && symbols.number(2..<8) > 0
          && symbols.number(8..<11) == 1
      }),
    NationalNumber(
      "uy-ci", 8, [.weighted([2, 9, 8, 7, 6, 3, 4], modulus: 10, "0987654321")]),
    // SENIAT of Venezuela, RIF: the letter says what the holder is.
    NationalNumber(
      "ve-rif", layouts: ["@#########"],
      [
        .rule { symbols in
          let kind = venezuelanKinds.firstIndex(of: symbols[0]) ?? 0
          let sum = 4 * (kind + 1) + symbols.suffix(9).sum([3, 2, 7, 6, 5, 4, 3, 2])
          return symbols[9] == venezuelanDigits[sum % 11]
        }
      ], hasShape: { venezuelanKinds.contains($0[0]) }),
  ]

  private static let peruvianDigits = Array("65432110987".utf8)
  private static let peruvianLetters = Array("KJIHGFEDCBA".utf8)
  private static let venezuelanKinds = Array("VEJPG".utf8)
  private static let venezuelanDigits = Array("00987654321".utf8)
}

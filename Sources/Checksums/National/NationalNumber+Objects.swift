extension NationalNumber {
  /// Numbers of things, papers, securities and researchers, which no single state gives.
  static let objects = [
    // 3GPP TS 23.003, IMEI of a device: type, serial, Luhn.
    NationalNumber("imei", 15, [.luhn], hasShape: { $0.number(0..<2) != 0 }),
    // 3GPP TS 23.003, IMSI of a subscriber: country (ITU-T E.212), network, subscriber.
    NationalNumber(
      "imsi", 14...15, [], hasShape: { MobileCountry.exists($0.number(0..<3)) }),
    // ITU-T E.118, ICCID of a SIM card: 89, country, issuer, Luhn.
    NationalNumber("iccid", 19...20, [.luhn], hasShape: { $0.number(0..<2) == 89 }),
    // 3GPP2 S.R0048-A, MEID: fourteen hexadecimal digits from A0 on, their check digit by Luhn, base 16.
    NationalNumber(
      "meid", layouts: ["***************"], [.rule(MobileDevice.isHexadecimal)],
      hasShape: { (0x41...0x46).contains($0[0]) }),
    // ISO 3779 and 49 CFR 565, VIN: the ninth symbol checks the others in North America and China.
    NationalNumber(
      "vin", layouts: ["*************####", "************#####"],
      [.rule(VehicleNumber.isChecked)], hasShape: VehicleNumber.hasLetters),
    NationalNumber(
      "vin-any", layouts: ["*************####"], [], hasShape: VehicleNumber.hasLetters),
    // ISO 6346, freight container: owner, kind, serial.
    NationalNumber(
      "iso-6346", layouts: ["@@@U#######", "@@@J#######", "@@@Z#######"],
      [.rule(SecurityNumber.isContainer)]),
    // IMO resolution A.1117(30), ship.
    NationalNumber(
      "imo-ship", 7, prefix: "IMO",
      [.weighted([7, 6, 5, 4, 3, 2], modulus: 10, "0123456789")]),
    // ISO 6166, ISIN of a security: letters as two digits, Luhn.
    NationalNumber(
      "isin", layouts: ["@@*********#"], [.rule(SecurityNumber.isISIN)],
      hasShape: { SecurityNumber.isCountry($0[0], $0[1]) }),
    // CUSIP Global Services (ANSI X9.6), London Stock Exchange (SEDOL), Object Management Group (FIGI).
    NationalNumber("cusip", layouts: ["********#"], [.rule(SecurityNumber.isCUSIP)]),
    NationalNumber(
      "sedol", layouts: ["@*****#", "#######"],
      [.rule { WeightedCheck.base36Sum($0, [1, 3, 1, 7, 3, 9, 1]) % 10 == 0 }],
      hasShape: SecurityNumber.hasNoVowels),
    NationalNumber(
      "figi", layouts: ["@@G********#"], [.rule(SecurityNumber.isFIGI)],
      hasShape: SecurityNumber.hasNoVowels),
    // ISO 17442, legal entity identifier.
    NationalNumber("lei", layouts: ["******************##"], [.mod97]),
    // ISO 11649, creditor reference: the first four symbols are read last.
    NationalNumber(
      "iso-11649", layouts: (5...25).map { "RF##" + String(repeating: "*", count: $0 - 4) },
      [
        .rule { symbols in
          var mod97 = Mod97()
          for index in 0..<symbols.count { mod97.append(symbols[(index + 4) % symbols.count]) }
          return mod97.remainder == 1
        }
      ]),
    // ISO 27729, ISNI, of which ORCID has a range: ISO/IEC 7064 MOD 11-2.
    NationalNumber(
      "isni", layouts: ["###############*"], [.rule(ResearcherNumber.isValid)]),
    NationalNumber(
      "orcid", layouts: ["0000000#########", "0000000########X", "00090#########*"],
      [.rule(ResearcherNumber.isValid)]),
    // ICAO 9303-3, number of a travel document and its check digit, as German ones are written.
    NationalNumber(
      "de-document", layouts: ["@********#"],
      [.rule { WeightedCheck.base36Sum($0, [7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10 == $0.digit(9) }],
      hasShape: DocumentNumber.isGerman),
    // The same without the check digit: only some letters are used.
    NationalNumber(
      "de-document-any", layouts: ["@********"], [], hasShape: DocumentNumber.isGerman),
  ]
}

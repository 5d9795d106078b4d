extension NationalNumber {
  /// Numbers of states of Asia and the Pacific, beside those of the first table.
  static let asia = [
    // Federal Authority for Identity of the United Arab Emirates: 784, year of birth, Luhn.
    NationalNumber(
      "ae-emirates-id", 15, [.luhn],
      hasShape: { $0.number(0..<3) == 784 && (1900...2099).contains($0.number(3..<7)) }),
    // Australian Business Register, ABN: 1 less in the first place, by 89; ASIC, ACN.
    NationalNumber(
      "au-abn", 11,
      [.rule { ($0.sum([10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 == 0 }],
      hasShape: { $0.digit(0) != 0 }),
    NationalNumber(
      "au-acn", 9, [.weighted([8, 7, 6, 5, 4, 3, 2, 1], modulus: 10, "0987654321")]),
    // Dövlət Vergi Xidməti of Azerbaijan, VÖEN: the ninth digit checks; the last says what the holder is.
    NationalNumber(
      "az-voen", 10, [.weighted([4, 1, 8, 6, 2, 7, 5, 3], modulus: 11, "0123456789-")],
      hasShape: { $0.digit(9) == 1 || $0.digit(9) == 2 }),
    // GB 32100-2015 of China, unified social credit code: base 31, powers of 3.
    NationalNumber(
      "cn-uscc", layouts: ["########**********", "Y#######**********"],
      [.rule(ChineseCompany.isValid)]),
    // Immigration Department of Hong Kong, identity card: one letter or two, check symbol in brackets.
    NationalNumber(
      "hk-hkid", layouts: ["@######*", "@@######*"], [.rule(HongKongNumber.isValid)]),
    // Direktorat Jenderal Pajak of Indonesia, NPWP: the ninth of fifteen digits by Luhn.
    NationalNumber("id-npwp", 15, [.luhnPrefix(9)], hasShape: { $0.number(0..<9) > 0 }),
    // Kementerian Dalam Negeri of Indonesia, NIK: place, day of birth (40 more for women), serial.
    NationalNumber(
      "id-nik", 16, [],
      hasShape: { symbols in
        let day = symbols.number(6..<8)
        return indonesianProvinces.contains(symbols.number(0..<2))
          && CalendarDate.exists(
            shortYear: symbols.number(10..<12), month: symbols.number(8..<10),
            day: day > 40 ? day - 40 : day)
      }),
    // Registrar of Companies of Israel: as the identity number, from 5 on.
    NationalNumber("il-company", 9, [.luhn], hasShape: { $0.digit(0) == 5 }),
    // Goods and Services Tax Network of India, GSTIN: state, PAN, entity, Z, check symbol by base 36.
    NationalNumber(
      "in-gstin", layouts: ["##@@@@@####@*Z*"], [.rule(Luhn.isValidBase36)],
      hasShape: { (1...37).contains($0.number(0..<2)) && $0[12] != 0x30 }),
    // Election Commission of India, EPIC: three letters, seven digits by Luhn.
    NationalNumber("in-epic", layouts: ["@@@#######"], [.rule { Luhn.isValid($0.suffix(7)) }]),
    // UIDAI, virtual id of an Aadhaar; National Health Authority, ABHA number: Verhoeff.
    NationalNumber("in-vid", 16, [.verhoeff], hasShape: { $0.digit(0) >= 2 }),
    NationalNumber("in-abha", 14, [.verhoeff], hasShape: { $0.digit(0) != 0 }),
    // National Organization for Civil Registration of Iran, کد ملی.
    NationalNumber(
      "ir-national-code", 10, [.weighted([10, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, "01987654321")]),
    // National Tax Agency of Japan, corporate number: the first digit is 9 less the remainder by 9.
    NationalNumber(
      "jp-corporate", 13,
      [.weighted([0, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1], modulus: 9, "987654321", at: 0)]),
    // National Tax Service of Korea, business registration; foreigners' registration until 2020.
    NationalNumber(
      "kr-brn", 10,
      [
        .rule { symbols in
          let sum = symbols.sum([1, 3, 7, 1, 3, 7, 1, 3, 5]) + symbols.digit(8) * 5 / 10
          return (10 - sum % 10) % 10 == symbols.digit(9)
        }
      ], hasShape: { $0.number(0..<3) > 100 && $0.number(3..<5) > 0 && $0.number(5..<9) > 0 }),
    NationalNumber(
      "kr-frn", 13,
      [.weighted([2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5], modulus: 11, "32109876543")],
      hasShape: { (5...8).contains($0.digit(6)) && $0.isDay(year: 0, month: 2, day: 4) }),
    // Public Authority for Civil Information of Kuwait: century, day, serial.
    NationalNumber(
      "kw-civil-id", 12,
      [.weighted([2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], modulus: 11, "--987654321")],
      hasShape: { (2...3).contains($0.digit(0)) && $0.isDay(year: 1, month: 3, day: 5) }),
    // Ministry of Justice of Kazakhstan, IIN: day, century, serial; BIN of companies: month of founding.
    NationalNumber(
      "kz-iin", 12, [.rule(KazakhNumber.isValid)],
      hasShape: { (1...6).contains($0.digit(6)) && $0.isDay(year: 0, month: 2, day: 4) }),
    NationalNumber(
      "kz-bin", 12, [.rule(KazakhNumber.isValid)],
      hasShape: { (1...12).contains($0.number(2..<4)) && (4...6).contains($0.digit(4)) }),
    // Department for Registration of Persons of Sri Lanka, NIC: year, day of the year (500 more for
    // women), serial; until 2015 nine digits and a letter.
    NationalNumber(
      "lk-nic", layouts: ["############", "#########V", "#########X"], [],
      hasShape: { symbols in
        let isNew = symbols.count == 12
        let day = symbols.number(isNew ? 4..<7 : 2..<5)
        guard !isNew || (1900...2099).contains(symbols.number(0..<4)) else { return false }
        return (1...366).contains(day) || (501...866).contains(day)
      }),
    // Jabatan Pendaftaran Negara of Malaysia, MyKad: day, place, serial.
    NationalNumber(
      "my-nric", 12, [],
      hasShape: { symbols in
        symbols.isDay(year: 0, month: 2, day: 4)
          && malaysianPlaces.contains(symbols.number(6..<8))
      }),
    // Inland Revenue of New Zealand, IRD number: a second row of weights where the first gives 10.
    NationalNumber("nz-ird", 8...9, [.rule(NewZealandNumber.isTax)]),
    // Payments NZ, bank account: the bank decides which sum.
    NationalNumber("nz-account", 15...16, [.rule(NewZealandNumber.isAccount)]),
    // Te Whatu Ora, NHI (HISO 10046): three letters without I and O, four digits.
    NationalNumber("nz-nhi", layouts: ["@@@####"], [.rule(NewZealandNumber.isHealth)]),
    // NADRA of Pakistan, CNIC: province, serial, a digit for the sex.
    NationalNumber(
      "pk-cnic", 13, [], hasShape: { (1...7).contains($0.digit(0)) && $0.digit(12) != 0 }),
    // Ministry of Interior of Saudi Arabia: 1 for citizens, 2 for residents, Luhn.
    NationalNumber(
      "sa-national-id", 10, [.luhn], hasShape: { $0.digit(0) == 1 || $0.digit(0) == 2 }),
    // ACRA of Singapore, UEN: business, company, others.
    NationalNumber(
      "sg-uen", layouts: ["########@", "#########@", "@##@@####@"],
      [.rule(SingaporeanEntity.isValid)]),
    // Revenue Department of Thailand, number of a company: as that of a person, from 0 on.
    NationalNumber(
      "th-company", 13,
      [.weighted([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, "10987654321")],
      hasShape: { $0.digit(0) == 0 }),
    // Gelir İdaresi Başkanlığı of Turkey, vergi kimlik numarası.
    NationalNumber("tr-vkn", 10, [.rule(TurkishNumber.isTax)]),
    // Ministry of the Interior of Taiwan: the letter as two digits; 1, 2 for citizens, 8, 9 for others.
    NationalNumber(
      "tw-national-id", layouts: ["@#########"], [.rule(TaiwaneseNumber.isPerson)],
      hasShape: { $0.digit(1) == 1 || $0.digit(1) == 2 }),
    NationalNumber(
      "tw-arc", layouts: ["@#########", "@@########"], [.rule(TaiwaneseNumber.isPerson)],
      hasShape: { symbols in
        symbols[1].isLetter
          ? (0x41...0x44).contains(symbols[1]) : symbols.digit(1) == 8 || symbols.digit(1) == 9
      }),
    // Ministry of Finance of Taiwan, unified business number.
    NationalNumber("tw-ubn", 8, [.rule(TaiwaneseNumber.isCompany)]),
    // Davlat personallashtirish markazi of Uzbekistan, PINFL: sex and century, day, place, 7-3-1.
    NationalNumber(
      "uz-pinfl", 14,
      [.weighted([7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7], modulus: 10, "0123456789")],
      hasShape: { (1...6).contains($0.digit(0)) && $0.isDay(year: 5, month: 3, day: 1) }),
    // Tổng cục Thuế of Vietnam, mã số thuế: ten digits, thirteen with a branch.
    NationalNumber(
      "vn-mst", 10...13,
      [.weighted([31, 29, 23, 19, 17, 13, 7, 5, 3], modulus: 11, "-9876543210")],
      hasShape: { symbols in
        symbols.number(2..<9) > 0
          && (symbols.count == 10 || symbols.count == 13 && symbols.number(10..<13) > 0)
      }),
    // Bộ Công an of Vietnam, căn cước công dân: province, century and sex, year, serial.
    NationalNumber(
      "vn-cccd", 12, [],
      hasShape: { (1...96).contains($0.number(0..<3)) && $0.digit(3) <= 3 }),
  ]

  private static let indonesianProvinces = Set(
    [11...19, 21...21, 31...36, 51...53, 61...65, 71...76, 81...82, 91...97].flatMap { Array($0) })

  /// States, federal territories and countries of birth.
  private static let malaysianPlaces = Set(
    [1...16, 21...68, 71...72, 74...79, 82...93, 98...99].flatMap { Array($0) })
}

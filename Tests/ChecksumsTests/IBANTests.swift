import Testing

@testable import Checksums

@Suite struct IBANTests {
  /// Examples of the IBAN registry.
  static let published = [
    "AD1200012030200359100100", "AE070331234567890123456", "AL47212110090000000235698741",
    "AT611904300234573201", "AZ21NABZ00000000137010001944", "BA391290079401028494",
    "BE68539007547034", "BG80BNBG96611020345678", "BH67BMAG00001299123456",
    "BR9700360305000010009795493P1", "CH9300762011623852957", "CR05015202001026284066",
    "CY17002001280000001200527600", "CZ6508000000192000145399", "DE89370400440532013000",
    "DK5000400440116243", "DO28BAGR00000001212453611324", "EE382200221020145685",
    "EG380019000500000000263180002", "ES9121000418450200051332", "FI2112345600000785",
    "FO6264600001631634", "FR1420041010050500013M02606", "GB29NWBK60161331926819",
    "GE29NB0000000101904917", "GI75NWBK000000007099453", "GL8964710001000206",
    "GR1601101250000000012300695", "GT82TRAJ01020000001210029690", "HR1210010051863000160",
    "HU42117730161111101800000000", "IE29AIBK93115212345678", "IL620108000000099999999",
    "IS140159260076545510730339", "IT60X0542811101000000123456", "JO94CBJO0010000000000131000302",
    "KW81CBKU0000000000001234560101", "KZ86125KZT5004100100", "LB62099900000001001901229114",
    "LC55HEMM000100010012001200023015", "LI21088100002324013AA", "LT121000011101001000",
    "LU280019400644750000", "LV80BANK0000435195001", "MC5811222000010123456789030",
    "MD24AG000225100013104168", "ME25505000012345678951", "MK07250120000058984",
    "MR1300020001010000123456753", "MT84MALT011000012345MTLCAST001S",
    "MU17BOMM0101101030300200000MUR", "NL91ABNA0417164300", "NO9386011117947",
    "PK36SCBL0000001123456702", "PL61109010140000071219812874", "PS92PALS000000000400123456702",
    "PT50000201231234567890154", "QA58DOHB00001234567890ABCDEFG", "RO49AAAA1B31007593840000",
    "RS35260005601001611379", "SA0380000000608010167519", "SC18SSCB11010000000000001497USD",
    "SE4550000000058398257466", "SI56263300012039086", "SK3112000000198742637541",
    "SM86U0322509800000000270100", "TN5910006035183598478831", "TR330006100519786457841326",
    "UA213223130000026007233566001", "VA59001123000012345678", "VG96VPVG0000012345678901",
    "XK051212012345678906",
  ]

  @Test(arguments: published)
  func takesRegistryExamples(_ text: String) {
    #expect(accepts(text, IBAN.isValid))
    #expect(accepts(text.lowercased(), IBAN.isValid))
    for wrong in singleDigitErrors(of: Array(text.utf8)) { #expect(!accepts(wrong, IBAN.isValid)) }
  }

  @Test(arguments: [
    "GB29 NWBK 6016 1331 9268 19", "DE89-3704-0044-0532-0130-00",
    "NO93\u{A0}8601\u{A0}1117\u{A0}947",
  ])
  func takesPrintedForms(_ text: String) {
    #expect(accepts(text, IBAN.isValid))
  }

  @Test(arguments: [
    "DE89370400440532013001", "DE8937040044053201300", "XX89370400440532013000", "DE", "",
    "GB29NWBK6016133192681A", "GB291WBK60161331926819", "89DE370400440532013000",
  ])
  func refuses(_ text: String) {
    #expect(!accepts(text, IBAN.isValid))
  }

  @Test func takesGeneratedNumbersOfEveryCountryAndCatchesSwaps() {
    var generator = SplitMix64(seed: 6)
    for entry in IBAN.countries {
      for _ in 0..<10 {
        let iban = Self.valid(entry.country, entry.structure, &generator)
        #expect(accepts(iban, IBAN.isValid), "\(entry.country)")
        for swap in swaps(of: iban) where swap.pair.allSatisfy(\.isDigit) {
          #expect(!accepts(swap.bytes, IBAN.isValid), "\(entry.country)")
        }
      }
    }
  }

  @Test func theRegistryIsSortedAndHasNoDoubles() {
    let countries = IBAN.countries.map(\.country)
    #expect(countries == Set(countries).sorted())
    #expect(countries.count == 89)
    let lengths = IBAN.countries.map { IBAN.places($0.structure).count + 4 }
    #expect(lengths.min() == 15)
    #expect(lengths.max() == 33)
  }

  @Test func passesOneIn97OnceTheStructureFits() {
    let rate = acceptRate(seed: 7, IBAN.isValid) { generator in
      let entry = IBAN.countries[Int.random(in: 0..<IBAN.countries.count, using: &generator)]
      return Array(entry.country.utf8) + generator.digits(2)
        + Self.national(entry.structure, &generator)
    }
    #expect(abs(rate - 0.0103) < 0.0012, "measured \(rate)")
  }

  static func national(_ structure: String, _ generator: inout SplitMix64) -> [UInt8] {
    IBAN.places(structure).map { place in
      switch place {
      case .digit: UInt8.random(in: 0x30...0x39, using: &generator)
      case .letter: UInt8.random(in: 0x41...0x5A, using: &generator)
      case .either:
        Bool.random(using: &generator)
          ? UInt8.random(in: 0x30...0x39, using: &generator)
          : UInt8.random(in: 0x41...0x5A, using: &generator)
      }
    }
  }

  static func valid(_ country: String, _ structure: String, _ generator: inout SplitMix64)
    -> [UInt8]
  {
    let national = Self.national(structure, &generator)
    var mod97 = Mod97()
    for symbol in national + Array(country.utf8) { mod97.append(symbol) }
    let check = mod97.checkDigits
    return Array(country.utf8) + [0x30 + UInt8(check / 10), 0x30 + UInt8(check % 10)] + national
  }
}

import Testing

@testable import Checksums

/// What is known of the numbers of one state.
struct NationalNumberCase: CustomTestStringConvertible, Sendable {
  let name: String
  let isValid: @Sendable (Span<UInt8>) -> Bool
  /// Numbers that authorities print on their samples and other programs use in their tests.
  let published: [String]
  /// What is none, mostly by one digit.
  let refused: [String]
  /// Whether the arithmetic catches every wrong digit; where two remainders share a check digit, or
  /// a digit is not checked, it catches most.
  var catchesEveryDigit = true
  /// Whether some digits are not checked at all, such as those of a branch, or are checked weakly.
  var hasLooseDigits = false

  var testDescription: String { name }

  init(
    _ name: String, _ isValid: @escaping @Sendable (Span<UInt8>) -> Bool, published: [String],
    refused: [String], catchesEveryDigit: Bool = true, hasLooseDigits: Bool = false
  ) {
    self.name = name
    self.isValid = isValid
    self.published = published
    self.refused = refused
    self.catchesEveryDigit = catchesEveryDigit
    self.hasLooseDigits = hasLooseDigits
  }

  /// A row of the table.
  init(
    _ name: String, published: [String], refused: [String], catchesEveryDigit: Bool = true,
    hasLooseDigits: Bool = false
  ) {
    let row = NationalNumber.all.first { $0.name == name }
    self.init(
      name, { row?.isValid($0) ?? false }, published: published, refused: refused,
      catchesEveryDigit: catchesEveryDigit, hasLooseDigits: hasLooseDigits)
  }

  /// About `count` valid numbers: published ones with a few digits drawn again.
  func generated(_ count: Int, using generator: inout SplitMix64) -> [[UInt8]] {
    var numbers: [[UInt8]] = []
    for _ in 0..<count * 1000 where numbers.count < count {
      var number = Array((published.randomElement(using: &generator) ?? "").utf8)
      let places = number.indices.filter { number[$0].isDigit }
      for place in places.shuffled(using: &generator).prefix(4) {
        number[place] = generator.digits(1)[0]
      }
      if isValid(number.span) { numbers.append(number) }
    }
    return numbers
  }
}

extension NationalNumberCase {
  static let all = persons + europe + europeRest + americas + asia + africa + objects

  /// Numbers of persons that most countries' texts are about.
  static let persons: [NationalNumberCase] = [
    .init(
      "ar-cuit", published: ["20-05536168-2", "20267565393"],
      refused: ["20-05536168-3", "21-05536168-2", "2005536168"], catchesEveryDigit: false),
    .init(
      "at-svnr", published: ["1237 010180", "1237010180"],
      refused: ["2237 010180", "1237 320180", "0000 010180", "12370101800"]),
    .init(
      "au-medicare", published: ["2123 45670 1", "21234567011", "2123-45670-1/1"],
      refused: ["2123 45671 1", "7123 45670 1", "2123 45670 0", "212345670", "2123456701111"],
      catchesEveryDigit: false),
    .init(
      "au-tfn", published: ["123 456 782", "876543210", "865414088"],
      refused: ["123 456 789", "12345678", "000000000"]),
    .init(
      "be-nrn", BelgianNumber.isValid,
      published: ["85.07.30-033.28", "93051822361", "17 07 30 033 84", "75.46.08-980.95"],
      refused: ["85.07.30-033.29", "85.13.30-033.28", "8507300332", "00000000097"],
      catchesEveryDigit: false),
    .init(
      "bg-egn", published: ["6101057509", "7501020018"],
      refused: ["7523169264", "8099056031", "803205603"], catchesEveryDigit: false),
    .init(
      "br-cpf", published: ["390.533.447-05", "111.444.777-35"],
      refused: ["231.002.999-00", "111.111.111-11", "390.533.447-06", "3905334470"],
      catchesEveryDigit: false),
    .init(
      "ca-sin", published: ["130 692 544", "123-456-782"],
      refused: ["046 454 286", "130 692 545", "111 111 111", "800000002"]),
    .init(
      "ch-ahv", published: ["756.9217.0769.85", "7561234567897"],
      refused: ["756.9217.0769.86", "757.9217.0769.82", "756921707698"]),
    .init(
      "cl-rut", ChileanNumber.isValid,
      published: ["12.345.678-5", "12531909-2", "76.086.428-5", "10.000.013-K"],
      refused: ["12.345.678-6", "12.345.678-K", "1234567", "11.111.111-1"]),
    .init(
      "cn-resident-id", ChineseNumber.isValid,
      published: ["360426199101010071", "11010519491231002X", "11010519491231002x"],
      refused: [
        "360426199101010072", "36042619910101007X", "360426199113010071", "010105194912310020",
      ]),
    .init(
      "de-tax-id", GermanTaxNumber.isValid,
      published: ["36 574 261 809", "86095742719", "47/036/892/816", "65929970489"],
      refused: ["36574261890", "02476291358", "12345678903", "11112345678", "3657426180"]),
    .init(
      "dk-cpr-mod-11", published: ["211062-5629", "2110625629"],
      refused: ["211062-5628", "321062-5629", "21106256290"]),
    .init(
      "es-nie", SpanishNumber.isNIE,
      published: ["X1234567L", "Y-8063915-Z", "z8078221m", "X-9613851-N"],
      refused: ["X1234567M", "W8063915Q", "X123456L", "12345678Z"]),
    .init(
      "es-nif", SpanishNumber.isNIF,
      published: [
        "12345678Z", "54362315-K", "12.345.678-Z", "00000014Z", "M-1234567-L", "1234567L",
      ],
      refused: ["12345678A", "00000000T", "X1234567L", "123456789", "1234567Z"]),
    .init(
      "fi-personal-identity-code", FinnishNumber.isValid,
      published: ["131052-308T", "010594Y9032", "030594W903B", "131052+308T"],
      refused: ["131052-308U", "131052G308T", "310252-308T", "131052308", "131052-001H"]),
    .init(
      "fr-nir", FrenchNumber.isValid,
      published: [
        "2 95 10 99 126 111 93", "255081416802538", "185052A00608435", "1 85 05 2B 006 084 62",
      ],
      refused: ["2 95 10 99 126 111 94", "295139912611193", "185052C00608435", "29510991261119"]),
    .init(
      "gr-amka", published: ["01013099997"], refused: ["01013099996", "01133099997", "0101309999"]),
    .init(
      "hr-oib", published: ["33392005961", "69435151530"], refused: ["33392005962", "3339200596"]),
    .init(
      "ie-ppsn", IrishNumber.isValid,
      published: ["6433435F", "6433435FT", "6433435OA", "6433435IH"],
      refused: ["6433435E", "6433435OB", "6433435", "6433435FZ"]),
    .init(
      "il-id", published: ["039337423", "03933742-3"],
      refused: ["039337424", "39337423"]),
    .init(
      "in-aadhaar", published: ["2341 2341 2346", "499118665246", "3675-9834-6016"],
      refused: ["2341 2341 2347", "234123412343", "123412341234", "23412341234", "666677776666"]),
    .init(
      "is-kennitala", published: ["120174-3399"],
      refused: ["120174-3389", "120174-3398", "321374-3399"],
      catchesEveryDigit: false),
    .init(
      "it-fiscal-code", FiscalCode.isValid,
      published: [
        "RSSMRA85T10A562S", "RCCMNL83S18D969H", "cntchr83t41d969d", "RSSMRA45C12F20RX",
        "RSSMRA45C12F2LRI",
      ],
      refused: [
        "RSSMRA85T10A562T", "RSSMRA85T32A562S", "RSSMRA85F10A562S", "RSSMRA85T10A56S",
        "RSSMR185T10A562S",
      ]),
    .init(
      "jp-my-number", published: ["6214 9832 0257", "123456789018"],
      refused: ["6214 9832 0258", "12345678901"], catchesEveryDigit: false),
    .init(
      "kr-rrn", published: ["880320-1045678", "8803201045678"],
      refused: ["880320-1045679", "881320-1045678", "880320-9045678"], catchesEveryDigit: false),
    .init(
      "mx-curp", MexicanNumber.isValid, published: ["BOXW310820HNERXN09", "boxw310820hnerxn09"],
      refused: [
        "BOXW310820HNERXN08", "BOXW311320HNERXN09", "BOXW310820ANERXN09", "BOXW310820HNERXN0",
      ],
      catchesEveryDigit: false),
    .init(
      "nl-bsn", published: ["111222333", "123456782", "1112.22.333"],
      refused: ["1112.52.333", "111222334", "11122233", "000000000"]),
    .init(
      "no-fodselsnummer", published: ["151086 95088", "11077941012"],
      refused: ["151086 95089", "321086 95088", "15108695"]),
    .init(
      "pl-nip", published: ["8567346215", "856-734-62-15"], refused: ["8567346216", "856734621"]),
    .init(
      "pl-pesel", published: ["44051401359", "02211307589", "02070803628"],
      refused: ["44051401358", "44991401351", "02811307583", "4405140135"]),
    .init(
      "pt-nif", published: ["501964843", "123456789"],
      refused: ["501964842", "023456787", "50196484"],
      catchesEveryDigit: false),
    .init(
      "ro-cnp", published: ["1630615123457", "1800101221144"],
      refused: ["1630615123458", "1631615123457", "0630615123456"], catchesEveryDigit: false),
    .init(
      "se-personnummer", SwedishNumber.isValid,
      published: ["880320-0057", "19811228-9874", "198112189876", "121212+1212", "880380-0054"],
      refused: ["880320-0018", "881320-0057", "18811228-9874", "88032-0057"]),
    .init(
      "sg-nric", SingaporeanNumber.isValid,
      published: ["S1234567D", "T1234567J", "F1234567N", "G1234567X", "M1234567K", "f0000004m"],
      refused: ["S1234567A", "M1234567B", "A1234567D", "S123456D"]),
    .init(
      "th-pin", published: ["1-2345-45678-78-1"],
      refused: ["1-2345-45678-78-2", "9-2345-45678-78-4"],
      catchesEveryDigit: false),
    .init(
      "tr-tckn", published: ["17291716060", "10000000146"],
      refused: ["17291716050", "07291716061", "1729171606"]),
    .init(
      "uk-nhs", published: ["943 476 5919", "943-476-5870", "4010232137"],
      refused: ["943 476 5918", "9434765871", "0000000000", "943476591"]),
    .init(
      "za-id", published: ["750330 5044089", "8001015009087"],
      refused: ["8001015009088", "8013015009087", "8001015009387"]),
  ]
}

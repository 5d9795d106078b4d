import Anonymization
import Checksums
import Detection
import Testing

@Suite struct GeneralizationTests {
  private func text(_ value: String, _ generalization: Generalization) -> String? {
    let bytes = Array(value.utf8)
    return generalization.text(of: bytes.span)
  }

  @Test(
    arguments: [
      ("12 May 1984", "1984", "1984-05", "1984-Q2", "1980s"),
      ("1999-12-31", "1999", "1999-12", "1999-Q4", "1990s"),
      ("1er janvier 2000", "2000", "2000-01", "2000-Q1", "2000s"),
      ("07/84", nil, nil, nil, nil),
      // Nobody knows the month; of the first, the quarter neither.
      ("03/07/2024", "2024", nil, nil, "2020s"),
      ("01/02/2024", "2024", nil, "2024-Q1", "2020s"),
      ("03.07.2024", "2024", "2024-07", "2024-Q3", "2020s"),
      ("1984", "1984", "1984", "1984", "1980s"), ("tomorrow", nil, nil, nil, nil),
    ] as [(String, String?, String?, String?, String?)])
  func dates(
    _ value: String, _ year: String?, _ month: String?, _ quarter: String?, _ decade: String?
  ) {
    #expect(text(value, .date(to: .year, order: nil)) == year)
    #expect(text(value, .date(to: .month, order: nil)) == month)
    #expect(text(value, .date(to: .quarter, order: nil)) == quarter)
    #expect(text(value, .date(to: .decade, order: nil)) == decade)
  }

  @Test func anOrderIsHeeded() {
    #expect(text("03/07/2024", .date(to: .month, order: .dayFirst)) == "2024-07")
    #expect(text("03/07/2024", .date(to: .month, order: .monthFirst)) == "2024-03")
  }

  @Test(
    arguments: [
      ("34", "30-39"), ("34 years old", "30-39"), ("0", "0-9"), ("aged 89", "80-89"),
      ("34-year-old", "30-39"), ("42 ans", "40-49"), ("7 Jahre alt", "0-9"), ("130", "130-139"),
      ("131", nil), ("18 months", nil), ("1984", nil), ("30 or 40", nil), ("thirty", nil),
      ("", nil),
    ] as [(String, String?)])
  func ages(value: String, expected: String?) {
    #expect(text(value, .age(width: 10)) == expected)
  }

  @Test(
    arguments: [
      ("192.0.2.77", 24, 48, "192.0.2.0/24"), ("192.0.2.77", 20, 48, "192.0.0.0/20"),
      ("10.255.255.255", 0, 48, "0.0.0.0/0"), ("192.0.2.77", 32, 48, "192.0.2.77/32"),
      ("2001:db8:1234:5678::1", 24, 48, "2001:db8:1234::/48"),
      ("2001:db8:ffff::", 24, 36, "2001:db8:f000::/36"), ("fe80::1", 24, 0, "::/0"),
      // What holds an address of version 4 gives away no more of it.
      ("::ffff:192.0.2.128", 24, 48, "::ffff:192.0.2.0/120"),
      ("2002:c000:280::1", 24, 48, "2002:c000:200::/40"),
      ("64:ff9b::192.0.2.33", 24, 128, "64:ff9b::c000:200/120"),
      ("::192.0.2.33", 24, 128, "::c000:200/120"),
      ("192.0.2.77/24", 24, 48, "192.0.2.0/24"), ("192.0.2.77/32", 24, 48, "192.0.2.0/24"),
      ("10.1.0.0/8", 24, 48, "10.0.0.0/8"), ("2001:db8::7/64", 24, 48, "2001:db8::/48"),
      ("192.0.2", 24, 48, nil), ("192.0.2.77/33", 24, 48, nil), ("192.0.2.77/", 24, 48, nil),
    ] as [(String, Int, Int, String?)])
  func networks(value: String, prefix: Int, prefix6: Int, expected: String?) {
    #expect(text(value, .network(prefix: prefix, prefix6: prefix6)) == expected)
  }

  @Test(
    arguments: [
      ("SW1A 1AA", nil, "SW1A…"), ("m1 1ae", nil, "M1…"), ("SW1A1AA", nil, "SW1A…"),
      ("94103", nil, "941…"), ("94103-1234", nil, "941…"), ("K1A 0B1", nil, "K1A…"),
      ("10115", nil, "101…"), ("1010", nil, "10…"), ("1012 AB", nil, "101…"),
      ("94103", 3, "941…"), ("94103", 8, "941…"), ("SW1A 1AA", 2, "SW…"),
      ("london", nil, nil), ("12", nil, nil), ("SW1A_1AA", nil, nil), ("12345678901", nil, nil),
    ] as [(String, Int?, String?)])
  func postalCodes(value: String, keep: Int?, expected: String?) {
    #expect(text(value, .postalCode(keep: keep)) == expected)
  }

  @Test(
    arguments: [
      ("150", 100, "[100,200)"), ("100", 100, "[100,200)"), ("0", 100, "[0,100)"),
      ("-1", 100, "[-100,0)"), ("-0.5", 100, "[-100,0)"), ("-100", 100, "[-100,0)"),
      ("99.99", 100, "[0,100)"), ("$1,234.56", 1000, "[1000,2000)"),
      ("1.234,56 €", 1000, "[1000,2000)"),
      ("12 345", 1000, "[12000,13000)"), ("1'234'567", 1000, "[1234000,1235000)"),
      ("12,345,678", 100, "[12345600,12345700)"), ("0.123", 1, "[0,1)"),
      // Thousands or a fraction? Where it makes no difference it does not matter.
      ("1,234", 100, nil), ("1,234", 10000, "[0,10000)"), ("12,34", 10, "[10,20)"),
      ("1,2,3", 10, nil), ("3 or 4", 10, nil), ("1234567890123456789", 10, nil), ("many", 10, nil),
    ] as [(String, Int, String?)])
  func numbers(value: String, step: Int, expected: String?) {
    #expect(text(value, .number(step: step)) == expected)
  }

  @Test(
    arguments: [
      ("48.1374, 11.5755", 1, "48.1,11.6"), ("-33.8688,151.2093", 1, "-33.9,151.2"),
      ("48.1374", 2, "48.14"), ("0.04,-0.04", 1, "0.0,0.0"), ("48.95,-0.95", 0, "49,-1"),
      ("48.1374°N 11.5755°E", 1, "48.1,11.6"), ("33.87 S, 70.65 W", 1, "-33.9,-70.7"),
      ("N48.1374 E11.5755", 1, "48.1,11.6"), ("11.5755 E, 48.1374 N", 1, "48.1,11.6"),
      ("48°08′14.6″N 11°34′31.8″E", 3, "48.137,11.576"),
      ("48° 08' 14\" N, 11° 34' 32\" E", 1, "48.1,11.6"),
      ("48°08.243'N 11°34.530'E", 2, "48.14,11.58"), ("48.137° 11.575°", 1, "48.1,11.6"),
      ("geo:48.1374,11.5755;u=35", 1, "48.1,11.6"), ("lat=48.1374 lon=11.5755", 1, "48.1,11.6"),
      ("lng: 11.5755, lat: 48.1374", 1, "48.1,11.6"),
      ("91.0, 11.0", 1, nil), ("48.1, 181.0", 1, nil), ("48.1, 11.5, 3.2", 1, nil),
      ("48.1 O 11.5", 1, nil), ("48.1 - 11.5", 1, nil), ("4811.5", 1, nil), ("here", 1, nil),
    ] as [(String, Int, String?)])
  func coordinates(value: String, decimals: Int, expected: String?) {
    #expect(text(value, .coordinates(decimals: decimals)) == expected)
  }

  /// What is written is known for what it is, whatever part of it looks like a value.
  @Test(
    arguments: [
      ("born 1984-05 in", 5..<12, .date(to: .month, order: nil), true),
      ("born 1984-Q2 in", 5..<9, .date(to: .quarter, order: nil), true),
      ("born 1984-05 in", 5..<12, .date(to: .year, order: nil), false),
      ("is 30-39 years", 6..<8, .age(width: 10), true),
      ("is 31-40 years", 6..<8, .age(width: 10), false),
      ("is 30-34 years", 6..<8, .age(width: 10), false),
      ("by 192.0.2.0/24.", 3..<12, .network(prefix: 24, prefix6: 48), true),
      ("by 192.0.0.0/16.", 3..<12, .network(prefix: 24, prefix6: 48), true),
      ("by 192.0.2.0/25.", 3..<12, .network(prefix: 24, prefix6: 48), false),
      ("by 192.0.2.1/24.", 3..<12, .network(prefix: 24, prefix6: 48), false),
      ("by 192.0.2.0/24.", 3..<15, .network(prefix: 24, prefix6: 48), true),
      ("by 192.0.2.7/24.", 3..<15, .network(prefix: 24, prefix6: 48), false),
      ("by 192.0.2.0, 24", 3..<12, .network(prefix: 24, prefix6: 48), false),
      ("by 2001:db8::/48", 3..<13, .network(prefix: 24, prefix6: 48), true),
      ("at [100,200) now", 4..<7, .number(step: 100), true),
      ("at [100,250) now", 4..<7, .number(step: 100), false),
      ("at 48.1,11.6 now", 3..<12, .coordinates(decimals: 1), true),
      ("at 48.1,11.6 now", 3..<12, .coordinates(decimals: 0), false),
      ("zip SW1A1AA… ok", 4..<11, .postalCode(keep: nil), false),
    ] as [(String, Range<Int>, Generalization, Bool)])
  func results(value: String, range: Range<Int>, generalization: Generalization, expected: Bool) {
    let bytes = Array(value.utf8)
    #expect(generalization.isResult(range, in: bytes.span) == expected)
  }

  @Test func nothingIsKeptOfWhatAnotherFindingCovers() throws {
    let anonymizer = try anonymizer()
    let operation = Operator.generalize(.network(prefix: 24, prefix6: 48))
    #expect(
      replacement("192.0.2.7", operation, type: "IP_ADDRESS", by: anonymizer) == "192.0.2.0/24")
    #expect(
      replacement("192.0.2.7", operation, type: "IP_ADDRESS", covered: [0..<3], by: anonymizer)
        == "<IP_ADDRESS>")
    #expect(replacement("nowhere", operation, type: "IP_ADDRESS", by: anonymizer) == "<IP_ADDRESS>")
  }

  @Test func theCoarserIsKnown() {
    #expect(
      Generalization.date(to: .year, order: nil).isCoarser(thanOrAs: .date(to: .month, order: nil)))
    #expect(
      !Generalization.date(to: .month, order: nil).isCoarser(thanOrAs: .date(to: .year, order: nil))
    )
    #expect(!Generalization.age(width: 10).isCoarser(thanOrAs: .number(step: 10)))
    #expect(Generalization.age(width: 10).isCoarser(thanOrAs: .age(width: 10)))
  }

  @Test func nothingTraps() {
    var generator = SeededGenerator(seed: 11)
    let pieces = [
      "1", "99", "2024", ".", ",", "-", "/", " ", "N", "°", "'", "…", "é", "(", "May", ":", "f",
    ]
    let all: [Generalization] = [
      .date(to: .month, order: nil), .age(width: 7), .network(prefix: 13, prefix6: 77),
      .postalCode(keep: nil), .postalCode(keep: 8), .number(step: 7), .coordinates(decimals: 6),
    ]
    for _ in 0..<4000 {
      let value = (0..<Int.random(in: 0...8, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let bytes = Array(value.utf8)
      for generalization in all {
        guard let text = generalization.text(of: bytes.span) else { continue }
        #expect(!text.isEmpty)
        let output = Array(text.utf8)
        _ = generalization.isResult(0..<output.count, in: output.span)
      }
    }
  }
}

@Suite struct NumberingTests {
  private func number(
    _ value: UInt128, _ type: String = "PERSON", _ scope: Scope = .conversation, record: Int = 1,
    by numbering: Numbering
  ) -> Int? {
    numbering.number(of: value, entity: EntityType(type), scope: scope, record: record)
  }

  @Test func eachTypeCountsByItself() {
    let numbering = Numbering()
    #expect(number(7, by: numbering) == 1)
    #expect(number(9, by: numbering) == 2)
    #expect(number(8, "URL", by: numbering) == 1)
    #expect(number(7, record: 5, by: numbering) == 1)
    #expect(number(1, record: 9, by: numbering) == 3)
  }

  @Test func messagesCountAnew() {
    let numbering = Numbering()
    #expect(number(7, "PERSON", .message, record: 1, by: numbering) == 1)
    #expect(number(9, "PERSON", .message, record: 1, by: numbering) == 2)
    #expect(number(9, "PERSON", .message, record: 2, by: numbering) == 1)
    // A message may go on in the next part of the input, and that may come twice.
    numbering.endPart()
    for _ in 0..<2 {
      #expect(number(5, "PERSON", .message, record: 2, by: numbering) == 2)
      #expect(number(6, "PERSON", .message, record: 3, by: numbering) == 1)
    }
  }

  @Test func memoryIsBounded() {
    let numbering = Numbering(mostValues: 2)
    #expect(number(1, by: numbering) == 1)
    #expect(number(2, "URL", by: numbering) == 1)
    #expect(number(3, by: numbering) == nil)
    #expect(number(1, by: numbering) == 1)
  }

  @Test func spellingsOfOneNameShareANumber() throws {
    let anonymizer = try anonymizer()
    let scratch = AnonymizerScratch()
    func token(_ value: String, _ type: String = "PERSON") -> String {
      replacement(
        value, .number(scope: .conversation), type: type, normalization: .name, by: anonymizer,
        scratch: scratch)
    }
    #expect(token("Ann Lee") == "PERSON_1_")
    #expect(token("Bob") == "PERSON_2_")
    #expect(token("ANN  lee") == "PERSON_1_")
    #expect(token("Ann Lee", "NICKNAME") == "NICKNAME_1_")
  }
}

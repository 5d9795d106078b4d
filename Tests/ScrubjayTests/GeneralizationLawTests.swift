import Anonymization
import Detection
import Testing

@testable import Scrubjay

/// What generalizing leaves is what it says, and is left alone the next time.
struct GeneralizationLawTests {
  /// Types of all kinds, whatever the built-in packs have.
  private static let pack = #"""
    - type: AGE_OF
      generalize: age
      patterns: [{ name: years, regex: '(?<!\d)\d{1,3}(?= years old)', score: 0.9 }]
    - type: DAY
      generalize: date
      patterns:
        - { name: digits, regex: '(?<!\d)(?:\d{4}-\d\d(?:-\d\d)?|\d\d/\d\d/\d{4})(?!\d)', score: 0.6 }
    - type: LEASE
      generalize: number
      patterns: [{ name: amount, regex: '(?<=rent )[\[\d][\d,.]*', score: 0.9 }]
    - type: SPOT
      generalize: coordinates
      patterns: [{ name: pair, regex: '(?<![\d.])-?\d{1,2}\.\d{1,6},-?\d{1,3}\.\d{1,6}(?![\d.])', score: 0.9 }]
    - type: ZIP
      generalize: postal-code
      patterns: [{ name: five, regex: '(?<=zip )\d{5}(?!\d)', score: 0.9 }]
    """#

  private static func scrubber(_ rules: String) throws -> Scrubber {
    let catalog = try Catalog(files: [("kinds.yaml", Array(pack.utf8))])
    let policy = try Policy(
      yaml: Array("version: 1\n\(rules)".utf8), file: "policy.yaml",
      vocabulary: catalog.vocabulary)
    return try Scrubber(policy: policy, key: nil, catalog: catalog)
  }

  private static let rules = """
    entities:
      AGE_OF: { operator: generalize, width: 5 }
      DAY: { operator: generalize, to: month }
      LEASE: { operator: generalize, step: 500 }
      SPOT: { operator: generalize }
      ZIP: { operator: generalize }
      IP_ADDRESS: { operator: generalize }
      DATE_OF_BIRTH: { operator: generalize, to: decade }
      AGE: { operator: keep }
      POSTAL_CODE: { operator: keep }
    """

  @Test(
    arguments: [
      ("she is 34 years old", "she is 30-34 years old"),
      ("on 2024-05-12 or 03/07/2024", "on 2024-05 or <DAY>"),
      ("rent 1234.50", "rent [1000,1500)"), ("rent 1,234", "rent <LEASE>"),
      ("at 48.1374,11.5755", "at 48.1,11.6"), ("zip 94103", "zip 941…"),
      ("from 203.0.113.7 to 2001:db8:1:2::7", "from 203.0.113.0/24 to 2001:db8:1::/48"),
      ("via ::ffff:192.0.2.128", "via ::ffff:192.0.2.0/120"),
      ("born on 12 May 1984", "born on 1980s"),
      ("see%20203.0.113.7%20now", "see%20203.0.113.0%2F24%20now"),
    ])
  func examples(text: String, expected: String) throws {
    #expect(try Self.scrubber(Self.rules).scrub(text) == expected)
  }

  @Test func onceIsEnough() throws {
    let scrubber = try Self.scrubber(Self.rules)
    var random = SeededGenerator(seed: 3)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    let worker = Bench(scrubber, Setup().with { $0.options.verifies = true })
    for _ in 0..<300 {
      let pieces = [
        "she is \(number(0...120)) years old,",
        "on \(number(1900...2090))-\(number(10...12))-\(number(10...28))",
        "on \(number(10...12))/\(number(10...28))/\(number(1950...2020))",
        "rent \(number(0...9999)).\(number(0...99))",
        "at \(number(-89...89)).\(number(0...9999)),\(number(-179...179)).\(number(0...9999))",
        "zip \(number(10000...99999))",
        "from \(number(1...255)).0.\(number(0...255)).\(number(0...255))",
        "to 2001:db8:\(number(0...9999))::\(number(1...9999))", "card 4111 1111 1111 1111",
      ]
      let text = (0..<4).map { _ in pieces.randomElement(using: &random) ?? "" }.joined(
        separator: " ")
      let once = try worker.run(Array(text.utf8), Setup())
      // Nothing is left that a second look would find, which is what verifying asks.
      expect(once.failure == nil, "\(text): \(once)")
      let twice = try worker.run(once.output, Setup())
      expect(twice.output == once.output, "\(text)\n\(once)\n\(twice)")
    }
  }

  /// Whatever another type covers too, and may show no more of, is redacted.
  @Test func theCoarserOperatorWins() throws {
    let text = "born on 2004-05-12"
    func result(_ day: String, _ birth: String) throws -> String {
      try Self.scrubber(
        """
        only: [DAY, DATE_OF_BIRTH]
        entities:
          DAY: { operator: \(day) }
          DATE_OF_BIRTH: { operator: \(birth) }
        """
      ).scrub(text)
    }
    // Both are as likely; the date of birth comes first by name.
    let month = "generalize, to: month"
    let year = "generalize, to: year"
    #expect(try result(month, year) == "born on 2004")
    #expect(try result(year, month) == "born on <DATE_OF_BIRTH>")
    #expect(try result(month, month) == "born on 2004-05")
    #expect(try result("redact", year) == "born on <DATE_OF_BIRTH>")
  }

  @Test func whatAGroupsOperatorDoesNotFitIsRedacted() throws {
    let scrubber = try Self.scrubber(
      """
      entities:
        CUSTOM: { operator: generalize, width: 10 }
        AGE: { operator: keep }
        POSTAL_CODE: { operator: keep }
      """)
    #expect(try scrubber.scrub("34 years old, zip 94103") == "30-39 years old, zip <ZIP>")
  }

  @Test func wholeFieldsToo() throws {
    let scrubber = try Self.scrubber(
      """
      only: [EMAIL_ADDRESS]
      fields:
        - { path: /born, entity: BIRTHDAY, operator: generalize, to: quarter }
        - { path: /age, entity: YEARS, operator: generalize, width: 10 }
        - { path: /net, entity: IP_ADDRESS, operator: generalize }
        - { path: /pay, entity: PAY, operator: generalize, step: 1000 }
        - { path: /who, entity: WHO, operator: pseudonymize, style: numbered }
      """)
    let line =
      #"{"born":"1984-05-12","age":34,"net":"192.0.2.7","pay":4321.5,"who":"u81"}"# + "\n"
      + #"{"born":"long ago","age":"old","net":"fe80::1","pay":-1,"who":"u79"}"# + "\n"
    let once = Setup.jsonLines.run(line, scrubber)
    #expect(
      once.text
        == #"{"born":"1984-Q2","age":"30-39","net":"192.0.2.0/24","pay":"[4000,5000)","who":"WHO_1_"}"#
        + "\n"
        + #"{"born":"<BIRTHDAY>","age":"<YEARS>","net":"fe80::/48","pay":"[-1000,0)","who":"WHO_2_"}"#
        + "\n")
    expectEqual(
      RunResult(output: Setup.jsonLines.run(once.text, scrubber).output, tally: Tally()),
      RunResult(output: once.output, tally: Tally()), "again")
  }

  @Test func whatDoesNotParseIsCounted() throws {
    let result = Setup().run("on 03/07/2024 and 2024-05-12\n", try Self.scrubber(Self.rules))
    let key = try #require(result.tally.findings.keys.first { $0.entity == "DAY" })
    #expect(key.operation == "generalize")
    #expect(result.tally.findings[key] == 2)
    #expect(result.tally.notApplied[key] == 1)
  }
}

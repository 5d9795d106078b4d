import Anonymization
import Detection
import Testing

@testable import Scrubjay

/// `invalid_checksum: redact`: a mistyped number is one all the same where somebody says what it is.
struct InvalidChecksumTests {
  private static let redacting = Scrubbers.make("version: 1\ninvalid_checksum: redact")

  @Test(
    arguments: [
      ("my card is 4111 1111 1111 1112, thanks", "my card is <CREDIT_CARD>, thanks"),
      ("my iban: DE89 3704 0044 0532 0130 01", "my iban: <IBAN_CODE>"),
      // Nobody says what it is, or somebody says it is something else.
      ("parts 4111 1111 1111 1112 arrived", nil), ("order 4111 1111 1111 1112", nil),
      // What is valid is what is meant.
      ("card 4111 1111 1111 1111 123", "card <CREDIT_CARD> 123"),
      ("card 12 4111 1111 1111 1111", "card 12 <CREDIT_CARD>"),
    ] as [(String, String?)])
  func results(text: String, expected: String?) throws {
    #expect(try Self.redacting.scrub(text) == expected ?? Scrubbers.standard.scrub(text))
    if expected != nil, !text.contains("4111 1111 1111 1111") {
      #expect(try Scrubbers.standard.scrub(text) != expected)
    }
  }

  @Test func theFieldsNameIsEnough() {
    let line = "{\"card_number\":\"4111 1111 1111 1112\",\"n\":\"4111 1111 1111 1112\"}\n"
    let result = Setup.jsonLines.run(line, Self.redacting)
    // What was found once is followed in its record.
    #expect(result.text == "{\"card_number\":\"<CREDIT_CARD>\",\"n\":\"<CREDIT_CARD>\"}\n")
  }

  @Test func scanNamesNoValidatorThatDidNotPass() {
    let scan = Setup().scanning
    let mistyped = scan.run("card 4111 1111 1111 1112 is 4111 1111 1111 1112\n", Self.redacting)
      .text
    #expect(mistyped.split(separator: "\n").count == 2)
    #expect(mistyped.contains("CREDIT_CARD") && !mistyped.contains("validator"))
    #expect(mistyped.contains("\"certain\":false"))
    let right = scan.run("card 4111 1111 1111 1111\n", Self.redacting).text
    #expect(right.contains("\"validator\":\"payment-card\""))
  }

  /// Where nothing is mistyped, nothing changes.
  @Test(arguments: 0..<20) func whatIsValidIsFoundAsBefore(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = Texts.text(lines: 30, &random)
    let usual = Setup().run(bytes, Scrubbers.standard)
    let redacting = Setup().run(bytes, Self.redacting)
    for (key, count) in usual.tally.findings where key.entity != "PHONE_NUMBER" {
      expect((redacting.tally.findings[key] ?? 0) >= count, "\(key)\n\(usual)\n\(redacting)")
    }
    let twice = Setup().run(redacting.output, Self.redacting)
    expect(twice.output == redacting.output, "\(redacting)\n\(twice)")
  }
}

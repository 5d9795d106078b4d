import Configuration
import Detection
import Testing

@testable import Scrubjay

/// `patterns learn`: shapes of samples become a pack.
struct PatternProposalTests {
  private static func propose(
    _ samples: [String], type: String = "ORDER_NUMBER", context: [String] = ["order"]
  ) throws -> PatternProposal {
    try PatternProposal(
      samples.joined(separator: "\n"), name: "samples.txt", type: type, context: context)
  }

  private static func block(_ proposal: PatternProposal) throws -> EntityDefinition {
    try #require(
      try PackReader.read(Array(proposal.yaml.utf8), file: "mine.yaml").first)
  }

  private static let orders = (0..<40).map { "ORD-\(2019 + $0 % 5)-\(100_000 + 7_919 * $0)" }

  @Test func whatAllHaveInCommonIsWrittenOut() throws {
    let proposal = try Self.propose(Self.orders)
    let block = try Self.block(proposal)
    #expect(
      block.patterns.map(\.regex)
        == [#"{{start}}ORD-(?:2019|2020|2021|2022|2023)-\d{6}{{end}}"#])
    #expect(block.patterns[0].score >= Score(0.5))
    #expect(proposal.notes.count == 1)
  }

  @Test func noSampleIsRepeated() throws {
    let proposal = try Self.propose(Self.orders)
    for order in Self.orders { #expect(!proposal.yaml.contains(order)) }
  }

  /// Not even where a file holds one value again and again, or few that differ in little.
  @Test(arguments: [
    Array(repeating: "CUST-48213377", count: 12),
    Array(repeating: ["K-48213377", "K-90017264"], count: 20).flatMap(\.self),
    ["48213377"],
  ])
  func noneIsWrittenIntoTheLayout(samples: [String]) throws {
    let proposal = try Self.propose(samples)
    for sample in samples {
      #expect(!proposal.yaml.contains(sample))
      #expect(!proposal.yaml.contains(sample.drop { !$0.isNumber }))
    }
  }

  @Test func whereAllValuesAreSamplesNoneIsMadeUp() {
    #expect(throws: SetupError.self) { _ = try Self.propose((0...9).map { "A\($0)" }) }
  }

  @Test func itsExamplesAndRejectsHold() throws {
    for samples in [
      Self.orders, ["A1B2C3D4", "Z9Y8X7W6", "Q0R1S2T3"], ["12345678", "22334455", "90817263"],
      ["KD 4711-b", "KD 4712-c", "KD 9913-x", "XY/1.22:3", "XY/2.33:4"],
    ] {
      let block = try Self.block(try Self.propose(samples))
      var options = DetectionOptions()
      options.types = [block.type]
      let detector = try Detector([block], options: options)
      let scratch = detector.makeScratch()
      for example in block.examples.compactMap(MarkedText.init) {
        let units = [TextUnit(range: 0..<example.text.count, record: 1)]
        let found = try detector.detect(in: example.text.span, units: units, scratch: scratch)
        #expect(found.map(\.range) == example.marks, "\(block.patterns.map(\.regex))")
      }
      for reject in block.rejects {
        let text = Array(reject.utf8)
        let units = [TextUnit(range: 0..<text.count, record: 1)]
        #expect(try detector.detect(in: text.span, units: units, scratch: scratch).isEmpty)
      }
      // What it was learnt from is found, where a word says what it is.
      for sample in samples {
        let text = Array("order \(sample), thanks".utf8)
        let units = [TextUnit(range: 0..<text.count, record: 1)]
        let found = try detector.detect(in: text.span, units: units, scratch: scratch)
        #expect(found.map(\.range) == [6..<6 + sample.utf8.count])
      }
    }
  }

  @Test func aCheckDigitIsFound() throws {
    // Luhn, by hand: 8 digits and the ninth that makes the sum end in 0.
    let samples = ["800000002", "412345675", "937465828", "511111113", "246813579"]
    let luhn = try #require(Validator.named("luhn"))
    let valid = samples.compactMap { sample -> String? in
      let head = String(sample.dropLast())
      return (0...9).map { "\(head)\($0)" }.first { number in
        let bytes = Array(number.utf8)
        return luhn.isValid(bytes.span)
      }
    }
    #expect(valid.count == samples.count)
    let block = try Self.block(try Self.propose(valid))
    #expect(block.patterns.map(\.validator) == ["luhn"])
    #expect(block.patterns[0].score < Score(0.5))
  }

  @Test(arguments: [
    ("", "there is no value in it"), ("ok-1\nno digits", "samples.txt:2:"),
    ("a1\n" + String(repeating: "9", count: 70), "samples.txt:2:"), ("1é2", "samples.txt:1:"),
  ])
  func whatCannotBeLearntFromIsNamedByItsLine(samples: String, cause: String) {
    let error = #expect(throws: SetupError.self) {
      _ = try PatternProposal(samples, name: "samples.txt", type: "X", context: [])
    }
    #expect(error?.lines.joined().contains(cause) == true)
    #expect(error?.lines.joined().contains("no digits") == false)
  }

  @Test func theTypeMustBeAName() {
    #expect(throws: SetupError.self) { _ = try Self.propose(["A1"], type: "order number") }
  }
}

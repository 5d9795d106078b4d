import Matching
import Testing

@testable import Detection

/// What is known not to be personal: seen where its blocks say, and taken for nothing else there.
struct NegativeTests {
  private static func places(of example: PackCase) async throws -> [Range<Int>] {
    try await Workbench.everything.get().use { detector, scratch in
      try detector.places(ofNegative: example.type, in: example.text.span, scratch: scratch)
    }
  }

  @Test func `There are blocks, and they are in order`() {
    #expect(Packs.negatives.count >= 10)
    #expect(Set(Packs.negatives.map(\.pack)) == ["negative"])
    let known = Set(Packs.definitions.map(\.type.name)).union(PackSchema.groups)
    for block in Packs.negatives {
      #expect(block.examples.count >= 3 && block.rejects.count >= 3, "\(block.type)")
      #expect(block.summary.hasSuffix("."), "\(block.type)")
      #expect(!block.source.isEmpty, "\(block.type)")
      #expect(Set(block.against).subtracting(known) == [], "\(block.type)")
      #expect(!Packs.definitions.contains { $0.type == block.type }, "\(block.type)")
    }
  }

  @Test(arguments: Packs.negativeExamples)
  func `An example is seen`(example: PackCase) async throws {
    let places = try await Self.places(of: example)
    #expect(marked(example.text, places) == marked(example.text, example.marks))
  }

  @Test(arguments: Packs.negativeRejects)
  func `A reject is not`(reject: PackCase) async throws {
    let places = try await Self.places(of: reject)
    #expect(marked(reject.text, places) == marked(reject.text, []))
  }

  @Test(arguments: Packs.negativeExamples)
  func `Nothing that it speaks against is found in an example`(example: PackCase) async throws {
    let bench = try Workbench.usual.get()
    let block = try #require(Packs.negatives.first { $0.type == example.type })
    let findings = try await bench.findings(in: example.text)
    for finding in findings where example.marks.contains(where: { $0.overlaps(finding.range) }) {
      let entity = bench.detector.entities[finding.entity]
      let groups = block.against.isEmpty ? NegativeKnowledge.groups : Set(block.against)
      #expect(
        !groups.contains(entity.group) && !groups.contains(entity.type.name),
        "\(entity.type): \(marked(example.text, [finding.range]))")
    }
  }

  @Test func `A doubt lowers a score, and a name for the value takes it away`() async throws {
    let definitions = try PackReader.read(
      Array(
        """
        - type: LOOKALIKE
          summary: Not personal.
          negative: true
          against: [TEST]
          patterns: [{ name: even, regex: '(?<![0-9])[24680]{4}(?![0-9])', score: 0.4 }]
        - type: NUMBER
          group: TEST
          patterns: [{ name: four, regex: '(?<![0-9])[0-9]{4}(?![0-9])', score: 0.6 }]
          field_names: [number]
        - type: OTHER
          group: UNTOUCHED
          patterns: [{ name: four, regex: 'x[0-9]{4}(?![0-9])', score: 0.6 }]

        """.utf8), file: "p.yaml")
    let detector = try Detector(definitions, options: DetectionOptions())
    let scratch = detector.makeScratch()
    func found(_ text: String) throws -> [String] {
      let bytes = Array(text.utf8)
      scratch.trace = []
      return try detector.detect(in: bytes.span, scratch: scratch).map {
        String(decoding: bytes[$0.range], as: UTF8.self)
      }
    }
    #expect(try found("1234 and 2468 and 13572468") == ["1234"])
    #expect(scratch.trace?.contains { $0.doubt?.name == "p/lookalike/even" } == true)
    #expect(try found("x2468 is of another group") == ["x2468"])
    // A second run sees no number beside it that the first would have found.
    #expect(try found("1234,2468") == ["1234", "2468"] || found("1234,2468") == ["1234"])
  }

  @Test(arguments: [
    ("context: { en: [a] }", "a negative block has no 'context': nothing is found with it"),
    ("normalize: digits", "a negative block has no 'normalize': nothing is found with it"),
    ("negative: false\n  against: [X]", "only a negative block speaks against others"),
  ])
  func `What a negative block may not say is an error`(member: String, cause: String) {
    let negative = member.hasPrefix("negative") ? "" : "\n  negative: true"
    let text =
      "- type: A\n  \(member)\(negative)\n  patterns: [{ name: a, regex: x, score: 1 }]\n"
    #expect {
      _ = try PackReader.read(Array(text.utf8), file: "p.yaml")
    } throws: { error in
      "\(error)".contains(cause)
    }
  }
}

import Testing

@testable import Detection

/// Which type a number has that several countries could have given.
struct PrecedenceTests {
  private static func definition(_ type: String, _ country: String, rate: Double)
    -> EntityDefinition
  {
    EntityDefinition(
      type: EntityType(type), summary: "", source: "", country: country, group: "GOVERNMENT_ID",
      pack: "p",
      patterns: [
        PatternDefinition(
          name: "bare", regex: #"{{number}}\d{9}{{number-end}}"#, score: Score(0.45),
          ignoresCase: false, isMultiline: false, validator: "fr-siren", falseAcceptRate: rate)
      ], normalization: "digits", generalization: nil,
      context: [.init(language: "en", phrases: ["tin"])], negativeContext: [], fieldNames: [],
      stopWords: [], isOffByDefault: false, examples: [], rejects: [])
  }

  private static let definitions = [
    definition("A_ID", "AA", rate: 0.1), definition("B_ID", "BB", rate: 0.05),
    definition("C_ID", "CC", rate: 0.1),
  ]

  private static func found(_ text: String, locales: Set<String>) throws -> [[String]] {
    var options = DetectionOptions()
    options.locales = locales
    let detector = try Detector(definitions, options: options)
    let bytes = Array(text.utf8)
    return try detector.detect(
      in: bytes.span, units: [TextUnit(range: 0..<bytes.count, record: 1)],
      scratch: detector.makeScratch()
    ).map { finding in
      ([finding.entity] + finding.alternatives).map { detector.entities[$0].type.name }
    }
  }

  @Test func `The lower false-accept rate comes first, then the name`() throws {
    #expect(try Self.found("tin 732829320", locales: []) == [["B_ID", "A_ID", "C_ID"]])
  }

  @Test func `A locale comes before`() throws {
    #expect(try Self.found("tin 732829320", locales: ["CC"]) == [["C_ID", "B_ID", "A_ID"]])
  }

  @Test func `Without context only a locale's number is found`() throws {
    #expect(try Self.found("it is 732829320", locales: []) == [])
    #expect(try Self.found("it is 732829320", locales: ["AA"]) == [["A_ID"]])
  }

  @Test func `A wrong number has no alternatives`() throws {
    #expect(try Self.found("tin 732829321", locales: ["AA"]) == [])
  }
}

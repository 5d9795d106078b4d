import Testing

@testable import Detection
@testable import Matching

/// Patterns that are worth nothing without words nearby are not tried where there are none.
@Suite struct HopelessPlacesTests {
  private static func detector() throws -> Detector {
    let definitions = try pack(
      #"""
      - type: A_NUMBER
        patterns: [{ name: bare, regex: '{{number}}\d{9}{{number-end}}', score: 0.3 }]
        context: { en: [alpha] }
      - type: B_NUMBER
        patterns: [{ name: bare, regex: '{{number}}\d{9}{{number-end}}', score: 0.2 }]
        context: { en: [beta] }
      - type: C_NUMBER
        patterns: [{ name: cut, regex: '{{number}}\d{9}', score: 0.3 }]
        context: { en: [gamma] }
      - type: D_NUMBER
        patterns: [{ name: strong, regex: '{{number}}\d{7}{{number-end}}', score: 0.7 }]
      """#)
    return try Detector(definitions, options: DetectionOptions())
  }

  /// How often PCRE2 was asked about `text`, and what was found.
  private static func look(at text: String) throws -> (asked: Int, found: [String]) {
    let detector = try detector()
    let scratch = detector.makeScratch()
    let bytes = Array(text.utf8)
    let found = try detector.detect(in: bytes.span, units: nil, scratch: scratch)
    return (
      scratch.search.decisions, found.map { detector.entities[$0.entity].type.name }
    )
  }

  @Test func `Nothing speaks for any of them`() throws {
    let (asked, found) = try Self.look(at: "a line with 123456789 in it")
    // C's expression may end inside of a word, so that is looked at.
    #expect(asked == 1)
    #expect(found.isEmpty)
  }

  @Test func `A word speaks for one of those that share an expression`() throws {
    let (asked, found) = try Self.look(at: "a line with beta 123456789 in it")
    #expect(asked == 2)
    #expect(found == ["B_NUMBER"])
  }

  @Test func `Other letters may be a part of a word that speaks`() throws {
    let (asked, _) = try Self.look(at: "a líne with 123456789 in it")
    #expect(asked == 2)
  }

  @Test func `What is strong is tried`() throws {
    let (asked, found) = try Self.look(at: "a line with 1234567 in it")
    #expect(asked == 1)
    #expect(found == ["D_NUMBER"])
  }
}

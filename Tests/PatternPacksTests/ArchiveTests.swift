import PatternPacks
import Testing

@testable import Detection

/// The form in which packs are carried gives back what was put into it.
struct ArchiveTests {
  private static let oddTexts = [
    "", " ", "\n", "\t", "\r", "\r\n", "\n\n", "a\tb\nc\r\nd\re", "\u{0}", "\u{1B}[0m", "\u{7F}",
    "\u{240A}", "\u{2409}", "\u{2426}", "\u{2426}\u{240A}", "\u{2426}\n", "\n\u{301}", "\t\u{200D}",
    "\u{240A}\u{301}", "\u{FEFF}", "\u{2028}", "\"\"\"#", "\\#(x)", "\\", "é", "e\u{301}", "👩‍👧",
    "entity\tX", "\nentity\tX", "pattern",
  ]

  @Test func `The built-in packs come back`() {
    let text = PackArchive.encode(Packs.all)
    #expect(PackArchive.decode(text) == Packs.all)
    #expect(PackArchive.encode(PackArchive.decode(text)) == text)
    #expect(text == String(describing: BuiltinPacks.archive))
  }

  @Test(arguments: oddTexts)
  func `An odd text comes back in every field`(odd: String) {
    let definition = Self.definition(odd)
    var negative = definition
    negative.isNegative = true
    negative.against = [odd, "X"]
    let decoded = PackArchive.decode(PackArchive.encode([definition, negative]))
    #expect(decoded == [definition, negative])
    #expect(decoded.first.map { Array($0.summary.utf8) } == Array(odd.utf8))
  }

  @Test func `Random texts come back`() {
    var generator = SeededGenerator(seed: 1)
    let pieces = Self.oddTexts.flatMap { $0.unicodeScalars.map(String.init) } + Self.oddTexts
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 1...8, using: &generator))
        .map { _ in pieces[Int.random(in: pieces.indices, using: &generator)] }
        .joined()
      let definition = Self.definition(text)
      #expect(PackArchive.decode(PackArchive.encode([definition])) == [definition])
    }
  }

  @Test func `What is not there comes back as not there`() {
    var definition = Self.definition("x")
    definition.country = nil
    definition.patterns[0].validator = nil
    definition.patterns[0].falseAcceptRate = nil
    definition.context = [.init(language: "en", phrases: [])]
    definition.fieldNames = []
    definition.isOffByDefault = false
    definition.examples = []
    #expect(PackArchive.decode(PackArchive.encode([definition])) == [definition])
    #expect(PackArchive.decode("") == [])
  }

  @Test func `Lines of another kind are passed over`() {
    let definition = Self.definition("x")
    let text = PackArchive.encode([definition])
    #expect(PackArchive.decode("later\tthing\n" + text + "later\tthing\n") == [definition])
  }

  private static func definition(_ text: String) -> EntityDefinition {
    let words = [EntityDefinition.Phrases(language: "en", phrases: [text, "b", text])]
    return EntityDefinition(
      type: EntityType("ODD"), summary: text, source: text, country: "DE", group: "CUSTOM",
      pack: "odd",
      patterns: [
        PatternDefinition(
          name: "a", regex: text, score: Score(0.1234), ignoresCase: true, isMultiline: true,
          validator: "iban", falseAcceptRate: 0.0000000002)
      ],
      normalization: "exact", context: words, negativeContext: words, fieldNames: [text, text],
      stopWords: words, isOffByDefault: true, examples: [text], rejects: [text, ""])
  }
}

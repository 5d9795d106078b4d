import Matching
import Testing

@testable import Detection

/// What every built-in block must have, beyond what the reader asks of any pack.
struct LintTests {
  private static let languages: Set<String> = ["de", "en", "es", "fr", "it", "nl", "pl", "pt"]

  @Test func `The blocks are sorted by type and pack, and no pack defines a type twice`() {
    let names = Packs.definitions.map { "\($0.type) \($0.pack)" }
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
  }

  @Test func `Blocks of one type agree on what policies see`() {
    for (type, blocks) in Dictionary(grouping: Packs.definitions, by: \.type) {
      #expect(Set(blocks.map(\.group)).count == 1, "\(type)")
      #expect(Set(blocks.map(\.isOffByDefault)).count == 1, "\(type)")
      #expect(Set(blocks.map(\.normalization)).count == 1, "\(type)")
    }
  }

  @Test func `Patterns have names of their own`() {
    let names = Packs.definitions.flatMap { block in block.patterns.map(block.qualifiedName) }
    let twice = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    #expect(twice == [])
  }

  @Test(arguments: Packs.blocks)
  func `A block says what it is and where it comes from`(block: PackBlock) {
    let definition = block.definition
    #expect(!definition.summary.isEmpty)
    #expect(definition.summary.hasSuffix("."))
    #expect(!definition.source.isEmpty)
    #expect(PackSchema.groups.contains(definition.group))
    #expect(definition.examples.count >= 3)
    #expect(definition.rejects.count >= 3)
    #expect(Set(definition.examples).count == definition.examples.count)
    #expect(Set(definition.rejects).count == definition.rejects.count)
  }

  @Test(arguments: Packs.blocks)
  func `Context is there in the languages it is needed in`(block: PackBlock) {
    let definition = block.definition
    // What each pattern says alone needs no words beside it.
    let least = DetectionOptions().minimumScore
    let needsContext = definition.patterns.contains {
      ($0.score < least || $0.isWholeField) && !$0.isWholeAnswer
    }
    let needsQuestions = definition.patterns.contains(where: \.isWholeAnswer)
    if definition.country == nil, needsQuestions {
      #expect(Self.languages.subtracting(definition.questions.map(\.language)) == [])
    }
    #expect(!needsContext || !definition.context.isEmpty)
    if definition.country == nil, needsContext {
      #expect(Self.languages.subtracting(definition.context.map(\.language)) == [])
    }
    for phrases in definition.context + definition.negativeContext + definition.questions {
      for phrase in phrases.phrases {
        #expect(!Words.hashes(in: phrase).isEmpty, "'\(phrase)' has no word")
        #expect(phrase == phrase.lowercased(), "'\(phrase)'")
      }
      #expect(
        Set(phrases.phrases).count == phrases.phrases.count, "\(phrases.language) repeats one")
    }
  }

  @Test(arguments: Packs.blocks)
  func `No phrase speaks for and against`(block: PackBlock) {
    let positive = Set(block.definition.context.flatMap(\.phrases))
    let negative = Set(block.definition.negativeContext.flatMap(\.phrases))
    #expect(positive.intersection(negative) == [])
  }

  @Test(arguments: Packs.blocks)
  func `A stop word is one word`(block: PackBlock) {
    for word in block.definition.stopWords.flatMap(\.phrases) {
      let bytes = Array(word.utf8)
      let whole = Words.nextCompound(bytes.span, from: 0, end: bytes.count)
      #expect(whole?.range == 0..<bytes.count, "'\(word)' can never match")
    }
  }

  @Test(arguments: Packs.blocks)
  func `A validator has its false-accept rate`(block: PackBlock) {
    for pattern in block.definition.patterns {
      #expect((pattern.validator == nil) == (pattern.falseAcceptRate == nil), "\(pattern.name)")
    }
  }

  @Test(arguments: Packs.blocks)
  func `Only strong arithmetic passes the minimum alone where digits are all there is`(
    block: PackBlock
  ) {
    for pattern in block.definition.patterns where pattern.score >= DetectionOptions().minimumScore
    {
      guard let name = pattern.validator, Validator.named(name)?.isArithmetic == true,
        let rate = pattern.falseAcceptRate
      else { continue }
      #expect(rate <= 0.025, "\(pattern.name)")
    }
  }

  @Test(arguments: Packs.blocks)
  func `Patterns compile, match something, look back a little, and stay on their line`(
    block: PackBlock
  ) throws {
    for pattern in block.definition.patterns {
      let facts = try PatternSource(
        name: pattern.name, regex: try PatternMacros.expand(pattern.regex),
        isCaseless: pattern.ignoresCase, isMultiline: pattern.isMultiline
      ).facts()
      #expect(!facts.matchesEmpty, "\(pattern.name)")
      #expect(facts.maximumLookbehind <= 32, "\(pattern.name)")
    }
  }

  @Test(arguments: Packs.examples)
  func `A pattern of one line matches no line end`(example: PackCase) async throws {
    // Each blank of the text becomes a line end; whatever is still found holds none.
    var text = example.text
    for index in text.indices where text[index] == UInt8(ascii: " ") {
      text[index] = UInt8(ascii: "\n")
    }
    let broken = text
    let bench = try Workbench.everything.get()
    for finding in try await bench.findings(in: broken) {
      let pattern = bench.detector.patterns[finding.origin.pattern].definition
      #expect(
        pattern.isMultiline || !broken[finding.range].contains(UInt8(ascii: "\n")),
        "\(pattern.name)")
    }
  }
}

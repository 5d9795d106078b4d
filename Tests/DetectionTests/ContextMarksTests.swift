import Testing

@testable import Detection

struct ContextMarksTests {
  private static let pieces = [
    "phone", "Phone", "account", "ACCOUNT", "телефон", "Телефон", "extraordinarily", "größe", "x",
    "discard", "card", "a_b", "1234567890123456789012345", "CARD_abcdefghijklmnop9", "<CARD>",
    "é", "字", "—", "’", "\u{301}", " ", " ", "  ", "-", "_", ".", "\n",
    String(repeating: "y", count: 60), String(repeating: " ", count: 90),
  ]

  private static func lexicon() throws -> ContextLexicon {
    ContextLexicon(
      try pack(
        """
        - type: A
          patterns: [{ name: a, regex: a, score: 0.5 }]
          context: { en: [account, card number, extraordinarily], de: [größe, card] }
          negative_context: { ru: [телефон] }
        - type: B
          patterns: [{ name: b, regex: b, score: 0.5 }]
          context: { en: [phone], ru: [телефон], zh: [字] }
        """))
  }

  @Test func `Where a word near a candidate begins a phrase, marks tell so`() throws {
    let lexicon = try Self.lexicon()
    let grammar = PlaceholderGrammar(types: [EntityType("CARD")])
    var generator = SeededGenerator(seed: 14)
    var (found, missing) = (0, 0)
    for _ in 0..<400 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 1...24, using: &generator) {
        text += (Self.pieces.randomElement(using: &generator) ?? "").utf8
        if Int.random(in: 0..<40, using: &generator) == 0 { text.append(0xFF) }
      }
      var marks = ContextMarks()
      marks.cover(0..<text.count, in: text.span, lexicon: lexicon, placeholders: grammar)
      for offset in 0...text.count where !UTF8Text.isInWord(text.span, offset) {
        let words = ContextWords(around: offset..<offset, in: text, placeholders: grammar)
        for entity in 0..<2 {
          for onlyPositive in [false, true] {
            let all =
              (0..<words.before.count).map { words.before[$0] }
              + (0..<words.after.count).map { words.after[$0] }
            let begins = all.contains {
              lexicon.begins($0, of: entity, onlyPositive: onlyPositive)
            }
            let isMarked = marks.mayHoldPhrase(
              near: offset..<offset, opaque: 0, of: entity, onlyPositive: onlyPositive,
              in: text.span, lexicon: lexicon)
            #expect(isMarked || !begins, "\(String(decoding: text, as: UTF8.self)) at \(offset)")
            found += begins ? 1 : 0
            missing += isMarked ? 0 : 1
          }
        }
      }
    }
    #expect(found > 1_000 && missing > 1_000)
  }

  @Test func `Words far away and words of other types are no marks`() throws {
    let lexicon = try Self.lexicon()
    let text = Array(("phone " + String(repeating: ". ", count: 150) + "account 1").utf8)
    var marks = ContextMarks()
    let grammar = PlaceholderGrammar(types: [])
    marks.cover(0..<text.count, in: text.span, lexicon: lexicon, placeholders: grammar)
    let end = text.count - 1..<text.count
    for (entity, range, isNear) in [(0, end, true), (1, end, false), (1, 6..<7, true)] {
      let found = marks.mayHoldPhrase(
        near: range, opaque: 0, of: entity, onlyPositive: true, in: text.span, lexicon: lexicon)
      #expect(found == isNear)
      // What is opaque is no distance.
      let widened = marks.mayHoldPhrase(
        near: range, opaque: 300, of: entity, onlyPositive: true, in: text.span, lexicon: lexicon)
      #expect(widened)
    }
  }
}

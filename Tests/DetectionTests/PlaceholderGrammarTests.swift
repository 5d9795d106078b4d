import Testing

@testable import Detection

struct PlaceholderGrammarTests {
  private static let grammar = PlaceholderGrammar(
    types: ["CARD", "EMAIL_ADDRESS", "EMAIL", "A_2B", "PERSON"].map { EntityType($0) })
  private static let code = "abcdefghijklmnop9"
  private static let hash = "h0123456789abcdef0123456789abcdef"

  /// Texts that begin with a placeholder, and its length.
  @Test(arguments: [
    ("<CARD>", 6), ("<CARD> x", 6), ("<CARD>x", 6), ("<CARD>_2", 8), ("<CARD>_23x", 9),
    ("<CARD>_x", 6), ("<CARD>_", 6), ("<EMAIL_ADDRESS>", 15),
    ("CARD_\(code)", 22), ("CARD_\(code)xyz", 22), ("EMAIL_ADDRESS_\(code)", 31),
    ("CARD_2345672345672345" + "9", 22), ("A_2B_\(code)", 22), ("CARD_\(hash)", 38),
    ("CARD_\(hash)f", 38), ("CARD_1_", 7), ("CARD_1234567_x", 13), ("EMAIL_ADDRESS_20_1_", 17),
    ("A_2B_3_", 7), ("EMAIL_7_", 8), ("PERSON_1_EMAIL_", 15), ("PERSON_12_PHONE_x", 16),
    ("PERSON_\(code)_HANDLE_", 32), ("PERSON_1_ID_", 12), ("PERSON_1_MAIL_", 9),
    ("PERSON_1_EMAIL", 9),
    ("PERSON_\(code)_IDX", 24), ("CARD_1_EMAIL_", 7),
  ])
  func `A placeholder is seen`(text: String, length: Int) {
    let bytes = Array(text.utf8)
    #expect(Self.grammar.end(ofPlaceholderAt: 0, in: bytes, bounds: 0..<bytes.count) == length)
    #expect(
      Self.grammar.start(ofPlaceholderEndingAt: length, in: bytes, bounds: 0..<bytes.count)
        == 0)
    #expect(Self.grammar.touches(length..<length, in: bytes, bounds: 0..<bytes.count))
    // The same behind other text.
    let later = Array("(".utf8) + bytes
    #expect(
      Self.grammar.end(ofPlaceholderAt: 1, in: later, bounds: 0..<later.count) == length + 1)
  }

  @Test(arguments: [
    "<card>", "<CAR>", "<CARDS>", "<CARD", "< CARD>", "<CARD >", "<>", "<CARD/>", "</CARD>",
    "CARD", "CARD_", "CARD_abcdefghijklmnop", "CARD_abcdefghijklmnop8", "CARD_abcdefghijklmno19",
    "CARD_ABCDEFGHIJKLMNOP9", "CARD_h0123", "CARD_H0123456789abcdef0123456789abcdef",
    "NAME_abcdefghijklmnop9", "xCARD", "CARD_1", "CARD_0_", "CARD_01_", "CARD__", "CARD_12345678_",
    "CARD_1x_", "NAME_1_", "card_1_", "CARD_-1_",
  ])
  func `What only looks like one is none`(text: String) {
    let bytes = Array(text.utf8)
    for offset in bytes.indices {
      #expect(
        Self.grammar.end(ofPlaceholderAt: offset, in: bytes, bounds: 0..<bytes.count) == nil)
    }
  }

  @Test func `A token may stand right behind anything, for so may what it replaced`() {
    for before in ["X", "X_", "1", "x", "é", "字", "_", "CARD_\(Self.code)", "<CARD>"] {
      for token in ["CARD_\(Self.code)", "EMAIL_ADDRESS_\(Self.hash)", "CARD_12_"] {
        let start = before.utf8.count
        let bytes = Array((before + token + "y").utf8)
        let all = 0..<bytes.count
        #expect(
          Self.grammar.end(ofPlaceholderAt: start, in: bytes, bounds: all)
            == start + token.utf8.count, "\(before)\(token)")
        #expect(Self.grammar.touches(all.upperBound - 1..<all.upperBound, in: bytes, bounds: all))
      }
    }
  }

  @Test(arguments: [
    ("<CARD>4111</CARD>", false), ("<CARD> a <CARD>x</CARD>", false), ("<CARD>x</EMAIL>", true),
    ("<CARD>x</card>", true), ("<CARD>\n</CARD>", false),
    ("<CARD>" + String(repeating: "x", count: 4_080) + "</CARD>", false),
    ("<CARD>" + String(repeating: "x", count: 4_200) + "</CARD>", true),
  ])
  func `An element of markup is no placeholder`(text: String, isPlaceholder: Bool) {
    let bytes = Array(text.utf8)
    let end = Self.grammar.end(ofPlaceholderAt: 0, in: bytes, bounds: 0..<bytes.count)
    #expect((end != nil) == isPlaceholder)
  }

  @Test func `An end tag counts only within its message`() {
    let bytes = Array("<CARD>x\n</CARD>".utf8)
    let all = 0..<bytes.count
    #expect(Self.grammar.end(ofPlaceholderAt: 0, in: bytes, bounds: all) == nil)
    #expect(Self.grammar.end(ofPlaceholderAt: 0, in: bytes, bounds: 0..<9) == 6)
    #expect(Self.grammar.end(ofPlaceholderAt: 0, in: bytes, bounds: all, areLines: true) == 6)
  }

  @Test(arguments: [
    (0..<1, false), (0..<2, true), (2..<3, true), (5..<9, true), (8..<9, true), (9..<10, false),
    (0..<12, true), (8..<8, true),
  ])
  func `What overlaps or touches one is told from what does not`(
    range: Range<Int>, touches: Bool
  ) {
    let bytes = Array("a <CARD> b c".utf8)
    #expect(Self.grammar.touches(range, in: bytes, bounds: 0..<bytes.count) == touches)
  }

  @Test func `Forwards and backwards agree on random texts`() {
    let pieces = [
      "<CARD>", "CARD_\(Self.code)", "<", ">", "CARD", "EMAIL_ADDRESS", "_", "_2", "</", Self.code,
      Self.hash, "a", "9", " ", "é",
    ]
    var generator = SeededGenerator(seed: 5)
    var count = 0
    for _ in 0..<4_000 {
      let bytes = (0..<Int.random(in: 1...7, using: &generator))
        .flatMap { _ in Array((pieces.randomElement(using: &generator) ?? "").utf8) }
      let bounds = 0..<bytes.count
      for start in bytes.indices {
        guard let end = Self.grammar.end(ofPlaceholderAt: start, in: bytes, bounds: bounds)
        else { continue }
        count += 1
        let back = Self.grammar.start(ofPlaceholderEndingAt: end, in: bytes, bounds: bounds)
        #expect(back.map { $0 >= start } ?? false, "\(String(decoding: bytes, as: UTF8.self))")
        for edge in start...end {
          #expect(Self.grammar.touches(edge..<edge, in: bytes, bounds: bounds))
        }
      }
    }
    #expect(count > 1_000)
  }
}

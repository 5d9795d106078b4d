import Testing

@testable import Transcripts

@Suite struct OffsetRuleTests {
  private func scan(_ json: String) throws -> (bytes: [UInt8], tokens: [JSONToken]) {
    let bytes = Array(json.utf8)
    var tokens: [JSONToken] = []
    var scanner = JSONScanner()
    try scanner.scan(bytes.span, in: 0..<bytes.count, into: &tokens)
    return (bytes, tokens)
  }

  @Test(arguments: [
    ("/a", ["[1,{\"b\":2}]"]), ("/a/*", ["1", "{\"b\":2}"]), ("/a/*/b", ["2"]),
    ("/**/b", ["3", "2"]),
    ("/b*", ["3", "\"x\""]), ("/none", []), (".", [#"{"a":[1,{"b":2}],"b":3,"b2":"x"}"#]),
  ])
  func `paths lead to values`(_ path: String, _ expected: [String]) throws {
    let (bytes, tokens) = try scan(#"{"a":[1,{"b":2}],"b":3,"b2":"x"}"#)
    let values = PlacePath(path).values(from: 0, tokens, bytes.span)
    #expect(values.map { String(decoding: bytes[tokens[$0].range], as: UTF8.self) } == expected)
  }

  @Test func `a text is known by what both places have in common`() throws {
    let (bytes, tokens) = try scan(
      #"{"t":[{"id":1,"s":"one"},{"id":12,"s":"twelve"}],"o":{"id":12},"p":{"id":3},"s":"top"}"#)
    var rule = OffsetRule(text: PlacePath("s"))
    func text(_ path: String) -> String? {
      let anchor = PlacePath(path).values(from: 0, tokens, bytes.span).first ?? 0
      return rule.text(for: anchor, tokens, bytes.span).map {
        String(decoding: bytes[tokens[$0].content], as: UTF8.self)
      }
    }
    #expect(text(".") == "top")
    #expect(text("/t/*") == "one")
    #expect(text("/o") == nil)
    rule.elsewhere = (PlacePath("/t/*"), PlacePath("id"))
    #expect(text("/o") == "twelve")
    #expect(text("/p") == nil)
    #expect(text("/s") == nil)
  }

  @Test(arguments: [OffsetRule.Unit.scalar, .utf16, .byte], 0..<40)
  func `offsets follow what stands there`(_ unit: OffsetRule.Unit, seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let letters = ["a", "é", "語", "😀", " "]
    let text = (0..<12).map { _ in letters[random.below(letters.count)] }
    // Two stretches that are replaced, of letters at these places.
    let cuts = (0..<4).map { _ in random.below(13) }.sorted()
    func bytes(_ end: Int) -> Int { text[..<end].joined().utf8.count }
    func count(_ text: String) -> Int {
      switch unit {
      case .scalar: text.unicodeScalars.count
      case .utf16: text.utf16.count
      case .byte: text.utf8.count
      }
    }
    let edits = [(cuts[0]..<cuts[1], "<X>"), (cuts[2]..<cuts[3], "😀😀😀😀")].filter { !$0.0.isEmpty }
    let rule = OffsetRule(text: PlacePath("."), unit: unit)
    for place in 0...12 {
      // The text before the place, as it becomes; of what is replaced, all or nothing.
      for isEnd in [false, true] {
        var becomes = ""
        var at = 0
        for (range, replacement) in edits where range.lowerBound < place {
          becomes += text[at..<range.lowerBound].joined()
          at = range.upperBound
          if place >= range.upperBound || isEnd { becomes += replacement }
        }
        if place > at { becomes += text[at..<place].joined() }
        let whole = Array(text.joined().utf8)
        let shifted = rule.shifted(
          count(text[..<place].joined()), isEnd: isEnd, in: whole.span,
          edits.map { (bytes($0.0.lowerBound)..<bytes($0.0.upperBound), Array($0.1.utf8)) })
        #expect(shifted == count(becomes), "\(text) \(cuts) \(place) \(isEnd)")
      }
    }
    let whole = Array(text.joined().utf8)
    #expect(rule.shifted(count(text.joined()) + 1, isEnd: true, in: whole.span, []) == nil)
  }
}

/// Numbers that are the same in every run.
private struct SplitMix {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(limit))
  }
}

import Testing

@testable import Names

/// What the scorer finds in single lines.
struct NameScorerTests {
  private static func names(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    NameScorer.find(in: bytes.span, line: 0..<bytes.count, least: 5000) { name in
      found.append(String(decoding: bytes[name.range], as: UTF8.self))
    }
    return found
  }

  @Test(arguments: [
    "Will you help me?", "May I have your account number?", "Mark as read",
    "Grace period is 15 days",
    "I flew to Paris last week", "I bought Jordan shoes", "my name is on the list",
    "the rose was red",
    "i hope so", "bill me later",
  ])
  func `Words that are names elsewhere are none here`(text: String) {
    #expect(Self.names(in: text) == [])
  }

  @Test(arguments: [
    ("will smith here", "will smith"), ("Hi Grace, how are you?", "Grace"),
    ("my name is mark", "mark"), ("I spoke with Priya Raghunathan yesterday", "Priya Raghunathan"),
    ("thanks jennifer", "jennifer"), ("Me llamo José García", "José García"),
    ("Nazywam się Małgorzata Kowalska", "Małgorzata Kowalska"),
    ("Hi Ann-Marie, thanks", "Ann-Marie"), ("ask J. Smith about it", "J. Smith"),
  ])
  func `Names are found in any case`(text: String, name: String) {
    #expect(Self.names(in: text) == [name])
  }

  @Test func `What is found depends on the line alone`() {
    let line = Array("my name is priya and this is tom".utf8)
    var around: [[NameScorer.Name]] = []
    for (before, after) in [("", ""), ("Dear Mr ", "son Smith"), ("x", "\nJohn"), ("@", "'s")] {
      let bytes = Array(before.utf8) + line + Array(after.utf8)
      let start = before.utf8.count
      var found: [NameScorer.Name] = []
      NameScorer.find(in: bytes.span, line: start..<start + line.count, least: 3000) { name in
        found.append(
          .init(
            range: name.range.lowerBound - start..<name.range.upperBound - start,
            probability: name.probability))
      }
      around.append(found)
    }
    #expect(around.allSatisfy { $0 == around[0] && $0.count == 2 })
  }

  @Test func `Contributions add up to what decides`() {
    let bytes = Array("hi, it's Tom Baker from billing".utf8)
    let words = NameScorer.explain(bytes.span, line: 0..<bytes.count)
    #expect(!words.isEmpty)
    for word in words {
      #expect(word.weights.count == NameScorer.features.count)
      #expect(word.weights.reduce(0, +) == word.margin)
      #expect(NameScorer.loudest(word, count: 5).reduce(0) { $0 + $1.weight } == word.margin)
    }
  }

  @Test func `Long lines are read in parts that agree`() {
    // More words than are looked at together, with a name at every place of a part.
    let text = String(repeating: "please ask Priya about it, ", count: 400)
    #expect(Self.names(in: text).count == 400)
  }

  @Test func `Any bytes are read to their end`() {
    var generator = SplitMix(state: 7)
    for _ in 0..<3000 {
      let bytes = (0..<Int(generator.next() % 90)).map { _ -> UInt8 in
        let alphabet: [UInt8] = Array("aZ '<_>.@9é\u{301}李".utf8) + [0xFF, 0xC3, 0xF0, 0x00]
        return alphabet[Int(generator.next() % UInt64(alphabet.count))]
      }
      var last = 0
      NameScorer.find(in: bytes.span, line: 0..<bytes.count, least: 1) { name in
        #expect(name.range.lowerBound >= last && name.range.upperBound <= bytes.count)
        #expect(!name.range.isEmpty)
        last = name.range.upperBound
      }
    }
  }
}

/// Sebastiano Vigna's generator, for texts that are the same on every run.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

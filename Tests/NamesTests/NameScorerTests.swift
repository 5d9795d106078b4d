internal import CNames
import Testing

@testable import Names

/// What the scorer finds in single lines.
struct NameScorerTests {
  private static func names(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    NameScorer.find(in: bytes.span, line: 0..<bytes.count, least: 5000, memory: .init()) { name in
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
      NameScorer.find(
        in: bytes.span, line: start..<start + line.count, least: 3000, memory: .init()
      ) { name in
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
      NameScorer.find(in: bytes.span, line: 0..<bytes.count, least: 1, memory: .init()) { name in
        #expect(name.range.lowerBound >= last && name.range.upperBound <= bytes.count)
        #expect(!name.range.isEmpty)
        last = name.range.upperBound
      }
    }
  }
}

/// What makes the scorer fast and must not change what it finds.
struct NameScorerSpeedTests {
  @Test func `A look with vectors sees what one without them sees`() {
    var generator = SplitMix(state: 11)
    let usual = Array("azAZ09_@[`{/: '\t<>.".utf8)
    for round in 0..<2000 {
      let bytes = (0..<64).map { _ -> UInt8 in
        let next = generator.next()
        return round % 2 == 0
          ? UInt8(truncatingIfNeeded: next) : usual[Int(next % UInt64(usual.count))]
      }
      let (fast, portable) = unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe (
          scrubjay_names_glance(bytes.baseAddress),
          scrubjay_names_glance_portable(bytes.baseAddress)
        )
      }
      #expect(fast.letters == portable.letters && fast.capitals == portable.capitals)
      #expect(fast.spaces == portable.spaces && fast.digits == portable.digits)
      #expect(fast.others == portable.others)
    }
  }

  @Test func `A memory that is full of other words changes nothing`() {
    let memory = NameScorer.Memory()
    var generator = SplitMix(state: 5)
    let lines = (0..<400).map { _ in Self.line(&generator) }
    for _ in 0..<2 {
      for line in lines {
        #expect(Self.names(in: line, memory: memory) == Self.names(in: line, memory: .init()))
      }
    }
  }

  @Test func `What is opaque is to names what a placeholder is`() {
    var generator = SplitMix(state: 3)
    var compared = 0
    for _ in 0..<1000 {
      let line = Self.line(&generator)
      for start in line.indices {
        for end in start + 1..<min(line.count, start + 16) + 1
        where NameScorer.isOpaque(start..<end, in: line.span, line: 0..<line.count) {
          compared += 1
          var masked = line
          for place in start..<end { masked[place] = UInt8(ascii: "X") }
          masked[start] = UInt8(ascii: "<")
          masked[end - 1] = UInt8(ascii: ">")
          #expect(Self.names(in: line) == Self.names(in: masked))
        }
      }
    }
    #expect(compared > 200)
  }

  private static func names(
    in line: [UInt8], memory: NameScorer.Memory = .init()
  ) -> [NameScorer.Name] {
    var found: [NameScorer.Name] = []
    NameScorer.find(in: line.span, line: 0..<line.count, least: 1, memory: memory) {
      found.append($0)
    }
    return found
  }

  /// Some words, names, numbers and addresses with signs between them.
  private static func line(_ generator: inout SplitMix) -> [UInt8] {
    let words = [
      "Priya", "smith", "Mr", "J", "van", "my", "name", "is", "user", "O'Neill", "José", "don't",
      "10.0.0.1",
      "a1", "2024-01-02", "x_y", "5", "12:30:01", "1/2", "HTTP/1.1", "call", "Ann",
    ]
    let signs = [
      " ", " ", " ", " ", " ", ", ", ". ", ": ", "=", "@", "/", "-", ".", " /", "'", " \"", "<",
      "#",
    ]
    var text = ""
    for _ in 0..<1 + generator.next() % 8 {
      text += words[Int(generator.next() % UInt64(words.count))]
      text += signs[Int(generator.next() % UInt64(signs.count))]
    }
    return Array(text.utf8)
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

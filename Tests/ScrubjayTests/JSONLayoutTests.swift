import Anonymization
import Detection
import Testing
import Transcripts

@testable import Scrubjay

/// What is laid out in one pass and what the scanner's tokens lay out must be the same, and keys that
/// are not searched again must be keys in which nothing is found.
struct JSONLayoutTests {
  private static let policy =
    "version: 1\nonly: [CREDIT_CARD, EMAIL_ADDRESS, PERSON, PHONE_NUMBER, PRIVATE_KEY]"
  /// A rule that fits no field: with rules every line goes by its tokens.
  private static let byTokens = Scrubbers.make(
    policy + "\nfields: [{ path: /no/such/field, operator: keep }]")

  private func run(_ lines: [UInt8], _ scrubber: Scrubber, _ setup: Setup) throws -> RunResult {
    try Bench(scrubber, setup).run(lines, setup)
  }

  private func expectSame(_ lines: [UInt8], _ what: String) throws {
    for setup in [Setup.jsonLines.dropping, .jsonLines.dropping.scanning] {
      expectEqual(
        try run(lines, Scrubbers.few, setup), try run(lines, Self.byTokens, setup), what)
    }
  }

  @Test(arguments: 0..<40)
  func `One pass and tokens say the same of random lines`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    try expectSame(Texts.jsonLines(60, &random), "seed \(seed)")
  }

  @Test(arguments: 0..<40)
  func `One pass and tokens say the same of broken lines`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 1000)
    var lines = Texts.jsonLines(60, &random)
    for _ in 0..<40 {
      let place = Int.random(in: 0..<lines.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: lines.remove(at: place)
      case 1: lines[place] = Array("{}[]\",:\\ 0-.e\n\r\t".utf8).randomElement(using: &random) ?? 0
      default: lines.insert(UInt8.random(in: 0...255, using: &random), at: place)
      }
    }
    try expectSame(lines, "seed \(seed)")
  }

  @Test(arguments: [
    "{}", " { } ", "{\"a\":{}}", "{\"a\":[]}", "{\"a\":[[],{}]}", "{\"a\":-0.5e+10}", "{\"a\":01}",
    "{\"a\":-}", "{\"a\":1.}", "{\"a\":1e}", "{\"a\":1,}", "{,}", "{\"a\":[1,]}", "{\"a\":[,1]}",
    "{\"a\":1}}", "{\"a\":1} x", "{\"a\" 1}", "{\"a\":tru}", "{\"a\":nulll}", "{\"a\":false}",
    "{\"a\":\"\\u00g0\"}", "{\"a\":\"\\q\"}", "{\"a\":\"x", "{\"a\":\"\u{1}\"}", "{\"a\":[1}",
    "{\"a\":{]}", "{\"a\":1,\"a\":2}", "{\"\\u0061\":\"ann@example.com\"}", "{\"a\":\"{1}\"}",
    "{\"a\":\"[4111111111111111]\"}", "{\"a\":\"{\\\"b\\\":\\\"ann@example.com\\\"}\"}",
    "{\"a\":\"0123456789abcdef\",\"b\":\"0123456789abcde\"}", "{\"a\":truefalse}",
  ])
  func `One pass and tokens say the same of every shape`(line: String) throws {
    try expectSame(Array("\(line)\n{\"a\":\"ann@example.com\"}\n\(line)".utf8), line)
  }

  @Test func `Deep lines are laid out too`() throws {
    for depth in [10, 62, 63, 64, 65, 200] {
      let opening = String(repeating: "{\"a\":[", count: depth)
      let closing = String(repeating: "]}", count: depth)
      try expectSame(Array("\(opening)\"ann@example.com\"\(closing)\n".utf8), "\(depth)")
    }
  }

  /// Runs `lines` in blocks of several lines each, however these fall: the first block teaches keys, and
  /// in later ones all lines but the first leave them out.
  private func expectSameInBlocks(
    _ lines: [String], _ check: ([Substring]) -> Bool, _ what: String
  ) throws {
    let text = Array(lines.joined(separator: "\n").utf8)
    let length = lines.map(\.utf8.count).max() ?? 0
    for block in stride(from: 2 * length, to: 6 * length, by: 7) {
      let setup = Setup.jsonLines.with {
        $0.framing = Framer.Sizes(block: block)
        $0.sizes = [block]
      }
      let result = try run(text, Scrubbers.few, setup)
      expectEqual(result, try run(text, Self.byTokens, setup), "\(what), blocks of \(block)")
      expect(check(result.text.split(separator: "\n")), "\(what), blocks of \(block): \(result)")
    }
  }

  @Test func `A known key is searched where its record has a finding that it may hold`() throws {
    // Nothing is found in the key until the value shows what it is.
    let plain = #"{"Quentin Zabriskie": 1, "b": "x"}"#
    let telling = #"{"Quentin Zabriskie": 1, "b": "my name is Quentin Zabriskie"}"#
    let lines = Array(repeating: plain, count: 12)
    try expectSameInBlocks(
      lines + [telling] + lines,
      { $0[12] == #"{"<PERSON>": 1, "b": "my name is <PERSON>"}"# && $0[13] == plain },
      "a value in a key")
  }

  @Test func `Keys stay apart where some are known and one is rewritten`() throws {
    let known = #"{"<EMAIL_ADDRESS>": 1, "name": "x"}"#
    let lines = Array(repeating: known, count: 12)
    try expectSameInBlocks(
      lines + [#"{"<EMAIL_ADDRESS>": 1, "ann@example.com": 2}"#] + lines,
      { $0[12] == #"{"<EMAIL_ADDRESS>": 1, "<EMAIL_ADDRESS>_2": 2}"# }, "equal keys")
  }

  @Test func `A key with a finding is found in every line`() throws {
    let line = #"{"ann@example.com": "abc", "other key": 1}"#
    try expectSameInBlocks(
      Array(repeating: line, count: 20),
      { $0.allSatisfy { $0 == #"{"<EMAIL_ADDRESS>": "abc", "other key": 1}"# } }, "found keys")
  }

  @Test func `Broken lines among known keys`() throws {
    let line = #"{"name": "Ann", "text": "mail ann@example.com"}"#
    let broken = #"{"name": "Ann", "text": [1, {"name": "x", "text" 2}]}"#
    let lines = (0..<40).map { $0 % 5 == 3 ? broken : line }
    let text = Array(lines.joined(separator: "\n").utf8)
    for block in stride(from: 100, to: 400, by: 13) {
      let setup = Setup.jsonLines.dropping.with {
        $0.framing = Framer.Sizes(block: block)
        $0.sizes = [block]
      }
      expectEqual(
        try run(text, Scrubbers.few, setup), try run(text, Self.byTokens, setup),
        "blocks of \(block)")
    }
  }

  @Test func `More keys than are remembered`() throws {
    var random = SeededGenerator(seed: 7)
    var lines: [String] = []
    for line in 0..<200 {
      let members = (0..<8).map { _ in
        let key = Int.random(in: 0..<150, using: &random)
        return "\"some key \(key)\": \(key % 7 == 0 ? "\"ann\(line)@example.com\"" : "\(key)")"
      }
      lines.append("{\(members.joined(separator: ", "))}")
    }
    try expectSame(Array(lines.joined(separator: "\n").utf8), "many keys")
  }
}

import Anonymization
import Detection
import Testing
import Transcripts

@testable import Scrubjay

/// Laws 4, 5 and 6: what is kept is kept byte for byte, what is found is gone, and once is enough.
struct RewritingLawTests {
  // MARK: Identity

  @Test(arguments: 0..<60) func keepingTextChangesNothing(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = Texts.text(lines: Int.random(in: 0...30, using: &random), &random)
    let result = try Bench(Scrubbers.keeping, Setup()).run(bytes, Setup())
    expect(result.output == bytes && result.failure == nil, "\(result)")
  }

  @Test(arguments: 0..<100) func keepingJSONChangesNothing(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = Texts.jsonLines(Int.random(in: 0...10, using: &random), &random)
    let result = try Bench(Scrubbers.keeping, .jsonLines).run(bytes, .jsonLines)
    expect(result.output == bytes && result.failure == nil, "\(result)")
  }

  @Test func keepingOddJSONChangesNothing() throws {
    let lines = [
      #" { "a" : 1.0 , "a" : 1e+400,"b":-0 } "#, #"{"":{"":[[],{},[{}]]}}"#, "", "  \t ",
      #"["\/\b\f\n\r\t\"\\\u0000\uD800\udc00\ud83d\uDE00"]"#, "12345678901234567890123456789.0E-5",
      #""plain""#, "null",
      String(repeating: "[", count: 4000) + String(repeating: "]", count: 4000),
      "\"\u{7F}\u{2028}é😀\"", #"{"card":4111111111111111,"s":"4111 1111 1111 1111"}"#,
    ]
    for lineEnd in ["\n", "\r\n"] {
      for (mark, end) in [("", ""), ("\u{FEFF}", lineEnd)] {
        let text = mark + lines.joined(separator: lineEnd) + end
        let result = try Bench(Scrubbers.keeping, .jsonLines).run(Array(text.utf8), .jsonLines)
        expect(result.text == text && result.failure == nil, "\(result)")
        #expect(result.tally.total >= 2)
      }
    }
  }

  /// Every value is replaced by itself: equal after decoding, whatever way it was escaped.
  @Test(arguments: 0..<60) func replacingByItself(seed: UInt64) throws {
    let name = "Zebra\\Quest\"ion 7"
    let scrubber = Scrubbers.replacingByItself
    var random = SeededGenerator(seed: seed)
    var value = "\"x \(Texts.escaped(name, rarely: false, &random)) y\""
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let document = Bool.random(using: &random) ? "[\(value), 1]" : "{\"k\": \(value)}"
      value = "\"\(Texts.escaped(document, rarely: Bool.random(using: &random), &random))\""
    }
    let bytes = Array("{\"a\": \(value)}".utf8)
    let result = try Bench(scrubber, .jsonLines).run(bytes, .jsonLines)
    #expect(result.tally.total == 1)
    #expect(decoded(result.output) == decoded(bytes))
    expect(decoded(bytes).contains("x \(name) y"), "\(decoded(bytes))")
  }

  /// The innermost text of JSON in strings of JSON.
  private func decoded(_ bytes: [UInt8]) -> String {
    var tokens: [JSONToken] = []
    var scanner = JSONScanner()
    guard (try? scanner.scan(bytes.span, in: 0..<bytes.count, into: &tokens)) != nil,
      tokens[0].kind == .object || tokens[0].kind == .array
    else { return String(decoding: bytes, as: UTF8.self) }
    var texts: [String] = []
    for token in tokens where token.kind == .string {
      var view = TextView()
      view.decodeJSONString(bytes.span, in: token.content)
      texts.append(decoded(view.bytes))
    }
    return texts.joined(separator: "\n")
  }

  // MARK: Removal

  /// What is found in `scan` is not in what `scrub` writes.
  @Test(arguments: 0..<60) func foundValuesAreGone(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let isText = seed % 2 == 0
    let bytes = isText ? Texts.text(lines: 12, &random) : Texts.jsonLines(8, &random)
    let setup: Setup = isText ? Setup() : .jsonLines
    let showing = setup.with { $0.options.output = .findings(showsValues: true) }
    let output = try Bench(Scrubbers.standard, setup).run(bytes, setup)
    let found = try Bench(Scrubbers.standard, showing).run(bytes, showing)
    for line in found.text.split(separator: "\n") {
      guard let record = Int(line.firstMatch(of: /"record":(\d+)/)?.1 ?? ""),
        let value = line.firstMatch(of: /"value":"([^"\\]{6,})"/)?.1, !value.contains("\u{FFFD}")
      else { continue }
      let lines = output.output.split(separator: 0x0A, omittingEmptySubsequences: false)
      expect(
        !holdsToken(Array(lines[record - 1]), Array(value.utf8)),
        "record \(record): \(value)\n\(output)")
    }
  }

  /// Whether `value` stands in `line` with no word character next to it.
  private func holdsToken(_ line: [UInt8], _ value: [UInt8]) -> Bool {
    line.indices.contains { start in
      let end = start + value.count
      return line[start...].starts(with: value)
        && !UTF8Text.isWord(line.span, before: start, start: 0)
        && !UTF8Text.isWord(line.span, at: end, end: line.count)
    }
  }

  @Test func otherOccurrencesAreGoneToo() throws {
    let input = #"""
      {"to":"Ann Lee <ann.lee@example.com>","ann.lee@example.com":1,"n":["(ann.lee@example.com)"],"j":"{\"x\":\"ann.lee@example.com\",\"ann.lee@example.com\":2}"}
      """#
    let result = try Bench(Scrubbers.standard, .jsonLines).run(Array(input.utf8), .jsonLines)
    #expect(!result.text.contains("ann.lee"))
    // Found once by its context, everywhere else for being the same; but only as a whole token.
    let word = #"{"a":"my password is hunter22x","b":"(hunter22x)","c":"hunter22xs"}"#
    let found = try Bench(Scrubbers.standard, .jsonLines).run(Array(word.utf8), .jsonLines)
    #expect(
      found.text == #"{"a":"my password is <PASSWORD>","b":"(<PASSWORD>)","c":"hunter22xs"}"#)
  }

  @Test func maskKeepsWhatItDeclares() throws {
    let setup = Setup()
    let bench = Bench(Scrubbers.masking, setup)
    let result = try bench.run(
      Array("card 4111 1111 1111 1111, mail ann.lee@example.com".utf8), setup)
    #expect(result.text.hasPrefix("card **** **** **** 1111,"))
    #expect(!result.output.holds("lee".utf8) && !result.output.holds("exam".utf8))
  }

  // MARK: Idempotence

  static let operators: [@Sendable () -> Scrubber] = [
    { Scrubbers.standard }, { Scrubbers.hashing }, { Scrubbers.pseudonymizing },
  ]

  private func expectIdempotence(
    _ bytes: [UInt8], _ setup: Setup, _ bench: Bench, _ place: SourceLocation = #_sourceLocation
  ) throws {
    let once = try bench.run(bytes, setup)
    let twice = try bench.run(once.output, setup)
    expect(once.failure == nil, "\(once)", place)
    guard once.output != twice.output else { return }
    let lines = [bytes, once.output, twice.output].map {
      String(decoding: $0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
    for index in lines[1].indices where lines[1][index] != lines[2][index] {
      Issue.record(
        "\(lines[0][index]) → \(lines[1][index]) → \(lines[2][index])", sourceLocation: place)
    }
  }

  @Test(arguments: 0..<3, 0..<30) func onceIsEnough(kind: Int, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = Texts.text(lines: 12, &random)
    try expectIdempotence(text, Setup(), Bench(Self.operators[kind](), Setup()))
    let json = Texts.jsonLines(6, &random)
    try expectIdempotence(json, .jsonLines, Bench(Self.operators[kind](), .jsonLines))
  }

  /// Values next to digits, letters, punctuation, each other, and words of context.
  @Test(arguments: 0..<3) func onceIsEnoughBetweenAwkwardNeighbors(kind: Int) throws {
    let bench = Bench(Self.operators[kind](), Setup())
    let glue = [
      "", " ", "1", "a", "é", "_", "-", ".", "@", "/", "<", ">", "\u{FF}", "\"", " card ", "name: ",
    ]
    let values = Texts.values + ["<EMAIL_ADDRESS>", "Dr. Ann Lee", "card"]
    var lines: [String] = []
    for value in values {
      for before in glue {
        for after in glue where before.isEmpty || after.isEmpty || before == after {
          lines.append(before + value + after)
        }
      }
      for other in values {
        for middle in ["", " ", ";", "@"] { lines.append(value + middle + other) }
      }
    }
    for start in stride(from: 0, to: lines.count, by: 50) {
      let part = lines[start..<min(start + 50, lines.count)]
      try expectIdempotence(Array(part.joined(separator: "\n").utf8), Setup(), bench)
    }
  }

  /// Some patterns look at what stands before a separator that is before them, `(?<!\\d,)`, and must
  /// find next to a value what they find next to its placeholder.
  @Test(arguments: 0..<3) func onceIsEnoughAfterSeparators(kind: Int) throws {
    let bench = Bench(Self.operators[kind](), Setup())
    let lines = Texts.values.flatMap { value in
      Texts.values.flatMap { other in ["-", ","].map { value + $0 + other } }
    }
    try expectIdempotence(Array(lines.joined(separator: "\n").utf8), Setup(), bench)
  }

  /// Each value hides the next one from a look-behind; all of a row must go, however long it is, or
  /// the record is none that can be scanned.
  @Test(arguments: [2, 5, 20, 100, 300]) func rowsOfValues(count: Int) throws {
    let cards = (0..<count).map { Self.card($0 * 7_919) }
    let addresses = (0..<count).map { "192.0.\($0 / 200 + 2).\($0 % 200 + 1)" }
    for values in [cards, addresses] {
      for separator in [",", "-"] {
        let row = Array((values.joined(separator: separator) + "\n").utf8)
        let result = try Bench(Scrubbers.standard, Setup()).run(row, Setup())
        expect(result.failure == nil || count > 256, "\(count), '\(separator)': \(result)")
        for value in values {
          expect(!result.output.holds(value.utf8), "\(count), '\(separator)': \(result)")
        }
      }
    }
  }

  /// A card number in groups of four with a valid check digit (ISO/IEC 7812-1, annex B).
  private static func card(_ number: Int) -> String {
    let serial = String(number)
    let payload = "41112" + String(repeating: "0", count: 10 - serial.count) + serial
    var sum = 0
    for (index, character) in payload.reversed().enumerated() {
      let digit = character.wholeNumberValue ?? 0
      sum += index.isMultiple(of: 2) ? digit * 2 % 10 + digit * 2 / 10 : digit
    }
    let digits = Array(payload + String((10 - sum % 10) % 10))
    return stride(from: 0, to: 16, by: 4).map { String(digits[$0..<$0 + 4]) }
      .joined(separator: " ")
  }

  @Test func fieldRulesOnceAreEnough() throws {
    let scrubber = Scrubbers.make(
      """
      version: 1
      fields:
        - { path: "/user/**", entity: USER_ID, operator: pseudonymize }
        - { path: "/h", entity: USER_ID, operator: hash }
        - { path: "/r", entity: USER_ID, operator: redact }
        - { path: "/d", operator: drop }
      """)
    let bench = Bench(scrubber, .jsonLines)
    let text =
      #"{"user":{"id":17,"names":["Ann\nLee",true,null]},"h":"x","r":"y","d":1,"ann@x.org":2}"#
    let once = try bench.run(Array(text.utf8), .jsonLines)
    expect(!once.text.contains("17") && !once.text.contains("Ann"), "\(once)")
    try expectIdempotence(Array(text.utf8), .jsonLines, bench)
    let verifying = Setup.jsonLines.with { $0.options.verifies = true }
    let verified = try Bench(scrubber, verifying).run(Array(text.utf8), verifying)
    expect(verified == once, "\(verified)")
  }

  // MARK: Engine

  /// Law 1 through the whole house: each line by itself gives what all lines together give.
  @Test(arguments: 0..<10) func linesTogetherAreLinesAlone(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = Texts.jsonLines(12, &random).filter { $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    let bench = Bench(Scrubbers.standard, .jsonLines)
    var output: [UInt8] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      output += try bench.run(Array(line), .jsonLines).output + [0x0A]
    }
    output.removeLast()
    expect(try bench.run(bytes, .jsonLines).output == output, "seed \(seed)")
  }
}

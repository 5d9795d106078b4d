import Anonymization
import Detection
import Testing
import Transcripts

@testable import Scrubjay

/// Law 2 and 3: neither the sizes of reads nor the number of workers show in what comes out.
struct ChunkingLawTests {
  /// Ways in which input may arrive.
  static let arrivals: [(sizes: [Int], isWaiting: @Sendable (Int) -> Bool)] = [
    ([1], { _ in true }), ([1], { _ in false }), ([2, 1, 5], { $0 % 3 == 0 }),
    ([7, 64, 3], { _ in false }), ([4096], { $0 % 2 == 0 }), ([100_000], { _ in false }),
  ]

  /// Expects the same from every way in which the input may arrive.
  private func expectSame(
    _ bytes: [UInt8], _ setup: Setup, arrivals: Range<Int> = 0..<6, _ bench: Bench? = nil,
    _ place: SourceLocation = #_sourceLocation
  ) throws {
    let bench = bench ?? Bench(Scrubbers.few, setup)
    let whole = try bench.run(bytes, setup)
    for index in arrivals {
      for isLineBuffered in [false, true] {
        let arrival = Self.arrivals[index]
        let result = try bench.run(
          bytes,
          setup.with {
            $0.sizes = arrival.sizes
            $0.isWaiting = arrival.isWaiting
            $0.isLineBuffered = isLineBuffered
          })
        expectEqual(result, whole, "arrival \(index), line buffered: \(isLineBuffered)", place)
      }
    }
  }

  @Test func everyCutOfAShortText() throws {
    let text =
      "Hi Ann,\r\ncard 4111 1111 1111 1111\n\nmail ann.lee@example.com ok\nThanks\nBob Ray\n"
    let bytes = Array((text + Texts.key + "\nend é").utf8)
    for setup in [Setup(), Setup().scanning] {
      let bench = Bench(Scrubbers.standard, setup)
      let whole = try bench.run(bytes, setup)
      expect(whole.failure == nil, "\(whole)")
      for cut in 1..<bytes.count {
        for isWaiting in [true, false] {
          let result = try bench.run(
            bytes,
            setup.with {
              $0.sizes = [cut, .max]
              $0.isWaiting = { _ in isWaiting }
              $0.isLineBuffered = cut % 2 == 0
            })
          expectEqual(result, whole, "cut at \(cut)")
        }
      }
    }
  }

  @Test(arguments: 0..<40) func text(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = Texts.text(lines: Int.random(in: 1...25, using: &random), &random)
    try expectSame(bytes, seed % 2 == 0 ? Setup() : Setup().scanning)
  }

  @Test(arguments: 0..<40) func jsonLines(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Texts.jsonLines(Int.random(in: 1...12, using: &random), &random)
    var setup: Setup = seed % 2 == 0 ? .jsonLines : .jsonLines.scanning
    if seed % 3 == 0 { bytes += Array("\n{\"broken\": \n{\"mail\": \"a.b@example.org\"}".utf8) }
    if seed % 4 == 0 { setup = setup.dropping }
    if seed % 5 == 0 { setup.options.onMalformed = .text }
    try expectSame(bytes, setup)
  }

  /// Many blocks, so that workers really work at the same time.
  @Test(arguments: [InputFormat.text, .jsonl]) func jobs(format: InputFormat) {
    var random = SeededGenerator(seed: 99)
    let bytes =
      format == .text
      ? Texts.text(lines: 400, &random).filter { $0 != 0xEF } : Texts.jsonLines(600, &random)
    var setup = Setup()
    setup.format = format
    let result = expectSameWithAnyJobs(setup, bytes)
    expect(result.tally.total > 100, "\(result)")
  }

  // MARK: Openers

  private static let body = String(
    repeating: "MIIEpAIBAAKCAQEA7bq3SJwFhkQ1Vz0q5Z8kX2mN4pR6tY8uI0oP2aS4dF6gH8jK\n", count: 1200)

  /// Keys that go on for longer than a match may; the last one ends in lines that no key has.
  static let endless: [String] = [
    "-----BEGIN RSA PRIVATE KEY-----\n" + body + "\n",
    "-----BEGIN RSA PRIVATE KEY-----\n" + body + "-----END RSA PRIVATE KEY-----\nafter\n",
    "-----BEGIN RSA PRIVATE KEY-----\r\n" + body.replacing("\n", with: "\r\n")
      + "no key\r\nafter\r\n",
    "-----BEGIN RSA PRIVATE KEY-----\n" + String(repeating: "AAAABBBBCCCCDDDD\n", count: 5_000)
      + "no key\n",
  ]

  @Test(arguments: 0..<4, [false, true]) func endlessKey(index: Int, drops: Bool) throws {
    let text = "first ann@example.com\n" + Self.endless[index] + "mail bob@example.com\n"
    let bytes = Array(text.utf8)
    for setup in [Setup(), Setup().scanning] {
      let setup = drops ? setup.dropping : setup
      let result = try Bench(Scrubbers.few, setup).run(bytes, setup)
      #expect((result.failure == nil) == drops)
      expect(result.failure.map(\.record) ?? 2 == 2, "\(result)")
      // The end of a key that was left out says nothing.
      expect(!result.output.holds("BEGIN RSA".utf8), "\(result)")
      expect(!result.output.holds("MIIE".utf8), "\(result)")
      expect(!result.output.holds("AAAABBBB".utf8), "\(result)")
      expect(!result.output.holds("MIIE".utf8) && !result.output.holds("AAAA".utf8), "\(result)")
      if setup.options.output == .scrubbed {
        expect(result.text.hasPrefix("first <EMAIL_ADDRESS>\n"), "\(result)")
      }
      if drops, setup.options.output == .scrubbed {
        expect(result.tally.droppedRecords >= 900, "\(result)")
        expect(result.text.filter(\.isNewline).count == text.filter(\.isNewline).count, "\(result)")
        expect(result.tally.records == text.filter(\.isNewline).count, "\(result)")
        expect(result.text.hasSuffix("mail <EMAIL_ADDRESS>\n"), "\(result)")
      }
      try expectSame(bytes, setup, arrivals: 4..<6)
    }
  }

  /// A key of just the longest length is one finding; one byte more and it cannot be scanned.
  @Test func longestKey() throws {
    let ends = ("-----BEGIN RSA PRIVATE KEY-----\n", "-----END RSA PRIVATE KEY-----")
    let space = Detector.longestMatch - ends.0.utf8.count - ends.1.utf8.count
    for surplus in 0...1 {
      var body = String(Self.body.prefix(space / 65 * 65))
      while body.utf8.count < space + surplus { body += body.utf8.count % 65 == 64 ? "\n" : "A" }
      if !body.hasSuffix("\n") { body.removeLast(); body += "\n" }
      let bytes = Array(("x\n" + ends.0 + body + ends.1 + "\ny\n").utf8)
      let result = try Bench(Scrubbers.few, Setup()).run(bytes, Setup())
      #expect((result.failure == nil) == (surplus == 0), "\(surplus): \(result)")
      try expectSame(bytes, Setup(), arrivals: 4..<6)
      try expectSame(bytes, Setup().dropping, arrivals: 4..<6)
    }
  }

  /// Two keys that share a line: neither may be cut.
  @Test func keysThatShareALine() throws {
    let keys = Texts.key + " " + Texts.key + " " + Texts.key
    let bytes = Array(("a\n" + keys + "\nb\n" + keys + "\nc").utf8)
    let result = try Bench(Scrubbers.few, Setup()).run(bytes, Setup())
    expect(!result.output.holds("KEY--".utf8) && !result.output.holds("MIIE".utf8), "\(result)")
    try expectSame(bytes, Setup())
  }

  // MARK: Long lines

  /// Values at every offset around the end of a window's core.
  @Test(arguments: 0..<4) func valuesAroundTheEdgeOfAWindow(kind: Int) throws {
    let unit = Array("lorem ipsum dolor sit amet, ".utf8)
    let filler = Array([[UInt8]](repeating: unit, count: 100).joined())
    let value = [
      Array("4111 1111 1111 1111".utf8), Array("ann.lee@example.com".utf8),
      [0xFF] + Array("4111111111111111".utf8), Array("4111111111111111".utf8) + [0xFF, 0x61, 0xFE],
    ][kind]
    let setup = Setup().inSmallWindows
    let bench = Bench(Scrubbers.fewOfForm, setup)
    let scanning = Bench(Scrubbers.fewOfForm, setup.scanning)
    for offset in -24...4 {
      for context in [0, 1] {
        var line = filler
        let start = setup.framing.windowCore * (context + 1) + offset
        line.replaceSubrange(start..<start + value.count + 2, with: [0x20] + value + [0x20])
        let result = try bench.run(line, setup)
        expect(!result.output.holds(value.prefix(12)), "at \(offset): \(result)")
        expect(!result.output.holds(value.suffix(3)), "at \(offset): \(result)")
        expect(result.tally.total == 1, "at \(offset): \(result)")
        let found = try scanning.run(line, setup.scanning).text
        expect(found.contains("\"start\":\(start + 1),"), found)
        try expectSame(line, setup, arrivals: 4..<5, bench)
      }
    }
  }

  @Test(arguments: 0..<12) func longLines(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Array("first\r\n".utf8)
    for _ in 0..<2 {
      var line: [UInt8] = []
      while line.count < 3000 {
        line += Array((Texts.values.randomElement(using: &random) ?? "").utf8) + [0x20]
        line += Array((Texts.prose.randomElement(using: &random) ?? "").utf8) + [0x20]
        if seed % 3 == 0 {
          line += [0xE2, 0x82, 0xFF].prefix(Int.random(in: 0...3, using: &random))
        }
      }
      bytes += line + Array("\r\nThanks\nmail ann.lee@example.com\nBest regards,\n".utf8)
    }
    bytes += Array(Texts.key.utf8)
    for setup in [Setup().inSmallWindows, Setup().inSmallWindows.scanning] {
      let bench = Bench(Scrubbers.few, setup)
      let whole = try bench.run(bytes, setup)
      expect(whole.failure == nil, "\(whole)")
      expect(whole.tally.records == 13, "\(whole)")
      try expectSame(bytes, setup, bench)
    }
    let setup = Setup().inSmallWindows
    expect(try Bench(Scrubbers.keeping, setup).run(bytes, setup).output == bytes, "identity")
  }

  /// A long line that cannot be scanned: what follows it is processed, or nothing is.
  @Test func unscannableLongLine() throws {
    let words = [[UInt8]](repeating: Array("lorem ".utf8), count: 300)
    let run = [[UInt8]](repeating: Array("aaaa".utf8) + [0xFF], count: 400)
    let line = Array((words + run).joined())
    for first in ["a\n", "Thanks\n"] {
      let bytes = Array(first.utf8) + line + Array("\r\nmail ann.lee@example.com\n".utf8)
      for setup in [Setup(), Setup().dropping, Setup().dropping.scanning].map(\.inSmallWindows) {
        let result = try Bench(Scrubbers.few, setup).run(bytes, setup)
        expect((result.failure != nil) == (setup.options.onError == .fail), "\(result)")
        expect(!result.output.holds("aaaa".utf8), "\(result)")
        try expectSame(bytes, setup)
      }
    }
  }

  // MARK: Records that are too long

  @Test(arguments: [false, true]) func recordsThatAreTooLong(drops: Bool) throws {
    let value = "\"ann.lee@example.com\""
    for (lineEnd, mark) in [("\n", ""), ("\r\n", "\u{FEFF}"), ("", "")] {
      for length in [19, 20, 21, 22, 23, 100, 1000] {
        var setup = drops ? Setup.jsonLines.dropping : .jsonLines
        setup.options.maximumRecord = 21
        let long = "\"" + String(repeating: "x", count: length - 2) + "\""
        for text in ["\(long)\(lineEnd)", "\(value)\n\(long)\(lineEnd)", "\(long)\n\(value)"] {
          try expectSame(Array((mark + text).utf8), setup, arrivals: 0..<5)
        }
      }
    }
  }
}

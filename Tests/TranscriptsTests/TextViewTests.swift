import Testing

@testable import Transcripts

@Suite struct TextViewTests {
  private func view(_ content: String) -> TextView {
    var view = TextView()
    let bytes = Array(content.utf8)
    view.decodeJSONString(bytes.span, in: 0..<bytes.count)
    return view
  }

  @Test(arguments: [
    ("", ""), ("plain", "plain"), (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#"\u0041\u00e9\u20AC\u0000"#, "Aé€\u{0}"), (#"\uD83D\uDE00"#, "😀"),
    (#"a\ud83d\ude00b"#, "a😀b"),
    (#"\uDBFF\uDFFF\uD800\uDC00"#, "\u{10FFFF}\u{10000}"), (#"日本\u8a9e"#, "日本語"),
    (#"\\u0041"#, #"\u0041"#), (#"\\\u0041"#, #"\A"#),
    (#"\u007f\u0080\u07FF\u0800\uFFFF"#, "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}"),
    (#"a\x0Bb\x1f\x00\xE9\\x0B"#, "a\u{B}b\u{1F}\u{0}é\\x0B"),
  ])
  func decodesEscapes(_ content: String, _ expected: String) {
    #expect(text(view(content).bytes) == expected)
  }

  @Test(arguments: [
    (#"\ud800"#, [0xFF]), (#"\udfff"#, [0xFF]), (#"\udc00\ud800"#, [0xFF, 0xFF]),
    (#"\ud800\ud83d\ude00"#, [0xFF, 0xF0, 0x9F, 0x98, 0x80]), (#"\ud800x"#, [0xFF, 0x78]),
    (#"\ud800\n"#, [0xFF, 0x0A]), (#"\ud83d\u0041"#, [0xFF, 0x41]),
    (#"\ude00\ud83d"#, [0xFF, 0xFF]),
  ])
  func loneSurrogatesAreOneByte(_ content: String, _ expected: [UInt8]) {
    let view = view(content)
    #expect(view.bytes == expected)
    let escapes = content.utf8.count / 6
    #expect(scalarCount(view.bytes.span, in: 0..<view.bytes.count) <= escapes + 1)
  }

  /// Nothing that an accepted scan lets through; must still end somewhere.
  @Test(arguments: [#"\"#, #"\u"#, #"\u12"#, #"\x"#, #"a\u12g4"#, #"\ud83d\u12"#])
  func copesWithWhatIsNoEscape(_ content: String) {
    let view = view(content)
    #expect(view.source(of: 0..<view.bytes.count) == 0..<content.utf8.count)
  }

  /// Units by hand: each decoded piece with its source, in order.
  private func expectMap(_ units: [(source: [UInt8], decoded: [UInt8])], at start: Int = 0) {
    var source = [UInt8](repeating: 0x22, count: start)
    var decodedStarts: [Int] = []
    var sourceStarts: [Int] = []
    var decoded: [UInt8] = []
    for unit in units {
      for _ in unit.decoded {
        decodedStarts.append(decoded.count)
        sourceStarts.append(source.count)
      }
      decoded += unit.decoded
      source += unit.source
    }
    var view = TextView()
    view.decodeJSONString(source.span, in: start..<source.count)
    #expect(view.bytes == decoded)
    var ends: [Int] = []
    for index in decoded.indices {
      let next = decodedStarts[index...].firstIndex { $0 > decodedStarts[index] }
      ends.append(next.map { sourceStarts[$0] } ?? source.count)
    }
    for lower in decoded.indices {
      for upper in lower + 1...decoded.count {
        let expected = sourceStarts[lower]..<ends[upper - 1]
        if view.source(of: lower..<upper) != expected {
          Issue.record("\(text(source)) \(lower)..<\(upper)")
        }
      }
    }
    #expect(view.source(of: decoded.count..<decoded.count) == source.count..<source.count)
  }

  @Test func everyRangeMapsBack() {
    func unit(_ source: String, _ decoded: [UInt8]) -> (source: [UInt8], decoded: [UInt8]) {
      (Array(source.utf8), decoded)
    }
    let kinds = [
      unit("a", [0x61]), unit("b", [0x62]), unit(#"\n"#, [0x0A]), unit(#"\u0041"#, [0x41]),
      unit(#"\u00e9"#, [0xC3, 0xA9]), unit(#"\u20ac"#, [0xE2, 0x82, 0xAC]),
      unit(#"\ud83d\ude00"#, [0xF0, 0x9F, 0x98, 0x80]), unit(#"\udc00"#, [0xFF]),
      ([0xC3], [0xC3]), ([0xA9], [0xA9]),
    ]
    expectMap([])
    for first in kinds {
      for second in kinds {
        for third in kinds { expectMap([first, second, third, first], at: 3) }
      }
    }
    var random = SeededGenerator(seed: 4)
    for _ in 0..<30 {
      expectMap((0..<20).map { _ in kinds.randomElement(using: &random) ?? kinds[0] }, at: 1)
    }
  }

  @Test func emptyRangesStayAtTheirPlace() {
    let view = view(#"a\u00e9b"#)
    #expect(view.source(of: 0..<0) == 0..<0)
    #expect(view.source(of: 1..<1) == 1..<1)
    #expect(view.source(of: 3..<3) == 7..<7)
    #expect(view.source(of: 4..<4) == 8..<8)
    #expect(view.source(of: 2..<2) == 1..<7)
  }

  @Test func keepsIllFormedBytes() {
    let source: [UInt8] = [0xE2, 0x82, 0x5C, 0x6E, 0xFF, 0xC3]
    var view = TextView()
    view.decodeJSONString(source.span, in: 0..<source.count)
    #expect(view.bytes == [0xE2, 0x82, 0x0A, 0xFF, 0xC3])
    #expect(view.source(of: 2..<3) == 2..<4)
  }

  @Test func composes() throws {
    // JSON in a JSON string: what is found in the inner text maps to the outer bytes.
    let record = Array(#"{"payload":"{\"text\":\"caf\\u00e9 \\\"ann\\\" \ud83d\ude00\"}"}"#.utf8)
    let outerTokens = try scan(record)
    var outer = TextView()
    outer.decodeJSONString(record.span, in: outerTokens[2].content)
    #expect(text(outer.bytes) == #"{"text":"caf\u00e9 \"ann\" 😀"}"#)
    let innerTokens = try scan(outer.bytes)
    var inner = TextView()
    inner.decodeJSONString(outer.bytes.span, in: innerTokens[2].content)
    #expect(text(inner.bytes) == "café \"ann\" 😀")

    func sourceText(of range: Range<Int>) -> String {
      text(Array(record[outer.source(of: inner.source(of: range))]))
    }
    #expect(sourceText(of: 3..<5) == #"\\u00e9"#)
    #expect(sourceText(of: 4..<5) == #"\\u00e9"#)
    #expect(sourceText(of: 6..<11) == #"\\\"ann\\\""#)
    #expect(sourceText(of: 7..<10) == "ann")
    #expect(sourceText(of: 13..<14) == #"\ud83d\ude00"#)
  }

  @Test func isUsedAgainWithoutTraces() {
    var reused = TextView()
    let contents = [#"a\u00e9\n"#, "x", #"\n"#, "", "longer text than before", #"\ud83d\ude00z"#]
    for content in contents + contents.reversed() {
      let bytes = Array(content.utf8)
      reused.decodeJSONString(bytes.span, in: 0..<bytes.count)
      let fresh = view(content)
      #expect(reused.bytes == fresh.bytes)
      for offset in 0...fresh.bytes.count {
        let rest = offset..<fresh.bytes.count
        #expect(reused.source(of: 0..<offset) == fresh.source(of: 0..<offset))
        #expect(reused.source(of: rest) == fresh.source(of: rest))
      }
    }
  }
}

@Suite struct JSONEscapingTests {
  @Test(arguments: [
    ("", ""), ("plain é 😀 / \u{7F}", "plain é 😀 / \u{7F}"), ("\"\\", #"\"\\"#),
    ("\u{0}\u{1}\n\u{1F} ", #"\u0000\u0001\u000a\u001f "#), ("a\"b", #"a\"b"#),
  ])
  func escapesOnlyWhatItMust(_ plain: String, _ expected: String) {
    var output: [UInt8] = Array("<".utf8)
    appendJSONEscaped(Array(plain.utf8), to: &output)
    #expect(text(output) == "<" + expected)
  }

  @Test func decodesToTheSame() throws {
    for byte in UInt8.min...UInt8.max {
      let content = [byte, 0x61, byte, byte]
      var output: [UInt8] = []
      appendJSONEscaped(content.span, in: 1..<4, to: &output)
      _ = try scan([0x22] + output + [0x22])
      var view = TextView()
      view.decodeJSONString(output.span, in: 0..<output.count)
      #expect(view.bytes == Array(content[1...]))
    }
  }

  @Test func decodesFromTheOpeningQuoteWhatTheScannerAccepts() {
    var random = SeededGenerator(seed: 90)
    let pieces = [
      "a", "Zoë", "\\n", "\\\"", "\\\\", "\\u0041", "\\u00e9", "\\ud83d\\ude00", "\\ud800",
      "\\udc00",
      "a much longer run of plain ASCII", "\"", "\\", "\n", "\\x", "\\u12", "\u{1}", "日本語",
    ]
    for _ in 0..<4000 {
      var bytes: [UInt8] = [0x20, 0x22]
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
      }
      if Bool.random(using: &random) { bytes.append(0x22) }
      let span = bytes.span
      var view = TextView()
      let close = view.decodeJSONString(span, openedAt: 1, to: bytes.count)
      // The scanner takes exactly one value, so it is asked about each possible end.
      let expected = (2..<max(2, bytes.count)).first { end in
        bytes[end] == 0x22 && (try? scan(Array(bytes[1...end]))) != nil
      }
      #expect(close == expected, "\(bytes)")
      guard let close else { continue }
      var other = TextView()
      other.decodeJSONString(span, in: 2..<close)
      #expect(view.bytes == other.bytes)
      for lower in 0...view.bytes.count {
        #expect(
          view.source(of: lower..<view.bytes.count) == other.source(of: lower..<view.bytes.count))
      }
    }
  }
}

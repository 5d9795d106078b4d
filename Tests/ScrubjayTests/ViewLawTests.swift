import Testing

@testable import Scrubjay

/// The laws on text that holds disguises and encodings.
struct ViewLawTests {
  private static let blobs = [
    // "mail ann.lee@example.com, card 4111 1111 1111 1111"
    "bWFpbCBhbm4ubGVlQGV4YW1wbGUuY29tLCBjYXJkIDQxMTEgMTExMSAxMTExIDExMTE=",
    // The same, in the base64 of {"note":"…"}, for URLs and without padding.
    "eyJub3RlIjoiYldGcGJDQmhibTR1YkdWbFFHVjRZVzF3YkdVdVkyOXRMQ0JqWVhKa0lEUXhNVEVnTVRFeE1TQXhNVEV4SURFeE1URT0ifQ",
    // "nothing to see here, really"
    "bm90aGluZyB0byBzZWUgaGVyZSwgcmVhbGx5",
  ]

  private static let pieces =
    blobs + [
      "ann.lee%40example.com", "ann.lee%2540example.com", "ann.lee&#64;example&period;com",
      "ann.lee&amp;commat;example.com", "４１１１ １１１１ １１１１ １１１１", "٤١١١ ١١١١ ١١١١ ١١١١",
      "4111\u{A0}1111\u{202F}1111\u{2009}1111", "41\u{200B}11\u{AD}111111\u{2060}111111",
      "?q=ann.lee%40example.com&x=%3Cb%3E", "&lt;ann.lee@example.com&gt;", "%E2%80%8B", "&nbsp;",
      "&#",
      "%4", "%", "&amp", "\u{200B}", "\u{FEFF}", "my name is J\u{AD}ohn M&uuml;ller", "ok", "card",
      "+1%20202-555-0143", "%3CEMAIL_ADDRESS%3E", "&lt;PERSON&gt;", "(020) 7946&nbsp;0958", "/",
      ".",
      "ｃａｒｄ", "日本語，", "my card is four one one one",
      "double one one one, one one one one,", "ann dot lee at example dot com", "J-O-H-N",
      "triple eight", "oh five",
      "аnn@еxample.com", "𝐚𝐧𝐧@example.com", "may fifth nineteen eighty four", "“quoted” — 👍🏽",
    ]

  private static func text(_ count: Int, _ random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<count {
      text += pieces.randomElement(using: &random) ?? ""
      // Never nothing: a value that base64 goes on right behind hides that from the first run alone.
      text +=
        [" ", ", ", "\n", "\r\n", "=", "\t", "(", "\u{A0}"].randomElement(using: &random) ?? ""
    }
    return text
  }

  private static func input(_ seed: UInt64) -> (bytes: [UInt8], setup: Setup) {
    var random = SeededGenerator(seed: seed)
    if seed % 2 == 0 {
      var bytes: [UInt8] = []
      for _ in 0..<6 {
        let part = Array(text(4, &random).utf8)
        bytes += part
        // The beginning of something, and what is no text at all.
        bytes += part.prefix(Int.random(in: 0...part.count, using: &random)) + [0x20]
        if Int.random(in: 0..<4, using: &random) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        }
      }
      return (bytes, Setup())
    }
    var lines = ""
    for _ in 0..<4 {
      let value = Texts.escaped(text(5, &random), rarely: seed % 3 == 0, &random)
      let nested = Texts.escaped(#"{"v":"\#(value)"}"#, rarely: true, &random)
      lines += "{\"email\":\"\(value)\",\"k%40x.example.com\":[1,\"\(nested)\"]}\n"
    }
    return (Array(lines.utf8), .jsonLines)
  }

  @Test(arguments: 0..<40) func `However the input arrives, the same comes out`(
    seed: UInt64
  ) throws {
    let (bytes, usual) = Self.input(seed)
    for setup in [usual, usual.scanning, usual.inSmallWindows] {
      let bench = Bench(Scrubbers.standard, setup)
      let whole = try bench.run(bytes, setup)
      expect(whole.failure == nil, "\(whole)")
      for sizes in [[1], [7, 64, 3], [100, 1]] {
        for isLineBuffered in [false, true] {
          let result = try bench.run(
            bytes,
            setup.with {
              $0.sizes = sizes
              $0.isLineBuffered = isLineBuffered
              $0.isWaiting = { $0 % 2 == 0 }
            })
          let lines = [whole.output, result.output].map {
            $0.split(separator: 0x0A, omittingEmptySubsequences: false)
          }
          for (first, second) in zip(lines[0], lines[1]) where first != second {
            Issue.record("\(String(decoding: first + [0x0A] + second, as: UTF8.self))")
          }
          expectEqual(result, whole, "sizes \(sizes)")
        }
      }
    }
  }

  @Test(arguments: 0..<80) func `Once is enough, and what is kept is kept byte for byte`(
    seed: UInt64
  ) throws {
    let (bytes, setup) = Self.input(seed)
    for scrubber in [Scrubbers.standard, Scrubbers.hashing, Scrubbers.pseudonymizing] {
      let bench = Bench(scrubber, setup)
      let once = try bench.run(bytes, setup)
      let twice = try bench.run(once.output, setup)
      expect(once.failure == nil, "\(once)")
      let lines = [once.output, twice.output].map { $0.split(separator: 0x0A) }
      for (first, second) in zip(lines[0], lines[1]) where first != second {
        Issue.record("\(String(decoding: first + [0x0A] + second, as: UTF8.self))")
      }
      expect(twice.output == once.output, "\(seed)")
    }
    let kept = try Bench(Scrubbers.keeping, setup).run(bytes, setup)
    expect(kept.output == bytes, "\(kept)")
    let verifying = setup.with { $0.options.verifies = true }
    let verified = try Bench(Scrubbers.standard, verifying).run(bytes, verifying)
    expect(verified.failure == nil, "\(verified)")
  }

  @Test(arguments: 0..<40) func `Nothing that stands by itself is left`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = (0..<30).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
      .joined(
        separator: [" ", "\n", "\u{A0}", "&nbsp;", "%20"].randomElement(using: &random) ?? " ")
    for setup in [Setup(), .jsonLines.with { $0.options.onMalformed = .text }] {
      let once = try Bench(Scrubbers.standard, setup).run(Array(text.utf8), setup)
      expect(
        !once.output.holds("ann.lee".utf8) && !once.output.holds("YW5uLmxlZ".utf8)
          && !once.output.holds("bm4ubGVl".utf8) && !once.output.holds("１１１１".utf8)
          && !once.output.holds("١١١١".utf8), "\(once)")
    }
  }

  @Test func `Each encoding stays what it was`() throws {
    let cases = [
      ("?mail=ann.lee%40example.com&x=1", "?mail=%3CEMAIL_ADDRESS%3E&x=1"),
      ("?u=%253Fmail%253Dann.lee%2540example.com", "?u=%253Fmail%253D%253CEMAIL_ADDRESS%253E"),
      ("<p>ann.lee&#64;example.com</p>", "<p>&lt;EMAIL_ADDRESS&gt;</p>"),
      ("&lt;ann.lee@example.com&gt;", "&lt;&lt;EMAIL_ADDRESS&gt;&gt;"),
      ("card ４１１１ １１１１ １１１１ １１１１.", "card <CREDIT_CARD>."),
      ("card 41\u{200B}11111111\u{AD}111111.", "card <CREDIT_CARD>."),
      // "mail ann.lee@example.com, card 4111 1111 1111 1111" and what becomes of it.
      (
        "data=\(Self.blobs[0]);",
        "data=bWFpbCA8RU1BSUxfQUREUkVTUz4sIGNhcmQgPENSRURJVF9DQVJEPg==;"
      ),
      ("x \(Self.blobs[2]) y", "x \(Self.blobs[2]) y"),
    ]
    for (text, expected) in cases {
      let result = try Bench(Scrubbers.standard, Setup()).run(Array(text.utf8), Setup())
      #expect(result.text == expected)
      let json = "{\"a\":\"\(text)\",\"b\":\"\\u0061\\n\(text)\"}"
      let line = try Bench(Scrubbers.standard, .jsonLines).run(Array(json.utf8), .jsonLines)
      #expect(line.text == "{\"a\":\"\(expected)\",\"b\":\"\\u0061\\n\(expected)\"}")
    }
  }

  @Test func `Operators see the value as it is seen`() throws {
    func run(_ text: String, _ scrubber: Scrubber) throws -> String {
      try Bench(scrubber, Setup()).run(Array(text.utf8), Setup()).text
    }
    let plain = try run("mail ann.lee@example.com", Scrubbers.pseudonymizing)
    for text in [
      "mail ann.lee%40example.com", "mail ann.lee&#64;example.com", "mail ａｎｎ.lee@example.com",
      "mail a\u{200B}nn.lee@example.com",
    ] {
      #expect(try run(text, Scrubbers.pseudonymizing) == plain)
    }
    #expect(
      try run("card 4111%201111%201111%201111.", Scrubbers.masking)
        == "card ****%20****%20****%201111.")
    #expect(try run("card ４１１１１１１１１１１１１１１１.", Scrubbers.masking) == "card ************1111.")
  }

  @Test func `What is found says what it was seen through`() throws {
    let setup = Setup().with { $0.options.output = .findings(showsValues: true) }
    let text = "mail ann.lee%40example.com \(Self.blobs[0]) bob.ray@example.com"
    let lines = try Bench(Scrubbers.standard, setup).run(Array(text.utf8), setup).text
      .split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].contains(#""start":5,"end":26"#))
    #expect(
      lines[0].contains(
        #""view":["percent"],"value":"ann.lee%40example.com","seen":"ann.lee@example.com""#))
    #expect(
      lines[1].contains(#""start":27,"end":95"#) && lines[2].contains(#""start":27,"end":95"#))
    #expect(lines[1].contains(#""view":["base64"]"#))
    #expect(lines[1].hasSuffix(#""seen":"ann.lee@example.com"}"#))
    #expect(lines[2].hasSuffix(#""seen":"4111 1111 1111 1111"}"#))
    #expect(!lines[3].contains("view") && !lines[3].contains("seen"))
  }

  @Test func `A long line of base64 that cannot be held is passed on as it is`() throws {
    let unit = Array("bm90aGluZyB0byBzZWUgaGVyZSwgcmVhbGx5".utf8)
    let blob = Array([[UInt8]](repeating: unit, count: 400).joined())
    let line = blob + Array(" mail ann.lee%40example.com ok ".utf8) + blob
    let setup = Setup().inSmallWindows
    let result = try Bench(Scrubbers.standard, setup).run(line, setup)
    expect(
      result.output == blob + Array(" mail %3CEMAIL_ADDRESS%3E ok ".utf8) + blob
        && result.failure == nil, "\(result)")
  }
}

import Testing

@testable import Detection

/// What is disguised or encoded is found as it is seen, at its place in what is written.
struct ViewTests {
  private func base64(_ text: String) -> String {
    let alphabet = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var output: [UInt8] = []
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = Array(bytes[start..<min(start + 3, bytes.count)])
      let bits = (group + [0, 0]).prefix(3).reduce(0) { $0 << 8 | Int($1) }
      for index in 0..<4 {
        output.append(
          index <= group.count ? alphabet[bits >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// What is found in `text`, with what is found in the base64 of it in parentheses.
  private func found(_ text: String, _ detector: Detector) throws -> [String] {
    func list(_ findings: [Finding], _ bytes: [UInt8]) -> [String] {
      findings.map { finding in
        let value = String(decoding: bytes[finding.range], as: UTF8.self)
        guard let disguise = finding.disguise else {
          return "\(detector.entities[finding.entity].type) \(value)"
        }
        if let opened = disguise.opened {
          return "\(value) (\(list(opened, disguise.value).joined(separator: ", ")))"
        }
        let seen = String(decoding: disguise.value, as: UTF8.self)
        return "\(detector.entities[finding.entity].type) \(value) = \(seen)"
      }
    }
    let bytes = Array(text.utf8)
    return list(try detector.detect(in: bytes.span, scratch: detector.makeScratch()), bytes)
  }

  @Test(arguments: [
    ("mail ann%40shop.org now", "EMAIL ann%40shop.org = ann@shop.org"),
    ("mail ann%2540shop.org now", "EMAIL ann%2540shop.org = ann@shop.org"),
    ("mail ann&#64;shop&period;org.", "EMAIL ann&#64;shop&period;org = ann@shop.org"),
    ("mail ａｎｎ＠shop.org", "EMAIL ａｎｎ＠shop.org = ann@shop.org"),
    ("mail a\u{200B}nn@sh\u{AD}op.org", "EMAIL a\u{200B}nn@sh\u{AD}op.org = ann@shop.org"),
    ("pay ٤١١١ ١١١١ ١١١١ ١١١١ ok", "CARD ٤١١١ ١١١١ ١١١١ ١١١١ = 4111 1111 1111 1111"),
    (
      "pay 4111\u{A0}1111\u{202F}1111 1111",
      "CARD 4111\u{A0}1111\u{202F}1111 1111 = 4111 1111 1111 1111"
    ),
    ("pay 4111%201111%201111%201111%20", "CARD 4111%201111%201111%201111 = 4111 1111 1111 1111"),
    (
      "mail ann dot lee at shop dot org now", "EMAIL ann dot lee at shop dot org = ann.lee@shop.org"
    ),
    ("mail аnn@shop.org now", "EMAIL аnn@shop.org = ann@shop.org"),
    ("mail 𝐚𝐧𝐧@shop.org now", "EMAIL 𝐚𝐧𝐧@shop.org = ann@shop.org"),
    ("ｍｙ name is Jörg M&uuml;ller.", "NAME Jörg M&uuml;ller = Jörg Müller"),
  ]) func `A disguised value is found`(text: String, finding: String) throws {
    #expect(try found(text, detector()) == [finding])
  }

  @Test func `Words of context count as they are seen`() throws {
    let detector = try detector()
    #expect(try found("account 1234567", detector).count == 1)
    #expect(try found("ａｃｃｏｕｎｔ 1234567", detector) == ["ACCOUNT 1234567"])
    #expect(try found("acc\u{AD}ount:%201234567", detector).count == 1)
    #expect(try found("1234567", detector).isEmpty)
    let view = view(
      [Array("1234567".utf8), Array("acc\u{AD}ount%20number".utf8)], records: [1, 1])
    var units = view.units
    units[0].name = units[1].range
    let findings = try detector.detect(
      in: view.bytes.span, units: units, scratch: detector.makeScratch())
    #expect(findings.map(\.range) == [0..<7])
  }

  @Test func `Words of another unit are no context, whatever was found there`() throws {
    let detector = try detector()
    let view = view(
      [Array("\(Sample.card) account".utf8), Array(" 1234567".utf8)], records: [1, 1])
    #expect(try detector.found(view.bytes, units: view.units) == ["CARD \(Sample.card)"])
  }

  @Test func `Placeholders are seen in every encoding`() throws {
    for text in [
      "%3CEMAIL%3Eann@shop.org", "&lt;EMAIL&gt;ann@shop.org", "&amp;lt;EMAIL&amp;gt;ann@shop.org",
    ] {
      #expect(try found(text, detector()).isEmpty, "\(text)")
    }
  }

  @Test func `Base64 is opened, and base64 in it, to a depth`() throws {
    let detector = try detector()
    let once = base64("write to ann@shop.org, please")
    #expect(try found("x \(once) y", detector) == ["\(once) (EMAIL ann@shop.org)"])
    #expect(try found("k=%20\(once)", detector) == ["\(once) (EMAIL ann@shop.org)"])
    let twice = base64("{\"x\":\"\(once)\"}")
    #expect(try found(twice, detector) == ["\(twice) (\(once) (EMAIL ann@shop.org))"])
    let disguised = base64("account ann%40shop.org, \(Sample.card)")
    #expect(
      try found(disguised, detector)
        == ["\(disguised) (EMAIL ann%40shop.org = ann@shop.org, CARD \(Sample.card))"])
    let thrice = base64(" \(twice) ")
    #expect(try found(thrice, detector).count == 1)
    #expect(try found(base64(" \(thrice) "), detector).isEmpty)
    // Padding may be encoded, too.
    let padded = base64("write to ann@shop.org ok")
    let escaped = padded.replacing("=", with: "%3D")
    #expect(try found("t=\(escaped)&", detector).count == 1)
  }

  @Test func `What takes all of a stretch of base64 takes what is inside`() throws {
    let blob = base64("write to ann@shop.org, please")
    for (literal, expected) in [
      (blob, ["SECRET \(blob)"]), ("id \(blob)", ["SECRET id \(blob)"]),
      // A part of it cannot be taken out: all of it goes.
      (String(blob.prefix(9)), ["SECRET \(blob)"]), ("id \(blob.prefix(9))", ["SECRET id \(blob)"]),
    ] {
      let detector = try detector {
        $0.denied = [(EntityType("SECRET"), .pattern(#"\Q"# + literal + #"\E"#))]
      }
      let findings = try found("my id \(blob) end", detector)
      #expect(findings == expected)
    }
    let parts = #"\Q"# + String(blob.prefix(8)) + #"\E|\Q"# + String(blob.suffix(8)) + #"\E"#
    let detector = try detector { $0.denied = [(EntityType("SECRET"), .pattern(parts))] }
    let middle = blob.utf8.count - 8
    #expect(
      try found(blob, detector)
        == ["SECRET \(blob.prefix(middle))", "SECRET \(blob.suffix(8))"])
  }

  @Test func `Values of lists are looked for as they are seen`() throws {
    let detector = try detector {
      $0.denied = [
        (EntityType("SECRET"), .literal("ＡＢ１２")), (EntityType("SECRET"), .literal("a%40b &amp; c")),
        (EntityType("SECRET"), .pattern("[٠-٩]{2}％\u{A0}x")),
      ]
      $0.allowed = [.literal("ann%40shop.org"), .pattern("b(?:ob|en)&#64;shop\\.org")]
    }
    for text in ["ＡＢ１２", "ab12", "a@b & c", "a%40b &amp; c", "١٢%\u{A0}x", "12% x"] {
      #expect(try found(text, detector).count == 1, "\(text)")
    }
    for text in ["ann@shop.org", "ann&#64;shop.org", "bob%40shop.org", "ben@shop.org"] {
      #expect(try found(text, detector) == [], "\(text)")
    }
  }

  @Test func `What the policy keeps is kept in base64`() throws {
    let detector = try detector { $0.kept = [EntityType("EMAIL")] }
    let text = Array(base64("write to ann@shop.org, please").utf8)
    let findings = try detector.detect(in: text.span, scratch: detector.makeScratch())
    #expect(findings.map(\.isKept) == [true])
    #expect(findings[0].disguise?.opened?.map(\.isKept) == [true])
  }

  @Test func `A multi-line match may be disguised`() throws {
    let detector = try detector()
    let text = "-----BEGIN\u{A0}KEY-----\nABC\u{AD}DEF\n-----END&nbsp;KEY-----"
    #expect(try found("x\n\(text)\ny", detector).count == 1)
    let bytes = Array(("é\u{A0}\n" + text).utf8)
    // But for ends that cut what is encoded.
    for cut in 24..<bytes.count where ![30, 31, 44, 45, 46, 47, 48].contains(cut) {
      let open = try detector.unfinishedMultiline(
        in: bytes.span.extracting(0..<cut), from: 0, scratch: detector.makeScratch())
      if cut < bytes.count - 5 { #expect(open == 5, "\(cut)") }
    }
  }

  @Test func `The beginning of a multi-line match is seen in any disguise, wherever the text ends`()
    throws
  {
    let search = MultilineSearch(try detector())
    for opener in [
      "-----BEGIN KEY-----", "&#45;----BEGIN&nbsp;KEY-----", "－－－－－BEGIN KEY-----",
      "%2D%2D%252D--BEGIN%20KEY-----", "--\u{200B}---BE\u{AD}GIN\u{A0}KEY-----",
    ] {
      let bytes = Array(("some text, é\n\(opener)\nABC").utf8)
      for cut in 16...bytes.count {
        let first = search.first(in: bytes.span.extracting(0..<cut), from: 3)
        #expect((first ?? .max) <= 14, "\(opener) \(cut)")
      }
      let later = Array(
        (String(repeating: "é text ", count: 400) + "\n\(opener)\nA"
          + String(repeating: "B", count: 40)).utf8)
      let place = 400 * 8 + 1
      #expect(search.first(in: later.span, from: 0) == place)
      #expect(
        search.first(
          in: Array("no key, é&nbsp;%20 anywhere in this text, up to its end".utf8).span, from: 0)
          == nil)
    }
  }

  @Test func `The trace says how a value was seen`() throws {
    let detector = try detector()
    let text = "ann%40shop.org \(base64("write to bob@shop.org ok")) 4111\u{A0}1111 1111 1112"
    let traces = try detector.trace(text)
    #expect(
      traces.map { $0.disguise.map { String(decoding: $0.value, as: UTF8.self) } ?? "" }.sorted()
        == ["4111 1111 1111 1112", "ann@shop.org", "bob@shop.org"])
    #expect(Set(traces.flatMap { $0.disguise?.names ?? [] }) == ["percent", "base64", "spaces"])
  }

  /// Window by window, and the same however the windows lie.
  @Test func `Windows cut nothing that is encoded in two`() throws {
    let detector = try detector {
      $0.types = Set(["CARD", "EMAIL", "TOKEN"].map { EntityType($0) })
    }
    let pieces = [
      "ann%40shop.org", "٤١١١ ١١١١ ١١١١ ١١١١", base64("write to ann@shop.org, please"),
      "ann&#64;shop.org", "%E2%80%8B%C3%A9", "x\u{200B}y", Sample.token, "&lt;CARD&gt;", "ＡＢＣ",
      "é字",
      String(repeating: "%25", count: 20), base64(base64("mail bob@shop.org for it")),
    ]
    var generator = SeededGenerator(seed: 21)
    var count = 0
    for _ in 0..<60 {
      var text: [UInt8] = []
      for _ in 0..<14 {
        text += Array((pieces.randomElement(using: &generator) ?? "").utf8)
        text += Array(" and so it went on for a good while, ".utf8)
      }
      let scratch = detector.makeScratch()
      let whole = try detector.detect(in: text.span, scratch: scratch).map(\.range)
      var found: [Range<Int>] = []
      var start = 0
      while start < text.count {
        let base = max(0, start - 200)
        let end = start + Int.random(in: 50...300, using: &generator)
        if end + 400 >= text.count {
          let rest = text[base...]
          found += try detector.detect(in: Array(rest).span, from: start - base, scratch: scratch)
            .map { $0.range.lowerBound + base..<$0.range.upperBound + base }
          break
        }
        let view = Array(text[base..<end + 400])
        let window = try detector.detectWindow(
          in: view.span, core: start - base..<end - base, scratch: scratch)
        #expect(window.cut > start - base && window.cut <= end - base + 3)
        found += window.findings.map { $0.range.lowerBound + base..<$0.range.upperBound + base }
        start = base + window.cut
      }
      #expect(found == whole)
      count += whole.count
    }
    #expect(count > 300)
  }

  @Test func `Encodings in encodings stay linear`() throws {
    let detector = try detector()
    for text in [
      String(repeating: "%25", count: 100_000), String(repeating: "&amp;", count: 60_000),
      String(repeating: "\u{200B}", count: 100_000),
      "a" + String(repeating: "\u{AD}", count: 100_000) + "a",
      String(repeating: "%E2%80%8B", count: 30_000), String(repeating: "QUE/", count: 60_000),
      base64(base64(base64(base64(String(repeating: "abc ", count: 20_000))))),
    ] {
      #expect(try found(text, detector).isEmpty)
    }
  }
}

import Testing

@testable import Detection

struct DetectorTests {
  @Test(arguments: [
    ("ann@shop.example and bo@shop.exam", ["EMAIL bo@shop.exam"]),
    ("ann@shop.org", ["EMAIL ann@shop.org"]), ("müller@bücher.com!", ["EMAIL müller@bücher.com"]),
    ("card \(Sample.card)", ["CARD \(Sample.card)"]),
    ("order \(Sample.card)", []),
    ("example \(Sample.token)", ["TOKEN \(Sample.token)"]),
    ("gxp_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17", []),
    ("account 1234567", ["ACCOUNT 1234567"]), ("1234567", []), ("shop.com", []),
    ("my name is Ann Bell.", ["NAME Ann Bell"]), ("", []), ("\n\n", []),
  ])
  func `What is found`(text: String, expected: [String]) throws {
    #expect(try detector().found(text) == expected)
  }

  @Test func `A type that is off is looked for where it is named`() throws {
    #expect(try detector { $0.types = [EntityType("HOST")] }.found("shop.com") == ["HOST shop.com"])
    #expect(try detector { $0.types = [] }.found("ann@shop.org") == [])
  }

  @Test(arguments: [(0.3, 1), (0.3001, 0), (0.0, 1), (1.0, 0)])
  func `The minimum is the lowest score that is a finding`(minimum: Double, count: Int) throws {
    #expect(try detector { $0.minimumScore = Score(minimum) }.found("1234567").count == count)
    // What arithmetic proved is above every minimum.
    #expect(try detector { $0.minimumScore = Score(minimum) }.found(Sample.token).count == 1)
  }

  // MARK: Validators

  @Test(arguments: [
    "12 4111 1111 1111 1111", "4111 1111 1111 1111 123", "12 4111 1111 1111 1111 123",
    "1234 4111 1111 1111 1111", "4111 1111 1111 1111 1234", "0000 1234 4111 1111 1111 1111 9999",
    "4111 1111 1111 1112 4111 1111 1111 1111",
  ])
  func `A match that its validator throws out hides no valid one`(text: String) throws {
    #expect(try detector().found(text) == ["CARD \(Sample.card)"])
  }

  @Test func `What a validator throws out is no finding`() throws {
    #expect(try detector().found("4111 1111 1111 1112") == [])
    let trace = try detector().trace("4111 1111 1111 1112")
    #expect(trace.map(\.outcome).contains(.validator("payment-card")))
  }

  @Test func `Only arithmetic that passes at most one in a thousand is certain`() throws {
    let definitions = try Sample.definitions.get()
    let certain = definitions.filter { block in block.patterns.contains(where: block.isCertain) }
    #expect(certain.map(\.type.name) == ["TOKEN"])
    let finding = try #require(try detector().findings(in: Array(Sample.token.utf8)).first)
    #expect(finding.isCertain && finding.score == .certain)
    let card = try #require(try detector().findings(in: Array(Sample.card.utf8)).first)
    #expect(!card.isCertain && card.score == Score(0.55))
  }

  // MARK: Stop words

  @Test(arguments: [
    ("my name is not Ann", []), ("my name is Ann not", ["NAME Ann"]), ("my name is here", []),
    ("my name is Notker", ["NAME Notker"]), ("my name is O'Neill", ["NAME O'Neill"]),
    ("my name is O’Neill", ["NAME O’Neill"]), ("my name is o neill", []),
    ("my name is l’équipe", []), ("my name is NOT Ann", []),
    ("my name is Ann-Not", ["NAME Ann-Not"]),
    ("my name is not my name is Ann", ["NAME Ann"]),
  ])
  func `A value neither begins with a stop word nor goes on with one`(
    text: String, expected: [String]
  ) throws {
    #expect(try detector().found(text) == expected)
  }

  // MARK: Allow, deny, keep

  @Test func `An allowed value is no finding, as a whole and ignoring case`() throws {
    let detector = try detector {
      $0.allowed = [.literal("Ann@Shop.org"), .pattern(#"4111.*1111"#)]
    }
    #expect(try detector.found("ann@shop.org ANN@shop.org") == [])
    #expect(
      try detector.found("joann@shop.org ann@shop.orga") == [
        "EMAIL joann@shop.org", "EMAIL ann@shop.orga",
      ])
    #expect(try detector.found(Sample.card) == [])
    #expect(try detector.found("5555 5555 5555 4444") == ["CARD 5555 5555 5555 4444"])
  }

  @Test func `A denied value is a finding, in whole words and ignoring case`() throws {
    let detector = try detector {
      $0.denied = [
        (EntityType("PROJECT"), .literal("Blue bird")), (EntityType("NAME"), .literal("Not here")),
        (EntityType("PROJECT"), .pattern(#"\bBB-\d{4}\b"#)),
      ]
    }
    #expect(
      try detector.found("BLUE BIRD, blue birds, éblue bird (Blue bird) BB-1234 bb-1234")
        == ["PROJECT BLUE BIRD", "PROJECT Blue bird", "PROJECT BB-1234"])
    // Stop words are for what patterns guess, not for what a list names.
    #expect(try detector.found("not here") == ["NAME not here"])
  }

  @Test func `Deny beats allow and every minimum`() throws {
    let detector = try detector {
      $0.allowed = [.literal("bluebird"), .literal("ann@shop.org")]
      $0.denied = [
        (EntityType("PROJECT"), .literal("bluebird")),
        (EntityType("EMAIL"), .literal("ann@shop.org")),
      ]
      $0.minimumScore = .certain
    }
    #expect(
      try detector.found("bluebird ann@shop.org") == ["PROJECT bluebird", "EMAIL ann@shop.org"])
  }

  @Test(arguments: [
    "a.b", "(x", "x)*", "[", "\\", "a{2}", "{{start}}", "a|b", "^$", "é+", "x#y", "a b",
  ])
  func `A literal means itself`(literal: String) throws {
    let detector = try detector {
      $0.types = []
      $0.denied = [(EntityType("LISTED"), .literal(literal))]
    }
    #expect(try detector.found("1, \(literal), 2") == ["LISTED \(literal)"])
    #expect(try detector.found("1, aXb, 2") == [])
  }

  @Test func `A list of a type that several packs define counts once`() throws {
    let definitions =
      try Sample.definitions.get()
      + pack(
        "- type: EMAIL\n  patterns: [{ name: other, regex: 'x@y', score: 0.9 }]\n")
    var options = DetectionOptions()
    options.denied = [(EntityType("EMAIL"), .literal("ann"))]
    let detector = try Detector(definitions, options: options)
    #expect(detector.patterns.filter(\.isDenied).map(\.name) == ["deny/EMAIL/1"])
    #expect(try detector.found("ann") == ["EMAIL ann"])
  }

  @Test func `A pattern of a list that does not compile is an error without the text`() throws {
    for change: (inout DetectionOptions) -> Void in [
      { $0.denied = [(EntityType("X"), .pattern("(secret"))] },
      { $0.allowed = [.pattern("(secret")] },
    ] {
      #expect {
        _ = try detector(change)
      } throws: { error in
        "\(error)".contains("does not compile") && !"\(error)".contains("secret")
      }
    }
  }

  @Test func `What is kept is reported and shields nothing`() throws {
    let detector = try detector {
      $0.types = ["EMAIL", "HOST", "CARD"].reduce(into: []) { $0.insert(EntityType($1)) }
      $0.kept = [EntityType("EMAIL")]
    }
    #expect(
      try detector.found("ann@shop.com") == ["EMAIL ann@shop.com kept", "HOST shop.com"])
  }

  @Test func `What is allowed shields nothing`() throws {
    let detector = try detector {
      $0.types = [EntityType("EMAIL"), EntityType("HOST")]
      $0.allowed = [.literal("ann@shop.com")]
    }
    #expect(try detector.found("ann@shop.com") == ["HOST shop.com"])
  }

  // MARK: Bytes that are no text

  @Test(arguments: [
    ([0xFF], [] as [UInt8], "\u{FFFD}ann@shop.org"), ([], [0xFF], "ann@shop.org\u{FFFD}"),
    ([0x78, 0xFF], [0xC3, 0x79], "x\u{FFFD}ann@shop.org\u{FFFD}y"),
    ([0x20, 0xFF], [0xFF, 0x20, 0x78], "\u{FFFD}ann@shop.org\u{FFFD}"),
    ([0x28], [0x29], "ann@shop.org"),
  ])
  func `A finding that touches ill-formed bytes takes in what adjoins`(
    before: [UInt8], after: [UInt8], value: String
  ) throws {
    let text = before + Array("ann@shop.org".utf8) + after
    #expect(try detector().found(text) == ["EMAIL \(value)"])
    let inLine = Array("a ".utf8) + text + Array("\nb".utf8)
    #expect(try detector().found(inLine) == ["EMAIL \(value)"])
  }

  @Test func `It takes in nothing of another unit`() throws {
    let (bytes, units) = view([Array("a b\u{78}".utf8), Array("ann@shop.org".utf8), [0x78]])
    #expect(try detector().found(bytes, units: units) == ["EMAIL ann@shop.org"])
  }

  // MARK: Lines and units

  private static let key = "-----BEGIN KEY-----\nabc\nDEF\n-----END KEY-----"

  @Test func `A block of lines is one finding`() throws {
    for newline in ["\n", "\r\n"] {
      let key = Self.key.replacing("\n", with: newline)
      #expect(try detector().found("x\(newline)\(key)\(newline)y") == ["KEY \(key)"])
    }
    #expect(try detector().found("-----BEGIN KEY-----\nabc") == [])
  }

  @Test func `Where a block has begun that the end cuts off is told`() throws {
    let detector = try detector()
    let bytes = Array("x\n-----BEGIN KEY-----\nabc\n".utf8)
    #expect(
      try detector.unfinishedMultiline(in: bytes.span, from: 0, scratch: detector.makeScratch())
        == 2)
    #expect(
      try detector.unfinishedMultiline(in: bytes.span, from: 3, scratch: detector.makeScratch())
        == nil)
    #expect(detector.hasMultilinePatterns)
    #expect(
      try !Detector(
        pack("- type: A\n  patterns: [{ name: a, regex: x, score: 1 }]\n"), options: .init()
      ).hasMultilinePatterns)
  }

  @Test func `A match that is too long makes the text unscannable`() throws {
    let long =
      "-----BEGIN KEY-----\n" + String(repeating: "abcdefg\n", count: 9_000) + "-----END KEY-----"
    #expect(throws: DetectionError.self) { try detector().found(long) }
  }

  @Test func `Units do not leak into one another`() throws {
    let key = Self.key.split(separator: "\n").map { Array($0.utf8) }
    let detector = try detector()
    // Neither a pattern of several lines, nor context, nor a token, nor an end tag sees across.
    for texts in [
      key, ["account", "1234567"].map { Array($0.utf8) },
      ["1234567", "account"].map { Array($0.utf8) },
      ["my name is ", "Ann"].map { Array($0.utf8) }, ["ann@shop", ".org"].map { Array($0.utf8) },
      ["4111 1111", "1111 1111"].map { Array($0.utf8) },
    ] {
      let (bytes, units) = view(texts)
      #expect(try detector.found(bytes, units: units) == [])
    }
    let (bytes, units) = view(["ann@shop.org<CARD>", "</CARD>"].map { Array($0.utf8) })
    #expect(try detector.found(bytes, units: units) == [])
    #expect(try detector.found("ann@shop.org<CARD>\n</CARD>") == [])
    #expect(try detector.found("ann@shop.org<CARD>x</CARD>") == ["EMAIL ann@shop.org"])
  }

  @Test func `A match that takes in the line end between units ends with its unit`() throws {
    let definitions = try pack(
      "- type: A\n  patterns: [{ name: a, multiline: true, regex: '\\n?ab+\\n?', score: 1 }]\n")
    let detector = try Detector(definitions, options: .init())
    let (bytes, units) = view([[0x78], Array("abb".utf8), [0xFF], Array("ab".utf8)])
    #expect(
      try detector.findings(in: bytes, units: units).map(\.range)
        == [units[1].range, units[3].range])
  }

  @Test func `In units, units are found as alone`() throws {
    let texts = [
      "account 1234567", "ann@shop.org", Sample.card, Self.key, "my name is Ann", "<CARD>", "",
      "1234567", "\n", "order", "x \(Sample.token)", "<CARD>a</CARD> b@c.org",
    ].map { Array($0.utf8) }
    let detector = try detector()
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<60 {
      let chosen = (0..<5).compactMap { _ in texts.randomElement(using: &generator) }
      let (bytes, units) = view(chosen)
      let alone = try chosen.flatMap { text in
        try detector.found(text, units: [TextUnit(range: 0..<text.count, record: 1)])
      }
      #expect(try detector.found(bytes, units: units) == alone)
    }
  }

  // MARK: Occurrences

  @Test func `A value that was found is found wherever else it stands in its record`() throws {
    let text = "my name is Ann Bell; ann bell, Ann Bell-x, xAnn Bell, (Ann Bell)"
    #expect(
      try detector().found(text) == ["NAME Ann Bell", "NAME Ann Bell", "NAME Ann Bell"])
    #expect(try detector().found("my name is Ann Bell\nAnn Bell") == ["NAME Ann Bell"])
    #expect(try detector().found("my name is Ann; Ann") == ["NAME Ann"])
    let (bytes, units) = view(
      ["my name is Ann Bell", "Ann Bell", "Ann Bell"].map { Array($0.utf8) }, records: [1, 1, 2])
    let findings = try detector().findings(in: bytes, units: units)
    #expect(findings.map(\.range) == [11..<19, units[1].range])
    #expect(
      findings.map(\.origin) == [
        .pattern(findings[0].origin.pattern), .occurrence(findings[0].origin.pattern),
      ])
    #expect(findings.map(\.score) == [Score(0.7), Score(0.7)])
  }

  @Test func `An occurrence has the score of its own value`() throws {
    let detector = try detector()
    let text = Array(
      "account 1234567 x x x x x x x x x x x x 7654321 x x x x x x x x x x x 1234567".utf8)
    let scores = try detector.findings(in: text).map(\.score)
    #expect(scores == [Score(0.65), Score(0.65)])
  }

  // MARK: Placeholders

  @Test(arguments: [
    "ann@shop.org<CARD>", "<CARD>ann@shop.org", "CARD_abcdefghijklmnop9ann@shop.org",
    "my name is CARD_abcdefghijklmnop9", "my name is <NAME>",
  ])
  func `What touches a placeholder is no candidate`(text: String) throws {
    #expect(try detector().found(text) == [])
    #expect(try detector().found("<CARD> ann@shop.org <NAME>") == ["EMAIL ann@shop.org"])
  }

  // MARK: Failing searches

  @Test func `A failing match makes the text unscannable, whichever it is`() throws {
    let detector = try detector { $0.allowed = [.literal("x@y.org")] }
    let text = Array("account 1234567 ann@shop.org \(Sample.card) my name is Ann".utf8)
    var calls = 0
    for call in 1... {
      let scratch = detector.makeScratch(fault: (call, -47))
      do {
        _ = try detector.findings(in: text, scratch: scratch)
        break
      } catch {
        #expect(!error.description.contains("ann"))
        calls += 1
      }
    }
    #expect(calls >= 4)
  }
}

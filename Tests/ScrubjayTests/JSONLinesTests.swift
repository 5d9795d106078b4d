import Anonymization
import Detection
import Testing
import Transcripts

@testable import Scrubjay

/// What cli.md says about JSON Lines, sentence by sentence.
struct JSONLinesTests {
  private func scrub(
    _ text: String, _ scrubber: Scrubber = Scrubbers.standard, _ setup: Setup = .jsonLines
  ) throws -> RunResult {
    try Bench(scrubber, setup).run(Array(text.utf8), setup)
  }

  /// One line of `scan`.
  private func scan(_ text: String) throws -> String {
    try scrub(text, Scrubbers.standard, .jsonLines.scanning).text
  }

  static let rewrites: [(what: String, input: String, output: String)] = [
    (
      "a string", #"{"a": "mail ann@example.com!"}"#, #"{"a": "mail <EMAIL_ADDRESS>!"}"#
    ),
    (
      "an escape inside of the value", #"{"a":"\u0061nn@ex\u0061mple.com"}"#,
      #"{"a":"<EMAIL_ADDRESS>"}"#
    ),
    (
      "other escapes stay as they are", #"["\u00e9 ann@example.com \/ \ud83d\ude00"]"#,
      #"["\u00e9 <EMAIL_ADDRESS> \/ \ud83d\ude00"]"#
    ),
    (
      "a lone surrogate is taken into the value that touches it", #"["\ud83dann@example.com x"]"#,
      #"["<EMAIL_ADDRESS> x"]"#
    ),
    (
      "keys, and equal keys are told apart",
      #"{"ann@example.com":1,"bob@example.com":2,"x":{"ann@example.com":3},"eve@example.com":4}"#,
      #"{"<EMAIL_ADDRESS>":1,"<EMAIL_ADDRESS>_2":2,"x":{"<EMAIL_ADDRESS>":3},"<EMAIL_ADDRESS>_3":4}"#
    ),
    (
      "a key that is there already", #"{"<EMAIL_ADDRESS>":1,"ann@example.com":2}"#,
      #"{"<EMAIL_ADDRESS>":1,"<EMAIL_ADDRESS>_2":2}"#
    ),
    (
      "a number that is replaced becomes a string", #"{"card": 4111111111111111 , "n": 12}"#,
      #"{"card": "<CREDIT_CARD>" , "n": 12}"#
    ),
    (
      "JSON in a string", #"{"j":"{\"m\": \"ann@example.com\", \"n\": [1]}"}"#,
      #"{"j":"{\"m\": \"<EMAIL_ADDRESS>\", \"n\": [1]}"}"#
    ),
    (
      "JSON in JSON in a string", #"["[\"{\\\"m\\\":\\\"x \\\\u0061nn@example.com\\\\n\\\"}\"]"]"#,
      #"["[\"{\\\"m\\\":\\\"x <EMAIL_ADDRESS>\\\\n\\\"}\"]"]"#
    ),
    (
      "keys of JSON in a string", #"["{\"ann@example.com\":1,\"bob@example.com\":2}"]"#,
      #"["{\"<EMAIL_ADDRESS>\":1,\"<EMAIL_ADDRESS>_2\":2}"]"#
    ),
    (
      "a number of JSON in a string", #"["{\"card\":4111111111111111}"]"#,
      #"["{\"card\":\"<CREDIT_CARD>\"}"]"#
    ),
    (
      "numbers of JSON without escapes in a string", #"{"cards":"[4111111111111111, 5]"}"#,
      #"{"cards":"[\"<CREDIT_CARD>\", 5]"}"#
    ),
    (
      "what only looks like JSON is text", #"["{ann@example.com}"]"#, #"["{<EMAIL_ADDRESS>}"]"#
    ),
    (
      "line ends inside of a value",
      #"{"k":"-----BEGIN PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7bq3SJwF\r\n-----END PRIVATE KEY-----"}"#,
      #"{"k":"<PRIVATE_KEY>\u000a\u000d\u000a"}"#
    ),
    ("duplicate keys", #"{"a":"ann@example.com","a":"x"}"#, #"{"a":"<EMAIL_ADDRESS>","a":"x"}"#),
    ("a scalar", #""ann@example.com""#, #""<EMAIL_ADDRESS>""#),
  ]

  @Test(arguments: rewrites.indices) func rewrite(index: Int) throws {
    let (what, input, output) = Self.rewrites[index]
    let result = try scrub("\(input)\r\n\n{}\n\(input)")
    #expect(result.text == "\(output)\r\n\n{}\n\(output)", "\(what)")
    #expect(result.tally.records == 4)
  }

  // MARK: Findings

  @Test func offsetsAreScalarsOfTheDecodedString() throws {
    let line = try scan(#"{"a":"😀\ud83d\ude00\ud83d é ann@example.com"}"#)
    #expect(line.contains(#""field":"/a","start":6,"end":21,"#), "\(line)")
  }

  @Test func offsetsOfNestedTextAreThoseOfTheOuterString() throws {
    let line = try scan(#"{"a":"{\"é\\n\": \"ann@example.com\"}"}"#)
    #expect(line.contains(#""field":"/a","start":9,"end":24,"#), "\(line)")
  }

  @Test func manyFindingsInOneString() throws {
    let lines = try scan(#"["é ann@example.com é bob@example.com"]"#)
    #expect(
      lines.contains(#""start":2,"end":17,"#) && lines.contains(#""start":20,"end":35,"#),
      "\(lines)")
  }

  @Test func pointersAreEscapedAndHideFindings() throws {
    let lines = try scan(#"{"a/b~c":{"to ann@example.com":[0,"bob@example.com"]}}"#)
    #expect(lines.contains(#""field":"/a~1b~0c/to <EMAIL_ADDRESS>/1","start":0,"#), "\(lines)")
    #expect(lines.contains(#""key":true"#))
    #expect(!lines.contains("ann@"))
  }

  @Test func keysAreContext() throws {
    let bare = try scan(#"{"x":"536-22-8726"}"#)
    for key in ["ssn", "customerSsn", "customer_ssn"] {
      let named = try scan(#"{"\#(key)":["536-22-8726"]}"#)
      #expect(named.contains("US_SSN") && named != bare, "\(key): \(named)")
    }
  }

  // MARK: Malformed records

  static let malformed = [
    #"{"m":"ann@example.com""#, #"{"m":"ann@example.com"#, #"{"m":'ann@example.com'}"#,
    #"{"m":"ann@example.com"} x"#, #"{"m":"\x ann@example.com"}"#, "nul ann@example.com",
  ]

  @Test(arguments: malformed) func malformedLine(line: String) throws {
    let text = "{\"m\":\"bob@example.com\"}\r\n\(line)\r\n{\"m\":\"eve@example.com\"}\r\n"
    let clean = "{\"m\":\"<EMAIL_ADDRESS>\"}\r\n"
    let stopped = try scrub(text)
    #expect(stopped.text == clean)
    #expect(stopped.failure?.record == 2)
    #expect(stopped.failure?.kind == .unsafeInput)
    #expect(stopped.failure?.description.contains("ann") == false)
    let dropped = try scrub(text, Scrubbers.standard, .jsonLines.dropping)
    #expect(dropped.text == clean + "\r\n" + clean)
    #expect(dropped.failure == nil)
    #expect(dropped.tally.records == 3 && dropped.tally.droppedRecords == 1)
    let asText = try scrub(
      text, Scrubbers.standard, .jsonLines.with { $0.options.onMalformed = .text })
    let scrubbed = line.replacing("ann@example.com", with: "<EMAIL_ADDRESS>")
    #expect(asText.text == clean + scrubbed + "\r\n" + clean)
    #expect(asText.failure == nil)
  }

  // MARK: Fields

  private func fields(_ rules: String, _ input: String) throws -> String {
    let rules = rules.split(separator: "\n").map { "  - { \($0) }" }.joined(separator: "\n")
    let result = try scrub(input, Scrubbers.make("version: 1\nfields:\n\(rules)"))
    #expect(result.failure == nil)
    return result.text
  }

  static let drops: [(input: String, output: String)] = [
    (#"{ "d" : 1 , "b" : 2 }"#, #"{ "b" : 2 }"#),
    (#"{"a":1, "d":{"d":[1]} ,"b":2}"#, #"{"a":1, "b":2}"#),
    (#"{"a":1, "d":2}"#, #"{"a":1}"#), (#"{"d":null}"#, "{}"), (#"{"d":1,"d":2}"#, "{}"),
    (#"[{"x":{"d":"ann@example.com"}}]"#, #"[{"x":{}}]"#),
    (#"{"d":1,"e":"ann@example.com"}"#, #"{"e":"<EMAIL_ADDRESS>"}"#),
  ]

  @Test(arguments: drops.indices) func drop(index: Int) throws {
    #expect(
      try fields(#"path: "/**/d", operator: drop"#, Self.drops[index].input)
        == Self.drops[index].output)
  }

  @Test func droppedKeysThatHoldFindings() throws {
    let scrubbed = try fields(
      #"path: "/ann@example.com", operator: drop"#,
      #"{"bob@example.com":1,"ann@example.com":"eve@example.com","c":"ann@example.com"}"#)
    #expect(scrubbed == #"{"<EMAIL_ADDRESS>":1,"c":"<EMAIL_ADDRESS>"}"#)
  }

  @Test func fieldRulesDecideByPlace() throws {
    let input =
      #"{"user":{"id":"u1","mail":"ann@example.com"},"at":["ann@example.org",7,true,null]}"#
    #expect(
      try fields(#"path: "/user/*", operator: keep"#, input)
        == #"{"user":{"id":"u1","mail":"ann@example.com"},"at":["<EMAIL_ADDRESS>",7,true,null]}"#)
    #expect(
      try fields(
        """
        path: "/user/mail", operator: keep
        path: "/user", entity: USER_ID, operator: redact
        path: "/at/*", entity: THING, operator: redact
        """, input)
        == #"{"user":{"id":"<USER_ID>","mail":"ann@example.com"},"at":["<THING>","<THING>","<THING>",null]}"#
    )
    let tokens = try fields(#"path: "/**/id", entity: USER_ID, operator: pseudonymize"#, input)
    #expect(tokens.contains(/"id":"USER_ID_[a-z2-7]{16}9"/), "\(tokens)")
  }

  // MARK: Verifying

  @Test(arguments: [InputFormat.text, .jsonl], [false, true])
  func residue(format: InputFormat, drops: Bool) throws {
    // What is replaced by another e-mail address is still one.
    let scrubber = Scrubbers.make(
      "version: 1\nentities: { EMAIL_ADDRESS: { operator: replace, with: \"x@example.net\" } }")
    var setup = drops ? Setup().dropping : Setup()
    setup.format = format
    setup.options.verifies = true
    let quote = format == .jsonl ? "\"" : ""
    let clean = "\(quote)card <CREDIT_CARD>\(quote)\r\n"
    let text = (0..<20).map { number in
      number % 7 == 3
        ? "\(quote)to ann@example.com\(quote)\r\n" : "\(quote)card 4111 1111 1111 1111\(quote)\r\n"
    }.joined()
    let result = try scrub(text, scrubber, setup)
    if drops {
      #expect(result.text == (0..<20).map { $0 % 7 == 3 ? "\r\n" : clean }.joined())
      #expect(result.tally.residues == 3 && result.tally.droppedRecords == 3)
      #expect(result.tally.records == 20 && result.tally.total == 17)
      #expect(result.failure == nil)
    } else {
      #expect(result.text == clean + clean + clean)
      #expect(result.failure?.kind == .residue && result.failure?.record == 4)
    }
  }

  // MARK: Scopes

  @Test func scopes() throws {
    let text =
      "{\"m\":\"ann@example.com\",\"n\":\"ann@example.com\"}\n{\"m\":\"ann@example.com\"}\n"
    func tokens(_ scope: String, source: String = "a") throws -> [Substring] {
      let scrubber = Scrubbers.make(
        "version: 1\ndefault: { operator: pseudonymize, scope: \(scope) }")
      let setup = Setup.jsonLines.with { $0.options.sourceID = source }
      return try scrub(text, scrubber, setup).text.matches(of: /EMAIL_ADDRESS_[a-z2-7]{16}9/)
        .map(\.output)
    }
    let message = try tokens("message")
    #expect(message.count == 3 && message[0] == message[1] && message[0] != message[2])
    #expect(Set(try tokens("file")).count == 1)
    #expect(try tokens("file") != tokens("file", source: "b"))
    #expect(try tokens("corpus") == tokens("corpus", source: "b"))
    #expect(Set(try tokens("corpus")).count == 1)
  }

  // MARK: Cost

  /// Each of these takes minutes if anything in it is quadratic.
  @Test(arguments: 0..<7) func longRecordsTakeLinearTime(kind: Int) throws {
    let count = 20_000
    let inner = (0..<count).map { #"\"a\#($0)@b.com\""# }.joined(separator: ",")
    let line = [
      "[" + (0..<count).map { "\"a\($0)@b.com\"" }.joined(separator: ",") + "]",
      "{" + (0..<count).map { "\"a\($0)@b.com\":1" }.joined(separator: ",") + "}",
      "[" + (0..<count).map { "{\"a\($0)@b.com\":1}" }.joined(separator: ",") + "]",
      "\"" + (0..<count).map { "a\($0)@b.com" }.joined(separator: " ") + "\"",
      "[\"[\(inner)]\"]",
      "{" + (0..<count).map { "\"d\":\"x\",\"k\($0)\":\"a\($0)@b.com\"" }.joined(separator: ",")
        + "}",
      "[\"my name is Zed Quark\""
        + String(repeating: ",\"(Zed Quark)\"", count: count - 1) + "]",
    ][kind]
    let scrubber = [5: Scrubbers.dropping, 6: Scrubbers.few][kind] ?? Scrubbers.emails
    let entity = kind == 6 ? "PERSON" : "EMAIL_ADDRESS"
    for setup in [Setup.jsonLines, .jsonLines.scanning] {
      let result = try Bench(scrubber, setup).run(Array(line.utf8), setup)
      expect(
        result.tally.byEntity.first { $0.entity == entity }?.count == count, "\(result)")
    }
  }
}

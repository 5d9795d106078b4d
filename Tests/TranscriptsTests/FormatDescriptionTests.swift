import Configuration
import Testing

@testable import Transcripts

@Suite struct FormatDescriptionTests {
  private func read(_ yaml: String) throws -> FormatDescription {
    try FormatDescription.read(
      Array(yaml.utf8), file: "f.yaml", types: ["URL", "IP_ADDRESS", "DOMAIN_NAME"])
  }

  @Test(arguments: [
    ("name: x\n", "f.yaml:1:1", "summary"),
    ("name: X\nsummary: s\n", "f.yaml:1:7", "lower-case"),
    ("name: x\nsummary: s\npeople: [{ at: /a, nam: b }]\n", "f.yaml:3:20", "'name'"),
    ("name: x\nsummary: s\npeople: [{ at: a//b }]\n", "f.yaml:3:16", "empty"),
    ("name: x\nsummary: s\npeople: [{ at: /a, with: b, id: c }]\n", "f.yaml:3:26", "none of"),
    ("name: x\nsummary: s\npeople: [{ at: /a, key: id }]\n", "f.yaml:3:25", "end in '*'"),
    ("name: x\nsummary: s\nvalues: { URI: /a }\n", "f.yaml:3:11", "'URL'"),
    ("name: x\nsummary: s\nframe: lines\n", "f.yaml:1:1", "layouts"),
    ("name: x\nsummary: s\nlayouts: ['{name}']\n", "f.yaml:3:10", "frame: lines"),
    ("name: x\nsummary: s\nframe: lines\nlayouts: ['{nam}']\n", "f.yaml:4:11", "no such field"),
    ("name: x\nsummary: s\nframe: lines\nlayouts: ['{name}{id}']\n", "f.yaml:4:11", "side by side"),
    ("name: x\nsummary: s\nframe: lines\nlayouts: ['{text} x']\n", "f.yaml:4:11", "behind"),
    ("name: x\nsummary: s\nframe: lines\nlayouts: ['{name']\n", "f.yaml:4:11", "no '}'"),
    ("name: x\nsummary: s\nrecognize: [['/a*b']]\n", "f.yaml:3:14", "'*'"),
  ])
  func `mistakes have a place`(_ yaml: String, _ place: String, _ hint: String) {
    let error = #expect(throws: ConfigurationError.self) { try read(yaml) }
    let text = error.map(\.description) ?? ""
    #expect(text.hasPrefix(place + ":"), "\(text)")
    #expect(text.contains(hint), "\(text)")
  }

  // MARK: Lines

  private func captures(_ layout: String, _ line: String) throws -> [String]? {
    let description = try read(
      "name: x\nsummary: s\nframe: lines\nlayouts: ['\(layout)']\n")
    let bytes = Array(("\u{FEFF}" + line).utf8)
    var captures: [LineLayout.Capture] = []
    guard description.layouts[0].match(bytes.span, in: 0..<bytes.count, into: &captures) != nil
    else { return nil }
    return captures.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("[{time}] {name}: {text}", "[04.01.18, 11:53:57] Ann Lee: hi: there", ["Ann Lee"]),
    (
      "[{time}] {name}: {text}", "\u{200E}[1/2/24, 8:30\u{202F}AM] \u{202A}+49 170 1\u{202C}: ",
      ["+49 170 1\u{202C}"]
    ),
    ("{date}, {time} - {name}: {text}", "20/01/19, 11:23 - J: x", ["J"]),
    ("{time} - {name} added {other}", "1/2/24, 11:21 - Ann added Bob C", ["Ann", "Bob C"]),
    ("{time} <{handle}> {text}", "12:01 <@vera> hi", ["@vera"]),
    (
      "{time} -!- {handle} [{id}@{DOMAIN_NAME}] has {skip}", "12:00 -!- v [~v@h.org] has joined",
      ["v", "~v", "h.org"]
    ),
    ("WEBVTT", "WEBVTT", []),
  ])
  func `lines fit layouts`(_ layout: String, _ line: String, _ expected: [String]) throws {
    #expect(try captures(layout, line) == expected)
  }

  @Test(arguments: [
    ("[{time}] {name}: {text}", "[ERROR] main: failed"), ("[{time}] {name}: {text}", "hello"),
    ("[{time}] {name}: {text}", "[12:30:01] no colon here"), ("{date}, {time} - {text}", ""),
    ("{date}, {time} - {text}", "2024-01-01 12:00:00 - started"),
    ("{time} <{handle}> {text}", "12:01 <two words> hi"), ("WEBVTT", "WEBVTT x"),
    ("{name} left", " left"), ("{name} left", "Ann: I left"),
  ])
  func `lines that fit no layout`(_ layout: String, _ line: String) throws {
    #expect(try captures(layout, line) == nil)
  }

  // MARK: Recognition

  @Test func `the one that says more is taken, wherever the head ends`() throws {
    let formats = [
      try read("name: a\nsummary: s\nrecognize: [[/m/*/text]]\n"),
      try read("name: b\nsummary: s\nrecognize: [[/m/*/text, /type=x]]\n"),
      try read("name: c\nsummary: s\nrecognize: [[/none]]\n"),
    ]
    let recognizer = FormatRecognizer(formats)
    let text = Array(
      "[{\"type\": \"y\"}, {\"type\": \"x\", \"m\": [1, {\"text\": \"\\\"]\"}, {}]} ]".utf8)
    #expect(recognizer.recognize(json: text.span) == .init(format: 1, others: [0]))
    let one = Array(#"{"m":[{"text":null}],"type":"z"}"#.utf8)
    #expect(recognizer.recognize(json: one.span) == .init(format: 0, others: []))
    for end in 0..<text.count {
      let match = recognizer.recognize(json: text.span.extracting(0..<end))
      #expect(match == nil || match?.format == 0 || match?.format == 1)
    }
    #expect(recognizer.recognize(json: Array("[1,2]".utf8).span) == nil)
  }

  /// Whatever the input begins with, telling its format ends.
  @Test(arguments: 0..<200) func `recognition takes any bytes`(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let recognizer = FormatRecognizer([
      try read("name: a\nsummary: s\nrecognize: [['/**/text', '/a*']]\n")
    ])
    let pieces = [
      "{", "}", "[", "]", "\"", ",", ":", "\\", "text", "a", "1", " ", "\n", "é", "null",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<60 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes += Array(pieces[Int(state >> 33) % pieces.count].utf8)
    }
    _ = recognizer.recognize(json: bytes.span)
    var captures: [LineLayout.Capture] = []
    for layout in try read(
      "name: x\nsummary: s\nframe: lines\nlayouts: ['[{time}] {name}: {text}', '{skip} {id} {name}']\n"
    ).layouts {
      _ = layout.match(bytes.span, in: 0..<bytes.count, into: &captures)
      for capture in captures { #expect(capture.range.upperBound <= bytes.count) }
    }
  }

  // MARK: Markup

  @Test(arguments: [
    (
      "hi <@U024BE7LH|bob> and <@W1> <#C1|x> <@", FormatDescription.Markup.slack,
      ["U024BE7LH", "bob", "W1"]
    ),
    ("<@!80351110224678912> <@1> <@&2>", .discord, ["80351110224678912", "1"]),
    ("<@U1>", .plain, []),
  ])
  func `mentions in texts`(
    _ text: String, _ markup: FormatDescription.Markup, _ expected: [String]
  ) {
    let bytes = Array(text.utf8)
    var found: [String] = []
    TextMarkup.mentions(in: bytes.span, 0..<bytes.count, markup: markup) {
      found.append(String(decoding: bytes[$0.range], as: UTF8.self))
    }
    #expect(found == expected)
  }
}

import Anonymization
import Detection
import Testing
import Transcripts

@testable import Scrubjay

/// Numbers that somebody sends in pieces, one message behind the other.
@Suite struct PiecesTests {
  private static let lines = [
    "Ann: 4111 1111", "Ann: 1111 1111", "Ann: 1111", "Ann: my card is 4111 1111", "Bob: ok",
    "Bob: go on", "Bob: 5500", "Bob: 0000", "Bob: 0004", "Ann: 12 boxes of it",
    "Bob: and then 0000",
    "4111 1111", "1111 1111", "1111",
    "Bob: one moment, I have to find that in the other system first",
    "Ann: DE89 3704", "Ann: 0044 0532", "Ann: 0130 00", "", "Ann: it is ann@example.com",
  ]

  private static func dialogue(_ count: Int, _ random: inout SeededGenerator) -> [UInt8] {
    var text = ""
    var line = 0
    for _ in 0..<count {
      // Often the line that follows in the list, so that there are whole numbers.
      line =
        Int.random(in: 0..<3, using: &random) > 0
        ? (line + 1) % lines.count : Int.random(in: 0..<lines.count, using: &random)
      text += lines[line] + (Bool.random(using: &random) ? "\n" : "\r\n")
    }
    return Array(text.utf8)
  }

  private static func setups() -> [Setup] { [Setup().inSmallWindows, Setup().scanning] }

  @Test(arguments: 0..<60) func `how they arrive does not show`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = Self.dialogue(Int.random(in: 2...40, using: &random), &random)
    for setup in Self.setups() {
      try expectSameHoweverItArrives(bytes, setup, Scrubbers.fewOfForm)
    }
  }

  @Test(arguments: 0..<20) func `nothing is left to find`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = Self.dialogue(30, &random)
    let bench = Bench(Scrubbers.fewOfForm, Setup())
    let once = try bench.run(bytes, Setup())
    let twice = try bench.run(once.output, Setup())
    #expect(twice.text == once.text)
    #expect(twice.tally.total == 0)
  }

  @Test func `there are some in such dialogues`() throws {
    var random = SeededGenerator(seed: 7)
    let bytes = Self.dialogue(400, &random)
    let found = try Bench(Scrubbers.fewOfForm, Setup().scanning).run(bytes, Setup().scanning).text
    #expect(found.split(separator: "\n").count { $0.contains("\"parts\":[") } > 5)
  }

  @Test func `a number in pieces is one finding and is replaced in each`() throws {
    let text = "Agent: Your card?\nGuest: 4111 1111\nAgent: yes?\nGuest: 1111 1111 exp 12/27\n"
    let setup = Setup()
    let bench = Bench(Scrubbers.fewOfForm, setup)
    let result = try bench.run(Array(text.utf8), setup)
    #expect(
      result.text
        == "Agent: Your card?\nGuest: <CREDIT_CARD>\nAgent: yes?\nGuest: <CREDIT_CARD> exp 12/27\n")
    #expect(result.tally.total == 1)
    let found = try Bench(Scrubbers.fewOfForm, setup.scanning).run(Array(text.utf8), setup.scanning)
    #expect(
      found.text.contains(
        """
        "parts":[{"record":2,"field":"","start":7,"end":16},{"record":4,"field":"","start":7,"end":16}]
        """))
    #expect(found.text.split(separator: "\n").count == 1)
  }

  @Test func `in the messages of a record it has its fields`() throws {
    let text = """
      {"messages":[{"role":"user","content":"4111 1111"},{"role":"user","content":"\\u0031111 1111"}]}

      """
    var setup = Setup.jsonLines
    let result = try Bench(Scrubbers.fewOfForm, setup).run(Array(text.utf8), setup)
    #expect(
      result.text == """
        {"messages":[{"role":"user","content":"<CREDIT_CARD>"},{"role":"user","content":"<CREDIT_CARD>"}]}

        """)
    setup = setup.scanning
    let found = try Bench(Scrubbers.fewOfForm, setup).run(Array(text.utf8), setup)
    #expect(
      found.text.contains(
        """
        "parts":[{"record":1,"field":"/messages/0/content","start":0,"end":9},\
        {"record":1,"field":"/messages/1/content","start":0,"end":9}]
        """))
  }

  private static func records(_ random: inout SeededGenerator) -> [String] {
    let lines = String(
      decoding: dialogue(Int.random(in: 2...40, using: &random), &random), as: UTF8.self)
    let key = ["", "", "\"4111 1111\":1,"]
    return lines.split(whereSeparator: \.isNewline).map { line in
      let parts = line.split(separator: ": ", maxSplits: 1)
      let who = parts.count > 1 ? "\"speaker\":\"\(parts[0])\"," : ""
      let thread = Int.random(in: 0..<4, using: &random)
      let id = thread < 2 ? "\"chat\":\(thread)," : ""
      return
        "{\(id)\(key.randomElement(using: &random) ?? "")\(who)\"text\":\"\(parts.last ?? "")\"}"
    }
  }

  @Test(arguments: 0..<60) func `how records arrive does not show`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let records = Self.records(&random)
    let isArray = seed % 2 == 0
    let text =
      isArray
      ? "[" + records.joined(separator: ", ") + "]"
      : records.joined(separator: seed % 3 == 0 ? "\r\n" : "\n") + "\n"
    var setup = seed % 4 < 2 ? Setup() : Setup().scanning
    setup.format = isArray ? .json : .jsonl
    try expectSameHoweverItArrives(Array(text.utf8), setup, Scrubbers.fewOfForm)
  }

  @Test func `over records of one message each`() throws {
    let text = """
      {"who":"guest","text":"card 4111 1111"}
      {"who":"agent","text":"ok"}
      {"1111 1111":0,"who":"guest","text":"1111 1111"}
      {"who":"guest","text":"1111 1111"}

      """
    let result = try Bench(Scrubbers.fewOfForm, .jsonLines).run(Array(text.utf8), .jsonLines)
    #expect(
      result.text == """
        {"who":"guest","text":"card <CREDIT_CARD>"}
        {"who":"agent","text":"ok"}
        {"1111 1111":0,"who":"guest","text":"<CREDIT_CARD>"}
        {"who":"guest","text":"1111 1111"}

        """)
    let setup = Setup.jsonLines.scanning
    let found = try Bench(Scrubbers.fewOfForm, setup).run(Array(text.utf8), setup).text
    #expect(
      found.contains(
        """
        "parts":[{"record":1,"field":"/text","start":5,"end":14},\
        {"record":3,"field":"/text","start":0,"end":9}]
        """))
  }

  /// A record that may begin a number waits for the next one, but not for one that is too long.
  @Test(arguments: [false, true]) func `nobody waits for a record that is too long`(
    isLineBuffered: Bool
  ) throws {
    var setup = Setup.jsonLines.dropping
    setup.options.maximumRecord = 100
    setup.isLineBuffered = isLineBuffered
    let begin = "{\"who\":\"guest\",\"text\":\"card 4111 1111\"}\n"
    let long = "{\"who\":\"guest\",\"text\":\"1111 1111 " + String(repeating: "x", count: 3000)
    for end in ["", "\"}\n", "\"}\n" + begin] {
      try expectSameHoweverItArrives(
        Array((begin + long + end).utf8), setup, Scrubbers.fewOfForm)
    }
  }

  /// Nobody dictates a number in more than eight pieces, and nobody waits for more than that.
  @Test func `a list is no number`() throws {
    let bench = Bench(Scrubbers.fewOfForm, Setup())
    let number = "Guest: 4111\nGuest: 1111\nGuest: 1111\nGuest: 1111\n"
    #expect(try bench.run(Array(number.utf8), Setup()).tally.total == 1)
    let more = String(repeating: "Guest: 1111\n", count: 4)
    #expect(try bench.run(Array((number + more).utf8), Setup()).tally.total == 1)
    let list = number + more + "Guest: 1111\n"
    #expect(try bench.run(Array(list.utf8), Setup()).text == list)
  }

  @Test func `where nobody looks back nothing is put together`() throws {
    let text = "Guest: 4111 1111\nGuest: 1111 1111\n"
    let scrubber = Scrubbers.make("version: 1\nlook_back: 0\nonly: [CREDIT_CARD]")
    let result = try Bench(scrubber, Setup()).run(Array(text.utf8), Setup())
    #expect(result.text == text)
  }
}

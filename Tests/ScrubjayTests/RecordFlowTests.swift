import Anonymization
import Detection
import Testing
import Transcripts

@testable import Scrubjay

/// Questions of one record that the next ones answer.
@Suite struct RecordFlowTests {
  private func run(_ text: String, _ setup: Setup = .jsonLines) throws -> String {
    try Bench(Scrubbers.standard, setup).run(Array(text.utf8), setup).text
  }

  @Test func `an answer is in the next record`() throws {
    let text = """
      {"speaker":"agent","text":"What is your date of birth?"}
      {"speaker":"customer","text":"12 5 84"}

      """
    #expect(
      try run(text) == """
        {"speaker":"agent","text":"What is your date of birth?"}
        {"speaker":"customer","text":"<DATE_OF_BIRTH>"}

        """)
  }

  @Test func `nobody answers a question of one's own`() throws {
    let text = """
      {"text":"What is your date of birth?","speaker":"agent"}
      {"text":"12 5 84","speaker":"agent"}

      """
    #expect(try run(text) == text)
  }

  @Test func `in other conversations other things are asked`() throws {
    let text = """
      {"conversation_id":7,"speaker":"agent","text":"What is your date of birth?"}
      {"conversation_id":8,"speaker":"agent","text":"How many boxes?"}
      {"conversation_id":8,"speaker":"customer","text":"12 5 84"}
      {"conversation_id":7,"speaker":"customer","text":"12 5 84"}

      """
    #expect(
      try run(text) == """
        {"conversation_id":7,"speaker":"agent","text":"What is your date of birth?"}
        {"conversation_id":8,"speaker":"agent","text":"How many boxes?"}
        {"conversation_id":8,"speaker":"customer","text":"12 5 84"}
        {"conversation_id":7,"speaker":"customer","text":"<DATE_OF_BIRTH>"}

        """)
  }

  @Test func `records with several messages are conversations by themselves`() throws {
    let text = """
      {"messages":[{"text":"hello"},{"text":"What is your date of birth?"}]}
      {"messages":[{"text":"12 5 84"},{"text":"ok"}]}

      """
    #expect(try run(text) == text)
  }

  @Test func `elements of an array are messages, too`() throws {
    var setup = Setup()
    setup.format = .json
    let text = #"[{"role":"bot","text":"Your PIN please"}, {"role":"user","text":"4711"}]"#
    #expect(
      try run(text, setup)
        == #"[{"role":"bot","text":"Your PIN please"}, {"role":"user","text":"<PASSWORD>"}]"#)
  }

  @Test func `nothing is looked back over that is too long`() throws {
    let filler = String(repeating: "so ", count: RecordFlow.longestRecord / 3 + 1)
    for count in [0, 1] {
      let text = """
        {"speaker":"agent","text":"What is your date of birth?"}
        {"speaker":"customer","text":"\(count == 0 ? "so" : filler)"}
        {"speaker":"customer","text":"12 5 84"}

        """
      #expect(try run(text).contains("12 5 84") == (count > 0))
    }
  }

  private static let messages = [
    #""speaker":"agent","text":"What is your date of birth?""#,
    #""speaker":"customer","text":"12 5 84""#, #""speaker":"customer","text":"one moment""#,
    #""speaker":"agent","text":"And your PIN please""#, #""speaker":"customer","text":"4711""#,
    #""text":"May I have your name?","who":"bot""#, #""text":"grace may","who":"user""#,
    #""speaker":"agent","text":"Thanks. Anything else?""#, #""note":"no text here","n":4711"#,
    #""speaker":"customer","text":"grace may 12 5 84""#, #""grace":"x","text":"grace may""#,
  ]

  private static func records(_ count: Int, _ random: inout SeededGenerator) -> [String] {
    var index = 0
    return (0..<count).map { _ in
      index =
        Int.random(in: 0..<3, using: &random) > 0
        ? (index + 1) % messages.count : Int.random(in: 0..<messages.count, using: &random)
      let id = ["", "", #""thread_id":1,"#, #""thread_id":2,"#].randomElement(using: &random) ?? ""
      return "{" + id + messages[index] + "}"
    }
  }

  @Test(arguments: 0..<40) func `how they arrive does not show`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let records = Self.records(Int.random(in: 2...40, using: &random), &random)
    let isArray = seed % 2 == 0
    let text =
      isArray
      ? "[" + records.joined(separator: ", ") + "]"
      : records.joined(separator: seed % 3 == 0 ? "\r\n" : "\n") + "\n"
    var setup = seed % 4 < 2 ? Setup() : Setup().scanning
    setup.format = isArray ? .json : .jsonl
    try expectSameHoweverItArrives(Array(text.utf8), setup, Scrubbers.standard)
  }
}

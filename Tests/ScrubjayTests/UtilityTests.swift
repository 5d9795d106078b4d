import Anonymization
import Testing
import Transcripts

@testable import Scrubjay

/// How much is said to stay as it was.
@Suite struct UtilityTests {
  private func utility(
    _ text: String, _ format: InputFormat, _ scrubber: Scrubber = Scrubbers.few,
    recognizes: Bool = false, jobs: Int = 1
  ) throws -> Utility {
    var options = RunOptions(path: "memory")
    options.measures = true
    var run = Run(scrubber, options: options)
    run.format = format
    run.jobs = jobs
    run.recognizesTranscripts = recognizes
    let bytes = Array(text.utf8)
    run.reopen = { MemorySource(bytes) }
    return try run.scrub(MemorySource(bytes), to: MemorySink()).tally.utility
  }

  @Test func `of lines`() throws {
    let text = "call é\n\nann@example.com and bob@example.com\nok 4111 1111 1111 1111"
    let utility = try utility(text, .text)
    #expect(utility.characters == text.unicodeScalars.count)
    #expect(utility.words == 10)
    #expect(utility.changedCharacters == 15 + 15 + 19)
    #expect(utility.messages == 4)
    #expect(utility.touchedMessages == 2)
    #expect(utility.findings == 3)
    #expect(
      utility.text == "74.2 % of the characters changed, 50.0 % of the messages touched, "
        + "300.0 findings in 1,000 words")
  }

  @Test func `of values of records`() throws {
    let jsonl = #"{"a":"é ann@example.com","b":[1,"x y"]}"# + "\n" + #"{"a":"\u00e9"}"# + "\n"
    let utility = try utility(jsonl, .jsonl)
    #expect(utility.characters == 17 + 1 + 3 + 1)
    #expect(utility.words == 6)
    #expect(utility.changedCharacters == 15)
    #expect(utility.messages == 2)
    #expect(utility.touchedMessages == 1)
    let csv = try self.utility("a,b\nx y,bob@example.com\n,\n", .csv)
    #expect(csv.characters == 18)
    #expect(csv.changedCharacters == 15)
    #expect(csv.messages == 2)
    #expect(csv.touchedMessages == 1)
  }

  @Test func `of messages, without what names people`() throws {
    let chat = """
      {"messages":[{"role":"user","name":"ann","content":"ann@example.com, twice: bob@example.com"},\
      {"role":"assistant","content":"ok"}]}
      """
    let utility = try utility(chat, .jsonl, recognizes: true)
    #expect(utility.messages == 2)
    #expect(utility.touchedMessages == 1)
    #expect(utility.characters == 41)
    #expect(utility.changedCharacters == 30)
    let lines =
      "[2024-01-02, 12:23] Jane Doe: mail\nann@example.com\n[2024-01-02, 12:24] Jane Doe: ok\n"
    let text = try self.utility(lines, .text, recognizes: true)
    #expect(text.messages == 2)
    #expect(text.touchedMessages == 1)
    #expect(text.findings == 1)
  }

  @Test func `the same with any number of threads, and none where nobody asks`() throws {
    let text = (0..<9000).map { "line \($0) ann\($0)@example.com and on\n" }.joined()
    let one = try utility(text, .text)
    #expect(one.findings == 9000)
    #expect(try utility(text, .text, jobs: 3) == one)
    #expect(Setup().run("ann@example.com", Scrubbers.few).tally.utility == Utility())
  }
}

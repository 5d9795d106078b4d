import Anonymization
import Testing
import Transcripts

@testable import Scrubjay

/// Exports that are very long, or have nothing in them.
@Suite struct LargeExportTests {
  /// A chat of Telegram in one line, and what becomes of it.
  private func oneLine() -> (input: [UInt8], output: [UInt8]) {
    var input = Array(
      #"{"name":"Zorbl Quix","type":"personal_chat","id":77001234567,"messages":["#.utf8)
    var output = input
    let filler = Array((String(repeating: "well ", count: 2000) + "\\u2014 \\ud83d\\ude00 ").utf8)
    for number in 0..<1050 {
      let mail = number % 7 == 0 ? "u\(number)@example.com" : "no"
      let start =
        (number == 0 ? "" : ",")
        + #"{"id":\#(number),"type":"message","date":"2023-01-09T08:00:00","from":"Zorbl Quix","text":[""#
      input += Array(start.utf8) + filler + Array(#"",{"type":"plain","text":"\#(mail)"}]}"#.utf8)
      let mask = number % 7 == 0 ? "<EMAIL_ADDRESS>" : "no"
      output += Array(start.utf8) + filler + Array(#"",{"type":"plain","text":"\#(mask)"}]}"#.utf8)
    }
    return (input + Array("]}".utf8), output + Array("]}".utf8))
  }

  @Test func `ten megabytes in one line are read piece by piece`() throws {
    let (bytes, expected) = oneLine()
    #expect(bytes.count > 10 << 20)
    var run = Run(Scrubbers.emails, options: RunOptions(path: "result.json"))
    run.recognizesTranscripts = true
    run.jobs = 2
    let sink = MemorySink()
    let source = MemorySource(bytes, sizes: [100_000, 7])
    let summary = try run.scrub(source, to: sink)
    #expect(summary.failure == nil)
    #expect(summary.transcript == "telegram")
    #expect(summary.tally.messages == 1050)
    expect(sink.bytes == expected, "\(sink.bytes.count) bytes instead of \(expected.count)")
  }

  /// Exports in which nobody has written anything.
  @Test(arguments: [
    (
      "discord",
      #"{"guild":{"id":"0"},"channel":{"id":"1","type":"X"},"messages":[],"messageCount":0}"#
    ),
    (
      "telegram",
      #"{"name":null,"type":"saved_messages","id":1,"messages":[{"date":"2020-01-01T00:00:00"}]}"#
    ),
    ("telegram", #"{"chats":{"list":[{"messages":[]}]}}"#),
    ("zendesk", #"{"ticket":{"requester_id":null}}"#),
    ("zendesk", #"{"visitor":{"id":null},"history":[]}"#),
    ("intercom", #"{"type":"conversation","source":{"body":""}}"#),
    ("connect", #"{"Version":"2019-08-26","ContactId":"c","Transcript":[]}"#),
    ("genesys", #"{"conversationId":"c","transcripts":[{"phrases":[]}]}"#),
    ("livechat", #"{"chats":[{"users":[],"thread":{"events":[]}}]}"#),
    (
      "chatgpt",
      #"[{"mapping":{"a":{"message":null,"parent":null}},"create_time":1.5,"current_node":"a"}]"#
    ),
    ("claude", #"[{"uuid":"u","name":"","chat_messages":[],"account":{"uuid":"a"}}]"#),
    ("messages", #"{"messages":[]}"#),
    ("sharegpt", #"{"conversations":[{"from":"human","value":""}]}"#),
    ("alpaca", #"{"instruction":"","input":"","output":""}"#),
    ("discord-package", #"{"id":"1","type":"DM","recipients":[]}"#),
  ])
  func `empty exports stay as they are`(_ format: String, _ json: String) throws {
    let scrubber = try FormatTests.standard.get()
    for text in [json, "\u{FEFF}" + json + "\r\n", json.replacing(",", with: " ,\r\n ")] {
      let fixture = FormatFixture(format: format, name: "empty.json")
      let (output, summary) = try fixture.run(scrubber, Array(text.utf8))
      #expect(summary.failure == nil)
      if format != "messages" { #expect(summary.transcript == format) }
      let kept = try fixture.run(Scrubbers.keeping, Array(text.utf8)).output
      #expect(kept == Array(text.utf8))
      // Ids are somebody's, all else says nothing.
      let left = String(decoding: output, as: UTF8.self).replacing("<ACCOUNT_NUMBER>", with: "")
      #expect(left.utf8.count > text.utf8.count / 2)
      #expect(output.span[output.count - 1] == Array(text.utf8).last)
    }
  }
}

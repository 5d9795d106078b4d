import Anonymization
import Testing
import Transcripts

@testable import Scrubjay

@Suite struct MailTests {
  private func run(
    _ text: String, _ scrubber: Scrubber = Scrubbers.standard, sizes: [Int] = [.max],
    change: (inout RunOptions) -> Void = { _ in }
  ) throws -> (output: String, summary: Run.Summary) {
    var options = RunOptions(path: "a.eml")
    change(&options)
    var run = Run(scrubber, options: options)
    run.recognizesTranscripts = true
    let sink = MemorySink()
    let summary = try run.scrub(MemorySource(Array(text.utf8), sizes: sizes), to: sink)
    return (String(decoding: sink.bytes, as: UTF8.self), summary)
  }

  private let attachment =
    "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nhello\n--x\nContent-Type: image/png\n"
    + "Content-Transfer-Encoding: base64\n\n/wD/\n--x--\n"

  /// Nothing of a part that nobody can read goes through unless that is asked for.
  @Test func `parts that are no text`() throws {
    let failed = try run(attachment)
    #expect(
      failed.summary.failure?.cause == "a part is image data, not text, and cannot be scanned")
    #expect(failed.output.isEmpty)
    let skipped = try run(attachment) { $0.onUnknown = .skip }
    #expect(skipped.output == attachment.replacing("/wD/", with: ""))
    let copied = try run(attachment) { $0.onUnknown = .copy }
    #expect(copied.output == attachment)
    let dropped = try run(attachment) { $0.onError = .drop }
    #expect(dropped.output.isEmpty)
    #expect(dropped.summary.tally.droppedRecords == 1)
  }

  /// What stands where names and boundaries stand is searched as well.
  @Test func `names of fields and boundaries`() throws {
    let text =
      "Received: by x\nann.lee@example.com: hello\nX-4111111111111111: a\n"
      + "Content-Type: multipart/mixed; boundary=\"bo.lee@example.com\"\n\n"
      + "--bo.lee@example.com\n\nhi\n--bo.lee@example.com--\n"
    let output = try run(text).output
    for value in ["lee@example", "4111"] { #expect(!output.contains(value)) }
    #expect(try run(text, Scrubbers.keeping).output == text)
    let usual = "Received: by x\nX-Spam-Level: 5\nList-Id: a\nDKIM_Seen2: b\n\nhello\n"
    #expect(try run(usual).output == usual)
  }

  /// What only looks like a tag hides nothing.
  @Test(arguments: [
    "<p>mail <ann.lee@example.com> now</p>", "<x 4111111111111111>", "</ann.lee@example.com>",
    "<p data-ann.lee@example.com>x</p>", "<b 4111111111111111>x</b>",
    "write to Ann Lee <Ann Lee>, please", "<img alt=x ann.lee@example.com src=\"y\">",
  ])
  func `tags of HTML that are none`(_ body: String) throws {
    let text = "Received: by x\nContent-Type: text/html\n\n\(body)\n"
    let output = try run(text).output
    for value in ["ann.lee", "Lee", "4111"] { #expect(!output.contains(value)) }
    #expect(try run(text, Scrubbers.keeping).output == text)
  }

  private let mailbox =
    "From a@example.com Fri Nov  8 10:01:07 2024\nSubject: one\n\nFrom me\n\n"
    + "From b@example.com Fri Nov  8 10:01:08 2024\nSubject: two\n\n"
    + String(repeating: "a line of c@example.com\n", count: 40) + "\n"
    + "From d@example.com Fri Nov  8 10:01:09 2024\nSubject: three\n\nlast"

  @Test func `mailboxes are cut at messages`() throws {
    let whole = try run(mailbox)
    #expect(whole.summary.tally.records == 3)
    #expect(!whole.output.contains("example.com"))
    for sizes in [[1], [7, 3], [64]] {
      let part = try run(mailbox, sizes: sizes)
      #expect(part.output == whole.output)
      #expect(part.summary.tally == whole.summary.tally)
    }
  }

  @Test(arguments: [[Int.max], [1], [50]])
  func `messages that are too long`(_ sizes: [Int]) throws {
    let failed = try run(mailbox, sizes: sizes) { $0.maximumRecord = 500 }
    #expect(failed.summary.failure?.record == 2)
    #expect(failed.summary.failure?.cause == "a message is longer than 500 bytes")
    #expect(!failed.output.contains("two"))
    let dropped = try run(mailbox, sizes: sizes) {
      $0.maximumRecord = 500
      $0.onError = .drop
    }
    #expect(dropped.summary.failure == nil)
    #expect(dropped.summary.tally.records == 3)
    #expect(dropped.summary.tally.droppedRecords == 1)
    #expect(dropped.output.contains("one") && dropped.output.contains("three"))
    #expect(!dropped.output.contains("two") && !dropped.output.contains("a line"))
  }

  @Test func `rules for fields`() throws {
    let scrubber = Scrubbers.make(
      """
      version: 1
      fields:
        - { path: /subject, operator: drop }
        - { path: /x-number, entity: USERNAME, operator: redact }
        - { path: "/**/x-kept", operator: keep }
      """)
    let text = "From: a@example.com\nSubject: secret\nX-Number: 17\nX-Kept: b@example.com\n\nbody\n"
    let (output, summary) = try run(text, scrubber)
    #expect(
      output
        == "From: <EMAIL_ADDRESS>\nSubject: \nX-Number: <USERNAME>\nX-Kept: b@example.com\n\nbody\n"
    )
    #expect(summary.failure == nil)
  }

  @Test func `findings name parts`() throws {
    let text =
      "From: Ann Lee <ann@example.com>\nContent-Type: text/html\nContent-Transfer-Encoding: "
      + "quoted-printable\n\n<b>call=20020 7946</b> 0958\n"
    let output = try run(text) { $0.output = .findings(showsValues: true) }.output
    #expect(output.contains(#""record":1,"field":"/from/0""#) == false)
    #expect(output.contains(#""field":"/from","start":9,"end":24,"entity":"EMAIL_ADDRESS""#))
    #expect(output.contains(#""field":"/body","start":8,"end":25,"entity":"PHONE_NUMBER""#))
    #expect(output.contains(#""value":"020 7946 0958""#))
  }
}

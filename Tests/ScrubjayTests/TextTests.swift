import Anonymization
import Testing
import Transcripts

@testable import Scrubjay

/// What cli.md says about text, sentence by sentence, and about how much is held.
struct TextTests {
  private func scrub(_ text: String, _ setup: Setup = Setup()) throws -> RunResult {
    try Bench(Scrubbers.standard, setup).run(Array(text.utf8), setup)
  }

  @Test func marksAndLineEndsAreKeptAndOutsideOfOffsets() throws {
    let text = "\u{FEFF}ann@example.com\r\n\r\n\nbob@example.com\r\n"
    #expect(try scrub(text).text == "\u{FEFF}<EMAIL_ADDRESS>\r\n\r\n\n<EMAIL_ADDRESS>\r\n")
    let found = try scrub(text, Setup().scanning)
    #expect(found.text.contains(#""record":1,"field":"","start":0,"end":15,"#), "\(found)")
    #expect(found.text.contains(#""record":4,"field":"","start":0,"end":15,"#), "\(found)")
    #expect(found.tally.records == 4)
  }

  @Test func recordsAreCountedOnce() throws {
    for (text, count) in [("", 0), ("\n", 1), ("a", 1), ("a\n", 1), ("a\nb", 2), ("\u{FEFF}", 0)] {
      for setup in [Setup(), .jsonLines.dropping] {
        let result = try scrub(text, setup)
        #expect(result.tally.records == count, "\(text.debugDescription)")
      }
    }
  }

  @Test func aReplacementKeepsTheNumberOfLines() throws {
    let text =
      "before\r\n" + Texts.key.replacing("\n", with: "\r\n") + " after\r\nlast ann@example.com"
    let result = try scrub(text)
    #expect(result.text == "before\r\n<PRIVATE_KEY>\r\n\r\n\r\n after\r\nlast <EMAIL_ADDRESS>")
    let found = try scrub(text, Setup().scanning).text
    #expect(
      found.contains(
        #""parts":[{"record":2,"field":"","start":0,"end":31},{"record":3,"field":"","start":0,"end":64},"#
      ), "\(found)")
    #expect(found.contains(#"{"record":5,"field":"","start":0,"end":29}]"#), "\(found)")
    #expect(found.contains(#""record":6,"field":"","start":5,"#), "\(found)")
  }

  @Test func illFormedBytesCountOneEachAndAreKept() throws {
    let bytes = [0xFF, 0xC3, 0x20] + Array("ann@example.com \u{1F600}".utf8) + [0xF0, 0x9F]
    let result = try Bench(Scrubbers.standard, Setup()).run(bytes, Setup())
    #expect(result.output == [0xFF, 0xC3, 0x20] + Array("<EMAIL_ADDRESS> 😀".utf8) + [0xF0, 0x9F])
    let found = try Bench(Scrubbers.standard, Setup().scanning).run(bytes, Setup().scanning).text
    #expect(found.contains(#""start":3,"end":18,"#), "\(found)")
  }

  @Test func whatCannotBeReadIsRefused() {
    for bytes: [UInt8] in [
      [0xFF, 0xFE, 0x61, 0x00], [0x50, 0x4B, 0x03, 0x04], [UInt8](repeating: 0, count: 100),
    ] {
      for format in [nil, InputFormat.text, .jsonl] {
        let setup = Setup().with { $0.format = format }
        let result = setup.run(bytes)
        #expect(result.output.isEmpty && result.failure != nil && result.failure?.record == nil)
      }
    }
  }

  /// A record is written before more input is waited for.
  @Test(arguments: [InputFormat.text, .jsonl]) func nothingIsHeldWhileWaiting(format: InputFormat)
    throws
  {
    let lines = ["\"first\"\n", "\"mail ann@example.com\"\n", "\"x\"\n"]
    let worker = Scrubbers.standard.makeWorker(RunOptions(path: "memory"))
    let framer = worker.makeFramer(
      MemorySource(
        Array(lines.joined().utf8), sizes: lines.map(\.utf8.count), isWaiting: { _ in false }),
      head: [], format: format, isLineBuffered: false, observe: { _ in })
    for line in lines {
      guard case .block(let block) = try framer.next() else {
        Issue.record("no block for \(line)")
        return
      }
      #expect(Array(block.bytes[block.coreStart...]) == Array(line.utf8))
    }
    #expect(try framer.next() == nil)
  }

  @Test func oneMessageOfManyLines() throws {
    #expect(
      try Scrubbers.standard.scrub("Hi,\nmail ann@example.com\n") == "Hi,\nmail <EMAIL_ADDRESS>\n")
  }

  /// However much is read, little of it is held at a time.
  @Test(arguments: ["one line", "many lines", "JSON"]) func memoryIsBounded(kind: String) throws {
    let length = 8 << 20
    let progress = Progress()
    var unit = Array("lorem ipsum dolor sit amet; ".utf8)
    if kind == "many lines" { unit.append(0x0A) }
    if kind == "JSON" { unit = Array("\"lorem ipsum\"\n".utf8) }
    var run = Run(Scrubbers.emails, options: RunOptions(path: "made"))
    run.format = kind == "JSON" ? .jsonl : .text
    run.jobs = 2
    let summary = try run.scrub(
      EndlessSource(unit, length: length / unit.count * unit.count, progress: progress),
      to: CountingSink(progress))
    let total = progress.total
    #expect(summary.failure == nil && total.read == total.written && total.read > length - 100)
    // Six blocks or windows on their way, one framed, one being read.
    #expect(total.furthest < 9 * Framer.Sizes().block + Framer.Sizes().longestLine)
  }
}

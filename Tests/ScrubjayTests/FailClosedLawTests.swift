import Anonymization
import Testing
import Transcripts

@testable import Scrubjay

/// Law 8: whatever fails, and whenever, nothing unprocessed is written.
struct FailClosedLawTests {
  /// Records with a value each, no two alike.
  private static func values(_ count: Int) -> [String] {
    (0..<count).map { "user\($0)x@example\($0).com" }
  }

  private static func text(_ count: Int) -> [UInt8] {
    var text = values(count).map { "mail \($0) now\n" }.joined(separator: "\n")
    text += Texts.key + "\nThanks, Ann Leeson\n"
    return Array(text.utf8)
  }

  /// The same values in any format.
  private static func bytes(_ count: Int, _ format: InputFormat) -> [UInt8] {
    switch format {
    case .text: return text(count)
    case .jsonl: return jsonLines(count)
    case .json:
      let lines = String(decoding: jsonLines(count), as: UTF8.self).split(separator: "\n")
      return Array("[\(lines.joined(separator: ",\n"))]\n".utf8)
    case .csv, .tsv:
      let delimiter = format == .csv ? "," : "\t"
      let rows = values(count).map { "\($0)\(delimiter)\"[\"\"\($0)\"\"]\"\n" }
      return Array("mail\(delimiter)json\n\(rows.joined())".utf8)
    case .mail:
      let messages = values(count).map {
        "From \($0) Fri Nov  8 10:01:07 2024\nTo: <\($0)>\n\nmail \($0) now\n\n"
      }
      return Array(messages.joined().utf8)
    }
  }

  private static func jsonLines(_ count: Int) -> [UInt8] {
    Array(
      values(count).map { "{\"mail\": \"\($0)\", \"n\": [\"{\\\"m\\\":\\\"\($0)\\\"}\"]}\n" }
        .joined().utf8)
  }

  /// Nothing of what was to be replaced is in the output.
  private func expectClosed(
    _ result: RunResult, count: Int, _ what: String, _ place: SourceLocation = #_sourceLocation
  ) {
    for value in Self.values(count) {
      expect(!result.output.holds(value.utf8), "\(what): \(value)\n\(result)", place)
    }
    expect(!result.output.holds("MIIE".utf8), "\(what)\n\(result)", place)
    expect(!result.output.holds("Leeson".utf8), "\(what)\n\(result)", place)
  }

  private func expectPrefix(
    _ result: RunResult, of whole: RunResult, _ what: String,
    _ place: SourceLocation = #_sourceLocation
  ) {
    expect(whole.output.starts(with: result.output), "\(what)\n\(result)\n\(whole)", place)
  }

  @Test(arguments: InputFormat.allCases, [false, true])
  func failingReadsAndWrites(format: InputFormat, drops: Bool) {
    let count = 12
    let bytes = Self.bytes(count, format)
    var setup = drops ? Setup().dropping : Setup()
    setup.format = format
    setup.sizes = [40]
    setup.isWaiting = { _ in false }
    setup.jobs = 2
    let whole = setup.run(bytes, Scrubbers.few)
    expect(whole.failure == nil && !whole.isBroken, "\(whole)")
    expectClosed(whole, count: count, "whole")
    var number = 1
    while true {
      let result = setup.with { $0.failingRead = number }.run(bytes, Scrubbers.few)
      expectClosed(result, count: count, "read \(number)")
      expectPrefix(result, of: whole, "read \(number)")
      if !result.isBroken { break }
      number += 1
    }
    #expect(number > bytes.count / 40)
    number = 1
    while true {
      let result = setup.with { $0.failingWrite = number }.run(bytes, Scrubbers.few)
      expectClosed(result, count: count, "write \(number)")
      expectPrefix(result, of: whole, "write \(number)")
      if !result.isBroken { break }
      number += 1
    }
    #expect(number > 5)
  }

  /// Match limit, heap limit, JIT stack.
  @Test(arguments: InputFormat.allCases, [false, true])
  func failingMatchCalls(format: InputFormat, drops: Bool) throws {
    let count = 4
    let bytes = Self.bytes(count, format)
    var setup = drops ? Setup().dropping : Setup()
    setup.format = format
    setup.sizes = [60]
    setup.isWaiting = { _ in false }
    let whole = try Bench(Scrubbers.few, setup).run(bytes, setup)
    for result: Int32 in [-47, -63, -46] {
      var failures = 0
      for call in 1...400 {
        // One result for every call; the others for the first ones and some of the rest.
        if result != -47, call > 60, call % 7 != 0 { continue }
        let setup = setup.with {
          $0.options.fault = (call, result)
          $0.options.verifies = call % 2 == 0
        }
        let faulty = try Bench(Scrubbers.few, setup).run(bytes, setup)
        expectClosed(faulty, count: count, "call \(call)")
        if faulty.failure != nil { failures += 1 }
        if faulty.tally.droppedRecords == 0 { expectPrefix(faulty, of: whole, "call \(call)") }
        if !drops { expect(faulty.tally.droppedRecords == 0, "\(faulty)") }
      }
      if !drops, format == .text { #expect(failures > 0) }
    }
  }

  /// Windows of long lines too.
  @Test(arguments: [false, true]) func failingMatchCallsInLongLines(drops: Bool) throws {
    let count = 100
    let line = Self.values(count).joined(separator: " and ")
    let bytes = Array("first\n\(line)\nlast user1x@example1.com\n".utf8)
    var setup = Setup().inSmallWindows
    if drops { setup = setup.dropping }
    let whole = try Bench(Scrubbers.few, setup).run(bytes, setup)
    expectClosed(whole, count: count, "whole")
    var failures = 0
    for call in stride(from: 1, through: 600, by: 3) {
      let setup = setup.with {
        $0.options.fault = (call, -47)
        $0.options.verifies = call % 2 == 0
      }
      let faulty = try Bench(Scrubbers.few, setup).run(bytes, setup)
      expectClosed(faulty, count: count, "call \(call)")
      if faulty.failure != nil || faulty.tally.droppedRecords > 0 { failures += 1 }
      if !drops { expectPrefix(faulty, of: whole, "call \(call)") }
    }
    #expect(failures > 10)
  }

  /// A pattern that really cannot be matched, on some lines: these are left out and no others.
  @Test(arguments: [InputFormat.text, .jsonl]) func linesThatCannotBeMatched(format: InputFormat)
    throws
  {
    let scrubber = Scrubbers.make(
      "version: 1\nonly: [EMAIL_ADDRESS, SLOW]\ndeny: { SLOW: [{ pattern: '(?:a|aa)+(?:a|aa)+!' }] }"
    )
    let slow = String(repeating: "a", count: 200) + " x!"
    var setup = Setup()
    setup.format = format
    func line(_ text: String) -> String { format == .text ? text : "\"\(text)\"" }
    let lines = (0..<40).map { line($0 % 5 == 3 ? slow : "u\($0)@example.com") }
    let bytes = Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    let stopped = try Bench(scrubber, setup).run(bytes, setup)
    expect(stopped.failure?.record == 4, "\(stopped)")
    let clean = line("<EMAIL_ADDRESS>") + "\r\n"
    expect(stopped.text == clean + clean + clean, "\(stopped)")
    setup = setup.dropping
    let dropped = try Bench(scrubber, setup).run(bytes, setup)
    let expected = (0..<40).map { $0 % 5 == 3 ? "\r\n" : clean }.joined()
    expect(dropped.text == expected && dropped.failure == nil, "\(dropped)")
    #expect(dropped.tally.records == 40)
    #expect(dropped.tally.droppedRecords == 8)
    #expect(dropped.tally.total == 32)
  }
}

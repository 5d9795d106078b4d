import Anonymization
import Testing

@testable import Scrubjay
@testable import Transcripts

/// The laws for input and output that are compressed or in another encoding.
struct PackedLawTests {
  /// How a run is made.
  private struct Packing: Sendable {
    var compression = OutputCompression.auto
    var level: Int? = 1
    var jobs = 1
    var isLineBuffered = false
    var encoding = TextEncoding.utf8
    var sizes = [Int.max]
    var isWaiting: @Sendable (Int) -> Bool = { _ in true }
    var failingRead: Int?
    var failingWrite: Int?
    var path = "memory"
    var isDropping = false
  }

  /// What came of it.
  private struct Ending: Equatable {
    var output: [UInt8]
    var tally = Tally()
    var failure: JobFailure?
    var isBroken = false
  }

  /// Runs as a job does, between a source and a sink in memory.
  private func run(
    _ bytes: [UInt8], _ packing: Packing, _ scrubber: Scrubber = Scrubbers.few
  ) -> Ending {
    let sink = MemorySink(failingWrite: packing.failingWrite)
    let output = JobOutput(
      sink,
      packing: JobOutput.Packing(
        compression: packing.compression, level: packing.level, threads: packing.jobs,
        isLineBuffered: packing.isLineBuffered))
    var options = RunOptions(path: packing.path)
    if packing.isDropping { options.onError = .drop }
    var run = Run(scrubber, options: options)
    run.encoding = packing.encoding
    run.jobs = packing.jobs
    run.isLineBuffered = packing.isLineBuffered
    run.willWrite = { try output.begin(like: $0, level: $1) }
    let source = MemorySource(
      bytes, sizes: packing.sizes, failingRead: packing.failingRead, isWaiting: packing.isWaiting)
    do {
      let summary = try run.scrub(source, to: output)
      if summary.failure == nil { try output.finish() } else { try output.breakOff() }
      return Ending(
        output: sink.bytes, tally: summary.tally, failure: summary.failure.map { JobFailure($0) })
    } catch {
      let isBroken = output.failure != nil
      if !isBroken { try? output.breakOff() }
      return Ending(output: sink.bytes, failure: JobFailure(error), isBroken: isBroken)
    }
  }

  /// `bytes` as another program might compress them: in several parts.
  private func pack(_ bytes: [UInt8], _ compression: Compression, parts: Int = 1) -> [UInt8] {
    let sink = MemorySink()
    let size = max(1, (bytes.count + parts - 1) / parts)
    for part in 0..<parts {
      let start = min(part * size, bytes.count)
      let end = min(start + size, bytes.count)
      let packer = try? SerialCompressingSink(
        sink, compression: compression, level: 3, threads: 1, isLineBuffered: part % 2 == 1)
      try? packer?.write(bytes.span.extracting(start..<end))
      try? packer?.finish()
    }
    return sink.bytes
  }

  /// What is in `bytes`, and whether it has its end.
  private func unpack(
    _ bytes: [UInt8], _ encoding: TextEncoding = .utf8
  ) -> (bytes: [UInt8], isWhole: Bool) {
    var result: [UInt8] = []
    do {
      let stream = try InputStream(MemorySource(bytes), encoding: encoding)
      result = stream.head
      while try stream.source.read(into: &result, limit: 1 << 20) > 0 {}
      return (result, true)
    } catch {
      return (result, false)
    }
  }

  private func utf16(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + String(decoding: bytes, as: UTF8.self)).utf16.flatMap { unit in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
      return isBigEndian ? pair.reversed() : pair
    }
  }

  private func expectEqual(
    _ left: Ending, _ right: Ending, _ what: String, _ place: SourceLocation = #_sourceLocation
  ) {
    expect(
      left == right,
      "\(what): \(left.output.count) and \(right.output.count) bytes, \(String(describing: left.failure)), "
        + "\(String(describing: right.failure))", place)
  }

  // MARK: Chunks, jobs, identity

  /// Ways in which input may arrive.
  private static let arrivals: [(sizes: [Int], isWaiting: @Sendable (Int) -> Bool)] = [
    ([1], { _ in true }), ([1, 3], { _ in false }), ([7, 64, 3], { $0 % 3 == 0 }),
    ([4096], { $0 % 2 == 0 }),
  ]

  @Test(arguments: Compression.builtIn, 0..<4)
  func arrivalDoesNotShow(compression: Compression, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes =
      seed % 2 == 0
      ? Texts.text(lines: 60, &random) : Texts.jsonLines(40, &random)
    var packed = pack(bytes, compression, parts: 3)
    // Damage stops at the same place, too.
    if seed == 2 { packed.removeLast(packed.count / 3) }
    if seed == 3 { packed[packed.count / 2] ^= 0x24 }
    for isLineBuffered in [false, true] {
      let packing = Packing(isLineBuffered: isLineBuffered)
      let whole = run(packed, packing)
      #expect((whole.failure == nil) == (seed < 2))
      for (sizes, isWaiting) in Self.arrivals {
        var other = packing
        other.sizes = sizes
        other.isWaiting = isWaiting
        expectEqual(run(packed, other), whole, "sizes \(sizes), line buffered: \(isLineBuffered)")
      }
    }
  }

  @Test(arguments: Compression.builtIn)
  func jobsDoNotShow(compression: Compression) {
    var random = SeededGenerator(seed: 8)
    let bytes = Texts.jsonLines(3000, &random)
    #expect(bytes.count > compressedPiece)
    let packed = pack(bytes, compression)
    let plain = run(bytes, Packing())
    for isLineBuffered in [false, true] {
      let one = run(packed, Packing(isLineBuffered: isLineBuffered))
      expect(unpack(one.output) == (plain.output, true), "the output is not that of plain text")
      #expect(one.tally == plain.tally)
      for jobs in [2, 5] {
        let other = run(packed, Packing(jobs: jobs, isLineBuffered: isLineBuffered))
        expectEqual(other, one, "\(jobs) jobs")
      }
    }
  }

  /// Many pieces, so that threads really work at the same time.
  @Test(arguments: [OutputCompression.gzip, .zstd])
  func threadsThatCompressDoNotShow(compression: OutputCompression) throws {
    var random = SeededGenerator(seed: 1)
    let bytes = (0..<250_000).flatMap { _ in
      let number = UInt64.random(in: 0...UInt64.max, using: &random)
      return Array(String(number, radix: 36).utf8) + [0x20]
    }
    var first: [UInt8]?
    for (threads, size) in [(1, bytes.count), (2, 1 << 20), (5, 70_001), (3, 999)] {
      let sink = MemorySink()
      let output = JobOutput(
        sink,
        packing: JobOutput.Packing(compression: compression, level: 1, threads: threads))
      try output.begin(like: nil)
      var start = 0
      while start < bytes.count {
        let end = min(bytes.count, start + size)
        try output.write(bytes.span.extracting(start..<end))
        start = end
      }
      try output.finish()
      expect(first == nil || first == sink.bytes, "\(threads) threads")
      first = sink.bytes
    }
    expect(unpack(first ?? []) == (bytes, true), "what was compressed is not what comes out")
  }

  /// A failing write is told, at once or at the end, and nothing is written behind it.
  @Test(arguments: [OutputCompression.gzip, .zstd])
  func failingWritesEndCompression(compression: OutputCompression) throws {
    let bytes = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    var number = 1
    while true {
      let sink = MemorySink(failingWrite: number)
      let output = JobOutput(
        sink, packing: JobOutput.Packing(compression: compression, level: 1, threads: 2))
      try output.begin(like: nil)
      do {
        for start in stride(from: 0, to: bytes.count, by: 100_000) {
          try output.write(bytes.span.extracting(start..<start + 100_000))
        }
        try output.finish()
      } catch {
        #expect(output.failure == error)
        #expect(sink.writes == number)
        #expect(!unpack(sink.bytes).isWhole || sink.bytes.isEmpty)
        number += 1
        continue
      }
      break
    }
    #expect(number > (compression == .gzip ? 6 : 1))
  }

  @Test(arguments: 0..<12) func keepingChangesNothing(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = Texts.text(lines: Int.random(in: 0...40, using: &random), &random)
    for (input, output) in [
      (nil, OutputCompression.gzip), (nil, .zstd), (.gzip, .auto), (.zstd, .auto), (.gzip, .none),
      (.zstd, .gzip),
    ] as [(Compression?, OutputCompression)] {
      let packed = input.map { pack(bytes, $0, parts: Int(seed % 3) + 1) } ?? bytes
      let result = run(packed, Packing(compression: output), Scrubbers.keeping)
      #expect(result.failure == nil)
      expect(unpack(result.output) == (bytes, true), "\(String(describing: input)) to \(output)")
      if output == .none { expect(result.output == bytes, "to none") }
    }
  }

  @Test(arguments: 0..<8) func keepingOtherEncodingsChangesNothing(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = Texts.text(lines: 20, &random).filter { $0 != 0 }
    for isBigEndian in [false, true] {
      let bytes = utf16(text, isBigEndian: isBigEndian)
      var packing = Packing(compression: .none, encoding: .utf16)
      packing.sizes = [Int(seed) * 97 + 1]
      let result = run(bytes, packing, Scrubbers.keeping)
      #expect(result.failure == nil)
      expect(result.output == bytes, "UTF-16")
      packing.compression = .auto
      let packed = run(pack(bytes, .gzip), packing, Scrubbers.keeping)
      expect(unpack(packed.output) == (bytes, true), "UTF-16 in gzip")
    }
    for encoding in [TextEncoding.windows1252, .latin1] {
      let bytes = text.filter { $0 != 0xEF }
      let result = run(bytes, Packing(encoding: encoding), Scrubbers.keeping)
      #expect(result.failure == nil)
      expect(result.output == bytes, encoding.rawValue)
    }
  }

  // MARK: Encodings

  @Test func findingsAreReplacedInEveryEncoding() {
    let text = Array("für ann@example.com – ok\r\n{\"n\": 1}\r\n".utf8)
    let expected = Array("für <EMAIL_ADDRESS> – ok\r\n{\"n\": 1}\r\n".utf8)
    for isBigEndian in [false, true] {
      let result = run(utf16(text, isBigEndian: isBigEndian), Packing(encoding: .utf16))
      expect(result.output == utf16(expected, isBigEndian: isBigEndian), "UTF-16")
    }
    let western = run(
      Array("f".utf8) + [0xFC] + Array("r ann@example.com ".utf8) + [0x96, 0x81],
      Packing(encoding: .windows1252))
    #expect(
      western.output == Array("f".utf8) + [0xFC] + Array("r <EMAIL_ADDRESS> ".utf8) + [0x96, 0x81])
  }

  @Test func replacementsThatCannotBeWritten() {
    let scrubber = Scrubbers.make(
      "version: 1\nonly: [EMAIL_ADDRESS]\ndefault: { operator: replace, with: '█' }")
    let text = run(
      Array("ok\nann@example.com\nmore\n".utf8), Packing(encoding: .latin1), scrubber)
    #expect(text.failure?.kind == .unsafeInput)
    expect(!text.output.holds("ann@".utf8) && !text.output.holds("more".utf8), "text")
    let json = run(
      Array("{\"m\":\"ann@example.com\"}\n".utf8), Packing(encoding: .latin1), scrubber)
    #expect(String(decoding: json.output, as: UTF8.self) == "{\"m\":\"\\u2588\"}\n")
    #expect(json.failure == nil)
  }

  @Test func offsetsCountDecodedText() {
    var options = RunOptions(path: "memory")
    options.output = .findings(showsValues: false)
    for (text, start) in [("für ann@example.com", 4), ("😀é ann@example.com", 3)] {
      for isBigEndian in [false, true] {
        var run = Run(Scrubbers.few, options: options)
        run.encoding = .utf16
        let sink = MemorySink()
        let bytes = utf16(Array(text.utf8), isBigEndian: isBigEndian)
        let summary = try? run.scrub(MemorySource(bytes), to: sink)
        #expect(summary?.encoding == (isBigEndian ? .utf16BigEndian : .utf16LittleEndian))
        let line = String(decoding: sink.bytes, as: UTF8.self)
        #expect(line.contains("\"start\":\(start),\"end\":\(start + 15),"))
      }
    }
  }

  // MARK: Compression of the output

  @Test func whatTheOutputIsCompressedAs() {
    let text = Array("mail ann@example.com\n".utf8)
    let expected = Array("mail <EMAIL_ADDRESS>\n".utf8)
    for (input, choice, expectedCompression) in [
      (nil, OutputCompression.auto, nil), (nil, .gzip, .gzip), (nil, .zstd, .zstd),
      (.gzip, .auto, .gzip), (.zstd, .auto, .zstd), (.gzip, .zstd, .zstd), (.zstd, .none, nil),
    ] as [(Compression?, OutputCompression, Compression?)] {
      let packed = input.map { pack(text, $0) } ?? text
      let result = run(packed, Packing(compression: choice, level: nil))
      #expect(
        Compression.find(in: result.output.span, isAtEnd: true) == .compression(expectedCompression)
      )
      #expect(unpack(result.output) == (expected, true))
    }
    #expect(OutputCompression.auto.resolved(path: "a.gz", input: .zstd) == .gzip)
    #expect(OutputCompression.auto.resolved(path: "a.txt", input: .zstd) == .zstd)
    #expect(OutputCompression.none.resolved(path: "a.gz", input: .zstd) == nil)
  }

  @Test func nothingInIsAnEmptyMember() {
    for choice in [OutputCompression.gzip, .zstd] {
      for isLineBuffered in [false, true] {
        let result = run([], Packing(compression: choice, isLineBuffered: isLineBuffered))
        #expect(result.failure == nil && !result.output.isEmpty)
        #expect(unpack(result.output) == ([], true))
      }
    }
  }

  @Test func aLevelThatThereIsNotStopsBeforeAnythingIsWritten() {
    let result = run(pack(Array("a\n".utf8), .gzip), Packing(level: 12))
    #expect(result.failure?.kind == .usage)
    #expect(result.output.isEmpty)
  }

  // MARK: Failing closed

  private static let values = (0..<300).map { "user\($0)x@example\($0 % 7).com" }

  /// Records with a value each and much that does not compress, so that there are many reads and writes.
  private static func records() -> [UInt8] {
    var random = SeededGenerator(seed: 4)
    return Array(
      values.map { value in
        let filler = (0..<60).map { _ in
          String(UInt64.random(in: 0...UInt64.max, using: &random), radix: 36)
        }
        return "mail \(value) \(filler.joined(separator: "-"))\n"
      }.joined().utf8)
  }

  private func expectClosed(_ ending: Ending, _ what: String) {
    let text = unpack(ending.output).bytes
    for value in Self.values {
      expect(!text.holds(value.utf8), "\(what): a value was written")
      expect(!ending.output.holds(value.utf8), "\(what): a value was written")
    }
  }

  @Test(arguments: Compression.builtIn, [false, true])
  func failingReadsAndWrites(compression: Compression, isLineBuffered: Bool) {
    let packed = pack(Self.records(), compression)
    var packing = Packing(jobs: 2, isLineBuffered: isLineBuffered)
    packing.sizes = [20_000]
    let whole = run(packed, packing)
    #expect(whole.failure == nil)
    expectClosed(whole, "whole")
    let text = unpack(whole.output).bytes
    var number = 1
    while true {
      packing.failingRead = number
      let ending = run(packed, packing)
      guard ending.failure != nil else { break }
      expectClosed(ending, "read \(number)")
      let result = unpack(ending.output)
      // No reader takes it for all there is.
      expect(!result.isWhole || result.bytes.isEmpty, "read \(number): it has an end")
      expect(text.starts(with: result.bytes), "read \(number)")
      number += 1
    }
    #expect(number > 5)
    packing.failingRead = nil
    number = 1
    while true {
      packing.failingWrite = number
      let ending = run(packed, packing)
      guard ending.failure != nil else { break }
      expectClosed(ending, "write \(number)")
      expect(whole.output.starts(with: ending.output), "write \(number)")
      expect(ending.output.count < whole.output.count, "write \(number)")
      number += number < 10 ? 1 : 37
    }
    #expect(number > 1)
  }

  /// Cut off or changed anywhere: the right answer, or an error and nothing that was not scanned.
  @Test(arguments: Compression.builtIn, [false, true])
  func damagedStreams(compression: Compression, isDropping: Bool) {
    let text = Array(
      (0..<6).map { "mail \(Self.values[$0]) now, line \($0)\n" }.joined().utf8)
    let right = run(text, Packing(compression: .none)).output
    let packed = pack(text, compression, parts: 2)
    var random = SeededGenerator(seed: isDropping ? 1 : 2)
    var refused = 0
    for round in 0..<150 {
      var damaged = packed
      switch round % 3 {
      case 0: damaged.removeLast(Int.random(in: 1..<damaged.count - 4, using: &random))
      case 1:
        damaged[Int.random(in: 4..<damaged.count, using: &random)] ^=
          1 << UInt8.random(in: 0..<8, using: &random)
      default: damaged += Array(Self.values[0].utf8)
      }
      var packing = Packing(compression: .none)
      packing.isDropping = isDropping
      packing.sizes = [Int.random(in: 1...30, using: &random)]
      let ending = run(damaged, packing)
      expectClosed(ending, "round \(round)")
      if let failure = ending.failure {
        refused += 1
        #expect(failure.kind == .unsafeInput)
        // Whole lines, each of them decided.
        expect(ending.output.isEmpty || ending.output.last == 0x0A, "round \(round)")
        if round % 3 != 1 { expect(right.starts(with: ending.output), "round \(round)") }
      } else {
        // Between two parts nothing tells that one is missing.
        expect(right.starts(with: ending.output), "round \(round)")
        if round % 3 != 0 { expect(right == ending.output, "round \(round)") }
      }
    }
    #expect(refused > 100)
  }
}

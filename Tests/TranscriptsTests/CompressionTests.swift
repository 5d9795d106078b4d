import Testing

@testable import Transcripts

/// What is read out of gzip and zstd, and what is refused.
struct CompressionTests {
  private static let text = Array("mail ann@example.com\nand bob@example.com\n".utf8)

  /// As other programs write it.
  private static let vectors: [(name: String, hex: String)] = [
    (
      "a header with everything: extra field, name, comment and a check of its own",
      "1f8b081fd2029649000308004142040064617461616e6e2d636861742e747874006120636f6d6d65"
        + "6e7400f943cb4dcccc5148cccb7348ad48cc2dc849d54bcecfe54acc4b5148ca4f42110300342a87"
        + "2e29000000"
    ),
    (
      "a member that is stored, an empty one, one of fixed codes",
      "1f8b0800000000000403010a00f5ff6d61696c20616e6e40655308d6f80a0000001f8b0800000000"
        + "000003030000000000000000001f8b0800000000000003ab48cc2dc849d54bcecfe54acc4b5148ca"
        + "4f7248ad4088010029f50bff1f000000"
    ),
    (
      "frames of zstd with a checksum and without, between some that are skipped",
      "5a2a4d180500000068656c6c6f28b52ffd00585100006d61696c20616e6e40655a2a4d1805000000"
        + "68656c6c6f28b52ffd0458d50000a078616d706c652e636f6d0a616e6420626f6240650100ce984c"
        + "d27e6469"
    ),
  ]

  private static let steps = [1, 2, 3, 7, 4096, .max]

  // MARK: Recognition

  @Test func firstBytesDecide() {
    func find(_ bytes: [UInt8], isAtEnd: Bool = false) -> Compression.Found {
      Compression.find(in: bytes.span, isAtEnd: isAtEnd)
    }
    #expect(find([0x1F, 0x8B]) == .compression(.gzip))
    #expect(find([0x1F, 0x8B, 8, 0]) == .compression(.gzip))
    #expect(find([0x28, 0xB5, 0x2F, 0xFD, 1]) == .compression(.zstd))
    for first: UInt8 in 0x50...0x5F {
      #expect(find([first, 0x2A, 0x4D, 0x18]) == .compression(.zstd))
    }
    for start: [UInt8] in [[], [0x1F], [0x28], [0x28, 0xB5, 0x2F], [0x55, 0x2A, 0x4D]] {
      #expect(find(start) == .undecided)
      #expect(find(start, isAtEnd: true) == .compression(nil))
    }
    // Text that begins like one of them must not wait for more.
    for text in ["(a", "P\n", "P*x", "{", "\u{1F}x"] {
      #expect(find(Array(text.utf8)) == .compression(nil))
    }
  }

  @Test func namesTellTheContent() {
    for (path, content, compression) in [
      ("a.jsonl.gz", "a.jsonl", .gzip), ("b/a.TXT.GZ", "b/a.TXT", .gzip),
      ("a.csv.zst", "a.csv", .zstd), ("a.json.zstd", "a.json", .zstd), ("a.gz/b", "a.gz/b", nil),
      ("a.txt", "a.txt", nil), (".gz", ".gz", nil), ("-", "-", nil), ("gz", "gz", nil),
    ] as [(String, String, Compression?)] {
      #expect(Compression.contentPath(path) == content)
      #expect(Compression(path: path) == compression)
    }
  }

  // MARK: Reading

  @Test(arguments: 0..<vectors.count, steps)
  func whatOthersWrite(index: Int, step: Int) {
    let (name, hex) = Self.vectors[index]
    #expect(unpacked(bytes(hex: hex), step: step) == Unpacked(bytes: Self.text), "\(name)")
  }

  @Test(arguments: Compression.builtIn, 0..<8)
  func whatWeWriteReadsBack(compression: Compression, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = [0, 1, 500, 5000, 131_072, 131_073, 300_000, 2_500_000][Int(seed)]
    let original = mixedBytes(count, using: &random)
    for level in seed == 2 ? [1, 2, 4, 9, compression.levels.upperBound] : [3] {
      let whole = try packed(original, compression, level: level)
      #expect(unpacked(whole) == Unpacked(bytes: original))
      let odd = try packed(original, compression, level: level, writes: [70_001, 1, 5])
      expect(odd == whole, "what is written does not depend on the sizes of writes")
    }
    let whole = try packed(original, compression)
    for step in count > 5000 ? [1000] : Self.steps {
      #expect(unpacked(whole, step: step, limit: 100) == Unpacked(bytes: original))
    }
    let lines = try packed(original, compression, isLineBuffered: true)
    #expect(unpacked(lines) == Unpacked(bytes: original))
    expect(
      try packed(original, compression, isLineBuffered: true, writes: [3, 1000]) == lines, "lines")
    // Twice in a row.
    #expect(unpacked(whole + lines, step: 4096) == Unpacked(bytes: original + original))
  }

  @Test func threadsDoNotShow() throws {
    var random = SeededGenerator(seed: 5)
    let original = mixedBytes(5_000_000, using: &random)
    let one = try packed(original, .zstd, threads: 1)
    for threads in [2, 5] {
      expect(try packed(original, .zstd, threads: threads) == one, "\(threads) threads")
    }
    #expect(unpacked(one) == Unpacked(bytes: original))
  }

  @Test func everyLineCanBeReadBeforeTheEnd() throws {
    for compression in Compression.builtIn {
      let sink = MemorySink()
      let compressing = try SerialCompressingSink(
        sink, compression: compression, level: 3, threads: 2, isLineBuffered: true)
      for (text, expected) in [("a\nb", "a\n"), ("c\n", "a\nbc\n"), ("d\ne\n", "a\nbc\nd\ne\n")] {
        try compressing.write(Array(text.utf8).span)
        let read = unpacked(sink.bytes)
        #expect(read.bytes == Array(expected.utf8))
        #expect(read.error?.reason == "the \(compression.rawValue) data ends too early")
      }
    }
  }

  @Test func nothingTellsWhoWroteIt() throws {
    let gzip = try packed(Self.text, .gzip)
    // No flags, no time, no system.
    #expect(gzip[..<10] == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF])
    #expect(try packed(Self.text, .gzip) == gzip)
  }

  // MARK: Damage

  /// Some small streams and what is in them.
  private static func samples() throws -> [(compression: Compression, bytes: [UInt8])] {
    try Compression.builtIn.flatMap { compression in
      [
        (compression, try packed(text, compression)),
        (compression, try packed(text, compression, isLineBuffered: true)),
        (
          compression,
          try packed(Array(text[..<21]), compression) + packed(Array(text[21...]), compression)
        ),
      ]
    }
  }

  @Test func everyTruncationIsNoticed() throws {
    for (compression, sample) in try Self.samples() {
      let magic = compression == .gzip ? 2 : 4
      let whole = unpacked(sample)
      #expect(whole == Unpacked(bytes: Self.text))
      for length in magic..<sample.count {
        let cut = Array(sample[..<length])
        let result = unpacked(cut, step: length % 5 + 1)
        // Between two members or frames nothing tells that one is missing.
        if result.error == nil {
          #expect(result.bytes == Array(Self.text[..<21]))
          continue
        }
        #expect(result.error?.kind == .unsafeInput)
        #expect(Self.text.starts(with: result.bytes))
      }
    }
  }

  @Test func everyChangedByteIsNoticedOrMeansNothing() throws {
    for (compression, sample) in try Self.samples() {
      for index in (compression == .gzip ? 2 : 4)..<sample.count {
        for change in [1, 0x80, 0xFF] as [UInt8] {
          var damaged = sample
          damaged[index] ^= change
          let result = unpacked(damaged, step: 3)
          if result.error != nil {
            #expect(result.error?.kind == .unsafeInput)
          } else {
            expect(result.bytes == Self.text, "\(compression), byte \(index)")
          }
        }
      }
    }
  }

  @Test func whatFollowsIsNotIgnored() throws {
    for (compression, sample) in try Self.samples() {
      let name = compression.rawValue
      for garbage in ["x", "garbage", "ann@example.com\n"] {
        let result = unpacked(sample + Array(garbage.utf8), step: 4)
        #expect(result.bytes == Self.text)
        #expect(
          result.error
            == TranscriptError(
              .unsafeInput, path: "memory",
              reason: "what follows the \(name) data is no \(name) data",
              cure: "get an undamaged copy"))
      }
    }
    // NUL bytes, as tapes leave them, are nothing; what follows them is.
    let gzip = try packed(Self.text, .gzip)
    let padding = [UInt8](repeating: 0, count: 700)
    #expect(unpacked(gzip + padding, step: 64) == Unpacked(bytes: Self.text))
    #expect(unpacked(gzip + padding + gzip).error?.kind == .unsafeInput)
    // The other compression, and one in the other, are not guessed at.
    #expect(unpacked(gzip + (try packed(Self.text, .zstd))).error?.kind == .unsafeInput)
  }

  @Test func checksAreNamed() throws {
    var gzip = try packed(Self.text, .gzip)
    gzip[gzip.count - 1] ^= 1
    #expect(unpacked(gzip).error?.reason == "the gzip data is damaged: its length does not fit")
    gzip[gzip.count - 6] ^= 1
    #expect(unpacked(gzip).error?.reason == "the gzip data is damaged: its checksum does not fit")
    #expect(
      unpacked([0x1F, 0x8B, 7] + gzip[3...]).error?.reason
        == "the gzip data is damaged: a header is broken")
    var zstd = try packed(Self.text, .zstd)
    zstd[zstd.count - 1] ^= 1
    #expect(unpacked(zstd).error?.reason == "the zstd data is damaged: its checksum does not fit")
    // RFC 8878, 3.1.1.1: a window of 2²⁸ bytes; a dictionary.
    #expect(
      unpacked([0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x90, 1, 0, 0]).error?.reason
        == "to decompress it takes a window of more than 128 MiB")
    #expect(
      unpacked([0x28, 0xB5, 0x2F, 0xFD, 0x01, 0x00, 7, 1, 0, 0]).error?.reason
        == "it was compressed with a dictionary")
  }

  /// Where a damaged stream stops follows from its bytes.
  @Test(arguments: Compression.builtIn, 0..<6)
  func damageStopsAtTheSamePlace(compression: Compression, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let original = mixedBytes(400_000, using: &random)
    var damaged = try packed(original, compression)
    if seed % 2 == 0 { damaged += try packed(original, compression) }
    if seed % 3 == 0 { damaged.removeLast(Int.random(in: 1...damaged.count / 2, using: &random)) }
    damaged[Int.random(in: 20..<damaged.count, using: &random)] ^= 0x10
    let whole = unpacked(damaged)
    for (step, limit) in [(4096, 1 << 20), (333, 77), (1, 4096), (100_000, 1)] {
      if limit == 1, seed > 0 { continue }
      expect(unpacked(damaged, step: step, limit: limit) == whole, "\(step), \(limit)")
    }
    if let error = whole.error {
      #expect(error.kind == .unsafeInput)
      // What came before a checksum that does not fit may be anything, but it never exceeds its frame.
      #expect(whole.bytes.count <= 2 * original.count)
    } else {
      expect(whole.bytes.starts(with: original), "damage without meaning")
    }
  }

  /// Anything at all behind the first bytes: an error or an end, and never a crash.
  @Test(arguments: Compression.builtIn)
  func randomBytesAreRefused(compression: Compression) {
    var random = SeededGenerator(seed: 3)
    let magic: [UInt8] = compression == .gzip ? [0x1F, 0x8B, 8] : [0x28, 0xB5, 0x2F, 0xFD]
    for _ in 0..<2000 {
      let length = Int.random(in: 0...60, using: &random)
      let bytes = magic + (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let result = unpacked(bytes, step: Int.random(in: 1...20, using: &random))
      #expect(result.error == nil || result.error?.kind == .unsafeInput)
    }
  }

  // MARK: Waiting

  @Test func aFailureAheadWaitsUntilAllBeforeItIsTaken() throws {
    let sample = try packed(Self.text, .gzip)
    let stream = try InputStream(
      MemorySource(Array(sample.dropLast(3)), step: 1), encoding: .utf8)
    var bytes: [UInt8] = []
    while stream.source.hasInputWaiting() {
      #expect(try stream.source.read(into: &bytes, limit: 3) > 0)
    }
    #expect(bytes == Self.text)
    #expect(throws: TranscriptError.self) { try stream.source.read(into: &bytes, limit: 3) }
    #expect(bytes == Self.text)
  }

  @Test func aBombIsGivenInSmallParts() throws {
    let zeros = [UInt8](repeating: 0, count: 8 << 20)
    for compression in Compression.builtIn {
      let bomb = try packed(zeros, compression)
      #expect(bomb.count < 20_000)
      let source = try InputStream(MemorySource(bomb), encoding: .utf8).source
      var total = 0
      var buffer: [UInt8] = []
      while case let count = try source.read(into: &buffer, limit: .max), count > 0 {
        #expect(count <= 256 << 10)
        total += count
        buffer.removeAll(keepingCapacity: true)
      }
      #expect(total == zeros.count)
    }
  }

  // MARK: Writing

  @Test func everyFailingWriteIsNoticed() throws {
    var random = SeededGenerator(seed: 2)
    let original = mixedBytes(600_000, using: &random)
    for compression in Compression.builtIn {
      var number = 1
      while true {
        let sink = MemorySink(failingWrite: number)
        let compressing = try SerialCompressingSink(
          sink, compression: compression, level: 1, threads: 2, isLineBuffered: number % 2 == 0)
        do {
          try compressing.write(original.span)
          try compressing.finish()
        } catch {
          #expect(error.kind == .noSpace)
          #expect(unpacked(sink.bytes).error != nil || sink.bytes.isEmpty)
          number += number < 6 ? 1 : 997
          continue
        }
        if number % 2 == 0 { number += 1; continue }
        break
      }
      #expect(number > 2)
    }
  }

  @Test func whatIsBrokenOffHasNoEnd() throws {
    for compression in Compression.builtIn {
      for isLineBuffered in [false, true] {
        let sink = MemorySink()
        let compressing = try SerialCompressingSink(
          sink, compression: compression, level: 1, threads: 1, isLineBuffered: isLineBuffered)
        try compressing.write(Self.text.span)
        try compressing.breakOff()
        let result = unpacked(sink.bytes)
        #expect(result.bytes == Self.text)
        #expect(result.error?.reason == "the \(compression.rawValue) data ends too early")
      }
    }
  }

  /// Pieces that are encoded apart are one stream.
  @Test(arguments: 0..<6) func piecesBelongTogether(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let original = mixedBytes(Int.random(in: 0...200_000, using: &random), using: &random)
    var output = GzipFrame.header(level: 6)
    var check = GzipFrame.Check()
    var before: [UInt8] = []
    var start = 0
    repeat {
      let end = min(original.count, start + Int.random(in: 0...50_000, using: &random))
      let piece = Array(original[start..<end])
      let deflater = try #require(Deflater(level: 6))
      deflater.encode(
        piece.span, after: before.span, isLast: end == original.count, to: &output)
      check.append(GzipFrame.Check(piece.span))
      before = piece
      start = end
    } while start < original.count
    output += GzipFrame.trailer(check)
    #expect(unpacked(output) == Unpacked(bytes: original))
  }
}

/// Expects something of long values: what the testing library would print of them helps nobody.
private func expect(
  _ holds: Bool, _ what: @autoclosure () -> String, _ place: SourceLocation = #_sourceLocation
) {
  if !holds { Issue.record(Comment(rawValue: what()), sourceLocation: place) }
}

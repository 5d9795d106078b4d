import Testing

@testable import Transcripts

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Text in other encodings: every byte comes back, and what is said wrongly is refused.
struct EncodingTests {
  /// What decoding and encoding again makes of `bytes`, read and written so many at a time.
  private func roundTrip(
    _ bytes: [UInt8], _ encoding: TextEncoding, read: Int = .max, write: Int = .max
  ) throws -> [UInt8] {
    let stream = try InputStream(MemorySource(bytes, step: read), encoding: encoding)
    let sink = MemorySink()
    let encoder = EncodingSink(sink, encoding: stream.encoding, isJSON: false)
    var buffer: [UInt8] = stream.head
    while try stream.source.read(into: &buffer, limit: 1 << 16) > 0 {}
    var start = 0
    while start < buffer.count {
      let end = min(buffer.count, write == .max ? buffer.count : start + write)
      try encoder.write(buffer.span.extracting(start..<end))
      start = end
    }
    try encoder.finish()
    return sink.bytes
  }

  private func utf16(_ units: [UInt16], isBigEndian: Bool = false) -> [UInt8] {
    units.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
      return isBigEndian ? bytes.reversed() : bytes
    }
  }

  @Test func names() {
    for (name, encoding) in [
      ("utf-8", .utf8), ("UTF8", .utf8), ("UTF-16", .utf16), ("utf-16le", .utf16LittleEndian),
      ("UTF-16BE", .utf16BigEndian), ("cp1252", .windows1252), ("windows-1252", .windows1252),
      ("Latin1", .latin1), ("latin-1", .latin1), ("ISO-8859-1", .latin1),
    ] as [(String, TextEncoding)] {
      #expect(TextEncoding(name: name) == encoding)
    }
    for name in ["", "utf", "utf-32", "latin-2", "ascii "] {
      #expect(TextEncoding(name: name) == nil)
    }
  }

  // MARK: One byte a character

  @Test(arguments: [TextEncoding.windows1252, .latin1])
  func everyByteComesBack(encoding: TextEncoding) throws {
    // NUL bytes apart, of which more than one in a hundred is taken for no text.
    let bytes = (1...255).map { UInt8($0) }
    let all = bytes + bytes.reversed()
    for (read, write) in [(Int.max, Int.max), (1, 1), (7, 2), (100, 3)] {
      #expect(try roundTrip(all, encoding, read: read, write: write) == all)
    }
  }

  @Test(arguments: [TextEncoding.windows1252, .latin1])
  func charactersAreTheRightOnes(encoding: TextEncoding) throws {
    let oracle: String.Encoding = encoding == .latin1 ? .isoLatin1 : .windowsCP1252
    var undefined: [UInt8] = []
    for byte in 1...255 as ClosedRange<UInt8> {
      let decoded = unpacked([0x61, byte, 0x61], encoding: encoding).bytes
      #expect(decoded.count >= 3)
      let known = String(bytes: [0x61, byte, 0x61], encoding: oracle)
      if encoding == .windows1252, [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) {
        undefined.append(byte)
        #expect(decoded == [0x61, 0xC2, byte, 0x61])
      } else if let known {
        #expect(decoded == Array(known.utf8), "byte \(byte)")
      } else {
        Issue.record("the oracle does not know byte \(byte)")
      }
    }
    #expect(undefined.count == (encoding == .windows1252 ? 5 : 0))
  }

  // MARK: UTF-16

  @Test(arguments: 0..<20) func randomScalarsAreDecoded(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var string = ""
    for _ in 0..<Int.random(in: 1...600, using: &random) {
      let ranges: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0x20...0x7E, 0x0A...0x0A, 0xA0...0x7FF, 0x800...0xD7FF, 0xE000...0xFFFF,
        0x10000...0x10F7FF,
      ]
      let value = UInt32.random(
        in: ranges.randomElement(using: &random) ?? 0x20...0x7E, using: &random)
      if let scalar = Unicode.Scalar(value) { string.unicodeScalars.append(scalar) }
    }
    for isBigEndian in [false, true] {
      for hasMark in [true, seed % 2 == 0] {
        let text = (hasMark ? "\u{FEFF}" : "") + "text:\n" + string
        let bytes = utf16(Array(text.utf16), isBigEndian: isBigEndian)
        let encoding: TextEncoding = hasMark ? .utf16 : isBigEndian ? .utf16BigEndian : .utf16
        for step in [1, 2, 3, 1000, .max] {
          #expect(
            unpacked(bytes, encoding: encoding, step: step) == Unpacked(bytes: Array(text.utf8)))
          #expect(try roundTrip(bytes, encoding, read: step, write: step) == bytes)
        }
      }
    }
  }

  /// Surrogates without a partner, and what lends them its place.
  @Test(arguments: 0..<20) func randomUnitsComeBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var units: [UInt16] = [0xFEFF] + Array("ab\n".utf16)
    for _ in 0..<Int.random(in: 1...300, using: &random) {
      let ranges: [ClosedRange<UInt16>] = [
        0x20...0x7E, 0xD800...0xDBFF, 0xDC00...0xDFFF, 0xDBFE...0xDBFF, 1...0xFFFF,
      ]
      units.append(
        UInt16.random(in: ranges.randomElement(using: &random) ?? 1...0xFF, using: &random))
    }
    for isBigEndian in [false, true] {
      let bytes = utf16(units, isBigEndian: isBigEndian)
      for step in [1, 2, 3, 1000, .max] {
        #expect(try roundTrip(bytes, .utf16, read: step, write: step) == bytes)
      }
      // Whole bytes are taken, of which an odd one cannot be understood.
      let odd = unpacked(bytes + [0x61], encoding: .utf16)
      #expect(odd.error?.kind == .unsafeInput)
      #expect(odd.bytes == unpacked(bytes, encoding: .utf16).bytes)
    }
  }

  @Test func aLoneSurrogateIsOneScalar() {
    for units: [UInt16] in [[0xD800], [0xDFFF], [0xDC00, 0xD83D], [0xDBFF, 0x61, 0xDC00]] {
      let decoded = unpacked(utf16([0xFEFF] + units), encoding: .utf16).bytes
      #expect(decoded.isEmpty == false)
      #expect(scalarCount(decoded.span, in: 3..<decoded.count) == units.count)
    }
  }

  @Test func marksDecideTheOrder() throws {
    let text = "mail\n"
    for (isBigEndian, encoding) in [
      (false, TextEncoding.utf16LittleEndian), (true, .utf16BigEndian),
    ] {
      let bytes = utf16([0xFEFF] + Array(text.utf16), isBigEndian: isBigEndian)
      for asked in [TextEncoding.utf16, encoding] {
        let stream = try InputStream(MemorySource(bytes), encoding: asked)
        #expect(stream.encoding == encoding)
        #expect(unpacked(bytes, encoding: asked).bytes == Array(("\u{FEFF}" + text).utf8))
      }
    }
    let bare = utf16(Array(text.utf16))
    #expect(unpacked(bare, encoding: .utf16) == Unpacked(bytes: Array(text.utf8)))
  }

  // MARK: Refusals

  @Test func whatIsInAnotherEncodingIsRefused() {
    func reason(_ bytes: [UInt8], _ encoding: TextEncoding) -> String? {
      let result = unpacked(bytes, encoding: encoding, step: 5)
      #expect(result.bytes.isEmpty || result.error == nil)
      #expect(result.error == nil || result.error?.kind == .unsafeInput)
      return result.error?.reason
    }
    let little = utf16(Array("write to ann@example.com\n".utf16))
    let big = utf16(Array("write to ann@example.com\n".utf16), isBigEndian: true)
    let notUTF16 = "the input is not UTF-16; leave out --encoding"
    for text in [
      "write to ann@example.com\n", "bob@x.io\n", "Привет, ann@example.com\n", "ann@example.com",
      "grüße an ann@example.com\n",
    ] {
      for encoding in [TextEncoding.utf16, .utf16LittleEndian, .utf16BigEndian] {
        #expect(reason(Array(text.utf8), encoding) == notUTF16)
      }
    }
    let latin = Array("gr".utf8) + [0xFC, 0xDF] + Array("e an alle, ann@example.com\n".utf8)
    #expect(reason(latin, .utf16) == notUTF16)
    #expect(
      reason(big, .utf16) == "the input is UTF-16 of the other byte order; give --encoding utf-16be"
    )
    #expect(reason(big, .utf16LittleEndian) != nil)
    #expect(
      reason(little, .utf16BigEndian)
        == "the input is UTF-16 of the other byte order; give --encoding utf-16le")
    #expect(reason([0xFE, 0xFF] + big, .utf16LittleEndian) != nil)
    #expect(reason([0xFF, 0xFE] + little, .utf16BigEndian) != nil)
    for encoding in [TextEncoding.windows1252, .latin1] {
      #expect(
        reason([0xFF, 0xFE] + little, encoding) == "the input is UTF-16; give --encoding utf-16")
      #expect(reason(little, encoding)?.contains("NUL") == true)
      #expect(reason([0x89] + Array("PNG\r\n".utf8), encoding)?.contains("PNG") == true)
    }
    for encoding in TextEncoding.allCases where encoding != .utf8 {
      #expect(
        reason(Array("\u{FEFF}ann".utf8), encoding) == "the input is UTF-8; leave out --encoding")
      #expect(reason([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], encoding)?.contains("UTF-32") == true)
      #expect(reason(Array("PK\u{3}\u{4}abc".utf8), encoding)?.contains("ZIP") == true)
    }
  }

  @Test func otherScriptsAreNotRefused() {
    for text in [
      "你好世界，今天天气怎么样？\n", "好\n", "Привет всем\n", "ok\n", "\n", "日本語テキスト\nabc\n", "مرحبا\n", "हिन्दी\n",
      "ਪੰਜਾਬੀ ਭਾਸ਼ਾ\n", "മലയാളം\n", "",
    ] {
      let bytes = utf16(Array(text.utf16))
      #expect(unpacked(bytes, encoding: .utf16, step: 3) == Unpacked(bytes: Array(text.utf8)))
    }
  }

  // MARK: Writing

  @Test func aCharacterThatThereIsNotIsAnErrorOrAnEscape() throws {
    for encoding in [TextEncoding.windows1252, .latin1] {
      let sink = MemorySink()
      let text = EncodingSink(sink, encoding: encoding, isJSON: false)
      try text.write(Array("é ok ".utf8).span)
      #expect(throws: TranscriptError.self) { try text.write(Array("█".utf8).span) }
      #expect(sink.bytes == [0xE9] + Array(" ok ".utf8))
      let escaped = MemorySink()
      let json = EncodingSink(escaped, encoding: encoding, isJSON: true)
      try json.write(Array(#""é█😀""#.utf8).span)
      try json.finish()
      #expect(escaped.bytes == [0x22, 0xE9] + Array(#"\u2588\ud83d\ude00""#.utf8))
    }
    let sink = MemorySink()
    let wide = EncodingSink(sink, encoding: .utf16LittleEndian, isJSON: false)
    try wide.write(Array("█😀".utf8).span)
    #expect(sink.bytes == utf16(Array("█😀".utf16)))
  }

  @Test func halfACharacterIsAnError() throws {
    for tail: [UInt8] in [[0xE2], [0xE2, 0x96], [0xF0, 0x9F, 0x98]] {
      let sink = EncodingSink(MemorySink(), encoding: .utf16LittleEndian, isJSON: false)
      try sink.write(tail.span)
      #expect(throws: TranscriptError.self) { try sink.end() }
    }
    for bad: [UInt8] in [[0x80], [0xC0, 0x80], [0xE2, 0x61], [0xFF]] {
      let sink = EncodingSink(MemorySink(), encoding: .utf16LittleEndian, isJSON: false)
      #expect(throws: TranscriptError.self) { try sink.write(bad.span) }
    }
  }

  /// Bytes that mean nothing: they come back, or are refused before anything is given.
  @Test(arguments: TextEncoding.allCases.filter { $0 != .utf8 }, 0..<4)
  func randomBytesComeBackOrAreRefused(encoding: TextEncoding, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var accepted = 0
    for _ in 0..<200 {
      let count = Int.random(in: 0...200, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 1...255, using: &random) }
      let result = unpacked(bytes, encoding: encoding, step: 11)
      guard result.error == nil else { continue }
      accepted += 1
      #expect(try roundTrip(bytes, encoding, read: 5, write: 3) == bytes)
    }
    #expect(accepted > 50)
  }
}

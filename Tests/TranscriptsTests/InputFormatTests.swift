import Testing

@testable import Transcripts

@Suite struct InputFormatTests {
  private func sniffed(_ bytes: [UInt8], _ pathExtension: String? = nil) -> Sniffed {
    sniff(head: bytes.span, isComplete: true, pathExtension: pathExtension)
  }

  @Test(arguments: [
    "{\"a\":1}\n", "{ \"a\": 1 }", "{}", "{ }", "\n \r\n{\"a\":1}\n", "{\"broken\n",
    "{\"a\":1} and more", "\u{FEFF}{\"a\":1}", "\u{FEFF}\n{\"a\":1}", "{\"\":0}\nplain",
    "{\"a\": tr\n", "{\"a\":tru}\n", "{\"a\":\"x\n", "  { \"a\": 1 }\n{\n",
  ])
  func isJSONLines(_ input: String) {
    #expect(sniffed(Array(input.utf8)) == .format(.jsonl))
    #expect(sniffed(Array(input.utf8), "dat") == .format(.jsonl))
  }

  @Test(arguments: [
    "  {\t\"a\"\n", "{\"broken", "{\"a\":1,\n", "{\n", "{", "[1,2]\n", "[]", " [ {\"a\": 1} ] \r\n",
    "[\n", "[{\"a\":1},\n", "\u{FEFF}[\n", "\n\n[\n{}]", "{\"a\":[\r\n", "[1,2]\nplain",
  ])
  func isJSON(_ input: String) {
    #expect(sniffed(Array(input.utf8)) == .format(.json))
    #expect(sniffed(Array(input.utf8), "dat") == .format(.json))
  }

  @Test(arguments: [
    "", "\n\n  \n", "hello", "hello\n{\"a\":1}\n", "{name}: hi", "{ hello }", "{a:1}", "{'a':1}",
    "[12:30] ann: hi", "[2024-01-01] x", "[INFO] y", "[1] z", "[] todo", "[,]", "\"a string\"", "1",
    "null", "{{template}}", "{1}", "\u{FEFF}hello", "a,b\n", "]", "PK zip", "BZhang: hi", "ustar",
    "Obj.",
  ])
  func isText(_ input: String) {
    #expect(sniffed(Array(input.utf8)) == .format(.text))
  }

  @Test(arguments: [
    ("jsonl", InputFormat.jsonl), ("ndjson", .jsonl), ("JSONL", .jsonl), ("txt", .text),
    ("LOG", .text), ("json", .json), ("Json", .json),
  ])
  func extensionsDecide(_ pathExtension: String, _ format: InputFormat) {
    #expect(sniffed(Array("hello".utf8), pathExtension) == .format(format))
    #expect(sniffed(Array("{\"a\":1}".utf8), pathExtension) == .format(format))
    #expect(
      sniffed([0x1F, 0x8B, 0x08], pathExtension) == .refused(.binary(name: "gzip-compressed")))
  }

  struct Binary: Sendable {
    let name: String
    let head: [UInt8]

    init(_ name: String, _ text: String = "", _ bytes: [UInt8] = [], before: [UInt8] = []) {
      self.name = name
      head = before + Array(text.utf8) + bytes
    }
  }

  static let binaries: [Binary] = [
    Binary("gzip", "", [0x1F, 0x8B, 0x08, 0x00]),
    Binary("zstd", "", [0x28, 0xB5, 0x2F, 0xFD, 0x04]),
    Binary("zstd", "", [0x50, 0x2A, 0x4D, 0x18]), Binary("bzip2", "BZh91AY&SY"),
    Binary("bzip2", "BZh5", [0x17, 0x72, 0x45, 0x38, 0x50, 0x90]),
    Binary("xz", "", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, 0x00]),
    Binary("LZ4", "", [0x04, 0x22, 0x4D, 0x18, 0x64]), Binary("ZIP", "PK", [3, 4, 0x0A, 0]),
    Binary("ZIP", "PK", [5, 6]), Binary("7z", "7z", [0xBC, 0xAF, 0x27, 0x1C]),
    Binary("RAR", "Rar!", [0x1A, 7, 0]),
    Binary("tar", "ustar", before: [0x61] + [UInt8](repeating: 0, count: 256)),
    Binary("PDF", "%PDF-1.7\n"), Binary("PNG", "PNG\r\n", before: [0x89]),
    Binary("JPEG", "", [0xFF, 0xD8, 0xFF, 0xE0]), Binary("SQLite", "SQLite format 3", [0]),
    Binary("Office", "", [0xD0, 0xCF, 0x11, 0xE0, 0xA1]),
    Binary("executable", "ELF", before: [0x7F]),
  ]

  @Test(arguments: binaries)
  func refusesBinaryByName(_ binary: Binary) {
    let head = binary.head
    guard case .refused(let refusal) = sniffed(head), case .binary = refusal else {
      Issue.record("\(sniffed(head))")
      return
    }
    #expect(refusal.description.contains(binary.name))
    // The same when more follows, and when the format was given.
    #expect(sniffed(head + Array("\nand more".utf8)) == .refused(refusal))
    #expect(InputRefusal(head: head.span) == refusal)
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x7B, 0x00, 0x0A, 0x00], "UTF-16"), ([0xFE, 0xFF, 0x00, 0x7B], "UTF-16"),
    ([0xFF, 0xFE, 0x00, 0x00, 0x7B], "UTF-32"), ([0x00, 0x00, 0xFE, 0xFF], "UTF-32"),
    ([0xFF, 0xFE], "UTF-16"),
  ])
  func refusesOtherByteOrderMarks(_ head: [UInt8], _ encoding: String) {
    #expect(sniffed(head) == .refused(.byteOrderMark(encoding: encoding)))
    #expect(sniffed(head, "txt") == .refused(.byteOrderMark(encoding: encoding)))
  }

  @Test func refusesMoreThanOneNULInAHundred() {
    var line = [UInt8](repeating: 0x61, count: 199) + [0x0A]
    line[5] = 0
    line[9] = 0
    #expect(sniffed(line) == .format(.text))
    line[20] = 0
    #expect(sniffed(line) == .refused(.nulBytes))
    #expect(sniffed(Array("h\u{0}i\u{0}\n\u{0}".utf8), "jsonl") == .refused(.nulBytes))
    for (count, isRefused) in [(99, true), (100, false)] {
      let bytes = [0] + [UInt8](repeating: 0x61, count: count - 1)
      #expect(sniffed(bytes) == (isRefused ? .refused(.nulBytes) : .format(.text)))
    }
    // What stands behind the head does not count.
    #expect(sniffed(Array("hi\n\u{0}\u{0}\u{0}".utf8)) == .format(.text))
  }

  /// Encrypted and compressed data, and formats without a mark: mostly with a line end soon, and often
  /// without a NUL before it.
  @Test func refusesWhatIsNoTextInAnyEncoding() {
    var random = SeededGenerator(seed: 5)
    for round in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<5000 {
        bytes.append(.random(in: round % 2 == 0 ? 0...255 : 1...255, using: &random))
      }
      // By chance it may begin like a format that is known, or be text until its first line ends.
      bytes[0] = 0xA5
      guard case .refused(let refusal) = sniffed(bytes) else {
        #expect(bytes.prefix(12).contains(ASCII.newline), "round \(round)")
        continue
      }
      #expect(refusal.isUnknownFormat)
    }
    let noNULs = [UInt8](0x80...0xFF) + [1, 4, 5, 6, 7, 14, 16, 17, 18]
    #expect(sniffed(noNULs) == .refused(.binaryBytes))
    #expect(sniffed(noNULs + [10] + noNULs, "log") == .refused(.binaryBytes))
  }

  /// Text in other encodings, and text with control characters, but not both.
  @Test(arguments: [
    // Windows-1251 with colors of IRC, Latin-1, Shift JIS, colors of terminals, FIX, separators.
    Array("\u{3}04".utf8) + [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x2C, 0x20, 0xEC, 0xE8, 0xF0],
    [0x67, 0x72, 0xFC, 0xDF, 0x65], [0x83, 0x65, 0x83, 0x58, 0x83, 0x67],
    Array("\u{1B}[31m日本語\u{1B}[0m".utf8), Array("8=FIX.4.2\u{1}9=65\u{1}35=A\u{1}".utf8),
    Array("a\u{1E}b\u{1C}c\u{1A}".utf8),
  ])
  func keepsTextOfOtherKinds(_ line: [UInt8]) {
    for bytes in [line, line + [10], line + [10] + line + [10]] {
      #expect(sniffed(bytes) == .format(.text))
    }
  }

  @Test func theHeadFollowsFromTheContentAlone() {
    let inputs = [
      "\n \r\n{\"a\":1}\nmore\n", "hello\nworld\n", "no line end", "\u{FEFF}\n\nx\ny", "\n\n",
      "[1,\n2]\n", "{\n\"a\":1}", "{\"a\":1}\n",
    ]
    let strange: [[UInt8]] = [
      [1, 0xFF, 0x61, 10, 0x62, 10], [0xE4, 10] + [UInt8](repeating: 0x61, count: 5000),
      [UInt8](repeating: 0x61, count: 100) + [1, 2, 4, 10] + [UInt8](repeating: 0xE4, count: 9000),
    ]
    for bytes in inputs.map({ Array($0.utf8) }) + strange {
      let whole = sniffed(bytes)
      for length in 0...bytes.count {
        let part = Array(bytes[..<length])
        let early = sniff(head: part.span, isComplete: length == bytes.count, pathExtension: nil)
        #expect(early == whole || early == .undecided && length < bytes.count)
      }
    }
    #expect(headLength(Array("\n a\nb\n".utf8).span, isAtEnd: false) == 4)
    #expect(headLength(Array("\n a".utf8).span, isAtEnd: false) == nil)
    #expect(headLength(Array("\n a".utf8).span, isAtEnd: true) == 3)
  }

  @Test func aLineLongerThanTheHeadIsCut() {
    let long = [UInt8](repeating: 0x61, count: maximumHead)
    #expect(headLength((long + long).span, isAtEnd: false) == maximumHead)
    #expect(sniffed(long + long) == .format(.text))
    #expect(sniffed(Array("[\"".utf8) + long + long) == .format(.json))
    #expect(sniffed(Array("{ \"a\":\"".utf8) + long + long) == .format(.json))
    #expect(sniffed([UInt8](repeating: 0x0A, count: maximumHead) + [0x7B, 0x7D]) == .format(.text))
  }

  @Test func refusalsSayWhatToDo() {
    for refusal in [
      InputRefusal.nulBytes, .byteOrderMark(encoding: "UTF-16"), .binary(name: "a ZIP archive"),
    ] {
      #expect(refusal.description.contains(";"))
      #expect(!refusal.description.contains("\n"))
    }
  }
}

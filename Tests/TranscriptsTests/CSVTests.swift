import CTranscripts
import Testing

@testable import Transcripts

@Suite struct CSVTests {
  static let comma = CSVDialect().resolved(isTabbed: false, head: [UInt8]().span)

  @Test(arguments: [
    ("a,b\n", ","), ("a;b;c\nx,y,z,w\n", ";"), ("a\tb\n", "\t"), ("\u{FEFF}\r\n\na|b|c", "|"),
    ("a", ","),
    ("", ","), ("\"a;b;c\",d\n", ","), ("a;b,c", ","), ("\"a,\nb;c\";d;e\n", ","), ("a\nb;c", ","),
    ("a; \"x,y,z\"", ";"),
  ])
  func `the first row tells what divides cells`(_ text: String, _ delimiter: String) {
    let head = Array(text.utf8)
    #expect(
      CSVDialect().resolved(isTabbed: false, head: head.span).delimiter == delimiter.utf8.first)
    #expect(CSVDialect().resolved(isTabbed: true, head: head.span).delimiter == 0x09)
    var given = CSVDialect()
    given.delimiter = 0x21
    #expect(given.resolved(isTabbed: false, head: head.span).delimiter == 0x21)
  }

  private func texts(_ bytes: [UInt8], _ dialect: CSVDialect = comma) -> [String]? {
    dialect.cells(bytes.span, from: 0)?.map { cell in
      var text: [UInt8] = []
      cell.appendText(of: bytes.span, dialect, to: &text)
      return String(decoding: text, as: UTF8.self)
    }
  }

  /// RFC 4180, section 2, and what it leaves open.
  @Test(
    arguments: [
      ("aaa,bbb,ccc\r\nzzz", ["aaa", "bbb", "ccc"]), ("aaa,bbb", ["aaa", "bbb"]),
      ("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz", ["aaa", "b\r\nbb", "ccc"]),
      ("\"aaa\",\"b\"\"bb\",\"ccc\"", ["aaa", "b\"bb", "ccc"]), ("", [""]), ("\r\n", [""]),
      (",", ["", ""]), ("a,\r\n", ["a", ""]), ("\"\"", [""]), ("\"\"\"\"", ["\""]),
      ("a\rb,c\n", ["a\rb", "c"]), ("a\r", ["a\r"]), ("\"a\"\r", ["a\r"]),
      ("5\" disk,b", ["5\" disk", "b"]),
      (" \"a\",b", [" \"a\"", "b"]), ("\"a\"b,c", ["ab", "c"]),
      ("\"a\" \"b\"\"\",c", ["a \"b\"\"\"", "c"]),
      ("é,\"ü\"", ["é", "ü"]),
    ] as [(String, [String])])
  func cells(row: String, expected: [String]) {
    #expect(texts(Array(row.utf8)) == expected)
  }

  @Test(arguments: ["\"", "\"abc", "a,\"b\nc,d\n", "\"a\"\"", "\"\"\""])
  func quotesThatAreNeverClosed(row: String) {
    #expect(texts(Array(row.utf8)) == nil)
    var walk = CSVWalk(Self.comma)
    walk.go(Array(row.utf8).span, over: 0..<row.utf8.count)
    #expect(walk.isInQuotes)
  }

  @Test func otherDialects() {
    var dialect = CSVDialect().resolved(isTabbed: true, head: [UInt8]().span)
    #expect(texts(Array("a,b\t\"c\td\"".utf8), dialect) == ["a,b", "c\td"])
    dialect.quote = nil
    #expect(texts(Array("\"a\tb\"".utf8), dialect) == ["\"a", "b\""])
    dialect.quote = UInt8(ascii: "'")
    dialect.delimiter = UInt8(ascii: ";")
    #expect(texts(Array("'a;''b';\"c".utf8), dialect) == ["a;'b", "\"c"])
  }

  /// What is written as a cell reads as the same text.
  @Test func cellsReadAsTheyWereWritten() {
    var random = SeededGenerator(seed: 41)
    let alphabet = Array("ab,;\"'\r\n\t é".utf8)
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      var dialect = Self.comma
      if Bool.random(using: &random) {
        dialect.delimiter = UInt8(ascii: ";")
        dialect.quote = UInt8(ascii: "'")
      }
      var row: [UInt8] = []
      dialect.append(cell: text, isQuoted: Bool.random(using: &random), to: &row)
      row += [dialect.delimiter ?? 0] + Array("next\r\n".utf8)
      let expected = [String(decoding: text, as: UTF8.self), "next"]
      #expect(texts(row, dialect) == expected)
      dialect.quote = nil
      var plain: [UInt8] = []
      dialect.append(cell: text, isQuoted: true, to: &plain)
      #expect(dialect.cells(plain.span, from: 0)?.count == 1)
    }
  }

  // MARK: Walking

  private func randomTexts() -> [[UInt8]] {
    var random = SeededGenerator(seed: 42)
    let alphabets = [Array(",\"\n\r ab".utf8), Array("\"\",\n".utf8), Array("abcdefgh,\n\"".utf8)]
    return (0..<600).map { index in
      (0..<index / 2).map { _ in alphabets[index % 3].randomElement(using: &random) ?? 0 }
    }
  }

  /// The ends of rows are where the cells of the rows say that they are.
  @Test func walksEndRowsWhereCellsDo() {
    for text in randomTexts() {
      var ends: [Int] = []
      var start = 0
      while start < text.count, let last = Self.comma.cells(text.span, from: start)?.last {
        if last.next == text.count,
          text[text.count - 1] != 0x0A || last.range.upperBound == text.count
        {
          break
        }
        ends.append(last.next - 1)
        start = last.next
      }
      for steps in [[text.count + 1], [1], [3, 64, 7], [63, 65]] {
        var walk = CSVWalk(Self.comma)
        var place = 0
        var step = 0
        var rows = 0
        while place < text.count {
          let end = min(text.count, place + steps[step % steps.count])
          step += 1
          walk.go(text.span, over: place..<end)
          rows += walk.rows
          if let last = walk.lastEnd {
            #expect(ends.indices.contains(rows - 1) && ends[rows - 1] == last)
          }
          place = end
        }
        if rows != ends.count { Issue.record("\(rows) instead of \(ends.count) rows in \(text)") }
      }
    }
  }

  @Test func vectorsAgreeWithThePortablePath() {
    for text in randomTexts() where !text.isEmpty {
      unsafe text.withUnsafeBufferPointer { buffer in
        guard let bytes = buffer.baseAddress else { return }
        var walks = [scrubjay_csv_walk(), scrubjay_csv_walk()]
        for index in 0..<2 {
          walks[index].delimiter = UInt8(ascii: ",")
          walks[index].quote = UInt8(ascii: "\"")
          walks[index].has_quote = 1
          walks[index].state = UInt8(SCRUBJAY_CSV_START)
        }
        unsafe scrubjay_csv_rows(&walks[0], bytes, 0, text.count)
        unsafe scrubjay_csv_rows_portable(&walks[1], bytes, 0, text.count)
        #expect(walks[0].rows == walks[1].rows && walks[0].state == walks[1].state)
        #expect(walks[0].last_end == walks[1].last_end)
        for start in stride(from: 0, to: text.count, by: 5) {
          var memory = [UInt8](repeating: 7, count: text.count + 21)
          let stop = text.span.copyCell(
            in: start..<text.count, before: UInt8(ascii: ","), to: &memory, at: 5)
          let expected = text[start...].firstIndex { $0 == 0x2C || $0 == 0x0A } ?? text.count
          #expect(stop == expected && memory[5...].starts(with: text[start..<expected]))
          #expect(memory[..<5] == [7, 7, 7, 7, 7])
        }
      }
    }
  }
}

import Anonymization
import Detection
import Testing
import Transcripts

@testable import Scrubjay

extension Setup {
  /// The setup for CSV.
  static var rows: Setup { Setup().with { $0.format = .csv } }
}

/// What cli.md says about CSV, and the laws for it.
struct RowTests {
  private func scrub(
    _ text: String, _ setup: Setup = .rows, _ scrubber: Scrubber = Scrubbers.standard
  ) throws -> RunResult {
    try Bench(scrubber, setup).run(Array(text.utf8), setup)
  }

  static let rewrites: [(what: String, input: String, output: String)] = [
    (
      "one cell of a row", "id,mail,note\r\n1,ann@example.com,\"x,y\"\r\n",
      "id,mail,note\r\n1,<EMAIL_ADDRESS>,\"x,y\"\r\n"
    ),
    (
      "a quoted cell", "a,b\n\"say \"\"hi\"\" to ann@example.com\",\" q \"\n",
      "a,b\n\"say \"\"hi\"\" to <EMAIL_ADDRESS>\",\" q \"\n"
    ),
    (
      "a cell of many lines", "a\n\"first\r\nann@example.com\nlast\"\nbob@example.com",
      "a\n\"first\r\n<EMAIL_ADDRESS>\nlast\"\n<EMAIL_ADDRESS>"
    ),
    ("names are scanned", "ann@example.com,b\nx,y\n", "<EMAIL_ADDRESS>,b\nx,y\n"),
    ("a mark", "\u{FEFF}mail\nann@example.com\n", "\u{FEFF}mail\n<EMAIL_ADDRESS>\n"),
    (
      "ragged and blank rows", "a,b\n1\n\n1,2,ann@example.com\n,\n",
      "a,b\n1\n\n1,2,<EMAIL_ADDRESS>\n,\n"
    ),
    (
      "JSON in a cell",
      "j\n\"{\"\"m\"\": \"\"\\u0061nn@example.com\"\", \"\"n\"\": 4111111111111111}\"\n",
      "j\n\"{\"\"m\"\": \"\"<EMAIL_ADDRESS>\"\", \"\"n\"\": \"\"<CREDIT_CARD>\"\"}\"\n"
    ),
    (
      "a number of JSON in a bare cell", "j\n[4111111111111111]\n",
      "j\n\"[\"\"<CREDIT_CARD>\"\"]\"\n"
    ),
    (
      "keys of JSON in a cell",
      "j\n\"{\"\"ann@example.com\"\":1,\"\"bob@example.com\"\":2}\"\n",
      "j\n\"{\"\"<EMAIL_ADDRESS>\"\":1,\"\"<EMAIL_ADDRESS>_2\"\":2}\"\n"
    ),
    (
      "JSON in a string of JSON in a cell",
      "j\n\"[\"\"{\\\"\"m\\\"\":\\\"\"ann@example.com\\\"\"}\"\"]\"\n",
      "j\n\"[\"\"{\\\"\"m\\\"\":\\\"\"<EMAIL_ADDRESS>\\\"\"}\"\"]\"\n"
    ),
    (
      "no match across cells", "a,b\n4111 1111,1111 1111\nann@,example.com\n",
      "a,b\n4111 1111,1111 1111\nann@,example.com\n"
    ),
    ("bytes behind a closing quote", "a\n\"ann\"@example.com x\n", "a\n\"<EMAIL_ADDRESS> x\"\n"),
    (
      "a bare cell with a quote in it", "a\nb\" ann@example.com\n", "a\n\"b\"\" <EMAIL_ADDRESS>\"\n"
    ),
  ]

  @Test(arguments: rewrites.indices) func rewrite(index: Int) throws {
    let (what, input, output) = Self.rewrites[index]
    let result = try scrub(input)
    #expect(result.text == output && result.failure == nil, "\(what)")
    let verifying = Setup.rows.with { $0.options.verifies = true }
    #expect(try scrub(input, verifying).text == output, "\(what)")
  }

  @Test func recordsAreRowsOfData() throws {
    #expect(try scrub("a\n1\n\"x\ny\"\n\n2").tally.records == 4)
    #expect(try scrub("a").tally.records == 0)
    #expect(try scrub("").tally.records == 0)
    #expect(
      try scrub("a\n1\n", .rows.with { $0.options.dialect.hasHeader = false }).tally.records == 2)
  }

  @Test func replacementsAreQuotedWhereTheyMustBe() throws {
    let scrubber = Scrubbers.make(
      "version: 1\ndefault: { operator: replace, with: 'a,\"b\"' }\nonly: [EMAIL_ADDRESS]")
    #expect(try scrub("m\nann@example.com\n", .rows, scrubber).text == "m\n\"a,\"\"b\"\"\"\n")
    let semicolons = Setup.rows.with { $0.options.dialect.delimiter = UInt8(ascii: ";") }
    #expect(
      try scrub("m;n\nx,y;ann@example.com\n", semicolons, scrubber).text
        == "m;n\nx,y;\"a,\"\"b\"\"\"\n")
    let bare = Setup.rows.with { $0.options.dialect.quote = nil }
    #expect(try scrub("m,n\n\"x,ann@example.com\n", bare, scrubber).text == "m,n\n\"x,a \"b\"\n")
  }

  @Test func tabs() throws {
    let setup = Setup.rows.with { $0.format = .tsv }
    #expect(
      try scrub("a\tb\n1,2\tann@example.com\n", setup).text == "a\tb\n1,2\t<EMAIL_ADDRESS>\n")
  }

  // MARK: Findings

  @Test func findingsNameTheirColumns() throws {
    let lines = try scrub(
      "id,e/m~l,note\n1,x,\"é \"\"ann@example.com\"\"\"\n2,bob@example.com,y,eve@example.com\n",
      .rows.scanning
    ).text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].contains(#""record":1,"field":"/note","start":3,"end":18,"#))
    #expect(lines[1].contains(#""record":2,"field":"/e~1m~0l","start":0,"end":15,"#))
    #expect(lines[2].contains(#""record":2,"field":"/3","start":0,"end":15,"#))
    let bare = Setup.rows.scanning.with { $0.options.dialect.hasHeader = false }
    #expect(
      try scrub("1,ann@example.com\n", bare).text.contains(#""record":1,"field":"/1","start":0"#))
  }

  @Test func findingsInNamesAreNotShown() throws {
    let lines = try scrub("id,ann@example.com\n1,bob@example.com\n", .rows.scanning).text
    #expect(lines.contains(#""record":0,"field":"/<EMAIL_ADDRESS>","start":0,"#), "\(lines)")
    #expect(lines.contains(#""record":1,"field":"/<EMAIL_ADDRESS>","start":0,"#), "\(lines)")
    #expect(!lines.contains("ann@"))
  }

  @Test func offsetsInJSONAreThoseOfTheCell() throws {
    let line = try scrub("j\n\"{\"\"é\"\": \"\"ann@example.com\"\"}\"\n", .rows.scanning).text
    #expect(line.contains(#""field":"/j","start":7,"end":22,"#), "\(line)")
  }

  @Test func namesAreContext() throws {
    let bare = try scrub("x,y\n536-22-8726,\n", .rows.scanning).text
    for name in ["ssn", "customerSsn", "\"customer_ssn\""] {
      let named = try scrub("y,\(name)\n,536-22-8726\n", .rows.scanning).text
      #expect(named.contains("US_SSN") && named != bare, "\(name): \(named)")
    }
  }

  // MARK: Field rules

  @Test func rulesDecideByColumn() throws {
    let scrubber = Scrubbers.make(
      """
      version: 1
      fields:
        - { path: /id, entity: USER_ID, operator: redact }
        - { path: /mail, operator: keep }
        - { path: "/a~1b", operator: drop }
        - { path: /3, operator: drop }
      """)
    let text = "id,mail,a/b\nu1,ann@example.com,\"x\"\n,bob@example.com,,\"y,z\",eve@example.com\n"
    let expected = "id,mail,a/b\n<USER_ID>,ann@example.com,\n,bob@example.com,,,<EMAIL_ADDRESS>\n"
    for setup in [Setup.rows, .rows.with { $0.options.verifies = true }] {
      let result = try scrub(text, setup, scrubber)
      #expect(result.text == expected && result.failure == nil)
      #expect(result.tally.findings.values.reduce(0, +) == 6)
    }
    let bare = Setup.rows.with { $0.options.dialect.hasHeader = false }
    let all = Scrubbers.make("version: 1\nfields: [{ path: '/*', operator: drop }]")
    #expect(try scrub("a,b\nx\n", bare, all).text == ",\n\"\"\n")
    let second = Scrubbers.make("version: 1\nfields: [{ path: /1, operator: drop }]")
    #expect(try scrub("a,b\nx\n", bare, second).text == "a,\nx\n")
  }

  @Test func tokensOfFieldsAreKept() throws {
    let scrubber = Scrubbers.make(
      "version: 1\nfields: [{ path: /id, entity: USER_ID, operator: pseudonymize, scope: corpus }]")
    let once = try scrub("id,n\nu1,x\nu2,y\nu1,z\n", .rows, scrubber)
    let ids = once.text.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
    #expect(ids.count == 3 && ids[0] == ids[2] && ids[0] != ids[1])
    #expect(ids[0].hasPrefix("USER_ID_"))
    #expect(try scrub(once.text, .rows, scrubber).text == once.text)
  }

  // MARK: Malformed rows

  @Test func quotesThatAreNeverClosed() throws {
    let text = "a,b\nann@example.com,2\n3,\"bob@example.com\n4,5\n"
    let stopped = try scrub(text)
    #expect(stopped.text == "a,b\n<EMAIL_ADDRESS>,2\n" && stopped.failure?.record == 2)
    #expect(stopped.failure?.description.contains("bob") == false)
    let dropped = try scrub(text, .rows.dropping)
    #expect(dropped.text == "a,b\n<EMAIL_ADDRESS>,2\n\n" && dropped.failure == nil)
    #expect(dropped.tally.records == 2 && dropped.tally.droppedRecords == 1)
    let asText = try scrub(text, .rows.with { $0.options.onMalformed = .text })
    #expect(asText.text == "a,b\n<EMAIL_ADDRESS>,2\n3,\"<EMAIL_ADDRESS>\n4,5\n")
    #expect(try scrub("\"a", .rows.dropping).failure?.record == 0)
  }

  @Test(arguments: [false, true]) func rowsThatAreTooLong(drops: Bool) throws {
    for length in [21, 22, 23, 24, 60] {
      for (before, after) in [("", "\r\n"), ("", "\n"), ("\"", "\n"), ("\"", "\"\r\n"), ("", "")] {
        let long = before + String(repeating: "x", count: length) + after
        let text = "m\nann@example.com\n\(long)bob@example.com\n"
        var setup = Setup.rows.with { $0.options.maximumRecord = 22 }
        if drops { setup = setup.dropping }
        let bench = Bench(Scrubbers.emails, setup)
        let whole = try bench.run(Array(text.utf8), setup)
        expect(!whole.output.holds("@".utf8), "\(whole)")
        for (sizes, isWaiting) in ChunkingLawTests.arrivals {
          for isLineBuffered in [false, true] {
            let result = try bench.run(
              Array(text.utf8),
              setup.with {
                $0.sizes = sizes
                $0.isWaiting = isWaiting
                $0.isLineBuffered = isLineBuffered
                $0.framing = Framer.Sizes(block: 16)
              })
            expectEqual(result, whole, "\(length) \(sizes)")
          }
        }
      }
    }
  }

  // MARK: Laws

  /// Rows with odd cells.
  private func table(_ random: inout SeededGenerator) -> [UInt8] {
    var text = Int.random(in: 0..<6, using: &random) == 0 ? "\u{FEFF}" : ""
    let rows = Int.random(in: 0...14, using: &random)
    for row in 0..<rows {
      let cells = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        let cell: String
        switch Int.random(in: 0..<8, using: &random) {
        case 0: cell = Texts.value(depth: 2, &random)
        case 1..<4: cell = Texts.values.randomElement(using: &random) ?? ""
        case 4: cell = Texts.examples.randomElement(using: &random) ?? ""
        case 5:
          cell =
            ["", "\"", "a\r\nb", "x\"y", "'", "ssn", "email"][Int.random(in: 0..<7, using: &random)]
        default: cell = Texts.prose.randomElement(using: &random) ?? ""
        }
        let isBare = !cell.utf8.contains { [0x22, 0x2C, 0x0A].contains($0) }
        if isBare, Bool.random(using: &random) { return cell }
        let tail = Int.random(in: 0..<10, using: &random) == 0 ? "tail" : ""
        return "\"" + cell.replacing("\"", with: "\"\"") + "\"" + tail
      }
      text += cells.joined(separator: ",")
      if row == rows - 1, Bool.random(using: &random) { break }
      text += Bool.random(using: &random) ? "\n" : "\r\n"
    }
    return Array(text.utf8)
  }

  @Test(arguments: 0..<80) func keepingChangesNothing(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = table(&random)
    if seed % 4 == 0 { bytes += [0xFF, 0x2C, 0xC3, 0x0A] }
    let result = try Bench(Scrubbers.keeping, .rows).run(bytes, .rows)
    expect(result.output == bytes && result.failure == nil, "\(result)")
  }

  @Test(arguments: 0..<24) func anyChunkingIsOne(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = table(&random)
    if seed % 3 == 0, !bytes.isEmpty {
      bytes.insert(0x22, at: Int.random(in: 0..<bytes.count, using: &random))
    }
    var setup = seed % 2 == 0 ? Setup.rows : .rows.scanning
    if seed % 4 < 2 { setup = setup.dropping }
    if seed % 5 == 0 { setup.options.onMalformed = .text }
    if seed % 7 == 0 { setup.options.dialect.hasHeader = false }
    let bench = Bench(Scrubbers.few, setup)
    let whole = try bench.run(bytes, setup)
    for (sizes, isWaiting) in ChunkingLawTests.arrivals {
      for isLineBuffered in [false, true] {
        let result = try bench.run(
          bytes,
          setup.with {
            $0.sizes = sizes
            $0.isWaiting = isWaiting
            $0.isLineBuffered = isLineBuffered
            $0.framing = Framer.Sizes(block: 32)
          })
        expectEqual(result, whole, "\(sizes), line buffered: \(isLineBuffered)")
      }
    }
  }

  /// Scrubbing again changes nothing, finds nothing, and the shape of the table is as it was.
  @Test(arguments: 0..<40) func onceIsEnough(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = table(&random)
    let once = try Bench(Scrubbers.standard, .rows).run(bytes, .rows)
    let twice = try Bench(Scrubbers.standard, .rows).run(once.output, .rows)
    expect(once.failure == nil && twice.output == once.output, "\(once)\n\(twice)")
    #expect(shape(once.output) == shape(bytes))
  }

  private func shape(_ bytes: [UInt8]) -> [Int] {
    let dialect = CSVDialect().resolved(isTabbed: false, head: bytes.span)
    var counts: [Int] = []
    var start = byteOrderMarkLength(bytes.span)
    while start < bytes.count, let cells = dialect.cells(bytes.span, from: start) {
      counts.append(cells.count)
      start = cells.last?.next ?? bytes.count
    }
    return counts
  }

  /// Each value is in some cell by itself; none is left however the bytes are damaged.
  @Test(arguments: 0..<60) func damagedTablesFailClosed(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = table(&random)
    for _ in 0..<3 where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = Array("\",\n\r x".utf8).randomElement(using: &random) ?? 0
    }
    let result = try Bench(Scrubbers.emails, .rows.dropping).run(bytes, .rows.dropping)
    guard result.failure == nil else { return }
    let again = try Bench(Scrubbers.emails, .rows).run(result.output, .rows)
    expect(again.failure == nil && again.tally.total == 0, "\(result)\n\(again)")
    expect(again.output == result.output, "\(result)\n\(again)")
  }

  @Test func jobs() {
    var random = SeededGenerator(seed: 98)
    let bytes = (0..<60).flatMap { _ in table(&random) + [0x0A] }.filter { $0 < 0xEF }
    let result = expectSameWithAnyJobs(Setup.rows, bytes)
    expect(result.tally.total > 50 && result.failure == nil, "\(result)")
  }

  /// A row that cannot be matched is left out, and no other.
  @Test func rowsThatCannotBeMatched() throws {
    let scrubber = Scrubbers.make(
      "version: 1\nonly: [EMAIL_ADDRESS, SLOW]\ndeny: { SLOW: [{ pattern: '(?:a|aa)+(?:a|aa)+!' }] }"
    )
    let slow = String(repeating: "a", count: 200) + " x!"
    let rows = (0..<20).map { "\($0),\($0 % 5 == 3 ? slow : "u\($0)@example.com")\r\n" }
    let text = "n,m\r\n" + rows.joined()
    let stopped = try scrub(text, .rows, scrubber)
    expect(stopped.failure?.record == 4 && !stopped.text.contains("u4@"), "\(stopped)")
    let dropped = try scrub(text, .rows.dropping, scrubber)
    let expected = (0..<20).map { $0 % 5 == 3 ? "\r\n" : "\($0),<EMAIL_ADDRESS>\r\n" }
    expect(dropped.text == "n,m\r\n" + expected.joined(), "\(dropped)")
    #expect(dropped.tally.records == 20 && dropped.tally.droppedRecords == 4)
  }

  @Test func memoryIsBounded() throws {
    let row = Array("12,\"see you at\nthe usual place\",ok\n".utf8)
    let progress = Progress()
    let source = EndlessSource(row, length: (16 << 20) / row.count * row.count, progress: progress)
    var run = Run(Scrubbers.emails, options: RunOptions(path: "made"))
    run.format = .csv
    run.jobs = 2
    let summary = try run.scrub(source, to: CountingSink(progress))
    let total = progress.total
    #expect(summary.failure == nil && total.read == total.written)
    #expect(summary.tally.records == (16 << 20) / row.count - 1)
    #expect(total.furthest < 9 * Framer.Sizes().block + Framer.Sizes().longestLine)
  }
}

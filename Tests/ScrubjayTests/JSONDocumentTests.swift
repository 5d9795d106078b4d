import Anonymization
import Detection
import Testing
import Transcripts

@testable import Scrubjay

extension Setup {
  /// The setup for JSON documents.
  static var document: Setup { Setup().with { $0.format = .json } }

  /// The setup with records held to so few bytes that short documents have long ones.
  var inSmallPieces: Setup {
    with { $0.framing = Framer.Sizes(block: 64, longestLine: 100, fragment: 60) }
  }
}

/// What cli.md says about JSON, and the laws for it.
struct JSONDocumentTests {
  private func scrub(
    _ text: String, _ setup: Setup = .document, _ scrubber: Scrubber = Scrubbers.standard
  ) throws -> RunResult {
    try Bench(scrubber, setup).run(Array(text.utf8), setup)
  }

  static let documents: [(what: String, input: String, output: String, records: Int)] = [
    ("nothing", "", "", 0), ("white space", " \n", " \n", 0), ("no elements", "[ ]\n", "[ ]\n", 0),
    (
      "elements", "\u{FEFF}[\n  {\"m\": \"ann@example.com\"} ,\r\n\t12, []\n]\n",
      "\u{FEFF}[\n  {\"m\": \"<EMAIL_ADDRESS>\"} ,\r\n\t12, []\n]\n", 3
    ),
    (
      "an object over many lines", "{\n \"m\": [\n  \"ann@example.com\"\n ]\n}",
      "{\n \"m\": [\n  \"<EMAIL_ADDRESS>\"\n ]\n}", 1
    ),
    ("a string", "\"ann@example.com \\\" x\"", "\"<EMAIL_ADDRESS> \\\" x\"", 1),
    ("a number", " 4111111111111111\n", " \"<CREDIT_CARD>\"\n", 1),
    (
      "values one behind the other",
      "{\"m\":\"ann@example.com\"}\n[1,\"bob@example.com\"]\n\n{}[] null",
      "{\"m\":\"<EMAIL_ADDRESS>\"}\n[1,\"<EMAIL_ADDRESS>\"]\n\n{}[] null", 5
    ),
    (
      "brackets and commas in strings", "[\"],[{\\\"\",\"a@b.example\",\"\\\\\"]",
      "[\"],[{\\\"\",\"<EMAIL_ADDRESS>\",\"\\\\\"]", 3
    ),
  ]

  @Test(arguments: documents.indices) func document(index: Int) throws {
    let (what, input, output, records) = Self.documents[index]
    let result = try scrub(input)
    #expect(result.text == output && result.failure == nil, "\(what)")
    #expect(result.tally.records == records, "\(what)")
  }

  // MARK: Laws

  /// The setups that laws are held against: records held whole, and cut into pieces.
  static var setups: [Setup] { [.document, .document.inSmallPieces] }

  @Test(arguments: 0..<60) func keepingChangesNothing(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = Texts.document(Int.random(in: 0...12, using: &random), &random)
    for setup in Self.setups {
      let result = try Bench(Scrubbers.keeping, setup).run(bytes, setup)
      expect(result.output == bytes && result.failure == nil, "\(result)")
    }
  }

  /// An array of what stands on the lines of JSON Lines comes out as these do.
  @Test(arguments: 0..<20) func elementsAreLikeLines(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let values = (0..<10).map { _ in Texts.value(depth: 3, &random) }
    let lines = try scrub(values.joined(separator: "\n"), .jsonLines)
    let elements = try scrub("[" + values.joined(separator: ",") + "]")
    expect(lines.failure == nil && elements.failure == nil, "\(lines)\n\(elements)")
    let expected = lines.text.split(separator: "\n", omittingEmptySubsequences: false)
    expect(elements.text == "[" + expected.joined(separator: ",") + "]", "\(elements)\n\(lines)")
    expect(elements.tally == lines.tally, "\(elements)\n\(lines)")
  }

  @Test(arguments: 0..<24) func anyChunkingIsOne(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Texts.document(Int.random(in: 0...8, using: &random), &random)
    if seed % 3 == 0, !bytes.isEmpty { damage(&bytes, &random) }
    for setup in Self.setups {
      var setup = seed % 2 == 0 ? setup : setup.scanning
      if seed % 4 < 2 { setup = setup.dropping }
      if seed % 5 == 0 { setup.options.onMalformed = .text }
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
            })
          expectEqual(result, whole, "\(sizes), line buffered: \(isLineBuffered)")
        }
      }
    }
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = Array("{}[]\",:\\ 0-.e\n\r\t".utf8).randomElement(using: &random) ?? 0
      case 2: bytes.removeLast(bytes.count - place)
      default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      }
    }
  }

  /// Whatever the bytes are, nothing that is found in what comes out would have been found in it.
  @Test(arguments: 0..<80) func damagedDocumentsFailClosed(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Texts.document(6, &random)
    damage(&bytes, &random)
    for setup in Self.setups.flatMap({ [$0, $0.dropping] }) {
      let result = try Bench(Scrubbers.emails, setup).run(bytes, setup)
      guard result.failure == nil else { continue }
      // What is accepted is JSON, and what comes out of it is, too.
      let again = try Bench(Scrubbers.emails, setup).run(result.output, setup)
      expect(again.failure == nil && again.tally.droppedRecords == 0, "\(result)\n\(again)")
      expect(again.tally.total == 0, "\(result)\n\(again)")
      expect(again.output == result.output, "\(result)\n\(again)")
    }
  }

  @Test func jobs() {
    var random = SeededGenerator(seed: 99)
    let values = (0..<300).map { _ in Texts.value(depth: 3, &random) }
    let bytes = Array(("[" + values.joined(separator: ",\n") + "]").utf8)
    let result = expectSameWithAnyJobs(Setup.document, bytes)
    expect(result.tally.total > 50 && result.failure == nil, "\(result)")
  }

  /// A record comes out before the next one is there.
  @Test func nothingIsHeldWhileWaiting() throws {
    let text = "[{\"m\":\"ann@example.com\"},\n"
    let setup = Setup.document.with { $0.isWaiting = { _ in false } }
    let worker = Scrubbers.few.makeWorker(setup.options)
    let framer = worker.makeFramer(
      MemorySource(Array(text.utf8), isWaiting: { _ in false }), head: [], format: .json,
      isLineBuffered: false, observe: { _ in })
    guard case .block(let block)? = try framer.next() else {
      Issue.record("nothing came")
      return
    }
    let result = worker.process(block, of: .json)
    #expect(String(decoding: result.output, as: UTF8.self) == "[{\"m\":\"<EMAIL_ADDRESS>\"}")
  }

  // MARK: Malformed documents

  static let malformed: [(input: String, stopped: String, record: Int?, dropped: String?)] = [
    ("[1,{\"a\":tru},2]", "[1", 2, "[1,2]"), ("[{\"a\":tru},2,3]", "[", 1, "[2,3]"),
    ("[tru , 2]", "[", 1, "[  2]"), ("[1,2 3 ]", "[1", 2, "[1 ]"), ("[1,,2]", "[1", 2, "[1,2]"),
    ("[,]", "[", 1, "[]"), ("[1,]", "[1", 2, "[1]"), ("[tru]", "[", 1, "[]"),
    ("[\"a\",{\"b\":[1}]", "[\"a\"", 2, "[\"a\"]"), ("[{\"b\":[1}},2]", "[", 1, "[2]"),
    ("[1,2}", "[1", 2, nil), ("{\"a\":1]", "", 1, ""), ("[1,2", "[1", 2, "[1]"),
    ("[1,\"x", "[1", 2, "[1]"), ("[", "", 1, "[]"), ("{\"a\":", "", 1, ""),
    ("[1] x", "[1] ", 2, "[1] "), ("[1]]", "[1]", 2, "[1]"), ("1,2", "1", 2, "1"),
    ("\"a", "", 1, ""), ("[\"a\nb\",2]", "[", 1, "[2]"), ("{}\n{,}\n{}\n", "{}\n", 2, "{}\n\n{}\n"),
  ]

  @Test(arguments: malformed.indices) func malformedDocument(index: Int) throws {
    let (input, stopped, record, dropped) = Self.malformed[index]
    let failed = try scrub(input)
    #expect(failed.failure?.record == record, "\(input)")
    #expect(failed.text.filter { !$0.isWhitespace } == stopped.filter { !$0.isWhitespace })
    let left = try scrub(input, .document.dropping)
    if let dropped {
      #expect(left.text == dropped && left.failure == nil, "\(input)")
      #expect(left.tally.droppedRecords >= 1)
    } else {
      #expect(left.failure != nil, "\(input)")
    }
  }

  @Test func malformedElementsAsText() throws {
    let setup = Setup.document.with { $0.options.onMalformed = .text }
    let result = try scrub("[1,{\"m\":'ann@example.com'}, 'bob@example.com", setup)
    #expect(result.text == "[1,{\"m\":'<EMAIL_ADDRESS>'}, '<EMAIL_ADDRESS>")
    #expect(result.failure == nil)
  }

  @Test func aLimitHoldsForStringsAlone() throws {
    let setup = Setup.document.with { $0.options.maximumRecord = 30 }
    let strings = (0..<20).map { "\"ann\($0)@example.com\"" }.joined(separator: ",")
    for text in ["[\(strings)]", "[[\(strings)]]", "{\"a\":[\(strings)]}"] {
      for setup in [setup, setup.inSmallPieces] {
        let result = try scrub(text, setup, Scrubbers.emails)
        expect(result.failure == nil && result.tally.total == 20, "\(result)")
      }
    }
    let long = String(repeating: "x", count: 400)
    for text in ["[\"\(long)\"]", "\"\(long)\"", "{\"a\":[\"\(long)\"]}", "[\(long)]", long] {
      for setup in [setup, setup.inSmallPieces] {
        let result = try scrub(text, setup, Scrubbers.emails)
        expect(result.failure?.record == 1 && !result.output.holds("xx".utf8), "\(result)")
      }
    }
  }

  // MARK: Long records

  /// A document in which nothing depends on what stands elsewhere in its record.
  private func longDocument(_ random: inout SeededGenerator) -> [UInt8] {
    var number = 0
    func value(_ depth: Int) -> String {
      let space = ["", "", "\n ", " "].randomElement(using: &random) ?? ""
      number += 1
      switch Int.random(in: 0..<(depth > 0 ? 6 : 3), using: &random) {
      case 0: return space + "\"to user\(number)@example\(number).com now\"" + space
      case 1: return space + "\(number)"
      case 2: return space + ["true", "null", "\"plain, text\"", "{}", "[]"][number % 5]
      case 3, 4:
        let members = (0..<Int.random(in: 0...5, using: &random)).map { _ in
          number += 1
          let key = Int.random(in: 0..<3, using: &random) == 0 ? "d" : "k\(number)"
          return space + "\"\(key)\"" + space + ":" + value(depth - 1)
        }
        return "{" + members.joined(separator: space + ",") + space + "}"
      default:
        let elements = (0..<Int.random(in: 0...5, using: &random)).map { _ in value(depth - 1) }
        return space + "[" + elements.joined(separator: ",") + space + "]"
      }
    }
    let values = (0..<3).map { _ in "{\"x\":\(value(5)),\"d\":\(value(4)),\"y\":\(value(4))}" }
    let text =
      Bool.random(using: &random)
      ? "[" + values.joined(separator: " ,\n") + "]" : values.joined(separator: "\n")
    return Array(text.utf8)
  }

  /// Pieces come out as the whole does, and their findings have the same places.
  @Test(arguments: 0..<30) func piecesAreLikeTheWhole(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = longDocument(&random)
    for setup in [Setup.document, .document.scanning] {
      let whole = try Bench(Scrubbers.emails, setup).run(bytes, setup)
      let small = setup.inSmallPieces
      expect(whole.failure == nil, "\(whole)")
      expectEqual(try Bench(Scrubbers.emails, small).run(bytes, small), whole, "seed \(seed)")
      let verifying = small.with { $0.options.verifies = true }
      expectEqual(
        try Bench(Scrubbers.emails, verifying).run(bytes, verifying), whole, "seed \(seed)")
    }
  }

  static let rules = [
    "{ path: /**/d, operator: drop }", "{ path: /x, operator: drop }",
    "{ path: /y/*, operator: drop }", "{ path: /**, operator: drop }",
    "{ path: /x/**, operator: keep }", "{ path: /*/1, entity: THING, operator: redact }",
    "{ path: /x/0, operator: drop }, { path: /d, entity: THING, operator: redact }",
  ]

  /// The same for what field rules do; but for white space, which nobody promises around what is dropped.
  @Test(arguments: rules.indices) func rulesForPieces(index: Int) throws {
    let scrubber = Scrubbers.make(
      "version: 1\nonly: [EMAIL_ADDRESS]\nfields: [\(Self.rules[index])]")
    for seed in 0..<12 {
      var random = SeededGenerator(seed: UInt64(seed))
      let bytes = longDocument(&random)
      var outputs: [RunResult] = []
      for setup in Self.setups {
        for setup in [setup, setup.with { $0.options.verifies = true }] {
          var result = try Bench(scrubber, setup).run(bytes, setup)
          expect(result.failure == nil, "seed \(seed): \(result)")
          let again = try Bench(Scrubbers.keeping, .document).run(result.output, .document)
          expect(again.failure == nil, "seed \(seed): \(result)\n\(again)")
          result.output.removeAll { $0 == 0x20 || $0 == 0x0A }
          outputs.append(result)
        }
      }
      for output in outputs { expectEqual(output, outputs[0], "seed \(seed)") }
    }
  }

  /// Keys of an object that is cut are told apart by their places in it.
  @Test func keysOfLongObjects() throws {
    let members = (1...40).map { "\"user\($0)@example.com\":\($0)" }
    let text = "{\"a\":{" + members.joined(separator: ",") + "},\"b@example.com\":1}"
    let result = try scrub(text, .document.inSmallPieces, Scrubbers.emails)
    let keys = (1...40).map { "\"<EMAIL_ADDRESS>_\($0)\":\($0)" }
    expect(
      result.text == "{\"a\":{" + keys.joined(separator: ",") + "},\"<EMAIL_ADDRESS>_2\":1}",
      "\(result)")
    let found = try scrub(text, .document.inSmallPieces.scanning, Scrubbers.emails)
    expect(found.tally.total == 41, "\(found)")
  }

  /// What was written already cannot be left out.
  @Test func brokenLongRecordsStop() throws {
    let members = (1...40).map { "{\"m\":\"user\($0)@example.com\"}" }
    for broken in ["{\"m\":tru}", "{\"m\" 1}", "{\"m\":\"user1@example.com}"] {
      let text = "[1,[" + members.joined(separator: ",") + ",\(broken),2],3]"
      for setup in [Setup.document.inSmallPieces, .document.inSmallPieces.dropping] {
        let result = try scrub(text, setup, Scrubbers.emails)
        expect(result.failure?.record == 2 && !result.output.holds("user".utf8), "\(result)")
      }
    }
  }

  @Test func memoryIsBounded() throws {
    let element = Array("  {\"id\": 12, \"text\": \"see you at the usual place\"},\n".utf8)
    let shapes = ["[", "{\"chat\": \"x\", \"messages\": ["]
    for shape in shapes {
      let progress = Progress()
      let source = EndlessSource(
        element, after: Array(shape.utf8), length: 24 << 20, progress: progress)
      var run = Run(Scrubbers.emails, options: RunOptions(path: "made"))
      run.format = .json
      run.jobs = 2
      let summary = try run.scrub(source, to: CountingSink(progress))
      // It never ends as it should.
      #expect(summary.failure != nil)
      let (read, written, furthest) = progress.total
      #expect(read >= 24 << 20 && written > read - (2 << 20))
      #expect(furthest < 8 << 20)
    }
  }
}

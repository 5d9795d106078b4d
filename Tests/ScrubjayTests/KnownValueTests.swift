import Anonymization
import Detection
import Testing

@testable import Scrubjay

/// Values of a policy's lists are findings wherever they stand as whole words.
struct KnownValueTests {
  private static func scrubber(_ lists: [(String, [String])], rules: String = "") throws -> Scrubber
  {
    var values = KnownValueSet(types: lists.map { EntityType($0.0) })
    for (index, list) in lists.enumerated() {
      for value in list.1 {
        let isTaken = values.insert(value, into: index)
        #expect(isTaken)
      }
    }
    values.finish()
    let known = lists.map { "\($0.0): { file: x }" }.joined(separator: ", ")
    let policy = try Policy(
      yaml: Array("version: 1\nknown: { \(known) }\n\(rules)".utf8), file: "policy.yaml",
      vocabulary: Catalog.builtIn.vocabulary)
    return try Scrubber(policy: policy, key: nil, known: values)
  }

  @Test(
    arguments: [
      ("Zoltan called", "<STAFF> called"), ("ZOLTAN, zoltan", "<STAFF>, <STAFF>"),
      ("Zoltana and xZoltan and _Zoltan", "Zoltana and xZoltan and _Zoltan"),
      ("Zoltan's desk", "<STAFF>'s desk"), ("by Acme   Rockets\tLtd.", "by <CLIENT>."),
      ("Acme Rockets", "Acme Rockets"), ("acme rockets ltd", "<CLIENT>"),
      ("Acme Rockets, Ltd", "Acme Rockets, Ltd"), ("o’brien and O'Brien", "<STAFF> and <STAFF>"),
      ("ÉLODIE or élodie", "<STAFF> or <STAFF>"),
      ("Zoltan Kovacs met Zoltan", "<CLIENT> met <STAFF>"),
      ("Ｚｏｌｔａｎ", "<STAFF>"), ("mail=Zolt%61n&x", "mail=%3CSTAFF%3E&x"),
      ("李小龙 来了", "<STAFF> 来了"), ("Acme Rockets\nLtd", "Acme Rockets\nLtd"),
      ("A-7/12 is A-7/123", "<CLIENT> is A-7/123"),
    ])
  func whole(text: String, expected: String) throws {
    let scrubber = try Self.scrubber([
      ("STAFF", ["Zoltan", "O'Brien", "Élodie", "李小龙"]),
      ("CLIENT", ["Acme Rockets Ltd.", "Zoltan Kovacs", "A-7/12"]),
    ])
    #expect(try scrubber.scrub(text) == expected)
  }

  @Test func policiesRuleThem() throws {
    let lists = [("PERSON", ["Zoltan"]), ("PROJECT", ["Bluebird", "Zoltan"])]
    #expect(
      try Self.scrubber(lists, rules: "allow: [zoltan]").scrub("Bluebird for Zoltan")
        == "<PROJECT> for Zoltan")
    #expect(
      try Self.scrubber(lists, rules: "entities: { PROJECT: { operator: keep } }")
        .scrub("Bluebird for Zoltan") == "Bluebird for <PERSON>")
    #expect(
      try Self.scrubber(lists, rules: "only: [PROJECT]").scrub("Bluebird for Zoltan")
        == "<PROJECT> for <PROJECT>")
    #expect(
      try Self.scrubber(lists, rules: "exclude: [PROJECT, PERSON]").scrub("Bluebird for Zoltan")
        == "Bluebird for Zoltan")
  }

  /// The table finds exactly what a look at every word for every value finds.
  @Test(arguments: 0..<40) func theTableFindsAll(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = ["ann", "Lee", "of", "x1", "Ünal", "a_b", "7", "Marie"]
    let gaps = [" ", "  ", "-", ", ", "\t", "."]
    func phrase(_ most: Int) -> String {
      var text = ""
      for index in 0..<Int.random(in: 1...most, using: &random) {
        if index > 0 { text += gaps.randomElement(using: &random) ?? " " }
        text += words.randomElement(using: &random) ?? "ann"
      }
      return text
    }
    func normal(_ text: Substring) -> String {
      text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let values = (0..<6).map { _ in phrase(3) }
    let text = "(" + phrase(40) + ")"
    var set = KnownValueSet(types: [EntityType("STAFF")])
    for value in values {
      let isTaken = set.insert(value, into: 0)
      #expect(isTaken)
    }
    set.finish()
    var expected: Set<String> = []
    let wanted = Set(values.map { normal($0[...]) })
    func isWord(_ character: Character?) -> Bool {
      character.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
    }
    for start in text.indices where isWord(text[start]) {
      if start > text.startIndex, isWord(text[text.index(before: start)]) { continue }
      for end in text.indices where end > start && !isWord(text[end]) {
        guard isWord(text[text.index(before: end)]), wanted.contains(normal(text[start..<end]))
        else { continue }
        expected.insert(
          "\(text.utf8.distance(from: text.startIndex, to: start)) \(text[start..<end])")
      }
    }
    var found: Set<String> = []
    let bytes = Array(text.utf8)
    set.search(bytes.span, in: 0..<bytes.count) { range, _ in
      found.insert("\(range.lowerBound) \(String(decoding: bytes[range], as: UTF8.self))")
    }
    #expect(found == expected, "\(values) in \(text)")
  }

  @Test func whatCanNeverBeFoundIsRefused() {
    var set = KnownValueSet(types: [EntityType("STAFF")])
    for value in ["", "***", " ", "a\nb", "a" + String(repeating: " ", count: 100) + "b"] {
      let isTaken = set.insert(value, into: 0)
      #expect(!isTaken)
    }
  }

  /// Cut anywhere, and in windows of long lines.
  @Test func chunksMakeNoDifference() throws {
    var random = SeededGenerator(seed: 5)
    let names = (0..<200).map { "Name\($0) Of\($0 % 7)" }
    let scrubber = try Self.scrubber([("CLIENT", names)], rules: "only: [CLIENT]")
    let text = (0..<3000).map { _ in
      [names.randomElement(using: &random) ?? "", "Name7", "of", "hello\n"].randomElement(
        using: &random) ?? ""
    }.joined(separator: " ")
    let bench = Bench(scrubber, Setup())
    let whole = try bench.run(Array(text.utf8), Setup())
    expect(whole.failure == nil && whole.tally.total > 400, "\(whole)")
    let small = Setup().inSmallWindows.with { $0.sizes = [100, 7, 1000] }
    expectEqual(try bench.run(Array(text.utf8), small), whole, "small blocks")
    let line = text.replacing("\n", with: "; ")
    let long = try Bench(scrubber, Setup()).run(Array(line.utf8), Setup())
    expectEqual(try bench.run(Array(line.utf8), small), long, "windows")
  }

  @Test func aHundredThousandValues() throws {
    var values: [String] = []
    for index in 0..<100_000 { values.append("Customer\(index) Of \(index % 97)th Street") }
    let scrubber = try Self.scrubber([("CLIENT", values)], rules: "only: [CLIENT]")
    #expect(
      try scrubber.scrub("from customer99999  of 89th street, not customer5 of 6th street")
        == "from <CLIENT>, not customer5 of 6th street")
  }
}

import Testing

@testable import Matching

struct FingerprintTests {
  private static let sources = realisticPatterns

  /// The places that `fingerprints` marks in `text`: starts, words, anchors and long starts.
  private func marks(_ fingerprints: Fingerprints, _ text: [UInt8], from start: Int) -> [[Int]] {
    let marks = Marks()
    let blocks = min(Marks.capacity, (text.count - start + 63) / 64)
    fingerprints.mark(text.span, from: start, blocks: blocks, into: marks)
    var places: [[Int]] = [[], [], [], []]
    for block in 0..<blocks {
      let words = [
        marks.starts(at: block), marks.words(at: block), marks.anchors(at: block),
        marks.longs(at: block),
      ]
      for (kind, word) in words.enumerated() {
        for bit in 0..<64 where word >> UInt64(bit) & 1 != 0 {
          places[kind].append(start + 64 * block + bit)
        }
      }
    }
    return places
  }

  @Test(arguments: Fingerprints.levels)
  func `Every way of marking places marks the same`(level: Int) {
    var reader = PatternReader()
    for source in Self.sources { _ = reader.read(source, index: 0) }
    let portable = Fingerprints(reader.shapes, level: 0)
    let fast = Fingerprints(reader.shapes, level: level)
    var generator = SeededGenerator(seed: 7)
    for length in [0, 1, 2, 7, 8, 9, 63, 64, 65, 72, 73, 127, 128, 200, 1100, 4096, 5000] {
      var random = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      var readable = (0..<length).map { _ in UInt8.random(in: 0x20...0x7E, using: &generator) }
      random.shuffle(using: &generator)
      for index in readable.indices where index % 9 < 4 { readable[index] = 0x61 }
      for text in [random, readable] where length > 0 {
        for start in [0, length / 3] {
          #expect(marks(fast, text, from: start) == marks(portable, text, from: start))
        }
      }
    }
  }

  @Test func `No start of a match is left unmarked`() throws {
    var reader = PatternReader()
    let source = PatternSource(
      name: "x", regex: #"(?<!\d)(?<!\d[.,/:-])(?:ab?c|\d{2}x|[A-Z]{4}\d)"#)
    _ = reader.read(source, index: 0)
    let fingerprints = Fingerprints(reader.shapes)
    let text = Array(
      (String(repeating: "-", count: 70) + " ac abc 12x 1,13x ABCD5 7.12x é45x").utf8)
    let found = marks(fingerprints, text, from: 0)
    let places = Set(found[0] + found[1])
    let set = try PatternSet([source])
    var starts: Set<Int> = []
    try set.searchPlainly(text.span, in: 0..<text.count, scratch: set.makeScratch()) { match in
      starts.insert(match.range.lowerBound)
      return .reject
    }
    #expect(starts.count == 5)
    #expect(places.isSuperset(of: starts))
    // What the two bytes before forbid is told apart, away from the edges of the text.
    #expect(!places.contains(try #require(text.firstIndex(of: 0x2C)) + 1))
  }

  @Test func `A library kept as text is the same library`() throws {
    let library = PatternLibrary(Self.sources)
    let text = library.encoded()
    #expect(text.utf8.allSatisfy { (0x30...0x6F).contains($0) })
    let read = PatternLibrary(Self.sources, encoded: Array(text.utf8))
    #expect(read.encoded() == text)
    for source in Self.sources { #expect(read.index(of: source) == library.index(of: source)) }
    #expect(library.index(of: PatternSource(name: "x", regex: "not in it")) == nil)
  }

  @Test func `With a library or without one the same is found`() throws {
    let library = PatternLibrary(Array(Self.sources.dropLast(5)))
    let plain = try PatternSet(Self.sources)
    let quick = try PatternSet(Self.sources, library: library)
    let text = Array(realisticText.utf8)
    func matches(_ set: PatternSet) throws -> [SearchMatch] {
      var matches: [SearchMatch] = []
      try set.search(text.span, in: 0..<text.count, scratch: set.makeScratch()) { match in
        matches.append(match)
        return .accept
      }
      return matches.sorted {
        ($0.pattern, $0.range.lowerBound) < ($1.pattern, $1.range.lowerBound)
      }
    }
    let expected = try matches(plain)
    #expect(!expected.isEmpty)
    #expect(try matches(quick) == expected)
  }
}

import Testing

@testable import Transcripts

@Suite struct PathTableTests {
  /// Where a path of keys leads to, and through `*` where a key is an index.
  private func state(_ table: PathTable, _ path: [String]) -> Int32 {
    var state = table.start
    for key in path {
      let bytes = Array("-\(key)-".utf8)
      state =
        key == "0"
        ? table.element(of: state)
        : table.next(state, bytes.span, key: 1..<bytes.count - 1)
    }
    return state
  }

  private func place(_ table: PathTable, _ path: [String]) -> PathTable.Place {
    table.place(state(table, path))
  }

  private func anchors(_ table: PathTable, _ path: [String]) -> [Int32] {
    Array(table.anchors(state(table, path)))
  }

  @Test func `paths lead to their marks`() {
    let table = PathTable([
      (PlacePath("/messages/*/author/id"), .mark(0)), (PlacePath("/messages/*"), .message),
      (PlacePath("/**/author"), .anchor(7)), (PlacePath("image_*"), .mark(1)),
      (PlacePath("/image_72"), .mark(2)), (PlacePath("/a~1b~0"), .mark(3)),
      (PlacePath("."), .keys(4)),
    ])
    #expect(place(table, ["messages", "0", "author", "id"]).mark == 0)
    #expect(anchors(table, ["messages", "0", "author"]) == [7])
    #expect(anchors(table, ["author"]) == [7])
    #expect(anchors(table, ["x", "y", "author"]) == [7])
    #expect(place(table, ["messages", "0"]).isMessage)
    #expect(place(table, ["image_24"]).mark == 1)
    #expect(place(table, ["image_72"]).mark == 1)
    #expect(place(table, ["image"]).mark == -1)
    #expect(place(table, ["a/b~"]).mark == 3)
    #expect(place(table, []).keys == 4)
    #expect(place(table, ["messages", "0", "author", "id", "deeper"]).mark == -1)
  }

  @Test func `the first of two paths decides`() {
    let table = PathTable([(PlacePath("a/*"), .mark(0)), (PlacePath("/a/b"), .mark(1))])
    #expect(place(table, ["a", "b"]).mark == 0)
    let other = PathTable([(PlacePath("a/b"), .mark(0)), (PlacePath("/a/*"), .mark(1))])
    #expect(place(other, ["a", "b"]).mark == 0)
    #expect(place(other, ["a", "c"]).mark == 1)
  }

  /// The table says what trying every path one by one says.
  @Test(arguments: 0..<40) func `the table is its paths`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let keys = ["a", "b", "ab", "abc", "longer_key_than_eight", "longer_key_than_nine", "0"]
    func path() -> String {
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        ["*", "**", "a*", "longer*"].randomElement(using: &random).flatMap {
          Bool.random(using: &random) ? $0 : keys.randomElement(using: &random)
        } ?? "a"
      }.joined(separator: "/")
    }
    let patterns = (0..<5).map { _ in PlacePath(path()) }
    let table = PathTable(patterns.enumerated().map { ($0.element, .anchor($0.offset)) })
    for _ in 0..<200 {
      let field = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        keys.randomElement(using: &random) ?? "a"
      }
      let found = Set(anchors(table, field).map(Int.init))
      let expected = Set(
        patterns.indices.filter { Self.fits(patterns[$0].segments[...], field[...]) })
      #expect(found == expected, "\(patterns) \(field)")
    }
  }

  private static func fits(
    _ segments: ArraySlice<PlacePath.Segment>, _ field: ArraySlice<String>
  ) -> Bool {
    guard let segment = segments.first else { return field.isEmpty }
    if segment == .anyDepth {
      return fits(segments.dropFirst(), field)
        || (!field.isEmpty && fits(segments, field.dropFirst()))
    }
    guard let key = field.first else { return false }
    let isFitting =
      switch segment {
      case .any, .anyDepth: true
      // An index is no key.
      case .name(let name): key != "0" && name == Array(key.utf8)
      case .prefix(let prefix): key != "0" && key.utf8.starts(with: prefix)
      }
    return isFitting && fits(segments.dropFirst(), field.dropFirst())
  }
}

/// Numbers that look random and are the same in every run (Steele, Lea, Flood: SplitMix, 2014).
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

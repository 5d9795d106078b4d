import Testing

@testable import Detection

struct OccurrencesTests {
  /// Where the values, given by their first place in the text, stand again.
  private func places(_ values: [String], in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var occurrences = Occurrences()
    for (index, value) in values.enumerated() {
      let bytesOfValue = Array(value.utf8)
      guard
        let start = bytes.indices.first(where: { bytes[$0...].starts(with: bytesOfValue) })
      else { continue }
      occurrences.insert(
        Occurrences.Value(
          range: start..<start + bytesOfValue.count, pattern: index, score: Score(0.5)),
        in: bytes.span)
    }
    var places: [Occurrences.Value] = []
    occurrences.find(in: bytes.span, range: 0..<bytes.count, into: &places)
    return places.map { "\($0.range.lowerBound) \($0.pattern)" }
  }

  @Test(arguments: [
    (["abcdef"], "abcdef abcdef", ["0 0", "7 0"]), (["abcde"], "abcde abcde", []),
    (["abcdef"], "abcdefg abcdef xabcdef", ["8 0"]), (["abcdef"], "abcdef_ éabcdef", []),
    (["abcdef"], "abcdef-abcdef.", ["0 0", "7 0"]), (["ABCDEF"], "ABCDEF abcdef", ["0 0"]),
    (["äöüß12"], "äöüß12 äöüß12ä", ["0 0"]), (["äöüß"], "äöüß äöüß", []),
    (["a b c d"], "a b c d a b c d", ["0 0", "8 0"]),
    (["abcdef", "abcdefgh"], "abcdef abcdefgh", ["0 0", "7 1"]),
    (["abcdef x", "abcdef y"], "abcdef x abcdef y", ["0 0", "9 1"]),
    (["(abcdef)"], "(abcdef)(abcdef)", ["0 0", "8 0"]), (["abc\ndef"], "abc\ndef abc\ndef", []),
    (["abcdef", "abcdef"], "abcdef", ["0 0"]),
  ])
  func `Whole tokens of six characters are found again`(
    values: [String], text: String, expected: [String]
  ) {
    #expect(places(values, in: text) == expected)
  }

  @Test func `The same as a naive search`() {
    var generator = SeededGenerator(seed: 6)
    let letters = Array("aab -".utf8)
    for _ in 0..<400 {
      let text = (0..<60).map { _ in letters.randomElement(using: &generator) ?? 0x61 }
      var occurrences = Occurrences()
      var values: Set<[UInt8]> = []
      for _ in 0..<Int.random(in: 1...9, using: &generator) {
        let start = Int.random(in: 0..<36, using: &generator)
        let range = start..<start + Int.random(in: 4...24, using: &generator)
        occurrences.insert(
          Occurrences.Value(range: range, pattern: 0, score: Score(0)), in: text.span)
        if range.count >= 6 { values.insert(Array(text[range])) }
      }
      var places: [Occurrences.Value] = []
      occurrences.find(in: text.span, range: 0..<text.count, into: &places)
      let found = Set(places.map(\.range))
      #expect(found.count == places.count)
      var expected: Set<Range<Int>> = []
      for value in values {
        for start in 0...text.count - value.count where text[start...].starts(with: value) {
          let end = start + value.count
          let before = start > 0 && UTF8Text.isWord(text, before: start, start: 0)
          if !before, !UTF8Text.isWord(text, at: end, end: text.count) {
            expected.insert(start..<end)
          }
        }
      }
      #expect(found == expected)
    }
  }

  /// Takes minutes if values that begin alike are compared with each other.
  @Test func `Many values that begin alike take linear time`() {
    let values = (0..<20_000).map { "+1 202-55\(100_000 + $0)" }
    let text = Array((values + values).joined(separator: " ").utf8)
    var occurrences = Occurrences()
    for index in 0..<values.count {
      let start = index * 16
      occurrences.insert(
        Occurrences.Value(range: start..<start + 15, pattern: 0, score: Score(0)), in: text.span)
    }
    var places: [Occurrences.Value] = []
    occurrences.find(in: text.span, range: 0..<text.count, into: &places)
    #expect(places.count == 2 * values.count)
  }
}

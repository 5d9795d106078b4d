import Testing

@testable import Matching

/// The words that are worth a look, as C lists them and as a loop over bytes does.
@Suite struct WordFilterTests {
  private struct Place: Equatable {
    var start: Int
    var kind: WordFilter.Kind
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }

  private static func prefix(_ word: ArraySlice<UInt8>) -> UInt64 {
    var prefix: UInt64 = 0
    for (index, byte) in word.prefix(8).enumerated() {
      prefix |= UInt64(byte | 0x20) << UInt64(8 * index)
    }
    return prefix
  }

  /// The plain loop; what a block of the other cuts off may be unread there, so that kind stands for all.
  private static func plainly(
    _ text: [UInt8], _ filter: WordFilter, in starts: Range<Int>, end: Int, longest: Int
  ) -> [Int] {
    var found: [Int] = []
    var offset = starts.lowerBound
    while offset < starts.upperBound {
      guard isOfWord(text[offset]) else {
        offset += 1
        continue
      }
      var stop = offset
      while stop < end, isOfWord(text[stop]) { stop += 1 }
      let word = text[offset..<stop]
      if word.contains(where: { $0 >= 0x80 }) || filter.mayHold(prefix(word))
        || word.count >= longest || word.last == UInt8(ascii: "_")
      {
        found.append(offset)
      }
      offset = stop
    }
    return found
  }

  @Test(arguments: 0..<200)
  func findsWhatTheLoopFinds(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet: [UInt8] = Array("abcdefgXYZ019__ .,:-\n".utf8) + [0xC3, 0xA9]
    let listed = ["abc", "abcdefgh", "x", "0", "d_e"].map { Self.prefix(ArraySlice($0.utf8)) }
    let filter = WordFilter(listed, longest: 12)
    let count = Int.random(in: 0...300, using: &random)
    // Some texts hold long words and some hold no blank at all.
    let kinds = Int.random(in: 2...alphabet.count, using: &random)
    let text = (0..<count).map { _ in alphabet[Int.random(in: 0..<kinds, using: &random)] }
    let end = Int.random(in: 0...count, using: &random)
    let last = Int.random(in: 0...end, using: &random)
    var first = Int.random(in: 0...last, using: &random)
    while first > 0, Self.isOfWord(text[first - 1]) { first -= 1 }
    var found: [Int] = []
    let isBeyond = filter.forEachWord(in: text.span, beginningIn: first..<last, end: end) {
      word, kind in
      // A word that was not read to its end is worth a look only if it may be.
      if kind == .unread {
        var stop = word.lowerBound
        while stop < end, Self.isOfWord(text[stop]) { stop += 1 }
        let whole = text[word.lowerBound..<stop]
        guard
          whole.contains(where: { $0 >= 0x80 }) || filter.mayHold(Self.prefix(whole))
            || whole.count >= 12 || whole.last == UInt8(ascii: "_")
        else { return }
      } else {
        #expect(!text[word].contains { $0 >= 0x80 })
        #expect(filter.mayHold(Self.prefix(text[word])) == (kind == .listed))
      }
      found.append(word.lowerBound)
    }
    #expect(
      found == Self.plainly(text, filter, in: first..<last, end: end, longest: 12))
    if !text[first..<last].allSatisfy({ $0 < 0x80 }) { #expect(isBeyond) }
    if text[first..<end].allSatisfy({ $0 < 0x80 }) { #expect(!isBeyond) }
  }
}

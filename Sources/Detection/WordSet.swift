/// A set of words, by their hashes, that is made once and looked up often.
struct WordSet: Sendable {
  /// The words, each at the first free place from that of its hash on; zero where there is none.
  private var places: [UInt64]
  private var holdsZero = false

  /// Whether it holds no word.
  let isEmpty: Bool

  /// Makes a set of `words`.
  init(_ words: [UInt64]) {
    isEmpty = words.isEmpty
    var capacity = 4
    while capacity < 2 * words.count { capacity *= 2 }
    places = Array(repeating: 0, count: capacity)
    for word in words where !contains(word) {
      guard word != 0 else {
        holdsZero = true
        continue
      }
      var place = Self.first(word, of: capacity)
      while places[place] != 0 { place = (place + 1) & (capacity - 1) }
      places[place] = word
    }
  }

  /// Whether `word` is in the set.
  func contains(_ word: UInt64) -> Bool {
    if word == 0 { return holdsZero }
    var place = Self.first(word, of: places.count)
    while places[place] != 0 {
      if places[place] == word { return true }
      place = (place + 1) & (places.count - 1)
    }
    return false
  }

  private static func first(_ word: UInt64, of capacity: Int) -> Int {
    Int(truncatingIfNeeded: word &>> 32) & (capacity - 1)
  }
}

/// A small set of words that may hold more than it was given, and never less.
struct WordFilter: Sendable {
  private var bits = InlineArray<32, UInt64>(repeating: 0)

  /// Adds `word`.
  mutating func insert(_ word: UInt64) { bits[Self.slot(word)] |= Self.bit(word) }

  /// Whether `word` may be in the set.
  @inline(__always)
  func mayHold(_ word: UInt64) -> Bool {
    bits[Self.slot(word)] & Self.bit(word) != 0
  }

  private static func slot(_ word: UInt64) -> Int { Int(truncatingIfNeeded: word &>> 59) }
  private static func bit(_ word: UInt64) -> UInt64 { 1 &<< (word &>> 53 & 63) }
}

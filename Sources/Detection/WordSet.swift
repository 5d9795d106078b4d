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

/// Small sets of words that may hold more than they were given, and never less.
struct WordFilters: Sendable {
  /// So many words of bits are one set.
  private static let size = 32
  private var bits: [UInt64]

  /// Makes this many empty sets.
  init(count: Int) {
    bits = Array(repeating: 0, count: count * Self.size)
  }

  /// Adds `word` to the set at `index`.
  mutating func insert(_ word: UInt64, into index: Int) {
    bits[Self.place(word, index)] |= Self.bit(word)
  }

  /// Whether `word` may be in the set at `index`.
  @inline(__always)
  func mayHold(_ word: UInt64, at index: Int) -> Bool {
    bits[Self.place(word, index)] & Self.bit(word) != 0
  }

  @inline(__always)
  private static func place(_ word: UInt64, _ index: Int) -> Int {
    index &* size &+ Int(truncatingIfNeeded: word &>> 59)
  }

  @inline(__always)
  private static func bit(_ word: UInt64) -> UInt64 { 1 &<< (word &>> 53 & 63) }
}

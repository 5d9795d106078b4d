/// For each word that a context phrase begins with, which candidates such phrases are for.
///
/// Most words of a text that some phrase begins with say nothing about most types. What all words of a unit
/// say together, one bit for each type, tells this for all candidates in it at once.
struct WordUses: Sendable {
  /// That a phrase for or against candidates of `entity` begins with `word`.
  struct Use {
    var word: UInt64
    var entity: Int
    var isNegative: Bool
  }

  /// What some words say together.
  struct Summary {
    /// Two bits for each entity: whether a phrase for it may be there, and whether one against it.
    fileprivate var bits: [UInt64] = []
    private var isUnknown = false

    /// Forgets the words.
    mutating func removeAll() {
      isUnknown = false
      for index in bits.indices { bits[index] = 0 }
    }

    /// Takes in a word that may be any.
    mutating func addUnknown() { isUnknown = true }

    /// Whether a phrase for `entity` may be there, or, unless `onlyPositive`, one against it.
    @inline(__always)
    func mayHoldPhrase(of entity: Int, onlyPositive: Bool) -> Bool {
      if isUnknown { return true }
      guard entity >> 5 < bits.count else { return false }
      let both = bits[entity >> 5] &>> UInt64(2 * (entity & 31))
      return both & (onlyPositive ? 1 : 3) != 0
    }
  }

  /// For each word where its bits begin in `bits`; at the first free place from that of the word on.
  private var places: [(word: UInt64, bits: Int32)]
  /// The bits of one word behind those of another; words that say the same share them.
  private var bits: [UInt64] = []
  /// How many numbers the bits of a word are.
  private let width: Int

  /// Sorts `uses` by word.
  init(_ uses: [Use], entities: Int) {
    width = (entities + 31) >> 5
    var byWord: [UInt64: [UInt64]] = [:]
    for use in uses {
      let bit = UInt64(use.isNegative ? 2 : 1) << UInt64(2 * (use.entity & 31))
      byWord[use.word, default: Array(repeating: 0, count: width)][use.entity >> 5] |= bit
    }
    var capacity = 4
    while capacity < 2 * byWord.count { capacity *= 2 }
    places = Array(repeating: (word: 0, bits: -1), count: capacity)
    var known: [[UInt64]: Int32] = [:]
    for (word, mask) in byWord {
      var place = Self.place(of: word, capacity)
      while places[place].bits >= 0 { place = (place + 1) & (capacity - 1) }
      let start = known[mask] ?? Int32(bits.count)
      if known.updateValue(start, forKey: mask) == nil { bits += mask }
      places[place] = (word, start)
    }
  }

  private static func place(of word: UInt64, _ capacity: Int) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) &>> 32) & (capacity - 1)
  }

  /// Takes `word` into `summary`.
  func add(_ word: UInt64, to summary: inout Summary) {
    var place = Self.place(of: word, places.count)
    while places[place].bits >= 0 {
      if places[place].word == word {
        let start = Int(places[place].bits)
        if summary.bits.count < width {
          summary.bits += repeatElement(0, count: width - summary.bits.count)
        }
        for index in 0..<width { summary.bits[index] |= bits[start + index] }
        return
      }
      place = (place + 1) & (places.count - 1)
    }
  }
}

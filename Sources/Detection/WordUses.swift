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

    /// Takes in what other words say.
    mutating func formUnion(_ other: Summary) {
      isUnknown = isUnknown || other.isUnknown
      while bits.count < other.bits.count { bits.append(0) }
      for index in other.bits.indices { bits[index] |= other.bits[index] }
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
    var capacity = 4
    while capacity < 2 * uses.count { capacity *= 2 }
    places = Array(repeating: (word: 0, bits: -1), count: capacity)
    // The bits of each word, and where these begin.
    var masks: [UInt64] = []
    for use in uses {
      var place = Self.place(of: use.word, capacity)
      while places[place].bits >= 0, places[place].word != use.word {
        place = (place + 1) & (capacity - 1)
      }
      if places[place].bits < 0 {
        places[place] = (use.word, Int32(masks.count))
        masks += repeatElement(0, count: width)
      }
      let bit = UInt64(use.isNegative ? 2 : 1) << UInt64(2 * (use.entity & 31))
      masks[Int(places[place].bits) + use.entity >> 5] |= bit
    }
    share(masks)
  }

  /// Keeps the bits of all words, those that several have once.
  private mutating func share(_ masks: [UInt64]) {
    var known = Array(repeating: Int32(-1), count: places.count)
    for index in places.indices where places[index].bits >= 0 {
      let mask = masks[Int(places[index].bits)..<Int(places[index].bits) + width]
      let hash = mask.reduce(0) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 }
      var slot = Self.place(of: hash, known.count)
      while known[slot] >= 0,
        !bits[Int(known[slot])..<Int(known[slot]) + width].elementsEqual(mask)
      {
        slot = (slot + 1) & (known.count - 1)
      }
      if known[slot] < 0 {
        known[slot] = Int32(bits.count)
        bits += mask
      }
      places[index].bits = known[slot]
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

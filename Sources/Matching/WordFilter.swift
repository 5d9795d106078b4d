internal import CMatching

/// The beginnings of words, as a set that may hold more than it was given, and never less.
///
/// Most words of a text begin like none of them, and that is all that is asked about those.
package struct WordFilter: Sendable {
  private let bits: Table<UInt64>
  private let shift: UInt32
  private let longest: UInt32

  /// Makes a set.
  ///
  /// - Parameters:
  ///   - prefixes: the first eight bytes of words in small letters, the first byte lowest, with zeros behind
  ///     a shorter word.
  ///   - longest: of how many bytes a word is worth a look whatever it begins with, if any is.
  package init(_ prefixes: [UInt64], longest: Int? = nil) {
    var size = 12
    while 1 << size < 16 * prefixes.count { size += 1 }
    var bits = [UInt64](repeating: 0, count: 1 << (size - 6))
    shift = UInt32(64 - size)
    for prefix in prefixes {
      let place = Int(scrubjay_prefix_index(prefix, shift))
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
    self.bits = Table(bits)
    self.longest = longest.map { UInt32($0) } ?? .max
  }

  /// Whether `prefix` may be in the set.
  package func mayHold(_ prefix: UInt64) -> Bool {
    let place = Int(scrubjay_prefix_index(prefix, shift))
    return bits[place >> 6] >> UInt64(place & 63) & 1 != 0
  }

  /// What a word is, or more than one.
  package enum Kind {
    /// A word of ASCII that may be in the set.
    case listed
    /// A word of ASCII that is not, but ends in a low line or is long.
    case odd
    /// The start of one or more words that were not read to their end.
    case unread
  }

  /// Calls `body` for the words of a text that are worth a look.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - starts: where the words begin; none stands right before the first place.
  ///   - end: what stands there or behind it belongs to no word.
  ///   - body: is given where a word stands; of one that is unread only as much as was read.
  /// - Returns: whether there is a byte beyond ASCII.
  @discardableResult
  package func forEachWord(
    in text: Span<UInt8>, beginningIn starts: Range<Int>, end: Int,
    _ body: (_ word: Range<Int>, _ kind: Kind) -> Void
  ) -> Bool {
    precondition(starts.lowerBound >= 0 && starts.upperBound <= end && end <= text.count)
    var search = scrubjay_word_search(
      position: UInt64(starts.lowerBound), is_inside: 0, is_beyond_ascii: 0)
    unsafe text.withUnsafeBufferPointer { text in
      guard let start = text.baseAddress else { return }
      unsafe withUnsafeTemporaryAllocation(of: scrubjay_stretch.self, capacity: Self.room) {
        found in
        guard let stretches = found.baseAddress else { return }
        while search.position < UInt64(starts.upperBound) {
          let count = unsafe bits.withUnsafePointer { bits in
            var filter = unsafe scrubjay_word_filter(bits: bits, shift: shift, longest: longest)
            return unsafe scrubjay_find_words(
              start, starts.upperBound, end, text.count, &filter, &search,
              stretches, Self.room)
          }
          for index in 0..<count {
            let stretch = unsafe stretches[index]
            let place = Int(stretch.offset)
            body(place..<place + Int(stretch.length), Self.kind(stretch.kind))
          }
        }
      }
    }
    return search.is_beyond_ascii != 0
  }

  /// For how many words there is room at a time.
  private static let room = 64

  @inline(__always)
  private static func kind(_ kind: UInt32) -> Kind {
    switch Int(kind) {
    case scrubjay_listed_word: .listed
    case scrubjay_odd_word: .odd
    default: .unread
    }
  }
}

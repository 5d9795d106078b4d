/// Which of 64 bytes belong to words.
struct WordBlock {
  /// So many of the bytes are the block's own; of words that begin there, the rest holds enough.
  static let size = 56
  static let ownBits: UInt64 = 1 << UInt64(size) - 1

  /// A bit for each byte that belongs to a word, the first in the lowest bit.
  var words: UInt64 = 0
  /// A bit for each byte that is not ASCII.
  var beyondASCII: UInt64 = 0

  /// Looks at the bytes from `offset` on; what lies at `end` or behind it belongs to no word.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at offset: Int, end: Int) {
    let isWhole = offset <= bytes.count &- 64
    for index in 0..<8 {
      let place = offset &+ 8 &* index
      let eight = isWhole ? bytes.wholeEight(at: place) : bytes.eight(at: place)
      if eight.beyondASCII != 0 {
        beyondASCII |= Self.gathered(eight.beyondASCII) &<< UInt64(8 &* index)
      }
      words |= Self.gathered(eight.wordCharacters) &<< UInt64(8 &* index)
    }
    if end &- offset < 64 {
      let mask: UInt64 = 1 &<< UInt64(end &- offset) &- 1
      words &= mask
      beyondASCII &= mask
    }
  }

  /// The highest bits of eight bytes as one byte: none of the sums meets another.
  @inline(__always)
  private static func gathered(_ mask: UInt64) -> UInt64 {
    ((mask &>> 7) &* 0x0102_0408_1020_4080) &>> 56
  }
}

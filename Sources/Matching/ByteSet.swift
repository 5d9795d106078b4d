/// A set of byte values.
struct ByteSet: Hashable, Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Makes the empty set.
  init() {}

  /// Makes the set of the bytes in `range`.
  init(_ range: ClosedRange<UInt8>) {
    for index: UInt8 in 0..<4 {
      let first = max(range.lowerBound, index * 64)
      let last = min(range.upperBound, index * 64 + 63)
      guard first <= last else { continue }
      self[word: index] = (UInt64.max >> UInt64(63 - (last - first))) << UInt64(first & 63)
    }
  }

  /// Makes the set of the bytes of `text`.
  init(_ text: StaticString) {
    for byte in text.description.utf8 { insert(byte) }
  }

  /// Every byte of ASCII.
  static let ascii = ByteSet(0x00...0x7F)

  /// Every byte at all.
  static let all = ByteSet(0x00...0xFF)

  /// The bytes that begin a character of more than one byte.
  static let lead = ByteSet(0xC2...0xF4)

  /// The bytes that go on with one.
  static let continuation = ByteSet(0x80...0xBF)

  /// The digits of ASCII.
  static let digits = ByteSet(0x30...0x39)

  /// The capital letters of ASCII.
  static let upper = ByteSet(0x41...0x5A)

  /// The small letters of ASCII.
  static let lower = ByteSet(0x61...0x7A)

  /// The letters of ASCII.
  static let letters = upper.union(lower)

  /// What `\w` matches: letters and digits of ASCII, and the underscore.
  static let word = upper.union(lower).union(digits).union(ByteSet("_"))

  /// What `\s` matches.
  static let space = ByteSet(0x09...0x0D).union(ByteSet(" "))

  /// Whether `byte` is in the set.
  func contains(_ byte: UInt8) -> Bool {
    self[word: byte >> 6] >> UInt64(byte & 63) & 1 != 0
  }

  /// Adds `byte`.
  mutating func insert(_ byte: UInt8) {
    self[word: byte >> 6] |= 1 << UInt64(byte & 63)
  }

  /// Takes `byte` out.
  mutating func remove(_ byte: UInt8) {
    self[word: byte >> 6] &= ~(1 << UInt64(byte & 63))
  }

  /// The bytes of either set.
  func union(_ other: ByteSet) -> ByteSet {
    combined(with: other) { $0 | $1 }
  }

  /// The bytes of both sets.
  func intersection(_ other: ByteSet) -> ByteSet {
    combined(with: other) { $0 & $1 }
  }

  /// The bytes of this set that are not in the other.
  func subtracting(_ other: ByteSet) -> ByteSet {
    combined(with: other) { $0 & ~$1 }
  }

  /// Whether no byte is in the set.
  var isEmpty: Bool { self == ByteSet() }

  /// Whether every byte of this set is in the other.
  func isSubset(of other: ByteSet) -> Bool { subtracting(other).isEmpty }

  /// The set with the bit 0x20 set in each byte, which makes the letters of ASCII small.
  var makingLettersSmall: ByteSet {
    // The upper half of each word is the bytes that have the bit.
    var result = ByteSet()
    result.words.0 = (words.0 | words.0 << 32) & 0xFFFF_FFFF_0000_0000
    result.words.1 = (words.1 | words.1 << 32) & 0xFFFF_FFFF_0000_0000
    result.words.2 = (words.2 | words.2 << 32) & 0xFFFF_FFFF_0000_0000
    result.words.3 = (words.3 | words.3 << 32) & 0xFFFF_FFFF_0000_0000
    return result
  }

  /// Calls `body` with each byte, ascending.
  func forEach(_ body: (UInt8) -> Void) {
    for (index, word) in [words.0, words.1, words.2, words.3].enumerated() {
      var rest = word
      while rest != 0 {
        body(UInt8(64 * index + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
  }

  /// Whether no byte is in both sets.
  func isDisjoint(with other: ByteSet) -> Bool { intersection(other).isEmpty }

  /// How many bytes are in the set.
  var count: Int {
    words.0.nonzeroBitCount + words.1.nonzeroBitCount + words.2.nonzeroBitCount
      + words.3.nonzeroBitCount
  }

  /// The only byte of the set, or nil if there is none or more than one.
  var onlyByte: UInt8? {
    guard count == 1 else { return nil }
    return (0...255).first { contains($0) }
  }

  /// The set with each letter of ASCII in both cases.
  var ignoringCase: ByteSet {
    // Capital letters are bits 1 to 26 of the second word, small ones lie 32 bits above them.
    let letters = (words.1 | words.1 >> 32) & 0x07FF_FFFE
    var result = self
    result.words.1 |= letters | letters << 32
    return result
  }

  /// Whether the sets are equal.
  static func == (left: ByteSet, right: ByteSet) -> Bool { left.words == right.words }

  /// Feeds the set into a hash.
  func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }

  private func combined(with other: ByteSet, by combine: (UInt64, UInt64) -> UInt64) -> ByteSet {
    var result = ByteSet()
    result.words.0 = combine(words.0, other.words.0)
    result.words.1 = combine(words.1, other.words.1)
    result.words.2 = combine(words.2, other.words.2)
    result.words.3 = combine(words.3, other.words.3)
    return result
  }

  private subscript(word index: UInt8) -> UInt64 {
    get {
      switch index {
      case 0: words.0
      case 1: words.1
      case 2: words.2
      default: words.3
      }
    }
    set {
      switch index {
      case 0: words.0 = newValue
      case 1: words.1 = newValue
      case 2: words.2 = newValue
      default: words.3 = newValue
      }
    }
  }
}

/// Finds values that were found once wherever else they stand in the same record.
///
/// A few values are looked for one by one, eight places at a time; many are looked up by their first
/// bytes, so that the cost does not grow with how many there are. By no more than the shortest value has
/// would not do: telephone numbers of one city all begin alike.
struct Occurrences {
  /// Values shorter than this, in scalars, are too common to follow.
  static let minimumLength = 6

  /// A value, as a place where it stands.
  struct Value {
    var range: Range<Int>
    var pattern: Int
    var score: Score
    /// Whether its validator did not pass it.
    var isInvalid = false
  }

  /// A value and how it is looked up.
  private struct Entry {
    var value: Value
    /// Its first six bytes.
    var key: UInt64
    /// By how many of its first bytes it is looked up.
    var length: KeyLength
    /// The next value in the same bucket, or -1.
    var next: Int32
  }

  /// By how many first bytes a value is looked up: as many as it has at least.
  private enum KeyLength: Int {
    case six = 6
    case eight = 8
    case twelve = 12
    case sixteen = 16

    init(of count: Int) {
      self = count >= 16 ? .sixteen : count >= 12 ? .twelve : count >= 8 ? .eight : .six
    }
  }

  private var entries: [Entry] = []
  /// The lengths of keys that there are.
  private var lengths: [KeyLength] = []
  /// The last value in each bucket of keys, or -1; a power of two of them.
  private var buckets: [Int32] = []

  /// A bit for each two bytes that some value begins with, once there are buckets.
  private var beginnings: [UInt64] = []

  /// How many values are looked for one by one.
  private static let few = 4

  /// Whether there is nothing to look for.
  var isEmpty: Bool { entries.isEmpty }

  /// Forgets all values.
  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    buckets.removeAll(keepingCapacity: true)
    beginnings.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
  }

  /// Adds the value at `value.range`, if it is long enough and not yet known.
  mutating func insert(_ value: Value, in bytes: Span<UInt8>) {
    guard value.range.count >= Self.minimumLength else { return }
    var length = 0
    for offset in value.range {
      if bytes[offset] == 0x0A { return }
      if bytes[offset] & 0xC0 != 0x80 { length += 1 }
    }
    guard length >= Self.minimumLength else { return }
    let key = bytes.eight(at: value.range.lowerBound).bits & Self.keyMask
    for entry in entries.prefix(Self.few)
    where entry.key == key && isEqual(entry.value.range, value.range, bytes) {
      return
    }
    let keyLength = KeyLength(of: value.range.count)
    if entries.count >= Self.few {
      var index =
        buckets.isEmpty ? -1 : buckets[bucket(bytes, at: value.range.lowerBound, keyLength)]
      while index >= 0 {
        let entry = entries[Int(index)]
        if entry.key == key, isEqual(entry.value.range, value.range, bytes) { return }
        index = entry.next
      }
    }
    entries.append(Entry(value: value, key: key, length: keyLength, next: -1))
    if !lengths.contains(keyLength) { lengths.append(keyLength) }
    if entries.count > Self.few { link(bytes) }
  }

  /// Puts the last value into its bucket, after making more buckets if there are too few.
  private mutating func link(_ bytes: Span<UInt8>) {
    var first = entries.count - 1
    if buckets.count < 4 * entries.count {
      var count = 64
      while count < 8 * entries.count { count *= 2 }
      buckets.removeAll(keepingCapacity: true)
      buckets.append(contentsOf: repeatElement(-1, count: count))
      first = 0
    }
    if beginnings.isEmpty { beginnings.append(contentsOf: repeatElement(0, count: 1 << 10)) }
    for index in first..<entries.count {
      let start = entries[index].value.range.lowerBound
      let beginning = Int(entries[index].key & 0xFFFF)
      beginnings[beginning >> 6] |= 1 << UInt64(beginning & 63)
      let bucket = bucket(bytes, at: start, entries[index].length)
      entries[index].next = buckets[bucket]
      buckets[bucket] = Int32(truncatingIfNeeded: index)
    }
  }

  /// The bucket of the values that begin with what stands at `offset`.
  @inline(__always)
  private func bucket(_ bytes: Span<UInt8>, at offset: Int, _ length: KeyLength) -> Int {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var key = bytes.eight(at: offset).bits
    switch length {
    case .six: key &= Self.keyMask
    case .eight: break
    case .twelve: key ^= ((bytes.eight(at: offset + 8).bits & 0xFFFF_FFFF) &* factor) &>> 16
    case .sixteen: key ^= (bytes.eight(at: offset + 8).bits &* factor) &>> 16
    }
    return Int(truncatingIfNeeded: (key &* factor) &>> 32) & (buckets.count - 1)
  }

  /// Puts into `places` the whole-token occurrences of all values in `range`, in no order.
  func find(in bytes: Span<UInt8>, range: Range<Int>, into places: inout [Value]) {
    places.removeAll(keepingCapacity: true)
    guard range.count >= Self.minimumLength else { return }
    if entries.count > Self.few {
      lookUp(in: bytes, range: range, &places)
    } else {
      for index in entries.indices { look(for: entries[index], in: bytes, range: range, &places) }
    }
  }

  /// Looks for one value: where its first byte and its sixth stand at their distance.
  private func look(
    for entry: Entry, in bytes: Span<UInt8>, range: Range<Int>,
    _ places: inout [Value]
  ) {
    let distance = Self.minimumLength - 1
    let ones: UInt64 = 0x0101_0101_0101_0101
    let first = ones &* (entry.key & 0xFF)
    let sixth = ones &* (entry.key &>> UInt64(8 * distance))
    let last = range.upperBound - entry.value.range.count
    var offset = range.lowerBound
    while offset <= last {
      let difference =
        (bytes.eight(at: offset).bits ^ first) | (bytes.eight(at: offset + distance).bits ^ sixth)
      // Marks each byte that is zero, and some behind it that are not.
      var marks = (difference &- ones) & ~difference & EightBytes.high
      while marks != 0 {
        let place = offset + marks.trailingZeroBitCount / 8
        marks &= marks &- 1
        if place <= last { check(entry, at: place, in: bytes, range: range, &places) }
      }
      offset += 8
    }
  }

  /// Looks up what begins at every place where two bytes stand that some value begins with.
  private func lookUp(
    in bytes: Span<UInt8>, range: Range<Int>, _ places: inout [Value]
  ) {
    var offset = range.lowerBound
    while offset + Self.minimumLength <= range.upperBound {
      let eight = bytes.eight(at: offset).bits
      // One load is good for seven places.
      for place in offset..<min(offset + 7, range.upperBound - Self.minimumLength + 1) {
        let two = Int(truncatingIfNeeded: eight &>> UInt64(8 &* (place &- offset)) & 0xFFFF)
        if beginnings[two >> 6] &>> UInt64(two & 63) & 1 != 0 {
          lookUp(at: place, in: bytes, range: range, &places)
        }
      }
      offset += 7
    }
  }

  /// Looks up what begins at `offset`.
  private func lookUp(
    at offset: Int, in bytes: Span<UInt8>, range: Range<Int>, _ places: inout [Value]
  ) {
    for length in lengths where offset + length.rawValue <= range.upperBound {
      var index = buckets[bucket(bytes, at: offset, length)]
      while index >= 0 {
        let entry = entries[Int(index)]
        if entry.length == length, offset + entry.value.range.count <= range.upperBound {
          check(entry, at: offset, in: bytes, range: range, &places)
        }
        index = entry.next
      }
    }
  }

  /// Appends the place if the value stands at `offset`, as a whole token.
  private func check(
    _ entry: Entry, at offset: Int, in bytes: Span<UInt8>, range: Range<Int>,
    _ places: inout [Value]
  ) {
    let place = offset..<offset + entry.value.range.count
    if bytes.eight(at: offset).bits & Self.keyMask == entry.key,
      !UTF8Text.isWord(bytes, before: place.lowerBound, start: range.lowerBound),
      !UTF8Text.isWord(bytes, at: place.upperBound, end: range.upperBound),
      bytes.isEqual(entry.value.range, place)
    {
      places.append(
        Value(
          range: place, pattern: entry.value.pattern, score: entry.value.score,
          isInvalid: entry.value.isInvalid))
    }
  }

  private func isEqual(_ left: Range<Int>, _ right: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    left.count == right.count && bytes.isEqual(left, right)
  }

  private static let keyMask: UInt64 = 1 << UInt64(8 * minimumLength) - 1
}

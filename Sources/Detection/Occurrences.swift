/// Finds values that were found once wherever else they stand in the same record.
///
/// Values are looked up by their first six bytes, so the cost does not grow with how many there are.
struct Occurrences {
  /// Values shorter than this, in scalars, are too common to follow.
  static let minimumLength = 6

  /// A value, as the place where it was found.
  struct Value {
    var range: Range<Int>
    var pattern: Int
    var score: Score
  }

  private var values: [Value] = []
  /// The first six bytes of each value.
  private var keys: [UInt64] = []
  /// Which values begin with a key, once there are so many that comparing them one by one is slow.
  private var byKey: [UInt64: [Int]] = [:]
  private var filter = InlineArray<16, UInt64>(repeating: 0)

  /// How many values are compared one by one.
  private static let few = 8

  /// Whether there is nothing to look for.
  var isEmpty: Bool { values.isEmpty }

  /// Adds the value at `value.range`, if it is long enough and not yet known.
  mutating func insert(_ value: Value, in bytes: Span<UInt8>) {
    guard value.range.count >= Self.minimumLength else { return }
    var length = 0
    for offset in value.range {
      if bytes[offset] == 0x0A { return }
      if bytes[offset] & 0xC0 != 0x80 { length += 1 }
    }
    guard length >= Self.minimumLength else { return }
    let key = Self.key(bytes, at: value.range.lowerBound)
    var isKnown = false
    forEachValue(key) { index in
      if isEqual(values[index].range, value.range, bytes) { isKnown = true }
    }
    if isKnown { return }
    values.append(value)
    keys.append(key)
    if values.count == Self.few + 1 {
      for (index, key) in keys.enumerated() { byKey[key, default: []].append(index) }
    } else if values.count > Self.few {
      byKey[key, default: []].append(values.count - 1)
    }
    let bit = Self.bit(key)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Calls `found` with each whole-token occurrence of a value in `range`, ascending.
  func forEach(
    in bytes: Span<UInt8>, range: Range<Int>, _ found: (_ place: Range<Int>, _ value: Value) -> Void
  ) {
    guard range.count >= Self.minimumLength else { return }
    var offset = range.lowerBound
    // The key of the next place is the last one with one byte more and one less.
    var key = Self.key(bytes, at: offset) >> 8
    while offset + Self.minimumLength <= range.upperBound {
      key = (key << 8 | UInt64(bytes[offset + Self.minimumLength - 1])) & Self.keyMask
      let bit = Self.bit(key)
      if filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0 {
        forEachValue(key) { index in
          let value = values[index]
          let place = offset..<offset + value.range.count
          if place.upperBound <= range.upperBound, isEqual(value.range, place, bytes),
            !UTF8Text.isWord(bytes, before: place.lowerBound, start: range.lowerBound),
            !UTF8Text.isWord(bytes, at: place.upperBound, end: range.upperBound)
          {
            found(place, value)
          }
        }
      }
      offset += 1
    }
  }

  private func forEachValue(_ key: UInt64, _ body: (Int) -> Void) {
    if values.count > Self.few {
      for index in byKey[key] ?? [] { body(index) }
    } else {
      for index in keys.indices where keys[index] == key { body(index) }
    }
  }

  private func isEqual(_ left: Range<Int>, _ right: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for step in 0..<left.count
    where bytes[left.lowerBound + step] != bytes[right.lowerBound + step] {
      return false
    }
    return true
  }

  private static let keyMask: UInt64 = 1 << UInt64(8 * minimumLength) - 1

  private static func key(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    var key: UInt64 = 0
    for step in 0..<minimumLength { key = key << 8 | UInt64(bytes[offset + step]) }
    return key
  }

  private static func bit(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }
}

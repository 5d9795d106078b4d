/// What took the place of values that stand for somebody, of those that came last: in a long conversation
/// the same few come again and again.
struct WrittenNames {
  private struct Entry {
    var value: [UInt8] = []
    var written: [UInt8] = []
  }

  /// How many are remembered, a power of two, and the longest of them in bytes.
  private static let count = 1024
  private static let longest = 64

  private var entries: [Entry] = []

  /// What took the place of `value`; nil if that is not remembered.
  func written(for value: Span<UInt8>) -> [UInt8]? {
    guard !entries.isEmpty, !value.isEmpty, value.count <= Self.longest else { return nil }
    let slot = Self.slot(value)
    guard entries[slot].value.count == value.count else { return nil }
    for offset in value.indices where entries[slot].value[offset] != value[offset] { return nil }
    return entries[slot].written
  }

  /// Remembers what took the place of `value`.
  mutating func note(_ value: Span<UInt8>, written: ArraySlice<UInt8>) {
    guard value.count <= Self.longest else { return }
    if entries.isEmpty { entries = Array(repeating: Entry(), count: Self.count) }
    var copy: [UInt8] = []
    for offset in value.indices { copy.append(value[offset]) }
    entries[Self.slot(value)] = Entry(value: copy, written: Array(written))
  }

  private static func slot(_ value: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in value.indices { hash = (hash ^ UInt64(value[offset])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash >> 40) & (count - 1)
  }
}

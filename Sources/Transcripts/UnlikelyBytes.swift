/// How many bytes stand somewhere that text has few of: control characters, and what is not UTF-8.
///
/// In bytes at random, such as those of encrypted or compressed data, there are 7 and more than 40 in a
/// hundred. Text has either few of the one or few of the other: in another encoding there are no control
/// characters, and records of programs that have them hardly hold anything else than ASCII.
struct UnlikelyBytes {
  private let length: Int
  private var controls = 0
  private var invalid = 0

  /// Counts them in `range` of `bytes`.
  init(_ bytes: Span<UInt8>, in range: Range<Int>) {
    length = range.count
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte >= 0x80 {
        let scalar = scalarLength(bytes, at: index, end: range.upperBound)
        if scalar == 0 { invalid += 1 }
        index += max(1, scalar)
        continue
      }
      if byte == 0x7F || (byte < 0x20 && Self.controls >> UInt32(byte) & 1 == 1) {
        controls += 1
      }
      index += 1
    }
  }

  /// Whether there are enough to look further.
  var areSome: Bool { controls * 50 > length || invalid * 10 > length }

  /// Whether there are more than any text has.
  var areMany: Bool { controls * 50 > length && invalid * 10 > length }

  /// Those of ASCII but white space, and what terminals and chats are told colors with; a bit for each.
  private static let controls = [
    0x02, 0x03, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0F, 0x16, 0x1B, 0x1D, 0x1F,
  ].reduce(UInt32.max) { $0 & ~(1 << $1) }
}

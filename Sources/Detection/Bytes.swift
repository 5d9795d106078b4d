internal import Matching

/// Eight bytes of a text that are looked at together; the first one is in the lowest bits.
///
/// Sets of bytes are masks with the highest bit of each byte that is in the set (Hacker's Delight, 2nd
/// edition, section 6-1). No sum here carries from one byte into the next, so masks are exact.
struct EightBytes {
  /// The bytes.
  let bits: UInt64

  /// The highest bit of each byte.
  static let high: UInt64 = 0x8080_8080_8080_8080
  private static let low: UInt64 = 0x0101_0101_0101_0101

  /// The bytes that are no ASCII.
  @inline(__always)
  var beyondASCII: UInt64 { bits & Self.high }

  /// The word characters of ASCII.
  @inline(__always)
  var wordCharacters: UInt64 {
    let seven = bits & ~Self.high
    let letter = seven | Self.low &* 0x20
    let letters = (letter &+ Self.low &* 0x1F) & ~(letter &+ Self.low &* 0x05)
    let digits = (seven &+ Self.low &* 0x50) & ~(seven &+ Self.low &* 0x46)
    let lowLines = ~((seven ^ Self.low &* 0x5F) &+ Self.low &* 0x7F)
    return (letters | digits | lowLines) & ~bits & Self.high
  }

  /// The bytes that are `byte`, which must be ASCII.
  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 {
    let difference = bits ^ Self.low &* UInt64(byte)
    return ~((difference & ~Self.high) &+ Self.low &* 0x7F) & ~difference & Self.high
  }

  /// The same bytes with the capital letters of ASCII made small.
  @inline(__always)
  var lowercased: UInt64 {
    let seven = bits & ~Self.high
    let capitals =
      (seven &+ Self.low &* 0x3F) & ~(seven &+ Self.low &* 0x25) & ~bits & Self.high
    return bits | capitals >> 2
  }
}

extension Span<UInt8> {
  /// The eight bytes from `offset` on; zero where the span has none.
  @inline(__always)
  func eight(at offset: Int) -> EightBytes {
    guard offset >= 0, offset <= count &- 8 else { return partialEight(at: offset) }
    return wholeEight(at: offset)
  }

  /// The eight bytes from `offset` on, which must all be in the span; debug builds trap where they are
  /// not.
  @inline(__always)
  func wholeEight(at offset: Int) -> EightBytes {
    assert(offset >= 0 && offset <= count &- 8)
    return unsafe EightBytes(
      bits: UInt64(
        littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)))
  }

  private func partialEight(at offset: Int) -> EightBytes {
    var bits: UInt64 = 0
    for step in 0..<8 where offset + step >= 0 && offset + step < count {
      bits |= UInt64(self[offset + step]) << UInt64(8 * step)
    }
    return EightBytes(bits: bits)
  }

  /// The offset of the first `byte` in `range`, or `nil`.
  func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
    let place = place(of: byte, in: range)
    return place < range.upperBound ? place : nil
  }

  /// Where the line begins that holds `offset`; `floor` must be the start of a line at or before it.
  func startOfLine(holding offset: Int, notBefore floor: Int) -> Int {
    offset > floor ? place(behind: 0x0A, in: floor..<offset) : floor
  }

  /// Whether the bytes of `left` are those of `right`, which is as long.
  func isEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    for step in 0..<left.count
    where self[left.lowerBound + step] != self[right.lowerBound + step] {
      return false
    }
    return true
  }
}

extension [UInt8] {
  /// Copies the bytes of `range` from `source` to the same place here, making room first.
  mutating func copy(_ source: Span<UInt8>, in range: Range<Int>) {
    if count < range.upperBound {
      append(contentsOf: repeatElement(0, count: range.upperBound - count))
    }
    let part = source.extracting(range)
    unsafe withUnsafeMutableBytes { target in
      unsafe part.withUnsafeBytes { bytes in
        unsafe UnsafeMutableRawBufferPointer(rebasing: target[range]).copyMemory(from: bytes)
      }
    }
  }
}

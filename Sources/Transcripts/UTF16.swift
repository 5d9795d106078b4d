/// Surrogates that have no partner change places with the last private-use scalars while text is looked
/// at as UTF-8, which has no form for them.
///
/// So each counts as one scalar, and everything is written back as it was. What leaves its place, U+10F800
/// to U+10FFFF, is of no use in text; it takes the bytes that surrogates would have in UTF-8, and these
/// count as bad bytes.
private enum LoneSurrogate {
  static let surrogates: ClosedRange<UInt32> = 0xD800...0xDFFF
  static let standIns: ClosedRange<UInt32> = 0x10F800...0x10FFFF

  /// From one to the other, both ways.
  @inline(__always)
  static func swapped(_ scalar: UInt32) -> UInt32 {
    if scalar >= 0x10F800 { return scalar - 0x10F800 + 0xD800 }
    return surrogates.contains(scalar) ? scalar - 0xD800 + 0x10F800 : scalar
  }
}

/// Appends a scalar of decoded text in UTF-16.
@inline(__always)
func appendUTF16(_ scalar: UInt32, isBigEndian: Bool, to output: inout [UInt8]) {
  func append(_ unit: UInt32) {
    let bytes = (UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8))
    output.append(isBigEndian ? bytes.1 : bytes.0)
    output.append(isBigEndian ? bytes.0 : bytes.1)
  }

  let scalar = LoneSurrogate.swapped(scalar)
  if scalar < 0x10000 {
    append(scalar)
  } else {
    append(0xD800 + (scalar - 0x10000) >> 10)
    append(0xDC00 | scalar & 0x3FF)
  }
}

/// Decodes UTF-16 (RFC 2781), byte order marks and lone surrogates included, so that nothing is lost.
final class UTF16Decoder: ByteDecoder {
  /// How much is decoded at once, in bytes.
  private static let piece = 64 << 10

  private let isBigEndian: Bool
  /// The first byte of a unit whose second one has not come.
  private var half: UInt8?
  /// The first half of a pair whose second half has not come.
  private var high: UInt32?

  init(isBigEndian: Bool) {
    self.isBigEndian = isBigEndian
  }

  func decode(
    _ input: [UInt8], from offset: inout Int, into output: inout [UInt8]
  ) -> BrokenStream? {
    let bytes = input.span
    let end = min(input.count, offset + Self.piece)
    output.reserveCapacity(output.count + 3 * (end - offset) / 2 + 4)
    if let first = half, offset < end {
      half = nil
      append(unit(first, bytes[offset]), to: &output)
      offset += 1
    }
    // The bits that are set in no four units of ASCII.
    let others: UInt64 = isBigEndian ? 0x80FF_80FF_80FF_80FF : 0xFF80_FF80_FF80_FF80
    let shift: UInt64 = isBigEndian ? 8 : 0
    while offset + 2 <= end {
      if high == nil {
        while offset + 8 <= end, case let units = bytes.word(at: offset), units & others == 0 {
          for unit in 0..<4 {
            output.append(UInt8(truncatingIfNeeded: units >> (UInt64(unit) * 16 + shift)))
          }
          offset += 8
        }
        if offset + 2 > end { break }
      }
      append(unit(bytes[offset], bytes[offset + 1]), to: &output)
      offset += 2
    }
    if offset < end {
      half = bytes[offset]
      offset += 1
    }
    return nil
  }

  func finish(into output: inout [UInt8]) -> BrokenStream? {
    if let lone = high {
      high = nil
      output.append(scalar: LoneSurrogate.swapped(lone))
    }
    return half == nil
      ? nil
      : BrokenStream(
        reason: "the input ends in the middle of a character of UTF-16",
        cure: "check --encoding, or get an undamaged copy")
  }

  @inline(__always)
  private func unit(_ first: UInt8, _ second: UInt8) -> UInt32 {
    isBigEndian
      ? UInt32(first) << 8 | UInt32(second) : UInt32(second) << 8 | UInt32(first)
  }

  private func append(_ unit: UInt32, to output: inout [UInt8]) {
    if let lead = high {
      high = nil
      if 0xDC00...0xDFFF ~= unit {
        let scalar = 0x10000 + ((lead & 0x3FF) << 10 | unit & 0x3FF)
        output.append(scalar: LoneSurrogate.swapped(scalar))
        return
      }
      output.append(scalar: LoneSurrogate.swapped(lead))
    }
    if 0xD800...0xDBFF ~= unit {
      high = unit
    } else {
      output.append(scalar: LoneSurrogate.swapped(unit))
    }
  }
}

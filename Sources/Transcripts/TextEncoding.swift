/// How text is written as bytes, as users name it.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  /// A mark decides the byte order; without one it is little-endian.
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
  case latin1 = "latin-1"

  /// The encoding of a name in any case; some have other usual names, too.
  package init?(name: String) {
    let name = name.lowercased()
    guard let encoding = TextEncoding(rawValue: name) ?? Self.otherNames[name] else {
      return nil
    }
    self = encoding
  }

  private static let otherNames: [String: TextEncoding] = [
    "utf8": .utf8, "utf16": .utf16, "utf-16-le": .utf16LittleEndian, "utf16le": .utf16LittleEndian,
    "utf-16-be": .utf16BigEndian, "utf16be": .utf16BigEndian, "cp1252": .windows1252,
    "windows1252": .windows1252, "latin1": .latin1, "iso-8859-1": .latin1,
  ]

  /// Whether it is one of UTF-16.
  var isUTF16: Bool {
    switch self {
    case .utf16, .utf16LittleEndian, .utf16BigEndian: true
    case .utf8, .windows1252, .latin1: false
    }
  }

  /// The encoding with the byte order that the beginning of a stream says, where that is open.
  func resolved(_ head: Span<UInt8>) -> TextEncoding {
    guard self == .utf16 else { return self }
    let isBigEndian = head.count >= 2 && head[0] == 0xFE && head[1] == 0xFF
    return isBigEndian ? .utf16BigEndian : .utf16LittleEndian
  }

  /// What decodes it to UTF-8; nil where nothing is to be done.
  func makeDecoder() -> (any ByteDecoder)? {
    switch self {
    case .utf8: nil
    case .utf16, .utf16LittleEndian: UTF16Decoder(isBigEndian: false)
    case .utf16BigEndian: UTF16Decoder(isBigEndian: true)
    case .windows1252, .latin1: SingleByteDecoder(self)
    }
  }

  /// Appends a scalar as it is written in this encoding.
  ///
  /// - Returns: Whether it can be written.
  @inline(__always)
  func append(_ scalar: UInt32, to output: inout [UInt8]) -> Bool {
    switch self {
    case .utf8: return false
    case .utf16, .utf16LittleEndian:
      appendUTF16(scalar, isBigEndian: false, to: &output)
      return true
    case .utf16BigEndian:
      appendUTF16(scalar, isBigEndian: true, to: &output)
      return true
    case .latin1:
      guard scalar <= 0xFF else { return false }
      output.append(UInt8(scalar))
      return true
    case .windows1252:
      guard let byte = Windows1252.byte(of: scalar) else { return false }
      output.append(byte)
      return true
    }
  }
}

/// The code page 1252, as the WHATWG Encoding Standard (section 9) defines it.
///
/// Five bytes have no character; they stand for the control characters of the same number, so every
/// byte is read and written back as it was.
enum Windows1252 {
  /// The scalars of the bytes 0x80 to 0x9F.
  static let upperControls: [UInt32] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  /// The byte of a scalar; nil if there is none.
  static func byte(of scalar: UInt32) -> UInt8? {
    if scalar < 0x80 || (0xA0...0xFF).contains(scalar) { return UInt8(scalar) }
    return upperControls.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
  }
}

/// Decodes an encoding of one byte a character.
final class SingleByteDecoder: ByteDecoder {
  /// How much is decoded at once, in bytes.
  private static let piece = 64 << 10

  /// What each byte stands for.
  private let scalars: [UInt32]

  init(_ encoding: TextEncoding) {
    scalars = (0..<256).map { byte in
      encoding == .windows1252 && (0x80...0x9F).contains(byte)
        ? Windows1252.upperControls[byte - 0x80] : UInt32(byte)
    }
  }

  func decode(
    _ input: [UInt8], from offset: inout Int, into output: inout [UInt8]
  ) -> BrokenStream? {
    let bytes = input.span
    let end = min(input.count, offset + Self.piece)
    output.reserveCapacity(output.count + 2 * (end - offset))
    while offset < end {
      let stop = bytes.asciiEnd(from: offset, to: end)
      output.append(bytes, in: offset..<stop)
      offset = stop
      while offset < end, bytes[offset] >= 0x80 {
        output.append(scalar: scalars[Int(bytes[offset])])
        offset += 1
      }
    }
    return nil
  }

  func finish(into output: inout [UInt8]) -> BrokenStream? { nil }
}

extension Span<UInt8> {
  /// The first place from `start` on, and before `end`, of a byte that is not ASCII; else `end`.
  func asciiEnd(from start: Int, to end: Int) -> Int {
    var index = start
    while index + 8 <= end, word(at: index) & highBits == 0 { index += 8 }
    while index < end, self[index] < 0x80 { index += 1 }
    return index
  }
}

extension [UInt8] {
  /// Appends a scalar in UTF-8.
  @inline(__always)
  mutating func append(scalar: UInt32) {
    switch scalar {
    case ..<0x80: append(UInt8(scalar))
    case ..<0x800:
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    case ..<0x10000:
      append(UInt8(0xE0 | scalar >> 12))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    default:
      append(UInt8(0xF0 | scalar >> 18))
      append(UInt8(0x80 | scalar >> 12 & 0x3F))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}

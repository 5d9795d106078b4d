/// The cyclic redundancy check of ISO 3309, ITU-T V.42 and PNG (polynomial 04C11DB7, reflected).
package struct CRC32 {
  private var state: UInt32 = 0xFFFF_FFFF

  /// Starts with nothing appended.
  package init() {}

  /// Appends one byte.
  package mutating func append(_ byte: UInt8) {
    state = Self.table[Int(UInt8(truncatingIfNeeded: state) ^ byte)] ^ (state >> 8)
  }

  /// The checksum of what was appended so far.
  package var value: UInt32 { ~state }

  private static let table: [UInt32] = (0..<256).map { (byte: UInt32) in
    var value = byte
    for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    return value
  }
}

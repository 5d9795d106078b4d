/// GitHub's classic tokens, which carry a checksum.
///
/// A prefix such as `ghp_`, 30 random characters, and six characters that write the CRC-32 of those
/// 30 in base 62 (GitHub, "Behind GitHub's new authentication token
/// formats", 2021). Two random tokens in ten thousand million pass.
package enum GitHubToken {
  /// Whether `text` is a whole token, prefix included, whose checksum fits.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard text.count == 40, text[0] == 0x67, text[1] == 0x68, text[3] == 0x5F else { return false }
    return hasChecksum(of: 4..<34, in: text)
  }

  /// Whether the letters and digits of `range` are followed by their CRC-32 in six digits of base 62.
  static func hasChecksum(of range: Range<Int>, in text: Span<UInt8>) -> Bool {
    var crc = CRC32()
    for index in range {
      guard text[index].isDigit || text[index].isLetter else { return false }
      crc.append(text[index])
    }
    var checksum = crc.value
    for index in stride(from: range.upperBound + 5, through: range.upperBound, by: -1) {
      guard text[index] == digit(checksum % 62) else { return false }
      checksum /= 62
    }
    return checksum == 0
  }

  /// The base-62 digit for `value`: 0 to 9, A to Z, a to z.
  package static func digit(_ value: UInt32) -> UInt8 {
    switch value {
    case 0..<10: UInt8(0x30 + value)
    case 10..<36: UInt8(0x41 + value - 10)
    default: UInt8(0x61 + value - 36)
    }
  }
}

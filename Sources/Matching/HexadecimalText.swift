/// Text whose bytes are written as pairs of hexadecimal digits (RFC 4648, section 8), all in one case.
package enum HexadecimalText {
  /// The case of the letters among the digits.
  package enum Case: Hashable, Sendable {
    case lower, upper
  }

  /// The fewest digits that are text where there is no letter among them: shorter ones are numbers.
  private static let fewestWithoutLetters = 26

  /// Where the digits begin in `range`: behind `0x`, if that stands there.
  static func firstDigit(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    let start = range.lowerBound
    guard range.count > 2, text[start] == UInt8(ascii: "0"),
      text[start + 1] | 0x20 == UInt8(ascii: "x")
    else { return start }
    return start + 2
  }

  /// Appends what the digits of `range` write, if that is text: printable characters of ASCII or of Latin-1
  /// in UTF-8, and white space.
  ///
  /// - Returns: the case of the digits; `nil` where nothing was appended.
  static func append(
    decoding text: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]
  ) -> Case? {
    guard range.count >= 14, range.count.isMultiple(of: 2) else { return nil }
    var hasLower = false
    var hasUpper = false
    var lead: UInt8 = 0
    for offset in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
      guard let high = digit(text[offset]), let low = digit(text[offset + 1]) else { return nil }
      hasLower = hasLower || text[offset] >= 0x61 || text[offset + 1] >= 0x61
      hasUpper = hasUpper || isCapital(text[offset]) || isCapital(text[offset + 1])
      let byte = high << 4 | low
      switch byte {
      case _ where lead > 0:
        guard byte & 0xC0 == 0x80, lead == 0xC3 || byte >= 0xA0 else { return nil }
        lead = 0
      case 0x20...0x7E, 0x09, 0x0A, 0x0D: break
      case 0xC2, 0xC3: lead = byte
      default: return nil
      }
    }
    guard lead == 0, !(hasLower && hasUpper),
      hasLower || hasUpper || range.count >= fewestWithoutLetters
    else { return nil }
    for offset in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
      output.append((digit(text[offset]) ?? 0) << 4 | (digit(text[offset + 1]) ?? 0))
    }
    return hasUpper ? .upper : .lower
  }

  /// Appends `bytes`, two digits each.
  static func append(_ bytes: Span<UInt8>, in letters: Case, to output: inout [UInt8]) {
    let ten: UInt8 = letters == .upper ? 0x41 : 0x61
    for offset in bytes.indices {
      let (high, low) = (bytes[offset] >> 4, bytes[offset] & 0x0F)
      output.append(high < 10 ? 0x30 + high : ten + high - 10)
      output.append(low < 10 ? 0x30 + low : ten + low - 10)
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x46).contains(byte) }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
    default: nil
    }
  }
}

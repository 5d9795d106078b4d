/// JSON Web Tokens in their compact form (RFC 7515, section 7.1; RFC 7516, section 7.1; RFC 7519).
///
/// There is no checksum without the key: what can be asked is whether the header decodes to a JSON
/// object that names an algorithm.
package enum JSONWebToken {
  /// Whether the part of `text` before the first dot is base64url of a JSON object with a member `alg`.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    var header = Header()
    var bits = 0
    var count = 0
    for index in text.indices {
      if text[index] == UInt8(ascii: ".") { return count % 4 != 1 && header.isComplete }
      guard let value = value(of: text[index]) else { return false }
      bits = (bits << 6 | value) & 0xFFFF
      count += 1
      // Four characters are three bytes; the first of them brings none.
      if count % 4 != 1 {
        let unused = count % 4 == 0 ? 0 : count % 4 == 2 ? 4 : 2
        guard header.append(UInt8(truncatingIfNeeded: bits >> unused)) else { return false }
      }
    }
    return false
  }

  /// The six bits that a character of base64url stands for (RFC 4648, section 5).
  private static func value(of byte: UInt8) -> Int? {
    switch byte {
    case 0x41...0x5A: Int(byte) - 0x41
    case 0x61...0x7A: Int(byte) - 0x61 + 26
    case 0x30...0x39: Int(byte) - 0x30 + 52
    case 0x2D: 62
    case 0x5F: 63
    default: nil
    }
  }

  /// How far a header was read: braces, brackets and strings, and whether `alg` was among its names.
  private struct Header {
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    private var isOver = false
    /// How much of `alg` the string holds from its beginning, 4 where it is something else.
    private var matched = 0
    private var lastWasAlgorithm = false
    private var hasAlgorithm = false

    /// Whether the object has ended and named an algorithm.
    var isComplete: Bool { isOver && hasAlgorithm }

    /// Reads one byte more; false where no JSON object can go on so.
    mutating func append(_ byte: UInt8) -> Bool {
      if isInString {
        appendInString(byte)
        return byte >= 0x20
      }
      switch byte {
      case 0x09, 0x0A, 0x0D, 0x20: return true
      case _ where isOver: return false
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard depth > 0 || byte == UInt8(ascii: "{") else { return false }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        isOver = depth == 0
      case _ where depth == 0: return false
      case UInt8(ascii: "\""):
        isInString = true
        matched = 0
        return true
      case UInt8(ascii: ":"):
        hasAlgorithm = hasAlgorithm || depth == 1 && lastWasAlgorithm
      default: return byte > 0x20 && byte < 0x7F
      }
      lastWasAlgorithm = false
      return true
    }

    private mutating func appendInString(_ byte: UInt8) {
      if isEscaped {
        isEscaped = false
        matched = 4
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
        lastWasAlgorithm = matched == 3
      } else {
        matched = matched < 3 && byte == Self.name[matched] ? matched + 1 : 4
      }
    }

    private static let name: InlineArray<3, UInt8> = [0x61, 0x6C, 0x67]
  }
}

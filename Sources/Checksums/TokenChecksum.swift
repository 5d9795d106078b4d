/// Tokens that end in a CRC-32 of themselves, each in its maker's way of writing it.
///
/// A checksum of 32 bits lets through one random token in four thousand million.
package enum TokenChecksum {
  /// Whether `text` is a token of npm: `npm_`, 30 random characters, and six that write the CRC-32 of those
  /// in base 62, as GitHub's do (npm, "Use the new access token format", 2021).
  package static func isNpm(_ text: Span<UInt8>) -> Bool {
    text.count == 40 && text.begins(with: "npm_")
      && GitHubToken.hasChecksum(of: 4..<34, in: text)
  }

  /// Whether `text` is a service account's token of Grafana: `glsa_`, 32 random characters, `_`, and the
  /// CRC-32 of all before it in hexadecimal digits, its lowest byte first (Grafana, package satokengen).
  package static func isGrafana(_ text: Span<UInt8>) -> Bool {
    guard text.count == 46, text.begins(with: "glsa_"), text[37] == UInt8(ascii: "_") else {
      return false
    }
    guard let written = hexadecimal(text, in: 38..<46) else { return false }
    return crc(text, in: 0..<37).byteSwapped == written
  }

  /// Whether `text` ends in eight hexadecimal digits that are the CRC-32 of all before them (Atlassian,
  /// "About the format of Atlassian security tokens", 2022).
  package static func isAtlassian(_ text: Span<UInt8>) -> Bool {
    guard text.count > 16, let written = hexadecimal(text, in: text.count - 8..<text.count) else {
      return false
    }
    return crc(text, in: 0..<text.count - 8) == written
  }

  /// Whether `text` is a routable token of GitLab: it ends in seven digits of base 36 that are the CRC-32 of
  /// all before them (GitLab, Cells, "Routable tokens").
  package static func isGitLab(_ text: Span<UInt8>) -> Bool {
    guard text.count > 24 else { return false }
    let end = text.count - 7
    var written: UInt64 = 0
    for index in end..<text.count {
      switch text[index] {
      case 0x30...0x39: written = written * 36 + UInt64(text[index] - 0x30)
      case 0x61...0x7A: written = written * 36 + UInt64(text[index] - 0x61 + 10)
      default: return false
      }
    }
    return UInt64(crc(text, in: 0..<end)) == written
  }

  private static func crc(_ text: Span<UInt8>, in range: Range<Int>) -> UInt32 {
    var crc = CRC32()
    for index in range { crc.append(text[index]) }
    return crc.value
  }

  /// The number that digits of either case write; `nil` where there is something else among them.
  private static func hexadecimal(_ text: Span<UInt8>, in range: Range<Int>) -> UInt32? {
    var value: UInt32 = 0
    for index in range {
      switch text[index] {
      case 0x30...0x39: value = value << 4 | UInt32(text[index] - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((text[index] | 0x20) - 0x57)
      default: return nil
      }
    }
    return value
  }
}

extension Span<UInt8> {
  /// Whether the first bytes are those of `prefix`.
  func begins(with prefix: StaticString) -> Bool {
    guard count >= prefix.utf8CodeUnitCount else { return false }
    var index = 0
    for byte in "\(prefix)".utf8 {
      if self[index] != byte { return false }
      index += 1
    }
    return true
  }
}

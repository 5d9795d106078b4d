/// Names of the domain name system (RFC 1035, section 2.3.1; RFC 5890 for letters of other scripts).
package enum DomainName {
  /// Whether `text` is two labels or more, the last of which is a top-level domain.
  ///
  /// A label has 1 to 63 bytes of letters, digits and hyphens, none at its ends, and a name at most 253.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard text.count <= 253 else { return false }
    var label = 0
    var labels = 1
    for index in text.indices {
      let byte = text[index]
      if byte == UInt8(ascii: ".") {
        guard isLabel(text, label..<index) else { return false }
        label = index + 1
        labels += 1
      } else {
        guard byte.isDigit || byte.isLetter || byte == UInt8(ascii: "-") || byte >= 0x80 else {
          return false
        }
      }
    }
    return labels > 1 && isLabel(text, label..<text.count)
      && isTopLevel(text, label..<text.count)
  }

  private static func isLabel(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    (1...63).contains(range.count) && text[range.lowerBound] != UInt8(ascii: "-")
      && text[range.upperBound - 1] != UInt8(ascii: "-")
  }

  /// Whether `range` of `text` is a top-level domain, in either case where it is ASCII.
  private static func isTopLevel(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var hash = Self.seed
    for index in range {
      let byte = text[index]
      hash = Self.hash(hash, byte.isLetter ? byte | 0x20 : byte)
    }
    var (low, high) = (0, topLevel.count)
    while low < high {
      let middle = (low + high) / 2
      if topLevel[middle] == hash { return true }
      if topLevel[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return false
  }

  /// The hashes of all top-level domains, ascending; a test sees to it that no two are equal.
  static let topLevel: [UInt64] = topLevelNames.split(whereSeparator: \.isWhitespace)
    .map { $0.utf8.reduce(seed, hash) }.sorted()

  /// FNV-1a of 64 bits (Fowler, Noll, Vo; RFC 9923).
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

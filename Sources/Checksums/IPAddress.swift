/// Textual internet addresses, versions 4 and 6.
package enum IPAddress {
  /// Whether `text` is an address of either version.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    isValidVersion4(text, from: 0) || isValidVersion6(text)
  }

  /// Whether `text` from `start` on is four decimal octets without leading zeros (RFC 6943, 3.1.1:
  /// the strict form, since a leading zero means octal to some readers).
  package static func isValidVersion4(_ text: Span<UInt8>, from start: Int) -> Bool {
    var (octets, value, digits) = (1, 0, 0)
    for index in start..<max(text.count, start) {
      let byte = text[index]
      if byte.isDigit {
        if digits > 0 && value == 0 { return false }
        value = value * 10 + Int(byte - 0x30)
        digits += 1
        if value > 255 { return false }
      } else {
        guard byte == 0x2E, digits > 0, octets < 4 else { return false }
        (octets, value, digits) = (octets + 1, 0, 0)
      }
    }
    return octets == 4 && digits > 0
  }

  /// Whether `text` is one of the forms of RFC 4291, 2.2.
  ///
  /// Eight groups of one to four hexadecimal
  /// digits, one run of zero groups written `::`, the last two groups possibly as an IPv4 address.
  /// Any of them counts, not only the one that RFC 5952 recommends. No zone identifier.
  package static func isValidVersion6(_ text: Span<UInt8>) -> Bool {
    var (groups, digits, position) = (0, 0, 0)
    var isCompressed = false
    var groupStart = 0
    while position < text.count {
      let byte = text[position]
      if byte == 0x3A {
        if position + 1 < text.count, text[position + 1] == 0x3A {
          guard !isCompressed else { return false }
          isCompressed = true
          if digits > 0 { groups += 1 }
          position += 2
        } else {
          // A single colon stands between two groups, never at an end.
          guard digits > 0, position + 1 < text.count else { return false }
          groups += 1
          position += 1
        }
        digits = 0
        groupStart = position
      } else if byte == 0x2E {
        guard groupStart > 0, isValidVersion4(text, from: groupStart) else { return false }
        groups += 2
        return isCompressed ? groups <= 7 : groups == 8
      } else {
        guard byte.isDigit || (0x61...0x66).contains(byte | 0x20), digits < 4 else { return false }
        digits += 1
        position += 1
      }
    }
    if digits > 0 { groups += 1 }
    return isCompressed ? groups <= 7 : groups == 8
  }
}

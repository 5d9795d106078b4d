extension IPAddress {
  /// The address that `text` writes: 4 octets or 16; nil if it is none.
  package static func octets(of text: Span<UInt8>) -> [UInt8]? {
    if isValidVersion4(text, from: 0) { return version4(text, from: 0) }
    guard isValidVersion6(text) else { return nil }
    var head: [UInt8] = []
    var tail: [UInt8]?
    var position = 0
    var group = 0
    var groupStart = 0
    func add(_ octets: [UInt8]) {
      if tail == nil { head += octets } else { tail?.append(contentsOf: octets) }
    }
    func endGroup() {
      if position > groupStart { add([UInt8(group >> 8), UInt8(group & 0xFF)]) }
      group = 0
    }
    while position < text.count {
      switch text[position] {
      case 0x3A:
        endGroup()
        position += 1
        if position < text.count, text[position] == 0x3A {
          tail = []
          position += 1
        }
        groupStart = position
      case 0x2E:
        add(version4(text, from: groupStart))
        return filled(head, tail)
      default:
        group = group << 4 | Int(text[position].hexValue)
        position += 1
      }
    }
    endGroup()
    return filled(head, tail)
  }

  /// The form of `octets`, 4 or 16 of them, that is recommended (RFC 5952, sections 4 and 5).
  ///
  /// Lower case, no leading zeros, `::` for the longest run of zero groups if that is more than one, and
  /// of two equal runs for the first. An IPv4-mapped address ends in the form of version 4.
  package static func text(_ octets: [UInt8]) -> String {
    if octets.count == 4 { return octets.map { "\($0)" }.joined(separator: ".") }
    if isMapped(octets) { return "::ffff:" + text(Array(octets.suffix(4))) }
    let groups = stride(from: 0, to: octets.count - 1, by: 2).map {
      Int(octets[$0]) << 8 | Int(octets[$0 + 1])
    }
    var longest = 0..<0
    var start = 0
    while start < groups.count {
      var end = start
      while end < groups.count, groups[end] == 0 { end += 1 }
      if end - start > max(longest.count, 1) { longest = start..<end }
      start = max(end, start + 1)
    }
    func joined(_ groups: some Sequence<Int>) -> String {
      groups.map { String($0, radix: 16) }.joined(separator: ":")
    }
    if longest.isEmpty { return joined(groups) }
    return joined(groups[..<longest.lowerBound]) + "::" + joined(groups[longest.upperBound...])
  }

  /// Whether 16 octets are an address of version 4, mapped (RFC 4291, section 2.5.5.2).
  package static func isMapped(_ octets: [UInt8]) -> Bool {
    octets.count == 16 && octets[..<10].allSatisfy { $0 == 0 } && octets[10] == 0xFF
      && octets[11] == 0xFF
  }

  private static func version4(_ text: Span<UInt8>, from start: Int) -> [UInt8] {
    var octets: [UInt8] = [0]
    for index in start..<text.count {
      if text[index] == 0x2E {
        octets.append(0)
      } else {
        octets[octets.count - 1] = octets[octets.count - 1] * 10 + (text[index] - 0x30)
      }
    }
    return octets
  }

  private static func filled(_ head: [UInt8], _ tail: [UInt8]?) -> [UInt8]? {
    guard let tail else { return head.count == 16 ? head : nil }
    guard head.count + tail.count <= 16 else { return nil }
    return head + Array(repeating: 0, count: 16 - head.count - tail.count) + tail
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  fileprivate var hexValue: UInt8 { isDigit ? self - 0x30 : (self | 0x20) - 0x61 + 10 }
}

/// A regular expression cut into escapes, classes, group openers, quantifiers and characters.
///
/// Bytes throughout: every pattern of a user's pack is cut up whenever a command starts.
struct PatternTokens {
  /// The regular expression.
  let bytes: [UInt8]
  /// Where its tokens stand, one behind the other.
  private(set) var ranges: [Range<Int>] = []

  /// Cuts up `regex`.
  init(_ regex: String) {
    bytes = Array(regex.utf8)
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(bytes.count)
    var start = 0
    while start < bytes.count {
      let end = min(max(end(ofTokenAt: start), start + 1), bytes.count)
      ranges.append(start..<end)
      start = end
    }
    self.ranges = ranges
  }

  /// The text of a token.
  func text(_ token: Range<Int>) -> String { String(decoding: bytes[token], as: UTF8.self) }

  /// Whether a token is `text`.
  func isEqual(_ token: Range<Int>, _ text: StaticString) -> Bool {
    token.count == text.utf8CodeUnitCount && holds(text, at: token.lowerBound)
  }

  /// Whether a token begins with `text`.
  func hasPrefix(_ token: Range<Int>, _ text: StaticString) -> Bool {
    token.count >= text.utf8CodeUnitCount && holds(text, at: token.lowerBound)
  }

  /// Whether `text` stands in a token.
  func contains(_ token: Range<Int>, _ text: StaticString) -> Bool {
    var offset = token.lowerBound
    while offset + text.utf8CodeUnitCount <= token.upperBound {
      if holds(text, at: offset) { return true }
      offset += 1
    }
    return false
  }

  /// Whether `text`, which is ASCII, stands at `offset`.
  func holds(_ text: StaticString, at offset: Int) -> Bool {
    text.withUTF8Buffer { text in
      guard offset + text.count <= bytes.count else { return false }
      for index in text.indices where unsafe text[index] != bytes[offset + index] { return false }
      return true
    }
  }

  /// The first place in `range` with the byte `wanted`.
  func first(_ wanted: Unicode.Scalar, in range: Range<Int>) -> Int? {
    bytes[range].firstIndex(of: UInt8(ascii: wanted))
  }

  private func end(ofTokenAt start: Int) -> Int {
    switch bytes[start] {
    case UInt8(ascii: "\\"): return endOfCharacter(at: start + 1)
    case UInt8(ascii: "["): return endOfClass(at: start)
    case UInt8(ascii: "("): return endOfOpening(at: start)
    case UInt8(ascii: "{"): return first("}", in: start..<bytes.count).map { $0 + 1 } ?? start + 1
    default: return endOfCharacter(at: start)
    }
  }

  /// The place behind the character at `start`.
  private func endOfCharacter(at start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  private func endOfOpening(at start: Int) -> Int {
    if holds("(*", at: start) { return start + 2 }
    if holds("(?C", at: start) { return start + 3 }
    guard holds("(?", at: start) else { return start + 1 }
    if holds("(?<", at: start), !holds("(?<=", at: start), !holds("(?<!", at: start),
      let end = first(">", in: start..<bytes.count)
    {
      return end + 1
    }
    var end = start + 2
    while end < bytes.count, !Self.flagEnds.contains(bytes[end]) { end += 1 }
    return end
  }

  /// What ends the flags of a group.
  private static let flagEnds = Array(":)=!>#|<".utf8)

  private func endOfClass(at start: Int) -> Int {
    var end = start + 1
    if end < bytes.count, bytes[end] == UInt8(ascii: "^") { end += 1 }
    if end < bytes.count, bytes[end] == UInt8(ascii: "]") { end += 1 }
    while end < bytes.count, bytes[end] != UInt8(ascii: "]") {
      if bytes[end] == UInt8(ascii: "\\") { end += 1 }
      if holds("[:", at: end) {
        var close = end
        while close < bytes.count, !holds(":]", at: close) { close += 1 }
        if close < bytes.count {
          end = close + 2
          continue
        }
      }
      end += 1
    }
    return end + 1
  }
}

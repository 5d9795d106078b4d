/// The placeholders and tokens that stand in text that was scrubbed before; opaque to detection.
///
/// The grammar, where TYPE is the name of a known entity type:
/// ```
/// placeholder = "<" TYPE ">" [ "_" digits ]     redacted value; the suffix tells equal keys apart
/// pseudonym   = TYPE "_" 16( a-z | 2-7 ) "9"    keyed pseudonym
/// hash        = TYPE "_h" 32( 0-9 | a-f )       keyed hash
/// numbered    = TYPE "_" number "_"             numbered pseudonym, of up to seven digits
/// linked      = pseudonym "_" PART "_"          of a person's mail, phone, handle or id, where TYPE is PERSON
///             | numbered PART "_"               PART = "EMAIL" | "PHONE" | "HANDLE" | "ID"
/// ```
/// A candidate that overlaps or touches one, with its value or with the words that led to it, is no
/// candidate: its neighbor was replaced, so what is left is a piece of text that was seen whole the
/// first time. This is what makes scrubbing the output again change nothing. A token may stand right
/// behind any other character, for so may the value that it replaced. `<TYPE>` is an element of markup, not a placeholder, where `</TYPE>` follows.
package struct PlaceholderGrammar: Sendable {
  /// No placeholder or token is longer than this many bytes: a name, a separator, a hash.
  static let longest = EntityType.maximumLength + 36

  /// No keyed token is shorter than this: a name of one letter, a separator, a pseudonym.
  ///
  /// Numbered ones may be, and end in a low line.
  static let shortestToken = 19
  /// No token is shorter than this: a name of one letter and a number of one digit between low lines.
  private static let shortestNumbered = 4
  private static let mostDigits = 7

  /// How far behind `<TYPE>` an end tag is looked for, in bytes.
  private static let endTagReach = 4096

  private let types: WordSet

  /// Makes the grammar for text that may hold placeholders of `types`.
  package init(types: some Sequence<EntityType>) {
    self.types = WordSet(types.map { Words.hash($0.name) })
  }

  /// Whether a placeholder overlaps or touches `range`; nothing outside `bounds` is looked at.
  ///
  /// With `areLines`, every line of `bounds` is a message of its own, so that the end tag of an element
  /// stands in its line or nowhere.
  package func touches(
    _ range: Range<Int>, in bytes: Span<UInt8>, bounds: Range<Int>, areLines: Bool = false
  ) -> Bool {
    var start = range.lowerBound
    let limit = max(bounds.lowerBound, start - Self.longest)
    while start > limit, Self.isPlaceholderByte(bytes[start - 1]) { start -= 1 }
    while start <= range.upperBound, start < bounds.upperBound {
      if let end = end(ofPlaceholderAt: start, in: bytes, bounds: bounds, areLines: areLines),
        end >= range.lowerBound
      {
        return true
      }
      start += 1
    }
    return false
  }

  /// The end of the placeholder or token that begins exactly at `offset`, if one does.
  package func end(
    ofPlaceholderAt offset: Int, in bytes: Span<UInt8>, bounds: Range<Int>, areLines: Bool = false
  ) -> Int? {
    let byte = bytes[offset]
    if byte == UInt8(ascii: "<") {
      return angleEnd(bytes, at: offset, bounds: bounds, areLines: areLines)
    }
    guard Self.isUpper(byte) else { return nil }
    return tokenEnd(bytes, at: offset, end: bounds.upperBound)
  }

  /// The first token that begins in `word`, if one does.
  func token(in word: Range<Int>, of bytes: Span<UInt8>, bounds: Range<Int>) -> Range<Int>? {
    guard word.count >= Self.shortestNumbered else { return nil }
    for start in word.lowerBound...word.upperBound - Self.shortestNumbered
    where Self.isUpper(bytes[start]) {
      if let end = tokenEnd(bytes, at: start, end: bounds.upperBound), end <= word.upperBound {
        return start..<end
      }
    }
    return nil
  }

  /// The start of the placeholder or token that ends exactly at `offset`, if one does.
  package func start(
    ofPlaceholderEndingAt offset: Int, in bytes: Span<UInt8>, bounds: Range<Int>
  ) -> Int? {
    var start = offset
    let limit = max(bounds.lowerBound, offset - Self.longest)
    while start > limit, Self.isPlaceholderByte(bytes[start - 1]) {
      start -= 1
      if end(ofPlaceholderAt: start, in: bytes, bounds: bounds) == offset { return start }
    }
    return nil
  }

  private func angleEnd(
    _ bytes: Span<UInt8>, at offset: Int, bounds: Range<Int>, areLines: Bool
  ) -> Int? {
    let name = offset + 1..<Self.nameEnd(bytes, from: offset + 1, end: bounds.upperBound)
    guard !name.isEmpty, name.upperBound < bounds.upperBound,
      bytes[name.upperBound] == UInt8(ascii: ">"), isType(bytes, name),
      !hasEndTag(for: name, bytes, bounds: bounds, areLines: areLines)
    else { return nil }
    var end = name.upperBound + 1
    if end + 1 < bounds.upperBound, bytes[end] == UInt8(ascii: "_"), Self.isDigit(bytes[end + 1]) {
      end += 1
      while end < bounds.upperBound, Self.isDigit(bytes[end]) { end += 1 }
    }
    return end
  }

  private func hasEndTag(
    for name: Range<Int>, _ bytes: Span<UInt8>, bounds: Range<Int>, areLines: Bool
  ) -> Bool {
    let end = min(bounds.upperBound, name.upperBound + Self.endTagReach)
    var offset = name.upperBound
    while offset + name.count + 3 <= end {
      if areLines, bytes[offset] == UInt8(ascii: "\n") { return false }
      if bytes[offset] == UInt8(ascii: "<"), bytes[offset + 1] == UInt8(ascii: "/"),
        bytes[offset + 2 + name.count] == UInt8(ascii: ">"),
        Self.isEqual(bytes, name, offset + 2)
      {
        return true
      }
      offset += 1
    }
    return false
  }

  /// The end of a pseudonym or hash at `offset`: the low line before its body is one of the last in
  /// the run of name bytes, for a body may begin with digits.
  private func tokenEnd(_ bytes: Span<UInt8>, at offset: Int, end: Int) -> Int? {
    var separator = Self.nameEnd(bytes, from: offset, end: end) - 1
    while separator > offset {
      if bytes[separator] == UInt8(ascii: "_"), isType(bytes, offset..<separator) {
        let body = separator + 1
        if body + 17 <= end, bytes[body + 16] == UInt8(ascii: "9"),
          Self.allSatisfy(bytes, body..<body + 16, Self.isBase32)
        {
          return linkedEnd(bytes, offset..<separator, from: body + 17, mark: body + 18, end: end)
        }
        if body + 33 <= end, bytes[body] == UInt8(ascii: "h"),
          Self.allSatisfy(bytes, body + 1..<body + 33, Self.isHex)
        {
          return body + 33
        }
        if let stop = Self.numberEnd(bytes, from: body, end: end) {
          return linkedEnd(bytes, offset..<separator, from: stop, mark: stop, end: end)
        }
      }
      separator -= 1
    }
    return nil
  }

  /// The end of a token that ends at `stop` unless it stands for a person and a part mark goes on at `mark`.
  private func linkedEnd(
    _ bytes: Span<UInt8>, _ name: Range<Int>, from stop: Int, mark: Int, end: Int
  ) -> Int {
    guard mark < end, mark == stop || bytes[stop] == UInt8(ascii: "_"),
      Words.hash(bytes, in: name) == Self.person
    else { return stop }
    return PersonPart.end(ofMarkAt: mark, in: bytes, end: end) ?? stop
  }

  private static let person = Words.hash(PersonPart.person.name)

  /// The end of a number and its low line at `start`.
  private static func numberEnd(_ bytes: Span<UInt8>, from start: Int, end: Int) -> Int? {
    guard start < end, isDigit(bytes[start]), bytes[start] != UInt8(ascii: "0") else { return nil }
    var stop = start + 1
    while stop < end, stop - start < mostDigits, isDigit(bytes[stop]) { stop += 1 }
    return stop < end && bytes[stop] == UInt8(ascii: "_") ? stop + 1 : nil
  }

  private func isType(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    types.contains(Words.hash(bytes, in: range))
  }

  private static func nameEnd(_ bytes: Span<UInt8>, from offset: Int, end: Int) -> Int {
    guard offset < end, isUpper(bytes[offset]) else { return offset }
    let limit = min(end, offset + longest)
    var stop = offset + 1
    while stop < limit, isNameByte(bytes[stop]) { stop += 1 }
    return stop
  }

  private static func isEqual(_ bytes: Span<UInt8>, _ range: Range<Int>, _ other: Int) -> Bool {
    for index in 0..<range.count where bytes[range.lowerBound + index] != bytes[other + index] {
      return false
    }
    return true
  }

  private static func allSatisfy(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ predicate: (UInt8) -> Bool
  ) -> Bool {
    for index in range where !predicate(bytes[index]) { return false }
    return true
  }

  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isNameByte(_ byte: UInt8) -> Bool {
    isUpper(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
  }
  private static func isHex(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x66).contains(byte)
  }
  private static func isBase32(_ byte: UInt8) -> Bool {
    isLower(byte) || (0x32...0x37).contains(byte)
  }
  private static func isPlaceholderByte(_ byte: UInt8) -> Bool {
    isNameByte(byte) || isLower(byte) || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
  }
}

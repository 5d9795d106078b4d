/// Reads Unicode scalars out of bytes that are mostly, but not always, well-formed UTF-8.
///
/// Strict in the sense of the Unicode Standard, section 3.9, table 3-7: no overlong forms, no
/// surrogates, nothing above U+10FFFF. Every byte that is no part of a well-formed sequence counts as
/// one ill-formed byte by itself.
package enum UTF8Text {
  /// One step through the text: a scalar, or `nil` for an ill-formed byte, and its length in bytes.
  package struct Step {
    /// The decoded scalar; `nil` for an ill-formed byte.
    package let scalar: Unicode.Scalar?
    /// How many bytes it takes: 1…4, and 1 for an ill-formed byte.
    package let length: Int
  }

  private static let illFormed = Step(scalar: nil, length: 1)

  /// The scalar that begins at `offset`, looking no further than `end`.
  package static func step(_ bytes: Span<UInt8>, at offset: Int, end: Int) -> Step {
    let first = bytes[offset]
    if first < 0x80 { return Step(scalar: Unicode.Scalar(first), length: 1) }
    let length: Int
    var value: UInt32
    switch first {
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
    default: return illFormed
    }
    guard offset + length <= end else { return illFormed }
    let second = bytes[offset + 1]
    let allowed: ClosedRange<UInt8>
    switch first {
    case 0xE0: allowed = 0xA0...0xBF
    case 0xED: allowed = 0x80...0x9F
    case 0xF0: allowed = 0x90...0xBF
    case 0xF4: allowed = 0x80...0x8F
    default: allowed = 0x80...0xBF
    }
    guard allowed.contains(second) else { return illFormed }
    value = value << 6 | UInt32(second & 0x3F)
    for index in 2..<max(length, 2) {
      let byte = bytes[offset + index]
      guard byte & 0xC0 == 0x80 else { return illFormed }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Step(scalar: Unicode.Scalar(value), length: length)
  }

  /// The scalar that ends just before `offset`, looking no further back than `start`.
  package static func stepBack(_ bytes: Span<UInt8>, before offset: Int, start: Int) -> Step {
    let last = bytes[offset - 1]
    if last < 0x80 { return Step(scalar: Unicode.Scalar(last), length: 1) }
    guard last & 0xC0 == 0x80 else { return illFormed }
    for length in 2...4 where offset - length >= start {
      let lead = bytes[offset - length]
      if lead & 0xC0 == 0x80 { continue }
      let step = step(bytes, at: offset - length, end: offset)
      return step.length == length && step.scalar != nil ? step : illFormed
    }
    return illFormed
  }

  /// Whether `scalar` is what the macro `{{word}}` matches: a letter, mark, number or low line.
  package static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let lower = UInt8(truncatingIfNeeded: scalar.value) | 0x20
      return (0x61...0x7A).contains(lower) || (0x30...0x39).contains(scalar.value)
        || scalar == "_"
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default:
      return false
    }
  }

  /// Whether `byte` is a word character of ASCII.
  @inline(__always)
  static func isASCIIWord(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (0x61...0x7A).contains(lower) && byte < 0x80 || (0x30...0x39).contains(byte)
      || byte == 0x5F
  }

  /// Whether a word character ends just before `offset`.
  package static func isWord(_ bytes: Span<UInt8>, before offset: Int, start: Int) -> Bool {
    guard offset > start else { return false }
    if bytes[offset - 1] < 0x80 { return isASCIIWord(bytes[offset - 1]) }
    return stepBack(bytes, before: offset, start: start).scalar.map(isWord) ?? false
  }

  /// Whether a word character begins at `offset`.
  package static func isWord(_ bytes: Span<UInt8>, at offset: Int, end: Int) -> Bool {
    guard offset < end else { return false }
    if bytes[offset] < 0x80 { return isASCIIWord(bytes[offset]) }
    return step(bytes, at: offset, end: end).scalar.map(isWord) ?? false
  }

  /// Whether `offset` lies between two characters of one word, as far as anybody can tell.
  static func isInWord(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    guard offset > 0, offset < bytes.count else { return false }
    let (before, after) = (bytes[offset - 1], bytes[offset])
    return (before >= 0x80 || isASCIIWord(before)) && (after >= 0x80 || isASCIIWord(after))
  }

  /// Whether `byte` is white space of ASCII.
  package static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

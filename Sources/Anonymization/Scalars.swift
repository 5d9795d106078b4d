/// One step through text that is mostly UTF-8: a scalar, or a byte that belongs to none.
///
/// A byte that begins no well-formed scalar stands for itself and is stepped over alone, so that
/// every byte of any input belongs to exactly one step and nothing is replaced on the way.
struct ScalarStep {
  /// The scalar, or nil where the byte at this place is not UTF-8.
  let scalar: Unicode.Scalar?
  /// How many bytes it takes, 1 to 4.
  let length: Int

  /// Decodes what stands at `index`, which must lie inside `bytes`.
  static func decode(_ bytes: Span<UInt8>, at index: Int) -> ScalarStep {
    let first = bytes[index]
    if first < 0x80 { return ScalarStep(scalar: Unicode.Scalar(first), length: 1) }

    let bad = ScalarStep(scalar: nil, length: 1)
    let length: Int
    var value: UInt32
    // The smallest value that needs this many bytes: anything below it is an overlong form.
    let smallest: UInt32
    switch first {
    case 0xC2...0xDF: (length, value, smallest) = (2, UInt32(first & 0x1F), 0x80)
    case 0xE0...0xEF: (length, value, smallest) = (3, UInt32(first & 0x0F), 0x800)
    case 0xF0...0xF4: (length, value, smallest) = (4, UInt32(first & 0x07), 0x10000)
    default: return bad
    }
    guard bytes.count - index >= length else { return bad }
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return bad }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // The initializer refuses surrogates and what lies beyond U+10FFFF.
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return bad }
    return ScalarStep(scalar: scalar, length: length)
  }
}

extension Unicode.Scalar {
  /// Whether this is white space (`White_Space`).
  var isSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  /// Whether this is a letter or a number (`\p{L}` or `\p{N}`), what a mask hides.
  var isLetterOrNumber: Bool {
    if value < 0x80 {
      return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value & ~0x20)
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default:
      return false
    }
  }

  /// Whether this is a combining mark (`\p{M}`), which belongs to the letter before it.
  var isMark: Bool {
    if value < 0x300 { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Whether this steers the terminal or the line (`\p{Cc}`, U+2028, U+2029) and so has no place in a replacement.
  var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
  }
}

extension [UInt8] {
  /// Appends `bytes[range]`, which must lie inside `bytes`.
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    for index in range { append(bytes[index]) }
  }

  /// Appends the UTF-8 form of `scalar`.
  mutating func append(_ scalar: Unicode.Scalar) {
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Appends `byte` as two lower-case hex digits.
  mutating func append(hex byte: UInt8) {
    append(Self.hexDigit(byte >> 4))
    append(Self.hexDigit(byte & 0x0F))
  }

  /// Appends `bytes` as lower-case hex digits, two a byte.
  mutating func append(hex bytes: some Sequence<UInt8>) {
    for byte in bytes { append(hex: byte) }
  }

  /// The lower-case hex digit of `value`, 0 to 15.
  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x61 + value - 10
  }
}

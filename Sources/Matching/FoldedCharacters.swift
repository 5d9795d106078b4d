/// The ways in which text may be written otherwise than it is looked at.
package struct Disguises: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Decimal digits of other scripts.
  package static let digits = Disguises(rawValue: 1)
  /// Full-width forms of ASCII.
  package static let fullWidth = Disguises(rawValue: 2)
  /// No-break, thin and other spaces of one word's inside.
  package static let spaces = Disguises(rawValue: 4)
  /// Characters that nobody sees.
  package static let invisible = Disguises(rawValue: 8)
  /// Character references of HTML.
  package static let entities = Disguises(rawValue: 16)
  /// Percent encoding.
  package static let percent = Disguises(rawValue: 32)
  /// Base64.
  package static let base64 = Disguises(rawValue: 64)
  /// Hexadecimal digits.
  package static let hexadecimal = Disguises(rawValue: 128)

  /// Numbers, letters and addresses that are said in words.
  package static let spoken = Disguises(rawValue: 256)
  /// Letters of other alphabets, and mathematical ones, that look like letters of ASCII.
  package static let lookAlikes = Disguises(rawValue: 512)

  private static let allNames: [(Disguises, String)] = [
    (.digits, "digits"), (.fullWidth, "full-width"), (.spaces, "spaces"),
    (.invisible, "invisible"), (.entities, "entities"), (.percent, "percent"), (.base64, "base64"),
    (.hexadecimal, "hexadecimal"), (.spoken, "spoken"), (.lookAlikes, "look-alikes"),
  ]

  /// What they are called, in a fixed order.
  package var names: [String] { Self.allNames.filter { contains($0.0) }.map(\.1) }
}

/// What one character is looked at as.
enum FoldedCharacter: Equatable {
  /// As what it is.
  case itself
  /// As a character of ASCII.
  case ascii(UInt8, Disguises)
  /// As nothing, where it stands inside of a value.
  case invisible
}

extension FoldedCharacter {
  /// Makes what `scalar` is looked at as.
  ///
  /// - Every decimal digit (general category Nd) is the ASCII digit of its value.
  /// - The full-width forms U+FF01…FF5E are the printable characters of ASCII.
  /// - The spaces of general category Zs are U+0020. What ends a line stays what it is.
  /// - Mathematical and circled letters are the letters that they are made of.
  /// - The soft hyphen, zero-width characters, marks and controls of direction and variation selectors
  ///   are invisible.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFE00...0xFE0F, 0xFEFF:
      self = .invisible
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
      self = .ascii(0x20, .spaces)
    case 0xFF01...0xFF5E:
      self = .ascii(UInt8(truncatingIfNeeded: scalar &- 0xFEE0), .fullWidth)
    case 0x2102...0x2134, 0x24B6...0x24E9, 0x1D400...0x1D6A3:
      if let letter = mathematicalLetter(scalar) {
        self = .ascii(letter, .lookAlikes)
      } else {
        self = .itself
      }
    default:
      if scalar >= 0x660, let value = decimalValue(scalar) {
        self = .ascii(0x30 + value, .digits)
      } else {
        self = .itself
      }
    }
  }
}

/// The zeros of all runs of ten decimal digits beyond ASCII, ascending.
///
/// General category Nd in the Unicode Character Database 17.0 (`DerivedGeneralCategory.txt`), whose
/// digits always stand in such runs (Unicode Standard, section 4.6). U+FF10 is there, too, but is a
/// full-width form before that.
let decimalZeros: [UInt32] = [
  0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50,
  0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0,
  0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30,
  0x10D40, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x116D0,
  0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0, 0x11C50, 0x11D50, 0x11DA0, 0x11DE0, 0x11F50, 0x16130,
  0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1CCF0, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140,
  0x1E2F0, 0x1E4F0, 0x1E5F1, 0x1E950, 0x1FBF0,
]

/// The letter of ASCII that a mathematical alphanumeric symbol (U+1D400…1D6A3: 13 alphabets of 52 letters), one of the
/// letterlike symbols that fill their gaps (U+2102…2134), or a circled letter is made of.
private func mathematicalLetter(_ scalar: UInt32) -> UInt8? {
  func letter(_ index: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: index < 26 ? 0x41 + index : 0x61 + index - 26)
  }
  switch scalar {
  case 0x1D400...0x1D6A3: return letter((scalar - 0x1D400) % 52)
  case 0x24B6...0x24E9: return letter(scalar - 0x24B6)
  case 0x2102, 0x212D: return UInt8(ascii: "C")
  case 0x210A: return UInt8(ascii: "g")
  case 0x210B, 0x210C, 0x210D: return UInt8(ascii: "H")
  case 0x210E: return UInt8(ascii: "h")
  case 0x2110, 0x2111: return UInt8(ascii: "I")
  case 0x2112: return UInt8(ascii: "L")
  case 0x2115: return UInt8(ascii: "N")
  case 0x2119: return UInt8(ascii: "P")
  case 0x211A: return UInt8(ascii: "Q")
  case 0x211B, 0x211C, 0x211D: return UInt8(ascii: "R")
  case 0x2124, 0x2128: return UInt8(ascii: "Z")
  case 0x212C: return UInt8(ascii: "B")
  case 0x212F: return UInt8(ascii: "e")
  case 0x2130: return UInt8(ascii: "E")
  case 0x2131: return UInt8(ascii: "F")
  case 0x2133: return UInt8(ascii: "M")
  case 0x2134: return UInt8(ascii: "o")
  default: return nil
  }
}

/// The value of `scalar` where it is a decimal digit beyond ASCII.
private func decimalValue(_ scalar: UInt32) -> UInt8? {
  var low = 0
  var high = decimalZeros.count
  while low < high {
    let middle = (low + high) / 2
    if decimalZeros[middle] <= scalar { low = middle + 1 } else { high = middle }
  }
  guard low > 0, scalar - decimalZeros[low - 1] < 10 else { return nil }
  return UInt8(scalar - decimalZeros[low - 1])
}

/// One character as it is written at some place, encoded or not.
struct WrittenCharacter {
  /// Its number in Unicode.
  var scalar: UInt32
  /// How many bytes it takes.
  var length: Int
  /// How it is encoded, where it is.
  var encoding: Disguises
  /// How often it is encoded: 2 for `&amp;#64;` and `%2540`.
  var levels: UInt8

  /// How often something may be encoded, one encoding in the other, to be decoded.
  static let mostLevels: UInt8 = 3

  private init(scalar: UInt32, length: Int, encoding: Disguises = [], levels: UInt8 = 0) {
    self.scalar = scalar
    self.length = length
    self.encoding = encoding
    self.levels = levels
  }

  /// The character that is written at `offset`, encoded or beyond ASCII; `nil` where there is none.
  init?(_ text: Span<UInt8>, at offset: Int) {
    switch text[offset] {
    case UInt8(ascii: "&"): self.init(referenceIn: text, at: offset)
    case UInt8(ascii: "%"): self.init(percentEncodedIn: text, at: offset)
    case 0xC2...0xF4: self.init(utf8In: text, at: offset)
    default: return nil
    }
  }

  @inline(__always)
  private init?(utf8In text: Span<UInt8>, at offset: Int) {
    let first = text[offset]
    let length = Self.sequenceLength(first)
    guard length > 1, offset + length <= text.count else { return nil }
    var bytes = UInt32(first) << 8 | UInt32(text[offset + 1])
    if length > 2 { bytes = bytes << 8 | UInt32(text[offset + 2]) }
    if length > 3 { bytes = bytes << 8 | UInt32(text[offset + 3]) }
    guard let scalar = Self.decoded(bytes, length: length) else { return nil }
    self.init(scalar: scalar, length: length)
  }

  /// How many bytes the UTF-8 sequence takes that `first` begins; 0 where it begins none.
  private static func sequenceLength(_ first: UInt8) -> Int {
    switch first {
    case ..<0x80: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// The scalar that well-formed UTF-8 stands for (Unicode Standard, table 3-7); the last of its bytes in
  /// the lowest eight bits.
  @inline(__always)
  private static func decoded(_ bytes: UInt32, length: Int) -> UInt32? {
    switch length {
    case 1:
      return bytes
    case 2:
      guard bytes & 0xC0 == 0x80 else { return nil }
      return bytes >> 2 & 0x7C0 | bytes & 0x3F
    case 3:
      guard bytes & 0xC0C0 == 0x8080 else { return nil }
      let scalar = bytes >> 4 & 0xF000 | bytes >> 2 & 0xFC0 | bytes & 0x3F
      return scalar >= 0x800 && scalar >> 11 != 0x1B ? scalar : nil
    default:
      guard bytes & 0xC0_C0C0 == 0x80_8080 else { return nil }
      let scalar =
        bytes >> 6 & 0x1C_0000 | bytes >> 4 & 0x3_F000 | bytes >> 2 & 0xFC0 | bytes & 0x3F
      return scalar >= 0x1_0000 && scalar <= 0x10_FFFF ? scalar : nil
    }
  }

  // MARK: Percent encoding

  /// A character in percent encoding (RFC 3986, section 2.1): of ASCII, or all bytes of well-formed UTF-8.
  ///
  /// A percent sign that is encoded itself (`%25`) begins another level, where two more hexadecimal
  /// digits follow.
  private init?(percentEncodedIn text: Span<UInt8>, at offset: Int) {
    guard let first = Self.percentByte(text, at: offset) else { return nil }
    if first.byte < 0x80 {
      self.init(
        scalar: UInt32(first.byte), length: first.length, encoding: .percent, levels: first.levels)
      return
    }
    let length = Self.sequenceLength(first.byte)
    guard length > 0 else { return nil }
    var bytes = UInt32(first.byte)
    var end = offset + first.length
    for _ in 1..<max(length, 1) {
      guard let next = Self.percentByte(text, at: end), next.levels == first.levels else {
        return nil
      }
      bytes = bytes << 8 | UInt32(next.byte)
      end += next.length
    }
    guard let scalar = Self.decoded(bytes, length: length) else { return nil }
    self.init(
      scalar: scalar, length: end - offset, encoding: .percent, levels: first.levels)
  }

  private static func percentByte(
    _ text: Span<UInt8>, at offset: Int
  ) -> (byte: UInt8, length: Int, levels: UInt8)? {
    guard offset < text.count, text[offset] == UInt8(ascii: "%"),
      var byte = hexByte(text, at: offset + 1)
    else { return nil }
    var levels: UInt8 = 1
    var end = offset + 3
    while byte == UInt8(ascii: "%"), levels < mostLevels, let inner = hexByte(text, at: end) {
      byte = inner
      end += 2
      levels += 1
    }
    return (byte, end - offset, levels)
  }

  private static func hexByte(_ text: Span<UInt8>, at offset: Int) -> UInt8? {
    guard offset + 2 <= text.count, let high = hexDigit(text[offset]),
      let low = hexDigit(text[offset + 1])
    else { return nil }
    return high << 4 | low
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
    default: nil
    }
  }

  // MARK: Character references

  /// A character reference of HTML (Living Standard, section 13.2.5.72 and 13.5) that ends in `;`.
  ///
  /// An ampersand that is written as a reference itself (`&amp;`) begins another level, where the rest of
  /// a reference follows.
  private init?(referenceIn text: Span<UInt8>, at offset: Int) {
    guard var last = Self.reference(text, behindAmpersand: offset + 1) else { return nil }
    var levels: UInt8 = 1
    while last.scalar == 0x26, levels < Self.mostLevels,
      let inner = Self.reference(text, behindAmpersand: last.end)
    {
      last = inner
      levels += 1
    }
    self.init(
      scalar: last.scalar, length: last.end - offset, encoding: .entities, levels: levels)
  }

  private static func reference(
    _ text: Span<UInt8>, behindAmpersand start: Int
  ) -> (scalar: UInt32, end: Int)? {
    guard start + 1 < text.count else { return nil }
    if text[start] == UInt8(ascii: "#") { return number(text, behindSign: start + 1) }
    // Every name begins with a letter; a zero byte would not even count in its number.
    guard (text[start] | 0x20) &- 0x61 < 26 else { return nil }
    var name: UInt64 = 0
    var end = start
    while end < text.count, end - start <= 8, text[end] != UInt8(ascii: ";") {
      name = name << 8 | UInt64(text[end])
      end += 1
    }
    guard end < text.count, end > start, end - start <= 8, text[end] == UInt8(ascii: ";"),
      let scalar = Self.scalar(named: name)
    else { return nil }
    return (scalar, end + 1)
  }

  /// The scalar of a name, by its bytes; the commonest are told without a look at the others.
  private static func scalar(named name: UInt64) -> UInt32? {
    switch name {
    case 0x616D70: 0x26
    case 0x6C74: 0x3C
    case 0x6774: 0x3E
    case 0x7175_6F74: 0x22
    case 0x6E62_7370: 0xA0
    default: namedReferences[name]
    }
  }

  private static func number(
    _ text: Span<UInt8>, behindSign start: Int
  ) -> (scalar: UInt32, end: Int)? {
    let isHex = text[start] | 0x20 == UInt8(ascii: "x")
    let first = isHex ? start + 1 : start
    var value: UInt32 = 0
    var end = first
    // Eight digits are more than any number needs, with a few zeros before it.
    while end < text.count, end - first < 8, let digit = hexDigit(text[end]), isHex || digit < 10 {
      value = min(value, 0x11_0000) * (isHex ? 16 : 10) + UInt32(digit)
      end += 1
    }
    guard end > first, end < text.count, text[end] == UInt8(ascii: ";"),
      Unicode.Scalar(value) != nil, !(0x80...0x9F).contains(value)
    else { return nil }
    return (value, end + 1)
  }
}

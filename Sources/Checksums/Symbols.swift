/// The digits and letters of a written number, in order, without the separators between them.
///
/// Separators are space, hyphen, dot, no-break space (U+00A0), thin space (U+2009), narrow no-break
/// space (U+202F), hyphen, no-break hyphen, figure dash and en dash (U+2010 to U+2013). Letters are
/// held in upper case. Lives on the stack: validators run once per candidate and must not allocate.
package struct Symbols {
  /// How many symbols fit; no number that we know is longer than 40.
  package static let capacity = 64

  private var bytes = InlineArray<64, UInt8>(repeating: 0)

  /// How many symbols there are.
  package private(set) var count = 0

  /// Whether every symbol is a decimal digit.
  package private(set) var isDecimal = true

  /// Reads `text`; nil where a byte is neither ASCII letter nor digit nor separator, where there
  /// are more than `capacity` symbols, or where there is none.
  ///
  /// `mark` is one more byte that separates: some numbers are written with a slash or a plus sign.
  package init?(_ text: Span<UInt8>, mark: UInt8 = 0x20) {
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte.isDigit {
        guard append(byte) else { return nil }
        position += 1
      } else if byte.isLetter {
        guard append(byte & 0xDF) else { return nil }
        isDecimal = false
        position += 1
      } else if byte == mark {
        position += 1
      } else {
        let length = text.separatorLength(at: position)
        guard length > 0 else { return nil }
        position += length
      }
    }
    if count == 0 { return nil }
  }

  /// The symbol at `index`, an ASCII digit or upper-case letter.
  package subscript(index: Int) -> UInt8 { bytes[index] }

  /// The value of the digit at `index`; meaningless for a letter.
  package func digit(_ index: Int) -> Int { Int(bytes[index]) - 0x30 }

  /// The number that the digits in `range` write, most significant first.
  package func number(_ range: Range<Int>) -> Int {
    var value = 0
    for index in range { value = value * 10 + digit(index) }
    return value
  }

  /// Whether all symbols are the same one: keyboard filler, never an issued number.
  package var isUniform: Bool {
    for index in 1..<max(count, 1) where bytes[index] != bytes[0] { return false }
    return true
  }

  /// Forgets the first `length` symbols.
  mutating func removeFirst(_ length: Int) {
    for index in length..<max(count, length) { bytes[index - length] = bytes[index] }
    count = max(0, count - length)
    lookForLetters()
  }

  /// Forgets the symbol at `index`.
  mutating func remove(at index: Int) {
    for next in index + 1..<max(count, index + 1) { bytes[next - 1] = bytes[next] }
    count = max(0, count - 1)
    lookForLetters()
  }

  /// Forgets all but the first `length` symbols.
  mutating func truncate(to length: Int) {
    count = min(count, length)
    lookForLetters()
  }

  /// Sees anew whether every symbol is a digit, after some have gone.
  private mutating func lookForLetters() {
    guard !isDecimal else { return }
    for index in 0..<count where !bytes[index].isDigit { return }
    isDecimal = true
  }

  private mutating func append(_ symbol: UInt8) -> Bool {
    guard count < Self.capacity else { return false }
    bytes[count] = symbol
    count += 1
    return true
  }
}

extension UInt8 {
  /// Whether this is an ASCII decimal digit.
  var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether this is an ASCII letter of either case.
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}

extension Span<UInt8> {
  /// Length in bytes of the separator at `position` (see `Symbols`), 0 where there is none.
  func separatorLength(at position: Int) -> Int {
    switch self[position] {
    // A check symbol may stand in brackets.
    case 0x20, 0x28, 0x29, 0x2D, 0x2E: return 1
    case 0xC2: return position + 1 < count && self[position + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      guard position + 2 < count, self[position + 1] == 0x80 else { return 0 }
      switch self[position + 2] {
      case 0x89, 0x90...0x93, 0xAF: return 3
      default: return 0
      }
    default: return 0
    }
  }
}

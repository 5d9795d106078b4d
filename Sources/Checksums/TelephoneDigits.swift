/// The digits of a written telephone number, up to its extension.
///
/// Marks between the digits do not matter, the pattern has settled them; the first letter, `#`, `;`
/// or `,` begins an extension. A national trunk zero in brackets, as in `+44 (0)20`, is left out.
struct TelephoneDigits {
  private var digits = InlineArray<20, UInt8>(repeating: 0)

  /// How many digits there are, 20 where there are more.
  private(set) var count = 0

  /// Whether a `+` or `00` stands before the digits; neither is one of them.
  private(set) var isInternational = false

  /// Reads `text`; never fails, since every validator looks at the count.
  init(_ text: Span<UInt8>) {
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte.isLetter || byte == 0x23 || byte == 0x3B || byte == 0x2C { break }
      if byte == 0x2B, count == 0 { isInternational = true }
      if byte == 0x28, count > 0, position + 2 < text.count, text[position + 1] == 0x30,
        text[position + 2] == 0x29
      {
        position += 3
        continue
      }
      if byte.isDigit, count < 20 {
        digits[count] = byte - 0x30
        count += 1
      }
      position += 1
    }
    if !isInternational, count > 2, digits[0] == 0, digits[1] == 0 {
      isInternational = true
      removeFirst(2)
    }
  }

  /// The value of the digit at `index`.
  subscript(index: Int) -> Int { Int(digits[index]) }

  /// The number that the digits in `range` write.
  func number(_ range: Range<Int>) -> Int {
    var value = 0
    for index in range { value = value * 10 + Int(digits[index]) }
    return value
  }

  /// Forgets the first `length` digits.
  mutating func removeFirst(_ length: Int) {
    for index in length..<max(count, length) { digits[index - length] = digits[index] }
    count = max(0, count - length)
  }
}

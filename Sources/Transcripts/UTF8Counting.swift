/// The length in bytes of the valid UTF-8 scalar that begins at `index`, or 0 if none does.
///
/// Strict: overlong forms, surrogates, scalars above U+10FFFF and scalars that `end` cuts off are
/// not valid.
package func scalarLength(_ bytes: Span<UInt8>, at index: Int, end: Int) -> Int {
  let lead = bytes[index]
  if lead < 0x80 { return 1 }
  let length: Int
  // The allowed second bytes; this is where overlong forms and surrogates fall out.
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch lead {
  case 0xC2...0xDF: length = 2
  case 0xE0:
    length = 3
    second = 0xA0...0xBF
  case 0xED:
    length = 3
    second = 0x80...0x9F
  case 0xE1...0xEF: length = 3
  case 0xF0:
    length = 4
    second = 0x90...0xBF
  case 0xF1...0xF3: length = 4
  case 0xF4:
    length = 4
    second = 0x80...0x8F
  default: return 0
  }
  guard index + length <= end, second.contains(bytes[index + 1]) else { return 0 }
  if length > 2, bytes[index + 2] & 0xC0 != 0x80 { return 0 }
  if length > 3, bytes[index + 3] & 0xC0 != 0x80 { return 0 }
  return length
}

/// How many Unicode scalars `range` holds, as Python's `surrogateescape` counts.
///
/// Each valid scalar counts one and each byte that belongs to none counts one. Counts of
/// neighboring ranges add up if the edge between them is not inside a valid scalar.
package func scalarCount(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int {
  let end = range.upperBound
  var index = range.lowerBound
  var count = 0
  while index < end {
    while index + 8 <= end, bytes.word(at: index) & highBits == 0 {
      count += 8
      index += 8
    }
    // What follows is not ASCII for long or ends; eight steps before looking again.
    var steps = 8
    while index < end, steps > 0 {
      index += max(1, scalarLength(bytes, at: index, end: end))
      count += 1
      steps -= 1
    }
  }
  return count
}

/// Finds the structure of one JSON value without building a tree.
///
/// Accepts exactly RFC 8259, with one liberty: bytes in strings that are not valid UTF-8 pass, as do
/// escapes of lone surrogates, since both are common in chats and are copied through; and with another one
/// where it is asked for. Runs without
/// recursion, so nesting costs no stack. One scanner may be used again and again, by one worker.
package struct JSONScanner: Sendable {
  /// The longest string, key or number in bytes, quotes not counted.
  package var maximumString: Int

  /// How many containers may stand within each other.
  package var maximumDepth: Int

  /// Whether `\xNN`, with two hexadecimal digits, is an escape, too, as some writers hold.
  package var acceptsHexEscapes = false

  /// Makes a scanner with these limits.
  package init(maximumString: Int = 16 << 20, maximumDepth: Int = 4096) {
    self.maximumString = maximumString
    self.maximumDepth = maximumDepth
  }

  /// Scans exactly one JSON value with white space around it.
  ///
  /// - Parameters:
  ///   - bytes: What `range` and all offsets in tokens and errors refer to.
  ///   - range: The record. Traps if it lies outside `bytes`.
  ///   - tokens: Emptied first, its memory kept; empty after an error.
  /// - Throws: At the first byte that cannot be right, or that passes a limit. A range that reaches
  ///   beyond 2 GiB passes one too, of the kind `stringTooLong`.
  package mutating func scan(
    _ bytes: Span<UInt8>, in range: Range<Int>, into tokens: inout [JSONToken]
  ) throws(JSONScanError) {
    tokens.removeAll(keepingCapacity: true)
    do {
      try scanValue(bytes, in: range, into: &tokens)
    } catch {
      tokens.removeAll(keepingCapacity: true)
      throw error
    }
  }

  private func scanValue(
    _ bytes: Span<UInt8>, in range: Range<Int>, into tokens: inout [JSONToken]
  ) throws(JSONScanError) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    guard range.upperBound < JSONToken.maximumOffset else {
      throw JSONScanError(offset: range.lowerBound, reason: .stringTooLong)
    }
    let end = range.upperBound
    var index = range.lowerBound
    // The innermost open container, whether it is an object, how many enclose the next value, and
    // the ordinal of the next value in it. Tokens themselves are the stack.
    var container = -1
    var isObject = false
    var depth = 0
    var position = 0

    value: while true {
      index = Self.skipSpace(bytes, from: index, to: end)
      guard index < end else { throw JSONScanError(offset: end, reason: .truncated) }
      let start = index
      let byte = bytes[index]
      var opened = false
      switch byte {
      case ASCII.quote:
        try scanString(
          bytes, at: &index, to: end, kind: .string, parent: container, position: position,
          into: &tokens)
      case ASCII.openBrace, ASCII.openBracket:
        guard depth < maximumDepth else { throw JSONScanError(offset: start, reason: .tooDeep) }
        isObject = byte == ASCII.openBrace
        let token = tokens.count
        tokens.append(
          JSONToken(
            kind: isObject ? .object : .array, hasEscapes: false, isASCII: true,
            range: start..<start, parent: container, position: position, next: token))
        container = token
        depth += 1
        position = 0
        opened = true
        index += 1
      case ASCII.minus, ASCII.zero...ASCII.nine:
        try scanNumber(bytes, at: &index, to: end)
        Self.append(.number, start..<index, container, position, to: &tokens)
      case 0x74:
        try Self.scanWord("true", bytes, at: &index, to: end)
        Self.append(.boolean, start..<index, container, position, to: &tokens)
      case 0x66:
        try Self.scanWord("false", bytes, at: &index, to: end)
        Self.append(.boolean, start..<index, container, position, to: &tokens)
      case 0x6E:
        try Self.scanWord("null", bytes, at: &index, to: end)
        Self.append(.null, start..<index, container, position, to: &tokens)
      default:
        throw JSONScanError(offset: index, reason: .malformed("a value is expected"))
      }

      // A value has been read or a container opened: brackets close until a comma or the end.
      after: while true {
        index = Self.skipSpace(bytes, from: index, to: end)
        if container < 0 {
          guard index == end else {
            throw JSONScanError(offset: index, reason: .malformed("something follows the value"))
          }
          return
        }
        guard index < end else { throw JSONScanError(offset: end, reason: .truncated) }
        let byte = bytes[index]
        if byte == (isObject ? ASCII.closeBrace : ASCII.closeBracket) {
          index += 1
          tokens[container].close(at: index, next: tokens.count)
          position = tokens[container].position
          let closed = container
          container = tokens[closed].parent
          depth -= 1
          opened = false
          isObject = container >= 0 && tokens[container].kind == .object
          if isObject { tokens[closed - 1].endMember(next: tokens.count) }
          continue after
        }
        if !opened {
          guard byte == ASCII.comma else {
            throw JSONScanError(
              offset: index,
              reason: .malformed("a comma or the closing bracket is expected"))
          }
          index += 1
          position += 1
        }
        guard isObject else { continue value }
        if !opened { index = Self.skipSpace(bytes, from: index, to: end) }
        guard index < end else { throw JSONScanError(offset: end, reason: .truncated) }
        guard bytes[index] == ASCII.quote else {
          throw JSONScanError(offset: index, reason: .malformed("a member name is expected"))
        }
        try scanString(
          bytes, at: &index, to: end, kind: .key, parent: container, position: position,
          into: &tokens)
        index = Self.skipSpace(bytes, from: index, to: end)
        guard index < end else { throw JSONScanError(offset: end, reason: .truncated) }
        guard bytes[index] == ASCII.colon else {
          throw JSONScanError(offset: index, reason: .malformed("a colon is expected"))
        }
        index += 1
        continue value
      }
    }
  }

  @inline(__always)
  private static func append(
    _ kind: JSONToken.Kind, _ range: Range<Int>, _ parent: Int, _ position: Int,
    to tokens: inout [JSONToken]
  ) {
    tokens.append(
      JSONToken(
        kind: kind, hasEscapes: false, isASCII: true, range: range, parent: parent,
        position: position, next: tokens.count + 1))
  }

  @inline(__always)
  private static func skipSpace(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, ASCII.isJSONSpace(bytes[index]) { index += 1 }
    return index
  }

  /// Reads a string or key whose opening quote stands at `index`, and leaves `index` behind it.
  @inline(__always)
  private func scanString(
    _ bytes: Span<UInt8>, at index: inout Int, to end: Int, kind: JSONToken.Kind, parent: Int,
    position: Int, into tokens: inout [JSONToken]
  ) throws(JSONScanError) {
    let start = index
    var cursor = index + 1
    var hasEscapes = false
    var isASCII = true

    scanning: while true {
      cursor = bytes.stringStop(in: cursor..<end, isASCII: &isASCII)
      guard cursor < end else {
        try checkLength(from: start + 1, to: end)
        throw JSONScanError(offset: end, reason: .truncated)
      }
      switch bytes[cursor] {
      case ASCII.quote: break scanning
      case ASCII.backslash:
        hasEscapes = true
        try skipEscape(bytes, at: &cursor, to: end)
      default:
        throw JSONScanError(
          offset: cursor, reason: .malformed("a control character in a string is not escaped"))
      }
    }

    try checkLength(from: start + 1, to: cursor)
    index = cursor + 1
    let token = tokens.count
    tokens.append(
      JSONToken(
        kind: kind, hasEscapes: hasEscapes, isASCII: isASCII, range: start..<index,
        parent: parent, position: position, next: kind == .key ? token + 2 : token + 1))
  }

  @inline(__always)
  private func checkLength(from start: Int, to end: Int) throws(JSONScanError) {
    guard end - start <= maximumString else {
      throw JSONScanError(offset: start, reason: .stringTooLong)
    }
  }

  /// Passes over the escape that begins at `cursor`.
  private func skipEscape(
    _ bytes: Span<UInt8>, at cursor: inout Int, to end: Int
  ) throws(JSONScanError) {
    guard cursor + 1 < end else { throw JSONScanError(offset: end, reason: .truncated) }
    switch bytes[cursor + 1] {
    case ASCII.quote, ASCII.backslash, ASCII.slash, 0x62, 0x66, 0x6E, 0x72, 0x74:
      cursor += 2
    case 0x75:
      guard cursor + 6 <= end, ASCII.hexNumber(bytes, at: cursor + 2) != nil else {
        for digit in cursor + 2..<min(cursor + 6, end) where !ASCII.isHexDigit(bytes[digit]) {
          throw JSONScanError(
            offset: digit, reason: .malformed("four hexadecimal digits are expected"))
        }
        throw JSONScanError(offset: end, reason: .truncated)
      }
      cursor += 6
    case 0x78 where acceptsHexEscapes:
      for digit in cursor + 2..<min(cursor + 4, end) where !ASCII.isHexDigit(bytes[digit]) {
        throw JSONScanError(
          offset: digit, reason: .malformed("two hexadecimal digits are expected"))
      }
      guard cursor + 4 <= end else { throw JSONScanError(offset: end, reason: .truncated) }
      cursor += 4
    default:
      throw JSONScanError(offset: cursor, reason: .malformed("an unknown escape"))
    }
  }

  /// Reads a number that begins at `index`, and leaves `index` behind it.
  private func scanNumber(
    _ bytes: Span<UInt8>, at index: inout Int, to end: Int
  ) throws(JSONScanError) {
    let start = index
    if bytes[index] == ASCII.minus { index += 1 }
    if index < end, bytes[index] == ASCII.zero {
      index += 1
      if index < end, case ASCII.zero...ASCII.nine = bytes[index] {
        throw JSONScanError(
          offset: index, reason: .malformed("a number does not begin with a zero"))
      }
    } else {
      try Self.scanDigits(bytes, at: &index, to: end)
    }
    if index < end, bytes[index] == ASCII.dot {
      index += 1
      try Self.scanDigits(bytes, at: &index, to: end)
    }
    if index < end, bytes[index] | 0x20 == 0x65 {
      index += 1
      if index < end, bytes[index] == ASCII.plus || bytes[index] == ASCII.minus { index += 1 }
      try Self.scanDigits(bytes, at: &index, to: end)
    }
    try checkLength(from: start, to: index)
  }

  /// Passes over one or more digits.
  @inline(__always)
  private static func scanDigits(
    _ bytes: Span<UInt8>, at index: inout Int, to end: Int
  ) throws(JSONScanError) {
    let start = index
    while index < end, case ASCII.zero...ASCII.nine = bytes[index] { index += 1 }
    guard index > start else {
      throw JSONScanError(
        offset: index, reason: index < end ? .malformed("a digit is expected") : .truncated)
    }
  }

  /// Passes over `true`, `false` or `null`.
  @inline(__always)
  private static func scanWord(
    _ word: StaticString, _ bytes: Span<UInt8>, at index: inout Int, to end: Int
  ) throws(JSONScanError) {
    var cursor = index
    for offset in 0..<word.utf8CodeUnitCount {
      guard cursor < end else { throw JSONScanError(offset: end, reason: .truncated) }
      guard unsafe bytes[cursor] == word.utf8Start[offset] else {
        throw JSONScanError(
          offset: index, reason: .malformed("true, false or null is expected"))
      }
      cursor += 1
    }
    index = cursor
  }
}

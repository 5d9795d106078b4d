/// Reads parts of addresses backwards.
extension AddressReader {
  /// What stands before `start`, and where the part before it ends; `nil` where nothing does.
  func gap(before start: Int, overLines: Bool) -> (kind: Gap, end: Int)? {
    var offset = start
    var kind = Gap.blank
    while offset > first {
      switch byte(offset - 1) {
      case 0x20, 0x09: break
      case 0x2C: kind = .comma
      case 0x0A, 0x0D:
        guard overLines else { return nil }
        kind = .line
      case let mark where overLines && kind == .blank && isBehindLineEnd(offset - 1):
        guard Self.isOfMargin(mark) else { return offset < start ? (kind, offset) : nil }
      default: return offset < start ? (kind, offset) : nil
      }
      offset -= 1
    }
    return nil
  }

  /// Whether nothing but a margin stands between the beginning of the line and `offset`.
  private func isBehindLineEnd(_ offset: Int) -> Bool {
    var offset = offset
    while offset > first, Self.isOfMargin(byte(offset)) { offset -= 1 }
    return byte(offset) == 0x0A
  }

  /// Where the word or the number begins that ends at `end`.
  func token(before end: Int) -> (start: Int, isNumber: Bool)? {
    var start = end
    var digits = 0
    var letters = 0
    while start > first {
      let byte = byte(start - 1)
      if Self.isDigit(byte) {
        digits += 1
      } else if Self.isLetter(byte) || byte >= 0x80 {
        letters += 1
      } else if start < end, byte == 0x27 || byte == 0x2E || byte == 0x2D {
        letters += 1
      } else {
        break
      }
      start -= 1
    }
    guard start < end, digits == 0 || letters == 0 && digits <= 5 || letters == 1 && digits <= 4,
      !isGlued(start)
    else { return nil }
    return (start, digits > 0)
  }

  /// Whether something stands before `start` with which a number there would be another one.
  private func isGlued(_ start: Int) -> Bool {
    let before = byte(start - 1)
    return before == 0x5F || before == 0x24 || before == 0x23 || before == 0x2F || before == 0x3A
      || before == 0x2C
  }

  /// Whether a blank stands before `offset`.
  func isBlank(before offset: Int) -> Bool { byte(offset - 1) == 0x20 }

  /// Where the unit begins that ends at `end`, as in "Flat 3".
  func unit(before end: Int) -> Int? {
    guard let code = token(before: end) else { return nil }
    var offset = code.start
    guard isBlank(before: offset) else { return nil }
    offset -= 1
    if byte(offset - 1) == 0x2E { offset -= 1 }
    guard let word = token(before: offset), !word.isNumber, unit(at: word.start) == end else {
      return nil
    }
    return word.start
  }

  /// Whether an address may begin at `start`: a line does, or a mark or a word stands before it that says where.
  func isOpening(_ start: Int) -> Bool {
    guard start > first else { return true }
    if isBehindLineEnd(start - 1) { return true }
    switch byte(start - 1) {
    case 0x0A, 0x3E: return true
    case 0x20: break
    default: return false
    }
    switch byte(start - 2) {
    case 0, 0x0A, 0x3A, 0x2C, 0x20, 0x3E: return true
    default:
      guard let word = token(before: start - 1) else { return false }
      return announces(word.start..<start - 1)
    }
  }
}

/// What one telephone number tells of another: who writes `+34 612 345 678` in a talk is likely to mean a
/// Spanish number by `699 123 456`, too.
extension NumberingPlan {
  /// The most that a written number takes with the marks between its digits, in bytes.
  package static let longestNumber = 48

  /// The calling code of the number that begins at `start` with `+` or `00`.
  ///
  /// What stands behind it may look like more of its digits, so the longest reading counts that the plan of
  /// some country takes.
  ///
  /// - Returns: the code, or zero where no number begins there.
  package static func callingCode(ofNumberAt start: Int, in text: Span<UInt8>) -> Int {
    let limit = min(text.count, start + longestNumber)
    var ends = InlineArray<20, Int>(repeating: 0)
    var count = 0
    var offset = start + (start < limit && text[start] == 0x2B ? 1 : 0)
    while offset < limit, count < ends.count {
      let first = offset
      while offset < limit, text[offset].isDigit { offset += 1 }
      if offset > first {
        let isCut = offset < text.count && (text[offset].isLetter || text[offset] == 0x5F)
        if !isCut {
          ends[count] = offset
          count += 1
        }
      }
      let marks = separator(at: offset, in: text, limit)
      if marks == 0 { break }
      offset += marks
    }
    while count > 0 {
      count -= 1
      let code = callingCode(of: TelephoneDigits(text.extracting(start..<ends[count])))
      if code > 0 { return code }
    }
    return 0
  }

  /// How many bytes of marks stand at `offset` that may divide a number.
  private static func separator(at offset: Int, in text: Span<UInt8>, _ limit: Int) -> Int {
    var end = offset
    while end < limit, end - offset < 4 {
      switch text[end] {
      case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F: end += 1
      case 0xC2 where end + 1 < limit && text[end + 1] == 0xA0: end += 2
      // Thin and narrow spaces, hyphens and dashes.
      case 0xE2 where end + 2 < limit && text[end + 1] == 0x80:
        let last = text[end + 2]
        guard last == 0x89 || last == 0xAF || (0x90...0x93).contains(last) else {
          return end - offset
        }
        end += 3
      default: return end - offset
      }
    }
    return end - offset
  }

  /// The fewest digits of a number in one piece that is told by others, where nothing stands before those
  /// that it has abroad, too: shorter ones are too often counts and numbers of orders.
  private static let fewestInOnePiece = 9

  /// Whether `text` is somebody's number as people write it inside of a country with the calling code.
  ///
  /// Not a service, which is nobody's own.
  package static func isNational(_ text: Span<UInt8>, ofCallingCode code: Int) -> Bool {
    let digits = TelephoneDigits(text)
    guard !digits.isInternational else { return false }
    if digits.count < fewestInOnePiece, digits[0] != 0, isInOnePiece(text) { return false }
    return plans(ofCallingCode: code).contains { plan in
      plan.kind(national: digits).map { $0 != .service } ?? false
    }
  }

  private static func isInOnePiece(_ text: Span<UInt8>) -> Bool {
    for offset in text.indices where !text[offset].isDigit { return false }
    return true
  }
}

/// The machine-readable zone of travel documents (ICAO Doc 9303, parts 3 to 7).
///
/// Five check digits guard number, day of birth, day of expiry, optional data and all of these; one
/// random zone in some ten thousand passes.
package enum MachineReadableZone {
  /// Whether `text` is a zone of two lines of 44 or 36 symbols, or three of 30, with its check digits.
  ///
  /// Visas have no check digit over all. Lines may end with CR LF, and blanks at their ends do not count.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    var lines = InlineArray<3, Range<Int>>(repeating: 0..<0)
    var count = 0
    var start = 0
    for position in 0...text.count where position == text.count || text[position] == 0x0A {
      var end = position
      while end > start, text[end - 1] == 0x0D || text[end - 1] == 0x20 { end -= 1 }
      while start < end, text[start] == 0x20 { start += 1 }
      if end > start {
        guard count < 3 else { return false }
        lines[count] = start..<end
        count += 1
      }
      start = position + 1
    }
    switch (count, lines[0].count) {
    case (3, 30): return isCard(text, lines[0], lines[1])
    case (2, 44), (2, 36):
      guard lines[1].count == lines[0].count else { return false }
      return isPassport(text, lines[1], isVisa: text[lines[0].lowerBound] == 0x56)
    case (1, 44): return isPassport(text, lines[0], isVisa: false)
    default: return false
    }
  }

  /// TD3 and TD2: number, nationality, birth, sex, expiry, optional data in the second line.
  private static func isPassport(_ text: Span<UInt8>, _ line: Range<Int>, isVisa: Bool) -> Bool {
    let start = line.lowerBound
    guard hasCheck(text, start..<start + 9), hasCheck(text, start + 13..<start + 19),
      hasCheck(text, start + 21..<start + 27), isDay(text, start + 13)
    else { return false }
    if isVisa { return true }
    var sum = Sum()
    sum.add(text, start..<start + 10)
    sum.add(text, start + 13..<start + 20)
    sum.add(text, start + 21..<line.upperBound - 1)
    guard sum.isValid, sum.check == digit(text[line.upperBound - 1]) else { return false }
    // Optional data of a passport has a check digit of its own, which may be left out where it is empty.
    return line.count == 36 || text[start + 42] == 0x3C || hasCheck(text, start + 28..<start + 42)
  }

  /// TD1: number and optional data in the first line, birth, expiry, optional data in the second.
  private static func isCard(_ text: Span<UInt8>, _ first: Range<Int>, _ second: Range<Int>) -> Bool
  {
    let (number, start) = (first.lowerBound + 5, second.lowerBound)
    guard second.count == 30, hasCheck(text, start..<start + 6),
      hasCheck(text, start + 8..<start + 14), isDay(text, start),
      // A number too long for its place goes on behind its check digit, which is a filler then.
      text[number + 9] == 0x3C || hasCheck(text, number..<number + 9)
    else { return false }
    var sum = Sum()
    sum.add(text, number..<first.upperBound)
    sum.add(text, start..<start + 7)
    sum.add(text, start + 8..<start + 15)
    sum.add(text, start + 18..<start + 29)
    return sum.isValid && sum.check == digit(text[start + 29])
  }

  private static func hasCheck(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var sum = Sum()
    sum.add(text, range)
    return sum.isValid && sum.check == digit(text[range.upperBound])
  }

  /// Whether two digits each are a month and a day behind a year; unknown parts are fillers.
  private static func isDay(_ text: Span<UInt8>, _ start: Int) -> Bool {
    func number(_ place: Int) -> Int? {
      guard let tens = digit(text[place]), let ones = digit(text[place + 1]) else { return nil }
      return tens * 10 + ones
    }
    return (number(start + 2) ?? 1) <= 12 && (number(start + 4) ?? 1) <= 31
  }

  private static func digit(_ byte: UInt8) -> Int? {
    byte.isDigit ? Int(byte) - 0x30 : byte == 0x3C ? 0 : nil
  }

  /// The weights 7, 3, 1 again and again; a filler counts 0, A 10 to Z 35 (part 3, 4.9).
  private struct Sum {
    private var sum = 0
    private var place = 0
    private(set) var isValid = true

    mutating func add(_ text: Span<UInt8>, _ range: Range<Int>) {
      for index in range {
        let value: Int
        switch text[index] {
        case 0x30...0x39: value = Int(text[index]) - 0x30
        case 0x41...0x5A: value = Int(text[index]) - 0x37
        case 0x3C: value = 0
        default:
          isValid = false
          return
        }
        sum += value * (place % 3 == 0 ? 7 : place % 3 == 1 ? 3 : 1)
        place += 1
      }
    }

    var check: Int { sum % 10 }
  }
}

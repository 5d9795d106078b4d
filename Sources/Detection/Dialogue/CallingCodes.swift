internal import Checksums

/// The calling codes of the telephone numbers in a text: they tell of which country the other numbers are.
///
/// `699 123 456` alone may be anything. Where the same conversation has `+34 612 345 678`, it is a Spanish
/// number. In a text of lines the lines before count, as far as questions are looked for, and in its own line
/// what is near; in a record all of it does, and so do the messages before it. So what is told does not depend on
/// where a text is cut.
struct CallingCodes {
  /// A number with its code.
  private struct Number {
    /// Where it begins.
    var offset: Int
    /// The code.
    var code: Int16
  }

  /// What the numbers nearby say of a candidate.
  struct Evidence {
    /// The code that they begin with; zero where they say nothing.
    var code: Int16 = 0
    /// What it adds to a score, in ten-thousandths.
    var added: Int16 { code > 0 ? CallingCodes.boost : 0 }
  }

  /// What they add, in ten-thousandths: enough for a shape that numbers often have, less than a word beside it.
  private static let boost: Int16 = 2500
  /// How far from a candidate other numbers of the same line of text are looked for, in bytes.
  private static let reach = 512
  /// How many numbers in the records before are looked at.
  private static let mostNumbers = 64
  /// The most countries that the numbers around one place tell of.
  private static let mostCodes = 4

  /// The numbers of the text, ascending.
  private var numbers: [Number] = []
  /// The codes that count at the value at hand; those of `scope` come first.
  private var codes: [Int16] = []
  private var countOfScope = 0
  /// The record, or the lines before a line, that was looked at last.
  private var scope = -1..<(-1)

  /// Whether the text has no number with its code.
  var isEmpty: Bool { numbers.isEmpty }

  /// Finds the numbers in `range` that begin with `+` or `00`.
  mutating func scan(_ view: Span<UInt8>, in range: Range<Int>) {
    numbers.removeAll(keepingCapacity: true)
    scope = -1..<(-1)
    var offset = range.lowerBound
    // Seven at a time, so that each two neighbors are seen together.
    while offset < range.upperBound {
      let eight = view.eight(at: offset)
      let zeros = eight.equal(to: UInt8(ascii: "0"))
      var found = (eight.equal(to: UInt8(ascii: "+")) | zeros & zeros >> 8) & Self.firstSeven
      while found != 0 {
        let place = offset + found.trailingZeroBitCount / 8
        found &= found &- 1
        if place < range.upperBound { take(place, in: view) }
      }
      offset += 7
    }
  }

  private static let firstSeven: UInt64 = 0x00FF_FFFF_FFFF_FFFF

  private mutating func take(_ place: Int, in view: Span<UInt8>) {
    let isPlus = view[place] == UInt8(ascii: "+")
    let next = place + (isPlus ? 1 : 2)
    guard next < view.count, (0x31...0x39).contains(view[next]) else { return }
    if place > 0 {
      let before = view[place - 1]
      // Base64, sums, and longer numbers.
      if UTF8Text.isASCIIWord(before) || before == UInt8(ascii: "+") { return }
      if !isPlus, (0x2C...0x2F).contains(before) { return }
    }
    let code = NumberingPlan.callingCode(ofNumberAt: place, in: view)
    if code > 0 { numbers.append(Number(offset: place, code: Int16(truncatingIfNeeded: code))) }
  }

  /// What the numbers in the lines before a value and near it say of it.
  ///
  /// - Parameters:
  ///   - range: where a value lies that may be a national number.
  ///   - start: where the first line begins that counts.
  ///   - line: the line of the value, of which only what is near counts.
  ///   - view: the text.
  /// - Returns: the code whose plan takes the value, if there is one.
  mutating func evidence(
    at range: Range<Int>, linesFrom start: Int, line: Range<Int>, in view: Span<UInt8>
  ) -> Evidence {
    let before = start..<line.lowerBound
    if before != scope {
      begin(before)
      collect(before)
      countOfScope = codes.count
    }
    codes.removeLast(codes.count - countOfScope)
    // Each value of a line has its own neighbors.
    collect((range.lowerBound - Self.reach..<range.upperBound + Self.reach).clamped(to: line))
    return evidence(at: range, in: view)
  }

  /// What the numbers in the record of a value say of it, and in those before it.
  ///
  /// - Parameters:
  ///   - range: where a value lies that may be a national number.
  ///   - record: where its record lies.
  ///   - view: the text.
  ///   - counts: whether what stands at a place before the record counts; nil where nothing does from there
  ///     on.
  /// - Returns: the code whose plan takes the value, if there is one.
  mutating func evidence(
    at range: Range<Int>, record: Range<Int>, in view: Span<UInt8>, counts: (Int) -> Bool?
  ) -> Evidence {
    if record != scope {
      begin(record)
      collect(record)
      var index = numbers.partitioningIndex { $0.offset >= record.lowerBound } - 1
      let last = max(0, index - Self.mostNumbers)
      while index >= last, codes.count < Self.mostCodes, let counts = counts(numbers[index].offset)
      {
        if counts, !codes.contains(numbers[index].code) { codes.append(numbers[index].code) }
        index -= 1
      }
    }
    return evidence(at: range, in: view)
  }

  private mutating func begin(_ scope: Range<Int>) {
    self.scope = scope
    codes.removeAll(keepingCapacity: true)
  }

  private func evidence(at range: Range<Int>, in view: Span<UInt8>) -> Evidence {
    for code in codes
    where NumberingPlan.isNational(view.extracting(range), ofCallingCode: Int(code)) {
      return Evidence(code: code)
    }
    return Evidence()
  }

  /// Notes the codes of the numbers in `range`, the nearest to its end first.
  private mutating func collect(_ range: Range<Int>) {
    var index = numbers.partitioningIndex { $0.offset >= range.upperBound } - 1
    while index >= 0, numbers[index].offset >= range.lowerBound, codes.count < Self.mostCodes {
      if !codes.contains(numbers[index].code) { codes.append(numbers[index].code) }
      index -= 1
    }
  }
}

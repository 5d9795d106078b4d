extension Generalization {
  /// The interval, `step` wide and half-open, in which the number lies.
  ///
  /// A point or comma before three digits may group thousands or begin a fraction; such a number is
  /// generalized where both readings fall into one interval.
  static func number(_ value: Span<UInt8>, _ step: Int) -> String? {
    let starts = Set(DecimalText.readings(of: value).map { $0.floor(multipleOf: step) })
    guard starts.count == 1, let start = starts.first else { return nil }
    let (end, overflows) = start.addingReportingOverflow(step)
    return overflows ? nil : "[\(start),\(end))"
  }

  /// Whether `value` is an interval that ``number(_:_:)`` writes.
  static func isInterval(_ value: Span<UInt8>, _ step: Int) -> Bool {
    guard value.count > 2, value[0] == 0x5B, value[value.count - 1] == 0x29,
      let ends = DecimalText.integers(in: value.extracting(1..<value.count - 1), separator: 0x2C),
      ends.count == 2
    else { return false }
    return ends[0] % step == 0 && ends[1] &- ends[0] == step
  }

  /// One or two coordinates, rounded to `decimals` places of a degree.
  ///
  /// Signed decimal degrees, or degrees, minutes and seconds, with N, S, E and W before or behind them.
  static func coordinates(_ value: Span<UInt8>, _ decimals: Int) -> String? {
    guard let parts = GeographicText.coordinates(of: value) else { return nil }
    return parts.map { $0.text(decimals: decimals) }.joined(separator: ",")
  }
}

/// A number as people write it: an integer and how many of its digits are behind the point.
struct DecimalText: Hashable {
  var digits: Int
  var decimals: Int

  /// The largest multiple of `step` that is not greater.
  func floor(multipleOf step: Int) -> Int {
    var whole = digits
    var hasFraction = false
    for _ in 0..<decimals {
      hasFraction = hasFraction || whole % 10 != 0
      whole /= 10
    }
    if hasFraction, digits < 0 { whole -= 1 }
    let rest = whole % step
    return whole - (rest < 0 ? rest + step : rest)
  }

  /// The integers in `text`, with one `separator` between them; nil where there is anything else.
  static func integers(in text: Span<UInt8>, separator: UInt8) -> [Int]? {
    var numbers: [Int] = []
    var position = 0
    while true {
      let isNegative = position < text.count && text[position] == 0x2D
      if isNegative { position += 1 }
      let start = position
      var number = 0
      while position < text.count, (0x30...0x39).contains(text[position]), position - start < 18 {
        number = number * 10 + Int(text[position] - 0x30)
        position += 1
      }
      guard position > start else { return nil }
      numbers.append(isNegative ? -number : number)
      if position == text.count { return numbers }
      guard text[position] == separator else { return nil }
      position += 1
    }
  }

  /// What the one number in `text` may be.
  ///
  /// Nothing where there is no number, more than one, or one that is too long. Signs of currencies and
  /// units around it do not matter.
  static func readings(of text: Span<UInt8>) -> [DecimalText] {
    guard let first = (0..<text.count).first(where: { (0x30...0x39).contains(text[$0]) }) else {
      return []
    }
    // The groups of digits, and what stands before each but the first.
    var groups: [[UInt8]] = [[]]
    var separators: [UInt8] = []
    var position = first
    while position < text.count {
      let byte = text[position]
      if (0x30...0x39).contains(byte) {
        groups[groups.count - 1].append(byte)
      } else if position + 1 < text.count, (0x30...0x39).contains(text[position + 1]),
        byte == 0x2C || byte == 0x2E || byte == 0x27 || byte == 0x5F || byte == 0x20
      {
        separators.append(byte)
        groups.append([])
      } else {
        break
      }
      position += 1
    }
    for index in position..<text.count where (0x30...0x39).contains(text[index]) { return [] }
    guard groups.joined().count <= 17 else { return [] }
    let isNegative = first > 0 && text[first - 1] == 0x2D
    return splits(groups, separators).compactMap { decimals in
      guard let value = Int(String(decoding: groups.joined(), as: UTF8.self)) else { return nil }
      return DecimalText(digits: isNegative ? -value : value, decimals: decimals)
    }
  }

  /// How many digits may stand behind the point.
  private static func splits(_ groups: [[UInt8]], _ separators: [UInt8]) -> [Int] {
    guard let last = separators.last else { return [0] }
    let grouping = separators.dropLast()
    let head = groups.dropLast()
    func areThousands(_ groups: some Collection<[UInt8]>) -> Bool {
      (1...3).contains(groups.first?.count ?? 0) && groups.first?.first != 0x30
        && groups.dropFirst().allSatisfy { $0.count == 3 }
    }
    var splits: [Int] = []
    if areThousands(groups), Set(separators).count == 1 { splits.append(0) }
    if last == 0x2C || last == 0x2E, !grouping.contains(last), Set(grouping).count <= 1,
      grouping.isEmpty || areThousands(head)
    {
      splits.append(groups[groups.count - 1].count)
    }
    return splits
  }
}

internal import Checksums

extension Generalization {
  /// The unit of the calendar in which the date lies.
  ///
  /// A date with two readings is generalized where both say the same, and not at all where they do not:
  /// nobody can tell the quarter of 03/07/2024.
  static func date(_ value: Span<UInt8>, to unit: DateUnit, _ order: WrittenDate.Order?) -> String?
  {
    let results = Set(WrittenDate.readings(of: value, order: order).map { text(of: $0, unit) })
    return results.count == 1 ? results.first : nil
  }

  private static func text(of date: WrittenDate, _ unit: DateUnit) -> String {
    switch unit {
    case .year: return "\(date.year)"
    case .decade: return "\(date.year / 10)0s"
    case .month:
      // A year alone says less than was allowed.
      guard let month = date.month else { return "\(date.year)" }
      return "\(date.year)-\(month < 10 ? "0" : "")\(month)"
    case .quarter:
      guard let month = date.month else { return "\(date.year)" }
      return "\(date.year)-Q\((month + 2) / 3)"
    }
  }

  /// Whether `value` has the form in which ``date(_:to:_:)`` writes this unit.
  static func isPeriod(_ value: Span<UInt8>, _ unit: DateUnit) -> Bool {
    let form: StaticString =
      switch unit {
      case .year: "0000"
      case .month: "0000-00"
      case .quarter: "0000-Q0"
      case .decade: "0000s"
      }
    guard value.count == form.utf8CodeUnitCount else { return false }
    for index in 0..<value.count {
      let wanted = unsafe form.utf8Start[index]
      let isEqual =
        wanted == 0x30 ? (0x30...0x39).contains(value[index]) : value[index] == wanted
      if !isEqual { return false }
    }
    return true
  }

  /// The group of ages, `width` years wide, in which the age lies.
  ///
  /// The value is one number of years; words may say no more than that it is one, since an age in
  /// months would land in the wrong group.
  static func age(_ value: Span<UInt8>, _ width: Int) -> String? {
    var age: Int?
    var word: [UInt8] = []
    func isPlain() -> Bool {
      defer { word = [] }
      return word.isEmpty || ageWords.contains(word)
    }
    var position = 0
    while position < value.count {
      let byte = value[position]
      if (0x30...0x39).contains(byte) {
        guard age == nil, isPlain() else { return nil }
        var number = 0
        let start = position
        while position < value.count, (0x30...0x39).contains(value[position]) {
          number = number * 10 + Int(value[position] - 0x30)
          position += 1
          guard position - start <= 3 else { return nil }
        }
        age = number
        continue
      }
      if byte >= 0x80 || (0x41...0x5A).contains(byte & ~0x20) {
        word.append(byte < 0x80 ? byte | 0x20 : byte)
      } else {
        guard isPlain() else { return nil }
      }
      position += 1
    }
    guard let age, isPlain(), age <= 130 else { return nil }
    let start = age - age % width
    return "\(start)-\(start + width - 1)"
  }

  /// What may stand beside the number of an age: years, and that somebody is of them.
  private static let ageWords = Set(
    """
    a age aged at i is of old year years yearold yr yrs yo y o jahr jahre jahren jahriger jährige alt \
    an ans âge âgé âgée de año años edad anni anno età jaar oud leeftijd ano anos idade lat lata \
    rok roku wiek alter år gammal vuotta
    """.split(separator: " ").map { Array($0.utf8) })

  /// Whether `value` is a group that ``age(_:_:)`` writes.
  static func isAgeGroup(_ value: Span<UInt8>, _ width: Int) -> Bool {
    let ends = DecimalText.integers(in: value, separator: 0x2D)
    guard let ends, ends.count == 2 else { return false }
    return ends[0] % width == 0 && ends[1] == ends[0] + width - 1
      && value.isEqual(to: "\(ends[0])-\(ends[1])")
  }
}

internal import Matching

/// Where context phrases may begin in the units that were looked at last.
///
/// A unit is looked at when it is searched, when its candidates are weighed and when it is searched again, and
/// between these come all other units of the text.
struct UnitMarks {
  /// How many bits the number of a unit's place has.
  private static let bits = 9

  /// The marks of units that were looked at before, each in the place of its unit.
  private var others = [ContextMarks](repeating: ContextMarks(), count: 1 << bits)
  /// The marks of the unit that was looked at last.
  private(set) var current = ContextMarks()
  /// The place of these among `others`.
  private var place = 0

  /// Forgets the text.
  mutating func removeAll() {
    current.removeAll()
    for index in others.indices { others[index].removeAll() }
  }

  /// Looks at the words of `unit`, unless that was done lately.
  mutating func cover(
    _ unit: Range<Int>, in bytes: Span<UInt8>, lexicon: ContextLexicon,
    placeholders: PlaceholderGrammar
  ) {
    if current.isOf(unit) { return }
    swap(&current, &others[place])
    let number = UInt64(truncatingIfNeeded: unit.lowerBound) &* 0x9E37_79B9_7F4A_7C15
    place = Int(truncatingIfNeeded: number &>> UInt64(64 - Self.bits))
    swap(&current, &others[place])
    current.cover(unit, in: bytes, lexicon: lexicon, placeholders: placeholders)
  }
}

internal import Matching

/// Who says what, one message behind the other.
extension TextLayout {
  /// What the name of a field says of what it holds.
  private func uses(of name: Range<Int>, in view: Span<UInt8>) -> FieldUses {
    memory.uses(of: name) { FieldUses(name: Words.hash(view, in: name)) }
  }

  /// Whether a unit says which conversation its record belongs to.
  func namesConversation(_ unit: TextUnit, in view: Span<UInt8>) -> Bool {
    !unit.name.isEmpty && uses(of: unit.name, in: view).contains(.conversation)
  }

  /// Whether a unit holds what somebody says.
  func holdsText(_ unit: TextUnit, in view: Span<UInt8>) -> Bool {
    areLines
      || !unit.isKey
        && (unit.name.isEmpty || uses(of: unit.name, in: view).contains(.text))
  }

  /// The unit that holds `offset`.
  func unit(at offset: Int) -> TextUnit {
    units[max(0, units.partitioningIndex { $0.range.lowerBound > offset } - 1)]
  }

  /// The line before `start`, which is a line's start in `unit`; nil where the record begins.
  func line(
    before start: Int, of unit: TextUnit, in view: Span<UInt8>
  ) -> (line: Range<Int>, unit: TextUnit)? {
    if start > unit.range.lowerBound {
      let line = view.startOfLine(holding: start - 1, notBefore: unit.range.lowerBound)
      return (line..<start - 1, unit)
    }
    guard let previous = text(before: unit, in: view) else { return nil }
    let end = previous.range.upperBound
    let line =
      previous.range.isEmpty
      ? end : view.startOfLine(holding: end, notBefore: previous.range.lowerBound)
    return (line..<end, previous)
  }

  /// The line behind the one that ends at `end` in `unit`; nil where the record or the text ends.
  func line(
    after end: Int, of unit: TextUnit, in view: Span<UInt8>
  ) -> (line: Range<Int>, unit: TextUnit)? {
    func first(from start: Int, of unit: TextUnit) -> (line: Range<Int>, unit: TextUnit) {
      let end = view.firstOffset(of: 0x0A, in: start..<unit.range.upperBound)
      return (start..<(end ?? unit.range.upperBound), unit)
    }
    if end + 1 < unit.range.upperBound { return first(from: end + 1, of: unit) }
    guard !areLines, let next = text(after: unit, in: view) else { return nil }
    return first(from: next.range.lowerBound, of: next)
  }

  /// How many units are looked through for the one before.
  static let mostUnits = 64

  /// The unit before `unit`, of the same conversation, that holds what somebody says.
  private func text(before unit: TextUnit, in view: Span<UInt8>) -> TextUnit? {
    var index = self.index(of: unit) - 1
    var looked = 0
    while index >= 0, looked < Self.mostUnits, isNear(units[index], unit) {
      let other = units[index]
      index -= 1
      // Keys that are known already may be left out of a view.
      if other.isKey { continue }
      if holdsText(other, in: view), areOneConversation(other, unit, in: view) { return other }
      looked += 1
    }
    return nil
  }

  /// The unit behind `unit`, of the same conversation, that holds what somebody says.
  private func text(after unit: TextUnit, in view: Span<UInt8>) -> TextUnit? {
    var index = self.index(of: unit) + 1
    var looked = 0
    while index < units.count, looked < Self.mostUnits, isNear(units[index], unit) {
      let other = units[index]
      index += 1
      if other.isKey { continue }
      if holdsText(other, in: view), areOneConversation(other, unit, in: view) { return other }
      looked += 1
    }
    return nil
  }

  /// Whether a unit says who speaks.
  func namesSpeaker(_ unit: TextUnit, in view: Span<UInt8>) -> Bool {
    !unit.name.isEmpty && uses(of: unit.name, in: view).contains(.speaker)
  }

  /// What tells the speaker of a unit from others, as a field beside it says; zero where none does.
  func speaker(of unit: TextUnit, in view: Span<UInt8>) -> UInt64 {
    guard !areLines, !unit.name.isEmpty else { return 0 }
    let own = index(of: unit)
    for step in [-1, 1] {
      var index = own + step
      var looked = 0
      while units.indices.contains(index), looked < Self.mostUnits / 4,
        units[index].record == unit.record
      {
        let other = units[index]
        index += step
        if other.isKey { continue }
        if namesSpeaker(other, in: view) {
          return Words.hash(view, in: other.range) | 1
        }
        // Behind what is said, the next one says whose that is.
        if step > 0, holdsText(other, in: view) { break }
        looked += 1
      }
    }
    return 0
  }
}

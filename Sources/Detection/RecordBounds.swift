/// Tells which record and unit an offset of a view belongs to; offsets are asked for in order.
struct RecordBounds {
  /// A record's units and where it ends.
  struct Record {
    /// Its units, ascending.
    var units: ArraySlice<TextUnit>
    /// No unit of it reaches beyond.
    var end: Int

    /// Takes away what stands before `offset` in the one line that is this record.
    mutating func begin(at offset: Int) {
      guard let line = units.first, line.range.contains(offset) else { return }
      units = [TextUnit(range: offset..<line.range.upperBound, record: line.record)]
    }

    /// The unit that holds `offset`.
    func unit(holding offset: Int) -> TextUnit {
      var low = units.startIndex
      var high = units.endIndex - 1
      while low < high {
        let middle = (low + high + 1) / 2
        if units[middle].range.lowerBound <= offset { low = middle } else { high = middle - 1 }
      }
      return units[low]
    }
  }

  private let units: [TextUnit]?
  private let end: Int
  private var next = 0

  /// - Parameters:
  ///   - units: the units of the view; `nil` where lines are the units.
  ///   - end: the length of the view.
  init(units: [TextUnit]?, end: Int) {
    self.units = units
    self.end = end
  }

  /// The record that holds `offset`, which must not be before the last record asked for.
  mutating func record(holding offset: Int, in view: Span<UInt8>) -> Record {
    guard let units else { return line(holding: offset, in: view) }
    while next + 1 < units.count, units[next + 1].range.lowerBound <= offset { next += 1 }
    var start = next
    var end = next + 1
    while start > 0, units[start - 1].record == units[next].record { start -= 1 }
    while end < units.count, units[end].record == units[next].record { end += 1 }
    next = end - 1
    return Record(units: units[start..<end], end: units[end - 1].range.upperBound + 1)
  }

  private func line(holding offset: Int, in view: Span<UInt8>) -> Record {
    var start = offset
    var end = offset
    while start > 0, view[start - 1] != 0x0A { start -= 1 }
    while end < self.end, view[end] != 0x0A { end += 1 }
    let unit = TextUnit(range: start..<end, record: 0)
    return Record(units: [unit][...], end: end + 1)
  }
}

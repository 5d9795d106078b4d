/// How a view is divided into records and units.
struct TextLayout {
  /// A record: a line, or units that belong together.
  struct Record {
    /// Its line, where lines are the records.
    var line: Range<Int>
    /// Its units, where they are given.
    var units: Range<Int>
    /// No unit of it reaches beyond.
    var end: Int

    /// Takes away what stands before `offset` in the one line that is this record.
    mutating func begin(at offset: Int) {
      if line.contains(offset) { line = offset..<line.upperBound }
    }
  }

  /// The units, ascending; none where lines are the units.
  private(set) var units: [TextUnit] = []
  /// Whether each line is a unit and a record.
  let areLines: Bool
  /// Whether what is asked in one record may be answered in the next.
  let flow: RecordFlow
  /// What was found out about its fields and records.
  let memory: LayoutMemory
  /// The unit that was asked for last, which is often the next one too.
  private var cursor = 0

  /// Makes the layout of a view with these units; `nil` where lines are the units.
  init(
    _ units: [TextUnit]? = nil, flow: RecordFlow = .apart, memory: LayoutMemory = LayoutMemory()
  ) {
    self.flow = flow
    self.memory = memory
    self.units = units ?? []
    areLines = units == nil
  }

  /// Where the unit lies that `range` belongs to; the whole of `view` where lines are the units.
  ///
  /// A match may take in the line end that separates units, never what lies behind it.
  mutating func bounds(of range: Range<Int>, in view: Span<UInt8>) -> Range<Int> {
    if areLines { return 0..<view.count }
    if cursor < units.count, units[cursor].range.lowerBound < range.upperBound,
      cursor + 1 == units.count || units[cursor + 1].range.lowerBound >= range.upperBound
    {
      return units[cursor].range
    }
    let next = units.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    if next == 0 { return 0..<0 }
    cursor = next - 1
    return units[cursor].range
  }

  /// The record that holds `offset`.
  ///
  /// - Parameters:
  ///   - offset: where something begins.
  ///   - previous: the record that the last offset was in, at or before this one.
  ///   - view: the text.
  /// - Returns: the record.
  func record(holding offset: Int, after previous: Record?, in view: Span<UInt8>) -> Record {
    if areLines {
      let floor = previous?.end ?? 0
      let start = view.startOfLine(holding: offset, notBefore: floor > offset ? 0 : floor)
      let end = view.firstOffset(of: 0x0A, in: offset..<view.count) ?? view.count
      return Record(line: start..<end, units: 0..<0, end: end + 1)
    }
    var low = previous.map { max($0.units.upperBound - 1, 0) } ?? 0
    var high = units.count - 1
    // The next one is near.
    var step = 1
    while low + step < high, units[low + step].range.lowerBound <= offset {
      low += step
      step *= 2
    }
    high = min(high, low + step)
    while low < high {
      let middle = (low + high + 1) / 2
      if units[middle].range.lowerBound <= offset { low = middle } else { high = middle - 1 }
    }
    var (start, end) = (low, low + 1)
    while start > 0, units[start - 1].record == units[low].record { start -= 1 }
    while end < units.count, units[end].record == units[low].record { end += 1 }
    return Record(line: 0..<0, units: start..<end, end: units[end - 1].range.upperBound + 1)
  }

  /// Where the first unit of `record` begins.
  func start(of record: Record) -> Int {
    areLines ? record.line.lowerBound : units[record.units.lowerBound].range.lowerBound
  }

  /// The unit of `record` that holds `offset`.
  func unit(holding offset: Int, of record: Record) -> TextUnit {
    if areLines { return TextUnit(range: record.line, record: 0) }
    var low = record.units.lowerBound
    var high = record.units.upperBound - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if units[middle].range.lowerBound <= offset { low = middle } else { high = middle - 1 }
    }
    return units[low]
  }

  /// The units that reach into `range`; none where lines are the units.
  func units(reachingInto range: Range<Int>) -> ArraySlice<TextUnit> {
    let first = units.partitioningIndex { $0.range.upperBound > range.lowerBound }
    let end = units.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return units[first..<max(first, end)]
  }

  /// Where `unit` is among the units.
  func index(of unit: TextUnit) -> Int {
    units.partitioningIndex { $0.range.lowerBound >= unit.range.lowerBound }
  }

  /// How many units `record` has.
  func unitCount(of record: Record) -> Int { areLines ? 1 : record.units.count }

  /// Whether the unit of `record` at `index` is a key.
  func isKey(unit index: Int, of record: Record) -> Bool {
    !areLines && units[record.units.lowerBound + index].isKey
  }

  /// Where the unit of `record` at `index` lies.
  func rangeOfUnit(_ index: Int, of record: Record) -> Range<Int> {
    areLines ? record.line : units[record.units.lowerBound + index].range
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies `predicate`, in an array where all that do come last.
  package func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

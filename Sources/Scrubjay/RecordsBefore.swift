internal import Detection
internal import Transcripts

/// The last records before a place that may be looked back at for what is asked in them.
///
/// Which ones these are follows from the content alone: none that is too long, nor any before it.
struct RecordsBefore {
  private(set) var records: [[UInt8]] = []
  /// How many are kept.
  var most = RecordFlow.context
  /// The longest record that may be looked back over, in bytes.
  private let longest: Int

  /// Makes one without any.
  init(_ options: RunOptions) {
    longest = options.longestRecordToLookOver
  }

  /// Forgets all, behind something that nobody may look back over.
  mutating func removeAll() { records.removeAll(keepingCapacity: true) }

  /// Takes in the next record.
  mutating func add(_ record: @autoclosure () -> [UInt8], count: Int) {
    if count > longest {
      removeAll()
      return
    }
    if records.count == most { records.removeFirst() }
    records.append(record())
  }

  /// Takes in the lines of a block, of which only the last ones are looked at.
  mutating func add(linesOf bytes: Span<UInt8>) {
    var starts: [Int] = []
    var end = bytes.count
    if end > 0, bytes[end - 1] == ASCII.newline { end -= 1 }
    let last = end
    while starts.count < most, end > 0 || starts.isEmpty {
      let start = bytes.lastOffset(of: ASCII.newline, in: 0..<end).map { $0 + 1 } ?? 0
      starts.append(start)
      if start == 0 { break }
      end = start - 1
    }
    var next = last
    var lines: [Range<Int>] = []
    for start in starts {
      lines.append(start..<next)
      next = max(0, start - 1)
    }
    for line in lines.reversed() {
      let hasReturn = !line.isEmpty && bytes[line.upperBound - 1] == ASCII.carriageReturn
      let line = hasReturn ? line.lowerBound..<line.upperBound - 1 : line
      add(bytes.extracting(line).bytes, count: line.count)
    }
  }
}

extension Block {
  /// The records before the one at `index`, of which these are the `lines`.
  func before(_ index: Int, of lines: [JSONLine], _ options: RunOptions) -> [[UInt8]] {
    var before = RecordsBefore(options)
    for record in self.before { before.add(record, count: record.count) }
    for line in lines[max(0, index - RecordFlow.context)..<index] {
      before.add(Array(bytes[line.range]), count: line.range.count)
    }
    return before.records
  }
}

extension RunOptions {
  /// The longest record that may be looked back over, in bytes: of those that are too long to be held, nobody
  /// knows what is in them.
  var longestRecordToLookOver: Int { min(RecordFlow.longestRecord, maximumRecord) }
}

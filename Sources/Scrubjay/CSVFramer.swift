internal import Anonymization
internal import Transcripts

/// Cuts rows of cells into blocks; the names of the columns go along with each.
final class CSVFramer: Framing {
  private let sizes: Framer.Sizes
  private let options: RunOptions
  private let isLineBuffered: Bool
  private var input: ReadBuffer
  private var walk: CSVWalk
  private var header: CSVHeader
  /// Whether the first row, which names the columns, is still to come.
  private var awaitsHeader: Bool
  /// What stands before it is handed on.
  private var start: Int
  /// What stands before it was looked at.
  private var cursor: Int
  /// Where the last row ends that is complete, and how many are.
  private var complete: Int
  private var rows = 0
  private var record: Int
  private var prefix: [UInt8]
  private var hasFailed = false
  /// Whether no more than one row is looked at in one step.
  private var goesByLine: Bool

  /// Makes a framer; see ``Framer`` for the parameters.
  init(
    _ source: any ByteSource, head: [UInt8], dialect: CSVDialect, isLineBuffered: Bool,
    options: RunOptions, sizes: Framer.Sizes, observe: @escaping (Span<UInt8>) -> Void
  ) {
    let mark = byteOrderMarkLength(head.span)
    prefix = Array(head[..<mark])
    input = ReadBuffer(source, head: head, from: mark, observe: observe)
    walk = CSVWalk(dialect)
    header = CSVHeader(dialect)
    awaitsHeader = dialect.hasHeader
    record = dialect.hasHeader ? 0 : 1
    start = mark
    cursor = mark
    complete = mark
    self.isLineBuffered = isLineBuffered
    goesByLine = isLineBuffered
    self.options = options
    self.sizes = sizes
  }

  func next() throws(TranscriptError) -> Framed? {
    while !hasFailed {
      if isDue { return take(through: complete, rows) }
      if rows == 0, cursor - start > options.maximumRecord + 2 { return try leaveOut() }
      if cursor < input.end {
        lookOn()
      } else if input.isAtEnd {
        // The last row need not have an end.
        return start < input.end || !prefix.isEmpty
          ? take(through: input.end, start < input.end ? rows + 1 : 0) : nil
      } else {
        try input.read(sizes.block)
      }
    }
    return nil
  }

  private var isDue: Bool {
    guard rows > 0 else { return false }
    return awaitsHeader || isLineBuffered || complete - start >= sizes.block
      || cursor == input.end && input.mustWait
  }

  /// Looks for the ends of rows in what was read and not looked at yet.
  private func lookOn() {
    let content = input.bytes
    var end = input.end
    if goesByLine || awaitsHeader {
      // One row at a time: a line end may be that of a row.
      let from = cursor - input.origin
      let newline = content.span.firstOffset(of: ASCII.newline, in: from..<content.count)
      if let newline { end = newline + 1 + input.origin }
    }
    walk.go(content.span, over: cursor - input.origin..<end - input.origin)
    cursor = end
    guard let last = walk.lastEnd else { return }
    rows += walk.rows
    complete = last + 1 + input.origin
  }

  private func take(through end: Int, _ count: Int) -> Framed {
    let bytes = input.copy(start..<end)
    if awaitsHeader {
      awaitsHeader = false
      header = CSVHeader(header.dialect, row: bytes)
    }
    var block = Block(bytes: bytes, firstRecord: record, header: header)
    block.prefix = prefix
    prefix = []
    record += count
    rows = 0
    start = end
    input.forget(before: start)
    return .block(block)
  }

  /// Leaves out a row that is longer than any may be, or stops at it.
  private func leaveOut() throws(TranscriptError) -> Framed {
    var result = BlockResult()
    if options.output == .scrubbed { result.output = prefix }
    prefix = []
    let failure = RecordFailure.longRow(options, record)
    guard options.onError == .drop, !awaitsHeader else {
      hasFailed = true
      result.failure = failure
      return .result(result)
    }
    /// Passes over all before `end`; where that cannot be laid aside, all ends there.
    func pass(_ end: Int) -> Bool {
      let piece = input.copy(start..<end)
      guard result.layAside(piece: piece.span, of: failure, options) else {
        hasFailed = true
        result = BlockResult()
        result.failure = failure.ofWhatCannotBeLaidAside
        return false
      }
      start = end
      input.forget(before: start)
      return true
    }
    goesByLine = true
    defer { goesByLine = isLineBuffered }
    while rows == 0, cursor < input.end || !input.isAtEnd {
      if cursor < input.end {
        // All but what may be half of a line end can go.
        guard pass(max(start, cursor - 2)) else { return .result(result) }
        lookOn()
      } else {
        try input.read(sizes.block)
      }
    }
    let end = rows > 0 ? complete : input.end
    if options.output == .scrubbed, end > start, input[end - 1] == ASCII.newline {
      if end - 2 >= start, input[end - 2] == ASCII.carriageReturn {
        result.output.append(ASCII.carriageReturn)
      }
      result.output.append(ASCII.newline)
    }
    guard pass(end) else { return .result(result) }
    rows = 0
    result.tally.records = 1
    result.countAllLeftOut(options)
    record += 1
    return .result(result)
  }
}

extension RecordFailure {
  /// The failure of a row that is longer than any may be.
  static func longRow(_ options: RunOptions, _ record: Int) -> RecordFailure {
    RecordFailure(
      path: options.path, record: record,
      cause: "a row is longer than \(options.maximumRecord) bytes",
      cure: "close its quote, or raise --max-record")
  }
}

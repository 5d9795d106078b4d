internal import Anonymization
internal import Detection
internal import Transcripts

/// What the framer hands on.
enum Framed: Sendable {
  /// Records that a worker can process by themselves.
  case block(Block)
  /// What the framer has processed itself, because what follows depends on it.
  case result(BlockResult)
}

/// Cuts an input into blocks of whole records.
///
/// Where blocks end may depend on how the input arrives; what comes out may not. So a block ends only
/// at a line end that no multi-line match lies across, and a line that is too long to be held is cut
/// into windows at places that follow from its content alone.
final class Framer {
  /// About how large a block is, in bytes.
  static let blockSize = 256 << 10
  /// The longest line of text that is looked at whole, in bytes.
  static let longestLine = 1 << 20
  /// How much of a longer line one window decides on, in bytes.
  static let windowCore = 256 << 10
  /// How much more of it a window sees, in bytes: as much as a match may be long.
  static let windowOverlap = Detector.longestMatch
  /// How much of what was decided before stays in view, in bytes.
  static let windowContext = 16 << 10

  private let source: any ByteSource
  private let format: InputFormat
  private let options: RunOptions
  private let isLineBuffered: Bool
  private let worker: Worker
  private var buffer: [UInt8]
  private var isAtEnd = false
  /// What stands before it in `buffer` is context.
  private var coreStart = 0
  private var record = 1
  private var scalarsBefore = 0
  private var prefix: [UInt8] = []
  private var hasFailed = false
  /// Sees every byte that is read, in order.
  private let observe: (Span<UInt8>) -> Void

  /// Makes a framer.
  ///
  /// `head` has been read already, `worker` processes the windows of lines that are too long, and
  /// `observe` sees every byte that is read from here on.
  init(
    _ source: any ByteSource, head: [UInt8], format: InputFormat, isLineBuffered: Bool,
    worker: Worker, observe: @escaping (Span<UInt8>) -> Void
  ) {
    self.source = source
    self.format = format
    self.isLineBuffered = isLineBuffered
    self.worker = worker
    self.observe = observe
    options = worker.options
    let mark = byteOrderMarkLength(head.span)
    prefix = Array(head[..<mark])
    buffer = Array(head[mark...])
  }

  /// The next piece of the input; `nil` at its end.
  func next() throws(TranscriptError) -> Framed? {
    if hasFailed { return nil }
    return switch format {
    case .text: try nextLines()
    case .jsonl: try nextJSONLines()
    }
  }

  private var pending: Int { buffer.count - coreStart }

  // MARK: Reading

  /// Reads until `wanted` bytes are pending, the input ends, or, where a record is complete, until
  /// reading on would mean to wait.
  private func fill(_ wanted: Int) throws(TranscriptError) {
    while !isAtEnd, pending < wanted {
      if lastNewline(before: buffer.count) != nil, !source.hasInputWaiting() { return }
      try read(wanted - pending)
    }
  }

  private func read(_ limit: Int) throws(TranscriptError) {
    let start = buffer.count
    if try source.read(into: &buffer, limit: max(limit, Self.blockSize)) == 0 { isAtEnd = true }
    let content = buffer
    let bytes = content.span
    observe(bytes.extracting(start..<bytes.count))
  }

  private func firstNewline() -> Int? {
    firstNewline(from: coreStart)
  }

  private func firstNewline(from start: Int) -> Int? {
    let content = buffer
    return content.span.firstOffset(of: ASCII.newline, in: start..<content.count)
  }

  /// The last line end before `end`, or the first one where every record is flushed.
  private func lastNewline(before end: Int) -> Int? {
    if isLineBuffered { return firstNewline() }
    var offset = end
    while offset > coreStart {
      offset -= 1
      if buffer[offset] == ASCII.newline { return offset }
    }
    return nil
  }

  // MARK: Lines of text

  private func nextLines() throws(TranscriptError) -> Framed? {
    var wanted = Self.blockSize
    while true {
      try fill(wanted)
      if let window = try nextWindow() { return window }
      if isAtEnd, !isLineBuffered || lastNewline(before: buffer.count) == nil { return rest() }
      if let newline = lastNewline(before: buffer.count) {
        switch completeLines(through: newline) {
        case .cut(let end): return take(end)
        case .held(let open):
          if buffer.count >= open + Detector.longestMatch { return unscannable(through: open) }
          if isAtEnd { return rest() }
        }
      }
      try read(Self.blockSize)
      wanted = pending
    }
  }

  private enum Completeness {
    /// No match lies across this end of a line.
    case cut(Int)
    /// A match that begins here, in the first pending line, is open where the input ends so far.
    case held(open: Int)
  }

  /// Where the lines through the one that ends at `newline` can be cut off.
  private func completeLines(through newline: Int) -> Completeness {
    var end = newline + 1
    while worker.detector.hasMultilinePatterns, !(isAtEnd && end == buffer.count) {
      // The worker that gets an unscannable block meets the same error and can say where.
      guard
        let open = try? worker.detector.unfinishedMultiline(
          in: buffer.span.extracting(0..<end), from: coreStart, scratch: worker.detection)
      else { break }
      let start = lineStart(of: open)
      if start > coreStart { return .cut(start) }
      // Where every record is flushed there may be more lines that belong to this one.
      guard let next = firstNewline(from: end) else {
        return .held(open: open)
      }
      end = next + 1
    }
    return .cut(end)
  }

  private func lineStart(of offset: Int) -> Int {
    var start = offset
    while start > coreStart, buffer[start - 1] != ASCII.newline { start -= 1 }
    return start
  }

  private func rest() -> Framed? {
    pending == 0 && prefix.isEmpty ? nil : take(buffer.count)
  }

  /// Takes the lines before `cut` as a block.
  private func take(_ cut: Int) -> Framed {
    var block = Block(bytes: Array(buffer[..<cut]), firstRecord: record)
    block.coreStart = coreStart
    block.scalarsBefore = scalarsBefore
    block.prefix = prefix
    record += lineEnds(coreStart..<cut)
    forget(cut, context: 0)
    scalarsBefore = 0
    return .block(block)
  }

  private func lineEnds(_ range: Range<Int>) -> Int {
    let content = buffer
    let bytes = content.span
    var count = 0
    var offset = range.lowerBound
    while let newline = bytes.firstOffset(of: ASCII.newline, in: offset..<range.upperBound) {
      count += 1
      offset = newline + 1
    }
    return count
  }

  private func forget(_ cut: Int, context: Int) {
    prefix = []
    buffer.removeFirst(cut - context)
    coreStart = context
  }

  // MARK: Lines that are too long

  /// The next window of the line at hand, if that is too long to be held whole.
  private func nextWindow() throws(TranscriptError) -> Framed? {
    let isInside = coreStart > 0
    let limit = isInside ? Self.windowCore + Self.windowOverlap : Self.longestLine
    while !isAtEnd, pending < limit, firstNewline() == nil { try read(limit - pending) }
    guard firstNewline().map({ $0 - coreStart }) ?? pending >= limit else { return nil }
    let core = coreStart..<coreStart + Self.windowCore
    var block = Block(
      bytes: Array(buffer[..<(core.upperBound + Self.windowOverlap)]), firstRecord: record)
    block.coreStart = coreStart
    block.scalarsBefore = scalarsBefore
    block.prefix = prefix
    do throws(DetectionError) {
      let window = try worker.processWindow(block, core: core)
      scalarsBefore = window.scalars
      forget(window.cut, context: min(window.cut, Self.windowContext))
      return .result(window.result)
    } catch {
      let failure = worker.failure(record, error)
      return try dropLine(failure)
    }
  }

  /// Leaves out what is left of the line at hand, or stops at it.
  private func dropLine(_ failure: RecordFailure) throws(TranscriptError) -> Framed {
    var result = BlockResult()
    guard options.onError == .drop else {
      hasFailed = true
      result.failure = failure
      return .result(result)
    }
    if options.output == .scrubbed { result.output = prefix }
    while true {
      if let newline = firstNewline() {
        if options.output == .scrubbed { result.output.append(ASCII.newline) }
        forget(newline + 1, context: 0)
        break
      }
      forget(buffer.count, context: 0)
      if isAtEnd { break }
      try read(Self.blockSize)
    }
    record += 1
    scalarsBefore = 0
    result.tally.records = 1
    result.tally.droppedRecords = 1
    return .result(result)
  }

  /// A multi-line match that has reached the limit: its lines are left out, or it is the end.
  private func unscannable(through open: Int) -> Framed {
    var result = BlockResult()
    guard options.onError == .drop else {
      hasFailed = true
      result.failure = RecordFailure(
        path: options.path, record: record,
        cause: "a multi-line match has no end within \(Detector.longestMatch) bytes",
        cure: "use --on-error drop to leave such lines out")
      return .result(result)
    }
    let limit = open + Detector.longestMatch
    let newline = firstNewline(from: limit - 1)
    let cut = newline.map { $0 + 1 } ?? limit
    let count = lineEnds(coreStart..<cut)
    if options.output == .scrubbed {
      result.output = prefix + [UInt8](repeating: ASCII.newline, count: count)
    }
    record += count
    result.tally.records = count
    result.tally.droppedRecords = count
    forget(cut, context: 0)
    return .result(result)
  }

  // MARK: JSON Lines

  private func nextJSONLines() throws(TranscriptError) -> Framed? {
    var wanted = Self.blockSize
    while true {
      try fill(wanted)
      if let newline = lastNewline(before: buffer.count) {
        return take(isAtEnd && !isLineBuffered ? buffer.count : newline + 1)
      }
      if isAtEnd { return rest() }
      if pending > options.maximumRecord + 1 {
        return try dropLine(
          RecordFailure(
            path: options.path, record: record,
            cause: "longer than \(options.maximumRecord) bytes", cure: "raise --max-record"))
      }
      try read(Self.blockSize)
      wanted = pending
    }
  }
}

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
final class Framer: Framing {
  /// What the framer holds and looks at; tests make it small.
  struct Sizes: Sendable {
    /// About how large a block is, in bytes.
    var block = 256 << 10
    /// The longest line of text, or record of a JSON document, that is looked at whole, in bytes; also the most that is held because
    /// multi-line matches may lie across all its line ends.
    var longestLine = 1 << 20
    /// How much of a longer line one window decides on, in bytes.
    var windowCore = 256 << 10
    /// How much more of it a window sees, in bytes: as much as a match may be long.
    var windowOverlap = Detector.longestMatch
    /// How much of what was decided before stays in view, in bytes.
    var windowContext = 16 << 10
    /// About how large a piece is of a JSON record that is longer than the longest line, in bytes.
    var fragment = 256 << 10
  }

  private let sizes: Sizes
  private let source: any ByteSource
  private let isText: Bool
  private let options: RunOptions
  private let isLineBuffered: Bool
  private let worker: Worker
  /// Whether lines are looked at together with those before and behind them: blocks then end at places that
  /// follow from the content alone, so that the same lines always come together.
  private let holdsLines: Bool
  private var buffer: [UInt8]
  private var isAtEnd = false
  /// What stands before it in `buffer` is done with.
  private var base = 0
  /// What stands between `base` and it is context.
  private var coreStart = 0
  /// Whether the line at hand has begun before it, so that the context is of the same line.
  private var isInside = false
  /// The last line end in `buffer`.
  private var lastLineEnd: Int?
  /// No line end stands between `coreStart` and it.
  private var searched = 0
  /// Through this line end, the last one then, everything was held; it is pointless to ask again.
  private var heldThrough: Int?
  /// What has been looked through for matches that are too long.
  private var checked = 0
  private let multiline: MultilineSearch
  /// No match of several lines begins between `coreStart` and it.
  private var clearThrough = 0
  private var record = 1
  private var scalarsBefore = 0
  private var prefix: [UInt8] = []
  /// All records through this line end, the last one then, must wait for what follows.
  private var waitsThrough: Int?
  /// What may be looked back at from the next block of records.
  private var before: RecordsBefore
  private var hasFailed = false
  /// Sees every byte that is read, in order.
  private let observe: (Span<UInt8>) -> Void

  /// Makes a framer.
  ///
  /// - Parameters:
  ///   - source: where the rest is read from.
  ///   - head: what has been read already.
  ///   - isText: whether it is cut as text, or as JSON Lines.
  ///   - isLineBuffered: whether every record is a block of its own.
  ///   - worker: processes the windows of lines that are too long.
  ///   - sizes: what is held and looked at.
  ///   - observe: sees every byte that is read from here on.
  init(
    _ source: any ByteSource, head: [UInt8], isText: Bool, isLineBuffered: Bool, worker: Worker,
    sizes: Sizes, observe: @escaping (Span<UInt8>) -> Void
  ) {
    self.sizes = sizes
    self.source = source
    self.isText = isText
    self.isLineBuffered = isLineBuffered
    self.worker = worker
    self.observe = observe
    options = worker.options
    before = RecordsBefore(options)
    holdsLines = isText && options.transcript?.description.runsOn == true
    multiline = MultilineSearch(worker.detector)
    let mark = byteOrderMarkLength(head.span)
    prefix = Array(head[..<mark])
    buffer = Array(head[mark...])
    lastLineEnd = buffer.span.lastOffset(of: ASCII.newline, in: 0..<buffer.count)
  }

  /// The next piece of the input; `nil` at its end.
  func next() throws(TranscriptError) -> Framed? {
    if hasFailed { return nil }
    return try isText ? nextLines() : nextJSONLines()
  }

  private var pending: Int { buffer.count - coreStart }

  // MARK: Reading

  /// Reads until `wanted` bytes are pending, the input ends, or, where a record is complete, until
  /// reading on would mean to wait.
  private func fill(_ wanted: Int) throws(TranscriptError) {
    while !isAtEnd, pending < wanted {
      if hasLineEnd, !holdsLines, !source.hasInputWaiting() { return }
      try read(wanted - pending)
    }
  }

  private func read(_ limit: Int) throws(TranscriptError) {
    let start = buffer.count
    if try source.read(into: &buffer, limit: max(limit, sizes.block)) == 0 { isAtEnd = true }
    let content = buffer
    let bytes = content.span
    observe(bytes.extracting(start..<bytes.count))
    if let newline = bytes.lastOffset(of: ASCII.newline, in: start..<bytes.count) {
      lastLineEnd = newline
    }
  }

  private var hasLineEnd: Bool { lastLineEnd.map { $0 >= coreStart } ?? false }

  /// The first line end that is pending; what was searched is not searched again.
  private func firstNewline() -> Int? {
    guard hasLineEnd else { return nil }
    let newline = newline(from: max(coreStart, searched))
    searched = newline ?? buffer.count
    return newline
  }

  private func newline(from start: Int) -> Int? {
    let content = buffer
    return content.span.firstOffset(of: ASCII.newline, in: start..<content.count)
  }

  /// The last line end that is pending, or the first one where every record is flushed.
  private func lastNewline() -> Int? {
    if holdsLines {
      let end = coreStart + sizes.block - 1
      return end < buffer.count ? newline(from: end) : nil
    }
    if isLineBuffered { return firstNewline() }
    return hasLineEnd ? lastLineEnd : nil
  }

  // MARK: Lines of text

  private func nextLines() throws(TranscriptError) -> Framed? {
    var wanted = sizes.block
    while true {
      try fill(wanted)
      if let window = try nextWindow() { return window }
      if let framed = try linesBeforeLongLine() { return framed }
      let newline = lastNewline()
      if isAtEnd, newline == nil || !(isLineBuffered || holdsLines) {
        return try endless() ?? rest()
      }
      if let newline, lastLineEnd != heldThrough || isAtEnd {
        if let framed = try endless() { return framed }
        do throws(DetectionError) {
          switch try completeLines(through: newline) {
          case .cut(let end): return take(end)
          case .held: heldThrough = lastLineEnd
          }
        } catch {
          return unknown(error)
        }
        if isAtEnd { return rest() }
        if pending > sizes.longestLine {
          return .result(try leaveOut(through: newline + 1, tooLongMatch()))
        }
      }
      try read(sizes.block)
      wanted = pending
    }
  }

  /// The lines that are held before a line that is too long to be held with them.
  private func linesBeforeLongLine() throws(TranscriptError) -> Framed? {
    guard pending >= sizes.longestLine else { return nil }
    var line = coreStart
    while true {
      let newline = newline(from: line)
      if (newline ?? buffer.count) - line >= sizes.longestLine { break }
      guard let newline else { return nil }
      line = newline + 1
    }
    guard line > coreStart else { return nil }
    if holdsLines, line > coreStart + sizes.block { return nil }
    let view = Array(buffer[base..<min(buffer.count, line + sizes.windowOverlap)])
    let core = coreStart - base..<line - base
    // What begins in the lines that are held must end in them, too.
    if let window = try? worker.detector.detectWindow(
      in: view.span, core: core, scratch: worker.detection), window.cut == core.upperBound
    {
      return take(line)
    }
    return .result(try leaveOut(through: line, tooLongMatch()))
  }

  /// Where the lines through the one that ends at `newline` can be cut off.
  private func completeLines(through newline: Int) throws(DetectionError) -> LineCut {
    var end = newline + 1
    let content = buffer
    let bytes = content.span
    while true {
      let cut = try worker.lineCut(
        in: bytes, from: coreStart, before: end, first: clearThrough)
      // Where every record is flushed there may be more lines that belong to this one; asked about
      // twice as much each time, so that a long match is not gone through for each of its lines.
      guard case .held = cut, let last = lastLineEnd, last >= end else { return cut }
      let wanted = min(coreStart + 2 * (end - coreStart), last)
      end = (self.newline(from: wanted) ?? last) + 1
    }
  }

  /// Leaves out a match that is longer than any may be, or the lines before it go first.
  ///
  /// Asked before anything is cut off, so that it follows from the text alone and not from how much
  /// of it has been read.
  private func endless() throws(TranscriptError) -> Framed? {
    let limit = Detector.longestMatch + 1
    let open: Int
    do throws(DetectionError) {
      guard let found = try endlessMatch() else { return nil }
      if let cut = found.cut { return take(cut) }
      open = found.start
    } catch {
      return unknown(error)
    }
    // Its first lines: some matches go on in a way that their first line alone does not begin.
    let lineEnd = newline(from: open + 256) ?? buffer.count - 1
    let opening = Array(buffer[open...min(lineEnd, open + 4095)])
    let failure = tooLongMatch()
    var result = try leaveOut(through: open + limit, failure)
    if result.failure == nil { try leaveOutRest(ofMatch: opening, failure, into: &result) }
    return .result(result)
  }

  /// Where a match begins that is longer than any may be, and where the lines before it can be cut off.
  private func endlessMatch() throws(DetectionError) -> (start: Int, cut: Int?)? {
    let content = buffer
    let bytes = content.span
    let from = max(coreStart, clearThrough, checked - Detector.longestMatch)
    clearThrough = multiline.first(in: bytes, from: max(coreStart, clearThrough)) ?? bytes.count
    guard clearThrough < bytes.count,
      let found = try worker.endlessMatch(in: bytes, from: max(from, clearThrough))
    else {
      checked = bytes.count
      return nil
    }
    let line = worker.lineStart(of: found, in: bytes, from: coreStart)
    if line > coreStart,
      case .cut(let cut) = try worker.lineCut(
        in: bytes, from: coreStart, before: line, first: clearThrough)
    {
      return (found, cut)
    }
    return (found, nil)
  }

  /// Leaves out the lines that a match goes on over, of which 64 KiB have been left out already.
  ///
  /// A line belongs to it if the match, had it just begun, would be open behind the line or end in it.
  /// So memory is bounded however long a key goes on, and no part of it is taken for text.
  private func leaveOutRest(
    ofMatch opening: [UInt8], _ failure: RecordFailure, into result: inout BlockResult
  ) throws(TranscriptError) {
    var view = opening
    while true {
      while firstNewline() == nil, !isAtEnd, pending < sizes.longestLine { try read(sizes.block) }
      let newline = firstNewline()
      guard pending > 0, newline != nil || isAtEnd else { return }
      let end = newline.map { $0 + 1 } ?? buffer.count
      let line = view.count
      view += buffer[coreStart..<end]
      let isOpen: Bool
      do throws(DetectionError) {
        isOpen =
          try worker.detector.unfinishedMultiline(
            in: view.span, from: 0, scratch: worker.detection) == 0
        if !isOpen {
          let findings = try worker.detector.detect(in: view.span, scratch: worker.detection)
          guard
            findings.contains(where: { $0.range.lowerBound < line && $0.range.upperBound > line })
          else { return }
        }
      } catch {
        hasFailed = true
        result.failure = worker.failure(record, error)
        return
      }
      guard pass(coreStart..<end, failure, into: &result) else { return }
      if newline == nil { countUnfinished(into: &result) }
      result.countAllLeftOut(options)
      if !isOpen { return }
      if view.count > opening.count + 4096 { view = opening }
    }
  }

  /// Counts the last line of the input, which has no end.
  private func countUnfinished(into result: inout BlockResult) {
    record += 1
    result.tally.records += 1
  }

  private func tooLongMatch() -> RecordFailure {
    RecordFailure(
      path: options.path, record: record,
      cause: "a multi-line match has no end within \(Detector.longestMatch) bytes",
      cure: "use --on-error drop to leave such lines out")
  }

  /// Stops, also where records are dropped: without knowing where a multi-line match ends, nobody
  /// can say what else would have to be left out.
  private func unknown(_ error: DetectionError) -> Framed {
    hasFailed = true
    var result = BlockResult()
    result.failure = worker.failure(record, error)
    return .result(result)
  }

  private func rest() -> Framed? {
    pending == 0 && prefix.isEmpty ? nil : take(buffer.count)
  }

  /// Takes the lines before `cut` as a block.
  private func take(_ cut: Int) -> Framed {
    let rest = buffer.count - cut
    let bytes: [UInt8]
    // Where little is left it is that which is copied, and the block takes the memory along.
    let isMoved = base == 0 && rest < cut
    // Where the line at hand has begun before what is in view, the next one is the first that is whole.
    let firstWhole = isInside ? newline(from: coreStart).map { $0 + 1 } ?? cut : base
    let context =
      isText
      ? Detector.dialogueContext(before: cut, from: min(firstWhole, cut), in: buffer.span) : 0
    if isMoved {
      var next: [UInt8] = []
      next.reserveCapacity(rest + context + sizes.block)
      next.append(buffer.span, in: cut - context..<buffer.count)
      swap(&buffer, &next)
      next.removeLast(rest)
      bytes = next
    } else {
      bytes = Array(buffer[base..<cut])
    }
    var block = Block(bytes: bytes, firstRecord: record, coreStart: coreStart - base)
    block.scalarsBefore = scalarsBefore
    block.prefix = prefix
    if !isText, worker.detector.looksBack {
      block.before = before.records
      before.add(linesOf: block.bytes.span)
    }
    record += block.lineEnds
    forget(cut, context: context, isMoved: isMoved)
    isInside = false
    scalarsBefore = 0
    return .block(block)
  }

  private func lineEnds(_ range: Range<Int>) -> Int {
    let content = buffer
    return content.span.count(of: ASCII.newline, in: range)
  }

  /// Takes what stands before `cut` for done, but for some context; or for gone where it `isMoved`.
  private func forget(_ cut: Int, context: Int, isMoved: Bool = false) {
    prefix = []
    base = cut - context
    coreStart = cut
    searched = max(searched, cut)
    clearThrough = max(clearThrough, cut)
    heldThrough = nil
    // What is done with goes when it is the larger part, so that each byte is moved about once.
    guard isMoved || base > buffer.count / 2 else { return }
    if !isMoved { buffer.removeFirst(base) }
    lastLineEnd = lastLineEnd.map { $0 - base }
    waitsThrough = waitsThrough.map { $0 - base }
    coreStart -= base
    searched -= base
    checked -= base
    clearThrough -= base
    base = 0
  }

  // MARK: Lines that are too long

  /// The next window of the line at hand, if that is too long to be held whole.
  private func nextWindow() throws(TranscriptError) -> Framed? {
    let limit = isInside ? sizes.windowCore + sizes.windowOverlap : sizes.longestLine
    while !isAtEnd, pending < limit, firstNewline() == nil { try read(limit - pending) }
    guard (firstNewline() ?? buffer.count) - coreStart >= limit else { return nil }
    // The lines before one that is too long say nothing of it.
    if !isInside { base = coreStart }
    let core = coreStart - base..<coreStart - base + sizes.windowCore
    var block = Block(
      bytes: Array(buffer[base..<(base + core.upperBound + sizes.windowOverlap)]),
      firstRecord: record, coreStart: core.lowerBound)
    block.scalarsBefore = scalarsBefore
    block.prefix = prefix
    do throws(RecordFailure) {
      let window = try worker.processWindow(block, core: core)
      scalarsBefore = window.scalars
      forget(base + window.cut, context: min(window.cut, sizes.windowContext))
      isInside = true
      return .result(window.result)
    } catch {
      return .result(try leaveOut(through: coreStart + 1, error))
    }
  }

  /// Leaves out all lines through the one that holds the byte before `limit`, or stops at them.
  private func leaveOut(
    through limit: Int, _ failure: RecordFailure
  ) throws(TranscriptError) -> BlockResult {
    var result = BlockResult()
    if options.output == .scrubbed { result.output = prefix }
    if failure.kind == .residue { result.tally.residues = 1 }
    guard options.onError == .drop else {
      hasFailed = true
      result.failure = failure
      return result
    }
    before.removeAll()
    var newline = newline(from: limit - 1)
    while newline == nil, !isAtEnd {
      // What will be left out need not be held, but for what may be half of a line end.
      let end = buffer.last == ASCII.carriageReturn ? buffer.count - 1 : buffer.count
      guard pass(coreStart..<end, failure, into: &result) else { return result }
      let start = buffer.count
      try read(sizes.block)
      newline = self.newline(from: start)
    }
    let end = newline.map { $0 + 1 } ?? buffer.count
    guard pass(coreStart..<end, failure, into: &result) else { return result }
    if newline == nil { countUnfinished(into: &result) }
    result.countAllLeftOut(options)
    scalarsBefore = 0
    return result
  }

  /// Passes over `range`, which is left out because of `failure`; where that cannot be, all ends there.
  private func pass(
    _ range: Range<Int>, _ failure: RecordFailure, into result: inout BlockResult
  ) -> Bool {
    let content = buffer
    guard result.layAside(piece: content.span.extracting(range), of: failure, options) else {
      hasFailed = true
      result = BlockResult()
      result.failure = failure.ofWhatCannotBeLaidAside
      return false
    }
    blank(range, into: &result)
    isInside = false
    forget(range.upperBound, context: 0)
    return true
  }

  /// Appends blank lines in place of those that end in `range`, and counts them.
  private func blank(_ range: Range<Int>, into result: inout BlockResult) {
    let content = buffer
    let count = lineEnds(range)
    result.tally.records += count
    record += count
    guard options.output == .scrubbed else { return }
    result.output.append(lineEndsOf: content.span, in: range)
  }

  // MARK: JSON Lines

  /// Where those of the complete records end that need not wait for what follows.
  ///
  /// Where every record is flushed it is the first such place; nil where all must wait.
  private func endOfFreeRecords() -> Int? {
    guard let lastLineEnd else { return nil }
    let content = buffer
    let bytes = content.span
    func heldRecords(before end: Int) -> Int {
      worker.heldRecords(of: before, withAll: end - coreStart <= sizes.longestLine) {
        $0.add(linesOf: bytes.extracting(coreStart..<end))
      }
    }
    let isNextLong = buffer.count - lastLineEnd > options.longestRecordToLookOver + 2
    guard worker.detector.looksBack, !isNextLong || isLineBuffered else {
      return lastNewline().map { $0 + 1 }
    }
    if waitsThrough == lastLineEnd, isNextLong { return lastLineEnd + 1 }
    if waitsThrough == lastLineEnd { return nil }
    if isLineBuffered {
      var end = coreStart
      while let newline = newline(from: end) {
        end = newline + 1
        if heldRecords(before: end) == 0 { return end }
      }
    } else {
      var end = lastLineEnd + 1
      for _ in 0..<heldRecords(before: end) where end > coreStart {
        end =
          bytes.lastOffset(of: ASCII.newline, in: coreStart..<end - 1).map { $0 + 1 } ?? coreStart
      }
      if end > coreStart { return end }
    }
    waitsThrough = lastLineEnd
    return nil
  }

  private func nextJSONLines() throws(TranscriptError) -> Framed? {
    var wanted = sizes.block
    while true {
      try fill(wanted)
      if hasLineEnd {
        if isAtEnd, !isLineBuffered { return rest() }
        if let end = endOfFreeRecords() { return take(end) }
        if !isAtEnd {
          try read(sizes.block)
          continue
        }
      }
      if isAtEnd { return rest() }
      if pending > options.maximumRecord + 1 {
        let failure = RecordFailure(
          path: options.path, record: record,
          cause: "longer than \(options.maximumRecord) bytes", cure: "raise --max-record")
        return .result(try leaveOut(through: coreStart + 1, failure))
      }
      try read(sizes.block)
      wanted = pending
    }
  }
}

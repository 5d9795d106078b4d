internal import Anonymization
internal import Detection
internal import Transcripts

extension Worker {
  /// Processes a block of lines, each of which is a record and a message.
  ///
  /// Where a record cannot be scanned, everything before it is processed; then the policy decides
  /// whether that is the end or whether a blank line takes its place.
  func processText(_ block: Block) -> BlockResult {
    var result = BlockResult()
    result.output = options.output == .scrubbed ? block.prefix : []
    var block = block
    while true {
      do throws(DetectionError) {
        try scrubLines(&block, into: &result)
        return result
      } catch {
        let lines = unscannable(block)
        var clean = block
        clean.bytes = Array(block.bytes[..<lines.lowerBound])
        // What is left has been scanned before, shorter and longer; it fails no more.
        do throws(DetectionError) {
          try scrubLines(&clean, into: &result)
        } catch {
          result.failure = failure(block.firstRecord, error)
          return result
        }
        let record = clean.firstRecord
        guard options.onError == .drop else {
          result.failure = failure(record, error)
          return result
        }
        let dropped = Array(block.bytes[lines])
        let ends = dropped.filter { $0 == ASCII.newline }.count
        if options.output == .scrubbed {
          result.output += [UInt8](repeating: ASCII.newline, count: ends)
        }
        result.tally.records += max(ends, 1)
        result.tally.droppedRecords += max(ends, 1)
        guard lines.upperBound < block.bytes.count else { return result }
        block = Block(
          bytes: Array(block.bytes[lines.upperBound...]), firstRecord: record + max(ends, 1))
      }
    }
  }

  /// Processes the core of a window of a line that is too long to be looked at whole.
  ///
  /// - Returns: what was made of the window up to `cut`, where the next window's core begins.
  func processWindow(
    _ block: Block, core: Range<Int>
  ) throws(DetectionError) -> (result: BlockResult, cut: Int, scalars: Int) {
    var result = BlockResult()
    result.output = options.output == .scrubbed ? block.prefix : []
    let window = try detector.detectWindow(
      in: block.bytes.span, core: core, scratch: detection)
    var decided = block
    decided.bytes = Array(block.bytes[..<window.cut])
    emit(window.findings, in: &decided, into: &result)
    result.tally.records = 0
    return (result, window.cut, decided.scalarsBefore)
  }

  /// Scans the block, appends what comes out, and moves `block.firstRecord` behind its last record.
  private func scrubLines(
    _ block: inout Block, into result: inout BlockResult
  ) throws(DetectionError) {
    let content = block.bytes
    let bytes = content.span
    let units =
      block.isOneMessage ? [TextUnit(range: 0..<block.bytes.count, record: block.firstRecord)] : nil
    let findings = try detector.detect(
      in: bytes, from: block.coreStart, units: units, scratch: detection)
    let start = result.output.count
    let firstRecord = block.firstRecord
    emit(findings, in: &block, into: &result)
    guard options.verifies, options.output == .scrubbed else { return }
    try verify(from: start, firstRecord: firstRecord, in: &result)
  }

  /// Scans what was just appended again; a line in which something is left is taken away.
  private func verify(
    from start: Int, firstRecord: Int, in result: inout BlockResult
  ) throws(DetectionError) {
    var checked = start
    var record = firstRecord
    while checked < result.output.count {
      let output = Array(result.output[checked...])
      let left = try detector.detect(in: output.span, scratch: detection)
      guard let finding = left.first(where: { !$0.isKept }) else { return }
      var place = LinePlace(offset: 0, record: record, scalars: 0)
      place.advance(to: finding.range.lowerBound, in: output.span)
      record = place.record
      let line =
        output[..<finding.range.lowerBound].lastIndex(of: ASCII.newline).map { $0 + 1 } ?? 0
      result.tally.residues += 1
      guard options.onError == .drop else {
        result.output.removeSubrange((checked + line)...)
        result.failure = residue(record, finding)
        return
      }
      let end = output[finding.range.upperBound...].firstIndex(of: ASCII.newline) ?? output.count
      result.output.removeSubrange(checked + line..<checked + end)
      result.tally.droppedRecords += 1
      checked += line
    }
  }

  /// Appends the core with `findings` replaced, or their lines, or counts them.
  private func emit(
    _ findings: [Finding], in block: inout Block, into result: inout BlockResult
  ) {
    let content = block.bytes
    let bytes = content.span
    var place = LinePlace(
      offset: block.coreStart, record: block.firstRecord, scalars: block.scalarsBefore)
    var copied = block.coreStart
    if options.output == .scrubbed { result.output.reserveCapacity(block.bytes.count) }
    for finding in findings {
      let parts = place.advance(through: finding.range, in: bytes)
      let value = bytes.extracting(finding.range)
      switch options.output {
      case .scrubbed:
        if finding.isKept {
          result.tally.count(
            detector.entities[finding.entity].type.name, operation(for: finding).name)
          continue
        }
        result.output.append(bytes, in: copied..<finding.range.lowerBound)
        replace(
          finding, value: value, record: parts[0].record, tally: &result.tally, to: &result.output)
        copied = finding.range.upperBound
      case .findings, .counts:
        result.tally.count(
          detector.entities[finding.entity].type.name, operation(for: finding).name)
        appendFinding(finding, at: parts, value: value, isKey: false, to: &result.output)
      }
    }
    if options.output == .scrubbed {
      result.output.append(bytes, in: copied..<block.bytes.count)
    }
    let firstRecord = block.firstRecord
    place.advance(to: block.bytes.count, in: bytes)
    block.firstRecord = place.record
    let isUnterminated = block.bytes.last.map { $0 != ASCII.newline } ?? false
    result.tally.records += place.record - firstRecord + (isUnterminated ? 1 : 0)
    block.scalarsBefore = place.scalars
  }

  /// The whole lines that hold the first text that cannot be scanned.
  ///
  /// Found by halving: the lines before the first bad one can be scanned, with it they cannot. A
  /// multi-line match that is open where they meet belongs to what cannot be scanned.
  private func unscannable(_ block: Block) -> Range<Int> {
    let starts =
      [0] + block.bytes.indices.filter { block.bytes[$0] == ASCII.newline }.map { $0 + 1 }
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if canScan(block, upTo: starts[middle]) { low = middle } else { high = middle }
    }
    let end = low + 1 < starts.count ? starts[low + 1] : block.bytes.count
    var start = starts[low]
    if let open = try? detector.unfinishedMultiline(
      in: block.bytes.span.extracting(0..<start), from: block.coreStart, scratch: detection)
    {
      start = starts.last { $0 <= open } ?? 0
    }
    return max(start, block.coreStart)..<max(end, block.coreStart)
  }

  private func canScan(_ block: Block, upTo end: Int) -> Bool {
    guard end > block.coreStart else { return true }
    let bytes = Array(block.bytes[..<end])
    return
      (try? detector.detect(
        in: bytes.span, from: block.coreStart, units: nil, scratch: detection)) != nil
  }
}

/// A place in lines: which record, and how many scalars into it; moves forward only.
struct LinePlace {
  private var offset: Int
  private(set) var record: Int
  /// How many scalars of the record stand before the place.
  private(set) var scalars: Int

  init(offset: Int, record: Int, scalars: Int) {
    self.offset = offset
    self.record = record
    self.scalars = scalars
  }

  /// Moves to `end`.
  mutating func advance(to end: Int, in bytes: Span<UInt8>) {
    while let newline = bytes.firstOffset(of: ASCII.newline, in: offset..<end) {
      offset = newline + 1
      record += 1
      scalars = 0
    }
    scalars += scalarCount(bytes, in: offset..<end)
    offset = end
  }

  /// Moves to the start of `range`; the parts of it, one for each line it touches.
  mutating func advance(through range: Range<Int>, in bytes: Span<UInt8>) -> [FindingPart] {
    advance(to: range.lowerBound, in: bytes)
    var parts: [FindingPart] = []
    var end = self
    var start = range.lowerBound
    repeat {
      let newline = bytes.firstOffset(of: ASCII.newline, in: start..<range.upperBound)
      let first = end.scalars
      var stop = newline ?? range.upperBound
      if newline != nil, stop > start, bytes[stop - 1] == ASCII.carriageReturn { stop -= 1 }
      end.advance(to: stop, in: bytes)
      parts.append(FindingPart(record: end.record, field: "", range: first..<end.scalars))
      start = newline.map { $0 + 1 } ?? range.upperBound
      end.advance(to: start, in: bytes)
    } while start < range.upperBound
    return parts
  }
}

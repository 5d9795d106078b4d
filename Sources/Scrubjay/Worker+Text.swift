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
    if options.output == .scrubbed { result.output = block.prefix }
    scrub(block, into: &result)
    return result
  }

  /// Processes the core of a window of a line that is too long to be looked at whole.
  ///
  /// - Returns: what was made of the window up to `cut`, where the next window's core begins, and how
  ///   many scalars of the line stand before that.
  func processWindow(
    _ block: Block, core: Range<Int>
  ) throws(RecordFailure) -> (result: BlockResult, cut: Int, scalars: Int) {
    let bytes = block.bytes.span
    var result = BlockResult()
    let cut: Int
    let scalars: Int
    var left: Finding?
    let places = core.lowerBound == 0 ? linePlaces(block) : []
    learn(places, in: bytes)
    // The line is counted as the record that it is.
    messages = 0
    do throws(DetectionError) {
      let window = try detector.detectWindow(in: bytes, core: core, scratch: detection)
      let findings = withPeople(
        window.findings, places, in: bytes, core.lowerBound..<window.cut
      ) { _ in block.firstRecord }
      beginLinks(findings, in: bytes, areLines: true) { _ in block.firstRecord }
      // A participant that lies across the cut is finished in this window.
      cut = max(window.cut, findings.last?.range.upperBound ?? 0)
      scalars = emit(findings, in: block, through: cut, into: &result)
      measure(findings, in: bytes, core.lowerBound..<cut, places, records: 0, into: &result.tally)
      if options.verifies, options.output == .scrubbed {
        // What was made of the core, between the text that stands on both sides of it.
        var view = Array(block.bytes[..<core.lowerBound])
        view += result.output
        let changed = core.lowerBound..<view.count
        view += block.bytes[cut...]
        left = try detector.detectWindow(in: view.span, core: changed, scratch: detection)
          .findings.first { !$0.isKept }
      }
    } catch {
      throw failure(block.firstRecord, error)
    }
    if let left { throw residue(block.firstRecord, left) }
    if options.output == .scrubbed { result.output = block.prefix + result.output }
    result.tally.records = 0
    return (result, cut, scalars)
  }

  /// Processes lines, halving them as long as they cannot be processed together, so that only those
  /// that cannot be processed by themselves are left out.
  ///
  /// However many these are, a line is looked at no more often than lines can be halved.
  private func scrub(_ block: Block, into result: inout BlockResult) {
    var block = block
    while true {
      do throws(RecordFailure) {
        result.add(try scrubTogether(block))
        return
      } catch {
        guard let middle = middle(of: block) else {
          leaveOut(block, error, into: &result)
          return
        }
        let (head, tail) = block.cut(at: middle)
        scrub(head, into: &result)
        if result.failure != nil { return }
        block = tail
      }
    }
  }

  /// Scans lines, gives what comes out, and scans that again where every record is verified.
  private func scrubTogether(_ block: Block) throws(RecordFailure) -> BlockResult {
    let bytes = block.bytes.span
    func units(_ count: Int) -> [TextUnit]? {
      block.isOneMessage ? [TextUnit(range: 0..<count, record: block.firstRecord)] : nil
    }
    var result = BlockResult()
    let left: Finding?
    let places = linePlaces(block)
    learn(places, in: bytes)
    if options.learnsOnly { return result }
    result.tally.messages = messages
    do throws(DetectionError) {
      var findings = try detector.detect(
        in: bytes, from: block.coreStart, units: units(bytes.count), scratch: detection)
      var place = LinePlace(offset: block.coreStart, record: block.firstRecord, scalars: 0)
      let start = place
      var last = block.coreStart
      func record(at offset: Int) -> Int {
        if offset < last { place = start }
        last = offset
        place.advance(to: offset, in: bytes)
        return place.record
      }
      findings = withPeople(
        findings, places, in: bytes, block.coreStart..<bytes.count, record: record)
      findings = try withPieces(findings, places, in: bytes)
      beginLinks(findings, in: bytes, areLines: true, record: record)
      _ = emit(findings, in: block, through: block.bytes.count, into: &result)
      measure(
        findings, in: bytes, block.coreStart..<bytes.count, places, records: block.records,
        into: &result.tally)
      guard options.verifies, options.output == .scrubbed else { return result }
      let view = Array(block.bytes[..<block.coreStart]) + result.output
      left = try detector.detect(
        in: view.span, from: block.coreStart, units: units(view.count), scratch: detection
      ).first { !$0.isKept }
    } catch {
      throw failure(block.firstRecord, error)
    }
    if let left { throw residue(block.firstRecord, left) }
    return result
  }

  /// Where lines can be cut in two, near their middle; `nil` where they belong together.
  private func middle(of block: Block) -> Int? {
    if block.isOneMessage { return nil }
    let bytes = block.bytes.span
    let (start, end) = (block.coreStart, bytes.count)
    let half = lineStart(of: (start + end) / 2, in: bytes, from: start)
    if half > start, let cut = cut(in: bytes, from: start, before: half) { return cut }
    // What begins with the first line goes on over the middle.
    var next = half
    while let newline = bytes.firstOffset(of: ASCII.newline, in: next..<end), newline + 1 < end {
      next = newline + 1
      if let cut = cut(in: bytes, from: start, before: next) { return cut }
    }
    return nil
  }

  /// A cut, if there is one; a text that cannot be searched for one is not cut.
  private func cut(in bytes: Span<UInt8>, from start: Int, before end: Int) -> Int? {
    guard let cut = try? lineCut(in: bytes, from: start, before: end), case .cut(let place) = cut
    else { return nil }
    return place
  }

  /// Leaves lines out, with blank lines in their place, or stops at them.
  private func leaveOut(
    _ block: Block, _ failure: RecordFailure, into result: inout BlockResult
  ) {
    if failure.kind == .residue { result.tally.residues += 1 }
    guard options.onError == .drop else {
      result.failure = failure
      return
    }
    let bytes = block.bytes.span
    let core = block.coreStart..<bytes.count
    if options.output == .scrubbed { result.output.append(lineEndsOf: bytes, in: core) }
    result.tally.records += block.records
    result.leaveOut(block.records, failure, bytes.extracting(core), options)
  }

  /// Appends the core up to `end` with `findings` replaced, or their lines, or counts them.
  ///
  /// - Returns: how many scalars of its line stand before `end`, where findings are shown.
  private func emit(
    _ findings: [Finding], in block: Block, through end: Int, into result: inout BlockResult
  ) -> Int {
    result.tally.records += block.records
    defer { counts.move(into: &result.tally, scrubber) }
    switch options.output {
    case .counts:
      for finding in findings { count(finding, in: &counts) }
      return 0
    case .scrubbed:
      splice(findings, in: block, through: end, into: &result.output)
      return 0
    case .findings:
      let bytes = block.bytes.span
      var place = LinePlace(
        offset: block.coreStart, record: block.firstRecord, scalars: block.scalarsBefore)
      for finding in findings {
        let parts = place.advance(through: finding.range, in: bytes)
        count(finding, in: &counts)
        appendFinding(
          finding, at: parts, value: bytes.extracting(finding.range), isKey: false,
          to: &result.output)
      }
      place.advance(to: end, in: bytes)
      return place.scalars
    }
  }

  /// Appends the core up to `end` with `findings` replaced, and counts them.
  private func splice(
    _ findings: [Finding], in block: Block, through end: Int, into output: inout [UInt8]
  ) {
    let bytes = block.bytes.span
    var copied = block.coreStart
    var counted = block.coreStart
    var record = block.firstRecord
    for finding in findings {
      if finding.isKept {
        count(finding, in: &counts)
        continue
      }
      if copied == block.coreStart { output.reserveCapacity(output.count + bytes.count) }
      let range = finding.range
      record += bytes.count(of: ASCII.newline, in: counted..<range.lowerBound)
      counted = range.lowerBound
      output.append(bytes, in: copied..<range.lowerBound)
      replace(
        finding, value: bytes.extracting(range), record: record, counts: &counts, to: &output)
      copied = range.upperBound
    }
    if copied == 0, end == bytes.count, output.isEmpty {
      // Nothing is replaced: what was read is what is written.
      output = block.bytes
    } else {
      output.append(bytes, in: copied..<end)
    }
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

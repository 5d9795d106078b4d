internal import Anonymization
internal import Configuration
internal import Detection
internal import Transcripts

extension Worker {
  /// Processes a block of rows, each of which is a record; its cells are looked at by themselves, as values
  /// of fields that their columns name.
  func processRows(_ block: Block, _ header: CSVHeader) -> BlockResult {
    var result = BlockResult()
    result.output = options.output == .scrubbed ? block.prefix : []
    if columns?.header !== header { layOutNames(header) }
    guard var columns else { return result }
    var scratch = JSONBlockScratch()
    swap(&scratch, &rowScratch)
    defer { swap(&scratch, &rowScratch) }
    scratch.reset(keeping: columns.end)
    gatherRows(block, &columns, into: &scratch, tally: &result.tally)
    self.columns = columns
    let outer = people.local
    defer { people.local = outer }
    let places = beginPeople(block, scratch)
    if options.learnsOnly { return BlockResult() }
    do throws(DetectionError) {
      let view = scratch.view
      var findings = try detector.detect(
        in: view.span.extracting(0..<scratch.end), from: columns.end,
        units: scratch.units, scratch: detection)
      findings = withPeople(findings, places, in: view.span, columns.end..<scratch.end) { place in
        scratch.units[scratch.unit(holding: place)].record
      }
      beginLinks(findings, in: view.span, areLines: false) { place in
        scratch.units[scratch.unit(holding: place)].record
      }
      emitRows(findings, in: block, &scratch, into: &result)
      if options.transcript != nil { result.tally.messages = result.tally.records }
      measure(findings, in: scratch, records: result.tally.records, into: &result.tally)
    } catch {
      // One row of the block cannot be scanned: each is looked at by itself.
      result.tally = Tally()
      if scratch.lines.count > 1 {
        for (index, line) in scratch.lines.enumerated() where result.failure == nil {
          result.add(processRows(block.only(line, index), header))
        }
      } else if let line = scratch.lines.first {
        fail(line, failure(block.firstRecord, error), block, into: &result)
      }
    }
    return result
  }

  /// Puts the names of the columns before the view, where they are names and nothing else.
  private func layOutNames(_ header: CSVHeader) {
    var columns = CSVColumns(
      header, rules: scrubber.policy.fields, marks: options.transcript?.marks)
    columns.shown = header.names.map(shownName)
    rowScratch.reset()
    columns.names = columns.shown.map { rowScratch.append(name: plainName($0).span) }
    columns.end = rowScratch.end
    self.columns = columns
  }

  /// Leaves a row out, with nothing but its line end in its place, or stops at it.
  func fail(
    _ line: JSONLine, _ failure: RecordFailure, _ block: Block, into result: inout BlockResult
  ) {
    guard options.onError == .drop, failure.record != 0 else {
      result.failure = failure
      return
    }
    if options.output == .scrubbed {
      result.output.append(block.bytes.span, in: line.range.upperBound..<line.whole.upperBound)
    }
    result.tally.records += 1
    result.leaveOut(1, failure, block.bytes.span.extracting(line.whole), options)
  }

  // MARK: From the rows to the view

  private func gatherRows(
    _ block: Block, _ columns: inout CSVColumns, into rows: inout JSONBlockScratch,
    tally: inout Tally
  ) {
    let bytes = block.bytes.span
    rows.makeRoom(forLine: bytes.count)
    var start = 0
    while start < bytes.count {
      let index = rows.lines.count
      let record = block.firstRecord + index
      let mark = rows.mark
      rows.lines.append(JSONLine(range: start..<start, whole: start..<start))
      var failure: RecordFailure?
      if let end = gatherRow(
        from: start, index, record, block, &columns, into: &rows, tally: &tally)
      {
        rows.lines[index].range = start..<end.content
        rows.lines[index].whole = start..<end.next
        if end.content - start > options.maximumRecord { failure = .longRow(options, record) }
      } else {
        rows.goBack(to: mark)
        // Nothing can follow it.
        if let last = rows.special.last, last.line == index { rows.special.removeLast() }
        failure = gatherUnclosed(start..<bytes.count, index, record, in: bytes, into: &rows)
      }
      if let failure {
        if let last = rows.special.last, last.line == index { rows.special.removeLast() }
        rows.special.append((index, failure, []))
        if options.onError == .fail || record == 0 { return }
      }
      start = rows.lines[index].whole.upperBound
    }
  }

  /// Gathers the cells of one row; gives where it ends, or nil if a quote is never closed.
  @inline(__always)
  private func gatherRow(
    from start: Int, _ index: Int, _ record: Int, _ block: Block, _ columns: inout CSVColumns,
    into rows: inout JSONBlockScratch, tally: inout Tally
  ) -> (content: Int, next: Int)? {
    let bytes = block.bytes.span
    let dialect = columns.header.dialect
    let delimiter = dialect.delimiter ?? ASCII.comma
    let isHeader = record == 0 && dialect.hasHeader
    let hasRules = !isHeader && !scrubber.policy.fields.isEmpty
    var actions: [(token: Int, rule: FieldRule)] = []
    var at = start
    var column = 0
    while true {
      let name = !isHeader && column < columns.names.count ? columns.names[column] : 0..<0
      let rule = hasRules ? columns.rule(column) : nil
      let mark = isHeader ? -1 : columns.mark(column)
      let isWhole = mark >= 0 && columns.isWhole(mark)
      let firstUnit = rows.units.count
      let isLast: Bool
      let content: Int
      if rule != nil || (at < bytes.count && bytes[at] == dialect.quote) {
        guard let cell = CSVCell(bytes, at: at, dialect) else { return nil }
        if let rule {
          if !cell.content.isEmpty {
            if rule.operator != .keep {
              actions.append((column, rule))
            } else if !isChecker {
              tally.count(rule.name, rule.operator.name)
            }
          }
        } else {
          append(cell, index, record, column, name, dialect, isWhole, in: bytes, into: &rows)
        }
        isLast = cell.isLast
        content = cell.range.upperBound
        at = cell.next
      } else {
        let stop = rows.copyCell(bytes, in: at..<bytes.count, before: delimiter)
        isLast = stop == bytes.count || bytes[stop] == ASCII.newline
        var end = stop
        if isLast, stop < bytes.count, end > at, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
        if end > at {
          let note = UnitNote(
            kind: .cell, line: index, token: column, raw: at..<end, isVerbatim: true)
          if !isWhole, Self.mayBeJSON(bytes, at..<end),
            gatherNested(
              bytes.extracting(at..<end), [], name: name, record: record, note: note, into: &rows)
          {
            rows.makeRoom(forLine: bytes.count - stop)
          } else {
            rows.appendCopied(end - at, name: name, record: record, note: note)
          }
        }
        content = end
        at = min(stop + 1, bytes.count)
      }
      if mark >= 0, rows.units.count == firstUnit + 1 {
        rows.places.append(
          UnitPlace(unit: Int32(truncatingIfNeeded: firstUnit), mark: mark, anchor: 0))
      }
      if isLast {
        if !actions.isEmpty { rows.special.append((index, nil, actions)) }
        return (content, at)
      }
      column += 1
    }
  }

  /// Appends a cell that is quoted.
  private func append(
    _ cell: CSVCell, _ index: Int, _ record: Int, _ column: Int, _ name: Range<Int>,
    _ dialect: CSVDialect, _ isWhole: Bool, in bytes: Span<UInt8>,
    into rows: inout JSONBlockScratch
  ) {
    if cell.content.isEmpty { return }
    let note = UnitNote(
      kind: .cell, line: index, token: column, raw: cell.range, isVerbatim: !cell.isEncoded)
    if cell.isEncoded {
      var text: [UInt8] = []
      cell.appendText(of: bytes, dialect, to: &text)
      append(text.span, 0..<text.count, name, record, note, isWhole, into: &rows)
    } else {
      append(bytes, cell.content, name, record, note, isWhole, into: &rows)
    }
    rows.makeRoom(forLine: bytes.count - cell.next)
  }

  private func append(
    _ text: Span<UInt8>, _ range: Range<Int>, _ name: Range<Int>, _ record: Int, _ note: UnitNote,
    _ isWhole: Bool, into rows: inout JSONBlockScratch
  ) {
    if !isWhole, Self.mayBeJSON(text, range),
      gatherNested(
        text.extracting(range), [], name: name, record: record, note: note, into: &rows)
    {
      return
    }
    rows.append(text, range, name: name, record: record, note: note)
  }

  /// Gathers what stands behind a quote that is never closed; gives a failure unless that is to be text.
  private func gatherUnclosed(
    _ range: Range<Int>, _ index: Int, _ record: Int, in bytes: Span<UInt8>,
    into rows: inout JSONBlockScratch
  ) -> RecordFailure? {
    var end = range.upperBound
    if end > range.lowerBound, bytes[end - 1] == ASCII.newline { end -= 1 }
    if end > range.lowerBound, end < range.upperBound, bytes[end - 1] == ASCII.carriageReturn {
      end -= 1
    }
    rows.lines[index].range = range.lowerBound..<end
    rows.lines[index].whole = range
    if end - range.lowerBound > options.maximumRecord { return .longRow(options, record) }
    guard options.onMalformed == .text else {
      return RecordFailure(
        path: options.path, record: record, cause: "malformed CSV: a quote is never closed",
        cure: "mend it, or use --on-error drop, --on-malformed text or --quote")
    }
    rows.lines[index].isText = true
    rows.append(
      bytes, range.lowerBound..<end, name: 0..<0, record: record,
      note: UnitNote(
        kind: .text, line: index, token: 0, raw: range.lowerBound..<end, isVerbatim: true))
    return nil
  }

  // MARK: Names

  /// What findings show of a column: its name with what was found in that replaced, or its number.
  func shownColumn(_ column: Int) -> String {
    guard let columns, column < columns.shown.count else { return "\(column)" }
    return String(decoding: columns.shown[column], as: UTF8.self)
  }

  /// The name of a column with what is found in it replaced; without a word where that cannot be said.
  private func shownName(_ name: [UInt8]) -> [UInt8] {
    var units = [TextUnit(range: 0..<name.count, record: 0)]
    units[0].isKey = true
    guard let findings = try? detector.detect(in: name.span, units: units, scratch: detection)
    else { return Array("…".utf8) }
    var shown: [UInt8] = []
    var copied = 0
    for finding in findings where !finding.isKept {
      shown += name[copied..<finding.range.lowerBound]
      Placeholder.append(redacted: detector.types[finding.entity], to: &shown)
      copied = finding.range.upperBound
    }
    return shown + name[copied...]
  }

  /// A name without what stands in it for something else: that says nothing about what is in the column,
  /// nor would what it stands for.
  private func plainName(_ name: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    var start = 0
    while start < name.count {
      var end = start
      while end < name.count, Self.isInToken(name[end]) { end += 1 }
      if end == start {
        plain.append(name[start])
        start += 1
      } else {
        if !detector.isPlaceholder(name[start..<end].span) { plain += name[start..<end] }
        start = end
      }
    }
    return plain
  }

  private static func isInToken(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
  }
}

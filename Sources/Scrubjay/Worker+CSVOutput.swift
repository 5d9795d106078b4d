internal import Anonymization
internal import Detection
internal import Transcripts

/// From what was found in blocks of rows to what comes out of them.
extension Worker {
  /// Writes or reports what was found in a block, and counts its rows.
  func emitRows(
    _ findings: [Finding], in block: Block, _ rows: inout JSONBlockScratch,
    into result: inout BlockResult
  ) {
    guard let dialect = columns?.header.dialect else { return }
    let bytes = block.bytes.span
    defer { counts.move(into: &result.tally, scrubber) }
    let header = dialect.hasHeader && block.firstRecord == 0 ? 1 : 0
    var next = 0
    var nextSpecial = 0
    // The rows before `done` are counted, and what stands before `copied` is written.
    var done = 0
    var copied = 0
    while next < findings.count || nextSpecial < rows.special.count {
      var index = nextSpecial < rows.special.count ? rows.special[nextSpecial].line : Int.max
      let first = next
      if next < findings.count {
        let line = rows.line(of: rows.unit(holding: findings[next].range.lowerBound))
        if line <= index {
          index = line
          let end = rows.end(ofLine: line)
          while next < findings.count, findings[next].range.lowerBound < end { next += 1 }
        }
      }
      let line = rows.lines[index]
      if options.output == .scrubbed {
        if copied == 0 { result.output.reserveCapacity(bytes.count + bytes.count / 16) }
        result.output.append(bytes, in: copied..<line.whole.lowerBound)
        copied = line.whole.upperBound
      }
      result.tally.records += index - done
      done = index + 1
      let record = block.firstRecord + index
      var actions: [(token: Int, rule: FieldRule)] = []
      var failure: RecordFailure?
      if nextSpecial < rows.special.count, rows.special[nextSpecial].line == index {
        actions = rows.special[nextSpecial].actions
        failure = rows.special[nextSpecial].failure
        nextSpecial += 1
      }
      if failure == nil {
        let found = findings[first..<next]
        if actions.isEmpty, !line.isText, options.output == .scrubbed, !options.verifies,
          found.allSatisfy({ rows.isPlain(rows.unit(holding: $0.range.lowerBound)) })
        {
          splice(found, of: line, record, dialect, rows, in: bytes, into: &result.output)
        } else {
          swap(&rows, &rowScratch)
          failure = rewriteRow(line, record, found, actions, block, into: &result)
          swap(&rows, &rowScratch)
        }
      }
      if let failure {
        fail(line, failure, block, into: &result)
        if result.failure != nil { return }
      } else {
        result.tally.records += 1
      }
    }
    // The names of the columns are no record.
    result.tally.records += rows.lines.count - done - header
    guard options.output == .scrubbed else { return }
    if copied == 0, result.output.isEmpty {
      result.output = block.bytes
    } else {
      result.output.append(bytes, in: copied..<bytes.count)
    }
  }

  /// Appends a row in whose cells something was found, with that replaced.
  ///
  /// ``CSVRowRewrite`` does the same for whatever can be in a row; this is for what is in most.
  private func splice(
    _ findings: ArraySlice<Finding>, of line: JSONLine, _ record: Int, _ dialect: CSVDialect,
    _ rows: borrowing JSONBlockScratch, in bytes: Span<UInt8>, into output: inout [UInt8]
  ) {
    let view = rows.view
    var copied = line.whole.lowerBound
    var next = findings.startIndex
    while next < findings.endIndex {
      let unit = rows.unit(holding: findings[next].range.lowerBound)
      let cell = rows.units[unit].range
      replacement.removeAll(keepingCapacity: true)
      var isChanged = false
      var shown = cell.lowerBound
      while next < findings.endIndex, findings[next].range.lowerBound <= cell.upperBound {
        let finding = findings[next]
        next += 1
        if finding.isKept {
          count(finding, in: &counts)
          continue
        }
        isChanged = true
        replacement.append(view.span, in: shown..<finding.range.lowerBound)
        replace(
          finding, value: view.span.extracting(finding.range), record: record, counts: &counts,
          to: &replacement)
        shown = finding.range.upperBound
      }
      if !isChanged { continue }
      replacement.append(view.span, in: shown..<cell.upperBound)
      let raw = rows.source(of: unit).raw
      output.append(bytes, in: copied..<raw.lowerBound)
      copied = raw.upperBound
      let isQuoted = bytes[raw.lowerBound] == dialect.quote && !replacement.isEmpty
      // A row without a byte would be none.
      let isAlone = replacement.isEmpty && raw == line.range
      dialect.append(cell: replacement, isQuoted: isQuoted || isAlone, to: &output)
    }
    output.append(bytes, in: copied..<line.whole.upperBound)
  }

  /// Rewrites or reports what is in one row; gives a failure where something would be left in it.
  private func rewriteRow(
    _ line: JSONLine, _ record: Int, _ findings: ArraySlice<Finding>,
    _ actions: [(token: Int, rule: FieldRule)], _ block: Block, into result: inout BlockResult
  ) -> RecordFailure? {
    guard let columns else { return nil }
    let bytes = block.bytes.span
    var tally = Tally()
    var rewrite = CSVRowRewrite(
      worker: self, line: line, record: record, header: columns.header)
    let start = result.output.count
    rewrite.rewrite(findings, actions, in: bytes, tally: &tally, to: &result.output)
    if options.output == .scrubbed, options.verifies,
      let residue = residue(line, record, columns.header, Array(result.output[start...]))
    {
      result.output.removeSubrange(start...)
      if residue.kind == .residue { result.tally.residues += 1 }
      recordCounts.removeAll()
      return residue
    }
    result.tally.add(tally)
    recordCounts.move(into: &counts)
    return nil
  }

  private func residue(
    _ line: JSONLine, _ record: Int, _ header: CSVHeader, _ output: [UInt8]
  ) -> RecordFailure? {
    let block = Block(bytes: output, firstRecord: record, header: header)
    let plain = Block(bytes: output, firstRecord: record)
    let result = line.isText ? checker.processText(plain) : checker.processRows(block, header)
    return residue(record, in: result)
  }
}

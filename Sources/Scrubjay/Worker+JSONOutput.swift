internal import Anonymization
internal import Detection
internal import Transcripts

/// From what was found in blocks of JSON to what comes out of them.
extension Worker {
  /// Writes or reports what was found in a block, and counts its records.
  ///
  /// `detected` is what was found in the text alone: what stands there may stand in keys, too. What the
  /// format leads to is looked for in all keys before.
  func emit(
    _ findings: [Finding], _ detected: [Finding], in block: Block, _ json: inout JSONBlockScratch,
    _ leftOut: inout LeftOut, into result: inout BlockResult
  ) {
    let bytes = block.bytes.span
    defer { counts.move(into: &result.tally, scrubber) }
    var next = 0
    var nextSpecial = 0
    // The lines before `done` are counted, and what stands before `copied` is written.
    var done = 0
    var copied = block.coreStart
    while next < findings.count || nextSpecial < json.special.count {
      var index = nextSpecial < json.special.count ? json.special[nextSpecial].line : Int.max
      let first = next
      if next < findings.count {
        let line = json.line(of: json.unit(holding: findings[next].range.lowerBound))
        if line <= index {
          index = line
          let end = json.end(ofLine: line)
          while next < findings.count, findings[next].range.lowerBound < end { next += 1 }
        }
      }
      let line = json.lines[index]
      if options.output == .scrubbed {
        if copied == block.coreStart {
          result.output.reserveCapacity(bytes.count + bytes.count / 16)
        }
        result.output.append(bytes, in: copied..<line.whole.lowerBound)
        copied = line.whole.upperBound
      }
      result.tally.records += index - done
      done = index + 1
      let record = block.firstRecord + index
      var actions: [(token: Int, rule: FieldRule)] = []
      var failure: RecordFailure?
      if nextSpecial < json.special.count, json.special[nextSpecial].line == index {
        actions = json.special[nextSpecial].actions
        failure = json.special[nextSpecial].failure
        nextSpecial += 1
      }
      if failure == nil, line.hasKnownKeys,
        json.holdKey(findings[first..<next])
          || json.keys.mayHold(
            detected.within(json.end(ofLine: index - 1)..<json.end(ofLine: index)),
            in: json.view.span)
      {
        let part = processByItself(index, of: json.lines, in: block)
        result.add(part)
        leftOut.note(part, index, output: result.output.count)
        if result.failure != nil { return }
        continue
      }
      if failure == nil, options.output == .scrubbed, case .elements = block.division,
        actions.contains(where: { $0.token == 0 && $0.rule.operator == .drop })
      {
        // Nothing can stand between two commas.
        if !isChecker { result.tally.count(FieldRule.unnamed, Operator.drop.name) }
        leaveOut(index, line, in: bytes, &leftOut, into: &result)
        continue
      }
      if failure == nil {
        if actions.isEmpty, line.fragment?.hasKept == nil, options.output == .scrubbed,
          !options.verifies, options.transcript?.description.offsets.isEmpty != false,
          findings[first..<next].allSatisfy({
            json.isPlain(json.unit(holding: $0.range.lowerBound))
          })
        {
          splice(findings[first..<next], of: line, record, &json, in: bytes, into: &result.output)
        } else {
          swap(&json, &self.json)
          failure = rewrite(
            line, record, findings[first..<next], actions, in: bytes, into: &result)
          swap(&json, &self.json)
          if line.fragment != nil, actions.contains(where: { $0.token == 0 }) {
            result.keepsRecord = false
          }
        }
      }
      if let failure {
        fail(index, block, line, failure, &leftOut, into: &result)
        if result.failure != nil { return }
      } else {
        result.tally.records += 1
      }
    }
    result.tally.records += json.lines.count - done
    guard options.output == .scrubbed else { return }
    if copied == 0, result.output.isEmpty, block.coreEnd == bytes.count {
      // Nothing is replaced: what was read is what is written.
      result.output = block.bytes
    } else {
      result.output.append(bytes, in: copied..<block.coreEnd)
    }
  }

  /// Appends a line in whose strings something was found, with that replaced.
  private func splice(
    _ findings: ArraySlice<Finding>, of line: JSONLine, _ record: Int,
    _ json: inout JSONBlockScratch, in bytes: Span<UInt8>, into output: inout [UInt8]
  ) {
    var copied = line.whole.lowerBound
    var decoded = -1
    for finding in findings {
      if finding.isKept {
        counts.add(finding.entity, isForced: finding.isForced)
        continue
      }
      let unit = json.unit(holding: finding.range.lowerBound)
      let source = json.source(of: unit)
      let start = json.units[unit].range.lowerBound
      var range = finding.range.lowerBound - start..<finding.range.upperBound - start
      if source.isVerbatim {
        range = range.lowerBound + source.raw.lowerBound..<range.upperBound + source.raw.lowerBound
      } else {
        if decoded != unit { json.decoded.decodeJSONString(bytes, in: source.raw) }
        decoded = unit
        range = json.decoded.source(of: range)
      }
      output.append(bytes, in: copied..<range.lowerBound)
      copied = range.upperBound
      let value = json.view.span.extracting(finding.range)
      if source.kind == .text {
        replace(finding, value: value, record: record, counts: &counts, to: &output)
      } else {
        replacement.removeAll(keepingCapacity: true)
        replace(finding, value: value, record: record, counts: &counts, to: &replacement)
        appendJSONEscaped(replacement, to: &output)
      }
    }
    output.append(bytes, in: copied..<line.whole.upperBound)
  }

  /// Processes a record once more with all its keys, since what was found in it may stand in these.
  private func processByItself(
    _ index: Int, of lines: [JSONLine], in block: Block
  ) -> BlockResult {
    swap(&json, &lineJSON)
    defer { swap(&json, &lineJSON) }
    return processJSON(block.only(index, of: lines, options), knowsKeys: false)
  }

  /// Rewrites or reports what is in one line; gives a failure where something would be left in it.
  private func rewrite(
    _ line: JSONLine, _ record: Int, _ findings: ArraySlice<Finding>,
    _ actions: [(token: Int, rule: FieldRule)], in bytes: Span<UInt8>,
    into result: inout BlockResult
  ) -> RecordFailure? {
    var tally = Tally()
    var rewrite = JSONRecordRewrite(
      worker: self, line: line, record: record, fieldActions: actions, bytes: bytes)
    rewrite.rewrite(findings, in: bytes, tally: &tally, scan: &result.output)
    if options.output == .scrubbed {
      let start = result.output.count
      rewrite.splice(bytes, into: &result.output)
      keptMembers = rewrite.keptMembers
      let isCut = line.fragment?.hasKept != nil
      if options.verifies,
        let residue = residue(
          line, record, in: bytes, isCut ? rewrite.undropped(bytes)[...] : result.output[start...])
      {
        result.output.removeSubrange(start...)
        if residue.kind == .residue { result.tally.residues += 1 }
        recordCounts.removeAll()
        return residue
      }
    }
    result.tally.add(tally)
    recordCounts.move(into: &counts)
    return nil
  }

  private func residue(
    _ line: JSONLine, _ record: Int, in bytes: Span<UInt8>, _ output: ArraySlice<UInt8>
  ) -> RecordFailure? {
    if Self.isBlank(output.span, 0..<output.count) { return nil }
    let result: BlockResult
    if line.isText {
      result = checker.processText(Block(bytes: Array(output), firstRecord: record))
    } else {
      result = checker.processJSON(line.block(output, record, in: bytes))
    }
    return residue(record, in: result)
  }

  /// What the checker found to be left in a record, if anything.
  func residue(_ record: Int, in result: BlockResult) -> RecordFailure? {
    if let failure = result.failure { return failure }
    let left = result.tally.findings.filter {
      $0.key.operation != Operator.keep.name && $0.value > 0
    }
    return left.keys.min().map { key in
      RecordFailure(
        .residue, path: options.path, record: record,
        cause: "a \(key.entity) is left after scrubbing",
        cure: "use an operator that leaves less of the value")
    }
  }

  /// The failure of a record that is not JSON.
  func malformed(
    _ record: Int, _ line: JSONLine, in bytes: Span<UInt8>, _ error: JSONScanError
  ) -> RecordFailure {
    var error = error
    if Self.isBlank(bytes, line.range) {
      error.reason = .malformed("a value is expected")
    }
    // In a piece of a long record, what was written around it does not count.
    let start =
      line.fragment == nil
      ? line.range.lowerBound : max(line.range.lowerBound, line.whole.lowerBound)
    error.offset = max(0, error.offset - start) + 1 + (line.fragment?.offset ?? 0)
    let cure = error.reason == .stringTooLong ? "raise --max-record" : "mend it"
    return RecordFailure(
      path: options.path, record: record, cause: error.description,
      cure: "\(cure), or use --on-error drop or --on-malformed text")
  }

  /// The failure of a line that is longer than any may be.
  func tooLong(_ record: Int) -> RecordFailure {
    RecordFailure(
      path: options.path, record: record,
      cause: "longer than \(options.maximumRecord) bytes", cure: "raise --max-record")
  }

  static func isBlank(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for offset in range where !UTF8Text.isSpace(bytes[offset]) { return false }
    return true
  }

  /// Whether a string begins and ends as a JSON object or array does.
  @inline(__always)
  static func mayBeJSON(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    // Most text begins with a letter.
    if range.isEmpty || (0x61...0x7A).contains(text[range.lowerBound] | 0x20) { return false }
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, UTF8Text.isSpace(text[start]) { start += 1 }
    while end > start, UTF8Text.isSpace(text[end - 1]) { end -= 1 }
    guard end - start >= 2 else { return false }
    return (text[start] == UInt8(ascii: "{") && text[end - 1] == UInt8(ascii: "}"))
      || (text[start] == UInt8(ascii: "[") && text[end - 1] == UInt8(ascii: "]"))
  }
}

extension [Finding] {
  /// Those that begin in `range`; they ascend.
  fileprivate func within(_ range: Range<Int>) -> ArraySlice<Finding> {
    let start = partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return self[start..<partitioningIndex { $0.range.lowerBound >= range.upperBound }]
  }
}

internal import Anonymization
internal import Configuration
internal import Detection
internal import Transcripts

/// How deep JSON in strings of JSON is looked into.
private let deepestNesting = 4

extension Worker {
  /// Processes a block of lines, elements or a piece of one; where it `knowsKeys`, those in which nothing
  /// was found before are not searched again.
  func processJSON(_ block: Block, knowsKeys: Bool = true) -> BlockResult {
    var result = BlockResult()
    result.output = options.output == .scrubbed ? block.prefix : []
    var leftOut = LeftOut(output: result.output.count)
    let bytes = block.bytes.span
    // Held by this function alone while it grows, so that nobody has to see to that at every step.
    var scratch = JSONBlockScratch()
    swap(&scratch, &json)
    scratch.reset()
    gather(block, knowsKeys: knowsKeys, into: &scratch)
    defer { swap(&scratch, &json) }
    do throws(DetectionError) {
      let findings = try detector.detect(
        in: scratch.view.span.extracting(0..<scratch.end), units: scratch.units,
        scratch: detection)
      scratch.keys.learn(findings)
      emit(findings, in: block, &scratch, &leftOut, into: &result)
    } catch {
      // One record of the block cannot be scanned: each is looked at by itself.
      if scratch.lines.count > 1 {
        for (index, line) in scratch.lines.enumerated() where result.failure == nil {
          let part = processJSON(block.only(line, index))
          result.add(part)
          leftOut.note(part, index, output: result.output.count)
        }
      } else if let line = scratch.lines.first {
        fail(0, block, line, failure(block.firstRecord, error), &leftOut, into: &result)
      }
    }
    switch block.division {
    case .lines, .rows: break
    case .elements where options.output != .scrubbed: break
    case .elements:
      result.array = leftOut.arrayPart(
        of: scratch.lines, in: bytes, opensArray: block.opensArray, written: result.output.count)
    case .fragment(let fragment):
      let hasComma = block.beginsWithComma && fragment.offset == 0
      if options.output == .scrubbed {
        result.array = ArrayPart(
          opens: block.opensArray, keepsElements: result.keepsRecord,
          comma: hasComma && result.keepsRecord && leftOut.output < result.output.count
            ? leftOut.output : nil)
      }
      if !fragment.isLast { result.tally.records = 0 }
    }
    return result
  }

  /// Processes a piece of a record of which rules drop members; says, too, whether anything stays of each
  /// container that is open behind it.
  func processFragment(_ block: Block) -> (result: BlockResult, hasKept: [Bool]) {
    keptMembers = []
    let result = processJSON(block)
    return (result, keptMembers)
  }

  /// Leaves a record out, with nothing but the end of its line in its place, or stops at it.
  private func fail(
    _ index: Int, _ block: Block, _ line: JSONLine, _ failure: RecordFailure,
    _ leftOut: inout LeftOut, into result: inout BlockResult
  ) {
    if case .fragment = block.division {
      // Some of the record was written already.
      result.failure = RecordFailure(
        failure.kind, path: failure.path, record: failure.record, cause: failure.cause,
        cure: "the record is too long to be left out; mend it")
      return
    }
    guard options.onError == .drop else {
      result.failure = failure
      return
    }
    result.tally.droppedRecords += 1
    leaveOut(index, line, in: block.bytes.span, &leftOut, into: &result)
  }

  private func leaveOut(
    _ index: Int, _ line: JSONLine, in bytes: Span<UInt8>, _ leftOut: inout LeftOut,
    into result: inout BlockResult
  ) {
    if options.output == .scrubbed {
      result.output.append(bytes, in: line.range.upperBound..<line.whole.upperBound)
    }
    result.tally.records += 1
    result.keepsRecord = false
    leftOut.note(index, output: result.output.count)
  }

  // MARK: From the lines to the view

  /// Gathers the records of a block and what is looked at in them, through the first that stops work.
  private func gather(_ block: Block, knowsKeys: Bool, into json: inout JSONBlockScratch) {
    let bytes = block.bytes.span
    switch block.division {
    case .rows: break
    case .lines:
      var start = 0
      while start < bytes.count {
        let newline = bytes.firstOffset(of: ASCII.newline, in: start..<bytes.count)
        let next = newline.map { $0 + 1 } ?? bytes.count
        var end = newline ?? bytes.count
        if end > start, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
        let line = JSONLine(range: start..<end, whole: start..<next)
        guard gather(line, of: block, knowsKeys: knowsKeys, into: &json) else { return }
        start = next
      }
    case .elements(let elements):
      for (index, element) in elements.enumerated() {
        let next = index + 1 < elements.count ? elements[index + 1].start : bytes.count
        let line = JSONLine(range: element.value, whole: element.start..<next)
        guard gather(line, of: block, knowsKeys: knowsKeys, into: &json) else { return }
      }
    case .fragment(let fragment):
      let hasComma = block.beginsWithComma && fragment.offset == 0
      let start = hasComma ? block.coreStart + 1 : 0
      let line = JSONLine(
        range: start..<bytes.count, whole: block.coreStart..<block.coreEnd, fragment: fragment)
      _ = gather(line, of: block, knowsKeys: knowsKeys, into: &json)
    }
  }

  /// Gathers one record; gives false where it stops work.
  @inline(__always)
  private func gather(
    _ line: JSONLine, of block: Block, knowsKeys: Bool, into json: inout JSONBlockScratch
  ) -> Bool {
    let index = json.lines.count
    json.lines.append(line)
    let fields = scrubber.policy.fields
    guard
      let failure = gather(
        line, index: index, block, fields.isEmpty ? nil : fields, knowsKeys: knowsKeys,
        into: &json)
    else { return true }
    json.special.append((index, failure, []))
    return options.onError == .drop
  }

  /// Gathers one record; gives a failure where it cannot be scanned.
  private func gather(
    _ line: JSONLine, index: Int, _ block: Block, _ rules: FieldRules?, knowsKeys: Bool,
    into json: inout JSONBlockScratch
  ) -> RecordFailure? {
    let bytes = block.bytes.span
    let range = line.range
    let record = block.firstRecord + index
    if case .lines = block.division {
      if Self.isBlank(bytes, range) { return nil }
      if range.count > options.maximumRecord { return tooLong(record) }
    }
    if rules == nil, range.count <= options.maximumRecord,
      layOut(range, index, record, knowsKeys: knowsKeys, in: bytes, into: &json)
    {
      return nil
    }
    do throws(JSONScanError) {
      var scanner = JSONScanner(maximumString: options.maximumRecord)
      try scanner.scan(bytes, in: range, into: &json.tokens)
    } catch {
      guard options.onMalformed == .text else { return malformed(record, line, in: bytes, error) }
      json.lines[index].isText = true
      let range = line.fragment == nil ? range : line.whole
      json.append(
        bytes, range, name: 0..<0, record: record,
        note: UnitNote(kind: .text, line: index, token: 0, raw: range, isVerbatim: true))
      return nil
    }
    guard let rules else {
      _ = gatherTokens(index, record, in: bytes, into: &json)
      return nil
    }
    let walk = FieldWalk(rules, bases: line.fragment?.bases(json.tokens) ?? [:])
    let actions = gatherTokens(index, record, walk, in: bytes, into: &json)
    if !actions.isEmpty || line.fragment?.hasKept != nil {
      json.special.append((index, nil, actions))
    }
    return nil
  }

  /// Gathers the tokens of a line; gives what field rules do to it, by token.
  @inline(__always)
  private func gatherTokens(
    _ line: Int, _ record: Int, _ walk: FieldWalk? = nil, in bytes: Span<UInt8>,
    into json: inout JSONBlockScratch
  ) -> [(token: Int, rule: FieldRule)] {
    var walk = walk
    var actions: [(token: Int, rule: FieldRule)] = []
    let firstObject = json.nextObject
    let count = json.tokens.count
    json.nextObject += count
    while json.names.count < count { json.names.append(0..<0) }
    var token = 0
    while token < count {
      let current = json.tokens[token]
      let parent = Int(current.storedParent)
      if walk != nil {
        let key = current.kind == .key ? json.decoded.text(bytes, in: current.content) : nil
        switch walk?.visit(token, current, key: key) {
        case .scan, nil: break
        case .leave(let rule):
          if let rule { actions.append((token, rule)) }
          token = current.next
          continue
        }
      }
      // The unit of the key that was seen last in the container is the name of what follows it.
      let name = parent < 0 ? 0..<0 : json.names[parent]
      let start = Int(current.start)
      let end = Int(current.end)
      switch current.kind {
      case .key:
        var note = UnitNote(
          kind: .key, line: line, token: token, raw: start + 1..<end - 1,
          isVerbatim: !current.hasEscapes)
        note.object = UInt32(truncatingIfNeeded: firstObject + parent)
        json.names[parent] = append(
          bytes, current, name: 0..<0, record: record, note: note, into: &json)
      case .string:
        append(
          bytes, current, name: name, record: record,
          note: UnitNote(
            kind: .string, line: line, token: token, raw: start + 1..<end - 1,
            isVerbatim: !current.hasEscapes), into: &json)
      case .number:
        json.append(
          bytes, start..<end, name: name, record: record,
          note: UnitNote(
            kind: .number, line: line, token: token, raw: start..<end, isVerbatim: true))
      case .array:
        // What stands in an array is called like the array.
        json.names[token] = name
      case .object: json.names[token] = 0..<0
      case .boolean, .null: break
      }
      token += 1
    }
    return actions
  }

  /// Appends a string or key as a unit, or what stands in the JSON text that it is.
  @inline(__always)
  @discardableResult
  private func append(
    _ bytes: Span<UInt8>, _ token: JSONToken, name: Range<Int>, record: Int, note: UnitNote,
    into json: inout JSONBlockScratch
  ) -> Range<Int> {
    let content = Int(token.start) + 1..<Int(token.end) - 1
    if token.hasEscapes {
      return appendDecoded(bytes, content, name: name, record: record, note: note, into: &json)
    }
    // Nested JSON without escapes can hold no string and no key: numbers alone.
    if note.kind == .string, Self.mayBeJSON(bytes, content),
      gatherNested(
        bytes.extracting(content), [], name: name, record: record, note: note, into: &json)
    {
      return 0..<0
    }
    return json.append(bytes, content, name: name, record: record, note: note)
  }

  private func appendDecoded(
    _ bytes: Span<UInt8>, _ content: Range<Int>, name: Range<Int>, record: Int, note: UnitNote,
    into json: inout JSONBlockScratch
  ) -> Range<Int> {
    json.decoded.decodeJSONString(bytes, in: content)
    return appendDecoded(name: name, record: record, note: note, into: &json)
  }

  /// Appends the string or key that was decoded last.
  @discardableResult
  func appendDecoded(
    name: Range<Int>, record: Int, note: UnitNote, into json: inout JSONBlockScratch
  ) -> Range<Int> {
    let decoded = json.decoded.bytes
    if note.kind == .string, Self.mayBeJSON(decoded.span, 0..<decoded.count),
      gatherNested(decoded.span, [], name: name, record: record, note: note, into: &json)
    {
      return 0..<0
    }
    return json.append(
      decoded.span, 0..<decoded.count, name: name, record: record, note: note)
  }

  /// Appends the strings, keys and numbers of JSON text that stands in a string.
  ///
  /// - Parameters:
  ///   - text: the JSON text, decoded.
  ///   - chain: the way from the outermost string to `text`.
  ///   - name: where the name of its field lies in the view.
  ///   - record: the number of its record.
  ///   - note: where the outermost string comes from.
  ///   - json: what grows.
  /// - Returns: whether it is JSON; if not, nothing was appended.
  func gatherNested(
    _ text: Span<UInt8>, _ chain: [Range<Int>], name: Range<Int>, record: Int, note: UnitNote,
    into json: inout JSONBlockScratch
  ) -> Bool {
    guard chain.count < deepestNesting else { return false }
    var tokens: [JSONToken] = []
    do throws(JSONScanError) {
      var scanner = JSONScanner(maximumString: options.maximumRecord)
      try scanner.scan(text, in: 0..<text.count, into: &tokens)
    } catch {
      return false
    }
    var names = Array(repeating: name, count: tokens.count)
    let firstObject = json.nextObject
    json.nextObject += tokens.count
    var view = TextView()
    for (index, token) in tokens.enumerated() {
      let name = token.parent < 0 ? name : names[token.parent]
      guard token.kind == .string || token.kind == .key || token.kind == .number else {
        if token.kind == .array || token.kind == .object { names[index] = name }
        continue
      }
      let content = token.kind == .number ? token.range : token.content
      var note = note
      note.kind = token.kind == .key ? .key : token.kind == .number ? .number : .string
      note.object = UInt32(truncatingIfNeeded: firstObject + max(token.parent, 0))
      note.isVerbatim = false
      if token.kind == .number {
        note.chain = Int32(truncatingIfNeeded: json.note(chain: chain + [content]))
        json.append(text, content, name: name, record: record, note: note)
        continue
      }
      view.decodeJSONString(text, in: content)
      let decoded = view.bytes
      if token.kind == .string, Self.mayBeJSON(decoded.span, 0..<decoded.count),
        gatherNested(
          decoded.span, chain + [content], name: name, record: record, note: note, into: &json)
      {
        continue
      }
      note.chain = Int32(truncatingIfNeeded: json.note(chain: chain + [content]))
      let unit = json.append(
        decoded.span, 0..<decoded.count, name: token.kind == .key ? 0..<0 : name, record: record,
        note: note)
      if token.kind == .key { names[token.parent] = unit }
    }
    return true
  }

  // MARK: From findings to the output

  private func emit(
    _ findings: [Finding], in block: Block, _ json: inout JSONBlockScratch,
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
          || json.keys.mayHold(findings[first..<next], in: json.view.span)
      {
        let part = processByItself(line, index, of: block)
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
          !options.verifies,
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
  private func processByItself(_ line: JSONLine, _ index: Int, of block: Block) -> BlockResult {
    swap(&json, &lineJSON)
    defer { swap(&json, &lineJSON) }
    return processJSON(block.only(line, index), knowsKeys: false)
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

  private func malformed(
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

  private func tooLong(_ record: Int) -> RecordFailure {
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

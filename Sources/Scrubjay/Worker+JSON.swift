internal import Anonymization
internal import Configuration
internal import Detection
internal import Transcripts

/// The memory in which blocks of JSON Lines are looked at; kept from block to block.
struct JSONBlockScratch {
  var tokens: [JSONToken] = []
  var view: [UInt8] = []
  var units: [TextUnit] = []
  var sources: [UnitSource] = []
  var decoded = TextView()
  /// The number of the next object that keys may stand in.
  var nextObject = 0

  mutating func reset() {
    view.removeAll(keepingCapacity: true)
    units.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
    nextObject = 0
  }
}

/// Where a unit of the view comes from.
struct UnitSource {
  /// What it is in the JSON text, which decides how a replacement is written.
  enum Kind { case string, key, number, text }

  var kind: Kind
  /// Index of the line in the block.
  var line: Int
  /// The token in its line: for text inside nested JSON, the token of the outermost string.
  var token: Int
  /// The content in the block if the unit shows it as it stands; else the block's bytes that it was
  /// decoded from.
  var raw: Range<Int>
  /// The way into nested JSON: in each decoded string, the content that the next one decodes.
  var inner: [Range<Int>]
  /// For a key, the number of the object that it stands in; objects of nested JSON have their own.
  var object = 0
  /// Whether the unit shows `raw` as it stands.
  var isVerbatim: Bool
}

/// One line of a block of JSON Lines.
struct JSONLine {
  var record: Int
  /// The line without its end.
  var range: Range<Int>
  /// The line with its end.
  var whole: Range<Int>
  var isBlank = false
  /// Whether it is scanned as text because it is not JSON.
  var isText = false
  var failure: RecordFailure?
  /// What field rules do to it, by token.
  var fieldActions: [(token: Int, rule: FieldRule)] = []
}

/// How deep JSON in strings of JSON is looked into.
private let deepestNesting = 4

extension Worker {
  /// Processes a block of JSON Lines.
  func processJSONLines(_ block: Block) -> BlockResult {
    var result = BlockResult()
    result.output = options.output == .scrubbed ? block.prefix : []
    json.reset()
    var lines: [JSONLine] = []
    let bytes = block.bytes.span
    var start = 0
    var record = block.firstRecord
    while start < bytes.count {
      let newline = bytes.firstOffset(of: ASCII.newline, in: start..<bytes.count)
      let whole = start..<(newline.map { $0 + 1 } ?? bytes.count)
      var end = newline ?? bytes.count
      if end > start, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
      var line = JSONLine(record: record, range: start..<end, whole: whole)
      gather(&line, index: lines.count, in: bytes)
      lines.append(line)
      if line.failure != nil, options.onError == .fail { break }
      start = whole.upperBound
      record += 1
    }
    do throws(DetectionError) {
      let view = json.view
      let findings = try detector.detect(in: view.span, units: json.units, scratch: detection)
      emit(findings, lines: lines, in: bytes, into: &result)
    } catch {
      // One record of the block cannot be scanned: each is looked at by itself.
      guard lines.count > 1 else {
        fail(lines[0], failure(lines[0].record, error), in: bytes, into: &result)
        return result
      }
      for line in lines where result.failure == nil {
        let part = processJSONLines(
          Block(bytes: Array(block.bytes[line.whole]), firstRecord: line.record))
        result.output += part.output
        result.tally.add(part.tally)
        result.failure = part.failure
      }
    }
    return result
  }

  /// Leaves a record out, with a blank line in its place, or stops at it.
  private func fail(
    _ line: JSONLine, _ failure: RecordFailure, in bytes: Span<UInt8>,
    into result: inout BlockResult
  ) {
    guard options.onError == .drop else {
      result.failure = failure
      return
    }
    if options.output == .scrubbed {
      result.output.append(bytes, in: line.range.upperBound..<line.whole.upperBound)
    }
    result.tally.records += 1
    result.tally.droppedRecords += 1
  }

  // MARK: From the line to the view

  private func gather(_ line: inout JSONLine, index: Int, in bytes: Span<UInt8>) {
    if Self.isBlank(bytes, line.range) {
      line.isBlank = true
      return
    }
    if line.range.count > options.maximumRecord {
      line.failure = tooLong(line.record)
      return
    }
    do throws(JSONScanError) {
      var scanner = JSONScanner(maximumString: options.maximumRecord)
      try scanner.scan(bytes, in: line.range, into: &json.tokens)
    } catch {
      guard options.onMalformed == .text else {
        line.failure = malformed(line, error)
        return
      }
      line.isText = true
      appendUnit(
        bytes, line.range, name: 0..<0, record: line.record,
        source: UnitSource(
          kind: .text, line: index, token: 0, raw: line.range, inner: [], isVerbatim: true))
      return
    }
    gatherTokens(&line, index: index, in: bytes)
  }

  private func gatherTokens(_ line: inout JSONLine, index: Int, in bytes: Span<UInt8>) {
    var fields = FieldWalk(scrubber.policy.fields)
    // The view range of the key that was seen last at each level is the name of what follows it.
    var names: [Int: Range<Int>] = [:]
    let firstObject = json.nextObject
    json.nextObject += json.tokens.count
    var token = 0
    while token < json.tokens.count {
      let current = json.tokens[token]
      if fields.isNeeded {
        let key = current.kind == .key ? jsonText(bytes, current.content) : nil
        switch fields.visit(token, current, key: key) {
        case .scan: break
        case .leave(let rule):
          if let rule { line.fieldActions.append((token, rule)) }
          token = current.next
          continue
        }
      }
      let name = names[current.parent] ?? 0..<0
      switch current.kind {
      case .key:
        let unit = appendString(
          bytes, current, token: token, kind: .key, name: 0..<0, line: line, index: index,
          object: firstObject + current.parent)
        names[current.parent] = unit
      case .string:
        appendString(
          bytes, current, token: token, kind: .string, name: name, line: line, index: index)
      case .number:
        appendUnit(
          bytes, current.range, name: name, record: line.record,
          source: UnitSource(
            kind: .number, line: index, token: token, raw: current.range, inner: [],
            isVerbatim: true))
      case .array:
        // What stands in an array is called like the array.
        names[token] = name
      case .object, .boolean, .null: break
      }
      token += 1
    }
  }

  @discardableResult
  private func appendString(
    _ bytes: Span<UInt8>, _ token: JSONToken, token index: Int, kind: UnitSource.Kind,
    name: Range<Int>, line: JSONLine, index lineIndex: Int, object: Int = 0
  ) -> Range<Int> {
    let source = UnitSource(
      kind: kind, line: lineIndex, token: index, raw: token.content, inner: [], object: object,
      isVerbatim: !token.hasEscapes)
    if !token.hasEscapes {
      // Nested JSON without escapes can hold no string and no key: numbers alone.
      if kind == .string, Self.mayBeJSON(bytes, token.content),
        gatherNested(bytes.extracting(token.content), source, name: name, record: line.record)
      {
        return 0..<0
      }
      return appendUnit(bytes, token.content, name: name, record: line.record, source: source)
    }
    json.decoded.decodeJSONString(bytes, in: token.content)
    let decoded = json.decoded.bytes
    if kind == .string, Self.mayBeJSON(decoded.span, 0..<decoded.count),
      gatherNested(decoded.span, source, name: name, record: line.record)
    {
      return 0..<0
    }
    return appendUnit(
      decoded.span, 0..<decoded.count, name: name, record: line.record, source: source)
  }

  /// Appends the strings, keys and numbers of JSON text that stands in a string.
  ///
  /// - Returns: whether it is JSON; if not, nothing was appended.
  private func gatherNested(
    _ text: Span<UInt8>, _ outer: UnitSource, name: Range<Int>, record: Int
  ) -> Bool {
    guard outer.inner.count < deepestNesting else { return false }
    var tokens: [JSONToken] = []
    do throws(JSONScanError) {
      var scanner = JSONScanner(maximumString: options.maximumRecord)
      try scanner.scan(text, in: 0..<text.count, into: &tokens)
    } catch {
      return false
    }
    var names: [Int: Range<Int>] = [-1: name]
    let firstObject = json.nextObject
    json.nextObject += tokens.count
    var view = TextView()
    for (index, token) in tokens.enumerated() {
      let name = names[token.parent] ?? name
      guard token.kind == .string || token.kind == .key || token.kind == .number else {
        if token.kind == .array || token.kind == .object { names[index] = name }
        continue
      }
      var source = outer
      source.kind = token.kind == .key ? .key : token.kind == .number ? .number : .string
      let content = token.kind == .number ? token.range : token.content
      source.inner.append(content)
      source.object = firstObject + max(token.parent, 0)
      source.isVerbatim = false
      if token.kind == .number {
        appendUnit(text, content, name: name, record: record, source: source)
        continue
      }
      view.decodeJSONString(text, in: content)
      let decoded = view.bytes
      if token.kind == .string, Self.mayBeJSON(decoded.span, 0..<decoded.count),
        gatherNested(decoded.span, source, name: name, record: record)
      {
        continue
      }
      let unit = appendUnit(
        decoded.span, 0..<decoded.count, name: token.kind == .key ? 0..<0 : name, record: record,
        source: source)
      if token.kind == .key { names[token.parent] = unit }
    }
    return true
  }

  @discardableResult
  private func appendUnit(
    _ bytes: Span<UInt8>, _ range: Range<Int>, name: Range<Int>, record: Int, source: UnitSource
  ) -> Range<Int> {
    let start = json.view.count
    json.view.append(bytes, in: range)
    let unit = start..<json.view.count
    json.view += TextUnit.separator
    json.units.append(TextUnit(range: unit, record: record, name: name))
    json.sources.append(source)
    return unit
  }

  func jsonText(_ bytes: Span<UInt8>, _ content: Range<Int>) -> String {
    json.decoded.decodeJSONString(bytes, in: content)
    return String(decoding: json.decoded.bytes, as: UTF8.self)
  }

  // MARK: From findings to the output

  private func emit(
    _ findings: [Finding], lines: [JSONLine], in bytes: Span<UInt8>,
    into result: inout BlockResult
  ) {
    if options.output == .scrubbed { result.output.reserveCapacity(bytes.count + bytes.count / 16) }
    defer { counts.move(into: &result.tally, scrubber) }
    var next = 0
    var unit = 0
    for (index, line) in lines.enumerated() {
      if let failure = line.failure {
        fail(line, failure, in: bytes, into: &result)
        if result.failure != nil { return }
        continue
      }
      let first = next
      while next < findings.count {
        while unit + 1 < json.units.count,
          json.units[unit + 1].range.lowerBound <= findings[next].range.lowerBound
        {
          unit += 1
        }
        guard json.sources[unit].line == index else { break }
        next += 1
      }
      if first == next, line.fieldActions.isEmpty {
        if options.output == .scrubbed { result.output.append(bytes, in: line.whole) }
      } else {
        var tally = Tally()
        var record = JSONRecordRewrite(worker: self, line: line, bytes: bytes)
        record.rewrite(findings[first..<next], in: bytes, tally: &tally, scan: &result.output)
        if options.output == .scrubbed {
          let start = result.output.count
          record.splice(bytes, into: &result.output)
          if options.verifies, let residue = residue(line, result.output[start...]) {
            result.output.removeSubrange(start...)
            if residue.kind == .residue { result.tally.residues += 1 }
            recordCounts.removeAll()
            fail(line, residue, in: bytes, into: &result)
            if result.failure != nil { return }
            continue
          }
        }
        result.tally.add(tally)
        recordCounts.move(into: &counts)
      }
      result.tally.records += 1
    }
  }

  private func residue(_ line: JSONLine, _ output: ArraySlice<UInt8>) -> RecordFailure? {
    let block = Block(bytes: Array(output), firstRecord: line.record)
    let result = line.isText ? checker.processText(block) : checker.processJSONLines(block)
    if let failure = result.failure { return failure }
    let left = result.tally.findings.filter {
      $0.key.operation != Operator.keep.name && $0.value > 0
    }
    return left.keys.min().map { key in
      RecordFailure(
        .residue, path: options.path, record: line.record,
        cause: "a \(key.entity) is left after scrubbing",
        cure: "use an operator that leaves less of the value")
    }
  }

  private func malformed(_ line: JSONLine, _ error: JSONScanError) -> RecordFailure {
    var error = error
    error.offset -= line.range.lowerBound - 1
    let cure = error.reason == .stringTooLong ? "raise --max-record" : "mend it"
    return RecordFailure(
      path: options.path, record: line.record, cause: error.description,
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
  private static func mayBeJSON(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, UTF8Text.isSpace(text[start]) { start += 1 }
    while end > start, UTF8Text.isSpace(text[end - 1]) { end -= 1 }
    guard end - start >= 2 else { return false }
    return (text[start] == UInt8(ascii: "{") && text[end - 1] == UInt8(ascii: "}"))
      || (text[start] == UInt8(ascii: "[") && text[end - 1] == UInt8(ascii: "]"))
  }
}

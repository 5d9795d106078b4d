internal import Anonymization
internal import Configuration
internal import Detection
internal import Transcripts

/// Rewrites one record of JSON Lines in which there is something to rewrite.
///
/// The record is scanned once more: most records have no finding, and what is not kept for them need
/// not be paid for.
struct JSONRecordRewrite {
  /// Bytes of the block and what takes their place.
  private struct Edit {
    var range: Range<Int>
    var replacement: [UInt8]
  }

  private let worker: Worker
  private let line: JSONLine
  private var tokens: [JSONToken] = []
  private var edits: [Edit] = []
  /// The text of keys in which something was found, as findings' pointers show them.
  private var keys: [Int: String] = [:]
  /// Keys that are in use in each object, once one of its keys had to be rewritten.
  private var usedKeys: [Int: Set<[UInt8]>] = [:]

  init(worker: Worker, line: JSONLine, bytes: Span<UInt8>) {
    self.worker = worker
    self.line = line
    guard !line.isText else { return }
    do throws(JSONScanError) {
      var scanner = JSONScanner(maximumString: worker.options.maximumRecord)
      try scanner.scan(bytes, in: line.range, into: &tokens)
    } catch {
      preconditionFailure("a record that was scanned once scans again")
    }
  }

  /// Appends the record with all edits made.
  func splice(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
    var copied = line.whole.lowerBound
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      output.append(bytes, in: copied..<edit.range.lowerBound)
      output += edit.replacement
      copied = edit.range.upperBound
    }
    output.append(bytes, in: copied..<line.whole.upperBound)
  }

  /// Works out the edits for `findings` and for the field rules, or appends the lines of `scan`.
  mutating func rewrite(
    _ findings: ArraySlice<Finding>, in bytes: Span<UInt8>, tally: inout Tally,
    scan: inout [UInt8]
  ) {
    var groups: [(unit: Int, findings: ArraySlice<Finding>)] = []
    var unit = 0
    var index = findings.startIndex
    while index < findings.endIndex {
      let start = index
      unit =
        worker.json.units.partitioningIndex {
          $0.range.lowerBound > findings[start].range.lowerBound
        } - 1
      let end = worker.json.units[unit].range.upperBound
      while index < findings.endIndex, findings[index].range.lowerBound <= end { index += 1 }
      groups.append((unit, findings[start..<index]))
    }
    if worker.options.output != .counts { nameKeys(groups, in: bytes) }
    for group in groups {
      switch worker.options.output {
      case .scrubbed: replace(group.findings, in: group.unit, bytes: bytes, tally: &tally)
      case .findings, .counts:
        report(group.findings, in: group.unit, bytes: bytes, tally: &tally, to: &scan)
      }
    }
    applyFieldRules(in: bytes, tally: &tally, scan: &scan)
  }

  // MARK: Replacing

  private mutating func replace(
    _ findings: ArraySlice<Finding>, in unit: Int, bytes: Span<UInt8>, tally: inout Tally
  ) {
    let source = worker.json.sources[unit]
    let viewBytes = worker.json.view
    let view = viewBytes.span
    let unitRange = worker.json.units[unit].range
    var pieces: [(range: Range<Int>, replacement: [UInt8])] = []
    for finding in findings {
      let type = worker.detector.entities[finding.entity].type
      guard !finding.isKept else {
        tally.count(type.name, worker.operation(for: finding).name)
        continue
      }
      var replacement: [UInt8] = []
      if source.kind == .key {
        Placeholder.append(redacted: type, to: &replacement)
        tally.count(type.name, Operator.redact.name)
      } else {
        worker.replace(
          finding, value: view.extracting(finding.range), record: line.record, tally: &tally,
          to: &replacement)
      }
      let range =
        finding.range.lowerBound - unitRange.lowerBound..<finding.range.upperBound
        - unitRange.lowerBound
      pieces.append((range, replacement))
    }
    guard !pieces.isEmpty else { return }
    if source.kind == .text {
      for piece in pieces {
        edits.append(
          Edit(
            range: piece.range.lowerBound + source.raw.lowerBound..<piece.range.upperBound
              + source.raw.lowerBound, replacement: piece.replacement))
      }
      return
    }
    if source.kind == .key, source.inner.isEmpty {
      pieces.append(contentsOf: keySuffix(source, unit: unit, pieces: pieces, bytes: bytes))
    }
    if source.kind == .number {
      // What is no number any more becomes a string around what is left of its digits.
      pieces = [(0..<unitRange.count, quoted(view.extracting(unitRange), pieces))]
    }
    let chain = decodingChain(source, bytes)
    for piece in pieces {
      var range = piece.range
      var replacement = piece.replacement
      if source.kind != .number { replacement = escaped(replacement) }
      if source.inner.isEmpty {
        range = sourceRange(range, source, chain.last)
      } else {
        let last = source.inner.count - 1
        for level in stride(from: last, through: 0, by: -1) {
          let isInnermostNumber = level == last && source.kind == .number
          let content = source.inner[level]
          range =
            isInnermostNumber
            ? range.lowerBound + content.lowerBound..<range.upperBound + content.lowerBound
            : chain[level + 1].source(of: range)
          replacement = escaped(replacement)
        }
        range = chain[0].source(of: range)
      }
      edits.append(Edit(range: range, replacement: replacement))
    }
  }

  /// The views that lead from the block's bytes to the unit: the outermost string first.
  private func decodingChain(_ source: UnitSource, _ bytes: Span<UInt8>) -> [TextView] {
    guard !source.isVerbatim || !source.inner.isEmpty else { return [] }
    var chain = [TextView()]
    chain[0].decodeJSONString(bytes, in: source.raw)
    for (level, content) in source.inner.enumerated() {
      var view = TextView()
      let isNumber = level == source.inner.count - 1 && source.kind == .number
      let outer = chain[level].bytes
      if !isNumber { view.decodeJSONString(outer.span, in: content) }
      chain.append(view)
    }
    return chain
  }

  private func sourceRange(
    _ range: Range<Int>, _ source: UnitSource, _ view: TextView?
  ) -> Range<Int> {
    if let view { return view.source(of: range) }
    return range.lowerBound + source.raw.lowerBound..<range.upperBound + source.raw.lowerBound
  }

  private func quoted(
    _ literal: Span<UInt8>, _ pieces: [(range: Range<Int>, replacement: [UInt8])]
  ) -> [UInt8] {
    var text: [UInt8] = []
    var copied = 0
    for piece in pieces {
      text.append(literal, in: copied..<piece.range.lowerBound)
      text += piece.replacement
      copied = piece.range.upperBound
    }
    text.append(literal, in: copied..<literal.count)
    return [ASCII.quote] + escaped(text) + [ASCII.quote]
  }

  private func escaped(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    appendJSONEscaped(text, to: &output)
    return output
  }

  // MARK: Keys

  /// Notes how the keys of this record read once their findings are replaced.
  private mutating func nameKeys(
    _ groups: [(unit: Int, findings: ArraySlice<Finding>)], in bytes: Span<UInt8>
  ) {
    let viewBytes = worker.json.view
    let view = viewBytes.span
    for (unit, findings) in groups {
      let source = worker.json.sources[unit]
      guard source.kind == .key, source.inner.isEmpty else { continue }
      let range = worker.json.units[unit].range
      var text: [UInt8] = []
      var copied = range.lowerBound
      for finding in findings where !finding.isKept {
        text.append(view, in: copied..<finding.range.lowerBound)
        Placeholder.append(
          redacted: worker.detector.entities[finding.entity].type, to: &text)
        copied = finding.range.upperBound
      }
      text.append(view, in: copied..<range.upperBound)
      keys[source.token] = String(decoding: text, as: UTF8.self)
    }
  }

  /// What tells a rewritten key from the other keys of its object: `_2`, `_3`, ….
  private mutating func keySuffix(
    _ source: UnitSource, unit: Int, pieces: [(range: Range<Int>, replacement: [UInt8])],
    bytes: Span<UInt8>
  ) -> [(range: Range<Int>, replacement: [UInt8])] {
    let object = tokens[source.token].parent
    let text = Array((keys[source.token] ?? "").utf8)
    if usedKeys[object] == nil {
      var used: Set<[UInt8]> = []
      for (index, token) in tokens.enumerated()
      where token.kind == .key && token.parent == object && keys[index] == nil {
        used.insert(Array(worker.jsonText(bytes, token.content).utf8))
      }
      usedKeys[object] = used
    }
    var name = text
    var number = nextNumber[object]?[text] ?? 1
    while !(usedKeys[object]?.insert(name).inserted ?? true) {
      number += 1
      name = text + Array("_\(number)".utf8)
    }
    nextNumber[object, default: [:]][text] = number
    guard name.count > text.count else { return [] }
    let end = worker.json.units[unit].range.count
    return [(end..<end, Array(name[text.count...]))]
  }

  /// The number last given to a key of an object, so that many equal keys are not counted anew.
  private var nextNumber: [Int: [[UInt8]: Int]] = [:]

  // MARK: Reporting

  private func report(
    _ findings: ArraySlice<Finding>, in unit: Int, bytes: Span<UInt8>, tally: inout Tally,
    to output: inout [UInt8]
  ) {
    let source = worker.json.sources[unit]
    let viewBytes = worker.json.view
    let view = viewBytes.span
    let unitRange = worker.json.units[unit].range
    let isCounting = worker.options.output == .counts
    let chain = source.inner.isEmpty || isCounting ? [] : decodingChain(source, bytes)
    let field = isCounting || source.kind == .text ? "" : pointer(to: source.token, bytes)
    for finding in findings {
      let type = worker.detector.entities[finding.entity].type
      let operation =
        source.kind == .key && !finding.isKept ? Operator.redact : worker.operation(for: finding)
      tally.count(type.name, operation.name)
      if isCounting { continue }
      var range =
        finding.range.lowerBound - unitRange.lowerBound..<finding.range.upperBound
        - unitRange.lowerBound
      var part: Range<Int>
      if source.inner.isEmpty {
        part = scalars(view.extracting(unitRange), range)
      } else {
        for level in stride(from: source.inner.count - 1, through: 0, by: -1) {
          let isInnermostNumber = level == source.inner.count - 1 && source.kind == .number
          let content = source.inner[level]
          range =
            isInnermostNumber
            ? range.lowerBound + content.lowerBound..<range.upperBound + content.lowerBound
            : chain[level + 1].source(of: range)
        }
        let outermost = chain[0].bytes
        part = scalars(outermost.span, range)
      }
      worker.appendFinding(
        finding, at: [FindingPart(record: line.record, field: field, range: part)],
        value: view.extracting(finding.range), isKey: source.kind == .key, to: &output)
    }
  }

  private func scalars(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let start = scalarCount(text, in: 0..<range.lowerBound)
    return start..<start + scalarCount(text, in: range)
  }

  private func pointer(to token: Int, _ bytes: Span<UInt8>) -> String {
    jsonPointer(to: token, tokens: tokens, bytes: bytes) { keys[$0] }
  }

  // MARK: Field rules

  private mutating func applyFieldRules(
    in bytes: Span<UInt8>, tally: inout Tally, scan: inout [UInt8]
  ) {
    var dropped: [Int] = []
    for (token, rule) in line.fieldActions {
      let value = tokens[token]
      let name = rule.entity?.name ?? "FIELD"
      tally.count(name, rule.operator.name)
      if case .findings = worker.options.output {
        appendFieldFinding(token, value, rule, in: bytes, to: &scan)
        continue
      }
      guard worker.options.output == .scrubbed else { continue }
      switch rule.operator {
      case .keep: break
      case .drop: dropped.append(token)
      default:
        guard let entity = rule.entity else { continue }
        let isString = value.kind == .string
        var content = TextView()
        if isString {
          content.decodeJSONString(bytes, in: value.content)
        }
        var literal: [UInt8] = []
        literal.append(bytes, in: value.range)
        let text = isString ? content.bytes : literal
        var replacement: [UInt8] = []
        worker.scrubber.anonymizer.append(
          replacementFor: text.span, entity: entity,
          normalization: worker.scrubber.normalization(of: entity), operator: rule.operator,
          place: SourcePlace(sourceID: worker.options.sourceID, record: line.record),
          to: &replacement, scratch: worker.anonymization)
        edits.append(
          Edit(
            range: value.range, replacement: [ASCII.quote] + escaped(replacement) + [ASCII.quote]))
      }
    }
    if !dropped.isEmpty {
      let ranges = rangesToDrop(dropped, tokens: tokens)
      edits.removeAll { edit in ranges.contains { $0.overlaps(edit.range) } }
      edits += ranges.map { Edit(range: $0, replacement: []) }
    }
  }

  private func appendFieldFinding(
    _ token: Int, _ value: JSONToken, _ rule: FieldRule, in bytes: Span<UInt8>,
    to output: inout [UInt8]
  ) {
    guard rule.operator != .keep, let entity = rule.entity else { return }
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("path", worker.options.path)
      let text = value.kind == .string ? worker.jsonText(bytes, value.content) : nil
      let length = text?.unicodeScalars.count ?? value.range.count
      FindingPart(record: line.record, field: pointer(to: token, bytes), range: 0..<length)
        .append(to: &writer)
      writer.member("entity", entity.name)
      writer.member("score", Score.certain.value, decimals: 4)
      writer.member("pattern", "field" + rule.pointer)
      writer.member("certain", true)
      if case .findings(true) = worker.options.output, let text { writer.member("value", text) }
    }
    writer.endLine()
    output += writer.bytes
  }
}

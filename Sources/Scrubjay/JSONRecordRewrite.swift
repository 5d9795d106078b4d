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
  struct Edit {
    var range: Range<Int>
    var replacement: [UInt8]
  }

  let worker: Worker
  private let line: JSONLine
  private let record: Int
  /// What field rules do to it, by token.
  private let fieldActions: [(token: Int, rule: FieldRule)]
  private(set) var tokens: [JSONToken] = []
  var edits: [Edit] = []
  /// The text of keys in which something was found, as findings' pointers show them.
  private var keys: [Int: String] = [:]
  /// What tells rewritten keys apart, once there is one.
  private var numbers = KeyNumbers()
  /// The keys of the members that field rules drop.
  private var droppedKeys: Set<Int> = []
  /// The units of this record, if there are findings, and those that are keys to be rewritten.
  private(set) var units = 0..<0
  private var rewrittenKeys: Set<Int> = []
  private var chain = DecodingChain()
  /// What takes the place of which bytes of decoded strings, by token, where offsets may point into them.
  private(set) var changes: [Int: [(range: Range<Int>, replacement: [UInt8])]] = [:]
  /// In a piece of a record, how many members and elements stand before it in its containers, by token.
  private var bases: [Int: Int] = [:]
  /// In a piece of a record that rules drop members of, whether anything stays of the containers that are
  /// open behind it.
  private(set) var keptMembers: [Bool] = []
  /// What is written before such a piece, and what is deleted from it.
  private var leading: [UInt8] = []
  private var drops: [Range<Int>] = []
  /// A place in the text of a token and how many scalars stand before it.
  private var counted = (token: -1, offset: 0, scalars: 0)

  init(
    worker: Worker, line: JSONLine, record: Int, fieldActions: [(token: Int, rule: FieldRule)],
    bytes: Span<UInt8>
  ) {
    self.worker = worker
    self.line = line
    self.record = record
    self.fieldActions = fieldActions
    guard !line.isText else { return }
    do throws(JSONScanError) {
      var scanner = worker.recordScanner
      try scanner.scan(bytes, in: line.range, into: &tokens)
    } catch {
      preconditionFailure("a record that was scanned once scans again")
    }
    bases = line.fragment?.bases(tokens) ?? [:]
  }

  /// Appends the record with all edits made.
  func splice(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
    output += leading
    splice(edits + drops.map { Edit(range: $0, replacement: []) }, bytes, into: &output)
  }

  /// A piece of a record as it would be if rules dropped nothing of it: what is dropped may end behind it,
  /// so that what is left by itself is no JSON.
  func undropped(_ bytes: Span<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    splice(edits, bytes, into: &output)
    return output
  }

  private func splice(_ edits: [Edit], _ bytes: Span<UInt8>, into output: inout [UInt8]) {
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
      unit = worker.json.unit(holding: findings[start].range.lowerBound)
      let end = worker.json.units[unit].range.upperBound
      while index < findings.endIndex, findings[index].range.lowerBound <= end { index += 1 }
      groups.append((unit, findings[start..<index]))
    }
    for (token, rule) in fieldActions where rule.operator == .drop && token > 0 {
      if tokens[token - 1].kind == .key { droppedKeys.insert(token - 1) }
    }
    if worker.options.output != .counts { nameKeys(groups) }
    if let first = groups.first?.unit {
      units = unitsOfLine(holding: first)
      rewrittenKeys = Set(
        groups.filter { $0.findings.contains { !$0.isKept } }.map(\.unit))
    }
    for group in groups where isOwn(group.unit) {
      switch worker.options.output {
      case .scrubbed: replace(group.findings, in: group.unit, bytes: bytes)
      case .findings, .counts:
        report(group.findings, in: group.unit, bytes: bytes, to: &scan)
      }
    }
    applyFieldRules(in: bytes, tally: &tally, scan: &scan)
    if worker.options.output == .scrubbed, !changes.isEmpty { shiftOffsets(in: bytes) }
  }

  /// Whether a unit stands in the record itself, and not in a name that was written around a piece of it.
  func isOwn(_ unit: Int) -> Bool {
    line.fragment == nil || worker.json.source(of: unit).raw.lowerBound >= line.whole.lowerBound
  }

  // MARK: Replacing

  private mutating func replace(
    _ findings: ArraySlice<Finding>, in unit: Int, bytes: Span<UInt8>
  ) {
    let source = worker.json.source(of: unit)
    let viewBytes = worker.json.view
    let view = viewBytes.span
    let unitRange = worker.json.units[unit].range
    var pieces: [(range: Range<Int>, replacement: [UInt8])] = []
    for finding in findings {
      let type = worker.detector.types[finding.entity]
      guard !finding.isKept else {
        worker.count(finding, in: &worker.recordCounts)
        continue
      }
      var replacement: [UInt8] = []
      if source.kind == .key, !worker.isPersonal(finding) {
        Placeholder.append(redacted: type, to: &replacement)
        worker.count(finding, isForced: true, in: &worker.recordCounts)
      } else {
        worker.replace(
          finding, value: view.extracting(finding.range), record: record,
          counts: &worker.recordCounts, to: &replacement)
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
    if source.kind == .key {
      if source.inner.isEmpty, droppedKeys.contains(source.token) { return }
      pieces += keySuffix(source, unit: unit, pieces: pieces)
    }
    if source.kind == .number {
      // What is no number any more becomes a string around what is left of its digits.
      pieces = [(0..<unitRange.count, quoted(view.extracting(unitRange), pieces))]
    }
    chain.decode(source, bytes)
    if let html = source.html {
      pieces = pieces.flatMap { piece in
        html.edits(piece.range, piece.replacement).map { ($0.range, $0.replacement) }
      }
    }
    if hasOffsets, source.inner.isEmpty, source.kind == .string {
      changes[source.token, default: []] += pieces
    }
    for piece in pieces {
      // A string's own escapes, then those of the strings that it stands in.
      var replacement = source.kind == .number ? piece.replacement : escaped(piece.replacement)
      for _ in source.inner { replacement = escaped(replacement) }
      edits.append(Edit(range: chain.source(of: piece.range, source), replacement: replacement))
    }
  }

  private func quoted(
    _ literal: Span<UInt8>, _ pieces: [(range: Range<Int>, replacement: [UInt8])]
  ) -> [UInt8] {
    [ASCII.quote] + escaped(spliced(literal, pieces)) + [ASCII.quote]
  }

  private func spliced(
    _ text: Span<UInt8>, _ pieces: [(range: Range<Int>, replacement: [UInt8])]
  ) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    for piece in pieces {
      result.append(text, in: copied..<piece.range.lowerBound)
      result += piece.replacement
      copied = piece.range.upperBound
    }
    result.append(text, in: copied..<text.count)
    return result
  }

  private func escaped(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    appendJSONEscaped(text, to: &output)
    return output
  }

  /// The units of the line that holds `unit`; they are adjacent.
  private func unitsOfLine(holding unit: Int) -> Range<Int> {
    worker.json.units(ofLine: worker.json.line(of: unit))
  }

  // MARK: Keys

  /// Notes how the keys of this record read once their findings are replaced.
  private mutating func nameKeys(_ groups: [(unit: Int, findings: ArraySlice<Finding>)]) {
    for (unit, findings) in groups {
      let source = worker.json.source(of: unit)
      guard source.kind == .key, source.inner.isEmpty else { continue }
      let start = worker.json.units[unit].range.lowerBound
      let pieces = findings.filter { !$0.isKept }.map { finding in
        var replacement: [UInt8] = []
        Placeholder.append(
          redacted: worker.detector.types[finding.entity], to: &replacement)
        let range = finding.range.lowerBound - start..<finding.range.upperBound - start
        return (range: range, replacement: replacement)
      }
      keys[source.token] = String(decoding: rewritten(unit, pieces), as: UTF8.self)
    }
  }

  /// The text of a unit with pieces of it replaced.
  private func rewritten(
    _ unit: Int, _ pieces: [(range: Range<Int>, replacement: [UInt8])]
  ) -> [UInt8] {
    let view = worker.json.view
    return spliced(view.span.extracting(worker.json.units[unit].range), pieces)
  }

  /// What tells a rewritten key from the other keys of its object: `_2`, `_3`, ….
  private mutating func keySuffix(
    _ source: UnitSource, unit: Int, pieces: [(range: Range<Int>, replacement: [UInt8])]
  ) -> [(range: Range<Int>, replacement: [UInt8])] {
    let end = worker.json.units[unit].range.count
    if let number = numberInPiece(source) { return [(end..<end, Array("_\(number)".utf8))] }
    if numbers.isEmpty { noteUsedKeys() }
    let suffix = numbers.suffix(of: rewritten(unit, pieces), in: source.object)
    return suffix.isEmpty ? [] : [(end..<end, suffix)]
  }

  /// The number of a member in an object that other pieces of the record hold parts of, where nobody knows
  /// the keys of those: its place there, from 1.
  private func numberInPiece(_ source: UnitSource) -> Int? {
    guard line.fragment != nil, source.inner.isEmpty else { return nil }
    let object = tokens[source.token].parent
    guard
      tokens[object].range.lowerBound < line.whole.lowerBound
        || tokens[object].range.upperBound > line.whole.upperBound
    else { return nil }
    return bases[object, default: 0] + tokens[source.token].position + 1
  }

  /// Notes the keys of all objects of the record that are not rewritten.
  private mutating func noteUsedKeys() {
    for unit in units
    where worker.json.source(of: unit).kind == .key && !rewrittenKeys.contains(unit) {
      let source = worker.json.source(of: unit)
      if source.inner.isEmpty, droppedKeys.contains(source.token) { continue }
      let name = rewritten(unit, [])
      numbers.use(name, in: source.object)
    }
  }

  // MARK: Reporting

  private mutating func report(
    _ findings: ArraySlice<Finding>, in unit: Int, bytes: Span<UInt8>, to output: inout [UInt8]
  ) {
    let source = worker.json.source(of: unit)
    let viewBytes = worker.json.view
    let view = viewBytes.span
    let unitRange = worker.json.units[unit].range
    let isCounting = worker.options.output == .counts
    if !source.inner.isEmpty || source.html != nil, !isCounting { chain.decode(source, bytes) }
    let field = isCounting || source.kind == .text ? "" : pointer(to: source.token, bytes)
    // In what is dropped anyway, nothing is left.
    if worker.isChecker, source.inner.isEmpty, droppedKeys.contains(source.token) { return }
    let speaker =
      isCounting ? nil : worker.role(ofUnit: unit, in: worker.json).map { SpeakerRole.names[$0] }
    for finding in findings {
      worker.count(
        finding, isForced: source.kind == .key && !finding.isKept, in: &worker.recordCounts)
      if isCounting { continue }
      let range =
        finding.range.lowerBound - unitRange.lowerBound..<finding.range.upperBound
        - unitRange.lowerBound
      let part: Range<Int>
      if let html = source.html {
        if source.isVerbatim {
          part = scalars(bytes.extracting(source.raw), of: source.token, html.outer(of: range))
        } else {
          let outermost = chain.outermost
          part = scalars(outermost.span, of: source.token, html.outer(of: range))
        }
      } else if source.inner.isEmpty {
        part = scalars(view.extracting(unitRange), of: source.token, range)
      } else {
        let outermost = chain.outermost
        part = scalars(outermost.span, of: source.token, chain.outer(of: range, source))
      }
      worker.appendFinding(
        finding, at: [FindingPart(record: record, field: field, range: part)],
        value: view.extracting(finding.range), isKey: source.kind == .key, speaker: speaker,
        to: &output)
    }
  }

  /// Offsets in scalars; counted on from the last place, since findings ascend.
  private mutating func scalars(
    _ text: Span<UInt8>, of token: Int, _ range: Range<Int>
  ) -> Range<Int> {
    if counted.token != token || counted.offset > range.lowerBound { counted = (token, 0, 0) }
    counted.scalars += scalarCount(text, in: counted.offset..<range.lowerBound)
    counted.offset = range.lowerBound
    return counted.scalars..<counted.scalars + scalarCount(text, in: range)
  }

  private func pointer(to token: Int, _ bytes: Span<UInt8>) -> String {
    jsonPointer(to: token, tokens: tokens, bytes: bytes, bases: bases) { keys[$0] }
  }

  // MARK: Field rules

  private mutating func applyFieldRules(
    in bytes: Span<UInt8>, tally: inout Tally, scan: inout [UInt8]
  ) {
    // What rules say about fields is done; it is nothing that is left.
    if worker.isChecker { return }
    var dropped: [Int] = []
    for (token, rule) in fieldActions {
      let value = tokens[token]
      guard value.range.lowerBound >= line.whole.lowerBound || line.fragment == nil else {
        // Another piece told of it.
        if rule.operator == .drop { dropped.append(token) }
        continue
      }
      tally.count(rule.name, rule.operator.name)
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
        // A token stands for the value that it was made of; one of the token would be another.
        if rule.operator.makesTokens, worker.detector.isPlaceholder(text.span) { continue }
        if rule.operator.isResult(text.span) { continue }
        var replacement: [UInt8] = []
        worker.append(
          fieldReplacementFor: text.span, entity: entity, operator: rule.operator, record: record,
          to: &replacement)
        if hasOffsets, isString { changes[token] = [(0..<text.count, replacement)] }
        edits.append(
          Edit(
            range: value.range, replacement: [ASCII.quote] + escaped(replacement) + [ASCII.quote]))
      }
    }
    var ranges: [Range<Int>] = []
    if let hasKept = line.fragment?.hasKept, worker.options.output == .scrubbed {
      let drop = JSONFragmentDrop(
        dropped, tokens: tokens, core: line.whole, hasKeptBefore: hasKept)
      if drop.keepsLeadingComma { leading = [ASCII.comma] }
      keptMembers = drop.hasKept
      ranges = drop.ranges
    } else if !dropped.isEmpty {
      ranges = rangesToDrop(dropped, tokens: tokens)
    }
    if !ranges.isEmpty {
      edits.removeAll { edit in
        let next = ranges.partitioningIndex { $0.upperBound >= edit.range.upperBound }
        return next < ranges.count && ranges[next].lowerBound <= edit.range.lowerBound
      }
      drops = ranges
    }
  }

  private func appendFieldFinding(
    _ token: Int, _ value: JSONToken, _ rule: FieldRule, in bytes: Span<UInt8>,
    to output: inout [UInt8]
  ) {
    guard rule.operator != .keep, let entity = rule.entity else { return }
    let text = value.kind == .string ? worker.json.decoded.text(bytes, in: value.content) : nil
    let length = text?.unicodeScalars.count ?? value.range.count
    worker.appendFinding(
      of: rule, entity,
      at: FindingPart(record: record, field: pointer(to: token, bytes), range: 0..<length),
      value: text, to: &output)
  }
}

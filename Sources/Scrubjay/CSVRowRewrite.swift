internal import Anonymization
internal import Configuration
internal import Detection
internal import Transcripts

/// Rewrites one row in which there is something to rewrite; every cell that does not change stays as it is.
struct CSVRowRewrite {
  /// A part of a cell's text and what takes its place.
  private typealias Piece = (range: Range<Int>, replacement: [UInt8])

  private let worker: Worker
  private let line: JSONLine
  private let record: Int
  private let header: CSVHeader
  /// What tells rewritten keys of JSON in cells apart, once there is one.
  private var numbers = KeyNumbers()
  private var chain = DecodingChain()

  init(worker: Worker, line: JSONLine, record: Int, header: CSVHeader) {
    self.worker = worker
    self.line = line
    self.record = record
    self.header = header
  }

  /// Appends the row with everything in it replaced, or the lines of `scan`.
  mutating func rewrite(
    _ findings: ArraySlice<Finding>, _ actions: [(token: Int, rule: FieldRule)],
    in bytes: Span<UInt8>, tally: inout Tally, to output: inout [UInt8]
  ) {
    if line.isText {
      rewriteText(findings, in: bytes, to: &output)
      return
    }
    guard let cells = header.dialect.cells(bytes, from: line.range.lowerBound) else {
      preconditionFailure("a row that was read once reads again")
    }
    let isScrubbing = worker.options.output == .scrubbed
    var copied = line.whole.lowerBound
    var next = findings.startIndex
    var nextAction = 0
    while next < findings.endIndex || nextAction < actions.count {
      let found =
        next < findings.endIndex ? source(of: findings[next]).token : Int.max
      let ruled = nextAction < actions.count ? actions[nextAction].token : Int.max
      let column = min(found, ruled)
      let cell = cells[column]
      var text: [UInt8] = []
      cell.appendText(of: bytes, header.dialect, to: &text)
      if column == ruled {
        let rule = actions[nextAction].rule
        nextAction += 1
        if !worker.isChecker { tally.count(rule.name, rule.operator.name) }
        if !isScrubbing {
          report(rule, column, text, to: &output)
          continue
        }
        guard let replacement = replacement(of: text, rule) else { continue }
        text = replacement
      } else {
        var last = next
        while last < findings.endIndex, source(of: findings[last]).token == column { last += 1 }
        let found = findings[next..<last]
        next = last
        if !isScrubbing {
          report(found, column, text, to: &output)
          continue
        }
        let pieces = pieces(found, text)
        if pieces.isEmpty { continue }
        text = Self.spliced(text, pieces)
      }
      output.append(bytes, in: copied..<cell.range.lowerBound)
      copied = cell.range.upperBound
      // A row without a byte would be none.
      let isAlone = cells.count == 1 && text.isEmpty
      header.dialect.append(
        cell: text, isQuoted: cell.isQuoted && !text.isEmpty || isAlone, to: &output)
    }
    if isScrubbing { output.append(bytes, in: copied..<line.whole.upperBound) }
  }

  private func source(of finding: Finding) -> UnitSource {
    worker.rowScratch.source(of: worker.rowScratch.unit(holding: finding.range.lowerBound))
  }

  private static func spliced(_ text: [UInt8], _ pieces: [Piece]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    for piece in pieces.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += text[copied..<piece.range.lowerBound]
      result += piece.replacement
      copied = piece.range.upperBound
    }
    result += text[copied...]
    return result
  }

  /// A row that is scanned as text because it is none.
  private func rewriteText(
    _ findings: ArraySlice<Finding>, in bytes: Span<UInt8>, to output: inout [UInt8]
  ) {
    let view = worker.rowScratch.view
    var copied = line.whole.lowerBound
    for finding in findings {
      let unit = worker.rowScratch.unit(holding: finding.range.lowerBound)
      let start = worker.rowScratch.units[unit].range.lowerBound
      let range =
        finding.range.lowerBound - start + line.range.lowerBound..<finding.range.upperBound - start
        + line.range.lowerBound
      let value = view.span.extracting(finding.range)
      guard worker.options.output == .scrubbed else {
        worker.count(finding, in: &worker.recordCounts)
        let before = scalarCount(bytes, in: line.range.lowerBound..<range.lowerBound)
        let part = before..<before + scalarCount(bytes, in: range)
        worker.appendFinding(
          finding, at: [FindingPart(record: record, field: "", range: part)], value: value,
          isKey: false, to: &output)
        continue
      }
      if finding.isKept {
        worker.count(finding, in: &worker.recordCounts)
        continue
      }
      output.append(bytes, in: copied..<range.lowerBound)
      worker.replace(
        finding, value: value, record: record, counts: &worker.recordCounts, to: &output)
      copied = range.upperBound
    }
    if worker.options.output == .scrubbed {
      output.append(bytes, in: copied..<line.whole.upperBound)
    }
  }

  // MARK: Findings

  /// What takes the place of what was found in a cell, by places in its text.
  private mutating func pieces(
    _ findings: ArraySlice<Finding>, _ text: [UInt8]
  ) -> [Piece] {
    var pieces: [Piece] = []
    var index = findings.startIndex
    while index < findings.endIndex {
      let unit = worker.rowScratch.unit(holding: findings[index].range.lowerBound)
      let end = worker.rowScratch.units[unit].range.upperBound
      let first = index
      while index < findings.endIndex, findings[index].range.lowerBound <= end { index += 1 }
      pieces += self.pieces(findings[first..<index], in: unit, text)
    }
    return pieces
  }

  private mutating func pieces(
    _ findings: ArraySlice<Finding>, in unit: Int, _ text: [UInt8]
  ) -> [Piece] {
    let source = worker.rowScratch.source(of: unit)
    let range = worker.rowScratch.units[unit].range
    let view = worker.rowScratch.view
    var pieces: [Piece] = []
    for finding in findings {
      guard !finding.isKept else {
        worker.count(finding, in: &worker.recordCounts)
        continue
      }
      var replacement: [UInt8] = []
      if source.kind == .key {
        Placeholder.append(redacted: worker.detector.types[finding.entity], to: &replacement)
        worker.count(finding, isForced: true, in: &worker.recordCounts)
      } else {
        worker.replace(
          finding, value: view.span.extracting(finding.range), record: record,
          counts: &worker.recordCounts, to: &replacement)
      }
      pieces.append(
        (
          finding.range.lowerBound - range.lowerBound..<finding.range.upperBound - range.lowerBound,
          replacement
        ))
    }
    guard !pieces.isEmpty, !source.inner.isEmpty else { return pieces }
    let literal = Array(view[range])
    if source.kind == .key {
      if numbers.isEmpty { noteUsedKeys() }
      let suffix = numbers.suffix(of: Self.spliced(literal, pieces), in: source.object)
      if !suffix.isEmpty { pieces.append((range.count..<range.count, suffix)) }
    }
    if source.kind == .number {
      // What is no number any more becomes a string around what is left of its digits.
      let inside = Self.escaped(Self.spliced(literal, pieces))
      pieces = [(0..<range.count, [ASCII.quote] + inside + [ASCII.quote])]
    }
    chain.decode(source, showing: text)
    // The cell itself has no escapes; the strings that the value stands in have.
    let levels = source.inner.count - (source.kind == .number ? 1 : 0)
    return pieces.map { piece in
      var replacement = piece.replacement
      for _ in 0..<levels { replacement = Self.escaped(replacement) }
      return (chain.outer(of: piece.range, source), replacement)
    }
  }

  private static func escaped(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    appendJSONEscaped(text, to: &output)
    return output
  }

  /// Notes the keys of JSON in cells; those in which something was found are never the same again.
  private mutating func noteUsedKeys() {
    guard let first = worker.rowScratch.lines.firstIndex(where: { $0.whole == line.whole }) else {
      return
    }
    let view = worker.rowScratch.view
    for unit in worker.rowScratch.units(ofLine: first) {
      let source = worker.rowScratch.source(of: unit)
      if source.kind != .key { continue }
      numbers.use(Array(view[worker.rowScratch.units[unit].range]), in: source.object)
    }
  }

  /// Appends what `scan` says of the findings of a cell.
  private mutating func report(
    _ findings: ArraySlice<Finding>, _ column: Int, _ text: [UInt8], to output: inout [UInt8]
  ) {
    let view = worker.rowScratch.view
    for finding in findings {
      let unit = worker.rowScratch.unit(holding: finding.range.lowerBound)
      let source = worker.rowScratch.source(of: unit)
      worker.count(
        finding, isForced: source.kind == .key && !finding.isKept, in: &worker.recordCounts)
      if worker.options.output == .counts { continue }
      let start = worker.rowScratch.units[unit].range.lowerBound
      var range = finding.range.lowerBound - start..<finding.range.upperBound - start
      if !source.inner.isEmpty {
        chain.decode(source, showing: text)
        range = chain.outer(of: range, source)
      }
      let before = scalarCount(text.span, in: 0..<range.lowerBound)
      let part = before..<before + scalarCount(text.span, in: range)
      worker.appendFinding(
        finding, at: [FindingPart(record: record, field: pointer(to: column), range: part)],
        value: view.span.extracting(finding.range), isKey: source.kind == .key, to: &output)
    }
  }

  private func pointer(to column: Int) -> String {
    FieldRule(path: [.name(worker.shownColumn(column))], entity: nil, operator: .keep).pointer
  }

  // MARK: Field rules

  /// The text that a rule puts in the place of a cell's; nil where that stays.
  private func replacement(of text: [UInt8], _ rule: FieldRule) -> [UInt8]? {
    if rule.operator == .drop { return [] }
    guard let entity = rule.entity else { return nil }
    // A token stands for the value that it was made of; one of the token would be another.
    if rule.operator.isKeyed, worker.detector.isPlaceholder(text.span) { return nil }
    var replacement: [UInt8] = []
    worker.append(
      fieldReplacementFor: text.span, entity: entity, operator: rule.operator, record: record,
      to: &replacement)
    return replacement
  }

  private func report(
    _ rule: FieldRule, _ column: Int, _ text: [UInt8], to output: inout [UInt8]
  ) {
    guard let entity = rule.entity else { return }
    let part = FindingPart(
      record: record, field: pointer(to: column),
      range: 0..<scalarCount(text.span, in: 0..<text.count))
    worker.appendFinding(
      of: rule, entity, at: part, value: String(decoding: text, as: UTF8.self), to: &output)
  }
}

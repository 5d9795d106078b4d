internal import Anonymization
internal import Configuration
internal import Detection
internal import Transcripts

/// From what was found in blocks of mail to what comes out of them.
extension Worker {
  /// Writes or reports what was found in a block, and counts its messages.
  func emitMail(
    _ findings: [Finding], _ mail: MailScratch, in block: Block, _ scratch: JSONBlockScratch,
    into result: inout BlockResult
  ) {
    let bytes = block.bytes.span
    var next = 0
    for (index, message) in mail.messages.enumerated() {
      let record = block.firstRecord + index
      let first = next
      while next < findings.count,
        unit(of: findings[next], mail, scratch).message == index
      {
        next += 1
      }
      let start = result.output.count
      var tally = Tally()
      var failure = message.failure
      if failure == nil {
        var rewrite = MailRewrite(worker: self, message: message, record: record)
        rewrite.rewrite(
          findings[first..<next], mail, scratch, in: bytes, &tally, to: &result.output)
        if options.output == .scrubbed, options.verifies {
          failure = residue(record, in: verdict(Array(result.output[start...]), record))
        }
      }
      if let failure {
        result.output.removeSubrange(start...)
        recordCounts.removeAll()
        if failure.kind == .residue { result.tally.residues += 1 }
        guard options.onError == .drop else {
          result.failure = failure
          counts.move(into: &result.tally, scrubber)
          return
        }
        result.tally.records += 1
        result.leaveOut(1, failure, bytes.extracting(message.range), options)
        continue
      }
      tally.records = 1
      if options.transcript != nil, !isChecker { tally.messages = 1 }
      result.tally.add(tally)
      recordCounts.move(into: &counts)
    }
    counts.move(into: &result.tally, scrubber)
  }

  /// What the checker makes of a message that was written.
  private func verdict(_ output: [UInt8], _ record: Int) -> BlockResult {
    checker.processMail(
      Block(
        bytes: output, firstRecord: record,
        elements: [Block.Element(start: 0, value: 0..<output.count)]))
  }

  /// Where what a finding was found in comes from.
  func unit(
    of finding: Finding, _ mail: MailScratch, _ scratch: borrowing JSONBlockScratch
  ) -> MailScratch.Unit {
    mail.units[scratch.source(of: scratch.unit(holding: finding.range.lowerBound)).token]
  }
}

/// Rewrites one message; every byte that need not change stays as it is.
struct MailRewrite {
  let worker: Worker
  let message: MailScratch.Message
  let record: Int
  /// The edits of the texts of items, by item.
  private var edits: [Int: [TextEdit]] = [:]
  /// Items that are left out because nobody knows what they say.
  private var emptied: [Int]

  init(worker: Worker, message: MailScratch.Message, record: Int) {
    self.worker = worker
    self.message = message
    self.record = record
    emptied = message.emptied
  }

  /// Appends the message with everything in it replaced, or the lines of `scan`.
  mutating func rewrite(
    _ findings: ArraySlice<Finding>, _ mail: MailScratch, _ scratch: JSONBlockScratch,
    in bytes: Span<UInt8>, _ tally: inout Tally, to output: inout [UInt8]
  ) {
    let isScrubbing = worker.options.output == .scrubbed
    let viewBytes = scratch.view
    let view = viewBytes.span
    for finding in findings {
      let unit = worker.unit(of: finding, mail, scratch)
      let start = scratch.units[scratch.unit(holding: finding.range.lowerBound)].range.lowerBound
      let shift = unit.start - start
      let range = finding.range.lowerBound + shift..<finding.range.upperBound + shift
      let value = view.extracting(finding.range)
      let html = unit.part.flatMap { _ in mail.html[MailScratch.key(unit.message, unit.item)] }
      guard isScrubbing else {
        report(finding, value, range, unit, html, to: &output)
        continue
      }
      guard !finding.isKept else {
        worker.count(finding, in: &worker.recordCounts)
        continue
      }
      var replacement: [UInt8] = []
      worker.replace(
        finding, value: value, record: record, counts: &worker.recordCounts, to: &replacement)
      if let html, let part = unit.part {
        edits[unit.item, default: []] += html.edits(part, range, replacement)
      } else {
        edits[unit.item, default: []].append(TextEdit(range, replacement))
      }
    }
    applyRules(&tally, to: &output)
    guard isScrubbing else { return }
    var sources: [TextEdit] = []
    for (item, edits) in edits {
      let edits = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
      sources += message.mail.items[item].sources(of: edits, in: bytes)
    }
    for item in emptied { sources.append(TextEdit(emptied(item, bytes), [])) }
    splice(sources, in: bytes, to: &output)
  }

  private func splice(_ edits: [TextEdit], in bytes: Span<UInt8>, to output: inout [UInt8]) {
    var copied = message.range.lowerBound
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      output.append(bytes, in: copied..<edit.range.lowerBound)
      output += edit.replacement
      copied = edit.range.upperBound
    }
    output.append(bytes, in: copied..<message.range.upperBound)
  }

  /// What goes where a part is left out: all but a line end behind it.
  private func emptied(_ item: Int, _ bytes: Span<UInt8>) -> Range<Int> {
    let source = message.mail.items[item].source
    var end = source.upperBound
    if end > source.lowerBound, bytes[end - 1] == ASCII.newline {
      end -= 1
      if end > source.lowerBound, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
    }
    return source.lowerBound..<end
  }

  // MARK: Field rules

  private mutating func applyRules(_ tally: inout Tally, to output: inout [UInt8]) {
    // What rules say about fields is done; it is nothing that is left.
    if worker.isChecker { return }
    for (item, rule) in message.rules {
      tally.count(rule.name, rule.operator.name)
      let text = message.mail.items[item].text
      if case .findings = worker.options.output {
        report(rule, item, text, to: &output)
        continue
      }
      guard worker.options.output == .scrubbed else { continue }
      if rule.operator == .keep { continue }
      if case .opaque = message.mail.items[item].content {
        emptied.append(item)
        continue
      }
      if rule.operator == .drop {
        edits[item] = [TextEdit(0..<text.count, [])]
        continue
      }
      guard let entity = rule.entity, !text.isEmpty else { continue }
      // A token stands for the value that it was made of; one of the token would be another.
      if rule.operator.makesTokens, worker.detector.isPlaceholder(text.span) { continue }
      var replacement: [UInt8] = []
      worker.append(
        fieldReplacementFor: text.span, entity: entity, operator: rule.operator, record: record,
        to: &replacement)
      edits[item] = [TextEdit(0..<text.count, replacement)]
    }
  }

  // MARK: Reporting

  private func pointer(to item: Int) -> String {
    FieldRule(
      path: message.mail.items[item].names.map { .name($0) }, entity: nil, operator: .keep
    ).pointer
  }

  private func report(
    _ finding: Finding, _ value: Span<UInt8>, _ range: Range<Int>, _ unit: MailScratch.Unit,
    _ html: HTMLText?, to output: inout [UInt8]
  ) {
    worker.count(finding, in: &worker.recordCounts)
    if worker.options.output == .counts { return }
    var range = range
    if let html, let part = unit.part {
      let sources = html.parts[part].text.sources(of: range)
      range = (sources.first?.lowerBound ?? 0)..<(sources.last?.upperBound ?? 0)
    }
    let text = message.mail.items[unit.item].text
    let before = scalarCount(text.span, in: 0..<range.lowerBound)
    let part = FindingPart(
      record: record, field: pointer(to: unit.item),
      range: before..<before + scalarCount(text.span, in: range))
    worker.appendFinding(finding, at: [part], value: value, isKey: false, to: &output)
  }

  private func report(
    _ rule: FieldRule, _ item: Int, _ text: [UInt8], to output: inout [UInt8]
  ) {
    guard rule.operator != .keep, let entity = rule.entity else { return }
    let part = FindingPart(
      record: record, field: pointer(to: item),
      range: 0..<scalarCount(text.span, in: 0..<text.count))
    worker.appendFinding(
      of: rule, entity, at: part, value: String(decoding: text, as: UTF8.self), to: &output)
  }
}

internal import Anonymization
internal import Configuration
internal import Detection
internal import Transcripts

/// Messages of mail: taken apart, looked at part by part, and put together again.
extension Worker {
  /// Processes a block of messages, each of which is a record.
  func processMail(_ block: Block) -> BlockResult {
    var result = BlockResult()
    result.output = options.output == .scrubbed ? block.prefix : []
    var scratch = JSONBlockScratch()
    swap(&scratch, &rowScratch)
    defer { swap(&scratch, &rowScratch) }
    scratch.reset()
    var mail = MailScratch()
    gatherMail(block, &mail, into: &scratch)
    let outer = people.local
    defer { people.local = outer }
    let places = beginPeople(block, scratch)
    if options.learnsOnly { return BlockResult() }
    do throws(DetectionError) {
      let view = scratch.view
      var findings = try detector.detect(
        in: view.span.extracting(0..<scratch.end), units: scratch.units, scratch: detection)
      findings = withPeople(findings, places, in: view.span, 0..<scratch.end) { place in
        scratch.units[scratch.unit(holding: place)].record
      }
      beginLinks(findings, in: view.span, areLines: false) { place in
        scratch.units[scratch.unit(holding: place)].record
      }
      emitMail(findings, mail, in: block, scratch, into: &result)
      measure(findings, in: scratch, records: mail.messages.count, into: &result.tally)
    } catch {
      // One message of the block cannot be scanned: each is looked at by itself.
      if mail.messages.count > 1 {
        for (index, message) in mail.messages.enumerated() where result.failure == nil {
          let line = JSONLine(range: message.range, whole: message.range)
          result.add(processMail(block.only(line, index)))
        }
      } else if let message = mail.messages.first {
        fail(message, failure(block.firstRecord, error), block, into: &result)
      }
    }
    return result
  }

  /// Leaves a message out, or stops at it.
  private func fail(
    _ message: MailScratch.Message, _ failure: RecordFailure, _ block: Block,
    into result: inout BlockResult
  ) {
    if failure.kind == .residue { result.tally.residues += 1 }
    guard options.onError == .drop else {
      result.failure = failure
      return
    }
    result.tally.records += 1
    result.leaveOut(1, failure, block.bytes.span.extracting(message.range), options)
  }

  // MARK: From the messages to the view

  private func gatherMail(
    _ block: Block, _ mail: inout MailScratch, into scratch: inout JSONBlockScratch
  ) {
    guard case .elements(let elements) = block.division else { return }
    let bytes = block.bytes.span
    for (index, element) in elements.enumerated() {
      scratch.lines.append(JSONLine(range: element.value, whole: element.value))
      var message = MailScratch.Message(
        range: element.value, mail: MailMessage(bytes, in: element.value))
      let record = block.firstRecord + index
      if element.value.count > options.maximumRecord {
        message.failure = .longMessage(options, record)
      } else {
        gather(&message, index, record, &mail, into: &scratch)
      }
      mail.messages.append(message)
    }
  }

  private func gather(
    _ message: inout MailScratch.Message, _ index: Int, _ record: Int, _ mail: inout MailScratch,
    into scratch: inout JSONBlockScratch
  ) {
    let table = options.transcript?.marks
    for (number, item) in message.mail.items.enumerated() {
      if let rule = scrubber.policy.fields.isEmpty
        ? nil : scrubber.policy.fields.rule(for: item.names)
      {
        message.rules.append((number, rule))
        continue
      }
      var unit = MailScratch.Unit(message: index, item: number, part: nil, start: 0)
      let state = table.map { self.state(of: item.path, $0.paths) } ?? PathTable.nowhere
      let mark = table.map { $0.paths.mark(state) } ?? -1
      switch item.content {
      case .opaque(let reason):
        handleOpaque(number, "\(reason)", record, &message)
      case .text(let body):
        append(body.text, nil, unit, record, mark, &mail, into: &scratch)
      case .html(let body):
        let text = body.text
        let html = HTMLText(text.span)
        mail.html[MailScratch.key(index, number)] = html
        for (part, content) in html.parts.enumerated() {
          unit.part = part
          append(content.text.bytes, nil, unit, record, mark, &mail, into: &scratch)
        }
      case .header(let header):
        if header.isUnknown {
          handleOpaque(
            number, "a header field is in a character set that is not known", record, &message)
          if options.onUnknown != .copy { continue }
        }
        let name = item.names.last.map { Array($0.utf8) }
        if let table, !table.paths.anchors(table.paths.element(of: state)).isEmpty {
          gatherAddresses(header, name, unit, record, state, table, &mail, into: &scratch)
        } else {
          append(header.text, name, unit, record, mark, &mail, into: &scratch)
        }
      }
    }
  }

  /// Where the paths of the format stand at a part.
  private func state(of path: [MailMessage.Step], _ paths: PathTable) -> Int32 {
    var state = paths.start
    for step in path {
      switch step {
      case .key(let key):
        let key = Array(key.utf8)
        state = paths.next(state, key.span, key: 0..<key.count)
      case .index: state = paths.element(of: state)
      }
    }
    return state
  }

  /// What becomes of a part of which nobody knows what it says.
  private func handleOpaque(
    _ item: Int, _ reason: String, _ record: Int, _ message: inout MailScratch.Message
  ) {
    switch options.onUnknown {
    case .copy: break
    case .skip: message.emptied.append(item)
    case .fail:
      guard message.failure == nil else { return }
      message.failure = RecordFailure(
        path: options.path, record: record, cause: "\(reason), and cannot be scanned",
        cure: "give --on-unknown skip to leave such parts out, or --on-error drop")
    }
  }

  /// Appends a text as a unit, under the name of its field.
  private func append(
    _ text: [UInt8], _ name: [UInt8]?, _ unit: MailScratch.Unit, _ record: Int, _ mark: Int32,
    _ mail: inout MailScratch, into scratch: inout JSONBlockScratch
  ) {
    guard !text.isEmpty else { return }
    let named = name.map { scratch.append(name: $0.span) } ?? 0..<0
    append(text, 0..<text.count, named, unit, record, mark, &mail, into: &scratch)
    guard mark >= 0 else { return }
    scratch.places.append(
      UnitPlace(
        unit: Int32(truncatingIfNeeded: scratch.units.count - 1), mark: mark,
        anchor: Int32(truncatingIfNeeded: scratch.units.count)))
  }

  private func append(
    _ text: [UInt8], _ range: Range<Int>, _ name: Range<Int>, _ unit: MailScratch.Unit,
    _ record: Int, _ mark: Int32, _ mail: inout MailScratch, into scratch: inout JSONBlockScratch
  ) {
    var unit = unit
    unit.start = range.lowerBound
    scratch.append(
      text.span, range, name: name, record: record,
      note: UnitNote(
        kind: .cell, line: unit.message, token: mail.units.count, raw: 0..<0, isVerbatim: false))
    mail.units.append(unit)
  }

  /// Appends what stands in a field with addresses: whoever is named, and what is left of it.
  private func gatherAddresses(
    _ header: MailHeader, _ name: [UInt8]?, _ unit: MailScratch.Unit, _ record: Int,
    _ state: Int32, _ table: MarkTable, _ mail: inout MailScratch,
    into scratch: inout JSONBlockScratch
  ) {
    let text = header.text
    let named = name.map { scratch.append(name: $0.span) } ?? 0..<0
    let element = table.paths.element(of: state)
    var done = 0
    func append(_ range: Range<Int>, _ mark: Int32, _ anchor: Int) {
      guard Self.isValue(text.span.extracting(range)) else { return }
      self.append(text, range, named, unit, record, mark, &mail, into: &scratch)
      guard mark >= 0 else { return }
      scratch.places.append(
        UnitPlace(
          unit: Int32(truncatingIfNeeded: scratch.units.count - 1), mark: mark,
          anchor: Int32(truncatingIfNeeded: anchor)))
    }
    for address in MailAddress.list(header.structure) {
      let anchor = scratch.units.count
      for (piece, range) in address.pieces {
        let key = Array(piece.rawValue.utf8)
        let mark = table.paths.mark(table.paths.next(element, key.span, key: 0..<key.count))
        if done < range.lowerBound { append(done..<range.lowerBound, -1, anchor) }
        append(range, mark, anchor)
        done = range.upperBound
      }
    }
    if done < text.count { append(done..<text.count, -1, scratch.units.count) }
  }
}

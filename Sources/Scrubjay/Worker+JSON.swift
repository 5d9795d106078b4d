internal import Anonymization
internal import Configuration
internal import Detection
internal import Transcripts

/// How deep JSON in strings of JSON is looked into.
private let deepestNesting = 4

extension Worker {
  /// Processes a block of lines, elements or a piece of one; where it `knowsKeys`, those in which nothing
  /// was found before are not searched again.
  ///
  /// Of a record by itself `parts` are what was found of it together with others.
  func processJSON(
    _ block: Block, knowsKeys: Bool = true, parts: [RecordPart] = []
  ) -> BlockResult {
    var result = BlockResult()
    result.output = options.output == .scrubbed ? block.prefix : []
    var leftOut = LeftOut(output: result.output.count)
    let bytes = block.bytes.span
    // Held by this function alone while it grows, so that nobody has to see to that at every step.
    var scratch = JSONBlockScratch()
    swap(&scratch, &json)
    scratch.reset()
    gatherBefore(block, into: &scratch)
    gather(block, knowsKeys: knowsKeys, into: &scratch)
    defer { swap(&scratch, &json) }
    let (outer, offset) = (people.local, people.offset)
    defer { (people.local, people.offset) = (outer, offset) }
    let places = beginPeople(block, scratch)
    if options.learnsOnly { return BlockResult() }
    if knowsKeys, mayName(scratch.keys.text) {
      return processJSON(block, knowsKeys: false, parts: parts)
    }
    var pieces: [[Finding]]?
    do throws(DetectionError) {
      let view = scratch.view
      let text = view.span.extracting(0..<scratch.end)
      let found = try detector.pieces(
        of: text, from: scratch.start, units: scratch.units,
        flow: block.isAlone ? .apart : flow(of: block), scratch: detection
      ).filter(scratch.areReplaceable)
      pieces = found
      let detected = try detector.detect(
        in: text, from: scratch.start, units: scratch.units, flow: flow(of: block),
        joinsPieces: false, scratch: detection)
      scratch.keys.learn(detected)
      let own = Overlay.parts(found, over: detected, in: view.span)
      var findings = withPeople(
        Overlay.findings(scratch.inView(parts), over: own, in: view.span), places, in: view.span,
        scratch.start..<scratch.end
      ) { place in
        scratch.units[scratch.unit(holding: place)].record
      }
      findings = try withPieces(findings, places, in: view.span)
      beginLinks(findings, in: view.span, areLines: false) { place in
        scratch.units[scratch.unit(holding: place)].record
      }
      emit(findings, detected, in: block, &scratch, &leftOut, into: &result)
      countMessages(findings, in: scratch, into: &result.tally)
      measure(findings, in: scratch, records: result.tally.records, into: &result.tally)
    } catch {
      // One record of the block cannot be scanned: each is looked at by itself.
      if scratch.lines.count > 1, let pieces {
        for index in scratch.lines.indices where result.failure == nil {
          let part = processJSON(
            block.only(index, of: scratch.lines, options),
            parts: scratch.parts(of: index, in: pieces.joined()))
          result.add(part)
          leftOut.note(part, index, output: result.output.count)
        }
      } else {
        for (index, line) in scratch.lines.enumerated() where result.failure == nil {
          let failure = failure(block.firstRecord + index, error)
          fail(index, block, line, failure, &leftOut, into: &result)
        }
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
  func fail(
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
    result.leaveOut(1, failure, block.bytes.span.extracting(line.whole), options)
    leaveOut(index, line, in: block.bytes.span, &leftOut, into: &result)
  }

  func leaveOut(
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

  /// Whether what is asked in one record of a block may be answered in the next.
  private func flow(of block: Block) -> RecordFlow {
    if case .fragment = block.division { return .apart }
    return flow
  }

  /// Whether what is asked in one record may be answered in the next.
  private var flow: RecordFlow {
    guard let transcript = options.transcript else { return .byFields }
    return transcript.isByRecord ? .apart : .together
  }

  /// Gathers the records before a block, in which something may be asked that is answered in it.
  private func gatherBefore(_ block: Block, into json: inout JSONBlockScratch) {
    guard !block.before.isEmpty else { return }
    gather(block.before, from: block.firstRecord - block.before.count, into: &json)
    json.beginCore()
  }

  /// Gathers records to see what is said in them.
  private func gather(_ records: [[UInt8]], from first: Int, into json: inout JSONBlockScratch) {
    let fields = scrubber.policy.fields
    for (index, bytes) in records.enumerated() {
      let line = JSONLine(range: 0..<bytes.count, whole: 0..<bytes.count)
      json.lines.append(line)
      // One that is no JSON says nothing.
      _ = gather(
        line, index: index, Block(bytes: bytes, firstRecord: first),
        fields.isEmpty ? nil : fields, knowsKeys: false, into: &json)
    }
  }

  /// How many of the last records must wait for those that follow: somebody may have begun to send a number in
  /// pieces in them.
  ///
  /// - Parameters:
  ///   - before: the records before the first one.
  ///   - withAll: whether all of them are looked at where some must wait, and not only the last ones.
  ///   - add: adds the records.
  /// - Returns: how many of them.
  func heldRecords(
    of before: RecordsBefore, withAll: Bool, adding add: (inout RecordsBefore) -> Void
  ) -> Int {
    guard flow != .apart, detector.looksBack else { return 0 }
    var records = before
    add(&records)
    let held = heldRecords(of: records.records)
    guard held > 0, withAll else { return held }
    // What lies across the first of them may have begun long before.
    records = before
    records.most = .max
    add(&records)
    return heldRecords(of: records.records)
  }

  private func heldRecords(of records: [[UInt8]]) -> Int {
    if records.isEmpty { return 0 }
    var scratch = JSONBlockScratch()
    swap(&scratch, &lineJSON)
    defer { swap(&scratch, &lineJSON) }
    scratch.reset()
    gather(records, from: 1, into: &scratch)
    let view = scratch.view
    var free = records.count
    var end = scratch.end
    // A number that is complete may lie across the beginning of one that is not.
    while free > 0,
      let start = detector.startOfPieces(
        reachingOver: end, units: scratch.units, flow: flow,
        in: view.span.extracting(0..<scratch.end))
    {
      free = scratch.line(of: scratch.unit(holding: start))
      end = scratch.end(ofLine: free - 1)
    }
    return records.count - free
  }

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
    // From one that is too long nobody looks back either: what is held before it need not wait for its end.
    let isLong = line.range.count > options.longestRecordToLookOver
    if isLong { json.era += 1 }
    defer { if isLong { json.era += 1 } }
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
      var scanner = recordScanner
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
    var marker = (options.transcript?.marks).map { TokenMarker($0) }
    while token < count {
      let current = json.tokens[token]
      let parent = Int(current.storedParent)
      marker?.visit(token, current, bytes, &json)
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
        marker?.noteKey(&json)
      case .string:
        append(
          bytes, current, name: name, record: record,
          note: UnitNote(
            kind: .string, line: line, token: token, raw: start + 1..<end - 1,
            isVerbatim: !current.hasEscapes), marker, into: &json)
        marker?.note(&json)
      case .number:
        json.append(
          bytes, start..<end, name: name, record: record,
          note: UnitNote(
            kind: .number, line: line, token: token, raw: start..<end, isVerbatim: true))
        marker?.note(&json)
      case .array:
        // What stands in an array is called like the array.
        json.names[token] = name
      case .object: json.names[token] = 0..<0
      case .boolean, .null: break
      }
      token += 1
    }
    marker?.end(&json)
    return actions
  }

  /// Appends a string or key as a unit, or what stands in the JSON text that it is.
  @inline(__always)
  @discardableResult
  private func append(
    _ bytes: Span<UInt8>, _ token: JSONToken, name: Range<Int>, record: Int, note: UnitNote,
    _ marker: TokenMarker? = nil, into json: inout JSONBlockScratch
  ) -> Range<Int> {
    let content = Int(token.start) + 1..<Int(token.end) - 1
    let isWhole = marker?.isWhole == true
    let state = marker?.place ?? PathTable.nowhere
    if marker?.isHTML == true {
      json.decoded.decodeJSONString(bytes, in: content)
      let text = json.decoded.bytes
      gatherHTML(text.span, name: name, record: record, note: note, into: &json)
      return 0..<0
    }
    if token.hasEscapes {
      json.decoded.decodeJSONString(bytes, in: content)
      return appendDecoded(
        name: name, record: record, note: note, isWhole: isWhole, state: state, into: &json)
    }
    // Nested JSON without escapes can hold no string and no key: numbers alone.
    if !isWhole, note.kind == .string, Self.mayBeJSON(bytes, content),
      gatherNested(
        bytes.extracting(content), [], name: name, record: record, note: note, state: state,
        into: &json)
    {
      return 0..<0
    }
    return json.append(bytes, content, name: name, record: record, note: note)
  }

  /// Appends the string or key that was decoded last.
  @discardableResult
  func appendDecoded(
    name: Range<Int>, record: Int, note: UnitNote, isWhole: Bool = false,
    state: Int32 = PathTable.nowhere, into json: inout JSONBlockScratch
  ) -> Range<Int> {
    let decoded = json.decoded.bytes
    if !isWhole, note.kind == .string, Self.mayBeJSON(decoded.span, 0..<decoded.count),
      gatherNested(
        decoded.span, [], name: name, record: record, note: note, state: state, into: &json)
    {
      return 0..<0
    }
    return json.append(
      decoded.span, 0..<decoded.count, name: name, record: record, note: note)
  }

  /// Appends the parts of HTML that stands in a string.
  func gatherHTML(
    _ text: Span<UInt8>, name: Range<Int>, record: Int, note: UnitNote,
    into json: inout JSONBlockScratch
  ) {
    let html = HTMLText(text)
    for (part, content) in html.parts.enumerated() {
      var note = note
      note.html = Int32(truncatingIfNeeded: json.note(html: html, part: part))
      let bytes = content.text.bytes
      json.append(bytes.span, 0..<bytes.count, name: name, record: record, note: note)
    }
  }

  /// Appends the strings, keys and numbers of JSON text that stands in a string.
  ///
  /// - Parameters:
  ///   - text: the JSON text, decoded.
  ///   - chain: the way from the outermost string to `text`.
  ///   - name: where the name of its field lies in the view.
  ///   - record: the number of its record.
  ///   - note: where the outermost string comes from.
  ///   - state: where the paths of the format stand at the string: they go on in it.
  ///   - json: what grows.
  /// - Returns: whether it is JSON; if not, nothing was appended.
  func gatherNested(
    _ text: Span<UInt8>, _ chain: [Range<Int>], name: Range<Int>, record: Int, note: UnitNote,
    state: Int32 = PathTable.nowhere, into json: inout JSONBlockScratch
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
    var marker =
      state == PathTable.nowhere
      ? nil
      : (options.transcript?.marks).map { TokenMarker($0, inside: state, object: firstObject) }
    defer { marker?.end(&json) }
    for (index, token) in tokens.enumerated() {
      marker?.visit(index, token, text, &json)
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
        marker?.note(&json)
        continue
      }
      view.decodeJSONString(text, in: content)
      let decoded = view.bytes
      if token.kind == .string, marker?.isWhole != true,
        Self.mayBeJSON(decoded.span, 0..<decoded.count),
        gatherNested(
          decoded.span, chain + [content], name: name, record: record, note: note,
          state: marker?.place ?? PathTable.nowhere, into: &json)
      {
        continue
      }
      note.chain = Int32(truncatingIfNeeded: json.note(chain: chain + [content]))
      let unit = json.append(
        decoded.span, 0..<decoded.count, name: token.kind == .key ? 0..<0 : name, record: record,
        note: note)
      if token.kind == .key {
        names[token.parent] = unit
        marker?.noteKey(&json)
      } else {
        marker?.note(&json)
      }
    }
    return true
  }
}

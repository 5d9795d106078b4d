internal import Anonymization
internal import Transcripts

/// Cuts a JSON text of any size into blocks of records: the elements of an array, or values that stand one
/// behind the other.
///
/// It only looks for commas and brackets outside of strings; whether what stands between them is JSON is
/// for the workers to say. A record that is too long to be held is cut into pieces at places that follow
/// from its content alone.
final class JSONFramer: Framing {
  private enum State {
    /// Between values that stand by themselves.
    case between
    /// In an object by itself.
    case object
    /// In a string by itself.
    case string
    /// In a number or a word by itself, or in what is no value.
    case word
    /// Among the elements of an array.
    case array
    /// In a record that is too long to be held.
    case long(LongRecord)
    case failed
  }

  /// Where the next piece of a long record begins.
  private struct LongRecord {
    /// The record's first byte, be it the comma before it.
    let record: Int
    /// The first byte behind that comma.
    let value: Int
    /// The piece's first byte: that, or the comma at which the record was cut.
    var start: Int
    /// What is open there, what the record stands in included.
    var open: [JSONWalk.Level]
    /// How much of that the record stands in: an array or nothing.
    let floor: Int
    var path = JSONPath()
    var hasKept: [Bool] = []
  }

  private let sizes: Framer.Sizes
  private let options: RunOptions
  private let isLineBuffered: Bool
  private let worker: Worker
  /// Whether what is left of a long record depends on what was left of it before.
  private let dropsMembers: Bool
  private var input: ReadBuffer
  private var walk = JSONWalk()
  private var state = State.between
  /// What stands before it is handed on.
  private var start: Int
  /// What stands before it was looked at.
  private var cursor: Int
  /// Where the element or value at hand begins, be it with its comma.
  private var element = 0
  /// Whether the next byte of a string by itself is escaped.
  private var isEscaped = false
  /// The records that are complete, and where they end.
  private var elements: [Block.Element] = []
  private var complete = 0
  /// Whether what is complete cannot be put together with what follows.
  private var isClosed = false
  private var opensArray = false
  private var record = 1
  private var prefix: [UInt8]

  /// Makes a framer; see ``Framer`` for the parameters.
  init(
    _ source: any ByteSource, head: [UInt8], isLineBuffered: Bool, worker: Worker,
    sizes: Framer.Sizes, observe: @escaping (Span<UInt8>) -> Void
  ) {
    let mark = byteOrderMarkLength(head.span)
    prefix = Array(head[..<mark])
    input = ReadBuffer(source, head: head, from: mark, observe: observe)
    start = mark
    cursor = mark
    self.isLineBuffered = isLineBuffered
    self.worker = worker
    self.sizes = sizes
    options = worker.options
    dropsMembers = worker.scrubber.policy.fields.rules.contains { $0.operator == .drop }
  }

  func next() throws(TranscriptError) -> Framed? {
    while true {
      if isDue, let block = takeBlock() { return block }
      switch state {
      case .failed: return nil
      case .long(let long):
        return try nextPiece(of: long)
      default: break
      }
      if cursor < input.end {
        if let framed = lookOn() { return framed }
      } else if input.isAtEnd {
        return last()
      } else {
        try input.read(sizes.block)
      }
    }
  }

  // MARK: Blocks

  /// Whether what is complete is to be handed on.
  private var isDue: Bool {
    if elements.isEmpty { return isClosed }
    if isClosed || isLineBuffered || complete - start >= sizes.block { return true }
    if case .long = state { return true }
    return cursor == input.end && (input.isAtEnd || input.mustWait)
  }

  /// Takes what is complete as a block, or the first record of it where every record is flushed.
  private func takeBlock() -> Framed? {
    var taken = elements
    var end = complete
    if isLineBuffered, elements.count > 1 {
      taken = [elements[0]]
      end = elements[1].start
    }
    let first = taken.first?.start ?? start
    let copied = input.copy(first..<end)
    let block = makeBlock(
      copied,
      taken.map { element in
        Block.Element(
          start: element.start - first,
          value: element.value.lowerBound - first..<element.value.upperBound - first)
      }, before: first)
    elements.removeFirst(taken.count)
    if elements.isEmpty { isClosed = false }
    handOn(through: end)
    return block
  }

  private func makeBlock(
    _ bytes: [UInt8], _ elements: [Block.Element], before first: Int
  ) -> Framed {
    var block = Block(bytes: bytes, firstRecord: record, elements: elements)
    block.prefix = prefix + input.copy(start..<first)
    block.opensArray = opensArray
    prefix = []
    opensArray = false
    record += elements.count
    return .block(block)
  }

  private func handOn(through end: Int) {
    start = end
    input.forget(before: start)
  }

  /// White space between values as a block without records.
  private func takeSpace(through end: Int) -> Framed? {
    guard end > start || !prefix.isEmpty else { return nil }
    let framed = makeBlock([], [], before: end)
    handOn(through: end)
    return framed
  }

  // MARK: Values by themselves

  /// Looks at what was read and not looked at yet.
  private func lookOn() -> Framed? {
    switch state {
    case .between: return lookBetween()
    case .object: return lookAtObject()
    case .string:
      lookAtString()
      return element < cursor - options.maximumRecord - 2 ? tooLong() : nil
    case .word:
      lookAtWord()
      return element < cursor - options.maximumRecord - 2 ? tooLong() : nil
    case .array: return lookAtElements()
    case .long, .failed: return nil
    }
  }

  private func lookBetween() -> Framed? {
    while cursor < input.end, ASCII.isSpace(input[cursor]) { cursor += 1 }
    guard cursor < input.end else {
      return elements.isEmpty && cursor - start >= sizes.block ? takeSpace(through: cursor) : nil
    }
    element = cursor
    switch input[cursor] {
    case ASCII.openBracket:
      if !elements.isEmpty {
        isClosed = true
        return nil
      }
      cursor += 1
      state = .array
      walk.begin([arrayLevel])
      prefix += input.copy(start..<cursor)
      opensArray = true
      handOn(through: cursor)
      element = cursor
      complete = cursor
    case ASCII.openBrace:
      walk.begin()
      state = .object
    case ASCII.quote:
      cursor += 1
      isEscaped = false
      state = .string
    default:
      // Whatever it is, it has one byte at least.
      cursor += 1
      state = .word
    }
    return nil
  }

  private func lookAtObject() -> Framed? {
    let content = input.bytes
    switch walk.go(
      content.span, origin: input.origin, over: cursor..<input.end, notingCommasTo: 0)
    {
    case .closed(let place): endValue(at: place + 1)
    case .tooDeep: return fail("JSON is nested too deeply")
    case .end, .full:
      cursor = input.end
      if input.end - element > sizes.longestLine { beginLong() }
    }
    return nil
  }

  private func lookAtString() {
    while cursor < input.end {
      let byte = input[cursor]
      cursor += 1
      if isEscaped {
        isEscaped = false
      } else if byte == ASCII.backslash {
        isEscaped = true
      } else if byte == ASCII.quote {
        endValue(at: cursor)
        return
      }
    }
  }

  private func lookAtWord() {
    while cursor < input.end {
      let byte = input[cursor]
      if ASCII.isSpace(byte) || byte == ASCII.quote || byte == ASCII.comma
        || byte == ASCII.openBrace || byte == ASCII.openBracket
      {
        endValue(at: cursor)
        return
      }
      cursor += 1
    }
  }

  /// Notes that a value by itself is complete.
  private func endValue(at end: Int) {
    state = .between
    cursor = end
    if end - element > sizes.longestLine, input[element] == ASCII.openBrace {
      beginLong()
      return
    }
    elements.append(Block.Element(start: element, value: element..<end))
    complete = end
  }

  // MARK: Elements

  private func lookAtElements() -> Framed? {
    let content = input.bytes
    let stop = walk.go(
      content.span, origin: input.origin, over: cursor..<input.end, notingCommasTo: 1)
    for comma in walk.commas where !endElement(at: comma) { return nil }
    switch stop {
    case .end:
      cursor = input.end
      if input.end - element > sizes.longestLine { beginLong() }
    case .full: cursor = (walk.commas.last ?? cursor) + 1
    case .tooDeep:
      return fail("JSON is nested too deeply")
    case .closed(let place):
      let isObjectEnd = input[place] == ASCII.closeBrace
      if isObjectEnd, options.onMalformed == .fail {
        // The elements before go first.
        if !elements.isEmpty {
          isClosed = true
          cursor = place
          walk.begin([arrayLevel])
          return nil
        }
        return fail("malformed JSON: an array ends with a brace")
      }
      if !isEmptyArray(through: place), !endElement(at: place) { return nil }
      cursor = place + 1
      complete = cursor
      isClosed = true
      state = .between
    }
    return nil
  }

  /// What is open among the elements of an array.
  private var arrayLevel: JSONWalk.Level { JSONWalk.Level(arrayAt: element) }

  /// Whether there is nothing between `element` and `place` but white space, not even a comma.
  private func isEmptyArray(through place: Int) -> Bool {
    for offset in element..<place where !ASCII.isSpace(input[offset]) { return false }
    return true
  }

  /// Notes that the element at hand is complete; gives false if it is too long to be held.
  private func endElement(at end: Int) -> Bool {
    if end - element > sizes.longestLine {
      beginLong()
      return false
    }
    elements.append(Block.Element(start: element, value: valueRange(from: element, to: end)))
    element = end
    complete = end
    return true
  }

  /// The element without its comma and without the white space behind it.
  private func valueRange(from start: Int, to end: Int) -> Range<Int> {
    let lower = start < end && input[start] == ASCII.comma ? start + 1 : start
    var upper = end
    while upper > lower, ASCII.isSpace(input[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  // MARK: Long records

  /// Goes over to looking at the record at hand piece by piece.
  private func beginLong() {
    var floor = 0
    if case .array = state { floor = 1 }
    complete = elements.isEmpty ? start : element
    state = .long(
      LongRecord(
        record: element, value: element + (input[element] == ASCII.comma ? 1 : 0), start: element,
        open: floor == 1 ? [arrayLevel] : [], floor: floor))
  }

  private func nextPiece(of long: LongRecord) throws(TranscriptError) -> Framed? {
    var long = long
    // A comma that is in front was dealt with.
    let isFirst = long.start == long.record
    let from = long.start + (input[long.start] == ASCII.comma ? 1 : 0)
    var limit = long.start + sizes.fragment
    try input.read(through: limit, atLeast: sizes.block)
    walk.begin(long.open)
    walk.noteCuts(from: long.start + sizes.fragment / 2)
    var end: Int?
    var cut: Int?
    var stop = walk.go(
      input.bytes.span, origin: input.origin, over: from..<min(limit, input.end),
      notingCommasTo: long.floor, limit: 1)
    if case .end = stop {
      cut = walk.cut ?? walk.earlyCut
      // Nothing to cut at: the piece goes on to the first comma behind.
      while case .end = stop, cut == nil, input.end > limit || !input.isAtEnd {
        guard limit - from <= options.maximumRecord + sizes.fragment else { return tooLong() }
        let begin = min(limit, input.end)
        limit += sizes.block
        try input.read(through: limit, atLeast: sizes.block)
        stop = walk.go(
          input.bytes.span, origin: input.origin, over: begin..<min(limit, input.end),
          notingCommasTo: .max, limit: 1)
      }
      if cut == nil, case .full = stop, walk.depth > long.floor { cut = walk.commas[0] }
    }
    switch stop {
    case .full where cut == nil: end = walk.commas[0]
    case .closed(let place): end = long.floor == 0 ? place + 1 : place
    case .tooDeep: return fail("JSON is nested too deeply")
    case .end, .full: break
    }
    if end != nil || cut == nil {
      return endLong(long, from: from, to: end, isWhole: isFirst)
    }
    guard let cut else { return nil }
    walk.begin(long.open)
    _ = walk.go(
      input.bytes.span, origin: input.origin, over: from..<cut + 1, notingCommasTo: 0, limit: 1)
    let open = walk.open
    let path = JSONPath(
      Array(open.dropFirst(long.floor)), after: long.path, from: long.start,
      bytes: input.bytes.span, origin: input.origin)
    let framed = piece(&long, from: from, to: cut, closing: path.closing, isLast: false)
    long.start = cut
    long.open = open
    long.path = path
    if case .long = state { state = .long(long) }
    handOn(through: cut)
    return framed
  }

  /// The last piece of a long record, through its end or that of the input.
  private func endLong(
    _ long: LongRecord, from: Int, to end: Int?, isWhole: Bool
  ) -> Framed? {
    var long = long
    let stop = end ?? input.end
    let framed: Framed?
    if isWhole {
      if long.floor == 1, end == nil, options.onMalformed == .fail { return closeArray() }
      // It is long for having no comma; then it is held all the same.
      let value = valueRange(from: long.start, to: stop)
      framed = makeBlock(
        input.copy(long.start..<stop),
        [
          Block.Element(
            start: 0,
            value: value.lowerBound - long.start..<value.upperBound - long.start)
        ], before: long.start)
    } else {
      framed = piece(&long, from: from, to: stop, closing: [], isLast: true)
      record += 1
    }
    if case .failed = state { return framed }
    element = stop
    cursor = stop
    complete = stop
    if long.floor == 1, end != nil {
      state = .array
      walk.begin([arrayLevel])
      // The comma was seen; so was a bracket, but nothing was done about it.
      if input[stop] == ASCII.comma { cursor += 1 }
    } else {
      state = .between
    }
    handOn(through: stop)
    return framed
  }

  private func piece(
    _ long: inout LongRecord, from: Int, to end: Int, closing: [UInt8], isLast: Bool
  ) -> Framed {
    let isFirst = long.start == long.record
    // The comma before an element goes with it; one at which the record was cut is written in any case.
    let lower = isFirst ? long.start : from
    let opening = long.path.opening
    var fragment = JSONFragment(
      before: long.path.before, offset: max(0, lower - long.value), isLast: isLast)
    if dropsMembers { fragment.hasKept = long.hasKept }
    var block = Block(
      bytes: opening + input.copy(lower..<end) + closing, firstRecord: record, fragment: fragment,
      core: opening.count..<opening.count + end - lower)
    block.opensArray = opensArray
    block.prefix = prefix
    if isFirst { block.prefix += input.copy(start..<lower) }
    prefix = []
    opensArray = false
    if !isFirst, !dropsMembers { block.prefix.append(ASCII.comma) }
    guard dropsMembers else { return .block(block) }
    let (result, hasKept) = worker.processFragment(block)
    long.hasKept = hasKept
    if result.failure != nil { state = .failed }
    return .result(result)
  }

  // MARK: The end

  private func last() -> Framed? {
    switch state {
    case .between: return takeSpace(through: cursor)
    case .object, .string, .word: endValue(at: input.end)
    case .array:
      guard options.onMalformed == .fail else {
        // What is there is looked at as text.
        if isEmptyArray(through: input.end) {
          state = .between
        } else {
          _ = endElement(at: input.end)
          if case .array = state { state = .between }
        }
        break
      }
      return closeArray()
    case .long, .failed: return nil
    }
    return elements.isEmpty ? takeSpace(through: input.end) : takeBlock()
  }

  /// Leaves out what the end of the input cut off of an array, and closes that; or stops there.
  private func closeArray() -> Framed {
    let failure = malformed("truncated JSON: it ends in an array that is not closed")
    state = .failed
    var result = BlockResult()
    guard options.onError == .drop else {
      result.failure = failure
      return .result(result)
    }
    if options.output == .scrubbed { result.output = prefix + [ASCII.closeBracket] }
    result.tally.records = 1
    result.tally.droppedRecords = 1
    return .result(result)
  }

  /// Stops, also where records are dropped: nobody can say where the next record begins.
  private func fail(_ cause: String) -> Framed {
    state = .failed
    var result = BlockResult()
    result.failure = malformed(cause)
    return .result(result)
  }

  private func malformed(_ cause: String) -> RecordFailure {
    RecordFailure(path: options.path, record: record, cause: cause, cure: "mend it")
  }

  private func tooLong() -> Framed {
    state = .failed
    var result = BlockResult()
    result.failure = RecordFailure(
      path: options.path, record: record,
      cause: "a value in it is longer than \(options.maximumRecord) bytes",
      cure: "raise --max-record")
    return .result(result)
  }
}

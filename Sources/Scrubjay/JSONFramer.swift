internal import Anonymization
internal import Detection
internal import Transcripts

/// Cuts a JSON text of any size into blocks of records: the elements of an array, or values that stand one
/// behind the other.
///
/// It only looks for commas and brackets outside of strings; whether what stands between them is JSON is
/// for the workers to say. A record that is too long to be held is cut into pieces at places that follow
/// from its content alone.
final class JSONFramer: Framing {
  enum State {
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
  struct LongRecord {
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

  let sizes: Framer.Sizes
  let options: RunOptions
  let isLineBuffered: Bool
  let worker: Worker
  /// Whether what is left of a long record depends on what was left of it before.
  let dropsMembers: Bool
  var input: ReadBuffer
  var walk = JSONWalk()
  var state = State.between
  /// What stands before it is handed on.
  var start: Int
  /// What stands before it was looked at.
  var cursor: Int
  /// Where the element or value at hand begins, be it with its comma.
  var element = 0
  /// Whether the next byte of a string by itself is escaped.
  var isEscaped = false
  /// The records that are complete, and where they end.
  var elements: [Block.Element] = []
  var complete = 0
  /// Whether what is complete cannot be put together with what follows.
  var isClosed = false
  var opensArray = false
  var record = 1
  var prefix: [UInt8]
  /// All records that end before it must wait for what follows.
  private var waitsThrough: Int?
  /// What may be looked back at from the next block.
  var before: RecordsBefore

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
    before = RecordsBefore(options)
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
  var isDue: Bool {
    if elements.isEmpty { return isClosed }
    if isClosed || isLineBuffered || complete - start >= sizes.block { return true }
    if case .long = state { return true }
    return cursor == input.end && (input.isAtEnd || input.mustWait)
  }

  /// Takes what is complete as a block, or the first record of it where every record is flushed.
  ///
  /// - Returns: nil where all records must wait for those that follow.
  private func takeBlock() -> Framed? {
    let count = freeElements()
    if count == 0, !elements.isEmpty { return nil }
    let taken = Array(elements[..<count])
    let end = count < elements.count ? elements[count].start : complete
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

  /// How many of the complete records need not wait for those that follow.
  ///
  /// Where every record is flushed it is the least number; none where all must wait.
  private func freeElements() -> Int {
    var isLast = isClosed || input.isAtEnd && cursor == input.end
    if case .long = state { isLast = true }
    if elements.isEmpty || isLast && !isLineBuffered { return elements.count }
    guard worker.detector.looksBack else { return isLineBuffered ? 1 : elements.count }
    if waitsThrough == complete, !isLast { return 0 }
    func held(of count: Int) -> Int {
      let isShort = elements[count - 1].value.upperBound - elements[0].start <= sizes.longestLine
      let held = worker.heldRecords(of: before, withAll: isShort) { records in
        for element in elements[..<count].suffix(records.most) {
          records.add(input.copy(element.value), count: element.value.count)
        }
      }
      return min(count, held)
    }
    if isLineBuffered {
      for count in 1...elements.count where held(of: count) == 0 { return count }
      if isLast { return elements.count }
    } else {
      let free = elements.count - held(of: elements.count)
      if free > 0 { return free }
    }
    waitsThrough = complete
    return 0
  }

  /// A block of these records; what stands before `first` and was not handed on goes before it.
  func makeBlock(
    _ bytes: [UInt8], _ elements: [Block.Element], before first: Int
  ) -> Framed {
    var block = Block(bytes: bytes, firstRecord: record, elements: elements)
    block.prefix = prefix + input.copy(start..<first)
    block.before = before.records
    if worker.detector.looksBack {
      for element in elements.suffix(RecordFlow.context) {
        before.add(Array(bytes[element.value]), count: element.value.count)
      }
    }
    block.opensArray = opensArray
    prefix = []
    opensArray = false
    record += elements.count
    return .block(block)
  }

  /// Takes what stands before `end` for done.
  func handOn(through end: Int) {
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
  var arrayLevel: JSONWalk.Level { JSONWalk.Level(arrayAt: element) }

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
  func valueRange(from start: Int, to end: Int) -> Range<Int> {
    let lower = start < end && input[start] == ASCII.comma ? start + 1 : start
    var upper = end
    while upper > lower, ASCII.isSpace(input[upper - 1]) { upper -= 1 }
    return lower..<upper
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
  func closeArray() -> Framed {
    let failure = malformed("truncated JSON: it ends in an array that is not closed")
    state = .failed
    var result = BlockResult()
    guard options.onError == .drop else {
      result.failure = failure
      return .result(result)
    }
    guard
      result.layAside(piece: input.copy(element..<input.end).span, of: failure, options)
    else {
      result.failure = failure.ofWhatCannotBeLaidAside
      return .result(result)
    }
    if options.output == .scrubbed { result.output = prefix + [ASCII.closeBracket] }
    result.tally.records = 1
    result.countAllLeftOut(options)
    return .result(result)
  }

  /// Stops, also where records are dropped: nobody can say where the next record begins.
  func fail(_ cause: String) -> Framed {
    state = .failed
    var result = BlockResult()
    result.failure = malformed(cause)
    return .result(result)
  }

  private func malformed(_ cause: String) -> RecordFailure {
    RecordFailure(path: options.path, record: record, cause: cause, cure: "mend it")
  }

  /// Stops at a string, or at what is held to be one, that is longer than any may be.
  func tooLong() -> Framed {
    state = .failed
    var result = BlockResult()
    result.failure = RecordFailure(
      path: options.path, record: record,
      cause: "a value in it is longer than \(options.maximumRecord) bytes",
      cure: "raise --max-record")
    return .result(result)
  }
}

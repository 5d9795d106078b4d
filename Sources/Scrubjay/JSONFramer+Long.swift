internal import Transcripts

/// Records that are too long to be held, which go to the workers piece by piece.
extension JSONFramer {
  /// Goes over to looking at the record at hand piece by piece.
  func beginLong() {
    var floor = 0
    if case .array = state { floor = 1 }
    complete = elements.isEmpty ? start : element
    state = .long(
      LongRecord(
        record: element, value: element + (input[element] == ASCII.comma ? 1 : 0), start: element,
        open: floor == 1 ? [arrayLevel] : [], floor: floor))
  }

  func nextPiece(of long: LongRecord) throws(TranscriptError) -> Framed? {
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
    before.removeAll()
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
}

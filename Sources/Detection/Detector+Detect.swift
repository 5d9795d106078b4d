internal import Matching

extension Detector {
  /// Finds what is personal in `view` as it stands.
  ///
  /// - Parameters:
  ///   - view: the text; either lines, each of which is a message and a record, or units.
  ///   - start: where matches may begin; what stands before it was decided before and is context.
  ///   - units: the units of the view, ascending, with `TextUnit.separator` between them; `nil` where
  ///     every line is a unit of its own.
  ///   - scratch: this worker's memory.
  /// - Returns: the findings, ascending; those that are not kept are disjoint.
  /// - Throws: `DetectionError` where a pattern could not be matched to the end; nothing may then be
  ///   said about the text.
  func detectAsIs(
    in view: Span<UInt8>, from start: Int, units: [TextUnit]?, scratch: DetectionScratch
  ) throws(DetectionError) -> [Finding] {
    let core = start..<view.count
    // The caller wants to fill the memory of the units again.
    defer { scratch.work.layout = TextLayout(memory: scratch.work.layoutMemory) }
    return try thoroughly(scratch) { () throws(DetectionError) in
      try search(view, units: units, starts: core, isOpen: false, scratch, &scratch.work)
      return try conclude(view, core: core, scratch, &scratch.work)
    }
  }

  /// Detects once, and once more without leaving out what is too weak if that may be stronger than it seemed.
  private func thoroughly<Result>(
    _ scratch: DetectionScratch, _ detect: () throws(DetectionError) -> Result
  ) throws(DetectionError) -> Result {
    let result = try detect()
    guard scratch.work.hasLeftOut, scratch.work.hasCutWords else { return result }
    scratch.work.isThorough = true
    defer { scratch.work.isThorough = false }
    return try detect()
  }

  /// Finds what is personal in a window of a line that is too long to be looked at whole, as it stands.
  ///
  /// - Parameters:
  ///   - view: the window: what was decided before, as context, then the core, then overlap.
  ///   - core: where matches may begin.
  ///   - whole: ranges that are not cut in two, ascending and disjoint, unless they fill the core.
  ///   - scratch: this worker's memory.
  /// - Returns: the findings, all of which end at or before `cut`, and `cut` itself: the place at or
  ///   before the end of `core` across which no candidate lies. The next window's core begins there.
  /// - Throws: `DetectionError` also where a match reaches the end of the window, or candidates chain
  ///   over the whole core: more text than the window holds would be needed to decide.
  func detectWindowAsIs(
    in view: Span<UInt8>, core: Range<Int>, whole: [Range<Int>], scratch: DetectionScratch
  ) throws(DetectionError) -> (findings: [Finding], cut: Int) {
    try thoroughly(scratch) { () throws(DetectionError) in
      try detectWindow(in: view, core: core, whole: whole, scratch)
    }
  }

  private func detectWindow(
    in view: Span<UInt8>, core: Range<Int>, whole: [Range<Int>], _ scratch: DetectionScratch
  ) throws(DetectionError) -> (findings: [Finding], cut: Int) {
    try search(view, units: nil, starts: core, isOpen: true, scratch, &scratch.work)
    var cut = core.upperBound
    while cut > core.lowerBound, cut < view.count, view[cut] & 0xC0 == 0x80,
      core.upperBound - cut < 3
    {
      cut -= 1
    }
    var isSettled = false
    while !isSettled {
      let run = startOfIllFormedRun(holding: cut, from: core.lowerBound, in: view)
      isSettled = run == nil
      cut = run ?? cut
      let next = whole.partitioningIndex { $0.upperBound > cut }
      if next < whole.count, whole[next].lowerBound < cut, whole[next].lowerBound > core.lowerBound
      {
        cut = whole[next].lowerBound
        isSettled = false
      }
      for candidate in scratch.work.candidates {
        let reach = candidate.match.union(candidate.range)
        if reach.lowerBound < cut, cut < reach.upperBound {
          cut = reach.lowerBound
          isSettled = false
        }
      }
    }
    guard cut > core.lowerBound else {
      throw DetectionError(
        description: "what must be decided together is more text than a window holds")
    }
    scratch.work.candidates.removeAll { $0.match.lowerBound >= cut }
    let decided = core.lowerBound..<cut
    return (try conclude(view, core: decided, scratch, &scratch.work), cut)
  }

  /// Where text without white space begins that reaches over `cut` and is ill-formed there or behind:
  /// a match next to that would take in what stands before `cut`, and nobody has looked for it yet.
  private func startOfIllFormedRun(
    holding cut: Int, from start: Int, in view: Span<UInt8>
  ) -> Int? {
    guard cut > start else { return nil }
    var isIllFormed = UTF8Text.stepBack(view, before: cut, start: start).scalar == nil
    var offset = cut
    while !isIllFormed, offset < view.count, !UTF8Text.isSpace(view[offset]) {
      let step = UTF8Text.step(view, at: offset, end: view.count)
      // The window may end inside of a scalar.
      isIllFormed = step.scalar == nil && offset + 3 < view.count
      offset += step.length
    }
    guard isIllFormed else { return nil }
    var run = cut
    while run > start, !UTF8Text.isSpace(view[run - 1]) { run -= 1 }
    return run < cut ? run : nil
  }

  /// Where a match of a multi-line pattern has begun that the end of `view`, as it stands, cuts off.
  ///
  /// - Parameters:
  ///   - view: the text.
  ///   - start: no match is looked for before it.
  ///   - scratch: this worker's memory.
  /// - Returns: the place of the earliest such match.
  /// - Throws: `DetectionError` where a pattern could not be matched to the end.
  func unfinishedMultilineAsIs(
    in view: Span<UInt8>, from start: Int, scratch: DetectionScratch
  ) throws(DetectionError) -> Int? {
    do throws(SearchError) {
      return try patternSet.firstUnfinishedMultiline(
        in: view, from: start, scratch: scratch.search)
    } catch {
      throw DetectionError(description: error.description)
    }
  }

  private func search(
    _ view: Span<UInt8>, units: [TextUnit]?, starts: Range<Int>, isOpen: Bool,
    _ scratch: DetectionScratch, _ work: inout Workspace
  ) throws(DetectionError) {
    work.layoutMemory.removeAll()
    work.reset(TextLayout(units, flow: scratch.flow, memory: work.layoutMemory))
    work.firstStart = starts.lowerBound
    let first = startOfContext(of: starts, in: view, work.layout)
    scanDialogue(in: view, from: first, &work)
    if !told.isEmpty { work.callingCodes.scan(view, in: first..<view.count) }
    do throws(SearchError) {
      if scratch.searchesPlainly {
        try patternSet.searchPlainly(
          view, in: starts, isOpen: isOpen, scratch: scratch.search
        ) { match in
          nominate(match, in: view, &work)
        }
      } else {
        try patternSet.searchAsking(
          view, in: starts, isOpen: isOpen, keepsTraces: true, scratch: scratch.search
        ) { question in
          switch question {
          case .place(let first, let start):
            isHopeless(at: start, first, in: view, &work) ? .reject : .accept
          case .match(let match):
            nominate(match, in: view, &work)
          }
        }
      }
      if let units {
        try nominateFields(in: view, units: units, starts: starts, scratch.search, &work)
      }
      try nominateAnswers(in: view, starts: starts, scratch.search, &work)
    } catch {
      throw DetectionError(description: error.description)
    }
    known?.search(view, in: starts) { range, list in
      guard let pattern = knownPatterns[list] else { return }
      _ = nominate(SearchMatch(pattern: pattern, range: range, value: range), in: view, &work)
    }
    nominateNames(in: view, starts: starts, &work)
    nominatePlaces(in: view, starts: starts, &work)
    if let failure = work.failure { throw failure }
  }

  @discardableResult
  func nominate(
    _ match: SearchMatch, in view: Span<UInt8>, _ work: inout Workspace
  ) -> SearchDecision {
    if isHopeless(match, in: view, &work) { return .reject }
    switch examine(match, in: view, &work) {
    case .candidate(let candidate):
      work.candidates.append(candidate)
      // Another layout, or another start, may still be valid.
      return candidate.isInvalid ? .reject : .accept
    case .rejected(let reason, let range):
      if work.trace != nil { work.trace?.append(trace(of: match, range, reason)) }
      return .reject
    }
  }

  /// Decides what was found, searches again beside it, and resolves what overlaps.
  private func conclude(
    _ view: Span<UInt8>, core: Range<Int>, _ scratch: DetectionScratch, _ work: inout Workspace
  ) throws(DetectionError) -> [Finding] {
    guard !work.candidates.isEmpty else { return [] }
    var searches = 0
    repeat {
      // Never let go what is still to be decided: a chain that goes on for so long is no text.
      guard searches < Self.mostSearches else {
        throw DetectionError(
          description: "more than \(Self.mostSearches) values hide one another in a row")
      }
      searches += 1
      work.candidates.putInOrder()
      decide(view, core: core, scratch, &work)
      if let failure = work.failure { throw failure }
      work.candidates += work.occurrences
      // Their scores have changed.
      work.candidates.putInOrder()
    } while try searchAgain(view, core: core, scratch, &work)
    return resolve(&work)
  }

  /// How often a view is searched and decided at most; each time uncovers one more of the values that
  /// stand in a row with nothing but a separator between them.
  private static let mostSearches = 256
}

internal import Matching

extension Detector {
  /// Searches records in which something was found once more, with placeholders in its place.
  ///
  /// A look-behind may have seen a digit of a finding where a second run would see a placeholder: the
  /// card in `…0130 00,4111 1111 1111 1111` is no decimal once the account before it is gone.
  ///
  /// - Returns: whether there are new candidates.
  func searchAgain(
    _ view: Span<UInt8>, core: Range<Int>, _ scratch: DetectionScratch, _ work: inout Workspace
  ) throws(DetectionError) -> Bool {
    guard !work.changed.isEmpty else { return false }
    // Names are told by neighbors that are farther off than those of other values.
    let records = scoredPattern == nil ? [] : work.changed
    let opaque = keepWorthwhile(view, &work)
    let span = records.isEmpty ? work.changed : records
    guard let first = span.first, let last = span.last else { return false }
    var masked = MaskedText()
    swap(&masked, &work.masked)
    defer { swap(&masked, &work.masked) }
    masked.mask(
      opaque, in: view,
      part: partToMask(from: first.lowerBound, to: last.upperBound, in: view, opaque))
    let known = work.candidates.count
    for index in work.changed.indices {
      try search(
        view, masked, opaque: opaque, in: work.changed[index], core: core, known: known, scratch,
        &work)
    }
    let hasNames = nominateNamesAgain(
      in: view, masked, records: records, core: core, known: known, &work)
    if let failure = work.failure { throw failure }
    return hasNames || work.candidates.count > known
  }

  /// Keeps of the records in which something was found those that need another look, joined where they
  /// adjoin.
  ///
  /// - Returns: where all findings lie, ascending and disjoint.
  private func keepWorthwhile(_ view: Span<UInt8>, _ work: inout Workspace) -> [Range<Int>] {
    var opaque: [Range<Int>] = []
    // Whether each of these is a scored name and no more.
    var areNames: [Bool] = []
    for candidate in work.candidates where candidate.outcome == .finding {
      opaque.appendMerging(candidate.range)
      let isName = Int(candidate.pattern) == scoredPattern
      if areNames.count < opaque.count {
        areNames.append(isName)
      } else if !isName {
        areNames[areNames.count - 1] = false
      }
    }
    var kept = 0
    var next = 0
    for index in work.changed.indices {
      let record = work.changed[index]
      while next < opaque.count, opaque[next].upperBound <= record.lowerBound { next += 1 }
      var place = next
      var isWorthwhile = false
      while place < opaque.count, opaque[place].lowerBound < record.upperBound, !isWorthwhile {
        isWorthwhile = Self.hasNeighbors(opaque[place], in: view, ofName: areNames[place])
        place += 1
      }
      guard isWorthwhile else { continue }
      if kept > 0, work.changed[kept - 1].upperBound >= record.lowerBound {
        let start = work.changed[kept - 1].lowerBound
        work.changed[kept - 1] = start..<max(work.changed[kept - 1].upperBound, record.upperBound)
      } else {
        work.changed[kept] = record
        kept += 1
      }
    }
    work.changed.removeLast(work.changed.count - kept)
    return opaque
  }

  /// What of `view` a search that begins between `start` and `end` may look at: whole lines, what
  /// look-behinds see before them, and what a match may take in behind them.
  private func partToMask(
    from start: Int, to end: Int, in view: Span<UInt8>, _ opaque: [Range<Int>]
  ) -> Range<Int> {
    var lower = view.startOfLine(holding: min(start, view.count), notBefore: 0)
    lower = max(0, lower - Self.farthestLookAround)
    let block = opaque.partitioningIndex { $0.upperBound > lower }
    if block < opaque.count { lower = min(lower, opaque[block].lowerBound) }
    // A line end shows that the line is whole.
    let reach = hasMultilinePatterns ? Self.longestMatch + Self.farthestLookAround : 1
    return lower..<min(view.count, end + reach)
  }

  /// How many bytes look-arounds of patterns may see at most beside a line.
  private static let farthestLookAround = 1024

  /// Adds to the candidates what is found in `masked`, which is `view` with placeholders, from `record` on and was not before.
  private func search(
    _ view: Span<UInt8>, _ masked: MaskedText, opaque: [Range<Int>], in record: Range<Int>,
    core: Range<Int>, known: Int,
    _ scratch: DetectionScratch, _ work: inout Workspace
  ) throws(DetectionError) {
    let text = masked.bytes.span
    let starts = record.clamped(to: core)
    let first = opaque.partitioningIndex {
      $0.upperBound > record.lowerBound - Self.farthestLookAround
    }
    let last = opaque.partitioningIndex { $0.lowerBound >= record.upperBound }
    func decide(_ match: SearchMatch) -> SearchDecision {
      if let index = work.known(match, among: known) {
        let isKept =
          match.value.upperBound <= core.upperBound && !masked.touches(match.range)
          && !work.candidates[index].isInvalid
        return isKept ? .accept : .reject
      }
      guard !isHopeless(match, in: view, &work),
        case .candidate(let candidate) = examine(match, in: text, &work),
        candidate.range.upperBound <= core.upperBound,
        !masked.touches(candidate.range.union(candidate.match))
      else { return .reject }
      if !work.isKnown(candidate, among: known) { work.candidates.append(candidate) }
      return candidate.isInvalid ? .reject : .accept
    }
    do throws(SearchError) {
      if scratch.searchesPlainly {
        try patternSet.search(text, in: starts, scratch: scratch.search, decide: decide)
      } else {
        try patternSet.searchAgain(
          text, changes: opaque[first..<max(first, last)], in: starts, scratch: scratch.search,
          decide: decide)
      }
    } catch {
      throw DetectionError(description: error.description)
    }
  }

  /// Whether a letter or digit stands close enough to `range` for something else to begin or end there.
  ///
  /// Words are words beside a name as beside what stands for it: only a digit, and what is glued to it,
  /// may be another thing then.
  private static func hasNeighbors(
    _ range: Range<Int>, in view: Span<UInt8>, ofName: Bool
  ) -> Bool {
    if ofName {
      let start = max(0, range.lowerBound - lookAround)
      let end = min(view.count, range.upperBound + lookAround)
      for offset in start..<end where !range.contains(offset) {
        if (0x30...0x39).contains(view[offset]) { return true }
      }
      return range.lowerBound > 0 && isNeighbor(view[range.lowerBound - 1])
        || range.upperBound < view.count && isNeighbor(view[range.upperBound])
    }
    let before = max(0, range.lowerBound - lookAround)..<range.lowerBound
    let after = range.upperBound..<min(view.count, range.upperBound + lookAround)
    for side in [before, after] {
      for offset in side where isNeighbor(view[offset]) {
        return true
      }
    }
    return false
  }

  private static func isNeighbor(_ byte: UInt8) -> Bool {
    byte >= 0x80 || UTF8Text.isASCIIWord(byte)
  }

  /// How many bytes look-behinds look back at most, as far as this room cares.
  private static let lookAround = 4
}

extension Workspace {
  /// The first of the first `count` candidates, which are in order, that begins at `start` or later.
  private func firstCandidate(from start: Int, among count: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle].range.lowerBound >= start { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Which of the first `count` candidates `match` has become as it stands.
  fileprivate func known(_ match: SearchMatch, among count: Int) -> Int? {
    var index = firstCandidate(from: match.value.lowerBound, among: count)
    while index < count, candidates[index].range.lowerBound == match.value.lowerBound {
      if candidates[index].pattern == Int32(truncatingIfNeeded: match.pattern),
        candidates[index].range == match.value, candidates[index].match == match.range
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Whether `candidate` is one of the first `count`.
  fileprivate func isKnown(_ candidate: Candidate, among count: Int) -> Bool {
    var index = firstCandidate(from: candidate.range.lowerBound, among: count)
    while index < count, candidates[index].range.lowerBound == candidate.range.lowerBound {
      if candidates[index].pattern == candidate.pattern,
        candidates[index].range == candidate.range
      {
        return true
      }
      index += 1
    }
    return false
  }
}

internal import PCRE2

extension PatternSet {
  /// Finds all matches of all patterns that begin inside `starts`.
  ///
  /// One pattern after the other, each by PCRE2 alone: the reference that
  /// ``search(_:in:isOpen:scratch:decide:)`` must equal.
  ///
  /// A pattern sees one line, without its `\n` and one `\r` before that, or the whole `text` if it
  /// is multi-line; look-arounds and matches may reach outside `starts` but not outside that. For
  /// each pattern starts ascend. `decide` is asked about each match and settles where the pattern
  /// goes on.
  ///
  /// If `isOpen`, more text follows the last, unfinished line: a match that more text might change
  /// throws, as does anything that PCRE2 answers but "match" and "no match".
  package func searchPlainly(
    _ text: Span<UInt8>, in starts: Range<Int>, isOpen: Bool = false, scratch: SearchScratch,
    decide: (SearchMatch) -> SearchDecision
  ) throws(SearchError) {
    for index in sources.indices {
      try searchPlainly(
        for: index, text, in: starts, isOpen: isOpen, scratch: scratch, decide: decide)
    }
  }

  /// Finds all matches of the pattern at `index` that begin inside `starts`, by PCRE2 alone.
  func searchPlainly(
    for index: Int, _ text: Span<UInt8>, in starts: Range<Int>, isOpen: Bool,
    scratch: SearchScratch, decide: (SearchMatch) -> SearchDecision
  ) throws(SearchError) {
    precondition(starts.lowerBound >= 0 && starts.upperBound <= text.count)
    guard !starts.isEmpty else { return }
    if sources[index].isMultiline {
      try searchSubject(
        0..<text.count, for: index, text, in: starts, isOpen: isOpen, scratch: scratch,
        decide: decide)
      return
    }
    var next = text.startOfLine(holding: starts.lowerBound)
    while next < starts.upperBound {
      let line = text.line(startingAt: next, isOpen: isOpen)
      try searchSubject(
        line.start..<line.end, for: index, text, in: starts,
        isOpen: isOpen && !line.isFinished, scratch: scratch, decide: decide)
      next = line.next
    }
  }

  private func searchSubject(
    _ bounds: Range<Int>, for index: Int, _ text: Span<UInt8>, in starts: Range<Int>,
    isOpen: Bool, scratch: SearchScratch, decide: (SearchMatch) -> SearchDecision
  ) throws(SearchError) {
    let subject = text.extracting(bounds)
    let base = bounds.lowerBound
    let limit = min(starts.upperBound - base, subject.count)
    var from = subject.skippingContinuation(from: max(starts.lowerBound - base, 0))
    while from < limit {
      switch try firstMatch(index, in: subject, from: from, isOpen: isOpen, scratch: scratch) {
      case .none:
        return
      case .partial(let start):
        guard start >= limit else { throw error(index, .reachesEnd) }
        return
      case .match(let match):
        guard match.range.lowerBound < limit else { return }
        switch decide(SearchMatch(pattern: index, match, from: base)) {
        case .accept: from = match.range.upperBound
        case .reject: from = subject.skippingContinuation(from: match.range.lowerBound + 1)
        }
      }
    }
  }

  private func firstMatch(
    _ index: Int, in subject: Span<UInt8>, from start: Int, isOpen: Bool, scratch: SearchScratch
  ) throws(SearchError) -> PartialMatch {
    do {
      let regex = try regexes[index].compiled()
      if isOpen {
        return try regex.firstPartialMatch(in: subject, from: start, scratch: scratch.matching)
      }
      let match = try regex.firstMatch(in: subject, from: start, scratch: scratch.matching)
      return match.map { .match($0) } ?? .none
    } catch {
      throw self.error(index, .regex(error))
    }
  }

  /// Finds where a multi-line pattern has begun a match that the end of `text` cuts off.
  ///
  /// The earliest such start at or after `from`, or nil. A start inside a complete match counts too,
  /// since that match may yet be rejected.
  package func firstUnfinishedMultiline(
    in text: Span<UInt8>, from: Int, scratch: SearchScratch
  ) throws(SearchError) -> Int? {
    var earliest: Int?
    for index in sources.indices where sources[index].isMultiline {
      var from = text.skippingContinuation(from: from)
      scan: while from < (earliest ?? text.count) {
        guard let place = union.patterns[index].prefix.firstPlace(in: text, from: from) else {
          break scan
        }
        from = place
        switch try firstMatch(index, in: text, from: from, isOpen: true, scratch: scratch) {
        case .none:
          break scan
        case .partial(let start):
          if start < (earliest ?? text.count) { earliest = start }
          break scan
        case .match(let match):
          from = text.skippingContinuation(from: match.range.lowerBound + 1)
        }
      }
    }
    return earliest
  }
}

extension SearchMatch {
  /// Makes a match in a text from one in a subject that begins at the offset `base` of it.
  init(pattern: Int, _ match: RegexMatch, from base: Int) {
    self.init(
      pattern: pattern,
      range: match.range.lowerBound + base..<match.range.upperBound + base,
      value: match.value.lowerBound + base..<match.value.upperBound + base)
  }
}

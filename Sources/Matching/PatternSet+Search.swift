internal import PCRE2

extension PatternSet {
  /// Finds all matches of all patterns that begin inside `starts`.
  ///
  /// Equal in what it finds to ``searchPlainly(_:in:isOpen:scratch:decide:)``, the definition; only
  /// the order between patterns differs. Where that throws for a place that no match can begin at,
  /// this one need not.
  ///
  /// With `keepsTraces` the text may be searched again with changes: ``searchAgain(_:changes:in:scratch:decide:)``.
  package func search(
    _ text: Span<UInt8>, in starts: Range<Int>, isOpen: Bool = false, keepsTraces: Bool = false,
    scratch: SearchScratch, decide: (SearchMatch) -> SearchDecision
  ) throws(SearchError) {
    try searchAsking(
      text, in: starts, isOpen: isOpen, keepsTraces: keepsTraces, scratch: scratch,
      answer: { question in
        switch question {
        case .place: return .accept
        case .match(let match): return decide(match)
        }
      })
  }

  /// The same, but that `answer` is also asked about places, before PCRE2 is.
  package func searchAsking(
    _ text: Span<UInt8>, in starts: Range<Int>, isOpen: Bool = false, keepsTraces: Bool = false,
    scratch: SearchScratch, answer: (SearchQuestion) -> SearchDecision
  ) throws(SearchError) {
    precondition(starts.lowerBound >= 0 && starts.upperBound <= text.count)
    guard !starts.isEmpty else { return }
    scratch.begin(isTracing: keepsTraces)
    var line = Line(start: 0, end: 0, next: 0, isFinished: true)
    var nominees: [Nominee] = []
    swap(&nominees, &scratch.nominees)
    defer { swap(&nominees, &scratch.nominees) }
    var position = starts.lowerBound
    while position < text.count {
      nominees.removeAll(keepingCapacity: true)
      position = scratch.automaton.nominate(
        in: text, from: position, starts: starts, isOpen: isOpen, batch: Self.batch,
        into: &nominees)
      for nominee in nominees {
        try settle(nominee, in: text, line: &line, isOpen: isOpen, scratch: scratch, answer: answer)
      }
    }
    for index in union.searched {
      try searchPlainly(
        for: index, text, in: starts, isOpen: isOpen, scratch: scratch
      ) { answer(.match($0)) }
    }
  }

  /// Finds the matches that begin inside `starts` and that changes to the text may have brought about.
  ///
  /// - Parameters:
  ///   - text: the text that was last searched with `scratch` while traces were kept, but for `changes`.
  ///   - changes: where the two differ, ascending and disjoint; matches that begin in them are left out.
  ///   - starts: where matches may begin.
  ///   - scratch: the memory of that search.
  ///   - decide: is asked about each match, for each pattern from left to right; among them may be such
  ///     as were found in the text without changes.
  /// - Throws: `SearchError` where PCRE2 gives up.
  package func searchAgain(
    _ text: Span<UInt8>, changes: ArraySlice<Range<Int>>, in starts: Range<Int>,
    scratch: SearchScratch, decide: (SearchMatch) -> SearchDecision
  ) throws(SearchError) {
    precondition(starts.lowerBound >= 0 && starts.upperBound <= text.count)
    guard !starts.isEmpty else { return }
    scratch.resume.fill(with: 0)
    var nominees: [Nominee] = []
    swap(&nominees, &scratch.nominees)
    defer { swap(&nominees, &scratch.nominees) }
    nominees.removeAll(keepingCapacity: true)
    scratch.automaton.nominateAgain(in: text, changes: changes, starts: starts, into: &nominees)
    var line = Line(start: 0, end: 0, next: 0, isFinished: true)
    for nominee in nominees {
      try settle(nominee, in: text, line: &line, isOpen: false, scratch: scratch) { question in
        switch question {
        case .place: return .accept
        case .match(let match): return decide(match)
        }
      }
    }
    for index in union.searched {
      try searchPlainly(
        for: index, text, in: starts, isOpen: false, scratch: scratch, decide: decide)
    }
  }

  /// Lets PCRE2 decide whether a nominated pattern matches where it was nominated.
  ///
  /// `line` is the line of an earlier nominee, or empty; it becomes the one of this.
  private func settle(
    _ nominee: Nominee, in text: Span<UInt8>, line: inout Line, isOpen: Bool,
    scratch: SearchScratch, answer: (SearchQuestion) -> SearchDecision
  ) throws(SearchError) {
    let index = Int(nominee.pattern)
    guard scratch.isWanted(nominee.start, by: index, or: union.nextAlike),
      answer(.place(first: index, start: nominee.start)) == .accept
    else { return }
    scratch.decisions += 1
    var bounds = 0..<text.count
    var isCut = isOpen
    if !union.isMultiline[index] {
      if nominee.start < line.start || nominee.start >= line.next {
        // Lines before this one need not be looked at again.
        let floor = nominee.start >= line.next ? line.next : 0
        let start = text.startOfLine(holding: nominee.start, notBefore: floor)
        line = text.line(startingAt: start, isOpen: isOpen)
      }
      bounds = line.start..<line.end
      isCut = isOpen && !line.isFinished
    }
    // Where the end of the text is too far away to be looked at it does not matter that it is none.
    if nominee.start + union.depths[index] < bounds.upperBound { isCut = false }
    let base = bounds.lowerBound
    let outcome: PartialMatch
    do {
      let subject = text.extracting(bounds)
      if isCut {
        outcome = try regexes[index].compiled()
          .partialMatch(in: subject, at: nominee.start - base, scratch: scratch.matching)
      } else {
        let place = nominee.start - base
        var reply = scratch.ask(index, in: subject, at: place)
        if reply == nil {
          scratch.keep(try regexes[index].compiled().anchoredTwin(), for: index)
          reply = scratch.ask(index, in: subject, at: place)
        }
        guard let match = try reply?.get() else { return }
        outcome = .match(match)
      }
    } catch {
      throw self.error(index, .regex(error))
    }
    switch outcome {
    case .none: return
    case .partial: throw error(index, .reachesEnd)
    case .match(let match):
      var alike = index
      repeat {
        if nominee.start >= scratch.resume[alike] {
          let found = SearchMatch(pattern: alike, match, from: base)
          // After a rejection the next nominee is at the next character or later anyway.
          if answer(.match(found)) == .accept { scratch.resume[alike] = found.range.upperBound }
        }
        alike = Int(union.nextAlike[alike])
      } while alike >= 0
    }
  }
}

extension SearchScratch {
  /// Whether the pattern at `index`, or one that matches just the same, may match at `start`.
  @inline(__always)
  fileprivate func isWanted(_ start: Int, by index: Int, or nextAlike: Table<Int32>) -> Bool {
    var alike = index
    repeat {
      if start >= resume[alike] { return true }
      alike = Int(nextAlike[alike])
    } while alike >= 0
    return false
  }

  /// Gets ready for a new text.
  fileprivate func begin(isTracing: Bool) {
    automaton.begin(isTracing: isTracing)
    resume.fill(with: 0)
  }
}

internal import Matching

extension Detector {
  /// What a match is worth.
  enum Examination {
    /// It may be a finding.
    case candidate(Candidate)
    /// It is none, for this reason; the value would have been the range.
    case rejected(Rejection, Range<Int>)
  }

  /// Why a match is no candidate.
  enum Rejection {
    case stopWord, empty, placeholder, validator
  }

  /// Whether a match can be no finding, whatever it holds: it is too weak by itself, and nothing in its unit
  /// speaks for its type.
  ///
  /// Nine digits in a row are somebody's number in twenty countries; most texts speak of none of them.
  func isHopeless(
    _ match: SearchMatch, in view: Span<UInt8>, _ work: inout Workspace
  ) -> Bool {
    guard traits[match.pattern].isWeak, work.mayLeaveOut else { return false }
    let start = match.value.lowerBound
    // Beside a value inside of a word, a part of that is a word by itself.
    if UTF8Text.isInWord(view, start) || UTF8Text.isInWord(view, match.value.upperBound)
      || start > 0 && view[start - 1] >= 0x80
      || match.value.upperBound < view.count && view[match.value.upperBound] >= 0x80
    {
      return false
    }
    guard coverWeakUnit(holding: start, in: view, &work),
      !isSpokenFor(traits[match.pattern].entity, in: view, &work)
    else { return false }
    work.hasLeftOut = true
    return true
  }

  /// Whether no match at `start` can be a finding, of the pattern `first` or one with its expression.
  ///
  /// The same as ``isHopeless(_:in:_:)`` before it is known what matches.
  func isHopeless(
    at start: Int, _ first: Int, in view: Span<UInt8>, _ work: inout Workspace
  ) -> Bool {
    // What is not ASCII may be a part of a word, and may be none.
    guard hopeless.mayHold(first), work.mayLeaveOut,
      coverWeakUnit(holding: start, in: view, &work), work.marks.areOfASCII,
      start == work.weakUnit.range.lowerBound || !UTF8Text.isASCIIWord(view[start - 1]),
      !hopeless.anyType(of: first, { isSpokenFor($0, in: view, &work) })
    else { return false }
    work.hasLeftOut = true
    return true
  }

  /// Looks at the words of the unit that holds `start`; false where there is none.
  @inline(__always)
  private func coverWeakUnit(
    holding start: Int, in view: Span<UInt8>, _ work: inout Workspace
  ) -> Bool {
    if !work.weakUnit.range.contains(start) {
      let record = work.layout.record(holding: start, after: nil, in: view)
      work.weakUnit = work.layout.unit(holding: start, of: record)
      guard work.weakUnit.range.contains(start) else { return false }
    }
    work.marks.cover(
      work.weakUnit.range, in: view, lexicon: lexicon, placeholders: placeholders)
    coverDialogue(at: start, of: work.weakUnit, in: view, &work)
    return true
  }

  /// Whether something in the unit that was covered, or the name of its field, may speak for `entity`.
  @inline(__always)
  private func isSpokenFor(
    _ entity: Int, in view: Span<UInt8>, _ work: inout Workspace
  ) -> Bool {
    if work.marks.mayHoldPhrase(for: entity) { return true }
    let name = work.weakUnit.name
    return !name.isEmpty
      && work.fieldNames.evidence(name, in: view, of: entity, lexicon: lexicon).added > 0
      || isAskedFor(entity, in: view, &work)
      || !work.callingCodes.isEmpty && told[entity]
  }

  /// Looks at a match by itself: its stop words, its neighbors, its arithmetic.
  func examine(
    _ match: SearchMatch, in view: Span<UInt8>, _ work: inout Workspace
  ) -> Examination {
    let bounds = work.layout.bounds(of: match.value, in: view)
    var range = match.value.clamped(to: bounds)
    var rejection: Rejection?
    var isInvalid = false
    if traits[match.pattern].takesWordBefore {
      let floor = max(bounds.lowerBound, work.firstStart)
      if let start = WordBefore.start(of: range.lowerBound, in: view, notBefore: floor) {
        range = start..<range.upperBound
      } else {
        rejection = .empty
      }
    }
    if rejection != nil {
      // There is nobody before it.
    } else if traits[match.pattern].hasStopWords {
      let stopWords = stopWords[traits[match.pattern].entity]
      if let cut = cutAtStopWord(range, in: view, stopWords: stopWords) {
        range = cut
      } else {
        rejection = .stopWord
      }
    }
    if range.isEmpty {
      rejection = .empty
    } else if rejection == nil,
      placeholders.touches(
        range.union(match.range).clamped(to: bounds), in: view, bounds: bounds,
        areLines: work.layout.areLines)
    {
      rejection = .placeholder
    } else if rejection == nil, let isValid = traits[match.pattern].isValid,
      !isValid(view.extracting(range))
    {
      if traits[match.pattern].mayBeInvalid { isInvalid = true } else { rejection = .validator }
    } else if rejection == nil, let isResult = traits[match.pattern].isResult,
      isResult(range, view)
    {
      rejection = .placeholder
    }
    if match.range.count > Self.longestMatch {
      rejection = nil
      work.failure = DetectionError(
        description:
          "a match of \(patterns[match.pattern].name) is longer than \(Self.longestMatch) bytes")
    }
    if let rejection { return .rejected(rejection, range) }
    var certainParts = 0
    if traits[match.pattern].growsToAddress, !isInvalid {
      var unit = bounds
      if work.layout.areLines {
        // A line is a message by itself.
        let end = view.firstOffset(of: 0x0A, in: range.upperBound..<view.count) ?? view.count
        let start = view.startOfLine(holding: range.lowerBound, notBefore: 0)
        unit = max(start, work.firstStart)..<max(end, range.upperBound)
      }
      let extent = AddressGrowth.extent(
        of: range, in: view, bounds: unit, overLines: !work.layout.areLines)
      (range, certainParts) = (extent.range, extent.certainParts)
    }
    var candidate = Candidate(
      pattern: match.pattern, match: match.range,
      range: extendOverIllFormed(range, in: view, bounds: bounds, &work),
      score: traits[match.pattern].score)
    candidate.probability = Int16(certainParts * AddressGrowth.boost)
    candidate.isInvalid = isInvalid
    return .candidate(candidate)
  }

  /// What `explain` shows of a match that is no candidate.
  func trace(of match: SearchMatch, _ range: Range<Int>, _ reason: Rejection) -> CandidateTrace {
    let outcome: CandidateTrace.Outcome =
      switch reason {
      case .stopWord: .stopWord
      case .empty: .empty
      case .placeholder: .placeholder
      case .validator: .validator(patterns[match.pattern].validator?.name ?? "")
      }
    return CandidateTrace(
      pattern: match.pattern, range: range, base: traits[match.pattern].base, outcome: outcome)
  }

  /// `range` up to its first stop word; `nil` where it begins with one.
  private func cutAtStopWord(
    _ range: Range<Int>, in view: Span<UInt8>, stopWords: WordSet
  ) -> Range<Int>? {
    var end = range.lowerBound
    var offset = range.lowerBound
    while let word = Words.nextCompound(view, from: offset, end: range.upperBound) {
      if stopWords.contains(word.hash) {
        return end > range.lowerBound ? range.lowerBound..<end : nil
      }
      end = word.range.upperBound
      offset = word.range.upperBound
    }
    return range
  }

  /// A finding that touches ill-formed bytes takes in the adjoining text up to white space: what
  /// stands there is a part of the value that a broken encoding hides.
  private func extendOverIllFormed(
    _ range: Range<Int>, in view: Span<UInt8>, bounds: Range<Int>, _ work: inout Workspace
  ) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    if start > bounds.lowerBound, view[start - 1] >= 0x80,
      UTF8Text.stepBack(view, before: start, start: bounds.lowerBound).scalar == nil
    {
      start = work.runWithoutSpace(holding: start - 1, in: view, bounds: bounds).lowerBound
    }
    if end < bounds.upperBound, view[end] >= 0x80,
      UTF8Text.step(view, at: end, end: bounds.upperBound).scalar == nil
    {
      end = work.runWithoutSpace(holding: end, in: view, bounds: bounds).upperBound
    }
    return start..<end
  }
}

internal import Matching
internal import Names

/// Questions and their answers: what was asked for in the lines before speaks for what stands in the next.
extension Detector {
  /// The lowest probability of a name in an answer to a question for one, in ten-thousandths.
  private static let leastProbabilityOfAnswer = 1500

  /// How many bytes before `offset`, where a line begins, hold the lines in which something may be asked
  /// that is answered there or behind.
  ///
  /// - Parameters:
  ///   - offset: the place.
  ///   - start: where a line begins that is the first to be looked at.
  ///   - text: the text.
  package static func dialogueContext(
    before offset: Int, from start: Int, in text: Span<UInt8>
  ) -> Int {
    let floor = max(start, offset - Dialogue.reach)
    if floor == start { return offset - start }
    // The first line that begins there or behind.
    guard let end = text.firstOffset(of: 0x0A, in: floor - 1..<offset) else { return 0 }
    return offset - (end + 1)
  }

  /// Finds out what is asked before the line of `unit` that holds `offset`.
  @inline(__always)
  func coverDialogue(
    at offset: Int, of unit: TextUnit, in view: Span<UInt8>, _ work: inout Workspace
  ) {
    if lookBack == 0 || work.dialogue.line.contains(offset) { return }
    work.dialogue.cover(
      lineHolding: offset, of: unit, in: view, layout: work.layout, phrases: questions,
      placeholders: placeholders, mostLines: lookBack)
  }

  /// Whether an open question may ask for values of `entity`.
  @inline(__always)
  func isAskedFor(_ entity: Int, in view: Span<UInt8>, _ work: inout Workspace) -> Bool {
    !work.dialogue.open.isEmpty
      && work.dialogue.mayAsk(
        for: entity, in: view, phrases: questions, lexicon: lexicon, placeholders: placeholders)
  }

  /// Nominates whole answers to questions whose phrases announce them.
  func nominateAnswers(
    in view: Span<UInt8>, starts: Range<Int>, _ scratch: SearchScratch, _ work: inout Workspace
  ) throws(SearchError) {
    guard lookBack > 0, fields.ofAnswers != 0 else { return }
    if work.layout.areLines {
      var start = view.startOfLine(holding: min(starts.lowerBound, view.count), notBefore: 0)
      while start < starts.upperBound {
        let end = view.firstOffset(of: 0x0A, in: start..<view.count) ?? view.count
        try nominateAnswer(
          TextUnit(range: start..<end, record: 0), start..<end, in: view, starts, scratch, &work)
        start = end + 1
      }
      return
    }
    for unit in work.layout.units(reachingInto: starts)
    where work.layout.holdsText(unit, in: view) {
      var start = unit.range.lowerBound
      while start < unit.range.upperBound {
        let end = view.firstOffset(of: 0x0A, in: start..<unit.range.upperBound)
        let line = start..<(end ?? unit.range.upperBound)
        try nominateAnswer(unit, line, in: view, starts, scratch, &work)
        start = line.upperBound + 1
      }
    }
  }

  private func nominateAnswer(
    _ unit: TextUnit, _ line: Range<Int>, in view: Span<UInt8>, _ starts: Range<Int>,
    _ scratch: SearchScratch, _ work: inout Workspace
  ) throws(SearchError) {
    guard !line.isEmpty, line.count <= Self.longestAnswer else { return }
    coverDialogue(at: line.lowerBound, of: unit, in: view, &work)
    var announced: UInt64 = 0
    for question in work.dialogue.open {
      guard let utterance = work.dialogue.utterances[question.utterance] else { continue }
      for phrase in utterance.phrases {
        announced |= fields.patterns(of: questions.phrases[phrase].entity) & fields.ofAnswers
      }
    }
    guard announced != 0 else { return }
    let text = SpeakerLabel(of: line, in: view).end..<line.upperBound
    let value = text.isEmpty ? nil : AnswerText.value(in: text, of: view)
    if let scored = scoredPattern, isAskedFor(traits[scored].entity, in: view, &work) {
      nominateUnlikelyNames(pattern: scored, in: view, line, answer: value, starts, &work)
    }
    guard let value, starts.contains(value.lowerBound) else { return }
    let answer = view.extracting(value)
    for index in 0..<fields.patterns.count where announced >> UInt64(index) & 1 == 1 {
      guard try fields.patterns.matches(index, answer, scratch: scratch) else { continue }
      nominate(
        SearchMatch(pattern: fields.first + index, range: value, value: value), in: view, &work)
    }
  }

  /// The longest answer that is a name as a whole where its last word is one, in bytes.
  private static let longestName = 32

  /// Nominates what is too little like a name for any other line, and with the end of a short answer all of
  /// it: "will smith".
  private func nominateUnlikelyNames(
    pattern: Int, in view: Span<UInt8>, _ line: Range<Int>, answer: Range<Int>?,
    _ starts: Range<Int>, _ work: inout Workspace
  ) {
    NameScorer.find(in: view, line: line, least: Self.leastProbabilityOfAnswer) { name in
      var range = name.range
      if let answer, answer.upperBound == range.upperBound, answer.count <= Self.longestName {
        range = min(answer.lowerBound, range.lowerBound)..<range.upperBound
      }
      guard name.probability < Self.leastProbability || range != name.range,
        starts.contains(range.lowerBound),
        case .candidate(var candidate) = examine(
          SearchMatch(pattern: pattern, range: range, value: range), in: view, &work)
      else { return }
      candidate.probability = Int16(truncatingIfNeeded: name.probability)
      work.candidates.append(candidate)
    }
  }

  /// The longest line that is looked at as an answer, in bytes.
  private static let longestAnswer = 160
}

extension FieldPatterns {
  /// One bit for each of the patterns of `entity`.
  func patterns(of entity: Int) -> UInt64 {
    var bits: UInt64 = 0
    for (index, other) in entities.enumerated() where other == entity { bits |= 1 << UInt64(index) }
    return bits
  }
}

internal import Matching
internal import Names

/// Questions and their answers: what was asked for in the lines before speaks for what stands in the next.
extension Detector {
  /// The lowest probability of a name in an answer to a question for one, in ten-thousandths.
  private static let leastProbabilityOfAnswer = 1500

  /// How many bytes before a line hold the lines in which something may be asked that is answered there.
  ///
  /// - Parameters:
  ///   - offset: the place, where a line begins.
  ///   - start: where a line begins that is the first to be looked at.
  ///   - text: the text.
  /// - Returns: the count; a line begins so many bytes before the place.
  package static func dialogueContext(
    before offset: Int, from start: Int, in text: Span<UInt8>
  ) -> Int {
    let floor = max(start, offset - Dialogue.reach)
    if floor == start { return offset - start }
    // The first line that begins there or behind.
    guard let end = text.firstOffset(of: 0x0A, in: floor - 1..<offset) else { return 0 }
    return offset - (end + 1)
  }

  /// Where the text begins that may say something of what stands in `starts`: the lines before it, or all.
  func startOfContext(of starts: Range<Int>, in view: Span<UInt8>, _ layout: TextLayout) -> Int {
    guard layout.areLines else { return 0 }
    let floor = max(0, starts.lowerBound - Dialogue.reach)
    var first = view.startOfLine(holding: min(starts.lowerBound, view.count), notBefore: 0)
    for _ in 0..<lookBack where first > floor {
      first = view.startOfLine(holding: first - 1, notBefore: 0)
    }
    return first
  }

  /// Finds the questions from `first` on.
  func scanDialogue(in view: Span<UInt8>, from first: Int, _ work: inout Workspace) {
    guard lookBack > 0 else { return }
    work.dialogue.scan(
      view, in: first..<view.count, layout: work.layout, table: questions,
      placeholders: placeholders)
  }

  /// Finds out what is asked before the line of `unit` that holds `offset`.
  @inline(__always)
  func coverDialogue(
    at offset: Int, of unit: TextUnit, in view: Span<UInt8>, _ work: inout Workspace
  ) {
    if work.dialogue.questions.isEmpty || work.dialogue.line.contains(offset) { return }
    work.dialogue.cover(
      lineHolding: offset, of: unit, in: view, layout: work.layout, mostLines: lookBack)
  }

  /// Whether an open question may ask for values of `entity`.
  @inline(__always)
  func isAskedFor(_ entity: Int, in view: Span<UInt8>, _ work: inout Workspace) -> Bool {
    !work.dialogue.open.isEmpty
      && work.dialogue.mayAsk(
        for: entity, in: view, table: questions, lexicon: lexicon, placeholders: placeholders)
  }

  /// Nominates whole answers to questions whose phrases announce them.
  ///
  /// Only lines behind such a question are looked at.
  func nominateAnswers(
    in view: Span<UInt8>, starts: Range<Int>, _ scratch: SearchScratch, _ work: inout Workspace
  ) throws(SearchError) {
    var done = starts.lowerBound
    // Lines of several conversations may stand between each other.
    var answered: Set<Int> = []
    for index in work.dialogue.questions.indices
    where !work.dialogue.questions[index].phrases.isEmpty {
      let question = work.dialogue.questions[index].line
      if work.layout.areLines {
        var start = question.upperBound + 1
        for _ in 0..<lookBack where start < starts.upperBound {
          let end = view.firstOffset(of: 0x0A, in: start..<view.count) ?? view.count
          if end > done {
            let line = start..<end
            try nominateAnswer(
              TextUnit(range: line, record: 0), line, in: view, starts, scratch, &work)
            done = end
          }
          start = end + 1
        }
      } else {
        try nominateAnswers(after: question, &answered, in: view, starts, scratch, &work)
      }
    }
  }

  /// Nominates whole answers in the messages after `question`, of its conversation.
  private func nominateAnswers(
    after question: Range<Int>, _ done: inout Set<Int>, in view: Span<UInt8>, _ starts: Range<Int>,
    _ scratch: SearchScratch, _ work: inout Workspace
  ) throws(SearchError) {
    let first = work.layout.units.partitioningIndex { $0.range.upperBound >= question.upperBound }
    guard first < work.layout.units.count else { return }
    let asking = work.layout.units[first]
    var lines = 0
    var index = first
    while index < work.layout.units.count, lines < lookBack,
      work.layout.isNear(work.layout.units[index], asking)
    {
      let unit = work.layout.units[index]
      index += 1
      guard work.layout.holdsText(unit, in: view),
        work.layout.areOneConversation(unit, asking, in: view)
      else { continue }
      var start = max(unit.range.lowerBound, question.upperBound + (index == first + 1 ? 1 : 0))
      while start < unit.range.upperBound, lines < lookBack {
        let end = view.firstOffset(of: 0x0A, in: start..<unit.range.upperBound)
        let line = start..<(end ?? unit.range.upperBound)
        if done.insert(line.lowerBound).inserted {
          try nominateAnswer(unit, line, in: view, starts, scratch, &work)
        }
        lines += 1
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
    for item in work.dialogue.open {
      for place in work.dialogue.questions[item.question].phrases {
        let entity = questions.phrases[work.dialogue.phrases[place]].entity
        announced |= fields.patterns(of: Int(entity)) & fields.ofAnswers
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
    NameScorer.find(
      in: view, line: line, least: Self.leastProbabilityOfAnswer, memory: work.names
    ) { name in
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

internal import Matching

/// What has been asked before the line at hand.
///
/// A question makes the answer more than its words: nobody could say what `12 5 84` is, but for "date of
/// birth?" just before it. What was asked is looked up behind the place that asks for it, a few lines and
/// bytes back and no further, so that it follows from the text alone, wherever that is cut.
struct Dialogue {
  /// A line that was looked at.
  struct Utterance {
    /// The line, with the label of the speaker.
    var line: Range<Int>
    /// What is said.
    var text: Range<Int>
    /// What tells the speaker from others; zero where nothing does.
    var speaker: UInt64
    /// Whether it asks for something.
    var asks: Bool
    /// The phrases in it by which packs know what it asks for.
    var phrases: [Int]
  }

  /// A question that may still be open.
  struct Question {
    /// Where it is in ``utterances``.
    var utterance: Int
    /// What its answer is worth, in ten-thousandths.
    var weight: Int
  }

  /// How far back of a line of text questions are looked for, in bytes: their lines begin there or behind.
  ///
  /// So far that hardly any value between them and the answer matters: in its place something shorter will
  /// stand, and what is found then must not be more than before.
  static let reach = 16 << 10
  /// How many lines are remembered.
  private static let room = 64
  /// How much of a long line is looked at, in bytes: its end.
  private static let longestQuestion = 512
  /// What each line between takes away, in ten-thousandths.
  private static let fade = 250

  /// The lines that were looked at last; the one that begins at an offset has its place by that.
  private(set) var utterances = [Utterance?](repeating: nil, count: room)
  /// Where in each of these context phrases may begin.
  private var marks = [ContextMarks](repeating: ContextMarks(), count: room)
  /// The line that was asked about last.
  private(set) var line = 0..<0
  /// The open questions before that, the nearest first.
  private(set) var open: [Question] = []
  private var words: [UInt64] = []

  /// Forgets the text.
  mutating func removeAll() {
    line = 0..<0
    open.removeAll(keepingCapacity: true)
    for index in utterances.indices where utterances[index] != nil { utterances[index] = nil }
    for index in marks.indices { marks[index].removeAll() }
  }

  /// Finds out what is asked before the line of `unit` that holds `offset`.
  mutating func cover(
    lineHolding offset: Int, of unit: TextUnit, in view: Span<UInt8>, layout: TextLayout,
    phrases: QuestionPhrases, placeholders: PlaceholderGrammar, mostLines: Int
  ) {
    if line.contains(offset) { return }
    open.removeAll(keepingCapacity: true)
    let start = view.startOfLine(holding: offset, notBefore: unit.range.lowerBound)
    let end = view.firstOffset(of: 0x0A, in: offset..<unit.range.upperBound)
    line = start..<max(offset + 1, end ?? unit.range.upperBound)
    guard layout.holdsText(unit, in: view) else { return }
    let floor = layout.areLines ? max(0, start - Self.reach) : 0
    var speaker: UInt64?
    var place = (start: start, unit: unit)
    for distance in 0..<mostLines {
      guard
        let previous = layout.line(before: place.start, of: place.unit, notBefore: floor, in: view)
      else { return }
      place = (previous.line.lowerBound, previous.unit)
      if previous.line.isEmpty { continue }
      let index = look(at: previous.line, previous.unit, view, layout, phrases, placeholders)
      guard let utterance = utterances[index], utterance.asks else { continue }
      let own = speaker ?? self.speaker(of: line, unit, view, layout)
      speaker = own
      // Nobody answers a question of one's own.
      if own != 0, own == utterance.speaker { continue }
      open.append(Question(utterance: index, weight: Evidence.boost - Self.fade * distance))
    }
  }

  private func speaker(
    of line: Range<Int>, _ unit: TextUnit, _ view: Span<UInt8>, _ layout: TextLayout
  ) -> UInt64 {
    let label = SpeakerLabel(of: line, in: view)
    return label.speaker != 0 ? label.speaker : layout.speaker(of: unit, in: view)
  }

  /// Looks at a line, unless it was one of the last; gives its place.
  private mutating func look(
    at line: Range<Int>, _ unit: TextUnit, _ view: Span<UInt8>, _ layout: TextLayout,
    _ phrases: QuestionPhrases, _ placeholders: PlaceholderGrammar
  ) -> Int {
    let mixed = UInt64(truncatingIfNeeded: line.lowerBound) &* 0x9E37_79B9_7F4A_7C15
    var index = Int(truncatingIfNeeded: mixed &>> 58)
    while utterances[index]?.line != line {
      // A question that is open keeps its place.
      guard open.contains(where: { $0.utterance == index }) else { break }
      index = (index + 1) & (Self.room - 1)
    }
    if utterances[index]?.line == line { return index }
    let label = SpeakerLabel(of: line, in: view)
    let start = max(label.end, line.upperBound - Self.longestQuestion)
    var utterance = Utterance(
      line: line, text: start..<line.upperBound,
      speaker: label.speaker != 0 ? label.speaker : layout.speaker(of: unit, in: view),
      asks: Self.hasQuestionMark(start..<line.upperBound, in: view), phrases: [])
    let mayAskWeakly = Self.isFragment(start..<line.upperBound, in: view)
    func take(_ word: Range<Int>) {
      guard let meaning = phrases.meaning(of: Words.hash(view, in: word)),
        placeholders.token(in: word, of: view, bounds: word.lowerBound..<line.upperBound) == nil
      else { return }
      if meaning.isRequest || meaning.isWeakRequest && mayAskWeakly { utterance.asks = true }
      for phrase in meaning.phrases
      where Self.stands(phrases.phrases[phrase].words, at: word, in: view, end: line.upperBound) {
        utterance.phrases.append(phrase)
      }
    }
    var first = start
    // The end of a long line may begin within a word.
    while first > label.end, first < line.upperBound, !UTF8Text.isSpace(view[first]) { first += 1 }
    phrases.beginnings.forEachWord(
      in: view, beginningIn: first..<line.upperBound, end: line.upperBound
    ) { word, kind in
      switch kind {
      case .listed: take(word)
      case .odd: break
      case .unread:
        var end = word.lowerBound
        while end < line.upperBound, view[end] >= 0x80 || UTF8Text.isASCIIWord(view[end]) {
          end += 1
        }
        var offset = word.lowerBound
        while let next = Words.next(view, from: offset, end: end) {
          take(next)
          offset = next.upperBound
        }
      }
    }
    utterances[index] = utterance
    marks[index].removeAll()
    return index
  }

  /// The longest text that asks by naming what it asks for, in bytes: "and your date of birth".
  private static let longestFragment = 48

  /// Whether a text is short, no whole sentence, and holds words alone: no value, and nothing that stands
  /// for one.
  private static func isFragment(_ text: Range<Int>, in view: Span<UInt8>) -> Bool {
    text.count <= longestFragment
      && text.allSatisfy { offset in
        switch view[offset] {
        case 0x41...0x5A, 0x61...0x7A, 0x80..., 0x20, 0x0D, UInt8(ascii: ","), UInt8(ascii: "'"),
          UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "?"):
          true
        default: false
        }
      }
  }

  /// Whether `words` stand in `view`, the first of them at `word`.
  private static func stands(
    _ words: [UInt64], at word: Range<Int>, in view: Span<UInt8>, end: Int
  ) -> Bool {
    var offset = word.upperBound
    for expected in words.dropFirst() {
      guard let next = Words.next(view, from: offset, end: end),
        Words.hash(view, in: next) == expected
      else { return false }
      offset = next.upperBound
    }
    return true
  }

  /// Whether something in `text` is marked as a question: not in an address of the web.
  private static func hasQuestionMark(_ text: Range<Int>, in view: Span<UInt8>) -> Bool {
    var offset = text.lowerBound
    while let mark = view.firstOffset(of: UInt8(ascii: "?"), in: offset..<text.upperBound) {
      offset = mark + 1
      if offset == text.upperBound || !UTF8Text.isASCIIWord(view[offset]) { return true }
    }
    return false
  }

  // MARK: What is asked for

  /// Whether an open question may ask for values of `entity`.
  mutating func mayAsk(
    for entity: Int, in view: Span<UInt8>, phrases: QuestionPhrases, lexicon: ContextLexicon,
    placeholders: PlaceholderGrammar
  ) -> Bool {
    for question in open {
      guard let utterance = utterances[question.utterance] else { continue }
      if phrases.hasPhrases[entity] {
        if utterance.phrases.contains(where: { phrases.phrases[$0].entity == entity }) {
          return true
        }
        continue
      }
      marks[question.utterance].cover(
        utterance.text, in: view, lexicon: lexicon, placeholders: placeholders)
      if marks[question.utterance].mayHoldPhrase(for: entity) { return true }
    }
    return false
  }

  /// What the open questions say for a candidate of `entity`.
  mutating func evidence(
    for entity: Int, in view: Span<UInt8>, phrases: QuestionPhrases, lexicon: ContextLexicon,
    placeholders: PlaceholderGrammar
  ) -> QuestionEvidence {
    for question in open {
      guard let utterance = utterances[question.utterance] else { continue }
      if phrases.hasPhrases[entity] {
        for phrase in utterance.phrases where phrases.phrases[phrase].entity == entity {
          return QuestionEvidence(
            phrase: Int32(phrase), isListed: true, added: Int16(question.weight))
        }
        continue
      }
      marks[question.utterance].cover(
        utterance.text, in: view, lexicon: lexicon, placeholders: placeholders)
      let phrase = marks[question.utterance].positivePhrase(
        of: entity, in: view, lexicon: lexicon, words: &words)
      if phrase >= 0 {
        return QuestionEvidence(phrase: phrase, isListed: false, added: Int16(question.weight))
      }
    }
    return QuestionEvidence()
  }
}

/// What a question before it says about a candidate.
package struct QuestionEvidence: Sendable {
  /// A phrase of ``QuestionPhrases`` where it `isListed`, else of the lexicon; -1 where there is none.
  var phrase: Int32 = -1
  var isListed = false
  /// What it adds to a score, in ten-thousandths.
  var added: Int16 = 0
}

extension TextLayout {
  /// Names of the fields that hold what people say.
  private static let namesOfText = Set(
    [
      "text", "content", "message", "msg", "body", "utterance", "transcript", "comment", "input",
      "output", "prompt", "response", "question", "answer", "value", "line", "plain_body", "human",
      "messagetext", "message_text", "body_text", "content_text", "reply", "data",
    ].map { Words.hash($0) })

  /// Names of the fields that say who speaks.
  private static let namesOfSpeakers = Set(
    [
      "role", "speaker", "from", "sender", "author", "participant", "participantrole",
      "participant_role",
      "participantid", "sender_type", "sendertype", "author_role", "who", "by", "channel", "nick",
    ].map { Words.hash($0) })

  /// Whether a unit holds what somebody says.
  func holdsText(_ unit: TextUnit, in view: Span<UInt8>) -> Bool {
    areLines
      || !unit.isKey
        && (unit.name.isEmpty || Self.namesOfText.contains(Words.hash(view, in: unit.name)))
  }

  /// The line before `start`, which is a line's start in `unit`.
  ///
  /// - Returns: nil where there is none that begins at or behind `floor`.
  func line(
    before start: Int, of unit: TextUnit, notBefore floor: Int, in view: Span<UInt8>
  ) -> (line: Range<Int>, unit: TextUnit)? {
    let first = areLines ? 0 : unit.range.lowerBound
    if start > first {
      // A line that begins before the floor is not looked at, whole or not.
      let line = view.startOfLine(holding: start - 1, notBefore: max(first, floor - 1))
      return line < floor ? nil : (line..<start - 1, unit)
    }
    guard !areLines, let previous = text(before: unit, in: view) else { return nil }
    let end = previous.range.upperBound
    let line =
      previous.range.isEmpty
      ? end : view.startOfLine(holding: end, notBefore: previous.range.lowerBound)
    return (line..<end, previous)
  }

  /// How many units are looked through for the one before.
  private static let mostUnits = 64

  /// The unit before `unit`, of the same record, that holds what somebody says.
  private func text(before unit: TextUnit, in view: Span<UInt8>) -> TextUnit? {
    var index = self.index(of: unit) - 1
    var looked = 0
    while index >= 0, looked < Self.mostUnits, units[index].record == unit.record {
      // Keys that are known already may be left out of a view.
      if !units[index].isKey {
        if holdsText(units[index], in: view) { return units[index] }
        looked += 1
      }
      index -= 1
    }
    return nil
  }

  /// What tells the speaker of a unit from others, as a field before it says; zero where none does.
  func speaker(of unit: TextUnit, in view: Span<UInt8>) -> UInt64 {
    guard !areLines, !unit.name.isEmpty else { return 0 }
    var index = self.index(of: unit) - 1
    var looked = 0
    while index >= 0, looked < Self.mostUnits / 4, units[index].record == unit.record {
      let other = units[index]
      index -= 1
      if other.isKey { continue }
      if !other.name.isEmpty, Self.namesOfSpeakers.contains(Words.hash(view, in: other.name)) {
        return Words.hash(view, in: other.range) | 1
      }
      looked += 1
    }
    return 0
  }
}

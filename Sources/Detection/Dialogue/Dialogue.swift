internal import Matching

/// What is asked in a text, and what of it is open where something stands that may be the answer.
///
/// A question makes the answer more than its words: nobody could say what `12 5 84` is, but for "date of
/// birth?" just before it. The lines that ask are found in one pass over the text, word by word and no
/// further than the beginnings of words; everything else is done where there is something to be asked for.
/// What is open at a line follows from the lines just before it, wherever the text is cut.
struct Dialogue {
  /// A line that asks for something.
  struct Question {
    /// The line, with the label of the speaker.
    var line: Range<Int>
    /// The phrases in it by which packs know what it asks for, in ``Dialogue/phrases``.
    var phrases: Range<Int>
  }

  /// A question that may be answered where something stands.
  struct Open {
    /// Which one.
    var question: Int
    /// Whether something was said since that may have answered it.
    var isOld: Bool
    /// What its answer is worth, in ten-thousandths.
    var weight: Int
  }

  /// How far back of a line of text questions are looked for, in bytes: their lines begin there or behind.
  ///
  /// So far that hardly any value between them and the answer matters: in its place something shorter will
  /// stand, and what is found then must not be more than before.
  static let reach = 16 << 10
  /// How much of a long line is looked at, in bytes: its end.
  private static let longestQuestion = 512
  /// What each line between takes away, in ten-thousandths.
  private static let fade = 250
  /// For how many questions it is remembered where context phrases may begin in them.
  private static let room = 32

  /// The questions of the text, ascending.
  private(set) var questions: [Question] = []
  /// Indices of phrases; those of one question stand together.
  private(set) var phrases: [Int] = []
  /// The line that was asked about last.
  private(set) var line = 0..<0
  /// Where what is said in it begins; what stands before that, such as the time, answers nothing.
  private var said = 0
  /// What is open there, the nearest first.
  private(set) var open: [Open] = []
  /// Where in some questions context phrases may begin, and which questions these are.
  private var marks = [ContextMarks](repeating: ContextMarks(), count: room)
  private var owners = [Int](repeating: -1, count: room)
  /// What the open questions say together, once that was needed.
  private var summary = WordUses.Summary()
  private var isSummarized = false
  private var words: [UInt64] = []
  /// The lines with a question mark.
  private var marked: [Range<Int>] = []

  /// Forgets the text.
  mutating func removeAll() {
    questions.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    line = 0..<0
  }

  // MARK: Finding questions

  /// Finds the lines that ask.
  ///
  /// - Parameters:
  ///   - view: the text.
  ///   - range: where questions are looked for: begins with a line, where lines are the units.
  ///   - layout: how the text is divided.
  ///   - table: how people ask.
  ///   - placeholders: what stands for values that were replaced, which ask nothing.
  mutating func scan(
    _ view: Span<UInt8>, in range: Range<Int>, layout: TextLayout, table: QuestionPhrases,
    placeholders: PlaceholderGrammar
  ) {
    questions.removeAll(keepingCapacity: true)
    phrases.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    line = 0..<0
    for index in owners.indices { owners[index] = -1 }
    var lines = LineCursor(layout: layout)
    findQuestionMarks(in: view, range, &lines)
    lines = LineCursor(layout: layout)
    var place = (line: 0..<0, asks: false, asksWeakly: false, phrases: 0)
    var next = 0
    func take(_ word: Range<Int>) {
      guard let meaning = table.meaning(of: Words.hash(view, in: word)) else { return }
      if !place.line.contains(word.lowerBound) {
        finish(&place, &next, in: view)
        guard let line = lines.line(holding: word.lowerBound, in: view) else { return }
        place = (line, false, false, phrases.count)
      }
      guard word.lowerBound + Self.longestQuestion >= place.line.upperBound,
        placeholders.token(in: word, of: view, bounds: word.lowerBound..<place.line.upperBound)
          == nil
      else { return }
      if meaning.isRequest { place.asks = true }
      if meaning.isWeakRequest { place.asksWeakly = true }
      table.find(meaning.phrases, at: word, in: view, end: place.line.upperBound) {
        phrases.append($0)
      }
    }
    table.beginnings.forEachWord(in: view, beginningIn: range, end: view.count) { word, kind in
      switch kind {
      case .listed: take(word)
      case .odd: break
      case .unread:
        var end = word.lowerBound
        while end < view.count, view[end] >= 0x80 || UTF8Text.isASCIIWord(view[end]) { end += 1 }
        var offset = word.lowerBound
        while let next = Words.next(view, from: offset, end: end) {
          if table.beginnings.mayHold(Words.prefix(of: next, in: view)) { take(next) }
          offset = next.upperBound
        }
      }
    }
    finish(&place, &next, in: view)
    while next < marked.count {
      questions.append(Question(line: marked[next], phrases: 0..<0))
      next += 1
    }
  }

  /// Adds the line in which words were taken, if it asks, and before it those that only a question mark tells.
  private mutating func finish(
    _ place: inout (line: Range<Int>, asks: Bool, asksWeakly: Bool, phrases: Int),
    _ next: inout Int, in view: Span<UInt8>
  ) {
    if place.line.isEmpty { return }
    while next < marked.count, marked[next].lowerBound < place.line.lowerBound {
      questions.append(Question(line: marked[next], phrases: 0..<0))
      next += 1
    }
    if next < marked.count, marked[next] == place.line {
      place.asks = true
      next += 1
    }
    let found = place.phrases..<phrases.count
    if place.asks
      || (place.asksWeakly || !found.isEmpty)
        && Self.isFragment(
          SpeakerLabel(of: place.line, in: view).end..<place.line.upperBound, in: view)
    {
      questions.append(Question(line: place.line, phrases: found))
    } else {
      phrases.removeLast(found.count)
    }
    place.line = 0..<0
  }

  /// Notes the lines in which something is marked as a question: not in an address of the web.
  private mutating func findQuestionMarks(
    in view: Span<UInt8>, _ range: Range<Int>, _ lines: inout LineCursor
  ) {
    marked.removeAll(keepingCapacity: true)
    var offset = range.lowerBound
    while let mark = view.firstOffset(of: UInt8(ascii: "?"), in: offset..<range.upperBound) {
      offset = mark + 1
      if offset < view.count, UTF8Text.isASCIIWord(view[offset]) { continue }
      guard let line = lines.line(holding: mark, in: view) else { continue }
      guard mark + Self.longestQuestion >= line.upperBound else { continue }
      marked.append(line)
      offset = max(offset, line.upperBound)
    }
  }

  /// The longest text that asks by naming what it asks for, in bytes: "and your date of birth".
  private static let longestFragment = 80

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

  // MARK: What is open

  /// Finds out what is open at the line of `unit` that holds `offset`.
  mutating func cover(
    lineHolding offset: Int, of unit: TextUnit, in view: Span<UInt8>, layout: TextLayout,
    mostLines: Int
  ) {
    if line.contains(offset) { return }
    open.removeAll(keepingCapacity: true)
    isSummarized = false
    let start = view.startOfLine(holding: offset, notBefore: unit.range.lowerBound)
    let end = view.firstOffset(of: 0x0A, in: offset..<unit.range.upperBound)
    line = start..<max(offset + 1, end ?? unit.range.upperBound)
    var index = questions.partitioningIndex { $0.line.lowerBound >= start } - 1
    guard index >= 0, layout.holdsText(unit, in: view) else { return }
    if layout.areLines, start - questions[index].line.lowerBound > Self.reach { return }
    said = SpeakerLabel(of: line, in: view).end
    if layout.areLines {
      coverLines(from: index, before: start, in: view, mostLines: mostLines)
      return
    }
    // Message by message, for between two of them stands much that is none.
    var speaker: UInt64?
    var place = (start: start, unit: unit)
    for distance in 0..<mostLines {
      guard index >= 0,
        layout.isNear(layout.unit(at: questions[index].line.lowerBound), unit),
        let previous = layout.line(before: place.start, of: place.unit, in: view),
        layout.isNear(previous.unit, unit)
      else { return }
      place = (previous.line.lowerBound, previous.unit)
      // Questions of other conversations may stand in between.
      while index >= 0, questions[index].line.lowerBound > place.start { index -= 1 }
      guard index >= 0, questions[index].line.lowerBound == place.start else { continue }
      let own = speaker ?? Self.speaker(of: line, unit, view, layout)
      speaker = own
      // Nobody answers a question of one's own.
      if own == 0 || own != Self.speaker(of: questions[index].line, place.unit, view, layout) {
        add(index, distance)
      }
      index -= 1
    }
  }

  /// Finds out what is open at the line that begins at `start`, in a text of lines.
  private mutating func coverLines(
    from last: Int, before start: Int, in view: Span<UInt8>, mostLines: Int
  ) {
    var speaker: UInt64?
    var index = last
    var place = start
    let floor = max(0, start - Self.reach)
    for distance in 0..<mostLines {
      guard index >= 0, place > floor, questions[index].line.lowerBound >= floor else { return }
      place = view.startOfLine(holding: place - 1, notBefore: max(0, floor - 1))
      guard questions[index].line.lowerBound == place else { continue }
      let own = speaker ?? SpeakerLabel(of: line, in: view).speaker
      speaker = own
      // Nobody answers a question of one's own.
      if own == 0 || own != SpeakerLabel(of: questions[index].line, in: view).speaker {
        add(index, distance)
      }
      index -= 1
    }
  }

  private mutating func add(_ question: Int, _ distance: Int) {
    open.append(
      Open(question: question, isOld: distance > 0, weight: Evidence.boost - Self.fade * distance))
  }

  private static func speaker(
    of line: Range<Int>, _ unit: TextUnit, _ view: Span<UInt8>, _ layout: TextLayout
  ) -> UInt64 {
    let label = SpeakerLabel(of: line, in: view)
    return label.speaker != 0 ? label.speaker : layout.speaker(of: unit, in: view)
  }

  // MARK: What is asked for

  /// Where context phrases may begin in a question.
  private mutating func marks(
    of question: Int, in view: Span<UInt8>, lexicon: ContextLexicon,
    placeholders: PlaceholderGrammar
  ) -> Int {
    let place = question & (Self.room - 1)
    if owners[place] != question {
      owners[place] = question
      marks[place].removeAll()
      let line = questions[question].line
      let start = max(line.lowerBound, line.upperBound - Self.longestQuestion)
      marks[place].cover(
        start..<line.upperBound, in: view, lexicon: lexicon, placeholders: placeholders)
    }
    return place
  }

  /// The first phrase of `question` that asks for `entity`, or -1.
  private func listedPhrase(of entity: Int, in question: Int, _ table: QuestionPhrases) -> Int {
    for place in questions[question].phrases
    where table.phrases[phrases[place]].entity == Int32(truncatingIfNeeded: entity) {
      return phrases[place]
    }
    return -1
  }

  /// Whether an open question may ask for values of `entity`.
  mutating func mayAsk(
    for entity: Int, in view: Span<UInt8>, table: QuestionPhrases, lexicon: ContextLexicon,
    placeholders: PlaceholderGrammar
  ) -> Bool {
    if table.hasPhrases[entity] {
      for item in open where listedPhrase(of: entity, in: item.question, table) >= 0 {
        return true
      }
      return false
    }
    if !isSummarized {
      isSummarized = true
      summary.removeAll()
      for item in open {
        let place = marks(
          of: item.question, in: view, lexicon: lexicon, placeholders: placeholders)
        marks[place].add(to: &summary)
      }
    }
    return summary.mayHoldPhrase(of: entity, onlyPositive: true)
  }

  /// How much more than the value there may be in a late answer, in bytes: "ok so it's".
  private static let mostBesideLate = 24

  /// What the open questions say for a candidate of `entity` at `range`.
  mutating func evidence(
    for entity: Int, at range: Range<Int>, in view: Span<UInt8>, table: QuestionPhrases,
    lexicon: ContextLexicon,
    placeholders: PlaceholderGrammar
  ) -> QuestionEvidence {
    guard range.lowerBound >= said,
      mayAsk(
        for: entity, in: view, table: table, lexicon: lexicon, placeholders: placeholders)
    else { return QuestionEvidence() }
    let isShort = line.upperBound - said - range.count <= Self.mostBesideLate
    for item in open where !item.isOld || isShort {
      var phrase = -1
      if table.hasPhrases[entity] {
        phrase = listedPhrase(of: entity, in: item.question, table)
      } else {
        let place = marks(
          of: item.question, in: view, lexicon: lexicon, placeholders: placeholders)
        phrase = Int(
          marks[place].phrase(
            of: entity, isNegative: false, in: view, lexicon: lexicon, words: &words))
        // "What is the order number?" asks for no other number.
        if phrase >= 0,
          marks[place].phrase(
            of: entity, isNegative: true, in: view, lexicon: lexicon, words: &words) >= 0
        {
          phrase = -1
        }
      }
      if phrase >= 0 {
        return QuestionEvidence(
          phrase: Int32(truncatingIfNeeded: phrase), isListed: table.hasPhrases[entity],
          added: Int16(item.weight))
      }
    }
    return QuestionEvidence()
  }
}

/// Finds the lines that hold places of a text, which come in ascending order.
private struct LineCursor {
  private let layout: TextLayout
  private var unit = 0

  init(layout: TextLayout) {
    self.layout = layout
  }

  /// The line that holds `offset`; nil where nobody says it.
  mutating func line(holding offset: Int, in view: Span<UInt8>) -> Range<Int>? {
    var bounds = 0..<view.count
    if !layout.areLines {
      while unit < layout.units.count, layout.units[unit].range.upperBound <= offset { unit += 1 }
      guard unit < layout.units.count, layout.units[unit].range.contains(offset),
        layout.holdsText(layout.units[unit], in: view)
      else { return nil }
      bounds = layout.units[unit].range
    }
    let start = view.startOfLine(holding: offset, notBefore: bounds.lowerBound)
    return start..<(view.firstOffset(of: 0x0A, in: offset..<bounds.upperBound) ?? bounds.upperBound)
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

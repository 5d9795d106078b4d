/// The words that make candidates of one entity type more or less likely.
final class ContextLexicon: Sendable {
  /// A word or a sequence of words.
  struct Phrase: Sendable {
    /// The hashes of its words, in order; never empty.
    let words: [UInt64]
    /// What evidence shows: the pack's words, never the text's.
    let text: String
  }

  private let positive: [UInt64: [Phrase]]
  private let negative: [UInt64: [Phrase]]
  private let fieldNames: [String: String]
  /// A bit for each first word of a phrase: most words of a text are looked up here and no further.
  private let filter: WordFilter

  init(_ definition: EntityDefinition) {
    positive = Self.index(definition.context)
    negative = Self.index(definition.negativeContext)
    fieldNames = Dictionary(
      definition.fieldNames.map { (Self.folded($0), $0) }, uniquingKeysWith: { first, _ in first })
    filter = WordFilter(Array(positive.keys) + Array(negative.keys))
  }

  /// Whether nothing near a candidate can change its score.
  var isEmpty: Bool { positive.isEmpty && negative.isEmpty && fieldNames.isEmpty }

  /// Names of fields that hold any text at all: they say nothing about what is in it, though some of
  /// these words do elsewhere ("text me at …").
  private static let namesOfText: Set<String> = [
    "text", "texts", "content", "contents", "message", "messages", "msg", "body", "value", "values",
    "data", "note", "notes", "comment", "comments", "description", "title", "subject", "summary",
    "input", "output", "prompt", "response", "log", "line", "html", "plain", "raw",
  ]

  private static func index(_ languages: [EntityDefinition.Phrases]) -> [UInt64: [Phrase]] {
    var phrases: [UInt64: [Phrase]] = [:]
    for text in languages.flatMap(\.phrases) {
      let words = Words.hashes(in: text)
      guard let first = words.first else { continue }
      if phrases[first, default: []].contains(where: { $0.words == words }) { continue }
      phrases[first, default: []].append(Phrase(words: words, text: text))
    }
    return phrases
  }

  private static func folded(_ name: String) -> String {
    let scalars = name.lowercased().unicodeScalars.filter { UTF8Text.isWord($0) && $0 != "_" }
    return String(String.UnicodeScalarView(scalars))
  }

  /// What the words on the two sides of a candidate say about it.
  func evidence(around words: ContextWords) -> ContextEvidence {
    var evidence = ContextEvidence()
    consider(words.before, isBefore: true, &evidence)
    consider(words.after, isBefore: false, &evidence)
    return evidence
  }

  private func consider(
    _ side: ContextWords.Side, isBefore: Bool, _ evidence: inout ContextEvidence
  ) {
    for index in 0..<side.count where filter.mayHold(side[index]) {
      for phrase in positive[side[index]] ?? [] {
        guard let end = side.end(of: phrase.words, at: index) else { continue }
        evidence.add(phrase, distance: isBefore ? side.count - end : index)
      }
      for phrase in negative[side[index]] ?? [] {
        guard let end = side.end(of: phrase.words, at: index) else { continue }
        evidence.addNegative(phrase, distance: isBefore ? side.count - end : index)
      }
    }
  }

  /// What the name of the field says: its own phrase, or a context phrase among its words.
  func fieldEvidence(_ words: [String]) -> (positive: String?, negative: String?) {
    let hashes = words.map { Words.hash($0) }
    var found: (positive: String?, negative: String?) = (fieldNames[words.joined()], nil)
    if words.allSatisfy(Self.namesOfText.contains) { return found }
    for index in hashes.indices {
      for phrase in positive[hashes[index]] ?? []
      where found.positive == nil && hashes[index...].starts(with: phrase.words) {
        found.positive = phrase.text
      }
      for phrase in negative[hashes[index]] ?? []
      where found.negative == nil && hashes[index...].starts(with: phrase.words) {
        found.negative = phrase.text
      }
    }
    return found
  }
}

/// What the words near a candidate add to its score and take from it.
package struct ContextEvidence: Sendable, Equatable {
  /// The most that one kind of evidence moves a score, in ten-thousandths.
  package static let boost = 3500
  /// Words up to this distance count in full.
  static let nearDistance = 2
  /// What each further word takes from the boost, in ten-thousandths.
  static let decay = 250

  /// What the nearest positive phrase adds, in ten-thousandths.
  package private(set) var added = 0
  private var negative = 0
  /// The positive phrases found, as the pack writes them.
  package private(set) var phrases: [String] = []
  /// The negative phrases found, as the pack writes them.
  package private(set) var negativePhrases: [String] = []

  mutating func add(_ phrase: ContextLexicon.Phrase, distance: Int) {
    added = max(added, Self.weight(distance))
    if !phrases.contains(phrase.text) { phrases.append(phrase.text) }
  }

  mutating func addNegative(_ phrase: ContextLexicon.Phrase, distance: Int) {
    negative = max(negative, Self.weight(distance))
    if !negativePhrases.contains(phrase.text) { negativePhrases.append(phrase.text) }
  }

  /// What the nearest negative phrase takes, in ten-thousandths: nothing where a positive phrase stands
  /// nearer, for the nearer one says what the value is ("order 12, phone 555 0123").
  package var subtracted: Int { negative >= added ? negative : 0 }

  /// What a phrase `distance` words away weighs: all of the boost when near, then less word by word.
  static func weight(_ distance: Int) -> Int {
    max(0, boost - decay * max(0, distance - nearDistance))
  }
}

/// The words on both sides of a candidate, as hashes, in the order of the text.
///
/// A placeholder and a finding that is already accepted are one word each, whatever their length, for
/// that is what they will be in the output: a second run sees the same distances.
struct ContextWords {
  /// How many words on each side are looked at.
  static let reach = 10
  /// How many bytes on each side are looked at, opaque stretches not counted.
  static let reachInBytes = 256

  /// The words on one side, in the order of the text.
  struct Side {
    private var words = InlineArray<10, UInt64>(repeating: 0)
    /// Whether they were collected backwards.
    private let isReversed: Bool
    /// How many there are.
    private(set) var count = 0

    init(isReversed: Bool) {
      self.isReversed = isReversed
    }

    subscript(index: Int) -> UInt64 {
      words[isReversed ? count - 1 - index : index]
    }

    /// Adds the next word away from the candidate, if there is room.
    mutating func append(_ word: UInt64) {
      guard count < ContextWords.reach else { return }
      words[count] = word
      count += 1
    }

    /// Where `phrase` ends if it begins at `index`.
    func end(of phrase: [UInt64], at index: Int) -> Int? {
      guard index + phrase.count <= count else { return nil }
      for step in 0..<phrase.count where self[index + step] != phrase[step] { return nil }
      return index + phrase.count
    }
  }

  private(set) var before = Side(isReversed: true)
  private(set) var after = Side(isReversed: false)

  /// Collects the words around `range` within `bounds`.
  ///
  /// `opaque` are the accepted findings, ascending and disjoint.
  init(
    around range: Range<Int>, in bytes: Span<UInt8>, bounds: Range<Int>,
    opaque: [Range<Int>], placeholders: PlaceholderGrammar
  ) {
    collectBefore(range.lowerBound, bytes, bounds, opaque, placeholders)
    collectAfter(range.upperBound, bytes, bounds, opaque, placeholders)
  }

  private mutating func collectBefore(
    _ end: Int, _ bytes: Span<UInt8>, _ bounds: Range<Int>, _ opaque: [Range<Int>],
    _ placeholders: PlaceholderGrammar
  ) {
    var offset = end
    var budget = Self.reachInBytes
    var block = opaque.partitioningIndex { $0.upperBound > end } - 1
    while before.count < Self.reach, budget > 0, offset > bounds.lowerBound {
      if block >= 0, opaque[block].upperBound >= offset {
        offset = min(offset, opaque[block].lowerBound)
        block -= 1
        before.append(0)
        continue
      }
      if bytes[offset - 1] == UInt8(ascii: ">"),
        let start = placeholders.start(ofPlaceholderEndingAt: offset, in: bytes, bounds: bounds)
      {
        offset = start
        before.append(0)
        continue
      }
      let start = block >= 0 ? opaque[block].upperBound : bounds.lowerBound
      let floor = max(offset - budget, start)
      guard UTF8Text.isWord(bytes, before: offset, start: floor),
        let word = Words.previous(bytes, before: offset, start: floor)
      else {
        let length = UTF8Text.stepBack(bytes, before: offset, start: bounds.lowerBound).length
        offset -= length
        budget -= length
        continue
      }
      // Half a word says nothing: what is left of `discard` may be `card`.
      if UTF8Text.isWord(bytes, before: word.lowerBound, start: start) { break }
      if let token = placeholders.token(in: word, of: bytes, bounds: bounds) {
        collectBefore(token, in: word, bytes, bounds, placeholders)
      } else {
        before.append(Words.hash(bytes, in: word))
        budget -= word.count
      }
      offset = word.lowerBound
    }
  }

  /// Collects a word that tokens stick to: each is a word, and so is what lies between them.
  private mutating func collectBefore(
    _ first: Range<Int>, in word: Range<Int>, _ bytes: Span<UInt8>, _ bounds: Range<Int>,
    _ placeholders: PlaceholderGrammar
  ) {
    var stretches: [UInt64] = []
    var start = word.lowerBound
    var next: Range<Int>? = first
    while let token = next {
      if start < token.lowerBound {
        stretches.append(Words.hash(bytes, in: start..<token.lowerBound))
      }
      stretches.append(0)
      start = token.upperBound
      next = placeholders.token(in: start..<word.upperBound, of: bytes, bounds: bounds)
    }
    if start < word.upperBound { stretches.append(Words.hash(bytes, in: start..<word.upperBound)) }
    for stretch in stretches.reversed() { before.append(stretch) }
  }

  private mutating func collectAfter(
    _ start: Int, _ bytes: Span<UInt8>, _ bounds: Range<Int>, _ opaque: [Range<Int>],
    _ placeholders: PlaceholderGrammar
  ) {
    var offset = start
    var budget = Self.reachInBytes
    var block = opaque.partitioningIndex { $0.lowerBound >= start }
    while after.count < Self.reach, budget > 0, offset < bounds.upperBound {
      if block < opaque.count, opaque[block].lowerBound <= offset {
        offset = max(offset, opaque[block].upperBound)
        block += 1
        after.append(0)
        continue
      }
      if let end = placeholders.end(ofPlaceholderAt: offset, in: bytes, bounds: bounds) {
        offset = end
        after.append(0)
        continue
      }
      let end = block < opaque.count ? opaque[block].lowerBound : bounds.upperBound
      let ceiling = min(end, bounds.upperBound, offset + budget)
      guard UTF8Text.isWord(bytes, at: offset, end: ceiling) else {
        let length = UTF8Text.step(bytes, at: offset, end: ceiling).length
        offset += length
        budget -= length
        continue
      }
      guard var word = Words.next(bytes, from: offset, end: ceiling) else { break }
      if let token = placeholders.token(in: word, of: bytes, bounds: bounds) {
        word = word.lowerBound..<token.lowerBound
      }
      if word.upperBound == ceiling,
        UTF8Text.isWord(bytes, at: ceiling, end: min(end, bounds.upperBound))
      {
        break
      }
      after.append(Words.hash(bytes, in: word))
      budget -= word.upperBound - offset
      offset = word.upperBound
    }
  }
}

/// A small set of words that may hold more than it was given, and never less.
struct WordFilter: Sendable {
  private var bits = InlineArray<32, UInt64>(repeating: 0)

  /// Makes a filter that holds `words`.
  init(_ words: [UInt64]) {
    for word in words { bits[Self.slot(word)] |= Self.bit(word) }
  }

  /// Whether `word` may be in the set.
  func mayHold(_ word: UInt64) -> Bool {
    bits[Self.slot(word)] & Self.bit(word) != 0
  }

  private static func slot(_ word: UInt64) -> Int { Int(truncatingIfNeeded: word >> 59) }
  private static func bit(_ word: UInt64) -> UInt64 { 1 << (word >> 53 & 63) }
}

extension Array {
  /// The first index whose element satisfies `predicate`, in an array where all that do come last.
  package func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

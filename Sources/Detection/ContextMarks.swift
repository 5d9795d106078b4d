internal import Matching

/// The words of one unit at which a context phrase of any entity type may begin.
///
/// Most candidates have no such word near them. To know that for all candidates of a unit, its words
/// are looked at once, and of each no more than the first eight bytes.
struct ContextMarks {
  /// A word at which a phrase may begin.
  private struct Mark {
    var offset: Int
    /// The word; `nil` where a token sticks to it, so that what is left of it may be any word.
    var word: UInt64?
  }

  private var marks: [Mark] = []
  /// What all of them say together.
  private var summary = WordUses.Summary()
  private var unit: Range<Int>?

  /// How much farther words may lie that count where there are placeholders, which are not counted as
  /// bytes.
  private static let placeholders = ContextWords.reach * PlaceholderGrammar.longest

  /// Whether all bytes of the unit are ASCII.
  private(set) var areOfASCII = true

  /// Forgets the text.
  mutating func removeAll() { unit = nil }

  /// Whether the words are those of `unit`.
  func isOf(_ unit: Range<Int>) -> Bool { self.unit == unit }

  /// Looks at the words of `unit`, unless it was the last one.
  mutating func cover(
    _ unit: Range<Int>, in bytes: Span<UInt8>, lexicon: ContextLexicon,
    placeholders: PlaceholderGrammar
  ) {
    if self.unit == unit { return }
    self.unit = unit
    marks.removeAll(keepingCapacity: true)
    summary.removeAll()
    let isBeyondASCII = lexicon.beginnings.forEachWord(
      in: bytes, beginningIn: unit, end: unit.upperBound
    ) { word, kind in
      switch kind {
      case .listed: mark(word, true, lexicon, bytes, placeholders)
      case .odd: mark(word, false, lexicon, bytes, placeholders)
      case .unread: markWords(ofRunAt: word.lowerBound, lexicon, bytes, placeholders)
      }
    }
    areOfASCII = !isBeyondASCII
  }

  /// Looks at the words of a run one by one, for there is more in it than ASCII or than a block holds.
  private mutating func markWords(
    ofRunAt start: Int, _ lexicon: ContextLexicon, _ bytes: Span<UInt8>,
    _ placeholders: PlaceholderGrammar
  ) {
    guard let unit else { return }
    var end = start
    while end < unit.upperBound, bytes[end] >= 0x80 || UTF8Text.isASCIIWord(bytes[end]) { end += 1 }
    var offset = start
    while let word = Words.next(bytes, from: offset, end: end) {
      let prefix = Words.prefix(of: word, in: bytes)
      mark(word, lexicon.beginnings.mayHold(prefix), lexicon, bytes, placeholders)
      offset = word.upperBound
    }
  }

  /// Marks a word if a phrase may begin with it or a token sticks to it.
  private mutating func mark(
    _ word: Range<Int>, _ mayBegin: Bool, _ lexicon: ContextLexicon, _ bytes: Span<UInt8>,
    _ placeholders: PlaceholderGrammar
  ) {
    guard let unit else { return }
    if placeholders.token(in: word, of: bytes, bounds: word.lowerBound..<unit.upperBound) != nil {
      marks.append(Mark(offset: word.lowerBound, word: nil))
      summary.addUnknown()
    } else if mayBegin {
      let hash = Words.hash(bytes, in: word)
      marks.append(Mark(offset: word.lowerBound, word: hash))
      lexicon.summarize(hash, into: &summary)
    }
  }

  /// Adds what all of the words say together.
  func add(to summary: inout WordUses.Summary) { summary.formUnion(self.summary) }

  /// Whether one of the words may begin a phrase that speaks for `entity`.
  func mayHoldPhrase(for entity: Int) -> Bool {
    summary.mayHoldPhrase(of: entity, onlyPositive: true)
  }

  /// The first phrase in the unit that speaks for `entity`, or against it, or -1.
  ///
  /// - Parameters:
  ///   - entity: the type.
  ///   - isNegative: whether phrases are looked for that speak against it.
  ///   - bytes: the text.
  ///   - lexicon: the phrases.
  ///   - words: memory for words, which is overwritten.
  /// - Returns: the phrase.
  func phrase(
    of entity: Int, isNegative: Bool, in bytes: Span<UInt8>, lexicon: ContextLexicon,
    words: inout [UInt64]
  ) -> PhraseID {
    guard let unit, summary.mayHoldPhrase(of: entity, onlyPositive: !isNegative) else { return -1 }
    for mark in marks {
      guard let word = mark.word, lexicon.begins(word, of: entity, onlyPositive: !isNegative)
      else { continue }
      words.removeAll(keepingCapacity: true)
      var offset = mark.offset
      while words.count < ContextLexicon.longestPhrase,
        let next = Words.next(bytes, from: offset, end: unit.upperBound)
      {
        words.append(Words.hash(bytes, in: next))
        offset = next.upperBound
      }
      let phrase = lexicon.phrase(of: entity, isNegative: isNegative, beginning: words[...])
      if phrase >= 0 { return phrase }
    }
    return -1
  }

  /// Whether one of the words near `range` may begin a phrase of `entity`.
  ///
  /// - Parameters:
  ///   - range: the candidate.
  ///   - opaque: how many bytes of the unit are taken for one word each, whatever they hold.
  ///   - entity: its type.
  ///   - onlyPositive: whether only phrases that speak for the type are asked for.
  ///   - bytes: the text.
  ///   - lexicon: the phrases.
  /// - Returns: `false` only where there is surely none.
  func mayHoldPhrase(
    near range: Range<Int>, opaque: Int, of entity: Int, onlyPositive: Bool, in bytes: Span<UInt8>,
    lexicon: ContextLexicon
  ) -> Bool {
    guard let unit, summary.mayHoldPhrase(of: entity, onlyPositive: onlyPositive) else {
      return false
    }
    let near = Self.widened(range, by: ContextWords.reachInBytes + opaque, in: unit)
    if holdsPhrase(in: near, of: entity, onlyPositive, lexicon) { return true }
    let far = Self.widened(near, by: Self.placeholders, in: unit)
    return far != near && holdsPhrase(in: far, of: entity, onlyPositive, lexicon)
      && bytes.firstOffset(of: UInt8(ascii: "<"), in: far) != nil
  }

  private static func widened(_ range: Range<Int>, by reach: Int, in unit: Range<Int>) -> Range<Int>
  {
    max(range.lowerBound - reach, unit.lowerBound)..<min(range.upperBound + reach, unit.upperBound)
  }

  /// Whether a phrase of `entity` begins in `range`.
  ///
  /// A word may begin before what is looked at and reach into it, but then it is half a word.
  private func holdsPhrase(
    in range: Range<Int>, of entity: Int, _ onlyPositive: Bool, _ lexicon: ContextLexicon
  ) -> Bool {
    var index = marks.count <= 8 ? 0 : marks.partitioningIndex { $0.offset >= range.lowerBound }
    while index < marks.count, marks[index].offset < range.upperBound {
      if marks[index].offset >= range.lowerBound {
        guard let word = marks[index].word else { return true }
        if lexicon.begins(word, of: entity, onlyPositive: onlyPositive) { return true }
      }
      index += 1
    }
    return false
  }
}

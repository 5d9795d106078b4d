internal import Matching

/// A phrase of the packs, by its place in ``ContextLexicon``.
package typealias PhraseID = Int32

/// The words that make candidates more or less likely, of all entity types.
final class ContextLexicon: Sendable {
  /// A word or a sequence of words.
  private struct Phrase: Sendable {
    /// The hashes of its words lie here in `words`, in order; never empty.
    var words: Range<Int32>
    /// The next phrase for the same candidates that begins with the same word, or -1.
    var next: PhraseID = -1
  }

  /// What candidates a phrase is for, and whether it speaks for them or against them.
  private struct Use: Hashable, Sendable {
    var entity: Int
    var isNegative: Bool

    /// `word` as the key under which phrases of this use begin with it.
    func key(_ word: UInt64) -> UInt64 {
      let use = UInt64(truncatingIfNeeded: 2 * entity + (isNegative ? 2 : 1))
      return (word ^ use &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  /// What evidence shows, by phrase: the pack's words, never the text's.
  private let texts: [String]
  private let phrases: [Phrase]
  private let words: [UInt64]
  /// The first phrase under each key, at the first free place from that of the key on; -1 where there
  /// is none.
  private let firsts: [(key: UInt64, phrase: PhraseID)]
  private let fieldNames: [[String: PhraseID]]
  /// For each entity, the first words of its phrases: most words of a text are looked up here and no
  /// further.
  private let filters: WordFilters
  /// The beginnings of the first words of all phrases; a word with none of them begins no phrase.
  let beginnings: WordFilter
  /// For each entity, whether nothing near a candidate can change its score.
  private let areEmpty: [Bool]
  /// The candidates that phrases are for, by the first word of these.
  private let uses: WordUses

  /// Takes in what `entities` say about context; they are known by their indices.
  init(_ entities: [EntityDefinition]) {
    var building = Building(filters: WordFilters(count: entities.count))
    building.reserve(for: entities)
    for (entity, definition) in entities.enumerated() {
      building.add(definition, of: entity)
    }
    texts = building.texts
    phrases = building.phrases
    words = building.words
    fieldNames = building.fieldNames
    filters = building.filters
    beginnings = WordFilter(building.prefixes, longest: PlaceholderGrammar.shortestToken)
    areEmpty = building.areEmpty
    firsts = building.firsts
    uses = WordUses(building.uses, entities: entities.count)
  }

  /// Whether nothing near a candidate of `entity` can change its score.
  func isEmpty(for entity: Int) -> Bool { areEmpty[entity] }

  /// The phrase as the pack writes it.
  func text(of phrase: PhraseID) -> String { texts[Int(phrase)] }

  /// What a lexicon is made of, as long as it grows.
  private struct Building {
    var texts: [String] = []
    var phrases: [Phrase] = []
    var words: [UInt64] = []
    /// The first phrase under each key, as the lexicon keeps them, and how many there are.
    private(set) var firsts: [(key: UInt64, phrase: PhraseID)] = []
    private var firstCount = 0
    var uses: [WordUses.Use] = []
    var fieldNames: [[String: PhraseID]] = []
    var filters: WordFilters
    var prefixes: [UInt64] = []
    var areEmpty: [Bool] = []

    init(filters: WordFilters) {
      self.filters = filters
    }

    /// Makes room for the phrases of `entities`.
    mutating func reserve(for entities: [EntityDefinition]) {
      let room = entities.reduce(0) { room, entity in
        (entity.context + entity.negativeContext).reduce(room) { $0 + $1.phrases.count }
      }
      texts.reserveCapacity(room)
      phrases.reserveCapacity(room)
      words.reserveCapacity(2 * room)
      uses.reserveCapacity(room)
      prefixes.reserveCapacity(room)
      growFirsts(for: room)
    }

    /// Makes room for `count` keys, at least twice as many places.
    private mutating func growFirsts(for count: Int) {
      var capacity = max(4, firsts.count)
      while capacity < 2 * count { capacity *= 2 }
      guard capacity > firsts.count else { return }
      let known = firsts
      firsts = Array(repeating: (key: 0, phrase: -1), count: capacity)
      for entry in known where entry.phrase >= 0 { firsts[place(of: entry.key)] = entry }
    }

    /// Where `key` stands, or where there is room for it.
    private func place(of key: UInt64) -> Int {
      var place = ContextLexicon.place(key, of: firsts.count)
      while firsts[place].phrase >= 0, firsts[place].key != key {
        place = (place + 1) & (firsts.count - 1)
      }
      return place
    }

    mutating func add(_ definition: EntityDefinition, of entity: Int) {
      let known = texts.count
      index(definition.context, Use(entity: entity, isNegative: false))
      index(definition.negativeContext, Use(entity: entity, isNegative: true))
      var names: [String: PhraseID] = [:]
      for name in definition.fieldNames {
        let folded = ContextLexicon.folded(name)
        if names[folded] != nil { continue }
        // A name that is a context phrase as well is shown once.
        if let phrase = phrase(name, of: Use(entity: entity, isNegative: false)) {
          names[folded] = phrase
        } else {
          names[folded] = PhraseID(texts.count)
          texts.append(name)
          phrases.append(Phrase(words: 0..<0))
        }
      }
      fieldNames.append(names)
      areEmpty.append(texts.count == known)
    }

    /// The phrase of `use` that is written as `text` is, if there is one.
    private mutating func phrase(_ text: String, of use: Use) -> PhraseID? {
      let start = words.count
      defer { words.removeSubrange(start...) }
      guard appendWords(of: text) != nil else { return nil }
      var phrase = firsts[place(of: use.key(words[start]))].phrase
      while phrase >= 0 {
        if texts[Int(phrase)] == text { return phrase }
        phrase = phrases[Int(phrase)].next
      }
      return nil
    }

    private mutating func index(_ languages: [EntityDefinition.Phrases], _ use: Use) {
      for language in languages {
        for text in language.phrases {
          index(text, as: text, use)
          // Without its accents a word may be one of another language: what speaks against a value must be
          // written as the pack has it.
          if use.isNegative { continue }
          for spelling in PlainSpelling.spellings(of: text) { index(spelling, as: text, use) }
        }
      }
    }

    /// Takes in the words of `text`, which evidence shows as `shown`.
    private mutating func index(_ text: String, as shown: String, _ use: Use) {
      let start = words.count
      guard let prefix = appendWords(of: text) else { return }
      let first = words[start]
      let key = use.key(first)
      growFirsts(for: firstCount + 1)
      let place = place(of: key)
      var last: PhraseID = -1
      var phrase = firsts[place].phrase
      while phrase >= 0 {
        let range = phrases[Int(phrase)].words
        if words[Int(range.lowerBound)..<Int(range.upperBound)].elementsEqual(words[start...]) {
          words.removeSubrange(start...)
          return
        }
        last = phrase
        phrase = phrases[Int(phrase)].next
      }
      let new = PhraseID(texts.count)
      if last >= 0 {
        phrases[Int(last)].next = new
      } else {
        firsts[place] = (key, new)
        firstCount += 1
      }
      texts.append(shown)
      phrases.append(Phrase(words: Int32(start)..<Int32(words.count)))
      filters.insert(first, into: use.entity)
      uses.append(WordUses.Use(word: first, entity: use.entity, isNegative: use.isNegative))
      prefixes.append(prefix)
    }

    /// Adds the hashes of the words of `text` to `words`.
    ///
    /// - Returns: the beginning of the first; nil where there is none.
    private mutating func appendWords(of text: String) -> UInt64? {
      let bytes = text.utf8Span.span
      var prefix: UInt64?
      var offset = 0
      while let word = Words.next(bytes, from: offset, end: bytes.count) {
        prefix = prefix ?? Words.prefix(of: word, in: bytes)
        words.append(Words.hash(bytes, in: word))
        offset = word.upperBound
      }
      return prefix
    }
  }

  private static func place(_ key: UInt64, of capacity: Int) -> Int {
    Int(truncatingIfNeeded: key &>> 32) & (capacity - 1)
  }

  /// The first phrase of `use` that begins with `word`, or -1.
  private func first(_ use: Use, _ word: UInt64) -> PhraseID {
    let key = use.key(word)
    var place = Self.place(key, of: firsts.count)
    while firsts[place].phrase >= 0 {
      if firsts[place].key == key { return firsts[place].phrase }
      place = (place + 1) & (firsts.count - 1)
    }
    return -1
  }

  // MARK: Words around a candidate

  /// Whether a phrase of `entity` begins with `word`, one that speaks for it if only those are asked
  /// for.
  @inline(__always)
  func begins(_ word: UInt64, of entity: Int, onlyPositive: Bool) -> Bool {
    guard filters.mayHold(word, at: entity) else { return false }
    return first(Use(entity: entity, isNegative: false), word) >= 0
      || !onlyPositive && first(Use(entity: entity, isNegative: true), word) >= 0
  }

  /// Takes into `summary` what phrases begin with `word`.
  @inline(__always)
  func summarize(_ word: UInt64, into summary: inout WordUses.Summary) {
    uses.add(word, to: &summary)
  }

  /// Adds to `evidence` what the words on the two sides of a candidate of `entity` say about it, and to
  /// `found` the phrases: those that speak for it, then that of its field, then those against it.
  ///
  /// `words` is not changed; it is too large to be copied for each candidate.
  func consider(
    _ words: inout ContextWords, _ field: FieldEvidence, of entity: Int,
    _ evidence: inout Evidence, found: inout [PhraseID]
  ) {
    let mayHold = words.holdsAny { filters.mayHold($0, at: entity) }
    if mayHold { consider(words, Use(entity: entity, isNegative: false), &evidence, &found) }
    if field.positive >= 0 { evidence.addField(field.positive, found: &found) }
    if mayHold { consider(words, Use(entity: entity, isNegative: true), &evidence, &found) }
  }

  private func consider(
    _ words: ContextWords, _ use: Use, _ evidence: inout Evidence,
    _ found: inout [PhraseID]
  ) {
    consider(words.before, use, &evidence, &found)
    consider(words.after, use, &evidence, &found)
  }

  private func consider(
    _ side: ContextWords.Side, _ use: Use, _ evidence: inout Evidence,
    _ found: inout [PhraseID]
  ) {
    for index in 0..<side.count where filters.mayHold(side[index], at: use.entity) {
      var phrase = first(use, side[index])
      while phrase >= 0 {
        if let end = end(of: phrase, at: index, in: side) {
          evidence.add(
            phrase, isNegative: use.isNegative, distance: side.distance(from: index, to: end),
            found: &found)
        }
        phrase = phrases[Int(phrase)].next
      }
    }
  }

  /// Where `phrase` ends if it begins at `index`.
  private func end(
    of phrase: PhraseID, at index: Int, in side: ContextWords.Side
  ) -> Int? {
    let range = phrases[Int(phrase)].words
    guard index + range.count <= side.count else { return nil }
    for step in 1..<max(range.count, 1)
    where side[index + step] != words[Int(range.lowerBound) + step] {
      return nil
    }
    return index + range.count
  }

  // MARK: Names of fields

  /// Names of fields that hold any text at all: they say nothing about what is in it, though some of
  /// these words do elsewhere ("text me at …").
  private static let namesOfText: Set<String> = [
    "text", "texts", "content", "contents", "message", "messages", "msg", "body", "value", "values",
    "data", "note", "notes", "comment", "comments", "description", "title", "subject", "summary",
    "input", "output", "prompt", "response", "log", "line", "html", "plain", "raw",
  ]

  private static func folded(_ name: String) -> String {
    let scalars = name.lowercased().unicodeScalars.filter { UTF8Text.isWord($0) && $0 != "_" }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Whether a field of this name, taken apart, is one of those that `entity` lists.
  func isFieldName(_ words: [String], of entity: Int) -> Bool {
    fieldNames[entity][words.joined()] != nil
  }

  /// What the name of the field says: its own phrase, or a context phrase among its words.
  func fieldEvidence(_ words: [String], of entity: Int) -> FieldEvidence {
    let hashes = words.map { Words.hash($0) }
    var found = FieldEvidence()
    found.positive = fieldNames[entity][words.joined()] ?? -1
    if words.allSatisfy(Self.namesOfText.contains) { return found }
    for index in hashes.indices {
      if found.positive < 0 {
        found.positive = match(Use(entity: entity, isNegative: false), hashes[index...])
      }
      if found.negative < 0 {
        found.negative = match(Use(entity: entity, isNegative: true), hashes[index...])
      }
    }
    return found
  }

  /// No phrase that is looked for in a question has more words.
  static let longestPhrase = 8

  /// Words that are said of so many numbers that a question with one of them asks for none in particular.
  private static let generic: Set<String> = [
    "number", "numbers", "no", "digits", "digit", "id", "code", "ref", "reference", "nummer", "nr",
    "ziffern", "numéro", "número", "numero", "numer", "kod", "codice", "código", "contact", "call",
  ]

  /// The first phrase that speaks for `entity`, or against it, that `words` begin with and that a question may
  /// ask by, or -1.
  func phrase(
    of entity: Int, isNegative: Bool, beginning words: ArraySlice<UInt64>
  ) -> PhraseID {
    let phrase = match(Use(entity: entity, isNegative: isNegative), words)
    return phrase >= 0 && !isNegative && Self.generic.contains(texts[Int(phrase)]) ? -1 : phrase
  }

  /// The first phrase of `use` that `hashes` begin with, or -1.
  private func match(_ use: Use, _ hashes: ArraySlice<UInt64>) -> PhraseID {
    guard let word = hashes.first else { return -1 }
    var phrase = first(use, word)
    while phrase >= 0 {
      let range = phrases[Int(phrase)].words
      if hashes.starts(with: words[Int(range.lowerBound)..<Int(range.upperBound)]) { break }
      phrase = phrases[Int(phrase)].next
    }
    return phrase
  }
}

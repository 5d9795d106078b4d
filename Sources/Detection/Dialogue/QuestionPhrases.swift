internal import Matching

/// How people ask for values: the phrases that packs list by type, and the words that make a question of
/// a sentence without a question mark, as speech-to-text writes it.
struct QuestionPhrases: Sendable {
  /// A phrase that asks for values of a type.
  struct Phrase: Sendable {
    /// Where the hashes of its words lie.
    var words: Range<Int32>
    /// Index of the entity.
    var entity: Int32
  }

  /// What a word of a text may be.
  struct Meaning: Sendable {
    /// Whether it makes a question of what it stands in.
    var isRequest = false
    /// Whether it does so where that is a few words and no whole sentence.
    var isWeakRequest = false
    /// The phrases that begin with it.
    var phrases: Range<Int32> = 0..<0
  }

  /// All phrases; those that begin with one word stand together.
  let phrases: [Phrase]
  /// For each entity, whether it lists phrases: only these ask for it then.
  let hasPhrases: [Bool]
  /// The words that are worth a look, by their beginnings.
  let beginnings: WordFilter
  /// The phrases as the packs write them.
  private let texts: [String]
  private let words: [UInt64]
  /// What each word means, at the first free place from that of its hash on.
  private let meanings: [(word: UInt64, meaning: Meaning?)]

  /// Takes in what `entities` say about questions; they are known by their indices.
  init(_ entities: [EntityDefinition]) {
    var listed: [(words: [UInt64], entity: Int, text: String)] = []
    var prefixes: [UInt64] = []
    for (entity, definition) in entities.enumerated() {
      for text in definition.questions.flatMap(\.phrases) {
        for spelling in [text] + PlainSpelling.spellings(of: text) {
          guard let prefix = Self.prefix(of: spelling) else { continue }
          listed.append((Words.hashes(in: spelling), entity, text))
          prefixes.append(prefix)
        }
      }
    }
    listed.sort { ($0.words[0], $0.entity, $0.text) < ($1.words[0], $1.entity, $1.text) }
    var words: [UInt64] = []
    var phrases: [Phrase] = []
    var byWord: [UInt64: Meaning] = [:]
    for item in listed {
      let start = Int32(words.count)
      words += item.words
      let index = Int32(phrases.count)
      phrases.append(Phrase(words: start..<Int32(words.count), entity: Int32(item.entity)))
      var meaning = byWord[item.words[0]] ?? Meaning(phrases: index..<index)
      meaning.phrases = meaning.phrases.lowerBound..<index + 1
      byWord[item.words[0]] = meaning
    }
    for word in Self.requests + Self.weakRequests {
      if let prefix = Self.prefix(of: word) { prefixes.append(prefix) }
    }
    for word in Self.requests { byWord[Words.hash(word), default: Meaning()].isRequest = true }
    for word in Self.weakRequests {
      byWord[Words.hash(word), default: Meaning()].isWeakRequest = true
    }
    var capacity = 4
    while capacity < 2 * byWord.count { capacity *= 2 }
    var meanings = Array(repeating: (word: UInt64(0), meaning: Meaning?.none), count: capacity)
    for (word, meaning) in byWord {
      var place = Self.place(of: word, capacity)
      while meanings[place].meaning != nil { place = (place + 1) & (capacity - 1) }
      meanings[place] = (word, meaning)
    }
    self.words = words
    self.phrases = phrases
    self.meanings = meanings
    texts = listed.map(\.text)
    hasPhrases = entities.map { !$0.questions.isEmpty }
    beginnings = WordFilter(prefixes)
  }

  private static func prefix(of text: String) -> UInt64? {
    let bytes = Array(text.utf8)
    return Words.next(bytes.span, from: 0, end: bytes.count).map {
      Words.prefix(of: $0, in: bytes.span)
    }
  }

  private static func place(of word: UInt64, _ capacity: Int) -> Int {
    Int(truncatingIfNeeded: word &>> 32) & (capacity - 1)
  }

  /// A phrase as the pack writes it.
  func text(of phrase: Int) -> String { texts[phrase] }

  /// What the word with this hash may be; nil where it is nothing.
  @inline(__always)
  func meaning(of word: UInt64) -> Meaning? {
    var place = Self.place(of: word, meanings.count)
    while let meaning = meanings[place].meaning {
      if meanings[place].word == word { return meaning }
      place = (place + 1) & (meanings.count - 1)
    }
    return nil
  }

  /// Gives those of `candidates`, which begin with one word, that stand in `view`, their first word at `word`.
  func find(
    _ candidates: Range<Int32>, at word: Range<Int>, in view: Span<UInt8>, end: Int,
    _ body: (Int) -> Void
  ) {
    guard !candidates.isEmpty else { return }
    // Many phrases begin alike, with "your": the next word is read once for all of them.
    let second = Words.next(view, from: word.upperBound, end: end)
    let hash = second.map { Words.hash(view, in: $0) }
    for candidate in candidates {
      let own = phrases[Int(candidate)].words
      if own.count > 1 {
        guard let second, words[Int(own.lowerBound) + 1] == hash,
          stands(own.dropFirst(2), from: second.upperBound, in: view, end: end)
        else { continue }
      }
      body(Int(candidate))
    }
  }

  private func stands(
    _ rest: Range<Int32>, from start: Int, in view: Span<UInt8>, end: Int
  ) -> Bool {
    var offset = start
    for index in rest {
      guard let next = Words.next(view, from: offset, end: end),
        Words.hash(view, in: next) == words[Int(index)]
      else { return false }
      offset = next.upperBound
    }
    return true
  }

  /// Words of requests in the eight languages that context is known in.
  private static let requests = words(
    """
    what whats which who whom whose when where how please provide confirm verify enter tell give spell
    repeat may could can need share type supply state
    bitte nennen nenne wie wann wo welche welches welcher angeben bestätigen geben lautet sagen
    quel quelle quels quelles quand où comment veuillez donner donnez indiquer indiquez confirmer confirmez
    préciser précisez communiquer svp
    cuál cual cuáles cuándo cuando dónde cómo indique indicar indíqueme proporcione proporcionar confirme
    confirmar facilitar facilite dígame digame diga favor puede
    qual quale quando dove come indicare indichi fornire fornisca confermare conferma confermi dirmi può puoi
    favore
    wat welke wanneer waar hoe graag kunt kun bevestigen opgeven
    onde como informe informar pode poderia digite
    jaki jaka jakie jak kiedy gdzie proszę podać podaj potwierdzić
    """)

  /// Words that ask only in a text that is no more than what they ask for.
  private static let weakRequests = words(
    """
    your ihr ihre ihren ihrem dein deine deinen votre vos ton ta su sus tu suo sua tuo tua uw jouw je seu
    pana pani twój twoja twoje
    """)

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

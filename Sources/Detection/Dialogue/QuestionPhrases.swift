internal import Matching

/// How people ask for values: the phrases that packs list by type, and the words that make a question of
/// a sentence without a question mark, as speech-to-text writes it.
struct QuestionPhrases: Sendable {
  /// A phrase that asks for values of a type.
  struct Phrase: Sendable {
    /// Its words.
    var words: [UInt64]
    /// Index of the entity.
    var entity: Int
    /// The phrase as the pack writes it.
    var text: String
  }

  /// What a word of a text may be.
  struct Meaning: Sendable {
    /// Whether it makes a question of what it stands in.
    var isRequest = false
    /// Whether it does so where that is a few words and no whole sentence.
    var isWeakRequest = false
    /// The phrases that begin with it.
    var phrases: [Int] = []
  }

  /// All phrases.
  let phrases: [Phrase]
  /// For each entity, whether it lists phrases: only these ask for it then.
  let hasPhrases: [Bool]
  /// The words that are worth a look, by their beginnings.
  let beginnings: WordFilter
  private let meanings: [UInt64: Meaning]

  /// Takes in what `entities` say about questions; they are known by their indices.
  init(_ entities: [EntityDefinition]) {
    var phrases: [Phrase] = []
    var meanings: [UInt64: Meaning] = [:]
    var prefixes: [UInt64] = []
    func prefix(of text: String) -> UInt64? {
      let bytes = Array(text.utf8)
      return Words.next(bytes.span, from: 0, end: bytes.count).map {
        Words.prefix(of: $0, in: bytes.span)
      }
    }
    for (entity, definition) in entities.enumerated() {
      for text in definition.questions.flatMap(\.phrases) {
        let words = Words.hashes(in: text)
        guard let first = words.first, let prefix = prefix(of: text) else { continue }
        meanings[first, default: Meaning()].phrases.append(phrases.count)
        phrases.append(Phrase(words: words, entity: entity, text: text))
        prefixes.append(prefix)
      }
    }
    for (words, isWeak) in [(Self.requests, false), (Self.weakRequests, true)] {
      for word in words {
        guard let prefix = prefix(of: word) else { continue }
        if isWeak {
          meanings[Words.hash(word), default: Meaning()].isWeakRequest = true
        } else {
          meanings[Words.hash(word), default: Meaning()].isRequest = true
        }
        prefixes.append(prefix)
      }
    }
    self.phrases = phrases
    hasPhrases = entities.map { !$0.questions.isEmpty }
    self.meanings = meanings
    beginnings = WordFilter(prefixes)
  }

  /// What the word with this hash may be; nil where it is nothing.
  func meaning(of word: UInt64) -> Meaning? { meanings[word] }

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

/// The languages in which numbers are said.
struct SpokenLanguages: OptionSet, Hashable, Sendable {
  let rawValue: UInt8
  static let english = SpokenLanguages(rawValue: 1)
  static let german = SpokenLanguages(rawValue: 2)
  static let french = SpokenLanguages(rawValue: 4)
  static let spanish = SpokenLanguages(rawValue: 8)
  static let all: SpokenLanguages = [.english, .german, .french, .spanish]
}

/// What a word says where somebody reads out a number, a name or an address.
struct SpokenWord: Hashable, Sendable {
  enum Meaning: Hashable, Sendable {
    /// 0 to 9.
    case digit(UInt8)
    /// 10 to 19.
    case teen(UInt8)
    /// 20, 30 and so on to 90, with which a digit may be said.
    case tens(UInt8)
    /// 21 to 99, in one word.
    case pair(UInt8)
    /// A year, in one word.
    case year(UInt16)
    case hundred
    /// A word of amounts, which no identifier is read out with.
    case amount
    /// What follows is said so often.
    case times(UInt8)
    /// Joins tens and a digit.
    case and
    /// The place of a day in its month.
    case ordinal(UInt8)
    /// A letter of a spelling alphabet, and whether the word is a given name besides.
    case phonetic(UInt8, isName: Bool)
    /// A character of an address.
    case sign(UInt8)
    case at
    case month
    case filler
  }

  var meaning: Meaning
  var languages: SpokenLanguages

  init(_ meaning: Meaning, _ languages: SpokenLanguages) {
    self.meaning = meaning
    self.languages = languages
  }
}

/// The words that values are read out with.
///
/// Numbers are those of everyday speech in English, German, French (of France, Belgium and Switzerland)
/// and Spanish; the spelling alphabet is that of ICAO (Annex 10, volume II, 5.2.1.3), with the letters'
/// usual misspellings.
struct SpokenVocabulary: Sendable {
  private let words: [[UInt8]: SpokenWord]
  /// The words near one another that a look is worth, for the kernel.
  let marks: [UInt64]
  /// Those of which one is enough.
  let strong: [UInt64]

  static let shared = SpokenVocabulary()

  /// The longest word.
  static let longest = 40

  /// What `word`, in small letters, says.
  func meaning(of word: [UInt8]) -> SpokenWord? { words[word] }

  private static let bits = 16_384

  private static func bit(of word: [UInt8]) -> Int {
    var key: UInt32 = 0
    for (index, byte) in word.prefix(4).enumerated() { key |= UInt32(byte | 0x20) << (8 * index) }
    return Int(wordBit(key))
  }

  private init() {
    var words: [String: SpokenWord] = [:]
    func add(_ language: SpokenLanguages, _ list: String, _ meaning: (Int) -> SpokenWord.Meaning) {
      for (index, names) in list.split(separator: " ").enumerated() {
        for name in names.split(separator: "/") {
          let name = String(name)
          words[name] = SpokenWord(
            words[name]?.meaning ?? meaning(index),
            language.union(words[name]?.languages ?? []))
        }
      }
    }
    for (language, table) in SpokenNumerals.tables {
      add(language, table.digits) { .digit(UInt8($0)) }
      add(language, table.teens) { .teen(UInt8($0 + 10)) }
      add(language, table.tens) { .tens(UInt8(($0 + 2) * 10)) }
      add(language, table.hundreds) { _ in .hundred }
      add(language, table.amounts) { _ in .amount }
      add(language, table.times) { .times(UInt8($0 + 2)) }
      add(language, table.ands) { _ in .and }
      add(language, table.fillers) { _ in .filler }
    }
    for (value, name) in SpokenNumerals.germanPairs {
      add(.german, name) { _ in .pair(UInt8(value)) }
    }
    for (value, name) in SpokenNumerals.germanYears {
      add(.german, name) { _ in .year(UInt16(value)) }
    }
    add(.spanish, SpokenNumerals.spanishPairs) { .pair(UInt8($0 + 21)) }
    add(.english, SpokenNumerals.englishOrdinals) { .ordinal(UInt8($0 + 1)) }
    add(.english, "thirtieth") { _ in .ordinal(30) }
    add(.english, SpokenNumerals.englishMonths) { _ in .month }
    for (index, name) in SpokenNumerals.alphabet.split(separator: " ").enumerated() {
      let isName = SpokenNumerals.namesInAlphabet.contains(String(name))
      for name in name.split(separator: "/") where words[String(name)] == nil {
        words[String(name)] = SpokenWord(.phonetic(UInt8(0x41 + index), isName: isName), .all)
      }
    }
    for (sign, names) in SpokenNumerals.signs {
      for name in names.split(separator: " ") {
        words[String(name)] = SpokenWord(.sign(sign), .all)
      }
    }
    for name in SpokenNumerals.atWords.split(separator: " ") {
      words[String(name)] = SpokenWord(.at, .all)
    }
    var marks = [UInt64](repeating: 0, count: Self.bits / 64)
    var strong = marks
    for (name, word) in words where word.isMark {
      let bit = Self.bit(of: Array(name.utf8))
      marks[bit / 64] |= 1 << UInt64(bit % 64)
      if word.isStrong { strong[bit / 64] |= 1 << UInt64(bit % 64) }
    }
    self.words = Dictionary(uniqueKeysWithValues: words.map { (Array($0.key.utf8), $0.value) })
    self.marks = marks
    self.strong = strong
  }
}

extension SpokenWord {
  /// Whether a look is worth it where such words stand near one another.
  fileprivate var isMark: Bool {
    switch meaning {
    case .digit, .teen, .tens, .pair, .year, .times, .phonetic, .ordinal: true
    case .sign: isStrong
    case .hundred, .amount, .and, .at, .month, .filler: false
    }
  }

  /// Whether a look is worth it wherever such a word stands.
  fileprivate var isStrong: Bool {
    switch meaning {
    case .times, .year: true
    case .sign(let sign): sign == UInt8(ascii: ".")
    default: false
    }
  }
}

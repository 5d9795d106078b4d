/// A stretch of text in which somebody says a number, spells a name, reads out an address or writes with letters that
/// look like others, part by part.
struct SpokenStretch: Hashable {
  /// Some bytes of the stretch, and what they say.
  struct Part: Hashable {
    /// Where the bytes begin.
    var start: Int
    /// How many there are; at most 255 but for what is copied.
    var length: Int
    /// What they say; nothing for what stands between words.
    var said: [UInt8]
    /// Whether they say what they are.
    var isCopy = false
  }

  /// Where the stretch lies.
  var range: Range<Int>
  /// Its parts, without gaps.
  var parts: [Part]
  /// In what way it is not written as what it says.
  var disguise = Disguises.spoken

  /// What it says.
  var said: [UInt8] { parts.flatMap(\.said) }
}

/// A word of a place where something may be said, or what else stands there.
struct SpokenToken {
  enum Kind: Hashable {
    /// A word of the vocabulary.
    case word(SpokenWord)
    /// A letter of Latin-1 by itself, and whether a word tells which ("S as in Sam").
    case letter(UInt8, isExplained: Bool)
    /// Digits.
    case digits
    /// Any other word.
    case other
  }

  var range: Range<Int>
  var kind: Kind

  var meaning: SpokenWord.Meaning? {
    if case .word(let word) = kind { word.meaning } else { nil }
  }
}

/// A copy of the text around one place, as far as its line goes and not very far, with the offsets of the whole.
struct SpokenSurroundings {
  private var bytes: [UInt8] = []
  /// Where it begins.
  let start: Int

  /// How far it reaches, in bytes before and behind the place.
  static let reach = (before: 160, behind: 640)

  init(_ text: Span<UInt8>, around place: Int) {
    var start = place
    while start > max(0, place - Self.reach.before), text[start - 1] != 0x0A { start -= 1 }
    self.start = start
    for offset in start..<min(text.count, place + Self.reach.behind) {
      if text[offset] == 0x0A { break }
      bytes.append(text[offset])
    }
  }

  /// Where it ends.
  var end: Int { start + bytes.count }

  subscript(_ offset: Int) -> UInt8 { bytes[offset - start] }
}

/// The words around one place of a text, as far as its line goes and not very far.
struct SpokenTokens {
  private(set) var tokens: [SpokenToken] = []
  /// Whether the text goes on behind the last of them on the same line.
  private(set) var isCut = false

  /// The text that they stand in.
  let text: SpokenSurroundings

  /// Reads the words around `place`, none of which begins before `start`.
  init(_ whole: Span<UInt8>, around place: Int, from start: Int) {
    text = SpokenSurroundings(whole, around: place)
    let end = text.end
    isCut = end < whole.count && whole[end] != 0x0A
    var offset = max(start, text.start)
    // A word that is cut in two is none.
    while offset > 0, offset < place, Self.isWord(whole[offset - 1]), Self.isWord(whole[offset]) {
      offset += 1
    }
    while offset < end {
      let first = offset
      let isNumber = Self.isDigit(text[offset])
      while offset < end, isNumber == Self.isDigit(text[offset]) || !isNumber {
        let length = Self.wordLength(text, offset)
        if length == 0 { break }
        offset += length
      }
      if offset > first {
        tokens.append(SpokenToken(range: first..<offset, kind: Self.kind(text, first..<offset)))
      } else {
        offset += 1
      }
    }
    joinHyphens()
    explainLetters()
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || isDigit(byte) || byte >= 0x80
  }

  /// How many bytes a letter or digit takes that begins at `offset`; 0 where none does.
  ///
  /// Spaces, punctuation and signs beyond ASCII are none, nor is what is invisible.
  private static func wordLength(_ text: SpokenSurroundings, _ offset: Int) -> Int {
    let length =
      switch text[offset] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: 1
      case 0xC3...0xDF: 2
      case 0xE0, 0xE1, 0xE4...0xED: 3
      default: 0
      }
    return offset + length <= text.end ? length : 0
  }

  private static func kind(_ text: SpokenSurroundings, _ range: Range<Int>) -> SpokenToken.Kind {
    let first = text[range.lowerBound]
    if isDigit(first) {
      return range.allSatisfy { isDigit(text[$0]) } ? .digits : .other
    }
    if range.count == 1 {
      // The end of "that's" is no letter by itself.
      let isEnding =
        range.lowerBound > text.start && text[range.lowerBound - 1] == UInt8(ascii: "'")
      return isEnding ? .other : .letter(first, isExplained: false)
    }
    if range.count == 2, first == 0xC3, text[range.lowerBound + 1] != 0x97,
      text[range.lowerBound + 1] != 0xB7
    {
      return .letter(text[range.lowerBound + 1] | 0x40, isExplained: false)
    }
    guard let word = SpokenVocabulary.shared.meaning(of: small(text, range)) else { return .other }
    return .word(word)
  }

  /// The bytes of `range` in small letters, those of Latin-1 too.
  static func small(_ text: SpokenSurroundings, _ range: Range<Int>) -> [UInt8] {
    guard range.count <= SpokenVocabulary.longest else { return [] }
    var word: [UInt8] = []
    for offset in range {
      let byte = text[offset]
      if byte &- 0x41 < 26 {
        word.append(byte | 0x20)
      } else if byte >= 0x80, byte < 0x9F, word.last == 0xC3 {
        word.append(byte + 0x20)
      } else {
        word.append(byte)
      }
    }
    return word
  }

  /// Makes one word of those that are written with a hyphen, such as "dix-sept".
  private mutating func joinHyphens() {
    var index = 0
    while index + 1 < tokens.count {
      let whole = tokens[index].range.lowerBound..<tokens[index + 1].range.upperBound
      if whole.count <= 9, tokens[index].range.upperBound + 1 == tokens[index + 1].range.lowerBound,
        text[tokens[index].range.upperBound] == UInt8(ascii: "-"),
        let word = SpokenVocabulary.shared.meaning(of: Self.small(text, whole))
      {
        tokens.replaceSubrange(
          index...index + 1, with: [SpokenToken(range: whole, kind: .word(word))])
      }
      index += 1
    }
  }

  /// Gives each letter the words that tell which it is: "S as in Sam", "S wie Siegfried", "Siegfried wie S".
  private mutating func explainLetters() {
    var index = 0
    while index < tokens.count {
      if case .letter(let letter, false) = tokens[index].kind {
        if let end = explanation(of: letter, behind: index) {
          let range = tokens[index].range.lowerBound..<tokens[end].range.upperBound
          tokens.replaceSubrange(
            index...end, with: [SpokenToken(range: range, kind: .letter(letter, isExplained: true))]
          )
        } else if index >= 2, isFrame(index - 1),
          begins(index - 2, with: letter), areApart(index - 2, index)
        {
          let range = tokens[index - 2].range.lowerBound..<tokens[index].range.upperBound
          tokens.replaceSubrange(
            index - 2...index,
            with: [SpokenToken(range: range, kind: .letter(letter, isExplained: true))])
          index -= 2
        }
      }
      index += 1
    }
  }

  /// The last of the words that tell which letter the one at `index` is.
  private func explanation(of letter: UInt8, behind index: Int) -> Int? {
    var next = index + 1
    guard next + 1 < tokens.count else { return nil }
    let first = Self.small(text, tokens[next].range)
    if first == Array("as".utf8), next + 2 < tokens.count,
      Self.small(text, tokens[next + 1].range) == Array("in".utf8)
    {
      next += 2
    } else if Self.frames.contains(first) {
      next += 1
    } else {
      return nil
    }
    guard areApart(index, next), begins(next, with: letter) else { return nil }
    return next
  }

  private static let frames = Set(
    ["for", "like", "wie", "comme", "de", "como", "come", "jak"].map { Array($0.utf8) })

  private func isFrame(_ index: Int) -> Bool {
    let word = Self.small(text, tokens[index].range)
    return word == Array("wie".utf8) || word == Array("comme".utf8)
  }

  private func begins(_ index: Int, with letter: UInt8) -> Bool {
    switch tokens[index].kind {
    case .word, .other:
      tokens[index].range.count > 1
        && (letter < 0x80
          ? text[tokens[index].range.lowerBound] | 0x20 == letter | 0x20
          : text[tokens[index].range.lowerBound] == 0xC3
            && text[tokens[index].range.lowerBound + 1] | 0x60 == letter | 0x20)
    case .letter, .digits: false
    }
  }

  /// Whether nothing but one space stands between the words from `first` to `last`.
  private func areApart(_ first: Int, _ last: Int) -> Bool {
    (first..<last).allSatisfy {
      tokens[$0].range.upperBound + 1 == tokens[$0 + 1].range.lowerBound
        && text[tokens[$0].range.upperBound] == 0x20
    }
  }

  /// Whether `text` from `end` to `start` may stand between two words that are read out one after the
  /// other: spaces, with one comma, full stop or hyphen, or an ellipsis.
  static func isPause(_ text: SpokenSurroundings, _ range: Range<Int>) -> Bool {
    guard (1...6).contains(range.count) else { return false }
    var marks = 0
    var spaces = 0
    for offset in range {
      switch text[offset] {
      case 0x20: spaces += 1
      case UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ";"): marks += 1
      default: return false
      }
    }
    if spaces == 0 { return marks == 1 && text[range.lowerBound] == UInt8(ascii: "-") }
    return marks <= 1 || text[range.lowerBound] == UInt8(ascii: ".")
  }
}

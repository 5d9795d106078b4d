internal import Matching

/// The part of an answer that is the value: "it's Ann Lee, thanks" says no more than "Ann Lee".
enum AnswerText {
  /// The longest answer that is taken for a value as a whole, in bytes.
  static let longest = 96
  /// The most words that are taken off before the value.
  private static let mostWords = 8

  /// Where the value may lie in what somebody said; nil where it asks back or says nothing.
  static func value(in text: Range<Int>, of view: Span<UInt8>) -> Range<Int>? {
    guard text.count <= longest else { return nil }
    var range = text
    for offset in text where view[offset] == UInt8(ascii: "?") { return nil }
    // What one says before and behind it.
    var words = 0
    var isSentence = false
    while let word = Words.nextCompound(view, from: range.lowerBound, end: range.upperBound),
      words < mostWords,
      leading.contains(word.hash)
        || preposition.contains(word.hash) && view[word.range.lowerBound] & 0x20 != 0
        || isSentence && word.hash == am
    {
      isSentence = word.hash == me
      range = word.range.upperBound..<range.upperBound
      words += 1
    }
    // "I would rather not" is no value.
    if isSentence { return nil }
    range = trimmed(range, in: view)
    if let end = endOfSentence(range, in: view) { range = range.lowerBound..<end }
    words = 0
    while let word = Words.previous(view, before: range.upperBound, start: range.lowerBound),
      words < mostWords, trailing.contains(Words.hash(view, in: word)),
      word.lowerBound > range.lowerBound
    {
      range = range.lowerBound..<word.lowerBound
      words += 1
    }
    range = trimmed(range, in: view)
    return range.isEmpty ? nil : range
  }

  /// Where the first sentence or clause ends.
  private static func endOfSentence(_ range: Range<Int>, in view: Span<UInt8>) -> Int? {
    for offset in range.dropFirst() where offset + 1 < range.upperBound {
      switch view[offset] {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "("):
        if view[offset] == UInt8(ascii: "(") || UTF8Text.isSpace(view[offset + 1]) { return offset }
      case UInt8(ascii: "."):
        // Not behind an initial or an ordinal.
        let isShort =
          offset - 2 < range.lowerBound || UTF8Text.isSpace(view[offset - 2])
          || (0x30...0x39).contains(view[offset - 1])
        if !isShort, UTF8Text.isSpace(view[offset + 1]) { return offset }
      default: break
      }
    }
    return nil
  }

  /// Without white space, quotes and punctuation around it.
  private static func trimmed(_ range: Range<Int>, in view: Span<UInt8>) -> Range<Int> {
    var range = range
    func isAround(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x09...0x0D, 0x20, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"),
        UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "'"),
        UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: ")"):
        true
      default: false
      }
    }
    while !range.isEmpty, isAround(view[range.lowerBound]) {
      range = range.lowerBound + 1..<range.upperBound
    }
    while !range.isEmpty, isAround(view[range.upperBound - 1]) {
      range = range.lowerBound..<range.upperBound - 1
    }
    return range
  }

  private static let me = Words.hash("i")
  private static let am = Words.hash("am")

  /// Words before a value that are no part of it where they are written small: "Am Anger 4" begins so.
  private static let preposition = hashes("am auf in on under unter with à a al")

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(whereSeparator: \.isWhitespace).map { Words.hash($0) })
  }

  /// Words before a value that are no part of it.
  private static let leading = hashes(
    """
    it's its it is my name name's i'm im i this that's thats that yes yeah yep yup sure ok okay of course hi
    hello hey the answer was would be so um uh uhm er well oh ah full first last surname maiden mother's
    mothers password pin code number born here goes here's heres you can call me called ends ending
    dob username user spelled spelt
    ja klar gerne natürlich es ist das mein meine ich heiße heisse bin hier lautet endet geboren
    oui bien sûr sur je suis m'appelle mon nom c'est est ma prénom
    sí si claro llamo mi nombre es soy apellido
    sì certo chiamo mio nome è sono cognome
    mijn naam ik ben heet het
    sim meu minha é eu sou chamo
    tak nazywam się jestem mam na imię to moje nazwisko
    """)

  /// Words behind a value that are no part of it.
  private static let trailing = hashes(
    """
    please thanks thank you sir madam ma'am here speaking lol haha
    danke bitte merci svp gracias grazie bedankt dank obrigado obrigada dziękuję proszę
    """)
}

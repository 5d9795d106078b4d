internal import Matching
internal import Names

/// The names that were found in a record, word by word, and the forms in which they may stand elsewhere in it:
/// "Ann-Marie O'Neill" is also "annmarie", "Ann" and "Oneill", and Robert is Bob.
struct Roster {
  /// A word of a name.
  private struct Entry {
    var pattern: Int
    var score: Score
    /// Whether it is an ordinary word as well, so that only its capital tells the name.
    var isOrdinary: Bool
    /// Its letters, small, where it is long enough to be told with a letter wrong; else none.
    var letters: [UInt8]
  }

  /// The shortest word of a name that is looked for by itself, in letters.
  private static let shortest = 3
  /// The shortest word that is known with one letter wrong.
  private static let shortestMisspelt = 7

  private var entries: [UInt64: Entry] = [:]
  private var misspelt: [Entry] = []
  /// The first letters of names of several words.
  private var initials: [Initials] = []

  /// Whether there is nobody.
  var isEmpty: Bool { entries.isEmpty }

  /// Forgets everybody.
  mutating func removeAll() {
    if entries.isEmpty { return }
    entries.removeAll(keepingCapacity: true)
    misspelt.removeAll(keepingCapacity: true)
    initials.removeAll(keepingCapacity: true)
  }

  /// Adds the name that lies in `range`.
  mutating func insert(_ range: Range<Int>, pattern: Int, score: Score, in view: Span<UInt8>) {
    var offset = range.lowerBound
    var letters: [UInt8] = []
    while let compound = Words.nextCompound(view, from: offset, end: range.upperBound) {
      offset = compound.range.upperBound
      letters.append(view[compound.range.lowerBound] & 0xDF)
      var joined: [UInt8] = []
      var count = 0
      var place = compound.range.lowerBound
      while let word = Words.next(view, from: place, end: compound.range.upperBound) {
        insert(word: view.extracting(word), pattern, score)
        joined.append(contentsOf: word.map { view[$0] })
        count += 1
        place = word.upperBound
      }
      if count > 1 { insert(word: joined.span, pattern, score) }
    }
    if let initials = Initials(letters, pattern: pattern, score: score) {
      self.initials.append(initials)
    }
  }

  /// Adds the name that the address of mail in `range` is made of, where it says one: a given name, a dot and
  /// another name.
  mutating func insert(mail range: Range<Int>, pattern: Int, score: Score, in view: Span<UInt8>) {
    guard let at = range.first(where: { view[$0] == UInt8(ascii: "@") }),
      let dot = (range.lowerBound..<at).first(where: { view[$0] == UInt8(ascii: ".") })
    else { return }
    let words = [range.lowerBound..<dot, dot + 1..<at]
    guard
      words.allSatisfy({ word in
        word.count >= Self.shortest && word.allSatisfy { (0x41...0x5A).contains(view[$0] & 0xDF) }
      }), NameLexicon.isGiven(view.extracting(words[0])),
      !NameLexicon.isOrdinary(view.extracting(words[0])),
      !NameLexicon.isOrdinary(view.extracting(words[1]))
    else { return }
    for word in words { insert(word: view.extracting(word), pattern, score) }
  }

  private mutating func insert(word: Span<UInt8>, _ pattern: Int, _ score: Score) {
    var letters = 0
    var isASCII = true
    for index in word.indices {
      if word[index] >= 0x80 { isASCII = false }
      if (0x30...0x39).contains(word[index]) || word[index] == UInt8(ascii: "_") { return }
      if word[index] & 0xC0 != 0x80 { letters += 1 }
    }
    guard letters >= Self.shortest else { return }
    var small: [UInt8] = []
    for index in word.indices { small.append(isASCII ? word[index] | 0x20 : word[index]) }
    var entry = Entry(
      pattern: pattern, score: score, isOrdinary: NameLexicon.isOrdinary(word),
      letters: isASCII && letters >= Self.shortestMisspelt ? small : [])
    if entries.updateValue(entry, forKey: Words.hash(word, in: word.indices)) == nil,
      !entry.letters.isEmpty
    {
      misspelt.append(entry)
    }
    guard isASCII else { return }
    for form in NameLexicon.shortForms(of: String(decoding: small, as: UTF8.self)) {
      let hash = Words.hash(form)
      if entries[hash] != nil { continue }
      let bytes = Array(form.utf8)
      entry.isOrdinary = NameLexicon.isOrdinary(bytes.span)
      entry.letters = []
      entries[hash] = entry
    }
  }

  /// Gives the places in `range` where a word of a name stands that nobody else's word is.
  func find(
    in view: Span<UInt8>, range: Range<Int>,
    _ body: (_ place: Range<Int>, _ pattern: Int, _ score: Score) -> Void
  ) {
    if !initials.isEmpty {
      Initials.find(initials, in: view, range: range) { body($0, $1.pattern, $1.score) }
    }
    var offset = range.lowerBound
    while let word = Words.next(view, from: offset, end: range.upperBound) {
      offset = word.upperBound
      guard word.count >= Self.shortest else { continue }
      if let entry = entries[Words.hash(view, in: word)] {
        if entry.isOrdinary, !Self.isCapitalInside(word, of: range, in: view) { continue }
        body(Self.withPrefix(word, of: range, in: view), entry.pattern, entry.score)
      } else if let entry = misspelt.first(where: { Self.differsByOne($0.letters, view, word) }) {
        body(word, entry.pattern, entry.score)
      }
    }
  }

  /// The word with what goes before it in one name: the "O'" of "O'Neill".
  private static func withPrefix(
    _ word: Range<Int>, of range: Range<Int>, in view: Span<UInt8>
  ) -> Range<Int> {
    let letter = word.lowerBound - 2
    guard letter >= range.lowerBound, view[letter + 1] == UInt8(ascii: "'"),
      view[letter] < 0x80, UTF8Text.isASCIIWord(view[letter]),
      letter == range.lowerBound || !UTF8Text.isASCIIWord(view[letter - 1])
    else { return word }
    return letter..<word.upperBound
  }

  /// Whether a word is capital where a sentence does not begin.
  private static func isCapitalInside(
    _ word: Range<Int>, of range: Range<Int>, in view: Span<UInt8>
  ) -> Bool {
    guard (0x41...0x5A).contains(view[word.lowerBound]) else { return false }
    var offset = word.lowerBound
    while offset > range.lowerBound, view[offset - 1] == 0x20 { offset -= 1 }
    guard offset > range.lowerBound else { return false }
    let before = view[offset - 1]
    return (0x61...0x7A).contains(before) || before == UInt8(ascii: ",")
  }

  /// Whether the word is written like the name but for one letter.
  ///
  /// One too many, one too few, another one, or two that changed places; a word that the lists know is another
  /// word.
  private static func differsByOne(
    _ name: [UInt8], _ view: Span<UInt8>, _ word: Range<Int>
  ) -> Bool {
    guard abs(name.count - word.count) <= 1, view[word.lowerBound] | 0x20 == name[0] else {
      return false
    }
    var head = 0
    while head < min(name.count, word.count), view[word.lowerBound + head] | 0x20 == name[head] {
      head += 1
    }
    var tail = 0
    while tail < min(name.count, word.count) - head,
      view[word.upperBound - 1 - tail] | 0x20 == name[name.count - 1 - tail]
    {
      tail += 1
    }
    let rest = (name: name.count - head - tail, word: word.count - head - tail)
    let isSwapped =
      rest.name == 2 && rest.word == 2
      && view[word.lowerBound + head] | 0x20 == name[head + 1]
      && view[word.lowerBound + head + 1] | 0x20 == name[head]
    return (isSwapped || rest.name <= 1 && rest.word <= 1)
      && word.allSatisfy { (0x41...0x5A).contains(view[$0] & 0xDF) }
      && !NameLexicon.isKnown(view.extracting(word))
  }
}

internal import Names

/// A name as it is compared with others: its words in small letters, without forms of address.
package struct PersonName: Hashable, Sendable {
  /// The words; what hyphens and apostrophes join is one, and so is an initial.
  package private(set) var words: [[UInt8]] = []
  /// What hyphens join in the words, of those that have any.
  package private(set) var parts: [[UInt8]: [[UInt8]]] = [:]

  /// The most words that a name has; of what is longer, the rest says nothing.
  private static let mostWords = 8

  /// Reads a name.
  ///
  /// - Parameter folded: the name in small letters.
  package init(folded: [UInt8]) {
    for word in folded.split(whereSeparator: { $0 == 0x20 || $0 == 0x2C || $0 == 0x2E })
    where words.count < Self.mostWords {
      let letters = word.filter { $0 >= 0x80 || (0x61...0x7A).contains($0) }
      // "mr" before a name says nothing of whose it is; by itself it may be one.
      if letters.isEmpty || (words.isEmpty && NameLexicon.isTitle(letters.span)) { continue }
      words.append(letters)
      let joined = word.split(separator: 0x2D)
      if joined.count > 1 {
        parts[letters] = joined.map { $0.filter { $0 >= 0x80 || (0x61...0x7A).contains($0) } }
      }
    }
    if words.last == [0x73], folded.dropLast().last == 0x27 { words.removeLast() }
  }

  /// Whether this is another way to name whoever is called `full`: some of the words, in any order, as they are,
  /// in a form that people use, as initials, or with a letter wrong where they are long.
  package func names(_ full: PersonName) -> Bool {
    guard !words.isEmpty, words.count <= full.words.count else { return false }
    if isInitials(of: full) { return true }
    if words.count == 1, full.words.count > 1, words[0] == full.joined { return true }
    var left = full.words
    var isNamed = false
    for isExact in [true, false] {
      for word in words where isExact == full.words.contains(word) {
        guard
          let index = left.firstIndex(where: {
            isExact ? $0 == word : full.isForm(word, of: $0)
          })
        else { return false }
        if word.count > 1 { isNamed = true }
        left.remove(at: index)
      }
    }
    return isNamed
  }

  /// All letters, without what separates the words.
  package var joined: [UInt8] { Array(words.joined()) }

  /// Whether these are the first letters of each of several words: "j s", or "js", which is no other name.
  private func isInitials(of full: PersonName) -> Bool {
    guard full.words.count > 1 else { return false }
    if words.count == 1, Self.isKnown(words[0]) { return false }
    let letters = words.count == 1 ? words[0] : words.compactMap { $0.count == 1 ? $0[0] : nil }
    return letters.count == full.words.count && zip(letters, full.words).allSatisfy { $0 == $1[0] }
  }

  private func isForm(_ word: [UInt8], of other: [UInt8]) -> Bool {
    Self.isForm(word, of: other)
      || parts[other]?.contains { $0 == word || Self.isForm(word, of: $0) } == true
  }

  private static func isForm(_ word: [UInt8], of other: [UInt8]) -> Bool {
    if other.isEmpty { return false }
    if word.count == 1 { return other[0] == word[0] }
    if other.count == 1 { return false }
    return isShort(word, other) && shortForms(of: other).contains(word) || isMisspelt(word, other)
  }

  /// Whether one of two forms is a short one: of two long ones, such as Alexander and Alexandra, each may be
  /// somebody else's.
  private static func isShort(_ word: [UInt8], _ other: [UInt8]) -> Bool {
    min(word.count, other.count) <= longestShort
  }

  /// The longest form that is short for others, in bytes.
  private static let longestShort = 7

  /// The other forms in which a word is used as a name.
  package static func shortForms(of word: [UInt8]) -> [[UInt8]] {
    guard word.allSatisfy({ $0 < 0x80 }) else { return [] }
    return NameLexicon.shortForms(of: String(decoding: word, as: UTF8.self)).map { Array($0.utf8) }
  }

  /// Whether the lists know a word as a given name, so that what holds it is somebody's.
  package static func isGiven(_ word: [UInt8]) -> Bool { NameLexicon.isGiven(word.span) }

  private static func isKnown(_ word: [UInt8]) -> Bool { NameLexicon.isKnown(word.span) }

  /// The shortest word that is known with one letter wrong, in bytes.
  package static let shortestMisspelt = 7

  private static func isMisspelt(_ word: [UInt8], _ other: [UInt8]) -> Bool {
    guard min(word.count, other.count) >= shortestMisspelt, abs(word.count - other.count) <= 1,
      word[0] == other[0]
    else { return false }
    var head = 0
    while head < min(word.count, other.count), word[head] == other[head] { head += 1 }
    var tail = 0
    while tail < min(word.count, other.count) - head,
      word[word.count - 1 - tail] == other[other.count - 1 - tail]
    {
      tail += 1
    }
    let rest = (word.count - head - tail, other.count - head - tail)
    if rest == (2, 2) {
      return word[head] == other[head + 1] && word[head + 1] == other[head]
    }
    return rest.0 <= 1 && rest.1 <= 1 && !(isKnown(word) && isKnown(other))
  }
}

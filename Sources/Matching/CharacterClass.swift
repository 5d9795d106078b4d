/// What one character of a match may be: exact for ASCII where possible, rough beyond.
struct CharacterClass: Hashable, Sendable {
  /// Every character of ASCII that may be matched, and perhaps some that may not.
  var possible = ByteSet()

  /// Characters of ASCII that are surely matched; always a part of `possible`.
  ///
  /// What a negated class leaves out, and what a negative look-behind forbids.
  var certain = ByteSet()

  /// Whether any character beyond ASCII may be matched.
  var isMultibyte = false

  /// Whether every letter beyond ASCII is surely matched.
  var hasAllLetters = false

  /// Makes the class that matches nothing.
  init() {}

  /// Makes the class of some characters of ASCII.
  init(_ ascii: ByteSet) {
    possible = ascii
    certain = ascii
  }

  /// Every character.
  static let all: CharacterClass = {
    var result = CharacterClass(.ascii)
    result.isMultibyte = true
    return result
  }()

  /// Characters about which nothing is known.
  static let unknown: CharacterClass = {
    var result = CharacterClass.all
    result.certain = ByteSet()
    return result
  }()

  /// Characters beyond ASCII, unknown which.
  static let beyondASCII: CharacterClass = {
    var result = CharacterClass()
    result.isMultibyte = true
    return result
  }()

  /// The class of all other characters.
  var negated: CharacterClass {
    var result = CharacterClass()
    result.possible = ByteSet.ascii.subtracting(certain)
    result.certain = ByteSet.ascii.subtracting(possible)
    result.isMultibyte = true
    return result
  }

  /// Adds the characters of another class.
  mutating func formUnion(_ other: CharacterClass) {
    possible = possible.union(other.possible)
    certain = certain.union(other.certain)
    isMultibyte = isMultibyte || other.isMultibyte
    hasAllLetters = hasAllLetters || other.hasAllLetters
  }

  /// The class without regard to case.
  ///
  /// Beyond ASCII, `k` has U+212A and `s` has U+017F as another case, and the other way round.
  var ignoringCase: CharacterClass {
    var result = self
    result.possible = possible.ignoringCase
    result.certain = certain.ignoringCase
    if isMultibyte {
      result.possible = result.possible.union(ByteSet("KkSs"))
    }
    return result
  }

  /// The bytes that a character of this class may begin with.
  var firstBytes: ByteSet { isMultibyte ? possible.union(.lead) : possible }
}

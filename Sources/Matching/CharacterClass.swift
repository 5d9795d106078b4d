/// What one character of a match may be: exact for ASCII where possible, rough beyond.
struct CharacterClass: Hashable, Sendable {
  /// Every character of ASCII that may be matched, and perhaps some that may not.
  var possible = ByteSet()

  /// Characters of ASCII that are surely matched; always a part of `possible`.
  ///
  /// What a negated class leaves out, and what a negative look-behind forbids.
  var certain = ByteSet()

  /// The first bytes of the characters beyond ASCII that may be matched; perhaps of some that may not.
  var leads = ByteSet()

  /// Whether any character beyond ASCII may be matched; setting it allows all of them or none.
  var isMultibyte: Bool {
    get { !leads.isEmpty }
    set { leads = newValue ? .lead : ByteSet() }
  }

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
    leads = leads.union(other.leads)
    hasAllLetters = hasAllLetters || other.hasAllLetters
  }

  /// The class of the characters `lower` to `upper`.
  init(from lower: UInt32, through upper: UInt32, isCaseless: Bool) {
    self.init()
    if lower < 0x80, lower <= upper {
      self = CharacterClass(ByteSet(UInt8(lower)...UInt8(min(upper, 0x7F))))
    }
    if upper >= 0x80, lower <= upper {
      leads = ByteSet(Self.lead(of: max(lower, 0x80))...Self.lead(of: upper))
    }
    if isCaseless { addOtherCases(of: max(lower, 0x80), through: upper) }
  }

  /// Adds the other cases of its characters, of which those beyond ASCII are `lower` to `upper`.
  ///
  /// Of the letters U+00C0 to U+017F all but three have their other cases among them: U+00DF has U+1E9E,
  /// U+00E5 has U+212B, and U+017F has `s`. In the same way `k` has U+212A. Nothing else beyond ASCII has a
  /// case in it (Unicode Character Database, CaseFolding.txt).
  private mutating func addOtherCases(of lower: UInt32, through upper: UInt32) {
    possible = possible.ignoringCase
    certain = certain.ignoringCase
    let hasCases =
      lower <= upper && !Self.withoutCase.contains { $0.contains(lower) && $0.contains(upper) }
    if hasCases {
      let isLatin = lower >= 0xC0 && upper <= 0x17F
      leads = isLatin ? ByteSet(0xC3...0xC5).union(ByteSet(0xE1...0xE2)) : .lead
      if (lower...upper).contains(0x17F) { possible = possible.union(ByteSet("Ss")) }
      if (lower...upper).contains(0x212A) { possible = possible.union(ByteSet("Kk")) }
    }
    if possible.contains(UInt8(ascii: "s")) { leads.insert(Self.lead(of: 0x17F)) }
    if possible.contains(UInt8(ascii: "k")) { leads.insert(Self.lead(of: 0x212A)) }
  }

  /// Characters beyond ASCII that have no case: signs, among them all kinds of dashes and quotes, and the
  /// scripts from Hebrew to Myanmar, of Ethiopia, of China, Japan and Korea.
  static let withoutCase: [ClosedRange<UInt32>] = [
    0xA0...0xB4, 0xB6...0xBF, 0x590...0x109F, 0x1100...0x139F, 0x2000...0x20FF, 0x3000...0xA63F,
    0xAC00...0xD7FF,
  ]

  /// The first byte of a character beyond ASCII in UTF-8 (RFC 3629, section 3).
  private static func lead(of scalar: UInt32) -> UInt8 {
    switch scalar {
    case ..<0x800: 0xC0 | UInt8(scalar >> 6)
    case ..<0x10000: 0xE0 | UInt8(scalar >> 12)
    default: 0xF0 | UInt8(min(scalar >> 18, 4))
    }
  }

  /// The bytes that a character of this class may begin with.
  var firstBytes: ByteSet { possible.union(leads) }
}

/// One pattern as a pack writes it.
package struct PatternSource: Sendable, Equatable {
  /// What errors call the pattern.
  package let name: String

  /// The regular expression, in PCRE2's syntax.
  package let regex: String

  /// Whether letters match without regard to case from the start of the pattern on.
  package let isCaseless: Bool

  /// Whether a match may hold a newline; if not, the pattern sees one line at a time.
  package let isMultiline: Bool

  /// Makes a pattern; by default it minds case and stays within a line.
  package init(name: String, regex: String, isCaseless: Bool = false, isMultiline: Bool = false) {
    self.name = name
    self.regex = regex
    self.isCaseless = isCaseless
    self.isMultiline = isMultiline
  }

  /// What its matches depend on: patterns that agree in it match just the same.
  struct Matching: Hashable {
    let regex: String
    let isCaseless: Bool
    let isMultiline: Bool

    /// Whether the two are the same, byte for byte.
    static func == (left: Self, right: Self) -> Bool {
      left.isCaseless == right.isCaseless && left.isMultiline == right.isMultiline
        && left.regex.utf8.elementsEqual(right.regex.utf8)
    }

    /// Feeds the pattern into a hash; all of them are hashed when a command starts.
    func hash(into hasher: inout Hasher) {
      // FNV-1a: Fowler, Noll, Vo (draft-eastlake-fnv).
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in regex.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hasher.combine(hash)
    }
  }

  /// What its matches depend on.
  var matching: Matching {
    Matching(regex: regex, isCaseless: isCaseless, isMultiline: isMultiline)
  }
}

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
  }

  /// What its matches depend on.
  var matching: Matching {
    Matching(regex: regex, isCaseless: isCaseless, isMultiline: isMultiline)
  }
}

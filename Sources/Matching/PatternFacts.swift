package import PCRE2

/// What can be said about a pattern without a text.
package struct PatternFacts: Sendable, Equatable {
  /// Whether it can match without consuming anything.
  package let matchesEmpty: Bool
  /// How many characters its look-behinds look back.
  package let maximumLookbehind: Int
}

extension PatternSource {
  /// The facts about the pattern, as PCRE2 tells them.
  ///
  /// Without machine code, which takes far longer to make and is not needed to check a pattern.
  package func facts() throws(RegexError) -> PatternFacts {
    let compiled = try Regex(regex, name: name, isCaseless: isCaseless, usesJIT: false)
    return PatternFacts(
      matchesEmpty: compiled.matchesEmpty, maximumLookbehind: compiled.maximumLookbehind)
  }
}

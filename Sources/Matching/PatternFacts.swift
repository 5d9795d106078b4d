package import PCRE2

/// What can be said about a pattern without a text.
package struct PatternFacts: Sendable, Equatable {
  /// Whether it can match without consuming anything.
  package let matchesEmpty: Bool
  /// How many characters its look-behinds look back.
  package let maximumLookbehind: Int
}

extension PatternSet {
  /// The facts about the pattern at `index`; compiles it if need be.
  package func facts(of index: Int) throws(RegexError) -> PatternFacts {
    let regex = try regexes[index].compiled()
    return PatternFacts(
      matchesEmpty: regex.matchesEmpty, maximumLookbehind: regex.maximumLookbehind)
  }
}

/// A stretch of text that one pattern of a set matches: byte offsets in the searched text.
package struct SearchMatch: Sendable, Hashable {
  /// The index of the pattern in ``PatternSet/sources``.
  package let pattern: Int

  /// The whole match; never empty.
  package let range: Range<Int>

  /// The group named `value` if it took part in the match, else `range`.
  package let value: Range<Int>

  /// Makes a match.
  package init(pattern: Int, range: Range<Int>, value: Range<Int>) {
    self.pattern = pattern
    self.range = range
    self.value = value
  }
}

/// What the caller of a search says to a match, which settles where the pattern goes on.
package enum SearchDecision: Sendable {
  /// The pattern goes on from the end of the match.
  case accept
  /// The pattern goes on from the character after the start of the match.
  case reject
}

/// What the caller of a search is asked.
package enum SearchQuestion: Sendable {
  /// Whether it matters if the pattern `first`, or one with the same expression, matches at `start`: where
  /// that is rejected, PCRE2 is not asked.
  case place(first: Int, start: Int)
  /// What is said to a match.
  case match(SearchMatch)
}

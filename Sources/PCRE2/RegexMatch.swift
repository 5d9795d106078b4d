/// Where a regular expression matched: byte offsets from the start of the subject, half-open.
package struct RegexMatch: Sendable, Equatable {
  /// The whole match; never empty.
  package let range: Range<Int>

  /// The group named `value` if the pattern has one that took part in the match, else `range`.
  package let value: Range<Int>

  /// Makes a match from its two ranges.
  package init(range: Range<Int>, value: Range<Int>) {
    self.range = range
    self.value = value
  }
}

/// What a match call answers when the end of the subject is not the end of the text.
package enum PartialMatch: Sendable, Equatable {
  /// Whatever the text goes on with, nothing matches.
  case none
  /// A match that holds whatever the text goes on with.
  case match(RegexMatch)
  /// A match may have begun at this byte offset; more text would decide it.
  case partial(startsAt: Int)
}

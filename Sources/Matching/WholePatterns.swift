internal import PCRE2

/// Patterns that are never searched for, only compared with whole texts.
///
/// Nothing is worked out about them beforehand, and each is compiled when it is first needed.
package struct WholePatterns: Sendable {
  private let sources: [PatternSource]
  private let regexes: [LazyRegex]

  /// Makes a list of patterns, each of which says by itself that it matches all of a text (`\A…\z`).
  package init(_ sources: [PatternSource]) {
    self.sources = sources
    regexes = sources.map { LazyRegex($0) }
  }

  /// How many there are.
  package var count: Int { sources.count }

  /// Whether the pattern at `index` matches `text`.
  ///
  /// - Throws: `SearchError` where PCRE2 could not say.
  package func matches(
    _ index: Int, _ text: Span<UInt8>, scratch: SearchScratch
  ) throws(SearchError) -> Bool {
    do {
      return try regexes[index].compiled().firstMatch(
        in: text, from: 0, scratch: scratch.matching) != nil
    } catch {
      throw SearchError(pattern: index, name: sources[index].name, cause: .regex(error))
    }
  }
}

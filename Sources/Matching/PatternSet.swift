package import PCRE2

/// Many patterns that are searched for at once.
///
/// Immutable, so any number of workers may share it; each needs its own ``SearchScratch``.
package final class PatternSet: Sendable {
  /// The patterns, in the order that ``SearchMatch/pattern`` counts.
  package let sources: [PatternSource]

  /// The compiled patterns, in the same order.
  let regexes: [LazyRegex]

  /// Makes a set of patterns that are compiled when they are first needed.
  ///
  /// Patterns from outside should be checked with ``compileAll()``.
  package init(_ sources: [PatternSource]) throws(RegexError) {
    self.sources = sources
    regexes = sources.map { LazyRegex($0) }
  }

  /// Compiles every pattern now, so that one that does not compile is an error before any search.
  package func compileAll() throws(RegexError) {
    for regex in regexes { _ = try regex.compiled() }
  }

  /// Makes the scratch memory a search needs; one per worker, never shared.
  package func makeScratch() -> SearchScratch {
    makeScratch(matching: MatchScratch())
  }

  /// Makes scratch memory around a given one for match calls, so that tests can make those fail.
  package func makeScratch(matching: MatchScratch) -> SearchScratch {
    SearchScratch(matching: matching)
  }

  /// Finds all matches of all patterns that begin inside `starts`.
  ///
  /// Equal in what it finds to ``searchPlainly(_:in:isOpen:scratch:decide:)``, the definition.
  package func search(
    _ text: Span<UInt8>, in starts: Range<Int>, isOpen: Bool = false, scratch: SearchScratch,
    decide: (SearchMatch) -> SearchDecision
  ) throws(SearchError) {
    try searchPlainly(text, in: starts, isOpen: isOpen, scratch: scratch, decide: decide)
  }

  /// An error about the pattern at `index`.
  func error(_ index: Int, _ cause: SearchError.Cause) -> SearchError {
    SearchError(pattern: index, name: sources[index].name, cause: cause)
  }
}

package import PCRE2

/// Many patterns that are searched for at once.
///
/// Immutable, so any number of workers may share it; each needs its own ``SearchScratch``.
package final class PatternSet: Sendable {
  /// The patterns, in the order that ``SearchMatch/pattern`` counts.
  package let sources: [PatternSource]

  /// The compiled patterns, in the same order.
  let regexes: [LazyRegex]

  /// What nominates the places where PCRE2 is asked.
  let union: UnionAutomaton

  /// How many nominees are gathered before PCRE2 decides them.
  static let batch = 512

  /// Makes a set of patterns that are compiled when they are first needed.
  ///
  /// Patterns from outside should be checked with ``compileAll()``.
  /// Those that are in `library` need not be read again.
  package init(_ sources: [PatternSource], library: PatternLibrary? = nil) throws(RegexError) {
    self.sources = sources
    union = UnionAutomaton(sources, library: library)
    let firstAlike = union.firstAlike
    var regexes: [LazyRegex] = []
    for (index, source) in sources.enumerated() {
      regexes.append(firstAlike[index] < index ? regexes[firstAlike[index]] : LazyRegex(source))
    }
    self.regexes = regexes
  }

  /// By pattern, the first with the same expression: the one that ``SearchQuestion/place(first:start:)``
  /// names for all of them.
  package var firstAlike: [Int] { union.firstAlike }

  /// Compiles every pattern now, so that one that does not compile is an error before any search.
  package func compileAll() throws(RegexError) {
    for regex in regexes { _ = try regex.compiled() }
  }

  /// Makes the scratch memory a search needs; one per worker, never shared.
  package func makeScratch() -> SearchScratch {
    makeScratch(matching: MatchScratch())
  }

  /// Makes scratch memory around a given one for match calls, so that tests can make those fail.
  ///
  /// `maximumStates` bounds the memory of the automaton.
  package func makeScratch(
    matching: MatchScratch, maximumStates: Int? = nil
  ) -> SearchScratch {
    let states = maximumStates ?? LazyAutomaton.defaultStates
    return SearchScratch(LazyAutomaton(union, maximumStates: states), matching: matching)
  }

  /// How the pattern at `index` is found, in a few words for the authors of packs.
  package func nomination(of index: Int) -> String {
    let pattern = union.patterns[index]
    switch pattern.nomination {
    case .automaton:
      return pattern.filter == .none
        ? "automaton, from any byte" : "automaton, from filtered starts"
    case .innerByte(let inner):
      let byte = Character(Unicode.Scalar(inner.byte))
      let reach = inner.maximum.map { "at most \($0) bytes" } ?? "any number of bytes"
      return "byte '\(byte)', \(reach) behind the start"
    case .search(let reason):
      return "search, since \(reason)"
    }
  }

  /// An error about the pattern at `index`.
  func error(_ index: Int, _ cause: SearchError.Cause) -> SearchError {
    SearchError(pattern: index, name: sources[index].name, cause: cause)
  }
}

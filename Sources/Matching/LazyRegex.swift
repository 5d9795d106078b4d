internal import PCRE2
internal import Synchronization

/// A pattern that is compiled when it is first needed, by whichever worker needs it first.
final class LazyRegex: Sendable {
  private let source: PatternSource
  private let slot = AtomicLazyReference<Regex>()

  /// Makes an uncompiled pattern.
  init(_ source: PatternSource) {
    self.source = source
  }

  /// The compiled pattern.
  ///
  /// Two workers may both compile it; the first to store wins.
  func compiled() throws(RegexError) -> Regex {
    if let regex = slot.load() { return regex }
    return slot.storeIfNil(
      try Regex(source.regex, name: source.name, isCaseless: source.isCaseless))
  }
}

internal import PCRE2
internal import Synchronization

/// Patterns that no text is searched for: they are compared with what stands around a place that something
/// else has found.
///
/// They cost nothing where nothing was found: the first worker that needs them prepares them for all.
package final class NearbyPatterns: Sendable {
  /// How many bytes before a place a match may begin, and how many behind it are looked at.
  package static let reach = 64
  /// How many bytes before that look-behinds may see.
  private static let margin = 32

  private let sources: [PatternSource]
  private let slot = AtomicLazyReference<PatternSet>()

  /// Keeps patterns until they are needed.
  package init(_ sources: [PatternSource]) {
    self.sources = sources
  }

  /// Tells of the matches whose values overlap `range`.
  ///
  /// - Parameters:
  ///   - range: the place, in bytes of `text`.
  ///   - text: the text.
  ///   - bounds: the line around it; nothing beyond is looked at.
  ///   - scratch: the worker's memory, made where there is none yet.
  ///   - body: is told of each match, in no order.
  /// - Throws: `SearchError` where PCRE2 could not look to the end.
  package func forEachMatch(
    near range: Range<Int>, in text: Span<UInt8>, bounds: Range<Int>,
    scratch: inout SearchScratch?, _ body: (SearchMatch) -> Void
  ) throws(SearchError) {
    guard !sources.isEmpty else { return }
    let set = try prepared()
    let memory = scratch ?? set.makeScratch()
    scratch = memory
    let start = max(bounds.lowerBound, range.lowerBound - Self.reach - Self.margin)
    let end = min(bounds.upperBound, range.upperBound + Self.reach)
    let subject = text.extracting(start..<end)
    let first = subject.skippingContinuation(from: max(0, range.lowerBound - Self.reach - start))
    let starts = first..<max(first, range.upperBound - start)
    try set.search(subject, in: starts, scratch: memory) { match in
      let value = match.value.lowerBound + start..<match.value.upperBound + start
      // What reaches the end of what is looked at might go on otherwise than it seems.
      let isWhole = match.range.upperBound < subject.count || end == bounds.upperBound
      guard value.overlaps(range), isWhole else { return .reject }
      body(
        SearchMatch(
          pattern: match.pattern,
          range: match.range.lowerBound + start..<match.range.upperBound + start, value: value))
      return .accept
    }
  }

  private func prepared() throws(SearchError) -> PatternSet {
    if let set = slot.load() { return set }
    do throws(RegexError) {
      return slot.storeIfNil(try PatternSet(sources))
    } catch {
      throw SearchError(pattern: 0, name: error.name, cause: .regex(error))
    }
  }
}

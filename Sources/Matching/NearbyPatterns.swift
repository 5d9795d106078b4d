internal import PCRE2

/// Patterns that no text is searched for: they are compared with what stands around a place that something
/// else has found.
///
/// They cost nothing where nothing was found, and what is looked at then is so short that PCRE2 is asked
/// about each pattern by itself; that takes no tables, which would have to be made at the start.
package final class NearbyPatterns: Sendable {
  /// How many bytes before a place a match may begin, and how many behind it are looked at.
  package static let reach = 64
  /// How many bytes before that look-behinds may see.
  private static let margin = 32

  private let sources: [PatternSource]
  private let regexes: [LazyRegex]

  /// Keeps patterns, which are compiled when they are needed.
  package init(_ sources: [PatternSource]) {
    self.sources = sources
    regexes = sources.map(LazyRegex.init)
  }

  /// Tells of the matches whose values overlap `range`.
  ///
  /// - Parameters:
  ///   - wanted: the patterns, by their places; matches are told in their order.
  ///   - range: the place, in bytes of `text`.
  ///   - text: the text.
  ///   - bounds: the line around it; nothing beyond is looked at.
  ///   - scratch: the worker's memory.
  ///   - body: is told of each match.
  /// - Throws: `SearchError` where PCRE2 could not look to the end.
  package func forEachMatch(
    of wanted: [Int], near range: Range<Int>, in text: Span<UInt8>, bounds: Range<Int>,
    scratch: NearbyScratch, _ body: (SearchMatch) -> Void
  ) throws(SearchError) {
    let start = max(bounds.lowerBound, range.lowerBound - Self.reach - Self.margin)
    let end = min(bounds.upperBound, range.upperBound + Self.reach)
    let subject = text.extracting(start..<end)
    let first = subject.skippingContinuation(from: max(0, range.lowerBound - Self.reach - start))
    for pattern in wanted {
      var from = first
      while from < range.upperBound - start {
        guard let match = try match(pattern, in: subject, from: from, scratch) else { break }
        let found = SearchMatch(pattern: pattern, match, from: start)
        // What reaches the end of what is looked at might go on otherwise than it seems.
        let isWhole = match.range.upperBound < subject.count || end == bounds.upperBound
        if found.value.overlaps(range), isWhole {
          body(found)
          from = match.range.upperBound
        } else {
          from = subject.skippingContinuation(from: match.range.lowerBound + 1)
        }
      }
    }
  }

  private func match(
    _ pattern: Int, in subject: Span<UInt8>, from start: Int, _ scratch: NearbyScratch
  ) throws(SearchError) -> RegexMatch? {
    do throws(RegexError) {
      return try regexes[pattern].compiled()
        .firstMatch(in: subject, from: start, scratch: scratch.matching)
    } catch {
      throw SearchError(pattern: pattern, name: sources[pattern].name, cause: .regex(error))
    }
  }
}

/// What one worker needs to compare patterns with what stands around a place.
package final class NearbyScratch {
  let matching = MatchScratch()

  /// Makes it.
  package init() {}
}

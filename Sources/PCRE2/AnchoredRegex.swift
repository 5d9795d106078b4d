/// A ``Regex`` compiled to match at one start alone; immutable, so workers may share it.
///
/// Asking PCRE2 at match time to stay at the start would bypass its machine code and cost eight times
/// as much.
package final class AnchoredRegex: Sendable {
  private let code: RegexCode

  /// Makes the twin from its code.
  init(_ code: RegexCode) {
    self.code = code
  }

  /// Finds the match that begins at `start`, as a search that may begin nowhere else.
  package func match(
    in subject: Span<UInt8>, at start: Int, scratch: MatchScratch
  ) throws(RegexError) -> RegexMatch? {
    let match = try code.complete(in: subject, from: start, scratch: scratch)
    // The interpreter goes on behind a byte that is not UTF-8, even where it is anchored.
    return match?.range.lowerBound == start ? match : nil
  }
}

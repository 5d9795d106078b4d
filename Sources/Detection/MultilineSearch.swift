internal import Matching

/// Tells where matches of the patterns that may go over line ends can begin; costs one look at each
/// byte, so that whoever cuts a text into pieces need ask ``Detector/unfinishedMultiline(in:from:scratch:)``
/// only where there is reason to.
package struct MultilineSearch: Sendable {
  private let starts: MultilineStarts

  /// Prepares the search for what `detector` looks for.
  package init(_ detector: Detector) {
    starts = detector.patternSet.multilineStarts
  }

  /// The first place at or after `start` where such a match may begin, or could if more text followed.
  ///
  /// - Returns: nil where none does, and none will whatever follows the text.
  package func first(in text: Span<UInt8>, from start: Int) -> Int? {
    let base = max(0, start - Self.viewReach)
    var view = FoldedText()
    let isFolded = view.fold(text.extracting(base..<text.count))
    let seen = view.bytes
    let first =
      isFolded
      ? starts.first(in: seen.span, from: view.offset(of: start - base))
        .map { max(start, base + view.source(of: $0..<$0).lowerBound) }
      : starts.first(in: text, from: start)
    // The end may have cut what is encoded, and with it the beginning of a match.
    guard FoldedText.mayBeCut(text) else { return first }
    return min(first ?? text.count, max(start, text.count - Self.viewReach))
  }

  /// No beginning of a match takes more bytes than this, however it is written.
  private static let viewReach = 1024
}

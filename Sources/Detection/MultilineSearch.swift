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
  package func first(in view: Span<UInt8>, from start: Int) -> Int? {
    starts.first(in: view, from: start)
  }
}

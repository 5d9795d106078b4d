internal import PCRE2

/// The memory that searches of one ``PatternSet`` write to.
///
/// One per worker, reusable for any number of texts, never shared.
package final class SearchScratch {
  /// What match calls write to.
  let matching: MatchScratch

  /// Makes a scratch.
  init(matching: MatchScratch) {
    self.matching = matching
  }
}

internal import PCRE2

extension PatternSet {
  /// Makes scratch memory whose match call number `failingCall` fails with PCRE2's `result`; for tests.
  package func makeScratch(failingCall: Int, with result: Int32) -> SearchScratch {
    makeScratch(matching: MatchScratch(failingCall: failingCall, with: result))
  }
}

internal import Matching

extension Detector {
  /// The version of PCRE2 that patterns are matched with, such as `10.42`.
  package static var engineVersion: String { MatchingEngine.version }
}

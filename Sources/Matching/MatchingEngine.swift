internal import PCRE2

/// What confirms what the automaton nominates.
package enum MatchingEngine {
  /// The version of PCRE2, such as `10.42`.
  package static var version: String { EngineVersion.number }
}

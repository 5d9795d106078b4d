package import PCRE2

/// Why a text could not be searched: it is unscannable, not free of matches.
///
/// A description names the pattern and the cause, never a byte of the text.
package struct SearchError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What went wrong.
  package enum Cause: Sendable, Equatable {
    /// PCRE2 gave up or could not compile the pattern.
    case regex(RegexError)
    /// A match may have begun that the end of the window cuts off.
    case reachesEnd
  }

  /// The index of the pattern in ``PatternSet/sources``.
  package let pattern: Int

  /// The name of the pattern.
  package let name: String

  /// What went wrong.
  package let cause: Cause

  /// Makes an error about one pattern of a set.
  package init(pattern: Int, name: String, cause: Cause) {
    self.pattern = pattern
    self.name = name
    self.cause = cause
  }

  /// The pattern and the cause in one line, without any searched text.
  package var description: String {
    switch cause {
    case .regex(let error): error.description
    case .reachesEnd: "a match of pattern '\(name)' reaches the end of the window"
    }
  }
}

package import Configuration

/// One entry of a policy's `allow` or `deny` list: a word or phrase, or a regular expression.
///
/// Such entries may be personal data themselves, so no description or dump shows the text.
package struct PolicyTerm: Hashable, Sendable {
  /// What the text is.
  package enum Kind: Hashable, Sendable {
    /// Words, matched whole and without regard to case.
    case literal
    /// A regular expression of PCRE2.
    case pattern
  }

  /// What the text is.
  package let kind: Kind
  /// The words or the expression.
  package let text: String
  /// Where it stands in the policy file, for the error of a pattern that does not compile.
  package let place: Place?

  /// An entry; without a place if it comes from no file.
  package init(_ kind: Kind, _ text: String, place: Place? = nil) {
    self.kind = kind
    self.text = text
    self.place = place
  }

  /// Whether both say the same, wherever they stand.
  package static func == (left: Self, right: Self) -> Bool {
    left.kind == right.kind && left.text == right.text
  }

  /// Feeds kind and text.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(text)
  }
}

extension PolicyTerm: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The kind alone.
  package var description: String { kind == .literal ? "literal" : "pattern" }

  /// The kind alone.
  package var debugDescription: String { description }

  /// Shows nothing of the text to `dump` and debuggers.
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// What is done with a found value; one case per operator of the policy file.
///
/// Every byte of the value is replaced, but for what `keep`, `mask` and `generalize` declare to
/// retain.
package enum Operator: Hashable, Sendable {
  /// Leaves the value as it is; it is still reported.
  case keep
  /// `<EMAIL_ADDRESS>`.
  case redact
  /// The given text, which holds no line end.
  case replace(with: String)
  /// A mask character for each letter or number but a few.
  case mask(Mask)
  /// `EMAIL_ADDRESS_h` + 32 hex digits of a keyed HMAC, the same in the whole corpus.
  case hash
  /// `EMAIL_ADDRESS_` + 16 base32 characters + `9`, the same within the scope.
  case pseudonymize(scope: Scope)
  /// `PERSON_1_`, counted within the scope; the style of `pseudonymize` that needs no key.
  case number(scope: Scope)
  /// A coarser value: a year, a network, an interval.
  case generalize(Generalization)
  /// Nothing. In JSON and CSV the caller removes the member or empties the cell.
  case drop

  /// The scope that `pseudonymize` has unless the policy says otherwise.
  ///
  /// A file is the widest scope in which links were there to see before; linking across files is
  /// new knowledge, so it has to be asked for.
  package static let defaultScope = Scope.file

  /// The scope of numbered pseudonyms unless the policy says otherwise.
  package static let defaultNumberScope = Scope.conversation

  /// The name in the policy file, in reports and in the key derivation.
  package var name: String {
    switch self {
    case .keep: "keep"
    case .redact: "redact"
    case .replace: "replace"
    case .mask: "mask"
    case .hash: "hash"
    case .pseudonymize, .number: "pseudonymize"
    case .generalize: "generalize"
    case .drop: "drop"
    }
  }

  /// Whether the result stands for the value that it was made of, so that one of the result itself would
  /// stand for something else.
  package var makesTokens: Bool {
    if case .number = self { return true }
    return isKeyed
  }

  /// Whether `value` as a whole is what the operator itself has written, whatever it was made of.
  package func isResult(_ value: Span<UInt8>) -> Bool {
    if case .generalize(let generalization) = self { return generalization.isResult(value) }
    return false
  }

  /// Whether the result is a pseudonym, keyed or numbered.
  package var isPseudonym: Bool {
    switch self {
    case .pseudonymize, .number: true
    case .keep, .redact, .replace, .mask, .hash, .generalize, .drop: false
    }
  }

  /// Whether the result depends on a secret key.
  package var isKeyed: Bool {
    switch self {
    case .hash, .pseudonymize: true
    case .keep, .redact, .replace, .mask, .number, .generalize, .drop: false
    }
  }
}

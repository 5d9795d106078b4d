package import Detection

/// Writes what stands in the place of found values, under one policy and one key.
///
/// Immutable, so any number of workers share one; what a worker needs to remember is in its
/// ``AnonymizerScratch``. The result for a value depends on the value, its type, the operator, the
/// place as far as the scope goes, the policy's purpose and recipient, and the key; never on what
/// was seen before, so ten machines agree without talking. Only numbered pseudonyms remember, in
/// ``Numbering``.
package final class Anonymizer: Sendable {
  /// What became of one value.
  package enum Outcome: Hashable, Sendable {
    /// The operator did what it says.
    case applied
    /// The operator could not apply to this value, which was redacted instead.
    case redacted
  }

  /// The policy whose operators this applies.
  package let policy: Policy
  /// The key's safe name for reports; nil without a key.
  package let keyIdentifier: String?
  private let derivation: KeyDerivation?
  /// What numbered values are told apart by; of a key that is forgotten, for nobody needs it again.
  private let numbering: KeyDerivation

  /// Joins a policy and a key.
  ///
  /// - Throws: If an operator of the policy needs a key and there is none.
  package init(policy: Policy, key: SecretKey?) throws(MissingKeyError) {
    if key == nil, let use = policy.firstKeyedUse { throw MissingKeyError(use: use) }
    self.policy = policy
    numbering = KeyDerivation(key: .generate(), purpose: "", recipient: nil)
    keyIdentifier = key?.identifier
    derivation = key.map { key in
      KeyDerivation(key: key, purpose: policy.purpose ?? "", recipient: policy.recipient)
    }
  }

  /// Appends what stands for `value`.
  ///
  /// If the value holds line ends, the replacement is followed by exactly these, in order, for
  /// every operator but `keep`.
  ///
  /// - Parameters:
  ///   - value: the bytes of the finding as text, with the escapes of the format undone.
  ///   - entity: the type that placeholders name and keys depend on.
  ///   - normalization: how the value is written before it is hashed; the type's own.
  ///   - operator: what to do, as the policy says for this type or field.
  ///   - covered: ranges of bytes of the value that other findings cover; `mask` shows none of them, and
  ///     `generalize` does not apply where there are any.
  ///   - place: where the value stands.
  ///   - output: what grows.
  ///   - scratch: the worker's own.
  /// - Returns: Whether the operator applied, for the run report.
  @discardableResult
  package func append(
    replacementFor value: Span<UInt8>, entity: EntityType, normalization: Normalization,
    operator: Operator, covered: [Range<Int>] = [], place: SourcePlace, to output: inout [UInt8],
    scratch: AnonymizerScratch
  ) -> Outcome {
    var outcome = Outcome.applied

    func code(scope: Scope) -> UInt128? {
      guard let derivation else { return nil }
      return scratch.code(
        of: value, normalization: normalization, operatorName: `operator`.name, entity: entity,
        scope: scope, place: place, derivation: derivation, owner: self)
    }
    func redact() {
      Placeholder.append(redacted: entity, to: &output)
      outcome = .redacted
    }

    switch `operator` {
    case .keep:
      output.append(value, 0..<value.count)
      return .applied
    case .redact:
      Placeholder.append(redacted: entity, to: &output)
    case .replace(let text):
      output.append(contentsOf: text.utf8)
    case .mask(let mask):
      if !mask.append(masked: value, covered: covered, to: &output) { redact() }
    case .hash:
      // The initializer saw to the key for the policy's operators; for any other, fail closed.
      if let code = code(scope: .corpus) {
        Placeholder.append(hashOf: entity, code: code, to: &output)
      } else {
        redact()
      }
    case .pseudonymize(let scope):
      if let code = code(scope: scope) {
        Placeholder.append(pseudonymOf: entity, code: code, to: &output)
      } else {
        redact()
      }
    case .number(let scope):
      let number = scratch.number(
        of: value, normalization: normalization, entity: entity, scope: scope,
        record: place.record, derivation: numbering, owner: self)
      if let number {
        Placeholder.append(numbered: entity, number: number, to: &output)
      } else {
        redact()
      }
    case .generalize(let generalization):
      if covered.isEmpty, let text = generalization.text(of: value) {
        output.append(contentsOf: text.utf8)
      } else {
        redact()
      }
    case .drop:
      break
    }
    LineEnds.append(of: value, to: &output)
    return outcome
  }
}

/// A policy asks for keyed operators and there is no key.
package struct MissingKeyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Which operator asks for the key, and for what.
  package struct Use: Hashable, Sendable {
    /// The name of the operator.
    package let operatorName: String
    /// `entity CREDIT_CARD`, `field '/user/id'` or `default`.
    package let subject: String
  }

  /// The first such operator in the policy.
  package let use: Use

  /// What is wrong and what to do.
  package var description: String {
    "the policy says '\(use.operatorName)' for \(use.subject), which needs a secret key; "
      + "give --key-file FILE (scrubjay keygen -o FILE makes one) or --ephemeral-key"
  }
}

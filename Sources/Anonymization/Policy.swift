package import Detection

/// What is looked for, and what stands in its place: the content of a policy file.
///
/// A value of this type is the *effective* policy: every default is filled in. `Policy()` is what a
/// file means that says nothing.
public struct Policy: Hashable, Sendable {
  /// What happens with a record that cannot be processed safely.
  package enum ErrorHandling: String, CaseIterable, Hashable, Sendable {
    /// The run ends.
    case fail
    /// The record is left out.
    case drop
  }

  /// Why the processing happens; part of the key derivation and of the run report.
  package var purpose: String?
  /// Who gets the output; part of the key derivation.
  package var recipient: String?
  /// What happens with a candidate whose checksum is wrong.
  package enum ChecksumHandling: String, CaseIterable, Hashable, Sendable {
    /// It is none.
    case reject
    /// It is a finding where the words near it, or the field's name, say what it is: a mistyped card.
    case redact
  }

  /// Whether what leads to one person gets one pseudonym.
  package enum Link: String, CaseIterable, Hashable, Sendable {
    /// Each value has its own.
    case none
    /// Names, addresses, numbers and accounts of a participant share one, with a mark for the part.
    case participant
  }

  /// The packs in use, sorted, or `all` alone.
  package var packs: [String] = ["all"]
  /// Findings that score below this are let go.
  package var minimumScore = 0.5
  /// How many messages, or lines, back of a message a question is looked for that it answers; 0 for none.
  package var lookBack = DetectionOptions.usualLookBack
  /// The most messages that may be looked back at.
  package static let farthestLookBack = DetectionOptions.farthestLookBack
  /// Which pseudonyms are linked.
  package var link = Link.none
  /// Countries whose numbers are expected, by two lower-case letters: theirs need less evidence.
  package var locales: Set<String> = []
  /// What is done where no other rule says anything.
  package var fallback = Operator.redact
  /// What is done by name of type or group.
  package var entities: [String: Operator] = [:]
  /// If not empty, the types and groups outside of which nothing is looked for.
  package var only: Set<String> = []
  /// The types and groups that are not looked for.
  package var excluded: Set<String> = []
  /// What is not a finding although it looks like one.
  package var allow: [PolicyTerm] = []
  /// What is a finding, by type.
  package var deny: [EntityType: [PolicyTerm]] = [:]
  /// What is done with whole fields.
  package var fields = FieldRules()
  /// Lists of values that are findings, by type.
  package var known: [EntityType: KnownValues] = [:]
  /// What happens with a candidate whose checksum is wrong.
  package var invalidChecksum = ChecksumHandling.reject
  /// What happens with a record that cannot be processed safely.
  package var onError = ErrorHandling.fail

  /// Everything that is personal is redacted.
  package init() {}

  /// What is done with a finding; a type beats its group, and both beat the default.
  package func rule(for type: EntityType, group: String?) -> Operator {
    if let own = entities[type.name] { return own }
    if let group, let shared = entities[group] { return shared }
    return fallback
  }

  /// Whether a type is looked for.
  ///
  /// What is said of the type beats what is said of its group; `exclude` beats `only`. Where neither
  /// names it, it is off if there is an `only`; else on, unless packs mark it as off by default and
  /// `entities` names neither it nor its group.
  package func isOn(_ type: EntityType, group: String?, isOffByDefault: Bool) -> Bool {
    for name in [type.name, group].compactMap(\.self) {
      if excluded.contains(name) { return false }
      if only.contains(name) { return true }
    }
    if !only.isEmpty { return false }
    if !isOffByDefault || entities[type.name] != nil { return true }
    guard let group else { return false }
    return entities[group] != nil
  }

  /// All types that are looked for: those of the packs, and the policy's own.
  package func enabledTypes(in vocabulary: PolicyVocabulary) -> Set<EntityType> {
    var names = vocabulary.types.keys.map(EntityType.init)
    names += deny.keys
    names += known.keys
    return Set(
      names.filter { type in
        isOn(
          type, group: vocabulary.types[type.name],
          isOffByDefault: vocabulary.offByDefault.contains(type.name))
      })
  }

  /// The first operator that needs a key, in the order of the policy file; nil if none does.
  package var firstKeyedUse: MissingKeyError.Use? {
    if fallback.isKeyed { return .init(operatorName: fallback.name, subject: "default") }
    for (name, rule) in entities.sorted(by: { $0.key < $1.key }) where rule.isKeyed {
      return .init(operatorName: rule.name, subject: "entity \(name)")
    }
    for rule in fields.rules where rule.operator.isKeyed {
      return .init(operatorName: rule.operator.name, subject: "field '\(rule.pointer)'")
    }
    return nil
  }
}

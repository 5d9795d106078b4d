package import Anonymization
package import Detection

/// Finds personal data and puts something else in its place, as a policy says.
///
/// A scrubber is made once and shared by any number of workers and threads; it never changes.
public final class Scrubber: Sendable {
  /// The policy in force, after all overrides.
  package let policy: Policy
  package let detector: Detector
  package let anonymizer: Anonymizer
  /// The formats of transcripts that are known.
  package let formats: FormatCatalog
  /// The packs in use.
  package let packs: [Catalog.Pack]
  /// What is done with the findings of each of the detector's entities.
  let operators: [Operator]
  let normalizations: [Normalization]
  /// Whether any operator numbers values, so that the order of the input matters.
  let numbersValues: Bool
  /// The number of the type that values are linked to; nil where the policy links nothing.
  let linkedPerson: Int?

  /// Prepares a policy for work.
  ///
  /// - Parameters:
  ///   - policy: what is looked for and what is done with it.
  ///   - key: the secret from which pseudonyms and hashes are derived.
  ///   - catalog: the entity types that are known.
  ///   - known: the values of the policy's lists.
  ///   - formats: the formats of transcripts that are known.
  /// - Throws: `MissingKeyError` where an operator of the policy needs a key and there is none;
  ///   `DetectionError` where a pattern of the policy does not compile.
  package init(
    policy: Policy, key: SecretKey?, catalog: Catalog = .builtIn, known: KnownValueSet? = nil,
    formats: FormatCatalog = .builtIn
  ) throws {
    self.policy = policy
    self.formats = formats
    packs = catalog.active(for: policy)
    let definitions = packs.flatMap(\.definitions)
    let vocabulary = catalog.vocabulary

    var options = DetectionOptions()
    options.library = { Catalog.builtInLibrary }
    options.minimumScore = Score(policy.minimumScore)
    options.lookBack = policy.lookBack
    options.locales = Set(policy.locales.map { $0.uppercased() })
    options.types = policy.enabledTypes(in: vocabulary)
    options.allowed = policy.allow.map(DetectionOptions.ListedValue.init)
    for (type, terms) in policy.deny.sorted(by: { $0.key < $1.key })
    where options.types?.contains(type) ?? true {
      options.denied += terms.map { (type, DetectionOptions.ListedValue($0)) }
    }
    options.known = known
    options.redactsInvalid = policy.invalidChecksum == .redact
    options.metadataTypes = formats.types.sorted().map { EntityType($0) }.filter { type in
      // What a format says is personal is, also where texts would not be searched for it.
      policy.isOn(type, group: vocabulary.types[type.name], isOffByDefault: false)
    }
    let types = Set(definitions.filter { !$0.isNegative }.map(\.type)).union(policy.deny.keys)
      .union(policy.known.keys)
      .union(options.metadataTypes)
    options.kept = types.filter { type in
      policy.rule(for: type, group: vocabulary.types[type.name]) == .keep
    }
    options.replacedTypes = Set(policy.fields.rules.compactMap(\.entity))
    let generalizations = Self.generalizations(of: types, policy, vocabulary)
    options.results = generalizations.mapValues { generalization in
      { range, text in generalization.isResult(range, in: text) }
    }
    options.coarserThan = generalizations.mapValues { generalization in
      Set(generalizations.filter { generalization.isCoarser(thanOrAs: $0.value) }.map(\.key))
    }
    detector = try Detector(definitions, options: options)
    operators = detector.entities.map { entity in
      let rule = policy.rule(for: entity.type, group: entity.group)
      // What a group's operator does not fit is redacted.
      if case .generalize = rule, generalizations[entity.type] == nil { return .redact }
      return rule
    }
    normalizations = detector.entities.map { Normalization(rawValue: $0.normalization) ?? .exact }
    numbersValues = (operators + policy.fields.rules.map(\.operator)).contains { operation in
      if case .number = operation { true } else { false }
    }
    linkedPerson =
      policy.link == .participant ? detector.types.firstIndex(of: PersonPart.person) : nil
    anonymizer = try Anonymizer(policy: policy, key: key)
  }

  /// How the values of `types` are generalized, of those that are.
  private static func generalizations(
    of types: Set<EntityType>, _ policy: Policy, _ vocabulary: PolicyVocabulary
  ) -> [EntityType: Generalization] {
    var generalizations: [EntityType: Generalization] = [:]
    for type in types {
      let group = vocabulary.types[type.name]
      guard case .generalize(let generalization) = policy.rule(for: type, group: group) else {
        continue
      }
      // Types of the policy's own are what the policy says they are.
      let kind = group == nil ? generalization.kind : vocabulary.generalizations[type.name]
      if kind == generalization.kind { generalizations[type] = generalization }
    }
    return generalizations
  }

  /// A scrubber for the `default` profile: every finding is replaced by the name of its type, and persons
  /// by numbers too, so that one can still be told from another.
  ///
  /// - Returns: the scrubber; making one takes some milliseconds, so make one and keep it.
  public static func standard() throws -> Scrubber {
    try Scrubber(policy: try Profile.named("default").policy(Catalog.builtIn.vocabulary), key: nil)
  }

  /// Scrubs one text, as one message.
  ///
  /// - Parameter text: the text, of one line or many.
  /// - Returns: the text with every finding replaced; the rest is unchanged.
  /// - Throws: ``RecordFailure`` where the text cannot be scanned to the end.
  public func scrub(_ text: String) throws -> String {
    var block = Block(bytes: Array(text.utf8), firstRecord: 1)
    block.isOneMessage = true
    let worker = makeWorker(RunOptions(path: "text"))
    let result = worker.processText(block)
    if let failure = result.failure { throw failure }
    return String(decoding: result.output, as: UTF8.self)
  }

  /// Makes the memory and the tools that one worker needs.
  func makeWorker(_ options: RunOptions) -> Worker {
    Worker(scrubber: self, options: options)
  }
}

extension DetectionOptions.ListedValue {
  init(_ term: PolicyTerm) {
    switch term.kind {
    case .literal: self = .literal(term.text)
    case .pattern: self = .pattern(term.text)
    }
  }
}

extension Scrubber {
  /// How equal values of `entity` are made equal; exactly as they stand where no pack says more.
  func normalization(of entity: EntityType) -> Normalization {
    detector.entities.firstIndex { $0.type == entity }.map { normalizations[$0] } ?? .exact
  }
}

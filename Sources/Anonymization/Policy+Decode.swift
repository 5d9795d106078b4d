package import Configuration
internal import Detection

extension Policy {
  /// Reads a policy file.
  ///
  /// - Parameters:
  ///   - bytes: the YAML text.
  ///   - file: its name, for errors.
  ///   - vocabulary: the names that packs give.
  /// - Throws: The first error; ``check(_:file:vocabulary:)`` gives all of them.
  package init(
    yaml bytes: [UInt8], file: String, vocabulary: PolicyVocabulary
  ) throws(ConfigurationError) {
    try self.init(Node.parse(bytes, file: file), vocabulary: vocabulary)
  }

  /// Reads a policy that has been parsed.
  package init(_ node: Node, vocabulary: PolicyVocabulary) throws(ConfigurationError) {
    if let error = Self.errors(in: node, vocabulary).first { throw error }
    self.init(node, vocabulary)
  }

  /// All errors of a policy file, in the order of the file; none if it can be used.
  package static func check(
    _ bytes: [UInt8], file: String, vocabulary: PolicyVocabulary
  ) -> [ConfigurationError] {
    do throws(ConfigurationError) {
      return errors(in: try Node.parse(bytes, file: file), vocabulary)
    } catch {
      return [error]
    }
  }

  private static func errors(
    in node: Node, _ vocabulary: PolicyVocabulary
  ) -> [ConfigurationError] {
    // The rest of a newer file would only give errors that miss the point.
    if let version = node["version"], let number = version.integer, number != fileVersion {
      return [
        ConfigurationError(
          place: version.place, cause: "policy version \(number) is not known",
          cure: "this release reads version \(fileVersion)")
      ]
    }
    let faults = operatorFaults(in: node, vocabulary)
    let places = Set(faults.map(\.place))
    let others = schema(vocabulary: vocabulary, ownTypes: ownTypes(in: node)).validate(node)
      .filter { !places.contains($0.place) }
    return (faults + others).sorted { $0.place < $1.place }
  }

  /// The types that a policy brings in, which it may then name anywhere.
  private static func ownTypes(in node: Node) -> Set<String> {
    let denied = node["deny"]?.members?.map(\.name) ?? []
    let fields = node["fields"]?.items?.compactMap { $0["entity"]?.string } ?? []
    let known = node["known"]?.members?.map(\.name) ?? []
    return Set((denied + known + fields).filter(EntityType.isValidName))
  }

  /// The policy in a node that the schema accepts; what it does not say keeps its default.
  private init(_ node: Node, _ vocabulary: PolicyVocabulary) {
    let kinds = vocabulary.generalizations
    self.init()
    purpose = node["purpose"]?.string
    recipient = node["recipient"]?.string
    if let names = node["packs"]?.items?.compactMap(\.string) {
      packs = names.contains("all") ? ["all"] : Set(names).sorted()
    }
    if let score = node["minimum_score"]?.number { minimumScore = score }
    if let messages = node["look_back"]?.number { lookBack = Int(messages) }
    if let linking = node["link"]?.string.flatMap(Link.init) { link = linking }
    if let handling = node["invalid_checksum"]?.string.flatMap(ChecksumHandling.init) {
      invalidChecksum = handling
    }
    locales = Set(
      node["locales"]?.items?.compactMap(\.string).map { Self.country(ofLocale: $0) } ?? [])
    if let rule = node["default"] { fallback = Operator(rule, of: nil) }
    for member in node["entities"]?.members ?? [] {
      entities[member.name] = Operator(member.value, of: kinds[member.name])
    }
    only = Set(node["only"]?.items?.compactMap(\.string) ?? [])
    excluded = Set(node["exclude"]?.items?.compactMap(\.string) ?? [])
    allow = Self.terms(node["allow"])
    for member in node["deny"]?.members ?? [] {
      deny[EntityType(member.name)] = Self.terms(member.value)
    }
    for member in node["known"]?.members ?? [] {
      guard let file = member.value["file"], let path = file.string else { continue }
      known[EntityType(member.name)] = KnownValues(file: path, place: file.place)
    }
    fields = FieldRules(
      (node["fields"]?.items ?? []).map { item in
        FieldRule(
          path: FieldRule.segments(ofPointer: item["path"]?.string ?? ""),
          entity: item["entity"]?.string.map(EntityType.init),
          operator: Operator(item, of: item["entity"]?.string.flatMap { kinds[$0] }))
      })
    if let handling = node["on_error"]?.string.flatMap(ErrorHandling.init) { onError = handling }
  }

  private static func terms(_ node: Node?) -> [PolicyTerm] {
    (node?.items ?? []).compactMap { item in
      if let text = item.string { return PolicyTerm(.literal, text, place: item.place) }
      guard let pattern = item["pattern"], let text = pattern.string else { return nil }
      return PolicyTerm(.pattern, text, place: pattern.place)
    }
  }
}

extension Operator {
  /// The operator in a node that the schema accepts, for values of this kind if it is known.
  fileprivate init(_ node: Node, of kind: Generalization.Kind?) {
    switch node["operator"]?.string {
    case "keep": self = .keep
    case "replace": self = .replace(with: node[Policy.Parameter.with]?.string ?? "")
    case "mask":
      var mask = Mask()
      if let count = node[Policy.Parameter.keepFirst]?.integer { mask.keepFirst = count }
      if let count = node[Policy.Parameter.keepLast]?.integer { mask.keepLast = count }
      if let scalar = node[Policy.Parameter.character]?.string?.unicodeScalars.first {
        mask.character = scalar
      }
      self = .mask(mask)
    case "hash": self = .hash
    case "pseudonymize":
      let scope = node[Policy.Parameter.scope]?.string.flatMap(Scope.init)
      self =
        node[Policy.Parameter.style]?.string == Policy.Style.numbered.rawValue
        ? .number(scope: scope ?? Operator.defaultNumberScope)
        : .pseudonymize(scope: scope ?? Operator.defaultScope)
    case "generalize":
      self = Generalization(node, of: kind).map(Operator.generalize) ?? .redact
    case "drop": self = .drop
    // The schema lets through no other name, and if it did, this is the safe thing to do.
    default: self = .redact
    }
  }
}

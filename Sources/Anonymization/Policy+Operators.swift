internal import Checksums
internal import Configuration
internal import Detection

/// What can be wrong with an operator although each of its parameters is right by itself.
extension Policy {
  /// The operators of a policy file that do not fit what they are for.
  static func operatorFaults(
    in node: Node, _ vocabulary: PolicyVocabulary
  ) -> [ConfigurationError] {
    var faults: [ConfigurationError] = []
    if let rule = node["default"] {
      faults += pseudonymFaults(in: rule)
      if rule["operator"]?.string == "generalize" {
        faults.append(
          (rule["operator"] ?? rule).error(
            "operator 'generalize' fits some types only",
            cure: "name them under 'entities', and another operator here"))
      }
    }
    for member in node["entities"]?.members ?? [] {
      faults += pseudonymFaults(in: member.value)
      if let fault = generalizationFault(in: member.value, for: member.name, vocabulary) {
        faults.append(fault)
      }
    }
    for item in node["fields"]?.items ?? [] {
      faults += pseudonymFaults(in: item)
      guard let entity = item["entity"]?.string else { continue }
      if let fault = generalizationFault(in: item, for: entity, vocabulary) { faults.append(fault) }
    }
    if let fault = linkFault(in: node, vocabulary) { faults.append(fault) }
    return faults
  }

  /// Linking what leads to a person takes a pseudonym of the person.
  private static func linkFault(
    in node: Node, _ vocabulary: PolicyVocabulary
  ) -> ConfigurationError? {
    guard let link = node["link"], link.string == Link.participant.rawValue else { return nil }
    let person = PersonPart.person.name
    let rules = node["entities"]
    let rule = rules?[person] ?? vocabulary.types[person].flatMap { rules?[$0] } ?? node["default"]
    if rule?["operator"]?.string == "pseudonymize" { return nil }
    return link.error(
      "'participant' links values with the pseudonym of a person, and the policy makes none",
      cure: "say '\(person): { operator: pseudonymize, style: numbered }' under 'entities'")
  }

  private static func pseudonymFaults(in rule: Node) -> [ConfigurationError] {
    guard rule["operator"]?.string == "pseudonymize", let scope = rule[Parameter.scope] else {
      return []
    }
    if scope.string == "participant" {
      return [
        scope.error(
          "scope 'participant' needs to know who speaks, which this release does not",
          cure: "use 'conversation'")
      ]
    }
    guard rule[Parameter.style]?.string == Style.numbered.rawValue,
      let value = scope.string.flatMap(Scope.init), value == .file || value == .corpus
    else { return [] }
    return [
      scope.error(
        "numbered pseudonyms are counted within a message or a conversation",
        cure: "use 'conversation', or leave out 'style'")
    ]
  }

  /// What is wrong with a `generalize` for the values of `name`, a type or group.
  private static func generalizationFault(
    in rule: Node, for name: String, _ vocabulary: PolicyVocabulary
  ) -> ConfigurationError? {
    guard let tag = rule["operator"], tag.string == "generalize" else { return nil }
    let given = Generalization.parameters(in: rule)
    if let odd = given.first(where: { $0.kind != given[0].kind }) {
      return odd.key.error(
        "'\(given[0].key.text ?? "")' is for \(given[0].kind.values), "
          + "'\(odd.key.text ?? "")' for \(odd.kind.values)", cure: "give one of them")
    }
    let isGroup = vocabulary.types[name] == nil && vocabulary.types.values.contains(name)
    let types =
      isGroup
      ? vocabulary.types.filter { $0.value == name }.map(\.key)
      : vocabulary.types[name] == nil ? [] : [name]
    let kinds = Set(types.compactMap { vocabulary.generalizations[$0] })
    guard let wanted = given.first else {
      // A type of the policy's own, or several types: nothing says what the values are.
      if isGroup || types.isEmpty {
        return tag.error(
          "operator 'generalize' does not say how",
          cure: "give one of \(Generalization.parameterNames.joined(separator: ", "))")
      }
      return kinds.isEmpty ? misfit(tag, name, vocabulary) : nil
    }
    // A type of the policy's own is what the policy says it is.
    if types.isEmpty || kinds.contains(wanted.kind) { return nil }
    guard let kind = kinds.first, kinds.count == 1 else { return misfit(tag, name, vocabulary) }
    return wanted.key.error(
      "'\(wanted.key.text ?? "")' does not fit \(name), whose values are \(kind.values)",
      cure: "use \(Generalization.parameterNames(of: kind).joined(separator: ", "))")
  }

  private static func misfit(
    _ tag: Node, _ name: String, _ vocabulary: PolicyVocabulary
  ) -> ConfigurationError {
    let fitting = vocabulary.generalizations.keys.sorted()
    return tag.error(
      "operator 'generalize' does not fit \(name)",
      cure: fitting.isEmpty
        ? "use 'redact'" : "it fits \(fitting.joined(separator: ", ")); use 'redact'")
  }
}

extension Generalization {
  /// A parameter of the operator that a policy gives, and the kind of values that it is for.
  typealias GivenParameter = (key: Node, kind: Kind)

  private static let kinds: KeyValuePairs<String, Kind> = [
    Policy.Parameter.to: .date, Policy.Parameter.order: .date, Policy.Parameter.width: .age,
    Policy.Parameter.prefix: .address, Policy.Parameter.prefix6: .address,
    Policy.Parameter.keep: .postalCode, Policy.Parameter.step: .number,
    Policy.Parameter.decimals: .coordinates,
  ]

  /// All parameters.
  static var parameterNames: [String] { kinds.map(\.key) }

  /// The parameters for values of `kind`.
  static func parameterNames(of kind: Kind) -> [String] {
    kinds.filter { $0.value == kind }.map { "'\($0.key)'" }
  }

  /// The parameters in `rule`, in the order in which they stand there.
  static func parameters(in rule: Node) -> [GivenParameter] {
    (rule.members ?? []).compactMap { member in
      kinds.first { $0.key == member.name }.map { (member.key, $0.value) }
    }
  }

  /// The generalization in a node that has been checked; nil where nothing says of what.
  init?(_ node: Node, of kind: Kind?) {
    guard let kind = Self.parameters(in: node).first?.kind ?? kind else { return nil }
    switch kind.usual {
    case .date(let unit, _):
      self = .date(
        to: node[Policy.Parameter.to]?.string.flatMap(DateUnit.init) ?? unit,
        order: node[Policy.Parameter.order]?.string.flatMap(WrittenDate.Order.init))
    case .age(let width): self = .age(width: node[Policy.Parameter.width]?.integer ?? width)
    case .network(let prefix, let prefix6):
      self = .network(
        prefix: node[Policy.Parameter.prefix]?.integer ?? prefix,
        prefix6: node[Policy.Parameter.prefix6]?.integer ?? prefix6)
    case .postalCode: self = .postalCode(keep: node[Policy.Parameter.keep]?.integer)
    case .number(let step): self = .number(step: node[Policy.Parameter.step]?.integer ?? step)
    case .coordinates(let decimals):
      self = .coordinates(decimals: node[Policy.Parameter.decimals]?.integer ?? decimals)
    }
  }
}

internal import Anonymization
internal import Configuration
internal import Detection

/// What is legal in a policy but unwise, with its places: what `policy check` warns of.
///
/// A warning says what will happen that the author may not have meant. Nothing here makes a policy wrong.
struct PolicyAdvice {
  private let node: Node
  private let policy: Policy
  private let catalog: Catalog
  private let path: String?
  private let vocabulary: PolicyVocabulary

  /// Looks at a policy that has no errors.
  init(_ node: Node, _ policy: Policy, catalog: Catalog, path: String?) {
    self.node = node
    self.policy = policy
    self.catalog = catalog
    self.path = path
    vocabulary = catalog.vocabulary
  }

  /// All warnings, in the order of the file.
  var warnings: [ConfigurationError] {
    let all = general + operators + deadRules + terms + fieldRules + lists
    return all.sorted { $0.place < $1.place }
  }

  // MARK: The policy as a whole

  private var general: [ConfigurationError] {
    var warnings: [ConfigurationError] = []
    if let score = node["minimum_score"], let value = score.number {
      if value < 0.3 {
        warnings.append(
          score.error(
            "below 0.3 whatever looks like a value is a finding, without a word that says so",
            cure: "use 0.5"))
      } else if value > 0.9 {
        warnings.append(
          score.error(
            "above 0.9 hardly anything is found but what a checksum proves", cure: "use 0.5"))
      }
    }
    if let tag = node["default"]?["operator"], tag.string == Operator.keep.name {
      warnings.append(
        tag.error(
          "'keep' by default lets through every type that no rule names, also types of later releases",
          cure: "use 'redact' and name what may stay"))
    }
    if policy.purpose == nil, let keyed = uses.first(where: { $0.operation.isKeyed }) {
      warnings.append(
        keyed.tag.error(
          "without a purpose, the tokens of all uses of a key can be linked",
          cure: "say 'purpose' at the top"))
    }
    return warnings
  }

  // MARK: Operators

  /// An operator somewhere in the policy.
  private struct Use {
    /// The rule and the name of its operator.
    var rule: Node
    var tag: Node
    /// The type or group; nil for the default.
    var name: String?
    var operation: Operator
  }

  private var uses: [Use] {
    var uses: [Use] = []
    func add(_ rule: Node?, _ name: String?, _ operation: Operator?) {
      guard let rule, let tag = rule["operator"], let operation else { return }
      uses.append(Use(rule: rule, tag: tag, name: name, operation: operation))
    }
    add(node["default"], nil, policy.fallback)
    for member in node["entities"]?.members ?? [] {
      add(member.value, member.name, policy.entities[member.name])
    }
    for (item, rule) in zip(node["fields"]?.items ?? [], policy.fields.rules) {
      add(item, rule.entity?.name, rule.operator)
    }
    return uses
  }

  private var operators: [ConfigurationError] {
    uses.flatMap { use -> [ConfigurationError] in
      switch use.operation {
      case .keep: keepWarning(use)
      case .mask(let mask): maskWarning(use, mask)
      case .hash: sharingWarning(use, use.tag)
      case .pseudonymize(.corpus): sharingWarning(use, use.rule["scope"] ?? use.tag)
      case .generalize(let generalization): generalizationWarning(use, generalization)
      case .replace(let text): replacementWarning(use, text)
      default: []
      }
    }
  }

  /// The blocks of a type or of all types of a group.
  private func definitions(of name: String?) -> [EntityDefinition] {
    guard let name else { return [] }
    return catalog.definitions.filter { $0.type.name == name || $0.group == name }
  }

  /// The blocks that the rule for a type or a group is for: those of a group's types that have no rule of
  /// their own.
  private func ruled(by name: String?) -> [EntityDefinition] {
    definitions(of: name).filter { definition in
      definition.type.name == name || policy.entities[definition.type.name] == nil
    }
  }

  private func keepWarning(_ use: Use) -> [ConfigurationError] {
    guard let secret = ruled(by: use.name).first(where: { $0.group == "CREDENTIAL" }) else {
      return []
    }
    return [
      use.tag.error(
        "'keep' lets credentials through (\(secret.type)): whoever reads the output can use them",
        cure: "use 'redact'")
    ]
  }

  private func maskWarning(_ use: Use, _ mask: Mask) -> [ConfigurationError] {
    let kept = mask.keepFirst + mask.keepLast
    guard kept > 0 else { return [] }
    for definition in ruled(by: use.name) {
      let longest = definition.longestExample
      guard longest > 0, kept > longest - kept else { continue }
      let place = use.rule["keep_last"] ?? use.rule["keep_first"] ?? use.tag
      return [
        place.error(
          "the mask is to keep \(kept) letters and digits and hide fewer (\(definition.type) has "
            + "about \(longest)); no more than half are ever shown",
          cure: "keep fewer")
      ]
    }
    return []
  }

  private func sharingWarning(_ use: Use, _ place: Node) -> [ConfigurationError] {
    guard policy.purpose == "share" else { return [] }
    return [
      place.error(
        "under purpose 'share', a token that is the same in the whole corpus lets the recipient link "
          + "everything that one person ever said",
        cure: "use 'pseudonymize' with scope 'conversation' or 'file'")
    ]
  }

  private func generalizationWarning(
    _ use: Use, _ generalization: Generalization
  ) -> [ConfigurationError] {
    var warnings: [ConfigurationError] = []
    func add(_ parameter: String, _ cause: String, _ cure: String) {
      warnings.append((use.rule[parameter] ?? use.tag).error(cause, cure: cure))
    }
    switch generalization {
    case .network(let prefix, let prefix6):
      if prefix > 28 {
        add("prefix", "a network of \(1 << (32 - prefix)) addresses is nearly an address", "use 24")
      }
      if prefix6 > 56 {
        add("prefix6", "a network of version 6 this small belongs to one household", "use 48")
      }
    case .postalCode(let keep?) where keep > 4:
      add("keep", "this much of a postal code is a street, in some countries a house", "use 3")
    case .coordinates(let decimals) where decimals > 2:
      add("decimals", "\(decimals) decimals of a degree tell one house from another", "use 1")
    case .age(let width) where width < 5:
      add("width", "groups of \(width) years are nearly ages", "use 5 or 10")
    case .number(1): add("step", "an interval of 1 is the number itself", "use a wider one")
    default: break
    }
    let misfits = ruled(by: use.name).filter { definition in
      Generalization.Kind(hint: definition.generalization) != generalization.kind
    }.map(\.type.name)
    if !misfits.isEmpty {
      warnings.append(
        use.tag.error(
          "of the group, \(misfits.joined(separator: ", ")) cannot be generalized so and will be "
            + "redacted", cure: "name the types that are meant"))
    }
    return warnings
  }

  private func replacementWarning(_ use: Use, _ text: String) -> [ConfigurationError] {
    var options = DetectionOptions()
    options.library = { Catalog.builtInLibrary }
    guard let place = use.rule["with"],
      let detector = try? Detector(catalog.definitions, options: options),
      let finding = try? detector.detect(
        in: Array(text.utf8).span, units: [TextUnit(range: 0..<text.utf8.count, record: 1)],
        scratch: detector.makeScratch()
      ).first
    else { return [] }
    let type = detector.types[finding.entity]
    return [
      place.error(
        "the text would itself be found as \(type): --verify fails and a second run replaces it again",
        cure: "use a text that cannot be taken for a value")
    ]
  }

  // MARK: Rules that never apply

  private var deadRules: [ConfigurationError] {
    let active = Set(catalog.active(for: policy).flatMap(\.definitions).map(\.type))
    let own = Set(policy.deny.keys).union(policy.known.keys)
    let enabled = policy.enabledTypes(in: vocabulary)
    var warnings: [ConfigurationError] = []
    for member in node["entities"]?.members ?? [] {
      let named = definitions(of: member.name).map(\.type)
      if named.contains(where: { active.contains($0) && enabled.contains($0) })
        || own.contains(EntityType(member.name))
      {
        continue
      }
      if named.isEmpty {
        if vocabulary.types[member.name] == nil, vocabulary.groups.contains(member.name) {
          warnings.append(member.key.error("no type belongs to the group \(member.name) yet"))
        }
      } else if !named.contains(where: active.contains) {
        warnings.append(
          member.key.error(
            "\(member.name) is never looked for: no pack in use defines it",
            cure: "add its pack to 'packs'"))
      } else {
        warnings.append(
          member.key.error(
            "\(member.name) is never looked for: 'only' or 'exclude' leaves it out",
            cure: "take out the rule or the exclusion"))
      }
    }
    return warnings
  }

  // MARK: Lists

  private var terms: [ConfigurationError] {
    var warnings: [ConfigurationError] = []
    for item in node["allow"]?.items ?? [] {
      guard let pattern = item["pattern"], let text = pattern.string, Self.matchesAll(text) else {
        continue
      }
      warnings.append(
        pattern.error(
          "the pattern allows every value, so nothing but what 'deny' names is a finding",
          cure: "match what is meant and nothing else"))
    }
    for member in node["deny"]?.members ?? [] {
      for item in member.value.items ?? [] {
        guard let text = item.string, text.unicodeScalars.count < 3 else { continue }
        warnings.append(
          item.error(
            "a word this short stands in many texts that have nothing to do with it",
            cure: "write more of it, or a pattern"))
      }
    }
    return warnings
  }

  /// Whether an allow pattern matches values that have nothing in common.
  private static func matchesAll(_ pattern: String) -> Bool {
    let probe = """
      - type: PROBE
        patterns: [{ name: any, regex: '[^ ]+', score: 1 }]
      """
    let text = Array("ann@example.com 4111111111111111 7 Zo\u{EB} +49/30-901820 \u{674E}".utf8)
    var options = DetectionOptions()
    options.allowed = [.pattern(pattern)]
    guard let definitions = try? PackReader.read(Array(probe.utf8), file: "probe.yaml"),
      let detector = try? Detector(definitions, options: options),
      let left = try? detector.detect(
        in: text.span, units: [TextUnit(range: 0..<text.count, record: 1)],
        scratch: detector.makeScratch())
    else { return false }
    return left.isEmpty
  }

  private var fieldRules: [ConfigurationError] {
    var warnings: [ConfigurationError] = []
    let items = node["fields"]?.items ?? []
    for (index, rule) in policy.fields.rules.enumerated() where rule.path == [.anyDepth] {
      guard index < items.count, let place = items[index]["path"] else { continue }
      if index + 1 < items.count {
        warnings.append(
          place.error(
            "'/**' fits every field, so no rule after it is ever asked", cure: "put it last"))
      }
      if rule.operator == .keep {
        warnings.append(
          place.error("'/**' with 'keep' lets every field through unseen", cure: "name the fields"))
      }
    }
    return warnings
  }

  private var lists: [ConfigurationError] {
    var warnings: [ConfigurationError] = []
    for member in node["known"]?.members ?? [] {
      guard let place = member.value["file"], let list = policy.known[EntityType(member.name)]
      else { continue }
      let path = KnownFile.path(of: list, besidePolicy: path)
      if FileStatus(input: path)?.isReadableByAll == true {
        warnings.append(
          place.error(
            "everybody on this machine may read the list, which is personal data itself",
            cure: "take the permission away (chmod o-r)"))
      }
      var short = 0
      _ = try? KnownFile.read(path, list) { value in
        if value.unicodeScalars.count < 3 { short += 1 }
        return true
      }
      if short > 0 {
        warnings.append(
          place.error(
            "\(plural(short, "value")) of the list "
              + "\(short == 1 ? "is" : "are") so short that many texts hold them",
            cure: "take out what has fewer than three characters"))
      }
    }
    return warnings
  }
}

extension EntityDefinition {
  /// How many letters and digits the longest value of the examples has.
  fileprivate var longestExample: Int {
    var longest = 0
    for example in examples.compactMap(MarkedText.init) {
      for mark in example.marks {
        let count = String(decoding: example.text[mark], as: UTF8.self).unicodeScalars.count {
          UTF8Text.isWord($0) && $0 != "_"
        }
        longest = max(longest, count)
      }
    }
    return longest
  }
}

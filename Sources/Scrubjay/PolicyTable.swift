internal import Anonymization
internal import Configuration
internal import Detection

/// What a policy does, type by type, for people.
package struct PolicyTable {
  /// What is done with one type.
  struct Row {
    var type: String
    var group: String
    /// In words; nil where the type is not looked for.
    var treatment: String?
  }

  let rows: [Row]

  /// Works out what `policy` does with each type that `catalog` and the policy itself know.
  init(_ policy: Policy, _ catalog: Catalog) {
    let vocabulary = catalog.vocabulary
    let enabled = policy.enabledTypes(in: vocabulary)
    let active = Set(
      catalog.active(for: policy).flatMap(\.definitions).filter { !$0.isNegative }.map(\.type))
    let own = Set(policy.deny.keys).union(policy.known.keys)
    let types = Set(vocabulary.types.keys.map(EntityType.init)).union(own)
    rows = types.map { type in
      let group = vocabulary.types[type.name]
      let isOn = enabled.contains(type) && (active.contains(type) || own.contains(type))
      var rule = policy.rule(for: type, group: group)
      if case .generalize(let generalization) = rule, group != nil,
        vocabulary.generalizations[type.name] != generalization.kind
      {
        rule = .redact
      }
      return Row(
        type: type.name, group: group ?? "", treatment: isOn ? rule.summary : nil)
    }.sorted { ($0.group, $0.type) < ($1.group, $1.type) }
  }

  /// The table as lines of text.
  var text: String {
    var table = TextTable([.init(title: "GROUP"), .init(title: "TYPE"), .init(title: "OPERATOR")])
    for row in rows { table.add([row.group, row.type, row.treatment ?? "off"]) }
    return table.lines().joined(separator: "\n") + "\n"
  }
}

extension Setup {
  /// What the effective policy does with each type, as `policy show --table` prints it.
  package var table: String { PolicyTable(policy, catalog).text }
}

/// The article about the built-in profiles, which is made from them.
package enum ProfileArticle {
  /// The text of the article.
  package static var text: String {
    var lines = [
      "# Profiles", "",
      "What each built-in policy does with each type. Made from the profiles; do not edit it.", "",
      "`scrubjay --profile NAME` uses one, `scrubjay policy show --profile NAME` prints it as a policy",
      "file to change, and `scrubjay policy show --profile NAME --table` prints its column of the table",
      "below. A type that is off is not looked for, unless `--entity` names it.", "",
    ]
    let catalog = Catalog.builtIn
    let vocabulary = catalog.vocabulary
    var tables: [[String: String]] = []
    for profile in Profile.all {
      guard let policy = try? profile.policy(vocabulary) else { continue }
      lines.append("## \(profile.name)")
      lines.append("")
      lines += profile.comment
      lines.append("")
      let key = policy.firstKeyedUse == nil ? "No key is needed." : "A key is needed."
      lines += ["\(key) Where nothing else is said: \(policy.fallback.summary).", ""]
      let rows = PolicyTable(policy, catalog).rows
      tables.append(
        Dictionary(uniqueKeysWithValues: rows.map { ($0.type, $0.treatment ?? "off") }))
    }
    lines += ["## Type by type", ""]
    lines.append("| group | type | " + Profile.names.joined(separator: " | ") + " |")
    lines.append("|---|---|" + String(repeating: "---|", count: Profile.names.count))
    for (type, group) in vocabulary.types.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      let cells = tables.map { $0[type] ?? "" }
      lines.append("| \(group) | \(type) | " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Profile {
  /// The comment that the file begins with, without its first words, the name.
  fileprivate var comment: [String] {
    var lines: [String] = []
    for line in yaml.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.first == "#" else { break }
      lines.append(String(line.dropFirst(line.hasPrefix("# ") ? 2 : 1)))
    }
    if let first = lines.first, first.hasPrefix("\(name): ") {
      let sentence = first.dropFirst(name.count + 2)
      lines[0] = sentence.prefix(1).uppercased() + sentence.dropFirst()
    }
    return lines
  }
}

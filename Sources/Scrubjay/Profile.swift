internal import Anonymization
internal import Configuration
internal import PatternPacks

/// A built-in policy: one of the files under `Patterns/profiles`.
struct Profile {
  /// What `--profile` calls it.
  let name: String
  /// The file.
  let yaml: String

  /// All of them, in the order in which they are shown.
  static let all: [Profile] = {
    let known = ["default", "analytics", "training", "support", "share", "logs"]
    let profiles = BuiltinPacks.profiles.map {
      Profile(name: $0.name, yaml: String(describing: $0.yaml))
    }
    return profiles.sorted { left, right in
      let places = [left, right].map { known.firstIndex(of: $0.name) ?? known.count }
      return (places[0], left.name) < (places[1], right.name)
    }
  }()

  /// The names of all of them.
  static var names: [String] { all.map(\.name) }

  /// The profile of this name.
  static func named(_ name: String) throws(SetupError) -> Profile {
    if let profile = all.first(where: { $0.name == name }) { return profile }
    let cure =
      nearest(name, among: names).map { "did you mean '\($0)'?" }
      ?? "use one of \(names.joined(separator: ", "))"
    throw SetupError("--profile: there is no profile '\(name)'; \(cure)")
  }

  /// The policy that it is.
  ///
  /// A profile may name types that no pack of this build defines: what it says of them holds when one
  /// does.
  func policy(_ vocabulary: PolicyVocabulary) throws(SetupError) -> Policy {
    do throws(ConfigurationError) {
      let node = try Node.parse(Array(yaml.utf8), file: "profile \(name)")
      return try Policy(
        node.without(Self.unknownTypes(in: node, vocabulary)), vocabulary: vocabulary)
    } catch {
      throw SetupError(error.description)
    }
  }

  /// The types that it names and no pack defines.
  static func unknownTypes(in node: Node, _ vocabulary: PolicyVocabulary) -> Set<String> {
    let known = Set(vocabulary.types.keys).union(vocabulary.types.values).union(vocabulary.groups)
    return Set((node["entities"]?.members ?? []).map(\.name)).subtracting(known)
  }
}

extension Node {
  /// A policy without what it says of these types.
  fileprivate func without(_ types: Set<String>) -> Node {
    guard case .mapping(let members) = content else { return self }
    let left = members.compactMap { member -> Member? in
      guard member.name == "entities", case .mapping(let rules) = member.value.content else {
        return member
      }
      let kept = rules.filter { !types.contains($0.name) }
      if kept.isEmpty { return nil }
      return Member(
        key: member.key, value: Node(place: member.value.place, content: .mapping(kept)))
    }
    return Node(place: place, content: .mapping(left))
  }
}

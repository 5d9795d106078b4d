internal import Anonymization
internal import Configuration
internal import Detection

/// What `policy check`, `policy schema` and `policy init` do.
package enum PolicyFile {
  /// All errors of the policy file at `path`, in the order of the file, as lines for a user.
  ///
  /// - Throws: where the file cannot be read at all.
  package static func check(_ path: String, catalog: Catalog) throws(SetupError) -> [String] {
    let bytes = try Setup.contents(of: path, what: "policy")
    var errors = Policy.check(bytes, file: path, vocabulary: catalog.vocabulary)
    errors += patternFaults(bytes, file: path, vocabulary: catalog.vocabulary)
    return errors.sorted { $0.place < $1.place }.map { printable($0.description) }
  }

  /// The faults of the regular expressions, also of a policy that has other errors.
  private static func patternFaults(
    _ bytes: [UInt8], file: String, vocabulary: PolicyVocabulary
  ) -> [ConfigurationError] {
    guard let node = try? Node.parse(bytes, file: file) else { return [] }
    var policy = Policy()
    policy.allow = terms(node["allow"])
    for member in node["deny"]?.members ?? [] {
      policy.deny[EntityType(member.name), default: []] += terms(member.value)
    }
    return Setup.patternFaults(in: policy, file: file)
  }

  private static func terms(_ node: Node?) -> [PolicyTerm] {
    (node?.items ?? []).compactMap { item in
      guard let pattern = item["pattern"], let text = pattern.string else { return nil }
      return PolicyTerm(.pattern, text, place: pattern.place)
    }
  }

  /// The JSON Schema of policy files.
  package static func schema(catalog: Catalog) -> String {
    Policy.jsonSchema(vocabulary: catalog.vocabulary)
  }

  /// A commented policy to begin with.
  package static var starter: String { Policy.starterYAML }
}

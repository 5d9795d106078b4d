internal import Anonymization
internal import Configuration
internal import Detection

/// What `policy check`, `policy schema` and `policy init` do.
package enum PolicyFile {
  /// What a policy file is told, as lines for a user.
  package struct Verdict: Sendable {
    /// What is wrong, in the order of the file; the policy cannot be used.
    package var errors: [String] = []
    /// What is legal but unwise; only where nothing is wrong.
    package var warnings: [String] = []

    /// The verdict in a few words.
    package var summary: String {
      warnings.isEmpty ? "no errors" : "no errors, \(plural(warnings.count, "warning"))"
    }
  }

  /// Looks at the policy file at `path` and at the lists of values that it names.
  ///
  /// - Throws: where the file cannot be read at all.
  package static func check(_ path: String, catalog: Catalog) throws(SetupError) -> Verdict {
    let bytes = try Setup.contents(of: path, what: "policy")
    let vocabulary = catalog.vocabulary
    var errors = Policy.check(bytes, file: path, vocabulary: vocabulary)
    errors += patternFaults(bytes, file: path, vocabulary: vocabulary)
    var verdict = Verdict()
    verdict.errors = errors.sorted { $0.place < $1.place }.map { printable($0.description) }
    guard errors.isEmpty, let node = try? Node.parse(bytes, file: path),
      let policy = try? Policy(node, vocabulary: vocabulary)
    else { return verdict }
    do throws(SetupError) {
      _ = try KnownFile.lists(of: policy, besidePolicy: path)
    } catch {
      verdict.errors = error.lines
      return verdict
    }
    verdict.warnings = PolicyAdvice(node, policy, catalog: catalog, path: path).warnings
      .map { warning in
        let cure = warning.cure.map { "; \($0)" } ?? ""
        return printable("\(warning.place): warning: \(warning.cause)\(cure)")
      }
    return verdict
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

internal import Configuration
internal import Detection

/// What flags of the command line change in a policy.
package struct PolicyOverrides: Hashable, Sendable {
  /// `--entity`: types and groups; if not empty, takes the place of the policy's `only`.
  package var only: [String] = []
  /// `--exclude`: types and groups, added to the policy's `exclude`.
  package var excluded: [String] = []
  /// `--locale`: countries; if not empty, takes the place of the policy's `locales`.
  package var locales: [String] = []
  /// `--minimum-score`.
  package var minimumScore: Double?
  /// `--hold`.
  package var lookBack: Int?
  /// `--on-error`.
  package var onError: Policy.ErrorHandling?

  /// Flags that change nothing.
  package init() {}
}

/// A flag says something that the policy cannot take.
package struct PolicyOverrideError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The flag.
  package let flag: String
  /// What is wrong.
  package let cause: String
  /// What to do.
  package let cure: String

  /// `--flag: what is wrong; what to do`.
  package var description: String { "\(flag): \(cause); \(cure)" }
}

extension Policy {
  /// The policy after flags, which is what `policy show` prints and the digest is of.
  ///
  /// A name given with `--entity` is taken out of the policy's own `exclude`: who asks for a type on
  /// the command line wants it. A name given with both flags is excluded.
  package func applying(
    _ overrides: PolicyOverrides, vocabulary: PolicyVocabulary
  ) throws(PolicyOverrideError) -> Policy {
    var policy = self
    let names = PolicyNames(vocabulary, own: ownTypes)
    for (flag, list) in [("--entity", overrides.only), ("--exclude", overrides.excluded)] {
      for name in list {
        guard let fault = names.fault(name) else { continue }
        throw PolicyOverrideError(
          flag: flag, cause: fault.cause, cure: fault.cure ?? PolicyNames.listing)
      }
    }
    if !overrides.only.isEmpty {
      policy.only = Set(overrides.only)
      policy.excluded.subtract(overrides.only)
    }
    policy.excluded.formUnion(overrides.excluded)
    if !overrides.locales.isEmpty {
      for locale in overrides.locales {
        guard let fault = Self.localeFault(locale, vocabulary) else { continue }
        throw PolicyOverrideError(
          flag: "--locale", cause: fault.cause,
          cure: fault.cure ?? "'scrubjay patterns list' shows countries")
      }
      policy.locales = Set(overrides.locales.map { Self.country(ofLocale: $0) })
    }
    if let lookBack = overrides.lookBack {
      guard (0...Self.farthestLookBack).contains(lookBack) else {
        throw PolicyOverrideError(
          flag: "--hold", cause: "\(lookBack) is not between 0 and \(Self.farthestLookBack)",
          cure: "give how many messages back questions are looked for, or 0")
      }
      policy.lookBack = lookBack
    }
    if let score = overrides.minimumScore {
      guard (0...1).contains(score) else {
        throw PolicyOverrideError(
          flag: "--minimum-score", cause: "the score is out of range", cure: "give 0 to 1")
      }
      policy.minimumScore = score
    }
    if let handling = overrides.onError { policy.onError = handling }
    return policy
  }

  /// The types that the policy itself brings in.
  private var ownTypes: Set<String> {
    Set(deny.keys.map(\.name)).union(known.keys.map(\.name))
      .union(fields.rules.compactMap { $0.entity?.name })
  }
}

/// The names of types and groups that a policy or a flag may use.
struct PolicyNames: Sendable {
  /// Where to find them all.
  static let listing = "'scrubjay patterns list' shows all types and groups"

  private let known: Set<String>

  init(_ vocabulary: PolicyVocabulary, own: Set<String>) {
    known = Set(vocabulary.types.keys).union(vocabulary.types.values).union(vocabulary.groups)
      .union(own)
  }

  /// What is wrong with `name`, or nil.
  func fault(_ name: String) -> (cause: String, cure: String?)? {
    guard !known.contains(name) else { return nil }
    // What does not look like a name was put here by mistake and may be a value.
    let looksLikeName = EntityType.isValidName(name.uppercased())
    return (
      looksLikeName
        ? "unknown entity type or group '\(name)'" : "not the name of an entity type or group",
      nearest(name, among: known).map { "did you mean '\($0)'?" } ?? Self.listing
    )
  }
}

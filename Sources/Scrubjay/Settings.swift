internal import Anonymization

/// What a command line says about what is looked for and what is done with it.
package struct Settings: Sendable {
  /// Where the secret key comes from.
  package enum KeyChoice: Sendable, Equatable {
    /// There is none; a policy with keyed operators is refused.
    case absent
    /// From this file.
    case file(String)
    /// A fresh one that is forgotten at the end.
    case ephemeral
  }

  /// What happens with a record that cannot be processed.
  package enum ErrorHandling: String, CaseIterable, Sendable {
    /// The run ends.
    case fail
    /// The record is left out.
    case drop
    /// The record is left out, and laid aside for those who have the key.
    case quarantine

    var policyHandling: Policy.ErrorHandling { self == .fail ? .fail : .drop }
  }

  /// The policy file.
  package var policyPath: String?
  /// The name of a built-in profile.
  package var profile: String?
  /// The user's own pattern packs.
  package var packPaths: [String] = []
  /// The user's own descriptions of formats.
  package var formatPaths: [String] = []
  /// Types and groups outside of which nothing is looked for.
  package var only: [String] = []
  /// Types and groups that are not looked for.
  package var excluded: [String] = []
  /// Findings that score below this are let go.
  package var minimumScore: Double?
  /// How many messages back questions are looked for.
  package var lookBack: Int?
  /// `--locale`.
  package var locales: [String] = []
  /// What happens with a record that cannot be processed.
  package var onError: ErrorHandling?

  /// Settings that change nothing.
  package init() {}

  /// The names of the built-in profiles.
  package static var profileNames: [String] { Profile.names }
}

/// Why a run cannot begin: a policy, a pack, a key or a flag is wrong; nothing was read or written.
package struct SetupError: Error, Sendable {
  /// What sort of failure it is; `usage` but where something could not be written.
  package let kind: JobFailure.Kind
  /// The lines that a user sees, one for each error.
  package let lines: [String]

  init(_ line: String, kind: JobFailure.Kind = .usage) {
    self.init(lines: [line], kind: kind)
  }

  init(lines: [String], kind: JobFailure.Kind = .usage) {
    self.kind = kind
    self.lines = lines.map { printable($0) }
  }
}

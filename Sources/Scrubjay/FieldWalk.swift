internal import Anonymization
internal import Transcripts

/// Applies field rules to the tokens of one record, which are visited in order.
///
/// A rule that replaces applies to a container by applying to every string, number and boolean in it
/// that has no rule of its own: what a policy names is not let through for being an object.
struct FieldWalk {
  /// What is done with a token.
  enum Visit {
    /// It is looked at like any other.
    case scan
    /// It is passed over with all that belongs to it; the rule, if any, is applied to it.
    case leave(FieldRule?)
  }

  private struct Container {
    var token: Int
    var isObject: Bool
    /// The rule for what stands in it.
    var rule: FieldRule?
    /// The key that was seen last.
    var key = ""
  }

  private let rules: FieldRules
  private var open: [Container] = []
  /// The keys and indexes that lead to the innermost open container.
  private var path: [String] = []

  /// How many elements of an array were left away, by its token.
  private let bases: [Int: Int]

  init(_ rules: FieldRules, bases: [Int: Int] = [:]) {
    self.rules = rules
    self.bases = bases
  }

  /// Whether there are any rules.
  var isNeeded: Bool { !rules.isEmpty }

  /// Says what is done with `token`, the `index`-th; `key` is its text if it is a key.
  mutating func visit(_ index: Int, _ token: JSONToken, key: String?) -> Visit {
    while let container = open.last, container.token != token.parent {
      open.removeLast()
      // The root has no name.
      if !open.isEmpty { path.removeLast() }
    }
    if let key {
      open[open.count - 1].key = key
      return .scan
    }
    var field = path
    if let parent = open.last {
      field.append(
        parent.isObject
          ? parent.key : "\(token.position + bases[parent.token, default: 0])")
    }
    let own = rules.rule(for: field)
    if let own, own.operator == .keep || own.operator == .drop {
      return .leave(token.kind == .null && own.operator == .keep ? nil : own)
    }
    let rule = own ?? open.last?.rule
    if token.kind == .object || token.kind == .array {
      open.append(Container(token: index, isObject: token.kind == .object, rule: rule))
      path = field
      return .scan
    }
    guard let rule else { return .scan }
    return .leave(token.kind == .null ? nil : rule)
  }
}

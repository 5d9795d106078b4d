extension Operator {
  /// What it does in a few words, for tables.
  package var summary: String {
    switch self {
    case .keep, .redact, .hash, .drop: name
    case .replace: "replace by a text"
    case .mask(let mask):
      (["mask"] + (mask.keepFirst > 0 ? ["first \(mask.keepFirst) shown"] : [])
        + (mask.keepLast > 0 ? ["last \(mask.keepLast) shown"] : [])).joined(separator: ", ")
    case .pseudonymize(let scope): "pseudonym per \(scope.rawValue)"
    case .number(let scope): "number per \(scope.rawValue)"
    case .generalize(let generalization): generalization.summary
    }
  }
}

extension Generalization {
  /// What is left of a value, in a few words.
  fileprivate var summary: String {
    switch self {
    case .date(let unit, _): unit.rawValue
    case .age(let width): "\(width) years"
    case .network(let prefix, let prefix6): "/\(prefix), /\(prefix6)"
    case .postalCode(let keep): keep.map { "first \($0)" } ?? "district"
    case .number(let step): "interval of \(step)"
    case .coordinates(let decimals): decimals == 1 ? "1 decimal" : "\(decimals) decimals"
    }
  }
}

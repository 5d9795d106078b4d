internal import Checksums
internal import Configuration
internal import Detection

extension Policy {
  /// The policy with every default written out, in one canonical form that reads back as an equal
  /// policy; what `policy show` prints.
  ///
  /// Equal policies give the same text: names are sorted where their order says nothing.
  package var effectiveYAML: String {
    var lines = ["version: \(Self.fileVersion)"]
    if let purpose { lines.append("purpose: \(yaml(purpose))") }
    if let recipient { lines.append("recipient: \(yaml(recipient))") }
    lines.append("packs: \(flow(packs))")
    lines.append("minimum_score: \(minimumScore)")
    lines.append("look_back: \(lookBack)")
    if link != .none { lines.append("link: \(link.rawValue)") }
    lines.append("invalid_checksum: \(invalidChecksum.rawValue)")
    if !locales.isEmpty { lines.append("locales: \(flow(locales.sorted()))") }
    lines.append("default: { \(fallback.yamlMembers) }")
    if !entities.isEmpty {
      lines.append("entities:")
      for (name, rule) in entities.sorted(by: { $0.key < $1.key }) {
        lines.append("  \(yaml(name)): { \(rule.yamlMembers) }")
      }
    }
    if !only.isEmpty { lines.append("only: \(flow(only.sorted()))") }
    if !excluded.isEmpty { lines.append("exclude: \(flow(excluded.sorted()))") }
    if !allow.isEmpty {
      lines.append("allow:")
      lines += allow.map { "  - \($0.yaml)" }
    }
    if !deny.isEmpty {
      lines.append("deny:")
      for (type, terms) in deny.sorted(by: { $0.key < $1.key }) {
        lines.append("  \(yaml(type.name)):")
        lines += terms.map { "    - \($0.yaml)" }
      }
    }
    if !known.isEmpty {
      lines.append("known:")
      for (type, list) in known.sorted(by: { $0.key < $1.key }) {
        lines.append("  \(yaml(type.name)): { file: \(yaml(list.file)) }")
      }
    }
    if !fields.isEmpty {
      lines.append("fields:")
      for rule in fields.rules {
        let entity = rule.entity.map { ", entity: \(yaml($0.name))" } ?? ""
        lines.append("  - { path: \(yaml(rule.pointer))\(entity), \(rule.operator.yamlMembers) }")
      }
    }
    lines.append("on_error: \(onError.rawValue)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The SHA-256 of ``effectiveYAML``, 64 hex digits, for the run report.
  package var digest: String {
    Digest.hexadecimal(of: Array(effectiveYAML.utf8))
  }
}

extension Operator {
  /// The operator and its parameters, as members of a flow mapping.
  package var yamlMembers: String {
    var members = ["operator: \(name)"]
    switch self {
    case .keep, .redact, .hash, .drop: break
    case .replace(let text): members.append("\(Policy.Parameter.with): \(yaml(text))")
    case .mask(let mask):
      members.append("\(Policy.Parameter.keepFirst): \(mask.keepFirst)")
      members.append("\(Policy.Parameter.keepLast): \(mask.keepLast)")
      members.append("\(Policy.Parameter.character): \(yaml(String(mask.character)))")
    case .pseudonymize(let scope):
      members.append("\(Policy.Parameter.style): \(Policy.Style.keyed.rawValue)")
      members.append("\(Policy.Parameter.scope): \(scope.rawValue)")
    case .number(let scope):
      members.append("\(Policy.Parameter.style): \(Policy.Style.numbered.rawValue)")
      members.append("\(Policy.Parameter.scope): \(scope.rawValue)")
    case .generalize(let generalization):
      members += generalization.parameters.map { "\($0.name): \($0.value)" }
    }
    return members.joined(separator: ", ")
  }
}

extension Generalization {
  /// The parameters that a policy file gives it, as they are written there.
  fileprivate var parameters: [(name: String, value: String)] {
    switch self {
    case .date(let unit, let order):
      let order = order.map { (Policy.Parameter.order, $0.rawValue) }
      return [(Policy.Parameter.to, unit.rawValue)] + (order.map { [$0] } ?? [])
    case .age(let width): return [(Policy.Parameter.width, "\(width)")]
    case .network(let prefix, let prefix6):
      return [(Policy.Parameter.prefix, "\(prefix)"), (Policy.Parameter.prefix6, "\(prefix6)")]
    case .postalCode(let keep): return keep.map { [(Policy.Parameter.keep, "\($0)")] } ?? []
    case .number(let step): return [(Policy.Parameter.step, "\(step)")]
    case .coordinates(let decimals): return [(Policy.Parameter.decimals, "\(decimals)")]
    }
  }
}

extension PolicyTerm {
  fileprivate var yaml: String {
    switch kind {
    case .literal: Anonymization.yaml(text)
    case .pattern: "{ pattern: \(Anonymization.yaml(text)) }"
    }
  }
}

/// A list of strings on one line.
private func flow(_ texts: [String]) -> String {
  "[" + texts.map(yaml).joined(separator: ", ") + "]"
}

/// A string as a YAML scalar that reads back as the same string: plain if it is a simple name, else
/// in single quotes so that expressions stay readable, and in double quotes only where escapes are
/// needed.
private func yaml(_ text: String) -> String {
  let isSimple =
    text.utf8.first.map(isLetter) == true
    && text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
  if isSimple {
    let place = Place(file: "", line: 1, column: 1)
    let plain = Node(place: place, content: .scalar(text, isPlain: true))
    if plain.kind == .string { return text }
  }
  if !text.unicodeScalars.contains(where: needsEscape) {
    var quoted = "'"
    for scalar in text.unicodeScalars {
      quoted.unicodeScalars.append(scalar)
      if scalar == "'" { quoted += "'" }
    }
    return quoted + "'"
  }
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\t": quoted += "\\t"
    case _ where needsEscape(scalar):
      let digits = String(scalar.value, radix: 16, uppercase: true)
      quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

/// Whether a scalar cannot stand in YAML, would be read as a line end, or cannot be seen.
private func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value < 0x7F { return scalar.value < 0x20 }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
    .spaceSeparator:
    return true
  default:
    return false
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (0x41...0x5A).contains(byte & ~0x20)
}

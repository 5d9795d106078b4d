extension Schema {
  /// All errors of a document, in document order; none if it is as described.
  package func validate(_ node: Node) -> [ConfigurationError] {
    var errors: [ConfigurationError] = []
    check(node, &errors)
    return errors.enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
  }

  private func check(_ node: Node, _ errors: inout [ConfigurationError]) {
    switch shape {
    case .oneOf(let alternatives): checkAlternatives(node, alternatives, &errors)
    case _ where !accepts(node.kind): errors.append(wrongType(node))
    case .boolean: break
    case .string(let rule):
      if let fault = rule.fault(node.text ?? "", noun: "value") { errors.append(node, fault) }
    case .integer(let range): checkInteger(node, range, &errors)
    case .number(let range): checkNumber(node, range, &errors)
    case .list(let schema, let minimumCount):
      let items = node.items ?? []
      checkCount(items.count, minimumCount, "item", node, &errors)
      for item in items { schema.check(item, &errors) }
    case .dictionary(let keys, let values, let minimumCount):
      let members = node.members ?? []
      checkCount(members.count, minimumCount, "key", node, &errors)
      for member in members {
        if let fault = keys.fault(member.name, noun: "key") { errors.append(member.key, fault) }
        values.check(member.value, &errors)
      }
    case .object(let fields):
      checkMembers(node, fields, &errors) { name, expected in
        unknown("key", name, among: expected)
      }
    case .tagged(let tag, let cases, let common):
      checkTagged(node, tag, cases, common, &errors)
    }
  }

  private func checkInteger(
    _ node: Node, _ range: ClosedRange<Int>, _ errors: inout [ConfigurationError]
  ) {
    if let integer = node.integer, range.contains(integer) { return }
    let low = range.lowerBound == .min ? nil : "\(range.lowerBound)"
    let high = range.upperBound == .max ? nil : "\(range.upperBound)"
    errors.append(node, (bounds(low, high) ?? "the number is too large", nil))
  }

  private func checkNumber(
    _ node: Node, _ range: ClosedRange<Double>, _ errors: inout [ConfigurationError]
  ) {
    if let number = node.number, number.isFinite, range.contains(number) { return }
    let low = range.lowerBound.isFinite ? plain(range.lowerBound) : nil
    let high = range.upperBound.isFinite ? plain(range.upperBound) : nil
    errors.append(node, (bounds(low, high) ?? "the number must be finite", nil))
  }

  private func checkCount(
    _ count: Int, _ minimum: Int, _ noun: String, _ node: Node,
    _ errors: inout [ConfigurationError]
  ) {
    guard count < minimum else { return }
    let wanted = "expected at least \(minimum) \(noun)\(minimum == 1 ? "" : "s")"
    errors.append(node, ("\(wanted), found \(count)", nil))
  }

  /// Checks keys, missing keys and values; `unknownKey` words the fault of a key from its name and
  /// the keys that may be meant.
  private func checkMembers(
    _ node: Node, _ fields: [Field], missingKey: (String) -> String = { "missing key '\($0)'" },
    _ errors: inout [ConfigurationError],
    unknownKey: (String, [String]) -> (cause: String, cure: String?)?
  ) {
    let members = node.members ?? []
    let names = Set(members.map(\.name))
    let absent = fields.map(\.name).filter { !names.contains($0) }
    var misspelled: Set<String> = []
    for member in members {
      if let field = fields.first(where: { $0.name == member.name }) {
        field.schema.check(member.value, &errors)
        continue
      }
      // Whoever wrote 'patern' did not also mean the 'pattern' that is already there.
      let near = nearest(member.name, among: absent)
      let expected = near.map { [$0] } ?? fields.map(\.name)
      guard let fault = unknownKey(member.name, expected) else { continue }
      if let near { misspelled.insert(near) }
      errors.append(member.key, fault)
    }
    for field in fields
    where field.isRequired && !names.contains(field.name) && !misspelled.contains(field.name) {
      errors.append(node, (missingKey(field.name), nil))
    }
  }

  private func checkTagged(
    _ node: Node, _ tag: String, _ cases: [Case], _ common: [Field],
    _ errors: inout [ConfigurationError]
  ) {
    let names = cases.map(\.name)
    let tagField = Field(tag, .string(.any), isRequired: true)
    let chosen = node[tag].flatMap { value in cases.first { $0.name == value.string } }
    guard let chosen else {
      // A tag that is no string is reported as a member below.
      if let value = node[tag], let name = value.string {
        errors.append(value, unknown(tag, name, among: names))
      }
      // Without a variant only keys that no variant has are wrong.
      let others = cases.flatMap(\.fields).map(\.name)
      checkMembers(node, [tagField] + common, &errors) { name, expected in
        if others.contains(name) { return nil }
        return unknown("key", name, among: unique(expected + others))
      }
      return
    }
    let label = "\(tag) \(quoted(chosen.name))"
    checkMembers(
      node, [tagField] + chosen.fields + common,
      missingKey: { "\(label) needs the parameter '\($0)'" }, &errors
    ) { name, expected in
      let parameters = chosen.fields.map(\.name)
      let owners = cases.filter { $0.fields.contains { $0.name == name } }.map(\.name)
      let cause = "\(label) has no parameter \(quoted(name))"
      if !owners.isEmpty { return (cause, "it belongs to \(listed(owners))") }
      if let near = nearest(name, among: expected) {
        return (cause, "did you mean \(quoted(near))?")
      }
      return (cause, parameters.isEmpty ? "it has none" : "it has \(listed(parameters))")
    }
  }

  private func checkAlternatives(
    _ node: Node, _ alternatives: [Schema], _ errors: inout [ConfigurationError]
  ) {
    let results = alternatives.filter { $0.accepts(node.kind) }.map { $0.validate(node) }
    guard let best = results.min(by: { $0.count < $1.count }) else {
      errors.append(wrongType(node))
      return
    }
    errors += best
  }

  /// Whether a node of this kind can be what is described.
  private func accepts(_ kind: Node.Kind) -> Bool {
    switch shape {
    case .string: kind == .string
    case .boolean: kind == .boolean
    case .integer: kind == .integer
    case .number: kind == .integer || kind == .number
    case .list: kind == .list
    case .object, .tagged, .dictionary: kind == .object
    case .oneOf(let alternatives): alternatives.contains { $0.accepts(kind) }
    }
  }

  private var expectation: String {
    switch shape {
    case .string: "a string"
    case .boolean: "true or false"
    case .integer: "a whole number"
    case .number: "a number"
    case .list: "a list"
    case .object, .tagged, .dictionary: "an object"
    case .oneOf(let alternatives): unique(alternatives.map(\.expectation)).joined(separator: " or ")
    }
  }

  private func wrongType(_ node: Node) -> ConfigurationError {
    ConfigurationError(
      place: node.place, cause: "expected \(expectation), found \(node.kind.description)",
      cure: cureForType(of: node))
  }

  private func cureForType(of node: Node) -> String? {
    if accepts(.string), let text = node.text, !text.isEmpty { return "put it in quotes" }
    if accepts(.list), let text = node.text, !text.isEmpty { return "write it as a list: [ … ]" }
    if accepts(.boolean), let text = node.text?.lowercased() {
      if ["yes", "on", "y"].contains(text) { return "write true" }
      if ["no", "off", "n"].contains(text) { return "write false" }
    }
    if case .scalar(let text, isPlain: false) = node.content {
      let unquoted = Node(place: node.place, content: .scalar(text, isPlain: true))
      if unquoted.kind != .null, accepts(unquoted.kind) { return "remove the quotes" }
    }
    return nil
  }
}

extension Node.Kind: CustomStringConvertible {
  /// The kind in words, with its article.
  package var description: String {
    switch self {
    case .null: "nothing"
    case .string: "a string"
    case .boolean: "true or false"
    case .integer, .number: "a number"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

extension [ConfigurationError] {
  fileprivate mutating func append(_ node: Node, _ fault: (cause: String, cure: String?)) {
    append(ConfigurationError(place: node.place, cause: fault.cause, cure: fault.cure))
  }
}

private func bounds(_ low: String?, _ high: String?) -> String? {
  switch (low, high) {
  case (let low?, let high?): "the number must be from \(low) to \(high)"
  case (let low?, nil): "the number must be at least \(low)"
  case (nil, let high?): "the number must be at most \(high)"
  case (nil, nil): nil
  }
}

/// A finite number in its shortest form: `1`, not `1.0`.
func plain(_ number: Double) -> String {
  guard number.magnitude < 0x1p53 else { return "\(number)" }
  // Not `Int(exactly:)`, which calls libm.
  let whole = Int(number)
  return Double(whole) == number ? "\(whole)" : "\(number)"
}

/// The names without repetitions, in their first order.
func unique(_ names: [String]) -> [String] {
  var seen: Set<String> = []
  return names.filter { seen.insert($0).inserted }
}

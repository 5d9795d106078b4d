extension Node {
  /// The type of a node, by the YAML 1.2 core rules.
  package enum Kind: Hashable, Sendable {
    /// `null`, `~` or nothing at all.
    case null
    /// Text, quoted or not readable as anything else.
    case string
    /// `true` or `false`.
    case boolean
    /// A whole number.
    case integer
    /// A number with a fraction or an exponent, an infinity, or not a number.
    case number
    /// A list.
    case list
    /// A mapping.
    case object
  }

  /// The type of this node.
  package var kind: Kind {
    switch content {
    case .sequence: .list
    case .mapping: .object
    case .scalar(_, isPlain: false): .string
    case .scalar(let text, isPlain: true): kindOfPlain(text)
    }
  }

  /// The text of a scalar of any type; nil for a list or mapping.
  package var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }

  /// The value of a string; nil for any other type, so plain `12` and `true` are not strings.
  package var string: String? { kind == .string ? text : nil }

  /// The value of a Boolean; only true and false in their three spellings, so `no` is a string.
  package var boolean: Bool? {
    guard kind == .boolean, let text else { return nil }
    return text.utf8.first == UInt8(ascii: "t") || text.utf8.first == UInt8(ascii: "T")
  }

  /// The value of a whole number; nil if it has another type or does not fit an `Int`.
  package var integer: Int? {
    guard kind == .integer, let text else { return nil }
    if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16) }
    if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8) }
    return Int(text)
  }

  /// The value of a whole or fractional number; infinities and not-a-number included.
  package var number: Double? {
    guard let text else { return nil }
    switch kind {
    case .integer:
      if let integer { return Double(integer) }
      if text.hasPrefix("0x") { return Double(text) }
      return text.hasPrefix("0o") ? nil : Double(text)
    case .number:
      guard text.utf8.last.map(isLetter) == true else { return Double(text) }
      if text.utf8.last == UInt8(ascii: "n") || text.utf8.last == UInt8(ascii: "N") { return .nan }
      return text.hasPrefix("-") ? -.infinity : .infinity
    default: return nil
    }
  }

  /// The items of a list; nil for any other type.
  package var items: [Node]? {
    guard case .sequence(let items) = content else { return nil }
    return items
  }

  /// The members of a mapping in the order of the document; nil for any other type.
  package var members: [Member]? {
    guard case .mapping(let members) = content else { return nil }
    return members
  }

  /// The value under `key` in a mapping; nil if there is none or this is no mapping.
  package subscript(key: String) -> Node? {
    members?.first { $0.name == key }?.value
  }
}

/// Resolves a plain scalar (YAML 1.2.2, section 10.3.2).
private func kindOfPlain(_ text: String) -> Node.Kind {
  switch text {
  case "", "~", "null", "Null", "NULL": return .null
  case "true", "True", "TRUE", "false", "False", "FALSE": return .boolean
  case ".nan", ".NaN", ".NAN": return .number
  default: break
  }
  var rest = text.utf8[...]
  if text.hasPrefix("0x") {
    rest = rest.dropFirst(2)
    return !rest.isEmpty && rest.allSatisfy(isHexadecimalDigit) ? .integer : .string
  }
  if text.hasPrefix("0o") {
    rest = rest.dropFirst(2)
    return !rest.isEmpty && rest.allSatisfy(isOctalDigit) ? .integer : .string
  }
  if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
    rest = rest.dropFirst()
    if rest.isEmpty { return .string }
  }
  if [".inf", ".Inf", ".INF"].contains(where: { rest.elementsEqual($0.utf8) }) { return .number }
  return kindOfDigits(rest)
}

/// `[0-9]+` is an integer; `(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?` a number.
private func kindOfDigits(_ digits: Substring.UTF8View) -> Node.Kind {
  var rest = digits
  func skipDigits() -> Int {
    let count = rest.prefix(while: isDigit).count
    rest = rest.dropFirst(count)
    return count
  }
  let whole = skipDigits()
  if rest.isEmpty { return whole > 0 ? .integer : .string }
  if rest.first == UInt8(ascii: ".") {
    rest = rest.dropFirst()
    let fraction = skipDigits()
    if whole == 0, fraction == 0 { return .string }
  } else if whole == 0 {
    return .string
  }
  if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
    rest = rest.dropFirst()
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    if skipDigits() == 0 { return .string }
  }
  return rest.isEmpty ? .number : .string
}

private func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

private func isOctalDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "7") ~= byte }

private func isLetter(_ byte: UInt8) -> Bool {
  UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
}

private func isHexadecimalDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte | 0x20
}

/// Writes JSON (RFC 8259) into bytes.
///
/// Commas, colons and indentation are its own business; that keys stand only in objects and that each
/// has one value is the caller's. Same calls, same bytes.
package struct JSONWriter: Sendable {
  /// What was written so far; UTF-8.
  package private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0
  /// Whether a value or key at this point needs a comma or line break before it.
  private var state = State.start

  private enum State {
    case start
    case opened
    case afterKey
    case afterValue
  }

  /// Makes an empty writer; `isPretty` puts members and items on lines of their own, indented by two.
  package init(isPretty: Bool = false) {
    self.isPretty = isPretty
  }

  /// Everything written, as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets what was written and keeps the memory, for the next line.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    depth = 0
    state = .start
  }

  /// Ends a top-level value with a line feed; another may follow (JSON Lines).
  package mutating func endLine() {
    bytes.append(0x0A)
    state = .start
  }

  /// Writes an object whose members `body` writes.
  package mutating func object<Failure: Error>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    open("{")
    try body(&self)
    close("}")
  }

  /// Writes an array whose items `body` writes.
  package mutating func array<Failure: Error>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    open("[")
    try body(&self)
    close("]")
  }

  /// Writes the key of the value that is written next.
  package mutating func key(_ name: String) {
    separate()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(0x20) }
    state = .afterKey
  }

  /// Writes a string.
  package mutating func string(_ value: String) {
    separate()
    appendQuoted(value)
    state = .afterValue
  }

  /// Writes a whole number.
  package mutating func number(_ value: some FixedWidthInteger) {
    scalar("\(value)")
  }

  /// Writes a number in the shortest form that reads back as the same one; `null` if not finite.
  package mutating func number(_ value: Double) {
    scalar(value.isFinite ? plain(value) : "null")
  }

  /// Writes a number rounded to 0…15 decimals, ties to even as `printf` does; `null` if not finite.
  package mutating func number(_ value: Double, decimals: Int) {
    scalar(value.isFinite ? decimal(value, decimals: decimals) : "null")
  }

  /// Writes `true` or `false`.
  package mutating func boolean(_ value: Bool) {
    scalar(value ? "true" : "false")
  }

  /// Writes `null`.
  package mutating func null() {
    scalar("null")
  }

  /// Writes a member with a string.
  package mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  /// Writes a member with a whole number.
  package mutating func member(_ name: String, _ value: some FixedWidthInteger) {
    key(name)
    number(value)
  }

  /// Writes a member with a number rounded to some decimals.
  package mutating func member(_ name: String, _ value: Double, decimals: Int) {
    key(name)
    number(value, decimals: decimals)
  }

  /// Writes a member with a Boolean.
  package mutating func member(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  /// Writes a member with an array of strings.
  package mutating func member(_ name: String, _ values: [String]) {
    key(name)
    array { writer in
      for value in values { writer.string(value) }
    }
  }

  private mutating func scalar(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    state = .afterValue
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    depth += 1
    state = .opened
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    depth -= 1
    if state != .opened { breakLine() }
    bytes.append(UInt8(ascii: bracket))
    state = .afterValue
  }

  private mutating func separate() {
    switch state {
    case .start, .afterKey: break
    case .opened: breakLine()
    case .afterValue:
      bytes.append(UInt8(ascii: ","))
      breakLine()
    }
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  /// Escapes what RFC 8259 demands, and also DEL, C1 controls, line and paragraph separators and
  /// U+FFFE and U+FFFF, so that output can be shown on a terminal and read as YAML.
  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: #"\""#.utf8)
      case "\\": bytes.append(contentsOf: #"\\"#.utf8)
      case "\n": bytes.append(contentsOf: #"\n"#.utf8)
      case "\r": bytes.append(contentsOf: #"\r"#.utf8)
      case "\t": bytes.append(contentsOf: #"\t"#.utf8)
      case "\u{8}": bytes.append(contentsOf: #"\b"#.utf8)
      case "\u{C}": bytes.append(contentsOf: #"\f"#.utf8)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FFFE}", "\u{FFFF}":
        bytes.append(contentsOf: #"\u"#.utf8)
        for shift in [12, 8, 4, 0] {
          bytes.append(hexadecimalDigit(UInt8(scalar.value >> UInt32(shift) & 0xF)))
        }
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

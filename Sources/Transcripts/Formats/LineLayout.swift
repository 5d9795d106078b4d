/// How a line of text is laid out: `[{time}] {name}: {text}`.
///
/// What stands between braces is a field, all else stands in the line as it is written. Marks that tell
/// the direction of text are passed over before the line and before a field. Matching takes no more than
/// a few passes over the line, and nothing is allocated.
package struct LineLayout: Sendable {
  /// What a field takes.
  enum Field: Hashable, Sendable {
    /// A date, a time or both.
    case time
    /// A date of digits alone.
    case date
    /// Hours and minutes, without seconds.
    case clock
    /// A date with a time as syslog has it: `Oct 11 22:14:15`, `2003-10-11T22:14:15.003Z`.
    case stamp
    /// All that is left.
    case text
    /// Anything, which says nothing about anybody.
    case skip
    /// The same, of one word.
    case word
    /// The name of a computer, or its address.
    case host
    /// What is personal, and whether it is of another person than the others.
    case personal(FormatDescription.Meaning, isOther: Bool)
  }

  private enum Part: Sendable {
    case literal([UInt8])
    case field(Field)
  }

  /// What is wrong with a layout.
  struct Fault: Error {
    var cause: String
    var cure: String?
  }

  /// A field that was found.
  package struct Capture: Sendable {
    /// What it is.
    package var meaning: FormatDescription.Meaning
    /// Where it stands.
    package var range: Range<Int>
    /// Whether it is of another person than the rest of the line.
    package var isOther: Bool
  }

  private let parts: [Part]
  /// What fields are that are personal.
  let meanings: [FormatDescription.Meaning]
  /// Whether it tells who speaks.
  package let hasText: Bool
  /// How much of a line it says: bytes that stand there as they are, and fields.
  package let weight: Int

  /// The longest field but the text, in bytes.
  private static let longestField = 160

  // MARK: Reading

  /// Reads a layout; a field in upper case is a value of an entity type.
  init(_ text: String, types: Set<String>) throws(Fault) {
    var parts: [Part] = []
    var literal: [UInt8] = []
    var rest = Array(text.utf8)[...]
    func close() {
      if !literal.isEmpty { parts.append(.literal(literal)) }
      literal = []
    }
    while let byte = rest.popFirst() {
      guard byte == ASCII.openBrace else {
        literal.append(byte)
        continue
      }
      guard let end = rest.firstIndex(of: ASCII.closeBrace) else {
        throw Fault(cause: "a '{' has no '}'", cure: "write a field as {name}")
      }
      close()
      let name = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      let field = try Self.field(name, types)
      if case .field = parts.last {
        throw Fault(cause: "two fields stand side by side", cure: "put text between them")
      }
      if field == .text, !rest.isEmpty {
        throw Fault(cause: "there is something behind {text}", cure: "let {text} be the last")
      }
      parts.append(.field(field))
    }
    close()
    let fields = parts.compactMap { part in
      if case .field(let field) = part { field } else { nil }
    }
    guard !parts.isEmpty else { throw Fault(cause: "the layout is empty", cure: "write a line") }
    self.parts = parts
    meanings = fields.flatMap { field -> [FormatDescription.Meaning] in
      switch field {
      case .personal(let meaning, _): [meaning]
      case .host: Self.hosts
      default: []
      }
    }
    hasText = fields.contains(.text)
    weight = parts.reduce(0) { sum, part in
      switch part {
      case .literal(let bytes): sum + bytes.count
      case .field(.text), .field(.skip), .field(.word): sum
      case .field(.clock), .field(.date), .field(.stamp): sum + 3
      case .field: sum + 2
      }
    }
  }

  private static func field(_ name: String, _ types: Set<String>) throws(Fault) -> Field {
    switch name {
    case "time": return .time
    case "date": return .date
    case "clock": return .clock
    case "stamp": return .stamp
    case "text": return .text
    case "skip": return .skip
    case "word": return .word
    case "host": return .host
    case "other": return .personal(.identity(.name), isOther: true)
    case let name where FormatDescription.Identity(rawValue: name) != nil:
      let identity = FormatDescription.Identity(rawValue: name) ?? .name
      return .personal(.identity(identity), isOther: false)
    case let name where types.contains(name): return .personal(.type(name), isOther: false)
    default:
      let known =
        ["clock", "date", "stamp", "time", "text", "skip", "word", "host", "other"]
        + FormatDescription.Identity.allCases.map(\.rawValue)
      throw Fault(
        cause: "there is no such field",
        cure: "use \(known.joined(separator: ", ")) or an entity type")
    }
  }

  // MARK: Matching

  /// Whether a line fits; if so, `captures` holds its fields that are personal.
  ///
  /// - Parameters:
  ///   - bytes: what the line stands in.
  ///   - line: the line without its end.
  ///   - captures: emptied first.
  /// - Returns: where its text begins, the end of the line if it has none; nil if it does not fit.
  package func match(
    _ bytes: Span<UInt8>, in line: Range<Int>, into captures: inout [Capture]
  ) -> Int? {
    captures.removeAll(keepingCapacity: true)
    var text = line.upperBound
    let start = Self.skipMarks(bytes, from: line.lowerBound, to: line.upperBound)
    var budget = 64
    guard match(0, bytes, at: start, to: line.upperBound, &text, &budget, &captures) else {
      captures.removeAll(keepingCapacity: true)
      return nil
    }
    captures.reverse()
    return text
  }

  /// Whether the parts from `index` on fit; captures come in the order of their ends.
  private func match(
    _ index: Int, _ bytes: Span<UInt8>, at start: Int, to end: Int, _ text: inout Int,
    _ budget: inout Int, _ captures: inout [Capture]
  ) -> Bool {
    guard index < parts.count else { return start == end }
    switch parts[index] {
    case .literal(let literal):
      guard Self.holds(bytes, literal, at: start, to: end) else { return false }
      return match(
        index + 1, bytes, at: start + literal.count, to: end, &text, &budget, &captures)
    case .field(.text):
      text = start
      return true
    case .field(let field):
      let start = Self.skipMarks(bytes, from: start, to: end)
      let limit = min(end, start + Self.longestField)
      var stop = start + 1
      while stop <= limit, budget > 0 {
        // A field ends where what follows it begins.
        if index + 1 < parts.count, case .literal(let literal) = parts[index + 1] {
          while stop <= limit, !Self.holds(bytes, literal, at: stop, to: end) { stop += 1 }
          if stop > limit { return false }
        } else {
          guard limit == end else { return false }
          stop = end
        }
        budget -= 1
        if Self.fits(bytes, field, start..<stop),
          match(index + 1, bytes, at: stop, to: end, &text, &budget, &captures)
        {
          if case .personal(let meaning, let isOther) = field {
            captures.append(Capture(meaning: meaning, range: start..<stop, isOther: isOther))
          } else if field == .host {
            let meaning = Self.hosts[Self.isAddress(bytes, start..<stop) ? 1 : 0]
            captures.append(Capture(meaning: meaning, range: start..<stop, isOther: false))
          }
          return true
        }
        stop += 1
      }
      return false
    }
  }

  private static func holds(
    _ bytes: Span<UInt8>, _ literal: [UInt8], at start: Int, to end: Int
  ) -> Bool {
    guard end - start >= literal.count else { return false }
    return bytes.holds(at: start, 0..<literal.count, of: literal)
  }

  private static func fits(_ bytes: Span<UInt8>, _ field: Field, _ range: Range<Int>) -> Bool {
    switch field {
    case .text, .skip: return true
    case .word: return !range.contains { bytes[$0] <= ASCII.space }
    case .host: return isHost(bytes, range)
    case .time: return isTime(bytes, range)
    case .date: return isDate(bytes, range)
    case .clock: return isClock(bytes, range)
    case .stamp: return isStamp(bytes, range)
    case .personal(let meaning, _):
      // Neither begins nor ends a name with a space, and where a colon ends it there is none in it.
      if bytes[range.lowerBound] == ASCII.space || bytes[range.upperBound - 1] == ASCII.space {
        return false
      }
      for offset in range {
        if bytes[offset] < ASCII.space { return false }
        if bytes[offset] == ASCII.space, meaning.isOneWord { return false }
        if bytes[offset] == ASCII.colon, offset + 1 < range.upperBound,
          bytes[offset + 1] == ASCII.space
        {
          return false
        }
      }
      return true
    }
  }

  /// Whether it may be a date: digits with two separators, and marks of direction.
  private static func isDate(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var digits = 0
    var separators = 0
    for offset in range {
      switch bytes[offset] {
      case ASCII.zero...ASCII.nine: digits += 1
      case ASCII.slash, ASCII.dot, ASCII.minus: separators += 1
      case 0x80...: break
      default: return false
      }
    }
    return digits >= 4 && separators >= 2
  }

  /// Whether it is a time of RFC 3164, section 4.1.2, or one of RFC 3339.
  private static func isStamp(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 15, range.count <= 35, isTime(bytes, range) else { return false }
    func holds(_ pattern: StaticString, at start: Int) -> Bool {
      for index in 0..<pattern.utf8CodeUnitCount {
        let byte = bytes[range.lowerBound + start + index]
        switch unsafe pattern.utf8Start[index] {
        case UInt8(ascii: "0"): guard (ASCII.zero...ASCII.nine).contains(byte) else { return false }
        case UInt8(ascii: "A"): guard (0x61...0x7A).contains(byte | 0x20) else { return false }
        case UInt8(ascii: "?"): break
        case let literal: guard byte == literal else { return false }
        }
      }
      return true
    }
    if range.count == 15 { return holds("AAA ?0 00:00:00", at: 0) }
    return range.count >= 20 && holds("0000-00-00T00:00:00", at: 0)
  }

  /// What a computer is called by.
  private static let hosts: [FormatDescription.Meaning] = [
    .type("DOMAIN_NAME"), .type("IP_ADDRESS"),
  ]

  /// Whether it may be the name of a computer (RFC 1123, section 2.1), or its address.
  private static func isHost(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var isNamed = false
    for offset in range {
      switch bytes[offset] {
      case ASCII.zero...ASCII.nine, 0x41...0x5A, 0x61...0x7A: isNamed = true
      case ASCII.dot, ASCII.minus, ASCII.colon, UInt8(ascii: "_"), UInt8(ascii: "%"), 0x80...:
        break
      // What has taken the place of one.
      case UInt8(ascii: "<"), UInt8(ascii: ">"), ASCII.slash: break
      default: return false
      }
    }
    return isNamed
  }

  /// Whether a host is an address: digits and dots, or hexadecimal digits and colons.
  private static func isAddress(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var dots = 0
    var colons = 0
    for offset in range {
      switch bytes[offset] {
      case ASCII.zero...ASCII.nine: break
      case 0x41...0x46, 0x61...0x66: if dots > 0, colons == 0 { return false }
      case ASCII.dot: dots += 1
      case ASCII.colon: colons += 1
      default: return false
      }
    }
    return dots == 3 || colons >= 2
  }

  private static func isClock(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard 4...5 ~= range.count, bytes[range.upperBound - 3] == ASCII.colon else { return false }
    for offset in range where offset != range.upperBound - 3 {
      guard (ASCII.zero...ASCII.nine).contains(bytes[offset]) else { return false }
    }
    return true
  }

  /// Whether it may be a date or a time: digits with separators, names of months and days, and the letters
  /// of halves of the day.
  private static func isTime(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var digits = 0
    var letters = 0
    for offset in range {
      switch bytes[offset] {
      case ASCII.zero...ASCII.nine: digits += 1
      case 0x41...0x5A, 0x61...0x7A: letters += 1
      case ASCII.space, ASCII.slash, ASCII.dot, ASCII.minus, ASCII.colon, ASCII.comma, ASCII.plus:
        break
      // Narrow and other spaces, marks of direction, and days and halves of the day elsewhere.
      case 0x80...: break
      default: return false
      }
    }
    let first = bytes[range.lowerBound]
    return digits >= 3 && letters <= 12
      && ((ASCII.zero...ASCII.nine).contains(first) || letters >= 3)
  }

  /// Skips U+200E, U+200F, U+202A…U+202E, U+2066…U+2069 and U+FEFF.
  private static func skipMarks(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var at = start
    while at + 3 <= end {
      switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
      case (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9),
        (0xEF, 0xBB, 0xBF):
        at += 3
      default: return at
      }
    }
    return at
  }
}

extension FormatDescription.Meaning {
  /// Whether it is never of several words.
  fileprivate var isOneWord: Bool { self == .identity(.id) || self == .identity(.handle) }
}

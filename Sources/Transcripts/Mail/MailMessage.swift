/// A message as a mailbox or a file of its own holds it, taken apart (RFC 5322; RFC 2045 and 2046).
///
/// What is broken is read as text: nothing of a message is left out but what is told to be opaque.
package struct MailMessage: Sendable {
  /// One step to a part of a message.
  package enum Step: Hashable, Sendable {
    /// The name of a field, in lower case, or `name`, `body`, `parts`, `boundary`, `message`, `envelope`,
    /// `preamble`.
    case key(String)
    /// The number of a part.
    case index(Int)
  }

  /// What a part is.
  package enum Content: Sendable {
    /// A field of a header.
    case header(MailHeader)
    /// Text.
    case text(MailBody)
    /// HTML.
    case html(MailBody)
    /// Nobody knows what it says, and why.
    case opaque(String)
  }

  /// A part that is looked at by itself.
  package struct Item: Sendable {
    /// The way to it.
    package var path: [Step]
    /// Where its content stands.
    package var source: Range<Int>
    /// What it is.
    package var content: Content
  }

  /// The parts, in the order in which they stand in the message.
  package private(set) var items: [Item] = []

  /// How deep parts may stand in parts.
  private static let deepest = 32

  /// Takes apart what stands in `range` of `bytes`, with the line before it that a mailbox has.
  package init(_ bytes: Span<UInt8>, in range: Range<Int>) {
    var start = range.lowerBound
    if bytes.holds(at: start, 0..<5, of: Self.separator, to: range.upperBound) {
      let newline = bytes.firstOffset(of: ASCII.newline, in: start..<range.upperBound)
      var end = newline ?? range.upperBound
      if end > start + 5, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
      var stop = start + 5
      while stop < end, bytes[stop] != ASCII.space { stop += 1 }
      add([.key("envelope")], bytes, start + 5..<stop)
      // The time, and what some add.
      if stop < end { add([.key("received")], bytes, stop..<end) }
      start = newline.map { $0 + 1 } ?? range.upperBound
    }
    read(bytes, start..<range.upperBound, path: [], depth: 0)
  }

  private static let separator = Array("From ".utf8)

  private mutating func add(_ path: [Step], _ bytes: Span<UInt8>, _ range: Range<Int>) {
    items.append(
      Item(path: path, source: range, content: .header(MailHeader(bytes, in: range))))
  }

  /// Whether the first line that is not blank is one that a mailbox or a message begins with.
  static func isBeginning(_ head: Span<UInt8>) -> Bool {
    var start = byteOrderMarkLength(head)
    while start < head.count, ASCII.isJSONSpace(head[start]) { start += 1 }
    let line = line(head, at: start, to: head.count).content
    if isSeparator(head, line) { return true }
    guard let colon = colon(head, line), colon > start else { return false }
    return firstFields.contains(lowercased(head, start..<colon))
  }

  /// Fields that no text begins with but mail, since it is servers that write them.
  private static let firstFields: Set<String> = [
    "arc-seal", "authentication-results", "delivered-to", "dkim-signature", "message-id",
    "mime-version", "received", "return-path", "x-apparently-to", "x-envelope-from",
    "x-mozilla-status", "x-original-to", "x-received",
  ]

  /// Whether a line divides the messages of a mailbox: it begins with `From ` and has a time of day in it
  /// (RFC 4155, appendix A).
  package static func isSeparator(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count > separator.count,
      bytes.holds(at: line.lowerBound, 0..<separator.count, of: separator, to: line.upperBound)
    else { return false }
    func isDigit(_ offset: Int) -> Bool {
      (ASCII.zero...ASCII.nine).contains(bytes[offset])
    }
    for offset in line.dropFirst(separator.count + 2).dropLast(2)
    where bytes[offset] == ASCII.colon && isDigit(offset - 1) && isDigit(offset + 1)
      && isDigit(offset + 2)
    {
      return true
    }
    return false
  }

  // MARK: Headers

  /// What a header says of the body behind it.
  private struct BodyFacts {
    var type = "text/plain"
    var boundary: [UInt8]?
    var charset = ""
    var transfer = ""
  }

  private mutating func read(
    _ bytes: Span<UInt8>, _ range: Range<Int>, path: [Step], depth: Int
  ) {
    var facts = BodyFacts()
    var at = range.lowerBound
    while at < range.upperBound {
      let line = Self.line(bytes, at: at, to: range.upperBound)
      if line.content.isEmpty {
        at = line.next
        break
      }
      guard let colon = Self.colon(bytes, line.content) else { break }
      // Lines that begin with white space go on with it.
      var end = line.content.upperBound
      at = line.next
      while at < range.upperBound, bytes[at] == ASCII.space || bytes[at] == ASCII.tab {
        let next = Self.line(bytes, at: at, to: range.upperBound)
        end = next.content.upperBound
        at = next.next
      }
      var nameEnd = colon
      while nameEnd > line.content.lowerBound, bytes[nameEnd - 1] <= ASCII.space { nameEnd -= 1 }
      let named = line.content.lowerBound..<nameEnd
      let name = Self.lowercased(bytes, named)
      // What is no name that anybody gives to a field may say something, too.
      if !Self.isUsualName(bytes, named) { add(path + [.key("name")], bytes, named) }
      var value = colon + 1
      while value < end, bytes[value] == ASCII.space || bytes[value] == ASCII.tab { value += 1 }
      add(path + [.key(name)], bytes, value..<max(value, end))
      note(name, items[items.count - 1], in: &facts)
    }
    readBody(bytes, at..<range.upperBound, facts, path: path, depth: depth)
  }

  private func note(_ name: String, _ item: Item, in facts: inout BodyFacts) {
    guard case .header(let header) = item.content else { return }
    switch name {
    case "content-transfer-encoding":
      let text = String(decoding: header.text, as: UTF8.self)
      facts.transfer =
        text.split(whereSeparator: { " \t(;".contains($0) }).first.map(String.init) ?? ""
    case "content-type":
      let parameters = MailParameters(header.text)
      if !parameters.value.isEmpty { facts.type = parameters.value }
      facts.boundary = parameters["boundary"]
      facts.charset = parameters["charset"].map { String(decoding: $0, as: UTF8.self) } ?? ""
    default: break
    }
  }

  // MARK: Bodies

  private mutating func readBody(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ facts: BodyFacts, path: [Step], depth: Int
  ) {
    guard depth < Self.deepest else {
      items.append(
        Item(
          path: path + [.key("body")], source: range,
          content: .opaque("parts stand in parts more than \(Self.deepest) deep")))
      return
    }
    let isIdentity = TransferEncoding(name: facts.transfer).map {
      if case .identity = $0 { true } else { false }
    }
    if facts.type.hasPrefix("multipart/"), let boundary = facts.boundary, isIdentity == true {
      readParts(bytes, range, boundary, path: path, depth: depth)
    } else if facts.type == "message/rfc822" || facts.type == "message/global",
      isIdentity == true
    {
      read(bytes, range, path: path + [.key("message")], depth: depth + 1)
    } else if !range.isEmpty {
      items.append(
        Item(
          path: path + [.key("body")], source: range, content: Self.content(bytes, range, facts)))
    }
  }

  private static func content(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ facts: BodyFacts
  ) -> Content {
    guard let transfer = TransferEncoding(name: facts.transfer) else {
      return .opaque("a part is in a transfer encoding that is not known")
    }
    let isText =
      facts.type.hasPrefix("text/") || facts.type.hasPrefix("multipart/")
      || facts.type.hasPrefix("message/")
    guard let charset = Charset(name: isText ? facts.charset : "") else {
      return .opaque("a part is in a character set that is not known")
    }
    guard let body = MailBody(bytes, in: range, transfer, charset) else {
      return .opaque("a part is not in the transfer encoding that it says")
    }
    guard isText || body.isText else {
      return .opaque("a part is \(kind(of: facts.type)), not text")
    }
    let isMarkup =
      facts.type == "text/html" || facts.type.hasSuffix("xml") || facts.type == "text/enriched"
    return isMarkup ? .html(body) : .text(body)
  }

  /// What is told of a part that is no text: not more than what sort of thing it is.
  private static func kind(of type: String) -> String {
    let sort = type.prefix { $0 != "/" }
    return ["image", "audio", "video", "font", "model"].contains(sort)
      ? "\(sort) data" : "binary data"
  }

  private mutating func readParts(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ boundary: [UInt8], path: [Step], depth: Int
  ) {
    let mark = Array("--".utf8) + boundary
    var at = range.lowerBound
    // What stands before the first part, between the last one and the end, or in a part.
    var start = at
    var number = -1
    var isOpen = false
    func close(_ end: Int, _ message: inout MailMessage) {
      // The line end before a boundary belongs to that.
      var end = end
      if isOpen, end > start, bytes[end - 1] == ASCII.newline {
        end -= 1
        if end > start, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
      }
      guard end > start else { return }
      if isOpen {
        message.read(
          bytes, start..<end, path: path + [.key("parts"), .index(number)], depth: depth + 1)
      } else {
        message.items.append(
          Item(
            path: path + [.key("preamble")], source: start..<end,
            content: Self.content(bytes, start..<end, BodyFacts())))
      }
    }
    while at < range.upperBound {
      let line = Self.line(bytes, at: at, to: range.upperBound)
      if bytes.holds(at: at, 0..<mark.count, of: mark, to: line.content.upperBound) {
        let rest = at + mark.count..<line.content.upperBound
        let isLast =
          rest.count >= 2 && bytes[rest.lowerBound] == ASCII.minus
          && bytes[rest.lowerBound + 1] == ASCII.minus
        let blank = rest.lowerBound + (isLast ? 2 : 0)..<rest.upperBound
        if blank.allSatisfy({ bytes[$0] == ASCII.space || bytes[$0] == ASCII.tab }) {
          close(at, &self)
          // As the field that says it, which is searched, too.
          add(path + [.key("boundary")], bytes, at + 2..<at + mark.count)
          isOpen = !isLast
          if isOpen { number += 1 }
          start = line.next
        }
      }
      at = line.next
    }
    close(range.upperBound, &self)
  }

  // MARK: Lines

  /// The line at `start` without its end, and where the next one begins.
  private static func line(
    _ bytes: Span<UInt8>, at start: Int, to end: Int
  ) -> (content: Range<Int>, next: Int) {
    guard let newline = bytes.firstOffset(of: ASCII.newline, in: start..<end) else {
      return (start..<end, end)
    }
    let hasReturn = newline > start && bytes[newline - 1] == ASCII.carriageReturn
    return (start..<(hasReturn ? newline - 1 : newline), newline + 1)
  }

  /// The place of the colon behind the name of a field; nil if the line has none.
  private static func colon(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Int? {
    for offset in line {
      let byte = bytes[offset]
      if byte == ASCII.colon { return offset > line.lowerBound ? offset : nil }
      guard (0x21...0x7E).contains(byte) || byte == ASCII.space && offset > line.lowerBound else {
        return nil
      }
    }
    return nil
  }

  /// Whether the name of a field is of letters, hyphens, low lines and few digits.
  private static func isUsualName(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var digits = 0
    for offset in range {
      switch bytes[offset] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        ASCII.minus, UInt8(ascii: "_"):
        break
      case ASCII.zero...ASCII.nine: digits += 1
      default: return false
      }
    }
    return digits < 6
  }

  private static func lowercased(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var name: [UInt8] = []
    name.append(bytes, in: range)
    return String(decoding: name, as: UTF8.self).lowercased()
  }
}

/// The value of a field with parameters: `text/plain; charset="utf-8"` (RFC 2045, section 5.1).
struct MailParameters {
  /// What stands before the first semicolon, in lower case.
  private(set) var value = ""
  private var parameters: [String: [UInt8]] = [:]

  init(_ text: [UInt8]) {
    var parts: [[UInt8]] = [[]]
    var isQuoted = false
    var isEscaped = false
    for byte in text {
      if isEscaped {
        parts[parts.count - 1].append(byte)
        isEscaped = false
      } else if isQuoted, byte == ASCII.backslash {
        isEscaped = true
      } else if byte == ASCII.quote {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ";"), !isQuoted {
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
      }
    }
    value = Self.trimmed(parts[0]).lowercased()
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = Self.trimmed(Array(part[..<equals])).lowercased()
      let value = Array(Self.trimmed(Array(part[(equals + 1)...])).utf8)
      if parameters[name] == nil { parameters[name] = value }
    }
  }

  subscript(_ name: String) -> [UInt8]? {
    // A long one may come in pieces (RFC 2231, section 3).
    if let whole = parameters[name] { return whole }
    var pieces: [UInt8] = []
    var number = 0
    while let piece = parameters["\(name)*\(number)"] {
      pieces += piece
      number += 1
    }
    return pieces.isEmpty ? nil : pieces
  }

  private static func trimmed(_ text: [UInt8]) -> String {
    var text = text[...]
    while let first = text.first, first <= ASCII.space { text.removeFirst() }
    while let last = text.last, last <= ASCII.space { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Span<UInt8> {
  /// Whether `part` of `other` stands at `offset`, all of it before `end`.
  func holds(at offset: Int, _ part: Range<Int>, of other: [UInt8], to end: Int) -> Bool {
    offset + part.count <= end && holds(at: offset, part, of: other)
  }
}

extension Node {
  /// The largest file that is read, in bytes.
  package static let largestSize = 16 << 20
  /// How deeply lists and mappings may be nested.
  package static let deepestNesting = 64

  /// Reads the one document of a YAML file.
  ///
  /// Refused with an error, because they hide what a file says: a second document, directives,
  /// duplicate keys, keys that are not text, anchors, aliases, tags, merge keys. Refused because an
  /// editor and libyaml would count lines differently: invisible line separators. `file` names the
  /// file in places.
  package static func parse(_ bytes: [UInt8], file: String) throws(ConfigurationError) -> Node {
    let start = Place(file: file, line: 1, column: 1)
    guard bytes.count <= largestSize else {
      throw ConfigurationError(
        place: start, cause: "the file is larger than \(largestSize >> 20) MiB",
        cure: "split it")
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    try checkCharacters(text, file: file)
    var reader = try NodeReader(events: YAMLEventReader(text, file: file))
    return try reader.document(start: start)
  }
}

/// Refuses what is not UTF-8 and the characters that YAML does not allow or counts as line ends.
private func checkCharacters(
  _ bytes: ArraySlice<UInt8>, file: String
) throws(ConfigurationError) {
  do {
    _ = try UTF8Span(validating: bytes.span)
  } catch {
    throw ConfigurationError(
      place: place(bytes.startIndex + error.byteOffsets.lowerBound, in: bytes, file: file),
      cause: "this is not UTF-8", cure: "save the file as UTF-8")
  }
  guard let index = bytes.indices.first(where: { isForbidden(bytes, at: $0) }) else { return }
  let scalar = String(decoding: bytes[index...].prefix(4), as: UTF8.self).unicodeScalars.first
  let code = String(scalar?.value ?? 0, radix: 16, uppercase: true)
  throw ConfigurationError(
    place: place(index, in: bytes, file: file),
    cause: "the character U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code) "
      + "is not allowed here",
    cure: "remove it, or write it as an escape in double quotes")
}

/// Whether a forbidden scalar begins at `index` of valid UTF-8: controls but tab and line ends,
/// line and paragraph separators, the noncharacters U+FFFE and U+FFFF.
private func isForbidden(_ bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
  switch bytes[index] {
  case 0x20...0x7E, 0x09, 0x0A, 0x0D: false
  case 0x00...0x1F, 0x7F: true
  case 0xC2: bytes[index + 1] < 0xA0
  case 0xE2: bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
  case 0xEF: bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
  default: false
  }
}

/// The place of a byte; the bytes before it are valid UTF-8.
func place(_ index: Int, in bytes: ArraySlice<UInt8>, file: String) -> Place {
  var line = 1
  var column = 1
  var previous: UInt8 = 0
  for byte in bytes[..<index] {
    switch byte {
    case 0x0A where previous == 0x0D: break
    case 0x0A, 0x0D: (line, column) = (line + 1, 1)
    case 0x80...0xBF: break
    default: column += 1
    }
    previous = byte
  }
  return Place(file: file, line: line, column: column)
}

/// Builds a node from events.
private struct NodeReader: ~Copyable {
  private var events: YAMLEventReader

  init(events: consuming YAMLEventReader) {
    self.events = events
  }

  /// Reads the whole stream, which must hold exactly one document.
  mutating func document(start: Place) throws(ConfigurationError) -> Node {
    _ = try events.next()
    let opening = try events.next()
    guard case .documentStart(let hasDirectives) = opening.kind else {
      throw ConfigurationError(place: start, cause: "there is nothing in this file")
    }
    if hasDirectives {
      throw ConfigurationError(
        place: opening.place, cause: "directives are not supported",
        cure: "remove the lines that begin with '%'")
    }
    let root = try node(events.next(), depth: 0)
    _ = try events.next()
    let after = try events.next()
    guard case .streamEnd = after.kind else {
      throw ConfigurationError(
        place: after.place, cause: "a second document begins here",
        cure: "keep one document in a file")
    }
    return root
  }

  /// Reads the node that begins with `event`, inside `depth` lists and mappings.
  private mutating func node(_ event: YAMLEvent, depth: Int) throws(ConfigurationError) -> Node {
    if event.hasAnchor {
      throw ConfigurationError(
        place: event.place, cause: "anchors are not supported",
        cure: "repeat the value, or put text that begins with '&' in quotes")
    }
    if event.hasTag {
      throw ConfigurationError(
        place: event.place, cause: "tags are not supported",
        cure: "remove it, or put text that begins with '!' in quotes")
    }
    switch event.kind {
    case .scalar(let text, let isPlain):
      return Node(place: event.place, content: .scalar(text, isPlain: isPlain))
    case .alias:
      throw ConfigurationError(
        place: event.place, cause: "aliases are not supported",
        cure: "repeat the value, or put text that begins with '*' in quotes")
    case .sequenceStart:
      try checkDepth(depth, event.place)
      return Node(place: event.place, content: .sequence(try items(depth: depth + 1)))
    case .mappingStart:
      try checkDepth(depth, event.place)
      return Node(place: event.place, content: .mapping(try members(depth: depth + 1)))
    default:
      throw ConfigurationError(place: event.place, cause: "a value is missing")
    }
  }

  private func checkDepth(_ depth: Int, _ place: Place) throws(ConfigurationError) {
    guard depth >= Node.deepestNesting else { return }
    throw ConfigurationError(
      place: place, cause: "nested deeper than \(Node.deepestNesting) levels")
  }

  private mutating func items(depth: Int) throws(ConfigurationError) -> [Node] {
    var items: [Node] = []
    while true {
      let event = try events.next()
      if case .sequenceEnd = event.kind { return items }
      items.append(try node(event, depth: depth))
    }
  }

  private mutating func members(depth: Int) throws(ConfigurationError) -> [Node.Member] {
    var members: [Node.Member] = []
    var lines: [String: Int] = [:]
    while true {
      let event = try events.next()
      if case .mappingEnd = event.kind { return members }
      let key = try node(event, depth: depth)
      let name = try keyName(key)
      if let line = lines.updateValue(key.place.line, forKey: name) {
        throw ConfigurationError(
          place: key.place, cause: "duplicate key \(quoted(name))",
          cure: "the first one is in line \(line)")
      }
      members.append(Node.Member(key: key, value: try node(events.next(), depth: depth)))
    }
  }

  private func keyName(_ key: Node) throws(ConfigurationError) -> String {
    guard case .scalar(let name, let isPlain) = key.content else {
      throw ConfigurationError(
        place: key.place, cause: "a key must be text",
        cure: "put it in quotes if the brackets belong to it")
    }
    if isPlain, name.isEmpty {
      throw ConfigurationError(place: key.place, cause: "a key is missing before ':'")
    }
    if isPlain, name == "<<" {
      throw ConfigurationError(
        place: key.place, cause: "merge keys are not supported", cure: "repeat the keys")
    }
    return name
  }
}

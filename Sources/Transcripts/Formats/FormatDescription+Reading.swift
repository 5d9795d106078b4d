package import Configuration

extension FormatDescription {
  /// Reads a description.
  ///
  /// - Parameters:
  ///   - bytes: the YAML text.
  ///   - file: its path, as errors show it.
  ///   - types: the entity types that there are.
  /// - Returns: the description.
  /// - Throws: the first error in document order, with its place.
  package static func read(
    _ bytes: [UInt8], file: String, types: Set<String>
  ) throws(ConfigurationError) -> FormatDescription {
    let node = try Node.parse(bytes, file: file)
    if let error = schema(types: types).validate(node).first { throw error }
    return try FormatDescription(node, types: types)
  }

  /// What a description may say; the one description behind strict reading and the JSON Schema.
  package static func schema(types: Set<String>) -> Schema {
    let types = StringRule.oneOf(types.sorted())
    let identities = Identity.allCases.map { identity in
      Schema.Field(identity.rawValue, paths, summary: identitySummary(identity))
    }
    return .object(
      [
        .init("name", .string(.check(nameFault)), isRequired: true, summary: "What -f calls it."),
        .init("summary", .string(), isRequired: true, summary: "One sentence for people."),
        .init("source", .string(), summary: "Where the format is described."),
        .init(
          "frame", .string(.oneOf(Frame.allCases.map(\.rawValue))),
          summary:
            "What records are made of: JSON values, rows of cells, lines of text or of pairs, or mail."
        ),
        .init(
          "conversation", .string(.oneOf(Reach.allCases.map(\.rawValue))),
          summary: "How far one conversation reaches: a record, a file, or all files of an export."),
        .init(
          "extensions", .list(of: .string()),
          summary: "Ends of file names, without the dot, that are enough to tell the format."),
        .init(
          "participant_files", .list(of: .string()),
          summary: "Files of an export that name its people, read before all others."),
        .init(
          "hexadecimal_escapes",
          .boolean(
            summary: "Whether strings hold escapes like \\x0B, which JSON does not know.")),
        .init(
          "recognize", .list(of: .list(of: .string(.check(conditionFault)), minimumCount: 1)),
          summary: "Lists of places; the format is recognized where all of one list are there."),
        .init("messages", paths, summary: "Where the messages are."),
        .init("role", paths, summary: "Which part the speaker of a message plays."),
        .init(
          "people",
          .list(
            of: .object(
              [
                .init("at", paths, isRequired: true, summary: "Where a person is named."),
                .init(
                  "with", path,
                  summary: "One of the paths, without which the others say nothing there."),
                .init(
                  "key", .string(.oneOf(Identity.allCases.map(\.rawValue))),
                  summary: "What the key is under which the person stands."),
                .init(
                  "values", .dictionary(keys: types, values: paths),
                  summary: "What else is personal there, by entity type."),
              ] + identities)),
          summary: "Where people are named, one item for each sort of place."),
        .init(
          "values", .dictionary(keys: types, values: paths),
          summary: "What else is personal as a whole, by entity type."),
        .init(
          "texts",
          .list(
            of: .object([
              .init("path", paths, isRequired: true, summary: "Where the text is."),
              .init(
                "markup", .string(.oneOf(Markup.allCases.map(\.rawValue))),
                summary: "How it is written."),
              .init(
                "layouts", .list(of: .string(), minimumCount: 1),
                summary: "How the whole of it is laid out; the first that fits decides."),
            ])), summary: "Where people's text is, and how it is written."),
        .init(
          "pieces",
          .list(
            of: .object([
              .init("at", paths, isRequired: true, summary: "What they are the text of."),
              .init("text", paths, isRequired: true, summary: "Where the pieces are, in order."),
            ])), summary: "Strings that are one text together, such as its words."),
        .init(
          "offsets",
          .list(
            of: .object([
              .init("at", paths, isRequired: true, summary: "What the numbers belong to."),
              .init("begin", paths, isRequired: true, summary: "Where something begins."),
              .init("end", paths, summary: "Where it ends, exclusive."),
              .init("length", paths, summary: "How long it is, beside its beginning."),
              .init(
                "text", path, isRequired: true, summary: "The text that they are offsets into."),
              .init("in", path, summary: "Where that text is, if not in the same place."),
              .init(
                "same", path,
                summary: "What both places have in common, by which the right one is known."),
              .init(
                "unit", .string(.oneOf(OffsetRule.Unit.allCases.map(\.rawValue))),
                summary: "What is counted; scalars of Unicode if nothing is said."),
            ])),
          summary: "Numbers that are offsets into texts, to be shifted with what is replaced there."
        ),
        .init(
          "runs_on", .boolean(summary: "Whether sentences go on from line to line.")),
        .init(
          "technical", paths,
          summary: "Places that say nothing about anybody, such as times that are ids, too."),
        .init(
          "layouts", .list(of: .string(), minimumCount: 1),
          summary: "How lines of text are laid out; the first that fits decides."),
        .init(
          "first_lines", .list(of: .string(), minimumCount: 1),
          summary: "Layouts; the format is recognized where the first line fits one of them."),
      ], summary: "Where a format of transcripts has its messages and names its people.")
  }

  private static let path = Schema.string(.check(PlacePath.fault(in:)))
  private static let paths = Schema.oneOf([path, .list(of: path, minimumCount: 1)])

  private static func identitySummary(_ identity: Identity) -> String {
    switch identity {
    case .id: "What the system calls the person."
    case .name: "Names of the person."
    case .handle: "Short names, such as of an account."
    case .mail: "E-mail addresses."
    case .phone: "Telephone numbers."
    }
  }

  @Sendable private static func nameFault(_ name: String) -> (cause: String, cure: String?)? {
    let isValid = name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == ASCII.minus
    }
    return isValid ? nil : ("not a valid name", "use lower-case letters, digits and -")
  }

  /// What is asked of a value may end in a star: what begins so.
  @Sendable private static func conditionFault(
    _ text: String
  ) -> (cause: String, cure: String?)? {
    PlacePath.fault(in: String(text.prefix { $0 != "=" }))
  }

  /// The description in a node that the schema accepts.
  private init(_ node: Node, types: Set<String>) throws(ConfigurationError) {
    name = node["name"]?.text ?? ""
    summary = node["summary"]?.text ?? ""
    source = node["source"]?.text ?? ""
    frame = node["frame"]?.text.flatMap(Frame.init) ?? .json
    conversation = node["conversation"]?.text.flatMap(Reach.init) ?? .record
    extensions = Self.texts(node["extensions"])
    participantFiles = Self.texts(node["participant_files"])
    messages = Self.paths(node["messages"])
    hasHexEscapes = node["hexadecimal_escapes"]?.boolean ?? false
    for list in node["recognize"]?.items ?? [] {
      recognition.append(Self.texts(list).map(Condition.init))
    }
    var top = Group(anchors: [PlacePath([])])
    for path in Self.paths(node["role"]) { top.members.append((path, .role)) }
    for path in Self.paths(node["technical"]) { top.members.append((path, .technical)) }
    for member in node["values"]?.members ?? [] {
      for path in Self.paths(member.value) { top.members.append((path, .type(member.name))) }
    }
    for text in node["texts"]?.items ?? [] {
      let markup = text["markup"]?.text.flatMap(Markup.init) ?? .plain
      var meaning = Meaning.text(markup)
      if let layouts = text["layouts"] {
        guard text["markup"] == nil else {
          throw layouts.error("text with layouts has no markup", cure: "leave out one of them")
        }
        meaning = .laidOut(textLayouts.count)
        textLayouts.append(try Self.layouts(layouts, types))
      }
      for path in Self.paths(text["path"]) { top.members.append((path, meaning)) }
    }
    for item in node["pieces"]?.items ?? [] {
      var group = Group(anchors: Self.paths(item["at"]))
      for path in Self.paths(item["text"]) { group.members.append((path, .piece)) }
      groups.append(group)
    }
    for item in node["offsets"]?.items ?? [] { try readOffsets(item) }
    runsOn = node["runs_on"]?.boolean ?? false
    if let lines = node["runs_on"], runsOn, frame != .lines {
      throw lines.error("only lines run on", cure: "name the strings with 'pieces'")
    }
    for item in node["people"]?.items ?? [] { groups.append(try Self.group(item)) }
    groups.append(top)
    try readLayouts(node, types)
  }

  private mutating func readOffsets(_ node: Node) throws(ConfigurationError) {
    var rule = OffsetRule(text: Self.paths(node["text"]).first ?? PlacePath([]))
    rule.unit = node["unit"]?.text.flatMap(OffsetRule.Unit.init) ?? .scalar
    switch (Self.paths(node["in"]).first, Self.paths(node["same"]).first) {
    case (let places?, let key?): rule.elsewhere = (places, key)
    case (nil, nil): break
    default: throw node.error("'in' and 'same' go together", cure: "give both or neither")
    }
    var group = Group(anchors: Self.paths(node["at"]))
    for (name, edge) in [("begin", OffsetRule.Edge.begin), ("end", .end), ("length", .length)] {
      for path in Self.paths(node[name]) {
        group.members.append((path, .offset(offsets.count, edge)))
      }
    }
    offsets.append(rule)
    groups.append(group)
  }

  private mutating func readLayouts(
    _ node: Node, _ types: Set<String>
  ) throws(ConfigurationError) {
    firstLines = try Self.layouts(node["first_lines"], types)
    guard let lines = node["layouts"] else {
      if frame == .lines {
        throw node.error("lines have no layouts", cure: "add 'layouts' or choose another frame")
      }
      return
    }
    guard frame == .lines else {
      throw lines.error("only lines have layouts", cure: "add 'frame: lines'")
    }
    layouts = try Self.layouts(lines, types)
  }

  private static func layouts(
    _ node: Node?, _ types: Set<String>
  ) throws(ConfigurationError) -> [LineLayout] {
    var layouts: [LineLayout] = []
    for line in node?.items ?? [] {
      do throws(LineLayout.Fault) {
        layouts.append(try LineLayout(line.text ?? "", types: types))
      } catch {
        throw line.error(error.cause, cure: error.cure)
      }
    }
    return layouts
  }

  private static func group(_ node: Node) throws(ConfigurationError) -> Group {
    var group = Group(anchors: paths(node["at"]))
    if let key = node["key"] {
      group.key = key.text.flatMap(Identity.init).map(Meaning.identity)
      guard group.anchors.allSatisfy({ $0.segments.last == .any }) else {
        throw key.error("a key is one of many", cure: "let the paths of 'at' end in '*'")
      }
    }
    // In the order in which they tell who it is.
    for identity in Identity.allCases {
      for path in paths(node[identity.rawValue]) {
        group.members.append((path, .identity(identity)))
      }
    }
    for member in node["values"]?.members ?? [] {
      for path in paths(member.value) { group.members.append((path, .type(member.name))) }
    }
    if let with = node["with"], let text = with.text {
      group.required = group.members.firstIndex { $0.path == PlacePath(text) }
      if group.required == nil {
        throw with.error("this is none of the paths of the item", cure: "name one of them")
      }
    }
    return group
  }

  private static func texts(_ node: Node?) -> [String] {
    (node?.items ?? []).compactMap(\.text)
  }

  private static func paths(_ node: Node?) -> [PlacePath] {
    guard let node else { return [] }
    return (node.items ?? [node]).compactMap(\.text).map { PlacePath($0) }
  }
}

extension FormatDescription.Condition {
  /// The condition that is written so: a path, and behind `=` what stands there.
  init(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1)
    path = PlacePath(String(parts.first ?? "."))
    value = parts.count > 1 ? String(parts[1]) : nil
  }
}

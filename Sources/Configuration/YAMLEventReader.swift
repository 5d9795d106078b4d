internal import CYAML

/// Reads the events of one YAML stream; the only code that touches libyaml.
///
/// Owns the parser and a copy of the input, to which the parser keeps a pointer. The input must be
/// valid UTF-8 without a byte order mark.
@safe
struct YAMLEventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let file: String
  /// Where the input ends; libyaml pretends that a line end follows and gives places after it.
  private let end: Place
  /// The opening brackets of the lists and mappings around the next event; nil for those without.
  private var openings: [Place?] = []

  /// Starts reading `bytes`; `file` is what places are given.
  init(_ bytes: ArraySlice<UInt8>, file: String) throws(ConfigurationError) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      throw ConfigurationError(
        place: Place(file: file, line: 1, column: 1), cause: "out of memory")
    }
    let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = unsafe input.initialize(from: bytes)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    unsafe self.parser = parser
    unsafe self.input = input
    self.file = file
    self.end = Configuration.place(bytes.endIndex, in: bytes, file: file)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event; after an error or `streamEnd` there is none, and it must not be called.
  mutating func next() throws(ConfigurationError) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw syntaxError() }
    defer { unsafe yaml_event_delete(&event) }
    let place = unsafe place(event.start_mark)

    func made(_ kind: YAMLEvent.Kind, hasAnchor: Bool = false, hasTag: Bool = false) -> YAMLEvent {
      YAMLEvent(kind: kind, place: place, hasAnchor: hasAnchor, hasTag: hasTag)
    }
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: return made(.streamStart)
    case YAML_DOCUMENT_START_EVENT:
      let start = unsafe event.data.document_start
      let hasTags = unsafe start.tag_directives.start != start.tag_directives.end
      return unsafe made(
        .documentStart(hasDirectives: hasTags || start.version_directive != nil))
    case YAML_DOCUMENT_END_EVENT: return made(.documentEnd)
    case YAML_ALIAS_EVENT: return made(.alias)
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let text = unsafe String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return unsafe made(
        .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE),
        hasAnchor: scalar.anchor != nil, hasTag: scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      unsafe openings.append(start.style == YAML_FLOW_SEQUENCE_STYLE ? place : nil)
      return unsafe made(
        .sequenceStart, hasAnchor: start.anchor != nil, hasTag: start.tag != nil)
    case YAML_SEQUENCE_END_EVENT:
      openings.removeLast()
      return made(.sequenceEnd)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      unsafe openings.append(start.style == YAML_FLOW_MAPPING_STYLE ? place : nil)
      return unsafe made(
        .mappingStart, hasAnchor: start.anchor != nil, hasTag: start.tag != nil)
    case YAML_MAPPING_END_EVENT:
      openings.removeLast()
      return made(.mappingEnd)
    default: return made(.streamEnd)
    }
  }

  private func place(_ mark: yaml_mark_t) -> Place {
    min(end, Place(file: file, line: Int(mark.line) + 1, column: Int(mark.column) + 1))
  }

  /// What libyaml stumbled over, in its words where there are none of ours.
  private func syntaxError() -> ConfigurationError {
    let problem =
      unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "out of memory"
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) }
    let problemPlace = unsafe place(parser.pointee.problem_mark)
    if problem == "found unexpected end of stream", context == "while scanning a quoted scalar" {
      return ConfigurationError(
        place: unsafe place(parser.pointee.context_mark), cause: "this quoted text does not end",
        cure: "close the quote")
    }
    if problemPlace == end, let opening = openings.last ?? nil {
      return ConfigurationError(
        place: opening, cause: "this bracket is not closed",
        cure: "close it, or put text that begins with a bracket in quotes")
    }
    let cause = context.map { "\($0), \(problem)" } ?? problem
    return ConfigurationError(
      place: problemPlace, cause: cause, cure: cure(problem: problem))
  }

  private func cure(problem: String) -> String? {
    switch problem {
    case "found unknown escape character", "did not find expected hexdecimal number":
      "write text with backslashes, such as a regex, in single quotes"
    case "mapping values are not allowed in this context":
      "put text that contains ': ' in quotes, or check the indentation"
    case "found character that cannot start any token",
      "found a tab character that violates indentation":
      "indent with spaces; put text that begins with '@', '`' or '%' in quotes"
    case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
      "close the bracket, or put text that contains brackets, commas or quotes in quotes"
    case "did not find expected key", "did not find expected '-' indicator",
      "could not find expected ':'":
      "check the indentation and the quotes of this line and the one before"
    default: nil
    }
  }
}

internal import Anonymization
internal import Configuration
internal import PatternPacks
internal import Transcripts

/// The formats of transcripts that a run knows: the built-in descriptions and the user's own.
package struct FormatCatalog: Sendable {
  /// The formats, the user's own first: they know best.
  package let formats: [KnownFormat]
  /// SHA-256 of the files that the user's own were read from, in hexadecimal.
  private(set) var digests: [String] = []
  private let recognizer: FormatRecognizer

  /// The built-in ones alone.
  package static let builtIn = FormatCatalog(builtInFormats())

  private init(_ formats: [KnownFormat]) {
    self.formats = formats
    recognizer = FormatRecognizer(formats.map(\.description))
  }

  private static func builtInFormats() -> [KnownFormat] {
    let types = Catalog.builtIn.vocabulary.metadataTypes
    return BuiltinPacks.formats.map { format in
      do throws(ConfigurationError) {
        let yaml = Array(String(describing: format.yaml).utf8)
        return KnownFormat(
          try FormatDescription.read(yaml, file: "formats/\(format.name).yaml", types: types))
      } catch {
        preconditionFailure("a built-in format does not read: \(error)")
      }
    }
  }

  /// The built-in formats and those in the files at `paths`.
  package init(reading paths: [String], types: Set<String>) throws(SetupError) {
    guard !paths.isEmpty else {
      self = .builtIn
      return
    }
    var own: [KnownFormat] = []
    var digests: [String] = []
    for path in paths {
      let bytes = try Setup.contents(of: path, what: "format description")
      digests.append(Digest.hexadecimal(of: bytes))
      do throws(ConfigurationError) {
        let description = try FormatDescription.read(bytes, file: path, types: types)
        if own.contains(where: { $0.description.name == description.name })
          || Job.Format.framings.contains(description.name)
        {
          throw ConfigurationError(
            place: Place(file: path, line: 1, column: 1),
            cause: "there is already a format called '\(description.name)'", cure: "rename it")
        }
        own.append(KnownFormat(description))
      } catch {
        throw SetupError(error.description)
      }
    }
    let names = Set(own.map(\.description.name))
    self.init(own + Self.builtIn.formats.filter { !names.contains($0.description.name) })
    self.digests = digests
  }

  /// The format of this name.
  package func format(named name: String) -> TranscriptFormat? {
    formats.first { $0.description.name == name }?.prepared
  }

  /// The entity types that descriptions name.
  var types: Set<String> {
    formats.reduce(into: Set(FormatDescription.Identity.allCases.map(\.entityName))) {
      $0.formUnion($1.description.types)
    }
  }

  /// What the beginning of an input is, and what else fits it.
  ///
  /// - Parameters:
  ///   - head: the input from its first byte on.
  ///   - framing: how it is framed.
  ///   - path: its path.
  /// - Returns: the format that fits best; nil where none does.
  func recognize(
    _ head: [UInt8], framing: InputFormat, path: String
  ) -> (format: TranscriptFormat, others: [String])? {
    let bytes = head.span
    if framing == .text,
      let index = recognizer.recognize(pathExtension: pathExtension(of: path))
    {
      return (formats[index].prepared, [])
    }
    let match: FormatRecognizer.Match?
    switch framing {
    case .json, .jsonl: match = recognizer.recognize(json: bytes)
    case .mail:
      let index = formats.firstIndex { $0.description.frame == .mail }
      return index.map { (formats[$0].prepared, []) }
    case .text: match = firstLine(of: head).flatMap { recognizer.recognize(line: $0, in: bytes) }
    case .csv, .tsv:
      let dialect = CSVDialect().resolved(isTabbed: framing == .tsv, head: bytes)
      let header = firstLine(of: head).map { CSVHeader(dialect, row: Array(head[$0])) }
      match = header.flatMap { recognizer.recognize(columns: $0.names) }
    }
    guard let match else { return nil }
    return (formats[match.format].prepared, match.others.map { formats[$0].description.name })
  }

  /// The first line that is not blank, without its end and a byte order mark.
  private func firstLine(of head: [UInt8]) -> Range<Int>? {
    var start = byteOrderMarkLength(head.span)
    while start < head.count {
      let newline = head.span.firstOffset(of: ASCII.newline, in: start..<head.count) ?? head.count
      var end = newline
      if end > start, head[end - 1] == ASCII.carriageReturn { end -= 1 }
      if head[start..<end].contains(where: { !ASCII.isSpace($0) }) { return start..<end }
      start = newline + 1
    }
    return nil
  }
}

extension PolicyVocabulary {
  /// The names that descriptions of formats may give to what is personal: types, and groups where no type
  /// says it.
  var metadataTypes: Set<String> { Set(types.keys).union(groups) }
}

internal import Anonymization
internal import Configuration
internal import PatternPacks
internal import Transcripts

/// What formats of transcripts are known, for people and editors.
package struct FormatListing {
  private let catalog: FormatCatalog

  /// The formats, the user's own in the files at `paths` among them.
  package init(reading paths: [String]) throws(SetupError) {
    catalog = try FormatCatalog(
      reading: paths, types: Catalog.builtIn.vocabulary.metadataTypes)
  }

  /// A table with a line for each format.
  package func table(_ paint: Paint) -> String {
    var table = TextTable([
      .init(title: "FORMAT"), .init(title: "RECORDS"), .init(title: "CONVERSATION"),
      .init(title: "WHAT IT IS"),
    ])
    for format in catalog.formats.sorted(by: { $0.description.name < $1.description.name }) {
      let description = format.description
      table.add([
        description.name, description.frame.rawValue, description.conversation.rawValue,
        description.summary,
      ])
    }
    return table.lines(paint).map { $0 + "\n" }.joined()
  }

  /// The description of a built-in format, to learn from or to change.
  package static func yaml(of name: String) throws(SetupError) -> String {
    if let format = BuiltinPacks.formats.first(where: { $0.name == name }) {
      return String(describing: format.yaml)
    }
    let names = BuiltinPacks.formats.map(\.name)
    let cure =
      nearest(name, among: names).map { "did you mean '\($0)'?" }
      ?? "use one of \(names.joined(separator: ", "))"
    throw SetupError("there is no built-in format '\(name)'; \(cure)")
  }

  /// The JSON Schema of descriptions.
  package static var schema: String {
    FormatDescription.schema(types: Catalog.builtIn.vocabulary.metadataTypes)
      .jsonSchema(
        title: "Scrubjay format of transcripts",
        identifier: "https://scrubjay.dev/schema/format-1.json")
  }
}

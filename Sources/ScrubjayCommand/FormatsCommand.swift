internal import ArgumentParser
internal import Scrubjay

/// `scrubjay formats`: what formats of transcripts are known.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "Formats of transcripts: list, show, schema.",
    discussion: """
      A format says where messages and texts are, and every place that names people. What it names is \
      replaced as the policy says, and whoever takes part in a conversation is the same one in all of \
      it: in ids, names, mentions and texts. Formats are recognized by their content; -f names one.

      EXAMPLES:
        $ scrubjay formats list
        Begin a description of your own with one that is there, and use it:
          $ scrubjay formats show messages > mine.yaml
          $ scrubjay --format-file mine.yaml -f mine export.json
        $ scrubjay formats schema > format.schema.json
      """,
    subcommands: [List.self, Show.self, SchemaCommand.self])

  /// `formats list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All formats, with what records are made of and how far a conversation reaches.")

    @Option(
      help: ArgumentHelp(
        "A description of a format of transcripts of your own; may be repeated.", valueName: "file")
    )
    var formatFile: [String] = []
    @OptionGroup var color: ColorOptions

    func run() throws {
      try SmallFile.writeOutput(try FormatListing(reading: formatFile).table(color.paint))
    }
  }

  /// `formats show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The description of one format, in YAML.")

    @Argument(help: ArgumentHelp("The format.", valueName: "format"))
    var format: String

    func run() throws {
      try SmallFile.writeOutput(try FormatListing.yaml(of: format))
    }
  }

  /// `formats schema`.
  struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema", abstract: "The JSON Schema of descriptions, for editors.")

    func run() throws {
      try SmallFile.writeOutput(FormatListing.schema)
    }
  }
}

internal import ArgumentParser
internal import Scrubjay

/// `scrubjay patterns`: what is known.
struct PatternsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patterns",
    abstract: "What is known: list, show, test, learn, schema.",
    discussion: """
      EXAMPLES:
        $ scrubjay patterns list
        $ scrubjay patterns list --country DE --group HEALTH
        $ scrubjay patterns list --cost --pack mine.yaml
        $ scrubjay patterns show CREDIT_CARD
        $ scrubjay patterns test --pack mine.yaml
        $ scrubjay patterns learn orders.txt --type ORDER_NUMBER --context order > mine.yaml
        $ scrubjay patterns schema > pack.schema.json
      """,
    subcommands: [List.self, Show.self, Test.self, Learn.self, PackSchemaCommand.self])

  /// The packs of the user.
  struct PackOptions: ParsableArguments {
    @Option(
      help: ArgumentHelp("A pattern pack of your own; may be repeated.", valueName: "file"))
    var pack: [String] = []
  }

  /// `patterns list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All entity types, with their groups, packs and validators.",
      usage: """
        scrubjay patterns list [--json] [<filters>] [<options>]
        scrubjay patterns list --cost [--sample <file>] [<options>]
        """,
      discussion: """
        SCORE is what the best pattern of the type is worth without any words nearby. DEFAULT says \
        whether the type is looked for unless a policy or a flag names it. Filters may be repeated; a \
        type is shown that fits one value of each filter that is given.

        With --cost each pattern has a line. NOMINATED BY says how the places are found at which PCRE2 \
        is asked about it: by words that it begins with; by the shape of its start, that is what kinds \
        of bytes stand there; by a long run of the bytes that it is made of; by a rare byte inside; or \
        by a search of the whole text, which is slow. ASKED is how often that happened in the sample, \
        MATCHED how often PCRE2 said yes, and NS/KB what PCRE2 took for it, in nanoseconds for a \
        thousand bytes. Patterns that cost more than they need are named on standard error.
        """)

    @Flag(help: "One JSON object a line.")
    var json = false
    @Flag(help: "Each pattern: how it is nominated, and what it costs on a sample.")
    var cost = false
    @Option(
      help: ArgumentHelp(
        "The text that --cost measures on (default: chats and logs made for it).",
        valueName: "file"))
    var sample: String?
    @Option(help: ArgumentHelp("Only types of this country, such as DE.", valueName: "code"))
    var country: [String] = []
    @Option(help: ArgumentHelp("Only types of this group, such as HEALTH.", valueName: "name"))
    var group: [String] = []
    @Option(
      help: ArgumentHelp("Only types with context words in this language.", valueName: "code"))
    var language: [String] = []
    @Option(
      help: ArgumentHelp(
        "Only types with this validator, or one of those that begin so, as in de.",
        valueName: "name"))
    var validator: [String] = []
    @OptionGroup var packs: PackOptions
    @OptionGroup var color: ColorOptions

    private var filter: PatternListing.Filter {
      var filter = PatternListing.Filter()
      filter.countries = country
      filter.groups = group
      filter.languages = language
      filter.validators = validator
      return filter
    }

    func validate() throws {
      if sample != nil, !cost {
        throw ValidationError("--sample needs --cost; give both or neither")
      }
      if cost, !(country + group + language + validator).isEmpty {
        throw ValidationError("--cost lists all patterns; leave out the filters")
      }
    }

    func run() throws {
      let catalog = try Catalog(reading: packs.pack)
      if cost {
        let listing = try PatternCostListing(catalog, sample: sample)
        try SmallFile.writeOutput(json ? listing.jsonLines : listing.table(color.paint))
        for warning in listing.warnings { Terminal.error(warning) }
        return
      }
      let listing = try PatternListing(catalog, filter: filter)
      try SmallFile.writeOutput(json ? listing.jsonLines : listing.table(color.paint))
    }
  }

  /// `patterns show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Everything that is known about one entity type.")

    @Argument(help: ArgumentHelp("The entity type.", valueName: "type"))
    var type: String
    @OptionGroup var packs: PackOptions
    @OptionGroup var color: ColorOptions

    func run() throws {
      let listing = try PatternListing(try Catalog(reading: packs.pack))
      try SmallFile.writeOutput(try listing.page(type, color.paint))
    }
  }

  /// `patterns test`.
  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run every example and reject of the packs, or of your own pack.",
      discussion: "Exits with 1 if any fails.")

    @OptionGroup var packs: PackOptions

    func run() throws {
      let test = try PatternTest(try Catalog(reading: packs.pack))
      var lines = test.failures
      lines.append("\(test.passed) passed, \(test.failures.count) failed")
      try SmallFile.writeOutput(lines.joined(separator: "\n") + "\n")
      if !test.failures.isEmpty { throw ExitStatus.found }
    }
  }

  /// `patterns learn`.
  struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Propose a pattern from a list of values, such as your order numbers.",
      discussion: """
        The file holds one value a line. Values of one shape become one pattern: what all have in common is \
        written as it is, the rest as digits or letters, and a check digit is found if there is one of the \
        usual. The block goes to standard output, to be edited and given with --pack; what it is worth is \
        said on standard error. The values are not repeated: the examples in the block are made up.
        """)

    @Argument(help: ArgumentHelp("The values, one a line.", valueName: "file"))
    var file: String
    @Option(help: ArgumentHelp("What the type is called.", valueName: "type"))
    var type: String = "CUSTOM_ID"
    @Option(
      help: ArgumentHelp("A word that stands near such values; may be repeated.", valueName: "word")
    )
    var context: [String] = []

    func run() throws {
      let proposal = try PatternProposal(file: file, type: type, context: context)
      try SmallFile.writeOutput(proposal.yaml)
      for note in proposal.notes { Terminal.error(note) }
    }
  }

  /// `patterns schema`.
  struct PackSchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema", abstract: "The JSON Schema of pattern packs, for editors.")

    func run() throws {
      try SmallFile.writeOutput(PatternListing.schema)
    }
  }
}

internal import ArgumentParser
internal import Scrubjay

/// `scrubjay policy`: what is done.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "What is done: show, check, schema, init.",
    discussion: """
      EXAMPLES:
        $ scrubjay policy init -o policy.yaml
        $ scrubjay policy check policy.yaml
        policy.yaml: no errors
        $ scrubjay policy show -p policy.yaml -e FINANCIAL
        $ scrubjay policy schema > policy.schema.json
      """,
    subcommands: [Show.self, Check.self, PolicySchemaCommand.self, Init.self])

  /// `policy show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The effective policy: every default filled in, every flag applied.")

    @OptionGroup var policy: PolicyOptions

    @Flag(help: "Show what is done with each type instead, as a table.")
    var table = false

    @Option(
      help: ArgumentHelp(
        "What is done with a record that cannot be processed: fail or drop.", valueName: "fail|drop"
      ))
    var onError: Settings.ErrorHandling?

    func run() throws {
      if onError == .quarantine {
        throw ValidationError("--on-error quarantine is for scrub; give fail or drop")
      }
      var settings = policy.settings
      settings.onError = onError
      let setup = try Setup(settings)
      try SmallFile.writeOutput(table ? setup.table : setup.effectiveYAML)
    }
  }

  /// `policy check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All errors of policy files, with line and column, and what is unwise in them.",
      usage: "scrubjay policy check [<options>] <file> ...",
      discussion: """
        Exits with 2 if there are errors. What is legal but unwise is a warning: 'keep' for a \
        credential, a mask that shows more than it hides, a list of customers that everybody may \
        read, a rule that never applies.
        """)

    @Argument(help: ArgumentHelp("Policy files.", valueName: "file"))
    var files: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("A policy file.", valueName: "file"))
    var policy: String?

    @OptionGroup var packs: PatternsCommand.PackOptions

    @Flag(name: .shortAndLong, help: "Nothing but errors.")
    var quiet = false

    func validate() throws {
      if files.isEmpty, policy == nil {
        throw ValidationError("there is no policy file; give one")
      }
    }

    func run() throws {
      let catalog = try Catalog(reading: packs.pack)
      var isFaulty = false
      for file in (policy.map { [$0] } ?? []) + files {
        do {
          let verdict = try PolicyFile.check(file, catalog: catalog)
          for line in verdict.errors { Terminal.error(line) }
          if !verdict.errors.isEmpty {
            isFaulty = true
          } else if !quiet {
            for line in verdict.warnings { Terminal.error(line) }
            try SmallFile.writeOutput("\(printable(file)): \(verdict.summary)\n")
          }
        } catch {
          guard error.kind == .usage else { throw error }
          for line in error.lines { Terminal.error(line) }
          isFaulty = true
        }
      }
      if isFaulty { throw ExitStatus.usage }
    }
  }

  /// `policy schema`.
  struct PolicySchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema", abstract: "The JSON Schema of policy files, for editors.")

    @OptionGroup var packs: PatternsCommand.PackOptions

    func run() throws {
      try SmallFile.writeOutput(PolicyFile.schema(catalog: try Catalog(reading: packs.pack)))
    }
  }

  /// `policy init`.
  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "init", abstract: "A commented policy to begin with.")

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("The file to make; standard output if there is none.", valueName: "file"))
    var output: String?

    func run() throws {
      if let output, output != "-" {
        try SmallFile.create(output, text: PolicyFile.starter)
      } else {
        try SmallFile.writeOutput(PolicyFile.starter)
      }
    }
  }
}

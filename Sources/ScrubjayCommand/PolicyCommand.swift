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

    @Option(
      help: ArgumentHelp(
        "What is done with a record that cannot be processed: fail or drop.", valueName: "fail|drop"
      ))
    var onError: Settings.ErrorHandling?

    func run() throws {
      var settings = policy.settings
      settings.onError = onError
      try SmallFile.writeOutput(try Setup(settings).effectiveYAML)
    }
  }

  /// `policy check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All errors of policy files, with line and column.",
      usage: "scrubjay policy check [<options>] <file> ...",
      discussion: "Exits with 2 if there are any.")

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
          let errors = try PolicyFile.check(file, catalog: catalog)
          for line in errors { Terminal.error(line) }
          if !errors.isEmpty {
            isFaulty = true
          } else if !quiet {
            try SmallFile.writeOutput("\(printable(file)): no errors\n")
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

internal import ArgumentParser
internal import Scrubjay

/// `scrubjay quarantine`: what could not be processed.
struct QuarantineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quarantine",
    abstract: "What could not be processed and was laid aside: list, open.",
    discussion: """
      With --on-error quarantine, records that cannot be processed, and in folders files of which \
      nothing can, are sealed with the secret key in a folder of their own and left out of the \
      output. Only who has the key can read them, or their names.

      EXAMPLES:
        $ scrubjay -k secret.key --on-error quarantine --quarantine aside in/ -o out/
        $ scrubjay quarantine list -k secret.key aside
        {"file":"….sealed","path":"in/chat.jsonl","record":7,"bytes":92,"cause":"malformed JSON …",…}
        $ scrubjay quarantine open -k secret.key aside ….sealed --record 7
      """,
    subcommands: [List.self, Open.self])

  /// The key, which must be kept.
  struct Key: ParsableArguments {
    @Option(
      name: .shortAndLong,
      help: ArgumentHelp(
        "The file of the secret key (or env SCRUBJAY_KEY_FILE).", valueName: "file"))
    var keyFile: String?

    var choice: Settings.KeyChoice {
      (keyFile ?? Terminal.environment("SCRUBJAY_KEY_FILE")).map(Settings.KeyChoice.file) ?? .absent
    }
  }

  /// `quarantine list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What is in it, as JSON Lines: from where, how much, why; no content.")

    @OptionGroup var key: Key

    @Argument(help: ArgumentHelp("The folder.", valueName: "folder"))
    var folder: String

    func run() throws {
      try Quarantine(folder: folder, key: key.choice).list()
    }
  }

  /// `quarantine open`.
  struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What was laid aside, as it was; mind where it ends up.")

    @OptionGroup var key: Key

    @Argument(help: ArgumentHelp("The folder.", valueName: "folder"))
    var folder: String

    @Argument(help: ArgumentHelp("The file, as list names it.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("Only the record of this number.", valueName: "number"))
    var record: Int?

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("Where it goes; a file is readable by its owner alone.", valueName: "path")
    )
    var output = "-"

    func run() throws {
      try Quarantine(folder: folder, key: key.choice).open(file, record: record, output: output)
    }
  }
}

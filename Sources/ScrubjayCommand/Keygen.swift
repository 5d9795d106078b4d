internal import ArgumentParser
internal import Scrubjay

/// `scrubjay keygen`: a new secret key.
struct Keygen: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a secret key for pseudonyms and hashes.",
    discussion: """
      Whoever has the key can test guesses against pseudonyms, so the file is readable by its owner \
      alone and a file that is there already is never overwritten. Keep it: without it the same \
      value never gets the same pseudonym again.

      EXAMPLES:
        $ scrubjay keygen -o secret.key
        $ scrubjay -k secret.key -p policy.yaml chat.jsonl -o clean.jsonl
        $ SCRUBJAY_KEY_FILE=secret.key scrubjay -p policy.yaml < chat.jsonl > clean.jsonl
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to make.", valueName: "file"))
  var output: String

  @Flag(name: .shortAndLong, help: "Do not say the key's name.")
  var quiet = false

  func run() throws {
    let identifier = try KeyFile.create(output)
    if !quiet { Terminal.error("\(output): new key \(identifier)") }
  }
}

import Foundation
import Testing

/// What the command says about itself to programs, as `--experimental-dump-help` prints it.
struct CommandDescription: Decodable {
  var commandName: String
  var abstract: String?
  var discussion: String?
  var arguments: [Argument]?
  var subcommands: [CommandDescription]?

  /// An option, a flag or a positional argument.
  struct Argument: Decodable {
    var kind: String
    var abstract: String?
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var sectionTitle: String?
    var isOptional: Bool
    var isRepeating: Bool
    var shouldDisplay: Bool
  }

  /// One way of writing an option.
  struct Name: Decodable {
    var kind: String
    var name: String
  }

  private struct Dump: Decodable {
    var command: CommandDescription
  }

  /// The description of the whole command.
  static func read() throws -> CommandDescription {
    let ending = try Command.run(["--experimental-dump-help"])
    #expect(ending.status == 0)
    return try JSONDecoder().decode(Dump.self, from: Data(ending.output)).command
  }

  /// The verbs, without `help`, which the command does not list itself.
  var verbs: [CommandDescription] { (subcommands ?? []).filter { $0.commandName != "help" } }

  var positionals: [Argument] { shown.filter { $0.kind == "positional" } }
  var options: [Argument] { shown.filter { $0.kind != "positional" } }
  private var shown: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
}

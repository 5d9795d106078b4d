import Configuration
import Foundation
import Testing

/// One case of `Fixtures/cli/cases.yaml`.
struct CommandCase: Sendable, CustomTestStringConvertible {
  var name: String
  var arguments: [String]
  var stdin: String
  var environment: [String: String]
  var files: [(name: String, text: String)]
  var stdout: String?
  var stdoutHas: [String]
  var stderr: String?
  var stderrHas: [String]
  var exit: Int32
  /// What must be in files afterwards.
  var made: [(name: String, text: String)]
  /// Files that may not be there afterwards.
  var absent: [String]

  var testDescription: String { name }

  init(_ node: Node) {
    func texts(_ name: String) -> [String] { (node[name]?.items ?? []).compactMap(\.text) }
    func pairs(_ name: String) -> [(name: String, text: String)] {
      (node[name]?.members ?? []).map { ($0.name, $0.value.text ?? "") }
    }
    name = node["name"]?.text ?? ""
    arguments = texts("args")
    stdin = node["stdin"]?.text ?? ""
    environment = Dictionary(
      pairs("env").map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
    files = pairs("files")
    stdout = node["stdout"]?.text
    stdoutHas = texts("stdout_has")
    stderr = node["stderr"]?.text
    stderrHas = texts("stderr_has")
    exit = Int32(node["exit"]?.integer ?? 0)
    made = pairs("made")
    absent = texts("absent")
  }

  static let keys: Set<String> = [
    "name", "args", "stdin", "env", "files", "stdout", "stdout_has", "stderr", "stderr_has", "exit",
    "made", "absent",
  ]

  static let fixture = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/cli/cases.yaml")

  static func nodes() throws -> [Node] {
    let bytes = Array(try Data(contentsOf: fixture))
    return try Node.parse(bytes, file: "cases.yaml").items ?? []
  }

  static let all: [CommandCase] = ((try? nodes()) ?? []).map(CommandCase.init)
}

@Suite struct CaseTests {
  @Test func `the fixture reads and every case says something`() throws {
    let nodes = try CommandCase.nodes()
    #expect(nodes.count >= 60)
    for node in nodes {
      let unknown = (node.members ?? []).map(\.name).filter { !CommandCase.keys.contains($0) }
      #expect(unknown.isEmpty, "\(node.place): \(unknown)")
    }
    #expect(Set(CommandCase.all.map(\.name)).count == nodes.count)
  }

  @Test(arguments: CommandCase.all)
  func `the command does what the case says`(_ test: CommandCase) throws {
    let folder = try Folder()
    for file in test.files { try folder.write(file.name, file.text) }
    let before = Set(folder.names)
    let ending = try Command.run(
      test.arguments, stdin: Array(test.stdin.utf8), environment: test.environment, in: folder)
    #expect(ending.status == test.exit)
    #expect(!ending.diedBySignal)
    if let stdout = test.stdout { #expect(ending.outputText == stdout) }
    for part in test.stdoutHas {
      #expect(ending.outputText.contains(part), "\(part) is not in \(ending.outputText)")
    }
    // Nothing may be said where the case does not say that something is.
    let stderr = test.stderr ?? (test.stderrHas.isEmpty ? "" : nil)
    if let stderr { #expect(ending.errorText == stderr) }
    for part in test.stderrHas {
      #expect(ending.errorText.contains(part), "\(part) is not in \(ending.errorText)")
    }
    for file in test.made { #expect(folder.read(file.name) == file.text) }
    for name in test.absent { #expect(!folder.holds(name)) }
    let expected = before.union(test.made.map(\.name))
    let temporary = folder.names.filter { $0.hasPrefix(".") && !expected.contains($0) }
    #expect(temporary.isEmpty)
  }
}

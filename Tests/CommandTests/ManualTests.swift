import Foundation
import Testing

/// The pages of the manual, which say what the help says.
///
/// `RECORD=1 swift test --filter ManualTests` writes them anew.
@Suite struct ManualTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = root.appendingPathComponent("Sources/ScrubjayCommand/Manual")

  /// The newest version of the change log and its date.
  private func newestChange() throws -> (version: String, date: String) {
    let log = try String(
      contentsOf: Self.root.appendingPathComponent("CHANGELOG.md"), encoding: .utf8)
    let heading = try #require(log.firstMatch(of: /\n## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)\n/))
    return (String(heading.1), String(heading.2))
  }

  private func pages() throws -> [ManualPage] {
    let command = try CommandDescription.read()
    let change = try newestChange()
    let version = try Command.run(["--version"]).outputText.trimmingCharacters(in: .newlines)
    let names = ["scrubjay"] + command.verbs.map { "scrubjay-\($0.commandName)" }
    func page(_ command: CommandDescription, _ words: [String]) -> ManualPage {
      ManualPage(command, names: words, others: names, version: version, date: change.date)
    }
    return [page(command, ["scrubjay"])]
      + command.verbs.map { page($0, ["scrubjay", $0.commandName]) }
  }

  @Test func `the pages are fresh`() throws {
    let pages = try pages()
    #expect(pages.count >= 7)
    let names = Set(pages.map { $0.name + ".1" })
    let manager = FileManager.default
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try? manager.removeItem(at: Self.folder)
      try manager.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      for page in pages {
        try Data(page.text.utf8).write(to: Self.folder.appendingPathComponent(page.name + ".1"))
      }
    }
    #expect(Set(try manager.contentsOfDirectory(atPath: Self.folder.path)) == names)
    for page in pages {
      let file = Self.folder.appendingPathComponent(page.name + ".1")
      let stored = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      if stored != page.text {
        Issue.record("\(page.name).1 is stale; RECORD=1 swift test --filter ManualTests mends it")
      }
    }
  }

  @Test func `every option has a place in a page`() throws {
    func expectOptions(_ command: CommandDescription, in page: String) {
      for option in command.options {
        for name in option.names ?? [] where name.kind == "long" {
          #expect(page.contains("Fl Fl \(name.name)"), "\(command.commandName): \(name.name)")
        }
      }
      for verb in command.verbs { expectOptions(verb, in: page) }
    }
    let command = try CommandDescription.read()
    let pages = Dictionary(uniqueKeysWithValues: try pages().map { ($0.name, $0.text) })
    for verb in command.verbs {
      expectOptions(verb, in: pages["scrubjay-\(verb.commandName)"] ?? "")
    }
  }

  @Test func `the version stands in one place and everything agrees with it`() throws {
    let version = try Command.run(["--version"]).outputText
    let change = try newestChange()
    #expect(version == change.version + "\n")
    for page in try pages() { #expect(page.text.contains("\n.Os scrubjay \(change.version)\n")) }
    let folder = try Folder()
    _ = try Command.run(["--report", "r.json"], in: folder)
    #expect(folder.read("r.json")?.contains("\"version\": \"\(change.version)\"") == true)
  }

  @Test func `no line of a page is a request by accident`() throws {
    let known: Set = [
      "Dd", "Dt", "Os", "Sh", "Ss", "Nm", "Nd", "Op", "Ar", "Fl", "Pp", "Bl", "It", "El", "Bd",
      "Ed",
      "Xr", "Ql", "\\\"",
    ]
    for page in try pages() {
      for line in page.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        #expect(!line.hasPrefix("'"))
        guard line.hasPrefix(".") else { continue }
        #expect(known.contains(String(line.dropFirst().prefix { $0 != " " })), "\(line)")
      }
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions know every verb`(_ shell: String) throws {
    let ending = try Command.run(["--generate-completion-script", shell])
    #expect(ending.status == 0)
    #expect(ending.errorText == "")
    for verb in try CommandDescription.read().verbs {
      #expect(ending.outputText.contains(verb.commandName))
    }
    let folder = try Folder()
    try folder.write("completion", ending.outputText)
    // Not every machine has every shell; where one is there, it reads what is made for it.
    let check = try Command.shell(
      "if command -v \(shell) > /dev/null; then \(shell) -n completion; fi", in: folder)
    #expect(check.status == 0)
    #expect(check.errorText == "")
  }
}

import Foundation
import Testing

/// Every example of the README, run as it stands there.
///
/// A block of YAML is a file, called what the line before says. In a console block, `cat FILE` makes
/// the file and every other command must print what the block shows. `secret.key` is there.
@Suite struct ReadmeTests {
  @Test func `every example of the README is true`() throws {
    let folder = try Folder()
    try folder.write("secret.key", Command.key)
    let readme = try String(contentsOf: Self.path, encoding: .utf8)
    for file in readme.matches(of: /`([a-z]+\.yaml)`:\n\n```yaml\n((?s).*?)```/) {
      try folder.write(String(file.1), String(file.2))
    }
    let examples = readme.matches(of: /```console\n((?s).*?)```/).flatMap { block in
      block.1.split(separator: #/(^|\n)\$ /#).map { String($0) }
    }
    #expect(examples.count > 8)
    for example in examples {
      let lines = example.split(
        separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let command = String(lines[0])
      var expected = lines.count > 1 ? String(lines[1]) : ""
      // The line end before the next command or the end of the block was cut off with it.
      if !expected.isEmpty, !expected.hasSuffix("\n") { expected += "\n" }
      if command.hasPrefix("cat ") {
        try folder.write(String(command.dropFirst(4)), expected)
        continue
      }
      let ending = try Command.shell(
        "scrubjay() { \"$SCRUBJAY\" \"$@\"; }\n\(command)", in: folder)
      #expect(ending.outputText == expected, "\(command)")
      #expect(ending.errorText == "", "\(command)")
    }
  }

  private static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("README.md")
}

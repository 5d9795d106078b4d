import Foundation
import Testing

/// What cannot be processed, laid aside.
@Suite struct QuarantineTests {
  private let arguments = ["-k", "key", "--on-error", "quarantine", "--quarantine", "aside"]

  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write("key", Command.key)
    return folder
  }

  private func sealed(_ folder: Folder) -> [String] {
    let path = folder.url.appendingPathComponent("aside").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  private func open(_ folder: Folder, _ more: [String]) throws -> Ending {
    try Command.run(["quarantine", "open", "-k", "key", "aside"] + more, in: folder)
  }

  @Test func `records come back with the key and no other way`() throws {
    let folder = try folder()
    let bad = "{\"t\":\"ann@example.com\n"
    try folder.write(
      "ann@example.com.jsonl", "{\"t\":1}\n\(bad){\"t\":\"bob@example.com\"}\nnope\n")
    let ending = try Command.run(arguments + ["ann@example.com.jsonl"], in: folder)
    #expect(ending.status == 0)
    #expect(ending.outputText == "{\"t\":1}\n\n{\"t\":\"<EMAIL_ADDRESS>\"}\n\n")
    #expect(
      ending.errorText.hasSuffix("laid aside 2 records that could not be processed\n"))
    let names = sealed(folder)
    #expect(names.count == 1)
    let file = folder.url.appendingPathComponent("aside/\(names[0])")
    let bytes = Array(try Data(contentsOf: file))
    #expect(try folder.mode("aside/\(names[0])") == 0o600)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("example"))
    #expect(!names[0].contains("example"))

    let list = try Command.run(["quarantine", "list", "-k", "key", "aside"], in: folder)
    let lines = list.outputText.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines[0].contains("\"file\":\"\(names[0])\",\"path\":\"ann@example.com.jsonl\",\"record\":2,")
    )
    #expect(!list.outputText.contains("\"t\""))
    #expect(try open(folder, [names[0]]).outputText == bad + "nope\n")
    #expect(try open(folder, [names[0], "--record", "4"]).outputText == "nope\n")
    #expect(try open(folder, [names[0], "--record", "3"]).status == 4)

    // Another key, and any change.
    try folder.write("other", Command.key.replacing("1f\n", with: "2f\n"))
    let other = try Command.run(
      ["quarantine", "open", "-k", "other", "aside", names[0]], in: folder)
    #expect(other.status == 3)
    #expect(other.outputText == "")
    for place in stride(from: 0, to: bytes.count, by: bytes.count / 12) {
      var changed = bytes
      changed[place] ^= 1
      try Data(changed).write(to: file)
      #expect(try open(folder, [names[0]]).status == 3, "\(place)")
      try Data(bytes[..<place]).write(to: file)
      #expect(try open(folder, [names[0]]).status == 3, "\(place)")
    }
  }

  @Test func `whole files of a folder`() throws {
    let folder = try folder()
    try folder.write("in/a.log", "ann@example.com\n")
    try folder.write("in/b.pdf", "%PDF-1.7 ann@example.com\n")
    let ending = try Command.run(arguments + ["in", "-o", "out"], in: folder)
    #expect(ending.status == 0)
    #expect(
      ending.errorText == "scrubjay: in/b.pdf: laid aside, as it could not be processed\n")
    #expect(folder.read("out/a.log") == "<EMAIL_ADDRESS>\n")
    #expect(folder.read("out/b.pdf") == nil)
    let names = sealed(folder)
    #expect(names.count == 1)
    #expect(try open(folder, names).outputText == "%PDF-1.7 ann@example.com\n")
  }

  /// Longer than is ever held, or without an end.
  @Test(arguments: [
    ("a.jsonl", "{\"t\":\"\(String(repeating: "x", count: 400_000))\"}\n", "\n"),
    ("a.csv", "1,\"\(String(repeating: "x", count: 400_000))\"\n", "\n"),
    ("a.txt", String(repeating: "x", count: 10), nil),
  ])
  func `records that are too long come back too`(name: String, long: String, blank: String?) throws
  {
    let folder = try folder()
    let head = name == "a.csv" ? "n,t\n" : ""
    let good = name == "a.csv" ? "2,b\n" : name == "a.jsonl" ? "{}\n" : "b\n"
    try folder.write("in/\(name)", head + good + long + good)
    let ending = try Command.run(
      arguments + ["in", "-o", "out", "--max-record", "100000"], in: folder)
    #expect(ending.status == 0, "\(ending.errorText)")
    #expect(folder.read("out/\(name)") == head + good + (blank ?? long) + good)
    let names = sealed(folder)
    guard blank != nil else { return #expect(names.isEmpty) }
    #expect(try open(folder, names).outputText == long)
    #expect(try open(folder, names + ["--record", "2"]).outputText == long)
    let listed = try Command.run(["quarantine", "list", "-k", "key", "aside"], in: folder)
    #expect(listed.outputText.split(separator: "\n").count == 1)
    #expect(listed.outputText.contains("\"bytes\":\(long.utf8.count),"))
  }

  @Test func `members of archives`() throws {
    let folder = try folder()
    try folder.write("a/1.log", "ann@example.com\n")
    try folder.write("a/2.pdf", "%PDF-1.7 ann@example.com\n")
    let large = "%PDF-1.7 " + String(repeating: "ann@example.com\n", count: 400_000)
    try folder.write("a/3.pdf", large)
    try folder.write("a/4.log", "bob@example.com\n")
    #expect(
      try Command.shell("tar -cf a.tar --sort=name -C a . && tar -czf in.tar.gz a.tar", in: folder)
        .status == 0)
    let ending = try Command.run(arguments + ["in.tar.gz", "-o", "out.tar.gz"], in: folder)
    #expect(ending.status == 0, "\(ending.errorText)")
    let out = try Command.shell(
      "tar -xzf out.tar.gz && tar -tf a.tar && tar -xOf a.tar ./1.log ./4.log", in: folder)
    #expect(
      out.outputText == "./\n./1.log\n./4.log\n<EMAIL_ADDRESS>\n<EMAIL_ADDRESS>\n")
    let contents = try sealed(folder).map { try open(folder, [$0]).outputText }
    #expect(Set(contents) == ["%PDF-1.7 ann@example.com\n", large])
  }

  @Test func `without a key that is kept nothing is read`() throws {
    let folder = try folder()
    for key in [[], ["--ephemeral-key"]] {
      let ending = try Command.run(
        key + ["--on-error", "quarantine", "--quarantine", "aside"],
        stdin: Array("a\n".utf8), in: folder)
      #expect(ending.status == 2)
      #expect(ending.outputText == "")
    }
    #expect(try Command.run(["-k", "key", "--on-error", "quarantine"], in: folder).status == 2)
    #expect(try Command.run(["-k", "key", "--quarantine", "aside"], in: folder).status == 2)
    #expect(try Command.run(["scan", "--on-error", "quarantine"], in: folder).status == 2)
  }
}

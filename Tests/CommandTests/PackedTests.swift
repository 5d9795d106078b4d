import Foundation
import Testing

/// Compressed files and other encodings, between the command and programs of others.
@Suite struct PackedTests {
  private static let text = (0..<4000).map {
    "line \($0) by user\($0)@example.com on the \($0 % 31)th\n"
  }.joined()

  /// A folder with the text, plain and as gzip compresses it, its name and time in the header.
  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write("marigold.txt", Self.text)
    #expect(try Command.shell("gzip -k marigold.txt", in: folder).status == 0)
    return folder
  }

  @Test func `gzip comes back as gzip, without the name of the file`() throws {
    let folder = try folder()
    let ending = try Command.shell(
      """
      "$SCRUBJAY" marigold.txt > plain.txt && "$SCRUBJAY" < marigold.txt.gz > a.gz \\
        && cat marigold.txt.gz | "$SCRUBJAY" -j 1 > b.gz && gzip -dc a.gz | cmp - plain.txt \\
        && cmp a.gz b.gz && gzip -t a.gz && ! grep -q marigold a.gz
      """, in: folder)
    #expect(ending.status == 0)
    #expect(ending.errorText == "")
    #expect(ending.outputText == "")
  }

  @Test func `the name of the output decides, else the input`() throws {
    let folder = try folder()
    let ending = try Command.shell(
      """
      "$SCRUBJAY" marigold.txt -o new.txt.gz && gzip -dc new.txt.gz > one \\
        && "$SCRUBJAY" -v marigold.txt.gz -o same && gzip -dc < same | cmp - one \\
        && "$SCRUBJAY" marigold.txt.gz -o plain --compress none && cmp plain one \\
        && "$SCRUBJAY" marigold.txt.gz -o other.zst && "$SCRUBJAY" other.zst -o other \\
        && "$SCRUBJAY" other --compress none | cmp - one && "$SCRUBJAY" scan --count marigold.txt.gz
      """, in: folder)
    #expect(ending.status == 0)
    #expect(
      ending.errorText
        == "scrubjay: marigold.txt.gz: taken for gzip-compressed text, 4,000 records, 4,000 findings\n"
    )
    #expect(ending.outputText == "EMAIL_ADDRESS\t4000\n")
  }

  @Test func `the report is about the file as it is stored`() throws {
    let folder = try folder()
    let ending = try Command.shell(
      "\"$SCRUBJAY\" marigold.txt.gz -o out.gz --report r.json && sha256sum marigold.txt.gz || "
        + "shasum -a 256 marigold.txt.gz; wc -c < marigold.txt.gz", in: folder)
    #expect(ending.status == 0)
    let report = try #require(folder.read("r.json"))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
    let input = try #require((json["inputs"] as? [[String: Any]])?.first)
    #expect(ending.outputText.hasPrefix(input["sha256"] as? String ?? "?"))
    #expect(
      ending.outputText.split(separator: "\n").last.flatMap {
        Int($0.trimmingCharacters(in: .whitespaces))
      } == input["bytes"] as? Int)
    #expect(input["compression"] as? String == "gzip")
    #expect(input["encoding"] as? String == "utf-8")
    #expect(input["format"] as? String == "text")
    #expect(input["records"] as? Int == 4000)
  }

  @Test(arguments: ["head -c 9000", "cat - <(echo ann@example.com) <"])
  func `a damaged file is refused`(_ damage: String) throws {
    let folder = try folder()
    let ending = try Command.shell(
      """
      \(damage) marigold.txt.gz > bad.gz; "$SCRUBJAY" bad.gz -o out.gz; echo $?
      "$SCRUBJAY" bad.gz --compress none > lines; echo $?; tail -n 1 lines
      "$SCRUBJAY" < bad.gz 2> /dev/null | gzip -dc 2> /dev/null | cmp - lines
      "$SCRUBJAY" < bad.gz 2> /dev/null | gzip -t 2> /dev/null; echo $?
      """, in: folder)
    let lines = ending.outputText.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.first == "3" && lines.dropFirst().first == "3" && lines.last == "1")
    #expect(lines.dropFirst(2).first?.hasSuffix("th") == true)
    #expect(!folder.names.contains("out.gz"))
    #expect(ending.errorText.contains("scrubjay: bad.gz: "))
    #expect(ending.errorText.contains("; get an undamaged copy\n"))
    #expect(folder.read("lines")?.contains("@") == false)
  }

  @Test(arguments: ["gzip", "zstd"])
  func `a line comes back through compression before the input ends`(_ how: String) throws {
    let live = try Live(
      program: "/bin/bash",
      [
        "-c",
        "'\(Command.path)' --line-buffered --compress \(how) | '\(Command.path)' --compress none",
      ], environment: [:], in: nil)
    for number in 0..<3 {
      live.write("mail number\(number)@example.com\n")
      let expected = String(repeating: "mail <EMAIL_ADDRESS>\n", count: number + 1)
      #expect(live.waitForOutput { $0 == expected })
    }
    live.closeInput()
    #expect(live.wait().status == 0)
  }

  @Test func `several inputs are one compressed output`() throws {
    let folder = try folder()
    try folder.write("b.txt", "bob@example.com\n")
    let ending = try Command.shell(
      "\"$SCRUBJAY\" -x PERSON marigold.txt.gz b.txt marigold.txt.gz | gzip -dc | tail -n 4001 | head -n 2",
      in: folder)
    #expect(ending.outputText == "<EMAIL_ADDRESS>\nline 0 by <EMAIL_ADDRESS> on the 0th\n")
  }

  @Test func `encodings of others`() throws {
    let folder = try Folder()
    let text = "für ann@example.com\r\n– ok\r\n"
    let expected = "für <EMAIL_ADDRESS>\r\n– ok\r\n"
    for (name, encoding) in [
      ("utf-16", String.Encoding.utf16), ("UTF-16LE", .utf16LittleEndian),
      ("utf-16be", .utf16BigEndian), ("cp1252", .windowsCP1252),
    ] {
      let input = try #require(text.data(using: encoding))
      let ending = try Command.run(["--encoding", name], stdin: Array(input), in: folder)
      #expect(ending.status == 0)
      #expect(ending.errorText == "")
      #expect(ending.output == Array(try #require(expected.data(using: encoding))))
    }
  }
}

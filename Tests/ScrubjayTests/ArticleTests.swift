import Scrubjay
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What the articles and the README show of the library, compiled and run.
///
/// The code between two marks is what they show, letter for letter.
@Suite struct ArticleTests {
  private static func scrubAString() throws {
    // snippet: string
    let scrubber = try Scrubber.standard()
    print(try scrubber.scrub("write to ann@example.com"))  // write to <EMAIL_ADDRESS>
    // end of snippet
  }

  private static func scrubAFile() throws {
    // snippet: file
    let scrubber = try Scrubber.standard()
    let summary = try scrubber.scrub(file: "chat.jsonl", to: "clean.jsonl", jobs: 4)
    print(summary.records, summary.findings["EMAIL_ADDRESS", default: 0])  // 1 1
    // end of snippet
  }

  private static func scrubWithAPolicy() throws {
    // snippet: policy
    let scrubber = try Scrubber(policyFile: "policy.yaml", keyFile: "secret.key")
    do {
      try scrubber.scrub(file: "chat.jsonl", to: "clean.jsonl")
    } catch let error as ScrubjayError {
      print(error)  // chat.jsonl:7: malformed JSON at byte 2: …; mend it, or …
    }
    // end of snippet
  }

  @Test(arguments: [
    ("string", ["README.md", article]), ("file", ["README.md", article]), ("policy", [article]),
  ])
  func `what is shown is what is tested`(_ name: String, _ pages: [String]) throws {
    let source = try Repository.text("Tests/ScrubjayTests/ArticleTests.swift")
    let snippet = try #require(Self.snippet(name, in: source))
    for page in pages {
      let shown = try Repository.text(page)
      #expect(shown.contains("```swift\nimport Scrubjay\n\n\(snippet)```"), "\(name) in \(page)")
    }
  }

  @Test func `the snippets do what they say`() async {
    // In a process of its own, which has a folder of its own to work in.
    await #expect(processExitsWith: .success) {
      try Repository.inTemporaryFolder {
        try ArticleTests.scrubAString()
        let scrubber = try Scrubber.standard()
        #expect(try scrubber.scrub("write to ann@example.com") == "write to <EMAIL_ADDRESS>")

        try Repository.write("{\"text\":\"ann@example.com\"}\n", to: "chat.jsonl")
        try ArticleTests.scrubAFile()
        #expect(try Repository.read("clean.jsonl") == "{\"text\":\"<EMAIL_ADDRESS>\"}\n")
        let summary = try scrubber.scrub(file: "chat.jsonl", to: "clean.jsonl")
        #expect(summary.records == 1)
        #expect(summary.droppedRecords == 0)
        #expect(summary.findings == ["EMAIL_ADDRESS": 1])

        try Repository.write("version: 1\ndefault: { operator: hash }\n", to: "policy.yaml")
        let key = "scrubjay-key-1:" + String(repeating: "2a", count: 32) + "\n"
        try Repository.write(key, to: "secret.key")
        try ArticleTests.scrubWithAPolicy()
        let hashed = try Repository.read("clean.jsonl")
        #expect(hashed.hasPrefix("{\"text\":\"EMAIL_ADDRESS_h"))
      }
    }
  }

  @Test func `errors say what sort they are and leave no output`() async {
    await #expect(processExitsWith: .success) {
      try Repository.inTemporaryFolder {
        func code(_ body: () throws -> Void) -> ScrubjayError.Code? {
          do {
            try body()
            return nil
          } catch {
            return (error as? ScrubjayError)?.code
          }
        }
        let scrubber = try Scrubber(profile: "default")
        try Repository.write("{\"a\":1}\n{marigold\n", to: "bad.jsonl")
        try Repository.write("version: 1\nentitis: {}\n", to: "bad.yaml")
        try Repository.write("version: 1\ndefault: { operator: hash }\n", to: "keyed.yaml")
        try Repository.write("old", to: "out")
        #expect(code { try scrubber.scrub(file: "missing", to: "out") } == .inputOutput)
        #expect(code { try scrubber.scrub(file: "bad.jsonl", to: "out") } == .unsafeInput)
        #expect(code { try scrubber.scrub(file: "bad.jsonl", to: "bad.jsonl") } == .setup)
        #expect(code { _ = try Scrubber(policyFile: "bad.yaml") } == .setup)
        #expect(code { _ = try Scrubber(policyFile: "keyed.yaml") } == .setup)
        #expect(code { _ = try Scrubber(profile: "defualt") } == .setup)
        #expect(try Repository.read("out") == "old")
        let error = #expect(throws: ScrubjayError.self) {
          try scrubber.scrub(file: "bad.jsonl", to: "out")
        }
        #expect(error?.description.hasPrefix("bad.jsonl:2: malformed JSON at byte 2") == true)
        #expect(error?.description.contains("marigold") == false)
      }
    }
  }

  private static let article = "Sources/Scrubjay/Scrubjay.docc/Scrubjay.md"

  /// The lines between the marks, moved to the left.
  private static func snippet(_ name: String, in source: String) -> String? {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasSuffix("// snippet: \(name)") }) else {
      return nil
    }
    let indentation = lines[start].prefix { $0 == " " }.count
    return lines[(start + 1)...].prefix { !$0.hasSuffix("// end of snippet") }
      .map { $0.dropFirst(indentation) + "\n" }.joined()
  }
}

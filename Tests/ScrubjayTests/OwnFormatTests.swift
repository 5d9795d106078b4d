import Anonymization
import Testing
import Transcripts

@testable import Scrubjay

/// Formats that users describe themselves.
@Suite struct OwnFormatTests {
  private static let article = "Sources/Scrubjay/Scrubjay.docc/Transcripts.md"

  /// What stands between fences of `language` in the article, in order.
  private func snippets(_ language: String) throws -> [String] {
    try Repository.text(Self.article).split(separator: "```\(language)\n").dropFirst().map {
      String($0.prefix(while: { $0 != "`" }))
    }
  }

  private func scrub(
    _ folder: TreeFolder, _ files: [String], description: String, jobs: Int = 1
  ) throws -> [String: String] {
    try folder.write("f.yaml", description)
    var job = Job()
    job.inputs = files.map { folder.path + "/" + $0 }
    job.output = folder.path + "/out/"
    job.jobs = jobs
    var settings = Settings()
    settings.formatPaths = [folder.path + "/f.yaml"]
    let setup = try Scrubjay.Setup(settings)
    let scrubber = try Scrubber(setup, key: nil)
    let outcome = try job.run(setup, scrubber) { _ in }
    #expect(outcome.failures == [])
    return folder.tree("out")
  }

  /// The worked example of the article does what the article says.
  @Test func `the example of the article`() throws {
    let json = try snippets("json")
    let input = try #require(json.first)
    let yaml = try #require(try snippets("yaml").first)
    let folder = try TreeFolder()
    try folder.write("tickets.jsonl", input)
    let tree = try scrub(folder, ["tickets.jsonl"], description: yaml)
    #expect(tree["tickets.jsonl"] == json.dropFirst().first)
  }

  /// The layouts of the article are read, and fit what they are meant for.
  @Test func `the layouts of the article`() throws {
    let yaml = try #require(try snippets("yaml").last)
    let folder = try TreeFolder()
    try folder.write(
      "shift.log",
      "2024-03-01 22:10 | Zorbl Quix | all quiet\n2024-03-01 23:00 * Zorbl Quix hands over to Ann Lee\n"
    )
    let tree = try scrub(folder, ["shift.log"], description: yaml)
    #expect(
      tree["shift.log"]
        == "2024-03-01 22:10 | PERSON_1_ | all quiet\n2024-03-01 23:00 * PERSON_1_ hands over to PERSON_2_\n"
    )
  }

  /// Each element of an array is a record and a message; people have the same number in all inputs of an
  /// export, and another one in another conversation.
  @Test(arguments: [("export", 1), ("export", 3), ("file", 1), ("record", 1)])
  func `how far a number reaches`(_ reach: String, jobs: Int) throws {
    let folder = try TreeFolder()
    try folder.write(
      "in/people.json",
      #"[{"pid":"p-900001","who":"Zorbl Quix"},{"pid":"p-900002","who":"Vex Plim"}]"#)
    try folder.write(
      "in/a.json", #"[{"by":"p-900002","says":"hi"},{"by":"p-900001","says":"ask Vex Plim"}]"#)
    try folder.write("in/b.json", #"[{"by":"p-900001","says":"p-900002?"}]"#)
    let tree = try scrub(
      folder, ["in"],
      description: """
        name: board
        summary: A board.
        conversation: \(reach)
        participant_files: [people.json]
        recognize: [[/by, /says], [/pid, /who]]
        messages: .
        people:
          - { at: ., with: pid, id: pid, name: who }
          - { at: ., with: by, id: by }
        """, jobs: jobs)
    let people = #"[{"pid":"PERSON_1_","who":"PERSON_1_"},{"pid":"PERSON_2_","who":"PERSON_2_"}]"#
    switch reach {
    case "export":
      #expect(tree["people.json"] == people)
      #expect(
        tree["a.json"]
          == #"[{"by":"PERSON_2_","says":"hi"},{"by":"PERSON_1_","says":"ask PERSON_2_"}]"#)
      #expect(tree["b.json"] == #"[{"by":"PERSON_1_","says":"PERSON_2_?"}]"#)
    case "file":
      #expect(tree["people.json"] == people)
      #expect(
        tree["a.json"]?.hasPrefix(#"[{"by":"PERSON_1_","says":"hi"},{"by":"PERSON_2_""#) == true)
    default:
      #expect(
        tree["a.json"]?.hasPrefix(#"[{"by":"PERSON_1_","says":"hi"},{"by":"PERSON_1_""#) == true)
    }
  }
}

import Configuration
import Testing
import Transcripts

@testable import Scrubjay

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A whole Slack export: nothing that its table of users says of anybody is left in any of its files.
@Suite struct ExportTests {
  /// A folder with the files of a real export, where there is one.
  private static let realExport: String? = {
    guard let value = unsafe getenv("SCRUBJAY_SLACK_EXPORT") else { return nil }
    return unsafe String(cString: value)
  }()

  @Test func `nobody of the table of users is left`() throws {
    try expectNobody(in: Repository.absolute("Fixtures/formats/slack"))
  }

  @Test(.enabled(if: realExport != nil, "SCRUBJAY_SLACK_EXPORT names no folder with an export"))
  func `nobody of a real table of users is left`() throws {
    try expectNobody(in: try #require(Self.realExport))
  }

  private func expectNobody(in folder: String) throws {
    let names = Repository.names(at: folder).filter { $0.hasSuffix(".json") }
    #expect(names.contains("users.json"))
    let values = try Self.values(ofUsers: Repository.read(folder + "/users.json"))
    #expect(values.count >= 8)
    var job = Job()
    job.inputs = names.map { folder + "/" + $0 }
    let output = try Self.output(of: job)
    for value in values {
      expect(!Self.holds(output, value), "a value of \(value.utf8.count) bytes is left")
    }
    #expect(output.contains("PERSON_1_"))
  }

  private static func output(of job: Job) throws -> String {
    var job = job
    var template = Array("/tmp/scrubjay-tests-XXXXXX".utf8CString)
    let path = unsafe template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let start = buffer.baseAddress, unsafe mkdtemp(start) != nil else { return nil }
      return unsafe String(cString: start)
    }
    job.output = try #require(path) + "/out.json"
    let scrubber = try Scrubber.standard()
    let outcome = try job.run(Scrubjay.Setup(of: scrubber), scrubber) { _ in }
    #expect(outcome.failures.isEmpty)
    for input in outcome.inputs { #expect(input.transcript == "slack") }
    return try Repository.read(job.output)
  }

  /// What the table says of people, read as the YAML that JSON is.
  private static func values(ofUsers json: String) throws -> Set<String> {
    let plain = json.split(separator: "\\/", omittingEmptySubsequences: false).joined(
      separator: "/")
    let users = try Node.parse(Array(plain.utf8), file: "users.json").items ?? []
    var values: Set<String> = []
    for user in users {
      for (place, keys) in [
        (user, ["id", "name", "real_name"]),
        (
          user["profile"],
          [
            "real_name", "display_name", "first_name", "last_name", "email", "phone", "skype",
            "avatar_hash",
          ]
        ),
      ] {
        for key in keys {
          if let value = place?[key]?.string, !value.isEmpty { values.insert(value) }
        }
      }
    }
    return values
  }

  /// Whether a value stands in a text as a whole, in any case.
  private static func holds(_ text: String, _ value: String) -> Bool {
    let text = Array(text.lowercased().utf8)
    let value = Array(value.lowercased().utf8)
    func isWord(_ index: Int) -> Bool {
      guard text.indices.contains(index) else { return false }
      let byte = text[index]
      return byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
    }
    var start = 0
    while let offset = text.span.firstOffset(of: value[0], in: start..<text.count) {
      if text[offset...].starts(with: value), !isWord(offset - 1), !isWord(offset + value.count) {
        return true
      }
      start = offset + 1
    }
    return false
  }
}

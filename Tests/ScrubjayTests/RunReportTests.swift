import Anonymization
import Configuration
import Testing
import Transcripts

@testable import Scrubjay

/// The form of run reports, and what they may show.
@Suite struct RunReportTests {
  private static let article = "Sources/Scrubjay/Scrubjay.docc/RunReport.md"

  /// A report of one input, at `path`, of `tally`.
  private func report(
    path: String = "chat.jsonl", _ failures: [JobFailure] = [], policy: String = "version: 1"
  ) throws -> String {
    let scrubber = Scrubbers.make(policy)
    var outcome = JobOutcome(setup: .init(of: scrubber), scrubber: scrubber, product: .scrubbed)
    var summary = Run.Summary(path: path, format: .jsonl)
    summary.bytes = 7
    summary.digest = String(repeating: "0", count: 64)
    summary.tally.records = 3
    summary.tally.count("EMAIL_ADDRESS", "redact", 2)
    summary.tally.count("EMAIL_ADDRESS", "redact", isApplied: false)
    outcome.inputs = [summary]
    outcome.tally.add(summary.tally)
    outcome.failures = failures
    return String(decoding: RunReport(outcome).bytes, as: UTF8.self)
  }

  private func faults(_ json: String) throws -> [String] {
    let node = try Node.parse(Array(json.utf8), file: "report.json")
    return RunReport.schema.validate(node).map(\.description)
  }

  @Test func `reports keep to their schema`() throws {
    let failures = [
      JobFailure(.unsafeInput, path: "a", record: 2, cause: "broken"),
      JobFailure(.inputOutput, path: nil, cause: "broken", cure: "mend it"),
    ]
    let policy = "version: 1\npurpose: p\nrecipient: r\ndefault: { operator: hash }"
    for json in [
      try report(), try report(failures), try report(failures, policy: policy),
    ] {
      #expect(try faults(json) == [])
    }
    // Strict it is: a member that nobody described is a fault.
    let other = try report().replacing("\"tool\"", with: "\"tol\"")
    #expect(try faults(other) != [])
  }

  @Test func `the article shows a report and the schema`() throws {
    var page = try Repository.text(Self.article)
    let schema = "## JSON Schema"
    let place = try #require(page.firstRange(of: schema))
    if Repository.records, let block = page[place.upperBound...].firstRange(of: "```json\n") {
      page = page[..<block.upperBound] + RunReport.jsonSchema + "```\n"
      try Repository.record(page, to: Self.article)
    }
    #expect(page[place.upperBound...].contains("```json\n\(RunReport.jsonSchema)```\n"))
    let example = try #require(page[..<place.lowerBound].split(separator: "```json\n").last)
    let json = try #require(example.split(separator: "```").first)
    #expect(try faults(String(json)) == [])
    let version = try #require(json.firstRange(of: "\"version\": \""))
    #expect(json[version.upperBound...].hasPrefix(Scrubber.version + "\""))
  }

  @Test func `a path that holds a value is shown without it`() throws {
    let json = try report(
      path: "in/ann.lee@example.com/x.txt",
      [JobFailure(.unsafeInput, path: "bob@example.com", cause: "broken")])
    #expect(!json.contains("ann.lee"))
    #expect(!json.contains("bob@"))
    #expect(json.contains("\"path\": \"in/<EMAIL_ADDRESS>/x.txt\""))
    #expect(json.contains("\"path\": \"<EMAIL_ADDRESS>\""))
    // Also where the policy keeps such values: a report shows none.
    let kept = try report(
      path: "ann@example.com", policy: "version: 1\ndefault: { operator: keep }")
    #expect(kept.contains("\"path\": \"<EMAIL_ADDRESS>\""))
    #expect(try report(path: "-").contains("\"path\": \"-\""))
  }

  @Test func `counts, and what the operator did not apply to, are told apart`() throws {
    let json = try report()
    #expect(json.contains("\"count\": 3,\n      \"not_applied\": 1"))
    #expect(json.contains("\"pcre2_version\": \"10."))
  }
}

import Anonymization
import Testing
import Transcripts

@testable import Scrubjay

/// One pseudonym for all that leads to one person: `link: participant`.
///
/// `RECORD=1` writes the `.expected` files of `Fixtures/linked` anew; read them before they are committed.
@Suite struct LinkTests {
  private static let rules = """

    only: [PERSON, EMAIL_ADDRESS, PHONE_NUMBER, USERNAME]
    fields: [{ path: /login, entity: USERNAME, operator: pseudonymize }]
    """
  static let numbered = Scrubbers.make(
    """
    version: 1
    link: participant
    default: { operator: pseudonymize, style: numbered }
    """ + rules)
  private static let message = Scrubbers.make(
    """
    version: 1
    link: participant
    default: { operator: pseudonymize, style: numbered, scope: message }
    """ + rules)
  private static let keyed = Scrubbers.make(
    """
    version: 1
    link: participant
    default: { operator: pseudonymize, scope: corpus }
    """ + rules)
  private static let all = [numbered, message, keyed]

  private static let files = Repository.names("Fixtures/linked").filter {
    !$0.hasSuffix(".expected")
  }

  private func scrub(
    _ name: String, _ scrubber: Scrubber, _ bytes: [UInt8]? = nil, sizes: [Int] = [.max],
    jobs: Int = 1
  ) throws -> (output: [UInt8], summary: Run.Summary) {
    let bytes = try bytes ?? Repository.bytes("Fixtures/linked/" + name)
    var run = Run(scrubber, options: RunOptions(path: name))
    run.recognizesTranscripts = true
    run.jobs = jobs
    let sink = MemorySink()
    let summary = try run.scrub(MemorySource(bytes, sizes: sizes), to: sink)
    #expect(summary.failure == nil)
    return (sink.bytes, summary)
  }

  @Test(arguments: files) func `what leads to one person shares a number`(name: String) throws {
    let output = try scrub(name, Self.numbered).output
    let path = "Fixtures/linked/" + name + ".expected"
    if Repository.records {
      return try Repository.record(String(decoding: output, as: UTF8.self), to: path)
    }
    let expected = try Repository.bytes(path)
    expect(output == expected, "\(name):\n\(String(decoding: output, as: UTF8.self))")
  }

  @Test(arguments: files) func `arrival and threads do not show`(name: String) throws {
    for scrubber in Self.all {
      let whole = try scrub(name, scrubber)
      for sizes in [[1], [7, 64, 3]] {
        let parts = try scrub(name, scrubber, sizes: sizes, jobs: 3)
        #expect(parts.output == whole.output)
        #expect(parts.summary.tally.persons == whole.summary.tally.persons)
      }
    }
  }

  @Test(arguments: files) func `scrubbing again changes nothing`(name: String) throws {
    for scrubber in Self.all {
      let once = try scrub(name, scrubber).output
      #expect(try scrub(name, scrubber, once).output == once)
    }
  }

  @Test func `many blocks on many threads give what one gives`() throws {
    let lines = try Repository.bytes("Fixtures/linked/support-chat.txt")
    var text: [UInt8] = []
    // Blocks are 256 KiB at most.
    for index in 0..<700 {
      text += lines
      text += Array("my name is Ann \(["Holm", "Rocha", "Kowal"][index % 3])\n".utf8)
    }
    let alone = try scrub("a.txt", Self.numbered, text)
    let shared = try scrub("a.txt", Self.numbered, text, jobs: 4)
    #expect(shared.output == alone.output)
    #expect(alone.summary.tally.persons.count == shared.summary.tally.persons.count)
  }

  @Test func `keys decide whatever stands around`() throws {
    let records = [
      #"{"text":"my name is Ann Sorel, ann.sorel@example.com"}"#,
      #"{"text":"Annie here, my name is Ann Sorel"}"#,
      #"{"text":"my name is Tom Holm"}"#,
    ]
    func lines(_ records: [String]) throws -> [Substring] {
      let output = try scrub(
        "a.jsonl", Self.keyed, Array((records.joined(separator: "\n") + "\n").utf8)
      ).output
      return String(decoding: output, as: UTF8.self).split(separator: "\n")
    }
    #expect(try lines(records).reversed() == lines(records.reversed()))
    let tokens = try lines(Array(records[..<2])).joined().matches(of: /PERSON_[a-z2-7]{16}9/)
    #expect(tokens.count == 4 && Set(tokens.map { $0.output }).count == 1)
  }

  @Test func `fields with a rule are linked, too`() throws {
    let numbered = Scrubbers.make(
      """
      version: 1
      link: participant
      default: { operator: pseudonymize, style: numbered }
      only: [PERSON, USERNAME]
      fields: [{ path: /login, entity: USERNAME, operator: pseudonymize, style: numbered }]
      """)
    let input = #"{"text":"my name is Ann Sorel","login":"asorel","other":"my name is Tom Holm"}"#
    let result = try scrub("a.jsonl", numbered, Array(input.utf8))
    #expect(
      String(decoding: result.output, as: UTF8.self)
        == #"{"text":"my name is PERSON_1_","login":"PERSON_1_HANDLE_","other":"my name is PERSON_2_"}"#
    )
    #expect(result.summary.tally.persons.count == 2)
  }

  @Test func `other operators are what they were`() throws {
    let policy = """
      version: 1
      entities:
        PERSON: { operator: pseudonymize, style: numbered }
        PHONE_NUMBER: { operator: pseudonymize, style: numbered }
      """
    let input = "my name is Ann Sorel, ann.sorel@example.com, hi Ann\n"
    let linked = Setup().run(input, Scrubbers.make(policy + "\nlink: participant"))
    #expect(linked.text == "my name is PERSON_1_, <EMAIL_ADDRESS>, hi PERSON_1_\n")
    let other = Setup().run(input, Scrubbers.make(policy + "\nlink: none"))
    #expect(other.text == Setup().run(input, Scrubbers.make(policy)).text)
    #expect(other.tally.persons.isEmpty)
  }
}

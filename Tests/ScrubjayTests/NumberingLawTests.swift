import Anonymization
import Detection
import Testing
import Transcripts

@testable import Scrubjay

/// Numbered pseudonyms follow the order of the input, whatever the number of workers and however it
/// arrives.
struct NumberingLawTests {
  private static let conversation = Scrubbers.make(
    "version: 1\nentities: { PERSON: { operator: pseudonymize, style: numbered } }")
  private static let message = Scrubbers.make(
    """
    version: 1
    only: [PERSON, EMAIL_ADDRESS]
    default: { operator: pseudonymize, style: numbered, scope: message }
    """)
  private static let fields = Scrubbers.make(
    """
    version: 1
    only: [PERSON]
    default: { operator: pseudonymize, style: numbered }
    fields: [{ path: /user, entity: PERSON, operator: pseudonymize, style: numbered }]
    """)

  private static let names = [
    "Ann Sorel", "Bob Ray", "Carla Weiss", "Dmitri Orlov", "Elif Kaya", "Femi Ade", "Greta Holm",
    "Hugo Blanc", "Ines Rocha", "Jan Kowal",
  ]

  private func text(_ lines: Int, seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    return (0..<lines).map { _ in
      let name = Self.names.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<4, using: &random) {
      case 0: return "Hello, my name is \(name)."
      case 1:
        return "my name is \(name.uppercased()), mail \(name.prefix(3).lowercased())@example.com"
      case 2: return "nothing here"
      default: return "I am 4 items short, said Mr \(name)"
      }
    }.joined(separator: "\n") + "\n"
  }

  private func jsonLines(_ text: String) -> String {
    text.split(separator: "\n").enumerated().map { index, line in
      index % 5 == 0
        ? #"{"user":"\#(Self.names[index % 7])","text":"\#(line)"}"# : #"{"text":"\#(line)"}"#
    }.joined(separator: "\n") + "\n"
  }

  @Test func numbersFollowTheInput() {
    let input = "my name is Bob Ray\nmy name is Ann Sorel\nHi, my name is BOB RAY!\n"
    #expect(
      Setup().run(input, Self.conversation).text
        == "my name is PERSON_1_\nmy name is PERSON_2_\nHi, my name is PERSON_1_!\n")
    #expect(
      Setup().run(input, Self.message).text
        == "my name is PERSON_1_\nmy name is PERSON_1_\nHi, my name is PERSON_1_!\n")
  }

  @Test(arguments: [1, 2, 3]) func workersAgree(seed: UInt64) {
    // Blocks are 256 KiB at most: this is many.
    let text = String(repeating: text(2000, seed: seed), count: 12)
    for scrubber in [Self.conversation, Self.message] {
      let alone = Setup().run(text, scrubber)
      expect(alone.failure == nil && alone.text.contains("PERSON_1_"), "\(alone)")
      for jobs in [2, 5] {
        expectEqual(Setup().with { $0.jobs = jobs }.run(text, scrubber), alone, "\(jobs) jobs")
      }
    }
    let json = jsonLines(text)
    let alone = Setup.jsonLines.run(json, Self.fields)
    expect(alone.failure == nil && alone.text.contains("PERSON_7_"), "\(alone)")
    expectEqual(Setup.jsonLines.with { $0.jobs = 4 }.run(json, Self.fields), alone, "4 jobs")
  }

  @Test func arrivalMakesNoDifference() {
    let text = text(60, seed: 9)
    for (input, setup, scrubber) in [
      (text, Setup(), Self.conversation), (text, Setup(), Self.message),
      (jsonLines(text), Setup.jsonLines, Self.fields),
    ] {
      let whole = setup.run(input, scrubber)
      for sizes in [[1], [7, 64, 3], [100]] {
        for isLineBuffered in [false, true] {
          let result = setup.with {
            $0.sizes = sizes
            $0.jobs = 3
            $0.isLineBuffered = isLineBuffered
            $0.isWaiting = { $0 % 2 == 0 }
          }.run(input, scrubber)
          expectEqual(result, whole, "\(sizes), line buffered: \(isLineBuffered)")
        }
      }
    }
  }

  /// Lines that are looked at in windows are numbered by the reader, between those of the workers.
  @Test func longLinesTakeTheirTurn() {
    let long =
      "my name is Ann Sorel. " + String(repeating: "word ", count: 400_000)
      + "my name is Bob Ray."
    let text = "my name is Carla Weiss\n\(long)\nmy name is Bob Ray\nmy name is Elif Kaya\n"
    for jobs in [1, 4] {
      let result = Setup().with { $0.jobs = jobs }.run(text, Self.conversation)
      let lines = result.text.split(separator: "\n")
      expect(lines.count == 4, "\(result)")
      #expect(lines[0] == "my name is PERSON_1_")
      expect(lines[1].hasPrefix("my name is PERSON_2_. word"), "\(lines[1].prefix(40))")
      expect(lines[1].hasSuffix("word my name is PERSON_3_."), "\(lines[1].suffix(40))")
      #expect(lines[2] == "my name is PERSON_3_")
      #expect(lines[3] == "my name is PERSON_4_")
    }
    let message = Setup().run("my name is Carla Weiss\n\(long)\n", Self.message)
    expect(message.text.hasSuffix("word my name is PERSON_2_.\n"), "\(message.text.suffix(40))")
  }

  @Test func aRunThatFailsLetsGo() {
    let text = (0..<400).map { #"{"text":"my name is \#(Self.names[$0 % 10])"}"# }
    var lines = text
    lines[200] = "{broken"
    let setup = Setup.jsonLines.with {
      $0.jobs = 3
      $0.isLineBuffered = true
    }
    let failed = setup.run(lines.joined(separator: "\n"), Self.conversation)
    #expect(failed.failure?.record == 201)
    let dropped = setup.dropping.run(lines.joined(separator: "\n"), Self.conversation)
    #expect(dropped.failure == nil && dropped.tally.droppedRecords == 1)
    #expect(dropped.text.split(separator: "\n").last == #"{"text":"my name is PERSON_10_"}"#)
  }

  @Test(arguments: 0..<20) func scrubbingAgainChangesNothing(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Texts.text(lines: 20, &random)
    bytes += Array(text(20, seed: seed).utf8)
    for scrubber in [Self.conversation, Self.message] {
      let once = Setup().run(bytes, scrubber)
      let twice = Setup().run(once.output, scrubber)
      expect(once.output == twice.output, "\(once)\n\(twice)")
    }
  }
}

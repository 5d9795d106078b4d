import Anonymization
import Testing
import Transcripts

@testable import Scrubjay

/// Values that stand in pieces: in the words of a phrase, over lines of captions.
@Suite struct RunningTextTests {
  private func format(_ yaml: String) throws -> TranscriptFormat {
    TranscriptFormat(
      try FormatDescription.read(Array(yaml.utf8), file: "f.yaml", types: ["PERSON"]))
  }

  private func captions() throws -> TranscriptFormat {
    try format(
      """
      name: captions
      summary: Captions.
      frame: lines
      conversation: file
      runs_on: true
      layouts: ["{time} --> {skip}", "{name}: {text}"]
      """)
  }

  private func setup(_ transcript: TranscriptFormat, _ format: InputFormat) -> Setup {
    var setup = Setup()
    setup.format = format
    setup.options.transcript = transcript
    return setup
  }

  private func run(_ text: String, _ setup: Setup, _ scrubber: Scrubber) throws -> String {
    try Bench(scrubber, setup).run(Array(text.utf8), setup).text
  }

  @Test func `a value goes on in the next caption`() throws {
    let text = """
      1
      00:01 --> 00:02
      Ann: card 4111 1111

      2
      00:02 --> 00:03
      <i>1111</i> 1111, yes

      x-3
      00:03 --> 00:04
      12 4111 1111 1111
      NOTE
      1112 or bob<b>@example</b>.com

      """
    let setup = setup(try captions(), .text)
    let bench = Bench(Scrubbers.fewOfForm, setup)
    let result = try bench.run(Array(text.utf8), setup)
    #expect(
      result.text == """
        1
        00:01 --> 00:02
        Ann: card <CREDIT_CARD>

        2
        00:02 --> 00:03
        <i><CREDIT_CARD></i> <CREDIT_CARD>, yes

        x-3
        00:03 --> 00:04
        12 4111 1111 1111
        NOTE
        1112 or <EMAIL_ADDRESS><b><EMAIL_ADDRESS></b><EMAIL_ADDRESS>

        """)
    #expect(try bench.run(result.output, setup).text == result.text)
  }

  /// Blocks end at the same places however the captions come, so the same values are found.
  @Test func `how captions arrive does not show`() throws {
    let setup = setup(try captions(), .text).inSmallWindows
    var text: [UInt8] = []
    for number in 0..<60 {
      let filler = String(repeating: "so ", count: number % 7 * 9)
      text += Array(
        "\(number)\n00:01 --> 00:02\n\(filler)4111 1111\n\n00:02 --> 00:03\n1111 1111 ok\n".utf8)
      if number == 30 { text += Array(String(repeating: "well ", count: 700).utf8) + [0x0A] }
    }
    let bench = Bench(Scrubbers.fewOfForm, setup)
    let whole = try bench.run(text, setup)
    #expect(whole.text.split(separator: "<CREDIT_CARD>").count > 100)
    for (sizes, isWaiting) in ChunkingLawTests.arrivals {
      for isLineBuffered in [false, true] {
        let part = try bench.run(
          text,
          setup.with {
            $0.sizes = sizes
            $0.isWaiting = isWaiting
            $0.isLineBuffered = isLineBuffered
          })
        expectEqual(part, whole, "\(sizes)")
      }
    }
  }

  @Test func `every word of a value becomes what the value does`() throws {
    let words = try format(
      """
      name: words
      summary: Words.
      recognize: [[/w]]
      pieces: [{ at: "/w/*", text: "*" }]
      """)
    let line =
      #"{"w":[["card","4111","1111 1111","1111","\u0062ob@","example.com"],["4111 1111"],["1111 1111"]]}"#
    let setup = setup(words, .jsonl)
    #expect(
      try run(line, setup, Scrubbers.fewOfForm)
        == #"{"w":[["card","<CREDIT_CARD>","<CREDIT_CARD>","<CREDIT_CARD>","\u0062ob@","example.com"],["4111 1111"],["1111 1111"]]}"#
    )
    // A token stands for the value, not for the words of it.
    let hashed = try run(line, setup, Scrubbers.hashing)
    let tokens = Set(hashed.split(separator: "\"").filter { $0.hasPrefix("CREDIT_CARD_h") })
    #expect(tokens.count == 1)
    let card = Setup.jsonLines.run(#""4111 1111 1111 1111""#, Scrubbers.hashing).text
    #expect(card == tokens.first.map { "\"\($0)\"" })
    #expect(try run(line, setup, Scrubbers.keeping) == line)
  }

  @Test func `offsets follow the text`() throws {
    let offsets = try format(
      """
      name: offsets
      summary: Offsets.
      recognize: [[/t]]
      offsets: [{ at: ., text: t, begin: "e/*/o", length: "e/*/l", unit: utf16 }]
      """)
    let setup = setup(offsets, .jsonl)
    let line =
      #"{"t":"😀 \u0062@example.com ok","e":[{"l":13,"o":3},{"o":17,"l":2},{"o":0,"l":2},{"o":90,"l":1},{"o":1.5}]}"#
    #expect(
      try run(line, setup, Scrubbers.emails)
        == #"{"t":"😀 <EMAIL_ADDRESS> ok","e":[{"l":15,"o":3},{"o":19,"l":2},{"o":0,"l":2},{"o":90,"l":1},{"o":1.5}]}"#
    )
    #expect(try run(line, setup, Scrubbers.keeping) == line)
  }

  @Test func `what descriptions say wrong is told`() {
    for (yaml, expected) in [
      ("recognize: [[/a]]\nruns_on: true", "f.yaml:4:10: only lines run on"),
      (
        "offsets:\n  - { at: ., begin: b, text: t, in: /x }",
        "f.yaml:4:5: 'in' and 'same' go together"
      ),
      ("offsets:\n  - { at: ., begin: b, text: t, unit: word }", "f.yaml:4:39: "),
    ] {
      let error = Result { try format("name: x\nsummary: s\n" + yaml) }.failure
      #expect(error?.contains(expected) == true, "\(error ?? "no error")")
    }
  }
}

extension Result {
  fileprivate var failure: String? {
    if case .failure(let error) = self { "\(error)" } else { nil }
  }
}

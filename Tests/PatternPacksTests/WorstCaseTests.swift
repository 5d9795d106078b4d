import Matching
import Testing

@testable import Detection

/// A text made to hurt: what makes patterns begin everywhere and end nowhere.
struct WorstCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  private let make: @Sendable (_ size: Int) -> [UInt8]

  /// About `size` bytes of it.
  func text(_ size: Int) -> [UInt8] { make(size) }

  /// The same piece again and again, on one line.
  init(_ name: String, repeating piece: String) {
    testDescription = name
    make = { size in
      Array(String(repeating: piece, count: size / piece.utf8.count + 1).utf8.prefix(size))
    }
  }

  /// Pieces in an order of chance.
  init(_ name: String, pieces: [String]) {
    self.init(name, pieces: pieces.map { Array($0.utf8) })
  }

  private init(_ name: String, pieces: [[UInt8]]) {
    testDescription = name
    make = { size in
      var generator = SeededGenerator(seed: 8)
      var text: [UInt8] = []
      while text.count < size { text += pieces.randomElement(using: &generator) ?? [] }
      return text
    }
  }

  private static let digits = (0..<10).map(String.init)

  /// Each kind of text that is known to be hard for some engine.
  static let all = [
    WorstCase("digits", pieces: digits),
    WorstCase("digits, spaces and hyphens", pieces: digits + digits + [" ", "-"]),
    WorstCase("a@", repeating: "a@"),
    WorstCase("addresses", repeating: "ab@example.com "),
    WorstCase("1.", repeating: "1.1.1.1."),
    WorstCase("1:", repeating: "1:"),
    WorstCase("letters and dots", pieces: "abcdefghij".map(String.init) + [".", "."]),
    WorstCase(
      "capitals and digits", pieces: "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ".map(String.init)),
    WorstCase("one letter", repeating: "a"),
    WorstCase("letters of Cyrillic", repeating: "ж"),
    WorstCase("percent signs", repeating: "%41%2e%25"),
    WorstCase("references of HTML", repeating: "&#52;&#x31;&amp;"),
    WorstCase("full-width digits", repeating: "４１１１　１１１１　"),
    WorstCase("invisible characters", repeating: "4\u{200B}1\u{AD}"),
    WorstCase("quotes and escapes", repeating: #"{\"a\":\"\\\"b"#),
    WorstCase("base64", pieces: "ABCDEFGHabcdefgh0123+/".map(String.init)),
    WorstCase("card-like numbers", repeating: "4111 1111 1111 1112 "),
    WorstCase("telephone-like numbers", repeating: "+1 212 555 0123 "),
    WorstCase("dates", repeating: "12/05/1984 2025-03-14 "),
    WorstCase("begun keys", repeating: "-----BEGIN PRIVATE KEY-----\n"),
    WorstCase("begun names", repeating: "my name is "),
    WorstCase("begun links", repeating: "https://"),
    WorstCase(
      "stray bytes of UTF-8", pieces: [[0xE9], [0x80], [0xFF], [0x31], [0x61], [0x20], [0x40]]),
    WorstCase(
      "what examples begin with",
      pieces: Packs.examples.map { String(decoding: $0.text.prefix(6), as: UTF8.self) }),
  ]
}

/// What hurts other engines costs this one no more than a bounded amount of work for each byte.
struct WorstCaseTests {
  /// What was found, and how often PCRE2 was asked.
  private struct Search {
    var matches: Set<SearchMatch> = []
    var decisions = 0
    var states = 0

    init(_ set: PatternSet, plainly: Bool = false, in text: [UInt8]) throws {
      let scratch = set.makeScratch()
      var matches: Set<SearchMatch> = []
      func decide(_ match: SearchMatch) -> SearchDecision {
        matches.insert(match)
        return .accept
      }
      if plainly {
        try set.searchPlainly(text.span, in: 0..<text.count, scratch: scratch, decide: decide)
      } else {
        try set.search(text.span, in: 0..<text.count, scratch: scratch, decide: decide)
      }
      self.matches = matches
      decisions = scratch.decisions
      states = scratch.automatonStates
    }
  }

  private static let size = 100_000

  /// How many automaton states a text needs at most; many more may be kept.
  private static let mostStates = 16_000

  @Test(arguments: WorstCase.all)
  func `The engine finds what the plain loop finds, and asks PCRE2 a bounded number of times`(
    worst: WorstCase
  ) throws {
    let set = try Workbench.everything.get().detector.patternSet
    let text = worst.text(Self.size)
    let search = try Search(set, in: text)
    let plain = try Search(set, plainly: true, in: text)
    #expect(search.matches == plain.matches)
    // No more patterns than a few begin at one place.
    #expect(search.decisions <= 3 * text.count, "\(search.decisions) for \(text.count) bytes")
    #expect(search.states <= Self.mostStates)
    // Twice the text is twice the work; a few begin before the text repeats itself.
    let half = try Search(set, in: Array(text.prefix(text.count / 2)))
    #expect(search.decisions <= 2 * half.decisions + half.decisions / 4 + set.sources.count)
  }

  @Test(arguments: WorstCase.all)
  func `A record of it can be scanned`(worst: WorstCase) async throws {
    let text = worst.text(Self.size)
    try await Workbench.everything.get().use { detector, scratch in
      let findings = try detector.detect(
        in: text.span, units: [TextUnit(range: 0..<text.count, record: 1)], scratch: scratch)
      for (left, right) in zip(findings, findings.dropFirst()) {
        #expect(left.range.upperBound <= right.range.lowerBound)
      }
    }
  }

  /// Texts for which an automaton needs a state for each of the subsets of its positions.
  @Test func `The states of the automaton stay bounded where a text asks for ever new ones`() throws
  {
    let set = try PatternSet([
      PatternSource(name: "a", regex: #"\b[ab]*a[ab]{14}c"#),
      PatternSource(name: "b", regex: #"\b(?:[ab]{0,6}b[ab]{13}|[bc]{3}a)d"#),
    ])
    let text =
      WorstCase("", pieces: ["a", "a", "b", "b", "a", "b", " ", "c", "d"]).text(Self.size)
      + WorstCase("", pieces: ["a", "b"]).text(Self.size)
      + WorstCase("", pieces: ["aaaaaaab", "bbabab", "abab", "b", " "]).text(Self.size)
    let search = try Search(set, in: text)
    let plain = try Search(set, plainly: true, in: text)
    #expect(search.matches == plain.matches)
    #expect(search.states <= Self.mostStates)
    #expect(search.decisions <= text.count)
  }
}

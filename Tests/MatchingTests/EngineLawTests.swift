import Matching
import PCRE2
import Testing

@Suite struct EngineLawTests {
  let set: PatternSet

  init() throws {
    set = try PatternSet(realisticPatterns)
  }

  @Test func `each pattern finds something in the realistic text`() throws {
    let text = Array(realisticText.utf8)
    var found: Set<Int> = []
    try set.search(text.span, in: 0..<text.count, scratch: set.makeScratch()) { match in
      found.insert(match.pattern)
      return .reject
    }
    let missing = set.sources.indices.filter { !found.contains($0) }.map { set.sources[$0].name }
    #expect(missing == [])
  }

  @Test(arguments: Judge.allCases)
  func `the realistic text, with either line end`(judge: Judge) {
    let text = Array(realisticText.utf8)
    let crlf = Array(realisticText.replacing("\n", with: "\r\n").utf8)
    #expect(checkLaw(set, text, judge: judge) > 40)
    #expect(checkLaw(set, crlf, judge: judge) > 38)
  }

  @Test func `every window of starts in the realistic text`() {
    let text = Array(realisticText.utf8)
    let scratch = set.makeScratch()
    for lower in stride(from: 0, to: text.count, by: 7) {
      for length in [1, 2, 40] {
        let starts = lower..<min(text.count, lower + length)
        checkLaw(set, text, starts: starts, judge: .rejectsAll, scratch: scratch)
      }
    }
  }

  @Test func `every open beginning of the realistic text`() {
    let text = Array(realisticText.utf8)
    let scratch = set.makeScratch()
    for end in stride(from: 1, through: text.count, by: 4) {
      let beginning = Array(text[..<end])
      for reach in [0, 5, 60, 300] where end > reach {
        checkLaw(set, beginning, starts: 0..<end - reach, isOpen: true, scratch: scratch)
      }
    }
  }

  @Test func `an open text stops where a match has begun, and only there`() throws {
    let set = try PatternSet([PatternSource(name: "digits", regex: #"\d{3,9}!"#)])
    let scratch = set.makeScratch()
    let text = Array("12\n123! 4567".utf8)
    func isStopped(_ starts: Range<Int>) -> Bool {
      outcome(
        of: set, plainly: false, in: text, starts: starts, isOpen: true, judge: .acceptsAll,
        scratch: scratch)
        == .stopped(SearchError(pattern: 0, name: "digits", cause: .reachesEnd))
    }
    #expect(!isStopped(0..<8))
    #expect(isStopped(0..<9))
    #expect(isStopped(8..<12))
    #expect(!isStopped(3..<4))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `texts of what patterns hinge on`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let scratch = set.makeScratch()
    var matches = 0
    for round in 0..<250 {
      let text = hingeText(Int.random(in: 1...160, using: &generator), using: &generator)
      let judge = Judge.allCases[round % 3]
      matches += checkLaw(set, text, judge: judge, scratch: scratch)
      let lower = Int.random(in: 0..<text.count, using: &generator)
      let upper = Int.random(in: lower...text.count, using: &generator)
      matches += checkLaw(set, text, starts: lower..<upper, judge: judge, scratch: scratch)
      checkLaw(set, text, starts: lower..<upper, isOpen: true, judge: judge, scratch: scratch)
    }
    #expect(matches > 200)
  }

  @Test(arguments: [4, 5] as [UInt64])
  func `mutations of the realistic text`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = Array(realisticText.utf8)
    let scratch = set.makeScratch()
    var matches = 0
    for round in 0..<25 {
      let changed = mutated(text, changes: 1 + round * 4, using: &generator)
      matches += checkLaw(set, changed, judge: Judge.allCases[round % 3], scratch: scratch)
    }
    #expect(matches > 500)
  }

  @Test func `random bytes`() {
    var generator = SeededGenerator(seed: 6)
    let scratch = set.makeScratch()
    for length in [1, 2, 10, 100, 3000, 3000] {
      checkLaw(set, randomBytes(length, using: &generator), judge: .mixes, scratch: scratch)
    }
  }

  @Test(arguments: [2, 3, 8, 40])
  func `an automaton that may keep few states`(maximumStates: Int) {
    var generator = SeededGenerator(seed: 7)
    let scratch = set.makeScratch(matching: MatchScratch(), maximumStates: maximumStates)
    var matches = 0
    for _ in 0..<40 {
      let text = hingeText(300, using: &generator)
      matches += checkLaw(set, text, judge: .mixes, scratch: scratch)
      #expect(scratch.automatonStates <= maximumStates)
    }
    #expect(scratch.automatonDrops > 0)
    #expect(matches > 50)
  }

  @Test(arguments: ["a", "1", "1.", "a@", "a.", "aA1-", "4111 ", "é", "@a.", "x=1;", "-----BEGIN "])
  func `long runs`(unit: String) {
    let unit = Array(unit.utf8)
    let text = (0..<2000).map { unit[$0 % unit.count] }
    checkLaw(set, text)
    checkLaw(set, text + Array("@example.org 4111 1111 1111 1111\n".utf8), judge: .rejectsAll)
  }

  @Test func `every short string over a small alphabet`() throws {
    let set = try PatternSet([
      PatternSource(name: "a", regex: #"\ba+@b?"#),
      PatternSource(name: "b", regex: #"(?<!a)[ab]{2}(?!@)"#),
      PatternSource(name: "c", regex: #"(?<=@)[^@]+"#),
      PatternSource(name: "d", regex: #"^.{1,2}é|b$"#),
      PatternSource(name: "e", regex: #"a\s+b"#, isMultiline: true),
      PatternSource(name: "f", regex: #"\Ba@(?<value>.)?"#),
      PatternSource(name: "g", regex: #"[\p{L}]+@"#, isCaseless: true),
    ])
    let scratch = set.makeScratch()
    let alphabet: [[UInt8]] = ["a", "b", "@", "é", "\n"].map { Array($0.utf8) } + [[0xC3]]
    var texts: [[UInt8]] = [[]]
    var matches = 0
    for _ in 0..<4 {
      texts = texts.flatMap { text in alphabet.map { text + $0 } }
      for text in texts {
        for judge in Judge.allCases {
          matches += checkLaw(set, text, judge: judge, scratch: scratch)
        }
        checkLaw(set, text, isOpen: true, scratch: scratch)
      }
    }
    #expect(matches > 5000)
  }

  @Test(arguments: Array(realisticPatterns.indices))
  func `each pattern on its own`(index: Int) throws {
    let set = try PatternSet([realisticPatterns[index]])
    var generator = SeededGenerator(seed: UInt64(index))
    let scratch = set.makeScratch()
    let text = Array(realisticText.utf8)
    #expect(checkLaw(set, text, judge: .mixes, scratch: scratch) > 0)
    for _ in 0..<10 {
      checkLaw(set, hingeText(200, using: &generator), judge: .mixes, scratch: scratch)
      checkLaw(set, mutated(text, changes: 30, using: &generator), scratch: scratch)
    }
  }
}

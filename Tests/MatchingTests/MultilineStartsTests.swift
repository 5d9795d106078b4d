import Testing

@testable import Matching

struct MultilineStartsTests {
  private func starts(_ patterns: [(regex: String, isMultiline: Bool)]) throws -> MultilineStarts {
    try PatternSet(
      patterns.map { regex, isMultiline in
        PatternSource(name: regex, regex: regex, isCaseless: false, isMultiline: isMultiline)
      }
    ).multilineStarts
  }

  private func first(_ starts: MultilineStarts, in text: String, from start: Int = 0) -> Int? {
    let bytes = Array(text.utf8)
    return starts.first(in: bytes.span, from: start)
  }

  @Test func `Only prefixes of multi-line patterns are looked for`() throws {
    let starts = try starts([
      ("--BEGIN A[^-]+--END", true), ("--BEGIN B[^-]+--END", true), ("xyz", false),
    ])
    #expect(first(starts, in: "xyz and -- and --BEGIN") == 15)
    #expect(first(starts, in: "xyz --BEGIN C --BEGIN B b") == 14)
    #expect(first(starts, in: "--BEGIN B --BEGIN A") == 0)
    #expect(first(starts, in: "--BEGIN B --BEGIN A", from: 1) == 10)
    #expect(first(starts, in: "xyz and -- and a") == nil)
  }

  @Test func `What the end cuts off may begin`() throws {
    let starts = try starts([("--BEGIN A[^-]+--END", true)])
    #expect(first(starts, in: "some text-") == 9)
    #expect(first(starts, in: "some text--BEG") == 9)
    #expect(first(starts, in: "some text--BEG.") == nil)
  }

  @Test func `A pattern without a prefix may begin anywhere, and none nowhere`() throws {
    #expect(first(try starts([("[a-z]+\n[0-9]+", true)]), in: "text", from: 2) == 2)
    #expect(first(try starts([("abc", false)]), in: "abc") == nil)
  }

  @Test(arguments: 0..<100)
  func `All literals at once are found where one of them is found alone`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let prefixes = ["P<", "I<ab", "-----B", "aa", "b-b", "<"].map {
      LiteralPrefix(bytes: Array($0.utf8))
    }.filter { _ in Bool.random(using: &random) }
    let starts = MultilineStarts(prefixes)
    let alphabet = Array("ab-<PI \n".utf8)
    let count = Int.random(in: 0...200, using: &random)
    // Long stretches hold none of them.
    let kinds = Int.random(in: 1...alphabet.count, using: &random)
    let text = (0..<count).map { _ in
      Int.random(in: 0..<8, using: &random) == 0
        ? alphabet[Int.random(in: 0..<kinds, using: &random)] : UInt8(ascii: ".")
    }
    for start in 0...count {
      let alone = prefixes.compactMap { $0.firstPlace(in: text.span, from: start) }.min()
      #expect(starts.first(in: text.span, from: start) == alone)
    }
  }
}

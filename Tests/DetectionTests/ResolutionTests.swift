import Testing

@testable import Detection

/// Contenders, and what each of them gets: `index range`, with `r` for a remainder.
struct ResolutionCase: CustomTestStringConvertible, Sendable {
  let name: String
  let contenders: [(range: Range<Int>, score: Double, type: String)]
  let shares: [String]
  var testDescription: String { name }

  init(
    _ name: String, _ contenders: [(range: Range<Int>, score: Double, type: String)],
    _ shares: [String]
  ) {
    (self.name, self.contenders, self.shares) = (name, contenders, shares)
  }
}

private let cases = [
  ResolutionCase("none", [], []),
  ResolutionCase("one", [(2..<5, 0.5, "A")], ["0 2..<5"]),
  ResolutionCase("apart", [(0..<2, 0.5, "A"), (2..<4, 0.9, "B")], ["0 0..<2", "1 2..<4"]),
  ResolutionCase("inside", [(0..<9, 0.5, "A"), (2..<4, 0.9, "B")], ["0 0..<9"]),
  ResolutionCase("inside, at the start", [(0..<9, 0.5, "A"), (0..<4, 0.9, "B")], ["0 0..<9"]),
  ResolutionCase("inside, at the end", [(0..<9, 0.5, "A"), (5..<9, 0.9, "B")], ["0 0..<9"]),
  ResolutionCase(
    "certain inside", [(0..<9, 0.5, "A"), (2..<4, 1, "B")],
    ["0 0..<2 r", "1 2..<4", "0 4..<9 r"]),
  ResolutionCase("certain inside certain", [(0..<9, 1, "A"), (2..<4, 1, "B")], ["0 0..<9"]),
  ResolutionCase("the same place", [(0..<4, 0.5, "A"), (0..<4, 0.6, "B")], ["1 0..<4"]),
  ResolutionCase("the same place, certain", [(0..<4, 0.99, "A"), (0..<4, 1, "B")], ["1 0..<4"]),
  ResolutionCase(
    "the same place and score: type name", [(0..<4, 0.5, "B"), (0..<4, 0.5, "A")], ["1 0..<4"]),
  ResolutionCase(
    "overlapping: score", [(0..<4, 0.5, "A"), (2..<6, 0.6, "B")], ["0 0..<2 r", "1 2..<6"]),
  ResolutionCase(
    "overlapping: length", [(0..<4, 0.5, "A"), (2..<7, 0.5, "B")], ["0 0..<2 r", "1 2..<7"]),
  ResolutionCase(
    "overlapping: start", [(0..<4, 0.5, "B"), (2..<6, 0.5, "A")], ["0 0..<4", "1 4..<6 r"]),
  ResolutionCase(
    "a chain", [(0..<4, 0.5, "A"), (3..<7, 0.9, "B"), (6..<10, 0.6, "C")],
    ["0 0..<3 r", "1 3..<7", "2 7..<10 r"]),
  ResolutionCase(
    "one swallowed between two", [(0..<5, 0.9, "A"), (3..<8, 0.5, "B"), (5..<10, 0.9, "C")],
    ["0 0..<5", "2 5..<10"]),
  ResolutionCase(
    "inside one that itself is inside a certain one",
    [(0..<9, 1, "A"), (1..<8, 0.9, "B"), (2..<3, 1, "C")], ["0 0..<9"]),
  ResolutionCase(
    "one that is left in pieces on both sides of a certain one holds a third",
    [(0..<9, 0.5, "A"), (1..<2, 0.9, "B"), (4..<6, 1, "C")],
    ["0 0..<4 r", "2 4..<6", "0 6..<9 r"]),
]

struct ResolutionTests {
  private static func contenders(
    _ list: [(range: Range<Int>, score: Double, type: String)]
  ) -> [Resolution.Contender] {
    let types = Set(list.map(\.type)).sorted()
    return list.enumerated().map { index, item in
      Resolution.Contender(
        range: item.range, score: Score(item.score), isCertain: item.score == 1,
        type: types.partitioningIndex { $0 >= item.type }, index: index)
    }
  }

  private static func described(_ shares: [Resolution.Share]) -> [String] {
    shares.map { "\($0.index) \($0.range)\($0.isRemainder ? " r" : "")" }
  }

  @Test(arguments: cases)
  func `Overlaps are resolved by the written order`(example: ResolutionCase) {
    let shares = Resolution.resolve(Self.contenders(example.contenders))
    #expect(Self.described(shares) == example.shares)
  }

  @Test func `Covered are the parts that other types claim`() {
    let shares = Resolution.resolve(
      Self.contenders([(0..<10, 0.5, "A"), (2..<4, 0.4, "B"), (3..<6, 0.4, "C"), (8..<9, 0.4, "A")])
    )
    #expect(shares.map(\.covered) == [[2..<6]])
    let parts = Resolution.resolve(Self.contenders([(0..<4, 0.5, "A"), (2..<6, 0.6, "B")]))
    #expect(parts.map(\.covered) == [[], [2..<4]])
  }

  @Test func `Every byte of every contender is taken by one, whatever the order they come in`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3_000 {
      let count = Int.random(in: 1...7, using: &generator)
      let list = Self.contenders(
        (0..<count).map { _ in
          let start = Int.random(in: 0..<20, using: &generator)
          return (
            start..<start + Int.random(in: 1...9, using: &generator),
            [0.5, 0.6, 1].randomElement(using: &generator) ?? 1,
            ["A", "B", "C"].randomElement(using: &generator) ?? "A"
          )
        })
      let shares = Resolution.resolve(Self.ordered(list))
      // Disjoint and ascending.
      for (left, right) in zip(shares, shares.dropFirst()) {
        #expect(left.range.upperBound <= right.range.lowerBound)
      }
      let taken = Set(shares.flatMap { Array($0.range) })
      #expect(taken == Set(list.flatMap { Array($0.range) }))
      for share in shares {
        let owner = list[share.index]
        #expect(owner.range.lowerBound <= share.range.lowerBound)
        #expect(owner.range.upperBound >= share.range.upperBound)
        #expect(share.isRemainder == (share.range != owner.range))
        let covered = Set(share.covered.flatMap { Array($0) })
        let others = list.filter { $0.type != owner.type }.flatMap { Array($0.range) }
        #expect(covered == Set(others).intersection(Array(share.range)))
      }
      let again = Resolution.resolve(Self.ordered(list.shuffled(using: &generator)))
      #expect(Self.described(again) == Self.described(shares))
    }
  }

  /// As the detector hands them over: by start, then the longest first, then by score and index.
  private static func ordered(_ list: [Resolution.Contender]) -> [Resolution.Contender] {
    list.sorted { left, right in
      if left.range.lowerBound != right.range.lowerBound {
        return left.range.lowerBound < right.range.lowerBound
      }
      if left.range.upperBound != right.range.upperBound {
        return left.range.upperBound > right.range.upperBound
      }
      return (right.score, left.index) < (left.score, right.index)
    }
  }

  @Test func `Ranges are merged where they touch`() {
    #expect(Resolution.merged([4..<6, 0..<2, 2..<3, 5..<8]) == [0..<3, 4..<8])
    #expect(Resolution.merged([]) == [])
    #expect(Resolution.merged([0..<9, 2..<3]) == [0..<9])
  }

  @Test func `Ranges are added to others as if all were merged at once`() {
    var generator = SeededGenerator(seed: 4)
    func ranges() -> [Range<Int>] {
      (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        let start = Int.random(in: 0..<40, using: &generator)
        return start..<start + Int.random(in: 1...5, using: &generator)
      }
    }
    for _ in 0..<500 {
      let (first, second) = (ranges(), ranges())
      var union = Resolution.merged(first)
      Resolution.merge(second.sorted { $0.lowerBound < $1.lowerBound }, into: &union)
      #expect(union == Resolution.merged(first + second))
    }
  }

  @Test func `A long chain of overlaps takes no quadratic time`() {
    // Half a million pairs would be looked at one by one otherwise; the result tells that all were.
    let list = (0..<20_000).map { number in
      (number * 2..<number * 2 + 3, number % 3 == 0 ? 0.6 : 0.5, number % 2 == 0 ? "A" : "B")
    }
    let shares = Resolution.resolve(Self.contenders(list))
    #expect(shares.reduce(0) { $0 + $1.range.count } == 40_001)
  }
}

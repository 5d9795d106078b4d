import Foundation
import PatternPacks
import Testing

@testable import Detection
@testable import Matching

/// Patterns that matches are made of.
enum PatternGroup: CaseIterable {
  /// Those of the built-in packs, with what is known of them from the build.
  case builtIn
  /// These, and others that have yet to be read.
  case builtInAndOthers
  /// One for each trick that the engine has to see through.
  case realistic

  func set() throws -> PatternSet {
    if self == .realistic { return try PatternSet(realisticPatterns) }
    let definitions = PackArchive.decode(String(describing: BuiltinPacks.archive))
    let library = PackLibrary(definitions, encoded: BuiltinPacks.library)
    let sources = try definitions.flatMap { definition in
      try definition.patterns.map {
        try PatternSource($0, name: definition.qualifiedName(of: $0))
      }
    }
    return try PatternSet(
      sources + (self == .builtIn ? [] : realisticPatterns), library: library.patterns)
  }
}

/// The law, on texts made to match each pattern, and on what nearly does.
@Suite struct GeneratedMatchTests {
  /// How many rounds there are; `LAW_ROUNDS=100 swift test --filter GeneratedMatchTests` for a long look.
  private static let rounds =
    ProcessInfo.processInfo.environment["LAW_ROUNDS"].flatMap(Int.init) ?? 1

  /// How many matches of each pattern are made in a round.
  private static let samples = 6

  @Test(arguments: PatternGroup.allCases)
  func `texts that match each pattern, and nearly do`(group: PatternGroup) throws {
    let maker = try MatchMaker(group.set(), seed: 20)
    let set = maker.set
    var stops = 0
    for round in 0..<Self.rounds {
      for index in set.sources.indices where maker.isKnown(index) {
        let samples = (0..<Self.samples).map { _ in maker.sample(of: index) }
        // As they are, each in a line of its own.
        var text: [UInt8] = []
        for sample in samples { text += sample.text + [0x0A] }
        check(set, text, judge: .rejectsAll, maker.scratch, stops: &stops)
        // Changed, and one behind the other.
        text = []
        for sample in samples {
          text += maker.changed(sample)
          text += maker.pick(["", " ", "\n", ", ", "\r\n"]).utf8
          if maker.pick([true, false, false]) { text += maker.sample().text }
        }
        check(set, text, judge: Judge.allCases[(index + round) % 3], maker.scratch, stops: &stops)
      }
    }
    // At the first attempt, and after some.
    #expect(maker.firstShare > 0.7)
    #expect(maker.share > 0.93)
    #expect(stops == 0)
    #expect(maker.unmatched.count <= max(5, set.sources.count / 40), "\(maker.unmatched)")
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `texts that match random patterns, and nearly do`(seed: UInt64) throws {
    var generator = PatternGenerator(random: SeededGenerator(seed: seed &* 104_729))
    var shares: [Double] = []
    var stops = 0
    for _ in 0..<60 * Self.rounds {
      let sources = generator.sources(5)
      let maker = try MatchMaker(
        PatternSet(sources), seed: UInt64.random(in: 0...UInt64.max, using: &generator.random))
      for _ in 0..<4 {
        var text: [UInt8] = []
        for index in sources.indices where maker.isKnown(index) {
          let sample = maker.sample(of: index)
          text += maker.pick([true, false]) ? sample.text : maker.changed(sample)
        }
        for judge in [Judge.acceptsAll, .rejectsAll] {
          check(maker.set, text, judge: judge, maker.scratch, stops: &stops)
        }
      }
      shares.append(maker.share)
    }
    #expect(stops < 2 * shares.count)
    #expect(shares.reduce(0, +) / Double(shares.count) > 0.7)
  }

  /// Checks that either search finds the same in `text`; counts those that stop in `stops`.
  private func check(
    _ set: PatternSet, _ text: [UInt8], judge: Judge, _ scratch: SearchScratch, stops: inout Int
  ) {
    let outcomes = [true, false].map { isPlain in
      outcome(
        of: set, plainly: isPlain, in: text, starts: 0..<text.count, isOpen: false, judge: judge,
        scratch: scratch)
    }
    // Random patterns may well run into a limit of PCRE2.
    guard case .found(let plain) = outcomes[0], case .found(let fast) = outcomes[1] else {
      stops += 1
      return
    }
    for decided in plain.symmetricDifference(fast) {
      let source = set.sources[decided.match.pattern]
      Issue.record(
        """
        \(plain.contains(decided) ? "missed" : "invented") \(source) at \(decided.match.range) in \
        \(String(decoding: text, as: UTF8.self).debugDescription) \(text)
        """)
    }
  }
}

/// Makes matches of the patterns of a set, and counts how many PCRE2 takes for such.
private final class MatchMaker {
  let set: PatternSet
  let scratch: SearchScratch
  private let nodes: [SyntaxNode?]
  private var generator: MatchGenerator
  private var made: [Int]
  private var matched: [Int]
  private var firsts = 0

  /// How often a text is made anew that PCRE2 does not match.
  private static let attempts = 8

  init(_ set: PatternSet, seed: UInt64) {
    self.set = set
    scratch = set.makeScratch()
    nodes = set.sources.map { try? PatternParser.parse($0.regex, isCaseless: $0.isCaseless) }
    generator = MatchGenerator(seed: seed)
    made = Array(repeating: 0, count: nodes.count)
    matched = made
  }

  /// Whether the parser has understood the pattern at `index`.
  func isKnown(_ index: Int) -> Bool { nodes[index] != nil }

  /// The share of texts that were matches when they were first made.
  var firstShare: Double { Double(firsts) / Double(max(1, made.reduce(0, +))) }

  /// The share of texts that were matches in the end.
  var share: Double { Double(matched.reduce(0, +)) / Double(max(1, made.reduce(0, +))) }

  /// The patterns without any match.
  var unmatched: [String] {
    nodes.indices.filter { made[$0] > 0 && matched[$0] == 0 }.map { set.sources[$0].name }
  }

  func pick<Element>(_ elements: [Element]) -> Element { generator.pick(elements) }

  /// A text that some pattern should match.
  func sample() -> MatchGenerator.Sample { sample(of: pick(nodes.indices.filter(isKnown))) }

  /// A text that the pattern at `index` should match.
  func sample(of index: Int) -> MatchGenerator.Sample {
    var sample = MatchGenerator.Sample(before: [], match: [], behind: [])
    made[index] += 1
    for attempt in 0..<Self.attempts {
      sample = generator.sample(
        of: nodes[index] ?? .empty, isMultiline: set.sources[index].isMultiline)
      if isMatch(sample, of: index) {
        matched[index] += 1
        firsts += attempt == 0 ? 1 : 0
        break
      }
    }
    return sample
  }

  /// A text that nearly matches.
  func changed(_ sample: MatchGenerator.Sample) -> [UInt8] {
    pick(MatchChange.allCases).text(sample, using: &generator.random)
  }

  private func isMatch(_ sample: MatchGenerator.Sample, of index: Int) -> Bool {
    let text = sample.text
    let place = sample.before.count
    var isMatch = false
    try? set.searchPlainly(
      for: index, text.span, in: place..<min(place + 1, text.count), isOpen: false,
      scratch: scratch
    ) { _ in
      isMatch = true
      return .accept
    }
    return isMatch
  }
}

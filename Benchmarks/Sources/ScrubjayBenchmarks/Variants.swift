import Foundation

/// Packs with many more patterns, made from the built-in ones: other lengths and other first words.
///
/// None is a copy of another, so each has states, starts and a PCRE2 program of its own. They score too
/// low for a finding: what is found must stay the same.
struct Variants {
  private var random = SeededGenerator(seed: 600)
  private var known: Set<String>
  private var lines: [String] = []

  /// Writes a pack with `count` variants of `patterns` into `folder`; gives back its path.
  static func write(_ count: Int, of patterns: [PlainLoop.Pattern], folder: String) throws -> String
  {
    var variants = Variants(patterns)
    let originals = patterns.filter { !$0.isMultiline && !$0.source.contains(#"\b"#) }
    var round = 0
    while variants.lines.count < count {
      round += 1
      guard round < 100 else { throw BenchmarkError("\(count) variants are too many") }
      for (number, pattern) in originals.enumerated() where variants.lines.count < count {
        // Half of the patterns with digits get other lengths, all others another first word.
        let isLonger =
          (number + round).isMultiple(of: 2) && round <= 6 && !Self.excludesDigits(pattern.source)
        variants.add(
          isLonger
            ? longer(pattern.source, by: (round + 1) / 2)
            : variants.behindWord(pattern.source), isCaseless: pattern.isCaseless)
      }
    }
    let path = "\(folder)/variants-\(count).yaml"
    let text = "- type: VARIANT\n  patterns:\n" + variants.lines.joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private init(_ patterns: [PlainLoop.Pattern]) {
    known = Set(patterns.map(\.source))
  }

  private mutating func add(_ regex: String, isCaseless: Bool) {
    guard known.insert(regex).inserted else { return }
    let quoted = regex.replacing("'", with: "''")
    lines.append(
      "    - { name: v\(lines.count + 1), regex: '\(quoted)', score: 0.1"
        + (isCaseless ? ", ignore_case: true }" : " }"))
  }

  /// Whether a regex says by groups of digits what must not stand somewhere, such as a date.
  ///
  /// With other lengths it would match just that, and each match in a text costs what a match costs.
  private static func excludesDigits(_ regex: String) -> Bool {
    regex.contains(/\(\?!(?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\\d\{[0-9]+\}/)
  }

  /// Groups of exactly so many digits, each longer by `count`.
  private static func longer(_ regex: String, by count: Int) -> String {
    regex.replacing(/\\d\{([0-9]+)\}/) { match in "\\d{\((Int(match.1) ?? 0) + count)}" }
  }

  /// The regex behind a word of its own.
  private mutating func behindWord(_ regex: String) -> String {
    let consonants = Array("bcdfghjklmnprstvwz")
    let vowels = Array("aeiou")
    var word = ""
    for _ in 0..<2 {
      word.append(consonants[Int.random(in: 0..<consonants.count, using: &random)])
      word.append(vowels[Int.random(in: 0..<vowels.count, using: &random)])
    }
    word.append(consonants[Int.random(in: 0..<consonants.count, using: &random)])
    let start = "{{start}}"
    return start + word + "[ :=-]"
      + (regex.hasPrefix(start) ? regex.dropFirst(start.count) : regex[...])
  }
}

internal import PCRE2

/// What looking for one pattern cost on a sample.
package struct PatternCost: Sendable {
  /// How the engine finds the places where PCRE2 is asked about a pattern.
  package enum Way: String, Sendable {
    /// By the first six bytes of its matches, which are looked up in a table.
    case words
    /// By what kinds of bytes stand around the start of a match.
    case shape
    /// By either, as some of its matches begin with a word and others do not.
    case wordsAndShape = "words, shape"
    /// By a long run of the bytes that its matches are made of.
    case run
    /// By a rare byte inside its matches.
    case byte
    /// Not at all: PCRE2 searches the whole text.
    case search
  }

  /// How the places are found.
  package let way: Way
  /// The rare byte, or why PCRE2 must search; empty for other ways.
  package let detail: String
  /// At how many places PCRE2 is asked; nil where it searches the whole text.
  package internal(set) var nominees: Int?
  /// How many matches it found.
  package internal(set) var matches = 0
  /// What that took, in nanoseconds.
  package internal(set) var nanoseconds = 0
}

extension PatternSet {
  /// How often PCRE2's work is measured; the fastest time counts.
  private static let rounds = 3

  /// Measures what each pattern costs on `text`: how often it is nominated, and what PCRE2 takes then.
  ///
  /// As in a search that accepts every match, and as if no pattern had others that match just the same. `now` tells the time in nanoseconds.
  package func costs(
    in text: Span<UInt8>, scratch: SearchScratch, now: () -> Int
  ) throws(SearchError) -> [PatternCost] {
    var places: [[Int]] = Array(repeating: [], count: sources.count)
    scratch.automaton.begin(isTracing: false)
    var position = 0
    while position < text.count {
      scratch.nominees.removeAll(keepingCapacity: true)
      position = scratch.automaton.nominate(
        in: text, from: position, starts: 0..<text.count, isOpen: false, batch: Self.batch,
        into: &scratch.nominees)
      for nominee in scratch.nominees { places[Int(nominee.pattern)].append(nominee.start) }
    }
    var costs: [PatternCost] = []
    for index in sources.indices {
      let (way, detail) = way(of: index)
      var cost = PatternCost(way: way, detail: detail)
      var best = Int.max
      for _ in 0..<Self.rounds {
        let taken: Int
        if way == .search {
          (cost.matches, taken) = try searched(index, text, scratch: scratch, now: now)
        } else {
          (cost.nominees, cost.matches, taken) = try decided(
            index, places[union.firstAlike[index]], text, scratch: scratch, now: now)
        }
        best = min(best, taken)
      }
      cost.nanoseconds = best
      costs.append(cost)
    }
    return costs
  }

  /// How the pattern at `index` is nominated, and the byte or the reason that goes with it.
  ///
  /// What its starts look like is read off it again: the engine has put them together with all others.
  private func way(of index: Int) -> (PatternCost.Way, detail: String) {
    switch union.patterns[index].nomination {
    case .search(let reason): return (.search, reason)
    case .innerByte(let inner): return (.byte, String(Unicode.Scalar(inner.byte)))
    case .automaton: break
    }
    if union.patterns[index].isLong { return (.run, "") }
    var reader = PatternReader()
    _ = reader.read(sources[index], index: 0)
    if reader.shapes.starts.isEmpty { return (.words, "") }
    return (reader.shapes.words.isEmpty ? .shape : .wordsAndShape, "")
  }

  private func searched(
    _ index: Int, _ text: Span<UInt8>, scratch: SearchScratch, now: () -> Int
  ) throws(SearchError) -> (matches: Int, nanoseconds: Int) {
    var matches = 0
    let start = now()
    try searchPlainly(
      for: index, text, in: 0..<text.count, isOpen: false, scratch: scratch
    ) { _ in
      matches += 1
      return .accept
    }
    return (matches, now() - start)
  }

  private func decided(
    _ index: Int, _ places: [Int], _ text: Span<UInt8>, scratch: SearchScratch, now: () -> Int
  ) throws(SearchError) -> (nominees: Int, matches: Int, nanoseconds: Int) {
    // Lines are found for all patterns together in a search, so they are not part of the cost.
    var line = Line(start: 0, end: 0, next: 0, isFinished: true)
    let subjects = places.map { place -> Range<Int> in
      if union.isMultiline[index] { return 0..<text.count }
      if place >= line.next {
        let start = text.startOfLine(holding: place, notBefore: line.next)
        line = text.line(startingAt: start, isOpen: false)
      }
      return line.start..<line.end
    }
    guard !places.isEmpty else { return (0, 0, 0) }
    do {
      let twin = try regexes[index].compiled().anchoredTwin()
      var asked = 0
      var matches = 0
      var resume = 0
      let start = now()
      for (number, place) in places.enumerated() where place >= resume {
        asked += 1
        let subject = subjects[number]
        let match = try twin.match(
          in: text.extracting(subject), at: place - subject.lowerBound, scratch: scratch.matching)
        guard let match else { continue }
        matches += 1
        resume = subject.lowerBound + match.range.upperBound
      }
      return (asked, matches, now() - start)
    } catch {
      throw self.error(index, .regex(error))
    }
  }
}

import Matching
import Testing

/// How a search of a set went: what was found and decided, or why it stopped.
enum Outcome: Equatable {
  case found(Set<Decided>)
  case stopped(SearchError)
}

struct Decided: Hashable {
  let match: SearchMatch
  let isAccepted: Bool
}

/// Decides by the place alone, so that both engines are told the same.
enum Judge: CaseIterable {
  case acceptsAll
  case rejectsAll
  case mixes

  func accepts(_ match: SearchMatch) -> Bool {
    switch self {
    case .acceptsAll: true
    case .rejectsAll: false
    case .mixes: (match.range.lowerBound &* 31 &+ match.range.count &* 7 &+ match.pattern) % 3 == 0
    }
  }
}

func outcome(
  of set: PatternSet, plainly: Bool, in text: [UInt8], starts: Range<Int>, isOpen: Bool,
  judge: Judge, scratch: SearchScratch
) -> Outcome {
  var decided: Set<Decided> = []
  var last = Array(repeating: -1, count: set.sources.count)
  func decide(_ match: SearchMatch) -> SearchDecision {
    #expect(last[match.pattern] < match.range.lowerBound, "starts ascend")
    #expect(starts.contains(match.range.lowerBound))
    last[match.pattern] = match.range.lowerBound
    let isAccepted = judge.accepts(match)
    #expect(decided.insert(Decided(match: match, isAccepted: isAccepted)).inserted)
    return isAccepted ? .accept : .reject
  }
  do {
    if plainly {
      try set.searchPlainly(
        text.span, in: starts, isOpen: isOpen, scratch: scratch, decide: decide)
    } else {
      try set.search(text.span, in: starts, isOpen: isOpen, scratch: scratch, decide: decide)
    }
    return .found(decided)
  } catch {
    return .stopped(error)
  }
}

/// How an open text may go on; each ends some match that the pieces of texts begin.
private let continuations: [[UInt8]] = [
  "\n", "a", "1", "12.12 1", "@", "@a.bc ", "b@a.bc", "\u{301}", "11 1111 1111 1111 1111", "#1",
  "!", ")",
  "-----\n-----END KEY-----", "\nb", "\n\n1",
].map { Array($0.utf8) }

/// Checks the law on one text and gives back how many matches there were.
///
/// In an open text the plain loop may stop for a start where no match can be, and the other go on.
/// What it finds then must hold however the text goes on.
@discardableResult func checkLaw(
  _ set: PatternSet, _ text: [UInt8], starts: Range<Int>? = nil, isOpen: Bool = false,
  judge: Judge = .acceptsAll, scratch: SearchScratch? = nil
) -> Int {
  let scratch = scratch ?? set.makeScratch()
  let starts = starts ?? 0..<text.count
  let plain = outcome(
    of: set, plainly: true, in: text, starts: starts, isOpen: isOpen, judge: judge,
    scratch: scratch)
  let fast = outcome(
    of: set, plainly: false, in: text, starts: starts, isOpen: isOpen, judge: judge,
    scratch: scratch)
  switch (plain, fast) {
  case (.found(let plain), .found(let fast)):
    for decided in plain.symmetricDifference(fast) {
      let name = set.sources[decided.match.pattern].name
      Issue.record(
        "\(plain.contains(decided) ? "missed" : "invented") \(name) at \(decided.match.range) in \(text)"
      )
    }
    if !isOpen { return plain.count }
  case (.found, .stopped(let error)):
    Issue.record("only the nominated search stopped: \(error)")
  case (.stopped(let error), .found):
    #expect(isOpen, "\(error)")
  case (.stopped(let error), .stopped):
    #expect(isOpen, "\(error)")
    return 0
  }
  guard isOpen, case .found = fast else { return 0 }
  // A few of them each time, all of them in time.
  for round in 0..<3 {
    let continuation = continuations[(text.count + round * 5) % continuations.count]
    let whole = outcome(
      of: set, plainly: true, in: text + continuation, starts: starts, isOpen: false, judge: judge,
      scratch: scratch)
    #expect(whole == fast, "\(text) from \(starts) going on with \(continuation)")
  }
  return 0
}

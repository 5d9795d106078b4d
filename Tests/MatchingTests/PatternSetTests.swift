import Matching
import PCRE2
import Testing

@Suite struct PatternSetTests {
  @Test func `rejection goes on behind the start, acceptance behind the end`() throws {
    let set = try PatternSet([PatternSource(name: "pair", regex: "[é1]{2}")])
    let text = Array("é1é1".utf8)
    func starts(_ decision: SearchDecision, plainly: Bool) throws -> [Int] {
      var starts: [Int] = []
      let scratch = set.makeScratch()
      let decide: (SearchMatch) -> SearchDecision = {
        starts.append($0.range.lowerBound)
        return decision
      }
      if plainly {
        try set.searchPlainly(text.span, in: 0..<text.count, scratch: scratch, decide: decide)
      } else {
        try set.search(text.span, in: 0..<text.count, scratch: scratch, decide: decide)
      }
      return starts
    }
    for plainly in [true, false] {
      #expect(try starts(.accept, plainly: plainly) == [0, 3])
      #expect(try starts(.reject, plainly: plainly) == [0, 2, 3])
    }
  }

  @Test func `acceptance goes on behind the match, not behind its value`() throws {
    let set = try PatternSet([PatternSource(name: "x", regex: "(?<value>a)a")])
    let text = Array("aaa".utf8)
    var found: [SearchMatch] = []
    try set.search(text.span, in: 0..<3, scratch: set.makeScratch()) {
      found.append($0)
      return .accept
    }
    #expect(found == [SearchMatch(pattern: 0, range: 0..<2, value: 0..<1)])
  }

  @Test func `a pattern sees its line without the end of it`() throws {
    let set = try PatternSet([
      PatternSource(name: "end", regex: #"\w(?=$)"#),
      PatternSource(name: "space", regex: #"a\s+b"#),
      PatternSource(name: "across", regex: #"a\s+b"#, isMultiline: true),
    ])
    let text = Array("a\r\nb\r\r\nc\r".utf8)
    var found: Set<SearchMatch> = []
    try set.search(text.span, in: 0..<text.count, scratch: set.makeScratch()) {
      found.insert($0)
      return .accept
    }
    #expect(
      found == [
        SearchMatch(pattern: 0, range: 0..<1, value: 0..<1),
        SearchMatch(pattern: 2, range: 0..<4, value: 0..<4),
      ])
  }

  @Test func `a failing match call makes the text unscannable, whichever call it is`() throws {
    let set = try PatternSet(realisticPatterns)
    let text = Array(realisticText.utf8)
    for plainly in [true, false] {
      var call = 1
      var failures = 0
      while true {
        let matching = MatchScratch(failingCall: call, with: -47)
        let scratch = set.makeScratch(matching: matching)
        do {
          if plainly {
            try set.searchPlainly(text.span, in: 0..<text.count, scratch: scratch) { _ in .accept }
          } else {
            try set.search(text.span, in: 0..<text.count, scratch: scratch) { _ in .accept }
          }
          break
        } catch {
          let kind = RegexError(name: error.name, kind: .matchLimit)
          #expect(error.cause == .regex(kind))
          #expect(error.name == set.sources[error.pattern].name)
          failures += 1
        }
        call += 1
      }
      #expect(failures > 100)
    }
  }

  @Test func `a pattern that backtracks without end is an error in both engines`() throws {
    let set = try PatternSet([PatternSource(name: "bad", regex: #"x(\w+)+[!?]"#)])
    let text = Array(("x" + String(repeating: "a", count: 60) + " .").utf8)
    for plainly in [true, false] {
      let error = #expect(throws: SearchError.self) {
        let scratch = set.makeScratch()
        if plainly {
          try set.searchPlainly(text.span, in: 0..<text.count, scratch: scratch) { _ in .accept }
        } else {
          let long = Array(("x" + String(repeating: "a", count: 600) + " .").utf8)
          try set.search(long.span, in: 0..<long.count, scratch: scratch) { _ in .accept }
        }
      }
      #expect(error?.description == "pattern 'bad' reached the match limit of 1000000 steps")
    }
  }

  @Test func `patterns that do not compile are found out`() throws {
    let set = try PatternSet([
      PatternSource(name: "good", regex: "a"), PatternSource(name: "bad", regex: "a)("),
    ])
    #expect(throws: RegexError.self) { try set.compileAll() }
    let text = Array("a".utf8)
    #expect(throws: SearchError.self) {
      try set.search(text.span, in: 0..<1, scratch: set.makeScratch()) { _ in .accept }
    }
    try PatternSet(realisticPatterns).compileAll()
  }

  @Test func `the start of an unfinished multi-line match`() throws {
    let set = try PatternSet(realisticPatterns)
    let scratch = set.makeScratch()
    func first(_ text: String, from start: Int = 0) throws -> Int? {
      let bytes = Array(text.utf8)
      return try set.firstUnfinishedMultiline(in: bytes.span, from: start, scratch: scratch)
    }
    #expect(try first("nothing here\n") == nil)
    #expect(try first("") == nil)
    #expect(try first("abc\n-----BEGIN PRIVATE KEY-----\nMII\n") == 4)
    #expect(try first("abc\n-----BEGIN PRIVATE KEY-----\nMII\n", from: 5) == nil)
    #expect(try first("-----BEGIN KEY-----\nMII\n-----END KEY-----\n x") == nil)
    #expect(try first("-----BEGIN KEY-----\nM\n-----END KEY-----\nP<ADA<\n0") == 40)
    #expect(try first("ab -") == 3)
  }

  @Test func `how each pattern is nominated`() throws {
    let set = try PatternSet(realisticPatterns)
    var nominations: [String: String] = [:]
    for (index, source) in set.sources.enumerated() {
      nominations[source.name] = set.nomination(of: index)
    }
    #expect(nominations["email"] == "byte '@', at most 64 bytes behind the start")
    #expect(nominations["email-unicode"] == "byte '@', at most 256 bytes behind the start")
    #expect(nominations["email-unbounded"] == "byte '@', any number of bytes behind the start")
    #expect(nominations["card"] == "automaton, from filtered starts")
    #expect(nominations["place"] == "automaton, from any byte")
    #expect(nominations["secret"]?.hasPrefix("automaton") == true)
    #expect(nominations["conditional"]?.hasPrefix("search, since ") == true)
    #expect(nominations.values.filter { $0.hasPrefix("search") }.count <= 2)
  }

  @Test func `workers may share a set whose patterns are not compiled yet`() async throws {
    let set = try PatternSet(realisticPatterns)
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<16 {
        group.addTask {
          let text = Array(realisticText.utf8)
          var count = 0
          try set.search(text.span, in: 0..<text.count, scratch: set.makeScratch()) { _ in
            count += 1
            return .reject
          }
          return count
        }
      }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(counts.count == 1)
    #expect(counts.first ?? 0 > 40)
  }

  @Test func `patterns that match just the same are decided each for itself`() throws {
    let regex = #"(?<!\d)\d{3}(?!\d)|é@x"#
    let set = try PatternSet([
      PatternSource(name: "first", regex: regex),
      PatternSource(name: "caseless", regex: regex, isCaseless: true),
      PatternSource(name: "second", regex: regex),
      PatternSource(name: "inner", regex: #"[a-z]+@x"#),
      PatternSource(name: "inner too", regex: #"[a-z]+@x"#),
      PatternSource(name: "searched", regex: #"(?:x|)(?=b)"#),
      PatternSource(name: "searched too", regex: #"(?:x|)(?=b)"#),
      PatternSource(name: "third", regex: regex),
    ])
    let text = Array("123 456 ab@x é@x 789\nxb 1234 567 ab@xb".utf8)
    let scratch = set.makeScratch()
    for judge in Judge.allCases {
      #expect(checkLaw(set, text, judge: judge, scratch: scratch) > 20)
    }
    // PCRE2 is asked once for all of them.
    scratch.decisions = 0
    _ = outcome(
      of: set, plainly: false, in: text, starts: 0..<text.count, isOpen: false, judge: .acceptsAll,
      scratch: scratch)
    let alone = try PatternSet([0, 1, 3].map { set.sources[$0] })
    let other = alone.makeScratch()
    _ = outcome(
      of: alone, plainly: false, in: text, starts: 0..<text.count, isOpen: false,
      judge: .acceptsAll,
      scratch: other)
    #expect(scratch.decisions == other.decisions)
  }

  @Test func `a set without patterns, and a text without bytes`() throws {
    let none = try PatternSet([])
    let text = Array("abc".utf8)
    try none.search(text.span, in: 0..<3, scratch: none.makeScratch()) { _ in
      Issue.record("found something")
      return .accept
    }
    let set = try PatternSet(realisticPatterns)
    let empty: [UInt8] = []
    try set.search(empty.span, in: 0..<0, scratch: set.makeScratch()) { _ in .accept }
    try set.searchPlainly(empty.span, in: 0..<0, scratch: set.makeScratch()) { _ in .accept }
  }
}

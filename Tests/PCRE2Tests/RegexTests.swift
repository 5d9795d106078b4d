import PCRE2
import Testing

/// Finds with `pattern` in `text` from `start`; ranges as arrays of two offsets read well in failures.
private func find(
  _ pattern: String, in text: [UInt8], from start: Int = 0, isCaseless: Bool = false
) throws -> RegexMatch? {
  let regex = try Regex(pattern, name: "test", isCaseless: isCaseless)
  return try regex.firstMatch(in: text.span, from: start, scratch: MatchScratch())
}

private func find(_ pattern: String, in text: String, from start: Int = 0) throws -> Range<Int>? {
  try find(pattern, in: Array(text.utf8), from: start)?.range
}

@Suite struct RegexTests {
  @Test func `a search finds the first match at or after the start`() throws {
    #expect(try find(#"\d+"#, in: "ab 12 34") == 3..<5)
    #expect(try find(#"\d+"#, in: "ab 12 34", from: 4) == 4..<5)
    #expect(try find(#"\d+"#, in: "ab 12 34", from: 5) == 6..<8)
    #expect(try find(#"\d+"#, in: "ab 12 34", from: 8) == nil)
    #expect(try find(#"\d+"#, in: "") == nil)
  }

  @Test func `an anchored match begins at its start or nowhere, and sees what is before it`() throws
  {
    let regex = try Regex(#"(?<!x)\d+"#, name: "test")
    let text = Array("a12 x34".utf8)
    let scratch = MatchScratch()
    #expect(try regex.match(in: text.span, at: 0, scratch: scratch) == nil)
    #expect(try regex.match(in: text.span, at: 1, scratch: scratch)?.range == 1..<3)
    #expect(try regex.match(in: text.span, at: 5, scratch: scratch) == nil)
    #expect(try regex.match(in: text.span, at: 6, scratch: scratch)?.range == 6..<7)
  }

  @Test func `the value is the group of that name, else the whole match`() throws {
    let text = Array("id: 77 / ref: A5".utf8)
    let named = try find(#"id: (\d)(?<value>\d)"#, in: text)
    #expect(named == RegexMatch(range: 0..<6, value: 5..<6))
    let unused = try find(#"ref: \w+|id: (?<value>z)"#, in: text)
    #expect(unused == RegexMatch(range: 9..<16, value: 9..<16))
    #expect(try Regex(#"a(b)"#, name: "test").valueGroup == nil)
    #expect(try Regex(#"a(b)(?P<value>c)"#, name: "test").valueGroup == 2)
  }

  @Test func `a value group with a high number makes the scratch grow`() throws {
    let pattern = String(repeating: "(a)", count: 40) + "(?<value>b)"
    let text = Array((String(repeating: "a", count: 40) + "b").utf8)
    let scratch = MatchScratch()
    let small = try Regex("a", name: "small")
    let large = try Regex(pattern, name: "large")
    #expect(try small.firstMatch(in: text.span, scratch: scratch)?.range == 0..<1)
    #expect(try large.firstMatch(in: text.span, scratch: scratch)?.value == 40..<41)
    #expect(try small.firstMatch(in: text.span, scratch: scratch)?.value == 0..<1)
  }

  @Test func `a match is never empty`() throws {
    #expect(try find("a*", in: "bbaab") == 2..<4)
    #expect(try find("(?=b)", in: "bbaab") == nil)
    #expect(try Regex("a*", name: "test").matchesEmpty)
    #expect(try !Regex("a+", name: "test").matchesEmpty)
    #expect(try Regex(#"(?<!abc)d"#, name: "test").maximumLookbehind == 3)
  }

  @Test func `letters are those of ASCII unless a property says otherwise`() throws {
    #expect(try find(#"\w+"#, in: "é1") == 2..<3)
    #expect(try find(#"[\p{L}]+"#, in: "é1") == 0..<2)
    #expect(try find("K", in: Array("\u{212A}".utf8), isCaseless: true)?.range == 0..<3)
  }

  @Test(arguments: [
    #"(?i)[a-z]+"#, #"(?<=é)."#, #"\p{L}{2}"#, #"[^a]b"#, #"(?<!\d)\d"#, #"\bé?b\b"#,
  ])
  func `machine code and interpreter agree on bytes that are not UTF-8`(pattern: String) throws {
    let pieces: [[UInt8]] = [
      [0x61], [0x62], [0x31], [0xC3, 0xA9], [0xC3], [0xA9], [0xFF], [0xE2, 0x84, 0xAA],
      [0xE2, 0x84],
      [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98, 0x80], [0xF0, 0x9F],
    ]
    let fast = try Regex(pattern, name: "fast")
    let slow = try Regex(pattern, name: "slow", isCaseless: false, usesJIT: false)
    let scratch = MatchScratch()
    var matches = 0
    for a in pieces {
      for b in pieces {
        for c in pieces {
          let text = a + b + c
          for start in text.indices where text[start] & 0xC0 != 0x80 {
            let found = try fast.firstMatch(in: text.span, from: start, scratch: scratch)
            #expect(
              try slow.firstMatch(in: text.span, from: start, scratch: scratch) == found,
              "\(text) from \(start)")
            let anchored = try fast.match(in: text.span, at: start, scratch: scratch)
            #expect(
              try slow.match(in: text.span, at: start, scratch: scratch) == anchored,
              "\(text) at \(start)")
            #expect(anchored == (found?.range.lowerBound == start ? found : nil))
            matches += found == nil ? 0 : 1
          }
        }
      }
    }
    #expect(matches > 100)
  }

  @Test func `no match crosses a byte that is not UTF-8`() throws {
    #expect(try find("a.b", in: [0x61, 0xFF, 0x62]) == nil)
    #expect(try find("a[^x]b", in: [0x61, 0xC3, 0x62]) == nil)
    #expect(try find("b", in: [0x61, 0xFF, 0x62])?.range == 2..<3)
    #expect(try find("a+", in: [0x61, 0x61, 0xFF])?.range == 0..<2)
  }

  @Test func `a partial match says where it starts`() throws {
    let regex = try Regex("-----BEGIN [A-Z]+-----", name: "test")
    let scratch = MatchScratch()
    func first(_ text: String, from start: Int = 0) throws -> PartialMatch {
      let bytes = Array(text.utf8)
      return try regex.firstPartialMatch(in: bytes.span, from: start, scratch: scratch)
    }
    func at(_ start: Int, _ text: String) throws -> PartialMatch {
      let bytes = Array(text.utf8)
      return try regex.partialMatch(in: bytes.span, at: start, scratch: scratch)
    }
    #expect(try first("ab -----BEG") == .partial(startsAt: 3))
    #expect(try first("ab -----BEG", from: 4) == .none)
    #expect(try first("ab -----BEGIN X----- -") == .match(RegexMatch(range: 3..<20, value: 3..<20)))
    #expect(try first("nothing") == .none)
    #expect(try at(3, "ab -----BEG") == .partial(startsAt: 3))
    #expect(try at(2, "ab -----BEG") == .none)
  }
}

@Suite struct RegexErrorTests {
  @Test func `a pattern that does not compile says where and why`() throws {
    let error = #expect(throws: RegexError.self) { try Regex("ab(c", name: "core/x") }
    guard case .syntax(let offset, let message) = error?.kind else {
      Issue.record("not a syntax error")
      return
    }
    #expect(offset == 4)
    #expect(message.contains("parenthesis"))
    #expect(error?.description.contains("core/x") == true)
  }

  @Test func `two groups named value are refused`() {
    #expect(throws: RegexError.self) { try Regex("(?J)(?<value>a)(?<value>b)", name: "test") }
  }

  @Test func `a match that is moved away from its start is refused`() throws {
    #expect(throws: RegexError.self) { try find(#"ab(?=c\K)"#, in: "abc") }
  }

  @Test(arguments: [true, false])
  func `reaching a limit is an error, never no match`(usesJIT: Bool) throws {
    let regex = try Regex("(a+)+$", name: "bad", isCaseless: false, usesJIT: usesJIT)
    let text = Array(repeating: UInt8(ascii: "a"), count: 40) + [UInt8(ascii: "!")]
    for isSearch in [true, false] {
      let error = #expect(throws: RegexError.self) {
        let scratch = MatchScratch()
        _ =
          isSearch
          ? try regex.firstMatch(in: text.span, scratch: scratch)
          : try regex.match(in: text.span, at: 0, scratch: scratch)
      }
      #expect(error?.kind == .matchLimit)
      #expect(error?.description.contains("aaa") == false)
    }
  }

  @Test func `machine code that runs out of stack is an error`() throws {
    let regex = try Regex("(?:(a)|b)*[cd]", name: "deep")
    let text = Array(repeating: UInt8(ascii: "a"), count: 500_000)
    let error = #expect(throws: RegexError.self) {
      try regex.match(in: text.span, at: 0, scratch: MatchScratch())
    }
    #expect(error?.kind == .jitStack)
  }

  @Test func `an interpreter that runs out of heap is an error`() throws {
    let regex = try Regex("(?:(a)|b)*[cd]", name: "deep", isCaseless: false, usesJIT: false)
    let text = Array(repeating: UInt8(ascii: "a"), count: 400_000)
    let error = #expect(throws: RegexError.self) {
      try regex.match(in: text.span, at: 0, scratch: MatchScratch())
    }
    #expect(error?.kind == .heapLimit)
  }

  @Test(arguments: [-47, -63, -46, -48, -51] as [Int32])
  func `a scratch fails the call it is told to`(code: Int32) throws {
    let regex = try Regex("a", name: "test")
    let text = Array("aaa".utf8)
    let scratch = MatchScratch(failingCall: 2, with: code)
    #expect(try regex.firstMatch(in: text.span, scratch: scratch) != nil)
    let error = #expect(throws: RegexError.self) {
      try regex.match(in: text.span, at: 0, scratch: scratch)
    }
    #expect(error?.kind == RegexError.Kind.expected(code))
    #expect(try regex.firstMatch(in: text.span, scratch: scratch) != nil)
  }
}

extension RegexError.Kind {
  /// The kind that a result code of PCRE2 stands for, or nil for one that has no kind of its own.
  fileprivate static func expected(_ code: Int32) -> Self? {
    switch code {
    case -47: .matchLimit
    case -63: .heapLimit
    case -46: .jitStack
    case -48: .other(code: -48, message: "no more memory")
    default: .other(code: -51, message: "NULL argument passed with non-zero length")
    }
  }
}

import Testing

@testable import Matching

struct LiteralPrefixTests {
  private func place(_ regex: String, _ text: String, from start: Int = 0) throws -> Int? {
    let prefix = LiteralPrefix(try PatternParser.parse(regex, isCaseless: false))
    return prefix.firstPlace(in: Array(text.utf8).span, from: start)
  }

  @Test func `A prefix is looked for, and the beginning of one at the end of the text`() throws {
    #expect(try place("--BEGIN[A-Z]+", "a-- --BEGI --BEGIN X") == 11)
    #expect(try place("--BEGIN[A-Z]+", "a-- --BEG") == 4)
    #expect(try place("--BEGIN[A-Z]+", "a-- b-") == 5)
    #expect(try place("--BEGIN[A-Z]+", "0123456789 nothing here, nothing at all") == nil)
    #expect(try place("--BEGIN", "--BEGIN --BEGIN", from: 1) == 8)
    #expect(try place("(?<!x)é-", "e é-") == 2)
  }

  @Test func `A pattern without a prefix may begin anywhere`() throws {
    for regex in ["[ab]c", "(?:a|b)c", "a*b", "(?:ab)?c", "(?i)kb"] {
      #expect(try place(regex, "zzz", from: 1) == 1)
    }
  }

  /// Unfinished matches are found where a search without prefixes finds them.
  @Test func `A prefix hides nothing`() throws {
    let key = #"-----BEGIN KEY-----(?:\n[A-Z]{1,9}){0,3}\n-----END KEY-----"#
    let set = try PatternSet([
      PatternSource(name: "with", regex: key, isMultiline: true)
    ])
    let hidden = try PatternSet([
      PatternSource(name: "without", regex: "(?:-|-)" + key.dropFirst(), isMultiline: true)
    ])
    let scratch = (set.makeScratch(), hidden.makeScratch())
    let whole = Array("x - --\n-----BEGIN KEY-----\nABC\n-----END KEY-----\n-----BEGIN".utf8)
    for end in 0...whole.count {
      for start in 0...end {
        let bytes = Array(whole[..<end])
        let text = bytes.span
        let found = try set.firstUnfinishedMultiline(in: text, from: start, scratch: scratch.0)
        let expected = try hidden.firstUnfinishedMultiline(
          in: text, from: start, scratch: scratch.1)
        #expect(found == expected, "\(start)..<\(end)")
      }
    }
  }
}

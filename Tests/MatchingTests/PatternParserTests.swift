import PCRE2
import Testing

@testable import Matching

private func set(_ text: StaticString) -> SyntaxNode {
  .characters(CharacterClass(ByteSet(text)))
}

private func wide(_ text: StaticString, leads: [UInt8]? = nil) -> SyntaxNode {
  var characters = CharacterClass(ByteSet(text))
  characters.isMultibyte = leads == nil
  for lead in leads ?? [] { characters.leads.insert(lead) }
  return .characters(characters)
}

@Suite struct PatternParserTests {
  @Test(
    arguments: [
      ("ab", .sequence([set("a"), set("b")])),
      ("a|b|", .alternation([set("a"), set("b"), .sequence([])])),
      ("é", .bytes([0xC3, 0xA9])),
      (
        "a{2,3}b{2}c{2,}",
        .sequence([
          .repetition(set("a"), minimum: 2, maximum: 3),
          .repetition(set("b"), minimum: 2, maximum: 2),
          .repetition(set("c"), minimum: 2, maximum: nil),
        ])
      ),
      ("a*+", .repetition(set("a"), minimum: 0, maximum: nil)),
      ("a{x}", .sequence([set("a"), set("{"), set("x"), set("}")])),
      ("a{1", .sequence([set("a"), set("{"), set("1")])),
      ("(?>a)(?<n>b)(?P<m>c)(?'o'd)", .sequence([set("a"), set("b"), set("c"), set("d")])),
      ("a(?#b)c", .sequence([set("a"), set("c")])),
      ("(?i)a", set("aA")),
      ("(?i:a)a", .sequence([set("aA"), set("a")])),
      ("((?i)a|b)c", .sequence([.alternation([set("aA"), set("bB")]), set("c")])),
      ("(?i)a(?-i)b", .sequence([set("aA"), set("b")])),
      ("(?i)k", .alternation([set("kK"), .bytes([0xE2, 0x84, 0xAA])])),
      ("(?i)[ks]", wide("kKsS", leads: [0xC5, 0xE2])),
      ("(?x) a # b\n c", .sequence([set("a"), set("c")])),
      ("(?xx)[a b]", set("ab")),
      (#"\Qa.*\Eb"#, .sequence([set("a"), set("."), set("*"), set("b")])),
      (
        #"\d\x41\x{42}\061\o{62}\."#,
        .sequence([
          set("0123456789"), set("A"), set("B"), set("1"), set("2"), set("."),
        ])
      ),
      (#"\h"#, wide(" \t")),
      ("[a-c1]", set("abc1")),
      ("[]a]", set("]a")),
      ("[a-]", set("a-")),
      (#"[\d-a]"#, set("0123456789-a")),
      (#"[a-\d]"#, set("0123456789-a")),
      ("[[:digit:]_]", set("0123456789_")),
      (#"[\]\\b]"#, set("]\\b")),
      ("[é]", wide("", leads: [0xC3])),
      ("[a-é]", wide("abcdefghijklmnopqrstuvwxyz{|}~\u{7F}", leads: [0xC2, 0xC3])),
      ("(?i)[ßé-]", wide("-", leads: [0xC3, 0xC4, 0xC5, 0xE1, 0xE2])),
      ("(?i)é", .alternation([.bytes([0xC3, 0xA9]), .bytes([0xC3, 0x89])])),
      (#"a\1"#, .sequence([set("a"), .anything])),
      (#"([ab])\1"#, .sequence([set("ab"), set("ab")])),
      (#"(?i)([a])\1"#, .sequence([set("aA"), .anything])),
      (#"(?|(a)|(b))\1"#, .sequence([.alternation([set("a"), set("b")]), .anything])),
      (#"(ab)\1"#, .sequence([.sequence([set("a"), set("b")]), .anything])),
      ("(a)(?1)", .sequence([set("a"), .anything])),
      (
        "(?=a)b(?!c|de)",
        .sequence([
          .assertion(.before(ByteSet("a"))), set("b"),
          .assertion(.before(.all.subtracting(ByteSet("c")))),
        ])
      ),
      ("(?=a?)b", .sequence([.empty, set("b")])),
      ("b$", .sequence([set("b"), .assertion(.before(ByteSet("\r\n")))])),
      (#"(?<!\d|abc)x"#, .sequence([.assertion(.notAfter(.digits, letters: false)), set("x")])),
      (
        #"(?<!\d|\w-)x"#,
        .sequence([
          .sequence([
            .assertion(.notAfterPair(first: .word, second: ByteSet("-"))),
            .assertion(.notAfter(.digits, letters: false)),
          ]), set("x"),
        ])
      ),
      ("(?<=a|bc)x", .sequence([.assertion(.after(ByteSet("ac"))), set("x")])),
      (#"(?<=a|\b)x"#, .sequence([.empty, set("x")])),
    ] as [(String, SyntaxNode)])
  func `reads`(source: String, expected: SyntaxNode) throws {
    #expect(try PatternParser.parse(source) == expected)
  }

  @Test(arguments: [
    "(*UCP)a", #"\Ka"#, #"a\Gb"#, #"\C"#, "(?C1)a", "(?(1)a|b)", "a{,3}", "a{1, 3}", "(?=a)*b",
    "(?i)[^k]", "[[.a.]]", "(a", "a)", "(?<a", "[a", "\\",
  ])
  func `refuses what it does not know`(source: String) {
    #expect(throws: PatternParser.Unsupported.self) { try PatternParser.parse(source) }
  }

  @Test func `a negated class leaves out only what is certain`() throws {
    func possible(_ source: String) throws -> ByteSet {
      guard case .characters(let characters) = try PatternParser.parse(source) else {
        return ByteSet()
      }
      #expect(characters.isMultibyte)
      return characters.possible
    }
    #expect(try possible("[^a]") == ByteSet.ascii.subtracting(ByteSet("a")))
    #expect(try possible(#"[^\p{Greek}a]"#) == ByteSet.ascii.subtracting(ByteSet("a")))
    #expect(try possible(#"\P{L}"#) == ByteSet.ascii.subtracting(.upper.union(.lower)))
    #expect(try possible("(?i)[^ab]") == ByteSet.ascii.subtracting(ByteSet("aAbB")))
  }

  @Test func `no nesting is too deep`() {
    let deep = String(repeating: "(", count: 10_000) + String(repeating: ")", count: 10_000)
    #expect(throws: PatternParser.Unsupported.self) { try PatternParser.parse(deep) }
  }
}

@Suite struct StartFilterTests {
  private func filter(_ source: String, isMultiline: Bool = false) throws -> StartFilter {
    StartFilter(try PatternParser.parse(source), isMultiline: isMultiline)
  }

  @Test func `a boundary forbids what the first character settles`() throws {
    #expect(try filter(#"\ba"#) == StartFilter(bytes: .word))
    #expect(try filter(#"\b(?:a|1)+b"#) == StartFilter(bytes: .word))
    #expect(
      try filter(#"\b-"#, isMultiline: true)
        == StartFilter(bytes: .ascii.subtracting(.word), isNeverFirst: true))
    #expect(try filter(#"\b[a-]"#) == .none)
    #expect(try filter(#"\ba?"#) == .none)
    #expect(try filter(#"\bé"#) != StartFilter(bytes: .word))
    #expect(try filter(#"\B-"#) == StartFilter(bytes: .word))
  }

  @Test func `a look-behind forbids`() throws {
    #expect(try filter(#"(?<!\d)a"#) == StartFilter(bytes: .digits))
    #expect(try filter(#"(?<!\d)(?<!x)a"#) == StartFilter(bytes: .digits.union(ByteSet("x"))))
    #expect(try filter(#"(?<!\d)a|(?<![\dx])b"#) == StartFilter(bytes: .digits))
    #expect(
      try filter(#"(?<!\d[.,])a"#)
        == StartFilter(pairs: [StartFilter.Pair(first: .digits, second: ByteSet(".,"))]))
    #expect(try filter(#"(?<!\d[.,])a|b"#) == .none)
    #expect(try filter(#"(?<!\d\d\d)a"#) == .none)
    #expect(try filter(#"(?:(?<!\d)x)?a"#) == .none)
    #expect(try filter(#"a(?<!\d)b"#) == .none)
    #expect(
      try filter("(?<=x)a")
        == StartFilter(
          bytes: .all.subtracting(ByteSet("x")), isNeverFirst: true, isNeverBehindLetter: true))
    #expect(
      try filter("(?<=[é])a") == StartFilter(bytes: .ascii, isNeverFirst: true))
  }

  @Test func `a look-behind with all letters forbids those beyond ASCII`() throws {
    #expect(try filter(#"(?<![\p{L}_])\w"#).isNeverBehindLetter)
    #expect(try !filter(#"(?<![\p{Lu}_])\w"#).isNeverBehindLetter)
    #expect(try !filter(#"(?<![^\p{L}_])\w"#).isNeverBehindLetter)
    #expect(try !filter(#"(?<!\p{L}a)\w"#).isNeverBehindLetter)
    #expect(try !filter(#"(?<!\P{L})\w"#).isNeverBehindLetter)
  }

  @Test func `branches of nothing do not double the work without end`() throws {
    #expect(try filter(String(repeating: "(?:|)", count: 60) + #"\ba"#) == .none)
    #expect(try filter(String(repeating: "(?:|)", count: 3) + #"\ba"#) == StartFilter(bytes: .word))
  }

  @Test func `what passes for a letter is one`() throws {
    let regex = try Regex(#"\p{L}"#, name: "letter")
    let scratch = MatchScratch()
    var letters = 0
    for value in UInt32(0)...0x1_1000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = Array(String(scalar).utf8)
      guard text.span.isBehindLetter(text.count) else { continue }
      letters += 1
      #expect(try regex.firstMatch(in: text.span, scratch: scratch) != nil, "\(value)")
    }
    #expect(letters > 30_000)
  }

  @Test func `a newline is the start of the next line, unless the pattern sees across it`() throws {
    #expect(try filter("(?<!\\s)a").bytes.contains(UInt8(ascii: " ")))
    #expect(try !filter("(?<!\\s)a").bytes.contains(newline))
    #expect(try filter("(?<!\\s)a", isMultiline: true).bytes.contains(newline))
    #expect(try !filter("^a").bytes.contains(newline))
    #expect(try filter("^a", isMultiline: true).bytes.contains(newline))
    #expect(try !filter("(?m)^a", isMultiline: true).bytes.contains(newline))
    #expect(try filter("(?<=a)b").bytes.contains(newline))
  }
}

import Testing

@testable import Detection

/// What the words around a candidate do to its score.
struct ContextTests {
  private func score(_ text: String, name: String? = nil) throws -> Int {
    let trace = try detector { $0.minimumScore = Score(0) }.trace(text, name: name)
    return try #require(trace.first { $0.outcome != .placeholder }).score.tenThousandths
  }

  /// The base of an account number in the sample pack.
  private static let base = 3_000

  @Test(arguments: [
    (0, 3_500), (1, 3_500), (2, 3_500), (3, 3_250), (4, 3_000), (9, 1_750), (10, 0), (30, 0),
  ])
  func `A word counts on both sides and less the farther it is`(distance: Int, boost: Int) throws {
    let filler = String(repeating: "x, ", count: distance)
    #expect(try score("account \(filler)1234567") == Self.base + boost)
    #expect(try score("1234567 \(filler)account") == Self.base + boost)
    #expect(try score("konto: \(filler)1234567") == Self.base + boost)
  }

  @Test(arguments: [
    ("ACCOUNT 1234567", 3_500), ("(account)1234567", 3_500), ("accounts 1234567", 0),
    ("myaccount 1234567", 0), ("account_1 1234567", 0), ("1234567", 0), ("order 1234567", -3_000),
    ("order account 1234567", 3_500), ("order 1234567 account", -3_500 + 3_500),
    ("order in on up by as account 1234567", 3_500),
    ("account in on up by as order 1234567", 2_500 - 3_500),
    ("account 1234567 account", 3_500), ("bank 1234567", 0), ("part 1234567 number", 0),
    ("part number 1234567", -3_000), ("1234567 part number", -3_000), ("number part 1234567", 0),
  ])
  func `Only whole words and phrases count, and negative ones against`(
    text: String, change: Int
  ) throws {
    #expect(try score(text) == Self.base + change)
  }

  @Test func `A phrase has the distance of its nearest word`() throws {
    // 'bank account' is four words away on either side: the phrase is nearer than its first word.
    #expect(try score("bank account a b c d 1234567") == Self.base + 3_000)
    #expect(try score("1234567 a b c d bank account") == Self.base + 3_000)
    let trace = try detector().trace("bank account 1234567")
    #expect(trace.map(\.context.phrases) == [["bank account", "account"]])
    #expect(trace.map(\.outcome) == [.won])
  }

  @Test func `Lines do not share context`() throws {
    #expect(try score("account\n1234567") == Self.base)
    #expect(try score("account\r\n1234567\naccount") == Self.base)
  }

  @Test(arguments: [
    ("account_number", 3_500), ("accountNumber", 3_500), ("AccountNumber", 3_500),
    ("ACCOUNT-NUMBER", 3_500), ("kontonummer", 3_500), ("bankAccount", 3_500),
    ("account", 3_500), ("id", 0), ("order_account_number", 0), ("order", -3_000),
    ("orderID", -3_000), ("accounting", 0),
  ])
  func `A field's name counts as context`(name: String, change: Int) throws {
    #expect(try score("1234567", name: name) == Self.base + change)
  }

  @Test func `Words and field name add up, and nothing but proof reaches certainty`() throws {
    #expect(try score("account 1234567", name: "account") == 9_900)
    #expect(try score("order 1234567", name: "order") == 0)
  }

  @Test func `A certain finding needs no context and minds none`() throws {
    let finding = try #require(
      try detector().findings(in: Array("example \(Sample.token)".utf8)).first)
    #expect(finding.isCertain && finding.score == .certain)
  }

  @Test func `An accepted finding is one word, whatever it holds`() throws {
    // Sixteen digits in four groups and an address of four words stand between: two words in all.
    let text = "account \(Sample.card) ann.b@shop.example.org 1234567"
    #expect(try detector().found(text).contains("ACCOUNT 1234567"))
    let trace = try detector().trace(text)
    let account = try #require(trace.first { $0.base == Score(0.3) })
    #expect(account.context.added == 3_500)
    // Where they are not looked for, their words count one by one.
    let alone = try detector { $0.types = [EntityType("ACCOUNT")] }.trace(text)
    #expect(alone.first { $0.range.count == 7 }?.context.added == 3_500 - 7 * 250)
  }

  @Test func `A placeholder and a token are one word each`() throws {
    let token = "CARD_abcdefghijklmnop9"
    #expect(try score("account <CARD> \(token) 1234567") == Self.base + 3_500)
    #expect(try score("1234567 <CARD> \(token) account") == Self.base + 3_500)
    // Where they stick to other words, too.
    #expect(try score("account a b1234567") == score("account a é1234567"))
    #expect(try score("account x\(token)\(token)y 1234567") == Self.base + 3_000)
    #expect(try score("1234567 x\(token)\(token)y account") == Self.base + 3_000)
    #expect(try score("1234567 <CARD>_2 x \(token) account") == Self.base + 3_250)
  }

  @Test func `The words of both sides are in the order of the text`() {
    let text = Array("a b [X] c d e".utf8)
    let words = ContextWords(
      around: 4..<7, in: text)
    #expect(words.before.all == ["a", "b"].map { Words.hash($0) })
    #expect(words.after.all == ["c", "d", "e"].map { Words.hash($0) })
  }

  @Test func `Half a word at the edge of what is looked at is none`() {
    let long = String(repeating: "y", count: 248)
    for (text, isWhole) in [("card \(long) X", true), ("discard \(long) X", false)] {
      let bytes = Array(text.utf8)
      let words = ContextWords(around: bytes.count - 1..<bytes.count, in: bytes)
      #expect(words.before.holds(Words.hash("card")) == isWhole)
    }
    for (text, isWhole) in [("X \(long) card", true), ("X \(long) cardinal", false)] {
      let bytes = Array(text.utf8)
      let words = ContextWords(around: 0..<1, in: bytes)
      #expect(words.after.holds(Words.hash("card")) == isWhole)
    }
  }

  @Test func `Every prefix and suffix of a text can be looked at`() {
    let text =
      Array("é字 <CARD>CARD_abcdefghijklmnop9\u{FFFD}x</CARD> <CARD>_2 a".utf8) + [0xC3, 0xFF]
    let grammar = PlaceholderGrammar(types: [EntityType("CARD")])
    for start in 0...text.count {
      for end in start...text.count {
        let words = ContextWords(around: start..<end, in: text, placeholders: grammar)
        #expect(words.before.count + words.after.count <= 2 * ContextWords.reach)
      }
    }
  }
}

extension ContextWords.Side {
  /// All of them, in the order of the text.
  fileprivate var all: [UInt64] { (0..<count).map { self[$0] } }

  /// Whether `word` is one of them.
  fileprivate func holds(_ word: UInt64) -> Bool { all.contains(word) }
}

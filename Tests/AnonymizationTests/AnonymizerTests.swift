import Anonymization
import Detection
import Testing

@Suite struct AnonymizerTests {
  @Test func whateverDiffersGivesAnotherToken() throws {
    let value = "anna@example.org"
    let here = SourcePlace(sourceID: "a", record: 1)
    var tokens: [String: String] = [:]
    func note(_ what: String, _ token: String) {
      // The type differs anyway; what counts is the code behind it.
      tokens[what] = String(token.split(separator: "_").last ?? "")
    }
    let base = try anonymizer(purpose: "p", recipient: "r")
    let corpus = Operator.pseudonymize(scope: .corpus)
    note("base", replacement(value, corpus, place: here, by: base))
    note(
      "purpose",
      replacement(value, corpus, place: here, by: try anonymizer(purpose: "q", recipient: "r")))
    note(
      "recipient",
      replacement(value, corpus, place: here, by: try anonymizer(purpose: "p", recipient: "s")))
    note("none", replacement(value, corpus, place: here, by: try anonymizer()))
    note(
      "swapped",
      replacement(value, corpus, place: here, by: try anonymizer(purpose: "r", recipient: "p")))
    note("joined", replacement(value, corpus, place: here, by: try anonymizer(purpose: "p|r")))
    note("type", replacement(value, corpus, type: "URL", place: here, by: base))
    note("value", replacement("anna@example.com", corpus, place: here, by: base))
    note("hash", replacement(value, .hash, place: here, by: base))
    let other = try Anonymizer(policy: base.policy, key: .generate())
    note("key", replacement(value, corpus, place: here, by: other))
    for scope in [Scope.file, .conversation, .message] {
      note("\(scope)", replacement(value, .pseudonymize(scope: scope), place: here, by: base))
      note(
        "\(scope) b",
        replacement(
          value, .pseudonymize(scope: scope), place: SourcePlace(sourceID: "b", record: 1), by: base
        ))
    }
    note(
      "message 2",
      replacement(
        value, .pseudonymize(scope: .message), place: SourcePlace(sourceID: "a", record: 2),
        by: base))
    #expect(Set(tokens.values).count == tokens.count)
    #expect(tokens.count == 17)
  }

  @Test func aScopeReachesAsFarAsItSays() throws {
    let base = try anonymizer()
    let places = [
      SourcePlace(sourceID: "a", record: 1), SourcePlace(sourceID: "a", record: 2),
      SourcePlace(sourceID: "b", record: 1),
      // Equal as strings, not as bytes.
      SourcePlace(sourceID: "\u{E9}", record: 1), SourcePlace(sourceID: "e\u{301}", record: 1),
    ]
    let distinct: [Scope: Int] = [.corpus: 1, .file: 4, .conversation: 4, .message: 5]
    for (scope, count) in distinct {
      let scratch = AnonymizerScratch()
      var tokens: [String] = []
      for place in places + places.reversed() + places {
        tokens.append(
          replacement("x", .pseudonymize(scope: scope), place: place, by: base, scratch: scratch))
      }
      #expect(Set(tokens).count == count)
      // What the scratch remembers makes no difference.
      for (place, token) in zip(places + places.reversed() + places, tokens) {
        #expect(replacement("x", .pseudonymize(scope: scope), place: place, by: base) == token)
      }
    }
  }

  @Test func scratchThatAnotherAnonymizerUsedIsSafe() throws {
    let scratch = AnonymizerScratch()
    let first = try anonymizer(purpose: "p")
    let second = try anonymizer(purpose: "q")
    for operation in [Operator.hash, .pseudonymize(scope: .file)] {
      let fromFirst = replacement("x", operation, by: first, scratch: scratch)
      let fromSecond = replacement("x", operation, by: second, scratch: scratch)
      #expect(fromFirst == replacement("x", operation, by: first))
      #expect(fromSecond == replacement("x", operation, by: second))
      #expect(fromFirst != fromSecond)
    }
  }

  @Test func scratchStaysBounded() throws {
    let scratch = AnonymizerScratch()
    let base = try anonymizer()
    for number in 0..<3000 {
      let place = SourcePlace(sourceID: "file \(number)", record: number)
      for scope in Scope.allCases {
        _ = replacement(
          "x", .pseudonymize(scope: scope), type: "T\(number)", place: place, by: base,
          scratch: scratch)
      }
    }
    #expect(scratch.keyCount <= 1027)
  }

  @Test func normalizationJoinsSpellings() throws {
    let base = try anonymizer()
    let operation = Operator.pseudonymize(scope: .corpus)
    func token(_ value: String, _ form: Normalization) -> String {
      replacement(value, operation, normalization: form, by: base)
    }
    #expect(token("Anna@X.org", .lowercase) == token("anna@x.ORG", .lowercase))
    #expect(token("4111 1111 1111 1111", .digits) == token("4111-1111-1111-1111", .digits))
    #expect(token("+44 20 7946 0018", .phone) == token("0044(20)79460018", .phone))
    #expect(token("Anna@X.org", .exact) != token("anna@x.ORG", .exact))
  }

  @Test func workersAgree() async throws {
    let base = try anonymizer(purpose: "p")
    let values = (0..<200).map { "user\($0 % 50)@example.org" }
    let alone = values.map { replacement($0, .pseudonymize(scope: .file), by: base) }
    let together = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let scratch = AnonymizerScratch()
          return values.map {
            replacement($0, .pseudonymize(scope: .file), by: base, scratch: scratch)
          }
        }
      }
      return await group.reduce(into: [[String]]()) { $0.append($1) }
    }
    #expect(together.allSatisfy { $0 == alone })
    #expect(Set(alone).count == 50)
  }

  @Test(arguments: [
    ("default: { operator: hash }", "the policy says 'hash' for default"),
    (
      "entities: { URL: { operator: hash }, EMAIL_ADDRESS: { operator: pseudonymize } }",
      "the policy says 'pseudonymize' for entity EMAIL_ADDRESS"
    ),
    (
      "fields: [{ path: /a~1b/**, entity: USER_ID, operator: hash }]",
      "the policy says 'hash' for field '/a~1b/**'"
    ),
  ])
  func aKeyedOperatorNeedsAKey(text: String, message: String) throws {
    let policy = try policy("version: 1\n" + text)
    let error = try #require(throws: MissingKeyError.self) {
      try Anonymizer(policy: policy, key: nil)
    }
    #expect(
      "\(error)" == message + ", which needs a secret key; give --key-file FILE "
        + "(scrubjay keygen -o FILE makes one) or --ephemeral-key")
    #expect(try Anonymizer(policy: policy, key: fixedKey()).keyIdentifier == "e52a4770f7993063")
  }

  @Test func withoutAKeyAKeyedOperatorThatIsNotThePolicysRedacts() throws {
    let noKey = try Anonymizer(policy: Policy(), key: nil)
    #expect(noKey.keyIdentifier == nil)
    #expect(replacement("anna@example.org", .hash, by: noKey) == "<EMAIL_ADDRESS>")
    #expect(replacement("x\ny", .pseudonymize(scope: .file), by: noKey) == "<EMAIL_ADDRESS>\n")
  }
}

import Configuration
import Testing

@testable import Detection

/// A pack that the reader refuses, and what it says.
struct BrokenPack: CustomTestStringConvertible, Sendable {
  let name: String
  let source: String
  let message: String
  var testDescription: String { name }

  init(_ name: String, _ source: String, _ message: String) {
    (self.name, self.source, self.message) = (name, source, message)
  }

  /// A pack of one block with one pattern, `pattern` in flow style and `rest` behind it.
  init(_ name: String, pattern: String, rest: String = "", _ message: String) {
    self.init(name, "- type: A\n  patterns:\n    - \(pattern)\n\(rest)", message)
  }
}

private let brokenPacks = [
  BrokenPack("empty", "", "p.yaml:1:1: there is nothing in this file"),
  BrokenPack("no list", "type: A\n", "p.yaml:1:1: expected a list, found an object"),
  BrokenPack("no block", "- A\n", "p.yaml:1:3: expected an object, found a string"),
  BrokenPack(
    "misspelled key", "- type: A\n  patern:\n    - { name: a, regex: 'x', score: 1 }\n",
    "p.yaml:2:3: unknown key 'patern'; did you mean 'patterns'?"),
  BrokenPack(
    "misspelled key of a pattern", pattern: "{ name: a, regexp: 'x', score: 1 }",
    "p.yaml:3:18: unknown key 'regexp'; did you mean 'regex'?"),
  BrokenPack(
    "no type", "- patterns: [{ name: a, regex: x, score: 1 }]\n", "p.yaml:1:3: missing key 'type'"),
  BrokenPack("no patterns", "- type: A\n", "p.yaml:1:3: missing key 'patterns'"),
  BrokenPack(
    "no pattern", "- type: A\n  patterns: []\n", "p.yaml:2:13: expected at least 1 item, found 0"),
  BrokenPack("no name", pattern: "{ regex: 'x', score: 1 }", "p.yaml:3:7: missing key 'name'"),
  BrokenPack("no score", pattern: "{ name: a, regex: 'x' }", "p.yaml:3:7: missing key 'score'"),
  BrokenPack(
    "a type in lower case", "- type: Card\n  patterns: [{ name: a, regex: x, score: 1 }]\n",
    "p.yaml:1:9: not a valid name; use upper-case letters, digits and _, beginning with a letter"),
  BrokenPack(
    "a name in upper case", pattern: "{ name: Solid, regex: 'x', score: 1 }",
    "p.yaml:3:15: not a valid name; use lower-case letters, digits and -"),
  BrokenPack(
    "a score above one", pattern: "{ name: a, regex: 'x', score: 1.5 }",
    "p.yaml:3:37: the number must be from 0 to 1"),
  BrokenPack(
    "a score in quotes", pattern: "{ name: a, regex: 'x', score: '1' }",
    "p.yaml:3:37: expected a number, found a string; remove the quotes"),
  BrokenPack(
    "yes for true", pattern: "{ name: a, regex: 'x', score: 1, multiline: yes }",
    "p.yaml:3:51: expected true or false, found a string; write true"),
  BrokenPack(
    "unknown validator", pattern: "{ name: a, regex: 'x', score: 1, validator: payment-cart }",
    "p.yaml:3:51: validator 'payment-cart' is not known; did you mean 'payment-card'?"),
  BrokenPack(
    "unknown validator of the block", pattern: "{ name: a, regex: 'x', score: 1 }",
    rest: "  validator: ibam\n", "p.yaml:4:14: validator 'ibam' is not known; did you mean 'iban'?"),
  BrokenPack(
    "rate without validator",
    pattern: "{ name: a, regex: 'x', score: 1, false_accept_rate: 0.1 }",
    "p.yaml:3:59: a false-accept rate needs a validator; name the validator it was measured with"),
  BrokenPack(
    "unknown normalization", pattern: "{ name: a, regex: 'x', score: 1 }",
    rest: "  normalize: digit\n",
    "p.yaml:4:14: unknown value 'digit'; did you mean 'digits'?"),
  BrokenPack(
    "a country in lower case", pattern: "{ name: a, regex: 'x', score: 1 }",
    rest: "  country: de\n",
    "p.yaml:4:12: a country is two upper-case letters; use an ISO 3166-1 code such as DE"),
  BrokenPack(
    "a language by name", pattern: "{ name: a, regex: 'x', score: 1 }",
    rest: "  context: { english: [a] }\n",
    "p.yaml:4:14: a language is two lower-case letters; use an ISO 639-1 code such as en"),
  BrokenPack(
    "context without languages", pattern: "{ name: a, regex: 'x', score: 1 }",
    rest: "  context: [a]\n", "p.yaml:4:12: expected an object, found a list"),
  BrokenPack(
    "marks that do not pair up", pattern: "{ name: a, regex: 'x', score: 1 }",
    rest: "  examples: [\"a [[x\"]\n",
    "p.yaml:4:14: the marks [[ and ]] do not pair up; put [[ and ]] around what must be found"),
  BrokenPack(
    "blocks out of order",
    "- type: B\n  patterns: [{ name: a, regex: x, score: 1 }]\n"
      + "- type: A\n  patterns: [{ name: a, regex: x, score: 1 }]\n",
    "p.yaml:3:9: A stands after B; give each type one block and sort the blocks by type"),
  BrokenPack(
    "a type twice",
    "- type: A\n  patterns: [{ name: a, regex: x, score: 1 }]\n"
      + "- type: A\n  patterns: [{ name: a, regex: x, score: 1 }]\n",
    "p.yaml:3:9: A stands after A; give each type one block and sort the blocks by type"),
  BrokenPack(
    "a pattern name twice",
    "- type: A\n  patterns:\n    - { name: a, regex: x, score: 1 }\n    - { name: a, regex: y, score: 1 }\n",
    "p.yaml:4:7: a second pattern is called 'a'; give each pattern of a block a name of its own"),
  BrokenPack(
    "a pattern that does not compile", pattern: "{ name: a, regex: '(x', score: 1 }",
    "p.yaml:3:25: pattern 'p/a/a' does not compile: missing closing parenthesis, at offset 2"),
  BrokenPack(
    "a pattern that matches nothing", pattern: "{ name: a, regex: 'x*', score: 1 }",
    "p.yaml:3:25: the pattern matches the empty string; make at least one character required"),
  BrokenPack(
    "a pattern that is a look-ahead", pattern: "{ name: a, regex: '(?=x)', score: 1 }",
    "p.yaml:3:25: the pattern matches the empty string; make at least one character required"),
  BrokenPack(
    "an unknown macro", pattern: "{ name: a, regex: '{{begin}}x', score: 1 }",
    "p.yaml:3:25: there is no macro '{{begin}}'; use {{word}}, {{start}}, {{end}}, {{number}}, "
      + "{{number-end}}, {{groups}}, {{groups-end}}, {{token}}, {{token-end}}, {{assigned}}, {{extension}}, "
      + "{{number-east}}, {{number-east-end}}"),
  BrokenPack(
    "a start that is moved", pattern: "{ name: a, regex: 'x\\Ky', score: 1 }",
    "p.yaml:3:25: '\\K' is not allowed in a pattern; use a group named value for the value"),
  BrokenPack(
    "a match that goes on", pattern: "{ name: a, regex: '\\Gx', score: 1 }",
    "p.yaml:3:25: '\\G' is not allowed in a pattern; use a group named value for the value"),
  BrokenPack(
    "a single byte", pattern: "{ name: a, regex: 'x\\C', score: 1 }",
    "p.yaml:3:25: '\\C' is not allowed in a pattern; use a group named value for the value"),
  BrokenPack(
    "an option in front", pattern: "{ name: a, regex: '(*UCP)x', score: 1 }",
    "p.yaml:3:25: verbs and options such as (*…) are not allowed in a pattern"),
  BrokenPack(
    "a verb", pattern: "{ name: a, regex: 'x(*SKIP)(*F)|y', score: 1 }",
    "p.yaml:3:25: verbs and options such as (*…) are not allowed in a pattern"),
  BrokenPack(
    "a callout", pattern: "{ name: a, regex: 'x(?C1)', score: 1 }",
    "p.yaml:3:25: callouts are not allowed in a pattern"),
  BrokenPack(
    "a word of ASCII", pattern: "{ name: a, regex: '\\w+x', score: 1 }",
    "p.yaml:3:25: '\\w' knows only the letters of ASCII; "
      + "use {{word}}, {{start}} and {{end}}, which know all letters"),
  BrokenPack(
    "a word of ASCII in a class", pattern: "{ name: a, regex: '[\\w.]+@', score: 1 }",
    "p.yaml:3:25: '\\w' knows only the letters of ASCII; "
      + "use {{word}}, {{start}} and {{end}}, which know all letters"),
  BrokenPack(
    "a boundary of ASCII at letters", pattern: "{ name: a, regex: '\\bID\\d', score: 1 }",
    "p.yaml:3:25: '\\b' knows only the letters of ASCII; "
      + "use {{word}}, {{start}} and {{end}}, which know all letters"),
  BrokenPack(
    "a boundary of ASCII at a class of letters",
    pattern: "{ name: a, regex: '\\b[a-z]{3}', score: 1 }",
    "p.yaml:3:25: '\\b' knows only the letters of ASCII; "
      + "use {{word}}, {{start}} and {{end}}, which know all letters"),
  BrokenPack(
    "varying groups of digits",
    pattern: "{ name: a, regex: '\\d{4}(?: \\d{4})+', score: 1, validator: payment-card }",
    "p.yaml:3:25: a variable number of digit groups can swallow the digits that follow a valid "
      + "number; list each layout as a pattern of its own"),
]

struct ReaderTests {
  @Test(arguments: brokenPacks)
  func `A broken pack is refused with its place`(pack: BrokenPack) {
    #expect {
      _ = try PackReader.read(Array(pack.source.utf8), file: "p.yaml")
    } throws: { error in
      #expect("\(error)" == pack.message)
      return error is ConfigurationError
    }
  }

  @Test func `The pack is called after its file`() throws {
    let source = Array("- type: A\n  patterns: [{ name: a, regex: x, score: 1 }]\n".utf8)
    for (file, name) in [("/x/y/shop.yaml", "shop"), ("shop.yaml", "shop"), ("shop", "shop")] {
      #expect(try PackReader.read(source, file: file).map(\.pack) == [name])
    }
  }

  @Test func `Everything that a block says is read`() throws {
    let source = """
      - type: SHOP_ID
        summary: Number of an order.
        source: The shop
        group: CUSTOM
        country: DE
        validator: payment-card
        false_accept_rate: 0.02
        normalize: digits
        default: off
        patterns:
          - { name: solid, regex: '\\d{16}', score: 0.25 }
          - { name: spaced, regex: '\\d{8} \\d{8}', score: 1, ignore_case: true, multiline: true, validator: iban, false_accept_rate: 0.0001 }
        context: { en: [order, order number], de: [bestellung] }
        negative_context: { en: [phone] }
        field_names: [order_id]
        stop_words: { en: [the] }
        examples: ["[[4111111111111111]]"]
        rejects: ["x"]
      """
    let definitions = try PackReader.read(Array(source.utf8), file: "shop.yaml")
    let words = EntityDefinition.Phrases.init
    #expect(
      definitions == [
        EntityDefinition(
          type: EntityType("SHOP_ID"), summary: "Number of an order.", source: "The shop",
          country: "DE", group: "CUSTOM", pack: "shop",
          patterns: [
            PatternDefinition(
              name: "solid", regex: #"\d{16}"#, score: Score(0.25), ignoresCase: false,
              isMultiline: false, validator: "payment-card", falseAcceptRate: 0.02),
            PatternDefinition(
              name: "spaced", regex: #"\d{8} \d{8}"#, score: .certain, ignoresCase: true,
              isMultiline: true, validator: "iban", falseAcceptRate: 0.0001),
          ],
          normalization: "digits",
          context: [words("en", ["order", "order number"]), words("de", ["bestellung"])],
          negativeContext: [words("en", ["phone"])], fieldNames: ["order_id"],
          stopWords: [words("en", ["the"])], isOffByDefault: true,
          examples: ["[[4111111111111111]]"], rejects: ["x"])
      ])
    #expect(definitions.first?.falseAcceptRate == 0.02)
    #expect(definitions.first?.hasArithmetic == true)
    #expect(
      definitions.first.map { block in block.patterns.map(block.isCertain) } == [false, true])
    #expect(
      definitions.first.map { block in block.patterns.map(block.qualifiedName) }
        == ["shop/shop-id/solid", "shop/shop-id/spaced"])
  }

  @Test func `A validator of a pattern does not inherit the rate of the block's`() throws {
    let source = """
      - type: A
        validator: payment-card
        false_accept_rate: 0.0005
        patterns:
          - { name: a, regex: 'x', score: 0.5, validator: iban }
      """
    let definition = try #require(
      try PackReader.read(Array(source.utf8), file: "p.yaml").first)
    #expect(definition.patterns.map(\.falseAcceptRate) == [nil])
  }

  @Test(arguments: ["a [[b]] c", "[[b]]", "a[[b]][[c]]", "a [b] c", "[[b]]]", "[[[b]]"])
  func `Marks are taken out`(marked: String) throws {
    let text = try #require(MarkedText(marked))
    let expected = ["a b c", "b", "abc", "a [b] c", "b]", "[b"]
    #expect(expected.contains(String(decoding: text.text, as: UTF8.self)))
    for mark in text.marks { #expect(mark.upperBound <= text.text.count && !mark.isEmpty) }
  }
}

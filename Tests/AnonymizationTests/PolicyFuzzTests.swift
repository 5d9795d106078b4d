import Anonymization
import Checksums
import Configuration
import Detection
import Testing

@Suite struct PolicyFuzzTests {
  /// Whatever a policy holds, its canonical form reads back as the same policy.
  @Test func everyPolicyReadsBack() throws {
    var random = SeededGenerator(seed: 20_260_101)
    for _ in 0..<400 {
      let policy = Self.policy(using: &random)
      let text = policy.effectiveYAML
      let again = try Policy(yaml: Array(text.utf8), file: "p", vocabulary: vocabulary)
      #expect(again == policy, "\(text)")
      #expect(again.effectiveYAML == text)
      #expect(again.digest == policy.digest)
    }
  }

  /// Broken policies are errors with a place, never a trap, and never show listed values.
  @Test func brokenPoliciesAreErrors() throws {
    var random = SeededGenerator(seed: 7)
    let seeds = [
      Policy.starterYAML,
      """
      version: 1
      default: { operator: mask, keep_last: 4, character: '#' }
      entities: { EMAIL_ADDRESS: { operator: pseudonymize, scope: corpus } }
      allow: ['kolibri 17', { pattern: 'kolibri \\d+' }]
      deny: { PROJECT: ['kolibri 18'] }
      fields: [{ path: /a/**, entity: PROJECT, operator: replace, with: 'kolibri 19' }]
      only: [CONTACT]
      on_error: drop
      """,
    ].map { Array($0.utf8) }
    let pieces = [
      "{", "}", "[", "]", ":", "- ", "'", "\"", "\n", " ", "&a", "*a", "!!str ", "~", "0",
    ]
    .map { Array($0.utf8) }
    var accepted = 0
    var wrong = 0
    for round in 0..<4000 {
      var bytes = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
        default: bytes.removeLast(min(bytes.count - 1, Int.random(in: 0...20, using: &random)))
        }
      }
      do throws(ConfigurationError) {
        let policy = try Policy(yaml: bytes, file: "p", vocabulary: vocabulary)
        accepted += 1
        let again = try Policy(
          yaml: Array(policy.effectiveYAML.utf8), file: "p", vocabulary: vocabulary)
        if again != policy { wrong += 1 }
      } catch {
        // Keys and names are shown; a value may have become one, but only in a place for names.
        if error.place.line < 1 || error.place.column < 1 { wrong += 1 }
        if "\(error)".contains("\n") { wrong += 1 }
      }
    }
    #expect(wrong == 0)
    #expect(accepted > 100 && accepted < 3900)
  }

  // MARK: - Random policies

  private static let texts = [
    "a", "Blue bird", "it's", "\"x\"", "true", "null", "~", "12", "1.5", "0x1F", "- a", "a: b",
    "#x",
    "a #b", "{a}", "[a", "!x", "&a", "*a", "%", "@", "`", "|", ">", "? a", " lead", "trail ", "é",
    "e\u{301}", "李", "😀", "\u{A0}x", "\u{85}y", "\u{2028}z", "\u{FEFF}w", "\u{200D}v", "\\d+'\"",
    "no", "Yes", "on", ".inf", "---", "...", "a\\nb", "\u{E000}", "\u{10FFFF}", "1e5", "\u{AD}q",
  ]
  private static let linedTexts = texts + ["a\nb", "tab\there", "\u{1}c", "\u{7F}d", "\r\nq"]

  private static func text(using random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...3, using: &random))
      .map { _ in texts.randomElement(using: &random) ?? "a" }
      .joined().filter {
        !$0.unicodeScalars.contains {
          $0.properties.generalCategory == .control || $0.value == 0x2028
        }
      } + "."
  }

  private static func term(using random: inout SeededGenerator) -> PolicyTerm {
    let text = (linedTexts.randomElement(using: &random) ?? "a") + "x"
    return PolicyTerm(Bool.random(using: &random) ? .literal : .pattern, text)
  }

  private static func operation(using random: inout SeededGenerator) -> Operator {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: .keep
    case 1: .redact
    case 2: .replace(with: text(using: &random))
    case 3:
      .mask(
        Mask(
          keepFirst: Int.random(in: 0...5, using: &random),
          keepLast: Int.random(in: 0...5, using: &random),
          character: ["*", "#", "'", "\"", "X", "•", "~"].randomElement(using: &random) ?? "*"))
    case 4: .hash
    case 6: .number(scope: Bool.random(using: &random) ? .message : .conversation)
    case 5: .pseudonymize(scope: Scope.allCases.randomElement(using: &random) ?? .file)
    default: .drop
    }
  }

  private static func policy(using random: inout SeededGenerator) -> Policy {
    var policy = Policy()
    if Bool.random(using: &random) { policy.purpose = text(using: &random) }
    if Bool.random(using: &random) { policy.recipient = text(using: &random) }
    if Bool.random(using: &random) { policy.packs = ["core", "us"] }
    policy.minimumScore =
      [0, 1, 0.5, 0.1 + 0.2, 1e-7, 0.3333].randomElement(using: &random) ?? 0.5
    policy.fallback = operation(using: &random)
    if Bool.random(using: &random) { policy.invalidChecksum = .redact }
    let names = vocabulary.types.keys.sorted() + ["FINANCIAL", "NETWORK"]
    func some(_ most: Int) -> [String] { Array(names.shuffled(using: &random).prefix(most)) }
    for name in some(3) { policy.entities[name] = operation(using: &random) }
    if Bool.random(using: &random) {
      policy.entities["DATE_TIME"] = .generalize(
        .date(
          to: Generalization.DateUnit.allCases.randomElement(using: &random) ?? .year,
          order: [nil, .dayFirst, .monthFirst].randomElement(using: &random) ?? nil))
    }
    if Bool.random(using: &random) {
      policy.entities["IP_ADDRESS"] = .generalize(
        .network(
          prefix: Int.random(in: 0...32, using: &random),
          prefix6: Int.random(in: 0...128, using: &random)))
    }
    for name in ["STAFF", "Y"] where Bool.random(using: &random) {
      policy.known[EntityType(name)] = KnownValues(file: text(using: &random))
    }
    if Bool.random(using: &random) { policy.only = Set(some(2)) }
    if Bool.random(using: &random) { policy.excluded = Set(some(2)) }
    policy.allow = (0..<Int.random(in: 0...3, using: &random)).map { _ in term(using: &random) }
    for name in ["PROJECT", "NULL", "Y"] where Bool.random(using: &random) {
      policy.deny[EntityType(name)] =
        (0..<Int.random(in: 1...3, using: &random)).map { _ in term(using: &random) }
    }
    policy.fields = FieldRules(
      (0..<Int.random(in: 0...3, using: &random)).map { _ in
        let name = text(using: &random).replacing("*", with: "")
        let path: [FieldRule.Segment] = [.name("a/~b"), .any, .anyDepth, .name(name), .name("")]
        return FieldRule(
          path: Array(path.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random))),
          entity: EntityType("TRUE"), operator: operation(using: &random))
      })
    policy.onError = Bool.random(using: &random) ? .fail : .drop
    return policy
  }
}

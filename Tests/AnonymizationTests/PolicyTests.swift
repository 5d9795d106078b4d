import Anonymization
import Checksums
import Configuration
import Detection
import Testing

@Suite struct PolicyTests {
  @Test func everythingThatAPolicySays() throws {
    let policy = try policy(
      #"""
      version: 1
      purpose: analytics
      recipient: internal
      packs: [us, core]
      minimum_score: 0.25
      default: { operator: replace, with: '[gone]' }
      entities:
        EMAIL_ADDRESS: { operator: pseudonymize, scope: message }
        PHONE_NUMBER: { operator: pseudonymize }
        CREDIT_CARD: { operator: mask, keep_last: 4 }
        IBAN_CODE: { operator: mask, keep_first: 2, keep_last: 3, character: '#' }
        GOVERNMENT_ID: { operator: hash }
        URL: { operator: keep }
        PROJECT_NAME: { operator: drop }
        PERSON: { operator: pseudonymize, style: numbered }
        IP_ADDRESS: { operator: generalize, prefix: 16 }
        HEALTH: { operator: redact }
        BIRTHDAY: { operator: generalize, to: quarter, order: day-first }
      only: [CONTACT, URL]
      exclude: [USER_ID]
      allow: ["support@ourshop.example", { pattern: '^TICKET-\d+$' }]
      deny:
        PROJECT_NAME: ["Bluebird", { pattern: '\bBB-\d{4}\b' }]
      known: { BIRTHDAY: { file: lists/days.txt } }
      invalid_checksum: redact
      locales: [FR, de-DE]
      fields:
        - { path: "/user/id", entity: CUSTOMER_ID, operator: pseudonymize }
        - { path: "/**/a~1b~0c", operator: drop }
        - { path: "/*/created_at", operator: keep }
      on_error: drop
      """#)
    #expect(policy.purpose == "analytics")
    #expect(policy.recipient == "internal")
    #expect(policy.packs == ["core", "us"])
    #expect(policy.minimumScore == 0.25)
    #expect(policy.locales == ["de", "fr"])
    #expect(policy.fallback == .replace(with: "[gone]"))
    #expect(
      policy.entities == [
        "EMAIL_ADDRESS": .pseudonymize(scope: .message),
        "PHONE_NUMBER": .pseudonymize(scope: .file),
        "CREDIT_CARD": .mask(Mask(keepLast: 4)),
        "IBAN_CODE": .mask(Mask(keepFirst: 2, keepLast: 3, character: "#")),
        "GOVERNMENT_ID": .hash, "URL": .keep, "PROJECT_NAME": .drop,
        "PERSON": .number(scope: .conversation), "HEALTH": .redact,
        "IP_ADDRESS": .generalize(.network(prefix: 16, prefix6: 48)),
        "BIRTHDAY": .generalize(.date(to: .quarter, order: .dayFirst)),
      ])
    #expect(policy.known == [EntityType("BIRTHDAY"): KnownValues(file: "lists/days.txt")])
    #expect(policy.invalidChecksum == .redact)
    #expect(policy.only == ["CONTACT", "URL"])
    #expect(policy.excluded == ["USER_ID"])
    #expect(
      policy.allow == [
        PolicyTerm(.literal, "support@ourshop.example"), PolicyTerm(.pattern, #"^TICKET-\d+$"#),
      ])
    #expect(
      policy.allow.map { $0.place.map { "\($0)" } } == ["policy.yaml:21:9", "policy.yaml:21:47"])
    #expect(
      policy.deny == [
        EntityType("PROJECT_NAME"): [
          PolicyTerm(.literal, "Bluebird"), PolicyTerm(.pattern, #"\bBB-\d{4}\b"#),
        ]
      ])
    #expect(policy.fields.rules.map(\.pointer) == ["/user/id", "/**/a~1b~0c", "/*/created_at"])
    #expect(policy.fields.rules.map(\.entity) == [EntityType("CUSTOMER_ID"), nil, nil])
    #expect(policy.fields.rules[1].path == [.anyDepth, .name("a/b~c")])
    #expect(policy.onError == .drop)
  }

  @Test func aPolicyThatSaysNothingRedacts() throws {
    #expect(try policy("version: 1\n") == Policy())
    #expect(Policy().fallback == .redact)
    #expect(Policy().entities.isEmpty)
  }

  @Test func theStarterParses() throws {
    var expected = Policy()
    expected.purpose = "analytics"
    expected.entities["CREDIT_CARD"] = .mask(Mask(keepLast: 4))
    #expect(try policy(Policy.starterYAML) == expected)

    // Also with its examples, which are the lines that look like YAML behind a '#'.
    let examples = #/^( *)# ((?: *-|  )* ?(?:[A-Za-z_]+:|- ).*)$/#
    var isBody = false
    let lines = Policy.starterYAML.split(separator: "\n", omittingEmptySubsequences: false).map {
      line -> String in
      defer { if line.hasPrefix("default:") { isBody = true } }
      if line.hasPrefix("# recipient:") { return String(line.dropFirst(2)) }
      guard isBody, let match = line.firstMatch(of: examples) else { return String(line) }
      return String(match.1 + match.2)
    }
    let full = try policy(lines.joined(separator: "\n"))
    #expect(full.recipient == "internal")
    #expect(full.entities.count == 7)
    #expect(full.only.count == 2 && full.excluded.count == 1 && full.allow.count == 2)
    #expect(full.known == [EntityType("CUSTOMER_NAME"): KnownValues(file: "customers.txt")])
    #expect(full.deny.count == 1 && full.fields.rules.count == 3)
  }

  @Test(arguments: [
    ("", "1:1: there is nothing in this file"),
    ("[]", "1:1: expected an object, found a list"),
    ("purpose: x", "1:1: missing key 'version'"),
    ("version: 2\nnew: 1", "1:10: policy version 2 is not known; this release reads version 1"),
    ("version: '1'", "1:10: expected a whole number, found a string; remove the quotes"),
    ("version: 1\nentitis: {}", "2:1: unknown key 'entitis'; did you mean 'entities'?"),
    ("version: 1\nversion: 1", "2:1: duplicate key 'version'; the first one is in line 1"),
    ("version: 1\npurpose: ''", "2:10: the value is empty"),
    (
      "version: 1\nrecipient: \"a\\nb\"",
      "2:12: the text holds a control character or a line end; write it on one line"
    ),
    ("version: 1\npacks: [core, paymet]", "2:15: unknown value 'paymet'; did you mean 'payment'?"),
    ("version: 1\npacks: []", "2:8: expected at least 1 item, found 0"),
    ("version: 1\nminimum_score: 1.5", "2:16: the number must be from 0 to 1"),
    ("version: 1\nminimum_score: high", "2:16: expected a number, found a string"),
    (
      "version: 1\ndefault: redact",
      "2:10: expected an object, found a string"
    ),
    ("version: 1\ndefault: {}", "2:10: missing key 'operator'"),
    (
      "version: 1\ndefault: { operator: redcat }",
      "2:22: unknown operator 'redcat'; did you mean 'redact'?"
    ),
    (
      "version: 1\ndefault: { operator: seal }",
      "2:22: unknown operator 'seal'; use 'keep', 'redact', 'replace', 'mask', 'hash', "
        + "'pseudonymize', 'generalize' or 'drop'"
    ),
    (
      "version: 1\ndefault: { operator: redact, keep_last: 4 }",
      "2:30: operator 'redact' has no parameter 'keep_last'; it belongs to 'mask'"
    ),
    (
      "version: 1\ndefault: { operator: mask, keep_lst: 4 }",
      "2:28: operator 'mask' has no parameter 'keep_lst'; did you mean 'keep_last'?"
    ),
    (
      "version: 1\ndefault: { operator: mask, keep_last: -1 }",
      "2:39: the number must be from 0 to 1000"
    ),
    (
      "version: 1\ndefault: { operator: mask, keep_last: four }",
      "2:39: expected a whole number, found a string"
    ),
    (
      "version: 1\ndefault: { operator: mask, character: '**' }",
      "2:39: more than one character; give one, such as '*'"
    ),
    (
      "version: 1\ndefault: { operator: mask, character: ' ' }",
      "2:39: not a visible character; give one, such as '*'"
    ),
    (
      "version: 1\ndefault: { operator: replace }",
      "2:10: operator 'replace' needs the parameter 'with'"
    ),
    (
      "version: 1\ndefault: { operator: replace, with: \"a\\nb\" }",
      "2:37: the text holds a control character or a line end; write it on one line"
    ),
    (
      "version: 1\ndefault: { operator: pseudonymize, scope: fiel }",
      "2:43: unknown value 'fiel'; did you mean 'file'?"
    ),
    (
      "version: 1\ndefault: { operator: pseudonymize, style: number }",
      "2:43: unknown value 'number'; did you mean 'numbered'?"
    ),
    (
      "version: 1\ndefault: { operator: pseudonymize, scope: participant }",
      "2:43: scope 'participant' needs to know who speaks, which this release does not; "
        + "use 'conversation'"
    ),
    (
      "version: 1\ndefault: { operator: pseudonymize, style: numbered, scope: corpus }",
      "2:60: numbered pseudonyms are counted within a message or a conversation; "
        + "use 'conversation', or leave out 'style'"
    ),
    (
      "version: 1\ndefault: { operator: generalize, to: year }",
      "2:22: operator 'generalize' fits some types only; "
        + "name them under 'entities', and another operator here"
    ),
    (
      "version: 1\nentities: { EMAIL_ADDRESS: { operator: generalize, to: year } }",
      "2:40: operator 'generalize' does not fit EMAIL_ADDRESS; "
        + "it fits DATE_OF_BIRTH, DATE_TIME, IP_ADDRESS; use 'redact'"
    ),
    (
      "version: 1\nentities: { IP_ADDRESS: { operator: generalize, to: year } }",
      "2:49: 'to' does not fit IP_ADDRESS, whose values are internet addresses; "
        + "use 'prefix', 'prefix6'"
    ),
    (
      "version: 1\nentities: { IP_ADDRESS: { operator: generalize, prefix: 24, width: 5 } }",
      "2:61: 'prefix' is for internet addresses, 'width' for ages; give one of them"
    ),
    (
      "version: 1\nentities: { NETWORK: { operator: generalize } }",
      "2:34: operator 'generalize' does not say how; "
        + "give one of to, order, width, prefix, prefix6, keep, step, decimals"
    ),
    (
      "version: 1\nentities: { CONTACT: { operator: generalize, to: year } }",
      "2:34: operator 'generalize' does not fit CONTACT; it fits DATE_OF_BIRTH, DATE_TIME, IP_ADDRESS; use 'redact'"
    ),
    (
      "version: 1\nentities: { DATE_TIME: { operator: generalize, to: yaer } }",
      "2:52: unknown value 'yaer'; did you mean 'year'?"
    ),
    (
      "version: 1\nentities: { IP_ADDRESS: { operator: generalize, prefix: 33 } }",
      "2:57: the number must be from 0 to 32"
    ),
    (
      "version: 1\nfields: [{ path: /a, entity: URL, operator: generalize, step: 5 }]",
      "2:45: operator 'generalize' does not fit URL; it fits DATE_OF_BIRTH, DATE_TIME, IP_ADDRESS; use 'redact'"
    ),
    (
      "version: 1\nentities: { EMIAL_ADDRESS: { operator: redact } }",
      "2:13: unknown entity type or group 'EMIAL_ADDRESS'; did you mean 'EMAIL_ADDRESS'?"
    ),
    (
      "version: 1\nentities:\n  email_address: { operator: redact }",
      "3:3: unknown entity type or group 'email_address'; did you mean 'EMAIL_ADDRESS'?"
    ),
    (
      "version: 1\nonly: [QQQQQQQQQQ]",
      "2:8: unknown entity type or group 'QQQQQQQQQQ'; "
        + "'scrubjay patterns list' shows all types and groups"
    ),
    ("version: 1\nknown: { PROJECT: {} }", "2:19: missing key 'file'"),
    ("version: 1\nknown: { PROJECT: a.txt }", "2:19: expected an object, found a string"),
    (
      "version: 1\nknown: { CONTACT: { file: a } }",
      "2:10: 'CONTACT' is a group of types; name one type"
    ),
    ("version: 1\ndeny: { HEALTH: [abc] }", "2:9: 'HEALTH' is a group of types; name one type"),
    ("version: 1\nregions: [de]", "2:1: unknown key 'regions'; use"),
    (
      "version: 1\ninvalid_checksum: redcat",
      "2:19: unknown value 'redcat'; did you mean 'redact'?"
    ),
    (
      "version: 1\nallow: [12345]",
      "2:9: expected a string or an object, found a number; put it in quotes"
    ),
    ("version: 1\nallow: ['  ']", "2:9: the value is blank"),
    ("version: 1\nallow: [{ patern: a }]", "2:11: unknown key 'patern'; did you mean 'pattern'?"),
    ("version: 1\nallow: [{ pattern: '' }]", "2:20: the value is empty"),
    (
      "version: 1\ndeny: { Project: [a] }",
      "2:9: not the name of an entity type; "
        + "use up to 64 upper-case letters, digits and '_', beginning with a letter"
    ),
    (
      "version: 1\ndeny: { GOVERNMENT_ID: [a] }",
      "2:9: 'GOVERNMENT_ID' is a group of types; name one type"
    ),
    ("version: 1\ndeny: { PROJECT: [] }", "2:18: expected at least 1 item, found 0"),
    (
      "version: 1\nfields: [{ path: /a, operator: redact }]",
      "2:10: operator 'redact' needs the parameter 'entity'"
    ),
    (
      "version: 1\nfields: [{ path: a, entity: URL, operator: redact }]",
      "2:18: the path does not begin with '/'; write a JSON Pointer such as '/user/id'"
    ),
    (
      "version: 1\nfields: [{ path: /a~b, operator: drop }]",
      "2:18: '~' must stand before 0 or 1; write '~0' for '~' and '~1' for '/' in a name"
    ),
    (
      "version: 1\nfields: [{ path: /a/b*, operator: drop }]",
      "2:18: '*' and '**' stand for whole segments only; write '/*/' or '/**/'"
    ),
    (
      "version: 1\nfields: [{ path: /a, entity: CONTACT, operator: redact }]",
      "2:30: 'CONTACT' is a group of types; name one type"
    ),
    (
      "version: 1\nfields: [{ operator: drop }]",
      "2:10: operator 'drop' needs the parameter 'path'"
    ),
    ("version: 1\non_error: quarantine", "2:11: unknown value 'quarantine'; use 'fail' or 'drop'"),
  ])
  func errors(text: String, message: String) throws {
    let error = try #require(throws: ConfigurationError.self) { try policy(text) }
    if message.hasSuffix("use") {
      #expect("\(error)".hasPrefix("policy.yaml:" + message))
    } else {
      #expect("\(error)" == "policy.yaml:" + message)
    }
    let all = Policy.check(Array(text.utf8), file: "policy.yaml", vocabulary: vocabulary)
    #expect(all.first == error)
  }

  /// A policy may list personal data, and a slip may put it anywhere.
  @Test(arguments: [
    "version: kolibri@example.org", "purpose: [kolibri@example.org]", "packs: kolibri@example.org",
    "version: 1\nminimum_score: kolibri@example.org", "version: 1\ndefault: kolibri@example.org",
    "version: 1\nonly: [kolibri@example.org]", "version: 1\nexclude: [Kolibri Müller]",
    "version: 1\nentities: { kolibri@example.org: { operator: drop } }",
    "version: 1\ndeny: { kolibri@example.org: [a] }",
    "version: 1\ndeny: { A: kolibri@example.org }",
    "version: 1\nallow: kolibri@example.org", "version: 1\nallow: [[kolibri@example.org]]",
    "version: 1\nallow: [{ pattern: [kolibri@example.org] }]",
    "version: 1\ndefault: { operator: replace, with: [kolibri@example.org] }",
    "version: 1\ndefault: { operator: replace, with: \"kolibri@example.org\\n\" }",
    "version: 1\ndefault: { operator: mask, character: kolibri@example.org }",
    "version: 1\nfields: [{ path: kolibri@example.org, operator: drop }]",
    "version: 1\nfields: [{ path: /a, entity: kolibri@example.org, operator: redact }]",
  ])
  func errorsShowNoValues(text: String) {
    let errors = Policy.check(Array(text.utf8), file: "p", vocabulary: vocabulary)
    #expect(!errors.isEmpty)
    for error in errors { #expect(!"\(error)".lowercased().contains("kolibri")) }
  }

  @Test func allErrorsAreGivenInOrder() {
    let text =
      "version: 1\nminimum_score: 2\ndefault: { operator: x }\nentities: { URI: { operator: keep } }"
    let errors = Policy.check(Array(text.utf8), file: "p", vocabulary: vocabulary)
    #expect(errors.map { "\($0.place)" } == ["p:2:16", "p:3:22", "p:4:13"])
    #expect(Policy.check(Array("version: 1".utf8), file: "p", vocabulary: vocabulary).isEmpty)
  }

  @Test func aTypeBeatsItsGroupAndBothTheDefault() throws {
    let policy = try policy(
      """
      version: 1
      default: { operator: hash }
      entities:
        FINANCIAL: { operator: drop }
        CREDIT_CARD: { operator: mask }
        PERSON: { operator: keep }
      """)
    func rule(_ type: String, _ group: String?) -> Operator {
      policy.rule(for: EntityType(type), group: group)
    }
    #expect(rule("CREDIT_CARD", "FINANCIAL") == .mask(Mask()))
    #expect(rule("IBAN_CODE", "FINANCIAL") == .drop)
    #expect(rule("PERSON", "PERSON") == .keep)
    #expect(rule("NICKNAME", "PERSON") == .keep)
    #expect(rule("URL", "NETWORK") == .hash)
    #expect(rule("PROJECT_NAME", nil) == .hash)
  }

  private func enabled(_ text: String) throws -> [String] {
    try policy("version: 1\n" + text).enabledTypes(in: vocabulary).map(\.name).sorted()
  }

  @Test func whatIsLookedFor() throws {
    let all = vocabulary.types.keys.sorted()
    #expect(try enabled("") == all.filter { $0 != "URL" && $0 != "DATE_TIME" })
    #expect(
      try enabled("entities: { URL: { operator: keep } }") == all.filter { $0 != "DATE_TIME" })
    #expect(
      try enabled("entities: { NETWORK: { operator: keep } }") == all.filter { $0 != "DATE_TIME" })
    #expect(try enabled("only: [URL]") == ["URL"])
    #expect(try enabled("only: [NETWORK]") == ["IP_ADDRESS", "URL"])
    #expect(try enabled("only: [NETWORK]\nexclude: [URL]") == ["IP_ADDRESS"])
    #expect(try enabled("only: [URL]\nexclude: [NETWORK]") == ["URL"])
    #expect(try enabled("only: [URL]\nexclude: [URL]") == [])
    #expect(
      try enabled("exclude: [CONTACT, PERSON]\ndeny: { PROJECT: [x] }")
        == ["CREDIT_CARD", "DATE_OF_BIRTH", "IBAN_CODE", "IP_ADDRESS", "PROJECT", "US_SSN"])
  }

  @Test(arguments: [
    ("xx", "no type belongs to the country 'xx'"),
    ("deutsch", "a locale is a country of two letters"),
  ])
  func aLocaleMustBeACountryThatTypesBelongTo(locale: String, cause: String) {
    let text = "version: 1\nlocales: ['\(locale)']"
    let errors = Policy.check(Array(text.utf8), file: "p", vocabulary: vocabulary)
    #expect(errors.count == 1)
    #expect(errors.first?.cause == cause)
    #expect(errors.first?.place.line == 2)
    var flags = PolicyOverrides()
    flags.locales = [locale]
    #expect(throws: PolicyOverrideError.self) {
      try Policy().applying(flags, vocabulary: vocabulary)
    }
  }

  @Test func flagsChangeThePolicy() throws {
    let base = try policy(
      "version: 1\nonly: [PERSON]\nexclude: [URL, US_SSN]\ndeny: { PROJECT: [x] }")
    var flags = PolicyOverrides()
    #expect(try base.applying(flags, vocabulary: vocabulary) == base)

    flags.only = ["URL", "PROJECT", "CONTACT"]
    flags.excluded = ["USER_ID"]
    flags.minimumScore = 0.75
    flags.locales = ["fr"]
    flags.onError = .drop
    let changed = try base.applying(flags, vocabulary: vocabulary)
    #expect(changed.only == ["URL", "PROJECT", "CONTACT"])
    #expect(changed.excluded == ["US_SSN", "USER_ID"])
    #expect(changed.minimumScore == 0.75)
    #expect(changed.locales == ["fr"])
    #expect(changed.effectiveYAML.contains("locales: [fr]"))
    #expect(changed.onError == .drop)
    #expect(try policy(changed.effectiveYAML) == changed)
    #expect(changed.digest != base.digest)
  }

  @Test func flagsThatNameNothingAreErrors() throws {
    func message(_ change: (inout PolicyOverrides) -> Void) throws -> String {
      var flags = PolicyOverrides()
      change(&flags)
      let error = try #require(throws: PolicyOverrideError.self) {
        try Policy().applying(flags, vocabulary: vocabulary)
      }
      return "\(error)"
    }
    #expect(
      try message { $0.only = ["EMAIL_ADDRES"] }
        == "--entity: unknown entity type or group 'EMAIL_ADDRES'; did you mean 'EMAIL_ADDRESS'?")
    #expect(
      try message { $0.excluded = ["QQQQ"] }
        == "--exclude: unknown entity type or group 'QQQQ'; "
        + "'scrubjay patterns list' shows all types and groups")
    #expect(
      try message { $0.minimumScore = .nan }
        == "--minimum-score: the score is out of range; give 0 to 1")
  }

  @Test func linkingIsWrittenWhereItIsAskedFor() throws {
    let rule = "entities: { PERSON: { operator: pseudonymize, style: numbered } }\n"
    #expect(try policy("version: 1\n" + rule).link == .none)
    let linked = try policy("version: 1\nlink: participant\n" + rule)
    #expect(linked.link == .participant)
    #expect(linked.effectiveYAML.contains("\nlink: participant\n"))
    #expect(try policy(linked.effectiveYAML) == linked)
    let none = try policy("version: 1\nlink: none\n" + rule)
    #expect(try none.effectiveYAML == policy("version: 1\n" + rule).effectiveYAML)
  }

  @Test func theEffectivePolicyIsPinned() throws {
    let policy = try policy(
      #"""
      version: 1
      entities:
        URL: { operator: keep }
        CREDIT_CARD: { operator: mask, keep_last: 4 }
        DATE_TIME: { operator: generalize, to: month }
        PERSON: { operator: pseudonymize, style: numbered, scope: message }
      known: { STAFF: { file: 'our staff.txt' } }
      allow: [Bluebird, "it's", { pattern: '^A\d' }]
      fields: [{ path: /a, entity: USER_ID, operator: pseudonymize }]
      """#)
    #expect(
      policy.effectiveYAML == #"""
        version: 1
        packs: [all]
        minimum_score: 0.5
        look_back: 8
        invalid_checksum: reject
        default: { operator: redact }
        entities:
          CREDIT_CARD: { operator: mask, keep_first: 0, keep_last: 4, character: '*' }
          DATE_TIME: { operator: generalize, to: month }
          PERSON: { operator: pseudonymize, style: numbered, scope: message }
          URL: { operator: keep }
        allow:
          - Bluebird
          - 'it''s'
          - { pattern: '^A\d' }
        known:
          STAFF: { file: 'our staff.txt' }
        fields:
          - { path: '/a', entity: USER_ID, operator: pseudonymize, style: keyed, scope: file }
        on_error: fail

        """#)
    #expect(policy.digest == Digest.hexadecimal(of: Array(policy.effectiveYAML.utf8)))
  }

  @Test func listedTextsAreNotShown() throws {
    let policy = try policy("version: 1\nallow: [sesame]\ndeny: { PROJECT: [{ pattern: sesame }] }")
    var dumped = ""
    dump(policy, to: &dumped)
    #expect(!dumped.contains("sesame"))
    #expect(!"\(policy)".contains("sesame"))
    #expect(!String(reflecting: policy).contains("sesame"))
  }

  @Test func theSchemaIsPrinted() {
    let schema = Policy.jsonSchema(vocabulary: vocabulary)
    for name in ["\"version\"", "\"pseudonymize\"", "\"keep_last\"", "\"only\"", "\"corpus\""] {
      #expect(schema.contains(name))
    }
  }
}

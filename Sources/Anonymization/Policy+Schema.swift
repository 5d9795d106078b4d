internal import Checksums
internal import Configuration
internal import Detection

extension Policy {
  /// The generation of the policy file that this build reads.
  package static let fileVersion = 1

  /// The JSON Schema of the policy file, for `policy schema` and editors.
  package static func jsonSchema(vocabulary: PolicyVocabulary) -> String {
    schema(vocabulary: vocabulary, ownTypes: []).jsonSchema(title: "Scrubjay policy")
  }

  /// What a policy file may look like.
  ///
  /// - Parameters:
  ///   - vocabulary: the names that packs give.
  ///   - ownTypes: the types that this policy itself brings in with `deny` and `fields`.
  /// - Returns: The schema, which refuses whatever it does not name.
  static func schema(vocabulary: PolicyVocabulary, ownTypes: Set<String>) -> Schema {
    let names = PolicyNames(vocabulary, own: ownTypes)
    let knownName = StringRule.check { name in names.fault(name) }
    let newName = StringRule.check { name in newTypeFault(name, vocabulary) }
    let packs = ["all"] + vocabulary.packs.subtracting(["all"]).sorted()

    return .object(
      [
        .init(
          "version", .integer(in: fileVersion...fileVersion), isRequired: true,
          summary: "The generation of the policy file: 1."),
        .init(
          "purpose", .string(singleLine),
          summary: "Why this processing happens; part of the run report and of the keys."),
        .init(
          "recipient", .string(singleLine),
          summary: "Who gets the output; keys differ per recipient."),
        .init(
          "packs", .list(of: .string(.oneOf(packs)), minimumCount: 1),
          summary: "The pattern packs in use."),
        .init(
          "minimum_score", .number(in: 0...1), summary: "Findings that score lower are let go."),
        .init(
          "look_back", .integer(in: 0...farthestLookBack),
          summary: "How many messages back a question is looked for that a value answers."),
        .init(
          "link", .string(.oneOf(Link.allCases.map(\.rawValue))),
          summary: "Whether the pseudonyms of what leads to one participant share a number."),
        .init(
          "invalid_checksum", .string(.oneOf(ChecksumHandling.allCases.map(\.rawValue))),
          summary: "Whether a value with a wrong checksum is a finding where context is strong."),
        .init(
          "locales", .list(of: .string(localeRule(vocabulary))),
          summary: "Countries whose numbers are expected, such as de; theirs need less evidence."),
        .init("default", operatorSchema(), summary: "What is done where nothing else is said."),
        .init(
          "entities", .dictionary(keys: knownName, values: operatorSchema()),
          summary: "What is done by type or group; a type beats its group."),
        .init(
          "only", .list(of: .string(knownName)),
          summary: "Types and groups outside of which nothing is looked for."),
        .init(
          "exclude", .list(of: .string(knownName)),
          summary: "Types and groups that are not looked for."),
        .init("allow", .list(of: termSchema), summary: "What is not a finding."),
        .init(
          "deny",
          .dictionary(keys: newName, values: .list(of: termSchema, minimumCount: 1)),
          summary: "What is a finding, by type."),
        .init(
          "known", .dictionary(keys: newName, values: knownSchema),
          summary: "Lists of values that are findings, by type."),
        .init(
          "fields", .list(of: fieldSchema(newName)),
          summary: "What is done with whole fields; the first rule that fits decides."),
        .init(
          "on_error", .string(.oneOf(ErrorHandling.allCases.map(\.rawValue))),
          summary: "What happens with a record that cannot be processed safely."),
      ], summary: "What is looked for, and what stands in its place.")
  }

  /// Which locales there are: countries that some type belongs to, also behind a language (`de-AT`).
  static func localeRule(_ vocabulary: PolicyVocabulary) -> StringRule {
    .check { locale in localeFault(locale, vocabulary) }
  }

  /// What is wrong with a locale, or nil.
  static func localeFault(
    _ locale: String, _ vocabulary: PolicyVocabulary
  ) -> (cause: String, cure: String?)? {
    let country = country(ofLocale: locale)
    if vocabulary.countries.contains(country) { return nil }
    // What is not written like a country may be anything, and is not shown.
    guard country.utf8.count == 2, country.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return ("a locale is a country of two letters", "write it as de, or as de-AT")
    }
    return (
      "no type belongs to the country '\(country)'",
      "'scrubjay patterns list' shows the countries that types belong to"
    )
  }

  /// The country that a locale names, in lower case.
  static func country(ofLocale locale: String) -> String {
    let parts = locale.split(whereSeparator: { $0 == "-" || $0 == "_" })
    return (parts.count == 2 ? String(parts[1]) : locale).lowercased()
  }

  /// The names of the operators' parameters, shared by schema, decoder and writer.
  enum Parameter {
    static let with = "with"
    static let keepFirst = "keep_first"
    static let keepLast = "keep_last"
    static let character = "character"
    static let scope = "scope"
    static let style = "style"
    static let to = "to"
    static let order = "order"
    static let width = "width"
    static let prefix = "prefix"
    static let prefix6 = "prefix6"
    static let keep = "keep"
    static let step = "step"
    static let decimals = "decimals"
  }

  /// How pseudonyms are made.
  enum Style: String, CaseIterable {
    /// From a secret key.
    case keyed
    /// By counting.
    case numbered
  }

  private static func operatorSchema() -> Schema {
    .tagged(field: "operator", cases: operatorCases())
  }

  private static func fieldSchema(_ newName: StringRule) -> Schema {
    let entitySummary = "The type that the content of the field is."
    let cases = operatorCases().map { variant in
      let isRequired = variant.name != Operator.keep.name && variant.name != Operator.drop.name
      let entity = Schema.Field(
        "entity", .string(newName), isRequired: isRequired, summary: entitySummary)
      return Schema.Case(variant.name, [entity] + variant.fields, summary: variant.summary)
    }
    let path = Schema.Field(
      "path", .string(.check(FieldRule.fault(inPointer:))), isRequired: true,
      summary: "A JSON Pointer; * is any key or index, ** any depth.")
    return .tagged(field: "operator", cases: cases, common: [path])
  }

  private static func operatorCases() -> [Schema.Case] {
    let mostKept = 0...1000
    return [
      .init(Operator.keep.name, summary: "Unchanged, but reported."),
      .init(Operator.redact.name, summary: "The name of the type: <EMAIL_ADDRESS>."),
      .init(
        "replace",
        [.init(Parameter.with, .string(singleLine), isRequired: true, summary: "The text.")],
        summary: "A given text."),
      .init(
        "mask",
        [
          .init(
            Parameter.keepFirst, .integer(in: mostKept),
            summary: "How many letters or digits to show at the beginning."),
          .init(
            Parameter.keepLast, .integer(in: mostKept),
            summary: "How many letters or digits to show at the end."),
          .init(
            Parameter.character, .string(.check(maskCharacterFault)),
            summary: "What stands for each one hidden; * unless said otherwise."),
        ],
        summary: "* for each letter or digit but those kept; at least half are hidden."),
      .init(Operator.hash.name, summary: "A keyed HMAC-SHA-256, the same in the whole corpus."),
      .init(
        "pseudonymize",
        [
          .init(
            Parameter.style, .string(.oneOf(Style.allCases.map(\.rawValue))),
            summary: "From a secret key, or by counting; keyed unless said otherwise."),
          .init(
            Parameter.scope, .string(.oneOf(Scope.allCases.map(\.rawValue))),
            summary: "Where one value keeps one pseudonym; file unless said otherwise, and "
              + "conversation where they are numbered."),
        ],
        summary: "A pseudonym: EMAIL_ADDRESS_ and 17 characters, or PERSON_1_."),
      .init("generalize", generalizationFields, summary: "A coarser value: 1984, 192.0.2.0/24."),
      .init(Operator.drop.name, summary: "Nothing stands in its place."),
    ]
  }

  private static var generalizationFields: [Schema.Field] {
    [
      .init(
        Parameter.to, .string(.oneOf(Generalization.DateUnit.allCases.map(\.rawValue))),
        summary: "What is left of a date; year unless said otherwise."),
      .init(
        Parameter.order, .string(.oneOf(WrittenDate.Order.allCases.map(\.rawValue))),
        summary: "Which comes first in dates like 03/07/2024; without it, these are redacted "
          + "where it matters."),
      .init(
        Parameter.width, .integer(in: 2...100),
        summary: "How many years one group of ages spans; 10 unless said otherwise."),
      .init(
        Parameter.prefix, .integer(in: 0...32),
        summary: "How many bits of an IPv4 address are kept; 24 unless said otherwise."),
      .init(
        Parameter.prefix6, .integer(in: 0...128),
        summary: "How many bits of an IPv6 address are kept; 48 unless said otherwise."),
      .init(
        Parameter.keep, .integer(in: 1...8),
        summary:
          "How many letters and digits of a postal code are kept; 3, and the outward part of "
          + "British ones, unless said otherwise."),
      .init(
        Parameter.step, .integer(in: 1...1_000_000_000_000),
        summary: "How wide an interval of numbers is; 100 unless said otherwise."),
      .init(
        Parameter.decimals, .integer(in: 0...6),
        summary: "How many decimals of a coordinate are kept; 1 unless said otherwise."),
    ]
  }

  private static var knownSchema: Schema {
    .object([
      .init(
        "file", .string(singleLine), isRequired: true,
        summary: "The path, from the policy's own folder, of a text with one value a line.")
    ])
  }

  private static var termSchema: Schema {
    .oneOf([
      .string(notBlank, summary: "Words, matched whole and without regard to case."),
      .object([
        .init(
          "pattern", .string(), isRequired: true, summary: "A regular expression of PCRE2.")
      ]),
    ])
  }

  // MARK: - Rules for strings

  private static let notBlank = StringRule.check { text in
    text.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? ("the value is blank", nil) : nil
  }

  /// Text that may stand in an output or a report without breaking its lines.
  private static let singleLine = StringRule.check { text in
    text.unicodeScalars.contains(where: \.isControl)
      ? ("the text holds a control character or a line end", "write it on one line") : nil
  }

  private static let maskCharacterFault: @Sendable (String) -> (cause: String, cure: String?)? = {
    text in
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else {
      return ("more than one character", "give one, such as '*'")
    }
    let properties = scalar.properties
    let isVisible =
      !scalar.isControl && !scalar.isMark && !properties.isWhitespace
      && !properties.isDefaultIgnorableCodePoint
    return isVisible ? nil : ("not a visible character", "give one, such as '*'")
  }

  private static func newTypeFault(
    _ name: String, _ vocabulary: PolicyVocabulary
  ) -> (cause: String, cure: String?)? {
    guard EntityType.isValidName(name) else {
      return (
        "not the name of an entity type",
        "use up to 64 upper-case letters, digits and '_', beginning with a letter"
      )
    }
    guard !vocabulary.isOnlyGroup(name) else {
      return ("'\(name)' is a group of types", "name one type")
    }
    return nil
  }
}

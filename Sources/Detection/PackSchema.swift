package import Configuration

/// What a pattern pack may say; the one description behind strict reading and `patterns schema`.
package enum PackSchema {
  /// The groups of the built-in types; a pack of a user may name others.
  package static let groups = [
    "BIOMETRIC", "CONTACT", "CREDENTIAL", "DATE_TIME", "DEMOGRAPHIC", "DEVICE", "EDUCATION",
    "EMPLOYMENT", "FINANCIAL", "GOVERNMENT_ID", "HEALTH", "LEGAL", "LOCATION", "NETWORK",
    "ORGANIZATION", "PERSON", "SECURITIES", "TRAVEL", "VEHICLE",
  ]

  /// The group of a block that names none.
  static let defaultGroup = "CUSTOM"

  /// How equal values can be made equal before a pseudonym is derived.
  package static let normalizations = [
    "exact", "lowercase", "digits", "alphanumeric", "phone", "name",
  ]

  /// What sorts of value can be made coarser; each is written by the operator `generalize` in its way.
  package static let generalizations = [
    "date", "age", "address", "postal-code", "number", "coordinates",
  ]

  /// A pack: a list of blocks.
  package static let pack = Schema.list(
    of: block, summary: "A pattern pack: one block per entity type.")

  /// The identifier that `patterns schema` prints.
  package static let identifier = "https://scrubjay.dev/schema/pack-1.json"

  private static let block = Schema.object(
    [
      .init("type", .string(entityType), isRequired: true, summary: "Name of the entity type."),
      .init("summary", .string(), summary: "One sentence for people."),
      .init("source", .string(), summary: "Standard or authority."),
      .init("group", .string(entityType), summary: "Group that policies may name instead."),
      .init("country", .string(country), summary: "ISO 3166-1 alpha-2 code."),
      .init("validator", .string(validator), summary: "Validator of all patterns of the block."),
      falseAcceptRate,
      .init("normalize", .string(.oneOf(normalizations)), summary: "How equal values are equal."),
      .init(
        "generalize", .string(.oneOf(generalizations)),
        summary: "What sort of value it is, for making it coarser."),
      .init("patterns", .list(of: pattern, minimumCount: 1), isRequired: true),
      .init(
        "negative", .boolean(),
        summary:
          "Whether it says what is not personal; a score is then what its pattern takes away."),
      .init(
        "against", .list(of: .string(entityType)),
        summary: "Types and groups that a negative block speaks against."),
      .init("context", languages, summary: "Words nearby that speak for a candidate."),
      .init("negative_context", languages, summary: "Words nearby that speak against one."),
      .init(
        "field_names", .list(of: .string()), summary: "JSON keys and CSV columns that announce it."),
      .init(
        "questions", languages,
        summary: "Phrases by which the message before asks for it; without any, those of context."),
      .init("stop_words", languages, summary: "Words that no value begins with."),
      .init(
        "grows", .string(.oneOf(["address"])),
        summary: "To what a value grows with its neighbors: a street to its whole address."),
      .init(
        "told_by", .string(.oneOf(["calling-codes"])),
        summary: "What else in a conversation tells that a value is one: other numbers' codes."),
      .init(
        "default", .string(.oneOf(["on", "off"])), summary: "Whether it is looked for unasked."),
      .init("examples", .list(of: .string(example)), summary: "Texts with [[…]] around findings."),
      .init("rejects", .list(of: .string()), summary: "Texts without a finding of the type."),
    ], summary: "Everything about one entity type.")

  private static let pattern = Schema.object(
    [
      .init("name", .string(patternName), isRequired: true, summary: "Unique within the block."),
      .init("regex", .string(), isRequired: true, summary: "A PCRE2 regular expression."),
      .init("score", .number(in: 0...1), isRequired: true, summary: "Score before evidence."),
      .init("ignore_case", .boolean(), summary: "Whether letters match in either case."),
      .init("multiline", .boolean(), summary: "Whether a match may hold line ends."),
      .init(
        "whole_field", .boolean(),
        summary: "Whether only whole values of fields called by field_names are compared with it."),
      .init(
        "whole_answer", .boolean(),
        summary:
          "Whether only whole answers to questions with one of its phrases are compared with it."
      ),
      .init(
        "takes_word_before", .boolean(),
        summary: "Whether the value begins with the word before the match."),
      .init("validator", .string(validator), summary: "Validator of this pattern alone."),
      falseAcceptRate,
    ], summary: "One layout in which the value is written.")

  private static let falseAcceptRate = Schema.Field(
    "false_accept_rate", .number(in: 0...1),
    summary: "Share of random inputs of the shape that layout and validator together accept.")

  private static let languages = Schema.dictionary(
    keys: .check { code in
      code.utf8.count == 2 && code.utf8.allSatisfy { (0x61...0x7A).contains($0) }
        ? nil : ("a language is two lower-case letters", "use an ISO 639-1 code such as en")
    },
    values: .list(of: .string()))

  private static let entityType = StringRule.check { name in
    EntityType.isValidName(name)
      ? nil
      : ("not a valid name", "use upper-case letters, digits and _, beginning with a letter")
  }

  private static let country = StringRule.check { code in
    code.utf8.count == 2 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      ? nil : ("a country is two upper-case letters", "use an ISO 3166-1 code such as DE")
  }

  private static let validator = StringRule.check { name in
    guard Validator.named(name) == nil else { return nil }
    let cure = nearest(name, among: Validator.names).map { "did you mean '\($0)'?" }
    return (
      "validator '\(name)' is not known",
      cure ?? "use one of \(Validator.names.joined(separator: ", "))"
    )
  }

  private static let patternName = StringRule.check { name in
    name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
      ? nil : ("not a valid name", "use lower-case letters, digits and -")
  }

  private static let example = StringRule.check { text in
    MarkedText(text) == nil
      ? ("the marks [[ and ]] do not pair up", "put [[ and ]] around what must be found") : nil
  }
}

/// A text with `[[…]]` around the stretches that must be found in it.
package struct MarkedText: Sendable {
  /// The text without its marks.
  package let text: [UInt8]
  /// The marked stretches, in bytes of `text`, ascending.
  package let marks: [Range<Int>]

  /// Takes the marks out of `marked`; `nil` where they do not pair up.
  package init?(_ marked: String) {
    var text: [UInt8] = []
    var marks: [Range<Int>] = []
    var open: Int?
    let bytes = Array(marked.utf8)
    var offset = 0
    while offset < bytes.count {
      let pair = offset + 1 < bytes.count && bytes[offset] == bytes[offset + 1] ? bytes[offset] : 0
      if pair == UInt8(ascii: "["), open == nil {
        open = text.count
        offset += 2
      } else if pair == UInt8(ascii: "]"), let start = open {
        marks.append(start..<text.count)
        open = nil
        offset += 2
      } else {
        text.append(bytes[offset])
        offset += 1
      }
    }
    guard open == nil else { return nil }
    self.text = text
    self.marks = marks
  }
}

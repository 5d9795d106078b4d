/// Everything known about one entity type: one block of a pack.
///
/// A block is the only place that knows a type: adding one adds the type, its tests and its
/// documentation.
package struct EntityDefinition: Hashable, Sendable {
  /// The entity type that the block defines.
  package var type: EntityType
  /// One sentence for people: what the value is.
  package var summary: String
  /// The standard or authority that the patterns and the arithmetic come from.
  package var source: String
  /// ISO 3166-1 alpha-2 code of the country that issues it; `nil` where it is not national.
  package var country: String?
  /// The group that policies may name instead of the type, such as `FINANCIAL`.
  package var group: String
  /// The name of the pack that holds the block, such as `core`.
  package var pack: String
  /// The layouts in which the value is written.
  package var patterns: [PatternDefinition]
  /// The largest share of random inputs of the right shape that layout and validator of one of the
  /// patterns together accept; `nil` where there is no validator.
  package var falseAcceptRate: Double? { patterns.compactMap(\.falseAcceptRate).max() }
  /// How equal values are made equal before a pseudonym is derived from them.
  package var normalization: String
  /// What sort of value it is, for making it coarser: one of ``PackSchema/generalizations``; `nil` where
  /// its values cannot be.
  package var generalization: String?
  /// Words and phrases, by language, that make a candidate near them more likely.
  package var context: [Phrases]
  /// Words and phrases, by language, that make a candidate near them less likely.
  package var negativeContext: [Phrases]
  /// Names of JSON keys and CSV columns that announce the value.
  package var fieldNames: [String]
  /// Words, by language, that a value may neither begin with nor go on with.
  package var stopWords: [Phrases]
  /// Phrases, by language, that ask for the value in the message before it.
  ///
  /// Empty where the words of `context` do. A question that holds one of these is the only one that asks for it.
  package var questions: [Phrases] = []
  /// Whether the type is looked for only where a policy names it.
  package var isOffByDefault: Bool
  /// Whether a value takes in what stands beside it as a part of the same address.
  package var growsToAddress = false
  /// Whether the calling codes of other numbers in the same conversation tell of which country a value is.
  package var isToldByCallingCodes = false
  /// Texts with `[[…]]` around what must be found.
  package var examples: [String]
  /// Texts in which nothing of this type may be found.
  package var rejects: [String]
  /// Whether it says what is not personal: its patterns lower the scores of what they cover.
  package var isNegative = false
  /// Types and groups that a negative block speaks against; empty for those that numbers are mistaken for.
  package var against: [String] = []

  /// Words or phrases of one language.
  package struct Phrases: Hashable, Sendable {
    /// ISO 639-1 code.
    package var language: String
    /// Lower-case words, or several words with one space between them.
    package var phrases: [String]
  }
}

/// One layout of an entity type: a regular expression with its base score.
package struct PatternDefinition: Hashable, Sendable {
  /// Unique within its block, such as `grouped-16`.
  package var name: String
  /// The regular expression as the pack writes it, macros not yet expanded.
  package var regex: String
  /// The score before any evidence is added.
  package var score: Score
  /// Whether letters match in either case.
  package var ignoresCase: Bool
  /// Whether a match may hold line ends.
  package var isMultiline: Bool
  /// Whether it is not searched for, but compared with whole values of fields that have one of the names
  /// in the block's `field_names`.
  package var isWholeField = false
  /// Whether it is not searched for, but compared with whole answers to questions that hold one of the
  /// block's `questions`.
  package var isWholeAnswer = false
  /// Whether the value begins with the word before the match, as the name before `(at) example dot com`.
  package var takesWordBefore = false
  /// The validator that confirms a match or throws it out, by name.
  package var validator: String?
  /// Share of random inputs of the right shape that layout and validator together accept.
  package var falseAcceptRate: Double?

  /// Whether the value is a part of the match that the expression names.
  ///
  /// Asked about all patterns when a command starts, where a search for a text in a text takes too long.
  var hasValueGroup: Bool {
    let wanted: [UInt8] = Array("?<value>".utf8)
    var seen = 0
    for byte in regex.utf8 {
      // What it begins with does not come again in it.
      seen = byte == wanted[seen] ? seen + 1 : byte == wanted[0] ? 1 : 0
      if seen == wanted.count { return true }
    }
    return false
  }

  /// Whether it is searched for in texts, and not only compared with whole values.
  var isSearched: Bool { !isWholeField && !isWholeAnswer }
}

extension EntityDefinition {
  /// The name under which reports show one of this block's patterns: `payment/credit-card/grouped-16`.
  package func qualifiedName(of pattern: PatternDefinition) -> String {
    let slug = type.name.lowercased().utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
    return "\(pack)/\(String(decoding: slug, as: UTF8.self))/\(pattern.name)"
  }

  /// Whether any pattern has a validator that computes something.
  package var hasArithmetic: Bool {
    patterns.contains { $0.validator.flatMap(Validator.named)?.isArithmetic ?? false }
  }

  /// Whether a value that `pattern` found and its validator passed needs no further evidence.
  ///
  /// Only arithmetic that random input of the shape passes at most once in a thousand proves
  /// anything; a look at the shape does not, however strict.
  package func isCertain(_ pattern: PatternDefinition) -> Bool {
    guard let name = pattern.validator, let validator = Validator.named(name),
      validator.isArithmetic, let rate = pattern.falseAcceptRate
    else { return false }
    return rate <= 0.001
  }
}

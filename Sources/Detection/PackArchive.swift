/// The form in which packs are carried inside the binary: lines of fields, sliced and not parsed.
///
/// The packs were read and checked when the binary was built; at run time there is neither YAML nor a
/// check to pay for. One line holds one fact; a line's first field says which, and fields are separated
/// by tabs. Inside a field the symbols U+240A and U+2409 stand for a line end and a tab.
package enum PackArchive {
  private static let symbols: [(character: Character, symbol: Character)] = [
    ("\n", "\u{240A}"), ("\t", "\u{2409}"),
  ]

  /// Writes `definitions`.
  package static func encode(_ definitions: [EntityDefinition]) -> String {
    var text = ""
    func line(_ fields: [String]) {
      text += fields.map { symbolized($0, symbols) }.joined(separator: "\t") + "\n"
    }
    for entity in definitions {
      line([
        "entity", entity.type.name, entity.summary, entity.source, entity.country ?? "",
        entity.group, entity.pack, entity.normalization, entity.isOffByDefault ? "off" : "on",
      ])
      for pattern in entity.patterns {
        line([
          "pattern", pattern.name, pattern.regex, String(pattern.score.tenThousandths),
          pattern.ignoresCase ? "ignore-case" : "", pattern.isMultiline ? "multiline" : "",
          pattern.validator ?? "", pattern.falseAcceptRate.map { "\($0)" } ?? "",
        ])
      }
      for words in entity.context { line(["context", words.language] + words.phrases) }
      for words in entity.negativeContext { line(["negative", words.language] + words.phrases) }
      for words in entity.stopWords { line(["stop", words.language] + words.phrases) }
      if !entity.fieldNames.isEmpty { line(["fields"] + entity.fieldNames) }
      for example in entity.examples { line(["example", example]) }
      for reject in entity.rejects { line(["reject", reject]) }
    }
    return text
  }

  /// Reads what `encode` wrote; lines of another kind are passed over.
  package static func decode(_ text: String) -> [EntityDefinition] {
    var definitions: [EntityDefinition] = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { symbolized(String(Substring($0)), symbols.map { ($0.symbol, $0.character) }) }
      if fields[0] == "entity", fields.count == 9 {
        definitions.append(
          EntityDefinition(
            type: EntityType(fields[1]), summary: fields[2], source: fields[3],
            country: fields[4].isEmpty ? nil : fields[4], group: fields[5], pack: fields[6],
            patterns: [], normalization: fields[7],
            context: [], negativeContext: [], fieldNames: [], stopWords: [],
            isOffByDefault: fields[8] == "off", examples: [], rejects: []))
      } else if !definitions.isEmpty {
        definitions[definitions.count - 1].add(fields)
      }
    }
    return definitions
  }

  private static func symbolized(_ text: String, _ pairs: [(Character, Character)]) -> String {
    guard text.contains(where: { character in pairs.contains { $0.0 == character } }) else {
      return text
    }
    return String(text.map { character in pairs.first { $0.0 == character }?.1 ?? character })
  }
}

extension EntityDefinition {
  fileprivate mutating func add(_ fields: [String]) {
    func words() -> Phrases {
      Phrases(language: fields[1], phrases: Array(fields.dropFirst(2)))
    }
    switch fields[0] {
    case "pattern" where fields.count == 8:
      patterns.append(
        PatternDefinition(
          name: fields[1], regex: fields[2], score: Score(tenThousandths: Int(fields[3]) ?? 0),
          ignoresCase: !fields[4].isEmpty, isMultiline: !fields[5].isEmpty,
          validator: fields[6].isEmpty ? nil : fields[6], falseAcceptRate: Double(fields[7])))
    case "context": context.append(words())
    case "negative": negativeContext.append(words())
    case "stop": stopWords.append(words())
    case "fields": fieldNames = Array(fields.dropFirst())
    case "example": examples.append(fields[1])
    case "reject": rejects.append(fields[1])
    default: break
    }
  }

  /// The block of a type that only a deny list knows.
  init(denied type: EntityType) {
    self.init(
      type: type, summary: "A value of a deny list.", source: "the policy", country: nil,
      group: PackSchema.defaultGroup, pack: "deny", patterns: [],
      normalization: PackSchema.normalizations[0], context: [], negativeContext: [],
      fieldNames: [], stopWords: [], isOffByDefault: false, examples: [], rejects: [])
  }
}

extension PatternDefinition {
  /// The pattern that finds a value of a deny list: literals match whole words, ignoring case.
  init(denied value: DetectionOptions.ListedValue, number: Int) {
    switch value {
    case .literal(let text):
      self.init(
        name: "\(number)", regex: "{{start}}" + Self.quoted(text) + "{{end}}", score: .certain,
        ignoresCase: true, isMultiline: false, validator: nil, falseAcceptRate: nil)
    case .pattern(let regex):
      self.init(
        name: "\(number)", regex: regex, score: .certain, ignoresCase: false, isMultiline: false,
        validator: nil, falseAcceptRate: nil)
    }
  }

  /// The pattern that matches a whole value of an allow list.
  init(allowed value: DetectionOptions.ListedValue, number: Int) {
    switch value {
    case .literal(let text):
      self.init(
        name: "\(number)", regex: "\\A" + Self.quoted(text) + "\\z", score: .certain,
        ignoresCase: true, isMultiline: false, validator: nil, falseAcceptRate: nil)
    case .pattern(let regex):
      self.init(
        name: "\(number)", regex: "\\A(?:" + regex + ")\\z", score: .certain, ignoresCase: false,
        isMultiline: false, validator: nil, falseAcceptRate: nil)
    }
  }

  /// `text` as a regular expression that matches exactly it: every character that could mean
  /// something is escaped.
  private static func quoted(_ text: String) -> String {
    var regex = ""
    for scalar in text.unicodeScalars {
      let isPlain = !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      regex += isPlain ? String(scalar) : "\\x{\(String(scalar.value, radix: 16))}"
    }
    return regex
  }
}

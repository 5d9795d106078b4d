internal import Matching

/// The form in which packs are carried inside the binary: lines of fields, sliced and not parsed.
///
/// The packs were read and checked when the binary was built; at run time there is neither YAML nor a
/// check to pay for. One line holds one fact; a line's first field says which, and fields are separated
/// by tabs. Inside a field a control character is written as its picture (U+240A for a line end), and
/// what is a picture in the text itself has U+2426 before it.
package enum PackArchive {
  /// The pictures of the control characters begin here, in the order of the characters.
  private static let pictures: ClosedRange<UInt32> = 0x2400...0x2421
  /// The picture of U+007F, the one control character beyond the first thirty-two.
  private static let pictureOfDelete: UInt32 = 0x2421
  /// Says that the picture behind it is meant as such.
  private static let mark: UInt32 = 0x2426

  /// Writes `definitions`.
  package static func encode(_ definitions: [EntityDefinition]) -> String {
    var text = ""
    func line(_ fields: [String]) {
      text += fields.map(pictured).joined(separator: "\t") + "\n"
    }
    for entity in definitions {
      line([
        "entity", entity.type.name, entity.summary, entity.source, entity.country ?? "",
        entity.group, entity.pack, entity.normalization, entity.isOffByDefault ? "off" : "on",
        entity.generalization ?? "",
      ])
      for pattern in entity.patterns {
        line([
          "pattern", pattern.name, pattern.regex, String(pattern.score.tenThousandths),
          pattern.ignoresCase ? "ignore-case" : "", pattern.isMultiline ? "multiline" : "",
          pattern.validator ?? "", pattern.falseAcceptRate.map { "\($0)" } ?? "",
          ([
            pattern.isWholeField ? "whole-field" : nil,
            pattern.isWholeAnswer ? "whole-answer" : nil,
            pattern.takesWordBefore ? "word-before" : nil,
          ] as [String?]).compactMap(\.self).joined(separator: " "),
        ])
      }
      for words in entity.context { line(["context", words.language] + words.phrases) }
      for words in entity.negativeContext { line(["negative", words.language] + words.phrases) }
      for words in entity.stopWords { line(["stop", words.language] + words.phrases) }
      for words in entity.questions { line(["question", words.language] + words.phrases) }
      if !entity.fieldNames.isEmpty { line(["fields"] + entity.fieldNames) }
      if entity.growsToAddress { line(["grows", "address"]) }
      if entity.isToldByCallingCodes { line(["told", "calling-codes"]) }
      if entity.isNegative { line(["speaks-against"] + entity.against) }
      for example in entity.examples { line(["example", example]) }
      for reject in entity.rejects { line(["reject", reject]) }
    }
    return text
  }

  /// Reads what `encode` wrote; lines of another kind are passed over.
  package static func decode(_ text: String) -> [EntityDefinition] {
    var definitions: [EntityDefinition] = []
    let bytes = Array(text.utf8)
    var fields: [String] = []
    var start = 0
    for (end, byte) in bytes.enumerated()
    where byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") {
      fields.append(unpictured(bytes[start..<end]))
      start = end + 1
      guard byte == UInt8(ascii: "\n") else { continue }
      defer { fields.removeAll(keepingCapacity: true) }
      if fields[0] == "entity", fields.count == 10 {
        definitions.append(
          EntityDefinition(
            type: EntityType(fields[1]), summary: fields[2], source: fields[3],
            country: fields[4].isEmpty ? nil : fields[4], group: fields[5], pack: fields[6],
            patterns: [], normalization: fields[7],
            generalization: fields[9].isEmpty ? nil : fields[9],
            context: [], negativeContext: [], fieldNames: [], stopWords: [],
            isOffByDefault: fields[8] == "off", examples: [], rejects: []))
      } else if !definitions.isEmpty {
        definitions[definitions.count - 1].add(fields)
      }
    }
    return definitions
  }

  /// Writes pictures for the control characters of `text`.
  ///
  /// Scalars, not characters: a carriage return and a
  /// line feed are one character, and so is a line feed's picture with an accent behind it.
  private static func pictured(_ text: String) -> String {
    guard
      text.unicodeScalars.contains(where: { isControl($0) || isPicture($0) })
    else { return text }
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isPicture(scalar) {
        append(mark, to: &output)
        output.append(scalar)
      } else if isControl(scalar) {
        append(
          scalar.value == 0x7F ? pictureOfDelete : pictures.lowerBound + scalar.value, to: &output)
      } else {
        output.append(scalar)
      }
    }
    return String(output)
  }

  private static func unpictured(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    // Every picture and the mark begin with the byte E2; few texts hold one.
    guard bytes.contains(0xE2), text.unicodeScalars.contains(where: isPicture) else {
      return text
    }
    var output = String.UnicodeScalarView()
    var isMarked = false
    for scalar in text.unicodeScalars {
      if !isMarked, scalar.value == mark {
        isMarked = true
        continue
      }
      if !isMarked, isPicture(scalar) {
        append(
          scalar.value == pictureOfDelete ? 0x7F : scalar.value - pictures.lowerBound, to: &output)
      } else {
        output.append(scalar)
      }
      isMarked = false
    }
    return String(output)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F
  }

  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    pictures.contains(scalar.value) || scalar.value == mark
  }

  private static func append(_ value: UInt32, to output: inout String.UnicodeScalarView) {
    if let scalar = Unicode.Scalar(value) { output.append(scalar) }
  }
}

extension EntityDefinition {
  fileprivate mutating func add(_ fields: [String]) {
    func words() -> Phrases {
      Phrases(language: fields[1], phrases: Array(fields.dropFirst(2)))
    }
    switch fields[0] {
    case "pattern" where fields.count == 9:
      patterns.append(
        PatternDefinition(
          name: fields[1], regex: fields[2], score: Score(tenThousandths: Int(fields[3]) ?? 0),
          ignoresCase: !fields[4].isEmpty, isMultiline: !fields[5].isEmpty,
          isWholeField: fields[8].hasPrefix("whole-field"),
          isWholeAnswer: fields[8].contains("whole-answer"),
          takesWordBefore: fields[8] == "word-before",
          validator: fields[6].isEmpty ? nil : fields[6], falseAcceptRate: Double(fields[7])))
    case "context": context.append(words())
    case "negative": negativeContext.append(words())
    case "stop": stopWords.append(words())
    case "grows": growsToAddress = true
    case "told": isToldByCallingCodes = true
    case "question": questions.append(words())
    case "fields": fieldNames = Array(fields.dropFirst())
    case "speaks-against":
      isNegative = true
      against = Array(fields.dropFirst())
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
      normalization: PackSchema.normalizations[0], generalization: nil, context: [],
      negativeContext: [],
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

  /// What stands for a list of known values, which is looked up and no expression.
  static let knownList = PatternDefinition(
    name: "list", regex: "", score: .certain, ignoresCase: true, isMultiline: false,
    validator: nil, falseAcceptRate: nil)
  /// The pattern that stands for names that are told by lists and weights; each match has a probability of its
  /// own.
  static let scored = PatternDefinition(
    name: "scored", regex: "", score: Score(tenThousandths: 0), ignoresCase: true,
    isMultiline: false, validator: nil, falseAcceptRate: nil)
  /// The pattern that stands for names of places that the gazetteer has; each match has a probability of its own.
  static let listedPlace = PatternDefinition(
    name: "gazetteer", regex: "", score: Score(tenThousandths: 0), ignoresCase: true,
    isMultiline: false, validator: nil, falseAcceptRate: nil)
  /// The pattern that stands for what the format of an input says.
  static let metadata = PatternDefinition(
    name: "metadata", regex: "", score: .certain, ignoresCase: false, isMultiline: false,
    validator: nil, falseAcceptRate: nil)
  /// The same pattern where it must match all of a text.
  var matchingAll: PatternDefinition {
    var definition = self
    definition.regex = "\\A(?:" + regex + ")\\z"
    return definition
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
  ///
  /// As it is seen, for so is what it is compared with.
  private static func quoted(_ text: String) -> String {
    var regex = ""
    for scalar in FoldedText.text(text).unicodeScalars {
      let isPlain =
        !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      regex += isPlain ? String(scalar) : "\\x{\(String(scalar.value, radix: 16))}"
    }
    return regex
  }
}

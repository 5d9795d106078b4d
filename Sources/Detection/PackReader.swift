package import Configuration

/// Reads packs: the same strict reader for the built-in ones, at build time, and for a user's own.
package enum PackReader {
  /// Reads a pack.
  ///
  /// - Parameters:
  ///   - bytes: the YAML text.
  ///   - file: its path, as errors show it; the pack is called after its last component.
  ///   - name: what the pack is called instead, where several files are one pack.
  /// - Returns: its blocks, in their order.
  /// - Throws: the first error in document order, with its place.
  package static func read(
    _ bytes: [UInt8], file: String, pack name: String? = nil
  ) throws(ConfigurationError) -> [EntityDefinition] {
    let node = try Node.parse(bytes, file: file)
    if let error = PackSchema.pack.validate(node).first { throw error }
    let pack = name ?? packName(file)
    var definitions: [EntityDefinition] = []
    for block in node.items ?? [] {
      let definition = try definition(block, pack: pack)
      if let typeNode = block["type"], let last = definitions.last, definition.type <= last.type {
        throw ConfigurationError(
          place: typeNode.place,
          cause: "\(definition.type) stands after \(last.type)",
          cure: "give each type one block and sort the blocks by type")
      }
      definitions.append(definition)
    }
    return definitions
  }

  private static func packName(_ file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
  }

  private static func definition(
    _ block: Node, pack: String
  ) throws(ConfigurationError) -> EntityDefinition {
    var definition = EntityDefinition(
      type: EntityType(block["type"]?.string ?? ""), summary: block["summary"]?.text ?? "",
      source: block["source"]?.text ?? "", country: block["country"]?.text,
      group: block["group"]?.string ?? PackSchema.defaultGroup, pack: pack, patterns: [],
      normalization: block["normalize"]?.string ?? PackSchema.normalizations[0],
      generalization: block["generalize"]?.string,
      context: phrases(block["context"]), negativeContext: phrases(block["negative_context"]),
      fieldNames: texts(block["field_names"]), stopWords: phrases(block["stop_words"]),
      questions: phrases(block["questions"]), isOffByDefault: block["default"]?.text == "off",
      growsToAddress: block["grows"] != nil,
      isToldByCallingCodes: block["told_by"] != nil, examples: texts(block["examples"]),
      rejects: texts(block["rejects"]), isNegative: block["negative"]?.boolean ?? false,
      against: texts(block["against"]))
    try checkNegative(block, definition)
    for node in block["patterns"]?.items ?? [] {
      let pattern = PatternDefinition(
        name: node["name"]?.text ?? "", regex: node["regex"]?.text ?? "",
        score: Score(node["score"]?.number ?? 0),
        ignoresCase: node["ignore_case"]?.boolean ?? false,
        isMultiline: node["multiline"]?.boolean ?? false,
        isWholeField: node["whole_field"]?.boolean ?? false,
        isWholeAnswer: node["whole_answer"]?.boolean ?? false,
        takesWordBefore: node["takes_word_before"]?.boolean ?? false,
        validator: (node["validator"] ?? block["validator"])?.text,
        // A rate was measured with one validator: another one does not inherit it.
        falseAcceptRate: (node["false_accept_rate"]
          ?? (node["validator"] == nil ? block["false_accept_rate"] : nil))?.number)
      if pattern.falseAcceptRate != nil, pattern.validator == nil {
        throw (node["false_accept_rate"] ?? block["false_accept_rate"] ?? node).error(
          "a false-accept rate needs a validator", cure: "name the validator it was measured with")
      }
      if definition.patterns.contains(where: { $0.name == pattern.name }) {
        throw node.error(
          "a second pattern is called '\(pattern.name)'",
          cure: "give each pattern of a block a name of its own")
      }
      if pattern.isWholeField, definition.fieldNames.isEmpty {
        throw (node["whole_field"] ?? node).error(
          "a pattern for whole fields needs their names", cure: "give the block field_names")
      }
      if pattern.isWholeAnswer, definition.questions.isEmpty {
        throw (node["whole_answer"] ?? node).error(
          "a pattern for whole answers needs what asks for them", cure: "give the block questions")
      }
      definition.patterns.append(pattern)
      if let fault = PatternLint.fault(pattern, name: definition.qualifiedName(of: pattern)) {
        throw ConfigurationError(
          place: (node["regex"] ?? node).place, cause: fault.cause, cure: fault.cure)
      }
    }
    return definition
  }

  /// What only a negative block may say, and what it may not.
  private static func checkNegative(
    _ block: Node, _ definition: EntityDefinition
  ) throws(ConfigurationError) {
    guard definition.isNegative else {
      guard let node = block["against"] else { return }
      throw node.error(
        "only a negative block speaks against others", cure: "add 'negative: true', or leave it out"
      )
    }
    for name in [
      "context", "negative_context", "field_names", "questions", "stop_words", "default",
      "grows", "told_by", "normalize", "generalize", "group", "country",
    ] {
      guard let node = block[name] else { continue }
      throw node.error(
        "a negative block has no '\(name)': nothing is found with it", cure: "leave it out")
    }
    for node in block["patterns"]?.items ?? [] {
      guard let flag = node["whole_field"] ?? node["whole_answer"] ?? node["multiline"] else {
        continue
      }
      throw flag.error("a pattern of a negative block looks at a line alone", cure: "leave it out")
    }
  }

  private static func phrases(_ node: Node?) -> [EntityDefinition.Phrases] {
    (node?.members ?? []).map { member in
      EntityDefinition.Phrases(language: member.name, phrases: texts(member.value))
    }
  }

  private static func texts(_ node: Node?) -> [String] {
    (node?.items ?? []).compactMap(\.text)
  }
}

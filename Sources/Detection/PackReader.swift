package import Configuration
internal import Matching

/// Reads packs: the same strict reader for the built-in ones, at build time, and for a user's own.
package enum PackReader {
  /// Reads a pack.
  ///
  /// - Parameters:
  ///   - bytes: the YAML text.
  ///   - file: its path, as errors show it; the pack is called after its last component.
  /// - Returns: its blocks, in their order.
  /// - Throws: the first error in document order, with its place.
  package static func read(
    _ bytes: [UInt8], file: String
  ) throws(ConfigurationError) -> [EntityDefinition] {
    let node = try Node.parse(bytes, file: file)
    if let error = PackSchema.pack.validate(node).first { throw error }
    let pack = packName(file)
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
      context: phrases(block["context"]), negativeContext: phrases(block["negative_context"]),
      fieldNames: texts(block["field_names"]), stopWords: phrases(block["stop_words"]),
      isOffByDefault: block["default"]?.text == "off", examples: texts(block["examples"]),
      rejects: texts(block["rejects"]))
    for node in block["patterns"]?.items ?? [] {
      let pattern = PatternDefinition(
        name: node["name"]?.text ?? "", regex: node["regex"]?.text ?? "",
        score: Score(node["score"]?.number ?? 0),
        ignoresCase: node["ignore_case"]?.boolean ?? false,
        isMultiline: node["multiline"]?.boolean ?? false,
        isWholeField: node["whole_field"]?.boolean ?? false,
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
      definition.patterns.append(pattern)
      if let fault = PatternLint.fault(pattern, name: definition.qualifiedName(of: pattern)) {
        throw ConfigurationError(
          place: (node["regex"] ?? node).place, cause: fault.cause, cure: fault.cure)
      }
    }
    return definition
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

/// What a regular expression of a pack may not do, though PCRE2 allows it.
enum PatternLint {
  /// What is wrong with `pattern` and what to do about it; `nil` where nothing is.
  static func fault(
    _ pattern: PatternDefinition, name: String
  ) -> (cause: String, cure: String?)? {
    let tokens = tokens(of: pattern.regex)
    for token in tokens {
      switch token {
      case "\\K", "\\G", "\\C":
        return ("'\(token)' is not allowed in a pattern", "use a group named value for the value")
      case "(*":
        return ("verbs and options such as (*…) are not allowed in a pattern", nil)
      case "(?C":
        return ("callouts are not allowed in a pattern", nil)
      default: break
      }
    }
    let touchesLetters = tokens.contains { token in
      token.utf8.count == 1 && token.utf8.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) }
        || token == "\\p" || token == "\\P" || token.hasPrefix("{{w")
        || token.first == "[" && holdsLetters(token)
    }
    for token in ["\\w", "\\W"] + (touchesLetters ? ["\\b", "\\B"] : [])
    where tokens.contains(where: { $0 == token || isClass($0, holding: token) }) {
      return (
        "'\(token)' knows only the letters of ASCII",
        "use {{word}}, {{start}} and {{end}}, which know all letters"
      )
    }
    let ignoresCase = pattern.ignoresCase || tokens.contains { $0.hasPrefix("(?i") }
    if ignoresCase, tokens.contains(where: isUnsafeIgnoringCase) {
      return (
        "a negated class that holds k or s cannot be matched safely ignoring case",
        "list both cases of its letters in the class and leave them out of ignore_case"
      )
    }
    if let name = pattern.validator, Validator.named(name)?.isArithmetic == true,
      hasVariableDigitGroups(tokens)
    {
      return (
        "a variable number of digit groups can swallow the digits that follow a valid number",
        "list each layout as a pattern of its own"
      )
    }
    return compilationFault(pattern, name: name)
  }

  /// Whether `token` is a class with the escape `escape` in it; `\b` is a backspace there.
  private static func isClass(_ token: String, holding escape: String) -> Bool {
    guard token.first == "[", escape != "\\b", escape != "\\B" else { return false }
    var rest = token.dropFirst()
    while let index = rest.firstIndex(of: "\\") {
      if rest[index...].hasPrefix(escape) { return true }
      rest = rest[index...].dropFirst(2)
    }
    return false
  }

  /// Whether a class names letters, alone, as a range or by a property.
  private static func holdsLetters(_ token: String) -> Bool {
    var rest = token.dropFirst()
    while let first = rest.first {
      if first == "\\" {
        let escape = rest.dropFirst().first
        if escape == "p" || escape == "P" { return true }
        let brace = rest.dropFirst(2).first == "{" ? rest.firstIndex(of: "}") : nil
        rest = brace.map { rest[$0...].dropFirst() } ?? rest.dropFirst(escape == "x" ? 4 : 2)
      } else if rest.hasPrefix("[:") {
        return true
      } else {
        if first.isLetter { return true }
        rest = rest.dropFirst()
      }
    }
    return false
  }

  private static func compilationFault(
    _ pattern: PatternDefinition, name: String
  ) -> (cause: String, cure: String?)? {
    do {
      let set = try PatternSet([
        PatternSource(
          name: name, regex: try PatternMacros.expand(pattern.regex),
          isCaseless: pattern.ignoresCase, isMultiline: pattern.isMultiline)
      ])
      try set.compileAll()
      if try set.facts(of: 0).matchesEmpty {
        return ("the pattern matches the empty string", "make at least one character required")
      }
      return nil
    } catch let error as PatternMacros.UnknownMacro {
      let names = PatternMacros.all.map { "{{\($0.name)}}" }
      return ("there is no macro '{{\(error.name)}}'", "use \(names.joined(separator: ", "))")
    } catch {
      return ("\(error)", nil)
    }
  }

  /// Whether a class is one that machine code of PCRE2 10.42 reads beyond the subject for: k and s are
  /// the two letters of ASCII that have a case variant outside it (U+212A, U+017F).
  private static func isUnsafeIgnoringCase(_ token: String) -> Bool {
    guard token.hasPrefix("[^") else { return false }
    let letters = Array("kKsS".utf8)
    let members = Array(token.utf8.dropFirst(2).dropLast())
    return members.indices.contains { index in
      if index > 0, members[index - 1] == UInt8(ascii: "\\") { return false }
      let isRange = members[index] == UInt8(ascii: "-") && index > 0 && index + 1 < members.count
      return letters.contains { letter in
        members[index] == letter
          || isRange && members[index - 1] <= letter && letter <= members[index + 1]
      }
    }
  }

  /// Whether a group with a digit in it may be repeated a varying number of times.
  private static func hasVariableDigitGroups(_ tokens: [String]) -> Bool {
    var hasDigit: [Bool] = [false]
    for (index, token) in tokens.enumerated() {
      if token.first == "(" {
        hasDigit.append(false)
      } else if token == ")", hasDigit.count > 1 {
        let groupHasDigit = hasDigit.removeLast()
        if groupHasDigit {
          hasDigit[hasDigit.count - 1] = true
          if index + 1 < tokens.count, isVariable(tokens[index + 1]) { return true }
        }
      } else if token == "\\d" || token.contains("0-9") || token.contains("\\d") {
        hasDigit[hasDigit.count - 1] = true
      }
    }
    return false
  }

  private static func isVariable(_ token: String) -> Bool {
    if token == "*" || token == "+" || token == "?" { return true }
    guard token.first == "{", token.contains(",") else { return false }
    let bounds = token.dropFirst().dropLast()
      .split(separator: ",", omittingEmptySubsequences: false)
    return bounds.count == 2 && bounds[0] != bounds[1]
  }

  /// The regular expression cut into escapes, classes, group openers, quantifiers and characters.
  static func tokens(of regex: String) -> [String] {
    var tokens: [String] = []
    var rest = regex[...]
    while let first = rest.first {
      var token = rest.prefix(1)
      switch first {
      case "\\": token = rest.prefix(2)
      case "[": token = characterClass(rest)
      case "(":
        if rest.hasPrefix("(*") || rest.hasPrefix("(?C") {
          token = rest.prefix(rest.hasPrefix("(*") ? 2 : 3)
        } else if rest.hasPrefix("(?<"), let name = rest.firstIndex(of: ">"),
          !rest.hasPrefix("(?<="), !rest.hasPrefix("(?<!")
        {
          token = rest[...name]
        } else if rest.hasPrefix("(?") {
          let flags = rest.dropFirst(2).prefix { !":)=!>#|".contains($0) && $0 != "<" }
          token = rest.prefix(2 + flags.count)
        }
      case "{":
        if let end = rest.firstIndex(of: "}") { token = rest[...end] }
      default: break
      }
      tokens.append(String(token))
      rest = rest[token.endIndex...]
    }
    return tokens
  }

  private static func characterClass(_ rest: Substring) -> Substring {
    var index = rest.index(after: rest.startIndex)
    if index < rest.endIndex, rest[index] == "^" { index = rest.index(after: index) }
    if index < rest.endIndex, rest[index] == "]" { index = rest.index(after: index) }
    while index < rest.endIndex, rest[index] != "]" {
      if rest[index] == "\\" { index = rest.index(after: index) }
      if index < rest.endIndex, rest[index] == "[", rest[index...].hasPrefix("[:"),
        let end = rest[index...].firstRange(of: ":]")
      {
        index = end.upperBound
        continue
      }
      if index < rest.endIndex { index = rest.index(after: index) }
    }
    return index < rest.endIndex ? rest[...index] : rest
  }
}

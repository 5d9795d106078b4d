internal import Matching

/// What a regular expression of a pack may not do, though PCRE2 allows it.
enum PatternLint {
  /// What is wrong with `pattern` and what to do about it; `nil` where nothing is.
  static func fault(
    _ pattern: PatternDefinition, name: String
  ) -> (cause: String, cure: String?)? {
    let tokens = PatternTokens(pattern.regex)
    for token in tokens.ranges {
      switch tokens.bytes[token.lowerBound] {
      case UInt8(ascii: "\\"):
        guard token.count == 2, "KGC".utf8.contains(tokens.bytes[token.lowerBound + 1]) else {
          break
        }
        return (
          "'\(tokens.text(token))' is not allowed in a pattern",
          "use a group named value for the value"
        )
      case UInt8(ascii: "("):
        if tokens.isEqual(token, "(*") {
          return ("verbs and options such as (*…) are not allowed in a pattern", nil)
        }
        if tokens.isEqual(token, "(?C") {
          return ("callouts are not allowed in a pattern", nil)
        }
      default: break
      }
    }
    for escape in ["\\w", "\\W"] + (touchesLetters(tokens) ? ["\\b", "\\B"] : [])
      as [StaticString]
    where tokens.ranges.contains(where: { holds($0, escape: escape, tokens) }) {
      return (
        "'\(escape)' knows only the letters of ASCII",
        "use {{word}}, {{start}} and {{end}}, which know all letters"
      )
    }
    let ignoresCase =
      pattern.ignoresCase || tokens.ranges.contains { tokens.hasPrefix($0, "(?i") }
    if ignoresCase, tokens.ranges.contains(where: { isUnsafeIgnoringCase($0, tokens) }) {
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

  private static func compilationFault(
    _ pattern: PatternDefinition, name: String
  ) -> (cause: String, cure: String?)? {
    do {
      let source = PatternSource(
        name: name, regex: try PatternMacros.expand(pattern.regex),
        isCaseless: pattern.ignoresCase, isMultiline: pattern.isMultiline)
      if try source.facts().matchesEmpty {
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

  // MARK: Letters

  /// Whether the pattern matches letters, by themselves or in a class.
  private static func touchesLetters(_ tokens: PatternTokens) -> Bool {
    tokens.ranges.contains { token in
      switch tokens.bytes[token.lowerBound] {
      case UInt8(ascii: "\\"):
        return tokens.isEqual(token, "\\p") || tokens.isEqual(token, "\\P")
      case UInt8(ascii: "{"): return tokens.hasPrefix(token, "{{w")
      case UInt8(ascii: "["): return namesLetters(token, tokens)
      case let byte: return token.count == 1 && (0x41...0x5A).contains(byte & 0xDF)
      }
    }
  }

  /// Whether a class names letters, alone, as a range or by a property.
  private static func namesLetters(_ token: Range<Int>, _ tokens: PatternTokens) -> Bool {
    let bytes = tokens.bytes
    var offset = token.lowerBound + 1
    while offset < token.upperBound {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\\") {
        let escape = offset + 1 < token.upperBound ? bytes[offset + 1] : 0
        if escape == UInt8(ascii: "p") || escape == UInt8(ascii: "P") { return true }
        if offset + 2 < token.upperBound, bytes[offset + 2] == UInt8(ascii: "{"),
          let end = tokens.first("}", in: offset + 2..<token.upperBound)
        {
          offset = end + 1
        } else {
          offset += escape == UInt8(ascii: "x") ? 4 : 2
        }
      } else if tokens.holds("[:", at: offset), offset + 1 < token.upperBound {
        return true
      } else if byte < 0x80 {
        if (0x41...0x5A).contains(byte & 0xDF) { return true }
        offset += 1
      } else {
        let step = UTF8Text.step(bytes.span, at: offset, end: token.upperBound)
        if step.scalar?.properties.isAlphabetic ?? false { return true }
        offset += step.length
      }
    }
    return false
  }

  /// Whether a token is `escape`, or a class with it; `\b` is a backspace there.
  private static func holds(
    _ token: Range<Int>, escape: StaticString, _ tokens: PatternTokens
  ) -> Bool {
    switch tokens.bytes[token.lowerBound] {
    case UInt8(ascii: "\\"): return tokens.isEqual(token, escape)
    case UInt8(ascii: "["):
      guard !["\\b", "\\B"].contains("\(escape)") else { return false }
      var offset = token.lowerBound + 1
      while let next = tokens.first("\\", in: offset..<token.upperBound) {
        if tokens.holds(escape, at: next), next + 1 < token.upperBound { return true }
        offset = min(next + 2, token.upperBound)
      }
      return false
    default: return false
    }
  }

  /// Whether a class is one that machine code of PCRE2 10.42 reads beyond the subject for: k and s are
  /// the two letters of ASCII that have a case variant outside it (U+212A, U+017F).
  private static func isUnsafeIgnoringCase(_ token: Range<Int>, _ tokens: PatternTokens) -> Bool {
    guard tokens.hasPrefix(token, "[^") else { return false }
    let letters = Array("kKsS".utf8)
    let members = Array(tokens.bytes[token].dropFirst(2).dropLast())
    return members.indices.contains { index in
      if index > 0, members[index - 1] == UInt8(ascii: "\\") { return false }
      let isRange = members[index] == UInt8(ascii: "-") && index > 0 && index + 1 < members.count
      return letters.contains { letter in
        members[index] == letter
          || isRange && members[index - 1] <= letter && letter <= members[index + 1]
      }
    }
  }

  // MARK: Groups of digits

  /// Whether a group with a digit in it may be repeated a varying number of times.
  private static func hasVariableDigitGroups(_ tokens: PatternTokens) -> Bool {
    var hasDigit: [Bool] = [false]
    for (index, token) in tokens.ranges.enumerated() {
      if tokens.bytes[token.lowerBound] == UInt8(ascii: "(") {
        hasDigit.append(false)
      } else if tokens.isEqual(token, ")"), hasDigit.count > 1 {
        let groupHasDigit = hasDigit.removeLast()
        if groupHasDigit {
          hasDigit[hasDigit.count - 1] = true
          if index + 1 < tokens.ranges.count, isVariable(tokens.ranges[index + 1], tokens) {
            return true
          }
        }
      } else if tokens.contains(token, "\\d") || tokens.contains(token, "0-9") {
        hasDigit[hasDigit.count - 1] = true
      }
    }
    return false
  }

  /// Whether a token is a quantifier that allows several numbers of times.
  private static func isVariable(_ token: Range<Int>, _ tokens: PatternTokens) -> Bool {
    switch tokens.bytes[token.lowerBound] {
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "{"):
      let bounds = tokens.bytes[token].dropFirst().dropLast()
        .split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      return bounds.count == 2 && !bounds[0].elementsEqual(bounds[1])
    default: return false
    }
  }
}

internal import Matching

/// Which patterns need not be tried where nothing in a unit speaks for their types.
///
/// Nine digits in a row are somebody's number in twenty countries, with one expression for all of them; a
/// line of a log that speaks of none of these is told once, before PCRE2 is asked.
struct HopelessPlaces: Sendable {
  /// By pattern: where in `entities` the types lie of all patterns with its expression; empty where a
  /// match may be worth something by itself.
  private let ranges: [Range<Int32>]
  private let entities: [Int32]

  /// Takes in the patterns that are searched for.
  ///
  /// - Parameters:
  ///   - firstAlike: by pattern, the first with the same expression.
  ///   - sources: their expressions.
  ///   - traits: what is asked about their matches.
  init(
    firstAlike: [Int], sources: [PatternSource], traits: ArraySlice<Detector.PatternTraits>
  ) {
    var isWeak = Array(repeating: true, count: firstAlike.count)
    for (pattern, traits) in traits.enumerated() where !traits.isWeak {
      isWeak[firstAlike[pattern]] = false
    }
    var members: [Int: [Int32]] = [:]
    for (pattern, first) in firstAlike.enumerated() where isWeak[first] {
      // The expression is the same for all.
      if first == pattern, !Self.endsAtWords(sources[first].regex) { isWeak[first] = false }
      if isWeak[first] {
        members[first, default: []].append(Int32(traits[traits.startIndex + pattern].entity))
      }
    }
    var ranges = Array(repeating: Int32(0)..<0, count: firstAlike.count)
    var entities: [Int32] = []
    for first in firstAlike.indices {
      guard let types = members[first] else { continue }
      let start = Int32(entities.count)
      for type in types where !entities[Int(start)...].contains(type) { entities.append(type) }
      ranges[first] = start..<Int32(entities.count)
    }
    self.ranges = ranges
    self.entities = entities
  }

  /// Whether no match of the pattern `first`, or of one with its expression, can be worth anything by
  /// itself.
  @inline(__always)
  func mayHold(_ first: Int) -> Bool { !ranges[first].isEmpty }

  /// Whether one of the types that such a match would be of fulfills `isSpokenFor`.
  @inline(__always)
  func anyType(of first: Int, _ isSpokenFor: (_ entity: Int) -> Bool) -> Bool {
    for index in ranges[first] where isSpokenFor(Int(entities[Int(index)])) { return true }
    return false
  }

  /// Whether no letter, digit or low line of ASCII may stand behind what `regex` matches, so that nothing is
  /// left over there of a word that could speak for a match.
  ///
  /// Its last tokens are then negative look-aheads, and one of them is a class of all these.
  private static func endsAtWords(_ regex: String) -> Bool {
    let tokens = PatternTokens(regex)
    var depth = 0
    // Where what stands behind the last token that is no part of a look-ahead begins.
    var tail = 0
    var isInLookAhead = false
    for (index, token) in tokens.ranges.enumerated() {
      switch tokens.bytes[token.lowerBound] {
      case UInt8(ascii: "("):
        // The value may then be less than the match.
        if tokens.contains(token, "value") { return false }
        if depth == 0 { isInLookAhead = tokens.opensNegativeLookAhead(index) }
        depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
      case UInt8(ascii: "|") where depth == 0:
        return false
      default: break
      }
      if depth == 0, !isInLookAhead { tail = index + 1 }
      if depth == 0 { isInLookAhead = false }
    }
    return tokens.ranges[tail...].indices.contains { index in
      tokens.opensNegativeLookAhead(index) && index + 3 < tokens.ranges.count
        && tokens.isEqual(tokens.ranges[index + 3], ")")
        && tokens.isClassOfWords(tokens.ranges[index + 2])
    }
  }
}

extension PatternTokens {
  /// Whether a negative look-ahead begins with the token at `index`: its opening is two of them.
  fileprivate func opensNegativeLookAhead(_ index: Int) -> Bool {
    index + 1 < ranges.count && isEqual(ranges[index], "(?") && isEqual(ranges[index + 1], "!")
  }

  /// Whether a token is a class that names all letters, digits and low lines of ASCII.
  fileprivate func isClassOfWords(_ token: Range<Int>) -> Bool {
    hasPrefix(token, "[") && !hasPrefix(token, "[^") && contains(token, "_")
      && (contains(token, "A-Za-z") || contains(token, #"\p{L}"#))
      && (contains(token, "0-9") || contains(token, #"\d"#) || contains(token, #"\p{N}"#))
  }
}

internal import CPCRE2
internal import Synchronization

/// A regular expression compiled by PCRE2; immutable, so any number of workers may share it.
///
/// Subjects may hold any bytes: what is not UTF-8 is a barrier that no match crosses. A match is
/// never empty. Offsets are bytes from the start of the subject, and a `start` must be the first
/// byte of a character (or lie in bytes that are not UTF-8).
package final class Regex: Sendable {
  /// The pattern as written.
  package let source: String

  /// What errors call the pattern.
  package let name: String

  /// Whether letters match without regard to case from the start of the pattern on.
  package let isCaseless: Bool

  /// The number of the group named `value`, if the pattern has one.
  package let valueGroup: Int?

  /// Whether the pattern could match the empty string; such matches are never reported.
  package let matchesEmpty: Bool

  /// How many characters before its start a match may look at.
  package let maximumLookbehind: Int

  private let usesJIT: Bool
  private let groups: Int
  private let searching: CompiledCode
  // The other ways of matching are compiled when first asked for: most patterns never need them.
  private let anchored = AtomicLazyReference<CompiledCode>()
  private let partlySearching = AtomicLazyReference<CompiledCode>()
  private let partlyAnchored = AtomicLazyReference<CompiledCode>()

  /// Compiles `source`; `name` is what errors call it.
  package convenience init(
    _ source: String, name: String, isCaseless: Bool = false
  ) throws(RegexError) {
    try self.init(source, name: name, isCaseless: isCaseless, usesJIT: true)
  }

  /// Compiles `source` with or without machine code; tests compare the two.
  package init(
    _ source: String, name: String, isCaseless: Bool, usesJIT: Bool
  ) throws(RegexError) {
    self.source = source
    self.name = name
    self.isCaseless = isCaseless
    self.usesJIT = usesJIT
    searching = try CompiledCode(
      source, name: name, isCaseless: isCaseless, isAnchored: false, isPartial: false,
      usesJIT: usesJIT)
    matchesEmpty = searching.information(PCRE2_INFO_MATCHEMPTY) != 0
    maximumLookbehind = searching.information(PCRE2_INFO_MAXLOOKBEHIND)
    switch searching.number(ofGroup: "value") {
    case PCRE2_ERROR_NOSUBSTRING:
      valueGroup = nil
    case let number where number > 0:
      valueGroup = Int(number)
    default:
      throw RegexError(
        name: name, kind: .unusable(reason: "more than one group is named 'value'"))
    }
    groups = (valueGroup ?? 0) + 1
  }

  /// Finds the first match that begins at or after `start`.
  package func firstMatch(
    in subject: Span<UInt8>, from start: Int = 0, scratch: MatchScratch
  ) throws(RegexError) -> RegexMatch? {
    try complete(searching, in: subject, from: start, scratch: scratch)
  }

  /// Finds the match that begins at `start`, as a search that may begin nowhere else.
  package func match(
    in subject: Span<UInt8>, at start: Int, scratch: MatchScratch
  ) throws(RegexError) -> RegexMatch? {
    let code = try code(in: anchored, isAnchored: true, isPartial: false)
    let match = try complete(code, in: subject, from: start, scratch: scratch)
    // The interpreter goes on behind a byte that is not UTF-8, even where it is anchored.
    return match?.range.lowerBound == start ? match : nil
  }

  /// Finds the first start at or after `start` where a match is, or where only the end of
  /// `subject` keeps one from being decided.
  ///
  /// A partial match wins over a complete one from the same start, since more text might have made
  /// that one longer or undone it.
  package func firstPartialMatch(
    in subject: Span<UInt8>, from start: Int = 0, scratch: MatchScratch
  ) throws(RegexError) -> PartialMatch {
    let code = try code(in: partlySearching, isAnchored: false, isPartial: true)
    return try outcome(
      code, in: subject, from: start, options: UInt32(PCRE2_PARTIAL_HARD), scratch: scratch)
  }

  /// The same as ``firstPartialMatch(in:from:scratch:)`` for a match that begins at `start`.
  package func partialMatch(
    in subject: Span<UInt8>, at start: Int, scratch: MatchScratch
  ) throws(RegexError) -> PartialMatch {
    let code = try code(in: partlyAnchored, isAnchored: true, isPartial: true)
    let answer = try outcome(
      code, in: subject, from: start, options: UInt32(PCRE2_PARTIAL_HARD), scratch: scratch)
    switch answer {
    case .partial(let begun) where begun != start: return .none
    case .match(let match) where match.range.lowerBound != start: return .none
    default: return answer
    }
  }

  private func code(
    in slot: borrowing AtomicLazyReference<CompiledCode>, isAnchored: Bool, isPartial: Bool
  ) throws(RegexError) -> CompiledCode {
    if let code = slot.load() { return code }
    // Two workers may both compile; the first to store wins and the other's work is freed.
    return slot.storeIfNil(
      try CompiledCode(
        source, name: name, isCaseless: isCaseless, isAnchored: isAnchored, isPartial: isPartial,
        usesJIT: usesJIT))
  }

  private func complete(
    _ code: CompiledCode, in subject: Span<UInt8>, from start: Int, scratch: MatchScratch
  ) throws(RegexError) -> RegexMatch? {
    switch try outcome(code, in: subject, from: start, options: 0, scratch: scratch) {
    case .match(let match): match
    case .none: nil
    case .partial: throw RegexError(name: name, matchResult: PCRE2_ERROR_PARTIAL)
    }
  }

  private func outcome(
    _ code: CompiledCode, in subject: Span<UInt8>, from start: Int, options: UInt32,
    scratch: MatchScratch
  ) throws(RegexError) -> PartialMatch {
    precondition(start >= 0, "a match cannot start before its subject")
    // At the very end only an empty match could begin.
    guard start < subject.count else { return .none }
    let result = scratch.run(
      code, on: subject, from: start, options: options | UInt32(PCRE2_NOTEMPTY), groups: groups)
    switch result {
    case PCRE2_ERROR_NOMATCH:
      return .none
    case PCRE2_ERROR_PARTIAL:
      guard let range = scratch.offsets(ofGroup: 0), range.lowerBound >= start else {
        throw RegexError(name: name, matchResult: result)
      }
      return .partial(startsAt: range.lowerBound)
    case ..<0:
      throw RegexError(name: name, matchResult: result)
    default:
      guard let range = scratch.offsets(ofGroup: 0), range.lowerBound >= start, !range.isEmpty
      else {
        throw RegexError(
          name: name, kind: .unusable(reason: "its matches do not begin where they start"))
      }
      let value = valueGroup.flatMap { scratch.offsets(ofGroup: $0) } ?? range
      return .match(RegexMatch(range: range, value: value))
    }
  }
}

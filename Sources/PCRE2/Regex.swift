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
  private let searching: RegexCode
  // The other ways of matching are compiled when first asked for: most patterns never need them.
  private let anchored = AtomicLazyReference<AnchoredRegex>()
  private let partlySearching = AtomicLazyReference<RegexCode>()
  private let partlyAnchored = AtomicLazyReference<RegexCode>()

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
    searching = try RegexCode(
      source, name: name, isCaseless: isCaseless, isAnchored: false, isPartial: false,
      usesJIT: usesJIT)
    valueGroup = searching.valueGroup
    matchesEmpty = searching.matchesEmpty
    maximumLookbehind = searching.maximumLookbehind
  }

  /// Finds the first match that begins at or after `start`.
  package func firstMatch(
    in subject: Span<UInt8>, from start: Int = 0, scratch: MatchScratch
  ) throws(RegexError) -> RegexMatch? {
    try searching.complete(in: subject, from: start, scratch: scratch)
  }

  /// The pattern compiled to match at one start alone; compiled when first asked for.
  ///
  /// For callers that match at many starts: they save the look for it.
  package func anchoredTwin() throws(RegexError) -> AnchoredRegex {
    if let twin = anchored.load() { return twin }
    // Two workers may both compile; the first to store wins and the other's work is freed.
    return anchored.storeIfNil(
      AnchoredRegex(try code(isAnchored: true, isPartial: false)))
  }

  /// Finds the match that begins at `start`, as a search that may begin nowhere else.
  package func match(
    in subject: Span<UInt8>, at start: Int, scratch: MatchScratch
  ) throws(RegexError) -> RegexMatch? {
    try anchoredTwin().match(in: subject, at: start, scratch: scratch)
  }

  /// Finds the first start at or after `start` where a match is, or where only the end of
  /// `subject` keeps one from being decided.
  ///
  /// A partial match wins over a complete one from the same start, since more text might have made
  /// that one longer or undone it.
  package func firstPartialMatch(
    in subject: Span<UInt8>, from start: Int = 0, scratch: MatchScratch
  ) throws(RegexError) -> PartialMatch {
    let code = try code(in: partlySearching, isAnchored: false)
    return try code.partial(in: subject, from: start, scratch: scratch)
  }

  /// The same as ``firstPartialMatch(in:from:scratch:)`` for a match that begins at `start`.
  package func partialMatch(
    in subject: Span<UInt8>, at start: Int, scratch: MatchScratch
  ) throws(RegexError) -> PartialMatch {
    let code = try code(in: partlyAnchored, isAnchored: true)
    let answer = try code.partial(in: subject, from: start, scratch: scratch)
    switch answer {
    case .partial(let begun) where begun != start: return .none
    case .match(let match) where match.range.lowerBound != start: return .none
    default: return answer
    }
  }

  private func code(
    in slot: borrowing AtomicLazyReference<RegexCode>, isAnchored: Bool
  ) throws(RegexError) -> RegexCode {
    if let code = slot.load() { return code }
    return slot.storeIfNil(try code(isAnchored: isAnchored, isPartial: true))
  }

  private func code(isAnchored: Bool, isPartial: Bool) throws(RegexError) -> RegexCode {
    try RegexCode(
      source, name: name, isCaseless: isCaseless, isAnchored: isAnchored, isPartial: isPartial,
      usesJIT: usesJIT)
  }
}

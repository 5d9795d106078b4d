internal import Matching

/// A match that its validator has not thrown out, on its way to becoming a finding or not.
struct Candidate {
  var pattern: Int
  /// What the pattern matched, frame and all.
  var match: Range<Int>
  /// The value: what is rewritten if this becomes a finding.
  var range: Range<Int>
  var score: Score
  var outcome = CandidateTrace.Outcome.belowMinimum
  var isOccurrence = false
  var context = ContextEvidence()
  var field: (positive: String?, negative: String?) = (nil, nil)

  init(pattern: Int, match: Range<Int>, range: Range<Int>, score: Score) {
    self.pattern = pattern
    self.match = match
    self.range = range
    self.score = score
  }

  /// A value that `pattern` found elsewhere in the record.
  init(occurrenceOf pattern: Int, at range: Range<Int>, score: Score) {
    self.init(pattern: pattern, match: range, range: range, score: score)
    outcome = .finding
    isOccurrence = true
  }

  /// The order in which candidates are weighed and resolved: by start, the longest first.
  func precedes(_ other: Candidate) -> Bool {
    if range.lowerBound != other.range.lowerBound {
      return range.lowerBound < other.range.lowerBound
    }
    if range.upperBound != other.range.upperBound {
      return range.upperBound > other.range.upperBound
    }
    if score != other.score { return score > other.score }
    return pattern < other.pattern
  }

  /// What the field name adds, in ten-thousandths.
  var fieldAdded: Int { field.positive == nil ? 0 : ContextEvidence.boost }
  /// What the field name takes, in ten-thousandths.
  var fieldSubtracted: Int { field.negative == nil ? 0 : ContextEvidence.boost }

  /// The base with all evidence added, in ten-thousandths.
  func sum(base: Score) -> Int {
    base.tenThousandths + context.added + fieldAdded - context.subtracted - fieldSubtracted
  }
}

/// What became of one candidate and why; what `explain` prints.
package struct CandidateTrace: Sendable {
  /// Index of the pattern in `Detector.patterns`.
  package var pattern: Int
  /// Where the value lies.
  package var range: Range<Int>
  /// The pattern's own score.
  package var base: Score
  /// The evidence in the words around it.
  package var context = ContextEvidence()
  /// What the field's name says for it and against it.
  package var field: (positive: String?, negative: String?) = (nil, nil)
  /// What was decided on.
  package var score = Score(tenThousandths: 0)
  /// Whether it is the same value as one found elsewhere in the record.
  package var isOccurrence = false
  /// What became of it.
  package var outcome: Outcome
  /// How the value was seen, where it is not written so.
  package var disguise: Disguise?

  /// The ways in which a candidate can end.
  package enum Outcome: Hashable, Sendable {
    /// The validator of this name threw it out.
    case validator(String)
    /// It begins with a word that no value of the type begins with.
    case stopWord
    /// It overlaps or touches a placeholder of an earlier run.
    case placeholder
    /// There was nothing in it.
    case empty
    /// Its score stayed below the minimum.
    case belowMinimum
    /// The allow list names it.
    case allowed
    /// The policy keeps its type.
    case kept
    /// It lies inside a stronger finding, or all of it is taken by stronger ones.
    case finding
    /// Stronger findings take a part of it; the rest is replaced by its placeholder.
    case partlyLost
    /// It is a finding as it stands.
    case won
  }
}

/// The memory that one worker needs for detection; never shared.
package final class DetectionScratch {
  let search: SearchScratch
  let allow: SearchScratch?
  /// What text is looked at through, by how often it was opened.
  let lenses = (0...Detector.deepestBase64).map { _ in Lens() }
  /// Stretches of base64 that are opened, ascending and disjoint: to what stands around them one word
  /// each, whatever their length, for that changes with what is found inside.
  var stretches: [Range<Int>] = []
  var candidates: [Candidate] = []
  var occurrences: [Candidate] = []
  /// The units of the view that is searched; `nil` where lines are the units.
  var units: [TextUnit]?
  /// A stretch without white space that a finding was extended over; the next one is often in it.
  var brokenRun = 0..<0
  /// Whether every pattern is searched for by PCRE2 alone: slow, and the definition of what is found.
  var searchesPlainly = false
  /// Why the text cannot be scanned, where the search itself could not say so.
  var failure: DetectionError?

  /// What became of every candidate of the last search; collected only where it is not `nil`.
  package var trace: [CandidateTrace]?

  init(search: SearchScratch, allow: SearchScratch?) {
    self.search = search
    self.allow = allow
  }

  func reset() {
    candidates.removeAll(keepingCapacity: true)
    occurrences.removeAll(keepingCapacity: true)
    brokenRun = 0..<0
    failure = nil
    if trace != nil { trace = [] }
  }

  /// Where the unit lies that `range` belongs to; the whole of `view` where lines are the units.
  ///
  /// A match may take in the line end that separates units, never what lies behind it.
  func bounds(of range: Range<Int>, in view: Span<UInt8>) -> Range<Int> {
    guard let units else { return 0..<view.count }
    let next = units.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return next > 0 ? units[next - 1].range : 0..<0
  }

  /// What is one word each to a candidate at `range`: `accepted`, which ascend and are disjoint, and
  /// stretches of base64; only so many on each side as words are looked at.
  func opaque(_ accepted: [Range<Int>], around range: Range<Int>) -> [Range<Int>] {
    guard !stretches.isEmpty else { return accepted }
    func near(_ ranges: [Range<Int>]) -> ArraySlice<Range<Int>> {
      let place = ranges.partitioningIndex { $0.upperBound > range.lowerBound }
      let reach = ContextWords.reach + 1
      return ranges[max(0, place - reach)..<min(ranges.count, place + reach)]
    }
    let taken = near(accepted)
    let others = near(stretches).filter { stretch in
      !stretch.overlaps(range) && !taken.contains { $0.overlaps(stretch) }
    }
    return (taken + others).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The longest stretch without white space that holds `offset`.
  func runWithoutSpace(
    holding offset: Int, in view: Span<UInt8>, bounds: Range<Int>
  ) -> Range<Int> {
    if !brokenRun.contains(offset) {
      var start = offset
      var end = offset
      while start > bounds.lowerBound, !UTF8Text.isSpace(view[start - 1]) { start -= 1 }
      while end < bounds.upperBound, !UTF8Text.isSpace(view[end]) { end += 1 }
      brokenRun = start..<end
    }
    return brokenRun
  }

  func recordTrace(_ patterns: [Detector.ActivePattern]) {
    guard trace != nil else { return }
    for candidate in candidates {
      trace?.append(
        CandidateTrace(
          pattern: candidate.pattern, range: candidate.range,
          base: patterns[candidate.pattern].definition.score, context: candidate.context,
          field: candidate.field, score: candidate.score, isOccurrence: candidate.isOccurrence,
          outcome: candidate.outcome))
    }
    trace?.sort { ($0.range.lowerBound, $0.pattern) < ($1.range.lowerBound, $1.pattern) }
  }
}

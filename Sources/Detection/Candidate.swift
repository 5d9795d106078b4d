internal import Matching

/// A match that its validator has not thrown out, on its way to becoming a finding or not.
///
/// Numbers alone: there may be many thousands in a text.
struct Candidate {
  /// What becomes of it.
  enum Outcome: UInt8 {
    case belowMinimum, allowed, kept, finding, partlyLost, won
  }

  /// What the pattern matched, frame and all.
  var match: Range<Int>
  /// The value: what is rewritten if this becomes a finding.
  var range: Range<Int>
  /// What the words around it say.
  var evidence = Evidence()
  /// What the name of its field says.
  var field = FieldEvidence()
  /// What was asked before it.
  var question = QuestionEvidence()
  /// What other numbers of the conversation say.
  var told = CallingCodes.Evidence()
  /// Index of the pattern.
  var pattern: Int32
  /// How likely it is by itself, in ten-thousandths, where that is not the same for all matches of its pattern.
  var probability: Int16 = 0
  var score: Score
  var outcome = Outcome.belowMinimum
  /// The pattern of negative knowledge that speaks against it, or -1.
  var doubt: Int32 = -1
  /// Whether it is the same value as one found elsewhere in the record.
  var isOccurrence = false
  /// Whether its validator did not pass it, so that only strong context makes it a finding.
  var isInvalid = false
  /// Whether its record has not been decided since it was found.
  var isNew = true

  /// Makes a candidate from a match of `pattern`.
  init(pattern: Int, match: Range<Int>, range: Range<Int>, score: Score) {
    self.pattern = Int32(truncatingIfNeeded: pattern)
    self.match = match
    self.range = range
    self.score = score
  }

  /// Makes one of a value that `pattern` found elsewhere in the record.
  init(occurrenceOf pattern: Int, at range: Range<Int>, score: Score) {
    self.init(pattern: pattern, match: range, range: range, score: score)
    outcome = .finding
    isOccurrence = true
    isNew = false
  }

  /// The order in which candidates are weighed and resolved: by start, the longest first.
  @inline(__always)
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

  /// The base with all evidence added, in ten-thousandths.
  func sum(base: Score) -> Int {
    base.tenThousandths + Int(probability) + Int(evidence.added) + field.added
      + Int(question.added) + Int(told.added)
      - Int(evidence.subtracted)
      - field.subtracted
  }
}

extension [Candidate] {
  /// Puts candidates in order that mostly are already.
  mutating func putInOrder() {
    var moves = 8 * count
    for index in indices.dropFirst() where self[index].precedes(self[index - 1]) {
      let candidate = self[index]
      var place = index
      while place > 0, candidate.precedes(self[place - 1]) {
        self[place] = self[place - 1]
        place -= 1
      }
      self[place] = candidate
      moves -= index - place
      if moves < 0 {
        sort { $0.precedes($1) }
        return
      }
    }
  }
}

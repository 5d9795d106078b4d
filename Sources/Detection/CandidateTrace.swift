/// What became of one candidate and why; what `explain` prints.
package struct CandidateTrace: Sendable {
  /// Index of the pattern in `Detector.patterns`.
  package var pattern: Int
  /// Where the value lies.
  package var range: Range<Int>
  /// The pattern's own score.
  package var base: Score
  /// How likely the match is by itself, in ten-thousandths, where that is not the same for all of its pattern.
  package var probability = 0
  /// The evidence in the words around it.
  package var context = ContextEvidence()
  /// What the field's name says for it and against it.
  package var field: (positive: String?, negative: String?) = (nil, nil)
  /// The phrase by which it was asked for before, and what that adds, in ten-thousandths.
  package var question: (phrase: String, amount: Int)?
  /// The calling code of other numbers that tells its country, and what that adds, in ten-thousandths.
  package var told: (code: Int, amount: Int)?
  /// The pattern of negative knowledge that speaks against it, and how much, in ten-thousandths.
  package var doubt: (name: String, amount: Int)?
  /// What was decided on.
  package var score = Score(tenThousandths: 0)
  /// Whether it is the same value as one found elsewhere in the record.
  package var isOccurrence = false
  /// Whether its validator did not pass it, which is no reason to reject it here.
  package var isInvalid = false
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

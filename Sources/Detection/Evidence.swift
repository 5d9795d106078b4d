/// What the words near a candidate add to its score and take from it.
///
/// The phrases themselves lie in an array that all candidates of a text share.
struct Evidence {
  /// The most that one kind of evidence moves a score, in ten-thousandths.
  static let boost = 3500
  /// Words up to this distance count in full.
  static let nearDistance = 2
  /// What each further word takes from the boost, in ten-thousandths.
  static let decay = 250

  /// Where its phrases begin in the array.
  private(set) var start: Int32 = 0
  /// How many phrases speak for the candidate; they come first.
  private(set) var positives: Int16 = 0
  /// Whether the phrase that the name of the field is comes next, for it is none of these.
  private var hasField = false
  /// How many phrases speak against it; they come last.
  private(set) var negatives: Int16 = 0
  /// What the nearest positive phrase adds, in ten-thousandths.
  private(set) var added: Int16 = 0
  private var negative: Int16 = 0
  /// How many words lie between the candidate and the nearest phrase for it, and against it.
  private var nearest: (positive: Int16, negative: Int16) = (.max, .max)

  /// What the nearest negative phrase takes, in ten-thousandths: nothing where a positive phrase stands
  /// nearer, for the nearer one says what the value is ("id 12, phone 555 0123").
  var subtracted: Int16 { nearest.negative <= nearest.positive ? negative : 0 }

  /// Makes evidence whose phrases, if there are any, will be the next ones in the array.
  init(start: Int = 0) {
    self.start = Int32(truncatingIfNeeded: start)
  }

  /// Takes in the phrase that the name of the field is, behind all that speak for the candidate.
  mutating func addField(_ phrase: PhraseID, found: inout [PhraseID]) {
    if found[positiveRange].contains(phrase) { return }
    found.append(phrase)
    hasField = true
  }

  /// Takes a phrase into account that stands `distance` words away.
  mutating func add(
    _ phrase: PhraseID, isNegative: Bool, distance: Int, found: inout [PhraseID]
  ) {
    let weight = Int16(Self.weight(distance))
    let known = isNegative ? negativeRange : positiveRange
    let isKnown = found[known].contains(phrase)
    if !isKnown { found.append(phrase) }
    let near = Int16(clamping: distance)
    if isNegative {
      nearest.negative = min(nearest.negative, near)
      negative = max(negative, weight)
      negatives += isKnown ? 0 : 1
    } else {
      nearest.positive = min(nearest.positive, near)
      added = max(added, weight)
      positives += isKnown ? 0 : 1
    }
  }

  /// Where the phrases lie that speak for the candidate.
  var positiveRange: Range<Int> { Int(start)..<Int(start) + Int(positives) }
  /// Where the phrases lie that speak for it, with that of the field.
  var shownRange: Range<Int> {
    Int(start)..<Int(start) + Int(positives) + (hasField ? 1 : 0)
  }
  /// Where the phrases lie that speak against it.
  var negativeRange: Range<Int> {
    shownRange.upperBound..<shownRange.upperBound + Int(negatives)
  }

  /// What a phrase `distance` words away weighs: all of the boost when near, then less word by word.
  static func weight(_ distance: Int) -> Int {
    max(0, boost - decay * max(0, distance - nearDistance))
  }
}

/// What the name of a field says about the candidates in it: a phrase for it and one against it, or -1.
struct FieldEvidence {
  var positive: PhraseID = -1
  var negative: PhraseID = -1

  /// What it adds to a score, in ten-thousandths.
  var added: Int { positive < 0 ? 0 : Evidence.boost }
  /// What it takes from a score, in ten-thousandths.
  var subtracted: Int { negative < 0 ? 0 : Evidence.boost }
}

/// What the words near a candidate say about it, for people.
package struct ContextEvidence: Sendable, Equatable {
  /// The most that one kind of evidence moves a score, in ten-thousandths.
  package static let boost = Evidence.boost

  /// What the nearest positive phrase adds, in ten-thousandths.
  package private(set) var added = 0
  /// What the nearest negative phrase takes, in ten-thousandths.
  package private(set) var subtracted = 0
  /// The positive phrases found, as the pack writes them.
  package private(set) var phrases: [String] = []
  /// The negative phrases found, as the pack writes them.
  package private(set) var negativePhrases: [String] = []

  /// Makes no evidence.
  init() {}

  /// Spells out `evidence`, whose phrases lie in `found`.
  init(_ evidence: Evidence, found: [PhraseID], _ lexicon: ContextLexicon) {
    added = Int(evidence.added)
    subtracted = Int(evidence.subtracted)
    phrases = found[evidence.positiveRange].map(lexicon.text)
    negativePhrases = found[evidence.negativeRange].map(lexicon.text)
  }
}

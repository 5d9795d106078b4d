internal import Matching
internal import Names

/// The memory that one worker needs for detection; never shared.
package final class DetectionScratch {
  let search: SearchScratch
  let allow: SearchScratch?
  /// What is used to look for what is not personal, once that was needed.
  let nearby = NearbyScratch()
  /// What text is looked at through, by how often it was opened.
  let lenses = (0...Detector.deepestBase64).map { _ in Lens() }
  var work = Workspace()
  /// Whether what is asked in one record of the text may be answered in the next.
  var flow = RecordFlow.apart
  /// Whether every pattern is searched for by PCRE2 alone: slow, and the definition of what is found.
  package var searchesPlainly = false

  /// What became of every candidate of the last search; collected only where it is not `nil`.
  package var trace: [CandidateTrace]? {
    get { work.trace }
    set { work.trace = newValue }
  }

  init(search: SearchScratch, allow: SearchScratch?) {
    self.search = search
    self.allow = allow
  }
}

/// What is known about one text while it is searched and decided.
///
/// All of it is kept from text to text, so that nothing is allocated for a candidate or a record.
struct Workspace {
  /// How the text is divided.
  var layout = TextLayout()
  /// What was found out about the fields and records of the text.
  let layoutMemory = LayoutMemory()
  /// Where matches may begin: what stands before was decided before.
  var firstStart = 0
  var candidates: [Candidate] = []
  /// Places where values of the candidates stand again, before they become candidates.
  var occurrences: [Candidate] = []
  /// The phrases that are the evidence of the candidates.
  var phrases: [PhraseID] = []
  /// Where in the unit that is looked at context phrases may begin.
  var marks = UnitMarks()
  /// The words around the candidate that was weighed last.
  var words = ContextWords()
  /// Whose words these are; empty where the accepted findings have changed since.
  var owner = 0..<0
  /// Stretches of base64 that are opened, ascending and disjoint: to what stands around them one word
  /// each, whatever their length, for that changes with what is found inside.
  var stretches: [Range<Int>] = []
  /// The accepted findings of the record that is decided, ascending and disjoint.
  var opaque: [Range<Int>] = []
  /// How many bytes these are.
  var opaqueBytes = 0
  /// Whether one of these begins or ends inside a word, so that a part of the word is a word by itself.
  var cutsWords = false
  /// What is added to these.
  var accepted: [Range<Int>] = []
  /// The values that were accepted in the record.
  var values = Occurrences()
  /// The names that were accepted in the record.
  var roster = Roster()
  /// Where these stand in a unit.
  var places: [Occurrences.Value] = []
  /// The records in which something was newly found.
  var changed: [Range<Int>] = []
  var masked = MaskedText()
  /// What was looked up about words that may be names.
  let names = NameScorer.Memory()
  /// Where the lines begin in which a name may be, ascending.
  var linesWithNames: [Int] = []
  var fieldNames = FieldNameCache()
  /// What was asked before the line at hand.
  var dialogue = Dialogue()
  /// Which countries the telephone numbers of the text are of.
  var callingCodes = CallingCodes()
  /// Which patterns the names of fields announce.
  var announced = AnnouncedPatterns()
  /// The unit that a weak match was last found in.
  var weakUnit = TextUnit(range: 0..<0, record: 0)
  /// Whether matches were left out as too weak whatever stands in their unit.
  var hasLeftOut = false
  /// Whether a part of a word may be a word by itself beside some finding.
  var hasCutWords = false
  /// Whether no match may be left out: a part of a word may be a word that its unit does not have.
  var isThorough = false
  /// A stretch without white space that a finding was extended over; the next one is often in it.
  private var brokenRun = 0..<0
  /// Why the text cannot be scanned, where the search itself could not say so.
  var failure: DetectionError?
  var trace: [CandidateTrace]?

  /// Whether matches may be left out that are too weak by themselves.
  var mayLeaveOut: Bool { !isThorough && trace == nil && stretches.isEmpty }

  /// Forgets the text.
  mutating func reset(_ layout: TextLayout) {
    self.layout = layout
    candidates.removeAll(keepingCapacity: true)
    occurrences.removeAll(keepingCapacity: true)
    phrases.removeAll(keepingCapacity: true)
    owner = 0..<0
    marks.removeAll()
    dialogue.removeAll()
    weakUnit = TextUnit(range: 0..<0, record: 0)
    hasLeftOut = false
    hasCutWords = false
    brokenRun = 0..<0
    failure = nil
    if trace != nil { trace = [] }
  }

  /// The longest stretch without white space that holds `offset`.
  mutating func runWithoutSpace(
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

  /// What is one word each to a candidate at `range`: the accepted findings and stretches of base64; only
  /// so many on each side as words are looked at, where there are any of the latter.
  func opaque(around range: Range<Int>) -> [Range<Int>] {
    guard !stretches.isEmpty else { return opaque }
    func near(_ ranges: [Range<Int>]) -> ArraySlice<Range<Int>> {
      let place = ranges.partitioningIndex { $0.upperBound > range.lowerBound }
      let reach = ContextWords.reach + 1
      return ranges[max(0, place - reach)..<min(ranges.count, place + reach)]
    }
    let taken = near(opaque)
    let others = near(stretches).filter { stretch in
      !stretch.overlaps(range) && !taken.contains { $0.overlaps(stretch) }
    }
    return (taken + others).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Forgets what is opaque.
  mutating func removeOpaque() {
    owner = 0..<0
    opaque.removeAll(keepingCapacity: true)
    accepted.removeAll(keepingCapacity: true)
    opaqueBytes = 0
    cutsWords = false
  }

  /// Adds `accepted`, which ascend, to what is opaque.
  mutating func makeAcceptedOpaque(in view: Span<UInt8>) {
    owner = 0..<0
    for range in accepted {
      opaqueBytes += range.count
      cutsWords =
        cutsWords || UTF8Text.isInWord(view, range.lowerBound)
        || UTF8Text.isInWord(view, range.upperBound)
    }
    hasCutWords = hasCutWords || cutsWords
    if opaque.isEmpty {
      opaque.appendMerging(accepted)
    } else {
      Resolution.merge(accepted, into: &opaque)
    }
    accepted.removeAll(keepingCapacity: true)
  }
}

internal import Matching

extension Detector {
  /// How often the candidates of one record are weighed again.
  ///
  /// What is accepted changes only what
  /// lies ten words around it, so that only a text made to do so needs more than a few.
  private static let mostRounds = 64

  /// Decides record by record, and notes where the records lie in which something was newly found.
  func decide(
    _ view: Span<UInt8>, core: Range<Int>, _ scratch: DetectionScratch, _ work: inout Workspace
  ) {
    work.changed.removeAll(keepingCapacity: true)
    work.occurrences.removeAll(keepingCapacity: true)
    var record: TextLayout.Record?
    var start = 0
    // Where a finding of several lines ends: the rest of its last line is a line by itself then.
    var reach = 0
    while start < work.candidates.count {
      var current = work.layout.record(
        holding: work.candidates[start].range.lowerBound, after: record, in: view)
      record = current
      var end = start
      var isNew = false
      while end < work.candidates.count, work.candidates[end].range.lowerBound < current.end {
        isNew = isNew || work.candidates[end].isNew
        work.candidates[end].isNew = false
        end += 1
      }
      if work.layout.areLines, current.line.contains(reach), reach > 0 {
        current.begin(at: reach)
        isNew = true
      }
      // A record that was decided before stays as it is until something else is found in it.
      let isChanged =
        isNew && accept(start..<end, of: current, core: core, view: view, scratch, &work)
      for index in start..<end where work.candidates[index].outcome == .finding {
        reach = max(reach, work.candidates[index].range.upperBound)
      }
      if isChanged {
        var last = max(current.end, reach)
        if last == reach { last = view.firstOffset(of: 0x0A, in: last..<view.count) ?? view.count }
        work.changed.append(work.layout.start(of: current)..<last)
      }
      start = end
    }
  }

  /// Decides which candidates of one record are findings.
  ///
  /// Repeated until nothing is added: what is accepted will be one opaque word in the output, so the
  /// candidates that are left are weighed again as a second run would weigh them.
  ///
  /// - Returns: whether something was found.
  private func accept(
    _ indices: Range<Int>, of record: TextLayout.Record, core: Range<Int>, view: Span<UInt8>,
    _ scratch: DetectionScratch, _ work: inout Workspace
  ) -> Bool {
    work.removeOpaque()
    work.roster.removeAll()
    for index in indices where work.candidates[index].outcome == .finding {
      work.accepted.append(work.candidates[index].range)
    }
    work.makeAcceptedOpaque(in: view)
    var hasChanged = false
    for _ in 0..<Self.mostRounds {
      work.values.removeAll()
      for index in indices where work.candidates[index].outcome == .belowMinimum {
        weigh(index, among: indices, of: record, view: view, scratch, &work)
        guard work.candidates[index].outcome == .finding else { continue }
        let candidate = work.candidates[index]
        work.values.insert(
          Occurrences.Value(
            range: candidate.range, pattern: Int(candidate.pattern), score: candidate.score,
            isInvalid: candidate.isInvalid),
          in: view)
        if !work.layout.areLines, isName(candidate) {
          work.roster.insert(
            candidate.range, pattern: Int(candidate.pattern), score: candidate.score, in: view)
        } else if !work.layout.areLines, let scoredPattern,
          traits[Int(candidate.pattern)].entity == mailEntity
        {
          work.roster.insert(
            mail: candidate.range, pattern: scoredPattern, score: candidate.score, in: view)
        }
        work.accepted.append(candidate.range)
      }
      guard !work.accepted.isEmpty else { break }
      hasChanged = true
      work.makeAcceptedOpaque(in: view)
      if !work.values.isEmpty || !work.roster.isEmpty {
        followValues(of: record, core: core, view: view, &work)
      }
      if indices.count == 1 { break }
    }
    return hasChanged
  }

  /// Makes findings of the places in `record` where an accepted value stands again.
  private func followValues(
    of record: TextLayout.Record, core: Range<Int>, view: Span<UInt8>, _ work: inout Workspace
  ) {
    for index in 0..<work.layout.unitCount(of: record) {
      let unit = work.layout.rangeOfUnit(index, of: record)
      work.values.find(in: view, range: unit.clamped(to: core), into: &work.places)
      if !work.roster.isEmpty, !work.layout.isKey(unit: index, of: record) {
        work.roster.find(in: view, range: unit.clamped(to: core)) { range, pattern, score in
          if work.places.contains(where: { $0.range.overlaps(range) }) { return }
          work.places.append(Occurrences.Value(range: range, pattern: pattern, score: score))
        }
      }
      for place in work.places {
        // No place comes twice: values differ, and those of earlier rounds are opaque.
        let block = work.opaque.partitioningIndex { $0.upperBound >= place.range.upperBound }
        if block < work.opaque.count, work.opaque[block].lowerBound <= place.range.lowerBound {
          continue
        }
        if placeholders.touches(place.range, in: view, bounds: unit) { continue }
        if let isResult = traits[place.pattern].isResult, isResult(place.range, view) { continue }
        var occurrence = Candidate(
          occurrenceOf: place.pattern, at: place.range, score: place.score)
        occurrence.isInvalid = place.isInvalid
        work.occurrences.append(occurrence)
        work.accepted.append(place.range)
      }
    }
    if work.accepted.isEmpty { return }
    work.accepted.sort { $0.lowerBound < $1.lowerBound }
    work.makeAcceptedOpaque(in: view)
  }

  /// Whether a candidate is the name of somebody.
  private func isName(_ candidate: Candidate) -> Bool {
    guard let scoredPattern else { return false }
    return traits[Int(candidate.pattern)].typeRank == traits[scoredPattern].typeRank
  }

  /// Works out the score of a candidate and what that makes of it.
  private func weigh(
    _ index: Int, among indices: Range<Int>, of record: TextLayout.Record, view: Span<UInt8>,
    _ scratch: DetectionScratch,
    _ work: inout Workspace
  ) {
    var candidate = work.candidates[index]
    let pattern = Int(candidate.pattern)
    if traits[pattern].isUncertain || candidate.isInvalid {
      if traits[pattern].hasContext {
        gatherEvidence(for: &candidate, of: record, view: view, &work)
      }
      candidate.score = min(
        .highestUncertain, Score(tenThousandths: candidate.sum(base: traits[pattern].base)))
    }
    if traits[pattern].mayBeDoubted, candidate.score >= minimumScore {
      lowerIfDoubtful(&candidate, of: record, view: view, scratch, &work)
    }
    if candidate.score >= minimumScore,
      !candidate.isInvalid || isLikely(candidate, among: indices, work)
    {
      if !traits[pattern].isDenied, isAllowed(candidate.range, in: view, scratch) {
        candidate.outcome = .allowed
      } else {
        candidate.outcome = traits[pattern].isKept ? .kept : .finding
      }
    }
    work.candidates[index] = candidate
  }

  /// How far from a candidate the line around it is looked for, in bytes: more than is looked at.
  private static let farthestDoubt = 2 * NearbyPatterns.reach

  /// Lowers the score of a candidate that is known to be something else.
  ///
  /// Not where the name of its field says what it is, or arithmetic and any word near it, or another check
  /// and a word right beside it. A word beside what nothing was checked of leaves only such doubts as a
  /// word speaks for, too.
  private func lowerIfDoubtful(
    _ candidate: inout Candidate, of record: TextLayout.Record, view: Span<UInt8>,
    _ scratch: DetectionScratch, _ work: inout Workspace
  ) {
    candidate.doubt = -1
    guard candidate.score.tenThousandths < NegativeKnowledge.leastSure else { return }
    let trait = traits[Int(candidate.pattern)]
    let added = Int(candidate.evidence.added)
    var least = 0
    if Int(candidate.evidence.subtracted) + candidate.field.subtracted == 0 {
      if candidate.field.added > 0 || candidate.question.added > 0 { return }
      if trait.isComputed && added > 0 { return }
      if added >= Evidence.boost {
        if trait.isValid != nil { return }
        least = NegativeKnowledge.mostOfShape + 1
      }
    }
    var bounds = work.layout.unit(holding: candidate.range.lowerBound, of: record).range
    // A line, or as much of a long one as is looked at.
    let lower = max(bounds.lowerBound, candidate.range.lowerBound - Self.farthestDoubt)
    let upper = min(bounds.upperBound, candidate.range.upperBound + Self.farthestDoubt)
    let start = view.startOfLine(holding: candidate.range.lowerBound, notBefore: lower)
    let end = view.firstOffset(of: 0x0A, in: candidate.range.upperBound..<upper)
    bounds = start..<(end ?? upper)
    do throws(SearchError) {
      guard
        let doubt = try negative.doubt(
          about: candidate.range, of: trait.entity, least: least, in: view, bounds: bounds,
          opaque: work.opaque, scratch.nearby)
      else { return }
      candidate.doubt = Int32(truncatingIfNeeded: doubt.pattern)
      candidate.score = Score(tenThousandths: candidate.score.tenThousandths - doubt.amount)
    } catch {
      work.failure = DetectionError(description: error.description)
    }
  }

  /// Whether a candidate that its validator did not pass is a value all the same: a word right beside it
  /// or the name of its field says so, nothing speaks against it, and nothing valid of its type lies in
  /// the same place.
  private func isLikely(
    _ candidate: Candidate, among indices: Range<Int>, _ work: borrowing Workspace
  ) -> Bool {
    let added =
      Int(candidate.evidence.added) + candidate.field.added + Int(candidate.question.added)
    let subtracted = Int(candidate.evidence.subtracted) + candidate.field.subtracted
    guard added >= Evidence.boost, subtracted == 0 else { return false }
    let type = traits[Int(candidate.pattern)].typeRank
    func isBetter(_ other: Candidate) -> Bool {
      !other.isInvalid && other.range.overlaps(candidate.range)
        && traits[Int(other.pattern)].typeRank == type
    }
    var index = indices.lowerBound
    // Most records have few candidates; among many, only what begins near can reach here.
    if indices.count > 64 {
      let start = candidate.range.lowerBound - Self.longestNumber
      var high = indices.upperBound
      while index < high {
        let middle = (index + high) / 2
        if work.candidates[middle].range.lowerBound < start {
          index = middle + 1
        } else {
          high = middle
        }
      }
    }
    while index < indices.upperBound,
      work.candidates[index].range.lowerBound < candidate.range.upperBound
    {
      if isBetter(work.candidates[index]) { return false }
      index += 1
    }
    return true
  }

  /// No number with a checksum is written longer than this, in bytes.
  private static let longestNumber = 256

  private func gatherEvidence(
    for candidate: inout Candidate, of record: TextLayout.Record, view: Span<UInt8>,
    _ work: inout Workspace
  ) {
    let pattern = Int(candidate.pattern)
    let entity = traits[pattern].entity
    let unit = work.layout.unit(holding: candidate.range.lowerBound, of: record)
    coverDialogue(at: candidate.range.lowerBound, of: unit, in: view, &work)
    candidate.question = QuestionEvidence()
    if !work.dialogue.open.isEmpty {
      candidate.question = work.dialogue.evidence(
        for: entity, at: candidate.range, in: view, table: questions, lexicon: lexicon,
        placeholders: placeholders)
    }
    candidate.told = evidenceOfCodes(for: candidate, of: record, unit, in: view, &work)
    let most =
      Evidence.boost * (unit.name.isEmpty ? 1 : 2) + Int(candidate.question.added)
      + Int(candidate.told.added)
    if work.trace == nil,
      traits[pattern].base.tenThousandths + Int(candidate.probability) + most
        < minimumScore.tenThousandths
    {
      // Whatever stands around it.
      return
    }
    if !unit.name.isEmpty {
      candidate.field = work.fieldNames.evidence(
        unit.name, in: view, of: entity, lexicon: lexicon)
    }
    candidate.evidence = Evidence(start: work.phrases.count)
    // What speaks against a candidate that is too weak without anything that speaks for it is shown by
    // the trace alone.
    let isWeak =
      work.trace == nil
      && traits[pattern].base.tenThousandths + Int(candidate.probability) + candidate.field.added
        + Int(candidate.question.added) + Int(candidate.told.added) < minimumScore.tenThousandths
    if mayHaveContext(
      candidate.range, in: unit.range, of: entity, onlyPositive: isWeak, view: view, &work)
    {
      // Candidates of several types often lie in the same place.
      if work.owner != candidate.range {
        work.words.collect(
          around: candidate.range, in: view, bounds: unit.range,
          opaque: work.opaque(around: candidate.range), placeholders: placeholders)
        work.owner = candidate.range
      }
      lexicon.consider(
        &work.words, candidate.field, of: entity, &candidate.evidence, found: &work.phrases)
    } else if candidate.field.positive >= 0 {
      candidate.evidence.addField(candidate.field.positive, found: &work.phrases)
    }
  }

  /// Whether a word near `range` may say anything about a candidate of `entity`.
  private func mayHaveContext(
    _ range: Range<Int>, in unit: Range<Int>, of entity: Int, onlyPositive: Bool,
    view: Span<UInt8>, _ work: inout Workspace
  ) -> Bool {
    // A part of a word may be a word that is no word of the unit; base64 takes no room from words.
    if work.cutsWords || !work.stretches.isEmpty || UTF8Text.isInWord(view, range.lowerBound)
      || UTF8Text.isInWord(view, range.upperBound)
    {
      return true
    }
    work.marks.cover(unit, in: view, lexicon: lexicon, placeholders: placeholders)
    return work.marks.current.mayHoldPhrase(
      near: range, opaque: work.opaqueBytes, of: entity, onlyPositive: onlyPositive, in: view,
      lexicon: lexicon)
  }

  private func isAllowed(
    _ range: Range<Int>, in view: Span<UInt8>, _ scratch: DetectionScratch
  ) -> Bool {
    guard let allowed, let allowScratch = scratch.allow else { return false }
    let value = view.extracting(range)
    var isAllowed = false
    // A pattern that cannot be matched to its end allows nothing: the finding stays.
    try? allowed.search(value, in: 0..<value.count, scratch: allowScratch) { match in
      if match.range == 0..<value.count { isAllowed = true }
      return .accept
    }
    return isAllowed
  }
}

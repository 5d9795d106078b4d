internal import Matching
internal import Names

/// Names of people are found by lists and weights, beside the patterns for them: no expression tells
/// "will smith" from "will you".
///
/// A scored name is a candidate like any other: evidence adds to its probability, the policy's minimum, its
/// allow list and its operators apply, and it is resolved with all others.
extension Detector {
  /// The type that names are found of.
  static let scoredType = EntityType("PERSON")

  /// The lowest probability of a candidate, in ten-thousandths: a field's name may make a finding of it.
  static let leastProbability = 3000

  /// Whether a word is so common that it mostly stands for something else than a person.
  package static func isOrdinaryWord(_ word: Span<UInt8>) -> Bool { NameLexicon.isOrdinary(word) }

  /// Nominates names that begin in `starts`.
  func nominateNames(
    in view: Span<UInt8>, starts: Range<Int>, _ work: inout Workspace
  ) {
    guard let pattern = scoredPattern else { return }
    let memory = work.names
    work.linesWithNames.removeAll(keepingCapacity: true)
    forEachLine(of: view, work.layout, in: starts) { line in
      NameScorer.find(in: view, line: line, least: Self.leastProbability, memory: memory) { name in
        if work.linesWithNames.last != line.lowerBound {
          work.linesWithNames.append(line.lowerBound)
        }
        guard starts.contains(name.range.lowerBound) else { return }
        let match = SearchMatch(pattern: pattern, range: name.range, value: name.range)
        switch examine(match, in: view, &work) {
        case .candidate(var candidate):
          candidate.probability = Int16(truncatingIfNeeded: name.probability)
          work.candidates.append(candidate)
        case .rejected(let reason, let range):
          if work.trace != nil { work.trace?.append(trace(of: match, range, reason)) }
        }
      }
    }
  }

  /// Nominates names in records in which something was found, as they look with that replaced.
  ///
  /// What stands for a value says something else of its neighbors than the value; a second run would see that.
  ///
  /// - Parameters:
  ///   - view: the text.
  ///   - masked: the same with something like placeholders.
  ///   - records: where the records lie.
  ///   - core: where matches may begin.
  ///   - known: how many candidates there are that are in order.
  ///   - work: what is known about the text.
  /// - Returns: whether a candidate is new, or likelier than before.
  func nominateNamesAgain(
    in view: Span<UInt8>, _ masked: MaskedText, records: [Range<Int>], core: Range<Int>, known: Int,
    _ work: inout Workspace
  ) -> Bool {
    guard let pattern = scoredPattern else { return false }
    let text = masked.bytes.span
    let memory = work.names
    var hasChanged = false
    for record in records {
      let starts = record.clamped(to: core)
      forEachLine(of: text, work.layout, in: starts) { line in
        if isAlike(line, of: view, masked, work) { return }
        NameScorer.find(in: text, line: line, least: Self.leastProbability, memory: memory) {
          name in
          guard starts.contains(name.range.lowerBound), name.range.upperBound <= core.upperBound,
            !masked.touches(name.range)
          else { return }
          let match = SearchMatch(pattern: pattern, range: name.range, value: name.range)
          guard case .candidate(var candidate) = examine(match, in: text, &work),
            !masked.touches(candidate.range)
          else { return }
          candidate.probability = Int16(truncatingIfNeeded: name.probability)
          if let index = work.index(of: candidate, among: known) {
            guard work.candidates[index].outcome == .belowMinimum,
              work.candidates[index].probability < candidate.probability
            else { return }
            work.candidates[index].probability = candidate.probability
            work.candidates[index].isNew = true
          } else {
            work.candidates.append(candidate)
          }
          hasChanged = true
        }
      }
    }
    return hasChanged
  }

  /// Whether `line` held no name, and its words are to names in the masked text what they were before.
  private func isAlike(
    _ line: Range<Int>, of view: Span<UInt8>, _ masked: MaskedText, _ work: borrowing Workspace
  ) -> Bool {
    let next = work.linesWithNames.partitioningIndex { $0 >= line.lowerBound }
    if next < work.linesWithNames.count, line.contains(work.linesWithNames[next]) { return false }
    return masked.masks(in: line).allSatisfy { mask in
      line.lowerBound <= mask.lowerBound && mask.upperBound <= line.upperBound
        && NameScorer.isOpaque(mask, in: view, line: line)
    }
  }

  /// Gives each line of the units, or of the text where lines are the units, that reaches into `range`.
  func forEachLine(
    of view: Span<UInt8>, _ layout: TextLayout, in range: Range<Int>, _ body: (Range<Int>) -> Void
  ) {
    guard !layout.areLines else {
      let start = view.startOfLine(holding: min(range.lowerBound, view.count), notBefore: 0)
      Self.lines(of: view, in: start..<view.count, through: range.upperBound, body)
      return
    }
    for unit in layout.units(reachingInto: range) where !unit.isKey {
      Self.lines(of: view, in: unit.range, through: range.upperBound, body)
    }
  }

  private static func lines(
    of view: Span<UInt8>, in range: Range<Int>, through last: Int, _ body: (Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    while start < min(last, range.upperBound) {
      let end = view.firstOffset(of: 0x0A, in: start..<range.upperBound) ?? range.upperBound
      body(start..<end)
      start = end + 1
    }
  }

  /// Why the words of a scored name were held to be one: for each of them what speaks loudest.
  package func nameEvidence(
    for range: Range<Int>, in view: Span<UInt8>
  ) -> [(word: Range<Int>, logOdds: Double, causes: [(cause: String, logOdds: Double)])] {
    let start = view.startOfLine(holding: range.lowerBound, notBefore: 0)
    let end = view.firstOffset(of: 0x0A, in: start..<view.count) ?? view.count
    let unit = Double(NameScorer.unit)
    return NameScorer.explain(view, line: start..<end).filter { $0.range.overlaps(range) }
      .map { word in
        (
          word.range, Double(word.margin) / unit,
          NameScorer.loudest(word, count: 6).map { ($0.cause, Double($0.weight) / unit) }
        )
      }
  }
}

extension Workspace {
  /// Which of the first `count` candidates, which are in order, has the pattern and the range of `candidate`.
  fileprivate func index(of candidate: Candidate, among count: Int) -> Int? {
    var index = candidates[..<count].partitioningIndex {
      $0.range.lowerBound >= candidate.range.lowerBound
    }
    while index < count, candidates[index].range.lowerBound == candidate.range.lowerBound {
      if candidates[index].pattern == candidate.pattern, candidates[index].range == candidate.range
      {
        return index
      }
      index += 1
    }
    return nil
  }
}

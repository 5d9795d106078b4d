internal import Matching

/// Finds what is personal in text: patterns nominate, validators confirm, context decides.
///
/// A detector is immutable and may be shared; what a search needs to remember lives in a
/// `DetectionScratch`, one per worker.
package final class Detector: Sendable {
  /// One pattern that is looked for.
  package final class ActivePattern: Sendable {
    /// Index of its entity in `entities`.
    package let entity: Int
    /// The pattern as the pack or policy defines it.
    package let definition: PatternDefinition
    /// The name that findings show, such as `payment/credit-card/grouped-16`.
    package let name: String
    /// Whether a match that passes the validator is certain.
    package let isCertain: Bool
    /// Whether it comes from a deny list, which no allow list overrides.
    package let isDenied: Bool
    let validator: Validator?

    init(
      entity: Int, definition: PatternDefinition, name: String, isCertain: Bool, isDenied: Bool,
      validator: Validator?
    ) {
      self.entity = entity
      self.definition = definition
      self.name = name
      self.isCertain = isCertain
      self.isDenied = isDenied
      self.validator = validator
    }
  }

  /// How often the candidates of one record are weighed again.
  ///
  /// What is accepted changes only what
  /// lies ten words around it, so that only a text made to do so needs more than a few.
  private static let mostRounds = 64

  /// The longest match, in bytes; text with a longer one cannot be scanned.
  package static let longestMatch = 64 << 10

  /// The entity types that are looked for, sorted by type.
  package let entities: [EntityDefinition]
  /// The type of each of these.
  package let types: [EntityType]
  /// The patterns that are looked for.
  package let patterns: [ActivePattern]
  /// The lowest score that is a finding.
  package let minimumScore: Score

  let patternSet: PatternSet
  let placeholders: PlaceholderGrammar
  private let lexicons: [ContextLexicon]
  private let stopWords: [Set<UInt64>]
  private let isKept: [Bool]
  private let allowed: PatternSet?

  /// Prepares `definitions` for searching.
  ///
  /// - Parameters:
  ///   - definitions: everything that the packs define, active or not; the names of all of them are
  ///     opaque in the text.
  ///   - options: what is looked for and what is left alone.
  /// - Throws: `DetectionError` where a pattern of an allow or deny list does not compile. Patterns of
  ///   packs were compiled when the pack was read.
  package init(
    _ definitions: [EntityDefinition], options: DetectionOptions
  ) throws(DetectionError) {
    var entities = definitions.filter { definition in
      options.types?.contains(definition.type) ?? !definition.isOffByDefault
    }
    for (type, _) in options.denied where !entities.contains(where: { $0.type == type }) {
      var entity = definitions.first { $0.type == type } ?? EntityDefinition(denied: type)
      entity.patterns = []
      entities.append(entity)
    }
    entities.sort { $0.type < $1.type }

    var patterns: [ActivePattern] = []
    for (index, entity) in entities.enumerated() {
      for pattern in entity.patterns {
        patterns.append(
          ActivePattern(
            entity: index, definition: pattern, name: entity.qualifiedName(of: pattern),
            isCertain: entity.isCertain(pattern), isDenied: false,
            validator: pattern.validator.flatMap(Validator.named)))
      }
      // Several packs may define one type: its list belongs to the first of them.
      let isFirst = index == 0 || entities[index - 1].type != entity.type
      let denied = isFirst ? options.denied.filter { $0.type == entity.type } : []
      for (number, item) in denied.enumerated() {
        let pattern = PatternDefinition(denied: item.value, number: number + 1)
        patterns.append(
          ActivePattern(
            entity: index, definition: pattern,
            name: "deny/\(entity.type.name)/\(pattern.name)",
            isCertain: true, isDenied: true, validator: nil))
      }
    }
    self.entities = entities
    types = entities.map(\.type)
    self.patterns = patterns
    minimumScore = options.minimumScore
    patternSet = try Self.compile(patterns.map { ($0.name, $0.definition) })
    let deniedPatterns = patterns.filter(\.isDenied).map { ($0.name, $0.definition) }
    if !deniedPatterns.isEmpty { try Self.check(try Self.compile(deniedPatterns)) }
    placeholders = PlaceholderGrammar(
      types: definitions.map(\.type) + options.denied.map(\.type) + entities.map(\.type)
        + options.replacedTypes)
    lexicons = entities.map(ContextLexicon.init)
    stopWords = entities.map { entity in
      Set(entity.stopWords.flatMap(\.phrases).map { Words.hash($0) })
    }
    isKept = entities.map { options.kept.contains($0.type) }
    if options.allowed.isEmpty {
      allowed = nil
    } else {
      let allowed = try Self.compile(
        options.allowed.enumerated().map { index, value in
          ("allow/\(index + 1)", PatternDefinition(allowed: value, number: index + 1))
        })
      try Self.check(allowed)
      self.allowed = allowed
    }
  }

  /// Whether any pattern that is looked for may match over line ends.
  package var hasMultilinePatterns: Bool { patterns.contains(where: \.definition.isMultiline) }

  /// Makes the memory that one worker needs.
  ///
  /// - Parameter fault: makes match call number `call` fail with PCRE2's `result`; for tests.
  /// - Returns: memory for this detector alone.
  package func makeScratch(fault: (call: Int, result: Int32)? = nil) -> DetectionScratch {
    let search =
      fault.map { patternSet.makeScratch(failingCall: $0.call, with: $0.result) }
      ?? patternSet.makeScratch()
    return DetectionScratch(search: search, allow: allowed?.makeScratch())
  }

  /// Whether `text` is one placeholder or token, but for line ends behind it.
  package func isPlaceholder(_ text: Span<UInt8>) -> Bool {
    var end = text.count
    while end > 0, text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    return end > 0 && placeholders.end(ofPlaceholderAt: 0, in: text, bounds: 0..<end) == end
  }

  /// Finds what is personal in `view` as it stands.
  ///
  /// - Parameters:
  ///   - view: the text; either lines, each of which is a message and a record, or units.
  ///   - start: where matches may begin; what stands before it was decided before and is context.
  ///   - units: the units of the view, ascending, with `TextUnit.separator` between them; `nil` where
  ///     every line is a unit of its own.
  ///   - scratch: this worker's memory.
  /// - Returns: the findings, ascending; those that are not kept are disjoint.
  /// - Throws: `DetectionError` where a pattern could not be matched to the end; nothing may then be
  ///   said about the text.
  func detectAsIs(
    in view: Span<UInt8>, from start: Int, units: [TextUnit]?, scratch: DetectionScratch
  ) throws(DetectionError) -> [Finding] {
    let core = start..<view.count
    try search(view, units: units, starts: core, isOpen: false, scratch: scratch)
    return try conclude(view, units: units, core: core, scratch: scratch)
  }

  /// Finds what is personal in a window of a line that is too long to be looked at whole, as it stands.
  ///
  /// - Parameters:
  ///   - view: the window: what was decided before, as context, then the core, then overlap.
  ///   - core: where matches may begin.
  ///   - whole: ranges that are not cut in two, ascending and disjoint, unless they fill the core.
  ///   - scratch: this worker's memory.
  /// - Returns: the findings, all of which end at or before `cut`, and `cut` itself: the place at or
  ///   before the end of `core` across which no candidate lies. The next window's core begins there.
  /// - Throws: `DetectionError` also where a match reaches the end of the window, or candidates chain
  ///   over the whole core: more text than the window holds would be needed to decide.
  func detectWindowAsIs(
    in view: Span<UInt8>, core: Range<Int>, whole: [Range<Int>], scratch: DetectionScratch
  ) throws(DetectionError) -> (findings: [Finding], cut: Int) {
    try search(view, units: nil, starts: core, isOpen: true, scratch: scratch)
    var cut = core.upperBound
    while cut > core.lowerBound, cut < view.count, view[cut] & 0xC0 == 0x80,
      core.upperBound - cut < 3
    {
      cut -= 1
    }
    var isSettled = false
    while !isSettled {
      let run = startOfIllFormedRun(holding: cut, from: core.lowerBound, in: view)
      isSettled = run == nil
      cut = run ?? cut
      let next = whole.partitioningIndex { $0.upperBound > cut }
      if next < whole.count, whole[next].lowerBound < cut, whole[next].lowerBound > core.lowerBound
      {
        cut = whole[next].lowerBound
        isSettled = false
      }
      for candidate in scratch.candidates {
        let reach = candidate.match.union(candidate.range)
        if reach.lowerBound < cut, cut < reach.upperBound {
          cut = reach.lowerBound
          isSettled = false
        }
      }
    }
    guard cut > core.lowerBound else {
      throw DetectionError(
        description: "what must be decided together is more text than a window holds")
    }
    scratch.candidates.removeAll { $0.match.lowerBound >= cut }
    let decided = core.lowerBound..<cut
    return (try conclude(view, units: nil, core: decided, scratch: scratch), cut)
  }

  /// Where text without white space begins that reaches over `cut` and is ill-formed there or behind:
  /// a match next to that would take in what stands before `cut`, and nobody has looked for it yet.
  private func startOfIllFormedRun(
    holding cut: Int, from start: Int, in view: Span<UInt8>
  ) -> Int? {
    guard cut > start else { return nil }
    var isIllFormed = UTF8Text.stepBack(view, before: cut, start: start).scalar == nil
    var offset = cut
    while !isIllFormed, offset < view.count, !UTF8Text.isSpace(view[offset]) {
      let step = UTF8Text.step(view, at: offset, end: view.count)
      // The window may end inside of a scalar.
      isIllFormed = step.scalar == nil && offset + 3 < view.count
      offset += step.length
    }
    guard isIllFormed else { return nil }
    var run = cut
    while run > start, !UTF8Text.isSpace(view[run - 1]) { run -= 1 }
    return run < cut ? run : nil
  }

  /// Where a match of a multi-line pattern has begun that the end of `view`, as it stands, cuts off.
  ///
  /// - Parameters:
  ///   - view: the text.
  ///   - start: no match is looked for before it.
  ///   - scratch: this worker's memory.
  /// - Returns: the place of the earliest such match.
  /// - Throws: `DetectionError` where a pattern could not be matched to the end.
  func unfinishedMultilineAsIs(
    in view: Span<UInt8>, from start: Int, scratch: DetectionScratch
  ) throws(DetectionError) -> Int? {
    do throws(SearchError) {
      return try patternSet.firstUnfinishedMultiline(
        in: view, from: start, scratch: scratch.search)
    } catch {
      throw DetectionError(description: error.description)
    }
  }

  // MARK: Search

  private func search(
    _ view: Span<UInt8>, units: [TextUnit]?, starts: Range<Int>, isOpen: Bool,
    scratch: DetectionScratch
  ) throws(DetectionError) {
    scratch.reset()
    scratch.units = units
    do throws(SearchError) {
      if scratch.searchesPlainly {
        try patternSet.searchPlainly(
          view, in: starts, isOpen: isOpen, scratch: scratch.search
        ) { match in
          nominate(match, in: view, scratch: scratch)
        }
      } else {
        try patternSet.search(view, in: starts, isOpen: isOpen, scratch: scratch.search) { match in
          nominate(match, in: view, scratch: scratch)
        }
      }
    } catch {
      throw DetectionError(description: error.description)
    }
    if let failure = scratch.failure { throw failure }
  }

  private func nominate(
    _ match: SearchMatch, in view: Span<UInt8>, scratch: DetectionScratch
  ) -> SearchDecision {
    switch candidate(for: match, in: view, scratch: scratch) {
    case .success(let candidate):
      scratch.candidates.append(candidate)
      return .accept
    case .failure(let rejection):
      scratch.trace?.append(rejection.trace)
      return .reject
    }
  }

  /// Why a match is no candidate.
  private struct Rejection: Error {
    let trace: CandidateTrace
  }

  private func candidate(
    for match: SearchMatch, in view: Span<UInt8>, scratch: DetectionScratch
  ) -> Result<Candidate, Rejection> {
    let pattern = patterns[match.pattern]
    let bounds = scratch.bounds(of: match.value, in: view)
    var range = match.value.clamped(to: bounds)
    var rejection: CandidateTrace.Outcome?
    if !pattern.isDenied, !stopWords[pattern.entity].isEmpty {
      if let cut = cutAtStopWord(range, in: view, stopWords: stopWords[pattern.entity]) {
        range = cut
      } else {
        rejection = .stopWord
      }
    }
    if range.isEmpty {
      rejection = .empty
    } else if rejection == nil,
      placeholders.touches(
        range.union(match.range).clamped(to: bounds), in: view, bounds: bounds,
        areLines: scratch.units == nil)
    {
      rejection = .placeholder
    } else if rejection == nil, let validator = pattern.validator,
      !validator.isValid(view.extracting(range))
    {
      rejection = .validator(validator.name)
    }
    if match.range.count > Self.longestMatch {
      rejection = nil
      scratch.failure = DetectionError(
        description: "a match of \(pattern.name) is longer than \(Self.longestMatch) bytes")
    }
    if let rejection {
      return .failure(
        Rejection(
          trace: CandidateTrace(
            pattern: match.pattern, range: range, base: pattern.definition.score,
            outcome: rejection)))
    }
    return .success(
      Candidate(
        pattern: match.pattern, match: match.range,
        range: extendOverIllFormed(range, in: view, bounds: bounds, scratch),
        score: pattern.isCertain ? .certain : pattern.definition.score))
  }

  /// `range` up to its first stop word; `nil` where it begins with one.
  private func cutAtStopWord(
    _ range: Range<Int>, in view: Span<UInt8>, stopWords: Set<UInt64>
  ) -> Range<Int>? {
    var end = range.lowerBound
    var offset = range.lowerBound
    while let word = Words.nextCompound(view, from: offset, end: range.upperBound) {
      if stopWords.contains(word.hash) {
        return end > range.lowerBound ? range.lowerBound..<end : nil
      }
      end = word.range.upperBound
      offset = word.range.upperBound
    }
    return range
  }

  /// A finding that touches ill-formed bytes takes in the adjoining text up to white space: what
  /// stands there is a part of the value that a broken encoding hides.
  private func extendOverIllFormed(
    _ range: Range<Int>, in view: Span<UInt8>, bounds: Range<Int>, _ scratch: DetectionScratch
  ) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    if start > bounds.lowerBound,
      UTF8Text.stepBack(view, before: start, start: bounds.lowerBound).scalar == nil
    {
      start = scratch.runWithoutSpace(holding: start - 1, in: view, bounds: bounds).lowerBound
    }
    if end < bounds.upperBound,
      UTF8Text.step(view, at: end, end: bounds.upperBound).scalar == nil
    {
      end = scratch.runWithoutSpace(holding: end, in: view, bounds: bounds).upperBound
    }
    return start..<end
  }

  // MARK: Decision

  private func conclude(
    _ view: Span<UInt8>, units: [TextUnit]?, core: Range<Int>, scratch: DetectionScratch
  ) throws(DetectionError) -> [Finding] {
    guard !scratch.candidates.isEmpty else { return [] }
    var searches = 0
    repeat {
      // Never let go what is still to be decided: a chain that goes on for so long is no text.
      guard searches < Self.mostSearches else {
        throw DetectionError(
          description: "more than \(Self.mostSearches) values hide one another in a row")
      }
      searches += 1
      scratch.candidates.sort { $0.precedes($1) }
      let records = decide(view, units: units, core: core, scratch: scratch)
      scratch.candidates += scratch.occurrences
      scratch.occurrences.removeAll(keepingCapacity: true)
      guard try searchAgain(view, in: records, core: core, scratch: scratch) else { break }
    } while true
    scratch.candidates.sort { $0.precedes($1) }
    return resolve(scratch)
  }

  /// Decides record by record, and tells where the records lie in which something was newly found.
  private func decide(
    _ view: Span<UInt8>, units: [TextUnit]?, core: Range<Int>, scratch: DetectionScratch
  ) -> [Range<Int>] {
    var records = RecordBounds(units: units, end: view.count)
    var changed: [Range<Int>] = []
    var start = 0
    // Where a finding of several lines ends: the rest of its last line is a line by itself then.
    var reach = 0
    while start < scratch.candidates.count {
      var record = records.record(holding: scratch.candidates[start].range.lowerBound, in: view)
      var end = start + 1
      while end < scratch.candidates.count,
        scratch.candidates[end].range.lowerBound < record.end
      {
        end += 1
      }
      if units == nil { record.begin(at: reach) }
      let isChanged = accept(
        start..<end, record: record, core: core, view: view, scratch: scratch)
      for candidate in scratch.candidates[start..<end] where candidate.outcome == .finding {
        reach = max(reach, candidate.range.upperBound)
      }
      if isChanged, let first = record.units.first {
        var last = max(record.end, reach)
        if last == reach { while last < view.count, view[last] != 0x0A { last += 1 } }
        changed.append(first.range.lowerBound..<last)
      }
      start = end
    }
    return changed
  }

  /// Searches records in which something was found once more, with placeholders in its place.
  ///
  /// A look-behind may have seen a digit of a finding where a second run would see a placeholder: the
  /// card in `…0130 00,4111 1111 1111 1111` is no decimal once the account before it is gone.
  ///
  /// - Returns: whether there are new candidates.
  private func searchAgain(
    _ view: Span<UInt8>, in records: [Range<Int>], core: Range<Int>, scratch: DetectionScratch
  ) throws(DetectionError) -> Bool {
    let opaque = Resolution.merged(
      scratch.candidates.filter { $0.outcome == .finding }.map(\.range))
    let worthwhile = records.filter { record in
      opaque[opaque.partitioningIndex { $0.upperBound > record.lowerBound }...]
        .prefix { $0.lowerBound < record.upperBound }
        .contains { Self.hasNeighbors($0, in: view) }
    }
    guard !worthwhile.isEmpty else { return false }
    let masked = MaskedText(view, opaque)
    let text = masked.bytes.span
    var found: [Candidate] = []
    for record in worthwhile {
      let starts = record.clamped(to: core)
      do throws(SearchError) {
        try patternSet.search(text, in: starts, scratch: scratch.search) { match in
          guard
            case .success(let candidate) = candidate(for: match, in: text, scratch: scratch),
            candidate.range.upperBound <= core.upperBound,
            !masked.touches(candidate.range.union(candidate.match))
          else { return .reject }
          found.append(candidate)
          return .accept
        }
      } catch {
        throw DetectionError(description: error.description)
      }
    }
    if let failure = scratch.failure { throw failure }
    struct Key: Hashable {
      let pattern: Int
      let range: Range<Int>
    }
    let known = Set(scratch.candidates.map { Key(pattern: $0.pattern, range: $0.range) })
    found.removeAll { known.contains(Key(pattern: $0.pattern, range: $0.range)) }
    scratch.candidates += found
    return !found.isEmpty
  }

  /// Whether a letter or digit stands close enough to `range` for something else to begin or end there.
  private static func hasNeighbors(_ range: Range<Int>, in view: Span<UInt8>) -> Bool {
    let before = max(0, range.lowerBound - lookAround)..<range.lowerBound
    let after = range.upperBound..<min(view.count, range.upperBound + lookAround)
    for side in [before, after] {
      for offset in side where view[offset] >= 0x80 || UTF8Text.isWord(Unicode.Scalar(view[offset]))
      {
        return true
      }
    }
    return false
  }

  /// How many bytes look-behinds look back at most, as far as this room cares.
  private static let lookAround = 4
  /// How often a view is searched and decided at most; each time uncovers one more of the values that
  /// stand in a row with nothing but a separator between them.
  private static let mostSearches = 256

  /// Decides which candidates of one record are findings.
  ///
  /// Repeated until nothing is added: what is accepted will be one opaque word in the output, so the
  /// candidates that are left are weighed again as a second run would weigh them.
  private func accept(
    _ indices: Range<Int>, record: RecordBounds.Record, core: Range<Int>, view: Span<UInt8>,
    scratch: DetectionScratch
  ) -> Bool {
    var opaque = Resolution.merged(
      indices.filter { scratch.candidates[$0].outcome == .finding }
        .map { scratch.candidates[$0].range })
    var hasChanged = false
    var values = Occurrences()
    let firstOccurrence = scratch.occurrences.count
    for _ in 0..<Self.mostRounds {
      var isChanged = false
      for index in indices where scratch.candidates[index].outcome == .belowMinimum {
        weigh(&scratch.candidates[index], record: record, opaque: opaque, view: view, scratch)
        guard scratch.candidates[index].outcome == .finding else { continue }
        let candidate = scratch.candidates[index]
        values.insert(
          Occurrences.Value(
            range: candidate.range, pattern: candidate.pattern, score: candidate.score),
          in: view)
        isChanged = true
      }
      guard isChanged else { break }
      hasChanged = true
      if indices.count == 1 {
        opaque = [scratch.candidates[indices.lowerBound].range]
      } else {
        opaque = Resolution.merged(
          indices.filter { scratch.candidates[$0].outcome == .finding }
            .map { scratch.candidates[$0].range }
            + scratch.occurrences[firstOccurrence...].map(\.range))
      }
      guard !values.isEmpty else { continue }
      let known = scratch.occurrences.count
      for unit in record.units {
        values.forEach(in: view, range: unit.range.clamped(to: core)) { place, value in
          // No place comes twice: values differ, and those of earlier rounds are opaque.
          let block = opaque.partitioningIndex { $0.upperBound >= place.upperBound }
          if block < opaque.count, opaque[block].lowerBound <= place.lowerBound { return }
          if placeholders.touches(place, in: view, bounds: unit.range) { return }
          scratch.occurrences.append(
            Candidate(occurrenceOf: value.pattern, at: place, score: value.score))
        }
      }
      if scratch.occurrences.count > known {
        opaque = Resolution.merged(opaque + scratch.occurrences[known...].map(\.range))
      }
    }
    return hasChanged
  }

  private func weigh(
    _ candidate: inout Candidate, record: RecordBounds.Record, opaque: [Range<Int>],
    view: Span<UInt8>, _ scratch: DetectionScratch
  ) {
    let pattern = patterns[candidate.pattern]
    let unit = record.unit(holding: candidate.range.lowerBound)
    if !pattern.isCertain, !pattern.isDenied {
      let lexicon = lexicons[pattern.entity]
      if !lexicon.isEmpty {
        let words = ContextWords(
          around: candidate.range, in: view, bounds: unit.range,
          opaque: scratch.opaque(opaque, around: candidate.range), placeholders: placeholders)
        candidate.context = lexicon.evidence(around: words)
        if !unit.name.isEmpty {
          candidate.field = lexicon.fieldEvidence(Words.splitFieldName(view, in: unit.name))
        }
      }
      candidate.score = min(
        .highestUncertain, Score(tenThousandths: candidate.sum(base: pattern.definition.score)))
    }
    if candidate.score < minimumScore { return }
    if !pattern.isDenied, isAllowed(candidate.range, in: view, scratch) {
      candidate.outcome = .allowed
    } else {
      candidate.outcome = isKept[pattern.entity] ? .kept : .finding
    }
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

  private func resolve(_ scratch: DetectionScratch) -> [Finding] {
    var contenders: [Resolution.Contender] = []
    var findings: [Finding] = []
    for (index, candidate) in scratch.candidates.enumerated() {
      let pattern = patterns[candidate.pattern]
      switch candidate.outcome {
      case .finding:
        contenders.append(
          Resolution.Contender(
            range: candidate.range, score: candidate.score, isCertain: candidate.score == .certain,
            type: types[pattern.entity], index: index))
      case .kept:
        findings.append(finding(candidate, candidate.range))
      default: break
      }
    }
    for share in Resolution.resolve(contenders) {
      let candidate = scratch.candidates[share.index]
      scratch.candidates[share.index].outcome = share.isRemainder ? .partlyLost : .won
      var finding = finding(candidate, share.range)
      if share.isRemainder { finding.origin = .remainder(candidate.pattern) }
      finding.covered = share.covered
      findings.append(finding)
    }
    scratch.recordTrace(patterns)
    return findings.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.entity)
        < ($1.range.lowerBound, $1.range.upperBound, $1.entity)
    }
  }

  private func finding(_ candidate: Candidate, _ range: Range<Int>) -> Finding {
    var context = candidate.context.phrases
    if let field = candidate.field.positive, !context.contains(field) { context.append(field) }
    return Finding(
      entity: patterns[candidate.pattern].entity, range: range, score: candidate.score,
      isCertain: candidate.score == .certain,
      origin: candidate.isOccurrence
        ? .occurrence(candidate.pattern) : .pattern(candidate.pattern),
      isKept: candidate.outcome == .kept, context: context, covered: [])
  }

  // MARK: Compilation

  private static func compile(
    _ patterns: [(name: String, definition: PatternDefinition)]
  ) throws(DetectionError) -> PatternSet {
    do {
      return try PatternSet(
        patterns.map { name, definition in
          PatternSource(
            name: name, regex: FoldedText.pattern(try PatternMacros.expand(definition.regex)),
            isCaseless: definition.ignoresCase, isMultiline: definition.isMultiline)
        })
    } catch let error as PatternMacros.UnknownMacro {
      throw DetectionError(description: "there is no macro '{{\(error.name)}}'")
    } catch {
      throw DetectionError(description: "\(error)")
    }
  }

  private static func check(_ patterns: PatternSet) throws(DetectionError) {
    do {
      try patterns.compileAll()
    } catch {
      throw DetectionError(description: "\(error)")
    }
  }
}

extension Range<Int> {
  /// The smallest range that holds both.
  func union(_ other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}

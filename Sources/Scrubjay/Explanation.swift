internal import Anonymization
internal import Detection
internal import Transcripts

/// Why each candidate in one text was taken or thrown out, and what becomes of the text.
///
/// The one thing in this library whose job is to show values.
package struct Explanation {
  /// What became of one candidate.
  struct Entry {
    /// The value, as text.
    var value: String
    /// Where it lies, in Unicode scalars of the text.
    var scalars: Range<Int>
    var range: Range<Int>
    var trace: CandidateTrace
    var pattern: Detector.ActivePattern
    var entity: EntityDefinition
    /// What the policy says about the type, where the candidate is a finding.
    var treatment: Treatment?
    /// For each word of a scored name: what was held of it, and why.
    var evidence: [String] = []
    /// The findings that take it over, in whole or in part.
    var winners: [String] = []

    /// What the value was seen through, and as what, where it is not written so.
    var view: (names: [String], seen: String)? {
      guard let disguise = trace.disguise, !disguise.names.isEmpty else { return nil }
      return (disguise.names, String(decoding: disguise.value, as: UTF8.self))
    }
  }

  /// A finding, or one inside of base64, and what takes its place there.
  private struct Shown {
    var finding: Finding
    /// The value as it was seen, where it is not written so.
    var seen: [UInt8]?
    var replacement: String
  }

  /// What is done with a finding.
  struct Treatment {
    var operation: String
    /// Which part of the policy says so.
    var reason: String
    /// What stands in the place of the value, or of what is left of it.
    var replacement: String
  }

  /// The text.
  let text: String
  /// What becomes of it.
  let result: String
  let entries: [Entry]
  let minimumScore: Score
  let policyName: String

  /// Looks at `text` as one message of standard input, under the name of a field if there is one.
  ///
  /// - Throws: where the text cannot be scanned.
  package init(
    _ text: String, field: String?, sourceID: String?, setup: Setup, scrubber: Scrubber
  ) throws(JobFailure) {
    var options = RunOptions(path: "-")
    if let sourceID { options.sourceID = sourceID }
    let worker = scrubber.makeWorker(options)
    worker.detection.trace = []
    let view = Self.view(text, field: field)
    let bytes = view.bytes.span
    let findings: [Finding]
    do throws(DetectionError) {
      findings = try scrubber.detector.detect(
        in: bytes, units: view.units, scratch: worker.detection
      ).filter { $0.range.lowerBound >= view.start }
    } catch {
      throw JobFailure(
        .unsafeInput, path: "-", cause: "cannot be scanned: \(error.description)",
        cure: "mend or leave out the pattern")
    }

    self.text = text
    minimumScore = scrubber.detector.minimumScore
    policyName = setup.policyName
    var counts = FindingCounts(entities: scrubber.detector.entities.count)
    var output: [UInt8] = []
    var copied = view.start
    var shown: [Shown] = []
    for finding in findings {
      var replacement: [UInt8] = []
      let value = bytes.extracting(finding.range)
      worker.replace(finding, value: value, record: 1, counts: &counts, to: &replacement)
      shown += Self.shown(finding, replacement, worker)
      guard !finding.isKept else { continue }
      output.append(bytes, in: copied..<finding.range.lowerBound)
      output += replacement
      copied = finding.range.upperBound
    }
    output.append(bytes, in: copied..<bytes.count)
    result = String(decoding: output, as: UTF8.self)

    var entries: [Entry] = []
    let traces = (worker.detection.trace ?? []).filter { $0.range.lowerBound >= view.start }
    for trace in traces.sorted(by: Self.precedes) {
      let pattern = scrubber.detector.patterns[trace.pattern]
      let start = scalarCount(bytes, in: view.start..<trace.range.lowerBound)
      var entry = Entry(
        value: bytes.extracting(trace.range).decodedString(),
        scalars: start..<start + scalarCount(bytes, in: trace.range), range: trace.range,
        trace: trace, pattern: pattern, entity: scrubber.detector.entities[pattern.entity])
      let own = shown.filter { shown in
        let finding = shown.finding
        return finding.origin.pattern == trace.pattern && trace.range.contains(finding.range)
          && (finding.range == trace.range || finding.isForced)
          && (shown.seen == nil || trace.disguise?.value == shown.seen)
      }
      if let finding = own.first?.finding, [.won, .kept, .partlyLost].contains(trace.outcome) {
        let operation = worker.operation(for: finding)
        entry.treatment = Treatment(
          operation: operation.name,
          reason: Self.reason(finding, entry.entity, scrubber.policy),
          replacement: own.map(\.replacement).joined(separator: " … "))
      }
      if entry.trace.probability > 0, trace.disguise == nil {
        entry.evidence = Self.evidence(for: trace.range, in: bytes, scrubber.detector)
      }
      if trace.outcome == .finding || trace.outcome == .partlyLost {
        entry.winners = findings.filter { finding in
          !finding.isKept && finding.range.overlaps(trace.range)
            && finding.origin.pattern != trace.pattern && finding.disguise?.opened == nil
        }.map { "\(scrubber.detector.entities[$0.entity].type) (score \($0.score))" }
      }
      entries.append(entry)
    }
    self.entries = entries
  }

  /// What speaks loudest for each word of a scored name, and against it.
  private static func evidence(
    for range: Range<Int>, in bytes: Span<UInt8>, _ detector: Detector
  ) -> [String] {
    detector.nameEvidence(for: range, in: bytes).map { word in
      let causes = word.causes.map { "\($0.cause) \(signed($0.logOdds))" }
      return "'\(printable(bytes.extracting(word.word).decodedString()))': log odds "
        + "\(signed(word.logOdds)) = \(causes.joined(separator: ", "))"
    }
  }

  private static func signed(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let digits = String(abs(hundredths) % 100)
    return (hundredths < 0 ? "−" : "+") + "\(abs(hundredths) / 100)."
      + (digits.utf8.count < 2 ? "0" : "") + digits
  }

  /// The finding, or those inside of it, at the same place.
  private static func shown(
    _ finding: Finding, _ replacement: [UInt8], _ worker: Worker
  ) -> [Shown] {
    guard let disguise = finding.disguise, let opened = disguise.opened else {
      return [
        Shown(
          finding: finding, seen: finding.disguise?.value,
          replacement: String(decoding: replacement, as: UTF8.self))
      ]
    }
    return opened.flatMap { inner in
      var counts = FindingCounts(entities: worker.detector.entities.count)
      var replacement: [UInt8] = []
      let seen = disguise.value
      let value = seen.span.extracting(inner.range)
      worker.replace(inner, value: value, record: 1, counts: &counts, to: &replacement)
      return Self.shown(inner, replacement, worker).map { shown in
        var shown = shown
        shown.seen = shown.seen ?? Array(seen[inner.range])
        shown.finding.range = finding.range
        return shown
      }
    }
  }

  private static func precedes(_ left: CandidateTrace, _ right: CandidateTrace) -> Bool {
    (left.range.lowerBound, left.range.upperBound, left.pattern)
      < (right.range.lowerBound, right.range.upperBound, right.pattern)
  }

  /// The bytes to look at: the name of the field, if there is one, and the text.
  private static func view(
    _ text: String, field: String?
  ) -> (bytes: [UInt8], units: [TextUnit], start: Int) {
    let content = Array(text.utf8)
    guard let field else {
      return (content, [TextUnit(range: 0..<content.count, record: 1)], 0)
    }
    let name = 0..<field.utf8.count
    let bytes = Array(field.utf8) + TextUnit.separator + content
    let start = name.upperBound + TextUnit.separator.count
    return (
      bytes,
      [
        TextUnit(range: name, record: 1),
        TextUnit(range: start..<bytes.count, record: 1, name: name),
      ], start
    )
  }

  /// Which part of the policy decides what is done.
  private static func reason(
    _ finding: Finding, _ entity: EntityDefinition, _ policy: Policy
  ) -> String {
    if finding.isForced { return "what sticks out of a stronger finding is always redacted" }
    if policy.entities[entity.type.name] != nil { return "the policy names the type" }
    if policy.entities[entity.group] != nil { return "the policy names its group \(entity.group)" }
    return "the policy's default"
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension Explanation.Entry {
  /// One step of the arithmetic that leads to the score: signed ten-thousandths and their cause.
  struct Step {
    var amount: Int
    var cause: String
  }

  /// Whether its score was worked out, which is so for whatever got past its validator.
  var isWeighed: Bool {
    switch trace.outcome {
    case .validator, .stopWord, .placeholder, .empty: false
    case .belowMinimum, .allowed, .kept, .finding, .partlyLost, .won: true
    }
  }

  /// Whether the score follows from proof or a list and not from evidence.
  var isProved: Bool { pattern.isCertain && !trace.isInvalid || pattern.isDenied }

  /// What adds up to the score.
  var steps: [Step] {
    var steps = [
      trace.probability > 0
        ? Step(amount: trace.probability, cause: "probability of a name")
        : Step(amount: trace.base.tenThousandths, cause: "base of the pattern")
    ]
    guard isWeighed, !isProved, !trace.isOccurrence else { return steps }
    let context = trace.context
    if context.added > 0 || !context.phrases.isEmpty {
      steps.append(
        Step(amount: context.added, cause: "context: \(context.phrases.joined(separator: ", "))"))
    }
    if context.subtracted > 0 || !context.negativePhrases.isEmpty {
      steps.append(
        Step(
          amount: -context.subtracted,
          cause: "negative context: \(context.negativePhrases.joined(separator: ", "))"))
    }
    if let question = trace.question {
      steps.append(Step(amount: question.amount, cause: "asked for: \(question.phrase)"))
    }
    if let told = trace.told {
      steps.append(
        Step(amount: told.amount, cause: "told by other numbers, which begin with +\(told.code)"))
    }
    if let doubt = trace.doubt {
      steps.append(
        Step(amount: -doubt.amount, cause: "it looks like something else: \(doubt.name)"))
    }
    if let field = trace.field.positive {
      steps.append(Step(amount: ContextEvidence.boost, cause: "the field's name: \(field)"))
    }
    if let field = trace.field.negative {
      steps.append(
        Step(amount: -ContextEvidence.boost, cause: "the field's name speaks against it: \(field)"))
    }
    return steps
  }

  /// Why the sum of the steps is not the score, where it is not.
  var correction: String? {
    guard isWeighed else { return nil }
    if pattern.isDenied { return "a value of the policy's deny list" }
    if pattern.name.hasPrefix("known/") { return "a value of the policy's list of known ones" }
    if trace.isOccurrence { return "the same value as one found elsewhere in the record" }
    if isProved { return "certain: the arithmetic proves it" }
    let sum = steps.reduce(0) { $0 + $1.amount }
    if sum > trace.score.tenThousandths { return "the most that is possible without proof" }
    if sum < trace.score.tenThousandths { return "the least that is possible" }
    return nil
  }

  /// What became of it, in one word for machines.
  var outcomeName: String {
    switch trace.outcome {
    case .validator: "rejected_by_validator"
    case .stopWord: "stop_word"
    case .placeholder: "placeholder"
    case .empty: "empty"
    case .belowMinimum: "below_minimum"
    case .allowed: "allowed"
    case .kept: "kept"
    case .finding: "covered"
    case .partlyLost: "partly_covered"
    case .won: "found"
    }
  }
}

internal import Anonymization
internal import Configuration
internal import Detection
internal import Transcripts

/// Turns blocks into results; one per thread, with memory of its own.
final class Worker {
  let scrubber: Scrubber
  let options: RunOptions
  let detection: DetectionScratch
  let anonymization = AnonymizerScratch()
  var json = JSONBlockScratch()
  /// What a line of a block is looked at in by itself.
  var lineJSON = JSONBlockScratch()
  /// What rows of cells are looked at in, and what is known of their columns.
  var rowScratch = JSONBlockScratch()
  var columns: CSVColumns?
  /// The findings of the block at hand.
  var counts: FindingCounts
  /// The findings of the record of JSON Lines at hand, which may yet be left out.
  var recordCounts: FindingCounts
  /// Whether anything stays of the containers that are open behind the piece of JSON at hand.
  var keptMembers: [Bool] = []
  /// How many messages the format told of in the block at hand.
  var messages = 0
  /// Where these begin, in lines of text.
  var messageStarts: [Int] = []
  /// Where is asked about people.
  var people = PeopleAccess()
  /// What takes the place of a value in JSON, before it is escaped.
  var replacement: [UInt8] = []
  private var findingWriter = JSONWriter()
  /// Findings in several places of which some are still to come.
  var unfinished = UnfinishedFindings()

  /// Scans output again, where every record is verified.
  private(set) lazy var checker: Worker = {
    var options = options
    options.output = .counts
    options.onError = .fail
    options.onMalformed = .fail
    options.verifies = false
    options.fault = nil
    return Worker(scrubber: scrubber, options: options, isChecker: true)
  }()
  /// Whether this worker only looks whether anything is left.
  let isChecker: Bool

  /// Makes a worker; with the memory of another one that has ended, where many are needed one by one.
  init(
    scrubber: Scrubber, options: RunOptions, isChecker: Bool = false,
    detection: DetectionScratch? = nil
  ) {
    self.scrubber = scrubber
    self.options = options
    self.isChecker = isChecker
    self.detection = detection ?? scrubber.detector.makeScratch(fault: options.fault)
    people.isByRecord = options.transcript?.isByRecord ?? true
    counts = FindingCounts(entities: scrubber.detector.entities.count)
    recordCounts = counts
  }

  var detector: Detector { scrubber.detector }

  /// Whether the format of the input has an escape that JSON does not know.
  var acceptsHexEscapes: Bool { options.transcript?.hasHexEscapes == true }

  /// What scans records of JSON, as the format of the input writes it.
  var recordScanner: JSONScanner {
    var scanner = JSONScanner(maximumString: options.maximumRecord)
    scanner.acceptsHexEscapes = acceptsHexEscapes
    return scanner
  }

  /// Appends what stands in place of `value`, written as that is, and counts the finding.
  func replace(
    _ finding: Finding, value: Span<UInt8>, record: Int, counts: inout FindingCounts,
    to output: inout [UInt8]
  ) {
    if let disguise = finding.disguise {
      replace(finding, seenAs: disguise, record: record, counts: &counts, to: &output)
      return
    }
    let covered = finding.covered.map {
      $0.lowerBound - finding.range.lowerBound..<$0.upperBound - finding.range.lowerBound
    }
    appendReplacement(
      for: finding, value: value, covered: covered, record: record, counts: &counts, to: &output)
  }

  private func replace(
    _ finding: Finding, seenAs disguise: Disguise, record: Int, counts: inout FindingCounts,
    to output: inout [UInt8]
  ) {
    let seen = disguise.value
    var text: [UInt8] = []
    if let opened = disguise.opened {
      var copied = 0
      for inner in opened {
        if inner.isKept {
          count(inner, in: &counts)
          continue
        }
        text.append(seen.span, in: copied..<inner.range.lowerBound)
        replace(
          inner, value: seen.span.extracting(inner.range), record: record, counts: &counts,
          to: &text)
        copied = inner.range.upperBound
      }
      text.append(seen.span, in: copied..<seen.count)
    } else {
      appendReplacement(
        for: finding, value: seen.span, covered: disguise.covered, record: record, counts: &counts,
        to: &text)
    }
    disguise.append(encoded: text, to: &output)
  }

  private func appendReplacement(
    for finding: Finding, value: Span<UInt8>, covered: [Range<Int>], record: Int,
    counts: inout FindingCounts, to output: inout [UInt8]
  ) {
    let type = detector.types[finding.entity]
    let operation = operation(for: finding)
    if !finding.isForced,
      let person = appendLinked(
        value, entity: type, operation: operation, record: record, to: &output)
    {
      counts.persons.insert(person)
      counts.add(finding.entity, isForced: false, isApplied: true)
      return
    }
    let place = SourcePlace(sourceID: options.sourceID, record: record)
    let outcome: Anonymizer.Outcome
    // Who has got a number keeps it.
    let keepsNumber = operation == .number(scope: .conversation) && type.name == "PERSON"
    if keepsNumber, options.transcript != nil, let written = people.written.written(for: value) {
      output += written
      if !finding.isLaterPart {
        counts.add(finding.entity, isForced: finding.isForced, isApplied: true)
      }
      return
    }
    if operation.makesTokens, let person = personal(value, entity: type, record: record) {
      let start = output.count
      outcome = scrubber.anonymizer.append(
        replacementFor: person.span, entity: type,
        normalization: scrubber.normalizations[finding.entity], operator: operation,
        place: place, to: &output, scratch: anonymization)
      if keepsNumber, outcome == .applied {
        people.written.note(value, written: output[start...])
      }
    } else {
      outcome = scrubber.anonymizer.append(
        replacementFor: value, entity: type,
        normalization: scrubber.normalizations[finding.entity], operator: operation,
        covered: covered, place: place, to: &output, scratch: anonymization)
    }
    if !finding.isLaterPart {
      counts.add(finding.entity, isForced: finding.isForced, isApplied: outcome == .applied)
    }
  }

  /// Counts `finding`, or those inside if it is text in base64; `isForced` where it is redacted whatever
  /// the policy says.
  func count(_ finding: Finding, isForced: Bool = false, in counts: inout FindingCounts) {
    if let opened = finding.disguise?.opened {
      for inner in opened { count(inner, isForced: isForced && !inner.isKept, in: &counts) }
      return
    }
    if !finding.isLaterPart { counts.add(finding.entity, isForced: isForced || finding.isForced) }
  }

  /// What the policy says is done with `finding`; what only sticks out of another is redacted.
  func operation(for finding: Finding) -> Operator {
    finding.isForced ? .redact : operation(of: finding.entity)
  }

  /// What the policy says is done with the values of a type.
  func operation(of entity: Int) -> Operator {
    let operation = scrubber.operators[entity]
    guard options.transcript?.isByRecord == true else { return operation }
    // A record that is a conversation of its own is the scope that conversations are.
    return switch operation {
    case .number(.conversation): .number(scope: .message)
    case .pseudonymize(.conversation): .pseudonymize(scope: .message)
    default: operation
    }
  }

  /// Appends the line that `scan` prints for `finding`, or those for what is inside of it.
  ///
  /// `outer` is what the text was seen through that the finding was opened in, and the finding as it was
  /// seen there; `speaker` is the part that whoever wrote it plays.
  func appendFinding(
    _ finding: Finding, at parts: [FindingPart], value: Span<UInt8>, isKey: Bool,
    speaker: String? = nil, inside outer: (names: [String], seen: [UInt8])? = nil,
    to output: inout [UInt8]
  ) {
    guard case .findings(let showsValues) = options.output, let first = parts.first else { return }
    let names = (outer?.names ?? []) + (finding.disguise?.names ?? [])
    let seen = finding.disguise?.value ?? outer?.seen
    if let opened = finding.disguise?.opened, let seen {
      for inner in opened {
        appendFinding(
          inner, at: parts, value: value, isKey: isKey, speaker: speaker,
          inside: (names, Array(seen[inner.range])), to: &output)
      }
      return
    }
    if options.summarizes {
      if finding.isLaterPart { return }
      counts.fields.add(
        detector.types[finding.entity].name, pointer: first.field, isKey: isKey,
        FindingSummary.Band(finding.score, isCertain: finding.isCertain))
      return
    }
    if let part = finding.part {
      // The line stands where the last part does.
      guard let whole = unfinished.add(parts, of: part) else { return }
      let text = seen ?? value.bytes
      appendFinding(
        finding.undivided, at: whole, value: text.span, isKey: isKey, speaker: speaker,
        to: &output)
      return
    }
    let pattern = detector.patterns[finding.origin.pattern]
    findingWriter.removeAll()
    findingWriter.object { writer in
      writer.member("path", options.path)
      first.append(to: &writer)
      if isKey { writer.member("key", true) }
      writer.member("entity", detector.types[finding.entity].name)
      writer.member("score", finding.score.value, decimals: 4)
      writer.member("pattern", pattern.name)
      if let validator = pattern.definition.validator, !finding.isInvalid {
        writer.member("validator", validator)
      }
      writer.member("certain", finding.isCertain)
      if !finding.context.isEmpty {
        writer.member("context", detector.texts(of: finding.context))
      }
      if let question = detector.text(of: finding.question) { writer.member("question", question) }
      if let speaker { writer.member("speaker", speaker) }
      if !finding.alternatives.isEmpty {
        writer.member("alternatives", finding.alternatives.map { detector.types[$0].name })
      }
      switch finding.origin {
      case .pattern: break
      case .occurrence: writer.member("origin", "occurrence")
      case .remainder: writer.member("origin", "remainder")
      }
      if parts.count > 1 {
        writer.key("parts")
        writer.array { writer in
          for part in parts { writer.object { part.append(to: &$0) } }
        }
      }
      if !names.isEmpty { writer.member("view", names) }
      if showsValues {
        writer.member("value", value.decodedString())
        if !names.isEmpty, let seen { writer.member("seen", seen.span.decodedString()) }
      }
    }
    findingWriter.endLine()
    output += findingWriter.bytes
  }

  /// Appends the line that `scan` prints for a field of which `rule` says that it is of type `entity`, or
  /// counts it for the summary.
  func appendFinding(
    of rule: FieldRule, _ entity: EntityType, at part: FindingPart, value: String?,
    to output: inout [UInt8]
  ) {
    guard case .findings(let showsValues) = options.output else { return }
    if options.summarizes {
      counts.fields.add(entity.name, pointer: part.field, isKey: false, .certain)
      return
    }
    findingWriter.removeAll()
    findingWriter.object { writer in
      writer.member("path", options.path)
      part.append(to: &writer)
      writer.member("entity", entity.name)
      writer.member("score", Score.certain.value, decimals: 4)
      writer.member("pattern", "field" + rule.pointer)
      writer.member("certain", true)
      if showsValues, let value { writer.member("value", value) }
    }
    findingWriter.endLine()
    output += findingWriter.bytes
  }

  /// The failure of `record` that `error` stands for.
  func failure(_ record: Int, _ error: DetectionError) -> RecordFailure {
    RecordFailure(
      path: options.path, record: record, cause: "cannot be scanned: \(error.description)",
      cure: "mend or leave out the pattern, or use --on-error drop to leave out such records")
  }

  /// The failure of `record` in which something was left after it had been transformed.
  func residue(_ record: Int, _ finding: Finding) -> RecordFailure {
    RecordFailure(
      .residue, path: options.path, record: record,
      cause: "a \(detector.types[finding.entity]) is left after scrubbing",
      cure: "use an operator that leaves less of the value")
  }
}

extension Finding {
  /// Whether it is redacted whatever the policy says about its type.
  var isForced: Bool {
    if case .remainder = origin { true } else { false }
  }
}

/// Where one part of a finding lies, for people and other programs.
struct FindingPart {
  /// The record's number.
  var record: Int
  /// JSON Pointer to the field; empty for text.
  var field: String
  /// Offsets in Unicode scalars of the decoded field, half-open.
  var range: Range<Int>

  /// Appends the members of this place.
  func append(to writer: inout JSONWriter) {
    writer.member("record", record)
    writer.member("field", field)
    writer.member("start", range.lowerBound)
    writer.member("end", range.upperBound)
  }
}

extension Span<UInt8> {
  /// The bytes as a string; what is not well-formed shows as U+FFFD.
  func decodedString() -> String { String(decoding: bytes, as: UTF8.self) }

  /// A copy of the bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(self, in: 0..<count)
    return bytes
  }
}

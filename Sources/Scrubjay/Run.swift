internal import Anonymization
internal import Conversations
internal import Detection
package import Transcripts

/// One run over one input: read, detect, transform, write, in order, on as many threads as asked.
package struct Run {
  /// What a run did.
  package struct Summary: Sendable {
    /// The path as it was given; `-` for standard input.
    package var path: String
    /// What the input was taken for.
    package var format: InputFormat
    /// The format of transcripts that it was taken for, if it is one, and others that fit, too.
    package var transcript: String?
    var otherTranscripts: [String] = []
    /// How it is compressed; `nil` if it is not.
    package var compression: Compression?
    /// How its text is encoded, with the byte order.
    package var encoding = TextEncoding.utf8
    /// How many bytes were read, as they are stored.
    package var bytes = 0
    /// SHA-256 of what was read, in hexadecimal, where it was asked for.
    package var digest: String?
    /// What was found and done.
    package var tally = Tally()
    /// Where it stopped, if it did not come to the end.
    package var failure: RecordFailure?
    /// Whether it is in a binary format that is not known.
    package var isUnknown = false
    /// What container it is; `nil` if it is none.
    package var container: ContainerFormat?
    /// Whether it stands in an archive.
    package var isMember = false
    /// How hard it is compressed, where that is known.
    package var level: Int?
    /// What was done with it; `nil` where it was scrubbed as a whole.
    package var handling: InputHandling?

    /// What the input was taken for, for people.
    var formatName: String {
      let framing = transcript.map { "\($0) (\(format.rawValue))" } ?? format.rawValue
      let others = otherTranscripts.joined(separator: " or ")
      return (compression.map { "\($0.rawValue)-compressed " } ?? "")
        + (container.map { "\($0.rawValue) archive" } ?? framing)
        + (encoding == .utf8 ? "" : " in \(encoding.rawValue)")
        + (others.isEmpty ? "" : ", which says more than \(others)")
    }
  }

  private let scrubber: Scrubber
  private var options: RunOptions
  /// The format that was asked for; `nil` to find out.
  package var format: InputFormat?
  /// The format of transcripts that was asked for.
  package var transcript: TranscriptFormat?
  /// Whether formats of transcripts are recognized.
  package var recognizesTranscripts = false
  /// Opens the input once more, to learn who takes part in it before anything else; `nil` where it can be
  /// read but once.
  package var reopen: (() throws -> any ByteSource)?
  /// What is known of the participants of exports, whose inputs are one conversation.
  var exports: Exports?
  /// What is filled, where participants are all that is looked for.
  private var learning: ConversationMemory?
  /// The encoding of the input, and of the output where that is the input with findings replaced.
  package var encoding = TextEncoding.utf8
  /// Hears how the input is compressed, and how hard where that is known, before anything is written.
  package var willWrite: (Compression?, Int?) throws -> Void = { _, _ in }
  /// How many threads work.
  package var jobs = 1
  /// Whether every record is written by itself.
  package var isLineBuffered = false
  /// Whether the input's digest is wanted.
  package var wantsDigest = false
  /// Takes what is left out and laid aside.
  var layAside: (Quarantine.Item) throws -> Void = { _ in }
  /// What is told how far the run is.
  package var meter: JobMeter?
  /// If not `nil`, all is done on the caller's thread, in this memory, which is kept for the next run.
  var memory: WorkMemory?

  /// Prepares a run.
  package init(_ scrubber: Scrubber, options: RunOptions) {
    self.scrubber = scrubber
    self.options = options
  }

  /// What is divided into pieces, and by what; used by one thread at a time.
  ///
  /// The framer holds the source, and that what was read: nothing of these may hold this.
  private final class Pieces: @unchecked Sendable {
    let framer: any Framing
    /// Processes what the framer cannot hand on as a block.
    let worker: Worker
    /// How many pieces of the input have been handed on.
    var count = 0

    init(_ framer: any Framing, _ worker: Worker) {
      self.framer = framer
      self.worker = worker
    }
  }

  /// What was read of one input; used by one thread at a time.
  private final class Reading: @unchecked Sendable {
    var bytes = 0
    var digest: Digest?

    init(wantsDigest: Bool) {
      if wantsDigest { digest = Digest() }
    }

    func observe(_ read: Span<UInt8>) {
      bytes += read.count
      digest?.update(read)
    }
  }

  /// A source that is seen by its reading.
  private final class ReadingSource: ByteSource {
    private let source: any ByteSource
    private let reading: Reading

    init(_ source: any ByteSource, _ reading: Reading) {
      self.source = source
      self.reading = reading
    }

    var path: String { source.path }

    func read(into buffer: inout [UInt8], limit: Int) throws(TranscriptError) -> Int {
      let start = buffer.count
      let count = try source.read(into: &buffer, limit: limit)
      reading.observe(buffer.span.extracting(start..<buffer.count))
      return count
    }

    func hasInputWaiting() -> Bool { source.hasInputWaiting() }

    func close() { source.close() }
  }

  /// Reads `source` to its end and writes what becomes of it to `sink`.
  ///
  /// Neither is closed or finished.
  ///
  /// - Returns: what was done; also where the input could not be processed to its end, with the
  ///   failure in it. Nothing of the failing record or what follows has then been written.
  /// - Throws: `TranscriptError` where reading or writing fails.
  package func scrub(_ source: any ByteSource, to sink: (any ByteSink)?) throws -> Summary {
    var run = self
    return try run.process(source, to: sink)
  }

  private mutating func process(
    _ source: any ByteSource, to sink: (any ByteSink)?
  ) throws -> Summary {
    let reading = Reading(wantsDigest: wantsDigest)
    let input = try InputStream(ReadingSource(source, reading), encoding: encoding)
    let (head, opened) = try recognize(input)
    var summary = opened
    if summary.failure != nil { return summary }
    let format = summary.format
    options.transcript = transcript
    let conversation = try learning ?? conversationMemory()
    if learning == nil, transcript?.description.remembers == true, let conversation, let reopen {
      try learnAhead(try reopen(), conversation, format)
    }
    let participants = conversation.map { SharedParticipants($0.participants) }
    if !options.learnsOnly { try willWrite(input.compression, input.level) }
    var sink = sink
    var encoder: EncodingSink?
    if let decoded = sink, input.encoding != .utf8, options.output == .scrubbed {
      encoder = EncodingSink(
        decoded, encoding: input.encoding, isJSON: format == .jsonl || format == .json)
      sink = encoder
    }
    let scrubber = scrubber
    let options = options
    let framingWorker = Worker(
      scrubber: scrubber, options: options, detection: memory?.framing)
    framingWorker.people.shared = participants
    let pieces = Pieces(
      framingWorker.makeFramer(
        input.source, head: head, format: format, isLineBuffered: isLineBuffered,
        observe: { _ in }), framingWorker)
    var joint = Joint()
    let numbering =
      scrubber.numbersValues
      ? OrderedNumbering(
        conversation?.numbering ?? Numbering(), conversation?.links ?? PersonLinks()) : nil
    defer {
      numbering?.cancel()
      participants?.cancel()
      if let participants { conversation?.participants = participants.read { $0 } }
    }
    let produce = { @Sendable () throws -> (index: Int, framed: Framed)? in
      let index = pieces.count
      pieces.worker.people.index = index
      if let numbering {
        pieces.worker.anonymization.numbering = { numbering.numbering(for: index) }
        pieces.worker.people.linking.shared = { numbering.links(for: index) }
      }
      guard let framed = try pieces.framer.next() else { return nil }
      pieces.count += 1
      return (index, framed)
    }
    let makeWorker = { @Sendable (memory: WorkMemory?) in
      let worker = Worker(scrubber: scrubber, options: options, detection: memory?.working)
      worker.people.shared = participants
      return { (piece: (index: Int, framed: Framed)) -> BlockResult in
        let (index, framed) = piece
        worker.people.index = index
        if let numbering {
          worker.anonymization.numbering = { numbering.numbering(for: index) }
          worker.people.linking.shared = { numbering.links(for: index) }
        }
        defer {
          participants?.finish(index)
          numbering?.finish(index)
        }
        return switch framed {
        case .result(let result): result
        case .block(let block): worker.process(block, of: format)
        }
      }
    }
    let (layAside, meter) = (layAside, meter)
    let consume = { (result: BlockResult) throws -> Bool in
      var result = result
      joint.join(&result)
      // First what would be lost without it.
      for item in result.laidAside { try layAside(item) }
      if !result.output.isEmpty { try sink?.write(result.output.span) }
      summary.tally.add(result.tally, maximumRows: FindingSummary.maximumRows)
      meter?.add(records: result.tally.records, findings: result.tally.total)
      summary.failure = result.failure
      return result.failure == nil
    }
    if let memory {
      let process = makeWorker(memory)
      while let piece = try produce() {
        guard try consume(process(piece)) else { break }
      }
    } else {
      try OrderedPipeline(width: jobs).run(
        produce: produce, makeWorker: { makeWorker(nil) }, consume: consume)
    }
    if summary.failure != nil {
      if let conversation {
        conversation.renewNumbering()
        if transcript?.description.conversation == .export { number(conversation) }
      }
    } else {
      try encoder?.end()
      summary.bytes = reading.bytes
      summary.digest = reading.digest?.hexadecimal
    }
    return summary
  }

  /// Looks at the beginning of `source` and tells what it is taken for, without processing it.
  func inspect(_ source: any ByteSource) throws -> Summary {
    var run = self
    return try run.recognize(try InputStream(source, encoding: encoding)).summary
  }

  /// What an input is taken for, and its beginning; with a failure where it cannot be read.
  private mutating func recognize(
    _ input: InputStream
  ) throws -> (head: [UInt8], summary: Summary) {
    var head = input.head
    var isAtEnd = false
    while headLength(head.span, isAtEnd: isAtEnd) == nil {
      isAtEnd = try input.source.read(into: &head, limit: maximumHead) == 0
    }
    var summary = Summary(
      path: options.path, format: .text, compression: input.compression, encoding: input.encoding)
    switch recognize(head, isAtEnd: isAtEnd) {
    case .success(let format):
      summary.format = format
      if recognizesTranscripts {
        try lengthen(&head, from: input.source, framing: format)
        let found = scrubber.formats.recognize(
          head, framing: format, path: Compression.contentPath(options.path))
        transcript = found?.format
        summary.otherTranscripts = found?.others ?? []
      }
      summary.transcript = transcript?.description.name
    case .failure(let refusal):
      summary.failure = RecordFailure(
        path: options.path, record: nil, cause: refusal.description)
      summary.isUnknown = refusal.isUnknownFormat
      summary.container = ContainerFormat(
        head: head.span, path: options.fileName ?? options.path)
      summary.level = input.level
    }
    return (head, summary)
  }

  /// What is remembered of the conversation; nothing where each record is one by itself and none is so long
  /// that it is looked at piece by piece.
  func conversationMemory() throws -> ConversationMemory? {
    guard let transcript else { return nil }
    guard transcript.description.conversation == .export, let exports else {
      return ConversationMemory()
    }
    return try exports.memory(of: transcript) { source, memory in
      try learnAhead(source, memory, .json)
    } number: { memory in
      number(memory)
    }
  }

  /// Gives a number to everybody who is known, in the order in which they became so.
  private func number(_ memory: ConversationMemory) {
    let person = EntityType("PERSON")
    guard let metadata = scrubber.detector.metadata[person],
      scrubber.operators[metadata.entity] == .number(scope: .conversation)
    else { return }
    let scratch = AnonymizerScratch()
    scratch.numbering = { memory.numbering }
    var unused: [UInt8] = []
    for value in memory.participants.values {
      scrubber.anonymizer.append(
        replacementFor: value.span, entity: person,
        normalization: scrubber.normalizations[metadata.entity],
        operator: scrubber.operators[metadata.entity],
        place: SourcePlace(sourceID: options.sourceID, record: 1), to: &unused, scratch: scratch)
    }
    guard scrubber.linkedPerson != nil else { return }
    for (name, person) in memory.participants.names {
      _ = memory.links.person(of: name.span, tiedTo: person, isName: true)
    }
  }

  /// Reads on where the first value goes on behind the head, so that what it is can be told.
  private func lengthen(
    _ head: inout [UInt8], from source: any ByteSource, framing: InputFormat
  ) throws {
    guard framing == .json else { return }
    var tokens: [JSONToken] = []
    var scanner = JSONScanner()
    scanner.acceptsHexEscapes = true
    var isWhole = false
    while head.count < maximumHead, !isWhole {
      do throws(JSONScanError) {
        try scanner.scan(head.span, in: byteOrderMarkLength(head.span)..<head.count, into: &tokens)
        isWhole = true
      } catch {
        isWhole = error.reason != .truncated
      }
      if !isWhole, try source.read(into: &head, limit: maximumHead) == 0 { return }
    }
  }

  /// Goes over the input for its participants alone.
  private func learnAhead(
    _ source: any ByteSource, _ memory: ConversationMemory, _ format: InputFormat
  ) throws {
    defer { source.close() }
    var run = self
    run.recognizesTranscripts = false
    run.format = format
    run.options.learnsOnly = true
    run.options.onError = .drop
    run.options.quarantines = false
    run.options.output = .counts
    run.options.verifies = false
    run.learning = memory
    run.reopen = nil
    run.wantsDigest = false
    run.meter = nil
    run.layAside = { _ in }
    _ = try run.scrub(source, to: nil)
  }

  private func recognize(
    _ head: [UInt8], isAtEnd: Bool
  ) -> Result<InputFormat, InputRefusal> {
    let name = pathExtension(of: Compression.contentPath(options.fileName ?? options.path))
    switch sniff(head: head.span, isComplete: isAtEnd, pathExtension: name) {
    case .refused(let refusal): return .failure(refusal)
    case .format where transcript?.description.frame == .mail: return .success(.mail)
    case .format(.mail) where transcript != nil: return .success(format ?? .text)
    case .format(let found): return .success(format ?? found)
    case .undecided: return .success(format ?? .text)
    }
  }
}

/// What was done with an input that was not scrubbed.
package enum InputHandling: String, CaseIterable, Sendable {
  /// It is left out of the output.
  case skipped
  /// It is in the output as it was.
  case copied
  /// An earlier run had scrubbed it.
  case resumed
  /// It was sealed and laid aside.
  case quarantined
}

/// Memory that one thread scrubs many inputs in, one after the other.
final class WorkMemory {
  let framing: DetectionScratch
  let working: DetectionScratch
  /// What packs members of archives, and how hard.
  var deflater: (encoder: Deflater, level: Int)?

  init(_ scrubber: Scrubber) {
    framing = scrubber.detector.makeScratch(fault: nil)
    working = scrubber.detector.makeScratch(fault: nil)
  }
}

/// What follows the last dot in the name of a file; nil if there is none.
func pathExtension(of path: String) -> String? {
  let name = path.split(separator: "/").last.map(String.init) ?? ""
  let dot = name.lastIndex(of: ".")
  return dot.map { String(name[name.index(after: $0)...]) }
}

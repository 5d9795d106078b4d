internal import Anonymization
package import Transcripts

/// One run over one input: read, detect, transform, write, in order, on as many threads as asked.
package struct Run {
  /// What a run did.
  package struct Summary: Sendable {
    /// The path as it was given; `-` for standard input.
    package var path: String
    /// What the input was taken for.
    package var format: InputFormat
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

    /// What the input was taken for, for people.
    var formatName: String {
      (compression.map { "\($0.rawValue)-compressed " } ?? "") + format.rawValue
        + (encoding == .utf8 ? "" : " in \(encoding.rawValue)")
    }
  }

  private let scrubber: Scrubber
  private let options: RunOptions
  /// The format that was asked for; `nil` to find out.
  package var format: InputFormat?
  /// The encoding of the input, and of the output where that is the input with findings replaced.
  package var encoding = TextEncoding.utf8
  /// Hears how the input is compressed, before anything is written.
  package var willWrite: (Compression?) throws -> Void = { _ in }
  /// How many threads work.
  package var jobs = 1
  /// Whether every record is written by itself.
  package var isLineBuffered = false
  /// Whether the input's digest is wanted.
  package var wantsDigest = false
  /// What is told how far the run is.
  package var meter: JobMeter?

  /// Prepares a run.
  package init(_ scrubber: Scrubber, options: RunOptions) {
    self.scrubber = scrubber
    self.options = options
  }

  /// What one input is read with; used by one thread at a time.
  private final class Reading: @unchecked Sendable {
    var bytes = 0
    var digest: Digest?
    var framer: (any Framing)?
    /// Processes what the framer cannot hand on as a block.
    var worker: Worker?
    /// How many pieces of the input have been handed on.
    var pieces = 0

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
    let reading = Reading(wantsDigest: wantsDigest)
    let input = try InputStream(ReadingSource(source, reading), encoding: encoding)
    var head = input.head
    var isAtEnd = false
    while headLength(head.span, isAtEnd: isAtEnd) == nil {
      isAtEnd = try input.source.read(into: &head, limit: maximumHead) == 0
    }
    let format: InputFormat
    switch recognize(head, isAtEnd: isAtEnd) {
    case .success(let recognized): format = recognized
    case .failure(let failure):
      return Summary(path: options.path, format: .text, bytes: reading.bytes, failure: failure)
    }

    var summary = Summary(
      path: options.path, format: format, compression: input.compression, encoding: input.encoding)
    try willWrite(input.compression)
    var sink = sink
    var encoder: EncodingSink?
    if let decoded = sink, input.encoding != .utf8, options.output == .scrubbed {
      encoder = EncodingSink(
        decoded, encoding: input.encoding, isJSON: format == .jsonl || format == .json)
      sink = encoder
    }
    let scrubber = scrubber
    let options = options
    let framingWorker = scrubber.makeWorker(options)
    reading.worker = framingWorker
    reading.framer = framingWorker.makeFramer(
      input.source, head: head, format: format, isLineBuffered: isLineBuffered, observe: { _ in })
    var joint = Joint()
    let numbering = scrubber.numbersValues ? OrderedNumbering() : nil
    defer { numbering?.cancel() }
    try OrderedPipeline<(index: Int, framed: Framed), BlockResult>(width: jobs).run(
      produce: {
        let index = reading.pieces
        if let numbering {
          reading.worker?.anonymization.numbering = { numbering.numbering(for: index) }
        }
        guard let framed = try reading.framer?.next() else { return nil }
        reading.pieces += 1
        return (index, framed)
      },
      makeWorker: {
        let worker = scrubber.makeWorker(options)
        return { piece in
          let (index, framed) = piece
          if let numbering {
            worker.anonymization.numbering = { numbering.numbering(for: index) }
          }
          defer { numbering?.finish(index) }
          return switch framed {
          case .result(let result): result
          case .block(let block): worker.process(block, of: format)
          }
        }
      },
      consume: { result in
        var result = result
        joint.join(&result)
        if !result.output.isEmpty { try sink?.write(result.output.span) }
        summary.tally.add(result.tally, maximumRows: FindingSummary.maximumRows)
        meter?.add(records: result.tally.records, findings: result.tally.total)
        summary.failure = result.failure
        return result.failure == nil
      })
    if summary.failure == nil {
      try encoder?.end()
      summary.bytes = reading.bytes
      summary.digest = reading.digest?.hexadecimal
    }
    return summary
  }

  private func recognize(
    _ head: [UInt8], isAtEnd: Bool
  ) -> Result<InputFormat, RecordFailure> {
    let name = pathExtension(of: Compression.contentPath(options.path))
    switch sniff(head: head.span, isComplete: isAtEnd, pathExtension: name) {
    case .refused(let refusal):
      return .failure(
        RecordFailure(path: options.path, record: nil, cause: refusal.description))
    case .format(let found): return .success(format ?? found)
    case .undecided: return .success(format ?? .text)
    }
  }
}

/// What follows the last dot in the name of a file; nil if there is none.
func pathExtension(of path: String) -> String? {
  let name = path.split(separator: "/").last.map(String.init) ?? ""
  let dot = name.lastIndex(of: ".")
  return dot.map { String(name[name.index(after: $0)...]) }
}

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
    /// How many bytes were read.
    package var bytes = 0
    /// SHA-256 of what was read, in hexadecimal, where it was asked for.
    package var digest: String?
    /// What was found and done.
    package var tally = Tally()
    /// Where it stopped, if it did not come to the end.
    package var failure: RecordFailure?
  }

  private let scrubber: Scrubber
  private let options: RunOptions
  /// The format that was asked for; `nil` to find out.
  package var format: InputFormat?
  /// How many threads work.
  package var jobs = 1
  /// Whether every record is written by itself.
  package var isLineBuffered = false
  /// Whether the input's digest is wanted.
  package var wantsDigest = false

  /// Prepares a run.
  package init(_ scrubber: Scrubber, options: RunOptions) {
    self.scrubber = scrubber
    self.options = options
  }

  /// What one input is read with; used by one thread at a time.
  private final class Reading: @unchecked Sendable {
    var bytes = 0
    var digest: Digest?
    var framer: Framer?
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

  /// Reads `source` to its end and writes what becomes of it to `sink`.
  ///
  /// Neither is closed or finished.
  ///
  /// - Returns: what was done; also where the input could not be processed to its end, with the
  ///   failure in it. Nothing of the failing record or what follows has then been written.
  /// - Throws: `TranscriptError` where reading or writing fails.
  package func scrub(_ source: any ByteSource, to sink: (any ByteSink)?) throws -> Summary {
    let reading = Reading(wantsDigest: wantsDigest)
    var head: [UInt8] = []
    var isAtEnd = false
    while headLength(head.span, isAtEnd: isAtEnd) == nil {
      let start = head.count
      isAtEnd = try source.read(into: &head, limit: maximumHead) == 0
      reading.observe(head.span.extracting(start..<head.count))
    }
    let format: InputFormat
    switch recognize(head, isAtEnd: isAtEnd) {
    case .success(let recognized): format = recognized
    case .failure(let failure):
      return Summary(path: options.path, format: .text, bytes: reading.bytes, failure: failure)
    }

    var summary = Summary(path: options.path, format: format)
    let scrubber = scrubber
    let options = options
    let framingWorker = scrubber.makeWorker(options)
    reading.worker = framingWorker
    reading.framer = Framer(
      source, head: head, format: format, isLineBuffered: isLineBuffered,
      worker: framingWorker, observe: reading.observe)
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
          case .block(let block):
            switch format {
            case .text: worker.processText(block)
            case .jsonl: worker.processJSONLines(block)
            }
          }
        }
      },
      consume: { result in
        if !result.output.isEmpty { try sink?.write(result.output.span) }
        summary.tally.add(result.tally)
        summary.failure = result.failure
        return result.failure == nil
      })
    if summary.failure == nil {
      summary.bytes = reading.bytes
      summary.digest = reading.digest?.hexadecimal
    }
    return summary
  }

  private func recognize(
    _ head: [UInt8], isAtEnd: Bool
  ) -> Result<InputFormat, RecordFailure> {
    let name = options.path.split(separator: "/").last.map(String.init) ?? ""
    let dot = name.lastIndex(of: ".")
    let pathExtension = dot.map { String(name[name.index(after: $0)...]) }
    switch sniff(head: head.span, isComplete: isAtEnd, pathExtension: pathExtension) {
    case .refused(let refusal):
      return .failure(
        RecordFailure(path: options.path, record: nil, cause: refusal.description))
    case .format(let found): return .success(format ?? found)
    case .undecided: return .success(format ?? .text)
    }
  }
}

internal import Anonymization
internal import Transcripts

/// Scrubs one input, whatever it is: text, or a container of other inputs.
struct InputScrub {
  let scrubber: Scrubber
  let job: Job
  /// The format of transcripts that was asked for.
  let transcript: TranscriptFormat?
  /// What is known of the participants of exports, whose inputs are one conversation; `nil` where each input
  /// is one.
  var exports: Exports?
  /// Opens the input once more, to learn who takes part in it before anything else; `nil` where it can be
  /// read but once.
  var reopen: (() throws -> any ByteSource)?
  /// What a small input is done in, on this thread; `nil` to divide it among threads.
  var memory: WorkMemory?
  /// Whether digests are wanted.
  var wantsDigest = false
  /// Where what does not fit into memory of the output may stand until it is needed.
  var folder = "."
  /// How many containers this is inside of.
  var depth = 0
  /// What the input is called where that is sealed; `nil` for the path of its source.
  var name: String?
  /// How much containers may give; `nil` outside of all.
  var limit: UnpackingLimit?
  /// What members of containers wait in; `nil` outside of all.
  var queue: MemberQueue?

  /// Reads `source` to its end and writes what becomes of it to `sink`.
  ///
  /// Neither is closed or finished.
  ///
  /// - Returns: what was done with it, and behind that with each of its members if it is a container.
  /// - Throws: what keeps it from being processed; where that is a failure of one of its records that no
  ///   other input suffers from, it is in what is returned.
  func scrub(
    _ source: any ByteSource, _ options: RunOptions, to sink: JobOutput?
  ) throws -> [Run.Summary] {
    let source = RewindableSource(source)
    var run = Run(scrubber, options: options)
    run.format = job.format.inputFormat
    run.transcript = transcript
    run.recognizesTranscripts = job.format == .auto
    run.exports = exports
    run.reopen = reopen
    run.encoding = job.encoding.text
    run.jobs = job.jobs
    run.isLineBuffered = job.isLineBuffered && depth == 0
    run.wantsDigest = wantsDigest
    run.meter = job.meter
    run.memory = memory
    let aside = job.quarantine.map {
      QuarantineWriter($0, path: name ?? source.path, calls: job.calls)
    }
    if let aside { run.layAside = { try aside.add($0) } }
    run.willWrite = { compression, level in
      source.keepNothing()
      if options.output == .scrubbed { try sink?.begin(like: compression, level: level) }
    }
    let isTold = options.output == .counts || options.summarizes
    var summary = try run.scrub(source, to: isTold ? nil : sink)
    if summary.failure == nil { try aside?.finish() }
    if let container = summary.container, depth < ArchiveRun.maximumDepth {
      try source.rewind()
      return try ArchiveRun(input: self, container: container, options: options)
        .scrub(source, summary.compression, summary.level, to: sink)
    }
    guard summary.isUnknown, job.batch.onUnknown != .fail else { return [summary] }
    summary.failure = nil
    summary.handling =
      job.batch.onUnknown == .copy && options.output == .scrubbed ? .copied : .skipped
    try source.rewind()
    var digest = Digest()
    var count = 0
    if summary.handling == .copied { sink?.beginPacked() }
    var buffer: [UInt8] = []
    while try source.read(into: &buffer, limit: 1 << 20) > 0 {
      if wantsDigest { digest.update(buffer) }
      count += buffer.count
      if summary.handling == .copied { try sink?.write(buffer.span) }
      buffer.removeAll(keepingCapacity: true)
    }
    summary.bytes = count
    if wantsDigest { summary.digest = digest.hexadecimal }
    return [summary]
  }
}

/// A source that can be read again from its beginning, as long as nobody says that this is not needed.
final class RewindableSource: SeekableSource {
  private let source: any ByteSource
  private var kept: [UInt8] = []
  private var replayed = 0
  private var isKeeping: Bool

  init(_ source: any ByteSource) {
    self.source = source
    isKeeping = (source as? any SeekableSource)?.size == nil
  }

  var path: String { source.path }

  var size: Int? { (source as? any SeekableSource)?.size }

  /// Whether it is only looked through, which is no progress.
  var looksAhead = false {
    didSet { (source as? MeteredSource)?.isTold = !looksAhead }
  }

  /// It is not read again.
  func keepNothing() {
    isKeeping = false
    if replayed == kept.count {
      kept = []
      replayed = 0
    }
  }

  /// What is read next is the beginning.
  func rewind() throws(TranscriptError) {
    if size != nil { try seek(to: 0) }
    replayed = 0
    isKeeping = false
  }

  func seek(to offset: Int) throws(TranscriptError) {
    try (source as? any SeekableSource)?.seek(to: offset)
  }

  func read(into buffer: inout [UInt8], limit: Int) throws(TranscriptError) -> Int {
    if replayed < kept.count {
      let count = min(limit, kept.count - replayed)
      buffer.append(kept.span, in: replayed..<replayed + count)
      replayed += count
      return count
    }
    let start = buffer.count
    let count = try source.read(into: &buffer, limit: limit)
    if isKeeping {
      kept.append(buffer.span, in: start..<buffer.count)
      replayed = kept.count
    }
    return count
  }

  func hasInputWaiting() -> Bool { replayed < kept.count || source.hasInputWaiting() }

  func close() { source.close() }
}

internal import Anonymization
internal import Transcripts

/// One file of a batch on its way to its output.
struct FileScrub {
  let batch: Batch
  let entry: BatchPlan.Entry
  /// What a small file is done in, on this thread; `nil` to divide it among threads.
  let memory: WorkMemory?

  private var job: Job { batch.job }

  /// Does it; the output waits to be put into place.
  func result() -> Batch.Result {
    var result = Batch.Result(entry: entry)
    do {
      try checkTarget()
      let file = try ReplacingFileSink(path: entry.output, calls: batch.calls)
      let digesting = DigestingSink(file)
      let source = MeteredSource(
        try FileSource(path: entry.file.path, calls: batch.calls), job.meter)
      defer { source.close() }
      let sink = JobOutput(digesting, packing: job.packing(threads: memory == nil ? job.jobs : 0))
      let summaries = try input.scrub(source, options, to: sink)
      if let failure = summaries.first?.failure {
        sink.abandon()
        file.abandon()
        try layAside(JobFailure(failure), into: &result)
        return result
      }
      result.memberFailures = summaries.compactMap(\.failure)
      if summaries.first?.isInOutput == false {
        file.abandon()
      } else {
        try sink.finish()
        result.sealed = try file.seal(synchronizing: false)
        result.outputBytes = digesting.count
        result.outputDigest = digesting.digest
      }
      result.summaries = summaries
    } catch {
      let failure = JobFailure(error)
      if failure.kind == .unsafeInput, (try? layAside(failure, into: &result)) != nil {
        return result
      }
      result.failure = failure.renamed(entry.file.path, to: entry.shown)
      if let error = error as? TranscriptError { result.endsAll = error.kind == .noSpace }
      if failure.kind == .usage { result.endsAll = true }
    }
    return result
  }

  /// Refuses to write through a link, or over what is no file.
  private func checkTarget() throws {
    switch FolderListing.Kind(path: entry.output, followsLinks: job.batch.isInPlace) {
    case nil, .file: return
    case .folder, .link, .other:
      throw JobFailure(
        .inputOutput, path: entry.output, cause: "cannot write: what is there is no file",
        cure: "remove it or write elsewhere")
    }
  }

  private var input: InputScrub {
    var input = InputScrub(
      scrubber: batch.scrubber, job: job, transcript: batch.transcript,
      exports: Exports(inputs: [entry.file.path], calls: batch.calls))
    let path = entry.file.path
    let calls = batch.calls
    input.reopen = { try FileSource(path: path, calls: calls) }
    input.memory = memory
    input.wantsDigest = true
    input.folder = OutputFolder.of(entry.output)
    return input
  }

  /// Seals the whole input, of which nothing is in the output; without a quarantine it fails.
  private func layAside(_ failure: JobFailure, into result: inout Batch.Result) throws {
    guard let quarantine = job.quarantine else {
      result.failure = failure.renamed(entry.file.path, to: entry.shown)
      return
    }
    let source = try FileSource(path: entry.file.path, calls: batch.calls)
    defer { source.close() }
    let writer = QuarantineWriter(quarantine, path: entry.file.path, calls: batch.calls)
    try writer.add(whole: source, cause: failure.cause)
    try writer.finish()
    result.summaries = [.laidAside(entry.shown, bytes: entry.file.size)]
  }

  private var options: RunOptions {
    var options = job.options(entry.shown, policy: batch.scrubber.policy)
    options.sourceID = entry.sourceID
    options.fileName = entry.file.path
    return options
  }
}

/// Passes bytes on and knows their digest; what they go to is ended by whoever made it.
final class DigestingSink: ByteSink {
  private let sink: any ByteSink
  private var state = Digest()
  /// How many bytes went through.
  private(set) var count = 0

  init(_ sink: any ByteSink) {
    self.sink = sink
  }

  var path: String { sink.path }

  /// SHA-256 of what went through, in hexadecimal.
  var digest: String { state.hexadecimal }

  func write(_ bytes: Span<UInt8>) throws(TranscriptError) {
    state.update(bytes)
    count += bytes.count
    try sink.write(bytes)
  }

  func finish() throws(TranscriptError) {}

  func abandon() {}
}

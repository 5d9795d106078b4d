internal import Transcripts

/// What a batch has done: puts outputs into place, writes the manifest, adds up what was found.
///
/// A line of the manifest is on the disk before the file that it is about gets its name. So the manifest
/// may know of a file that is not there, which another run sees by its digest, but in place no file is
/// ever replaced that the manifest does not know of and that would then be scrubbed twice.
struct BatchLedger {
  private let batch: Batch
  private let log: LineLog?
  private let run: String
  private let root: String?
  private var waiting: [Batch.Result] = []
  private var finished: [Batch.Result] = []
  private var bytes = 0
  /// Whether there is no room for anything more, or nothing else makes sense.
  private(set) var isOver = false
  /// The paths of the inputs that are not done.
  private var failed: [String] = []

  init(batch: Batch, log: LineLog?, run: String, root: String?) {
    self.batch = batch
    self.log = log
    self.run = run
    self.root = root
  }

  /// Whether what waits is as much as is put into place together.
  func isFull(_ limit: (files: Int, bytes: Int)) -> Bool {
    waiting.count >= limit.files || bytes >= limit.bytes
  }

  /// Takes note of what became of a file; whether that ends the batch.
  mutating func take(
    _ result: Batch.Result, into outcome: inout JobOutcome, observe: (Job.Event) -> Void
  ) -> Bool {
    for failure in result.memberFailures { outcome.fail(JobFailure(failure), observe) }
    if let failure = result.failure {
      failed.append(result.entry.file.path)
      if result.endsAll { isOver = true }
      outcome.fail(failure, observe)
    } else if result.sealed != nil {
      waiting.append(result)
      bytes += result.outputBytes
    } else {
      finish(result, observe)
    }
    return result.endsAll
  }

  /// Whether a file is not done that stands beside the one at `path` or in a folder there.
  func hasFailed(beside path: String) -> Bool {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { path[...$0] } ?? ""
    return failed.contains { $0.hasPrefix(folder) }
  }

  private mutating func finish(_ result: Batch.Result, _ observe: (Job.Event) -> Void) {
    finished.append(result)
    for summary in result.summaries where summary.failure == nil { observe(.end(of: summary)) }
  }

  /// Puts into place what waits for it.
  mutating func commit(into outcome: inout JobOutcome, observe: (Job.Event) -> Void) {
    guard !waiting.isEmpty else { return }
    defer {
      waiting = []
      bytes = 0
    }
    do throws(TranscriptError) {
      try log?.append(waiting.compactMap(line).flatMap(\.bytes))
      if let folder = waiting.first.map({ OutputFolder.of($0.entry.output) }) {
        try OutputGroup.synchronize(
          folder: root ?? folder, paths: waiting.compactMap { $0.sealed?.temporaryPath },
          calls: batch.calls)
      }
    } catch {
      for result in waiting { result.sealed?.remove() }
      failed += waiting.map(\.entry.file.path)
      outcome.fail(JobFailure(error), observe)
      if error.kind == .noSpace { isOver = true }
      return
    }
    for result in waiting {
      do {
        try backUp(result.entry)
        try result.sealed?.place()
        finish(result, observe)
      } catch {
        result.sealed?.remove()
        failed.append(result.entry.file.path)
        outcome.fail(
          JobFailure(error).renamed(result.entry.file.path, to: result.entry.shown), observe)
      }
    }
  }

  private func backUp(_ entry: BatchPlan.Entry) throws {
    guard let suffix = batch.job.batch.backupSuffix else { return }
    let backup = entry.file.path + suffix
    do throws(TranscriptError) {
      try FileIdentity.link(entry.file.path, to: backup, calls: batch.calls)
    } catch {
      // A run that was killed has made it already.
      if let made = FileIdentity(path: backup), made == FileIdentity(path: entry.file.path) {
        return
      }
      throw JobFailure(
        .inputOutput, path: entry.shown, cause: "cannot keep it as a backup: \(error.reason)",
        cure: "remove the old backup, or give another --backup")
    }
  }

  private func line(_ result: Batch.Result) -> BatchManifest.Line? {
    // What lacks a member is done again, so that nobody takes it for whole.
    guard let summary = result.summaries.first, let digest = summary.digest,
      !result.outputDigest.isEmpty, result.memberFailures.isEmpty
    else { return nil }
    var written = summary
    for member in result.summaries.dropFirst() { written.tally.add(member.tally) }
    if written.handling == .resumed { written.handling = nil }
    return BatchManifest.Line(
      run: run, output: result.entry.name, inputBytes: summary.bytes, inputDigest: digest,
      outputBytes: result.outputBytes, outputDigest: result.outputDigest, summary: written)
  }

  /// Ends the batch: what was done, added up in the order of the files, and a manifest that says just that.
  mutating func end(
    making: BatchManifest.Making, into outcome: inout JobOutcome, observe: (Job.Event) -> Void
  ) {
    commit(into: &outcome, observe: observe)
    finished.sort { $0.entry.index < $1.entry.index }
    for result in finished {
      for summary in result.summaries {
        outcome.inputs.append(summary)
        outcome.tally.add(summary.tally, maximumRows: FindingSummary.maximumRows)
      }
    }
    guard let root else { return }
    do throws(TranscriptError) {
      let sink = try ReplacingFileSink(
        path: joined(root, BatchManifest.fileName), calls: batch.calls)
      let lines = finished.compactMap(line).flatMap(\.bytes)
      try sink.write((making.line + lines).span)
      try sink.finish()
      // The names that files were given last.
      try OutputGroup.synchronize(folder: root, paths: [], calls: batch.calls)
    } catch {
      outcome.fail(JobFailure(error), observe)
    }
  }
}

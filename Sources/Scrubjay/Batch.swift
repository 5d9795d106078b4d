internal import Anonymization
internal import Transcripts

/// Many files at once: each is scrubbed into a file of its own.
///
/// Files that are small are done side by side, one on each thread; each large one is divided among all
/// threads. Every output is written beside its place, and many are brought to the disk together before
/// they get their names: whenever the process is killed, what stands under a name of the output is whole.
struct Batch: Sendable {
  /// From which size on a file is divided among the threads, in bytes.
  static let large = 4 << 20
  /// How many files are put into place together, at most, and how many bytes.
  private static let group = (files: 256, bytes: 256 << 20)

  let job: Job
  let setup: Setup
  let scrubber: Scrubber
  /// The format of transcripts that was asked for.
  var transcript: TranscriptFormat?
  var calls: SystemCalls { job.calls }

  /// What became of one file.
  struct Result: Sendable {
    var entry: BatchPlan.Entry
    /// What was done with it, and with what is in it.
    var summaries: [Run.Summary] = []
    var failure: JobFailure?
    /// Why members of it are not in the output.
    var memberFailures: [RecordFailure] = []
    /// The output, not in its place yet.
    var sealed: SealedFile?
    var outputBytes = 0
    var outputDigest = ""
    /// Whether it makes no sense to go on with other files.
    var endsAll = false
  }

  /// Does the work.
  ///
  /// - Throws: where what was asked for makes no sense; nothing was then read or written.
  func run(observe: (Job.Event) -> Void) throws(SetupError) -> JobOutcome {
    var outcome = JobOutcome(setup: setup, scrubber: scrubber, product: job.product)
    let plan = try BatchPlan(job, scrubber)
    let configuration = job.configurationFiles + (job.report.map { [$0] } ?? [])
    if !job.batch.isInPlace, job.output != "-" { try plan.checkOutputs(configuration) }
    if job.batch.resumes, plan.root == nil {
      throw SetupError("--resume is for folders; what one file becomes is there or not")
    }
    for failure in plan.failures { outcome.fail(failure, observe) }
    for left in plan.leftAlone { observe(.leftAlone(path: left.path, reason: left.reason)) }
    if job.product == .nothing {
      preflight(plan, into: &outcome, observe: observe)
      return outcome
    }
    do throws(TranscriptError) {
      if !job.batch.isInPlace { try OutputFolder.make(job.output, calls: calls) }
      let log = try plan.root.map { root throws(TranscriptError) in
        try LineLog(path: joined(root, BatchManifest.fileName), calls: calls)
      }
      if let root = plan.root { removeLeftovers(root) }
      var previous: [String: BatchManifest.Line] = [:]
      if let log {
        let manifest = BatchManifest(try log.contents())
        // Without being asked to go on, a batch begins anew.
        try log.cut(to: job.batch.resumes ? manifest.length : 0)
        if job.batch.resumes { previous = manifest.lines }
      }
      let making = making(plan, previous)
      previous = previous.filter { $0.value.run == making.digest }
      try log?.append(making.line)
      for folder in plan.folders where !job.batch.isInPlace {
        try OutputFolder.make(joined(job.output, folder), calls: calls)
      }
      var ledger = BatchLedger(batch: self, log: log, run: making.digest, root: plan.root)
      process(plan, previous: previous, ledger: &ledger, into: &outcome, observe: observe)
      ledger.end(making: making, into: &outcome, observe: observe)
    } catch {
      outcome.fail(JobFailure(error), observe)
    }
    return outcome
  }

  /// All that decides about the content of the output, besides the input.
  private func making(
    _ plan: BatchPlan, _ previous: [String: BatchManifest.Line]
  ) -> BatchManifest.Making {
    // Of what was read, and not of what stands there by now.
    let read =
      setup.formats.digests + setup.knownLists.map(\.digest) + peopleDigests(plan, previous)
    let parts: [String] = [
      job.format.name, job.encoding.name, job.compression.rawValue,
      job.compressionLevel.map(String.init) ?? "", job.delimiter.map { String($0) } ?? "",
      job.quote.map { String($0) } ?? "", String(job.hasHeader), String(job.maximumRecord),
      job.onMalformed.rawValue, job.sourceID ?? "", job.batch.onUnknown.rawValue,
      String(job.verifies), String(job.batch.maximumUnpacked), String(job.batch.maximumRatio),
      String(job.quarantine != nil),
    ]
    return BatchManifest.Making(
      policyDigest: scrubber.policy.digest,
      packs: scrubber.packs.map { ($0.name, $0.digest) },
      keyIdentifier: scrubber.anonymizer.keyIdentifier, options: parts + read)
  }

  /// The digests of the files that name the people of exports: who is in them is known in all others.
  ///
  /// Of one that was replaced in its place, that of what it was.
  private func peopleDigests(
    _ plan: BatchPlan, _ previous: [String: BatchManifest.Line]
  ) -> [String] {
    let names = scrubber.formats.formats.flatMap(\.description.participantFiles)
    let exports = Exports(inputs: plan.entries.map(\.file.path), calls: calls)
    var replaced: [String: BatchManifest.Line] = [:]
    for entry in plan.entries where job.batch.isInPlace {
      replaced[entry.file.path] = previous[entry.name]
    }
    return exports.participantFiles(names).map { path in
      let digest = fileDigest(path) ?? ""
      guard let line = replaced[path], line.outputDigest == digest else { return digest }
      return line.inputDigest
    }
  }

  /// Removes what killed runs have left under `root`.
  private func removeLeftovers(_ root: String) {
    var waiting = [root]
    while let folder = waiting.popLast() {
      guard let listing = try? FolderListing(path: folder, calls: calls) else { continue }
      for entry in listing.entries {
        let path = joined(folder, entry.name)
        if entry.kind == .folder { waiting.append(path) }
        if entry.kind == .file, TemporaryFiles.isName(entry.name) {
          TemporaryFiles.removeLeftover(path, calls: calls)
        }
      }
    }
  }

  // MARK: Work

  private func process(
    _ plan: BatchPlan, previous: [String: BatchManifest.Line], ledger: inout BatchLedger,
    into outcome: inout JobOutcome, observe: (Job.Event) -> Void
  ) {
    job.meter?.expect(plan.bytes, files: plan.entries.count)
    // In place, who takes part in an export stands there until all others have been told.
    let naming = scrubber.formats.formats.map(\.description)
    let isLast = { (entry: BatchPlan.Entry) in
      job.batch.isInPlace && naming.contains { $0.isNaming(fileName(of: entry.file.path)) }
    }
    let last = plan.entries.filter(isLast)
    let entries = last.isEmpty ? plan.entries : plan.entries.filter { !isLast($0) }
    let isWhole = process(entries, previous, &ledger, into: &outcome, observe: observe)
    guard isWhole, !last.isEmpty, !ledger.isOver else { return }
    ledger.commit(into: &outcome, observe: observe)
    guard !ledger.isOver else { return }
    var told: [BatchPlan.Entry] = []
    for entry in last {
      if plan.failures.isEmpty, !ledger.hasFailed(beside: entry.file.path) {
        told.append(entry)
      } else {
        job.meter?.addFile()
        outcome.fail(
          JobFailure(
            .unsafeInput, path: entry.shown,
            cause: "left as it is: it names the people of files that could not be processed",
            cure: "mend those and do it again with --resume"), observe)
      }
    }
    _ = process(told, previous, &ledger, into: &outcome, observe: observe)
  }

  /// Does some of the files; whether it came to all of them.
  private func process(
    _ entries: [BatchPlan.Entry], _ previous: [String: BatchManifest.Line],
    _ ledger: inout BatchLedger, into outcome: inout JobOutcome, observe: (Job.Event) -> Void
  ) -> Bool {
    let isLarge = { (entry: BatchPlan.Entry) in entry.file.size >= Self.large }
    for entry in entries where isLarge(entry) {
      let result = process(entry, previous[entry.name], memory: nil)
      if ledger.take(result, into: &outcome, observe: observe) { return false }
      ledger.commit(into: &outcome, observe: observe)
      if ledger.isOver { return false }
    }
    var small = entries.filter { !isLarge($0) }
    guard !small.isEmpty else { return true }
    do throws(PipelineError) {
      let work = try OrderedWork<BatchPlan.Entry, Result>(
        width: min(job.jobs, small.count),
        makeWorker: {
          let memory = WorkMemory(scrubber)
          return { entry in process(entry, previous[entry.name], memory: memory) }
        })
      defer { work.cancel() }
      var next = 0
      var taken = 0
      // While files are put into place, threads go on with what is waiting for them.
      while true {
        while next < small.count, next - taken < work.limit {
          guard work.put(small[next]) else { return false }
          next += 1
        }
        if next == small.count { work.complete() }
        guard let result = work.next() else { return !ledger.isOver }
        taken += 1
        let endsAll = ledger.take(result, into: &outcome, observe: observe)
        if ledger.isFull(Self.group) { ledger.commit(into: &outcome, observe: observe) }
        // What threads are at comes to its end, so that nothing of it stays behind.
        if endsAll || ledger.isOver { small.removeSubrange(next...) }
      }
    } catch {
      outcome.fail(JobFailure(error), observe)
      return false
    }
  }

  private func process(
    _ entry: BatchPlan.Entry, _ line: BatchManifest.Line?, memory: WorkMemory?
  ) -> Result {
    defer { job.meter?.addFile() }
    if let line, let summary = done(entry, line) {
      job.meter?.add(bytes: entry.file.size)
      job.meter?.add(records: summary.tally.records, findings: summary.tally.total)
      return Result(
        entry: entry, summaries: [summary], outputBytes: line.outputBytes,
        outputDigest: line.outputDigest)
    }
    return FileScrub(batch: self, entry: entry, memory: memory).result()
  }

  /// What was done with a file that a former run has finished and that is as it was, like its output.
  private func done(_ entry: BatchPlan.Entry, _ line: BatchManifest.Line) -> Run.Summary? {
    func holds(_ path: String, _ bytes: Int, _ digest: String) -> Bool {
      guard FolderListing.Kind(path: path, followsLinks: false) == .file,
        FileStatus(input: path)?.size == bytes
      else { return false }
      return fileDigest(path) == digest
    }
    guard holds(entry.output, line.outputBytes, line.outputDigest) else { return nil }
    // In place, the input is the output by now.
    guard
      job.batch.isInPlace || holds(entry.file.path, line.inputBytes, line.inputDigest)
    else { return nil }
    var summary = line.summary
    summary.path = entry.shown
    summary.handling = summary.handling ?? .resumed
    return summary
  }

  private func fileDigest(_ path: String) -> String? {
    guard let source = try? FileSource(path: path, calls: calls) else { return nil }
    var digest = Digest()
    var buffer: [UInt8] = []
    while let count = try? source.read(into: &buffer, limit: 1 << 20) {
      if count == 0 { return digest.hexadecimal }
      digest.update(buffer)
      buffer.removeAll(keepingCapacity: true)
    }
    return nil
  }
}

internal import Transcripts

/// What a batch would do, told before it does it.
extension Batch {
  /// How much of a file is scrubbed to see how fast that goes, and of how many files, at most.
  private static let sample = (bytes: 2 << 20, files: 4)

  /// Tells what would be read, as what, how big it is and about how long it would take.
  ///
  /// Looks at the beginning of every file. What would fail later fails here: files that cannot be read, formats that
  /// are not known, no room or no permission to write. Nothing is written.
  func preflight(
    _ plan: BatchPlan, into outcome: inout JobOutcome, observe: (Job.Event) -> Void
  ) {
    var kinds: [String: (files: Int, bytes: Int)] = [:]
    var readable: [String: [BatchPlan.Entry]] = [:]
    job.meter?.expect(plan.bytes, files: plan.entries.count)
    for entry in plan.entries {
      defer {
        job.meter?.add(bytes: entry.file.size)
        job.meter?.addFile()
      }
      do {
        let source = try FileSource(path: entry.file.path, calls: calls)
        defer { source.close() }
        var options = job.options(entry.shown, policy: scrubber.policy)
        options.fileName = entry.file.path
        var run = Run(scrubber, options: options)
        run.format = job.format.inputFormat
        run.transcript = transcript
        run.recognizesTranscripts = job.format == .auto
        run.encoding = job.encoding.text
        var summary = try run.inspect(source)
        if summary.container != nil {
          if !ArchiveLibrary.isAvailable { _ = try ArchiveReader(source, head: [], format: .tar) }
          if let container = summary.container, summary.compression == nil {
            try checkMembers(entry.file.path, container)
          }
          summary.failure = nil
        }
        if let failure = summary.failure, !summary.isUnknown || job.batch.onUnknown == .fail {
          outcome.fail(JobFailure(failure), observe)
          continue
        }
        let kind =
          summary.failure == nil
          ? summary.formatName : "unknown, \(job.batch.onUnknown == .skip ? "skipped" : "copied")"
        kinds[kind, default: (0, 0)].files += 1
        kinds[kind, default: (0, 0)].bytes += entry.file.size
        if summary.failure == nil { readable[kind, default: []].append(entry) }
        observe(.planned(path: entry.shown, format: kind, bytes: entry.file.size))
      } catch {
        outcome.fail(JobFailure(error).renamed(entry.file.path, to: entry.shown), observe)
      }
    }
    checkRoom(plan, into: &outcome, observe: observe)
    var table = TextTable([
      .init(title: "FORMAT"), .init(title: "FILES", isRight: true),
      .init(title: "SIZE", isRight: true),
    ])
    for (kind, sum) in kinds.sorted(by: { $0.key < $1.key }) {
      table.add([kind, Quantity.count(sum.files), Quantity.bytes(sum.bytes)])
    }
    outcome.plan = kinds.isEmpty ? [] : table.lines() + [""]
    let all = readable.values.flatMap(\.self)
    var line =
      "would scrub \(plural(all.count, "file")) of "
      + Quantity.bytes(all.reduce(0) { $0 + $1.file.size })
    if let seconds = seconds(readable) {
      line += " in about \(Quantity.time(seconds.rounded(.up))) with \(plural(job.jobs, "thread"))"
    }
    outcome.plan.append(line)
  }

  /// Refuses what the directory of an archive tells; a tar has none, so that all of it would have to be read.
  private func checkMembers(_ path: String, _ container: ContainerFormat) throws {
    guard container != .tar else { return }
    let source = try FileSource(path: path, calls: calls)
    defer { source.close() }
    let reader = try ArchiveReader(source, head: [], format: container)
    while let member = try reader.next() {
      if let danger = member.danger {
        throw JobFailure(
          .unsafeInput, path: path, cause: danger, cure: "do not unpack it; ask whoever made it")
      }
      if member.isEncrypted {
        throw JobFailure(
          .unsafeInput, path: path, cause: "a member is encrypted", cure: "unpack it first")
      }
      if member.kind == .other, job.batch.onUnknown == .fail {
        throw JobFailure(
          .unsafeInput, path: path, cause: "a member is no file, folder or link",
          cure: "give --on-unknown skip to leave such members out")
      }
    }
  }

  private func checkRoom(
    _ plan: BatchPlan, into outcome: inout JobOutcome, observe: (Job.Event) -> Void
  ) {
    guard job.output != "-" || job.batch.isInPlace else { return }
    var folder = job.batch.isInPlace ? plan.root ?? "." : job.output
    while FolderListing.Kind(path: folder, followsLinks: true) == nil {
      guard let slash = folder.lastIndex(of: "/"), slash > folder.startIndex else {
        folder = folder.hasPrefix("/") ? "/" : "."
        break
      }
      folder = String(folder[..<slash])
    }
    if !OutputFolder.isWritable(folder) {
      outcome.fail(
        JobFailure(
          .inputOutput, path: folder, cause: "no permission to write in this folder",
          cure: "check the permissions"), observe)
    }
    // In place, no more than some files stand there twice at a time, unless backups stay.
    let isReplaced = job.batch.isInPlace && job.batch.backupSuffix == nil
    let largest = plan.entries.map(\.file.size).max() ?? 0
    let needed = isReplaced ? largest : plan.bytes
    if let room = OutputFolder.room(folder), room < needed {
      outcome.fail(
        JobFailure(
          .inputOutput, path: folder,
          cause: "there is room for \(Quantity.bytes(room)), and about "
            + "\(Quantity.bytes(needed)) are needed", cure: "make room or write elsewhere"), observe
      )
    }
  }

  /// About how long it takes: the beginning of the largest file of each kind says how fast that goes.
  private func seconds(_ kinds: [String: [BatchPlan.Entry]]) -> Double? {
    let sizes = kinds.mapValues { $0.reduce(0) { $0 + $1.file.size } }
    let order = kinds.keys.sorted { (sizes[$1] ?? 0, $0) < (sizes[$0] ?? 0, $1) }
    let memory = WorkMemory(scrubber)
    var known = (bytes: 0, seconds: 0.0)
    var total = 0.0
    var unknown = 0
    for kind in order {
      let largest = kinds[kind]?.max { ($0.file.size, $1.index) < ($1.file.size, $0.index) }
      guard let largest, known.bytes < Self.sample.files * Self.sample.bytes,
        let measured = measure(largest, memory)
      else {
        unknown += sizes[kind] ?? 0
        continue
      }
      known.bytes += measured.bytes
      known.seconds += measured.seconds
      total += Double(sizes[kind] ?? 0) * measured.seconds / Double(measured.bytes)
    }
    guard known.bytes > 0 else { return nil }
    total += Double(unknown) * known.seconds / Double(known.bytes)
    return total / Double(job.jobs)
  }

  /// Works on the beginning of a file on this thread; how much of it that was, and how long it took.
  private func measure(
    _ entry: BatchPlan.Entry, _ memory: WorkMemory
  ) -> (bytes: Int, seconds: Double)? {
    guard let file = try? FileSource(path: entry.file.path, calls: calls) else { return nil }
    let source = BeginningSource(file, limit: Self.sample.bytes)
    defer { source.close() }
    var job = job
    let meter = JobMeter()
    job.meter = meter
    job.quarantine = nil
    var options = job.options(entry.shown, policy: scrubber.policy)
    options.fileName = entry.file.path
    options.output = .counts
    var input = InputScrub(scrubber: scrubber, job: job, transcript: transcript)
    input.memory = memory
    let start = ContinuousClock.now
    // Cut off where it may be, it can end in an error; what was read until then was worked on.
    _ = try? input.scrub(source, options, to: nil)
    let (seconds, attoseconds) = start.duration(to: .now).components
    let time = Double(seconds) + Double(attoseconds) / 1e18
    return meter.reading.records > 0 && time > 0 ? (source.count, time) : nil
  }
}

/// The beginning of a source.
private final class BeginningSource: ByteSource {
  private let source: any ByteSource
  private let limit: Int
  private(set) var count = 0

  init(_ source: any ByteSource, limit: Int) {
    self.source = source
    self.limit = limit
  }

  var path: String { source.path }

  func read(into buffer: inout [UInt8], limit: Int) throws(TranscriptError) -> Int {
    let rest = self.limit - count
    guard rest > 0 else { return 0 }
    let read = try source.read(into: &buffer, limit: min(limit, rest))
    count += read
    return read
  }

  func hasInputWaiting() -> Bool { source.hasInputWaiting() }

  func close() { source.close() }
}

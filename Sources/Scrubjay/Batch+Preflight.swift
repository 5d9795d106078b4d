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
    var readable: [BatchPlan.Entry] = []
    var streams: [BatchPlan.Entry] = []
    for entry in plan.entries {
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
        if summary.failure == nil { readable.append(entry) }
        if summary.failure == nil, summary.container == nil { streams.append(entry) }
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
    let bytes = readable.reduce(0) { $0 + $1.file.size }
    var line =
      "would scrub \(plural(readable.count, "file")) of \(Quantity.bytes(bytes))"
    if let speed = speed(streams) {
      line += " in about \(Quantity.time(Double(bytes) / speed)) with \(plural(job.jobs, "thread"))"
    }
    outcome.plan.append(line)
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

  /// About how many bytes are done in a second, from the beginnings of the largest files.
  private func speed(_ entries: [BatchPlan.Entry]) -> Double? {
    let largest = entries.sorted { ($1.file.size, $0.index) < ($0.file.size, $1.index) }
    let memory = WorkMemory(scrubber)
    var bytes = 0
    let start = ContinuousClock.now
    for entry in largest.prefix(Self.sample.files) {
      guard let file = try? FileSource(path: entry.file.path, calls: calls) else { continue }
      let source = BeginningSource(file, limit: Self.sample.bytes)
      defer { source.close() }
      var options = job.options(entry.shown, policy: scrubber.policy)
      options.fileName = entry.file.path
      options.output = .counts
      var run = Run(scrubber, options: options)
      run.encoding = job.encoding.text
      run.memory = memory
      // Cut off where it may be, it can end in an error; what was read until then was worked on.
      _ = try? run.scrub(source, to: nil)
      bytes += source.count
    }
    let (seconds, attoseconds) = start.duration(to: .now).components
    let time = Double(seconds) + Double(attoseconds) / 1e18
    return bytes > 0 && time > 0 ? Double(bytes) / time * Double(job.jobs) : nil
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

internal import Anonymization
internal import Conversations
internal import Transcripts

/// One run over a container: each member is an input of its own, and what becomes of them is packed into
/// a container of the same kind, in the same order, with the same modes and times.
///
/// Names are scrubbed like text; whom members belong to, comments and the like are left out. What would
/// not stay inside the folder that it is unpacked into is refused. Members that fit into memory are worked
/// on by several threads at a time, others are divided among them.
final class ArchiveRun {
  /// How many containers deep members are looked into.
  static let maximumDepth = 4
  /// Up to which size a member is done on one thread, in bytes.
  private static let small = 4 << 20
  /// How much is read into memory of a container that stands in another one or comes from a pipe and that
  /// cannot be read from its beginning to its end, in bytes.
  private static let longestInMemory = 256 << 20

  private let input: InputScrub
  private let container: ContainerFormat
  private let options: RunOptions
  private let names: PathNames
  private let queue: MemberQueue
  /// Who is known of the exports that members belong to, by the names of formats.
  ///
  /// Each member begins with that, so that nothing depends on which are done at the same time.
  private var known: [String: Participants] = [:]
  private var writer: (any ContainerWriter)?
  private var sink: JobOutput?
  private var summaries: [Run.Summary] = []
  /// The paths of links, as they were.
  private var links: Set<String> = []
  /// The paths of members that are not in the output.
  private var leftOut: Set<String> = []
  /// Whether a member keeps the container from being scrubbed, or the output from being written.
  private var isOver = false

  init(input: InputScrub, container: ContainerFormat, options: RunOptions) {
    self.input = input
    self.container = container
    self.options = options
    queue =
      input.queue
      ?? MemberQueue(input.scrubber, width: input.job.jobs, memory: input.memory)
    names = PathNames(input.scrubber, sourceID: "\(options.sourceID)!")
  }

  private var writes: Bool { options.output == .scrubbed }

  /// Whether a member that cannot be processed is left out, and no reason to stop.
  ///
  /// Not where the container takes the place of the input: the member would be lost.
  private var goesOn: Bool {
    !writes || (options.onError == .drop && !input.job.batch.isInPlace)
  }

  /// Reads `source` and writes a container to `sink`, unless findings go there.
  func scrub(
    _ source: RewindableSource, _ compression: Compression?, _ level: Int?, to sink: JobOutput?
  ) throws -> [Run.Summary] {
    try learnAhead(source, isPacked: compression != nil)
    let stored = DigestingSource(
      source, wantsDigest: input.wantsDigest, keepsEnd: container == .zip)
    let limit =
      input.limit
      ?? UnpackingLimit(
        path: source.path, maximumBytes: input.job.batch.maximumUnpacked,
        maximumRatio: input.job.batch.maximumRatio,
        storedBytes: { max(stored.count, source.size ?? 0) })
    let reader = try ArchiveReader(
      try content(source, stored, isPacked: compression != nil, limit), head: [], format: container)
    var member = try reader.next()
    self.sink = sink
    if writes, let sink {
      try begin(sink, like: compression, level)
      writer =
        container == .zip
        ? ZipWriter(sink) : try ArchiveWriter(sink, format: container, variant: reader.variant)
    }
    var summary = Run.Summary(path: options.path, format: .text, compression: compression)
    summary.container = container
    defer { queue.discard() }
    do {
      while let found = member, try scrub(found, reader, limit) { member = try reader.next() }
      if !isOver { _ = try queue.drain(take) }
    } catch {
      // If one of the members that stand before it fails, that is what is wrong first.
      if isOver { throw error }
      if try queue.drain(take) { throw error }
    }
    if isOver {
      summary.failure = summaries.last?.failure
      return [summary] + summaries
    }
    if source.size != nil, container != .tar, compression == nil {
      // It was read here and there; its digest is that of all of it in order.
      try source.seek(to: 0)
    }
    try stored.drain()
    // Members may be whole although some are missing: only the end of a ZIP archive says that it is all.
    if container == .zip, compression == nil, !stored.endHolds([0x50, 0x4B, 5, 6]) {
      throw JobFailure(
        .unsafeInput, path: options.path, cause: "the zip archive ends too early",
        cure: "get an undamaged copy")
    }
    try writer?.finish()
    summary.bytes = stored.count
    summary.digest = stored.digest
    return [summary] + summaries
  }

  /// The longest file that names the people of an export, in bytes.
  private static let longestHeld = 64 << 20

  /// Looks for members that name the people of an export, where that can be read twice: wherever they stand,
  /// the others are to know of them.
  private func learnAhead(_ source: RewindableSource, isPacked: Bool) throws {
    let formats = input.scrubber.formats.formats
    let names = Set(formats.flatMap(\.description.participantFiles).map { fileName(of: $0) })
    guard source.size != nil, container == .zip || container == .tar, !names.isEmpty else { return }
    let limit = UnpackingLimit(
      path: source.path, maximumBytes: input.job.batch.maximumUnpacked,
      maximumRatio: input.job.batch.maximumRatio, storedBytes: { source.size ?? 0 })
    let exports = Exports(inputs: [], calls: input.job.calls)
    source.looksAhead = true
    defer { source.looksAhead = false }
    do {
      let content: any ByteSource =
        isPacked ? LimitedSource(try OpenedStream(source).whole(), limit) : source
      let reader = try ArchiveReader(content, head: [], format: container)
      while let member = try reader.next() {
        let name = String(Self.normalized(member.path).split(separator: "/").last ?? "")
        guard member.kind == .file, !member.isEncrypted, names.contains(name) else { continue }
        let bytes = LimitedSource(MemberSource(reader, path: name), limit)
        if let held = try MemorySource(bytes, limit: Self.longestHeld) {
          exports.hold(held, name: name)
        }
      }
    } catch {
      // What is wrong with it is told where it is processed.
    }
    try source.seek(to: 0)
    for format in formats where exports.holdsFile(of: format.description) {
      var run = Run(input.scrubber, options: options)
      run.exports = exports
      run.transcript = format.prepared
      guard let memory = try run.conversationMemory() else { continue }
      _ = memory.participants.searches()
      known[format.description.name] = memory.participants
      self.names.know(memory, of: format.prepared)
    }
  }

  /// What the container is read from.
  private func content(
    _ source: RewindableSource, _ stored: DigestingSource, isPacked: Bool, _ limit: UnpackingLimit
  ) throws -> any ByteSource {
    if isPacked {
      return LimitedSource(try OpenedStream(stored).whole(), limit)
    }
    if container == .tar { return stored }
    if source.size != nil { return source }
    if container == .zip, input.depth == 0 { return stored }
    guard let whole = try MemorySource(stored, limit: Self.longestInMemory) else {
      throw JobFailure(
        .unsafeInput, path: options.path,
        cause: "a \(container.rawValue) archive of this size cannot be read inside of another "
          + "one or from a pipe", cure: "unpack it first")
    }
    return whole
  }

  private func begin(_ sink: JobOutput, like compression: Compression?, _ level: Int?) throws {
    if container == .tar { return try sink.begin(like: compression, level: level) }
    let asked = input.job.compression
    if input.depth == 0, asked != .auto, asked != .none {
      throw JobFailure(
        .usage, path: nil,
        cause: "--compress \(asked.rawValue) is for streams; a \(container.rawValue) archive is "
          + "compressed inside", cure: "leave it out")
    }
    if input.depth == 0, let level = input.job.compressionLevel {
      guard container == .zip else {
        throw JobFailure(
          .usage, path: nil, cause: "--compression-level: a \(container.rawValue) archive has none",
          cure: "leave it out")
      }
      if let problem = Compression.gzip.problem(level: level) {
        throw JobFailure(.usage, path: nil, cause: problem)
      }
    }
    sink.beginPacked()
  }

  // MARK: Members

  /// Does what is to be done for one member, or lets threads do it; whether to go on.
  private func scrub(
    _ member: ArchiveMember, _ reader: ArchiveReader, _ limit: UnpackingLimit
  ) throws -> Bool {
    let plain = Self.normalized(member.path)
    let shown = "\(options.path)!/\(names.shown(plain))"
    if let danger = member.danger { throw refusal(danger) }
    let parts = plain.split(separator: "/")
    for length in parts.indices.dropFirst()
    where links.contains(parts[..<length].joined(separator: "/")) {
      throw refusal("a member stands behind a link")
    }
    var task = MemberTask(member: member, path: plain)
    task.member.path = try scrubbed(member.path, isFile: member.kind != .folder)
    switch member.kind {
    case .folder: break
    case .symbolicLink(let target):
      links.insert(plain)
      task.member.kind = .symbolicLink(to: try scrubbed(link: target, from: plain))
    case .hardLink(let target):
      task.target = Self.normalized(target)
      task.member.kind = .hardLink(to: try scrubbed(target, isFile: true))
    case .other: task.summary = unknown(shown)
    case .file:
      return try scrub(file: &task, shown, reader, limit)
    }
    return try queue.put(task, take)
  }

  private func scrub(
    file task: inout MemberTask, _ shown: String, _ reader: ArchiveReader, _ limit: UnpackingLimit
  ) throws -> Bool {
    var innerOptions = options
    innerOptions.path = shown
    innerOptions.fileName = task.path
    innerOptions.sourceID = "\(options.sourceID)!/\(task.path)"
    let name = "\(input.name ?? reader.path)!/\(task.path)"
    let source = LimitedSource(MemberSource(reader, path: shown), limit)
    var isWhole = false
    do {
      if task.member.isEncrypted {
        throw JobFailure(
          .unsafeInput, path: shown, cause: "the member is encrypted", cure: "unpack it first")
      }
      while (task.member.size ?? 0) <= Self.small, !isWhole, task.content.count <= Self.small {
        isWhole =
          try source.read(into: &task.content, limit: Self.small + 1 - task.content.count) == 0
      }
    } catch {
      if reader.isBroken || limit.isExceeded { throw error }
      task.summary = try Run.Summary(failing: error, shown)
      task.content = []
      return try queue.put(task, take)
    }
    if isWhole, !Self.isContainer(task.content, shown) {
      task.scrub = MemberScrub(
        scrubber: input.scrubber, job: input.job, transcript: input.transcript,
        wantsDigest: input.wantsDigest && input.job.report != nil, known: known, name: name,
        packing: packing(of: task.member), options: innerOptions)
      return try queue.put(task, take)
    }
    guard try queue.drain(take) else { return false }
    let whole = PrecededSource(task.content, source)
    task.content = []
    return try scrub(
      divided: task, whole, name, innerOptions, limit: limit, isBroken: { reader.isBroken })
  }

  /// Scrubs a member that is divided among all threads, or that is a container itself.
  private func scrub(
    divided task: MemberTask, _ source: any ByteSource, _ name: String, _ options: RunOptions,
    limit: UnpackingLimit, isBroken: () -> Bool
  ) throws -> Bool {
    var inner = input
    inner.depth += 1
    inner.exports = Exports(inputs: [], calls: input.job.calls, known: known)
    inner.reopen = nil
    inner.limit = limit
    inner.queue = queue
    inner.name = name
    inner.wantsDigest = input.wantsDigest && input.job.report != nil
    let aside = input.job.quarantine.map {
      SealedCopy(source, QuarantineWriter($0, path: name, calls: input.job.calls))
    }
    // The size stands before the content, and only what is scrubbed has one.
    let spool =
      writes && writer != nil
      ? Spool(path: input.folder + "/", folder: input.folder, calls: input.job.calls) : nil
    let packed = try spool.flatMap { spool in
      try packing(of: task.member).map {
        try MemberPackingSink(spool, $0, threads: input.job.jobs)
      }
    }
    let target: (any ByteSink)? = packed ?? spool
    let output =
      target.map {
        JobOutput($0, packing: JobOutput.Packing(compression: .auto, threads: input.job.jobs))
      } ?? sink
    var result = MemberResult(member: task.member, path: task.path)
    do {
      result.summaries = try inner.scrub(aside ?? source, options, to: output)
    } catch {
      if isBroken() || limit.isExceeded { throw error }
      queue.discard()
      result.summaries = [try Run.Summary(failing: error, options.path)]
    }
    if let failure = result.failure, let bytes = try aside?.finish(cause: failure.cause) {
      result.summaries = [.laidAside(options.path, bytes: bytes)]
    }
    if spool != nil, result.isInOutput {
      try output?.finish()
      result.member.packed = packed?.content
    }
    return try take(result, spool)
  }

  /// How the content of a member is packed before it is written; `nil` where what writes it does that.
  private func packing(of member: ArchiveMember) -> MemberPacking? {
    guard writes, container == .zip else { return nil }
    let level = input.job.compressionLevel.flatMap {
      Compression.gzip.levels.contains($0) ? $0 : nil
    }
    return member.isStored ? .stored : .deflated(level: level ?? Compression.gzip.usualLevel)
  }

  /// Takes what became of a member, in the order of the container; whether to go on.
  private func take(_ result: MemberResult) throws -> Bool { try take(result, nil) }

  /// The same of one whose content is in `spool`, if it is not in the result.
  private func take(_ result: MemberResult, _ spool: Spool?) throws -> Bool {
    do {
      isOver = try !put(result, spool)
    } catch {
      isOver = true
      throw error
    }
    return !isOver
  }

  private func put(_ result: MemberResult, _ spool: Spool?) throws -> Bool {
    for var summary in result.summaries {
      summary.isMember = true
      summaries.append(summary)
    }
    if let error = result.error { throw error }
    let leadsToNothing = result.target.map(leftOut.contains) ?? false
    guard result.isInOutput, !leadsToNothing else {
      leftOut.insert(result.path)
      return result.failure == nil || goesOn
    }
    guard writes, let writer else {
      if !result.output.isEmpty { try sink?.write(result.output.span) }
      return true
    }
    var member = result.member
    member.size = spool?.count ?? result.output.count
    try writer.begin(member)
    if !result.output.isEmpty { try writer.write(result.output.span) }
    try spool?.rewind()
    while let piece = try spool?.next(), !piece.isEmpty { try writer.write(piece.span) }
    return true
  }

  /// Whether a member is a container itself, compressed or not.
  private static func isContainer(_ content: [UInt8], _ path: String) -> Bool {
    guard
      var opened = try? OpenedStream(MemorySource(path: path, content)),
      (try? opened.look(ContainerFormat.headLength)) != nil
    else { return false }
    return ContainerFormat(head: opened.head.span, path: path) != nil
  }

  /// What is done with a device or a pipe, which has no content.
  private func unknown(_ shown: String) -> Run.Summary {
    var summary = Run.Summary(path: shown, format: .text)
    if input.job.batch.onUnknown == .fail {
      summary.failure = RecordFailure(
        path: shown, record: nil, cause: "the member is no file, folder or link",
        cure: "give --on-unknown skip to leave such members out")
    } else {
      summary.handling = .skipped
    }
    return summary
  }

  private func refusal(_ cause: String) -> JobFailure {
    JobFailure(
      .unsafeInput, path: options.path, cause: cause,
      cure: "do not unpack it; ask whoever made it")
  }

  // MARK: Names

  /// A path without what says nothing.
  private static func normalized(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  /// What the path of a member becomes; one without anything personal stays as it is written.
  private func scrubbed(_ path: String, isFile: Bool) throws -> String {
    let plain = Self.normalized(path)
    guard !plain.isEmpty else { return path }
    let output = try names.output(for: plain, isFile: isFile)
    if output == plain { return path }
    return (path.hasPrefix("./") ? "./" : "") + output + (path.hasSuffix("/") ? "/" : "")
  }

  /// What a link at `path` to `target` becomes.
  private func scrubbed(link target: String, from path: String) throws -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    let folder = parts.joined(separator: "/")
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
    }
    let whole = parts.joined(separator: "/")
    guard !whole.isEmpty else { return target }
    let output = try names.output(for: whole, isFile: true)
    if output == whole { return target }
    // From the folder that the link is in, as that is called now.
    var above = try scrubbed(folder, isFile: false).split(separator: "/")[...]
    var below = output.split(separator: "/")[...]
    while let one = above.first, let other = below.first, one == other, below.count > 1 {
      above.removeFirst()
      below.removeFirst()
    }
    return String(repeating: "../", count: above.count) + below.joined(separator: "/")
  }
}

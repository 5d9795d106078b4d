internal import Anonymization
internal import Transcripts

/// One run over a container: each member is an input of its own, and what becomes of them is packed into
/// a container of the same kind, in the same order, with the same modes and times.
///
/// Names are scrubbed like text; whom members belong to, comments and the like are left out. What would
/// not stay inside the folder that it is unpacked into is refused.
struct ArchiveRun {
  /// How many containers deep members are looked into.
  static let maximumDepth = 4
  /// Up to which size a member is done on one thread, in bytes.
  private static let small = 1 << 20
  /// How much is read into memory of a container that stands in another one or comes from a pipe and that
  /// cannot be read from its beginning to its end, in bytes.
  private static let longestInMemory = 256 << 20

  private let input: InputScrub
  private let container: ContainerFormat
  private let options: RunOptions
  private let names: PathNames
  /// The exports that members belong to.
  private let exports = Exports(inputs: [])
  /// What small members are done in.
  private let memory: WorkMemory

  init(input: InputScrub, container: ContainerFormat, options: RunOptions) {
    self.input = input
    self.container = container
    self.options = options
    memory = input.memory ?? WorkMemory(input.scrubber)
    names = PathNames(input.scrubber, sourceID: "\(options.sourceID)!")
  }

  private var writes: Bool { options.output == .scrubbed }

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
    var writer: ArchiveWriter?
    if writes, let sink {
      try begin(sink, like: compression, level)
      writer = try ArchiveWriter(sink, format: container, variant: reader.variant)
    }
    var summaries: [Run.Summary] = []
    var links: Set<String> = []
    while let found = member {
      summaries += try scrub(found, reader, limit, &links, writer, sink)
      if summaries.last?.failure != nil { break }
      member = try reader.next()
    }
    var summary = Run.Summary(path: options.path, format: .text, compression: compression)
    summary.container = container
    summary.failure = summaries.last?.failure
    guard summary.failure == nil else { return [summary] + summaries }
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
    let names = Set(formats.flatMap(\.description.participantFiles))
    guard source.size != nil, container == .zip || container == .tar, !names.isEmpty else { return }
    let limit = UnpackingLimit(
      path: source.path, maximumBytes: input.job.batch.maximumUnpacked,
      maximumRatio: input.job.batch.maximumRatio, storedBytes: { source.size ?? 0 })
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
      if let memory = try run.conversationMemory() { self.names.know(memory, of: format.prepared) }
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
    sink.beginPacked()
  }

  // MARK: Members

  private func scrub(
    _ member: ArchiveMember, _ reader: ArchiveReader, _ limit: UnpackingLimit,
    _ links: inout Set<String>, _ writer: ArchiveWriter?, _ sink: JobOutput?
  ) throws -> [Run.Summary] {
    let plain = Self.normalized(member.path)
    let shown = "\(options.path)!/\(names.shown(plain))"
    if let danger = member.danger { throw refusal(danger) }
    let parts = plain.split(separator: "/")
    for length in parts.indices.dropFirst()
    where links.contains(parts[..<length].joined(separator: "/")) {
      throw refusal("a member stands behind a link")
    }
    if member.isEncrypted {
      throw JobFailure(
        .unsafeInput, path: shown, cause: "the member is encrypted", cure: "unpack it first")
    }
    var output = member
    switch member.kind {
    case .folder:
      output.path = try scrubbed(member.path, isFile: false)
      try writer?.begin(output)
      return []
    case .symbolicLink(let target):
      links.insert(plain)
      output.path = try scrubbed(member.path, isFile: true)
      output.kind = .symbolicLink(to: try scrubbed(link: target, from: plain))
      try writer?.begin(output)
      return []
    case .hardLink(let target):
      output.path = try scrubbed(member.path, isFile: true)
      output.kind = .hardLink(to: try scrubbed(target, isFile: true))
      try writer?.begin(output)
      return []
    case .other: return [try unknown(shown)]
    case .file: break
    }
    output.path = try scrubbed(member.path, isFile: true)
    return try scrub(
      file: output, plain, shown, LimitedSource(MemberSource(reader, path: shown), limit), limit,
      reader, writer, sink)
  }

  private func scrub(
    file member: ArchiveMember, _ plain: String, _ shown: String, _ source: LimitedSource,
    _ limit: UnpackingLimit, _ reader: ArchiveReader, _ writer: ArchiveWriter?, _ sink: JobOutput?
  ) throws -> [Run.Summary] {
    var inner = input
    inner.depth += 1
    inner.exports = exports
    inner.reopen = nil
    inner.limit = limit
    inner.name = "\(input.name ?? reader.path)!/\(plain)"
    // Small members are done on this thread, as it takes longer to wake others.
    if inner.memory == nil, let size = member.size, size <= Self.small { inner.memory = memory }
    var innerOptions = options
    innerOptions.path = shown
    innerOptions.fileName = plain
    innerOptions.sourceID = "\(options.sourceID)!/\(plain)"
    guard writes, let writer else {
      return try inner.scrub(source, innerOptions, to: sink)
    }
    // The size stands before the content, and only what is scrubbed has one.
    let spool = Spool(path: input.folder + "/", folder: input.folder)
    let output = JobOutput(
      spool, packing: JobOutput.Packing(compression: .auto, threads: input.job.jobs))
    let summaries = try inner.scrub(source, innerOptions, to: output)
    if summaries.contains(where: { $0.failure != nil }) {
      output.abandon()
      return summaries
    }
    if summaries.first?.handling == .skipped { return summaries }
    try output.finish()
    var member = member
    member.size = spool.count
    try writer.begin(member)
    try spool.rewind()
    while true {
      let piece = try spool.next()
      if piece.isEmpty { break }
      try writer.write(piece.span)
    }
    return summaries
  }

  /// What is done with a device or a pipe, which has no content.
  private func unknown(_ shown: String) throws -> Run.Summary {
    guard input.job.batch.onUnknown != .fail else {
      throw JobFailure(
        .unsafeInput, path: shown, cause: "the member is no file, folder or link",
        cure: "give --on-unknown skip to leave such members out")
    }
    var summary = Run.Summary(path: shown, format: .text)
    summary.handling = .skipped
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

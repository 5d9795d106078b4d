internal import Configuration
internal import Transcripts

/// One growing file scrubbed into another one, line by line, until the process is ended.
///
/// Beside the output stands a file that says how much of the input is done and how long the output was
/// then. A second run cuts off what the output holds beyond that and goes on from there, so nothing is
/// lost and nothing comes twice, however the first one ended.
struct Follow {
  /// What stands behind the name of the output.
  static let suffix = ".scrubjay-follow.jsonl"

  let job: Job
  let scrubber: Scrubber
  /// The file that grows.
  let path: String
  /// Where the output goes.
  let output: String
  /// If not `nil`, all is done on the caller's thread, in this memory.
  var memory: WorkMemory?

  /// Follows the file.
  ///
  /// Comes back only where it fails.
  func run() throws -> Run.Summary {
    var sink: (any ByteSink)?
    var place: FollowPlace?
    var file: FollowSink?
    if output == "-" {
      sink = StreamSink.standardOutput()
    } else {
      let made = try FollowSink(path: output, calls: job.calls)
      place = made.place
      file = made
      sink = made
    }
    let source = try FollowSource(path: path, from: place, calls: job.calls)
    file?.source = source
    source.notesPlaces = file != nil
    defer { source.close() }
    var options = job.options(path, policy: scrubber.policy)
    options.quarantines = false
    var run = Run(scrubber, options: options)
    run.format = format
    run.jobs = job.jobs
    run.isLineBuffered = job.isLineBuffered
    run.meter = job.meter
    run.memory = memory
    return try run.scrub(source, to: sink)
  }

  /// What it is read as: what grows is not looked at before there is something.
  private var format: InputFormat {
    if job.format == .framed(.jsonl) { return .jsonl }
    if job.format == .framed(.text) { return .text }
    return InputFormat(pathExtension: pathExtension(of: path)) == .jsonl ? .jsonl : .text
  }
}

/// A file that lines are added to, and the log that says which lines of the input they are.
private final class FollowSink: ByteSink {
  /// How long the log gets before it is begun anew, in bytes.
  private static let longestLog = 1 << 20

  let path: String
  /// Where the input goes on; `nil` from its beginning.
  let place: FollowPlace?
  var source: FollowSource?
  private let calls: SystemCalls
  private let output: LineLog
  private var log: LineLog
  private var logged = 0
  private var written = 0
  private var lines = 0

  init(path: String, calls: SystemCalls) throws(TranscriptError) {
    self.path = path
    self.calls = calls
    log = try LineLog(path: path + Follow.suffix, calls: calls)
    output = try LineLog(path: path, calls: calls)
    let size = FileStatus(output: path)?.size ?? 0
    // The last line that the output is long enough for: after a power cut it may be shorter.
    var last: (place: FollowPlace, written: Int)?
    for line in try log.contents().split(separator: ASCII.newline) {
      guard let node = try? Node.parse(Array(line), file: path),
        let device = node["device"]?.text.flatMap(UInt64.init),
        let inode = node["inode"]?.text.flatMap(UInt64.init),
        let offset = node["offset"]?.integer, let written = node["output_bytes"]?.integer,
        written <= size
      else { continue }
      let file = FileIdentity(device: device, inode: inode)
      last = (FollowPlace(file: file, offset: offset), written)
    }
    guard last != nil || size == 0 else {
      throw TranscriptError(
        .io, path: path, reason: "cannot write: it was not made by --follow",
        cure: "give another --output")
    }
    place = last?.place
    written = last?.written ?? 0
    try output.cut(to: written)
  }

  func write(_ bytes: Span<UInt8>) throws(TranscriptError) {
    var copy: [UInt8] = []
    copy.append(bytes, in: 0..<bytes.count)
    try output.append(copy)
    guard let end = copy.lastIndex(of: ASCII.newline) else {
      pending += copy.count
      return
    }
    lines += copy.count { $0 == ASCII.newline }
    let complete = written + pending + end + 1
    pending += copy.count
    guard let place = source?.place(behind: lines) else { return }
    pending -= complete - written
    written = complete
    try note(place)
  }

  /// What stands in the output behind the last whole line, in bytes.
  private var pending = 0

  private func note(_ place: FollowPlace) throws(TranscriptError) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("device", String(place.file.device))
      writer.member("inode", String(place.file.inode))
      writer.member("offset", place.offset)
      writer.member("output_bytes", written)
    }
    writer.endLine()
    if logged > Self.longestLog {
      let sink = try ReplacingFileSink(path: log.path, calls: calls)
      try sink.write(writer.bytes.span)
      try sink.finish()
      log = try LineLog(path: log.path, calls: calls)
      logged = 0
    } else {
      try log.append(writer.bytes)
    }
    logged += writer.bytes.count
  }

  func finish() throws(TranscriptError) {}

  func abandon() {}
}

internal import Anonymization
internal import Configuration
internal import Transcripts

/// A folder of what could not be processed, sealed with the key: to be looked at, mended and tried again by
/// whoever may see it.
///
/// For each input with such records there is one file, under a name that says nothing without the key. It
/// begins with a line and a random number; then come sealed pieces, each behind its length in four bytes,
/// the most significant first. The number, the place of a piece and whether it is the last one are sealed
/// along, so that none can be taken away, added or moved.
package struct Quarantine: Sendable {
  /// Something that could not be processed.
  struct Item: Sendable {
    /// The number of the record; `nil` where it is a whole file.
    var record: Int?
    var cause: String
    var bytes: [UInt8]
  }

  static let header = Array("scrubjay-quarantine-1\n".utf8)
  static let fileExtension = ".sealed"

  let folder: String
  let sealing: Sealing

  /// Uses the folder at `folder`, with a key that is kept.
  package init(folder: String, key choice: Settings.KeyChoice) throws(SetupError) {
    guard case .file = choice, let key = try Setup.key(choice) else {
      throw SetupError(
        "--on-error quarantine: what is laid aside is sealed with a key that is kept; give --key-file"
      )
    }
    self.folder = folder
    sealing = Sealing(key, use: "quarantine")
  }

  /// What tells a piece from every other one.
  static func context(_ number: [UInt8], _ index: Int, isLast: Bool) -> [UInt8] {
    header + number + Array("\(index)\(isLast ? " last" : "")".utf8)
  }
}

/// A source whose bytes are sealed as they are read: they can be laid aside when it turns out that they
/// must be, without being read again.
final class SealedCopy: ByteSource {
  private let source: any ByteSource
  private let writer: QuarantineWriter
  private var pending: [UInt8] = []
  private var count = 0

  init(_ source: any ByteSource, _ writer: QuarantineWriter) {
    self.source = source
    self.writer = writer
  }

  var path: String { source.path }

  func read(into buffer: inout [UInt8], limit: Int) throws(TranscriptError) -> Int {
    let start = buffer.count
    let read = try source.read(into: &buffer, limit: limit)
    count += read
    pending.append(buffer.span, in: start..<buffer.count)
    if pending.count >= QuarantineWriter.piece { try put(cause: "") }
    return read
  }

  private func put(cause: String) throws(TranscriptError) {
    try writer.add(Quarantine.Item(record: nil, cause: cause, bytes: pending))
    pending.removeAll(keepingCapacity: true)
  }

  /// Lays all of it aside, to its end.
  ///
  /// - Returns: how many bytes that are; `nil` where it cannot be read.
  func finish(cause: String) throws(TranscriptError) -> Int? {
    var buffer: [UInt8] = []
    do throws(TranscriptError) {
      while try read(into: &buffer, limit: QuarantineWriter.piece) > 0 {
        buffer.removeAll(keepingCapacity: true)
      }
    } catch {
      if error.kind == .unsafeInput { return nil }
      throw error
    }
    try put(cause: cause)
    try writer.finish()
    return count
  }

  func hasInputWaiting() -> Bool { source.hasInputWaiting() }

  func close() { source.close() }
}

/// Writes the file of one input; nothing is there before something is laid aside.
final class QuarantineWriter {
  /// How much of a whole file is one piece, in bytes.
  static let piece = 1 << 20

  private let quarantine: Quarantine
  private let path: String
  private let calls: SystemCalls
  private let number = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
  private var sink: ReplacingFileSink?
  private var index = 0

  /// Prepares the file of the input at `path`.
  init(_ quarantine: Quarantine, path: String, calls: SystemCalls) {
    self.quarantine = quarantine
    self.calls = calls
    self.path = path
  }

  /// Lays something aside.
  func add(_ item: Quarantine.Item) throws(TranscriptError) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("path", path)
      if let record = item.record { writer.member("record", record) }
      writer.member("cause", item.cause)
      writer.member("time", Timestamp.now().text)
    }
    writer.endLine()
    try put(writer.bytes + item.bytes, isLast: false)
  }

  /// Lays a whole file aside.
  func add(whole source: any ByteSource, cause: String) throws(TranscriptError) {
    var buffer: [UInt8] = []
    var isFirst = true
    while try source.read(into: &buffer, limit: Self.piece) > 0 || isFirst {
      try add(Quarantine.Item(record: nil, cause: isFirst ? cause : "", bytes: buffer))
      isFirst = false
      buffer.removeAll(keepingCapacity: true)
    }
  }

  /// Ends the file; it is on the disk then.
  ///
  /// Without anything laid aside there is none.
  func finish() throws(TranscriptError) {
    guard sink != nil else { return }
    try put([], isLast: true)
    try sink?.finish()
  }

  private func put(_ bytes: [UInt8], isLast: Bool) throws(TranscriptError) {
    if sink == nil {
      try OutputFolder.make(quarantine.folder, calls: calls)
      // What standard input holds is another thing each time; a file that is done again is the same.
      let identity = path == "-" ? "-\(number)" : path
      let name = quarantine.sealing.name(of: identity) + Quarantine.fileExtension
      let made = try ReplacingFileSink(
        path: joined(quarantine.folder, name), calls: calls)
      try made.write((Quarantine.header + number).span)
      sink = made
    }
    let context = Quarantine.context(number, index, isLast: isLast)
    guard let sealed = quarantine.sealing.seal(bytes, context: context) else {
      throw TranscriptError(.io, path: quarantine.folder, reason: "cannot seal what is laid aside")
    }
    index += 1
    let length = (0..<4).map { UInt8(truncatingIfNeeded: sealed.count >> (24 - 8 * $0)) }
    try sink?.write((length + sealed).span)
  }
}

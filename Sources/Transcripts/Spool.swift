#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Bytes that are kept until all of them are there: in memory if they are few, else in a file without a
/// name that goes with its owner.
///
/// For what is safe to stand on a disk: what was scrubbed, never what was read.
package final class Spool: ByteSink {
  /// How much is kept in memory, in bytes.
  package static let usualMemory = 4 << 20

  package let path: String
  private let folder: String
  private let memory: Int
  private let calls: SystemCalls
  private var bytes: [UInt8] = []
  private var file: Descriptor?
  /// How many bytes there are.
  package private(set) var count = 0

  /// Keeps bytes, in `folder` if they are many; `path` stands in errors.
  package init(
    path: String, folder: String, memory: Int = usualMemory, calls: SystemCalls = SystemCalls()
  ) {
    self.path = path
    self.memory = memory
    self.folder = folder
    self.calls = calls
  }

  package func write(_ piece: Span<UInt8>) throws(TranscriptError) {
    count += piece.count
    bytes.append(piece, in: 0..<piece.count)
    if bytes.count > memory { try spill() }
  }

  private func spill() throws(TranscriptError) {
    if file == nil { file = try open() }
    var piece: [UInt8] = []
    swap(&piece, &bytes)
    try file?.write(piece.span, path: path)
  }

  /// A file that nobody else sees; where there are none without a name, one that loses it at once.
  private func open() throws(TranscriptError) -> Descriptor {
    let action = "cannot open a temporary file"
    if let file = try Descriptor.openUnnamed(
      in: folder, errorPath: path, action: action, calls: calls)
    {
      return file
    }
    let made = try TemporaryFiles.shared.make(in: folder, for: path, calls: calls)
    defer { TemporaryFiles.shared.remove(made.path, calls: calls) }
    // Open for reading too, and then without a name.
    return try Descriptor.open(
      made.path, O_RDWR, errorPath: path, action: action, calls: calls)
  }

  package func finish() throws(TranscriptError) {}

  package func abandon() {}

  /// Goes back to the first byte, to give all of them to ``next()``.
  package func rewind() throws(TranscriptError) {
    guard file != nil else { return }
    if !bytes.isEmpty { try spill() }
    try file?.seek(to: 0, path: path)
  }

  /// The next bytes; none at the end.
  package func next() throws(TranscriptError) -> [UInt8] {
    var piece: [UInt8] = []
    if file == nil {
      swap(&piece, &bytes)
    } else {
      _ = try file?.read(into: &piece, limit: 1 << 20, path: path)
    }
    return piece
  }
}

/// Bytes in memory that can be read from any place.
package final class MemorySource: SeekableSource {
  package let path: String
  private let bytes: [UInt8]
  private var place = 0

  /// Reads these.
  package init(path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Reads all of `source`, of at most `limit` bytes; nil if there are more.
  package init?(_ source: any ByteSource, limit: Int) throws(TranscriptError) {
    path = source.path
    var bytes: [UInt8] = []
    while try source.read(into: &bytes, limit: 1 << 20) > 0 {
      if bytes.count > limit { return nil }
    }
    self.bytes = bytes
  }

  package var size: Int? { bytes.count }

  package func seek(to offset: Int) throws(TranscriptError) {
    place = min(max(0, offset), bytes.count)
  }

  package func read(into buffer: inout [UInt8], limit: Int) throws(TranscriptError) -> Int {
    let count = min(limit, bytes.count - place)
    let content = bytes
    buffer.append(content.span, in: place..<place + count)
    place += count
    return count
  }

  package func hasInputWaiting() -> Bool { true }

  package func close() {}
}

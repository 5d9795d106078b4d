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
  private static let memory = 4 << 20

  package let path: String
  private let folder: String
  private let calls: SystemCalls
  private var bytes: [UInt8] = []
  private var file: Descriptor?
  /// How many bytes there are.
  package private(set) var count = 0

  /// Keeps bytes, in `folder` if they are many; `path` stands in errors.
  package init(path: String, folder: String, calls: SystemCalls = SystemCalls()) {
    self.path = path
    self.folder = folder
    self.calls = calls
  }

  package func write(_ piece: Span<UInt8>) throws(TranscriptError) {
    count += piece.count
    bytes.append(piece, in: 0..<piece.count)
    if bytes.count > Self.memory { try spill() }
  }

  private func spill() throws(TranscriptError) {
    if file == nil {
      let made = try TemporaryFiles.shared.make(in: folder, for: path, calls: calls)
      // Open for reading too, and then without a name.
      file = try Descriptor.open(
        made.path, O_RDWR, errorPath: path, action: "cannot open a temporary file", calls: calls)
      TemporaryFiles.shared.remove(made.path)
    }
    var piece: [UInt8] = []
    swap(&piece, &bytes)
    try file?.write(piece.span, path: path)
  }

  package func finish() throws(TranscriptError) {}

  package func abandon() {}

  /// Goes back to the first byte, to give all of them to ``next()``.
  package func rewind() throws(TranscriptError) {
    guard file != nil else { return }
    if !bytes.isEmpty { try spill() }
    guard lseek(file?.number ?? -1, 0, SEEK_SET) == 0 else {
      throw TranscriptError(errno: errno, path: path, action: "cannot read a temporary file")
    }
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

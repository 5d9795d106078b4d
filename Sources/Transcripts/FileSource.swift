#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Which file it is, whatever path leads there.
package struct FileIdentity: Hashable, Sendable {
  /// The number of the device.
  package var device: UInt64

  /// The number of the file on the device.
  package var inode: UInt64

  /// Makes an identity of the numbers that the system gave.
  package init(device: UInt64, inode: UInt64) {
    self.device = device
    self.inode = inode
  }

  /// The identity of what `path` leads to, links followed; nil if there is nothing.
  package init?(path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Makes a second name for the file at `path`, where there is none yet.
  package static func link(
    _ path: String, to other: String, calls: SystemCalls
  ) throws(TranscriptError) {
    var code = calls.link(path, other)
    while code == EINTR { code = calls.link(path, other) }
    if code != 0 { throw TranscriptError(errno: code, path: other, action: "link") }
  }

  init(_ status: stat) {
    self.init(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      inode: UInt64(truncatingIfNeeded: status.st_ino))
  }
}

/// Bytes of a file, or of standard input.
package final class FileSource: SeekableSource {
  /// The path as it was given; `-` for standard input.
  package let path: String

  /// Which file it is.
  package let identity: FileIdentity

  /// The size in bytes when it was opened; nil if it is not a regular file.
  package let size: Int?

  private var descriptor: Descriptor?

  /// Opens a file; `-` is standard input.
  ///
  /// A named pipe waits for its writer.
  ///
  /// - Throws: Of kind `directory` if it is one; else what the system says.
  package init(path: String, calls: SystemCalls = SystemCalls()) throws(TranscriptError) {
    let descriptor =
      path == "-"
      ? Descriptor(STDIN_FILENO, isOwned: false, calls: calls)
      : try Descriptor.open(
        path, O_RDONLY | O_NOCTTY, errorPath: path, action: "cannot open", calls: calls)
    let status = try descriptor.status(path: path, action: "cannot open")
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw TranscriptError(.directory, path: path, reason: "cannot read: it is a directory")
    }
    self.path = path
    identity = FileIdentity(status)
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    self.descriptor = consume descriptor
  }

  /// Appends what can be read at once; see ``ByteSource/read(into:limit:)``.
  package func read(into buffer: inout [UInt8], limit: Int) throws(TranscriptError) -> Int {
    guard descriptor != nil else {
      throw TranscriptError(.closed, path: path, reason: "cannot read: it is closed")
    }
    return try descriptor?.read(into: &buffer, limit: limit, path: path) ?? 0
  }

  /// Whether a read would return without waiting.
  package func hasInputWaiting() -> Bool {
    descriptor?.hasInputWaiting() ?? true
  }

  /// What is read next stands at `offset`.
  package func seek(to offset: Int) throws(TranscriptError) {
    guard descriptor != nil else {
      throw TranscriptError(.closed, path: path, reason: "cannot read: it is closed")
    }
    try descriptor?.seek(to: offset, path: path)
  }

  /// Closes the file; standard input stays open.
  package func close() {
    descriptor = nil
  }
}

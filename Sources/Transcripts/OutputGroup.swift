internal import CTranscripts

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Files that are written one by one and put into place together.
///
/// To bring a small file to the disk takes many times as long as to write it; for many at once it takes
/// hardly longer than for one.
package enum OutputGroup {
  /// Brings everything that was written to the disk that a folder is on.
  ///
  /// - Parameters:
  ///   - folder: A folder of that disk.
  ///   - paths: The files, for systems that cannot do it in one.
  ///   - calls: The calls that are used for each file, or after all of it.
  /// - Throws: What the system says.
  package static func synchronize(
    folder: String, paths: [String], calls: SystemCalls
  ) throws(TranscriptError) {
    #if canImport(Darwin)
    for path in paths {
      let file = try Descriptor.open(
        path, O_RDONLY, errorPath: path, action: "cannot open", calls: calls)
      try file.synchronize(path: path)
    }
    #else
    let opened = try Descriptor.open(
      folder, O_RDONLY | O_DIRECTORY, errorPath: folder, action: "cannot open the folder")
    while scrubjay_syncfs(opened.number) != 0 {
      let code = errno
      if code == EINTR { continue }
      throw TranscriptError(errno: code, path: folder, action: "cannot write")
    }
    // A hook for tests, which make it fail here.
    let code = calls.synchronize(opened.number)
    guard code == 0 || code == EINVAL || code == EINTR else {
      throw TranscriptError(errno: code, path: folder, action: "cannot write")
    }
    #endif
  }
}

/// A file of lines that only grows, and that one process at a time has.
package final class LineLog {
  /// The path as it was given.
  package let path: String
  private let descriptor: Descriptor

  /// Opens the file at `path`, or makes it, for its owner alone.
  ///
  /// - Throws: Of kind `io` where another process has it.
  package init(path: String, calls: SystemCalls = SystemCalls()) throws(TranscriptError) {
    let descriptor = try Descriptor.open(
      path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW, mode: 0o600, errorPath: path,
      action: "cannot open", calls: calls)
    guard descriptor.lock() else {
      throw TranscriptError(
        .io, path: path, reason: "cannot write: another run is at work there",
        cure: "wait for its end")
    }
    self.path = path
    self.descriptor = descriptor
  }

  /// All that was written, in this run or former ones.
  package func contents() throws(TranscriptError) -> [UInt8] {
    guard lseek(descriptor.number, 0, SEEK_SET) == 0 else {
      throw TranscriptError(errno: errno, path: path, action: "cannot read")
    }
    var bytes: [UInt8] = []
    while try descriptor.read(into: &bytes, limit: 1 << 20, path: path) > 0 {}
    return bytes
  }

  /// Takes away all behind the first `count` bytes.
  package func cut(to count: Int) throws(TranscriptError) {
    while ftruncate(descriptor.number, off_t(count)) != 0 {
      let code = errno
      if code != EINTR { throw TranscriptError(errno: code, path: path, action: "cannot write") }
    }
  }

  /// Writes lines behind the others.
  package func append(_ lines: [UInt8]) throws(TranscriptError) {
    try descriptor.write(lines.span, path: path)
  }
}

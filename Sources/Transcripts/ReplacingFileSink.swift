#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A file that appears under its name only when it is complete.
///
/// Everything goes to a temporary file beside the target that only its owner may read; `finish`
/// brings it to the disk and renames it. Until then a former file of that name stays as it was. A
/// link is followed, so what it leads to is replaced and not the link. The mode is 0600, less what
/// a former file did not allow its owner.
package final class ReplacingFileSink: ByteSink {
  /// The path as it was given.
  package let path: String

  /// Where the bytes are until `finish`.
  package let temporaryPath: String

  /// The file that `finish` will replace; nil if there was none.
  package let replaces: FileIdentity?

  private let destination: String
  private let directory: String
  private let mode: mode_t
  private let files: TemporaryFiles
  private let calls: SystemCalls
  /// Nil once finished, failed or abandoned.
  private var descriptor: Descriptor?
  /// Whether the temporary file has another owner by now.
  private var isSealed = false

  /// Makes the temporary file; the target is not touched.
  ///
  /// - Throws: Of kind `directory` if the target is one; of kind `io` if it is a device, pipe or
  ///   socket, which a rename would destroy (see ``openOutput(path:)``).
  package convenience init(
    path: String, calls: SystemCalls = SystemCalls()
  ) throws(TranscriptError) {
    try self.init(path: path, files: .shared, calls: calls)
  }

  init(path: String, files: TemporaryFiles, calls: SystemCalls) throws(TranscriptError) {
    self.path = path
    self.files = files
    self.calls = calls
    var status = stat()
    if unsafe stat(path, &status) == 0 {
      switch status.st_mode & S_IFMT {
      case S_IFREG: break
      case S_IFDIR:
        throw TranscriptError(.directory, path: path, reason: "cannot write: it is a directory")
      default:
        throw TranscriptError(.io, path: path, reason: "cannot replace: it is not a regular file")
      }
      replaces = FileIdentity(status)
      mode = status.st_mode & 0o600
    } else {
      replaces = nil
      mode = 0o600
    }
    destination = Self.resolved(path) ?? path
    if let slash = destination.utf8.lastIndex(of: ASCII.slash) {
      directory = slash == destination.startIndex ? "/" : String(destination[..<slash])
    } else {
      directory = "."
    }
    let made = try files.make(in: directory, for: path, calls: calls)
    temporaryPath = made.path
    descriptor = consume made.descriptor
  }

  deinit {
    if !isSealed { files.remove(temporaryPath, calls: calls) }
  }

  /// Writes all of `bytes` to the temporary file.
  package func write(_ bytes: Span<UInt8>) throws(TranscriptError) {
    do throws(TranscriptError) {
      try checkOpen()
      try descriptor?.write(bytes, path: path)
    } catch {
      abandon()
      throw error
    }
  }

  /// Brings everything to the disk and puts the file into place.
  ///
  /// If that fails the target is as it was and the temporary file is gone. Only a failure to bring
  /// the directory to the disk is noticed after the fact.
  package func finish() throws(TranscriptError) {
    let file = try seal(synchronizing: true)
    try file.place()
    try synchronizeDirectory()
  }

  /// Ends writing; the file is whole and waits to be put into place.
  ///
  /// - Parameter synchronizing: Whether it is brought to the disk, too; else that is for the caller to do
  ///   before it is put into place.
  /// - Returns: What puts it into place.
  /// - Throws: What the system says; the file is gone then.
  package func seal(synchronizing: Bool) throws(TranscriptError) -> SealedFile {
    do throws(TranscriptError) {
      try checkOpen()
      if mode != 0o600 { try descriptor?.changeMode(to: mode, path: path) }
      if synchronizing { try descriptor?.synchronize(path: path) }
      descriptor = nil
    } catch {
      abandon()
      throw error
    }
    isSealed = true
    return SealedFile(
      path: path, temporaryPath: temporaryPath, destination: destination, files: files,
      calls: calls)
  }

  /// Removes the temporary file; the target is as it was.
  package func abandon() {
    descriptor = nil
    if !isSealed { files.remove(temporaryPath, calls: calls) }
  }

  /// Brings the new name to the disk, where the directory may be read for that.
  private func synchronizeDirectory() throws(TranscriptError) {
    let folder = try? Descriptor.open(
      directory, O_RDONLY | O_DIRECTORY, errorPath: path, action: "cannot open its directory",
      calls: calls)
    try folder?.synchronize(path: path)
  }

  private func checkOpen() throws(TranscriptError) {
    guard descriptor != nil else {
      throw TranscriptError(.closed, path: path, reason: "cannot write: it is closed")
    }
  }

  /// The path without links, or nil if nothing is there.
  private static func resolved(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}

/// A file that is whole and waits to be put into place; whoever has it either does that or removes it.
package struct SealedFile: Sendable {
  /// The path as it was given.
  package let path: String
  /// Where it is until then.
  package let temporaryPath: String
  fileprivate let destination: String
  fileprivate let files: TemporaryFiles
  fileprivate let calls: SystemCalls

  /// Puts the file into place, in one step as the world sees it; where that fails it is gone.
  package func place() throws(TranscriptError) {
    do throws(TranscriptError) {
      try files.put(temporaryPath, at: destination, for: path, calls: calls)
    } catch {
      remove()
      throw error
    }
  }

  /// Removes it.
  package func remove() {
    files.remove(temporaryPath, calls: calls)
  }
}

/// The sink for an output path: `-` is standard output; devices and named pipes are written to
/// directly; every other path is a file that appears when it is complete.
package func openOutput(
  path: String, calls: SystemCalls = SystemCalls()
) throws(TranscriptError) -> any ByteSink {
  if path == "-" { return StreamSink.standardOutput() }
  var status = stat()
  if unsafe stat(path, &status) == 0 {
    switch status.st_mode & S_IFMT {
    case S_IFCHR, S_IFBLK, S_IFIFO: return try StreamSink(path: path, calls: calls)
    default: break
    }
  }
  return try ReplacingFileSink(path: path, calls: calls)
}

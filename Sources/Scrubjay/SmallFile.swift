#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif
internal import Transcripts

/// What a path or an open stream leads to, without opening it.
struct FileStatus {
  /// Which file it is.
  let identity: FileIdentity
  /// Whether it is a regular file, the only kind that can be read and replaced at once.
  let isRegular: Bool
  /// How many bytes it holds, if it is a regular file.
  let size: Int?
  /// Whether others than its owner and its group may read it.
  let isReadableByAll: Bool

  /// The status of an input, `-` being standard input; `nil` if there is nothing.
  init?(input path: String) {
    var status = stat()
    let result = unsafe path == "-" ? fstat(STDIN_FILENO, &status) : stat(path, &status)
    guard result == 0 else { return nil }
    self.init(status)
  }

  /// The status of an output, `-` being standard output; `nil` if there is nothing.
  init?(output path: String) {
    var status = stat()
    let result = unsafe path == "-" ? fstat(STDOUT_FILENO, &status) : stat(path, &status)
    guard result == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      inode: UInt64(truncatingIfNeeded: status.st_ino))
    isRegular = status.st_mode & S_IFMT == S_IFREG
    size = isRegular ? Int(status.st_size) : nil
    isReadableByAll = status.st_mode & S_IROTH != 0
  }
}

/// Files that the command makes and reads whole.
package enum SmallFile {
  /// The largest configuration file, in bytes.
  static let maximumSize = 16 << 20

  /// The whole content of a configuration file of at most `limit` bytes.
  static func contents(
    of path: String, limit: Int = maximumSize
  ) throws(TranscriptError) -> [UInt8] {
    let source = try FileSource(path: path)
    defer { source.close() }
    var bytes: [UInt8] = []
    while try source.read(into: &bytes, limit: 1 << 20) > 0 {
      guard bytes.count <= limit else {
        throw TranscriptError(
          .io, path: path, reason: "cannot read: larger than \(limit >> 20) MiB")
      }
    }
    return bytes
  }

  /// Writes `text` to a new file; what is there already is never overwritten.
  package static func create(_ path: String, text: String) throws(SetupError) {
    let number = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard number >= 0 else {
      if errno == EEXIST {
        throw SetupError("\(path): a file is already there; choose another name")
      }
      let error = TranscriptError(errno: errno, path: path, action: "cannot create the file")
      throw SetupError(JobFailure(error).line, kind: .inputOutput)
    }
    close(number)
    do throws(TranscriptError) {
      let sink = try StreamSink(path: path)
      try sink.write(Array(text.utf8).span)
      try sink.finish()
    } catch {
      unsafe unlink(path)
      throw SetupError(JobFailure(error).line, kind: .inputOutput)
    }
  }

  /// Writes `text` to standard output.
  package static func writeOutput(_ text: String) throws(SetupError) {
    let sink = StreamSink.standardOutput()
    do throws(TranscriptError) {
      try sink.write(Array(text.utf8).span)
      try sink.finish()
    } catch {
      throw SetupError(JobFailure(error).line, kind: .inputOutput)
    }
  }

  /// All of standard input, as text; bytes that are no UTF-8 show as U+FFFD.
  package static func standardInput() throws(SetupError) -> String {
    do throws(TranscriptError) {
      return String(decoding: try contents(of: "-"), as: UTF8.self)
    } catch {
      throw SetupError(JobFailure(error).line, kind: .inputOutput)
    }
  }

  /// Removes every temporary file of the process; none can be made from now on.
  package static func removeTemporaryFiles() {
    TemporaryFiles.removeAll()
  }
}

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A stream that takes bytes as they come: standard output, a pipe, a device.
///
/// Keeps nothing back. What was written cannot be taken away again, so `abandon` only stops.
package final class StreamSink: ByteSink {
  /// The path as it was given; `-` for standard output.
  package let path: String

  private let descriptor: Descriptor
  private var isOpen = true

  /// Writes to standard output.
  package static func standardOutput() -> StreamSink {
    StreamSink(path: "-", descriptor: Descriptor(STDOUT_FILENO, isOwned: false))
  }

  /// Opens what exists at `path`: a device or a named pipe, for which it waits.
  package convenience init(
    path: String, calls: SystemCalls = SystemCalls()
  ) throws(TranscriptError) {
    let descriptor = try Descriptor.open(
      path, O_WRONLY | O_NOCTTY, errorPath: path, action: "cannot open", calls: calls)
    self.init(path: path, descriptor: descriptor)
  }

  init(path: String, descriptor: consuming Descriptor) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Writes all of `bytes` before it returns.
  ///
  /// If the reader of the pipe went away, the process removes its temporary files and dies by
  /// SIGPIPE, whatever that signal was set to, so that whoever started us learns of it.
  package func write(_ bytes: Span<UInt8>) throws(TranscriptError) {
    guard isOpen else {
      throw TranscriptError(.closed, path: path, reason: "cannot write: it is closed")
    }
    do {
      try descriptor.write(bytes, path: path)
    } catch {
      isOpen = false
      if error.kind == .brokenPipe { Self.dieBySIGPIPE() }
      throw error
    }
  }

  /// Asks whether the system has taken all that was written, as some report only on closing.
  package func finish() throws(TranscriptError) {
    guard isOpen else {
      throw TranscriptError(.closed, path: path, reason: "cannot write: it is closed")
    }
    isOpen = false
    let copy = dup(descriptor.number)
    guard copy >= 0 else { return }
    if close(copy) != 0, errno != EINTR {
      throw TranscriptError(errno: errno, path: path, action: "cannot write")
    }
  }

  /// Writes nothing more.
  package func abandon() {
    isOpen = false
  }

  private static func dieBySIGPIPE() {
    TemporaryFiles.removeAll()
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    signal(SIGPIPE, SIG_DFL)
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(SIGPIPE)
  }
}

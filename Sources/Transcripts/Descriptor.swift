internal import CTranscripts

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A file descriptor that is closed with its owner, and what files and streams do with it.
///
/// Calls that a signal interrupted are made again; a descriptor that its opener set not to block is
/// waited for.
struct Descriptor: ~Copyable {
  /// The number by which the system knows it.
  let number: Int32

  private let isOwned: Bool
  private let calls: SystemCalls

  /// Takes over a descriptor; one that is not owned stays open.
  init(_ number: Int32, isOwned: Bool, calls: SystemCalls = SystemCalls()) {
    self.number = number
    self.isOwned = isOwned
    self.calls = calls
  }

  deinit {
    if isOwned { _ = close(number) }
  }

  /// Opens a file, close-on-exec; `mode` is for files that it makes.
  static func open(
    _ path: String, _ flags: Int32, mode: mode_t = 0, errorPath: String, action: String,
    calls: SystemCalls = SystemCalls()
  ) throws(TranscriptError) -> Descriptor {
    switch opened(path, flags, mode: mode, calls: calls) {
    case .descriptor(let number): return Descriptor(number, isOwned: true, calls: calls)
    case .failure(let code): throw TranscriptError(errno: code, path: errorPath, action: action)
    }
  }

  /// Opens a file that has no name and goes with the descriptor, in a folder; `nil` where the file system
  /// has no such files.
  static func openUnnamed(
    in folder: String, errorPath: String, action: String, calls: SystemCalls
  ) throws(TranscriptError) -> Descriptor? {
    let flag = scrubjay_unnamed_flag()
    guard flag != 0 else { return nil }
    switch opened(folder, flag | O_RDWR | O_EXCL, mode: 0o600, calls: calls) {
    case .descriptor(let number): return Descriptor(number, isOwned: true, calls: calls)
    // What kernels and file systems say that do not know of it.
    case .failure(EOPNOTSUPP), .failure(EISDIR), .failure(EINVAL), .failure(ENOENT): return nil
    case .failure(let code): throw TranscriptError(errno: code, path: errorPath, action: action)
    }
  }

  private static func opened(
    _ path: String, _ flags: Int32, mode: mode_t, calls: SystemCalls
  ) -> SystemCalls.Opening {
    while true {
      let opening = calls.open(path, flags | O_CLOEXEC, UInt32(mode))
      if opening != .failure(EINTR) { return opening }
    }
  }

  /// What the system knows of the file.
  borrowing func status(path: String, action: String) throws(TranscriptError) -> stat {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else {
      throw TranscriptError(errno: errno, path: path, action: action)
    }
    return status
  }

  /// Appends at most `limit` bytes to `buffer`; returns how many, 0 at the end.
  borrowing func read(
    into buffer: inout [UInt8], limit: Int, path: String
  ) throws(TranscriptError) -> Int {
    precondition(limit > 0)
    var result = SystemCalls.Count.bytes(0)
    // Large reads ask for at most 1 MiB, so that memory is not set aside for nothing.
    buffer.append(addingCapacity: min(limit, 1 << 20)) { output in
      unsafe output.withUnsafeMutableBufferPointer { memory, count in
        let free = unsafe UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(memory)[count..<min(count + limit, memory.count)])
        retrying: while true {
          result = unsafe calls.read(number, free)
          switch result {
          case .failure(EINTR): continue retrying
          case .failure(EAGAIN), .failure(EWOULDBLOCK): _ = calls.wait(number, Int16(POLLIN), -1)
          default: break retrying
          }
        }
        if case .bytes(let bytes) = result { count += bytes }
      }
    }
    switch result {
    case .bytes(let count): return count
    case .failure(let code):
      throw TranscriptError(errno: code, path: path, action: "cannot read")
    }
  }

  /// Writes all of `bytes`, in as many calls as it takes.
  borrowing func write(_ bytes: Span<UInt8>, path: String) throws(TranscriptError) {
    var written = 0
    while written < bytes.count {
      let rest = bytes.extracting(written..<bytes.count)
      switch unsafe rest.withUnsafeBytes({ unsafe calls.write(number, $0) }) {
      case .bytes(let count) where count > 0: written += count
      case .bytes: throw TranscriptError(.io, path: path, reason: "cannot write: nothing is taken")
      case .failure(EINTR): continue
      case .failure(EAGAIN), .failure(EWOULDBLOCK): _ = calls.wait(number, Int16(POLLOUT), -1)
      case .failure(let code):
        throw TranscriptError(errno: code, path: path, action: "cannot write")
      }
    }
  }

  /// Brings the content to the disk, where that has a meaning.
  borrowing func synchronize(path: String) throws(TranscriptError) {
    let code = repeating { calls.synchronize(number) }
    // Nothing to synchronize on this file system.
    if code == EINVAL || code == ENOTSUP { return }
    try check(code, path, "cannot write")
  }

  /// Brings everything that was written to the disk that the file is on.
  borrowing func synchronizeDisk(path: String) throws(TranscriptError) {
    try check(repeating { calls.synchronizeDisk(number) }, path, "cannot write")
  }

  /// What is read or written next stands at `offset`.
  borrowing func seek(to offset: Int, path: String) throws(TranscriptError) {
    try check(repeating { calls.seek(number, offset) }, path, "cannot read")
  }

  /// Takes away all behind the first `count` bytes.
  borrowing func cut(to count: Int, path: String) throws(TranscriptError) {
    try check(repeating { calls.truncate(number, count) }, path, "cannot write")
  }

  /// Says who may read and write the file.
  borrowing func changeMode(to mode: mode_t, path: String) throws(TranscriptError) {
    try check(
      repeating { calls.changeMode(number, UInt32(mode)) }, path, "cannot set its mode")
  }

  /// Makes a call again where a signal has interrupted it.
  private borrowing func repeating(_ call: () -> Int32) -> Int32 {
    while true {
      let code = call()
      if code != EINTR { return code }
    }
  }

  private borrowing func check(
    _ code: Int32, _ path: String, _ action: String
  ) throws(TranscriptError) {
    if code != 0 { throw TranscriptError(errno: code, path: path, action: action) }
  }

  /// Keeps the file to this process, as far as others ask; whether nobody else has it.
  ///
  /// The lock goes with the descriptor, so none is left where a process was killed.
  borrowing func lock() -> Bool {
    flock(number, LOCK_EX | LOCK_NB) == 0 || errno == ENOTSUP || errno == ENOSYS
  }

  /// Whether a read would return at once.
  borrowing func hasInputWaiting() -> Bool {
    calls.wait(number, Int16(POLLIN), 0)
  }
}

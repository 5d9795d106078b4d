#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The calls to the system that tests make fail: each can be replaced by another.
///
/// They work like the C functions of these names, but return the value of `errno` as failure.
/// Safe to hold: the buffers are handed out for the time of the call only.
@safe
package struct SystemCalls: Sendable {
  /// The outcome of a call that counts bytes.
  package enum Count: Sendable, Equatable {
    case bytes(Int)
    case failure(Int32)
  }

  /// Reads once, at most as many bytes as the buffer takes; 0 bytes is the end.
  package var read: @Sendable (Int32, UnsafeMutableRawBufferPointer) -> Count = {
    descriptor, buffer in
    let count = unsafe Self.systemRead(descriptor, buffer.baseAddress, buffer.count)
    return count < 0 ? .failure(errno) : .bytes(count)
  }

  /// Writes once, perhaps fewer bytes than the buffer holds.
  package var write: @Sendable (Int32, UnsafeRawBufferPointer) -> Count = { descriptor, buffer in
    let count = unsafe Self.systemWrite(descriptor, buffer.baseAddress, buffer.count)
    return count < 0 ? .failure(errno) : .bytes(count)
  }

  /// Brings a file or directory to the disk; 0 or the value of `errno`.
  package var synchronize: @Sendable (Int32) -> Int32 = { descriptor in
    fsync(descriptor) == 0 ? 0 : errno
  }

  /// Waits until the descriptor can be read or written (`POLLIN`, `POLLOUT`), or at most so many
  /// milliseconds (−1: as long as it takes); whether it can.
  package var wait: @Sendable (Int32, Int16, Int32) -> Bool = { descriptor, events, milliseconds in
    var request = pollfd(fd: descriptor, events: events, revents: 0)
    while true {
      let ready = unsafe poll(&request, 1, milliseconds)
      if ready >= 0 || errno != EINTR { return ready != 0 }
    }
  }

  /// Gives a file another name, which replaces what stood there; 0 or the value of `errno`.
  package var rename: @Sendable (String, String) -> Int32 = { path, target in
    Self.systemRename(path, target) == 0 ? 0 : errno
  }

  /// Makes a second name for a file, where there is none yet; 0 or the value of `errno`.
  package var link: @Sendable (String, String) -> Int32 = { path, target in
    Self.systemLink(path, target) == 0 ? 0 : errno
  }

  /// Makes a folder that only its owner may enter; 0 or the value of `errno`.
  package var makeFolder: @Sendable (String) -> Int32 = { path in
    unsafe mkdir(path, 0o700) == 0 ? 0 : errno
  }

  /// The calls to the system.
  package init() {}

  private static func systemRename(_ path: String, _ target: String) -> Int32 {
    #if canImport(Glibc)
    unsafe Glibc.rename(path, target)
    #elseif canImport(Musl)
    unsafe Musl.rename(path, target)
    #else
    unsafe Darwin.rename(path, target)
    #endif
  }

  private static func systemLink(_ path: String, _ target: String) -> Int32 {
    #if canImport(Glibc)
    unsafe Glibc.link(path, target)
    #elseif canImport(Musl)
    unsafe Musl.link(path, target)
    #else
    unsafe Darwin.link(path, target)
    #endif
  }

  private static func systemRead(
    _ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
    unsafe Glibc.read(descriptor, start, count)
    #elseif canImport(Musl)
    unsafe Musl.read(descriptor, start, count)
    #else
    unsafe Darwin.read(descriptor, start, count)
    #endif
  }

  private static func systemWrite(
    _ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
    unsafe Glibc.write(descriptor, start, count)
    #elseif canImport(Musl)
    unsafe Musl.write(descriptor, start, count)
    #else
    unsafe Darwin.write(descriptor, start, count)
    #endif
  }
}

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
    while true {
      let number = systemOpen(path, flags | O_CLOEXEC, mode)
      if number >= 0 { return Descriptor(number, isOwned: true, calls: calls) }
      let code = errno
      if code != EINTR { throw TranscriptError(errno: code, path: errorPath, action: action) }
    }
  }

  private static func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    #if canImport(Glibc)
    unsafe Glibc.open(path, flags, mode)
    #elseif canImport(Musl)
    unsafe Musl.open(path, flags, mode)
    #else
    unsafe Darwin.open(path, flags, mode)
    #endif
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
    while true {
      switch calls.synchronize(number) {
      case 0, EINVAL, ENOTSUP: return  // Nothing to synchronize on this file system.
      case EINTR: continue
      case let code: throw TranscriptError(errno: code, path: path, action: "cannot write")
      }
    }
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

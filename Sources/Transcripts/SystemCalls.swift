internal import CTranscripts

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

  /// The outcome of a call that opens something.
  package enum Opening: Sendable, Equatable {
    case descriptor(Int32)
    case failure(Int32)
  }

  /// Opens what stands at a path, with flags, and a mode for what that makes.
  package var open: @Sendable (String, Int32, UInt32) -> Opening = { path, flags, mode in
    let number = Self.systemOpen(path, flags, mode_t(mode))
    return number < 0 ? .failure(errno) : .descriptor(number)
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

  /// Brings everything that was written to the disk that a file or directory is on; 0 or the value of
  /// `errno`.
  package var synchronizeDisk: @Sendable (Int32) -> Int32 = { descriptor in
    scrubjay_syncfs(descriptor) == 0 ? 0 : errno
  }

  /// Goes to a place in a file, from its beginning; 0 or the value of `errno`.
  package var seek: @Sendable (Int32, Int) -> Int32 = { descriptor, offset in
    lseek(descriptor, off_t(offset), SEEK_SET) < 0 ? errno : 0
  }

  /// Cuts a file off behind so many bytes; 0 or the value of `errno`.
  package var truncate: @Sendable (Int32, Int) -> Int32 = { descriptor, count in
    ftruncate(descriptor, off_t(count)) == 0 ? 0 : errno
  }

  /// Says who may read and write a file; 0 or the value of `errno`.
  package var changeMode: @Sendable (Int32, UInt32) -> Int32 = { descriptor, mode in
    fchmod(descriptor, mode_t(mode)) == 0 ? 0 : errno
  }

  /// Takes away the name of a file; 0 or the value of `errno`.
  package var remove: @Sendable (String) -> Int32 = { path in
    unsafe unlink(path) == 0 ? 0 : errno
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

  private static func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    #if canImport(Glibc)
    unsafe Glibc.open(path, flags, mode)
    #elseif canImport(Musl)
    unsafe Musl.open(path, flags, mode)
    #else
    unsafe Darwin.open(path, flags, mode)
    #endif
  }

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

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Why the system refused; its own words, which name no content.
struct SystemError: Error, Equatable, CustomStringConvertible {
  let number: CInt

  static let exists = SystemError(number: EEXIST)

  static var last: SystemError { SystemError(number: errno) }

  var description: String {
    // The C library's text is thread-safe in every library we build with only for known numbers,
    // and every number here came from the system.
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text)
  }
}

/// An open file for a secret: never inherited by children, closed when it goes.
final class OwnedFile {
  /// What matters of a file's status.
  struct Status {
    /// Whether it is a file or a pipe, what a key can be read from.
    let isReadable: Bool
    /// The permission bits.
    let permissions: UInt32
  }

  private let descriptor: CInt

  /// Opens `path` for reading.
  init(reading path: String) throws(SystemError) {
    descriptor = try Self.retrying { unsafe open(path, O_RDONLY | O_CLOEXEC) }
  }

  /// Creates `path` with mode 0600; fails if anything is there, a link included.
  init(creating path: String) throws(SystemError) {
    descriptor = try Self.retrying {
      unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    }
  }

  deinit {
    close(descriptor)
  }

  /// The status of the file that was opened, not of what stands at its path by now.
  func status() throws(SystemError) -> Status {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
    let kind = status.st_mode & S_IFMT
    return Status(
      isReadable: kind == S_IFREG || kind == S_IFIFO,
      permissions: UInt32(status.st_mode & 0o7777))
  }

  /// Reads until the end, or `limit` bytes.
  func read(atMost limit: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    var count = 0
    while count < limit {
      let rest = limit - count
      let result = try Self.retrying {
        unsafe bytes.withUnsafeMutableBytes { buffer in
          unsafe Self.read(descriptor, into: buffer, from: count, rest)
        }
      }
      if result == 0 { break }
      count += result
    }
    bytes.removeLast(limit - count)
    return bytes
  }

  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var count = 0
    while count < bytes.count {
      count += try Self.retrying {
        unsafe bytes.withUnsafeBytes { buffer in
          unsafe Self.write(descriptor, buffer, from: count)
        }
      }
    }
  }

  /// Waits until the content is on the disk.
  func synchronize() throws(SystemError) {
    _ = try Self.retrying { fsync(descriptor) }
  }

  /// Removes the file at `path`, if it can be.
  static func remove(_ path: String) {
    unsafe unlink(path)
  }

  private static func read(
    _ descriptor: CInt, into buffer: UnsafeMutableRawBufferPointer, from start: Int, _ count: Int
  ) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    #if canImport(Glibc)
    return unsafe Glibc.read(descriptor, base + start, count)
    #elseif canImport(Musl)
    return unsafe Musl.read(descriptor, base + start, count)
    #else
    return unsafe Darwin.read(descriptor, base + start, count)
    #endif
  }

  private static func write(
    _ descriptor: CInt, _ buffer: UnsafeRawBufferPointer, from start: Int
  ) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    #if canImport(Glibc)
    return unsafe Glibc.write(descriptor, base + start, buffer.count - start)
    #elseif canImport(Musl)
    return unsafe Musl.write(descriptor, base + start, buffer.count - start)
    #else
    return unsafe Darwin.write(descriptor, base + start, buffer.count - start)
    #endif
  }

  /// Calls again what a signal interrupted; -1 means look at `errno`.
  private static func retrying<Result: BinaryInteger>(
    _ call: () -> Result
  ) throws(SystemError) -> Result {
    while true {
      let result = call()
      if result != -1 { return result }
      let error = SystemError.last
      if error.number != EINTR { throw error }
    }
  }
}

extension [UInt8] {
  /// Overwrites the content with zeros in a way that the optimizer may not leave out.
  ///
  /// Where the array shares its storage this copies first and wipes the copy, so keep secrets in
  /// arrays that have one owner.
  mutating func wipe() {
    unsafe withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      #if canImport(Darwin)
      _ = unsafe memset_s(base, buffer.count, 0, buffer.count)
      #else
      unsafe explicit_bzero(base, buffer.count)
      #endif
    }
  }
}

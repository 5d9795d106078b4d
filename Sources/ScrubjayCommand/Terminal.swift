#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif
internal import ArgumentParser
internal import Scrubjay

/// Messages for people, the environment, and the end of the process.
enum Terminal {
  /// Writes `scrubjay: MESSAGE` on a line of standard error.
  static func error(_ message: String) {
    write("scrubjay: \(printable(message))\n")
  }

  /// Writes what the parser of the command line says: one line for the error, then the usage.
  static func usage(_ message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = lines.first ?? ""
    let cause = first.hasPrefix("Error: ") ? String(first.dropFirst(7)) : first
    error(cause)
    let rest = lines.dropFirst().map { printable($0) }.filter { !$0.isEmpty }
    if !rest.isEmpty { write(rest.joined(separator: "\n") + "\n") }
  }

  /// Writes lines as they are to standard error.
  static func show(_ lines: [String]) {
    write(lines.joined(separator: "\n") + "\n")
  }

  /// Ends the process at once: nothing is buffered, and threads may still be at work.
  static func end(_ status: ExitStatus) -> Never {
    _exit(status.code)
  }

  /// The value of an environment variable; `nil` where it is missing or empty.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// How many processors there are to work on.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Whether standard output shows to a person.
  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe systemWrite(UnsafeRawBufferPointer(rebasing: buffer[written...]))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      written += count
    }
  }

  private static func systemWrite(_ buffer: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
    unsafe Glibc.write(STDERR_FILENO, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
    unsafe Musl.write(STDERR_FILENO, buffer.baseAddress, buffer.count)
    #else
    unsafe Darwin.write(STDERR_FILENO, buffer.baseAddress, buffer.count)
    #endif
  }
}

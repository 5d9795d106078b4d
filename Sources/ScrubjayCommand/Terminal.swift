#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif
internal import ArgumentParser
internal import Scrubjay
internal import Synchronization

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

  /// Whether standard error shows to a person.
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// How many columns the terminal of standard error has; 80 where it has none or does not say.
  static var errorColumns: Int {
    var size = winsize()
    let result = unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size)
    return result == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  static func sleep(milliseconds: Int) {
    usleep(UInt32(milliseconds * 1000))
  }

  // MARK: Progress

  /// What stands on the last line of standard error.
  private struct Progress {
    /// Whether the line is shown at all.
    var isOn = false
    /// Whether there is a line to take away.
    var isShown = false

    /// What takes the line away.
    mutating func erasure() -> String {
      defer { isShown = false }
      return isShown ? "\r\u{1B}[K" : ""
    }
  }

  /// Held while standard error is written to, so that the line and messages do not run into each other.
  private static let progress = Mutex(Progress())

  static func beginProgress() {
    progress.withLock { $0.isOn = true }
  }

  /// Puts `line` in the place of the one before; gives `false` where none is to be shown any more.
  static func showProgress(_ line: String) -> Bool {
    progress.withLock { progress in
      guard progress.isOn else { return false }
      writeBytes("\r\(line)\u{1B}[K")
      progress.isShown = true
      return true
    }
  }

  /// Takes the line away for good.
  static func endProgress() {
    progress.withLock { progress in
      progress.isOn = false
      let erasure = progress.erasure()
      if !erasure.isEmpty { writeBytes(erasure) }
    }
  }

  private static func write(_ text: String) {
    progress.withLock { writeBytes($0.erasure() + text) }
  }

  private static func writeBytes(_ text: String) {
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

import Foundation
import Testing

/// The line on a terminal that says how far a run is.
@Suite struct ProgressTests {
  #if os(Linux)
  /// Both ends of a terminal that is not there; see pty(7) and ioctl_tty(2).
  private final class FakeTerminal: Sendable {
    /// What the program sees, and what a person sees.
    let inner: Int32
    let outer: Int32

    /// `TIOCSPTLCK` and `TIOCGPTN`, which are not imported.
    private static let lock: UInt = 0x4004_5431
    private static let number: UInt = 0x8004_5430

    init() throws {
      outer = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var isLocked: Int32 = 0
      var number: Int32 = 0
      try #require(outer >= 0)
      try #require(unsafe ioctl(outer, Self.lock, &isLocked) == 0)
      try #require(unsafe ioctl(outer, Self.number, &number) == 0)
      inner = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
      try #require(inner >= 0)
    }

    deinit {
      close(outer)
    }

    /// Appends what is shown to `text` until that satisfies `isEnough` or nothing more can come.
    func read(into text: inout String, until isEnough: (String) -> Bool) {
      var buffer = [UInt8](repeating: 0, count: 4096)
      while !isEnough(text) {
        let count = unsafe buffer.withUnsafeMutableBytes {
          unsafe Foundation.read(outer, $0.baseAddress, $0.count)
        }
        guard count > 0 else { return }
        text += String(decoding: buffer[..<count], as: UTF8.self)
      }
    }
  }

  @Test func `a person sees a line that goes away`() throws {
    let terminal = try FakeTerminal()
    let (input, output) = (Pipe(), Pipe())
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Command.path)
    process.environment = [:]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle(fileDescriptor: terminal.inner)
    try process.run()
    close(terminal.inner)
    try input.fileHandleForWriting.write(contentsOf: Data("ann@example.com\n".utf8))
    var shown = ""
    terminal.read(into: &shown) { $0.contains("16 B") && $0.contains("1 finding  1 record") }
    // On a machine that is slow a first line may have said that nothing has come yet.
    #expect(shown.hasPrefix("\r") && shown.contains("16 B  "))
    try input.fileHandleForWriting.close()
    terminal.read(into: &shown) { _ in false }
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(shown.hasSuffix("\r\u{1B}[K"))
    // One line, written anew: nothing in it moves on to the next.
    #expect(!shown.contains("\n"))
    let bytes = try output.fileHandleForReading.readToEnd()
    #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == "<EMAIL_ADDRESS>\n")
  }
  #endif

  @Test func `a message takes the place of the line`() throws {
    let folder = try Folder()
    try folder.write("bad.jsonl", "{\"t\":1}\n{bad\n")
    let ending = try Command.run(
      ["--progress", "always", "bad.jsonl", "missing", "-o", "out"], in: folder)
    #expect(ending.status == 3)
    #expect(ending.errorText.contains("\u{1B}[K\r\u{1B}[Kscrubjay: bad.jsonl:2: malformed JSON"))
    #expect(!folder.names.contains("out"))
  }
}

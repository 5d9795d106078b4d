import Foundation
import Testing

/// How the command ended and what it said.
struct Ending: Sendable {
  var output: [UInt8]
  var errors: [UInt8]
  /// The exit status, or the number of the signal that it died by.
  var status: Int32
  var diedBySignal: Bool

  var outputText: String { String(decoding: output, as: UTF8.self) }
  var errorText: String { String(decoding: errors, as: UTF8.self) }
}

/// The real binary, which the build puts beside the tests.
enum Command {
  private final class Marker {}

  static let path: String = {
    let folders = [
      Bundle(for: Marker.self).bundleURL.deletingLastPathComponent(),
      Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent(),
      URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent(),
    ]
    return folders.map { $0.appendingPathComponent("scrubjay").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "scrubjay"
  }()

  /// The key whose bytes are 0, 1, 2, … 31, as a key file.
  static let key =
    "scrubjay-key-1:" + (0..<32).map { String(format: "%02x", $0) }.joined() + "\n"

  /// Runs the command to its end; its pipes are read while it runs.
  static func run(
    _ arguments: [String], stdin: [UInt8] = [], environment: [String: String] = [:],
    in folder: Folder? = nil
  ) throws -> Ending {
    try run(program: path, arguments, stdin: stdin, environment: environment, in: folder)
  }

  /// Runs a line of shell in which `$SCRUBJAY` is the command.
  static func shell(
    _ line: String, stdin: [UInt8] = [], environment: [String: String] = [:],
    in folder: Folder? = nil
  ) throws -> Ending {
    var environment = environment
    environment["SCRUBJAY"] = path
    environment["PATH"] = "/usr/bin:/bin"
    return try run(
      program: "/bin/bash", ["-c", line], stdin: stdin, environment: environment, in: folder)
  }

  static func run(
    program: String, _ arguments: [String], stdin: [UInt8], environment: [String: String],
    in folder: Folder?
  ) throws -> Ending {
    let live = try Live(program: program, arguments, environment: environment, in: folder)
    let writer = Thread {
      live.write(stdin)
      live.closeInput()
    }
    writer.start()
    return live.wait()
  }
}

/// The command while it runs.
final class Live: @unchecked Sendable {
  let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let errors = Pipe()
  private let lock = NSCondition()
  private var outputBytes: [UInt8] = []
  private var errorBytes: [UInt8] = []
  private var open = 2

  convenience init(
    _ arguments: [String], environment: [String: String] = [:], in folder: Folder? = nil
  ) throws {
    try self.init(program: Command.path, arguments, environment: environment, in: folder)
  }

  init(
    program: String, _ arguments: [String], environment: [String: String], in folder: Folder?
  ) throws {
    signal(SIGPIPE, SIG_IGN)
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment
    if let folder { process.currentDirectoryURL = folder.url }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    read(output) { [weak self] in self?.outputBytes += $0 }
    read(errors) { [weak self] in self?.errorBytes += $0 }
  }

  /// Takes bytes as they come; what Foundation offers for that waits for more.
  private func read(_ pipe: Pipe, _ take: @escaping @Sendable (ArraySlice<UInt8>) -> Void) {
    Thread {
      let number = pipe.fileHandleForReading.fileDescriptor
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = unsafe buffer.withUnsafeMutableBytes {
          unsafe systemRead(number, $0.baseAddress, $0.count)
        }
        self.lock.lock()
        if count > 0 { take(buffer[..<count]) } else { self.open -= 1 }
        self.lock.broadcast()
        self.lock.unlock()
        if count <= 0 { return }
      }
    }.start()
  }

  func write(_ bytes: [UInt8]) {
    try? input.fileHandleForWriting.write(contentsOf: Data(bytes))
  }

  func write(_ text: String) {
    write(Array(text.utf8))
  }

  func closeInput() {
    try? input.fileHandleForWriting.close()
  }

  /// Waits until the output satisfies `condition`; whether it did so in time.
  func waitForOutput(_ condition: (String) -> Bool) -> Bool {
    let deadline = Date().addingTimeInterval(20)
    lock.lock()
    defer { lock.unlock() }
    while !condition(String(decoding: outputBytes, as: UTF8.self)) {
      if open == 0 || !lock.wait(until: deadline) { return false }
    }
    return true
  }

  /// Waits for the end.
  func wait() -> Ending {
    process.waitUntilExit()
    lock.lock()
    while open > 0 { lock.wait() }
    defer { lock.unlock() }
    return Ending(
      output: outputBytes, errors: errorBytes, status: process.terminationStatus,
      diedBySignal: process.terminationReason == .uncaughtSignal)
  }
}

private func systemRead(_ number: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(number, start, count)
}

/// A folder of a test, removed with it.
final class Folder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("scrubjay-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Makes a file that only its owner may read.
  func write(_ name: String, _ text: String) throws {
    let path = url.appendingPathComponent(name)
    if name.contains("/") {
      try FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    }
    try Data(text.utf8).write(to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path.path)
  }

  func read(_ name: String) -> String? {
    (try? Data(contentsOf: url.appendingPathComponent(name))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func mode(_ name: String) throws -> Int? {
    let path = url.appendingPathComponent(name).path
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }

  /// Whether there is anything of that name.
  func holds(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(name).path)
  }

  /// The names of what is in it, hidden files too.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
  }
}

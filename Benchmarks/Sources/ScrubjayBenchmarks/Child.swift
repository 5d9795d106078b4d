import Foundation

/// What a run of another program took.
struct Usage {
  /// Seconds from its start to its end.
  var seconds = 0.0
  /// Seconds of processor time on all cores, the system's included.
  var processorSeconds = 0.0
  /// The most memory that was resident at once, in bytes.
  ///
  /// Linux counts at least what this process held when it made the other, so it must stay small.
  var peakMemory = 0
  /// Its exit status; 128 and the signal if one killed it.
  var status: Int32 = 0
}

/// Another program that runs.
struct Child {
  private let process: pid_t
  private let start: ContinuousClock.Instant

  /// Starts `arguments[0]` with these file descriptors as standard input and output.
  init(_ arguments: [String], input: CInt, output: CInt, errors: CInt? = nil) throws {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    #else
    var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    if let errors { posix_spawn_file_actions_adddup2(&actions, errors, 2) }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    start = .now
    let result = posix_spawn(&process, arguments[0], &actions, nil, words, environ)
    guard result == 0 else { throw BenchmarkError("cannot start \(arguments[0])") }
    self.process = process
  }

  /// Waits for its end.
  func wait() throws -> Usage {
    var status: CInt = 0
    var resources = rusage()
    while wait4(process, &status, 0, &resources) < 0 {
      guard errno == EINTR else { throw BenchmarkError("cannot wait for a program") }
    }
    #if canImport(Darwin)
    let unit = 1
    #else
    let unit = 1024
    #endif
    return Usage(
      seconds: (ContinuousClock.now - start).seconds,
      processorSeconds: resources.ru_utime.seconds + resources.ru_stime.seconds,
      peakMemory: Int(resources.ru_maxrss) * unit,
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F))
  }

  /// Runs a program from the file `input` to the file `output` and waits for its end.
  static func run(
    _ arguments: [String], input: String, output: String = "/dev/null"
  ) throws -> Usage {
    let source = open(input, O_RDONLY | O_CLOEXEC)
    let sink = open(output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    defer {
      close(source)
      close(sink)
    }
    guard source >= 0, sink >= 0 else { throw BenchmarkError("cannot open \(input) or \(output)") }
    let usage = try Child(arguments, input: source, output: sink).wait()
    guard usage.status == 0 else {
      throw BenchmarkError("\(arguments.joined(separator: " ")) ended with \(usage.status)")
    }
    return usage
  }

  /// The exit status of a program that reads nothing and whose output nobody sees.
  static func status(_ arguments: [String]) throws -> Int32 {
    let input = open("/dev/null", O_RDONLY | O_CLOEXEC)
    let output = open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer {
      close(input)
      close(output)
    }
    return try Child(arguments, input: input, output: output, errors: output).wait().status
  }

  /// Runs a program into whose standard input `count` copies of the file `piece` are written.
  static func stream(_ arguments: [String], piece: String, count: Int) throws -> Usage {
    let (reader, writer) = try pipePair()
    let sink = open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer { close(sink) }
    let child = try Child(arguments, input: reader, output: sink)
    close(reader)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    for _ in 0..<count {
      let source = open(piece, O_RDONLY | O_CLOEXEC)
      guard source >= 0 else { throw BenchmarkError("cannot open \(piece)") }
      defer { close(source) }
      while true {
        let read = read(source, &buffer, buffer.count)
        guard read > 0 else { break }
        var written = 0
        while written < read {
          let result = buffer.withUnsafeBytes { bytes in
            write(writer, bytes.baseAddress.map { $0 + written }, read - written)
          }
          guard result > 0 else { throw BenchmarkError("\(arguments[0]) stopped reading") }
          written += result
        }
      }
    }
    close(writer)
    let usage = try child.wait()
    guard usage.status == 0 else {
      throw BenchmarkError("\(arguments.joined(separator: " ")) ended with \(usage.status)")
    }
    return usage
  }

  /// Seconds from the start of a program to its first byte, for a line of input that stays open.
  ///
  /// `expected` is all that it must have written in the end.
  static func secondsToFirstByte(
    _ arguments: [String], line: String, expected: String
  ) throws -> Double {
    let (inputReader, inputWriter) = try pipePair()
    let (outputReader, outputWriter) = try pipePair()
    defer {
      close(outputReader)
    }
    let start = ContinuousClock.now
    let child = try Child(arguments, input: inputReader, output: outputWriter)
    close(inputReader)
    close(outputWriter)
    let bytes = Array(line.utf8)
    guard write(inputWriter, bytes, bytes.count) == bytes.count else {
      throw BenchmarkError("\(arguments[0]) does not read")
    }
    var first: UInt8 = 0
    let count = read(outputReader, &first, 1)
    let seconds = (ContinuousClock.now - start).seconds
    close(inputWriter)
    var written = [first]
    var rest = [UInt8](repeating: 0, count: 4096)
    while case let more = read(outputReader, &rest, rest.count), more > 0 {
      written += rest[..<more]
    }
    let usage = try child.wait()
    guard count == 1, usage.status == 0, written == Array(expected.utf8) else {
      throw BenchmarkError("\(arguments[0]) gave another output for a line")
    }
    return seconds
  }

  private static func pipePair() throws -> (reader: CInt, writer: CInt) {
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { throw BenchmarkError("cannot make a pipe") }
    // A program that inherits the writing end of its own input would wait for itself.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}

/// Why the benchmarks stopped.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

extension Duration {
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) * 1e-6 }
}

import Foundation

/// Measures a `scrubjay` binary and checks that it finds what was planted.
@main
struct ScrubjayBenchmarks {
  static func main() {
    do {
      guard let options = try Options(CommandLine.arguments.dropFirst()) else {
        print(Options.usage)
        return
      }
      var session = try Session(options)
      try session.run()
      if !session.faults.isEmpty {
        for fault in session.faults { complain(fault) }
        exit(1)
      }
    } catch {
      complain("\(error)")
      exit(2)
    }
  }

  private static func complain(_ message: String) {
    FileHandle.standardError.write(Data("scrubjay-benchmarks: \(message)\n".utf8))
  }
}

/// What is measured, and how often.
struct Options {
  var binary = "./scrubjay"
  /// Folder with the packs that the binary was built with.
  var packs = "Patterns"
  var record: String?
  /// Size of each text, in millions of bytes.
  var size = 20
  /// Size of the stream that memory is measured with, in millions of bytes.
  var stream = 1000
  /// How often each figure is taken; the best counts.
  var repeats = 3

  static let usage = """
    usage: scrubjay-benchmarks [--binary PATH] [--packs FOLDER] [--record FOLDER]
                               [--size MB] [--stream MB] [--repeats N]
    """

  /// Reads the command line; `nil` where help is asked for.
  init?(_ arguments: ArraySlice<String>) throws {
    var rest = arguments
    while let name = rest.popFirst() {
      if name == "--help" || name == "-h" { return nil }
      guard let value = rest.popFirst() else { throw BenchmarkError("\(name) needs a value") }
      switch name {
      case "--binary": binary = value
      case "--packs": packs = value
      case "--record": record = value
      case "--size": size = try Self.number(name, value)
      case "--stream": stream = try Self.number(name, value)
      case "--repeats": repeats = try Self.number(name, value)
      default: throw BenchmarkError("there is no option \(name)\n\(Self.usage)")
      }
    }
  }

  private static func number(_ name: String, _ value: String) throws -> Int {
    guard let number = Int(value), number > 0 else {
      throw BenchmarkError("\(name) needs a whole number above 0")
    }
    return number
  }
}

/// One run of all measurements.
struct Session {
  private let options: Options
  private var record: Record
  /// What came out wrong.
  private(set) var faults: [String] = []

  init(_ options: Options) throws {
    self.options = options
    let today = Date.now.formatted(.iso8601.year().month().day())
    record = Record(
      date: today, machine: .current, scrubjay: try Self.version(of: options.binary))
  }

  mutating func run() throws {
    let folder = NSTemporaryDirectory() + "scrubjay-benchmarks-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }

    record.loadAverage = Machine.loadAverage.rounded(to: 1)
    print(
      "\(record.scrubjay), \(record.machine.processor), \(record.machine.cores) cores, load \(record.loadAverage)"
    )
    record.secondsToFirstByte = try firstByte()
    print("start-up to the first byte: \((record.secondsToFirstByte * 1000).padded(0, 1)) ms\n")

    print("text        command      jobs    MB/s   MB/s per core   findings")
    var corpora: [Corpus] = []
    for kind in Corpus.Kind.allCases {
      for framing in Corpus.Framing.allCases {
        let corpus = try Corpus(kind, framing, size: options.size * 1_000_000, folder: folder)
        corpora.append(corpus)
        try check(corpus, folder: folder)
        try measure(corpus)
      }
    }

    print("\nstream of \(options.stream) MB through a pipe, 2 jobs")
    record.streamMegabytes = options.stream
    for corpus in corpora where corpus.kind == .chat {
      let copies = max(1, options.stream * 1_000_000 / corpus.bytes)
      let usage = try Child.stream(
        scrub(corpus, jobs: 2), piece: corpus.path, count: copies)
      let peak = Double(usage.peakMemory) / 1e6
      record.streamPeakMegabytes[corpus.name] = peak.rounded(to: 1)
      let speed = Double(corpus.bytes * copies) / usage.seconds / 1e6
      print("\(padded(corpus.name))\(peak.padded(6, 1)) MB resident, \(speed.padded(0, 1)) MB/s")
    }

    // Last, because it holds a whole text in memory; see Usage.peakMemory.
    let patterns = try PackPatterns.read(folder: options.packs)
    let listed = try Self.patternCount(of: options.binary)
    guard listed == patterns.count else {
      throw BenchmarkError(
        "the binary has \(listed) patterns, but \(options.packs) has \(patterns.count)")
    }
    let loop = try PlainLoop(patterns)
    print("\nplain loop over the same \(patterns.count) patterns, matching alone, one core")
    for corpus in corpora {
      let (matches, seconds) = try loop.run(corpus.path)
      let speed = Double(corpus.bytes) / seconds / 1e6
      record.plainLoop.append(
        Record.Baseline(
          text: corpus.name, patterns: patterns.count, matches: matches,
          megabytesPerProcessorSecond: speed.rounded(to: 2)))
      let detection = record.measurements.first {
        $0.text == corpus.name && $0.command == "scan --count" && $0.jobs == 1
      }
      let ratio = (detection?.megabytesPerProcessorSecond ?? 0) / speed
      print(
        "\(padded(corpus.name))\(speed.padded(8, 2)) MB/s; scan is \(ratio.padded(0, 1)) times as fast"
      )
    }

    if let folder = options.record {
      print("\nwritten to \(try record.write(into: folder))")
    }
  }

  /// Checks that everything that was planted is found, nothing else, and that all of it is gone
  /// from the output.
  private mutating func check(_ corpus: Corpus, folder: String) throws {
    let counts = folder + "/counts"
    let output = folder + "/output"
    let counting = [options.binary, "scan", "--count", "-f", corpus.framing.rawValue]
    _ = try Child.run(counting, input: corpus.path, output: counts)
    let found = try Self.counts(counts)
    for entity in Set(found.keys).union(corpus.planted.keys).sorted() {
      let (planted, found) = (corpus.planted[entity] ?? 0, found[entity] ?? 0)
      if planted != found {
        faults.append("\(corpus.name): \(found) of \(planted) \(entity) were found")
      }
    }
    _ = try Child.run(scrub(corpus, jobs: 2), input: corpus.path, output: output)
    _ = try Child.run(counting, input: output, output: counts)
    for (entity, count) in try Self.counts(counts) {
      faults.append("\(corpus.name): \(count) \(entity) are left in the output")
    }
    let lines = try Self.countLines(output)
    if lines != corpus.lines {
      faults.append("\(corpus.name): \(lines) lines came out of \(corpus.lines)")
    }
  }

  private mutating func measure(_ corpus: Corpus) throws {
    let findings = corpus.planted.values.reduce(0, +)
    var times: [Int: Double] = [:]
    for command in ["scan --count", "scrub"] {
      for jobs in [1, 2] {
        let arguments =
          command == "scrub"
          ? scrub(corpus, jobs: jobs)
          : [options.binary, "scan", "--count", "-f", corpus.framing.rawValue, "-j", "\(jobs)"]
        var best = Usage(seconds: .infinity, processorSeconds: .infinity)
        for _ in 0..<options.repeats {
          let usage = try Child.run(arguments, input: corpus.path)
          best.seconds = min(best.seconds, usage.seconds)
          best.processorSeconds = min(best.processorSeconds, usage.processorSeconds)
        }
        if command == "scrub" { times[jobs] = best.seconds }
        let speed = Double(corpus.bytes) / best.seconds / 1e6
        let speedPerCore = Double(corpus.bytes) / best.processorSeconds / 1e6
        record.measurements.append(
          Record.Measurement(
            text: corpus.name, bytes: corpus.bytes, findings: findings, command: command,
            jobs: jobs, megabytesPerSecond: speed.rounded(to: 1),
            megabytesPerProcessorSecond: speedPerCore.rounded(to: 1)))
        print(
          padded(corpus.name) + command.padding(toLength: 12, withPad: " ", startingAt: 0)
            + "    \(jobs)  \(speed.padded(7, 1))  \(speedPerCore.padded(7, 1))        \(findings)")
      }
    }
    if let one = times[1], let two = times[2] {
      record.speedUpWithTwoJobs[corpus.name] = (one / two).rounded(to: 2)
      print(padded(corpus.name) + "two jobs are \((one / two).padded(0, 2)) times as fast as one")
    }
  }

  /// The middle of many starts.
  private func firstByte() throws -> Double {
    var times: [Double] = []
    for _ in 0..<(7 * options.repeats) {
      times.append(
        try Child.secondsToFirstByte(
          [options.binary, "-f", "text"], line: "write to ann@example.com\n"))
    }
    return times.sorted()[times.count / 2]
  }

  private func scrub(_ corpus: Corpus, jobs: Int) -> [String] {
    [options.binary, "scrub", "-f", corpus.framing.rawValue, "-j", "\(jobs)"]
  }

  private func padded(_ name: String) -> String {
    name.padding(toLength: 12, withPad: " ", startingAt: 0)
  }

  private static func version(of binary: String) throws -> String {
    "scrubjay "
      + (try output(of: [binary, "--version"])).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// How many patterns the binary knows.
  private static func patternCount(of binary: String) throws -> Int {
    try output(of: [binary, "patterns", "list", "--json"])
      .matches(of: /"patterns":([0-9]+)/).reduce(0) { $0 + (Int($1.1) ?? 0) }
  }

  /// What a program prints.
  static func output(of arguments: [String]) throws -> String {
    let path = NSTemporaryDirectory() + "scrubjay-benchmarks-\(getpid()).out"
    defer { unlink(path) }
    _ = try Child.run(arguments, input: "/dev/null", output: path)
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The table that `scan --count` printed.
  private static func counts(_ path: String) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let cells = line.split(separator: "\t")
      guard cells.count == 2, let count = Int(cells[1]) else {
        throw BenchmarkError("scan --count printed something else than a table")
      }
      counts[String(cells[0])] = count
    }
    return counts
  }

  private static func countLines(_ path: String) throws -> Int {
    guard let file = fopen(path, "rb") else { throw BenchmarkError("cannot read \(path)") }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var lines = 0
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return lines }
      for byte in buffer.prefix(count) where byte == UInt8(ascii: "\n") { lines += 1 }
    }
  }
}

import Foundation

/// One run of all measurements.
struct Session {
  let options: Options
  var record: Record
  /// What came out wrong.
  private(set) var faults: [String] = []
  /// The built-in patterns.
  let patterns: [PlainLoop.Pattern]
  /// Where texts and packs are written.
  let folder: String

  init(_ options: Options) throws {
    self.options = options
    let today = Date.now.formatted(.iso8601.year().month().day())
    record = Record(
      date: today, machine: .current, scrubjay: try Self.version(of: options.binary))
    patterns = try PackPatterns.read(folder: options.packs)
    folder = NSTemporaryDirectory() + "scrubjay-benchmarks-\(getpid())"
  }

  mutating func run() throws {
    // Programs that look at bytes as such do not get slower by a language.
    setenv("LC_ALL", "C", 1)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    record.loadAverage = Machine.loadAverage.rounded(to: 1)
    record.patterns = try Self.patternCount(of: options.binary)
    if record.patterns != patterns.count {
      faults.append(
        "\(options.binary) knows \(record.patterns) patterns, \(options.packs) holds \(patterns.count)"
      )
    }
    print(
      "\(record.scrubjay), \(record.patterns) patterns, \(record.machine.processor), "
        + "\(record.machine.cores) cores, load \(record.loadAverage)")
    try measureStart()
    // Before this process holds any text: see Usage.peakMemory.
    try measureMemory()
    try measurePlainLoop()
    try measureStages()
    try measureCompression()
    try measurePatternCounts()
    try measureLineLengths()
    try measureWorstCases()
    try measureOthers()
    if let folder = options.record {
      let path = try record.write(into: folder)
      print("\nwritten to \(path) and \(try Plot(record).write(beside: path))")
    }
  }

  /// Notes that something came out wrong.
  mutating func fault(_ text: String) {
    faults.append(text)
    print("WRONG: \(text)")
  }

  // MARK: Running

  /// Runs a command over a text, as often as figures are taken; the best times count.
  func best(_ arguments: [String], input: String, repeats: Int? = nil) throws -> Usage {
    var best = Usage(seconds: .infinity, processorSeconds: .infinity)
    for _ in 0..<(repeats ?? options.repeats) {
      let usage = try Child.run(arguments, input: input)
      best.seconds = min(best.seconds, usage.seconds)
      best.processorSeconds = min(best.processorSeconds, usage.processorSeconds)
    }
    return best
  }

  /// The same without what the command takes for no text at all.
  func bestBehindStart(
    _ arguments: [String], input: String, repeats: Int? = nil
  ) throws -> Usage {
    let start = try best(arguments, input: "/dev/null")
    var usage = try best(arguments, input: input, repeats: repeats)
    usage.seconds = max(usage.seconds - start.seconds, 0.001)
    usage.processorSeconds = max(usage.processorSeconds - start.processorSeconds, 0.001)
    return usage
  }

  /// The arguments of `scan --count` over standard input.
  func counting(_ framing: Corpus.Framing, jobs: Int, _ more: [String] = []) -> [String] {
    [options.binary, "scan", "--count", "-f", framing.rawValue, "-j", "\(jobs)"] + more
  }

  /// The arguments of `scrub` from standard input to standard output.
  func scrubbing(_ framing: Corpus.Framing, jobs: Int, _ more: [String] = []) -> [String] {
    [options.binary, "scrub", "-f", framing.rawValue, "-j", "\(jobs)"] + more
  }

  /// What `scan --count` finds in the file at `input`.
  func counts(_ arguments: [String], input: String) throws -> [String: Int] {
    let path = folder + "/counts"
    _ = try Child.run(arguments, input: input, output: path)
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

  /// Checks that just what was planted is found.
  ///
  /// Where only `types` are looked for, at least what was planted of these: what another type would have
  /// taken may be one of them.
  mutating func checkCounts(
    _ name: String, _ arguments: [String], _ corpus: Corpus, types: Set<String>? = nil
  ) throws {
    let found = try counts(arguments, input: corpus.path)
    for type in Set(found.keys).union(corpus.planted.keys).sorted() {
      let (found, planted) = (found[type] ?? 0, corpus.planted[type] ?? 0)
      let isRight = types.map { $0.contains(type) ? found >= planted : found == 0 }
      if !(isRight ?? (found == planted)) {
        fault("\(name): \(found) of \(planted) \(type) were found")
      }
    }
  }

  // MARK: Figures

  /// How fast the plain loop is on a text of this kind.
  func plainSpeed(_ kind: Corpus.Kind, _ framing: Corpus.Framing) -> Double? {
    let name = "\(kind == .prose ? "chat" : kind.rawValue).\(framing.rawValue)"
    return record.plainLoop.first { $0.text == name }?.megabytesPerSecond
  }

  /// Prints the titles of a section's table.
  func head(_ title: String, slower: String? = nil) {
    print("\n\(title)")
    print(
      column("", 22) + column("text", 14) + column("jobs", 6) + column("patterns", 9)
        + "      MB/s  per core  x plain  findings" + (slower.map { "  x slower than \($0)" } ?? "")
    )
  }

  /// Takes a figure into the record and prints its row; gives back its speed.
  @discardableResult mutating func add(
    _ section: String, _ name: String, text: String, bytes: Int, patterns: Int? = nil,
    jobs: Int = 1, findings: Int, usage: Usage, plain: Double? = nil, compared: Double? = nil
  ) -> Double {
    let speed = Double(bytes) / usage.seconds / 1e6
    let perCore = Double(bytes) / max(usage.processorSeconds, 0.001) / 1e6
    let figure = Record.Figure(
      section: section, name: name, text: text, bytes: bytes,
      patterns: patterns ?? record.patterns, jobs: jobs, findings: findings,
      megabytesPerSecond: speed.rounded(to: 1),
      megabytesPerProcessorSecond: perCore.rounded(to: 1),
      timesPlainLoop: plain.map { (speed / $0).rounded(to: 1) },
      timesSlower: compared.map { ($0 / speed).rounded(to: 2) })
    record.figures.append(figure)
    print(
      column(name, 22) + column(text, 14) + column("\(jobs)", 6)
        + column("\(figure.patterns)", 9) + speed.padded(10, 1) + perCore.padded(10, 1)
        + (figure.timesPlainLoop?.padded(9, 1) ?? column("", 9))
        + Double(findings).padded(10, 0) + (figure.timesSlower?.padded(8, 2) ?? ""))
    fflush(nil)
    return speed
  }

  /// `text` with spaces behind it, `width` columns wide.
  func column(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  // MARK: The binary

  private static func version(of binary: String) throws -> String {
    "scrubjay "
      + (try output(of: [binary, "--version"])).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// How many patterns the binary knows.
  private static func patternCount(of binary: String) throws -> Int {
    try output(of: [binary, "patterns", "list", "--json"])
      .matches(of: /"patterns":([0-9]+)/).reduce(0) { $0 + (Int($1.1) ?? 0) }
  }

  /// How many patterns the binary has for each type.
  func patternCounts() throws -> [String: Int] {
    try Self.output(of: [options.binary, "patterns", "list", "--json"])
      .matches(of: /"type":"([A-Z_]+)".*?"patterns":([0-9]+)/)
      .reduce(into: [:]) { $0[String($1.1), default: 0] += Int($1.2) ?? 0 }
  }

  /// What a program prints.
  static func output(of arguments: [String]) throws -> String {
    let path = NSTemporaryDirectory() + "scrubjay-benchmarks-\(getpid()).out"
    defer { unlink(path) }
    _ = try Child.run(arguments, input: "/dev/null", output: path)
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  /// How many lines there are in a file.
  static func countLines(_ path: String) throws -> Int {
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

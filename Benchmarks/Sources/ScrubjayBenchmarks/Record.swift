import Foundation

/// What one run of the benchmarks found out; committed, so that figures can be compared over time.
struct Record: Codable {
  /// One way of running over one text.
  struct Figure: Codable {
    /// What is compared: `stages`, `compression`, `patterns`, `lines`, `worst cases`, `others`.
    var section: String
    /// Which of the things compared this is.
    var name: String
    var text: String
    var bytes: Int
    var patterns: Int
    var jobs: Int
    /// How many findings there are; for others, how many lines match.
    var findings: Int
    /// Millions of bytes in a second of the clock.
    var megabytesPerSecond: Double
    /// Millions of bytes in a second of processor time, on whatever cores.
    var megabytesPerProcessorSecond: Double
    /// How many times as fast, by the clock, as the plain loop with all patterns on a text of this kind.
    var timesPlainLoop: Double?
    /// How many times as slow per byte as what it is compared with in its section.
    var timesSlower: Double?
  }

  /// The patterns by themselves, each over the whole text.
  struct Baseline: Codable {
    var text: String
    var patterns: Int
    var matches: Int
    var megabytesPerSecond: Double
  }

  /// The form of the record; 2 since there are sections.
  var version = 2
  var date: String
  var machine: Machine
  var scrubjay: String
  /// How many programs wanted a core when it began; above 1 or so the clock's figures are too low.
  var loadAverage = 0.0
  /// How many patterns the binary brings along.
  var patterns = 0
  var plainLoop: [Baseline] = []
  var figures: [Figure] = []
  /// Clock time with one job divided by clock time with two, by command and text.
  var speedUpWithTwoJobs: [String: Double] = [:]
  /// From the start to the first byte of output for one line of input, by what is looked for.
  var millisecondsToFirstByte: [String: Double] = [:]
  /// The most memory resident while a long stream went through a pipe with two jobs.
  var streamPeakMegabytes: [String: Double] = [:]
  var streamMegabytes = 0

  /// Makes an empty record.
  init(date: String, machine: Machine, scrubjay: String) {
    self.date = date
    self.machine = machine
    self.scrubjay = scrubjay
  }

  /// Reads what ``write(into:)`` has written.
  init(path: String) throws {
    self = try JSONDecoder().decode(
      Record.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Writes it into `folder`, one file for each day and machine.
  func write(into folder: String) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let path = "\(folder)/\(date)-\(machine.architecture)-\(machine.cores)-cores.json"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try (encoder.encode(self) + Data("\n".utf8)).write(to: URL(fileURLWithPath: path))
    return path
  }
}

/// What the figures were measured on.
struct Machine: Codable {
  var system: String
  var architecture: String
  var processor: String
  var cores: Int

  /// This machine; nothing that tells whose it is.
  static var current: Machine {
    var name = utsname()
    uname(&name)
    return Machine(
      system: text(&name.sysname), architecture: text(&name.machine), processor: processor,
      cores: ProcessInfo.processInfo.activeProcessorCount)
  }

  /// How many programs want a core, on average over the last minute.
  static var loadAverage: Double {
    var averages = [0.0]
    return getloadavg(&averages, 1) == 1 ? averages[0] : 0
  }

  private static var processor: String {
    #if canImport(Darwin)
    var size = 256
    var brand = [CChar](repeating: 0, count: size)
    sysctlbyname("machdep.cpu.brand_string", &brand, &size, nil, 0)
    return String(decoding: brand.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    #else
    let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let model = lines.split(separator: "\n").first { $0.hasPrefix("model name") }
    return model?.split(separator: ":").last?.trimmingCharacters(in: .whitespaces) ?? "unknown"
    #endif
  }

  private static func text<Characters>(_ characters: inout Characters) -> String {
    withUnsafeBytes(of: &characters) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}

extension Double {
  /// Rounded to `places` decimal places.
  func rounded(to places: Int) -> Double {
    let factor = pow(10, Double(places))
    return (self * factor).rounded() / factor
  }

  /// With `places` decimal places, right-aligned in `width` columns.
  func padded(_ width: Int, _ places: Int) -> String {
    let text = String(format: "%.\(places)f", self)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

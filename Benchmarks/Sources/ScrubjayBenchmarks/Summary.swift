import Foundation

extension Record {
  /// The figures that the README shows, as Markdown.
  var summary: String {
    var lines = [
      "| text | plain loop | `scan --count`, 1 job | `scrub`, 1 job | `scrub`, 2 jobs |",
      "|---|---|---|---|---|",
    ]
    for loop in plainLoop {
      let cells = [("scan --count", 1), ("scrub", 1), ("scrub", 2)].map { name, jobs in
        figures.first {
          $0.section == "stages" && $0.name == name && $0.text == loop.text && $0.jobs == jobs
        }
      }.map { figure in
        guard let figure else { return "–" }
        let times = figure.timesPlainLoop.map { " (\(Self.short($0))×)" } ?? ""
        return Self.short(figure.megabytesPerSecond) + times
      }
      lines.append(
        "| \(loop.text) | \(Self.short(loop.megabytesPerSecond)) | "
          + cells.joined(separator: " | ") + " |")
    }
    lines.append("")
    lines.append(
      "\(machine.processor), \(machine.cores) cores, \(machine.system), \(date), \(patterns) patterns."
    )
    let worst = figures.filter { $0.section == "worst cases" }
      .max { ($0.timesSlower ?? 0) < ($1.timesSlower ?? 0) }
    if let worst, let times = worst.timesSlower {
      lines.append("Slowest of the worst cases: \(worst.name), \(times)× the time of chat.")
    }
    for (name, milliseconds) in millisecondsToFirstByte.sorted(by: { $0.key < $1.key }) {
      lines.append("First byte with \(name): \(milliseconds) ms.")
    }
    for (name, megabytes) in streamPeakMegabytes.sorted(by: { $0.key < $1.key }) {
      lines.append("Most memory over \(streamMegabytes) MB of \(name): \(megabytes) MB.")
    }
    return lines.joined(separator: "\n")
  }

  private static func short(_ value: Double) -> String {
    String(format: value < 10 ? "%.1f" : "%.0f", value)
  }
}

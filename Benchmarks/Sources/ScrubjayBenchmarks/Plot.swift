import Foundation

/// A picture of a record: how fast each stage is on each text, and what more patterns cost.
struct Plot {
  private let record: Record
  private var shapes: [String] = []
  private var height = 0.0

  private static let width = 760.0
  private static let left = 190.0
  private static let right = 90.0

  /// Draws `record`.
  init(_ record: Record) {
    self.record = record
    text(0, 20, "Megabytes in a second, one core, logarithmic", weight: "bold")
    height = 44
    drawStages()
    height += 30
    text(0, height, "scan --count by number of patterns", weight: "bold")
    height += 24
    drawPatternCounts()
    height += 8
    text(
      0, height,
      "\(record.scrubjay), \(record.machine.processor), \(record.date); plain loop: each of "
        + "\(record.patterns) patterns by itself", size: 11, color: "#666")
    height += 12
  }

  /// Writes it beside the record at `path`, in the place of the last one; gives back where.
  func write(beside path: String) throws -> String {
    let name = URL(fileURLWithPath: path).deletingLastPathComponent().relativePath + "/speed.svg"
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(Self.width)) \(Int(height))" \
      font-family="system-ui, sans-serif" font-size="13">
      <rect width="100%" height="100%" fill="#fff"/>
      \(shapes.joined(separator: "\n"))
      </svg>

      """
    try Data(svg.utf8).write(to: URL(fileURLWithPath: name))
    return name
  }

  private mutating func drawStages() {
    let colors = [
      "plain loop": "#999", "read and write": "#9ecae1", "scan --count": "#3182bd",
      "scrub": "#08519c",
    ]
    for loop in record.plainLoop {
      text(0, height + 12, loop.text, weight: "bold")
      var bars = [("plain loop", loop.megabytesPerSecond)]
      for figure in record.figures
      where figure.section == "stages" && figure.text == loop.text && figure.jobs == 1 {
        bars.append((figure.name, figure.megabytesPerSecond))
      }
      for (name, speed) in bars {
        bar(name, speed, color: colors[name] ?? "#333")
      }
      height += 10
    }
  }

  private mutating func drawPatternCounts() {
    for figure in record.figures where figure.section == "patterns" {
      bar("\(figure.text), \(figure.patterns)", figure.megabytesPerSecond, color: "#3182bd")
    }
  }

  private mutating func bar(_ name: String, _ speed: Double, color: String) {
    let all =
      record.figures.filter { ["stages", "patterns"].contains($0.section) }
      .map(\.megabytesPerSecond) + record.plainLoop.map(\.megabytesPerSecond)
    let most = log10(max(all.max() ?? 10, 10))
    let span = Self.width - Self.left - Self.right
    // From one megabyte in a second on.
    let length = max(1, log10(max(speed, 1)) / most * span)
    text(Self.left - 8, height + 12, name, anchor: "end", size: 12)
    shapes.append(
      "<rect x=\"\(Int(Self.left))\" y=\"\(Int(height))\" width=\"\(Int(length))\" height=\"15\" fill=\"\(color)\"/>"
    )
    text(
      Self.left + length + 6, height + 12,
      speed < 10 ? String(format: "%.1f", speed) : String(format: "%.0f", speed), size: 12)
    height += 19
  }

  private mutating func text(
    _ x: Double, _ y: Double, _ text: String, anchor: String = "start", weight: String = "normal",
    size: Int = 13, color: String = "#222"
  ) {
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    shapes.append(
      "<text x=\"\(Int(x) + (anchor == "start" ? 4 : 0))\" y=\"\(Int(y))\" text-anchor=\"\(anchor)\" "
        + "font-weight=\"\(weight)\" font-size=\"\(size)\" fill=\"\(color)\">\(escaped)</text>")
  }
}

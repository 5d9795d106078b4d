extension JobMeter.Reading {
  /// One line that says how far a job is after `seconds`, no wider than `width` columns.
  ///
  /// What matters least is left out first where there is no room.
  package func line(seconds: Double, width: Int) -> String {
    var parts = [read]
    if let left = timeLeft(seconds: seconds) { parts.append("\(Quantity.clock(left)) left") }
    if let expectedFiles {
      parts.append("\(Quantity.count(files)) of \(Quantity.count(expectedFiles)) files")
    }
    parts.append(Quantity.speed(bytes, seconds: seconds))
    parts.append("\(Quantity.count(findings)) \(findings == 1 ? "finding" : "findings")")
    parts.append("\(Quantity.count(records)) \(records == 1 ? "record" : "records")")
    var line = parts.removeFirst()
    for part in parts where line.unicodeScalars.count + 2 + part.unicodeScalars.count <= width {
      line += "  " + part
    }
    return String(String.UnicodeScalarView(line.unicodeScalars.prefix(max(width, 0))))
  }

  /// How much was read, of how much.
  private var read: String {
    guard let expectedBytes, expectedBytes > 0 else { return Quantity.bytes(bytes) }
    // A file that grows while it is read would else be read to more than all of it.
    let percent = min(100, Int(Double(bytes) / Double(expectedBytes) * 100))
    return "\(Quantity.bytes(bytes)) of \(Quantity.bytes(expectedBytes)), \(percent) %"
  }

  /// In how many seconds everything is read if it goes on as fast as until now.
  private func timeLeft(seconds: Double) -> Double? {
    guard let expectedBytes, bytes > 0, bytes <= expectedBytes, seconds > 0 else { return nil }
    return Double(expectedBytes - bytes) / Double(bytes) * seconds
  }
}

internal import Detection

/// A part of a value that stands in several records, for the one record in which it stands: where that is looked
/// at by itself, its view is another.
struct RecordPart {
  /// The string that it stands in, in bytes of the record.
  var string: Range<Int>
  /// Where in that string, as it is decoded.
  var range: Range<Int>
  var finding: Finding
}

extension JSONBlockScratch {
  /// Whether all parts of a finding can be replaced: those that stand in one record, or in strings of their own.
  func areReplaceable(_ parts: [Finding]) -> Bool {
    let units = parts.map { unit(holding: $0.range.lowerBound) }
    return units.allSatisfy { line(of: $0) == line(of: units[0]) } || units.allSatisfy(isPlain)
  }

  /// The parts among `findings` that stand in the record at `line`, in strings of their own.
  func parts(of line: Int, in findings: some Sequence<Finding>) -> [RecordPart] {
    findings.compactMap { finding in
      guard finding.part != nil else { return nil }
      let unit = unit(holding: finding.range.lowerBound)
      guard self.line(of: unit) == line, isPlain(unit) else { return nil }
      let raw = source(of: unit).raw
      let origin = lines[line].whole.lowerBound
      let start = units[unit].range.lowerBound
      return RecordPart(
        string: raw.lowerBound - origin..<raw.upperBound - origin,
        range: finding.range.lowerBound - start..<finding.range.upperBound - start,
        finding: finding)
    }
  }

  /// Parts of the record that is alone in this view, as they are in it.
  func inView(_ parts: [RecordPart]) -> [Finding] {
    if parts.isEmpty { return [] }
    var found: [Finding] = []
    for (index, unit) in units.enumerated() where index >= firstUnit && isPlain(index) {
      let raw = source(of: index).raw
      for part in parts where part.string == raw {
        var finding = part.finding
        let start = unit.range.lowerBound
        finding.range = start + part.range.lowerBound..<start + part.range.upperBound
        found.append(finding)
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

internal import Transcripts

extension JobOutcome {
  /// A table of what was found and done, for `--stats`.
  package var statistics: [String] {
    var table = TextTable([
      .init(title: "ENTITY"), .init(title: "OPERATOR"), .init(title: "FOUND", isRight: true),
      .init(title: "NOT APPLIED", isRight: true),
    ])
    for (key, count) in tally.findings.sorted(by: { $0.key < $1.key }) {
      let notApplied = tally.notApplied[key] ?? 0
      table.add([
        key.entity, key.operation, Quantity.count(count),
        notApplied == 0 ? "" : Quantity.count(notApplied),
      ])
    }
    var lines = tally.findings.isEmpty ? [] : table.lines() + [""]
    if tally.utility.characters > 0 { lines.append(tally.utility.text) }
    let members = inputs.count(where: \.isMember)
    lines.append(
      "\(plural(tally.total, "finding")) in \(plural(tally.records, "record")) of "
        + plural(inputs.count - members, "input")
        + (members > 0 ? " with \(plural(members, "member"))" : ""))
    for (handling, words) in [
      (InputHandling.resumed, "done before"), (.skipped, "left out"), (.copied, "copied unscanned"),
      (.quarantined, "laid aside as a whole"),
    ] {
      let count = inputs.count { $0.handling == handling }
      if count > 0 { lines.append("\(plural(count, "file")) \(words)") }
    }
    if tally.droppedRecords > 0 {
      lines.append("\(plural(tally.droppedRecords, "record")) left out")
    }
    if tally.quarantinedRecords > 0 {
      lines.append("\(plural(tally.quarantinedRecords, "record")) laid aside")
    }
    if tally.residues > 0 { lines.append("\(plural(tally.residues, "record")) with a residue") }
    return lines
  }

  /// How much was read in which time, as it is stored, for `--stats`.
  package var speed: String {
    // What is in an archive was read with it.
    let bytes = inputs.reduce(0) { $0 + ($1.isMember ? 0 : $1.bytes) }
    let seconds = Double(max(0, ended.milliseconds - started.milliseconds)) / 1000
    return "\(Quantity.bytes(bytes)) in \(Quantity.time(seconds)), "
      + Quantity.speed(bytes, seconds: seconds)
  }
}

internal import Transcripts

/// What `scan --summary` prints.
extension JobOutcome {
  /// How many inputs have a line of their own.
  private static let listedInputs = 20

  /// A table of types and fields, one of the inputs where there are several, and what they add up to.
  func summaryText(_ paint: Paint) -> [UInt8] {
    Array(summaryLines(paint).map { $0 + "\n" }.joined().utf8)
  }

  private func summaryLines(_ paint: Paint) -> [String] {
    var lines = tally.fields.isEmpty ? [] : fieldTable.lines(paint) + [""]
    let found = inputs.filter { $0.tally.total > 0 }
    if inputs.count > 1, !found.isEmpty {
      lines += inputTable(found).lines(paint) + unlisted(found)
    }
    let types = Set(tally.fields.rows.map(\.entity)).count
    let ending =
      tally.total == 0
      ? "nothing found"
      : "\(plural(tally.total, "finding")) of \(plural(types, "type"))"
    lines.append(
      "\(ending) in \(plural(tally.records, "record")) of \(plural(inputs.count, "input"))")
    if tally.droppedRecords > 0 {
      lines.append("\(plural(tally.droppedRecords, "record")) left out")
    }
    return lines
  }

  private var fieldTable: TextTable {
    var table = TextTable([
      .init(title: "ENTITY"), .init(title: "FIELD"), .init(title: "FOUND", isRight: true),
      .init(title: "CERTAIN", isRight: true), .init(title: "HIGH", isRight: true),
      .init(title: "MEDIUM", isRight: true), .init(title: "LOW", isRight: true),
    ])
    for row in tally.fields.rows.sorted(by: Self.areInOrder) {
      let field = row.field.map { $0.isEmpty ? "(text)" : printable($0) } ?? "(other fields)"
      table.add(
        [row.entity, field, "\(row.total)"] + row.counts.map { $0 == 0 ? "-" : "\($0)" })
    }
    return table
  }

  /// By type, then by field, what has no field of its own last.
  private static func areInOrder(_ one: FindingSummary.Row, _ other: FindingSummary.Row) -> Bool {
    if one.entity != other.entity { return one.entity < other.entity }
    guard let field = one.field, let otherField = other.field else { return one.field != nil }
    return field < otherField
  }

  private func inputTable(_ found: [Run.Summary]) -> TextTable {
    var table = TextTable([
      .init(title: "INPUT"), .init(title: "FORMAT"), .init(title: "RECORDS", isRight: true),
      .init(title: "FOUND", isRight: true),
    ])
    let most = found.enumerated().sorted {
      ($1.element.tally.total, $0.offset) < ($0.element.tally.total, $1.offset)
    }
    for (_, input) in most.prefix(Self.listedInputs) {
      table.add([
        printable(input.path), input.format.rawValue, "\(input.tally.records)",
        "\(input.tally.total)",
      ])
    }
    return table
  }

  private func unlisted(_ found: [Run.Summary]) -> [String] {
    let rest = found.count - Self.listedInputs
    return (rest > 0 ? ["and \(plural(rest, "more input")) with findings"] : []) + [""]
  }
}

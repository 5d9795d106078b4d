internal import Anonymization
internal import Transcripts

/// What names the columns of a table, for all blocks of its rows.
final class CSVHeader: Sendable {
  /// How its cells are told apart, delimiter included.
  let dialect: CSVDialect
  /// The text of each cell of the first row; empty where that is a row like the others.
  let names: [[UInt8]]

  /// Makes the header of a table without names.
  init(_ dialect: CSVDialect) {
    self.dialect = dialect
    names = []
  }

  /// Makes the header that the first row is; none can be told where a quote in it is never closed.
  init(_ dialect: CSVDialect, row: [UInt8]) {
    self.dialect = dialect
    let bytes = row.span
    names = (dialect.cells(bytes, from: 0) ?? []).map { cell in
      var name: [UInt8] = []
      cell.appendText(of: bytes, dialect, to: &name)
      return name
    }
  }

  /// What a column is called in paths: its name, or its number from 0.
  func segment(_ column: Int) -> String {
    column < names.count ? String(decoding: names[column], as: UTF8.self) : "\(column)"
  }
}

/// What one worker has worked out for the columns of a table.
struct CSVColumns {
  let header: CSVHeader
  /// Where the names lie at the beginning of every view.
  var names: [Range<Int>] = []
  /// How long that beginning is.
  var end = 0
  /// What rules say about each column; asked for once.
  private var rules: [FieldRule?] = []
  private let allRules: FieldRules
  /// The names as findings show them.
  var shown: [[UInt8]] = []

  /// What the format says of each column, by its mark; asked for once.
  private var columnMarks: [Int32] = []
  private let marks: MarkTable?

  /// Makes what is known of the columns; the names are yet to be laid out.
  init(_ header: CSVHeader, rules: FieldRules, marks: MarkTable?) {
    self.header = header
    self.marks = marks
    allRules = rules
  }

  /// The mark of the format for the cells of a column, or −1.
  @inline(__always)
  mutating func mark(_ column: Int) -> Int32 {
    guard let marks else { return -1 }
    while columnMarks.count <= column {
      let name = Array(header.segment(columnMarks.count).utf8)
      let state = marks.paths.next(marks.paths.start, name.span, key: 0..<name.count)
      columnMarks.append(marks.paths.mark(state))
    }
    return columnMarks[column]
  }

  /// Whether what a mark says is personal as a whole.
  func isWhole(_ mark: Int32) -> Bool { marks?.isWhole(mark) == true }

  /// What rules say about a column.
  @inline(__always)
  mutating func rule(_ column: Int) -> FieldRule? {
    while rules.count <= column {
      rules.append(allRules.rule(for: [header.segment(rules.count)]))
    }
    return rules[column]
  }
}

/// Rows of text in columns that line up, for people.
struct TextTable {
  /// A column: its title and on which side its text stands.
  struct Column {
    let title: String
    var isRight = false
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row with a text for each column.
  mutating func add(_ row: [String]) {
    rows.append(row)
  }

  /// The lines, the titles first; without space at their ends.
  func lines(_ paint: Paint = Paint(isOn: false)) -> [String] {
    let widths = columns.indices.map { index in
      ([columns[index].title] + rows.map { $0[index] }).map(\.unicodeScalars.count).max() ?? 0
    }
    return ([columns.map(\.title)] + rows).enumerated().map { number, row in
      var line = ""
      var owed = 0
      for (index, text) in row.enumerated() {
        let gap = widths[index] - text.unicodeScalars.count
        let before = owed + (columns[index].isRight ? gap : 0)
        if !text.isEmpty { line += String(repeating: " ", count: before) + text }
        owed = (text.isEmpty ? before : 0) + (columns[index].isRight ? 0 : gap) + 2
      }
      return number == 0 ? paint.bold(line) : line
    }
  }
}

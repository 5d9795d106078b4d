/// Where something stands in a configuration file.
///
/// Line and column begin at 1. A column counts Unicode scalars, not bytes; a byte order mark counts
/// nothing.
package struct Place: Hashable, Comparable, Sendable {
  /// The name of the file, as the user gave it.
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// The column in Unicode scalars, from 1.
  package let column: Int

  /// Makes a place; line and column begin at 1.
  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// Orders by file name, then in reading order.
  package static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension Place: CustomStringConvertible {
  /// `FILE:LINE:COLUMN`, with control characters of the file name escaped.
  package var description: String { "\(escaped(file)):\(line):\(column)" }
}

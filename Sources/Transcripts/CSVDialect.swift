/// How rows and cells are told apart.
package struct CSVDialect: Sendable, Equatable {
  /// What stands between two cells; nil for what the format has, a comma or a tab.
  package var delimiter: UInt8?

  /// What a cell begins and ends with that holds delimiters or line ends, and is doubled within; nil if
  /// nothing does that.
  package var quote: UInt8? = ASCII.quote

  /// Whether the first row names the columns.
  package var hasHeader = true

  /// Makes the usual dialect: RFC 4180, with names.
  package init() {}

  /// The same with a delimiter.
  package func resolved(isTabbed: Bool) -> CSVDialect {
    var dialect = self
    dialect.delimiter = delimiter ?? (isTabbed ? ASCII.tab : ASCII.comma)
    return dialect
  }
}

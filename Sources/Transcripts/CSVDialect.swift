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

  /// The same with a delimiter: a tab where the format has tabs, else what the first line is divided by that
  /// is not blank.
  ///
  /// Spreadsheets write semicolons where the comma divides numbers. Of comma, semicolon, tab and vertical bar
  /// that is taken which stands there most often outside of quotes, in this order where two are as many; a
  /// comma where there is none.
  ///
  /// - Parameters:
  ///   - isTabbed: whether the format has tabs.
  ///   - head: the input from its first byte on, at least through that line; more of it says nothing.
  /// - Returns: the dialect.
  package func resolved(isTabbed: Bool, head: Span<UInt8>) -> CSVDialect {
    var dialect = self
    dialect.delimiter = delimiter ?? (isTabbed ? ASCII.tab : divider(of: head))
    return dialect
  }

  private func divider(of head: Span<UInt8>) -> UInt8 {
    let candidates = [ASCII.comma, UInt8(ascii: ";"), ASCII.tab, UInt8(ascii: "|")]
    var counts = Array(repeating: 0, count: candidates.count)
    var isQuoted = false
    for offset in 0..<(headLength(head, isAtEnd: true) ?? head.count) {
      let byte = head[offset]
      if byte == quote { isQuoted.toggle() }
      if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }
}

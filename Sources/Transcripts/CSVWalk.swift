internal import CTranscripts

/// A walk over the rows of a text of any length, which comes piece by piece.
///
/// Only the first byte of a cell can be the quote that opens it; any other is a byte like the rest.
package struct CSVWalk {
  private var walk = scrubjay_csv_walk()

  /// Makes a walk that begins with a row.
  package init(_ dialect: CSVDialect) {
    walk.delimiter = dialect.delimiter ?? ASCII.comma
    walk.has_quote = dialect.quote == nil ? 0 : 1
    walk.quote = dialect.quote ?? 0
    begin()
  }

  /// Begins a row.
  package mutating func begin() {
    walk.state = UInt8(SCRUBJAY_CSV_START)
  }

  /// How many rows ended in the last step.
  package var rows: Int { walk.rows }

  /// Where the last row of that step ended; nil if none did.
  package var lastEnd: Int? { walk.rows == 0 ? nil : walk.last_end }

  /// Whether a quote is open.
  package var isInQuotes: Bool { walk.state == UInt8(SCRUBJAY_CSV_QUOTED) }

  /// Walks over `range`, which follows what was walked over before.
  ///
  /// Traps if it is not in `bytes`.
  package mutating func go(_ bytes: Span<UInt8>, over range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    walk.rows = 0
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let text = bytes.baseAddress else { return }
      unsafe scrubjay_csv_rows(&walk, text, range.lowerBound, range.upperBound)
    }
  }
}

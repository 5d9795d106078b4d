internal import CTranscripts

/// One cell of a row.
package struct CSVCell: Sendable, Equatable {
  /// The cell with its quotes.
  package let range: Range<Int>

  /// What stands between the quotes; the whole cell where it is not quoted.
  package let content: Range<Int>

  /// Whether it begins with a quote.
  package let isQuoted: Bool

  /// Whether its text is not what stands in `content`, but must be decoded: for quotes that are doubled,
  /// or for what follows the one that closes.
  package let isEncoded: Bool

  /// Whether the row ends with it.
  package let isLast: Bool

  /// Where the next cell or the next row begins.
  package let next: Int

  /// Reads the cell that begins at `start`.
  ///
  /// - Returns: nil if its quote is never closed.
  package init?(_ bytes: Span<UInt8>, at start: Int, _ dialect: CSVDialect) {
    let delimiter = dialect.delimiter ?? ASCII.comma
    var stop = start
    var closing: Int?
    var isDoubled = false
    if let quote = dialect.quote, start < bytes.count, bytes[start] == quote {
      var from = start + 1
      while true {
        guard let found = bytes.firstOffset(of: quote, in: from..<bytes.count) else { return nil }
        guard found + 1 < bytes.count, bytes[found + 1] == quote else {
          closing = found
          stop = found + 1
          break
        }
        isDoubled = true
        from = found + 2
      }
    }
    while stop < bytes.count {
      if bytes[stop] == delimiter || bytes[stop] == ASCII.newline { break }
      stop += 1
    }
    isLast = stop == bytes.count || bytes[stop] == ASCII.newline
    next = min(stop + 1, bytes.count)
    let hasLineEnd = isLast && stop < bytes.count
    let textEnd = (closing ?? start - 1) + 1
    if hasLineEnd, textEnd < stop, bytes[stop - 1] == ASCII.carriageReturn { stop -= 1 }
    range = start..<stop
    isQuoted = closing != nil
    guard let closing else {
      content = range
      isEncoded = false
      return
    }
    let isClosedLast = closing + 1 == stop
    content = start + 1..<(isClosedLast ? closing : stop)
    isEncoded = isDoubled || !isClosedLast
  }

  /// Appends its text.
  package func appendText(
    of bytes: Span<UInt8>, _ dialect: CSVDialect, to output: inout [UInt8]
  ) {
    guard isEncoded, let quote = dialect.quote else {
      output.append(bytes, in: content)
      return
    }
    var start = content.lowerBound
    var isOpen = true
    while isOpen, let found = bytes.firstOffset(of: quote, in: start..<content.upperBound) {
      let isDoubled = found + 1 < content.upperBound && bytes[found + 1] == quote
      output.append(bytes, in: start..<found + (isDoubled ? 1 : 0))
      start = found + (isDoubled ? 2 : 1)
      // What follows the quote that closes stands as it is.
      isOpen = isDoubled
    }
    output.append(bytes, in: start..<content.upperBound)
  }
}

extension CSVDialect {
  /// The cells of the row that begins at `start`.
  ///
  /// - Returns: nil if a quote is never closed.
  package func cells(_ bytes: Span<UInt8>, from start: Int) -> [CSVCell]? {
    var cells: [CSVCell] = []
    var start = start
    while true {
      guard let cell = CSVCell(bytes, at: start, self) else { return nil }
      cells.append(cell)
      if cell.isLast { return cells }
      start = cell.next
    }
  }

  /// Appends a cell that shows `text`.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isQuoted: Whether it is quoted even where it need not be.
  ///   - output: What grows.
  package func append(cell text: [UInt8], isQuoted: Bool, to output: inout [UInt8]) {
    let delimiter = delimiter ?? ASCII.comma
    guard let quote else {
      // Without quotes there is no other way to keep the row in its shape.
      output += text.map {
        $0 == delimiter || $0 == ASCII.newline || $0 == ASCII.carriageReturn ? ASCII.space : $0
      }
      return
    }
    let isQuoted =
      isQuoted
      || text.contains {
        $0 == delimiter || $0 == quote || $0 == ASCII.newline || $0 == ASCII.carriageReturn
      }
    guard isQuoted else {
      output += text
      return
    }
    output.append(quote)
    let bytes = text.span
    var start = 0
    while let found = bytes.firstOffset(of: quote, in: start..<bytes.count) {
      output.append(bytes, in: start..<found + 1)
      output.append(quote)
      start = found + 1
    }
    output.append(bytes, in: start..<bytes.count)
    output.append(quote)
  }
}

extension Span<UInt8> {
  /// Copies the bytes of `range` through the next `delimiter` or line end, that not included, to `memory`
  /// from `offset` on.
  ///
  /// Up to sixteen bytes behind what is copied may change, too. Traps unless there is room for all of
  /// `range` and these.
  ///
  /// - Returns: the place of that byte, or the end of `range`.
  @inline(__always)
  package func copyCell(
    in range: Range<Int>, before delimiter: UInt8, to memory: inout [UInt8], at offset: Int
  ) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    precondition(offset >= 0 && memory.count - offset >= range.count + 16)
    return unsafe memory.withUnsafeMutableBufferPointer { memory in
      unsafe withUnsafeBufferPointer { bytes in
        guard let from = bytes.baseAddress, let to = memory.baseAddress else {
          return range.upperBound
        }
        return unsafe scrubjay_cell_copy(
          from, range.lowerBound, range.upperBound, delimiter, to + offset)
      }
    }
  }
}

internal import CMatching

/// The byte that ends a line.
let newline = UInt8(ascii: "\n")

/// A line of a text, without its end.
struct Line {
  /// Where the line begins.
  var start: Int

  /// Where what patterns see of the line ends: before `\n`, and before one `\r` before that.
  var end: Int

  /// Where the next line begins; the end of the text if there is none.
  var next: Int

  /// Whether a `\n` ends the line.
  var isFinished: Bool
}

extension Span<UInt8> {
  /// The line that begins at `start`.
  ///
  /// Where more text follows (`isOpen`) a `\r` at the very end may yet belong to the end of its line,
  /// so patterns do not see it; a match that wants to reaches the end.
  func line(startingAt start: Int, isOpen: Bool) -> Line {
    var end = unsafe withUnsafeBufferPointer { bytes in
      unsafe scrubjay_find_byte(bytes.baseAddress, bytes.count, start, newline)
    }
    let isFinished = end < count
    let next = isFinished ? end + 1 : end
    if isFinished || isOpen, end > start, self[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return Line(start: start, end: end, next: next, isFinished: isFinished)
  }

  /// Where the line begins that holds the byte at `offset`, looking back no further than `floor`,
  /// which must be the start of a line.
  func startOfLine(holding offset: Int, notBefore floor: Int = 0) -> Int {
    place(behind: newline, in: floor..<Swift.max(floor, offset))
  }

  /// The first place in `range` where `byte` stands; its end if there is none.
  package func place(of byte: UInt8, in range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe withUnsafeBufferPointer { bytes in
      unsafe scrubjay_find_byte(bytes.baseAddress, range.upperBound, range.lowerBound, byte)
    }
  }

  /// The place behind the last `byte` in `range`; its start if there is none.
  package func place(behind byte: UInt8, in range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe withUnsafeBufferPointer { bytes in
      unsafe scrubjay_find_byte_back(bytes.baseAddress, range.lowerBound, range.upperBound, byte)
    }
  }

  /// The first offset at or after `offset` that is not inside a character.
  ///
  /// Stray continuation bytes are skipped too: no match begins at one.
  func skippingContinuation(from offset: Int) -> Int {
    var offset = offset
    while offset < count, self[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}

extension Array {
  /// The first index whose element satisfies `predicate`, in an array where all that do come last.
  func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

internal import Detection
internal import Transcripts

extension Worker {
  /// What the format says of the lines in a block's core, ascending.
  func linePlaces(_ block: Block) -> [MarkedPlace] {
    guard let transcript = options.transcript, !isChecker else { return [] }
    let layouts = transcript.description.layouts
    let hasPairs = transcript.description.frame == .pairs
    guard hasPairs || !layouts.isEmpty else { return [] }
    people.isLocal = people.shared == nil
    people.offset = 0
    let bytes = block.bytes.span
    var places: [MarkedPlace] = []
    var captures: [LineLayout.Capture] = []
    var start = block.coreStart
    var record = block.firstRecord
    // What is left of a line that was too long begins in its middle.
    if start > 0, bytes[start - 1] != ASCII.newline {
      start =
        bytes.firstOffset(of: ASCII.newline, in: start..<bytes.count).map { $0 + 1 } ?? bytes.count
      record += 1
    }
    messages = 0
    while start < bytes.count {
      let newline = bytes.firstOffset(of: ASCII.newline, in: start..<bytes.count)
      var end = newline ?? bytes.count
      if end > start, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
      if hasPairs {
        messages += 1
        places += pairPlaces(start..<end, record, transcript.marks, in: bytes)
      }
      let fitting = layouts.first { $0.match(bytes, in: start..<end, into: &captures) != nil }
      if let fitting {
        if fitting.hasText { messages += 1 }
        for capture in captures {
          places.append(
            MarkedPlace(
              range: capture.range, meaning: capture.meaning, record: record,
              group: 2 * record + (capture.isOther ? 1 : 0)))
        }
      }
      record += 1
      start = newline.map { $0 + 1 } ?? bytes.count
    }
    return places
  }

  /// What the format says of the values of a line of pairs.
  private func pairPlaces(
    _ line: Range<Int>, _ record: Int, _ marks: MarkTable, in bytes: Span<UInt8>
  ) -> [MarkedPlace] {
    var places: [MarkedPlace] = []
    KeyValueLine.pairs(of: bytes, in: line) { key, value in
      let mark = marks.paths.mark(marks.paths.next(marks.paths.start, bytes, key: key))
      guard mark >= 0, !value.isEmpty else { return }
      let meaning = marks.marks[Int(mark)].meaning
      places.append(
        MarkedPlace(
          range: value, meaning: meaning, record: record,
          group: record << 8 &+ marks.marks[Int(mark)].group))
    }
    return places
  }
}

internal import Detection
internal import Transcripts

extension Worker {
  /// What the format says of the lines in a block's core, ascending.
  func linePlaces(_ block: Block) -> [MarkedPlace] {
    guard let layouts = options.transcript?.description.layouts, !layouts.isEmpty, !isChecker
    else { return [] }
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
}

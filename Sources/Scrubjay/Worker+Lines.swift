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
    messageStarts.removeAll(keepingCapacity: true)
    var running = RunningLines(isOn: transcript.description.runsOn)
    while start < bytes.count {
      let newline = bytes.firstOffset(of: ASCII.newline, in: start..<bytes.count)
      var end = newline ?? bytes.count
      if end > start, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
      if hasPairs {
        messages += 1
        messageStarts.append(start)
        places += pairPlaces(start..<end, record, transcript.marks, in: bytes)
      }
      var text: Int?
      let fitting = layouts.first { layout in
        text = layout.match(bytes, in: start..<end, into: &captures)
        return text != nil
      }
      running.add(start..<end, record, text: fitting?.hasText == false ? end : text, in: bytes)
      if let fitting {
        if fitting.hasText {
          messages += 1
          messageStarts.append(start)
        }
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
    return places + running.end()
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

/// The text of lines that go on from one to the next.
private struct RunningLines {
  let isOn: Bool
  private var pieces: [MarkedPlace] = []
  /// A line that fits no layout; before one without text it is the number or the name of that.
  private var pending: [MarkedPlace] = []

  init(isOn: Bool) {
    self.isOn = isOn
  }

  /// Adds a line, whose text begins at `text`, or which fits no layout if that is nil.
  mutating func add(_ line: Range<Int>, _ record: Int, text: Int?, in bytes: Span<UInt8>) {
    guard isOn else { return }
    var start = text ?? line.lowerBound
    var end = line.upperBound
    while start < end, UTF8Text.isSpace(bytes[start]) { start += 1 }
    while end > start, UTF8Text.isSpace(bytes[end - 1]) { end -= 1 }
    // Between what names a line without text and that there is no blank line.
    if text == nil || start < end { pieces += pending }
    pending = []
    guard start < end else { return }
    let line = Self.withoutTags(start..<end, in: bytes).map {
      MarkedPlace(range: $0, meaning: .piece, record: record, group: 0)
    }
    if text == nil { pending = line } else { pieces += line }
  }

  /// What stands in a line beside its tags, `<i>` and the like.
  ///
  /// Tags of captions are in lower case or times (www.w3.org/TR/webvtt1, section 4.2.2); what was written in
  /// place of a value is not.
  private static func withoutTags(_ line: Range<Int>, in bytes: Span<UInt8>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = line.lowerBound
    var at = start
    while let open = bytes.firstOffset(of: UInt8(ascii: "<"), in: at..<line.upperBound) {
      at = open + 1
      guard at < line.upperBound, isTag(bytes[at]),
        let close = bytes.firstOffset(of: UInt8(ascii: ">"), in: at..<line.upperBound)
      else { continue }
      if open > start { parts.append(start..<open) }
      start = close + 1
      at = start
    }
    if start < line.upperBound { parts.append(start..<line.upperBound) }
    return parts
  }

  private static func isTag(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == ASCII.slash
  }

  /// What was added.
  mutating func end() -> [MarkedPlace] {
    pieces += pending
    pending = []
    return pieces
  }
}

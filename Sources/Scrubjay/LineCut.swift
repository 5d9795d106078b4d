internal import Detection
internal import Transcripts

/// Where lines can be cut off without cutting in two what is found in several of them.
enum LineCut {
  /// Nothing that is found lies across this end of a line.
  case cut(Int)
  /// Something may lie across all the ends of lines.
  case held
}

extension Worker {
  /// The last line end between `start` and `end` that neither a multi-line match nor a number that somebody
  /// sends in pieces can lie across.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - start: the beginning of a line; matches before it are not looked for.
  ///   - end: the beginning of a line, or the end of what is there.
  ///   - first: no match begins before it.
  /// - Returns: `held` where the first line does not end between them.
  /// - Throws: where a pattern cannot be matched to the end.
  func lineCut(
    in bytes: Span<UInt8>, from start: Int, before end: Int, first: Int = 0
  ) throws(DetectionError) -> LineCut {
    var end = end
    while true {
      guard
        case .cut(let cut) = try multilineCut(in: bytes, from: start, before: end, first: first)
      else { return .held }
      // Lines that go on are cut at places that what follows has no say in.
      guard options.transcript?.description.runsOn != true,
        let open = detector.startOfPieces(reachingOver: cut, in: bytes)
      else { return .cut(cut) }
      if open <= start { return .held }
      end = open
    }
  }

  /// The last line end between `start` and `end` that no multi-line match can lie across.
  private func multilineCut(
    in bytes: Span<UInt8>, from start: Int, before end: Int, first: Int
  ) throws(DetectionError) -> LineCut {
    guard detector.hasMultilinePatterns else { return .cut(end) }
    var end = end
    while first < end {
      // No match that began earlier is still open: it would have reached the limit.
      let from = max(start, first, end - Detector.longestMatch - 1)
      guard
        let open = try detector.unfinishedMultiline(
          in: bytes.extracting(0..<end), from: from, scratch: detection)
      else { return .cut(end) }
      // A match that has ended in the line in which the open one begins lies across its start.
      end = lineStart(of: open, in: bytes, from: start)
      if end == start { return .held }
    }
    return .cut(end)
  }

  /// Where the first multi-line match begins that goes on for longer than a match may, if one does.
  ///
  /// Every such match is open at some multiple of the longest match, so looking at what is open
  /// there finds it without a look at every place.
  func endlessMatch(in bytes: Span<UInt8>, from start: Int) throws(DetectionError) -> Int? {
    guard detector.hasMultilinePatterns else { return nil }
    let limit = Detector.longestMatch + 1
    var place = start + limit
    while place <= bytes.count {
      var from = place - limit
      while let open = try open(at: place, in: bytes, from: from), open + limit <= bytes.count {
        // Nearly all that is open is closed by the next line, so that is asked first.
        let near = min(place + 4096, open + limit)
        if try self.open(at: near, in: bytes, from: open) == open,
          try self.open(at: open + limit, in: bytes, from: open) == open
        {
          return open
        }
        from = open + 1
      }
      place += limit - 1
    }
    return nil
  }

  private func open(
    at end: Int, in bytes: Span<UInt8>, from start: Int
  ) throws(DetectionError) -> Int? {
    try detector.unfinishedMultiline(
      in: bytes.extracting(0..<end), from: start, scratch: detection)
  }

  /// The beginning of the line that holds `offset`, but not before `start`.
  func lineStart(of offset: Int, in bytes: Span<UInt8>, from start: Int) -> Int {
    bytes.lastOffset(of: ASCII.newline, in: start..<max(start, offset)).map { $0 + 1 } ?? start
  }
}

extension Array<UInt8> {
  /// Appends the line ends that stand in `range` of `bytes`, each with its carriage return.
  mutating func append(lineEndsOf bytes: Span<UInt8>, in range: Range<Int>) {
    var start = range.lowerBound
    while let newline = bytes.firstOffset(of: ASCII.newline, in: start..<range.upperBound) {
      if newline > range.lowerBound, bytes[newline - 1] == ASCII.carriageReturn {
        append(ASCII.carriageReturn)
      }
      append(ASCII.newline)
      start = newline + 1
    }
  }
}

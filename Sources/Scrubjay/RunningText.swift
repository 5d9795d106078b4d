internal import Detection
internal import Transcripts

/// Texts that stand in pieces in a view, as they read without what is between the pieces.
struct RunningText {
  private struct Piece {
    /// Where it begins in `bytes`.
    var start: Int
    /// Where it stands in the view.
    var place: Range<Int>
  }

  private(set) var bytes: [UInt8] = []
  /// Each text.
  private(set) var units: [TextUnit] = []
  private var pieces: [Piece] = []
  private var group: Int?
  private var record = 0

  /// Puts together what stands in `places`, of which those of one group, one behind the other, are one text.
  init(_ places: [MarkedPlace], in view: Span<UInt8>) {
    for place in places where place.meaning == .piece && !place.range.isEmpty {
      if group == place.group {
        if !isTagBetween(place, in: view) { bytes.append(UInt8(ascii: " ")) }
      } else {
        if group != nil { bytes += TextUnit.separator }
        units.append(TextUnit(range: bytes.count..<bytes.count, record: place.record))
      }
      group = place.group
      record = place.record
      pieces.append(Piece(start: bytes.count, place: place.range))
      bytes.append(view, in: place.range)
      units[units.count - 1].range = units[units.count - 1].range.lowerBound..<bytes.count
    }
  }

  /// Whether nothing but a tag stands between the last piece and this one, which takes no room.
  private func isTagBetween(_ place: MarkedPlace, in view: Span<UInt8>) -> Bool {
    guard let last = pieces.last, record == place.record else { return false }
    return view[last.place.upperBound] == UInt8(ascii: "<")
  }

  /// Whether no text is in more than one piece.
  var isTrivial: Bool { pieces.count == units.count }

  /// The record of the text that holds a place.
  func record(at offset: Int) -> Int {
    units[max(0, units.partitioningIndex { $0.range.lowerBound > offset } - 1)].record
  }

  /// What the pieces of a value are parted by stays.
  private func withoutSpaces(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, UTF8Text.isSpace(bytes[first]) { range.removeFirst() }
    while let last = range.last, UTF8Text.isSpace(bytes[last]) { range.removeLast() }
    return range
  }

  /// Findings of the text as they are in the view: one for each piece that a finding touches, ascending.
  ///
  /// All pieces of a value come to be what the whole value does.
  func inView(_ findings: [Finding]) -> [[Finding]] {
    findings.map { finding in
      let first = max(0, pieces.partitioningIndex { $0.start > finding.range.lowerBound } - 1)
      var parts: [Finding] = []
      for piece in pieces[first...] {
        if piece.start >= finding.range.upperBound { break }
        let range = withoutSpaces(
          finding.range.clamped(to: piece.start..<piece.start + piece.place.count))
        if range.isEmpty { continue }
        let shift = piece.place.lowerBound - piece.start
        var part = finding
        part.range = range.lowerBound + shift..<range.upperBound + shift
        part.covered = finding.covered.map { $0.lowerBound + shift..<$0.upperBound + shift }
        parts.append(part)
      }
      guard parts.count > 1 else { return parts }
      let whole = finding.standing(for: bytes.span)
      return parts.map { part in
        var part = part
        part.covered = []
        part.disguise = whole.disguise
        part.origin = whole.origin
        return part
      }
    }
  }
}

extension Worker {
  /// The findings of a view with those of the texts that stand in it in pieces.
  ///
  /// What lies in one piece was mostly found there; where it needs its neighbors it is found here.
  func withPieces(
    _ findings: [Finding], _ places: [MarkedPlace], in view: Span<UInt8>
  ) throws(DetectionError) -> [Finding] {
    guard options.transcript?.hasPieces == true, !isChecker else { return findings }
    let text = RunningText(places, in: view)
    if text.isTrivial { return findings }
    let bytes = text.bytes
    var found = try detector.detect(in: bytes.span, units: text.units, scratch: detection)
    found = withPeople(found, [], in: bytes.span, 0..<bytes.count) { text.record(at: $0) }
    var upper: [Finding] = []
    for parts in text.inView(found) where !parts.isEmpty {
      if parts.count > 1 || !parts[0].isCovered(by: findings) { upper += parts }
    }
    return Overlay.findings(upper.filter { !$0.isKept }, over: findings, in: view)
  }
}

extension Finding {
  /// Whether others, which ascend, have a byte of it.
  fileprivate func isCovered(by others: [Finding]) -> Bool {
    let next = others.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return next < others.count && others[next].range.lowerBound < range.upperBound
  }
}

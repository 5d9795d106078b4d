internal import Detection
internal import Transcripts

extension Worker {
  /// The findings of a view with those of the texts that stand in it in pieces.
  ///
  /// What lies in one piece was mostly found there; where it needs its neighbors it is found here.
  func withPieces(
    _ findings: [Finding], _ places: [MarkedPlace], in view: Span<UInt8>
  ) throws(DetectionError) -> [Finding] {
    guard options.transcript?.hasPieces == true, !isChecker else { return findings }
    let text = Self.runningText(places, in: view)
    if text.isTrivial { return findings }
    let bytes = text.bytes
    var found = try detector.detect(
      in: bytes.span, units: text.units, joinsPieces: false, scratch: detection)
    found = withPeople(found, [], in: bytes.span, 0..<bytes.count) { text.record(at: $0) }
    var upper: [Finding] = []
    for parts in text.inView(found) where !parts.isEmpty {
      if parts.count > 1 || !parts[0].isCovered(by: findings) { upper += parts }
    }
    return Overlay.findings(upper.filter { !$0.isKept }, over: findings, in: view)
  }

  /// Puts together what stands in `places`, of which those of one group, one behind the other, are one text.
  private static func runningText(_ places: [MarkedPlace], in view: Span<UInt8>) -> PiecedText {
    var text = PiecedText()
    var last: MarkedPlace?
    for place in places where place.meaning == .piece && !place.range.isEmpty {
      if place.group != last?.group { text.begin(record: place.record) }
      // Nothing but a tag stands between some pieces, which takes no room.
      let isGlued = last.map {
        $0.record == place.record && view[$0.range.upperBound] == UInt8(ascii: "<")
      }
      text.add(place.range, of: view, separator: isGlued == true ? nil : UInt8(ascii: " "))
      last = place
    }
    return text
  }
}

extension Finding {
  /// Whether others, which ascend, have a byte of it.
  fileprivate func isCovered(by others: [Finding]) -> Bool {
    let next = others.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return next < others.count && others[next].range.lowerBound < range.upperBound
  }
}

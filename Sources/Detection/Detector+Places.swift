internal import Matching
internal import Names

/// Names of places are looked up in the gazetteer, beside the patterns for them, where anybody asks for places.
extension Detector {
  /// The type that names of places are found of.
  static let placeType = EntityType("LOCATION")

  /// How likely a name is that of a place without anything beside it, in ten-thousandths.
  ///
  /// What is more often something else, and what is written small, takes words beside it.
  private static func probability(_ kind: Gazetteer.Kind, isCapital: Bool) -> Int? {
    switch kind {
    case .country: isCapital ? 6000 : 1600
    case .region, .city: isCapital ? 5200 : 1600
    case .doubtful: isCapital ? 2500 : nil
    }
  }

  /// Nominates names of places that begin in `starts`.
  func nominatePlaces(in view: Span<UInt8>, starts: Range<Int>, _ work: inout Workspace) {
    guard let pattern = placePattern else { return }
    forEachLine(of: view, work.layout, in: starts) { line in
      // Where the names of the line before it have been taken.
      var offset = line.lowerBound
      while offset < line.upperBound {
        let byte = view[offset]
        guard byte >= 0x80 || UTF8Text.isASCIIWord(byte) else {
          offset += 1
          continue
        }
        let reader = AddressReader(view, in: offset..<line.upperBound)
        guard !UTF8Text.isWord(view, before: offset, start: line.lowerBound),
          let end = reader.word(at: offset)
        else {
          offset = Self.endOfRun(in: view, from: offset, end: line.upperBound)
          continue
        }
        let isCapital = reader.isCapital(at: offset)
        if let place = reader.place(at: offset), starts.contains(offset),
          !isPartOfName(offset..<place.end, in: view),
          let probability = Self.probability(place.kind, isCapital: isCapital)
        {
          let range = offset..<place.end
          let match = SearchMatch(pattern: pattern, range: range, value: range)
          switch examine(match, in: view, &work) {
          case .candidate(var candidate):
            candidate.probability = Int16(probability)
            work.candidates.append(candidate)
          case .rejected(let reason, let range):
            if work.trace != nil { work.trace?.append(trace(of: match, range, reason)) }
          }
          offset = place.end
        } else {
          offset = max(end, offset + 1)
        }
      }
    }
  }

  /// Whether a name is a part of an address of the internet, of a path, of a name with a number.
  private func isPartOfName(_ range: Range<Int>, in view: Span<UInt8>) -> Bool {
    func joins(_ byte: UInt8) -> Bool {
      byte == 0x40 || byte == 0x2F || byte == 0x5C || byte == 0x5F || byte == 0x23 || byte == 0x3D
        || byte == 0x2D
    }
    if range.lowerBound > 0 {
      let before = view[range.lowerBound - 1]
      if joins(before) || before == 0x2E { return true }
    }
    guard range.upperBound < view.count else { return false }
    let after = view[range.upperBound]
    if joins(after) { return true }
    return after == 0x2E && range.upperBound + 1 < view.count
      && UTF8Text.isASCIIWord(view[range.upperBound + 1])
  }

  /// Where the letters, digits and marks end that go on at `start`; behind it in any case.
  private static func endOfRun(in view: Span<UInt8>, from start: Int, end: Int) -> Int {
    var offset = start + 1
    while offset < end, view[offset] >= 0x80 || UTF8Text.isASCIIWord(view[offset]) { offset += 1 }
    return offset
  }
}

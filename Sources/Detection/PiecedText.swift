/// Texts of which each stands in pieces in a view, as they read without what is between the pieces.
package struct PiecedText {
  private struct Piece {
    /// Where it begins in `bytes`.
    var start: Int
    /// Where it stands in the view.
    var place: Range<Int>
  }

  /// The texts, with `TextUnit.separator` between them.
  package private(set) var bytes: [UInt8] = []
  /// Each text.
  package private(set) var units: [TextUnit] = []
  private var pieces: [Piece] = []

  /// Makes one without texts.
  package init() {}

  /// Begins a text of this record.
  package mutating func begin(record: Int) {
    if !units.isEmpty { bytes += TextUnit.separator }
    units.append(TextUnit(range: bytes.count..<bytes.count, record: record))
  }

  /// Adds a piece to the text that was begun last.
  ///
  /// - Parameters:
  ///   - place: where it stands in the view.
  ///   - view: the view.
  ///   - separator: what stands between it and the last piece, if anything does.
  package mutating func add(
    _ place: Range<Int>, of view: Span<UInt8>, separator: UInt8? = UInt8(ascii: " ")
  ) {
    if let separator, bytes.count > units[units.count - 1].range.lowerBound {
      bytes.append(separator)
    }
    pieces.append(Piece(start: bytes.count, place: place))
    for offset in place { bytes.append(view[offset]) }
    units[units.count - 1].range = units[units.count - 1].range.lowerBound..<bytes.count
  }

  /// Whether no text is in more than one piece.
  package var isTrivial: Bool { pieces.count == units.count }

  /// Where the last piece stands in the view.
  package var lastPlace: Range<Int>? { pieces.last?.place }

  /// The record of the text that holds a place.
  package func record(at offset: Int) -> Int {
    units[max(0, units.partitioningIndex { $0.range.lowerBound > offset } - 1)].record
  }

  /// What the pieces of a value are parted by stays.
  private func withoutSpaces(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, UTF8Text.isSpace(bytes[first]) { range.removeFirst() }
    while let last = range.last, UTF8Text.isSpace(bytes[last]) { range.removeLast() }
    return range
  }

  /// The parts of a stretch of the texts as they lie in the view, ascending where the pieces do; and how far
  /// each lies behind its place in the texts.
  func places(of range: Range<Int>) -> [(range: Range<Int>, shift: Int)] {
    var places: [(range: Range<Int>, shift: Int)] = []
    let first = max(0, pieces.partitioningIndex { $0.start > range.lowerBound } - 1)
    for piece in pieces[first...] {
      if piece.start >= range.upperBound { break }
      let part = withoutSpaces(range.clamped(to: piece.start..<piece.start + piece.place.count))
      if part.isEmpty { continue }
      let shift = piece.place.lowerBound - piece.start
      places.append((part.lowerBound + shift..<part.upperBound + shift, shift))
    }
    return places
  }

  /// Findings of the texts as they are in the view: one for each piece that a finding touches, ascending.
  ///
  /// All pieces of a value come to be what the whole value does.
  package func inView(_ findings: [Finding]) -> [[Finding]] {
    findings.map { finding in
      let places = places(of: finding.range)
      var part = finding
      guard places.count > 1 else {
        return places.map { place in
          part.range = place.range
          part.covered = finding.covered.map {
            $0.lowerBound + place.shift..<$0.upperBound + place.shift
          }
          return part
        }
      }
      part = finding.standing(for: bytes.span)
      part.covered = []
      let whole = Finding.Whole(parts: places.count)
      return places.enumerated().map { index, place in
        part.range = place.range
        part.part = (whole, index)
        return part
      }
    }
  }
}

internal import Matching

/// Finds where somebody sends a number in pieces, one message behind the other.
///
/// What is a chain follows from the lines just around it, wherever the text is cut. In a transcript others may
/// say a word or two in between; where nobody knows who speaks, nothing stands between the pieces.
struct PieceChains {
  /// The pieces of what may be one number, each in a line of its own.
  struct Chain {
    /// The first line up to the end of its piece, the pieces between, and the last one with what follows.
    var places: [Range<Int>]
    /// What stands between the groups of a piece, and so between the pieces.
    var separator: UInt8
    /// The line before the first one.
    var before: Range<Int>
    /// The record of the first line.
    var record: Int
  }

  /// A place among the lines of a text.
  private struct Place {
    var line: Range<Int>
    var unit: TextUnit
    var piece: PieceLine
  }

  /// The most pieces that a number is sent in; more are a list.
  private static let mostPieces = 8
  /// How often others may speak between two pieces, and how much they may say then, in bytes.
  private static let mostBetween = 2
  private static let longestBetween = 48

  private let layout: TextLayout
  /// What is looked at where lines are the units.
  private let whole: TextUnit

  /// Makes one for a text of lines, where `units` is nil, or of units whose records are one conversation or
  /// several.
  init(units: [TextUnit]?, flow: RecordFlow = .apart, in view: Span<UInt8>) {
    layout = TextLayout(units, flow: flow)
    whole = TextUnit(range: 0..<view.count, record: 0)
  }

  /// The chains that begin at `start` or behind it.
  func chains(in view: Span<UInt8>, from start: Int) -> [Chain] {
    var chains: [Chain] = []
    func look(at line: Range<Int>, of unit: TextUnit) {
      guard PieceLine.mayEnd(line, in: view), layout.holdsText(unit, in: view),
        let chain = chain(from: line, of: unit, in: view)
      else { return }
      chains.append(chain)
    }
    if layout.areLines {
      var line = view.startOfLine(holding: min(start, view.count), notBefore: 0)
      if line < start { line = (newline(view, from: start, whole)).map { $0 + 1 } ?? view.count }
      while line < view.count {
        let end = newline(view, from: line, whole) ?? view.count
        look(at: line..<end, of: whole)
        line = end + 1
      }
      return chains
    }
    for unit in layout.units
    where unit.range.lowerBound >= start && !unit.isKey {
      var line = unit.range.lowerBound
      while line <= unit.range.upperBound {
        let end = newline(view, from: line, unit) ?? unit.range.upperBound
        look(at: line..<end, of: unit)
        line = end + 1
      }
    }
    return chains
  }

  /// Where the chain begins that goes on behind `end`, or may do so in what is not there yet.
  ///
  /// - Parameters:
  ///   - end: where the text may be cut: where a line begins, or behind all units.
  ///   - view: the text, of whole lines or of units.
  /// - Returns: the beginning of its first line; nil where no chain may go on.
  func startOfChain(reachingOver end: Int, in view: Span<UInt8>) -> Int? {
    var earliest: Int?
    func look(at line: Range<Int>, of unit: TextUnit) {
      guard PieceLine.mayEnd(line, in: view), layout.holdsText(unit, in: view),
        PieceLine(line, in: view).last(in: view) != nil
      else { return }
      let place = place(line, unit, in: view)
      guard let last = place.piece.last(in: view),
        place.piece.mayBegin(with: last, in: view) || place.piece.first(in: view) != nil,
        mayGoOn(place, over: end, in: view),
        let start = start(ofChainThrough: place, in: view)
      else { return }
      earliest = min(earliest ?? start, start)
    }
    if layout.areLines {
      var next = end
      for _ in 0...Self.mostBetween where next > 0 {
        let start = view.startOfLine(holding: next - 1, notBefore: 0)
        look(at: start..<next - 1, of: whole)
        next = start
      }
      return earliest
    }
    let count = layout.units.partitioningIndex { $0.range.lowerBound >= end }
    guard count > 0 else { return nil }
    for unit in layout.units[..<count].reversed() {
      if !layout.isNear(unit, layout.units[count - 1]) { break }
      if unit.isKey { continue }
      // Only the last line of a message may go on in the next.
      look(
        at: view.startOfLine(
          holding: unit.range.upperBound, notBefore: unit.range.lowerBound)..<unit.range.upperBound,
        of: unit)
    }
    return earliest
  }

  /// Whether the speaker goes on behind `end`, or the text ends before that is told.
  private func mayGoOn(_ place: Place, over end: Int, in view: Span<UInt8>) -> Bool {
    guard layout.areLines || layout.mayGoOn(after: place.unit, in: view) else { return false }
    var next = place
    for _ in 0...Self.mostBetween {
      guard let line = line(after: next, in: view) else { return true }
      next = self.place(line.line, line.unit, in: view)
      if next.piece.speaker == place.piece.speaker {
        return next.line.lowerBound >= end && next.piece.first(in: view) != nil
      }
      guard Self.mayStand(next.piece, inChainOf: place.piece.speaker) else { return false }
    }
    return false
  }

  /// Where the chain begins that `place` belongs to; nil where it is too long for one.
  private func start(ofChainThrough place: Place, in view: Span<UInt8>) -> Int? {
    var place = place
    for _ in 0..<Self.mostPieces {
      guard let previous = predecessor(of: place, in: view) else { return place.line.lowerBound }
      place = previous
    }
    return nil
  }

  // MARK: One chain

  /// The chain that begins with a line, if one does.
  private func chain(from line: Range<Int>, of unit: TextUnit, in view: Span<UInt8>) -> Chain? {
    guard PieceLine(line, in: view).last(in: view) != nil else { return nil }
    var place = place(line, unit, in: view)
    guard let last = place.piece.last(in: view), place.piece.mayBegin(with: last, in: view),
      var next = successor(of: place, in: view),
      var piece = next.piece.first(in: view), predecessor(of: place, in: view) == nil
    else { return nil }
    let before = self.line(before: place, in: view)?.line ?? 0..<0
    var places = [place.line.lowerBound..<last.upperBound]
    while true {
      guard places.count < Self.mostPieces else { return nil }
      guard piece.isAll else {
        places.append(piece.piece.lowerBound..<next.piece.text.upperBound)
        break
      }
      places.append(piece.piece)
      place = next
      guard let following = successor(of: place, in: view),
        let more = following.piece.first(in: view)
      else { break }
      (next, piece) = (following, more)
    }
    let separator = PieceLine.separator(of: last, in: view)
    return Chain(places: places, separator: separator, before: before, record: unit.record)
  }

  /// Whether somebody may say this between two pieces of another.
  private static func mayStand(_ line: PieceLine, inChainOf speaker: UInt64) -> Bool {
    speaker != 0 && line.speaker != 0 && line.speaker != speaker
      && line.text.count <= longestBetween
  }

  /// The line in which the same speaker goes on.
  private func successor(of place: Place, in view: Span<UInt8>) -> Place? {
    var next = place
    for _ in 0...Self.mostBetween {
      guard let line = line(after: next, in: view) else { return nil }
      next = self.place(line.line, line.unit, in: view)
      if next.piece.speaker == place.piece.speaker { return next }
      guard Self.mayStand(next.piece, inChainOf: place.piece.speaker) else { return nil }
    }
    return nil
  }

  /// The line that ends with the piece before the one that `place` begins with.
  private func predecessor(of place: Place, in view: Span<UInt8>) -> Place? {
    guard place.piece.first(in: view) != nil else { return nil }
    var previous = place
    for _ in 0...Self.mostBetween {
      guard let line = line(before: previous, in: view) else { return nil }
      previous = self.place(line.line, line.unit, in: view)
      if previous.piece.speaker == place.piece.speaker {
        guard let last = previous.piece.last(in: view),
          previous.piece.mayBegin(with: last, in: view) || previous.piece.first(in: view) != nil
        else { return nil }
        return previous
      }
      guard Self.mayStand(previous.piece, inChainOf: place.piece.speaker) else { return nil }
    }
    return nil
  }

  // MARK: Lines

  private func newline(_ view: Span<UInt8>, from start: Int, _ unit: TextUnit) -> Int? {
    start < unit.range.upperBound
      ? view.firstOffset(of: 0x0A, in: start..<unit.range.upperBound) : nil
  }

  private func place(_ line: Range<Int>, _ unit: TextUnit, in view: Span<UInt8>) -> Place {
    // A message of several lines may be a transcript by itself.
    let speaker = line == unit.range ? layout.speaker(of: unit, in: view) : 0
    return Place(line: line, unit: unit, piece: PieceLine(line, speaker: speaker, in: view))
  }

  private func line(
    before place: Place, in view: Span<UInt8>
  ) -> (line: Range<Int>, unit: TextUnit)? {
    layout.line(before: place.line.lowerBound, of: place.unit, in: view)
  }

  private func line(
    after place: Place, in view: Span<UInt8>
  ) -> (line: Range<Int>, unit: TextUnit)? {
    layout.line(after: place.line.upperBound, of: place.unit, in: view)
  }
}

/// Text that was decoded from other text, with a map back to it; unlike in a ``TextView``, stretches of the
/// source may stand for nothing: tags of HTML, the line ends of folded headers.
package struct MappedText: Sendable {
  /// The decoded text.
  package private(set) var bytes: [UInt8] = []

  /// A stretch that is decoded as a whole: copied as it stands, or what one thing stands for.
  private struct Piece: Sendable {
    var decoded: Int
    var source: Range<Int>
    var isVerbatim: Bool
  }

  private var pieces: [Piece] = []

  /// Nothing yet.
  package init() {}

  /// Appends what stands in `range` of `source`, as it stands.
  package mutating func append(_ source: Span<UInt8>, in range: Range<Int>) {
    guard !range.isEmpty else { return }
    if let last = pieces.last, last.isVerbatim, last.source.upperBound == range.lowerBound {
      pieces[pieces.count - 1].source = last.source.lowerBound..<range.upperBound
    } else {
      pieces.append(Piece(decoded: bytes.count, source: range, isVerbatim: true))
    }
    bytes.append(source, in: range)
  }

  /// Appends what `range` of the source stands for; an empty range where it only shows that something is
  /// there.
  package mutating func append(_ decoded: [UInt8], from range: Range<Int>) {
    pieces.append(Piece(decoded: bytes.count, source: range, isVerbatim: false))
    bytes += decoded
  }

  /// The stretches of the source that `range` of the decoded text stands for, ascending and apart.
  package func sources(of range: Range<Int>) -> [Range<Int>] {
    var sources: [Range<Int>] = []
    // The last piece that begins at or before the range.
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].decoded > range.lowerBound { high = middle } else { low = middle + 1 }
    }
    var index = max(0, low - 1)
    while index < pieces.count, pieces[index].decoded < range.upperBound {
      let piece = pieces[index]
      var source = piece.source
      if piece.isVerbatim {
        let end = piece.decoded + piece.source.count
        let part = max(range.lowerBound, piece.decoded)..<min(range.upperBound, end)
        let shift = piece.source.lowerBound - piece.decoded
        source = part.lowerBound + shift..<part.upperBound + shift
      }
      index += 1
      guard !source.isEmpty else { continue }
      if let last = sources.last, last.upperBound == source.lowerBound {
        sources[sources.count - 1] = last.lowerBound..<source.upperBound
      } else {
        sources.append(source)
      }
    }
    return sources
  }
}

/// What takes the place of a stretch of text.
package struct TextEdit: Sendable {
  /// The stretch.
  package var range: Range<Int>
  /// What takes its place.
  package var replacement: [UInt8]

  /// Makes an edit.
  package init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }
}

extension [TextEdit] {
  /// `text` with these edits made, which ascend and are apart.
  package func applied(to text: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    for edit in self {
      result.append(text, in: copied..<edit.range.lowerBound)
      result += edit.replacement
      copied = edit.range.upperBound
    }
    result.append(text, in: copied..<text.count)
    return result
  }
}

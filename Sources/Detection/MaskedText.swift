/// A view with something like a placeholder in the place of each finding, of the same length.
///
/// Its line ends stand behind it, as they do in the output.
struct MaskedText {
  /// The masked view.
  let bytes: [UInt8]
  /// The masks without the line ends behind them, ascending and disjoint.
  private let masks: [Range<Int>]

  /// Masks `findings`, which ascend and are disjoint.
  init(_ view: Span<UInt8>, _ findings: [Range<Int>]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(view.count)
    for offset in 0..<view.count { bytes.append(view[offset]) }
    masks = findings.map { range in
      let lineEnds = bytes[range].count { $0 == 0x0A }
      let mask = range.lowerBound..<max(range.upperBound - lineEnds, range.lowerBound)
      for offset in mask { bytes[offset] = UInt8(ascii: "X") }
      for offset in mask.upperBound..<range.upperBound { bytes[offset] = 0x0A }
      if let first = mask.first, let last = mask.last {
        bytes[first] = UInt8(ascii: "<")
        bytes[last] = UInt8(ascii: ">")
      }
      return mask
    }
    self.bytes = bytes
  }

  /// Whether a mask overlaps or touches `range`.
  func touches(_ range: Range<Int>) -> Bool {
    let next = masks.partitioningIndex { $0.upperBound >= range.lowerBound }
    return next < masks.count && masks[next].lowerBound <= range.upperBound
  }
}

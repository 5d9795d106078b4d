/// A part of a view with something like a placeholder in the place of each finding, of the same length.
///
/// Its line ends stand behind it, as they do in the output.
struct MaskedText {
  /// The masked part, where it lies in the view and to its end; what stands before it means nothing.
  private(set) var bytes: [UInt8] = []
  /// The masks without the line ends behind them, ascending and disjoint.
  private var masks: [Range<Int>] = []

  /// Makes memory for masked text.
  init() {}

  /// Takes `part` of `view` and masks `findings`, which ascend and are disjoint.
  mutating func mask(_ findings: [Range<Int>], in view: Span<UInt8>, part: Range<Int>) {
    bytes.copy(view, in: part)
    bytes.removeLast(bytes.count - part.upperBound)
    masks.removeAll(keepingCapacity: true)
    var index = findings.partitioningIndex { $0.upperBound > part.lowerBound }
    while index < findings.count, findings[index].lowerBound < part.upperBound {
      mask(findings[index].clamped(to: part))
      index += 1
    }
  }

  private mutating func mask(_ range: Range<Int>) {
    var end = range.upperBound
    for offset in range {
      if bytes[offset] == 0x0A { end -= 1 }
      bytes[offset] = UInt8(ascii: "X")
    }
    for offset in end..<range.upperBound { bytes[offset] = 0x0A }
    if end > range.lowerBound {
      bytes[range.lowerBound] = UInt8(ascii: "<")
      bytes[end - 1] = UInt8(ascii: ">")
    }
    masks.append(range.lowerBound..<end)
  }

  /// The masks that overlap `range`.
  func masks(in range: Range<Int>) -> ArraySlice<Range<Int>> {
    let first = masks.partitioningIndex { $0.upperBound > range.lowerBound }
    let end = masks.partitioningIndex { $0.lowerBound >= range.upperBound }
    return masks[first..<max(first, end)]
  }

  /// Whether a mask overlaps or touches `range`.
  func touches(_ range: Range<Int>) -> Bool {
    let next = masks.partitioningIndex { $0.upperBound >= range.lowerBound }
    return next < masks.count && masks[next].lowerBound <= range.upperBound
  }
}

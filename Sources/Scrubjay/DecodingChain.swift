internal import Transcripts

/// The views that lead from a block's bytes to a unit of it, the outermost string first.
///
/// Kept from unit to unit: what two of them have in common, such as a long string of JSON that both
/// stand in, is decoded once.
struct DecodingChain {
  private var token = -1
  private var inner: [Range<Int>] = []
  private var views: [TextView] = []

  /// The decoded text of the outermost string.
  var outermost: [UInt8] { views[0].bytes }

  /// Decodes what leads to the unit of `source`.
  mutating func decode(_ source: UnitSource, _ bytes: Span<UInt8>) {
    if source.isVerbatim, source.inner.isEmpty { return }
    begin(source) { $0.decodeJSONString(bytes, in: source.raw) }
    decodeInner(source)
  }

  /// Decodes what leads to the unit of `source` from `text`, which is decoded.
  mutating func decode(_ source: UnitSource, showing text: [UInt8]) {
    begin(source) { $0.show(text.span) }
    decodeInner(source)
  }

  private mutating func begin(_ source: UnitSource, _ show: (inout TextView) -> Void) {
    guard token != source.token else { return }
    views.removeAll(keepingCapacity: true)
    inner.removeAll(keepingCapacity: true)
    token = source.token
    var view = TextView()
    show(&view)
    views.append(view)
  }

  private mutating func decodeInner(_ source: UnitSource) {
    var common = 0
    while common < min(inner.count, source.inner.count), inner[common] == source.inner[common] {
      common += 1
    }
    inner.removeSubrange(common...)
    views.removeSubrange((common + 1)...)
    for (level, content) in source.inner.enumerated().dropFirst(common) {
      var view = TextView()
      let outer = views[level].bytes
      let isNumber = source.kind == .number && level == source.inner.count - 1
      if !isNumber { view.decodeJSONString(outer.span, in: content) }
      views.append(view)
      inner.append(content)
    }
  }

  /// The bytes of the block that `range` of the unit stands for.
  func source(of range: Range<Int>, _ source: UnitSource) -> Range<Int> {
    if source.inner.isEmpty, source.isVerbatim {
      return range.lowerBound + source.raw.lowerBound..<range.upperBound + source.raw.lowerBound
    }
    return views[0].source(of: outer(of: range, source))
  }

  /// The bytes of the outermost decoded string that `range` of the unit stands for.
  func outer(of range: Range<Int>, _ source: UnitSource) -> Range<Int> {
    var range = range
    for level in source.inner.indices.reversed() {
      let start = source.inner[level].lowerBound
      let isNumber = source.kind == .number && level == source.inner.count - 1
      range =
        isNumber
        ? range.lowerBound + start..<range.upperBound + start : views[level + 1].source(of: range)
    }
    return range
  }
}

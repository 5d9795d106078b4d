internal import Transcripts

/// Numbers that say where something stands in a text which has changed.
extension JSONRecordRewrite {
  /// A number in the record that is such an offset.
  private struct Offset {
    var rule: Int
    var edge: OffsetRule.Edge
    var token: Int
    /// The value that it belongs to.
    var anchor: Int
    var number: Int
  }

  /// Whether the format has any.
  var hasOffsets: Bool { worker.options.transcript?.description.offsets.isEmpty == false }

  /// Counts those anew whose text has changed.
  ///
  /// Of a record that is too long to be looked at as a whole, those whose text stands in the same piece.
  mutating func shiftOffsets(in bytes: Span<UInt8>) {
    guard let rules = worker.options.transcript?.description.offsets, !units.isEmpty else { return }
    let offsets = offsets(in: bytes)
    for offset in offsets {
      guard let text = rules[offset.rule].text(for: offset.anchor, tokens, bytes),
        var changed = changes[text]
      else { continue }
      changed.sort { $0.range.lowerBound < $1.range.lowerBound }
      var view = TextView()
      view.decodeJSONString(bytes, in: tokens[text].content)
      let decoded = view.bytes
      func shifted(_ number: Int, isEnd: Bool) -> Int? {
        rules[offset.rule].shifted(number, isEnd: isEnd, in: decoded.span, changed)
      }
      let result: Int?
      switch offset.edge {
      case .begin: result = shifted(offset.number, isEnd: false)
      case .end: result = shifted(offset.number, isEnd: true)
      case .length:
        let begin = offsets.first {
          $0.edge == .begin && $0.rule == offset.rule
            && tokens[$0.token].parent == tokens[offset.token].parent
        }
        result = begin.flatMap { begin in
          guard let start = shifted(begin.number, isEnd: false),
            let end = shifted(begin.number + offset.number, isEnd: offset.number > 0)
          else { return nil }
          return max(0, end - start)
        }
      }
      let range = tokens[offset.token].range
      guard let result, result != offset.number,
        !edits.contains(where: { $0.range.overlaps(range) })
      else { continue }
      edits.append(Edit(range: range, replacement: Array(String(result).utf8)))
    }
  }

  /// All of the record.
  private func offsets(in bytes: Span<UInt8>) -> [Offset] {
    guard let transcript = worker.options.transcript else { return [] }
    var offsets: [Offset] = []
    for place in worker.json.places where units.contains(Int(place.unit)) {
      let source = worker.json.source(of: Int(place.unit))
      guard
        case .offset(let rule, let edge) = transcript.marks.marks[Int(place.mark)].meaning,
        source.kind == .number, source.inner.isEmpty, isOwn(Int(place.unit)),
        let number = Self.number(bytes, tokens[source.token].range)
      else { continue }
      offsets.append(
        Offset(
          rule: rule, edge: edge, token: source.token, anchor: Int(place.anchor), number: number))
    }
    return offsets
  }

  /// A whole number of a size that an offset can have; nil for any other.
  private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count <= 12 else { return nil }
    var number = 0
    for offset in range {
      guard bytes[offset] &- UInt8(ascii: "0") < 10 else { return nil }
      number = 10 * number + Int(bytes[offset] - UInt8(ascii: "0"))
    }
    return number
  }
}

/// Text as it is looked at, with a map back to the bytes that it stands for.
///
/// Views compose: what was decoded from `bytes` of one view maps back to offsets in them, and these
/// through the first view to its own source. A view keeps its memory from text to text, so each
/// worker needs only one per level.
package struct TextView: Sendable {
  /// The decoded text.
  package private(set) var bytes: [UInt8] = []

  /// Where decoded bytes come from.
  ///
  /// Each piece reaches to the next one's beginning and is made of
  /// units, `sourceUnit` bytes read for `decodedUnit` bytes written: 1 and 1 for bytes copied as
  /// they are, 6 and 2 for a run of escapes like \u00e9. Both starts ascend strictly.
  private struct Piece: Sendable {
    var decoded: Int
    var source: Int
    var decodedUnit: Int
    var sourceUnit: Int
  }

  private var pieces: [Piece] = []
  private var sourceEnd = 0

  /// Makes an empty view.
  package init() {}

  /// Shows the content of a JSON string, escapes decoded, in place of what was shown before.
  ///
  /// A pair of surrogate escapes becomes one scalar of four bytes. A surrogate escape that stands
  /// alone becomes the one byte 0xFF, which never occurs in UTF-8 and so counts as one scalar. All
  /// other bytes, ill-formed ones too, are copied. `\xNN` is read as `\u00NN` is. A backslash that begins no
  /// escape is copied; an accepted string has none.
  ///
  /// - Parameters:
  ///   - source: What ``source(of:)`` will refer to.
  ///   - range: The bytes between the quotes. Traps if it lies outside.
  package mutating func decodeJSONString(_ source: Span<UInt8>, in range: Range<Int>) {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    sourceEnd = range.upperBound
    let end = range.upperBound
    var index = range.lowerBound
    while index < end {
      if source[index] == ASCII.backslash {
        index += decodeEscape(source, at: index, to: end)
      } else {
        let stop = source.firstOffset(of: ASCII.backslash, in: index..<end) ?? end
        note(decodedUnit: 1, sourceUnit: 1, source: index)
        bytes.append(source, in: index..<stop)
        index = stop
      }
    }
  }

  /// Shows all of `source` as it stands.
  package mutating func show(_ source: Span<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    sourceEnd = source.count
    note(decodedUnit: 1, sourceUnit: 1, source: 0)
    bytes.append(source, in: 0..<source.count)
  }

  /// Shows the content of the JSON string whose opening quote stands at `start`, as the other does.
  ///
  /// - Parameters:
  ///   - source: What ``source(of:)`` will refer to.
  ///   - start: The place of the opening quote.
  ///   - end: The string ends before it.
  ///   - acceptsHexEscapes: Whether `\xNN` is an escape.
  /// - Returns: The place of the closing quote; nil where there is none, or what stands before it
  ///   cannot be in a string. What is shown then has no meaning.
  package mutating func decodeJSONString(
    _ source: Span<UInt8>, openedAt start: Int, to end: Int, acceptsHexEscapes: Bool = false
  ) -> Int? {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    var index = start + 1
    while index < end {
      switch source[index] {
      case ASCII.quote:
        sourceEnd = index
        return index
      case ASCII.backslash:
        let length = decodeEscape(source, at: index, to: end)
        // Only a backslash that begins no escape is passed over by itself.
        guard length > 1, length != 4 || acceptsHexEscapes else { return nil }
        index += length
      default:
        var isASCII = true
        let stop = source.stringStop(in: index..<end, isASCII: &isASCII)
        guard stop > index else { return nil }
        note(decodedUnit: 1, sourceUnit: 1, source: index)
        bytes.append(source, in: index..<stop)
        index = stop
      }
    }
    return nil
  }

  /// The source bytes that the decoded bytes of `range` stand for.
  ///
  /// An edge inside the bytes that one escape stands for covers the whole escape. An empty range at
  /// an edge gives an empty range there. Traps if `range` reaches beyond `bytes`.
  package func source(of range: Range<Int>) -> Range<Int> {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    let lower = sourceOffset(of: range.lowerBound, roundedUp: false)
    return lower..<max(lower, sourceOffset(of: range.upperBound, roundedUp: true))
  }

  private func sourceOffset(of decoded: Int, roundedUp: Bool) -> Int {
    guard decoded < bytes.count else { return sourceEnd }
    // The last piece that begins at or before the offset; the first one begins at 0.
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].decoded <= decoded { low = middle } else { high = middle }
    }
    let piece = pieces[low]
    let distance = decoded - piece.decoded + (roundedUp ? piece.decodedUnit - 1 : 0)
    return piece.source + distance / piece.decodedUnit * piece.sourceUnit
  }

  /// Notes that what is decoded next comes from `source` on, in units of these sizes.
  private mutating func note(decodedUnit: Int, sourceUnit: Int, source: Int) {
    if let last = pieces.last, last.decodedUnit == decodedUnit, last.sourceUnit == sourceUnit {
      return  // The source has no gaps, so the piece just goes on.
    }
    pieces.append(
      Piece(
        decoded: bytes.count, source: source, decodedUnit: decodedUnit, sourceUnit: sourceUnit))
  }

  /// Decodes the escape at `index` and returns its length in the source.
  private mutating func decodeEscape(_ source: Span<UInt8>, at index: Int, to end: Int) -> Int {
    let letter = index + 1 < end ? source[index + 1] : 0
    let byte: UInt8
    switch letter {
    case ASCII.quote, ASCII.backslash, ASCII.slash: byte = letter
    case 0x62: byte = 0x08
    case 0x66: byte = 0x0C
    case 0x6E: byte = ASCII.newline
    case 0x72: byte = ASCII.carriageReturn
    case 0x74: byte = ASCII.tab
    case 0x75:
      guard let unit = Self.codeUnit(source, at: index, to: end) else { return keep(index) }
      return decodeUnit(unit, source, at: index, to: end)
    case 0x78:
      guard let unit = Self.hexUnit(source, at: index, to: end) else { return keep(index) }
      return decodeByte(unit, at: index)
    default: return keep(index)
    }
    note(decodedUnit: 1, sourceUnit: 2, source: index)
    bytes.append(byte)
    return 2
  }

  /// Appends the backslash at `index`, which begins no escape.
  private mutating func keep(_ index: Int) -> Int {
    note(decodedUnit: 1, sourceUnit: 1, source: index)
    bytes.append(ASCII.backslash)
    return 1
  }

  /// Appends what the \u escape of `unit` stands for, with its second half if it is one of a pair.
  private mutating func decodeUnit(
    _ unit: UInt32, _ source: Span<UInt8>, at index: Int, to end: Int
  ) -> Int {
    switch unit {
    case 0xD800...0xDBFF:
      if let low = Self.codeUnit(source, at: index + 6, to: end), 0xDC00...0xDFFF ~= low {
        note(decodedUnit: 4, sourceUnit: 12, source: index)
        let scalar = 0x10000 + ((unit & 0x3FF) << 10 | low & 0x3FF)
        bytes.append(UInt8(0xF0 | scalar >> 18))
        bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
        bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        bytes.append(UInt8(0x80 | scalar & 0x3F))
        return 12
      }
      fallthrough
    case 0xDC00...0xDFFF:
      note(decodedUnit: 1, sourceUnit: 6, source: index)
      bytes.append(0xFF)
    case ..<0x80:
      note(decodedUnit: 1, sourceUnit: 6, source: index)
      bytes.append(UInt8(unit))
    case ..<0x800:
      note(decodedUnit: 2, sourceUnit: 6, source: index)
      bytes.append(UInt8(0xC0 | unit >> 6))
      bytes.append(UInt8(0x80 | unit & 0x3F))
    default:
      note(decodedUnit: 3, sourceUnit: 6, source: index)
      bytes.append(UInt8(0xE0 | unit >> 12))
      bytes.append(UInt8(0x80 | unit >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | unit & 0x3F))
    }
    return 6
  }

  /// Appends the character that the \x escape of `unit` stands for.
  private mutating func decodeByte(_ unit: UInt8, at index: Int) -> Int {
    if unit < 0x80 {
      note(decodedUnit: 1, sourceUnit: 4, source: index)
      bytes.append(unit)
    } else {
      note(decodedUnit: 2, sourceUnit: 4, source: index)
      bytes.append(0xC0 | unit >> 6)
      bytes.append(0x80 | unit & 0x3F)
    }
    return 4
  }

  /// The number of the \x escape at `index`, or nil if there is none.
  private static func hexUnit(_ source: Span<UInt8>, at index: Int, to end: Int) -> UInt8? {
    guard index + 4 <= end else { return nil }
    var number: UInt8 = 0
    for offset in index + 2..<index + 4 {
      guard ASCII.isHexDigit(source[offset]) else { return nil }
      let byte = source[offset]
      number = number << 4 | (byte <= ASCII.nine ? byte - ASCII.zero : (byte | 0x20) - 0x57)
    }
    return number
  }

  /// The UTF-16 code unit of the \u escape at `index`, or nil if there is none.
  private static func codeUnit(_ source: Span<UInt8>, at index: Int, to end: Int) -> UInt32? {
    guard index + 6 <= end, source[index] == ASCII.backslash, source[index + 1] == 0x75 else {
      return nil
    }
    return ASCII.hexNumber(source, at: index + 2)
  }
}

internal import Matching

/// A line of which a piece of a number is what somebody says: `4111 1111`, `my card is 4111`, `1111 ok?`.
struct PieceLine {
  /// What is said in it.
  var text: Range<Int>
  /// Who says it; zero where nobody knows.
  var speaker: UInt64

  /// The most that is said in a line with a piece, in bytes.
  static let longest = 96
  /// The longest piece, in bytes.
  private static let longestPiece = 32
  /// The most that is said behind a last piece, in bytes: "exp 12/27 and the code is 123".
  private static let longestRest = 48

  /// Looks at a line.
  ///
  /// - Parameters:
  ///   - line: where it lies.
  ///   - speaker: who speaks, as a field says; then what looks like a label is said.
  ///   - view: the text.
  init(_ line: Range<Int>, speaker: UInt64 = 0, in view: Span<UInt8>) {
    var start = line.lowerBound
    self.speaker = speaker
    if speaker == 0 {
      let label = SpeakerLabel(of: line, in: view)
      (start, self.speaker) = (label.end, label.speaker)
    }
    var end = line.upperBound
    while end > start, UTF8Text.isSpace(view[end - 1]) { end -= 1 }
    text = start..<max(start, end)
  }

  /// Whether a line may end with a piece, as its last bytes say: few lines do.
  @inline(__always)
  static func mayEnd(_ line: Range<Int>, in view: Span<UInt8>) -> Bool {
    var end = line.upperBound
    while end > line.lowerBound, isPause(view[end - 1]) { end -= 1 }
    return end > line.lowerBound && isOfToken(view[end - 1])
  }

  /// The piece that the line ends with.
  func last(in view: Span<UInt8>) -> Range<Int>? {
    guard text.count <= Self.longest else { return nil }
    var end = text.upperBound
    while end > text.lowerBound, Self.isPause(view[end - 1]) { end -= 1 }
    var start = end
    var token = end
    while token > text.lowerBound {
      var offset = token
      while offset > text.lowerBound, Self.isOfToken(view[offset - 1]) { offset -= 1 }
      guard Self.isToken(offset..<token, in: view) else { break }
      start = offset
      guard offset - 1 > text.lowerBound, Self.isSeparator(view[offset - 1]) else { break }
      token = offset - 1
    }
    return Self.isPiece(start..<end, of: text, in: view) ? start..<end : nil
  }

  /// The piece that the line begins with, and whether nothing else is said.
  func first(in view: Span<UInt8>) -> (piece: Range<Int>, isAll: Bool)? {
    guard text.count <= Self.longest else { return nil }
    var start = text.lowerBound
    while start < text.upperBound, Self.isPause(view[start]) { start += 1 }
    while let word = Words.next(view, from: start, end: text.upperBound),
      Self.between.contains(Words.hash(view, in: word))
    {
      start = word.upperBound
      while start < text.upperBound, Self.isPause(view[start]) { start += 1 }
    }
    var end = start
    var token = start
    while token < text.upperBound {
      var offset = token
      while offset < text.upperBound, Self.isOfToken(view[offset]) { offset += 1 }
      guard Self.isToken(token..<offset, in: view) else { break }
      end = offset
      guard offset + 1 < text.upperBound, Self.isSeparator(view[offset]) else { break }
      token = offset + 1
    }
    guard Self.isPiece(start..<end, of: text, in: view) else { return nil }
    var rest = end
    while rest < text.upperBound, Self.isPause(view[rest]) { rest += 1 }
    let isAll = rest == text.upperBound
    guard isAll || text.upperBound - rest <= Self.longestRest else { return nil }
    return (start..<end, isAll)
  }

  /// Whether a number may begin with the piece that the line ends with: lines of which nobody knows who says
  /// them end with all sorts of small numbers.
  func mayBegin(with last: Range<Int>, in view: Span<UInt8>) -> Bool {
    if speaker != 0 { return true }
    var digits = 0
    for offset in last where (0x30...0x39).contains(view[offset]) { digits += 1 }
    return digits >= (last.lowerBound == text.lowerBound ? 4 : 6)
  }

  /// Whether digits stand in a piece, and nothing beside it that makes it a part of something else.
  private static func isPiece(
    _ piece: Range<Int>, of text: Range<Int>, in view: Span<UInt8>
  ) -> Bool {
    guard (2...longestPiece).contains(piece.count) else { return false }
    var digits = 0
    for offset in piece where (0x30...0x39).contains(view[offset]) { digits += 1 }
    guard digits >= 2 else { return false }
    if piece.lowerBound > text.lowerBound, !isBeside(view[piece.lowerBound - 1]) { return false }
    return piece.upperBound == text.upperBound || isBeside(view[piece.upperBound])
  }

  /// Whether a piece may stand beside a byte: not beside a letter, a currency, a slash.
  private static func isBeside(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0xC2...:
      true
    default: false
    }
  }

  /// Whether a word belongs to a number: it has a digit and no more letters than one that begins an IBAN.
  private static func isToken(_ token: Range<Int>, in view: Span<UInt8>) -> Bool {
    var letters = 0
    for offset in token where view[offset] >= 0x41 { letters += 1 }
    return letters < token.count && letters <= 4
  }

  private static func isOfToken(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
  }

  /// What stands between the groups of a number.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  /// What stands between the groups of a piece, most likely.
  static func separator(of piece: Range<Int>, in view: Span<UInt8>) -> UInt8 {
    for offset in piece where !isOfToken(view[offset]) { return view[offset] }
    return UInt8(ascii: " ")
  }

  /// What stands around a piece where somebody goes on or stops.
  private static func isPause(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0D, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"),
      UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"):
      true
    default: false
    }
  }

  /// Words that lead on to the next piece.
  private static let between: Set<UInt64> = Set(
    """
    and then next now followed by rest is the it's last ok okay yes yep
    und dann danach der rest ist weiter et puis ensuite le reste est y luego después despues el resto es
    e poi il resto è en dan daarna de rest depois o resto i potem dalej reszta to
    """.split(whereSeparator: \.isWhitespace).map { Words.hash($0) })
}

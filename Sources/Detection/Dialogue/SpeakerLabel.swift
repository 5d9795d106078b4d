internal import Matching

/// Who speaks in a line of a transcript, as far as the line itself says: `Ann: hello`,
/// `[10:02] Ann: hello`, `10:02 <ann> hello`.
struct SpeakerLabel {
  /// What tells this speaker from others: a hash of the label; zero where there is none.
  var speaker: UInt64
  /// Where what is said begins.
  var end: Int

  /// The most bytes that a label or a stamp before it takes.
  private static let longest = 48
  /// The most spaces in a label: a sentence with a colon has more.
  private static let mostSpaces = 4

  /// Looks at the beginning of `line`.
  init(of line: Range<Int>, in view: Span<UInt8>) {
    let start = Self.afterStamp(line.lowerBound, line, view)
    speaker = 0
    end = start
    guard start < line.upperBound else { return }
    if view[start] == UInt8(ascii: "<") {
      readBrackets(from: start, line, view)
    } else {
      readColon(from: start, line, view)
    }
  }

  /// Where the first byte stands that is neither white space nor of a time stamp.
  private static func afterStamp(_ start: Int, _ line: Range<Int>, _ view: Span<UInt8>) -> Int {
    let start = afterSpace(start, line, view)
    guard start < line.upperBound else { return start }
    let limit = min(line.upperBound, start + longest)
    var offset = start
    var digits = 0
    if view[start] == UInt8(ascii: "[") {
      while offset < limit, view[offset] != UInt8(ascii: "]") {
        if isDigit(view[offset]) { digits += 1 }
        offset += 1
      }
      return digits > 0 && offset < limit ? afterSpace(offset + 1, line, view) : start
    }
    var colons = 0
    while offset < limit, isOfStamp(view[offset]) {
      if isDigit(view[offset]) { digits += 1 }
      if view[offset] == UInt8(ascii: ":") { colons += 1 }
      offset += 1
    }
    guard digits >= 3, colons > 0 else { return start }
    if offset + 2 <= line.upperBound, view[offset + 1] | 0x20 == UInt8(ascii: "m"),
      [UInt8(ascii: "a"), UInt8(ascii: "p")].contains(view[offset] | 0x20)
    {
      offset += 2
    }
    while offset < line.upperBound,
      [0x20, UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: "|")].contains(view[offset])
    {
      offset += 1
    }
    return afterSpace(offset, line, view)
  }

  private static func afterSpace(_ start: Int, _ line: Range<Int>, _ view: Span<UInt8>) -> Int {
    var offset = start
    while offset < line.upperBound, UTF8Text.isSpace(view[offset]) { offset += 1 }
    return offset
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isOfStamp(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x20, UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: "T"), UInt8(ascii: "Z"):
      true
    default: false
    }
  }

  /// `<ann> hello`, and what is left of `Ann: hello` where the name has been replaced.
  private mutating func readBrackets(from start: Int, _ line: Range<Int>, _ view: Span<UInt8>) {
    let limit = min(line.upperBound, start + Self.longest)
    var offset = start + 1
    while offset < limit, view[offset] != UInt8(ascii: ">") {
      if UTF8Text.isSpace(view[offset]) { return }
      offset += 1
    }
    guard offset < limit, offset > start + 1 else { return }
    speaker = Words.hash(view, in: start + 1..<offset) | 1
    offset += 1
    if offset < line.upperBound, view[offset] == UInt8(ascii: ":") { offset += 1 }
    end = Self.afterSpace(offset, line, view)
  }

  private mutating func readColon(from start: Int, _ line: Range<Int>, _ view: Span<UInt8>) {
    let limit = min(line.upperBound, start + Self.longest)
    var offset = start
    var spaces = 0
    var letters = 0
    while offset < limit {
      let byte = view[offset]
      if byte == UInt8(ascii: ":") || byte == 0x09 { break }
      switch byte {
      case 0x20:
        spaces += 1
        if spaces > Self.mostSpaces { return }
      case 0x41...0x5A, 0x61...0x7A, 0x80...: letters += 1
      case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "#"),
        UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "/"), UInt8(ascii: "*"):
        break
      default: return
      }
      offset += 1
    }
    guard offset < limit, letters > 0 else { return }
    let next = offset + 1
    guard next == line.upperBound || UTF8Text.isSpace(view[next]) || view[next] == UInt8(ascii: "*")
    else { return }
    speaker = Words.hash(view, in: start..<offset) | 1
    end = Self.afterSpace(next, line, view)
  }
}

/// Text in base64 (RFC 4648, section 4, or with the alphabet for URLs of section 5) or in hexadecimal digits
/// (section 8), opened.
package struct Base64Blob: Sendable {
  /// Where it stands in the text that was searched for it, padding and all.
  package var range: Range<Int>
  /// Where the decoded text stands in what was opened.
  package var decoded: Range<Int>
  /// How it is written.
  package var style: Base64Style
}

/// How base64 is written: what is encoded anew is written like what it takes the place of.
package struct Base64Style: Hashable, Sendable {
  /// Whether the alphabet is that for URLs and file names.
  package var isForURLs: Bool
  /// Whether `=` fills the last group.
  package var isPadded: Bool
  /// In which case digits are written where it is not base64 but hexadecimal.
  package var hexadecimal: HexadecimalText.Case?

  private static let standardAlphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let urlAlphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// Makes a style of base64.
  package init(isForURLs: Bool, isPadded: Bool) {
    self.isForURLs = isForURLs
    self.isPadded = isPadded
  }

  /// Makes the style of hexadecimal digits.
  package init(hexadecimal: HexadecimalText.Case) {
    self.init(isForURLs: false, isPadded: false)
    self.hexadecimal = hexadecimal
  }

  /// Appends `bytes`, encoded.
  package func append(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
    if let hexadecimal {
      HexadecimalText.append(bytes, in: hexadecimal, to: &output)
      return
    }
    let alphabet = isForURLs ? Self.urlAlphabet : Self.standardAlphabet
    var offset = 0
    while offset < bytes.count {
      let left = min(3, bytes.count - offset)
      var bits: UInt32 = 0
      for index in 0..<3 { bits = bits << 8 | (index < left ? UInt32(bytes[offset + index]) : 0) }
      for index in 0..<4 {
        if index <= left {
          output.append(alphabet[Int(bits >> UInt32(18 - 6 * index) & 0x3F)])
        } else if isPadded {
          output.append(UInt8(ascii: "="))
        }
      }
      offset += 3
    }
  }
}

/// Opens the text in base64 or in hexadecimal digits that stands in other text.
///
/// A stretch is opened where all of it, from a place behind which base64 cannot have gone on or behind a
/// slash, decodes to well-formed UTF-8 with few control characters; what a hash, a random token or
/// a path decodes to is not. Each stretch is decoded at most a handful of times, however it is made. Text
/// that other characters of base64 stand right before, but for a slash, stays closed.
package struct Base64Opener: Sendable {
  /// The longest stretch that is opened, in characters.
  package static let longest = 4 << 20

  /// What was opened, each text behind the separator that was asked for.
  package private(set) var bytes: [UInt8] = []
  /// What was opened, ascending and disjoint.
  package private(set) var blobs: [Base64Blob] = []
  /// Where a stretch begins that the end of the text cuts off, if one does.
  package private(set) var unfinished: Int?

  /// The stretch that was looked at last.
  private var run = 0..<0
  /// By place in a group of four: from places before this one the stretch is known not to decode.
  private var undecodable = InlineArray<4, Int>(repeating: 0)
  /// Which alphabets the characters 62 and 63 of what was decoded last are of.
  private var marks = (standard: false, url: false)

  /// Makes an opener.
  package init() {}

  /// Begins with another text.
  package mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    blobs.removeAll(keepingCapacity: true)
    unfinished = nil
    run = 0..<0
  }

  /// Opens all that begins at or after `start` in `text`; `separator` is put behind each.
  ///
  /// Where more text follows (`isOpen`), a stretch that reaches the end is not opened.
  package mutating func open(
    _ text: Span<UInt8>, from start: Int, isOpen: Bool, separator: [UInt8]
  ) {
    var place = text.nextFold(from: start, .base64)
    while place < text.count {
      place = open(text, at: place, isOpen: isOpen, separator: separator)
      place = text.nextFold(from: place, .base64)
    }
  }

  /// Whether `byte` is a character of base64.
  @inline(__always)
  static func isCharacter(_ byte: UInt8) -> Bool {
    if byte >= 0x40 { return (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") }
    return byte &- 0x2F < 11 || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }

  /// Opens what begins at `start`, if something does.
  ///
  /// - Returns: where to go on.
  mutating func open(
    _ text: Span<UInt8>, at start: Int, isOpen: Bool, separator: [UInt8]
  ) -> Int {
    if !run.contains(start) {
      var end = start
      while end < text.count, Self.isCharacter(text[end]) { end += 1 }
      run = start..<end
      undecodable = InlineArray(repeating: 0)
    }
    if isOpen, run.upperBound + 2 >= text.count {
      unfinished = unfinished ?? start
      return run.upperBound
    }
    if let end = openHexadecimal(text, at: start, separator) { return end }
    let phase = (start - run.lowerBound) & 3
    if start >= undecodable[phase] {
      switch decode(text, start..<run.upperBound) {
      case nil: undecodable[phase] = run.upperBound
      case let failure? where failure < run.upperBound: undecodable[phase] = failure
      default: return finish(text, start..<run.upperBound, separator)
      }
    }
    // A path may go on behind it.
    var slash = start
    while slash < run.upperBound, text[slash] != UInt8(ascii: "/") { slash += 1 }
    if slash < run.upperBound, slash - start >= 16, decode(text, start..<slash) == slash {
      return finish(text, start..<slash, separator)
    }
    return start + 1
  }

  /// Opens what stands in hexadecimal digits from `start` to the end of the stretch, if that is text.
  ///
  /// - Returns: where to go on.
  private mutating func openHexadecimal(
    _ text: Span<UInt8>, at start: Int, _ separator: [UInt8]
  ) -> Int? {
    guard run.upperBound - start <= Self.longest else { return nil }
    let first = HexadecimalText.firstDigit(text, start..<run.upperBound)
    guard
      let written = HexadecimalText.append(decoding: text, first..<run.upperBound, to: &bytes)
    else { return nil }
    let begin = (blobs.last?.decoded.upperBound).map { $0 + separator.count } ?? 0
    blobs.append(
      Base64Blob(
        range: first..<run.upperBound, decoded: begin..<bytes.count,
        style: Base64Style(hexadecimal: written)))
    bytes += separator
    return run.upperBound
  }

  /// Notes what was decoded last.
  private mutating func finish(
    _ text: Span<UInt8>, _ range: Range<Int>, _ separator: [UInt8]
  ) -> Int {
    let end = range.upperBound + padding(text, behind: range)
    // Without padding, and beside a dot as in a JSON Web Token (RFC 7515), the alphabet is that for URLs.
    let isBesideDot =
      range.lowerBound > 0 && text[range.lowerBound - 1] == UInt8(ascii: ".")
      || end < text.count && text[end] == UInt8(ascii: ".")
    let isWhole = (end - range.lowerBound).isMultiple(of: 4)
    let isForURLs = marks.url || !marks.standard && (!isWhole || isBesideDot)
    let isPadded = end > range.upperBound || isWhole && !isForURLs
    let start = (blobs.last?.decoded.upperBound).map { $0 + separator.count } ?? 0
    blobs.append(
      Base64Blob(
        range: range.lowerBound..<end, decoded: start..<bytes.count,
        style: Base64Style(isForURLs: isForURLs, isPadded: isPadded)))
    bytes += separator
    return end
  }

  /// How many `=` fill the last group of what stands in `range`.
  private func padding(_ text: Span<UInt8>, behind range: Range<Int>) -> Int {
    let wanted = (4 - range.count & 3) & 3
    guard range.upperBound + wanted <= text.count else { return 0 }
    for offset in range.upperBound..<range.upperBound + wanted
    where text[offset] != UInt8(ascii: "=") {
      return 0
    }
    return wanted
  }

  /// Appends what stands in `range`, decoded, if it is text; if not, nothing.
  ///
  /// - Returns: the end of the range if it is text, the place up to which the groups decode to text if
  ///   they do not all, `nil` where it is no base64 that ends where the range does.
  private mutating func decode(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count <= Self.longest else { return nil }
    guard let (stop, marks) = bytes.append(base64: text, in: range) else { return nil }
    self.marks = marks
    return stop == range.upperBound ? stop : max(stop, range.lowerBound + 1)
  }
}

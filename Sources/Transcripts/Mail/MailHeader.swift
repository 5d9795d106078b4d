/// The value of a header field as people read it: unfolded, with encoded words decoded (RFC 5322, section
/// 2.2.3; RFC 2047).
package struct MailHeader: Sendable {
  /// A stretch of the value.
  private struct Stretch: Sendable {
    /// Where it stands in the source.
    var source: Range<Int>
    /// Where it stands in the text.
    var text: Range<Int>
    /// How it is written, if it is an encoded word.
    var word: Word?
  }

  fileprivate struct Word: Sendable {
    var charset: Charset
    /// `=?utf-8?`, as it stands there.
    var start: [UInt8]
    var isBase64: Bool
  }

  /// The text.
  package private(set) var text: [UInt8] = []
  private var stretches: [Stretch] = []
  /// Whether there is a word of which nobody knows how it is written.
  package private(set) var isUnknown = false

  /// Reads what stands in `range`.
  package init(_ bytes: Span<UInt8>, in range: Range<Int>) {
    var at = range.lowerBound
    var plain = at
    var isBehindWord = false
    while at < range.upperBound {
      if bytes[at] == UInt8(ascii: "="),
        let end = Self.endOfWord(bytes, at: at, to: range.upperBound)
      {
        // White space between encoded words stands for nothing.
        if !isBehindWord || !Self.isBlank(bytes, plain..<at) { append(bytes, plain..<at) }
        if appendWord(bytes, at..<end) {
          isBehindWord = true
        } else {
          isUnknown = true
          append(bytes, at..<end)
          isBehindWord = false
        }
        at = end
        plain = at
      } else if bytes[at] == ASCII.newline {
        // The line end of a fold; the white space behind it stays.
        let start = at > plain && bytes[at - 1] == ASCII.carriageReturn ? at - 1 : at
        let next = at + 1
        if isBehindWord, Self.isBlank(bytes, plain..<start) {
          var word = next
          while word < range.upperBound, Self.isSpace(bytes[word]) { word += 1 }
          if word < range.upperBound, bytes[word] == UInt8(ascii: "="),
            Self.endOfWord(bytes, at: word, to: range.upperBound) != nil
          {
            at = word
            plain = word
            continue
          }
        }
        append(bytes, plain..<start)
        plain = next
        at = next
      } else {
        at += 1
      }
    }
    append(bytes, plain..<range.upperBound)
  }

  /// The text with `x` in place of all that encoded words stand for: what they hold has no structure.
  package var structure: [UInt8] {
    var structure = text
    for stretch in stretches where stretch.word != nil {
      for offset in stretch.text { structure[offset] = UInt8(ascii: "x") }
    }
    return structure
  }

  /// The edits of the source that make `edits` of the text, which ascend and are apart.
  package func sources(of edits: [TextEdit]) -> [TextEdit] {
    var sources: [TextEdit] = []
    for stretch in stretches {
      let own = edits.compactMap { edit -> TextEdit? in
        guard edit.range.overlaps(stretch.text) else { return nil }
        let part = edit.range.clamped(to: stretch.text)
        // What takes the place of all stands where it begins.
        return TextEdit(
          part.lowerBound - stretch.text.lowerBound..<part.upperBound - stretch.text.lowerBound,
          part.lowerBound == edit.range.lowerBound ? edit.replacement : [])
      }
      if own.isEmpty { continue }
      guard let word = stretch.word else {
        let start = stretch.source.lowerBound
        sources += own.map {
          TextEdit(start + $0.range.lowerBound..<start + $0.range.upperBound, $0.replacement)
        }
        continue
      }
      let content = own.applied(to: text.span.extracting(stretch.text))
      sources.append(TextEdit(stretch.source, word.written(content)))
    }
    return sources
  }

  // MARK: Reading

  private mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let start = text.count
    text.append(bytes, in: range)
    stretches.append(Stretch(source: range, text: start..<text.count))
  }

  private mutating func appendWord(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let marks = Self.marks(bytes, range)
    var name: [UInt8] = []
    for offset in range.lowerBound + 2..<marks.0 {
      // A language may follow (RFC 2231, section 5).
      if bytes[offset] == UInt8(ascii: "*") { break }
      name.append(bytes[offset])
    }
    guard let charset = Charset(name: String(decoding: name, as: UTF8.self)) else { return false }
    let content = marks.1 + 1..<range.upperBound - 2
    var decoded: [UInt8] = []
    let isBase64 = bytes[marks.0 + 1] | 0x20 == UInt8(ascii: "b")
    if isBase64 {
      guard let opened = MailBase64.decode(bytes, in: content) else { return false }
      decoded = opened
    } else {
      var at = content.lowerBound
      while at < content.upperBound {
        if bytes[at] == UInt8(ascii: "="),
          let byte = QuotedPrintable.byte(bytes, at: at, to: content.upperBound)
        {
          decoded.append(byte)
          at += 3
        } else {
          decoded.append(bytes[at] == UInt8(ascii: "_") ? ASCII.space : bytes[at])
          at += 1
        }
      }
    }
    var start: [UInt8] = []
    start.append(bytes, in: range.lowerBound..<marks.0 + 1)
    let place = text.count
    text += charset.decode(decoded).bytes
    stretches.append(
      Stretch(
        source: range, text: place..<text.count,
        word: Word(charset: charset, start: start, isBase64: isBase64)))
    return true
  }

  /// Where the encoded word ends that begins at `start`; nil if there is none.
  private static func endOfWord(_ bytes: Span<UInt8>, at start: Int, to end: Int) -> Int? {
    let question = UInt8(ascii: "?")
    guard start + 1 < end, bytes[start + 1] == question,
      let first = bytes.firstOffset(of: question, in: start + 2..<end), first > start + 2,
      first + 2 < end, bytes[first + 2] == question,
      [UInt8(ascii: "b"), UInt8(ascii: "q")].contains(bytes[first + 1] | 0x20)
    else { return nil }
    for offset in start + 2..<first where bytes[offset] <= ASCII.space { return nil }
    var at = first + 3
    // Spaces should not stand in it, but some write them there; a line end never does.
    while at + 1 < end, bytes[at] != ASCII.newline {
      if bytes[at] == question, bytes[at + 1] == UInt8(ascii: "=") { return at + 2 }
      at += 1
    }
    return nil
  }

  /// The places of the second and the third question mark of an encoded word.
  private static func marks(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (Int, Int) {
    var first = range.lowerBound + 2
    while bytes[first] != UInt8(ascii: "?") { first += 1 }
    return (first, first + 2)
  }

  private static func isBlank(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.allSatisfy { isSpace(bytes[$0]) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { ASCII.isJSONSpace(byte) }
}

extension MailHeader.Word {
  /// The longest an encoded word may be (RFC 2047, section 2).
  private static let longest = 75

  /// A text in encoded words like this one; nothing for no text.
  func written(_ text: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    var content: [UInt8] = []
    func close() {
      guard !content.isEmpty else { return }
      if !words.isEmpty { words.append(ASCII.space) }
      words += encoded(content)
      content = []
    }
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let bytes = charset.encode(Array(String(Character(scalar)).utf8))
      if !content.isEmpty, encoded(content + bytes).count > Self.longest { close() }
      content += bytes
    }
    close()
    return words
  }

  private func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var word = start
    word.append(UInt8(ascii: isBase64 ? "B" : "Q"))
    word.append(UInt8(ascii: "?"))
    if isBase64 {
      MailBase64.append(bytes, length: 0, lineEnd: [], to: &word)
    } else {
      QuotedPrintable.append(word: bytes, to: &word)
    }
    return word + Array("?=".utf8)
  }
}

/// The parts of HTML that people can have written: its text, the values of attributes, and what stands in
/// comments and scripts.
///
/// Tags stay where they are. Text goes on over those that stand within a line, so that a value which they
/// divide is seen as a whole; where others stand it shows a line end. Read as the HTML Standard (section
/// 13.2.5) reads it, as far as that matters here, and whatever is broken is text. So is a tag with something
/// in it that no name of an element or attribute has, such as an address in angle brackets; one of an
/// element that HTML does not know is looked at as it stands.
package struct HTMLText: Sendable {
  /// How text is written there.
  package enum Kind: Sendable {
    /// Between tags.
    case text
    /// As the value of an attribute.
    case attribute
    /// As it stands, in comments and scripts.
    case raw
  }

  /// What is read by itself.
  package struct Part: Sendable {
    /// What it is.
    package var kind: Kind
    /// Its text, with references to characters decoded.
    package var text: MappedText
  }

  /// The parts; the text first, and the others in their order.
  package private(set) var parts: [Part]

  /// Reads `bytes`.
  package init(_ bytes: Span<UInt8>) {
    parts = [Part(kind: .text, text: MappedText())]
    read(bytes)
    if parts[0].text.bytes.isEmpty { parts.removeFirst() }
  }

  /// Appends `text` as it is written in a part of this kind.
  package static func append(_ text: [UInt8], to output: inout [UInt8], kind: Kind) {
    guard kind != .raw else {
      output += text
      return
    }
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): output += Array("&amp;".utf8)
      case UInt8(ascii: "<"): output += Array("&lt;".utf8)
      case UInt8(ascii: ">"): output += Array("&gt;".utf8)
      case ASCII.quote where kind == .attribute: output += Array("&quot;".utf8)
      case UInt8(ascii: "'") where kind == .attribute: output += Array("&#39;".utf8)
      default: output.append(byte)
      }
    }
  }

  /// The edits of the source that put `replacement` in place of `range` of a part: what stands between
  /// stays.
  package func edits(_ part: Int, _ range: Range<Int>, _ replacement: [UInt8]) -> [TextEdit] {
    var written: [UInt8] = []
    Self.append(replacement, to: &written, kind: parts[part].kind)
    return parts[part].text.sources(of: range).enumerated().map { index, source in
      TextEdit(source, index == 0 ? written : [])
    }
  }

  // MARK: Reading

  private mutating func read(_ bytes: Span<UInt8>) {
    var at = 0
    while at < bytes.count {
      let open = bytes.firstOffset(of: UInt8(ascii: "<"), in: at..<bytes.count) ?? bytes.count
      Self.decode(bytes, in: at..<open, into: &parts[0].text)
      guard open < bytes.count else { return }
      at = readMarkup(bytes, at: open) ?? open
      if at == open {
        parts[0].text.append(bytes, in: open..<open + 1)
        at += 1
      }
    }
  }

  /// Reads the tag or comment at `start`; gives the place behind it, or nil if there is none.
  private mutating func readMarkup(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    let next = start + 1 < bytes.count ? bytes[start + 1] : 0
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      let isComment = Self.holds(bytes, "<!--", at: start)
      let end =
        isComment
        ? Self.find("-->", in: bytes, from: start + 4) : Self.find(">", in: bytes, from: start + 1)
      guard let end else { return nil }
      appendRaw(bytes, start + (isComment ? 4 : 2)..<end)
      return end + (isComment ? 3 : 1)
    }
    let isEnd = next == UInt8(ascii: "/")
    var at = start + (isEnd ? 2 : 1)
    guard at < bytes.count, (0x61...0x7A).contains(bytes[at] | 0x20) else { return nil }
    let name = at
    while at < bytes.count, !Self.endsName(bytes[at]) { at += 1 }
    guard Self.isUsual(bytes, name..<at) else { return nil }
    var tag: [UInt8] = []
    for offset in name..<at { tag.append(bytes[offset] | 0x20) }
    let before = parts.count
    guard let end = readAttributes(bytes, from: at) else {
      parts.removeSubrange(before...)
      return nil
    }
    if !Self.elements.contains(String(decoding: tag, as: UTF8.self)) {
      parts.removeSubrange(before...)
      appendRaw(bytes, name..<end - 1)
    }
    if !Self.inline.contains(String(decoding: tag, as: UTF8.self)) {
      parts[0].text.append([ASCII.newline], from: start..<start)
    }
    guard !isEnd, tag == Array("script".utf8) || tag == Array("style".utf8) else { return end }
    let close = Self.find("</" + String(decoding: tag, as: UTF8.self), in: bytes, from: end)
    appendRaw(bytes, end..<(close ?? bytes.count))
    return close ?? bytes.count
  }

  /// Reads attributes up to the end of a tag; gives the place behind that, or nil if it has none.
  private mutating func readAttributes(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    while at < bytes.count {
      let names = at
      while at < bytes.count, bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "=") {
        at += 1
      }
      guard at < bytes.count, Self.isUsual(bytes, names..<at) else { return nil }
      if bytes[at] == UInt8(ascii: ">") { return at + 1 }
      at += 1
      while at < bytes.count, bytes[at] <= ASCII.space { at += 1 }
      guard at < bytes.count else { return nil }
      let quote = bytes[at]
      if quote == ASCII.quote || quote == UInt8(ascii: "'") {
        guard let end = bytes.firstOffset(of: quote, in: at + 1..<bytes.count) else { return nil }
        appendAttribute(bytes, at + 1..<end)
        at = end + 1
      } else {
        let value = at
        while at < bytes.count, bytes[at] > ASCII.space, bytes[at] != UInt8(ascii: ">") { at += 1 }
        appendAttribute(bytes, value..<at)
      }
    }
    return nil
  }

  private mutating func appendAttribute(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    var text = MappedText()
    Self.decode(bytes, in: range, into: &text)
    parts.append(Part(kind: .attribute, text: text))
  }

  private mutating func appendRaw(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    var text = MappedText()
    text.append(bytes, in: range)
    parts.append(Part(kind: .raw, text: text))
  }

  /// Whether names of elements and attributes can be made of what stands in `range`: letters, few digits,
  /// hyphens, low lines, colons and points, with white space and slashes between them.
  private static func isUsual(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var digits = 0
    for offset in range {
      let byte = bytes[offset]
      switch byte {
      case ASCII.zero...ASCII.nine:
        digits += 1
        if digits == 6 { return false }
      case 0x61...0x7A, 0x41...0x5A, UInt8(ascii: "_"), ASCII.minus, ASCII.colon,
        UInt8(ascii: "."), ASCII.slash, 0x00...ASCII.space:
        break
      default: return false
      }
    }
    return true
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= ASCII.space || byte == UInt8(ascii: ">") || byte == ASCII.slash
  }

  /// Where `word` next stands, in any case.
  private static func find(_ word: String, in bytes: Span<UInt8>, from start: Int) -> Int? {
    let word = Array(word.utf8)
    var at = start
    while let found = bytes.firstOffset(of: word[0], in: min(at, bytes.count)..<bytes.count) {
      var length = 0
      while length < word.count, found + length < bytes.count,
        bytes[found + length] == word[length]
          || (0x61...0x7A).contains(word[length]) && bytes[found + length] | 0x20 == word[length]
      {
        length += 1
      }
      if length == word.count { return found }
      at = found + 1
    }
    return nil
  }

  private static func holds(_ bytes: Span<UInt8>, _ word: String, at start: Int) -> Bool {
    let word = Array(word.utf8)
    return start + word.count <= bytes.count
      && word.indices.allSatisfy { bytes[start + $0] == word[$0] }
  }

  /// The elements of HTML, those of old among them (HTML Standard, sections 4 and 16.2), and what Slack and
  /// Teams add.
  private static let elements = inline.union([
    "address", "applet", "area", "article", "aside", "attachment", "audio", "base", "basefont",
    "bgsound", "blink", "blockquote", "body", "br", "button", "canvas", "caption", "center", "col",
    "colgroup", "datalist", "dd", "details", "dialog", "dir", "div", "dl", "dt", "embed",
    "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3",
    "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "iframe", "input", "isindex",
    "label", "legend", "li", "link", "main", "map", "marquee", "menu", "meta", "meter", "nav",
    "nobr", "noembed", "noframes", "noscript", "object", "ol", "optgroup", "option", "output", "p",
    "param", "picture", "plaintext", "pre", "progress", "rp", "rt", "ruby", "script", "search",
    "section", "select", "slot", "source", "style", "summary", "svg", "systemeventmessage", "table",
    "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "title", "tr", "track", "ul",
    "video", "xmp",
  ])

  /// Elements that stand within a line of text.
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "at", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
    "em", "emoji", "font", "i", "img", "ins", "kbd", "mark", "q", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
  ]

  // MARK: References to characters

  private static func decode(
    _ bytes: Span<UInt8>, in range: Range<Int>, into text: inout MappedText
  ) {
    var at = range.lowerBound
    while let ampersand = bytes.firstOffset(of: UInt8(ascii: "&"), in: at..<range.upperBound) {
      text.append(bytes, in: at..<ampersand)
      at = ampersand + 1
      var end = at
      while end < range.upperBound, end - at < 12, isReference(bytes[end]) { end += 1 }
      let hasEnd = end < range.upperBound && bytes[end] == UInt8(ascii: ";")
      if hasEnd, let scalar = scalar(bytes, at..<end) {
        text.append(Array(String(Character(scalar)).utf8), from: ampersand..<end + 1)
        at = end + 1
      } else {
        text.append(bytes, in: ampersand..<at)
      }
    }
    text.append(bytes, in: at..<range.upperBound)
  }

  private static func isReference(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || (ASCII.zero...ASCII.nine).contains(byte)
      || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func scalar(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Unicode.Scalar? {
    var name: [UInt8] = []
    for offset in range { name.append(bytes[offset]) }
    let text = String(decoding: name, as: UTF8.self)
    if text.hasPrefix("#") {
      let digits = text.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let number =
        isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      return number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }
    return names[text]
  }

  /// The names of characters that mail and chat have; the HTML Standard (section 13.5) has many more.
  private static let names: [String: Unicode.Scalar] = {
    var names: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "AMP": "&", "LT": "<",
      "GT": ">", "QUOT": "\"", "commat": "@", "period": ".", "comma": ",", "colon": ":",
      "lpar": "(", "rpar": ")", "plus": "+", "num": "#", "sol": "/", "lowbar": "_",
      "hyphen": "\u{2010}", "dash": "\u{2010}", "ndash": "\u{2013}", "mdash": "\u{2014}",
      "lsquo": "\u{2018}", "rsquo": "\u{2019}", "ldquo": "\u{201C}", "rdquo": "\u{201D}",
      "bull": "\u{2022}", "hellip": "\u{2026}", "euro": "\u{20AC}", "trade": "\u{2122}",
      "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}",
      "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "Scaron": "\u{160}",
      "scaron": "\u{161}", "OElig": "\u{152}", "oelig": "\u{153}", "Yuml": "\u{178}",
      "Zcaron": "\u{17D}", "zcaron": "\u{17E}", "Tab": "\t", "NewLine": "\n",
    ]
    var number: UInt32 = 0xA0
    for name in latin.split(separator: " ") {
      names[String(name)] = Unicode.Scalar(number)
      number += 1
    }
    return names
  }()

  /// From U+00A0 on.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg \
    plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest \
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute \
    Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc \
    Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute \
    ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide \
    oslash ugrave uacute ucirc uuml yacute thorn yuml
    """
}

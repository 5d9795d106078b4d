/// Who is named in a header field with addresses (RFC 5322, sections 3.4 and 4.4).
package struct MailAddress: Sendable, Equatable {
  /// What is personal in one place of the list.
  package enum Piece: String, Sendable {
    /// What people call somebody.
    case name
    /// An address.
    case mail
    /// An account of this computer, without an at sign.
    case handle
  }

  /// The pieces with their places in the text.
  package var pieces: [(piece: Piece, range: Range<Int>)]

  package static func == (left: MailAddress, right: MailAddress) -> Bool {
    left.pieces.count == right.pieces.count
      && zip(left.pieces, right.pieces).allSatisfy {
        $0.piece == $1.piece && $0.range == $1.range
      }
  }

  /// The addresses of a list.
  ///
  /// - Parameter text: the value of the field, unfolded, with nothing in it that only looks like structure.
  /// - Returns: them, with their places in the text.
  package static func list(_ text: [UInt8]) -> [MailAddress] {
    var reader = Reader(text: text)
    return reader.read()
  }

  private struct Reader {
    let text: [UInt8]
    var at = 0
    var addresses: [MailAddress] = []

    mutating func read() -> [MailAddress] {
      var start = 0
      var comments: [Range<Int>] = []
      var angle: Range<Int>?
      func close(_ end: Int, _ reader: inout Reader) {
        reader.append(start..<end, angle, comments)
        comments = []
        angle = nil
      }
      while at < text.count {
        switch text[at] {
        case ASCII.quote:
          at = endOfQuote(from: at + 1)
        case UInt8(ascii: "("):
          let open = at
          at = endOfComment(from: at + 1)
          comments.append(open..<at)
        case UInt8(ascii: "<"):
          if angle != nil {
            // Ids of messages have nothing between them.
            close(at, &self)
            start = at
          }
          let end = endOfAngle(from: at + 1)
          angle = at..<end
          at = min(end + 1, text.count)
        case ASCII.comma, UInt8(ascii: ";"):
          close(at, &self)
          at += 1
          start = at
        case ASCII.colon where angle == nil:
          // The name of a group ends here; the rest is its first address.
          at += 1
          start = at
          comments = []
        default: at += 1
        }
      }
      close(text.count, &self)
      return addresses
    }

    /// Where an address ends in brackets; what has taken the place of one has brackets itself.
    private func endOfAngle(from start: Int) -> Int {
      let close = text[start...].firstIndex(of: UInt8(ascii: ">")) ?? text.count
      guard start < close, text[start] == UInt8(ascii: "<"), close + 1 < text.count,
        text[close + 1] == UInt8(ascii: ">")
      else { return close }
      return close + 1
    }

    private func endOfQuote(from start: Int) -> Int {
      var at = start
      while at < text.count, text[at] != ASCII.quote {
        at += text[at] == ASCII.backslash ? 2 : 1
      }
      return min(at + 1, text.count)
    }

    private func endOfComment(from start: Int) -> Int {
      var at = start
      var depth = 1
      while at < text.count, depth > 0 {
        switch text[at] {
        case ASCII.backslash: at += 1
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        default: break
        }
        at += 1
      }
      return min(at, text.count)
    }

    private mutating func append(
      _ range: Range<Int>, _ angle: Range<Int>?, _ comments: [Range<Int>]
    ) {
      var pieces: [(piece: Piece, range: Range<Int>)] = []
      func add(_ range: Range<Int>, isAddress: Bool) {
        let part = trimmed(range)
        guard !part.isEmpty else { return }
        let hasAt = text[part].contains(UInt8(ascii: "@"))
        let isWord = !text[part].contains(ASCII.space)
        let piece: Piece = hasAt && (isAddress || isWord) ? .mail : isAddress ? .handle : .name
        pieces.append((piece, part))
      }
      let firstComment = comments.first?.lowerBound ?? range.upperBound
      if let angle {
        add(range.lowerBound..<min(angle.lowerBound, firstComment), isAddress: false)
        let inside = angle.lowerBound + 1..<angle.upperBound
        // Without an address in it, it stands for one as a whole.
        let isPlaceholder =
          !inside.isEmpty && angle.upperBound < text.count
          && text[inside].allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x5F }
        add(isPlaceholder ? angle.lowerBound..<angle.upperBound + 1 : inside, isAddress: true)
      } else {
        add(range.lowerBound..<min(range.upperBound, firstComment), isAddress: true)
      }
      for comment in comments {
        let end = comment.upperBound - (text[comment.upperBound - 1] == UInt8(ascii: ")") ? 1 : 0)
        if comment.lowerBound + 1 < end { add(comment.lowerBound + 1..<end, isAddress: false) }
      }
      pieces.sort { $0.range.lowerBound < $1.range.lowerBound }
      if !pieces.isEmpty { addresses.append(MailAddress(pieces: pieces)) }
    }

    /// Without spaces and quotes around it.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
      var start = range.lowerBound
      var end = max(start, range.upperBound)
      func isOuter(_ byte: UInt8) -> Bool {
        byte <= ASCII.space || byte == ASCII.quote || byte == UInt8(ascii: "'")
      }
      while start < end, isOuter(text[start]) { start += 1 }
      while end > start, isOuter(text[end - 1]) { end -= 1 }
      return start..<end
    }
  }
}

/// The text of a part of a message, decoded.
package struct MailBody: Sendable {
  /// The text.
  package var text: [UInt8] { decoded.bytes }

  /// Where it stands in the message.
  private let source: Range<Int>
  private let transfer: TransferEncoding
  private let charset: Charset
  /// The bytes that it was sent as, where those were written otherwise.
  private let sent: MappedText
  private let decoded: MappedText

  /// Decodes what stands in `range`; nil where it is not written as is said.
  init?(
    _ bytes: Span<UInt8>, in range: Range<Int>, _ transfer: TransferEncoding, _ charset: Charset
  ) {
    source = range
    self.transfer = transfer
    self.charset = charset
    switch transfer {
    case .identity:
      var text = MappedText()
      text.append(bytes, in: range)
      sent = text
    case .quotedPrintable: sent = QuotedPrintable.decode(bytes, in: range)
    case .base64:
      guard let opened = MailBase64.decode(bytes, in: range) else { return nil }
      var text = MappedText()
      text.append(opened.span, in: 0..<opened.count)
      sent = text
    }
    decoded = charset.decode(sent.bytes)
  }

  /// Whether it can be text: it is well-formed and has no control characters that text has not.
  var isText: Bool {
    let text = text
    let bytes = text.span
    var index = 0
    while index < bytes.count {
      let length = scalarLength(bytes, at: index, end: bytes.count)
      if length == 0 || bytes[index] < 0x09 { return false }
      index += length
    }
    return true
  }

  /// The edits of the source that make `edits` of the text, which ascend and are apart.
  package func sources(of edits: [TextEdit], in bytes: Span<UInt8>) -> [TextEdit] {
    let changes = edits.flatMap { edit in
      decoded.sources(of: edit.range).enumerated().map { index, range in
        TextEdit(range, index == 0 ? charset.encode(edit.replacement) : [])
      }
    }
    guard !changes.isEmpty else { return [] }
    switch transfer {
    case .identity:
      return changes.flatMap { change in
        sent.sources(of: change.range).map { TextEdit($0, change.replacement) }
      }
    case .quotedPrintable:
      return changes.flatMap { change in
        sent.sources(of: change.range).enumerated().map { index, range in
          TextEdit(range, index == 0 ? quoted(change.replacement, in: range, bytes) : [])
        }
      }
    case .base64:
      let content = content(bytes)
      let newline = bytes.firstOffset(of: ASCII.newline, in: content)
      var length = (newline ?? content.upperBound) - content.lowerBound
      var lineEnd = [ASCII.newline]
      if let newline, newline > content.lowerBound, bytes[newline - 1] == ASCII.carriageReturn {
        length -= 1
        lineEnd = [ASCII.carriageReturn, ASCII.newline]
      }
      var written: [UInt8] = []
      MailBase64.append(
        changes.applied(to: sent.bytes.span), length: newline == nil ? 0 : max(4, length),
        lineEnd: lineEnd, to: &written)
      return [TextEdit(content, written)]
    }
  }

  /// The source without white space around it.
  private func content(_ bytes: Span<UInt8>) -> Range<Int> {
    var start = source.lowerBound
    var end = source.upperBound
    while start < end, ASCII.isJSONSpace(bytes[start]) { start += 1 }
    while end > start, ASCII.isJSONSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The longest line of quoted-printable, with the sign of a fold.
  private static let longestLine = 76

  /// What takes the place of `range` in quoted-printable, on a line of its own where it makes one too long.
  private func quoted(_ text: [UInt8], in range: Range<Int>, _ bytes: Span<UInt8>) -> [UInt8] {
    var written: [UInt8] = []
    QuotedPrintable.append(text, to: &written)
    let start =
      bytes.lastOffset(of: ASCII.newline, in: source.lowerBound..<range.lowerBound).map { $0 + 1 }
      ?? source.lowerBound
    let newline = bytes.firstOffset(of: ASCII.newline, in: range.upperBound..<source.upperBound)
    var end = newline ?? source.upperBound
    var lineEnd = [ASCII.newline]
    if newline != nil, end > range.upperBound, bytes[end - 1] == ASCII.carriageReturn {
      end -= 1
      lineEnd = [ASCII.carriageReturn, ASCII.newline]
    }
    let before = range.lowerBound - start
    let behind = end - range.upperBound
    guard before + written.count + behind > Self.longestLine,
      before + range.count + behind <= Self.longestLine
    else { return written }
    let fold = [UInt8(ascii: "=")] + lineEnd
    let folds = behind > 0 && bytes[range.upperBound] == UInt8(ascii: "=") && behind == 1
    return (before > 0 ? fold : []) + written + (behind > 0 && !folds ? fold : [])
  }
}

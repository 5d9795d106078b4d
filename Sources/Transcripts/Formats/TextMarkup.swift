/// What text in some markup says of people: who is mentioned, and how that is shown.
package enum TextMarkup {
  /// A part of a text that names somebody.
  package struct Mention: Sendable, Equatable {
    /// What it is.
    package var identity: FormatDescription.Identity
    /// Where it stands.
    package var range: Range<Int>
  }

  /// Calls `found` for each id and label by which a text mentions people, in order.
  ///
  /// Slack writes `<@U024BE7LH>` and `<@U024BE7LH|label>`
  /// (docs.slack.dev/messaging/formatting-message-text), Discord `<@80351110224678912>` and `<@!…>`
  /// (discord.com/developers/docs/reference#message-formatting).
  package static func mentions(
    in text: Span<UInt8>, _ range: Range<Int>, markup: FormatDescription.Markup,
    found: (Mention) -> Void
  ) {
    guard markup == .slack || markup == .discord else { return }
    var at = range.lowerBound
    while let open = text.firstOffset(of: UInt8(ascii: "<"), in: at..<range.upperBound) {
      at = open + 1
      guard at < range.upperBound, text[at] == UInt8(ascii: "@"),
        let close = text.firstOffset(of: UInt8(ascii: ">"), in: at..<range.upperBound)
      else { continue }
      var start = at + 1
      if markup == .discord, start < close, text[start] == UInt8(ascii: "!") { start += 1 }
      var end = start
      while end < close, isWord(text[end]) { end += 1 }
      guard end > start else { continue }
      if end == close {
        found(Mention(identity: .id, range: start..<end))
      } else if markup == .slack, text[end] == UInt8(ascii: "|") {
        found(Mention(identity: .id, range: start..<end))
        if end + 1 < close { found(Mention(identity: .handle, range: end + 1..<close)) }
      }
      at = close + 1
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }
}

/// What one worker looks at text through, so that disguises hide nothing; one for each level of nesting.
///
/// Finds out in one pass over the bytes whether there is anything to fold or to open. Nearly always there
/// is not, and the text itself is what is searched.
package final class Lens {
  /// The text without disguises; only where `isFolding`.
  package private(set) var folded = FoldedText()
  /// What was opened in the text, or in `folded` where that is what is searched.
  package private(set) var opener = Base64Opener()
  private var spoken = SpokenText()
  /// Whether there was something to fold.
  package private(set) var isFolding = false

  /// Makes a lens.
  package init() {}

  /// Whether the text is searched as it is, and nothing else.
  package var isClear: Bool {
    !isFolding && opener.blobs.isEmpty && opener.unfinished == nil
  }

  /// Looks at `text`.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - start: what begins before it is folded, but not opened.
  ///   - opensBase64: whether base64 is opened.
  ///   - isOpen: whether more text follows.
  ///   - separator: what is put behind each text that is opened.
  package func look(
    at text: Span<UInt8>, from start: Int, opensBase64: Bool, isOpen: Bool, separator: [UInt8]
  ) {
    opener.reset()
    isFolding = false
    spoken.look(at: text)
    if let first = spoken.stretches.first {
      lookFolded(
        at: text, foldingFrom: min(first.range.lowerBound, text.nextFold(from: 0, .inPlace)), start,
        opensBase64: opensBase64, isOpen: isOpen, separator: separator)
      return
    }
    let targets: FoldingTargets = opensBase64 ? [.inPlace, .base64] : .inPlace
    var place = text.nextFold(from: 0, targets)
    while place < text.count {
      if Base64Opener.isCharacter(text[place]) {
        place =
          place < start
          ? place + 1 : opener.open(text, at: place, isOpen: isOpen, separator: separator)
      } else {
        switch FoldedText.fold(text, at: place, behind: place > 0 ? text[place - 1] : nil) {
        case .none: place += 1
        case .visible(let length): place += length
        case .character, .invisible:
          lookFolded(
            at: text, foldingFrom: place, start, opensBase64: opensBase64, isOpen: isOpen,
            separator: separator)
          return
        }
      }
      place = text.nextFold(from: place, targets)
    }
  }

  private func lookFolded(
    at text: Span<UInt8>, foldingFrom place: Int, _ start: Int, opensBase64: Bool, isOpen: Bool,
    separator: [UInt8]
  ) {
    isFolding = folded.fold(text, from: place, spoken: spoken.stretches)
    opener.reset()
    guard opensBase64 else { return }
    let seen = folded.bytes
    opener.open(
      seen.span, from: folded.offset(of: start), isOpen: isOpen, separator: separator)
  }
}

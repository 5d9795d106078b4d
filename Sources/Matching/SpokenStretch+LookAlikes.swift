extension SpokenStretch {
  /// How far a word with look-alikes reaches to each side, in bytes.
  private static let reach = 128

  /// Reads the word around the letter at `place` as what it looks like.
  ///
  /// Only a word in which letters of ASCII, or digits, stand beside letters of another alphabet that all look
  /// like some is written to be taken for another; "5й" and "iPhoneы" are what they are.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - place: where the letter begins.
  ///   - start: the word begins there at the earliest.
  init?(lookAlikesIn text: Span<UInt8>, at place: Int, from start: Int) {
    var lower = place
    while lower > max(start, place - Self.reach), Self.isWord(text[lower - 1]) { lower -= 1 }
    var upper = place
    while upper < min(text.count, place + Self.reach), Self.isWord(text[upper]) { upper += 1 }
    // Spaces and punctuation beyond ASCII, and what is invisible, end a word.
    var offset = lower
    while offset < upper {
      guard text[offset] >= 0x80 else {
        offset += 1
        continue
      }
      guard let character = WrittenCharacter(text, at: offset) else { return nil }
      let next = offset + character.length
      switch character.scalar {
      case ..<0xC0, 0x2000...0x206F, 0x3000...0x303F, 0xFE00...0xFE0F, 0xFEFF:
        if next <= place { lower = next } else { upper = min(upper, offset) }
      default: break
      }
      offset = next
    }
    guard lower <= place, place < upper, let parts = Self.word(text, lower..<upper) else {
      return nil
    }
    range = lower..<upper
    self.parts = parts
    disguise = .lookAlikes
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }

  /// What the word looks like; `nil` where it holds no look-alike, or a letter that is none.
  private static func word(_ text: Span<UInt8>, _ range: Range<Int>) -> [Part]? {
    var parts: [Part] = []
    var offset = range.lowerBound
    var last: UInt8?
    var isMixed = false
    while offset < range.upperBound {
      let byte = text[offset]
      guard byte >= 0x80 else {
        parts.append(Part(start: offset, length: 1, said: [byte], isCopy: true))
        last = byte
        offset += 1
        continue
      }
      guard let character = WrittenCharacter(text, at: offset),
        var letter = lookAlikes[character.scalar]
      else { return nil }
      let next = offset + character.length
      let isNumber =
        last.map { $0 &- 0x30 < 10 } ?? false && next < range.upperBound && text[next] &- 0x30 < 10
      if isNumber {
        switch letter | 0x20 {
        case UInt8(ascii: "o"): letter = 0x30
        case UInt8(ascii: "i"), UInt8(ascii: "l"): letter = 0x31
        default: break
        }
      }
      // A letter that looks like a digit is one among digits alone.
      if letter &- 0x30 < 10, !isNumber { return nil }
      parts.append(Part(start: offset, length: character.length, said: [letter]))
      isMixed = true
      last = letter
      offset = next
    }
    return isMixed ? parts : nil
  }
}

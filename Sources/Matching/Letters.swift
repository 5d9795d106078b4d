extension Span<UInt8> {
  /// Whether the bytes before `position` end in a character beyond ASCII that surely is a letter.
  ///
  /// Knows only blocks full of letters, of the scripts that most texts are written in. Without it
  /// every letter of such a text would be taken for the start of a word.
  func isBehindLetter(_ position: Int) -> Bool {
    guard position >= 2, self[position - 1] & 0xC0 == 0x80 else { return false }
    let last = self[position - 1]
    let second = self[position - 2]
    switch second {
    case 0xC3: return last != 0x97 && last != 0xB7
    // Latin, Greek, Cyrillic, Hebrew, Arabic.
    case 0xC4...0xC9, 0xD0...0xD1: return true
    case 0xCE: return last >= 0xA3
    case 0xCF: return last <= 0x89
    case 0xD7: return (0x90...0xAA).contains(last)
    case 0xD8: return last >= 0xA0
    case 0xD9: return (0x81...0x8A).contains(last)
    default: break
    }
    guard position >= 3, second & 0xC0 == 0x80 else { return false }
    switch (self[position - 3], second) {
    // Devanagari, Thai, kana.
    case (0xE0, 0xA4): return (0x84...0xB9).contains(last)
    case (0xE0, 0xB8): return (0x81...0xB0).contains(last)
    case (0xE3, 0x81): return last >= 0x81
    case (0xE3, 0x82): return last <= 0x96 || last >= 0xA1
    case (0xE3, 0x83): return last <= 0xBA
    // Han and Hangul.
    case (0xE4, 0xB8...), (0xE5...0xE8, _), (0xE9, ...0xBE), (0xEA, 0xB0...), (0xEB...0xEC, _),
      (0xED, ...0x9D):
      return true
    default: return false
    }
  }
}

/// Whether a text may be a secret that a machine has drawn, or only stands where one would.
///
/// What shows the difference is how evenly characters are spread (Shannon, "A Mathematical Theory of
/// Communication", 1948), runs of one character, and words that documentation puts in a secret's place.
package enum SecretText {
  /// Whether `text` is varied enough and holds none of the words that stand for a secret.
  package static func isVaried(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 4 else { return false }
    var counts = InlineArray<256, UInt16>(repeating: 0)
    var run = 1
    var longestRun = 1
    for index in text.indices {
      let byte = text[index]
      counts[Int(byte)] &+= 1
      run = index > 0 && text[index - 1] == byte ? run + 1 : 1
      longestRun = max(longestRun, run)
    }
    if longestRun >= max(5, text.count / 4) { return false }
    return entropy(counts, of: text.count) >= leastEntropy(text.count)
      && !holdsStandIn(text)
  }

  /// Whether `text` is also no name: words, abbreviations and short numbers, joined by signs or by capitals.
  package static func isNoName(_ text: Span<UInt8>) -> Bool {
    isVaried(text) && !isMadeOfWords(text)
  }

  // MARK: Spread

  /// The bits that each character tells, by how often each stands there.
  private static func entropy(_ counts: InlineArray<256, UInt16>, of count: Int) -> Double {
    var sum = 0.0
    for value in counts.indices where counts[value] > 0 {
      sum += Double(counts[value]) * binaryLogarithm(Int(counts[value]))
    }
    return binaryLogarithm(count) - sum / Double(count)
  }

  /// The least that is asked of a text of so many bytes: three quarters of what is possible, as long as that
  /// is less than what a text of ten digits in a random order tells.
  private static func leastEntropy(_ count: Int) -> Double {
    min(2.75, 0.75 * binaryLogarithm(count))
  }

  /// The logarithm to the base 2, to within a thousandth.
  private static func binaryLogarithm(_ number: Int) -> Double {
    let value = Double(number)
    let fraction = value.significand
    // The series of the inverse hyperbolic tangent, for 1…2.
    let ratio = (fraction - 1) / (fraction + 1)
    let square = ratio * ratio
    let sum = ratio * (1 + square * (1.0 / 3 + square * (0.2 + square * (1.0 / 7 + square / 9))))
    return Double(value.exponent) + 2 * sum / 0.693_147_180_559_945_3
  }

  // MARK: Words

  /// What documentation writes where a secret would stand, in lower case.
  private static let standIns: [[UInt8]] = [
    "your", "placeholder", "changeme", "change_me", "change-me", "replace", "insert", "redacted",
    "example", "sample", "dummy", "randomstring",
    "xxxx", "****", "....", "todo_", "undefined", "masked", "hidden", "removed",
  ].map { Array($0.utf8) }

  private static func holdsStandIn(_ text: Span<UInt8>) -> Bool {
    // In what is much longer they may stand by chance.
    guard text.count <= 200 else { return false }
    for start in text.indices {
      for word in standIns where word[0] == lowercase(text[start]) {
        guard start + word.count <= text.count else { continue }
        var index = 1
        while index < word.count, lowercase(text[start + index]) == word[index] { index += 1 }
        if index == word.count { return true }
      }
    }
    return false
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// Whether every stretch of letters can be spoken or is short, and no number is long.
  private static func isMadeOfWords(_ text: Span<UInt8>) -> Bool {
    var start = 0
    var hasWord = false
    while start < text.count {
      var end = start + 1
      if text[start].isDigit {
        while end < text.count, text[end].isDigit { end += 1 }
        // A year or a version, but for those between letters: "a1b2".
        if end - start > 4 { return false }
        let isInside =
          start > 0 && text[start - 1].isLetter && end < text.count && text[end].isLetter
        if isInside { return false }
      } else if text[start].isLetter {
        // A word ends where a capital follows a small letter.
        while end < text.count, text[end].isLetter,
          !(text[end] & 0x20 == 0 && text[end - 1] & 0x20 != 0)
        {
          end += 1
        }
        guard canBeSpoken(text, start..<end) else { return false }
        hasWord = hasWord || end - start > 2
      }
      start = end
    }
    return hasWord
  }

  /// Whether letters are of one case, or one capital before small ones, and vowels stand often enough.
  private static func canBeSpoken(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.count <= 2 { return true }
    var consonants = 0
    var hasVowel = false
    for index in range {
      let isCapital = text[index] & 0x20 == 0
      if index > range.lowerBound + 1, isCapital != (text[index - 1] & 0x20 == 0) { return false }
      switch lowercase(text[index]) {
      case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79:
        consonants = 0
        hasVowel = true
      default:
        consonants += 1
        if consonants > 4 { return false }
      }
    }
    // An abbreviation may have no vowel.
    return hasVowel || range.count <= 4
  }
}

/// Reads the words around a place: what numbers, letters and addresses they say.
struct SpokenReader {
  let tokens: [SpokenToken]
  let text: SpokenSurroundings

  init(_ words: SpokenTokens) {
    tokens = words.tokens
    text = words.text
  }

  /// The word at `index` in small letters.
  func word(_ index: Int) -> [UInt8] {
    tokens.indices.contains(index) ? SpokenTokens.small(text, tokens[index].range) : []
  }

  func meaning(_ index: Int) -> SpokenWord.Meaning? {
    tokens.indices.contains(index) ? tokens[index].meaning : nil
  }

  /// What stands between the word at `index` and the next.
  func gap(behind index: Int) -> Range<Int> {
    tokens[index].range.upperBound..<tokens[index + 1].range.lowerBound
  }

  func isPause(behind index: Int) -> Bool {
    index >= 0 && index + 1 < tokens.count && SpokenTokens.isPause(text, gap(behind: index))
  }

  /// Whether nothing but one or two spaces stand behind the word at `index`.
  func isSpace(behind index: Int) -> Bool {
    guard index >= 0, index + 1 < tokens.count else { return false }
    let gap = gap(behind: index)
    return (1...2).contains(gap.count) && gap.allSatisfy { text[$0] == 0x20 }
  }

  /// Whether one of `words` stands in the text right before the word at `index`, in any letters.
  func follows(_ words: [String], _ index: Int, within reach: Int = 48) -> Bool {
    let end = tokens[index].range.lowerBound
    var start = end
    while start > max(text.start, end - reach) { start -= 1 }
    let before = (start..<end).map { text[$0] &- 0x41 < 26 ? text[$0] | 0x20 : text[$0] }
    return words.contains { word in
      let word = Array(word.utf8)
      guard before.count >= word.count else { return false }
      return (0...before.count - word.count).contains { before[$0..<$0 + word.count] == word[...] }
    }
  }

  // MARK: Numbers

  /// The number that the words from `index` on say, none of them at or behind `end`, in digits, and which word
  /// is next.
  func number(at index: Int, before end: Int) -> (said: [UInt8], next: Int)? {
    guard index < end, case .word(let word) = tokens[index].kind else { return nil }
    let next = index + 1
    switch word.meaning {
    case .digit(let digit):
      if digit == 4, word.languages == .french, case .tens(20) = meaning(next), next < end {
        return frenchSum(80, behind: next, before: end)
      }
      return ([0x30 + digit], next)
    case .teen(let value):
      if value == 10, word.languages == .french, next < end, case .digit(let digit) = meaning(next),
        digit >= 7, isJoined(index)
      {
        return (Self.digits(10 + Int(digit)), next + 1)
      }
      return (Self.digits(Int(value)), next)
    case .pair(let value): return (Self.digits(Int(value)), next)
    case .year(let value): return (Self.digits(Int(value)), next)
    case .tens(let tens):
      if word.languages.contains(.french) {
        return frenchSum(Int(tens), behind: index, before: end)
      }
      var unit = next
      if word.languages == .spanish {
        // "y" is a letter, too.
        guard unit + 1 < end, self.word(unit) == [UInt8(ascii: "y")] else {
          return (Self.digits(Int(tens)), next)
        }
        unit += 1
      }
      if unit < end, case .digit(let digit) = meaning(unit), digit > 0, isPause(behind: unit - 1),
        !isOh(unit)
      {
        return (Self.digits(Int(tens) + Int(digit)), unit + 1)
      }
      return (Self.digits(Int(tens)), next)
    case .times(let count):
      guard next < end else { return nil }
      var said: UInt8
      switch tokens[next].kind {
      case .digits where tokens[next].range.count == 1: said = text[tokens[next].range.lowerBound]
      case .letter(let letter, _): said = letter & ~0x20
      case .word(let word):
        guard case .digit(let digit) = word.meaning else { return nil }
        said = 0x30 + digit
      default: return nil
      }
      if said | 0x20 == UInt8(ascii: "o") { said = 0x30 }
      return ([UInt8](repeating: said, count: Int(count)), next + 1)
    default: return nil
    }
  }

  /// Whether the word is a way to say zero that stands for the letter o.
  private func isOh(_ index: Int) -> Bool { word(index) == Array("oh".utf8) }

  private func isJoined(_ index: Int) -> Bool {
    gap(behind: index).count == 1
  }

  /// What French tens and what follows make: 21, 71, 77, 84, 97.
  private func frenchSum(_ tens: Int, behind index: Int, before end: Int) -> (
    said: [UInt8], next: Int
  ) {
    var next = index + 1
    if next + 1 < end, case .and = meaning(next) { next += 1 }
    guard next < end, isPause(behind: next - 1) else { return (Self.digits(tens), index + 1) }
    switch meaning(next) {
    case .digit(let digit) where digit > 0:
      // In "vingt quatre-vingt-dix" the four belongs to what follows.
      if digit == 4, next + 1 < end, case .tens(20) = meaning(next + 1) { break }
      return (Self.digits(tens + Int(digit)), next + 1)
    case .teen(let value) where tens == 60 || tens == 80:
      guard let (said, end) = number(at: next, before: end) else { break }
      return (
        Self.digits(
          tens + (said.count == 2 ? Int(said[0] - 0x30) * 10 + Int(said[1] - 0x30) : Int(value))),
        end
      )
    default: break
    }
    return (Self.digits(tens), index + 1)
  }

  static func digits(_ value: Int) -> [UInt8] { Array(String(value).utf8) }
}

extension SpokenReader {
  /// The e-mail address that is said near the word at `index`, such as "ann dot smith at gmail dot com".
  func address(near index: Int) -> SpokenStretch? {
    var dot = index
    while dot + 1 < tokens.count, dot < index + 16 {
      if isDot(dot), isSpace(behind: dot), isDomain(dot + 1),
        !isOne(of: ["point"], dot) || !isOne(of: SpokenNumerals.wordsOfEnglish, dot + 1),
        let at = (max(0, dot - 10)..<dot).last(where: { meaning($0) == .at }),
        let stretch = address(at: at, dot: dot)
      {
        return stretch
      }
      dot += 1
    }
    return nil
  }

  private func isDot(_ index: Int) -> Bool { meaning(index) == .sign(UInt8(ascii: ".")) }

  private func isDomain(_ index: Int) -> Bool {
    SpokenNumerals.domains.contains(String(decoding: word(index), as: UTF8.self))
  }

  private func isOne(of words: Set<String>, _ index: Int) -> Bool {
    words.contains(String(decoding: word(index), as: UTF8.self))
  }

  /// Whether the word at `index` is read out in pieces: a number, a letter, or a sign.
  private func isPiece(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .letter, .digits: return true
    case .other: return false
    case .word(let word):
      switch word.meaning {
      case .digit, .teen, .tens, .pair, .times: return true
      default: return false
      }
    }
  }

  private func isSign(_ index: Int) -> Bool {
    if case .sign = meaning(index) { return true }
    return false
  }

  private func address(at: Int, dot: Int) -> SpokenStretch? {
    // What stands before a dot is one word, or read out.
    let domain = at + 1..<dot
    guard !domain.isEmpty, !isSign(domain.lowerBound), !isSign(dot - 1),
      domain.allSatisfy({ isSpace(behind: $0) && meaning($0) != .at }), isSpace(behind: at),
      domain.dropFirst().allSatisfy({ isJoint($0 - 1, $0) })
    else { return nil }
    var end = dot + 2
    while end + 1 < tokens.count, isDot(end), isSpace(behind: end - 1), isSpace(behind: end),
      isDomain(end + 1)
    {
      end += 2
    }
    guard let first = localPart(before: at) else { return nil }
    return stretch(first..<end, at: at)
  }

  /// Whether two neighboring words are of one name: one of them is a sign or is read out.
  private func isJoint(_ left: Int, _ right: Int) -> Bool {
    isSign(left) || isSign(right) || isPiece(left) || isPiece(right)
  }

  /// Where the part before the at sign begins.
  private func localPart(before at: Int) -> Int? {
    var first = at - 1
    guard first >= 0, isSpace(behind: first), !isSign(first),
      isPiece(first) || !isOne(of: SpokenNumerals.noLocalParts, first)
    else { return nil }
    // Words that only stand before it count where something says that an address begins.
    var plain = first
    var words = 0
    while first > 0, at - first < 24 {
      let left = first - 1
      guard isSpace(behind: left), meaning(left) != .at else { break }
      if isSign(left) || isSign(first)
        || (isPiece(first) && !isOne(of: SpokenNumerals.frames, left))
        || (isPiece(left) && !isLoneLetter(left))
      {
        first = left
        if words == 0 { plain = first }
        continue
      }
      if isOne(of: SpokenNumerals.frames, left) { return isSign(first) ? nil : first }
      words += 1
      if words > 2 { break }
      first = left
    }
    if first == 0 || words > 0 { first = words > 0 ? plain : first }
    // A sign stands between two words.
    return isSign(first) ? nil : first
  }

  /// Whether the word is "a" or "I", which sentences are full of.
  private func isLoneLetter(_ index: Int) -> Bool {
    if case .letter(let letter, false) = tokens[index].kind {
      return letter == UInt8(ascii: "a") || letter == UInt8(ascii: "I")
    }
    return false
  }

  /// What the words say, the one at `at` being the at sign.
  private func stretch(_ words: Range<Int>, at: Int) -> SpokenStretch? {
    var parts: [SpokenStretch.Part] = []
    var index = words.lowerBound
    while index < words.upperBound {
      var next = index + 1
      let range = tokens[index].range
      var part = SpokenStretch.Part(start: range.lowerBound, length: range.count, said: [])
      if index == at {
        part.said = [UInt8(ascii: "@")]
      } else if let number = number(at: index, before: words.upperBound) {
        next = number.next
        part.length = tokens[next - 1].range.upperBound - part.start
        part.said = number.said.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
      } else if case .sign(let sign) = meaning(index) {
        part.said = [sign]
      } else if case .letter(let letter, _) = tokens[index].kind {
        guard letter < 0x80 else { return nil }
        part.said = [letter | 0x20]
      } else {
        part.said = range.map { text[$0] }
        part.isCopy = true
      }
      guard part.length <= 255 else { return nil }
      parts.append(part)
      if next < words.upperBound {
        let gap = gap(behind: next - 1)
        parts.append(SpokenStretch.Part(start: gap.lowerBound, length: gap.count, said: []))
      }
      index = next
    }
    return SpokenStretch(
      range: tokens[words.lowerBound].range
        .lowerBound..<tokens[words.upperBound - 1].range.upperBound,
      parts: parts)
  }
}

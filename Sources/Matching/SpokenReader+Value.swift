extension SpokenReader {
  /// The words around the one at `index` that may be read out together.
  func run(holding index: Int) -> Range<Int> {
    guard var languages = languages(index) else { return index..<index }
    var end = index + 1
    while end < tokens.count, isPause(behind: end - 1), let next = self.languages(end) {
      let common = languages.intersection(next)
      if common.isEmpty { break }
      languages = common
      end += 1
    }
    var start = index
    while start > 0, isPause(behind: start - 1), let next = self.languages(start - 1) {
      let common = languages.intersection(next)
      if common.isEmpty { break }
      languages = common
      start -= 1
    }
    return start..<end
  }

  /// The languages in which the word may be read out with others; `nil` where it is none of the kind.
  private func languages(_ index: Int) -> SpokenLanguages? {
    switch tokens[index].kind {
    case .letter, .digits: return .all
    case .other: return nil
    case .word(let word):
      switch word.meaning {
      case .at, .month: return nil
      case .sign(let sign):
        return sign == UInt8(ascii: ".") || sign == UInt8(ascii: "_") ? nil : .all
      case .amount: return isThousand(index) ? word.languages : nil
      default: return word.languages
      }
    }
  }

  /// Whether the word is "thousand" in a year: "two thousand and one".
  private func isThousand(_ index: Int) -> Bool {
    word(index) == Array("thousand".utf8) && meaning(index - 1) == .digit(2)
  }

  /// What one or more words of a run say.
  private struct Item {
    enum Kind { case number, letters, phonetic, digits, ordinal, sign }
    var kind: Kind
    var words: Range<Int>
    var said: [UInt8]
    var isExplained = false
    var isName = false
    /// What stands for the gap behind it.
    var separator: UInt8?
  }

  /// What the words of `run` say, if that may be a value.
  func value(in run: Range<Int>) -> SpokenStretch? {
    let run = trimmed(run)
    guard !run.isEmpty, var items = items(in: run), let last = items.last else { return nil }
    // What goes on as an amount is one.
    if case .amount = meaning(last.words.upperBound), isPause(behind: last.words.upperBound - 1) {
      return nil
    }
    var first: [SpokenStretch.Part] = []
    if let date = date(&items, before: run.lowerBound) {
      first = date
    } else if items.contains(where: { $0.kind == .ordinal }) {
      return nil
    } else if items.allSatisfy({ $0.kind == .letters || $0.kind == .phonetic }) {
      guard isSpelled(items) else { return nil }
      capitalize(&items)
    } else if items.contains(where: { $0.kind == .letters || $0.kind == .phonetic }) {
      guard isCode(items) else { return nil }
    } else {
      guard isNumber(items) else { return nil }
      group(&items)
    }
    return stretch(items, behind: first)
  }

  // MARK: Items

  /// The run without what stands at its edges and says nothing there.
  private func trimmed(_ run: Range<Int>) -> Range<Int> {
    var run = run
    func isIdle(_ index: Int, isFirst: Bool) -> Bool {
      switch tokens[index].kind {
      case .letter(let letter, false):
        // "a", "I" and the like, next to what is no letter.
        guard [0x61, 0x49, 0x69, 0x79, 0x65].contains(letter), run.count > 1 else { return false }
        let next = isFirst ? index + 1 : index - 1
        if case .letter = tokens[next].kind { return false }
        return true
      case .word(let word):
        switch word.meaning {
        case .and, .filler, .hundred, .amount: return true
        case .sign(let sign): return !(isFirst && sign == UInt8(ascii: "+"))
        case .times: return !isFirst
        case .phonetic:
          // By itself it is what it is otherwise.
          let next = isFirst ? index + 1 : index - 1
          guard run.contains(next) else { return true }
          if case .letter = tokens[next].kind { return false }
          if case .phonetic = meaning(next) { return false }
          return true
        default: return false
        }
      default: return false
      }
    }
    var hasChanged = true
    while hasChanged, !run.isEmpty {
      hasChanged = false
      if isIdle(run.lowerBound, isFirst: true) {
        run = run.lowerBound + 1..<run.upperBound
        hasChanged = true
      } else if isIdle(run.upperBound - 1, isFirst: false) {
        run = run.lowerBound..<run.upperBound - 1
        hasChanged = true
      }
    }
    return run
  }

  /// What the words of a run say, up to the first that does not go on with it; `nil` for an amount.
  private func items(in run: Range<Int>) -> [Item]? {
    var items: [Item] = []
    var index = run.lowerBound
    let isNumeric = run.contains { isNumberWord($0) }
    while index < run.upperBound {
      if let number = number(at: index, before: run.upperBound) {
        // Tens and an ordinal are the place of a day: "twenty first".
        if case .tens(let tens) = meaning(index), number.next == index + 1,
          case .ordinal(let unit) = meaning(index + 1), unit < 10, items.isEmpty
        {
          items.append(
            Item(kind: .ordinal, words: index..<index + 2, said: Self.ordinal(Int(tens + unit))))
          index += 2
          continue
        }
        let isLetters = number.said.first.map { $0 >= 0x41 } ?? false
        items.append(
          Item(kind: isLetters ? .letters : .number, words: index..<number.next, said: number.said))
        index = number.next
        continue
      }
      switch tokens[index].kind {
      case .digits:
        items.append(
          Item(kind: .digits, words: index..<index + 1, said: tokens[index].range.map { text[$0] }))
      case .letter(let letter, let isExplained):
        if letter | 0x20 == UInt8(ascii: "o"), !isExplained, isNumeric {
          items.append(Item(kind: .digits, words: index..<index + 1, said: [0x30]))
        } else {
          items.append(
            Item(
              kind: .letters, words: index..<index + 1, said: Self.capital(letter),
              isExplained: isExplained))
        }
      case .word(let word):
        switch word.meaning {
        case .ordinal(let value):
          guard items.isEmpty else { return items }
          items.append(
            Item(kind: .ordinal, words: index..<index + 1, said: Self.ordinal(Int(value))))
        case .phonetic(let letter, let isName):
          items.append(
            Item(kind: .phonetic, words: index..<index + 1, said: [letter], isName: isName))
        case .sign(let sign):
          items.append(Item(kind: .sign, words: index..<index + 1, said: [sign]))
        case .hundred:
          // "eight hundred five five five": two zeros, where single digits follow.
          guard let last = items.last, last.said.count == 1, last.kind == .number,
            case .digit = meaning(index + 1), case .digit = meaning(index + 2)
          else { return nil }
          items[items.count - 1].said += [0x30, 0x30]
          items[items.count - 1].words = last.words.lowerBound..<index + 1
        case .amount:
          // Of a year, behind its month.
          guard let last = items.last, last.said == [0x32],
            case .month = meaning(run.lowerBound - 1)
          else { return nil }
          var next = index + 1
          if case .and = meaning(next) { next += 1 }
          var said = Array("2000".utf8)
          if let number = number(at: next, before: run.upperBound), number.said.count <= 2 {
            said.replaceSubrange(4 - number.said.count..<4, with: number.said)
            next = number.next
          } else {
            next = index + 1
          }
          items[items.count - 1].said = said
          items[items.count - 1].words = last.words.lowerBound..<next
          index = next
          continue
        case .filler: break
        case .and: return items
        default: return items
        }
      case .other: return items
      }
      index += 1
    }
    return items
  }

  /// A letter of Latin-1 as a capital, in UTF-8.
  private static func capital(_ letter: UInt8) -> [UInt8] {
    if letter < 0x80 { return [letter & ~0x20] }
    // ß and ÿ have none there.
    return letter == 0xDF || letter == 0xFF ? [0xC3, letter & 0xBF] : [0xC3, letter & 0x9F]
  }

  private func isNumberWord(_ index: Int) -> Bool {
    switch meaning(index) {
    case .digit, .teen, .tens, .pair, .times, .year: true
    default: tokens[index].kind == .digits
    }
  }

  private static func ordinal(_ value: Int) -> [UInt8] {
    let ending =
      switch (value % 10, value) {
      case (1, let value) where value != 11: "st"
      case (2, let value) where value != 12: "nd"
      case (3, let value) where value != 13: "rd"
      default: "th"
      }
    return digits(value) + Array(ending.utf8)
  }

  // MARK: Kinds

  /// Whether so many number words are read out that they are no count.
  private func isNumber(_ items: [Item]) -> Bool {
    let words = items.reduce(0) { count, item in
      item.kind == .number ? count + item.words.count { isNumberWord($0) } : count
    }
    if words == 0 {
      // Typed out with spaces. For cards there are patterns, which know where one ends.
      return (7...14).contains(items.count)
        && items.allSatisfy { $0.kind == .digits && $0.said.count == 1 }
        && items.dropLast().allSatisfy { gap(behind: $0.words.upperBound - 1).count == 1 }
    }
    return words >= 3 || (words >= 2 && items.count >= 4)
  }

  /// Whether letters, one by one, spell something.
  private func isSpelled(_ items: [Item]) -> Bool {
    let phonetic = items.filter { $0.kind == .phonetic }
    let explained = items.count { $0.isExplained }
    let letters = items.reduce(0) { $0 + $1.said.count { $0 != 0xC3 } }
    let isFramed = follows(SpokenNumerals.nameFrames, items[0].words.lowerBound)
    if !phonetic.isEmpty {
      let others = phonetic.count { !$0.isName }
      return letters >= 4 || (letters >= 3 && others >= 2)
        || (isFramed && letters >= 2 && others > 0)
    }
    return letters >= 4 || (explained > 0 && letters >= 3) || (isFramed && letters >= 2)
  }

  /// Whether letters and digits make a number of some document.
  private func isCode(_ items: [Item]) -> Bool {
    let spoken = items.count { $0.kind == .number || $0.kind == .phonetic || $0.isExplained }
    let characters = items.reduce(0) { $0 + $1.said.count }
    if spoken == 0 {
      return characters >= 6 && items.allSatisfy { $0.said.count == 1 && isUpper($0) }
    }
    return spoken >= 2 && characters >= 4
  }

  private func isUpper(_ item: Item) -> Bool {
    item.kind != .letters || text[tokens[item.words.lowerBound].range.lowerBound] & 0x20 == 0
  }

  private func capitalize(_ items: inout [Item]) {
    for index in items.indices {
      items[index].said = items[index].said.enumerated().map {
        index == 0 && $0.offset < 2 || $0.element == 0xC3 ? $0.element : $0.element | 0x20
      }
    }
  }

  // MARK: Separators

  /// Gives a number the separators that it is usually written with and that nobody says.
  private func group(_ items: inout [Item]) {
    let said = items.flatMap(\.said)
    guard said.allSatisfy({ $0 &- 0x30 < 10 }) else { return }
    if follows(SpokenNumerals.birthFrames, items[0].words.lowerBound), separateDate(&items) {
      return
    }
    let isAmerican =
      said.count == 10 && said[0] >= 0x32 && said[3] >= 0x32
      || said.count == 11 && said[0] == 0x31 && said[1] >= 0x32 && said[4] >= 0x32
    if isAmerican {
      separate(&items, behind: said.count == 10 ? [3, 6] : [1, 4, 7], UInt8(ascii: "-"))
    } else if said.count == 10, said[0] == 0x30, isOnly(.french, items) {
      separate(&items, behind: [2, 4, 6, 8], 0x20)
    } else if said.count == 9, (0x36...0x39).contains(said[0]), isOnly(.spanish, items) {
      if !separate(&items, behind: [3, 5, 7], 0x20) { separate(&items, behind: [3, 6], 0x20) }
    }
  }

  /// Whether a word among those that are read out is one of `language` alone.
  private func isOnly(_ language: SpokenLanguages, _ items: [Item]) -> Bool {
    items.contains { item in
      item.words.contains {
        if case .word(let word) = tokens[$0].kind { word.languages == language } else { false }
      }
    }
  }

  /// Puts `separator` behind so many digits each, if items end at all of these places.
  @discardableResult
  private func separate(_ items: inout [Item], behind places: [Int], _ separator: UInt8) -> Bool {
    var count = 0
    var found: [Int] = []
    for (index, item) in items.enumerated() {
      count += item.said.count
      if places.contains(count) { found.append(index) }
    }
    guard found.count == places.count else { return false }
    for index in found { items[index].separator = separator }
    return true
  }

  /// Makes day, month and year of what is said of a birth.
  private func separateDate(_ items: inout [Item]) -> Bool {
    let said = items.flatMap(\.said)
    guard (4...8).contains(said.count) else { return false }
    var ends: [Int: Int] = [:]
    var count = 0
    for (index, item) in items.enumerated() {
      count += item.said.count
      ends[count] = index
    }
    func value(_ range: Range<Int>) -> Int { said[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    for year in [4, 2] {
      for first in [2, 1] {
        let second = said.count - year
        guard second - first > 0, second - first <= 2, let left = ends[first],
          let right = ends[second]
        else { continue }
        let days = (value(0..<first), value(first..<second))
        guard (1...31).contains(days.0), (1...31).contains(days.1), min(days.0, days.1) <= 12,
          year == 2 || (1900...2029).contains(value(second..<said.count))
        else { continue }
        items[left].separator = UInt8(ascii: "/")
        items[right].separator = UInt8(ascii: "/")
        return true
      }
    }
    return false
  }

  // MARK: Dates

  /// Reads the items as the day and year of a date whose month is named: "may fifth nineteen eighty four" and
  /// "fifth of may two thousand and one".
  ///
  /// - Returns: what stands before the items and belongs to the date; `nil` where it is no date.
  private func date(_ items: inout [Item], before start: Int) -> [SpokenStretch.Part]? {
    guard case .month = meaning(start - 1), isPause(behind: start - 1) else { return nil }
    let counts = items.map(\.said.count)
    let isYear = { (part: ArraySlice<Item>) in
      let said = part.flatMap(\.said)
      return said.count == 4 && part.allSatisfy { $0.kind == .number || $0.kind == .digits }
        && (said.starts(with: [0x31, 0x39]) || said.starts(with: [0x32, 0x30]))
    }
    if isYear(items[...]) {
      guard items.contains(where: { $0.kind == .number }) else { return nil }
      return day(before: start - 1) ?? []
    }
    for split in items.indices.dropFirst() where counts[..<split].reduce(0, +) <= 4 {
      guard isYear(items[split...]), split == 1 || items[0].kind != .ordinal else { continue }
      items[split - 1].separator = 0x20
      return []
    }
    return nil
  }

  /// The day that is said before the month at `month`, and what stands between.
  private func day(before month: Int) -> [SpokenStretch.Part]? {
    var last = month - 1
    guard isSpace(behind: last) else { return nil }
    if word(last) == Array("of".utf8) { last -= 1 }
    guard isSpace(behind: last), case .ordinal(var day) = meaning(last) else { return nil }
    var first = last
    if day < 10, case .tens(let tens) = meaning(last - 1), isPause(behind: last - 1) {
      day += tens
      first -= 1
    }
    let range = tokens[first].range.lowerBound..<tokens[last].range.upperBound
    let rest = range.upperBound..<tokens[month + 1].range.lowerBound
    return [
      SpokenStretch.Part(
        start: range.lowerBound, length: range.count, said: Self.ordinal(Int(day))),
      SpokenStretch.Part(
        start: rest.lowerBound, length: rest.count, said: rest.map { text[$0] }, isCopy: true),
    ]
  }

  // MARK: The stretch

  private func stretch(_ items: [Item], behind first: [SpokenStretch.Part]) -> SpokenStretch? {
    var parts = first
    for (index, item) in items.enumerated() {
      let start = tokens[item.words.lowerBound].range.lowerBound
      let end = tokens[item.words.upperBound - 1].range.upperBound
      guard end - start <= 255, item.said.count <= end - start else { return nil }
      parts.append(SpokenStretch.Part(start: start, length: end - start, said: item.said))
      guard index + 1 < items.count else { break }
      let next = tokens[items[index + 1].words.lowerBound].range.lowerBound
      guard next - end <= 255 else { return nil }
      parts.append(
        SpokenStretch.Part(
          start: end, length: next - end, said: item.separator.map { [$0] } ?? []))
    }
    guard let lower = parts.first?.start, let last = parts.last else { return nil }
    return SpokenStretch(range: lower..<last.start + last.length, parts: parts)
  }
}

internal import Matching

/// Lists of values of some types (customers, staff), which are looked for at the words of a text.
///
/// A value is a row of words and what stands between them: case does not matter, and any white space is
/// one space. It matches whole words; what stands before its first letter or digit and behind its last
/// does not count. Nothing of the values themselves is kept: each beginning of a value that ends with a
/// word is a hash of 64 bits in one table, and a text is followed from word to word as long as what was
/// read is in it. So the cost depends on the text and hardly on how many values there are: for most words,
/// a look at one bit, which their first eight bytes choose.
package struct KnownValueSet: Sendable {
  /// The types of the lists, in their order.
  package let types: [EntityType]
  /// The longest stretch between two words of a value, in bytes.
  static let longestGap = 64

  /// The hashes of beginnings, each at the first free place from that of its own on; 0 where there is none.
  private var keys: [UInt64]
  /// For each: whether longer values go on from it, in the lowest bit, and which lists it is a value of.
  private var marks: [UInt32]
  private var count = 0
  /// Combinations of lists, by number; the first is none of them.
  private var lists: [[Int]] = [[]]
  private var filter = WordFilter([])
  private var prefixes: [UInt64] = []

  /// Makes room for lists of values of these types, which ``insert(_:into:)`` fills.
  package init(types: [EntityType]) {
    self.types = types
    keys = Array(repeating: 0, count: 16)
    marks = Array(repeating: 0, count: 16)
  }

  // MARK: Filling

  /// Adds a value to the list at `list`.
  ///
  /// - Returns: whether it can be looked for: it holds a word, and nothing between its words is longer
  ///   than a line of text would have there.
  package mutating func insert(_ value: String, into list: Int) -> Bool {
    let bytes = Array(FoldedText.text(value).utf8)
    let text = bytes.span
    guard let first = Words.next(text, from: 0, end: text.count) else { return false }
    var words: [UInt64] = []
    var state = Words.hash(text, in: first)
    var end = first.upperBound
    while let gap = Self.gap(text, from: end, limit: text.count) {
      guard let word = Words.next(text, from: gap.end, end: text.count) else { break }
      words.append(state)
      state = Self.joined(state, gap.hash, Words.hash(text, in: word))
      end = word.upperBound
    }
    // What is left must not hold a word, or a part of the value would stand for all of it.
    guard Words.next(text, from: end, end: text.count) == nil else { return false }
    prefixes.append(Words.prefix(of: first, in: text))
    for word in words { marks[room(for: word)] |= 1 }
    let place = room(for: state)
    let known = lists[Int(marks[place] >> 1)]
    if !known.contains(list) {
      let wanted = (known + [list]).sorted()
      let number = lists.firstIndex(of: wanted) ?? lists.count
      if number == lists.count { lists.append(wanted) }
      marks[place] = marks[place] & 1 | UInt32(number) << 1
    }
    return true
  }

  /// Makes the set ready for searching, after the last value.
  package mutating func finish() {
    filter = WordFilter(prefixes)
    prefixes = []
  }

  /// Where `key` is, after a place was made for it if there was none.
  private mutating func room(for key: UInt64) -> Int {
    if 2 * count >= keys.count { grow() }
    let place = place(of: key)
    if keys[place] == 0 {
      keys[place] = Self.stored(key)
      count += 1
    }
    return place
  }

  private mutating func grow() {
    let (oldKeys, oldMarks) = (keys, marks)
    keys = Array(repeating: 0, count: 2 * oldKeys.count)
    marks = Array(repeating: 0, count: 2 * oldMarks.count)
    for (key, mark) in zip(oldKeys, oldMarks) where key != 0 {
      let place = place(of: key)
      keys[place] = key
      marks[place] = mark
    }
  }

  /// Where `key` is, or where it would be.
  private func place(of key: UInt64) -> Int {
    let key = Self.stored(key)
    var place = Int(truncatingIfNeeded: key &>> 32) & (keys.count - 1)
    while keys[place] != 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
    return place
  }

  /// Zero says that a place is free.
  private static func stored(_ key: UInt64) -> UInt64 { key == 0 ? 1 : key }

  /// The hash of a beginning, what stands behind it, and one more word.
  private static func joined(_ state: UInt64, _ gap: UInt64, _ word: UInt64) -> UInt64 {
    var mixed = (state ^ gap &* 0xBF58_476D_1CE4_E5B9) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 29 ^ word) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 32
  }

  /// What stands between two words, from `start` on, as a hash, and where the next word begins; nil where
  /// no word comes, or only behind a line end.
  private static func gap(
    _ text: Span<UInt8>, from start: Int, limit: Int
  ) -> (hash: UInt64, end: Int)? {
    var hasher = Words.Hasher()
    var offset = start
    var isSpace = false
    let ceiling = min(limit, start + longestGap)
    while offset < ceiling {
      let byte = text[offset]
      if byte == 0x0A || byte == 0x0D { return nil }
      let step = UTF8Text.step(text, at: offset, end: limit)
      guard let scalar = step.scalar else { return nil }
      if UTF8Text.isWord(scalar) { return offset > start ? (hasher.value, offset) : nil }
      let isWhite = byte < 0x80 ? UTF8Text.isSpace(byte) : scalar.properties.isWhitespace
      if isWhite {
        if !isSpace { hasher.append(0x20) }
      } else {
        switch scalar {
        // The apostrophes and hyphens that editors put in for those of the keyboard.
        case "\u{2019}", "\u{02BC}": hasher.append(0x27)
        case "\u{2010}", "\u{2011}": hasher.append(0x2D)
        default: hasher.append(scalar)
        }
      }
      isSpace = isWhite
      offset += step.length
    }
    return nil
  }

  // MARK: Searching

  /// Calls `found` for each value in `text` that begins in `starts`, by place, with the number of its
  /// list; of the values that begin in one place, with all of them.
  package func search(
    _ text: Span<UInt8>, in starts: Range<Int>, found: (_ range: Range<Int>, _ list: Int) -> Void
  ) {
    guard count > 0, !starts.isEmpty else { return }
    // A run of letters and digits of ASCII, and of all that is not ASCII, is not cut.
    var base = starts.lowerBound
    while base > 0, text[base - 1] >= 0x80 || UTF8Text.isASCIIWord(text[base - 1]) { base -= 1 }
    filter.forEachWord(in: text, beginningIn: base..<starts.upperBound, end: text.count) {
      word, kind in
      switch kind {
      case .listed: follow(word, text, starts, found)
      case .odd: break
      case .unread: followRun(from: word.lowerBound, text, starts, found)
      }
    }
  }

  /// Looks at the words of a run one by one, for there is more in it than ASCII or than a block holds.
  private func followRun(
    from start: Int, _ text: Span<UInt8>, _ starts: Range<Int>,
    _ found: (_ range: Range<Int>, _ list: Int) -> Void
  ) {
    var end = start
    while end < text.count, text[end] >= 0x80 || UTF8Text.isASCIIWord(text[end]) { end += 1 }
    var offset = start
    while let word = Words.next(text, from: offset, end: end), word.lowerBound < starts.upperBound {
      if filter.mayHold(Words.prefix(of: word, in: text)) { follow(word, text, starts, found) }
      offset = word.upperBound
    }
  }

  /// Follows the values that begin with `word`.
  private func follow(
    _ word: Range<Int>, _ text: Span<UInt8>, _ starts: Range<Int>,
    _ found: (_ range: Range<Int>, _ list: Int) -> Void
  ) {
    guard starts.contains(word.lowerBound) else { return }
    var state = Words.hash(text, in: word)
    var end = word.upperBound
    while true {
      let place = place(of: state)
      guard keys[place] != 0 else { return }
      let mark = marks[place]
      for list in lists[Int(mark &>> 1)] { found(word.lowerBound..<end, list) }
      guard mark & 1 != 0, let gap = Self.gap(text, from: end, limit: text.count),
        let next = Words.next(text, from: gap.end, end: text.count)
      else { return }
      state = Self.joined(state, gap.hash, Words.hash(text, in: next))
      end = next.upperBound
    }
  }
}

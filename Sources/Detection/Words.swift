/// Words as context knows them: maximal runs of letters, marks, digits and low lines, case folded away.
///
/// A word is represented by a 64-bit hash of its folded UTF-8 bytes. Two different words with one hash
/// would at worst lend a candidate evidence it does not have; they are not worth a copy of each word.
package struct Words {
  /// Mixes the folded bytes of a word, eight at a time.
  struct Hasher {
    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325
    private var pending: UInt64 = 0
    private var shift: UInt64 = 0

    /// Adds eight bytes, the first in the lowest bits, or the last ones with zeros above them.
    ///
    /// Single bytes may not have been added before, but for a multiple of eight.
    @inline(__always)
    mutating func append(eight: UInt64) {
      state = (state ^ eight) &* Self.factor
      state ^= state >> 32
    }

    /// Adds one byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
      pending |= UInt64(byte) &<< shift
      shift += 8
      if shift == 64 {
        append(eight: pending)
        pending = 0
        shift = 0
      }
    }

    /// Adds a scalar, case folded away.
    mutating func append(_ scalar: Unicode.Scalar) {
      if scalar.isASCII {
        append(lowercase(UInt8(truncatingIfNeeded: scalar.value)))
      } else {
        for byte in scalar.properties.lowercaseMapping.utf8 { append(byte) }
      }
    }

    /// The hash of what was added.
    @inline(__always)
    var value: UInt64 {
      var last = self
      if shift > 0 { last.append(eight: pending) }
      return last.state &* Self.factor
    }
  }

  /// The hash of the folded bytes of `word`.
  package static func hash(_ word: some StringProtocol) -> UInt64 {
    var hasher = Hasher()
    for scalar in word.unicodeScalars { hasher.append(scalar) }
    return hasher.value
  }

  /// The hashes of the words of `phrase`, in order.
  package static func hashes(in phrase: String) -> [UInt64] {
    let bytes = Array(phrase.utf8)
    var hashes: [UInt64] = []
    var offset = 0
    while let word = next(bytes.span, from: offset, end: bytes.count) {
      hashes.append(hash(bytes.span, in: word))
      offset = word.upperBound
    }
    return hashes
  }

  /// The hash of the word that lies in `range`.
  static func hash(_ bytes: Span<UInt8>, in range: Range<Int>) -> UInt64 {
    var hasher = Hasher()
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound {
      let eight = bytes.eight(at: offset)
      if eight.beyondASCII != 0 { break }
      hasher.append(eight: eight.lowercased)
      offset += 8
    }
    let left = range.upperBound - offset
    if left == 0 { return hasher.value }
    if left < 8 {
      let rest = EightBytes(bits: bytes.eight(at: offset).bits & (1 &<< UInt64(8 &* left) &- 1))
      if rest.beyondASCII == 0 {
        hasher.append(eight: rest.lowercased)
        return hasher.value
      }
    }
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte < 0x80 {
        hasher.append(lowercase(byte))
        offset += 1
      } else {
        let step = UTF8Text.step(bytes, at: offset, end: range.upperBound)
        if let scalar = step.scalar { hasher.append(scalar) }
        offset += step.length
      }
    }
    return hasher.value
  }

  /// The first eight folded bytes of the word that lies in `range`, or all and zeros above them.
  static func prefix(of range: Range<Int>, in bytes: Span<UInt8>) -> UInt64 {
    var prefix: UInt64 = 0
    var shift: UInt64 = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let step = UTF8Text.step(bytes, at: offset, end: range.upperBound)
      offset += step.length
      guard let scalar = step.scalar else { continue }
      if scalar.isASCII {
        prefix |= UInt64(lowercase(UInt8(truncatingIfNeeded: scalar.value))) &<< shift
        shift += 8
        if shift == 64 { return prefix }
      } else {
        for byte in scalar.properties.lowercaseMapping.utf8 {
          prefix |= UInt64(byte) &<< shift
          shift += 8
          if shift == 64 { return prefix }
        }
      }
    }
    return prefix
  }

  /// A word by its length and its hash.
  typealias Measured = (length: Int, hash: UInt64)

  /// Looks at eight bytes at once, which most often hold what lies before a word and the word.
  ///
  /// - Returns: how many of the bytes from `offset` on are of ASCII and neither of a word nor the
  ///   beginning of a placeholder, and the word behind these if it is of ASCII and ends among the eight.
  @inline(__always)
  static func nearest(
    _ bytes: Span<UInt8>, from offset: Int, end: Int
  ) -> (between: Int, word: Measured?) {
    let eight = bytes.eight(at: offset)
    let characters = eight.wordCharacters
    let stops = characters | eight.beyondASCII | eight.equal(to: UInt8(ascii: "<"))
    let between = stops.trailingZeroBitCount &>> 3
    let others = ~characters & EightBytes.high
    if between == 8 { return (8, nil) }
    let length = (others &>> UInt64(8 &* between)).trailingZeroBitCount &>> 3
    let last = between &+ length
    // What is not ASCII may belong to the word.
    guard length > 0, last < 8, last <= end &- offset,
      last == end &- offset || eight.beyondASCII &>> UInt64(8 &* last) & 0x80 == 0
    else { return (between, nil) }
    var hasher = Hasher()
    hasher.append(
      eight: eight.lowercased &>> UInt64(8 &* between) & (1 &<< UInt64(8 &* length) &- 1))
    return (between, (length, hasher.value))
  }

  /// The same backwards from `offset`, up to the end of a placeholder.
  @inline(__always)
  static func nearest(
    _ bytes: Span<UInt8>, before offset: Int, start: Int
  ) -> (between: Int, word: Measured?) {
    let eight = bytes.eight(at: offset &- 8)
    let characters = eight.wordCharacters
    let stops = characters | eight.beyondASCII | eight.equal(to: UInt8(ascii: ">"))
    let between = stops.leadingZeroBitCount &>> 3
    let others = ~characters & EightBytes.high
    if between == 8 { return (8, nil) }
    let length = (others &<< UInt64(8 &* between)).leadingZeroBitCount &>> 3
    let last = between &+ length
    guard length > 0, last < 8, last <= offset &- start,
      last == offset &- start || (eight.beyondASCII &<< UInt64(8 &* last)) &>> 63 == 0
    else { return (between, nil) }
    var hasher = Hasher()
    hasher.append(
      eight: (eight.lowercased &<< UInt64(8 &* between)) &>> UInt64(64 &- 8 &* length))
    return (between, (length, hasher.value))
  }

  /// Words of ASCII below this length are taken without a look at each of their characters.
  ///
  /// No longer than ``PlaceholderGrammar/shortestToken``, so that none of them holds a token.
  private static let longestShort = PlaceholderGrammar.shortestToken - 1

  /// The word that begins at `offset`; `nil` where it is long or not ASCII, or where none begins.
  static func short(
    _ bytes: Span<UInt8>, from offset: Int, end: Int
  ) -> Measured? {
    guard offset < end, UTF8Text.isASCIIWord(bytes[offset]) else { return nil }
    var hasher = Hasher()
    var length = 0
    while length <= longestShort {
      let eight = bytes.eight(at: offset + length)
      let run = (~eight.wordCharacters & EightBytes.high).trailingZeroBitCount / 8
      let room = end - offset - length
      if run < 8 || room < 8 {
        if run < room, eight.beyondASCII &>> UInt64(8 * run) & 0x80 != 0,
          UTF8Text.isWord(bytes, at: offset + length + run, end: end)
        {
          return nil
        }
        let taken = min(run, room)
        if taken > 0 { hasher.append(eight: eight.lowercased & (1 &<< UInt64(8 * taken) &- 1)) }
        length += taken
        return length <= longestShort ? (length, hasher.value) : nil
      }
      hasher.append(eight: eight.lowercased)
      length += 8
    }
    return nil
  }

  /// The word that ends at `offset`; `nil` where it is long or not ASCII, or where none ends.
  static func short(
    _ bytes: Span<UInt8>, before offset: Int, start: Int
  ) -> Measured? {
    guard offset > start, UTF8Text.isASCIIWord(bytes[offset - 1]) else { return nil }
    var length = 0
    while length <= longestShort {
      let eight = bytes.eight(at: offset - length - 8)
      let run = (~eight.wordCharacters & EightBytes.high).leadingZeroBitCount / 8
      let room = offset - length - start
      if run < 8 || room < 8 {
        if run < room, (eight.beyondASCII &<< UInt64(8 * run)) &>> 63 != 0,
          UTF8Text.isWord(bytes, before: offset - length - run, start: start)
        {
          return nil
        }
        let taken = min(run, room)
        if length == 0, taken > 0 {
          var hasher = Hasher()
          hasher.append(eight: eight.lowercased &>> UInt64(64 - 8 * taken))
          return (taken, hasher.value)
        }
        length += taken
        guard length <= longestShort else { return nil }
        return (length, hash(bytes, in: offset - length..<offset))
      }
      length += 8
    }
    return nil
  }

  /// The word that begins at the first word character at or after `offset`.
  static func next(_ bytes: Span<UInt8>, from offset: Int, end: Int) -> Range<Int>? {
    // Mostly the next eight bytes hold what lies before the word, and the word.
    if offset + 8 <= end {
      let eight = bytes.eight(at: offset)
      let characters = eight.wordCharacters
      let between = UInt64(characters.trailingZeroBitCount & ~7)
      if eight.beyondASCII == 0, between < 64 {
        let others = ~(characters &>> between) & EightBytes.high &>> between
        if others != 0 {
          let start = offset + Int(between &>> 3)
          return start..<start + others.trailingZeroBitCount &>> 3
        }
      }
    }
    var start = offset
    while start < end, !UTF8Text.isWord(bytes, at: start, end: end) {
      start += bytes[start] < 0x80 ? 1 : UTF8Text.step(bytes, at: start, end: end).length
    }
    guard start < end else { return nil }
    var stop = start
    while stop + 8 <= end, bytes.eight(at: stop).wordCharacters == EightBytes.high { stop += 8 }
    while stop < end, UTF8Text.isWord(bytes, at: stop, end: end) {
      stop += bytes[stop] < 0x80 ? 1 : UTF8Text.step(bytes, at: stop, end: end).length
    }
    return start..<stop
  }

  /// The word that ends with the last word character before `offset`.
  static func previous(_ bytes: Span<UInt8>, before offset: Int, start: Int) -> Range<Int>? {
    func length(before offset: Int) -> Int {
      bytes[offset - 1] < 0x80
        ? 1 : UTF8Text.stepBack(bytes, before: offset, start: start).length
    }
    var stop = offset
    while stop > start, !UTF8Text.isWord(bytes, before: stop, start: start) {
      stop -= length(before: stop)
    }
    guard stop > start else { return nil }
    var begin = stop
    while begin - 8 >= start, bytes.eight(at: begin - 8).wordCharacters == EightBytes.high {
      begin -= 8
    }
    while begin > start, UTF8Text.isWord(bytes, before: begin, start: start) {
      begin -= length(before: begin)
    }
    return begin..<stop
  }

  /// The next word in which apostrophes and hyphens between letters count as letters, and its hash:
  /// `O'Neill` and `Ann-Marie` are one such word each, and a curly apostrophe is the straight one.
  static func nextCompound(
    _ bytes: Span<UInt8>, from offset: Int, end: Int
  ) -> (range: Range<Int>, hash: UInt64)? {
    guard let first = next(bytes, from: offset, end: end) else { return nil }
    var stop = first.lowerBound
    var hasher = Hasher()
    while stop < end {
      let step = UTF8Text.step(bytes, at: stop, end: end)
      guard let scalar = step.scalar else { break }
      if UTF8Text.isWord(scalar) {
        hasher.append(scalar)
      } else if scalar == "'" || scalar == "\u{2019}" || scalar == "-",
        UTF8Text.isWord(bytes, at: stop + step.length, end: end)
      {
        hasher.append(scalar == "-" ? UInt8(ascii: "-") : UInt8(ascii: "'"))
      } else {
        break
      }
      stop += step.length
    }
    return (first.lowerBound..<stop, hasher.value)
  }

  /// The words of a field name.
  ///
  /// `dateOfBirth`, `date_of_birth` and `Date-of-birth` are the same three, `IPAddress` and
  /// `ip_address` the same two: a capital that a small letter follows begins a word. A placeholder is a
  /// word of its own that says nothing, as what it stands for did.
  static func splitFieldName(_ bytes: Span<UInt8>, in range: Range<Int>) -> [String] {
    var words: [String] = []
    var word = ""
    var capitals = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let step = UTF8Text.step(bytes, at: offset, end: range.upperBound)
      let start = offset
      offset += step.length
      guard let scalar = step.scalar, UTF8Text.isWord(scalar), scalar != "_" else {
        if !word.isEmpty { words.append(word) }
        word = ""
        capitals = 0
        if step.scalar == "<", let end = endOfPlaceholder(bytes, in: start..<range.upperBound) {
          words.append("<>")
          offset = end
        }
        continue
      }
      if scalar.properties.isUppercase {
        if capitals == 0, !word.isEmpty {
          words.append(word)
          word = ""
        }
        capitals += 1
      } else {
        if capitals > 1, scalar.properties.isLowercase, let last = word.popLast() {
          words.append(word)
          word = String(last)
        }
        capitals = 0
      }
      word += scalar.properties.lowercaseMapping
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Where `<TYPE>` ends that begins with `range`; nil if none does.
  private static func endOfPlaceholder(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
    var end = range.lowerBound + 1
    while end < range.upperBound,
      (0x41...0x5A).contains(bytes[end]) || (0x30...0x39).contains(bytes[end])
        || bytes[end] == UInt8(ascii: "_")
    {
      end += 1
    }
    guard end < range.upperBound, bytes[end] == UInt8(ascii: ">"), end > range.lowerBound + 1 else {
      return nil
    }
    return end + 1
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

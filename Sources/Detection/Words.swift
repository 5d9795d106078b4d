/// Words as context knows them: maximal runs of letters, marks, digits and low lines, case folded away.
///
/// A word is represented by the 64-bit FNV-1a hash of its folded UTF-8 bytes (Fowler, Noll, Vo; RFC
/// 9923). Two different words with one hash would at worst lend a candidate evidence it does not
/// have; they are not worth a copy of each word.
package struct Words {
  private static let offsetBasis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// The hash of the folded bytes of `word`.
  package static func hash(_ word: some StringProtocol) -> UInt64 {
    var hash = offsetBasis
    for scalar in word.unicodeScalars { mix(scalar, into: &hash) }
    return hash
  }

  /// The hashes of the words of `phrase`, in order.
  package static func hashes(in phrase: String) -> [UInt64] {
    phrase.unicodeScalars
      .split { !UTF8Text.isWord($0) }
      .map { hash(String($0)) }
  }

  /// The hash of the word that lies in `range`.
  static func hash(_ bytes: Span<UInt8>, in range: Range<Int>) -> UInt64 {
    var hash = offsetBasis
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte < 0x80 {
        mix(lowercase(byte), into: &hash)
        offset += 1
      } else {
        let step = UTF8Text.step(bytes, at: offset, end: range.upperBound)
        if let scalar = step.scalar { mix(scalar, into: &hash) }
        offset += step.length
      }
    }
    return hash
  }

  /// The word that begins at the first word character at or after `offset`.
  static func next(_ bytes: Span<UInt8>, from offset: Int, end: Int) -> Range<Int>? {
    var start = offset
    while start < end, !UTF8Text.isWord(bytes, at: start, end: end) {
      start += bytes[start] < 0x80 ? 1 : UTF8Text.step(bytes, at: start, end: end).length
    }
    guard start < end else { return nil }
    var stop = start
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
    var hash = offsetBasis
    while stop < end {
      let step = UTF8Text.step(bytes, at: stop, end: end)
      guard let scalar = step.scalar else { break }
      if UTF8Text.isWord(scalar) {
        mix(scalar, into: &hash)
      } else if scalar == "'" || scalar == "\u{2019}" || scalar == "-",
        UTF8Text.isWord(bytes, at: stop + step.length, end: end)
      {
        mix(scalar == "-" ? UInt8(ascii: "-") : UInt8(ascii: "'"), into: &hash)
      } else {
        break
      }
      stop += step.length
    }
    return (first.lowerBound..<stop, hash)
  }

  /// The words of a field name.
  ///
  /// `dateOfBirth`, `date_of_birth` and `Date-of-birth` are the same three, `IPAddress` and
  /// `ip_address` the same two: a capital that a small letter follows begins a word.
  static func splitFieldName(_ bytes: Span<UInt8>, in range: Range<Int>) -> [String] {
    var words: [String] = []
    var word = ""
    var capitals = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let step = UTF8Text.step(bytes, at: offset, end: range.upperBound)
      offset += step.length
      guard let scalar = step.scalar, UTF8Text.isWord(scalar), scalar != "_" else {
        if !word.isEmpty { words.append(word) }
        word = ""
        capitals = 0
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

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func mix(_ byte: UInt8, into hash: inout UInt64) {
    hash = (hash ^ UInt64(byte)) &* prime
  }

  private static func mix(_ scalar: Unicode.Scalar, into hash: inout UInt64) {
    if scalar.isASCII {
      mix(lowercase(UInt8(truncatingIfNeeded: scalar.value)), into: &hash)
    } else {
      for byte in scalar.properties.lowercaseMapping.utf8 { mix(byte, into: &hash) }
    }
  }
}

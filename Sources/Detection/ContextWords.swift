/// The words on both sides of a candidate, as hashes, in the order of the text.
///
/// A placeholder and a finding that is already accepted are one word each, whatever their length, for
/// that is what they will be in the output: a second run sees the same distances.
struct ContextWords {
  /// How many words on each side are looked at.
  static let reach = 10
  /// How many bytes on each side are looked at, opaque stretches not counted.
  static let reachInBytes = 256

  /// The words on one side, in the order of the text.
  struct Side {
    private var words = InlineArray<10, UInt64>(repeating: 0)
    /// Whether they were collected backwards.
    private let isReversed: Bool
    /// How many there are.
    private(set) var count = 0

    init(isReversed: Bool) {
      self.isReversed = isReversed
    }

    @inline(__always)
    subscript(index: Int) -> UInt64 {
      words[isReversed ? count - 1 - index : index]
    }

    /// Forgets them.
    mutating func removeAll() { count = 0 }

    /// Adds the next word away from the candidate, if there is room.
    @inline(__always)
    mutating func append(_ word: UInt64) {
      guard count < ContextWords.reach else { return }
      words[count] = word
      count += 1
    }

    /// Whether `isWanted` holds for any of them.
    @inline(__always)
    fileprivate mutating func holdsAny(_ isWanted: (UInt64) -> Bool) -> Bool {
      for index in 0..<count where isWanted(words[index]) { return true }
      return false
    }

    /// How far the word before `end` of those that begin at `index` is from the candidate, in words.
    func distance(from index: Int, to end: Int) -> Int { isReversed ? count - end : index }
  }

  private(set) var before = Side(isReversed: true)
  private(set) var after = Side(isReversed: false)

  /// Makes room for the words around a candidate.
  init() {}

  /// Collects the words around `range` within `bounds`.
  ///
  /// `opaque` are the accepted findings, ascending and disjoint.
  init(
    around range: Range<Int>, in bytes: Span<UInt8>, bounds: Range<Int>,
    opaque: [Range<Int>], placeholders: PlaceholderGrammar
  ) {
    collect(
      around: range, in: bytes, bounds: bounds, opaque: opaque, placeholders: placeholders)
  }

  /// Collects the words around `range` in place of those it holds.
  mutating func collect(
    around range: Range<Int>, in bytes: Span<UInt8>, bounds: Range<Int>,
    opaque: [Range<Int>], placeholders: PlaceholderGrammar
  ) {
    before.removeAll()
    after.removeAll()
    collectBefore(range.lowerBound, bytes, bounds, opaque, placeholders)
    collectAfter(range.upperBound, bytes, bounds, opaque, placeholders)
  }

  /// Whether `isWanted` holds for any of the words.
  ///
  /// Mutating for the sake of speed alone: a copy costs more than the question.
  @inline(__always)
  mutating func holdsAny(_ isWanted: (UInt64) -> Bool) -> Bool {
    before.holdsAny(isWanted) ? true : after.holdsAny(isWanted)
  }

  private mutating func collectBefore(
    _ end: Int, _ bytes: Span<UInt8>, _ bounds: Range<Int>, _ opaque: [Range<Int>],
    _ placeholders: PlaceholderGrammar
  ) {
    var offset = end
    var budget = Self.reachInBytes
    var block = opaque.isEmpty ? -1 : opaque.partitioningIndex { $0.upperBound > end } - 1
    while before.count < Self.reach, budget > 0, offset > bounds.lowerBound {
      if block >= 0, opaque[block].upperBound >= offset {
        offset = min(offset, opaque[block].lowerBound)
        block -= 1
        before.append(0)
        continue
      }
      let start = max(block >= 0 ? opaque[block].upperBound : 0, bounds.lowerBound)
      let floor = max(offset - budget, start)
      let (between, first) = Words.nearest(bytes, before: offset, start: start)
      if between >= offset - floor {
        budget -= offset - floor
        offset = floor
        continue
      }
      offset -= between
      budget -= between
      if between == 8 { continue }
      if bytes[offset - 1] == UInt8(ascii: "_"),
        let token = placeholders.start(ofPlaceholderEndingAt: offset, in: bytes, bounds: bounds)
      {
        offset = token
        before.append(0)
        continue
      }
      if let word = first ?? Words.short(bytes, before: offset, start: start) {
        // Half a word says nothing: what is left of `discard` may be `card`.
        if offset - word.length < floor { break }
        before.append(word.hash)
        offset -= word.length
        budget -= word.length
        continue
      }
      if bytes[offset - 1] == UInt8(ascii: ">"),
        let start = placeholders.start(ofPlaceholderEndingAt: offset, in: bytes, bounds: bounds)
      {
        offset = start
        before.append(0)
        continue
      }
      guard UTF8Text.isWord(bytes, before: offset, start: floor),
        let word = Words.previous(bytes, before: offset, start: floor)
      else {
        let length = UTF8Text.stepBack(bytes, before: offset, start: bounds.lowerBound).length
        offset -= length
        budget -= length
        continue
      }
      if UTF8Text.isWord(bytes, before: word.lowerBound, start: start) { break }
      if let token = placeholders.token(in: word, of: bytes, bounds: bounds) {
        collectBefore(token, in: word, bytes, bounds, placeholders)
      } else {
        before.append(Words.hash(bytes, in: word))
        budget -= word.count
      }
      offset = word.lowerBound
    }
  }

  /// Collects a word that tokens stick to: each is a word, and so is what lies between them.
  private mutating func collectBefore(
    _ first: Range<Int>, in word: Range<Int>, _ bytes: Span<UInt8>, _ bounds: Range<Int>,
    _ placeholders: PlaceholderGrammar
  ) {
    var stretches: [UInt64] = []
    var start = word.lowerBound
    var next: Range<Int>? = first
    while let token = next {
      if start < token.lowerBound {
        stretches.append(Words.hash(bytes, in: start..<token.lowerBound))
      }
      stretches.append(0)
      start = token.upperBound
      next = placeholders.token(in: start..<word.upperBound, of: bytes, bounds: bounds)
    }
    if start < word.upperBound { stretches.append(Words.hash(bytes, in: start..<word.upperBound)) }
    for stretch in stretches.reversed() { before.append(stretch) }
  }

  private mutating func collectAfter(
    _ start: Int, _ bytes: Span<UInt8>, _ bounds: Range<Int>, _ opaque: [Range<Int>],
    _ placeholders: PlaceholderGrammar
  ) {
    var offset = start
    var budget = Self.reachInBytes
    var block = opaque.isEmpty ? 0 : opaque.partitioningIndex { $0.lowerBound >= start }
    while after.count < Self.reach, budget > 0, offset < bounds.upperBound {
      if block < opaque.count, opaque[block].lowerBound <= offset {
        offset = max(offset, opaque[block].upperBound)
        block += 1
        after.append(0)
        continue
      }
      let end = min(
        block < opaque.count ? opaque[block].lowerBound : bounds.upperBound, bounds.upperBound)
      let ceiling = min(end, offset + budget)
      let (between, first) = Words.nearest(bytes, from: offset, end: end)
      if between >= ceiling - offset {
        budget -= ceiling - offset
        offset = ceiling
        continue
      }
      offset += between
      budget -= between
      if between == 8 { continue }
      if (0x41...0x5A).contains(bytes[offset]),
        let end = placeholders.end(ofPlaceholderAt: offset, in: bytes, bounds: bounds)
      {
        offset = end
        after.append(0)
        continue
      }
      if let word = first ?? Words.short(bytes, from: offset, end: end) {
        if offset + word.length > ceiling { break }
        after.append(word.hash)
        offset += word.length
        budget -= word.length
        continue
      }
      if let end = placeholders.end(ofPlaceholderAt: offset, in: bytes, bounds: bounds) {
        offset = end
        after.append(0)
        continue
      }
      guard UTF8Text.isWord(bytes, at: offset, end: ceiling) else {
        let length = UTF8Text.step(bytes, at: offset, end: ceiling).length
        offset += length
        budget -= length
        continue
      }
      guard var word = Words.next(bytes, from: offset, end: ceiling) else { break }
      if let token = placeholders.token(in: word, of: bytes, bounds: bounds) {
        word = word.lowerBound..<token.lowerBound
      } else if UTF8Text.isWord(bytes, at: word.upperBound, end: end) {
        break
      }
      after.append(Words.hash(bytes, in: word))
      budget -= word.upperBound - offset
      offset = word.upperBound
    }
  }
}

/// Patterns that have been read before, with all that the engine makes of them.
///
/// Reading a pattern and finding out what its starts look like takes a thousand times as long as it
/// should when a command starts: a build step does it once for the built-in ones and keeps the outcome.
package final class PatternLibrary: Sendable {
  private let indexes: [PatternSource.Matching: Int]

  /// What the engine keeps of each pattern.
  let patterns: [NominatedPattern]

  /// The different sets of bytes that the states consume.
  let sets: [ByteSet]

  /// The states of all patterns, one pattern behind the other, each number counted from the first state
  /// of its pattern.
  private let states: [UnionAutomaton.State]

  /// Where the states of each pattern begin, and where the last ones end.
  private let bounds: [Int]

  /// The state that each pattern begins with, counted from its first.
  let entries: [Int32]

  /// What the starts of all patterns look like.
  let fingerprints: Fingerprints

  /// Reads `sources`.
  package init(_ sources: [PatternSource]) {
    var reader = PatternReader()
    var patterns: [NominatedPattern] = []
    var bounds = [0]
    var entries: [Int32] = []
    for source in sources {
      let base = Int32(bounds[bounds.count - 1])
      let (pattern, entry) = reader.read(source, index: 0)
      patterns.append(pattern)
      entries.append(entry.map { $0 - base } ?? 0)
      bounds.append(reader.builder.states.count)
    }
    self.patterns = patterns
    self.bounds = bounds
    self.entries = entries
    sets = reader.builder.sets
    var states = reader.builder.states
    for index in patterns.indices {
      for state in bounds[index]..<bounds[index + 1]
      where states[state].set != UnionAutomaton.State.accept {
        states[state].next -= Int32(bounds[index])
        states[state].other -= Int32(bounds[index])
      }
    }
    self.states = states
    fingerprints = Fingerprints(reader.shapes)
    indexes = Self.indexes(of: sources)
  }

  private static func indexes(of sources: [PatternSource]) -> [PatternSource.Matching: Int] {
    Dictionary(
      sources.enumerated().map { ($0.element.matching, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The number of a pattern that the library holds.
  func index(of source: PatternSource) -> Int? { indexes[source.matching] }

  /// The states of a pattern.
  func fragment(of index: Int) -> ArraySlice<UnionAutomaton.State> {
    states[bounds[index]..<bounds[index + 1]]
  }

  // MARK: Keeping

  /// The library as text of ASCII without line ends, quotes or escapes; ``init(_:encoded:)`` reads it.
  package func encoded() -> String {
    var writer = NumberWriter()
    writer.write(sets.count)
    for set in sets { writer.write(set) }
    writer.write(patterns.count)
    for (index, pattern) in patterns.enumerated() {
      writer.write(pattern)
      writer.write(Int(entries[index]))
      writer.write(bounds[index + 1] - bounds[index])
      for (place, state) in fragment(of: index).enumerated() {
        writer.write(Int(state.set) + 2)
        guard state.set != UnionAutomaton.State.accept else { continue }
        // Most states lead to a neighbor.
        writer.writeSigned(Int(state.next) - place)
        if state.set == UnionAutomaton.State.split { writer.writeSigned(Int(state.other) - place) }
      }
    }
    writer.write(fingerprints.run)
    writer.write(fingerprints.buckets.count)
    for bucket in fingerprints.buckets {
      for index in 0..<StartShape.width { writer.write(Int(bucket[index])) }
    }
    for bits in fingerprints.words.bits {
      writer.write(bits.count)
      var last = 0
      for bit in bits {
        writer.write(bit - last)
        last = bit
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Reads what ``encoded()`` has written for the same `sources`.
  package convenience init(_ sources: [PatternSource], encoded text: StaticString) {
    self.init(
      sources,
      encoded: unsafe Array(
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)))
  }

  /// Reads what ``encoded()`` has written for the same `sources`.
  init(_ sources: [PatternSource], encoded text: [UInt8]) {
    var reader = NumberReader(text)
    sets = (0..<reader.read()).map { _ in reader.readSet() }
    var patterns: [NominatedPattern] = []
    var states: [UnionAutomaton.State] = []
    var bounds = [0]
    var entries: [Int32] = []
    for _ in 0..<reader.read() {
      patterns.append(reader.readPattern())
      entries.append(Int32(reader.read()))
      for place in 0..<reader.read() {
        var state = UnionAutomaton.State(
          set: Int32(reader.read()) - 2, next: 0, other: 0, pattern: 0)
        if state.set != UnionAutomaton.State.accept {
          state.next = Int32(place + reader.readSigned())
          if state.set == UnionAutomaton.State.split {
            state.other = Int32(place + reader.readSigned())
          }
        }
        states.append(state)
      }
      bounds.append(states.count)
    }
    self.patterns = patterns
    self.states = states
    self.bounds = bounds
    self.entries = entries
    let run = reader.readSet()
    let buckets = (0..<reader.read()).map { _ in
      Bucket(halves: (0..<StartShape.width).map { _ in UInt32(reader.read()) })
    }
    var bits: [[Int]] = []
    for _ in 0..<3 {
      var last = 0
      bits.append(
        (0..<reader.read()).map { _ in
          last += reader.read()
          return last
        })
    }
    fingerprints = Fingerprints(
      buckets: buckets, words: WordTable(bits: bits), run: run)
    precondition(reader.isAtEnd && patterns.count == sources.count, "another library's text")
    indexes = Self.indexes(of: sources)
  }
}

/// Writes numbers as text: five bits a character, lowest first, the sixth bit set where more follow.
private struct NumberWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes a number that is not negative.
  mutating func write(_ number: Int) {
    var rest = number
    while rest >= 32 {
      bytes.append(UInt8(rest & 31 | 32) + NumberReader.zero)
      rest >>= 5
    }
    bytes.append(UInt8(rest) + NumberReader.zero)
  }

  mutating func writeSigned(_ number: Int) {
    write(number < 0 ? -2 * number - 1 : 2 * number)
  }

  mutating func write(_ flag: Bool) { write(flag ? 1 : 0) }

  /// Writes a set as the ranges of bytes that it is made of.
  mutating func write(_ set: ByteSet) {
    var edges: [Int] = []
    for byte in 0...256 {
      let isIn = byte < 256 && set.contains(UInt8(byte))
      if isIn != (edges.count % 2 == 1) { edges.append(byte) }
    }
    write(edges.count)
    var last = 0
    for edge in edges {
      write(edge - last)
      last = edge
    }
  }

  mutating func write(_ text: [UInt8]) {
    write(text.count)
    for byte in text { write(Int(byte)) }
  }

  mutating func write(_ pattern: NominatedPattern) {
    write(pattern.isMultiline)
    write(pattern.isLong)
    write(pattern.reach.ahead)
    write(pattern.reach.behind)
    write(pattern.longestMatch)
    write(pattern.prefix.bytes)
    write(pattern.filter.bytes)
    write(pattern.filter.isNeverFirst)
    write(pattern.filter.isNeverBehindLetter)
    write(pattern.filter.pairs.count)
    for pair in pattern.filter.pairs {
      write(pair.first)
      write(pair.second)
    }
    switch pattern.nomination {
    case .automaton: write(0)
    case .innerByte(let inner):
      write(1)
      write(Int(inner.byte))
      write(inner.prefix)
      write(inner.first)
      write(inner.minimum)
      write(inner.maximum.map { $0 + 1 } ?? 0)
    case .search(let reason):
      write(2)
      write(Array(reason.utf8))
    }
  }
}

/// Reads what a ``NumberWriter`` has written; traps at anything else.
private struct NumberReader {
  /// The character for zero: from here on 64 characters of ASCII are neither quotes nor number signs.
  static let zero: UInt8 = 0x30

  private let bytes: [UInt8]
  private var place = 0

  init(_ text: [UInt8]) {
    bytes = text
  }

  var isAtEnd: Bool { place == bytes.count }

  mutating func read() -> Int {
    var number = 0
    var shift = 0
    while true {
      let digit = Int(bytes[place] - Self.zero)
      place += 1
      number |= (digit & 31) << shift
      if digit < 32 { return number }
      shift += 5
    }
  }

  mutating func readSigned() -> Int {
    let number = read()
    return number & 1 != 0 ? -(number >> 1) - 1 : number >> 1
  }

  mutating func readFlag() -> Bool { read() != 0 }

  mutating func readSet() -> ByteSet {
    var set = ByteSet()
    var edge = 0
    for _ in 0..<read() / 2 {
      let start = edge + read()
      edge = start + read()
      set = set.union(ByteSet(UInt8(start)...UInt8(edge - 1)))
    }
    return set
  }

  mutating func readText() -> [UInt8] { (0..<read()).map { _ in UInt8(read()) } }

  mutating func readPattern() -> NominatedPattern {
    let isMultiline = readFlag()
    let isLong = readFlag()
    let ahead = read()
    let reach = LookReach(ahead: ahead, behind: read())
    let longestMatch = read()
    let prefix = LiteralPrefix(bytes: readText())
    var filter = StartFilter(bytes: readSet())
    filter.isNeverFirst = readFlag()
    filter.isNeverBehindLetter = readFlag()
    filter.pairs = (0..<read()).map { _ in
      StartFilter.Pair(first: readSet(), second: readSet())
    }
    let nomination: Nomination
    switch read() {
    case 0: nomination = .automaton
    case 1:
      let byte = UInt8(read())
      let prefix = readSet()
      let first = readSet()
      let minimum = read()
      let maximum = read()
      nomination = .innerByte(
        InnerByte(
          byte: byte, prefix: prefix, first: first, minimum: minimum,
          maximum: maximum == 0 ? nil : maximum - 1))
    default:
      nomination = .search(reason: String(decoding: readText(), as: UTF8.self))
    }
    return NominatedPattern(
      filter: filter, nomination: nomination, isMultiline: isMultiline, prefix: prefix,
      reach: reach, longestMatch: longestMatch, isLong: isLong)
  }
}

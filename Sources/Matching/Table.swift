internal import CMatching

/// Numbers that the loops over every byte of a text read, without a check of the index each time.
///
/// An index must be in `0..<count`; debug builds trap where it is not. Unchecked, as a pointer is not Sendable: the memory never changes while a copy of the
/// table lives, so any number of workers may share it.
@safe
struct Table<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let storage: Storage
  private let base: UnsafePointer<Element>

  /// Frees the memory when the last copy of the table goes.
  @safe
  private final class Storage {
    let memory: UnsafeMutablePointer<Element>

    init(_ elements: [Element]) {
      unsafe memory = .allocate(capacity: max(elements.count, 1))
      for (index, element) in elements.enumerated() {
        unsafe (memory + index).initialize(to: element)
      }
    }

    deinit {
      unsafe memory.deallocate()
    }
  }

  /// How many numbers there are.
  let count: Int

  /// Makes a table of `elements`.
  init(_ elements: [Element]) {
    let storage = Storage(elements)
    self.storage = storage
    count = elements.count
    unsafe base = unsafe UnsafePointer(storage.memory)
  }

  /// The number at `index`.
  @inline(__always)
  subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return unsafe base[index]
  }

  /// Lends the memory for a call into C, which must not write to it.
  @unsafe
  func withUnsafePointer<Result>(_ body: (UnsafePointer<Element>) -> Result) -> Result {
    unsafe body(base)
  }
}

/// Numbers that one worker reads and writes for each nominee, without a check of the index or of who else
/// may be writing.
///
/// An index must be in `0..<count`; debug builds trap where it is not.
@safe
final class Numbers<Element: BitwiseCopyable> {
  private let memory: UnsafeMutablePointer<Element>
  /// How many there are.
  let count: Int

  /// Makes `count` of them, all `value`.
  init(repeating value: Element, count: Int) {
    self.count = count
    unsafe memory = .allocate(capacity: max(count, 1))
    unsafe memory.initialize(repeating: value, count: count)
  }

  deinit {
    unsafe memory.deallocate()
  }

  /// The number at `index`.
  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count)
      return unsafe memory[index]
    }
    set {
      assert(index >= 0 && index < count)
      unsafe memory[index] = newValue
    }
  }

  /// Makes all of them `value`.
  func fill(with value: Element) {
    unsafe memory.update(repeating: value, count: count)
  }
}

/// Marks of places, 64 to a word; belongs to one worker.
@safe
final class Marks {
  /// How many words there are of each kind.
  static let capacity = 64

  /// The marks of starts.
  @unsafe let starts: UnsafeMutablePointer<UInt64>
  /// The marks of words.
  @unsafe let words: UnsafeMutablePointer<UInt64>
  /// The marks of long starts.
  @unsafe let longs: UnsafeMutablePointer<UInt64>
  /// The marks of inner bytes.
  @unsafe let anchors: UnsafeMutablePointer<UInt64>

  @unsafe private let places: UnsafeMutablePointer<UInt16>
  /// How many places are in the list.
  private(set) var listed = 0

  @unsafe private let unfinished: UnsafeMutablePointer<scrubjay_run>
  /// How many runs are not at their end.
  private(set) var runs = 0

  init() {
    unsafe places = .allocate(capacity: 64 * Self.capacity)
    unsafe unfinished = .allocate(capacity: 64 * Self.capacity + 1)
    unsafe starts = .allocate(capacity: Self.capacity)
    unsafe words = .allocate(capacity: Self.capacity)
    unsafe longs = .allocate(capacity: Self.capacity)
    unsafe anchors = .allocate(capacity: Self.capacity)
    unsafe starts.initialize(repeating: 0, count: Self.capacity)
    unsafe words.initialize(repeating: 0, count: Self.capacity)
    unsafe longs.initialize(repeating: 0, count: Self.capacity)
    unsafe anchors.initialize(repeating: 0, count: Self.capacity)
  }

  deinit {
    unsafe starts.deallocate()
    unsafe words.deallocate()
    unsafe longs.deallocate()
    unsafe anchors.deallocate()
    unsafe places.deallocate()
    unsafe unfinished.deallocate()
  }

  /// Takes away the marks of the first word from the bit `count` on.
  func keepFirst(_ count: Int) {
    guard count < 64 else { return }
    let kept: UInt64 = 1 << UInt64(count) - 1
    unsafe starts[0] &= kept
    unsafe words[0] &= kept
    unsafe longs[0] &= kept
    unsafe anchors[0] &= kept
  }

  /// Lists the marked places of `blocks` words from the place `start` on, but for the words that `table`
  /// does not know and what is known as a dead end.
  func sift(
    with table: borrowing WordTable, _ deadEnds: borrowing DeadEnds, in text: Span<UInt8>,
    from start: Int, blocks: Int
  ) {
    precondition(blocks <= Self.capacity)
    listed = unsafe text.withUnsafeBufferPointer { bytes in
      unsafe table.withUnsafeTables { table in
        unsafe deadEnds.withUnsafeTables { deadEnds in
          unsafe scrubjay_sift(
            bytes.baseAddress, bytes.count, start, blocks, starts, words, longs, table, deadEnds,
            places)
        }
      }
    }
  }

  /// The place at `index` in the list, counted from where its words begin, and whether a long start may
  /// stand there.
  func place(at index: Int) -> (offset: Int, isLong: Bool) {
    precondition(index < listed)
    let place = unsafe Int(places[index])
    return (place & (scrubjay_long_start - 1), place & scrubjay_long_start != 0)
  }

  /// Lets an automaton run from the places of the list, and makes the list of the runs that are not at
  /// their end.
  func follow(
    _ transitions: borrowing TransitionMemory, classes: borrowing Table<UInt8>, ordinary: UInt16,
    _ deadEnds: borrowing DeadEnds, in text: Span<UInt8>, from start: Int
  ) {
    runs = unsafe text.withUnsafeBufferPointer { bytes in
      unsafe transitions.withUnsafeAutomaton(classes: classes, ordinary: ordinary) { automaton in
        unsafe deadEnds.withUnsafeTables { deadEnds in
          unsafe scrubjay_follow(
            bytes.baseAddress, bytes.count, start, places, listed, automaton, deadEnds, unfinished)
        }
      }
    }
  }

  /// A run that is not at its end.
  struct Run {
    /// Where it has begun, counted from where the words of the list begin.
    var offset: Int
    var isLong: Bool
    /// The row it has come to; nil if it has not begun.
    var row: Int?
    /// How many bytes it has read to come there.
    var depth: Int
  }

  /// The run at `index` among those that are not at their end.
  @inline(__always)
  func run(at index: Int) -> Run {
    assert(index < runs)
    let run = unsafe unfinished[index]
    let row = Int(run.row)
    return Run(
      offset: Int(run.place), isLong: run.is_long != 0,
      row: row == scrubjay_not_begun ? nil : row, depth: Int(run.depth))
  }

  /// The marks of starts in word `index`.
  @inline(__always)
  func starts(at index: Int) -> UInt64 {
    assert(index >= 0 && index < Self.capacity)
    return unsafe starts[index]
  }

  /// The marks of words in word `index`.
  @inline(__always)
  func words(at index: Int) -> UInt64 {
    assert(index >= 0 && index < Self.capacity)
    return unsafe words[index]
  }

  /// The marks of long starts in word `index`.
  @inline(__always)
  func longs(at index: Int) -> UInt64 {
    assert(index >= 0 && index < Self.capacity)
    return unsafe longs[index]
  }

  /// The marks of inner bytes in word `index`.
  @inline(__always)
  func anchors(at index: Int) -> UInt64 {
    assert(index >= 0 && index < Self.capacity)
    return unsafe anchors[index]
  }
}

/// Places at which runs have ended without a match, so that the like of them need not run again.
///
/// They are remembered by what the run depended on: the bytes it has read and the context before them.
/// Some of them are forgotten for others; what is told never depends on that, only how long it takes.
/// Belongs to one worker.
@safe
struct DeadEnds: ~Copyable {
  private let contexts: Table<UInt8>
  @unsafe private let shorts: UnsafeMutablePointer<UInt64>
  @unsafe private let longs: UnsafeMutablePointer<UInt64>

  private static let shortCount = 1 << scrubjay_short_bits
  private static let longCount = 2 << scrubjay_long_bits

  /// Makes an empty memory; `contexts` has for each byte before a start which context that is, nil where
  /// the byte alone does not tell.
  init(contexts: [UInt8?]) {
    precondition(contexts.count == 256)
    let none = UInt8(scrubjay_no_context)
    self.contexts = Table(contexts.map { $0.map { min($0, none) } ?? none })
    unsafe shorts = .allocate(capacity: Self.shortCount)
    unsafe longs = .allocate(capacity: Self.longCount)
    unsafe shorts.initialize(repeating: 0, count: Self.shortCount)
    unsafe longs.initialize(repeating: 0, count: Self.longCount)
  }

  deinit {
    unsafe shorts.deallocate()
    unsafe longs.deallocate()
  }

  /// Remembers that a run from `place` has ended in vain after `depth` bytes, if that is not too many.
  func note(_ place: Int, isLong: Bool, depth: Int, in text: Span<UInt8>) {
    unsafe text.withUnsafeBufferPointer { bytes in
      unsafe withUnsafeTables { tables in
        unsafe scrubjay_note_dead_end(bytes.baseAddress, bytes.count, place, isLong, depth, tables)
      }
    }
  }

  /// Lends the tables for a call into C.
  @unsafe
  @inline(__always)
  func withUnsafeTables<Result>(_ body: (UnsafePointer<scrubjay_dead_ends>) -> Result) -> Result {
    unsafe contexts.withUnsafePointer { contexts in
      var tables = unsafe scrubjay_dead_ends(contexts: contexts, shorts: shorts, longs: longs)
      return unsafe withUnsafePointer(to: &tables) { unsafe body($0) }
    }
  }
}

/// Memory for the transitions of an automaton that is built as it is needed; belongs to one worker.
///
/// Reserved as a whole, so that it never moves; the system lends pages as they are first written. Each
/// row begins with a line of the cache.
@safe
struct TransitionMemory: ~Copyable {
  private let memory: UnsafeMutablePointer<UInt16>
  private let capacity: Int
  /// How many transitions each row holds, as a power of two.
  private let shift: Int
  /// How many rows are in use.
  private(set) var rows = 0
  /// By start: the row to begin with.
  @unsafe private let startRows: UnsafeMutablePointer<UInt16>
  private let starts: Int

  private static let cacheLine = 64
  private static let noRow = UInt16.max

  /// Reserves room for `rows` rows of at least `width` transitions, and for the rows of `starts`.
  init(rows: Int, width: Int, starts: Int) {
    self.starts = starts
    unsafe startRows = .allocate(capacity: max(starts, 1))
    unsafe startRows.initialize(repeating: Self.noRow, count: max(starts, 1))
    var shift = 5
    while 1 << shift < width { shift += 1 }
    self.shift = shift
    capacity = max(rows, 1)
    unsafe memory = UnsafeMutableRawPointer.allocate(
      byteCount: (capacity << shift) * MemoryLayout<UInt16>.stride, alignment: Self.cacheLine
    ).assumingMemoryBound(to: UInt16.self)
  }

  deinit {
    unsafe memory.deallocate()
    unsafe startRows.deallocate()
  }

  /// The row that the start `index` begins with; nil if there is none yet.
  subscript(start index: Int) -> Int? {
    @inline(__always) get {
      precondition(index < starts)
      let row = unsafe startRows[index]
      return row == Self.noRow ? nil : Int(row)
    }
    nonmutating set {
      precondition(index < starts)
      unsafe startRows[index] = newValue.map { UInt16($0) } ?? Self.noRow
    }
  }

  /// Lends the automaton for a call into C.
  @unsafe
  func withUnsafeAutomaton<Result>(
    classes: borrowing Table<UInt8>, ordinary: UInt16,
    _ body: (UnsafePointer<scrubjay_automaton>) -> Result
  ) -> Result {
    unsafe classes.withUnsafePointer { classes in
      var automaton = unsafe scrubjay_automaton(
        classes: classes, memory: memory, start_rows: startRows, shift: UInt32(shift),
        ordinary: ordinary)
      return unsafe withUnsafePointer(to: &automaton) { unsafe body($0) }
    }
  }

  /// Takes one more row into use, all with `value`.
  mutating func append(repeating value: UInt16) {
    precondition(rows < capacity)
    unsafe (memory + (rows << shift)).initialize(repeating: value, count: 1 << shift)
    rows += 1
  }

  /// Gives up all rows from `rows` on, and those of the starts.
  mutating func truncate(to rows: Int) {
    precondition(rows <= self.rows)
    self.rows = rows
    for index in 0..<starts { self[start: index] = nil }
  }

  /// Goes on from `row` with the bytes of `text` from `position` on, as far as there is nothing to be done.
  ///
  /// Afterwards `row` is the last one that was gone on from, and `position` the place behind the last byte
  /// that was read; none is read at or behind `end`. `classes` has the column of each byte. Values below
  /// `ordinary`, but for 0, are rows to go on with: gives back the first one that is not, nil where the
  /// bytes are all read.
  @inline(__always)
  func follow(
    _ row: inout Int, in text: Span<UInt8>, _ position: inout Int, end: Int,
    classes: borrowing Table<UInt8>, ordinary: UInt16
  ) -> UInt16? {
    assert(position >= 0 && end <= text.count)
    let memory = unsafe memory
    let shift = shift
    var place = position
    var current = row
    while place < end {
      let column = Int(classes[Int(text.byte(at: place))])
      let next = unsafe memory[current &<< shift &+ column]
      place &+= 1
      // Neither dead nor accepting nor unknown, all in one comparison.
      if next &- 1 >= ordinary &- 1 {
        position = place
        row = current
        return next
      }
      current = Int(next)
    }
    position = place
    row = current
    return nil
  }

  /// The transition from the row `row`, which must be in use, at `column`.
  @inline(__always)
  subscript(row: Int, column: Int) -> UInt16 {
    get {
      assert(row >= 0 && row < rows && column >= 0 && column < 1 << shift)
      return unsafe memory[row &<< shift &+ column]
    }
    nonmutating set {
      assert(row >= 0 && row < rows && column >= 0 && column < 1 << shift)
      unsafe memory[row &<< shift &+ column] = newValue
    }
  }
}

extension Span<UInt8> {
  /// The byte at `offset`, which must be in the span; debug builds trap where it is not.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    assert(offset >= 0 && offset < count)
    return unsafe self[unchecked: offset]
  }

  /// The eight bytes from `offset` on, which must be in the span.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    assert(offset >= 0 && offset + 8 <= count)
    return unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
}

extension UInt64 {
  /// Whether one of its eight bytes is `byte`.
  @inline(__always)
  func hasByte(_ byte: UInt8) -> Bool {
    let difference = self ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0
  }
}

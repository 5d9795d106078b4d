internal import CMatching

/// Finds the few places of a text at which one of many matches may begin, by ten bytes around each.
///
/// The shapes of all starts are put into some buckets, those that are words into others. A place passes if
/// the bytes around it agree with one bucket, and with the table of words if that is one of theirs. Like
/// the automaton, that may say "maybe" too often and never "no" wrongly.
struct Fingerprints: Sendable {
  /// How many places one word of marks is about.
  static let block = 64

  /// How many buckets there are for starts and for those of them that are words; behind these come one
  /// for long starts and one for inner bytes.
  private static let startBuckets = Int(scrubjay_start_buckets)
  private static let wordBuckets = Int(scrubjay_word_buckets)

  /// How many bytes a long start is made of at least.
  static let longStart = Int(scrubjay_long_run)

  private let tables: Table<UInt8>
  private let level: Int32

  /// Tells more of the places that agree with a word.
  let words: WordTable

  /// All buckets, in the order of their numbers.
  let buckets: [Bucket]

  /// The bytes that long starts are made of.
  let run: ByteSet

  private static let longBucket = startBuckets + wordBuckets
  private static let anchorBucket = longBucket + 1
  private static let bucketCount = longBucket + 2

  /// The ways of marking places that this machine knows, all with the same result, slowest first.
  static var levels: ClosedRange<Int> { 0...Int(scrubjay_fastest_level()) }

  /// Puts shapes into buckets; with the fastest way of marking places unless told otherwise.
  init(_ shapes: PatternShapes, level: Int? = nil) {
    var buckets = Bucket.buckets(
      for: shapes.starts, of: shapes.sets, count: Self.startBuckets, trying: .ordinary)
    buckets += Array(repeating: .empty, count: Self.startBuckets - buckets.count)
    buckets += Bucket.buckets(for: shapes.words, of: shapes.sets, count: Self.wordBuckets)
    buckets += Array(repeating: .empty, count: Self.bucketCount - buckets.count)
    Self.putOthers(of: shapes, into: &buckets)
    self.init(
      buckets: buckets, words: WordTable(shapes.words, of: shapes.sets), run: shapes.run,
      level: level)
  }

  /// Makes fingerprints of buckets in the order of their numbers.
  init(buckets: [Bucket], words: WordTable, run: ByteSet, level: Int? = nil) {
    self.level = level.map(Int32.init) ?? scrubjay_fastest_level()
    self.buckets = buckets
    self.words = words
    self.run = run
    var tables = [UInt8](repeating: 0, count: Int(scrubjay_table_size))
    // Bytes beyond ASCII share a bit with the space, which no run is made of.
    func bit(of upper: UInt8) -> UInt8 { upper < 8 ? 1 << upper : 1 }
    let runTable = Int(scrubjay_run_table)
    for upper: UInt8 in 0..<16 { tables[runTable + 16 + Int(upper)] = bit(of: upper) }
    run.forEach { byte in
      let code = scrubjay_code(byte)
      tables[runTable + Int(code & 15)] |= bit(of: code >> 4)
    }
    for (number, bucket) in buckets.enumerated() {
      let bit = UInt8(1) << UInt8(number & 7)
      for index in 0..<StartShape.width {
        let base = 128 * index + 32 * (number >> 3)
        for half in 0..<16 {
          if bucket[index] >> UInt32(half) & 1 != 0 { tables[base + half] |= bit }
          if bucket[index] >> UInt32(16 + half) & 1 != 0 { tables[base + 16 + half] |= bit }
        }
      }
    }
    self.tables = Table(tables)
  }

  /// The same with more shapes, each in the bucket where it costs least.
  func adding(_ shapes: PatternShapes) -> Fingerprints {
    if shapes.isEmpty { return self }
    var buckets = buckets
    Self.put(
      shapes.words, of: shapes.sets, into: Self.startBuckets..<Self.longBucket, of: &buckets)
    Self.put(shapes.starts, of: shapes.sets, into: 0..<Self.startBuckets, of: &buckets)
    Self.putOthers(of: shapes, into: &buckets)
    return Fingerprints(
      buckets: buckets, words: words.adding(shapes.words, of: shapes.sets),
      run: run.union(shapes.run), level: Int(level))
  }

  /// Puts each of `shapes` into that one of the buckets in `range` where it costs least.
  private static func put(
    _ shapes: [StartShape], of sets: ShapeSets, into range: Range<Int>,
    of buckets: inout [Bucket]
  ) {
    // What a bucket holds already costs nothing. Of the others the order counts.
    var more: [Bucket] = []
    for shape in shapes {
      let bucket = Bucket(shape, of: sets)
      if !range.contains(where: { buckets[$0].contains(bucket) }) { more.append(bucket) }
    }
    more.sort { $0.precedes($1) }
    var likelihoods = buckets.map(\.likelihood)
    for bucket in more where !range.contains(where: { buckets[$0].contains(bucket) }) {
      var best = (number: range.lowerBound, cost: Double.infinity)
      for number in range {
        let cost = buckets[number].union(bucket).likelihood - likelihoods[number]
        if cost < best.cost { best = (number, cost) }
      }
      buckets[best.number] = buckets[best.number].union(bucket)
      likelihoods[best.number] = buckets[best.number].likelihood
    }
  }

  /// Adds what each has a bucket of its own for: long starts and inner bytes.
  private static func putOthers(of shapes: PatternShapes, into buckets: inout [Bucket]) {
    for (number, more) in [(longBucket, shapes.long), (anchorBucket, shapes.anchors)] {
      for shape in more {
        buckets[number] = buckets[number].union(Bucket(shape, of: shapes.sets))
      }
    }
  }

  /// Marks the places of `text` from `start` on, 64 for each word of `marks` that is used.
  ///
  /// Bits behind the end of the text are not set; those next to its edges always are.
  func mark(_ text: Span<UInt8>, from start: Int, blocks: Int, into marks: Marks) {
    precondition(start >= 0 && blocks <= Marks.capacity)
    unsafe text.withUnsafeBufferPointer { bytes in
      unsafe tables.withUnsafePointer { tables in
        unsafe scrubjay_mark(
          bytes.baseAddress, bytes.count, start, blocks, tables, level, marks.starts,
          marks.words, marks.longs, marks.anchors)
      }
    }
  }
}

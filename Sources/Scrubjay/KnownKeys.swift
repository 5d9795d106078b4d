internal import Detection
internal import Transcripts

/// The keys that were searched and in which nothing was found; in JSON Lines every line has the same.
///
/// What is found in a key follows from the key alone, but for values that are found elsewhere in its
/// record and stand in the key as well. So a key in which nothing was found need not be searched again,
/// unless the record has a finding of which the key may hold a part that is long enough.
struct KnownKeys {
  /// A key, in few bytes.
  private struct Entry {
    /// Where it and its closing quote stand in `text`.
    var range: Range<Int>
    /// Whether nothing was found in it.
    var isClean = false
    /// Where its unit lies in the view of the block `block`.
    var unit = 0..<0
    /// The number of the block in which it was last seen.
    var block = 0
  }

  /// The most keys that are known, and the longest of them in bytes.
  private static let mostKeys = 64
  private static let longestKey = 64
  /// The most bytes of findings that are compared with keys.
  private static let mostCompared = 4096

  /// All keys, each with its closing quote.
  private(set) var text: [UInt8] = []
  private var entries: [Entry] = []
  /// The entries of the keys that came last at each place of a line.
  private var expected: [Int] = []
  private var block = 0
  /// The entries that were first searched in the block at hand.
  private var fresh: [Int] = []
  /// A bit for each stretch of a clean key that may be an occurrence of a value.
  private var stretches: [UInt64] = []

  /// Begins a block, whose view is another.
  mutating func beginBlock() {
    block += 1
    fresh.removeAll(keepingCapacity: true)
  }

  /// The key that begins at `start` if it is the one that came last at this place of a line.
  @inline(__always)
  func expectedKey(_ bytes: Span<UInt8>, at start: Int, to end: Int, place: Int) -> Int? {
    guard place < expected.count, expected[place] >= 0 else { return nil }
    let range = entries[expected[place]].range
    guard end - start >= range.count, bytes.holds(at: start, range, of: text) else { return nil }
    return expected[place]
  }

  /// How many bytes a key has.
  @inline(__always)
  func length(of key: Int) -> Int { entries[key].range.count - 1 }

  /// The key that stands in `range`, which a quote follows; nil if it is not to be known.
  mutating func key(_ bytes: Span<UInt8>, in range: Range<Int>, place: Int) -> Int? {
    guard range.count <= Self.longestKey, isPlain(bytes, range) else { return nil }
    let whole = range.count + 1
    var known = entries.firstIndex {
      $0.range.count == whole && bytes.holds(at: range.lowerBound, $0.range, of: text)
    }
    if known == nil, entries.count < Self.mostKeys {
      known = entries.count
      let start = text.count
      text.append(bytes, in: range.lowerBound..<range.upperBound + 1)
      entries.append(Entry(range: start..<text.count))
    }
    if place < Self.mostKeys {
      while expected.count <= place { expected.append(-1) }
      expected[place] = known ?? -1
    }
    return known
  }

  /// Whether a key shows what it says: one that may be a disguise can hold a value without its bytes.
  private func isPlain(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for offset in range {
      let byte = bytes[offset]
      if byte >= 0x80 || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "&")
        || byte == UInt8(ascii: "\\")
      {
        return false
      }
    }
    return true
  }

  /// Where the unit of a key lies that need not be searched again; nil if it must be.
  @inline(__always)
  func unit(of key: Int) -> Range<Int>? {
    let entry = entries[key]
    return entry.isClean && entry.block == block ? entry.unit : nil
  }

  /// Notes where the unit of a key lies in the view of this block.
  mutating func note(_ key: Int, unit: Range<Int>) {
    if entries[key].block != block, !entries[key].isClean { fresh.append(key) }
    entries[key].block = block
    entries[key].unit = unit
  }

  /// Learns in which of the new keys of this block nothing was found.
  mutating func learn(_ findings: [Finding]) {
    for key in fresh {
      let unit = entries[key].unit
      let next = findings.partitioningIndex { $0.range.upperBound > unit.lowerBound }
      guard next == findings.count || findings[next].range.lowerBound >= unit.upperBound else {
        continue
      }
      entries[key].isClean = true
      if stretches.isEmpty { stretches = Array(repeating: 0, count: 1024) }
      let length = Detector.shortestOccurrence
      var start = entries[key].range.lowerBound
      while start + length < entries[key].range.upperBound {
        let bit = Self.bit(text.span, at: start, length)
        stretches[bit >> 6] |= 1 << UInt64(bit & 63)
        start += 1
      }
    }
    fresh.removeAll(keepingCapacity: true)
  }

  /// Whether a value that was found in a record may stand in one of the keys, too.
  func mayHold(_ findings: ArraySlice<Finding>, in view: Span<UInt8>) -> Bool {
    // A disguised value may stand in a key as it is seen, with other bytes.
    if findings.contains(where: { $0.disguise != nil }) { return true }
    if stretches.isEmpty { return false }
    let length = Detector.shortestOccurrence
    var compared = 0
    var run = 0..<0
    func mayHoldRun() -> Bool {
      compared += run.count
      if compared > Self.mostCompared { return true }
      var start = run.lowerBound
      while start + length <= run.upperBound {
        let bit = Self.bit(view, at: start, length)
        if stretches[bit >> 6] & (1 << UInt64(bit & 63)) != 0 { return true }
        start += 1
      }
      return false
    }
    for finding in findings {
      // A value that lost to others lies in what these cover together.
      if finding.range.lowerBound <= run.upperBound, !run.isEmpty {
        run = run.lowerBound..<max(run.upperBound, finding.range.upperBound)
      } else {
        if mayHoldRun() { return true }
        run = finding.range
      }
    }
    return mayHoldRun()
  }

  private static func bit(_ bytes: Span<UInt8>, at start: Int, _ length: Int) -> Int {
    var hash: UInt64 = 0
    for offset in start..<start + length {
      hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01B3
    }
    return Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }
}

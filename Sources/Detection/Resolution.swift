/// Turns accepted candidates that overlap into disjoint findings, by one written order.
///
/// 1. A candidate that lies inside another is dropped, unless it is certain and the other is not.
/// 2. The rest are ranked: certain first, then what its validator has not refused, higher score, longer,
///    earlier start, then those of the policy's locales, the lower false-accept rate, type name.
/// 3. In that order each takes the bytes that are still free. One that is left with less than its
///    whole range is there as its remainders, each of which is replaced by its placeholder: every byte
///    of every accepted candidate is rewritten.
struct Resolution {
  /// What the order looks at.
  struct Contender {
    var range: Range<Int>
    var score: Score
    var isCertain: Bool
    /// Whether its validator did not pass it.
    var isInvalid = false
    /// The type's place among all types in the order of their names.
    var type: Int
    /// What decides between look-alikes, the lowest first (see ``Precedence``).
    var precedence = 0
    /// The caller's index.
    var index: Int
  }

  /// A contender's place in the result.
  struct Share {
    /// The caller's index.
    var index: Int
    /// The bytes it takes.
    var range: Range<Int>
    /// Whether these are only what sticks out of stronger ones.
    var isRemainder: Bool
    /// The parts of `range` that contenders of other types cover too.
    var covered: [Range<Int>]
  }

  /// Resolves `contenders`, ascending by start and, at one start, longest first; the result ascends.
  ///
  /// - Parameters:
  ///   - contenders: what overlaps and what does not.
  ///   - spared: by type, the types that do not count as covering it; empty where all do.
  /// - Returns: the shares, disjoint.
  static func resolve(_ contenders: [Contender], sparing spared: [Set<Int>] = []) -> [Share] {
    var shares: [Share] = []
    var start = 0
    while start < contenders.count {
      var end = start + 1
      var reach = contenders[start].range.upperBound
      while end < contenders.count, contenders[end].range.lowerBound < reach {
        reach = max(reach, contenders[end].range.upperBound)
        end += 1
      }
      if end == start + 1 {
        let only = contenders[start]
        shares.append(
          Share(index: only.index, range: only.range, isRemainder: false, covered: []))
      } else {
        shares += resolveOverlapping(contenders[start..<end], spared)
      }
      start = end
    }
    return shares
  }

  private static func resolveOverlapping(
    _ contenders: ArraySlice<Contender>, _ spared: [Set<Int>]
  ) -> [Share] {
    var shares: [Share] = []
    var taken: [Range<Int>] = []
    let overlaps = Overlaps(contenders)
    for contender in outermost(contenders).sorted(by: ranksBefore) {
      let free = subtract(taken, from: contender.range)
      for range in free {
        shares.append(
          Share(
            index: contender.index, range: range, isRemainder: range != contender.range,
            covered: overlaps.covered(
              range, otherThan: contender.type,
              spared.isEmpty ? [] : spared[contender.type])))
        let place = taken.partitioningIndex { $0.lowerBound > range.lowerBound }
        taken.insert(range, at: place)
      }
    }
    return shares.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Leaves out what lies strictly inside another contender that is certain or no less certain.
  private static func outermost(_ contenders: ArraySlice<Contender>) -> [Contender] {
    var reach: (any: Range<Int>, certain: Range<Int>) = (0..<0, 0..<0)
    var left: [Contender] = []
    for contender in contenders {
      let outer = contender.isCertain ? reach.certain : reach.any
      if contender.range.upperBound > outer.upperBound || contender.range == outer {
        left.append(contender)
      }
      if contender.range.upperBound > reach.any.upperBound { reach.any = contender.range }
      if contender.isCertain, contender.range.upperBound > reach.certain.upperBound {
        reach.certain = contender.range
      }
    }
    return left
  }

  static func ranksBefore(_ left: Contender, _ right: Contender) -> Bool {
    if left.isCertain != right.isCertain { return left.isCertain }
    if left.isInvalid != right.isInvalid { return right.isInvalid }
    if left.score != right.score { return left.score > right.score }
    if left.range.count != right.range.count { return left.range.count > right.range.count }
    if left.range.lowerBound != right.range.lowerBound {
      return left.range.lowerBound < right.range.lowerBound
    }
    if left.precedence != right.precedence { return left.precedence < right.precedence }
    if left.type != right.type { return left.type < right.type }
    return left.index < right.index
  }

  /// By the share's contender, the other types that hold the same range and are as certain as it, in the
  /// order of their rank: what the value might be just as well.
  static func alternatives(to share: Share, among contenders: [Contender]) -> [Int] {
    guard !share.isRemainder, let winner = contenders.first(where: { $0.index == share.index })
    else { return [] }
    let others = contenders.filter {
      $0.range == winner.range && $0.type != winner.type && $0.isCertain == winner.isCertain
    }
    guard !others.isEmpty else { return [] }
    var types: [Int] = []
    var indices: [Int] = []
    for other in others.sorted(by: ranksBefore) where !types.contains(other.type) {
      types.append(other.type)
      indices.append(other.index)
    }
    return indices
  }

  /// The parts of `range` outside `taken`, which ascends and is disjoint.
  private static func subtract(_ taken: [Range<Int>], from range: Range<Int>) -> [Range<Int>] {
    var free: [Range<Int>] = []
    var start = range.lowerBound
    let first = taken.partitioningIndex { $0.upperBound > range.lowerBound }
    for block in taken[first...] {
      if block.lowerBound >= range.upperBound { break }
      if block.lowerBound > start { free.append(start..<block.lowerBound) }
      start = max(start, block.upperBound)
    }
    if start < range.upperBound { free.append(start..<range.upperBound) }
    return free
  }

  /// Finds the contenders that overlap a range, without looking at all of them.
  private struct Overlaps {
    private let contenders: ArraySlice<Contender>
    /// How far the contenders up to this one reach; ascends.
    private let reaches: [Int]

    init(_ contenders: ArraySlice<Contender>) {
      self.contenders = contenders
      var reaches: [Int] = []
      reaches.reserveCapacity(contenders.count)
      for contender in contenders {
        reaches.append(max(contender.range.upperBound, reaches.last ?? 0))
      }
      self.reaches = reaches
    }

    /// The parts of `range` that contenders of other types than `type` and those spared cover.
    func covered(
      _ range: Range<Int>, otherThan type: Int, _ spared: Set<Int>
    ) -> [Range<Int>] {
      var parts: [Range<Int>] = []
      let first = reaches.partitioningIndex { $0 > range.lowerBound }
      for contender in contenders[(contenders.startIndex + first)...] {
        if contender.range.lowerBound >= range.upperBound { break }
        if contender.type != type, !spared.contains(contender.type),
          contender.range.overlaps(range)
        {
          parts.append(contender.range.clamped(to: range))
        }
      }
      return merged(parts)
    }
  }

  /// Adds `ranges`, which ascend, to `union`, which is ascending and disjoint and stays so.
  static func merge(_ ranges: [Range<Int>], into union: inout [Range<Int>]) {
    guard let first = ranges.first else { return }
    let start = union.partitioningIndex { $0.upperBound >= first.lowerBound }
    let behind = union[start...]
    if behind.isEmpty {
      union.appendMerging(ranges)
      return
    }
    var merged: [Range<Int>] = []
    var next = behind.startIndex
    for range in ranges {
      while next < behind.endIndex, behind[next].lowerBound <= range.lowerBound {
        merged.appendMerging(behind[next])
        next += 1
      }
      merged.appendMerging(range)
    }
    for range in behind[next...] { merged.appendMerging(range) }
    union.replaceSubrange(start..., with: merged)
  }

  /// The union of `ranges`, ascending and disjoint.
  static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var union: [Range<Int>] = []
    union.appendMerging(ranges.sorted { $0.lowerBound < $1.lowerBound })
    return union
  }
}

extension [Range<Int>] {
  /// Appends a range that begins no earlier than the last one, or makes that reach as far.
  mutating func appendMerging(_ range: Range<Int>) {
    if let last, range.lowerBound <= last.upperBound {
      self[count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
    } else {
      append(range)
    }
  }

  /// Appends ranges that ascend, as one by one.
  mutating func appendMerging(_ ranges: [Range<Int>]) {
    for range in ranges { appendMerging(range) }
  }
}

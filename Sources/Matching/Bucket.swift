internal import CMatching

/// A set of shapes as ``Fingerprints`` tells them: by the halves of each byte's code.
///
/// Of each byte around a place it is known which lower halves (four bits) of its code and which upper
/// halves are possible, not which go together. Codes are bytes in an order in which that tells most.
struct Bucket: Hashable, Sendable {
  /// For each byte, in order: a bit for each lower half in bits 0 to 15, for each upper half above.
  private var halves: SIMD16<UInt32>

  /// Makes a bucket of the halves of each byte, lower ones in bits 0 to 15 and upper ones above.
  init(halves: [UInt32]) {
    self.halves = SIMD16(repeating: 0)
    for (index, bits) in halves.prefix(StartShape.width).enumerated() { self.halves[index] = bits }
  }

  /// The bucket that no place agrees with.
  static let empty = Bucket(halves: SIMD16(repeating: 0))

  private init(halves: SIMD16<UInt32>) {
    self.halves = halves
  }

  /// The smallest bucket that holds `shape`.
  init(_ shape: StartShape, of sets: ShapeSets) {
    halves = SIMD16(repeating: 0)
    for index in 0..<StartShape.width { halves[index] = sets.halves[Int(shape[index])] }
  }

  /// The halves of the codes of `bytes`, lower ones in bits 0 to 15 and upper ones above.
  static func halves(of bytes: ByteSet) -> UInt32 {
    var halves: UInt32 = 0
    bytes.forEach { byte in
      let code = UInt32(scrubjay_code(byte))
      halves |= 1 << (code & 15) | 1 << (16 + code >> 4)
    }
    return halves
  }

  /// The possible halves of the byte at `index`.
  subscript(index: Int) -> UInt32 { halves[index] }

  /// Whether every place that agrees with `other` agrees with this one.
  func contains(_ other: Bucket) -> Bool { halves | other.halves == halves }

  /// The places that agree with either bucket; may be more.
  func union(_ other: Bucket) -> Bucket { Bucket(halves: halves | other.halves) }

  /// An order that depends on the buckets alone.
  func precedes(_ other: Bucket) -> Bool {
    for index in 0..<StartShape.width where halves[index] != other.halves[index] {
      return halves[index] < other.halves[index]
    }
    return false
  }

  /// How often a place of ordinary text agrees, as if its bytes had nothing to do with each other.
  var likelihood: Double {
    let shares = ByteFrequency.shares
    var product = 1.0
    for index in 0..<StartShape.width {
      product *= ByteFrequency.share(of: halves[index], shares)
    }
    return product
  }

  /// Puts shapes into at most `count` buckets.
  ///
  /// Those are put together first that cost least: by how many more places of ordinary text agree with the
  /// union than with the two.
  static func buckets(
    for shapes: [StartShape], of sets: ShapeSets, count: Int
  ) -> [Bucket] {
    merged(groups(of: shapes, sets, atMost: mostGroups), count: count)
  }

  /// Puts shapes into at most `count` buckets, trying each bucket on places of a text.
  ///
  /// Those come first that agree with most places. Each goes where it lets the fewest more places pass.
  static func buckets(
    for shapes: [StartShape], of sets: ShapeSets, count: Int, trying windows: SampleWindows
  ) -> [Bucket] {
    let groups = groups(of: shapes, sets, atMost: mostTried)
    guard groups.count > count else { return groups }
    var agreement = SampleWindows.Agreement(of: windows)
    let agreed = groups.map { group in
      windows.agree(with: group, &agreement)
      return agreement.count
    }
    let likelihoods = groups.map(\.likelihood)
    let order = groups.indices.sorted { one, other in
      (agreed[other], likelihoods[other], one) < (agreed[one], likelihoods[one], other)
    }
    var slots = Array(
      repeating: (bucket: Bucket.empty, agreement: agreement, likelihood: 0.0), count: count)
    for index in slots.indices { windows.agree(with: .empty, &slots[index].agreement) }
    var passed = slots[0].agreement.places
    for group in order.map({ groups[$0] })
    where !slots.contains(where: { $0.bucket.contains(group) }) {
      var best = (cost: Double.infinity, slot: slots[0], number: 0)
      for (number, slot) in slots.enumerated() {
        let union = slot.bucket.union(group)
        windows.agree(with: union, &agreement)
        let likelihood = union.likelihood
        // What the sample does not have may still come, and what several buckets let pass may change when
        // patterns do.
        let cost =
          Double(agreement.count(outside: passed))
          + 0.05 * Double(agreement.count - slot.agreement.count)
          + 0.3 * Double(windows.count) * (likelihood - slot.likelihood)
        if cost < best.cost { best = (cost, (union, agreement, likelihood), number) }
      }
      slots[best.number] = best.slot
      for (index, places) in best.slot.agreement.places.enumerated() { passed[index] |= places }
    }
    return slots.map(\.bucket)
  }

  /// The buckets of `shapes`; those that are made of the same kinds of bytes as one, looking at as many
  /// bytes as leave at most `most` of them.
  private static func groups(
    of shapes: [StartShape], _ sets: ShapeSets, atMost most: Int
  ) -> [Bucket] {
    let all = Set(shapes.map { Bucket($0, of: sets) }).sorted { $0.precedes($1) }
    var length = StartShape.width
    var groups = all
    while groups.count > most, length > StartShape.before {
      var alike: [Kind: Bucket] = [:]
      for bucket in all {
        alike[Kind(bucket, length), default: .empty].formUnion(bucket)
      }
      groups = alike.values.sorted { $0.precedes($1) }
      length -= 1
    }
    return groups
  }

  /// What a bucket's bytes are made of: what the bytes before a place are, and for as many of those from
  /// it on as are looked at, which of spaces, signs, digits, capital and small letters there are.
  ///
  /// What may stand inside of a word is told from the rest of words by its first bytes alone: those are the
  /// same for all of a kind.
  private struct Kind: Hashable {
    let before: UInt64
    var classes: UInt64 = 0
    var first = SIMD4<UInt32>(repeating: 0)

    init(_ bucket: Bucket, _ length: Int) {
      before = UInt64(bucket[0]) << 32 | UInt64(bucket[1])
      if bucket[StartShape.before - 1] & Self.smallLetters == Self.smallLetters {
        for index in 0..<3 { first[index] = bucket[StartShape.before + index] }
      }
      for index in StartShape.before..<length {
        let upper = UInt64(bucket[index] >> 16)
        // Two upper halves each are letters of one case; all from the eighth on are beyond ASCII.
        let letters = (upper | upper >> 1) & 0x50
        classes = classes << 8 | upper & 0x0F | letters | (upper & 0xFF00 != 0 ? 0x80 : 0)
      }
    }

    /// The upper halves of the codes of small letters.
    private static let smallLetters: UInt32 = 0xC0 << 16
  }

  /// How many groups are compared with one another, and how many are tried on a text.
  private static let mostGroups = 300
  private static let mostTried = 2000

  private static func merged(_ groups: [Bucket], count: Int) -> [Bucket] {
    var groups = groups
    var likelihoods = groups.map(\.likelihood)
    var isGone = Array(repeating: false, count: groups.count)
    /// The group before `later` that it costs least to put together with it, and what that costs.
    func closest(to later: Int) -> (cost: Double, earlier: Int) {
      var best = (cost: Double.infinity, earlier: 0)
      for earlier in 0..<later where !isGone[earlier] {
        let cost = cost(later, earlier)
        if cost < best.cost { best = (cost, earlier) }
      }
      return best
    }
    func cost(_ one: Int, _ other: Int) -> Double {
      groups[one].union(groups[other]).likelihood - likelihoods[one] - likelihoods[other]
    }
    var nearest = groups.indices.map { closest(to: $0) }
    for _ in 0..<max(0, groups.count - count) {
      var best = (cost: Double.infinity, later: 1, earlier: 0)
      for (later, found) in nearest.enumerated() where !isGone[later] && found.cost < best.cost {
        best = (found.cost, later, found.earlier)
      }
      let (gone, kept) = (best.later, best.earlier)
      groups[kept].formUnion(groups[gone])
      likelihoods[kept] = groups[kept].likelihood
      isGone[gone] = true
      nearest[kept] = closest(to: kept)
      for index in kept + 1..<groups.count where !isGone[index] {
        if nearest[index].earlier == gone || nearest[index].earlier == kept {
          nearest[index] = closest(to: index)
        } else {
          let cost = cost(index, kept)
          if (cost, kept) < nearest[index] { nearest[index] = (cost, kept) }
        }
      }
    }
    return groups.indices.filter { !isGone[$0] }.map { groups[$0] }
  }

  private mutating func formUnion(_ other: Bucket) { self = union(other) }
}

/// How often bytes occur in ordinary text, roughly: chats in Latin letters and logs.
enum ByteFrequency {
  /// The weight of each byte.
  static let weights: [Float] = {
    var weights = [Float](repeating: 3, count: 256)
    for byte in 0x00..<0x20 { weights[byte] = 0.5 }
    for byte in 0x21..<0x80 { weights[byte] = 5 }
    for byte in 0x30..<0x3A { weights[byte] = 70 }
    for byte in 0x41..<0x5B { weights[byte] = 18 }
    // Letters of English by frequency (any count of a newspaper gives about these), per ten thousand.
    let letters: [Float] = [
      620, 110, 210, 310, 950, 160, 150, 450, 530, 10, 60, 310, 180, 530, 580, 150, 7, 460, 480,
      690,
      210, 80, 140, 14, 140, 6,
    ]
    for (index, weight) in letters.enumerated() { weights[0x61 + index] = weight }
    for (byte, weight) in [
      (0x0A, 80), (0x20, 1600), (0x22, 60), (0x27, 30), (0x2C, 80), (0x2D, 50), (0x2E, 100),
      (0x2F, 50), (0x3A, 50), (0x5F, 20),
    ] as [(Int, Float)] { weights[byte] = weight }
    return weights
  }()

  /// For each upper half of a code, the share of the bytes with that and one of the lower halves in a
  /// mask of eight: at `upper * 512 + side * 256 + mask`.
  static let shares: [Float] = {
    let sum = weights.reduce(0, +)
    var ofCodes = [Float](repeating: 0, count: 256)
    for byte: UInt8 in 0...255 { ofCodes[Int(scrubjay_code(byte))] += weights[Int(byte)] }
    var shares = [Float](repeating: 0, count: 16 * 512)
    for upper in 0..<16 {
      for side in 0..<2 {
        for mask in 1..<256 {
          let lowest = mask.trailingZeroBitCount
          shares[upper * 512 + side * 256 + mask] =
            shares[upper * 512 + side * 256 + (mask & (mask - 1))]
            + ofCodes[upper * 16 + side * 8 + lowest] / sum
        }
      }
    }
    return shares
  }()

  /// The share of bytes whose halves are both possible.
  static func share(of halves: UInt32, _ shares: [Float]) -> Double {
    if halves == .max { return 1 }
    let left = Int(halves & 0xFF)
    let right = Int(halves >> 8 & 0xFF)
    var uppers = halves >> 16
    var share: Float = 0
    while uppers != 0 {
      let row = uppers.trailingZeroBitCount * 512
      share += shares[row + left] + shares[row + 256 + right]
      uppers &= uppers - 1
    }
    return Double(share)
  }
}

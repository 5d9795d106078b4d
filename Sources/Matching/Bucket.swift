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
  init(_ shape: StartShape) {
    var halves = HalvesOfSets()
    self.init(shape, &halves)
  }

  fileprivate init(_ shape: StartShape, _ known: inout HalvesOfSets) {
    halves = SIMD16(repeating: 0)
    for index in 0..<StartShape.width { halves[index] = known[shape[index]] }
  }

  /// The possible halves of the byte at `index`.
  subscript(index: Int) -> UInt32 { halves[index] }

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
  static func buckets(for shapes: some Sequence<StartShape>, count: Int) -> [Bucket] {
    var halves = HalvesOfSets()
    let all = Set(shapes.map { Bucket($0, &halves) })
    // Those that are made of the same kinds of bytes go together from the start, looking at as many bytes
    // as leave not too many groups.
    var length = StartShape.width
    var groups = Array(all)
    while groups.count > mostGroups, length > StartShape.before {
      var alike: [Kind: Bucket] = [:]
      for bucket in all {
        alike[Kind(bucket, length), default: .empty].formUnion(bucket)
      }
      groups = Array(alike.values)
      length -= 1
    }
    groups.sort { $0.precedes($1) }
    return merged(groups, count: count)
  }

  /// What a bucket's bytes are made of: what the bytes before a place are, and for as many of those from
  /// it on as are looked at, which of spaces, signs, digits, capital and small letters there are.
  private struct Kind: Hashable {
    let before: UInt64
    var classes: UInt64 = 0

    init(_ bucket: Bucket, _ length: Int) {
      before = UInt64(bucket[0]) << 32 | UInt64(bucket[1])
      for index in StartShape.before..<length {
        let upper = UInt64(bucket[index] >> 16)
        // Two upper halves each are letters of one case; all from the eighth on are beyond ASCII.
        let letters = (upper | upper >> 1) & 0x50
        classes = classes << 8 | upper & 0x0F | letters | (upper & 0xFF00 != 0 ? 0x80 : 0)
      }
    }
  }

  /// How many groups are compared with one another.
  private static let mostGroups = 300

  private static func merged(_ groups: [Bucket], count: Int) -> [Bucket] {
    var groups = groups
    var likelihoods = groups.map(\.likelihood)
    /// What it costs to put two groups together, the first of which comes later.
    var costs = groups.indices.map { later in
      (0..<later).map { earlier in
        groups[later].union(groups[earlier]).likelihood - likelihoods[later] - likelihoods[earlier]
      }
    }
    while groups.count > count {
      var best = (later: 1, earlier: 0)
      for later in groups.indices {
        for earlier in 0..<later where costs[later][earlier] < costs[best.later][best.earlier] {
          best = (later, earlier)
        }
      }
      let (later, kept) = best
      groups[kept].formUnion(groups[later])
      likelihoods[kept] = groups[kept].likelihood
      groups.remove(at: later)
      likelihoods.remove(at: later)
      costs.remove(at: later)
      for index in later..<costs.count { costs[index].remove(at: later) }
      for other in groups.indices where other != kept {
        costs[max(kept, other)][min(kept, other)] =
          groups[kept].union(groups[other]).likelihood - likelihoods[kept] - likelihoods[other]
      }
    }
    return groups
  }

  /// The smallest bucket for each of `shapes`, none twice, in an order that depends on them alone.
  static func all(of shapes: Set<StartShape>) -> [Bucket] {
    var halves = HalvesOfSets()
    return Set(shapes.map { Bucket($0, &halves) }).sorted { $0.precedes($1) }
  }

  /// How often places of ordinary text agree with the likeliest of `shapes`.
  static func highestLikelihood(of shapes: [StartShape]) -> Double {
    var halves = HalvesOfSets()
    return shapes.map { Bucket($0, &halves).likelihood }.max() ?? 0
  }

  private mutating func formUnion(_ other: Bucket) { self = union(other) }
}

/// The halves of the codes of the bytes in sets, of which most come again and again.
private struct HalvesOfSets {
  private var known: [ByteSet: UInt32] = [:]

  subscript(bytes: ByteSet) -> UInt32 {
    mutating get {
      if let halves = known[bytes] { return halves }
      var halves: UInt32 = 0
      bytes.forEach { byte in
        let code = UInt32(scrubjay_code(byte))
        halves |= 1 << (code & 15) | 1 << (16 + code >> 4)
      }
      known[bytes] = halves
      return halves
    }
  }
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

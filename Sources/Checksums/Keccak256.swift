/// The hash function Keccak-256 as Ethereum uses it: the sponge of the Keccak reference (version 3.0,
/// section 1) with a rate of 1088 bits, and its padding, which is not that of the later SHA3-256.
///
/// Lives on the stack.
struct Keccak256 {
  /// Bytes that are taken in between two permutations.
  private static let rate = 136

  private var lanes = InlineArray<25, UInt64>(repeating: 0)
  private var filled = 0

  /// Starts with nothing appended.
  init() {}

  /// Appends one byte.
  mutating func append(_ byte: UInt8) {
    absorb(byte, at: filled)
    filled += 1
    if filled == Self.rate {
      permute()
      filled = 0
    }
  }

  /// The digest of what was appended so far.
  var digest: InlineArray<32, UInt8> {
    var padded = self
    padded.absorb(0x01, at: filled)
    padded.absorb(0x80, at: Self.rate - 1)
    padded.permute()
    var digest = InlineArray<32, UInt8>(repeating: 0)
    for index in 0..<32 {
      digest[index] = UInt8(truncatingIfNeeded: padded.lanes[index / 8] >> UInt64(index % 8 * 8))
    }
    return digest
  }

  private mutating func absorb(_ byte: UInt8, at place: Int) {
    lanes[place / 8] ^= UInt64(byte) << UInt64(place % 8 * 8)
  }

  /// Keccak-f[1600]: 24 rounds of θ, ρ, π, χ and ι.
  private mutating func permute() {
    for round in 0..<24 {
      var columns = InlineArray<5, UInt64>(repeating: 0)
      for x in 0..<5 {
        columns[x] = lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20]
      }
      for x in 0..<5 {
        let mixed = columns[(x + 4) % 5] ^ Self.rotated(columns[(x + 1) % 5], 1)
        for y in stride(from: 0, to: 25, by: 5) { lanes[x + y] ^= mixed }
      }
      // ρ and π walk through the lanes in one cycle.
      var carried = lanes[1]
      for step in 0..<24 {
        let place = Self.places[step]
        (carried, lanes[place]) = (lanes[place], Self.rotated(carried, Self.rotations[step]))
      }
      for y in stride(from: 0, to: 25, by: 5) {
        var row = InlineArray<5, UInt64>(repeating: 0)
        for x in 0..<5 { row[x] = lanes[y + x] }
        for x in 0..<5 { lanes[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]) }
      }
      lanes[0] ^= Self.roundConstants[round]
    }
  }

  private static func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word << count | word >> (64 - count)
  }

  private static let places: InlineArray<24, Int> = [
    10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1,
  ]
  private static let rotations: InlineArray<24, UInt64> = [
    1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44,
  ]
  private static let roundConstants: InlineArray<24, UInt64> = [
    0x0000_0000_0000_0001, 0x0000_0000_0000_8082, 0x8000_0000_0000_808A,
    0x8000_0000_8000_8000, 0x0000_0000_0000_808B, 0x0000_0000_8000_0001,
    0x8000_0000_8000_8081, 0x8000_0000_0000_8009, 0x0000_0000_0000_008A,
    0x0000_0000_0000_0088, 0x0000_0000_8000_8009, 0x0000_0000_8000_000A,
    0x0000_0000_8000_808B, 0x8000_0000_0000_008B, 0x8000_0000_0000_8089,
    0x8000_0000_0000_8003, 0x8000_0000_0000_8002, 0x8000_0000_0000_0080,
    0x0000_0000_0000_800A, 0x8000_0000_8000_000A, 0x8000_0000_8000_8081,
    0x8000_0000_0000_8080, 0x0000_0000_8000_0001, 0x8000_0000_8000_8008,
  ]
}

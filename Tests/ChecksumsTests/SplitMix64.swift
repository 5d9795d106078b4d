/// A small seeded generator (Steele, Lea, Flood 2014), so that a failing run can be repeated.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// `count` random decimal digits.
  mutating func digits(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0x30...0x39, using: &self) }
  }

  /// `count` random digits and letters of both cases.
  mutating func alphanumerics(_ count: Int) -> [UInt8] {
    let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
    return (0..<count).map { _ in alphabet[Int.random(in: 0..<62, using: &self)] }
  }
}

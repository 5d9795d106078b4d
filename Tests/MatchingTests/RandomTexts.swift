/// The same numbers on every run: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Pieces of text that patterns hinge on, with line ends and characters beyond ASCII.
private let pieces: [[UInt8]] =
  [
    "@", "@", ".", "-", "+", " ", "0", "1", "2", "3", "12", "555", "1111", "a", "A", "aA", "P", "<",
    "#", ":", "/", "_", "'", "=", "(", ")", "\n", "\r\n", "\r", "\n\n", "é", "É", "ß", "€", "😀",
    "\u{212A}", "\u{17F}", "K", "k", "s", "sk", "x@y.zz", "http://", "a.b", "10.0.0.1",
    "4111 1111 1111 1111", "-----BEGIN KEY-----", "-----END KEY-----", "KEY-----", "My name is Bo ",
    "password is ", "secret=", "AKIA", "123-123", "\t", "\0", "\u{A0}", "\u{2028}",
  ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xA9], [0xE2, 0x84], [0xF0, 0x9F, 0x98]]

/// A text of about `length` bytes put together from pieces that patterns hinge on.
func hingeText(_ length: Int, using generator: inout SeededGenerator) -> [UInt8] {
  var text: [UInt8] = []
  while text.count < length {
    text += pieces[Int.random(in: pieces.indices, using: &generator)]
  }
  return text
}

/// Bytes of any value.
func randomBytes(_ length: Int, using generator: inout SeededGenerator) -> [UInt8] {
  (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
}

/// `text` with `changes` bytes removed, doubled, overwritten or swapped with their neighbor.
func mutated(
  _ text: [UInt8], changes: Int, using generator: inout SeededGenerator
) -> [UInt8] {
  var text = text
  for _ in 0..<changes where text.count > 1 {
    let index = Int.random(in: 0..<text.count - 1, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: text.remove(at: index)
    case 1: text.insert(text[index], at: index)
    case 2:
      let piece = pieces[Int.random(in: pieces.indices, using: &generator)]
      text.replaceSubrange(index...index, with: piece)
    default: text.swapAt(index, index + 1)
    }
  }
  return text
}

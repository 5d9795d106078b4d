@testable import Matching

/// What is done to a match to make it nearly one, or hard to see.
enum MatchChange: CaseIterable {
  /// Nothing.
  case none
  /// Some of its bytes are taken out, doubled, swapped or overwritten.
  case mutated
  /// An end is cut off.
  case cut
  /// Another one follows at once.
  case doubled
  /// It stands between words.
  case inProse
  /// Digits stand directly around it.
  case amongDigits
  /// Bytes that are not UTF-8 stand in it and around it.
  case torn
  /// Letters have the other case, k and s the one beyond ASCII.
  case inOtherCase
  /// A line ends in it.
  case broken

  /// The text of `sample` with the change.
  func text(_ sample: MatchGenerator.Sample, using random: inout SeededGenerator) -> [UInt8] {
    var sample = sample
    let count = sample.match.count
    switch self {
    case .none: break
    case .mutated:
      sample.match = MatchingTests.mutated(
        sample.match, changes: Int.random(in: 1...3, using: &random), using: &random)
    case .cut:
      let length = Int.random(in: 0...min(count, 4), using: &random)
      sample.match =
        Bool.random(using: &random)
        ? Array(sample.match.dropFirst(length)) : sample.match.dropLast(length)
    case .doubled: sample.match += sample.match
    case .inProse:
      sample.before = Array("and then my ".utf8) + sample.before
      sample.behind += Array("was what they said".utf8)
    case .amongDigits:
      sample.before.append(UInt8.random(in: 0x30...0x39, using: &random))
      sample.behind.insert(UInt8.random(in: 0x30...0x39, using: &random), at: 0)
    case .torn:
      sample.match.insert(Self.stray(&random), at: Int.random(in: 0...count, using: &random))
      sample.before.append(Self.stray(&random))
    case .inOtherCase: sample.match = sample.match.flatMap { Self.otherCase($0, &random) }
    case .broken:
      let end: [UInt8] = Bool.random(using: &random) ? [0x0A] : [0x0D, 0x0A]
      sample.match.insert(contentsOf: end, at: Int.random(in: 0...count, using: &random))
    }
    return sample.text
  }

  /// A byte that is not UTF-8 where it stands, mostly.
  private static func stray(_ random: inout SeededGenerator) -> UInt8 {
    [0xFF, 0xC3, 0xA9, 0xE2, 0xF0, 0x80].randomElement(using: &random) ?? 0xFF
  }

  private static func otherCase(_ byte: UInt8, _ random: inout SeededGenerator) -> [UInt8] {
    let isLetter = (0x41...0x5A).contains(byte & 0xDF)
    guard isLetter, Bool.random(using: &random) else { return [byte] }
    switch byte | 0x20 {
    case UInt8(ascii: "k"): return Array("\u{212A}".utf8)
    case UInt8(ascii: "s"): return Array("\u{17F}".utf8)
    default: return [byte ^ 0x20]
    }
  }
}

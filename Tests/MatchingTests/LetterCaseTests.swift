import Matching
import Testing

/// Which characters PCRE2 takes for one another where case does not count, the engine must let pass.
struct LetterCaseTests {
  /// Every character of the basic plane behind a space.
  private static let characters: [UInt8] = (0x20...0xFFFF as ClosedRange<UInt32>)
    .compactMap(Unicode.Scalar.init).flatMap { [0x20] + Array(String($0).utf8) }

  @Test(
    arguments: [
      0x41...0x5A, 0xA0...0xBF, 0xC0...0xFF, 0x100...0x13F, 0x140...0x17F, 0x180...0x190,
      0x370...0x38F, 0x400...0x42F, 0x5D0...0x5D8, 0xE01...0xE08, 0x10A0...0x10A8, 0x1C80...0x1C88,
      0x1E90...0x1EA0, 0x2010...0x2015, 0x2126...0x212C, 0x3041...0x3048, 0xA640...0xA648,
    ] as [ClosedRange<UInt32>])
  func `all cases of a character are let pass`(scalars: ClosedRange<UInt32>) throws {
    let letters = scalars.compactMap(Unicode.Scalar.init)
    var sources = letters.map { letter in
      PatternSource(name: "\(letter.value)", regex: "(?<= )\(letter)", isCaseless: true)
    }
    sources += letters.map { letter in
      PatternSource(name: "[\(letter.value)]", regex: "(?<= )[\(letter)]", isCaseless: true)
    }
    sources.append(
      PatternSource(
        name: "range", regex: "(?<= )[\(letters[0])-\(letters[letters.count - 1])]",
        isCaseless: true))
    let matches = checkLaw(try PatternSet(sources), Self.characters, judge: .rejectsAll)
    #expect(matches >= sources.count)
  }
}

import Testing

@testable import Detection

struct UTF8TextTests {
  /// One step at a time by the standard library: the longest well-formed sequence, or one byte.
  private static func naiveSteps(_ bytes: [UInt8]) -> [(scalar: Unicode.Scalar?, length: Int)] {
    var steps: [(scalar: Unicode.Scalar?, length: Int)] = []
    var offset = 0
    while offset < bytes.count {
      let whole = (1...4).first { length in
        offset + length <= bytes.count
          && String(validating: bytes[offset..<offset + length], as: UTF8.self)?
            .unicodeScalars.count == 1
      }
      let text = whole.flatMap {
        String(validating: bytes[offset..<offset + $0], as: UTF8.self)?.unicodeScalars.first
      }
      steps.append((text, whole ?? 1))
      offset += whole ?? 1
    }
    return steps
  }

  private static let hinges: [UInt8] = [
    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
    0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
  ]

  private static func check(_ bytes: [UInt8]) {
    let expected = naiveSteps(bytes)
    var forward: [Int] = []
    var offset = 0
    for step in expected {
      let own = UTF8Text.step(bytes, at: offset, end: bytes.count)
      #expect(own.scalar == step.scalar && own.length == step.length, "\(bytes) at \(offset)")
      forward.append(step.length)
      offset += step.length
    }
    // Backwards the same steps, in the other order.
    var backward: [Int] = []
    offset = bytes.count
    while offset > 0 {
      let step = UTF8Text.stepBack(bytes, before: offset, start: 0)
      backward.append(step.length)
      offset -= step.length
    }
    #expect(backward.reversed() == forward, "\(bytes)")
  }

  @Test func `All sequences of up to three hinges are read as the standard library reads them`() {
    Self.check([])
    for first in Self.hinges {
      Self.check([first])
      for second in Self.hinges {
        Self.check([first, second])
        for third in Self.hinges { Self.check([first, second, third]) }
      }
    }
  }

  @Test func `Random bytes and texts are read as the standard library reads them`() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...9, using: &generator)
      Self.check((0..<count).map { _ in Self.hinges.randomElement(using: &generator) ?? 0 })
    }
    Self.check(Array("a\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}é字👩‍👧".utf8))
  }

  @Test func `Nothing outside the bounds is looked at`() {
    let bytes = Array("aé".utf8)
    #expect(UTF8Text.step(bytes, at: 1, end: 2).scalar == nil)
    #expect(UTF8Text.stepBack(bytes, before: 3, start: 2).scalar == nil)
    #expect(!UTF8Text.isWord(bytes, at: 1, end: 1))
    #expect(!UTF8Text.isWord(bytes, before: 1, start: 1))
  }

  @Test func `A word character is what the macro matches`() throws {
    let regex = try #require(PatternMacros.all.first { $0.name == "word" }).expansion
    #expect(regex == #"[\p{L}\p{M}\p{N}_]"#)
    for scalar in "aZ09_éßжא字ªⅷ²٣\u{301}ᛮ".unicodeScalars {
      #expect(UTF8Text.isWord(scalar), "\(scalar)")
    }
    for scalar in " -.@'’\u{A0}€–\u{200D}😀\u{0}\u{7F}[`{".unicodeScalars {
      #expect(!UTF8Text.isWord(scalar), "\(scalar)")
    }
  }
}

import Testing

@testable import Transcripts

@Suite struct UTF8CountingTests {
  /// The lengths of the scalars one by one, 0 for a bad byte, by plain arithmetic.
  ///
  /// Decodes the bits, then asks whether they are a scalar in its shortest form.
  private func naive(_ bytes: [UInt8]) -> [Int] {
    var lengths: [Int] = []
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      let length =
        lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : lead >> 3 == 30 ? 4 : 0
      var value = UInt32(lead) & (length == 1 ? 0x7F : length == 0 ? 0 : 0x7F >> UInt32(length))
      var isValid = length > 0 && index + length <= bytes.count
      for offset in 1..<max(length, 1) where isValid {
        isValid = bytes[index + offset] >> 6 == 2
        value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
      }
      let least: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
      isValid = isValid && value >= least[length] && Unicode.Scalar(value) != nil
      lengths.append(isValid ? length : 0)
      index += isValid ? length : 1
    }
    return lengths
  }

  private func expectEqual(_ bytes: [UInt8]) {
    let lengths = naive(bytes)
    let span = bytes.span
    let whole = 0..<bytes.count
    if scalarCount(span, in: whole) != lengths.count { Issue.record("count \(bytes)") }
    var index = 0
    for length in lengths {
      if scalarLength(span, at: index, end: bytes.count) != length { Issue.record("\(bytes)") }
      index += max(1, length)
    }
  }

  @Test func countsAsPythonDoes() {
    // From `len(b'…'.decode('utf-8', 'surrogateescape'))`.
    let cases: [([UInt8], Int)] = [
      ([], 0), ([0xED, 0xA0, 0x80], 3), ([0xE2, 0x82], 2), ([0xE2, 0x82, 0x41], 3),
      ([0xF0, 0x9F, 0x98, 0x80], 1), ([0xF0, 0x9F, 0x98], 3), ([0xC0, 0x80], 2),
      ([0xF4, 0x90, 0x80, 0x80], 4), ([0xF4, 0x8F, 0xBF, 0xBF], 1), ([0xE0, 0x80, 0x80], 3),
      ([0x61, 0xFF, 0xC3, 0xA9], 3), ([0xC3, 0xC3, 0xA9], 2),
    ]
    for (bytes, count) in cases {
      #expect(scalarCount(bytes.span, in: 0..<bytes.count) == count, "\(bytes)")
    }
  }

  @Test func agreesOnAllPairsAndEdges() {
    for first in UInt8.min...UInt8.max {
      expectEqual([first])
      for second: UInt8 in [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE2, 0xFF]
      {
        expectEqual([first, second])
        for third: UInt8 in [0x41, 0x80, 0xBF, 0xC3] {
          expectEqual([first, second, third])
          expectEqual([first, second, third, 0x80])
        }
      }
    }
  }

  @Test func agreesOnEveryScalarNearAnEdge() {
    for edge: UInt32 in [0x7F, 0x7FF, 0xD7FF, 0xDFFF, 0xFFFF, 0x10FFFF] {
      for value in edge - 1...edge + 2 {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let bytes = Array(String(Character(scalar)).utf8)
        #expect(scalarLength(bytes.span, at: 0, end: bytes.count) == bytes.count)
        expectEqual(bytes + bytes)
      }
    }
  }

  @Test func agreesOnRandomMixtures() {
    var random = SeededGenerator(seed: 5)
    let pieces: [[UInt8]] = [
      Array("plain ASCII words".utf8), Array("é".utf8), Array("€".utf8), Array("😀".utf8), [0xFF],
      [0xE2, 0x82], [0xED, 0xA0, 0x80], [0x80], Array("a".utf8),
    ]
    for _ in 0..<300 {
      expectEqual(
        (0..<Int.random(in: 0...9, using: &random)).flatMap { _ in
          pieces.randomElement(using: &random) ?? []
        })
    }
  }

  @Test func countsOnlyTheRange() {
    let bytes = Array("aé😀b".utf8)
    #expect(scalarCount(bytes.span, in: 1..<7) == 2)
    #expect(scalarCount(bytes.span, in: 1..<6) == 4)
    #expect(scalarCount(bytes.span, in: 4..<4) == 0)
  }
}

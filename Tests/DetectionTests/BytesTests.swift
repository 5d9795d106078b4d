import Testing

@testable import Detection

struct BytesTests {
  @Test func `Masks tell what each byte is`() {
    var generator = SeededGenerator(seed: 3)
    for first in UInt8.min...UInt8.max {
      let bytes = [first] + (0..<7).map { _ in UInt8.random(in: 0...255, using: &generator) }
      for shift in 0..<8 {
        let eight = Array(bytes[shift...] + bytes[..<shift])
        let mask = eight.span.eight(at: 0)
        for (index, byte) in eight.enumerated() {
          func isSet(_ mask: UInt64) -> Bool { mask >> UInt64(8 * index + 7) & 1 != 0 }
          #expect(isSet(mask.beyondASCII) == (byte >= 0x80))
          #expect(isSet(mask.wordCharacters) == UTF8Text.isASCIIWord(byte))
          #expect(isSet(mask.equal(to: 0x3C)) == (byte == 0x3C))
          #expect(isSet(mask.equal(to: 0)) == (byte == 0))
          let lower = UInt8(truncatingIfNeeded: mask.lowercased >> UInt64(8 * index))
          #expect(lower == ((0x41...0x5A).contains(byte) ? byte + 0x20 : byte))
        }
      }
    }
  }

  @Test func `Eight bytes reach over both ends of a text`() {
    let bytes: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    for offset in -9...11 {
      let expected = (offset..<offset + 8).map { bytes.indices.contains($0) ? bytes[$0] : 0 }
      let eight = bytes.span.eight(at: offset).bits
      #expect((0..<8).map { UInt8(truncatingIfNeeded: eight >> UInt64(8 * $0)) } == expected)
    }
  }

  @Test func `Lines begin behind line ends`() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<200 {
      let text = (0..<40).map { _ in Int.random(in: 0..<12, using: &generator) == 0 ? 0x0A : 0x61 }
        .map { UInt8($0) }
      for offset in 0...text.count {
        let start = text[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let found = [0, start].map { text.span.startOfLine(holding: offset, notBefore: $0) }
        #expect(found == [start, start])
        let end = text.span.firstOffset(of: 0x0A, in: offset..<40)
        #expect(end == text[offset...].firstIndex(of: 0x0A))
      }
    }
  }

  @Test func `A part is copied to its place`() {
    let source: [UInt8] = [1, 2, 3, 4, 5]
    var copy: [UInt8] = []
    copy.copy(source.span, in: 3..<5)
    #expect(copy == [0, 0, 0, 4, 5])
    copy.copy(source.span, in: 1..<2)
    copy.copy(source.span, in: 4..<4)
    #expect(copy == [0, 2, 0, 4, 5])
  }
}

import CTranscripts
import Testing

@testable import Transcripts

@Suite struct ByteSearchTests {
  /// Texts of all lengths around the vectors' and of the length at which their lanes would overflow.
  private func texts() -> [[UInt8]] {
    var random = SeededGenerator(seed: 20)
    var texts: [[UInt8]] = []
    for length in Array(0...200) + [16 * 255, 16 * 256, 64 * 63, 64 * 64 + 5, 40_000] {
      texts.append(Array(repeating: 0x0A, count: length))
      texts.append((0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
      texts.append((0..<length).map { _ in UInt8.random(in: 0x20...0x7F, using: &random) })
      var rare = [UInt8](repeating: 0x61, count: length)
      if length > 0 { rare[Int.random(in: 0..<length, using: &random)] = 0x0A }
      texts.append(rare)
    }
    return texts
  }

  @Test func countsAndFindsTheLast() {
    for text in texts() {
      for byte: UInt8 in [0x00, 0x0A, 0x22, 0x80, 0xFF] {
        for start in [0, 1, 7] where start <= text.count {
          let range = start..<max(start, text.count - start)
          let part = text[range]
          let span = text.span
          #expect(span.count(of: byte, in: range) == part.count { $0 == byte })
          #expect(span.lastOffset(of: byte, in: range) == part.lastIndex(of: byte))
          #expect(span.firstOffset(of: byte, in: range) == part.firstIndex(of: byte))
        }
      }
    }
  }

  @Test func vectorsAgreeWithThePortablePath() {
    for text in texts() {
      unsafe text.withUnsafeBufferPointer { buffer in
        guard let bytes = buffer.baseAddress else { return }
        unsafe #expect(
          scrubjay_count(bytes, text.count, 0x0A)
            == scrubjay_count_portable(bytes, text.count, 0x0A))
        var start = 0
        while start < min(text.count, 600) {
          var isASCII: Int32 = 1
          var isPortablyASCII: Int32 = 1
          let stop = unsafe scrubjay_string_stop(bytes, start, text.count, &isASCII)
          let expected = unsafe scrubjay_string_stop_portable(
            bytes, start, text.count, &isPortablyASCII)
          if stop != expected || isASCII != isPortablyASCII {
            Issue.record("\(stop) instead of \(expected) from \(start) in \(text.prefix(600))")
          }
          start += 1
        }
      }
    }
  }

  @Test func copiesStringsUpToTheirStop() {
    for text in texts() where text.count < 300 {
      for start in stride(from: 0, to: text.count, by: 3) {
        var memory = [UInt8](repeating: 7, count: text.count + 21)
        let stop = text.span.copyString(in: start..<text.count, to: &memory, at: 5)
        let expected =
          text[start...].firstIndex { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 } ?? text.count
        #expect(stop == expected)
        #expect(memory[..<5] == [7, 7, 7, 7, 7])
        #expect(memory[5...].starts(with: text[start..<expected]))
      }
    }
  }

  @Test func comparesStretches() {
    let text = Array("some text".utf8)
    let other = Array("a text of words".utf8)
    func holds(_ offset: Int, _ part: Range<Int>) -> Bool {
      text.span.holds(at: offset, part, of: other)
    }
    #expect(holds(5, 2..<6))
    #expect(holds(9, 3..<3))
    #expect(!holds(5, 2..<7))
    #expect(!holds(4, 2..<6))
  }
}

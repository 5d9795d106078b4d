import CTranscripts
import Testing

@testable import Transcripts

@Suite struct JSONWalkTests {
  /// Walks over `bytes` in steps and tells of everything on the way.
  private func told(_ bytes: [UInt8], steps: [Int], noting depth: Int, limit: Int = 3) -> [String] {
    var walk = JSONWalk(maximumDepth: 8)
    walk.noteCuts(from: bytes.count / 2)
    var told: [String] = []
    var place = 0
    var step = 0
    var end = 0
    while place < bytes.count {
      if place == end {
        end = min(bytes.count, place + steps[step % steps.count])
        step += 1
      }
      // What is before was let go.
      let origin = place
      let held = Array(bytes[origin..<end])
      let stop = walk.go(
        held.span, origin: origin, over: place..<end, notingCommasTo: depth, limit: limit)
      told += walk.commas.map { "comma \($0)" }
      switch stop {
      case .end: place = end
      case .full: place = walk.commas[walk.commas.count - 1] + 1
      case .closed(let bracket), .tooDeep(let bracket):
        told.append("\(stop)")
        place = bracket + 1
      }
    }
    let open = walk.open.map { "\($0.isObject) \($0.last) \($0.commas)" }
    return told + ["\(open) \(String(describing: walk.cut)) \(String(describing: walk.earlyCut))"]
  }

  private func texts() -> [[UInt8]] {
    var random = SeededGenerator(seed: 31)
    var texts = (0..<60).map { _ in randomJSON(using: &random, depth: 6) }
    let alphabet = Array("{}[],\"\\\\\"a1 ".utf8)
    for length in 0..<200 {
      texts.append((0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 })
      texts.append((0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
    return texts
  }

  @Test func anyStepsSayTheSame() {
    for text in texts() {
      for depth in [0, 1, 3] {
        let whole = told(text, steps: [.max >> 1], noting: depth, limit: 1000)
        for steps in [[1], [2, 7], [63, 64, 65], [100]] {
          for limit in [1, 3, 1000] {
            let part = told(text, steps: steps, noting: depth, limit: limit)
            if part != whole { Issue.record("\(text): \(part) instead of \(whole)") }
          }
        }
      }
    }
  }

  /// On JSON, the commas are those between the values that the scanner sees.
  @Test func commasAreThoseOfTheScanner() throws {
    var random = SeededGenerator(seed: 32)
    for _ in 0..<200 {
      let bytes = randomJSON(using: &random)
      var tokens: [JSONToken] = []
      var scanner = JSONScanner()
      try scanner.scan(bytes.span, in: 0..<bytes.count, into: &tokens)
      guard tokens[0].kind == .array else { continue }
      var walk = JSONWalk()
      let stop = walk.go(bytes.span, origin: 0, over: 0..<bytes.count, notingCommasTo: 1)
      #expect(stop == .closed(tokens[0].range.upperBound - 1))
      var expected: [Int] = []
      for index in tokens.indices where tokens[index].parent == 0 && tokens[index].position > 0 {
        let start = tokens[index].range.lowerBound
        expected.append(bytes[..<start].lastIndex(of: 0x2C) ?? -1)
      }
      #expect(walk.commas == expected)
    }
  }

  @Test func vectorsAgreeWithThePortablePath() {
    for text in texts() where !text.isEmpty {
      unsafe text.withUnsafeBufferPointer { buffer in
        guard let bytes = buffer.baseAddress else { return }
        var results: [[Int]] = []
        for isPortable in [false, true] {
          var walk = scrubjay_json_walk()
          walk.level_capacity = 8
          walk.stop_depth = 2
          walk.stop_capacity = 64
          walk.cut_from = .max
          var levels = [scrubjay_json_level](
            repeating: scrubjay_json_level(last: 0, commas: 0, opener: 0), count: 8)
          var stops = [Int](repeating: 0, count: 64)
          var told: [Int] = []
          var place = 0
          while place < text.count {
            walk.stop_count = 0
            let end =
              isPortable
              ? unsafe scrubjay_json_structure_portable(
                &walk, &levels, &stops, bytes, place, text.count)
              : unsafe scrubjay_json_structure(&walk, &levels, &stops, bytes, place, text.count)
            told += stops[..<walk.stop_count] + [end, walk.depth, Int(walk.is_in_string)]
            place = end + 1
          }
          results.append(told)
        }
        if results[0] != results[1] { Issue.record("\(text)") }
      }
    }
  }
}

import Testing

@testable import Detection

/// The laws of idempotence and removal, on the packs' own texts put together at random.
struct LawTests {
  /// What findings are replaced by.
  enum Replacement: CaseIterable, CustomTestStringConvertible, Sendable {
    case placeholder, pseudonym, hash

    var testDescription: String { "\(self)" }

    func append(_ type: EntityType, to output: inout [UInt8]) {
      switch self {
      case .placeholder: output += Array("<\(type)>".utf8)
      case .pseudonym: output += Array("\(type)_abcdefghijkl23479".utf8)
      case .hash: output += Array("\(type)_h0123456789abcdef0123456789abcdef".utf8)
      }
    }
  }

  private static func scrubbed(
    _ text: [UInt8], _ findings: [Finding], _ detector: Detector, _ replacement: Replacement
  ) -> [UInt8] {
    var output: [UInt8] = []
    var copied = 0
    for finding in findings where !finding.isKept {
      output += text[copied..<finding.range.lowerBound]
      let type = detector.entities[finding.entity].type
      if case .remainder = finding.origin {
        Replacement.placeholder.append(type, to: &output)
      } else {
        replacement.append(type, to: &output)
      }
      // A replacement keeps the number of line ends.
      output += text[finding.range].filter { $0 == 0x0A }
      copied = finding.range.upperBound
    }
    return output + text[copied...]
  }

  @Test(arguments: Replacement.allCases)
  func `Nothing is found in what was scrubbed`(replacement: Replacement) async throws {
    for bench in try [Workbench.usual.get(), Workbench.everything.get()] {
      try await bench.use { detector, scratch in
        var generator = SeededGenerator(seed: 10)
        for _ in 0..<150 {
          let text = concatenation(of: 8, using: &generator)
          let findings = try detector.detect(in: text.span, scratch: scratch)
          let output = Self.scrubbed(text, findings, detector, replacement)
          let left = try detector.detect(in: output.span, scratch: scratch)
          #expect(
            left.isEmpty,
            """
            \(left.map { detector.patterns[$0.origin.pattern].name }) in \
            \(marked(output, left.map(\.range))) from \(marked(text, findings.map(\.range)))
            """)
        }
      }
    }
  }

  @Test func `Nothing of a found value is left in its record`() async throws {
    let bench = try Workbench.usual.get()
    try await bench.use { detector, scratch in
      var generator = SeededGenerator(seed: 11)
      var followed = 0
      for _ in 0..<150 {
        // One message, with its values once more at the end.
        let examples = (0..<3).compactMap { _ in Packs.examples.randomElement(using: &generator) }
        var text: [UInt8] = []
        for example in examples { text += example.text + [0x20] }
        for example in examples {
          for mark in example.marks { text += [0x7C, 0x20] + example.text[mark] }
        }
        let units = [TextUnit(range: 0..<text.count, record: 1)]
        let findings = try detector.detect(in: text.span, units: units, scratch: scratch)
        let taken = Resolution.merged(findings.filter { !$0.isKept }.map(\.range))
        for finding in findings where finding.range.count >= 6 {
          guard case .pattern = finding.origin else { continue }
          let value = Array(text[finding.range])
          guard !value.contains(0x0A) else { continue }
          for start in 0...text.count - value.count where text[start...].starts(with: value) {
            let place = start..<start + value.count
            let isInWord =
              UTF8Text.isWord(text.span, before: place.lowerBound, start: 0)
              || UTF8Text.isWord(text.span, at: place.upperBound, end: text.count)
            guard !isInWord, String(decoding: value, as: UTF8.self).unicodeScalars.count >= 6 else {
              continue
            }
            #expect(
              taken.contains {
                $0.lowerBound <= place.lowerBound && $0.upperBound >= place.upperBound
              },
              "\(marked(text, findings.map(\.range)))")
            followed += 1
          }
        }
      }
      #expect(followed > 300)
    }
  }

  @Test func `Findings ascend and do not overlap`() async throws {
    let bench = try Workbench.everything.get()
    try await bench.use { detector, scratch in
      var generator = SeededGenerator(seed: 12)
      for _ in 0..<100 {
        let text = concatenation(of: 10, using: &generator)
        let findings = try detector.detect(in: text.span, scratch: scratch)
        for (left, right) in zip(findings, findings.dropFirst()) {
          #expect(left.range.upperBound <= right.range.lowerBound)
        }
        for finding in findings {
          #expect(!finding.range.isEmpty && finding.score >= detector.minimumScore)
          #expect(finding.isCertain == (finding.score == .certain))
        }
      }
    }
  }

  @Test func `What is found does not depend on other lines where nobody looks back`() async throws {
    let bench = try Workbench.everythingAlone.get()
    try await bench.use { detector, scratch in
      var generator = SeededGenerator(seed: 13)
      for _ in 0..<60 {
        let lines = (0..<6).map { _ in
          concatenation(of: 2, using: &generator).filter { $0 != 0x0A && $0 != 0x2D }
        }
        var together: [UInt8] = []
        var expected: [Range<Int>] = []
        for line in lines {
          expected += try detector.detect(in: line.span, scratch: scratch)
            .filter { !detector.patterns[$0.origin.pattern].definition.isMultiline }
            .map { $0.range.lowerBound + together.count..<$0.range.upperBound + together.count }
          together += line + [0x0A]
        }
        let findings = try detector.detect(in: together.span, scratch: scratch)
          .filter { !detector.patterns[$0.origin.pattern].definition.isMultiline }
        #expect(marked(together, findings.map(\.range)) == marked(together, expected))
      }
    }
  }
}

import Matching
import Testing

@testable import Detection

/// The search that nominates finds what the plain loop finds, on the texts of the packs.
struct EngineTests {
  @Test(arguments: Packs.examples + Packs.rejects)
  func `The engine finds what the plain loop finds`(example: PackCase) async throws {
    for bench in try [Workbench.usual.get(), Workbench.everything.get()] {
      try await bench.use { detector, scratch in
        try Self.compare(detector, scratch, example.text)
        try Self.compare(detector, scratch, example.placed(after: [0x4C, 0xFF, 0x20]).text)
      }
    }
  }

  @Test func `The engine finds what the plain loop finds in texts put together from examples`()
    async throws
  {
    let bench = try Workbench.everything.get()
    try await bench.use { detector, scratch in
      var generator = SeededGenerator(seed: 2)
      for _ in 0..<60 {
        try Self.compare(detector, scratch, concatenation(of: 12, using: &generator))
      }
    }
  }

  @Test func `The engine finds what the plain loop finds in disguises and encodings`() async throws
  {
    let bench = try Workbench.everything.get()
    try await bench.use { detector, scratch in
      var generator = SeededGenerator(seed: 3)
      for _ in 0..<60 {
        var text: [UInt8] = []
        for _ in 0..<8 {
          guard let example = Packs.examples.randomElement(using: &generator),
            let kind = WrittenAs.allCases.randomElement(using: &generator)
          else { continue }
          let written = kind.written(example)?.text ?? example.text
          // A piece of it now and then, and bytes of any kind.
          text +=
            Int.random(in: 0..<4, using: &generator) == 0
            ? written.shuffled(using: &generator) : written
          for _ in 0..<Int.random(in: 0..<3, using: &generator) {
            text.append(UInt8.random(in: 0...255, using: &generator))
          }
          text += [0x20, 0x0A, 0x2C].shuffled(using: &generator).prefix(1)
        }
        try Self.compare(detector, scratch, text)
      }
    }
  }

  private static func compare(
    _ detector: Detector, _ scratch: DetectionScratch, _ text: [UInt8]
  ) throws {
    scratch.searchesPlainly = true
    defer { scratch.searchesPlainly = false }
    let plain = try detector.detect(in: text.span, scratch: scratch)
    scratch.searchesPlainly = false
    let nominated = try detector.detect(in: text.span, scratch: scratch)
    #expect(Self.listed(nominated, detector) == Self.listed(plain, detector))
  }

  private static func listed(_ findings: [Finding], _ detector: Detector) -> [String] {
    findings.map { finding in
      let pattern = detector.patterns[finding.origin.pattern].name
      let opened = finding.disguise?.opened.map { listed($0, detector) } ?? []
      return
        "\(finding.range) \(pattern) \(finding.score) \(finding.origin) \(finding.covered) \(opened)"
    }
  }
}

/// Examples and rejects one behind the other, with what may stand between them.
func concatenation(of count: Int, using generator: inout SeededGenerator) -> [UInt8] {
  let separators = [
    " ", "\n", "\r\n", ", ", ". ", " and ", "\t", "|", "; ", "\n\n", " – ", "", ": ", " (", ") ",
    "\" \"", " order ", " phone ", "é", " 7 ", "\u{A0}",
  ]
  var text: [UInt8] = []
  for _ in 0..<count {
    let all = Bool.random(using: &generator) ? Packs.examples : Packs.rejects
    text += all[Int.random(in: all.indices, using: &generator)].text
    text += separators[Int.random(in: separators.indices, using: &generator)].utf8
  }
  return text
}

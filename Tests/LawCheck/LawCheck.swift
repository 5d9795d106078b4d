import Detection
import Foundation
import Scrubjay

/// Holds the engine to its law on whole files: what it finds is what the plain loop finds, each pattern
/// by PCRE2 alone.
///
/// A program of its own, as the plain loop takes minutes for what the engine does in a moment: `make law`.
/// It looks for all types and down to the lowest score, and ends with status 1 where anything differs. Of
/// the text it shows nothing.
@main
struct LawCheck {
  static func main() async {
    let paths = CommandLine.arguments.dropFirst()
    guard !paths.isEmpty else { end("usage: law-check FILE…", status: 2) }
    do {
      var options = DetectionOptions()
      let definitions = Catalog.builtIn.definitions
      options.types = Set(definitions.map(\.type))
      options.minimumScore = Score(0)
      options.library = { Catalog.builtInLibrary }
      let detector = try Detector(definitions, options: options)
      var isKept = true
      for path in paths {
        let text = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        let outcome = try await compare(detector, text)
        for place in outcome.differences.prefix(20) { print("\(path):\(place)") }
        print(
          "\(path): \(text.count) bytes, \(detector.patterns.count) patterns, "
            + "\(outcome.findings) findings, \(outcome.differences.count) differences")
        isKept = isKept && outcome.differences.isEmpty
      }
      if !isKept { end("the engine and the plain loop do not agree", status: 1) }
    } catch {
      end("\(error)", status: 2)
    }
  }

  /// What came of a text or of a part of it.
  private struct Outcome {
    var findings = 0
    /// Places and patterns that only one of the searches found, or found differently.
    var differences: [String] = []
  }

  /// How much text is searched at once, to the end of a line.
  private static let blockSize = 256 << 10

  /// Searches `text` in both ways, on all cores.
  private static func compare(_ detector: Detector, _ text: Data) async throws -> Outcome {
    let blocks = blocks(of: text)
    let workers = ProcessInfo.processInfo.activeProcessorCount
    return try await withThrowingTaskGroup(of: Outcome.self) { group in
      for worker in 0..<workers {
        group.addTask {
          var outcome = Outcome()
          let scratch = detector.makeScratch()
          for index in stride(from: worker, to: blocks.count, by: workers) {
            try compare(detector, scratch, text, blocks[index], &outcome)
          }
          return outcome
        }
      }
      return try await group.reduce(into: Outcome()) { whole, part in
        whole.findings += part.findings
        whole.differences += part.differences
      }
    }
  }

  private static func blocks(of text: Data) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start = 0
    while start < text.count {
      var end = min(start + blockSize, text.count)
      if end < text.count {
        end = text[end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      }
      blocks.append(start..<end)
      start = end
    }
    return blocks
  }

  private static func compare(
    _ detector: Detector, _ scratch: DetectionScratch, _ text: Data, _ block: Range<Int>,
    _ outcome: inout Outcome
  ) throws {
    let bytes = [UInt8](text[block])
    var found: [[Place]] = []
    for isPlain in [false, true] {
      scratch.searchesPlainly = isPlain
      found.append(
        places(try detector.detect(in: bytes.span, scratch: scratch), detector, block.lowerBound))
    }
    outcome.findings += found[1].count
    guard found[0] != found[1] else { return }
    let (nominated, plain) = (Set(found[0]), Set(found[1]))
    outcome.differences += plain.subtracting(nominated).map { "\($0) is missed" }
    outcome.differences += nominated.subtracting(plain).map { "\($0) is invented" }
  }

  /// A finding, without what it found.
  private struct Place: Hashable, CustomStringConvertible {
    let range: Range<Int>
    let pattern: String
    let origin: String
    let score: Score
    let covered: [Range<Int>]
    let opened: [Place]

    var description: String { "\(range): \(pattern) with \(score)" }
  }

  private static func places(
    _ findings: [Finding], _ detector: Detector, _ start: Int
  ) -> [Place] {
    findings.map { finding in
      Place(
        range: finding.range.lowerBound + start..<finding.range.upperBound + start,
        pattern: detector.patterns[finding.origin.pattern].name, origin: "\(finding.origin)",
        score: finding.score, covered: finding.covered,
        opened: places(finding.disguise?.opened ?? [], detector, 0))
    }
  }

  private static func end(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data("law-check: \(message)\n".utf8))
    exit(status)
  }
}

internal import Matching

/// What looking for one pattern cost on a sample.
package struct PatternCost: Sendable {
  /// The pattern.
  package let pattern: Detector.ActivePattern
  /// How the places are found at which PCRE2 is asked: `words`, `shape`, `words, shape`, `run`, `byte` or
  /// `search`.
  package let way: String
  /// The rare byte, or why PCRE2 must search; empty for other ways.
  package let detail: String
  /// At how many places PCRE2 was asked; nil where it searched the whole text.
  package let nominees: Int?
  /// How many matches it found, which validators and context had not judged yet.
  package let matches: Int
  /// What PCRE2 took for that, in nanoseconds.
  package let nanoseconds: Int

  /// About `size` bytes of chats and logs to measure on, with nobody in them.
  package static func sampleText(size: Int) -> [UInt8] { SampleText(size: size).bytes }
}

extension Detector {
  /// Measures what each pattern costs on `text`; `now` tells the time in nanoseconds.
  package func costs(
    in text: Span<UInt8>, scratch: DetectionScratch, now: () -> Int
  ) throws(DetectionError) -> [PatternCost] {
    do throws(SearchError) {
      let costs = try patternSet.costs(in: text, scratch: scratch.search, now: now)
      return zip(patterns, costs).map { pattern, cost in
        PatternCost(
          pattern: pattern, way: cost.way.rawValue, detail: cost.detail, nominees: cost.nominees,
          matches: cost.matches, nanoseconds: cost.nanoseconds)
      }
    } catch {
      throw DetectionError(description: "\(error)")
    }
  }
}

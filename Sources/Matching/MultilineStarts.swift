/// Tells without asking PCRE2 where no match of a multi-line pattern can begin.
package struct MultilineStarts: Sendable {
  /// What such matches begin with, none twice.
  private let prefixes: [LiteralPrefix]

  init(_ set: PatternSet) {
    var prefixes: [LiteralPrefix] = []
    for index in set.sources.indices where set.sources[index].isMultiline {
      let prefix = set.union.patterns[index].prefix
      if !prefixes.contains(prefix) { prefixes.append(prefix) }
    }
    self.prefixes = prefixes
  }

  /// The first place at or after `start` where a match may begin, or could if more text followed; nil
  /// if there is none.
  package func first(in text: Span<UInt8>, from start: Int) -> Int? {
    var first: Int?
    for prefix in prefixes {
      guard
        let place = prefix.firstPlace(in: text.extracting(0..<(first ?? text.count)), from: start)
      else { continue }
      first = place
    }
    return first
  }
}

extension PatternSet {
  /// Where matches of the multi-line patterns may begin.
  package var multilineStarts: MultilineStarts { MultilineStarts(self) }
}

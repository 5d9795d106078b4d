internal import CMatching

/// Tells without asking PCRE2 where no match of a multi-line pattern can begin.
package struct MultilineStarts: Sendable {
  /// What such matches begin with, none twice.
  private let prefixes: [LiteralPrefix]
  /// Those of two bytes and more one behind the other, and where each ends.
  private let bytes: Table<UInt8>
  private let ends: Table<UInt32>
  /// The bytes that these begin with, and those in second place.
  private let firsts: Table<UInt8>
  private let seconds: Table<UInt8>
  /// The others.
  private let short: [LiteralPrefix]

  init(_ set: PatternSet) {
    var prefixes: [LiteralPrefix] = []
    for index in set.sources.indices where set.sources[index].isMultiline {
      let prefix = set.union.patterns[index].prefix
      if !prefixes.contains(prefix) { prefixes.append(prefix) }
    }
    self.init(prefixes)
  }

  /// Takes in what matches begin with.
  init(_ prefixes: [LiteralPrefix]) {
    self.prefixes = prefixes
    short = prefixes.filter { $0.bytes.count < 2 }
    let literals = prefixes.map(\.bytes).filter { $0.count >= 2 }
    var ends: [UInt32] = []
    for literal in literals { ends.append((ends.last ?? 0) + UInt32(literal.count)) }
    bytes = Table(literals.flatMap(\.self))
    self.ends = Table(ends)
    firsts = Table(Set(literals.map { $0[0] }).sorted())
    seconds = Table(Set(literals.map { $0[1] }).sorted())
  }

  /// The first place at or after `start` where a match may begin, or could if more text followed; nil
  /// if there is none.
  package func first(in text: Span<UInt8>, from start: Int) -> Int? {
    guard !prefixes.isEmpty, start < text.count else { return nil }
    var first = ends.count == 0 ? text.count : firstLiteral(in: text, from: start)
    for prefix in prefixes {
      if let place = prefix.firstCut(in: text, from: start) { first = min(first, place) }
    }
    for prefix in short {
      if let place = prefix.firstPlace(in: text, from: start) { first = min(first, place) }
    }
    return first < text.count ? first : nil
  }

  private func firstLiteral(in text: Span<UInt8>, from start: Int) -> Int {
    unsafe text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return 0 }
      return unsafe bytes.withUnsafePointer { bytes in
        unsafe ends.withUnsafePointer { ends in
          unsafe firsts.withUnsafePointer { firsts in
            unsafe seconds.withUnsafePointer { seconds in
              var literals = unsafe scrubjay_literals(
                bytes: bytes, ends: ends, count: self.ends.count, firsts: firsts,
                seconds: seconds, first_count: UInt32(self.firsts.count),
                second_count: UInt32(self.seconds.count))
              return unsafe scrubjay_find_any(base, text.count, start, &literals)
            }
          }
        }
      }
    }
  }
}

extension PatternSet {
  /// Where matches of the multi-line patterns may begin.
  package var multilineStarts: MultilineStarts { MultilineStarts(self) }
}

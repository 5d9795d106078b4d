internal import Matching

/// Numbers that somebody sends in pieces are found where they are valid as a whole, or where it was said or
/// asked what they are.
extension Detector {
  /// The most of the line before a chain that is looked at with it, in bytes.
  private static let longestLineBefore = 256

  /// Finds numbers that stand in several lines or units of a text.
  ///
  /// - Parameters:
  ///   - text: either lines, or units; see ``detect(in:from:units:flow:joinsPieces:scratch:)``.
  ///   - start: where the first pieces may begin.
  ///   - units: the units of the text; `nil` where every line is a unit of its own.
  ///   - flow: whether pieces of one number may stand in several records.
  ///   - scratch: this worker's memory.
  /// - Returns: for each number the parts of its finding, ascending; none overlap.
  /// - Throws: `DetectionError` where a pattern could not be matched to the end.
  package func pieces(
    of text: Span<UInt8>, from start: Int, units: [TextUnit]?, flow: RecordFlow,
    scratch: DetectionScratch
  ) throws(DetectionError) -> [[Finding]] {
    guard lookBack > 0 else { return [] }
    let chains = PieceChains(units: units, flow: flow, in: text).chains(in: text, from: start)
    if chains.isEmpty { return [] }
    var pieced = PiecedText()
    for (index, chain) in chains.enumerated() {
      if !chain.before.isEmpty, chain.before.count <= Self.longestLineBefore {
        pieced.begin(record: index)
        pieced.add(chain.before, of: text)
      }
      pieced.begin(record: index)
      for place in chain.places { pieced.add(place, of: text, separator: chain.separator) }
    }
    let trace = scratch.trace
    let bytes = pieced.bytes
    let found = try detect(
      in: bytes.span, from: 0, units: pieced.units, level: 0, scratch: scratch)
    if let trace { scratch.trace = trace + (scratch.trace ?? []).compactMap { whole($0, pieced) } }
    return pieced.inView(found).filter { parts in
      parts.count > 1 && isSure(parts[0]) && !parts[0].isKept
    }
  }

  /// Whether more speaks for a value than that its pieces fit together.
  private func isSure(_ finding: Finding) -> Bool {
    !finding.isInvalid
      && (patterns[finding.origin.pattern].definition.validator != nil || !finding.context.isEmpty
        || finding.question.phrase >= 0)
  }

  /// What became of a candidate in several pieces, at the place of the first one.
  private func whole(_ candidate: CandidateTrace, _ text: PiecedText) -> CandidateTrace? {
    let places = text.places(of: candidate.range)
    guard places.count > 1 else { return nil }
    var first = candidate
    first.disguise =
      candidate.disguise ?? Disguise(whole: Array(text.bytes[candidate.range]), covered: [])
    first.range = places[0].range
    return first
  }

  /// Where somebody begins to send a number in pieces who goes on behind `end`, or may do so.
  ///
  /// - Parameters:
  ///   - end: where a line of `text` begins.
  ///   - text: the text, of lines, of which the last may be cut off.
  /// - Returns: the beginning of the first line; nil where nobody may.
  package func startOfPieces(reachingOver end: Int, in text: Span<UInt8>) -> Int? {
    guard lookBack > 0 else { return nil }
    let lines = text.extracting(0..<text.startOfLine(holding: text.count, notBefore: end))
    return PieceChains(units: nil, in: lines).startOfChain(reachingOver: end, in: lines)
  }

  /// Where somebody begins to send a number in pieces who goes on in records behind `end`, or may do so.
  ///
  /// - Parameters:
  ///   - end: where the units of a record of `text` begin, or its end.
  ///   - units: the units of `text`.
  ///   - flow: whether pieces of one number may stand in several records.
  ///   - text: the text.
  /// - Returns: the beginning of the line with the first piece; nil where nobody may.
  package func startOfPieces(
    reachingOver end: Int, units: [TextUnit], flow: RecordFlow, in text: Span<UInt8>
  ) -> Int? {
    guard lookBack > 0, flow != .apart else { return nil }
    return PieceChains(units: units, flow: flow, in: text).startOfChain(
      reachingOver: end, in: text)
  }
}

extension Overlay {
  /// The findings of `lower` with the parts of others over them.
  package static func parts(
    _ wholes: [[Finding]], over lower: [Finding], in view: Span<UInt8>
  ) -> [Finding] {
    if wholes.isEmpty { return lower }
    let parts = wholes.joined().sorted { $0.range.lowerBound < $1.range.lowerBound }
    return findings(parts, over: lower, in: view)
  }
}

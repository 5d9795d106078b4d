internal import Matching

/// Numbers that somebody sends in pieces are found where they are valid as a whole, or where it was said or
/// asked what they are.
extension Detector {
  /// The most of the line before a chain that is looked at with it, in bytes.
  private static let longestLineBefore = 256

  /// Adds to `findings` in a text those of the numbers that stand in several of its lines.
  func addPieces(
    to findings: [Finding], of text: Span<UInt8>, from start: Int, units: [TextUnit]?,
    scratch: DetectionScratch
  ) throws(DetectionError) -> [Finding] {
    guard lookBack > 0 else { return findings }
    let chains = PieceChains(units: units, in: text).chains(in: text, from: start)
    if chains.isEmpty { return findings }
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
    var parts: [Finding] = []
    for finding in pieced.inView(found)
    where finding.count > 1 && isSure(finding[0]) && !finding[0].isKept {
      parts += finding
    }
    parts.sort { $0.range.lowerBound < $1.range.lowerBound }
    return Overlay.findings(parts, over: findings, in: text)
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

  /// Where somebody begins to send a number in pieces who may go on behind `end`.
  ///
  /// - Parameters:
  ///   - end: where a line of `text` begins.
  ///   - text: the text, of lines.
  /// - Returns: the beginning of the first line; nil where nobody may.
  package func startOfPieces(reachingOver end: Int, in text: Span<UInt8>) -> Int? {
    guard lookBack > 0 else { return nil }
    return PieceChains(units: nil, in: text).startOfChain(reachingOver: end, in: text)
  }
}

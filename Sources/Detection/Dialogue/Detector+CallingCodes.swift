/// Numbers that are told by other numbers of the same conversation.
extension Detector {
  /// What the calling codes of other numbers say of `candidate`, which lies in `unit` of `record`.
  func evidenceOfCodes(
    for candidate: Candidate, of record: TextLayout.Record, _ unit: TextUnit,
    in view: Span<UInt8>, _ work: inout Workspace
  ) -> CallingCodes.Evidence {
    guard !work.callingCodes.isEmpty, traits[Int(candidate.pattern)].isTold else {
      return CallingCodes.Evidence()
    }
    guard work.layout.areLines else {
      let layout = work.layout
      return work.callingCodes.evidence(
        at: candidate.range, record: layout.start(of: record)..<record.end, in: view
      ) { offset in
        let other = layout.unit(at: offset)
        guard layout.isNear(other, unit), unit.record - other.record <= lookBack else { return nil }
        return layout.areOneConversation(other, unit, in: view)
      }
    }
    let start = view.startOfLine(holding: candidate.range.lowerBound, notBefore: 0)
    let end = view.firstOffset(of: 0x0A, in: candidate.range.upperBound..<view.count) ?? view.count
    return work.callingCodes.evidence(
      at: candidate.range, linesFrom: startOfLines(before: start, in: view), line: start..<end,
      in: view)
  }

  /// Where the lines begin that are looked back at from a line that begins at `start`.
  private func startOfLines(before start: Int, in view: Span<UInt8>) -> Int {
    let floor = max(0, start - Dialogue.reach)
    var first = start
    for _ in 0..<lookBack where first > floor {
      let line = view.startOfLine(holding: first - 1, notBefore: max(0, floor - 1))
      // Not there where the text is cut just before the line.
      if line < floor { break }
      first = line
    }
    return first
  }
}

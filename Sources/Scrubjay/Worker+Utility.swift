internal import Detection
internal import Transcripts

/// Measuring how much of the text stays as it was, where somebody wants to know.
extension Worker {
  private var measures: Bool { options.measures && !isChecker }

  /// Measures what was found in records of JSON, rows or mail; of `records` where nothing tells of messages.
  func measure(
    _ findings: [Finding], in scratch: borrowing JSONBlockScratch, records: Int,
    into tally: inout Tally
  ) {
    guard measures else { return }
    var utility = Utility()
    let view = scratch.view
    let isText = textUnits(of: scratch)
    for (index, unit) in scratch.units.enumerated() where isText[index] {
      utility.addText(view.span, in: unit.range)
    }
    let tellsMessages = !scratch.messages.isEmpty
    utility.messages = tellsMessages ? tally.messages : records
    var last = -1
    for finding in findings where !finding.isKept {
      let unit = scratch.unit(holding: finding.range.lowerBound)
      guard isText[unit] else { continue }
      utility.addFinding(view.span, in: finding.range)
      let message =
        tellsMessages ? scratch.message(holding: unit) ?? last : scratch.units[unit].record
      if message != last { utility.touchedMessages += 1 }
      last = message
    }
    utility.touchedMessages = min(utility.touchedMessages, utility.messages)
    tally.utility.add(utility)
  }

  /// By unit, whether it is text, and not what the format says of people and messages.
  private func textUnits(of scratch: borrowing JSONBlockScratch) -> [Bool] {
    // The names of columns stand before the first record.
    var isText = scratch.units.map { !$0.isKey && $0.record > 0 }
    for unit in 0..<scratch.firstUnit { isText[unit] = false }
    guard let marks = options.transcript?.marks.marks else { return isText }
    for place in scratch.places where !marks[Int(place.mark)].meaning.isText {
      isText[Int(place.unit)] = false
    }
    return isText
  }

  /// Measures what was found in lines of text, of which `records` end here; the format says `places` of them.
  func measure(
    _ findings: [Finding], in bytes: Span<UInt8>, _ range: Range<Int>, _ places: [MarkedPlace],
    records: Int, into tally: inout Tally
  ) {
    guard measures else { return }
    var utility = Utility()
    utility.addText(bytes, in: range)
    let others = places.filter { !$0.meaning.isText }.map(\.range)
    for other in others { utility.removeText(bytes, in: other) }
    let starts = messageStarts
    let tellsMessages = options.transcript?.description.layouts.isEmpty == false
    utility.messages = tellsMessages ? messages : records
    var last = -1
    var lineEnd = range.lowerBound
    for finding in findings where !finding.isKept {
      let next = others.partitioningIndex { $0.upperBound > finding.range.lowerBound }
      if next < others.count, others[next].lowerBound <= finding.range.lowerBound { continue }
      utility.addFinding(bytes, in: finding.range)
      if tellsMessages {
        let message = starts.partitioningIndex { $0 > finding.range.lowerBound } - 1
        if message != last { utility.touchedMessages += 1 }
        last = max(last, message)
      } else if finding.range.lowerBound >= lineEnd {
        utility.touchedMessages += 1
        let end = finding.range.upperBound
        lineEnd =
          bytes.firstOffset(of: ASCII.newline, in: end..<bytes.count).map { $0 + 1 } ?? bytes.count
      }
    }
    utility.touchedMessages = min(utility.touchedMessages, utility.messages)
    tally.utility.add(utility)
  }
}

extension FormatDescription.Meaning {
  /// Whether people wrote what stands there.
  fileprivate var isText: Bool {
    switch self {
    case .text, .laidOut, .piece: true
    case .identity, .type, .role, .offset, .technical: false
    }
  }
}

extension Utility {
  fileprivate mutating func addText(_ bytes: Span<UInt8>, in range: Range<Int>) {
    let text = bytes.measured(in: range)
    characters += text.scalars
    words += text.words
  }

  fileprivate mutating func removeText(_ bytes: Span<UInt8>, in range: Range<Int>) {
    let text = bytes.measured(in: range)
    characters -= text.scalars
    words -= text.words
  }

  fileprivate mutating func addFinding(_ bytes: Span<UInt8>, in range: Range<Int>) {
    findings += 1
    changedCharacters += bytes.measured(in: range).scalars
  }
}

extension JSONBlockScratch {
  /// The innermost message that a unit stands in; nil if it stands in none.
  fileprivate func message(holding unit: Int) -> Int? {
    // Messages may stand in each other; the innermost began last.
    var index = messages.partitioningIndex { $0.units.lowerBound > unit } - 1
    while index >= 0 {
      if messages[index].units.contains(unit) { return index }
      index -= 1
      if index >= 0, messages[index].units.upperBound <= unit { return nil }
    }
    return nil
  }
}

internal import Detection
internal import Transcripts

/// What the format of the input says of messages: how many there are, and which part their speakers play.
extension Worker {
  /// Counts the messages of a block of JSON or rows, and the findings of their speakers by the part that
  /// these play.
  func countMessages(
    _ findings: [Finding], in scratch: JSONBlockScratch, into tally: inout Tally
  ) {
    guard options.transcript != nil, !isChecker else { return }
    // What was processed by itself has been counted, too.
    tally.messages = 0
    tally.roles = [:]
    var roles = Array(repeating: Tally.Role(), count: SpeakerRole.names.count)
    for message in scratch.messages {
      let line = scratch.lines[message.line]
      guard line.fragment == nil || message.start >= line.whole.lowerBound else { continue }
      tally.messages += 1
      if let role = role(of: message, in: scratch) { roles[role].messages += 1 }
    }
    for finding in findings where !scratch.messages.isEmpty {
      let unit = scratch.unit(holding: finding.range.lowerBound)
      if let role = role(ofUnit: unit, in: scratch) { roles[role].findings += 1 }
    }
    for (index, role) in roles.enumerated() where role != Tally.Role() {
      tally.roles[SpeakerRole.names[index]] = role
    }
  }

  /// The part that the speaker plays of the message that a unit stands in, as an index in
  /// ``SpeakerRole/names``; nil where nothing says it.
  func role(ofUnit unit: Int, in scratch: borrowing JSONBlockScratch) -> Int? {
    // Messages may stand in each other; the innermost began last.
    var index = scratch.messages.partitioningIndex { $0.units.lowerBound > unit } - 1
    while index >= 0 {
      if scratch.messages[index].units.contains(unit) {
        return role(of: scratch.messages[index], in: scratch)
      }
      if index > 0, scratch.messages[index - 1].units.upperBound <= unit { return nil }
      index -= 1
    }
    return nil
  }

  private func role(of message: MessageSpan, in scratch: borrowing JSONBlockScratch) -> Int? {
    guard message.role >= 0 else { return nil }
    let view = scratch.view
    return SpeakerRole.index(of: view.span.extracting(scratch.units[message.role].range))
  }
}

/// Words for parts in a conversation.
///
/// Only these are told: what stands where a part is said may also be a name.
enum SpeakerRole {
  /// The words in order, and behind them the one for all others.
  static let names: [String] = words + ["other"]

  private static let words = [
    "admin", "agent", "assistant", "bot", "contact", "custom_bot", "customer", "developer",
    "end-user", "external", "function", "function_call", "gpt", "human", "internal", "lead",
    "model", "observation", "operator", "participant", "supervisor", "system", "team", "tool",
    "trigger", "user", "visitor",
  ]
  private static let bytes = words.map { Array($0.utf8) }

  /// The index of the word that a text is, in any case.
  static func index(of text: Span<UInt8>) -> Int {
    for (index, word) in bytes.enumerated() where word.count == text.count {
      var offset = 0
      while offset < word.count, lowercased(text[offset]) == word[offset] { offset += 1 }
      if offset == word.count { return index }
    }
    return bytes.count
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

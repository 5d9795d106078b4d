package import Detection

/// The numbers of numbered pseudonyms: of the values of a type, the first one that comes is 1, the next
/// one that is new 2, and so on.
///
/// The one thing in this room that remembers. Numbers follow the order of the calls, so who shares one
/// among threads must see to it that values come in the order of the input, one thread at a time. What is
/// kept of a value is a keyed digest of 16 bytes.
package final class Numbering {
  /// So many values are remembered in a conversation, of all types together.
  ///
  /// What is new after that gets no number. About 64 MiB, and more people than talk in any one chat.
  package static let mostValues = 1 << 20

  private struct Names {
    var numbers: [UInt128: UInt32] = [:]
    var counts: [EntityType: UInt32] = [:]
  }

  private let mostValues: Int
  private var conversation = Names()
  private var message = Names()
  private var record = 0
  /// The message that was at hand when the last part of the input ended, which may go on in the next.
  private var unfinished = (names: Names(), record: 0)

  /// Counts from 1; tests remember less.
  package init(mostValues: Int = Numbering.mostValues) {
    self.mostValues = mostValues
  }

  /// The number of the value with this code; nil where there is no room for another value.
  ///
  /// - Parameters:
  ///   - code: what tells the value from others of its type.
  ///   - entity: its type.
  ///   - scope: `message`, or whatever is wider, which is the conversation.
  ///   - record: the number of the message.
  /// - Returns: the number.
  package func number(of code: UInt128, entity: EntityType, scope: Scope, record: Int) -> Int? {
    guard scope == .message else { return number(code, entity, in: &conversation) }
    if record != self.record {
      message = record == unfinished.record ? unfinished.names : Names()
      self.record = record
    }
    return number(code, entity, in: &message)
  }

  /// Tells that a part of the input is done with; until the next call, what comes may come again.
  package func endPart() {
    unfinished = (message, record)
  }

  private func number(_ code: UInt128, _ entity: EntityType, in names: inout Names) -> Int? {
    if let known = names.numbers[code] { return Int(known) }
    guard names.numbers.count < mostValues else { return nil }
    let number = names.counts[entity, default: 0] + 1
    names.counts[entity] = number
    names.numbers[code] = number
    return Int(number)
  }
}

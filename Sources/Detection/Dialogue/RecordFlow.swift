internal import Matching

/// Whether what is asked in one record may be answered in the next.
package enum RecordFlow: Sendable {
  /// Each record is a conversation of its own.
  case apart
  /// All records are messages of one conversation.
  case together
  /// Records that say to be of the same conversation are, and those that say nothing of it but hold one
  /// message each and tell who speaks.
  case byFields

  /// How many records back what is said in one may matter.
  package static let reach = 16
  /// How many records before a block are looked at with it: as many as numbers in pieces may take.
  package static let context = 32
  /// The longest record that may be looked back over, in bytes as it is written.
  package static let longestRecord = 16 << 10
}

extension TextLayout {
  /// Whether the record of `other` is near enough to that of `unit` for what is said there to matter.
  func isNear(_ other: TextUnit, _ unit: TextUnit) -> Bool {
    other.record == unit.record
      || flow != .apart && other.era == unit.era
        && abs(other.record - unit.record) <= RecordFlow.reach
  }

  /// Whether two units are of one conversation; their records are near.
  func areOneConversation(_ one: TextUnit, _ other: TextUnit, in view: Span<UInt8>) -> Bool {
    if one.record == other.record { return true }
    switch flow {
    case .apart: return false
    case .together: return true
    case .byFields:
      let conversation = conversation(of: one, in: view)
      return conversation != 0 && conversation == self.conversation(of: other, in: view)
    }
  }

  /// Whether it is known that two units are of one conversation: records that say nothing may be of many.
  func areKnownToBeOneConversation(
    _ one: TextUnit, _ other: TextUnit, in view: Span<UInt8>
  ) -> Bool {
    if flow != .byFields || one.record == other.record {
      return areOneConversation(one, other, in: view)
    }
    let conversation = conversation(of: one, in: view)
    return conversation & 1 == 1 && conversation == self.conversation(of: other, in: view)
  }

  /// Whether the conversation of a unit may go on in other records.
  func mayGoOn(after unit: TextUnit, in view: Span<UInt8>) -> Bool {
    switch flow {
    case .apart: false
    case .together: true
    case .byFields: conversation(of: unit, in: view) != 0
    }
  }

  /// What tells the conversation of a unit's record from others; zero where the record is one by itself.
  private func conversation(of unit: TextUnit, in view: Span<UInt8>) -> UInt64 {
    memory.conversation(of: unit.record) { findConversation(of: unit, in: view) }
  }

  private func findConversation(of unit: TextUnit, in view: Span<UInt8>) -> UInt64 {
    let index = index(of: unit)
    var texts = 0
    var named: UInt64 = 0
    var hasSpeaker = false
    func look(at other: TextUnit) {
      if other.isKey { return }
      if namesConversation(other, in: view) {
        named = named != 0 ? named : Words.hash(view, in: other.range) | 1
      } else if !other.range.isEmpty, holdsText(other, in: view) {
        texts += 1
      } else if !hasSpeaker, namesSpeaker(other, in: view) {
        hasSpeaker = true
      }
    }
    var place = index
    while place >= 0, index - place <= Self.mostUnits, units[place].record == unit.record {
      look(at: units[place])
      place -= 1
    }
    place = index + 1
    while place < units.count, place - index <= Self.mostUnits, units[place].record == unit.record {
      look(at: units[place])
      place += 1
    }
    if named != 0 { return texts == 1 ? named : 0 }
    return texts == 1 && hasSpeaker ? 2 : 0
  }
}

internal import Matching

/// Whether what is asked in one record may be answered in the next.
package enum RecordFlow: Sendable {
  /// Each record is a conversation of its own.
  case apart
  /// All records are messages of one conversation.
  case together
  /// Records that say to be of the same conversation are, and those that hold one message each and say
  /// nothing.
  case byFields

  /// How many records back what is said in one may matter.
  package static let reach = 16
  /// The longest record that may be looked back over, in bytes as it is written.
  package static let longestRecord = 16 << 10
}

extension TextLayout {
  /// Names of the fields that say which conversation a message belongs to.
  private static let namesOfConversations = Set(
    [
      "conversation", "conversation_id", "conversationid", "conv_id", "convid", "chat", "chat_id",
      "chatid", "thread", "thread_id", "threadid", "session", "session_id", "sessionid", "ticket",
      "ticket_id", "ticketid", "call", "call_id", "callid", "dialog", "dialog_id", "dialogid",
      "dialogue", "dialogue_id", "dialogueid", "room", "room_id", "roomid", "case_id", "caseid",
      "interaction_id", "interactionid", "contact_id", "contactid", "channel_id", "channelid",
    ].map { Words.hash($0) })

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

  /// What tells the conversation of a unit's record from others; zero where the record is one by itself.
  private func conversation(of unit: TextUnit, in view: Span<UInt8>) -> UInt64 {
    let index = index(of: unit)
    var texts = 0
    var named: UInt64 = 0
    func look(at other: TextUnit) {
      if other.isKey { return }
      if !other.name.isEmpty,
        Self.namesOfConversations.contains(Words.hash(view, in: other.name))
      {
        named = named != 0 ? named : Words.hash(view, in: other.range) | 1
      } else if !other.range.isEmpty, holdsText(other, in: view) {
        texts += 1
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
    return texts == 1 ? named != 0 ? named : 2 : 0
  }
}

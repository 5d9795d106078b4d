/// What the name of a field says of what it holds.
struct FieldUses: OptionSet {
  let rawValue: UInt8

  /// What somebody says.
  static let text = FieldUses(rawValue: 1)
  /// Who says it.
  static let speaker = FieldUses(rawValue: 2)
  /// Which conversation it belongs to.
  static let conversation = FieldUses(rawValue: 4)

  /// Names of the fields that hold what people say.
  private static let textNames = Set(
    [
      "text", "content", "message", "msg", "body", "utterance", "transcript", "comment", "input",
      "output", "prompt", "response", "question", "answer", "value", "line", "plain_body", "human",
      "messagetext", "message_text", "body_text", "content_text", "reply", "data",
    ].map { Words.hash($0) })

  /// Names of the fields that say who speaks.
  private static let speakerNames = Set(
    [
      "role", "speaker", "from", "sender", "author", "participant", "participantrole",
      "participant_role",
      "participantid", "sender_type", "sendertype", "author_role", "who", "by", "channel", "nick",
      "user", "username", "user_id", "userid", "sender_id", "senderid", "sender_name", "author_id",
      "authorid", "author_name", "from_id", "fromid", "speaker_id", "speakerid", "displayname",
      "display_name", "nickname", "agent",
    ].map { Words.hash($0) })

  /// Names of the fields that say which conversation a message belongs to.
  private static let conversationNames = Set(
    [
      "conversation", "conversation_id", "conversationid", "conv_id", "convid", "chat", "chat_id",
      "chatid", "thread", "thread_id", "threadid", "session", "session_id", "sessionid", "ticket",
      "ticket_id", "ticketid", "call", "call_id", "callid", "dialog", "dialog_id", "dialogid",
      "dialogue", "dialogue_id", "dialogueid", "room", "room_id", "roomid", "case_id", "caseid",
      "interaction_id", "interactionid", "contact_id", "contactid", "channel_id", "channelid",
    ].map { Words.hash($0) })
}

extension FieldUses {
  /// Looks a name up by its hash.
  init(name: UInt64) {
    self = []
    if Self.textNames.contains(name) { insert(.text) }
    if Self.speakerNames.contains(name) { insert(.speaker) }
    if Self.conversationNames.contains(name) { insert(.conversation) }
  }
}

/// What was found out about the fields and records of a view, so that it is found out once.
final class LayoutMemory {
  private static let room = 64

  private var names = [Range<Int>](repeating: 0..<0, count: room)
  private var uses = [FieldUses](repeating: [], count: room)
  private var records = [Int](repeating: .min, count: room)
  private var conversations = [UInt64](repeating: 0, count: room)
  private var isEmpty = true

  /// Forgets the view.
  func removeAll() {
    if isEmpty { return }
    isEmpty = true
    for place in 0..<Self.room {
      names[place] = 0..<0
      records[place] = .min
    }
  }

  /// What the name in `range` says.
  func uses(of range: Range<Int>, orElse find: () -> FieldUses) -> FieldUses {
    let place = range.lowerBound & (Self.room - 1)
    if names[place] == range { return uses[place] }
    isEmpty = false
    names[place] = range
    uses[place] = find()
    return uses[place]
  }

  /// What tells the conversation of `record` from others.
  func conversation(of record: Int, orElse find: () -> UInt64) -> UInt64 {
    let place = record & (Self.room - 1)
    if records[place] == record { return conversations[place] }
    let conversation = find()
    isEmpty = false
    records[place] = record
    conversations[place] = conversation
    return conversation
  }
}

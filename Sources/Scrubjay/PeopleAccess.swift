internal import Conversations
internal import Detection
internal import Transcripts

/// Where a worker asks about people: among those of the records at hand, or among all that the run knows.
struct PeopleAccess {
  /// What the run knows, where conversations go on from block to block.
  var shared: SharedParticipants?
  /// The number of the block at hand.
  var index = 0
  /// Whether nothing but the records at hand counts.
  var isLocal = true
  /// Whether each record is a conversation of its own.
  var isByRecord = true
  /// Who takes part in the conversations that the records at hand are.
  var local = Participants()
  /// Hashes of what was learnt for the conversation that the input is: it need not be learnt again.
  var learnt: Set<UInt64> = []
  /// How many bytes of its record stand before the piece at hand.
  var offset = 0

  /// What findings of those who are named so say; asked for once.
  private var metadata: [Detector.Metadata?] = []
  /// Which values lead to one person.
  var linking = Linking()
  /// What took the place of values that stand for somebody.
  var written = WrittenNames()

  /// What findings say of whoever is named so; nil where the policy leaves that out.
  mutating func metadata(
    of identity: FormatDescription.Identity, in detector: Detector
  ) -> Detector.Metadata? {
    if metadata.isEmpty {
      metadata = FormatDescription.Identity.allCases.map {
        detector.metadata[EntityType($0.entityName)]
      }
    }
    return metadata[identity.order]
  }

  /// The conversation that a record belongs to.
  func conversation(of record: Int) -> Int { isByRecord ? record : 0 }

  /// The place of a record in the order of the input.
  func order(of record: Int) -> Int {
    isLocal ? 0 : min(record, 1 << 27 - 1) << 36 + min(offset, 1 << 36 - 1)
  }

  /// Learns what was gathered from a block, in its turn.
  mutating func learn(_ values: [LearntValue]) {
    if isLocal {
      local = Participants()
      local.learn(values)
    } else {
      shared?.learn(values, from: index)
    }
  }

  /// Asks about them.
  mutating func read<Result>(_ body: (inout Participants) -> Result) -> Result {
    guard !isLocal, let shared else { return body(&local) }
    return shared.read(body)
  }
}

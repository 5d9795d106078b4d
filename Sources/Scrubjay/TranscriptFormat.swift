internal import Synchronization
package import Transcripts

/// A format of transcripts that is made ready once an input is of it: most are not.
package final class KnownFormat: Sendable {
  /// What it says.
  package let description: FormatDescription
  private let format = Mutex<TranscriptFormat?>(nil)

  /// Keeps a description.
  init(_ description: FormatDescription) {
    self.description = description
  }

  /// The format, ready for work.
  var prepared: TranscriptFormat {
    format.withLock { format in
      let prepared = format ?? TranscriptFormat(description)
      format = prepared
      return prepared
    }
  }
}

/// A format of transcripts, made ready for the workers of a run.
package final class TranscriptFormat: Sendable {
  /// What it says.
  package let description: FormatDescription
  /// Where its places are in records.
  let marks: MarkTable
  /// Whether strings may hold escapes like `\x0B`.
  let hasHexEscapes: Bool
  /// Whether there are texts that stand in pieces.
  let hasPieces: Bool

  /// Makes a description ready.
  package init(_ description: FormatDescription) {
    self.description = description
    marks = MarkTable(description)
    hasHexEscapes = description.hasHexEscapes
    hasPieces =
      description.runsOn
      || description.groups.contains { $0.members.contains { $0.meaning == .piece } }
  }

  /// Whether each record is a conversation of its own.
  var isByRecord: Bool { description.conversation == .record }
}

extension FormatDescription.Meaning {
  /// Whether it names a participant.
  var isIdentity: Bool { if case .identity = self { true } else { false } }

  /// Whether it is personal as a whole.
  var isWhole: Bool { entityName != nil }

  /// The entity type that it is, if it is personal as a whole.
  var entityName: String? {
    switch self {
    case .identity(let identity): identity.entityName
    case .type(let name): name
    case .role, .text, .laidOut, .piece, .offset, .technical: nil
    }
  }
}

extension FormatDescription.Identity {
  /// Its place among all.
  var order: Int {
    switch self {
    case .id: 0
    case .name: 1
    case .handle: 2
    case .mail: 3
    case .phone: 4
    }
  }

  /// The entity type of values that name a participant so: what stands for somebody is a person, however it
  /// is written; addresses and numbers can be written to, and so are of a type of their own.
  package var entityName: String {
    switch self {
    case .id, .name, .handle: "PERSON"
    case .mail: "EMAIL_ADDRESS"
    case .phone: "PHONE_NUMBER"
    }
  }
}

/// How far one pseudonym reaches: inside a scope a value always gets the same one, across scopes never.
package enum Scope: String, CaseIterable, Hashable, Sendable {
  /// One record of one source: a line, a row, a message.
  case message
  /// One conversation. The formats that this release reads hold one in each source.
  case conversation
  /// One source: a file, a stream.
  case file
  /// Everything that is processed under the same key, purpose and recipient.
  case corpus
}

/// Where a value stands: the record of a source; decides which scope it falls into.
package struct SourcePlace: Hashable, Sendable {
  /// The path relative to where the run began, or what `--source-id` says; the same on every machine.
  package var sourceID: String
  /// The number of the record, from 1; 0 for a header.
  package var record: Int

  /// A record of a source.
  package init(sourceID: String, record: Int) {
    self.sourceID = sourceID
    self.record = record
  }

  /// Whether both are the same record of the same source, byte for byte.
  package static func == (left: Self, right: Self) -> Bool {
    left.record == right.record && left.isSameSource(as: right)
  }

  /// Feeds the bytes of the source's name and the record.
  package func hash(into hasher: inout Hasher) {
    for byte in sourceID.utf8 { hasher.combine(byte) }
    hasher.combine(record)
  }

  /// Whether both names are the same bytes.
  ///
  /// Strings are equal by canonical equivalence, keys are derived from bytes: going by the strings,
  /// a cached key could be used for a source whose name only looks the same.
  func isSameSource(as other: SourcePlace) -> Bool {
    sourceID == other.sourceID && sourceID.utf8.elementsEqual(other.sourceID.utf8)
  }
}

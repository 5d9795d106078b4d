internal import Configuration

/// What reports and manifests say in the same way.
extension JSONWriter {
  /// `packs`: the packs that a run has searched with.
  mutating func packs(_ packs: [(name: String, digest: String)]) {
    key("packs")
    array { writer in
      for pack in packs {
        writer.object { writer in
          writer.member("name", pack.name)
          writer.member("digest", pack.digest)
        }
      }
    }
  }

  /// `findings`: how many there were of each type, and what was done with them.
  mutating func findings(_ tally: Tally) {
    key("findings")
    array { writer in
      for (key, count) in tally.findings.sorted(by: { $0.key < $1.key }) {
        writer.object { writer in
          writer.member("entity", key.entity)
          writer.member("operator", key.operation)
          writer.member("count", count)
          writer.member("not_applied", tally.notApplied[key] ?? 0)
        }
      }
    }
  }

  /// `utility`: how much of the text stays as it was.
  mutating func utility(_ utility: Utility) {
    key("utility")
    object { writer in
      writer.member("characters", utility.characters)
      writer.member("characters_changed", utility.changedCharacters)
      writer.member("words", utility.words)
      writer.member("messages", utility.messages)
      writer.member("messages_touched", utility.touchedMessages)
      writer.member("findings_per_1000_words", utility.findingsPerThousandWords, decimals: 2)
    }
  }

  /// `records` and how many of them are not in the output.
  mutating func recordCounts(_ tally: Tally) {
    member("records", tally.records)
    member("dropped_records", tally.droppedRecords)
    member("quarantined_records", tally.quarantinedRecords)
  }
}

internal import Anonymization
internal import Configuration
internal import Detection
internal import Transcripts

/// What a run did, for the record: counts, digests and places, never a value.
struct RunReport {
  /// What the form of the report is called; changes when a member changes its meaning or goes away.
  static let schemaIdentifier = "https://scrubjay.dev/schema/report-1.json"

  private let outcome: JobOutcome

  init(_ outcome: JobOutcome) {
    self.outcome = outcome
  }

  /// The report as JSON.
  var bytes: [UInt8] {
    var writer = JSONWriter(isPretty: true)
    writer.object { writer in
      writer.member("$schema", Self.schemaIdentifier)
      writer.member("tool", "scrubjay")
      writer.member("version", Scrubber.version)
      writer.member("pcre2_version", Detector.engineVersion)
      writer.member("started", outcome.started.text)
      writer.member("ended", outcome.ended.text)
      writer.member("completed", outcome.failures.isEmpty)
      writer.member("dry_run", outcome.product == .nothing)
      let policy = outcome.setup.policy
      if let purpose = policy.purpose { writer.member("purpose", purpose) }
      if let recipient = policy.recipient { writer.member("recipient", recipient) }
      writer.member("policy", outcome.setup.policyName)
      writer.member("policy_digest", policy.digest)
      if let key = outcome.scrubber.anonymizer.keyIdentifier { writer.member("key_id", key) }
      writer.packs(outcome.scrubber.packs.map { ($0.name, $0.digest) })
      if !outcome.setup.knownLists.isEmpty {
        writer.key("known")
        writer.array { writer in
          for list in outcome.setup.knownLists {
            writer.object { writer in
              writer.member("entity", list.entity)
              writer.member("path", shown(list.path))
              writer.member("digest", list.digest)
              writer.member("values", list.count)
            }
          }
        }
      }
      writer.key("inputs")
      writer.array { writer in
        for input in outcome.inputs { append(input, to: &writer) }
      }
      writer.findings(outcome.tally)
      if outcome.scrubber.linkedPerson != nil, [.scrubbed, .nothing].contains(outcome.product) {
        writer.member("persons", outcome.tally.persons.count)
      }
      writer.utility(outcome.tally.utility)
      writer.recordCounts(outcome.tally)
      writer.member("residues", outcome.tally.residues)
      writer.key("errors")
      writer.array { writer in
        for failure in outcome.failures {
          writer.object { writer in
            if let path = failure.path { writer.member("path", shown(path)) }
            if let record = failure.record { writer.member("record", record) }
            writer.member("kind", failure.kind.rawValue)
            writer.member("cause", failure.cause)
          }
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  /// Paths are data too: one may be called after a customer.
  private func shown(_ path: String) -> String { outcome.scrubber.shown(path: path) }

  private func append(_ input: Run.Summary, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("path", shown(input.path))
      writer.member(
        "format", input.container?.rawValue ?? input.transcript ?? input.format.rawValue)
      if let compression = input.compression { writer.member("compression", compression.rawValue) }
      writer.member("encoding", input.encoding.rawValue)
      if let handling = input.handling { writer.member("handling", handling.rawValue) }
      // What was not read to its end has neither a size nor a digest that would mean anything.
      if input.failure == nil {
        writer.member("bytes", input.bytes)
        if let digest = input.digest { writer.member("sha256", digest) }
      }
      writer.member("records", input.tally.records)
      // Where nothing is known of messages, each record is one.
      writer.member(
        "messages", input.transcript == nil ? input.tally.records : input.tally.messages)
      if !input.tally.roles.isEmpty {
        writer.key("roles")
        writer.array { writer in
          for (role, counts) in input.tally.roles.sorted(by: { $0.key < $1.key }) {
            writer.object { writer in
              writer.member("role", role)
              writer.member("messages", counts.messages)
              writer.member("findings", counts.findings)
            }
          }
        }
      }
      writer.member("dropped_records", input.tally.droppedRecords)
      writer.member("quarantined_records", input.tally.quarantinedRecords)
    }
  }
}

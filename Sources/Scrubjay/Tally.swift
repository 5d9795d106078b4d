/// What was found and done in some records; adds up over records, files and runs.
package struct Tally: Sendable, Equatable {
  /// What one count is about.
  package struct Key: Hashable, Comparable, Sendable {
    /// The entity type.
    package let entity: String
    /// The operator that the policy names for it.
    package let operation: String

    package static func < (left: Self, right: Self) -> Bool {
      (left.entity, left.operation) < (right.entity, right.operation)
    }
  }

  /// What speakers of one part said.
  package struct Role: Sendable, Equatable {
    /// How many messages.
    package var messages = 0
    /// How many findings there were in these.
    package var findings = 0
  }

  /// How many findings of a type met an operator.
  package private(set) var findings: [Key: Int] = [:]
  /// How many of these the operator could not apply to, so that they were redacted.
  package private(set) var notApplied: [Key: Int] = [:]
  /// How many records were read.
  package var records = 0
  /// How many messages the format told of.
  package var messages = 0
  /// What was said by whom, by the part that they play.
  package var roles: [String: Role] = [:]
  /// How many records were left out because they could not be processed.
  package var droppedRecords = 0
  /// How many were left out and laid aside for the same reason.
  package var quarantinedRecords = 0
  /// How many records still held something after they had been transformed.
  package var residues = 0
  /// Hashes of the people whom linked values lead to.
  var persons: Set<UInt64> = []
  /// How much stays as it was, where that was asked for.
  package var utility = Utility()
  /// The findings by field, where that was asked for.
  var fields = FindingSummary()

  /// Makes an empty tally.
  package init() {}

  /// Counts findings.
  mutating func count(
    _ entity: String, _ operation: String, _ count: Int = 1, isApplied: Bool = true
  ) {
    let key = Key(entity: entity, operation: operation)
    findings[key, default: 0] += count
    if !isApplied { notApplied[key, default: 0] += count }
  }

  /// Adds `other`, of whose fields no more than `maximumRows` are told apart.
  mutating func add(_ other: Tally, maximumRows: Int = .max) {
    findings.merge(other.findings, uniquingKeysWith: +)
    notApplied.merge(other.notApplied, uniquingKeysWith: +)
    records += other.records
    messages += other.messages
    for (role, counts) in other.roles {
      roles[role, default: Role()].messages += counts.messages
      roles[role, default: Role()].findings += counts.findings
    }
    droppedRecords += other.droppedRecords
    quarantinedRecords += other.quarantinedRecords
    residues += other.residues
    utility.add(other.utility)
    if !other.persons.isEmpty { persons.formUnion(other.persons) }
    if !other.fields.isEmpty { fields.add(other.fields, limit: maximumRows) }
  }

  /// The number of findings of each entity type, sorted by type.
  package var byEntity: [(entity: String, count: Int)] {
    var counts: [String: Int] = [:]
    for (key, count) in findings { counts[key.entity, default: 0] += count }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The number of all findings.
  package var total: Int { findings.values.reduce(0, +) }
}

internal import Anonymization
internal import Detection

/// Counts the findings of one worker by number; what they are called is asked once for a block.
struct FindingCounts {
  /// For each entity: to how many the operator of its type was applied, to how many it could not be
  /// applied, and the same for those that were to be redacted whatever the policy says.
  private var counts: [Int]
  /// The findings by field, where that was asked for.
  var fields = FindingSummary()
  /// Hashes of the people whom linked values lead to.
  var persons: Set<UInt64> = []
  /// The places of `counts` that are not 0.
  private var touched: [Int] = []

  /// Makes an empty count for this many entities.
  init(entities: Int) {
    counts = Array(repeating: 0, count: 4 * entities)
  }

  /// Counts a finding.
  ///
  /// - Parameters:
  ///   - entity: its index.
  ///   - isForced: whether it was to be redacted whatever the policy says about its type.
  ///   - isApplied: whether the operator could be applied.
  mutating func add(_ entity: Int, isForced: Bool, isApplied: Bool = true) {
    increase(4 * entity + (isForced ? 2 : 0) + (isApplied ? 0 : 1), by: 1)
  }

  private mutating func increase(_ place: Int, by count: Int) {
    if counts[place] == 0 { touched.append(place) }
    counts[place] += count
  }

  /// Forgets everything.
  mutating func removeAll() {
    for place in touched { counts[place] = 0 }
    touched.removeAll(keepingCapacity: true)
    if !fields.isEmpty { fields = FindingSummary() }
    if !persons.isEmpty { persons.removeAll(keepingCapacity: true) }
  }

  /// Adds everything to `other` and forgets it.
  mutating func move(into other: inout FindingCounts) {
    for place in touched { other.increase(place, by: counts[place]) }
    if !fields.isEmpty { other.fields.add(fields) }
    if !persons.isEmpty { other.persons.formUnion(persons) }
    removeAll()
  }

  /// Adds everything to `tally`, by name, and forgets it.
  mutating func move(into tally: inout Tally, _ scrubber: Scrubber) {
    for place in touched {
      let entity = place / 4
      let operation = place & 2 != 0 ? .redact : scrubber.operators[entity]
      tally.count(
        scrubber.detector.types[entity].name, operation.name, counts[place],
        isApplied: place & 1 == 0)
    }
    if !fields.isEmpty { tally.fields.add(fields) }
    if !persons.isEmpty { tally.persons.formUnion(persons) }
    removeAll()
  }
}

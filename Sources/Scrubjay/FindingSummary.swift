internal import Detection

/// How many findings of each type there are in each field, and how sure they are; adds up over
/// records, files and runs.
package struct FindingSummary: Sendable, Equatable {
  /// How sure a finding is.
  enum Band: Int, CaseIterable {
    /// Arithmetic that random text hardly ever passes confirms it.
    case certain
    case high
    case medium
    case low

    /// The lowest score of `high`, and of `medium`.
    static let bounds = (high: Score(0.85), medium: Score(0.65))

    init(_ score: Score, isCertain: Bool) {
      self =
        if isCertain { .certain } else if score >= Self.bounds.high {
          .high
        } else if score
          >= Self.bounds.medium
        { .medium } else { .low }
    }
  }

  /// One type in one field.
  struct Row: Sendable, Equatable {
    let entity: String
    /// The field, with `*` for every index; `nil` stands for all fields that have no row of their own.
    let field: String?
    /// The number of findings in each band.
    var counts = Array(repeating: 0, count: Band.allCases.count)

    var total: Int { counts.reduce(0, +) }
  }

  private struct Key: Hashable {
    let entity: String
    let field: String?
  }

  /// How many rows a run keeps: what has keys that are data, as objects by user have, must not fill
  /// the memory.
  static let maximumRows = 1000

  /// The rows, in the order in which they came up first: that of the input, however it was cut.
  private(set) var rows: [Row] = []
  private var places: [Key: Int] = [:]

  /// Whether nothing was counted.
  var isEmpty: Bool { rows.isEmpty }

  /// Counts a finding in the field that `pointer` leads to.
  mutating func add(_ entity: String, pointer: String, isKey: Bool, _ band: Band) {
    let field = Self.field(pointer) + (isKey ? " (key)" : "")
    rows[place(of: entity, field, limit: .max)].counts[band.rawValue] += 1
  }

  /// Adds `other`, which comes behind this in the input; there are then no more than `limit` rows with
  /// a field.
  mutating func add(_ other: FindingSummary, limit: Int = .max) {
    if isEmpty, other.rows.count <= limit {
      self = other
      return
    }
    for row in other.rows {
      let place = place(of: row.entity, row.field, limit: limit)
      for band in row.counts.indices { rows[place].counts[band] += row.counts[band] }
    }
  }

  private mutating func place(of entity: String, _ field: String?, limit: Int) -> Int {
    if let place = places[Key(entity: entity, field: field)] { return place }
    if field != nil, rows.count >= limit { return place(of: entity, nil, limit: limit) }
    places[Key(entity: entity, field: field)] = rows.count
    rows.append(Row(entity: entity, field: field))
    return rows.count - 1
  }

  /// A JSON Pointer with `*` in the place of every index.
  private static func field(_ pointer: String) -> String {
    guard pointer.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return pointer }
    return pointer.split(separator: "/", omittingEmptySubsequences: false).map { segment in
      !segment.isEmpty && segment.utf8.allSatisfy { (0x30...0x39).contains($0) } ? "*" : segment
    }.joined(separator: "/")
  }
}

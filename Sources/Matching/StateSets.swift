internal import CMatching

/// What the rows of a ``LazyAutomaton`` stand for: sets of states of the union that are possible at once.
///
/// Making these takes most of the time of short runs, so it is done in C and nothing is allocated for one.
/// Belongs to one worker.
@safe
struct StateSets: ~Copyable {
  /// A row's states and the patterns that a match of may end when it is entered, one behind the other.
  private struct Row {
    var start: Int
    var accepted: Int
    var end: Int
    var hash: UInt64
  }

  private let states: Table<UnionAutomaton.State>
  private let membership: Table<Bool>
  private let setCount: Int

  /// The numbers of all rows; row 0 has none.
  private var numbers: [Int32] = []
  private var rows = [Row(start: 0, accepted: 0, end: 0, hash: 0)]
  /// The rows by their hashes, each at the first free place from that of its hash on; 0 where there is none.
  private var places = [UInt16](repeating: 0, count: 1024)

  /// What was found last.
  @unsafe private let found: UnsafeMutablePointer<scrubjay_subset>

  /// Makes sets of states of `union`.
  init(of union: UnionAutomaton) {
    states = union.states
    membership = union.membership
    setCount = union.setCount
    let count = max(1, states.count)
    unsafe found = .allocate(capacity: 1)
    unsafe found.initialize(to: scrubjay_subset())
    unsafe found.pointee.state_count = count
    unsafe found.pointee.members = .allocate(capacity: count)
    unsafe found.pointee.accepts = .allocate(capacity: count)
    unsafe found.pointee.pending = .allocate(capacity: 3 * count)
    unsafe found.pointee.marks = .allocate(capacity: count)
    unsafe found.pointee.marks.initialize(repeating: 0, count: count)
  }

  deinit {
    unsafe found.pointee.members.deallocate()
    unsafe found.pointee.accepts.deallocate()
    unsafe found.pointee.pending.deallocate()
    unsafe found.pointee.marks.deallocate()
    unsafe found.deallocate()
  }

  /// How many rows there are, row 0 among them.
  var count: Int { rows.count }

  /// The states that a row stands for, in any order, without those of patterns that it, or a row before it, has nominated.
  func members(of row: Int) -> ArraySlice<Int32> {
    numbers[rows[row].start..<rows[row].accepted]
  }

  /// The patterns that a match of may end when a row is entered.
  func accepted(by row: Int) -> ArraySlice<Int32> { numbers[rows[row].accepted..<rows[row].end] }

  // MARK: Finding

  /// What some states lead to.
  struct Outcome {
    /// Whether no state is possible any more, and no match ends.
    var isDead: Bool
    /// Whether a match may end.
    var isAccepting: Bool
    /// Whether more may come.
    var goesOn: Bool
    fileprivate var hash: UInt64
  }

  /// Finds the states that are possible where runs from `entries` begin.
  mutating func begin(with entries: [Int32]) -> Outcome {
    unsafe states.withUnsafeStates { states in
      unsafe scrubjay_begin_subset(states, entries, entries.count, found)
    }
    return outcome
  }

  /// Finds the states that those of `row` lead to by a byte of the class `column`.
  mutating func step(from row: Int, column: Int) -> Outcome {
    let members = rows[row].start..<rows[row].accepted
    unsafe states.withUnsafeStates { states in
      unsafe membership.withUnsafePointer { membership in
        unsafe numbers.withUnsafeBufferPointer { numbers in
          unsafe scrubjay_step_subset(
            states, numbers.extracting(members).baseAddress, members.count,
            membership + column * setCount, found)
        }
      }
    }
    return outcome
  }

  private var outcome: Outcome {
    let goesOn = unsafe found.pointee.member_count > 0
    let isAccepting = unsafe found.pointee.accept_count > 0
    return unsafe Outcome(
      isDead: !goesOn && !isAccepting, isAccepting: isAccepting, goesOn: goesOn,
      hash: scrubjay_hash_subset(found))
  }

  // MARK: Rows

  /// The row that stands for what was found last, if there is one.
  func row(for outcome: Outcome) -> Int? {
    let row = places[place(for: outcome.hash)]
    return row == 0 ? nil : Int(row)
  }

  /// Makes a row for what was found last.
  mutating func append(_ outcome: Outcome) {
    if 2 * (rows.count + 1) > places.count { grow() }
    places[place(for: outcome.hash)] = UInt16(rows.count)
    let start = numbers.count
    unsafe numbers.append(
      contentsOf: UnsafeBufferPointer(
        start: found.pointee.members, count: found.pointee.member_count))
    let accepted = numbers.count
    unsafe numbers.append(
      contentsOf: UnsafeBufferPointer(
        start: found.pointee.accepts, count: found.pointee.accept_count))
    rows.append(Row(start: start, accepted: accepted, end: numbers.count, hash: outcome.hash))
  }

  /// Forgets all rows but row 0; what was found last stays.
  mutating func removeAll() {
    rows.removeSubrange(1...)
    numbers.removeAll(keepingCapacity: true)
    for index in places.indices { places[index] = 0 }
  }

  /// Where the row stands for what was found last, or where there is room for it.
  private func place(for hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0, !isFound(rows[Int(places[place])], hash) {
      place = (place + 1) & (places.count - 1)
    }
    return place
  }

  private func isFound(_ row: Row, _ hash: UInt64) -> Bool {
    guard row.hash == hash else { return false }
    let members = row.start..<row.accepted
    let hasMembers = unsafe numbers.withUnsafeBufferPointer { numbers in
      unsafe scrubjay_has_members(
        found, numbers.extracting(members).baseAddress, members.count)
    }
    let accepts = unsafe UnsafeBufferPointer(
      start: found.pointee.accepts, count: found.pointee.accept_count)
    return unsafe hasMembers && numbers[row.accepted..<row.end].elementsEqual(accepts)
  }

  private mutating func grow() {
    let count = 2 * places.count
    places = Array(repeating: 0, count: count)
    for (number, row) in rows.enumerated().dropFirst() {
      var place = Int(truncatingIfNeeded: row.hash) & (count - 1)
      while places[place] != 0 { place = (place + 1) & (count - 1) }
      places[place] = UInt16(number)
    }
  }
}

extension Table<UnionAutomaton.State> {
  /// Lends the states for a call into C.
  @unsafe
  fileprivate func withUnsafeStates<Result>(
    _ body: (UnsafePointer<scrubjay_state>) -> Result
  ) -> Result {
    unsafe withUnsafePointer { states in
      // Both are the same four numbers.
      unsafe body(UnsafeRawPointer(states).assumingMemoryBound(to: scrubjay_state.self))
    }
  }
}

/// A ``UnionAutomaton`` made deterministic as far as texts have needed it so far.
///
/// Belongs to one worker. Its memory is bounded: when the states are too many they are all dropped
/// and built again as needed. A text that needs new states all the time is not worth building them
/// for; until enough of it has gone by, whatever the automaton cannot tell is nominated.
struct LazyAutomaton: ~Copyable {
  /// The automaton that this one follows.
  let union: UnionAutomaton

  private let maximumStates: Int

  /// The class of each byte; held here too, so that a run need not count a reference to it.
  private let classes: Table<UInt8>

  /// For each class of the byte before a start which context that is; held here for the same reason.
  private let contexts: Table<UInt8>

  /// Where some pattern may begin in the stretch of text that is looked at.
  private let places = Marks()

  /// Where runs need not be tried.
  private var deadEnds: DeadEnds

  /// For each state and class the next state.
  ///
  /// That is the number of its row here, or one of the values below. Row 0 is never used.
  private var transitions: TransitionMemory

  /// What its states stand for.
  private var sets: StateSets

  /// Bytes that had been scanned when the states were last dropped.
  private var scannedAtDrop = 0
  private var scanned = 0

  /// By inner-byte pattern: where its next possible start may be, since all before are nominated.
  private var innerFloor: [Int]

  /// Where runs have begun that came far or nominated something, ascending; kept while `isTracing`.
  private var trail: [Trace] = []
  /// What inner bytes have nominated.
  private var innerTrail: [Nominee] = []
  private var isTracing = false
  /// Places to begin at once more.
  private var again: [Int] = []

  /// How far a run from one start came.
  private struct Trace {
    let start: Int
    /// Behind the last byte that what matches there depends on.
    let end: Int
  }

  /// A run that came no farther than this leaves no trace unless it nominates something.
  private static let shortRun = 16

  /// How often the states have been dropped.
  private(set) var drops = 0

  /// No match can come any more.
  private static let dead: UInt16 = 0
  /// The next state is still to be built.
  private static let unknown: UInt16 = .max
  /// Set where the next state accepts.
  private static let accepting: UInt16 = 1 << 15

  /// How many bytes a run from one start may take.
  ///
  /// What is still alive then is nominated, so that a long run of letters costs this much for each
  /// start and not its whole length.
  static let runLimit = 128

  /// How many bytes each new state must be worth, over the life of a full set of states.
  private static let bytesPerState = 64

  /// How many states are kept unless told otherwise; with 100 classes they take 8 MB.
  static let defaultStates = 32000

  /// More states than this have no numbers.
  private static let mostStates = Int(accepting) - 2

  /// Makes an automaton that keeps at most `maximumStates` states, but at least two.
  init(_ union: UnionAutomaton, maximumStates: Int = Self.defaultStates) {
    self.union = union
    classes = union.classes
    contexts = union.contexts
    self.maximumStates = min(max(2, maximumStates), Self.mostStates)
    deadEnds = DeadEnds(
      contexts: (0...255).map { byte in
        byte < 0x80 ? union.contexts[Int(union.classes[byte])] : nil
      })
    transitions = TransitionMemory(
      rows: self.maximumStates + 1, width: union.classCount, starts: union.entries.count)
    transitions.append(repeating: Self.dead)
    sets = StateSets(of: union)
    innerFloor = Array(repeating: 0, count: union.patterns.count)
  }

  /// How many states there are now.
  var stateCount: Int { sets.count - 1 }

  /// Gets ready for a new text, which may be searched again with changes if `isTracing`.
  mutating func begin(isTracing: Bool) {
    self.isTracing = isTracing
    trail.removeAll(keepingCapacity: true)
    innerTrail.removeAll(keepingCapacity: true)
    forgetInner()
  }

  private mutating func forgetInner() {
    for (_, patterns) in union.inner {
      for pattern in patterns { innerFloor[Int(pattern)] = 0 }
    }
  }

  /// Nominates places in `text` where patterns may match, beginning with the byte at `position`.
  ///
  /// Starts outside `starts` are left out. For each pattern they ascend, and none comes twice. Stops
  /// when `nominees` holds `batch` or more, and gives back the position to go on with, or the end
  /// of the text when there is nothing more to nominate.
  mutating func nominate(
    in text: Span<UInt8>, from position: Int, starts: Range<Int>, isOpen: Bool, batch: Int,
    into nominees: inout [Nominee]
  ) -> Int {
    let reach = union.inner.isEmpty ? 0 : union.innerReach ?? text.count
    let end = min(text.count, starts.upperBound + min(reach, text.count - starts.upperBound) + 1)
    let scannedBefore = scanned - position
    var position = position
    while position < end {
      let blocks = min(
        Marks.capacity, (end - position + Fingerprints.block - 1) / Fingerprints.block)
      union.fingerprints.mark(text, from: position, blocks: blocks, into: places)
      places.sift(
        with: union.fingerprints.words, deadEnds, in: text, from: position, blocks: blocks)
      places.follow(
        transitions, classes: classes, ordinary: Self.accepting, deadEnds, in: text, from: position)
      let dropsBefore = drops
      var next = 0
      for block in 0..<blocks {
        let first = position &+ block &* Fingerprints.block
        var anchored = places.anchors(at: block)
        while anchored != 0 {
          let place = first &+ anchored.trailingZeroBitCount
          if place < end {
            nominateInner(before: place, in: text, starts: starts, into: &nominees)
          }
          anchored &= anchored &- 1
        }
        while next < places.runs, places.run(at: next).offset < (block &+ 1) &* Fingerprints.block {
          let run = places.run(at: next)
          next &+= 1
          let place = position &+ run.offset
          guard place < starts.upperBound else { break }
          scanned = scannedBefore + first
          finish(run, from: place, areRowsKnown: drops == dropsBefore, in: text, into: &nominees)
        }
        if nominees.count >= batch {
          let next = first + Fingerprints.block
          scanned = scannedBefore + next
          return next < end ? next : finish(text, starts, isOpen, &nominees)
        }
      }
      position += blocks * Fingerprints.block
    }
    scanned = scannedBefore + position
    return finish(text, starts, isOpen, &nominees)
  }

  /// Goes on with a run until it is at its end, and keeps a trace of it if need be.
  private mutating func finish(
    _ run: Marks.Run, from place: Int, areRowsKnown: Bool, in text: Span<UInt8>,
    into nominees: inout [Nominee]
  ) {
    let known = nominees.count
    let end: Int
    if let row = run.row, areRowsKnown {
      end = goOn(from: place, row, at: place &+ run.depth, in: text, into: &nominees)
    } else {
      end = self.run(from: place, isLong: run.isLong, in: text, into: &nominees)
    }
    if nominees.count == known {
      deadEnds.note(place, isLong: run.isLong, depth: end &- place, in: text)
    }
    if isTracing, end &- place > Self.shortRun || nominees.count > known {
      trace(from: place, to: end, nominees[known...])
    }
  }

  private mutating func finish(
    _ text: Span<UInt8>, _ starts: Range<Int>, _ isOpen: Bool, _ nominees: inout [Nominee]
  ) -> Int {
    // The inner byte of a match that has begun may come behind the end of an open text.
    if isOpen { nominateInner(before: text.count, in: text, starts: starts, into: &nominees) }
    return text.count
  }

  // MARK: Inner bytes

  /// Nominates the starts before an inner byte at `position`; at the end of the text, before any.
  private mutating func nominateInner(
    before position: Int, in text: Span<UInt8>, starts: Range<Int>, into nominees: inout [Nominee]
  ) {
    for (byte, patterns) in union.inner where position == text.count || byte == text[position] {
      for pattern in patterns {
        guard case .innerByte(let inner) = union.patterns[Int(pattern)].nomination else { continue }
        let minimum = position == text.count ? 1 : inner.minimum
        var floor = max(starts.lowerBound, innerFloor[Int(pattern)])
        if let maximum = inner.maximum { floor = max(floor, position - maximum) }
        var start = position
        while start > floor, inner.prefix.contains(text[start - 1]) { start -= 1 }
        let last = min(position - minimum, starts.upperBound - 1)
        let filter = union.patterns[Int(pattern)].filter
        while start <= last {
          if inner.first.contains(text[start]),
            start > 0 ? !filter.bytes.contains(text[start - 1]) : !filter.isNeverFirst,
            !(filter.isNeverBehindLetter && text.isBehindLetter(start))
          {
            nominees.append(Nominee(pattern: pattern, start: start))
            if isTracing { innerTrail.append(Nominee(pattern: pattern, start: start)) }
          }
          start += 1
          innerFloor[Int(pattern)] = start
        }
      }
    }
  }

  // MARK: Once more

  /// Nominates places where changes to the text may have changed what matches.
  ///
  /// - Parameters:
  ///   - text: the text that was last searched while traces were kept, but for `changes`.
  ///   - changes: where the two differ, ascending and disjoint; nothing is nominated inside of them.
  ///   - starts: starts outside of it are left out.
  ///   - nominees: what is added ascends by start.
  mutating func nominateAgain(
    in text: Span<UInt8>, changes: ArraySlice<Range<Int>>, starts: Range<Int>,
    into nominees: inout [Nominee]
  ) {
    isTracing = false
    forgetInner()
    again.removeAll(keepingCapacity: true)
    var covered = starts.lowerBound
    for index in changes.indices {
      let change = changes[index]
      let next = index + 1 < changes.endIndex ? changes[index + 1].lowerBound : starts.upperBound
      let before = max(covered, change.lowerBound - Self.shortRun)
      addPlaces(
        from: before, to: min(change.lowerBound, starts.upperBound), in: text, starts, &nominees)
      let behind = max(covered, change.upperBound)
      covered = max(behind, min(change.upperBound + union.lookBehind, next, starts.upperBound))
      addPlaces(from: behind, to: covered, in: text, starts, &nominees)
    }
    let marked = again.count
    var next = changes.startIndex
    for trace in trail[trail.partitioningIndex { $0.start >= starts.lowerBound }...] {
      if trace.start >= starts.upperBound { break }
      while next < changes.endIndex, changes[next].upperBound <= trace.start { next += 1 }
      guard next < changes.endIndex else { break }
      let change = changes[next].lowerBound
      // Whatever hides another match comes as far as that, so both are looked at again.
      if trace.start < change, trace.end >= change { again.append(trace.start) }
    }
    // Both ascend: those that are marked, and those of traces.
    var one = 0
    var other = marked
    while one < marked || other < again.count {
      let mark = one < marked ? again[one] : Int.max
      let trace = other < again.count ? again[other] : Int.max
      if mark <= trace { one += 1 }
      if trace <= mark { other += 1 }
      _ = run(from: min(mark, trace), isLong: true, in: text, into: &nominees)
    }
    for nominee in innerTrail where starts.contains(nominee.start) { nominees.append(nominee) }
    if !nominees.isAscending { nominees.sort { $0.start < $1.start } }
  }

  /// Adds the marked places from `start` to `end`, and nominates what inner bytes there do.
  private mutating func addPlaces(
    from start: Int, to end: Int, in text: Span<UInt8>, _ starts: Range<Int>,
    _ nominees: inout [Nominee]
  ) {
    var position = start
    while position < end {
      union.fingerprints.mark(text, from: position, blocks: 1, into: places)
      places.keepFirst(end - position)
      places.sift(with: union.fingerprints.words, deadEnds, in: text, from: position, blocks: 1)
      var anchored = places.anchors(at: 0)
      while anchored != 0 {
        let place = position + anchored.trailingZeroBitCount
        nominateInner(before: place, in: text, starts: starts, into: &nominees)
        anchored &= anchored &- 1
      }
      for index in 0..<places.listed {
        again.append(position + places.place(at: index).offset)
      }
      position += Fingerprints.block
    }
  }

  // MARK: Runs

  /// Which context the byte before `start` is.
  @inline(__always)
  private func context(before start: Int, in text: Span<UInt8>) -> Int {
    guard start > 0 else { return Int(contexts[union.classCount]) }
    let previous = text.byte(at: start &- 1)
    // The byte alone does not tell whether it ends a letter.
    if previous >= 0x80, text.isBehindLetter(start) { return Int(contexts[union.classCount &+ 1]) }
    return Int(contexts[Int(classes[Int(previous)])])
  }

  /// Runs the automaton from `start` until it is dead or has nominated all patterns still alive.
  ///
  /// - Returns: the place behind the last byte that it has looked at.
  private mutating func run(
    from start: Int, isLong: Bool, in text: Span<UInt8>, into nominees: inout [Nominee]
  ) -> Int {
    let entry = 2 &* context(before: start, in: text) &+ (isLong ? 1 : 0)
    guard let row = transitions[start: entry] ?? buildStartRow(entry) else {
      // Too many states were needed of late: nominate all that may begin here.
      let patterns = Set(union.entries[entry].map { union.states[Int($0)].pattern })
      for pattern in patterns { nominees.append(Nominee(pattern: pattern, start: start)) }
      return start
    }
    return goOn(from: start, row, at: start, in: text, into: &nominees)
  }

  /// Goes on with a run from `start` that has come to `row` before the byte at `position`.
  ///
  /// - Returns: the place behind the last byte that it has looked at.
  private mutating func goOn(
    from start: Int, _ row: Int, at position: Int, in text: Span<UInt8>,
    into nominees: inout [Nominee]
  ) -> Int {
    var row = row
    var position = position
    let end = min(text.count, start + Self.runLimit)
    while let value = transitions.follow(
      &row, in: text, &position, end: end, classes: classes, ordinary: Self.accepting)
    {
      var next = value
      if next == Self.unknown {
        let column = Int(classes[Int(text.byte(at: position &- 1))])
        guard let built = step(from: row, column: column) else {
          nominateAlive(row, start, &nominees)
          return position
        }
        next = built
      }
      if next == Self.dead { return position }
      row = Int(next & ~Self.accepting)
      if next >= Self.accepting {
        for pattern in sets.accepted(by: row) {
          nominees.append(Nominee(pattern: pattern, start: start))
        }
        if sets.members(of: row).isEmpty { return position }
      }
    }
    // At the end of the text some may match that need no more, and in an open one more of it may come.
    nominateAlive(row, start, &nominees)
    return position
  }

  /// Keeps a trace of a run from `start` that came to `end` and has nominated `nominees`.
  private mutating func trace(from start: Int, to end: Int, _ nominees: ArraySlice<Nominee>) {
    var end = end
    for nominee in nominees { end = max(end, start + union.depths[Int(nominee.pattern)]) }
    trail.append(Trace(start: start, end: end))
  }

  private func nominateAlive(_ row: Int, _ start: Int, _ nominees: inout [Nominee]) {
    // States of one pattern have neighboring numbers.
    var last: Int32 = -1
    for member in sets.members(of: row).sorted() {
      let pattern = union.states[Int(member)].pattern
      if pattern != last { nominees.append(Nominee(pattern: pattern, start: start)) }
      last = pattern
    }
  }

  // MARK: States

  private mutating func buildStartRow(_ entry: Int) -> Int? {
    guard let next = row(for: sets.begin(with: union.entries[entry])) else { return nil }
    let row = next & ~Self.accepting
    transitions[start: entry] = Int(row)
    return Int(row)
  }

  /// Builds the transition from a row; nil if it is not worth building now.
  private mutating func step(from row: Int, column: Int) -> UInt16? {
    let dropsBefore = drops
    guard let next = self.row(for: sets.step(from: row, column: column)) else { return nil }
    if drops == dropsBefore { transitions[row, column] = next }
    return next
  }

  /// Finds or makes the state that stands for what was just found.
  private mutating func row(for outcome: StateSets.Outcome) -> UInt16? {
    if outcome.isDead { return Self.dead }
    let flag = outcome.isAccepting ? Self.accepting : 0
    if let row = sets.row(for: outcome) { return UInt16(row) | flag }
    if stateCount >= maximumStates {
      guard scanned - scannedAtDrop >= Self.bytesPerState * maximumStates else { return nil }
      drop()
    }
    let row = UInt16(transitions.rows)
    // All its transitions are unknown, or dead if it stands for no more than what it accepts.
    transitions.append(repeating: outcome.goesOn ? Self.unknown : Self.dead)
    sets.append(outcome)
    return row | flag
  }

  private mutating func drop() {
    drops += 1
    scannedAtDrop = scanned
    transitions.truncate(to: 1)
    sets.removeAll()
  }
}

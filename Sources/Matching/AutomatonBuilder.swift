/// Turns syntax into the states of a ``UnionAutomaton``.
struct AutomatonBuilder {
  /// All states so far.
  private(set) var states: [UnionAutomaton.State] = []

  /// The different sets of bytes that states consume.
  private(set) var sets: [ByteSet] = []

  private var indexes: [ByteSet: Int32] = [:]
  private var pattern: Int32 = 0
  private var excluded = ByteSet()

  /// How many states the copies of one repeat may take; a longer one becomes open-ended.
  private static let copiedStates = 400

  /// How many times more than it must a repeat may come before it becomes open-ended: of what may be
  /// letters, and of anything else.
  ///
  /// Each round is one more thing for the states of the deterministic automaton to tell apart, and texts are
  /// words: "up to 25 letters" costs a state for each length of each word, and tells no word from another.
  /// Lengths of numbers do tell them apart.
  private static let countedRounds = (letters: 6, others: 20)

  /// Makes a builder that knows some sets already.
  init(sets: [ByteSet] = []) {
    self.sets = sets
    for (index, set) in sets.enumerated() { indexes[set] = Int32(index) }
  }

  /// Adds the states of a pattern that another builder with the same sets has made, each number counted
  /// from the first of them.
  mutating func append(_ fragment: ArraySlice<UnionAutomaton.State>, index: Int32) -> Int32 {
    let base = Int32(states.count)
    for state in fragment {
      var state = state
      state.pattern = index
      if state.set == UnionAutomaton.State.accept {
        state.next = index
      } else {
        state.next += base
        state.other += base
      }
      states.append(state)
    }
    return base
  }

  /// Adds what a pattern matches, or a part of it, and gives back the state that it begins with.
  mutating func add(_ node: SyntaxNode, isMultiline: Bool, index: Int32) -> Int32 {
    pattern = index
    excluded = isMultiline ? ByteSet() : ByteSet("\n")
    var end = append(UnionAutomaton.State.accept, next: index)
    var pending = node
    let allowed = Self.takeConditions(offTheEndOf: &pending)
    // What the end of a match must stand before is consumed like the rest; at the end of the text
    // whatever is still alive is nominated.
    if allowed != .all { end = append(setIndex(of: allowed), next: end) }
    return build(pending, then: end)
  }

  /// Takes off what a pattern says at its end of the byte behind, and gives back the bytes that may be.
  private static func takeConditions(offTheEndOf node: inout SyntaxNode) -> ByteSet {
    switch node {
    case .assertion(.before(let bytes)):
      node = .empty
      return bytes
    case .sequence(var items):
      var allowed = ByteSet.all
      while let last = items.popLast() {
        var rest = last
        allowed = allowed.intersection(takeConditions(offTheEndOf: &rest))
        if rest != .empty {
          items.append(rest)
          break
        }
      }
      node = .sequence(items)
      return allowed
    default: return .all
    }
  }

  private mutating func append(_ set: Int32, next: Int32, other: Int32 = 0) -> Int32 {
    states.append(UnionAutomaton.State(set: set, next: next, other: other, pattern: pattern))
    return Int32(states.count - 1)
  }

  private mutating func consume(_ bytes: ByteSet, then next: Int32) -> Int32 {
    append(setIndex(of: bytes.subtracting(excluded)), next: next)
  }

  private mutating func setIndex(of set: ByteSet) -> Int32 {
    if let index = indexes[set] { return index }
    let index = Int32(sets.count)
    sets.append(set)
    indexes[set] = index
    return index
  }

  /// Builds the states of `node` in front of `next`, and gives back the first of them.
  private mutating func build(_ node: SyntaxNode, then next: Int32) -> Int32 {
    switch node {
    case .empty, .assertion:
      return next
    case .characters(let characters):
      guard characters.isMultibyte else { return consume(characters.possible, then: next) }
      // Any lead byte, then any number of continuation bytes: more than the class, but small.
      let loop = append(UnionAutomaton.State.split, next: next, other: next)
      states[Int(loop)].other = consume(.continuation, then: loop)
      return consume(characters.firstBytes, then: loop)
    case .bytes(let bytes):
      return bytes.reversed().reduce(next) { consume(ByteSet($1...$1), then: $0) }
    case .sequence(let nodes):
      return nodes.reversed().reduce(next) { build($1, then: $0) }
    case .alternation(let nodes):
      var entry: Int32?
      for node in nodes.reversed() {
        let branch = build(node, then: next)
        entry = entry.map { append(UnionAutomaton.State.split, next: branch, other: $0) } ?? branch
      }
      return entry ?? next
    case .anything:
      return loop(.all, then: next)
    case .repetition(let node, let minimum, let maximum):
      return build(node, minimum: minimum, maximum: maximum, then: next)
    }
  }

  private mutating func loop(_ bytes: ByteSet, then next: Int32) -> Int32 {
    let loop = append(UnionAutomaton.State.split, next: next, other: next)
    states[Int(loop)].other = consume(bytes, then: loop)
    return loop
  }

  private mutating func build(
    _ node: SyntaxNode, minimum: Int, maximum: Int?, then next: Int32
  ) -> Int32 {
    let copies = max(1, Self.copiedStates / Self.size(of: node))
    let counted = Self.mayHoldLetters(node) ? Self.countedRounds.letters : Self.countedRounds.others
    var body = Body()
    var entry = next
    if let maximum, maximum <= copies, maximum - minimum <= counted {
      for _ in minimum..<max(minimum, maximum) {
        let first = build(node, then: entry, &body)
        entry = append(UnionAutomaton.State.split, next: first, other: next)
      }
    } else {
      entry = append(UnionAutomaton.State.split, next: next, other: next)
      states[Int(entry)].other = build(node, then: entry, &body)
    }
    for _ in 0..<min(minimum, copies) { entry = build(node, then: entry, &body) }
    return entry
  }

  /// The states of what is repeated, as they were built the first time.
  private struct Body {
    var states: Range<Int>?
    var entry: Int32 = 0
    var next: Int32 = 0
  }

  /// Builds the states of `node` in front of `next`, from the second time on by a copy of `body`.
  private mutating func build(_ node: SyntaxNode, then next: Int32, _ body: inout Body) -> Int32 {
    guard let range = body.states else {
      let start = states.count
      let entry = build(node, then: next)
      body = Body(states: start..<states.count, entry: entry, next: next)
      return entry
    }
    let distance = Int32(states.count - range.lowerBound)
    let old = body.next
    // They lead to one another or to what comes behind them all.
    func moved(_ target: Int32) -> Int32 { target == old ? next : target + distance }
    for index in range {
      var state = states[index]
      state.next = moved(state.next)
      if state.set == UnionAutomaton.State.split { state.other = moved(state.other) }
      states.append(state)
    }
    return moved(body.entry)
  }

  /// Whether `node` may consume a letter.
  private static func mayHoldLetters(_ node: SyntaxNode) -> Bool {
    switch node {
    case .empty, .assertion: false
    case .anything: true
    case .characters(let characters):
      characters.isMultibyte || !characters.possible.intersection(.letters).isEmpty
    case .bytes(let bytes): bytes.contains { ByteSet.letters.contains($0) }
    case .sequence(let nodes), .alternation(let nodes): nodes.contains(where: mayHoldLetters)
    case .repetition(let node, _, _): mayHoldLetters(node)
    }
  }

  /// About how many states `node` takes.
  private static func size(of node: SyntaxNode) -> Int {
    switch node {
    case .empty, .assertion: 1
    case .anything: 2
    case .characters(let characters): characters.isMultibyte ? 3 : 1
    case .bytes(let bytes): max(1, bytes.count)
    case .sequence(let nodes), .alternation(let nodes):
      nodes.reduce(1) { $0 + size(of: $1) }
    case .repetition(let node, let minimum, let maximum):
      min(max(1, min(maximum ?? minimum + 1, 1 << 20)) * size(of: node), copiedStates) + 1
    }
  }
}

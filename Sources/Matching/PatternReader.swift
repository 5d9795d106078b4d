/// Reads patterns into the states of one automaton, and collects what the places look like at which their
/// matches are found.
struct PatternReader {
  /// The automaton so far.
  private(set) var builder: AutomatonBuilder
  /// What the places look like.
  private(set) var shapes = PatternShapes()
  private var collector: ShapeCollector

  /// How many shapes a pattern may have that is read when a library is made.
  static let mostShapes = 4096
  /// How many shapes a pattern may have that is read when a command starts, which must not take long.
  static let fewShapes = 128

  /// How often a start may be agreed with, and still be found by its fingerprint alone.
  private static let likelyStart = 0.01

  /// Makes a reader whose automaton knows some sets already.
  init(sets: [ByteSet] = [], mostShapes: Int = Self.mostShapes) {
    builder = AutomatonBuilder(sets: sets)
    collector = ShapeCollector(mostShapes: mostShapes)
  }

  /// Adds a pattern that was read before; gives back the number of its first state.
  mutating func append(_ fragment: ArraySlice<UnionAutomaton.State>, index: Int32) -> Int32 {
    builder.append(fragment, index: index)
  }

  /// Reads the pattern that has the number `index`; gives back the state that it begins with, too, if it is
  /// found by the automaton.
  mutating func read(
    _ source: PatternSource, index: Int32
  ) -> (pattern: NominatedPattern, entry: Int32?) {
    let read = ReadPattern(source)
    var pattern = read.pattern
    switch pattern.nomination {
    case .search: return (pattern, nil)
    case .automaton:
      let entry = builder.add(read.node, isMultiline: pattern.isMultiline, index: index)
      let starts = collector.shapes(from: entry, in: builder, &shapes.sets)
      let filter = shapes.shapes(of: pattern.filter)
      let isLikely = filter.contains { before in
        starts.contains { shapes.sets.likelihood(of: $0.behind(before)) > Self.likelyStart }
      }
      // A start that most words agree with is told by the length of what follows, if by anything.
      if isLikely, let bytes = collector.longRun(from: entry, in: builder),
        bytes.isDisjoint(with: .space)
      {
        pattern.isLong = true
        shapes.addLong(starts, behind: filter, of: bytes)
      } else {
        shapes.addStarts(starts, behind: filter)
      }
      return (pattern, entry)
    case .innerByte(let inner):
      // The automaton does not run for it: these states only tell what is behind the byte.
      var rest = AutomatonBuilder()
      let entry = rest.add(read.rest, isMultiline: pattern.isMultiline, index: index)
      var collector = ShapeCollector(mostShapes: Self.fewShapes)
      shapes.addAnchors(collector.shapes(from: entry, in: rest, &shapes.sets), behind: inner)
      return (pattern, nil)
    }
  }
}

/// The shapes of the places at which the matches of some patterns are found; some may be there twice.
struct PatternShapes: Sendable {
  /// The sets of bytes that they are made of.
  var sets = ShapeSets()
  /// Those of starts that are no words.
  private(set) var starts: [StartShape] = []
  /// Those of starts that are.
  private(set) var words: [StartShape] = []
  /// Those of starts behind which at least ``Fingerprints/longStart`` bytes of `run` stand.
  private(set) var long: [StartShape] = []
  /// The bytes of these.
  private(set) var run = ByteSet()
  /// Those of places where an inner byte stands.
  private(set) var anchors: [StartShape] = []

  /// Whether there are none.
  var isEmpty: Bool {
    starts.isEmpty && words.isEmpty && long.isEmpty && anchors.isEmpty
  }

  /// Adds starts, each behind each of `before`.
  mutating func addStarts(_ shapes: [StartShape], behind before: [StartShape]) {
    for shape in shapes {
      let isWord = sets.isWord(shape)
      for prefix in before {
        let whole = shape.behind(prefix)
        if isWord { words.append(whole) } else { starts.append(whole) }
      }
    }
  }

  /// Adds starts that are told by a long run of `bytes`.
  mutating func addLong(
    _ shapes: [StartShape], behind before: [StartShape], of bytes: ByteSet
  ) {
    for shape in shapes {
      for prefix in before { long.append(shape.behind(prefix)) }
    }
    run = run.union(bytes)
  }

  /// Adds places where an inner byte stands.
  mutating func addAnchors(_ shapes: [StartShape], behind inner: InnerByte) {
    var before = StartShape(every: ShapeSets.all)
    before[1] = sets.number(of: inner.prefix)
    if inner.minimum > 1 { before[0] = before[1] }
    for shape in shapes { anchors.append(shape.behind(before)) }
  }

  /// The shapes that differ in the two bytes before a start alone: those that `filter` lets pass.
  mutating func shapes(of filter: StartFilter) -> [StartShape] {
    var shape = StartShape(every: ShapeSets.all)
    let allowed = ByteSet.all.subtracting(filter.bytes)
    shape[1] = sets.number(of: allowed)
    guard !filter.pairs.isEmpty else { return [shape] }
    // Either the byte before is the second of no pair, or the one before that is not the first one of
    // all of them.
    let seconds = filter.pairs.reduce(ByteSet()) { $0.union($1.second) }
    let firsts = filter.pairs.reduce(ByteSet.all) { $0.intersection($1.first) }
    var behindPair = shape
    shape[1] = sets.number(of: allowed.subtracting(seconds))
    behindPair[1] = sets.number(of: allowed.intersection(seconds))
    behindPair[0] = sets.number(of: ByteSet.all.subtracting(firsts))
    return [shape, behindPair]
  }
}

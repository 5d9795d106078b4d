/// Reads off an automaton what the bytes around the starts of its matches look like.
struct ShapeCollector {
  private let builder: AutomatonBuilder
  private var marks: [UInt32]
  private var round: UInt32 = 0

  /// How many shapes one pattern may have; beyond that some are put together.
  private static let mostShapes = 4096

  /// Makes a collector for the patterns that `builder` has been given.
  init(_ builder: AutomatonBuilder) {
    self.builder = builder
    marks = Array(repeating: 0, count: builder.states.count)
  }

  private struct Item {
    var shape: StartShape
    /// The states that consume or accept next; sorted.
    var frontier: [Int32]
  }

  /// The shapes of the places where a run from the state `entry` begins, behind each of `before`.
  mutating func shapes(from entry: Int32, before: [StartShape]) -> [StartShape] {
    var items = [Item(shape: StartShape(every: ByteSet()), frontier: closure([entry]))]
    var done: [StartShape] = []
    for index in StartShape.before..<StartShape.width {
      var groups: [(item: Int, states: [Int32])] = []
      for (number, item) in items.enumerated() {
        if item.frontier.contains(where: { builder.states[Int($0)].set < 0 }) {
          // A match may end here: whatever follows is possible.
          var shape = item.shape
          for rest in index..<StartShape.width { shape[rest] = .all }
          done.append(shape)
          continue
        }
        var remaining = item.frontier
        while let first = remaining.first {
          let set = builder.states[Int(first)].set
          groups.append((number, remaining.filter { builder.states[Int($0)].set == set }))
          remaining.removeAll { builder.states[Int($0)].set == set }
        }
      }
      if groups.count > Self.mostShapes {
        // From here on one shape goes on as one, whatever bytes come next.
        groups = Dictionary(grouping: groups, by: \.item)
          .map { ($0.key, $0.value.flatMap(\.states)) }
      }
      items = groups.map { number, states in
        var shape = items[number].shape
        for state in states {
          shape[index] = shape[index].union(builder.sets[Int(builder.states[Int(state)].set)])
        }
        return Item(shape: shape, frontier: closure(states.map { builder.states[Int($0)].next }))
      }
    }
    done += items.map(\.shape)
    var result: Set<StartShape> = []
    for shape in done {
      for prefix in before {
        var whole = shape
        for index in 0..<StartShape.before { whole[index] = prefix[index] }
        result.insert(whole)
      }
    }
    return Array(result)
  }

  /// The bytes that a run from the state `entry` begins with, all together; nil if a match may be shorter
  /// than ``Fingerprints/longStart``.
  mutating func longRun(from entry: Int32) -> ByteSet? {
    var bytes = ByteSet()
    var frontier = closure([entry])
    for _ in 0..<Fingerprints.longStart {
      if frontier.contains(where: { builder.states[Int($0)].set < 0 }) { return nil }
      for state in frontier {
        bytes = bytes.union(builder.sets[Int(builder.states[Int(state)].set)])
      }
      frontier = closure(frontier.map { builder.states[Int($0)].next })
    }
    return bytes
  }

  /// The states that consume or accept, reached from `states` without consuming a byte; sorted.
  private mutating func closure(_ states: [Int32]) -> [Int32] {
    round += 1
    var pending = states
    var result: [Int32] = []
    while let index = pending.popLast() {
      guard marks[Int(index)] != round else { continue }
      marks[Int(index)] = round
      let state = builder.states[Int(index)]
      if state.set == UnionAutomaton.State.split {
        pending.append(state.next)
        pending.append(state.other)
      } else {
        result.append(index)
      }
    }
    return result.sorted()
  }
}

/// The shapes of the places at which the matches of some patterns are found.
struct PatternShapes: Sendable {
  /// Those of starts.
  private(set) var starts: Set<StartShape> = []
  /// Those of starts behind which at least ``Fingerprints/longStart`` bytes of `run` stand.
  private(set) var long: Set<StartShape> = []
  /// The bytes of these.
  private(set) var run = ByteSet()
  /// Those of places where an inner byte stands.
  private(set) var anchors: Set<StartShape> = []

  /// How often a start may be agreed with, and still be found by its fingerprint alone.
  private static let likelyStart = 0.01

  /// Adds what a pattern needs, and notes whether its starts are long ones.
  mutating func add(_ read: inout ReadPattern) {
    let pattern = read.pattern
    var builder = AutomatonBuilder()
    switch pattern.nomination {
    case .search: return
    case .automaton:
      let entry = builder.add(read.node, isMultiline: pattern.isMultiline, index: 0)
      var collector = ShapeCollector(builder)
      let shapes = collector.shapes(from: entry, before: pattern.filter.shapes)
      // A start that most words agree with is told by the length of what follows, if by anything.
      if Bucket.highestLikelihood(of: shapes) > Self.likelyStart,
        let bytes = collector.longRun(from: entry), bytes.isDisjoint(with: .space)
      {
        read.pattern.isLong = true
        long.formUnion(shapes)
        run = run.union(bytes)
      } else {
        starts.formUnion(shapes)
      }
    case .innerByte(let inner):
      let entry = builder.add(read.rest, isMultiline: pattern.isMultiline, index: 0)
      var before = StartShape(every: .all)
      before[1] = inner.prefix
      if inner.minimum > 1 { before[0] = before[1] }
      var collector = ShapeCollector(builder)
      anchors.formUnion(collector.shapes(from: entry, before: [before]))
    }
  }
}

extension StartFilter {
  /// The shapes that differ in the two bytes before a start alone: those that the filter lets pass.
  var shapes: [StartShape] {
    var shape = StartShape(every: .all)
    let allowed = ByteSet.all.subtracting(bytes)
    shape[1] = allowed
    guard !pairs.isEmpty else { return [shape] }
    // Either the byte before is the second of no pair, or the one before that is not the first one of
    // all of them.
    let seconds = pairs.reduce(ByteSet()) { $0.union($1.second) }
    let firsts = pairs.reduce(ByteSet.all) { $0.intersection($1.first) }
    var behindPair = shape
    shape[1] = allowed.subtracting(seconds)
    behindPair[1] = allowed.intersection(seconds)
    behindPair[0] = ByteSet.all.subtracting(firsts)
    return [shape, behindPair]
  }
}

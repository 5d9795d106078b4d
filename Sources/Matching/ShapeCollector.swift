/// Reads off an automaton what the bytes around the starts of its matches look like.
///
/// Many shapes of a pattern go through the same states, so what comes behind these is found out once.
struct ShapeCollector {
  /// States of the automaton that are reached by the same bytes.
  private struct Node {
    /// The states that consume or accept next; sorted.
    let frontier: [Int32]
    /// Whether a match may end here.
    var isEnd = false
    /// By what sets of bytes it goes on, and to which node; -1 where that does not matter.
    var edges: [(set: UInt32, next: Int)] = []
    var isRead = false
  }

  private struct Item {
    var shape: StartShape
    let node: Int
  }

  private var nodes: [Node] = []
  private var numbers: [[Int32]: Int] = [:]
  /// By the automaton's number of a set: its number in shapes; 0 where that is not known yet.
  private var known: [UInt32] = []
  private var marks: [UInt32] = []
  private var round: UInt32 = 0
  private var pending: [Int32] = []

  /// How many shapes one pattern may have; beyond that some are put together.
  private let mostShapes: Int

  /// Makes a collector that finds at most about `mostShapes` for each pattern.
  init(mostShapes: Int) {
    self.mostShapes = mostShapes
  }

  /// The shapes of the places where a run from the state `entry` begins, whatever stands before.
  mutating func shapes(
    from entry: Int32, in builder: AutomatonBuilder, _ sets: inout ShapeSets
  ) -> [StartShape] {
    nodes.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    var items = [
      Item(shape: StartShape(every: ShapeSets.all), node: node(of: [entry], in: builder))
    ]
    var done: [StartShape] = []
    for index in StartShape.before..<StartShape.width {
      var longer: [Item] = []
      for item in items {
        read(item.node, in: builder, &sets)
        // A match may end here: whatever follows is possible.
        if nodes[item.node].isEnd { done.append(item.shape) }
        for edge in nodes[item.node].edges {
          var shape = item.shape
          shape[index] = edge.set
          if edge.next < 0 {
            done.append(shape)
          } else {
            longer.append(Item(shape: shape, node: edge.next))
          }
        }
      }
      items =
        longer.count > mostShapes ? together(items, at: index, in: builder, &sets) : longer
    }
    return done + items.map(\.shape)
  }

  /// Goes on from each of `items` as one, whatever bytes come at `index`.
  private mutating func together(
    _ items: [Item], at index: Int, in builder: AutomatonBuilder, _ sets: inout ShapeSets
  ) -> [Item] {
    items.compactMap { item in
      var bytes = ByteSet()
      var states: [Int32] = []
      for edge in nodes[item.node].edges where edge.next >= 0 {
        bytes = bytes.union(sets.sets[Int(edge.set)])
        states += nodes[edge.next].frontier
      }
      guard !states.isEmpty else { return nil }
      var shape = item.shape
      shape[index] = sets.number(of: bytes)
      return Item(shape: shape, node: node(of: states, in: builder))
    }
  }

  /// The bytes that a run from the state `entry` begins with, all together; nil if a match may be shorter
  /// than ``Fingerprints/longStart``.
  mutating func longRun(from entry: Int32, in builder: AutomatonBuilder) -> ByteSet? {
    var bytes = ByteSet()
    var frontier = closure([entry], in: builder)
    for _ in 0..<Fingerprints.longStart {
      if frontier.contains(where: { builder.states[Int($0)].set < 0 }) { return nil }
      for state in frontier {
        bytes = bytes.union(builder.sets[Int(builder.states[Int(state)].set)])
      }
      frontier = closure(frontier.map { builder.states[Int($0)].next }, in: builder)
    }
    return bytes
  }

  // MARK: Nodes

  private mutating func node(of states: [Int32], in builder: AutomatonBuilder) -> Int {
    let frontier = closure(states, in: builder)
    if let number = numbers[frontier] { return number }
    numbers[frontier] = nodes.count
    nodes.append(Node(frontier: frontier))
    return nodes.count - 1
  }

  /// Finds out how it goes on from the node `number`.
  private mutating func read(
    _ number: Int, in builder: AutomatonBuilder, _ sets: inout ShapeSets
  ) {
    guard !nodes[number].isRead else { return }
    nodes[number].isRead = true
    var groups: [(set: Int32, states: [Int32])] = []
    for index in nodes[number].frontier {
      let state = builder.states[Int(index)]
      if state.set < 0 {
        nodes[number].isEnd = true
        return
      }
      if let group = groups.firstIndex(where: { $0.set == state.set }) {
        groups[group].states.append(state.next)
      } else {
        groups.append((state.set, [state.next]))
      }
    }
    for group in groups {
      // Characters beyond ASCII take many paths and few texts have them: one byte will do.
      let isOneByte = builder.sets[Int(group.set)].isDisjoint(with: .ascii)
      let next = isOneByte ? -1 : node(of: group.states, in: builder)
      nodes[number].edges.append((set(group.set, in: builder, &sets), next))
    }
  }

  private mutating func set(
    _ number: Int32, in builder: AutomatonBuilder, _ sets: inout ShapeSets
  ) -> UInt32 {
    while known.count <= Int(number) { known.append(0) }
    if known[Int(number)] == 0 {
      known[Int(number)] = sets.number(of: builder.sets[Int(number)])
    }
    return known[Int(number)]
  }

  /// The states that consume or accept, reached from `states` without consuming a byte; sorted.
  private mutating func closure(_ states: [Int32], in builder: AutomatonBuilder) -> [Int32] {
    while marks.count < builder.states.count { marks.append(0) }
    round += 1
    pending += states
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
    result.sort()
    return result
  }
}

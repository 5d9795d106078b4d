/// All paths of a format as one table of states, so that a walk over a record asks once for each key where
/// it leads to, however many paths there are.
///
/// A state stands for all the paths that what was read so far may be the beginning of. They are worked out
/// once, when the format is read (the subset construction; Rabin, Scott: Finite Automata and Their Decision
/// Problems, 1959).
///
/// A class, since it is asked for every value: its tables are not to be copied each time.
package final class PathTable: Sendable {
  /// What a path is for.
  package enum Purpose: Hashable, Sendable {
    /// What stands there is this.
    case mark(Int)
    /// A group's members are counted from there.
    case anchor(Int)
    /// It is a message.
    case message
    /// The keys of the object there are this.
    case keys(Int)
  }

  /// What is said of the places of a state.
  package struct Place: Sendable {
    /// The mark of what stands there, or −1.
    package var mark: Int32 = -1
    /// The mark of its keys, or −1.
    package var keys: Int32 = -1
    /// Whether it is a message.
    package var isMessage = false
    /// Where the groups stand whose members are counted from there.
    fileprivate var anchors = 0..<0
  }

  fileprivate struct Key: Sendable {
    /// Where it stands in `text`; its beginning alone where it `isPrefix`.
    var range: Range<Int>
    var next: Int32
  }

  fileprivate struct State: Sendable {
    /// Where its slots begin, and how many there are, less one: a power of two.
    var slots = 0
    var mask = 0
    /// Where its keys that are the beginnings of others are.
    var prefixes = 0..<0
    /// Where all other keys lead to, and all elements of an array.
    var other: Int32 = 0
    var place = Place()
  }

  /// The state in which no path goes on.
  package static let nowhere: Int32 = 0
  /// The state at the beginning of a record.
  package let start: Int32

  // Plain values alone: a state is looked at for every value of a record.
  private let states: [State]
  private let anchorGroups: [Int32]
  /// By slot, the number of a key, or −1.
  private let slots: [Int32]
  private let keys: [Key]
  private let text: [UInt8]

  /// Makes the table of `paths`; of two that say what stands in one place, the first one does.
  package init(_ paths: [(path: PlacePath, purpose: Purpose)]) {
    let maker = PathTableMaker(paths)
    start = maker.start
    states = maker.states
    anchorGroups = maker.anchorGroups
    slots = maker.slots
    keys = maker.keys
    text = maker.text
  }

  // MARK: Walking

  /// Where a key leads to; `range` are its bytes as they stand in the record.
  @inline(__always)
  package func next(_ state: Int32, _ bytes: Span<UInt8>, key range: Range<Int>) -> Int32 {
    if state == Self.nowhere { return Self.nowhere }
    return lookUp(state, bytes, range)
  }

  private func lookUp(_ state: Int32, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Int32 {
    let entry = states[Int(state)]
    if entry.mask >= 0 {
      var slot = Self.hash(bytes, range) & entry.mask
      while slots[entry.slots + slot] >= 0 {
        let key = keys[Int(slots[entry.slots + slot])]
        if key.range.count == range.count, bytes.holds(at: range.lowerBound, key.range, of: text) {
          return key.next
        }
        slot = (slot + 1) & entry.mask
      }
    }
    for index in entry.prefixes {
      let key = keys[index]
      if key.range.count <= range.count, bytes.holds(at: range.lowerBound, key.range, of: text) {
        return key.next
      }
    }
    return entry.other
  }

  /// Where the elements of an array lead to.
  @inline(__always)
  package func element(of state: Int32) -> Int32 {
    state == Self.nowhere ? Self.nowhere : states[Int(state)].other
  }

  /// What is said of a place.
  @inline(__always)
  package func place(_ state: Int32) -> Place { states[Int(state)].place }

  /// The groups whose members are counted from a place.
  package func anchors(_ state: Int32) -> ArraySlice<Int32> {
    anchorGroups[states[Int(state)].place.anchors]
  }

  /// Whether the members of a group are counted from a place.
  @inline(__always)
  package func isAnchor(_ state: Int32, of group: Int32) -> Bool {
    for index in states[Int(state)].place.anchors where anchorGroups[index] == group { return true }
    return false
  }

  /// The mark of the value in a place, or −1.
  @inline(__always)
  package func mark(_ state: Int32) -> Int32 {
    state == Self.nowhere ? -1 : states[Int(state)].place.mark
  }

  /// The mark of the keys of an object in a place, or −1.
  @inline(__always)
  package func keys(_ state: Int32) -> Int32 {
    state == Self.nowhere ? -1 : states[Int(state)].place.keys
  }

  fileprivate static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var word: UInt64 = 0
    if range.lowerBound + 8 <= bytes.count, range.count >= 8 {
      word = bytes.word(at: range.lowerBound) ^ bytes.word(at: range.upperBound - 8) &* 3
    } else {
      for offset in range { word = word << 8 | UInt64(bytes[offset]) }
    }
    word = (word ^ UInt64(range.count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: word >> 40)
  }
}

/// Works out the states of a table.
private struct PathTableMaker {
  var start: Int32 = 0
  var states: [PathTable.State] = []
  var anchorGroups: [Int32] = []
  var slots: [Int32] = []
  var keys: [PathTable.Key] = []
  var text: [UInt8] = []

  /// Paths while the table is made; a place on one of them is a number, its path times 256 and its step.
  private struct Paths {
    var paths: [(path: PlacePath, purpose: PathTable.Purpose)]

    func segment(_ item: Int) -> PlacePath.Segment? {
      let segments = paths[item >> 8].path.segments
      return item & 255 < segments.count ? segments[item & 255] : nil
    }

    /// In order, each once, and with the places behind a `**` that takes nothing.
    func closed(_ items: [Int]) -> [Int] {
      var items = items
      var index = 0
      while index < items.count {
        if segment(items[index]) == .anyDepth { items.append(items[index] + 1) }
        index += 1
      }
      items.sort()
      var last = -1
      items.removeAll { item in
        defer { last = item }
        return item == last
      }
      return items
    }

    /// Where paths are behind a step that fits `*`, and those steps that `fits` says.
    func step(_ items: [Int], fits: (PlacePath.Segment) -> Bool) -> [Int] {
      var next: [Int] = []
      for item in items {
        switch segment(item) {
        case nil: break
        case .anyDepth?: next.append(item)
        case .any?: next.append(item + 1)
        case let segment?: if fits(segment) { next.append(item + 1) }
        }
      }
      return next
    }
  }

  /// The longest path, in steps.
  static let longestPath = 255

  init(_ paths: [(path: PlacePath, purpose: PathTable.Purpose)]) {
    let paths = Paths(paths: paths.filter { $0.path.segments.count < Self.longestPath })
    var numbers: [[Int]: Int32] = [[]: 0]
    var sets: [[Int]] = [[]]
    func number(_ items: [Int]) -> Int32 {
      let set = paths.closed(items)
      if let known = numbers[set] { return known }
      numbers[set] = Int32(sets.count)
      sets.append(set)
      return Int32(sets.count - 1)
    }
    states = [PathTable.State(mask: -1)]
    start = number(paths.paths.indices.map { $0 << 8 })
    var index = 1
    while index < sets.count {
      states.append(PathTable.State(mask: -1))
      let items = sets[index]
      states[index].place = place(items, paths)
      states[index].other = number(paths.step(items) { _ in false })
      add(items, paths, to: index, number)
      index += 1
    }
  }

  /// Works out where the keys lead to that paths name.
  private mutating func add(
    _ items: [Int], _ paths: Paths, to index: Int, _ number: ([Int]) -> Int32
  ) {
    var names: Set<[UInt8]> = []
    var prefixes: Set<[UInt8]> = []
    for item in items {
      switch paths.segment(item) {
      case .name(let name)?: names.insert(name)
      case .prefix(let prefix)?: prefixes.insert(prefix)
      case .any?, .anyDepth?, nil: break
      }
    }
    var size = 1
    while size < 3 * names.count { size *= 2 }
    if !names.isEmpty {
      states[index].slots = slots.count
      states[index].mask = size - 1
      slots += Array(repeating: -1, count: size)
    }
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let next = number(
        paths.step(items) { segment in
          switch segment {
          case .name(let other): name == other
          case .prefix(let prefix): name.starts(with: prefix)
          case .any, .anyDepth: false
          }
        })
      var slot = PathTable.hash(name.span, 0..<name.count) & (size - 1)
      while slots[states[index].slots + slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[states[index].slots + slot] = Int32(keys.count)
      append(name, next)
    }
    let first = keys.count
    // The longest that fits decides, with what shorter ones say, too.
    let longestFirst = prefixes.sorted { left, right in
      left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count > right.count
    }
    for prefix in longestFirst {
      let next = number(
        paths.step(items) { segment in
          if case .prefix(let other) = segment { prefix.starts(with: other) } else { false }
        })
      append(prefix, next)
    }
    states[index].prefixes = first..<keys.count
  }

  private mutating func append(_ name: [UInt8], _ next: Int32) {
    keys.append(PathTable.Key(range: text.count..<text.count + name.count, next: next))
    text += name
  }

  private mutating func place(_ items: [Int], _ paths: Paths) -> PathTable.Place {
    var place = PathTable.Place()
    let first = anchorGroups.count
    for item in items where paths.segment(item) == nil {
      switch paths.paths[item >> 8].purpose {
      case .mark(let mark): if place.mark < 0 { place.mark = Int32(mark) }
      case .keys(let mark): if place.keys < 0 { place.keys = Int32(mark) }
      case .anchor(let group): anchorGroups.append(Int32(group))
      case .message: place.isMessage = true
      }
    }
    place.anchors = first..<anchorGroups.count
    return place
  }
}

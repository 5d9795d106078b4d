/// All paths of a format as one table of states, so that a walk over a record asks once for each key where
/// it leads to, however many paths there are.
///
/// A state stands for all the paths that what was read so far may be the beginning of. They are worked out
/// once, when the format is read (the subset construction; Rabin, Scott: Finite Automata and Their Decision
/// Problems, 1959).
package struct PathTable: Sendable {
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
    /// The groups whose members are counted from there.
    package var anchors: [Int32] = []
  }

  private struct Key: Sendable {
    /// Where it stands in `text`; its beginning alone where it `isPrefix`.
    var range: Range<Int>
    var next: Int32
  }

  private struct State: Sendable {
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
  package private(set) var start: Int32 = 0

  private var states: [State] = []
  /// By slot, the number of a key, or −1.
  private var slots: [Int32] = []
  private var keys: [Key] = []
  private var text: [UInt8] = []

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

  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var word: UInt64 = 0
    if range.lowerBound + 8 <= bytes.count, range.count >= 8 {
      word = bytes.word(at: range.lowerBound) ^ bytes.word(at: range.upperBound - 8) &* 3
    } else {
      for offset in range { word = word << 8 | UInt64(bytes[offset]) }
    }
    word = (word ^ UInt64(range.count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: word >> 40)
  }

  // MARK: Making

  /// One place on one path.
  private struct Item: Hashable, Comparable {
    var path: Int
    var step: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.path, left.step) < (right.path, right.step)
    }
  }

  /// Makes the table of `paths`; of two that say what stands in one place, the first one does.
  package init(_ paths: [(path: PlacePath, purpose: Purpose)]) {
    var numbers: [[Item]: Int32] = [[]: 0]
    var sets: [[Item]] = [[]]
    func number(_ items: Set<Item>) -> Int32 {
      let set = Self.closed(items, paths).sorted()
      if let known = numbers[set] { return known }
      numbers[set] = Int32(sets.count)
      sets.append(set)
      return Int32(sets.count - 1)
    }
    states = [State(mask: -1)]
    start = number(Set(paths.indices.map { Item(path: $0, step: 0) }))
    var index = 1
    while index < sets.count {
      states.append(State(mask: -1))
      let items = sets[index]
      states[index].place = Self.place(items, paths)
      states[index].other = number(Self.step(items, paths) { _ in false })
      add(items, paths, to: index, number)
      index += 1
    }
  }

  /// Works out where the keys lead to that paths name.
  private mutating func add(
    _ items: [Item], _ paths: [(path: PlacePath, purpose: Purpose)], to index: Int,
    _ number: (Set<Item>) -> Int32
  ) {
    var names: Set<[UInt8]> = []
    var prefixes: Set<[UInt8]> = []
    for item in items where item.step < paths[item.path].path.segments.count {
      switch paths[item.path].path.segments[item.step] {
      case .name(let name): names.insert(name)
      case .prefix(let prefix): prefixes.insert(prefix)
      case .any, .anyDepth: break
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
        Self.step(items, paths) { segment in
          switch segment {
          case .name(let other): name == other
          case .prefix(let prefix): name.starts(with: prefix)
          case .any, .anyDepth: false
          }
        })
      var slot = Self.hash(name.span, 0..<name.count) & (size - 1)
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
        Self.step(items, paths) { segment in
          if case .prefix(let other) = segment { prefix.starts(with: other) } else { false }
        })
      append(prefix, next)
    }
    states[index].prefixes = first..<keys.count
  }

  private mutating func append(_ name: [UInt8], _ next: Int32) {
    keys.append(Key(range: text.count..<text.count + name.count, next: next))
    text += name
  }

  /// With the places behind a `**` that takes nothing.
  private static func closed(
    _ items: Set<Item>, _ paths: [(path: PlacePath, purpose: Purpose)]
  ) -> Set<Item> {
    var items = items
    var open = Array(items)
    while let item = open.popLast() {
      let segments = paths[item.path].path.segments
      guard item.step < segments.count, segments[item.step] == .anyDepth else { continue }
      let next = Item(path: item.path, step: item.step + 1)
      if items.insert(next).inserted { open.append(next) }
    }
    return items
  }

  /// Where paths are behind a step that fits `*`, and those steps that `fits` says.
  private static func step(
    _ items: [Item], _ paths: [(path: PlacePath, purpose: Purpose)],
    fits: (PlacePath.Segment) -> Bool
  ) -> Set<Item> {
    var next: Set<Item> = []
    for item in items {
      let segments = paths[item.path].path.segments
      guard item.step < segments.count else { continue }
      switch segments[item.step] {
      case .anyDepth: next.insert(item)
      case .any: next.insert(Item(path: item.path, step: item.step + 1))
      case let segment where fits(segment):
        next.insert(Item(path: item.path, step: item.step + 1))
      case .name, .prefix: break
      }
    }
    return next
  }

  private static func place(
    _ items: [Item], _ paths: [(path: PlacePath, purpose: Purpose)]
  ) -> Place {
    var place = Place()
    for item in items where item.step == paths[item.path].path.segments.count {
      switch paths[item.path].purpose {
      case .mark(let mark): if place.mark < 0 { place.mark = Int32(mark) }
      case .keys(let mark): if place.keys < 0 { place.keys = Int32(mark) }
      case .anchor(let group): place.anchors.append(Int32(group))
      case .message: place.isMessage = true
      }
    }
    return place
  }
}

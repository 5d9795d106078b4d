/// One nondeterministic automaton for all patterns, and the tables that find starts for it.
///
/// It matches at least what the patterns match. Immutable; workers share it.
final class UnionAutomaton: Sendable {
  /// A state of the automaton.
  struct State: Sendable {
    /// The index of the set of bytes that it consumes one of, or one of the two numbers below.
    var set: Int32
    /// The state behind it; the index of the pattern if it accepts.
    var next: Int32
    /// The other state behind it if it splits.
    var other: Int32
    /// The pattern that it belongs to.
    var pattern: Int32

    /// What `set` is where a state consumes nothing and goes two ways.
    static let split: Int32 = -1
    /// What `set` is where a match may end.
    static let accept: Int32 = -2
  }

  /// The patterns, nominated by the automaton or not.
  let patterns: [NominatedPattern]

  /// By pattern: the next one that matches just the same, or -1.
  ///
  /// The first of them stands for all: it alone is nominated.
  let nextAlike: Table<Int32>

  /// By pattern: the first one that matches just the same; mostly itself.
  let firstAlike: [Int]

  /// By pattern: whether a match may hold a newline.
  let isMultiline: [Bool]

  /// The states of all patterns.
  let states: Table<State>

  /// For each class of bytes and each set, at `class * setCount + set`: whether it is in the set.
  let membership: Table<Bool>

  /// How many sets of bytes there are.
  let setCount: Int

  /// The class of each byte; bytes of one class are alike to every pattern.
  let classes: Table<UInt8>

  /// How many classes there are.
  ///
  /// The number itself stands for the edge of the text, the next one, where it is about the byte
  /// before a start, for a letter beyond ASCII.
  let classCount: Int

  /// For each class of the byte before a start, and for the edge, which context that is.
  let contexts: Table<UInt8>

  /// For each context the states that patterns begin with there: at twice its number all but those of
  /// long starts, behind that these, too.
  let entries: [[Int32]]

  /// Finds the places where some pattern may begin, or where an inner byte stands.
  let fingerprints: Fingerprints

  /// The patterns that are found by a byte inside them, by that byte.
  let inner: [(byte: UInt8, patterns: [Int32])]

  /// How far behind the last start an inner byte may lie; nil if there is no limit.
  let innerReach: Int?

  /// The patterns that PCRE2 searches for by itself.
  let searched: [Int]

  /// By pattern: how many bytes from its start on the outcome of a match may depend on.
  let depths: [Int]

  /// How many bytes before a start some pattern may look at.
  let lookBehind: Int

  /// The number of a context must fit a byte.
  private static let maximumContexts = 32

  /// Builds the automaton for `sources`; those in `library` need not be read.
  init(_ sources: [PatternSource], library: PatternLibrary?) {
    var reader = PatternReader(
      sets: library?.sets ?? [], mostShapes: PatternReader.fewShapes)
    var patterns: [NominatedPattern] = []
    patterns.reserveCapacity(sources.count)
    var roots: [(pattern: Int, entry: Int32)] = []
    var byInner: [UInt8: [Int32]] = [:]
    var innerReach: Int? = 0
    var searched: [Int] = []
    var isLibraryUsed = false
    let firstAlike = Self.firstAlike(sources)
    var nextAlike = [Int32](repeating: -1, count: sources.count)
    var last = Array(sources.indices)
    for (index, first) in firstAlike.enumerated() where first != index {
      nextAlike[last[first]] = Int32(index)
      last[first] = index
    }
    self.firstAlike = firstAlike
    self.nextAlike = Table(nextAlike)
    for (index, source) in sources.enumerated() {
      if firstAlike[index] != index, patterns[firstAlike[index]].nomination.isShared {
        patterns.append(patterns[firstAlike[index]])
        continue
      }
      let pattern: NominatedPattern
      if let library, let known = library.index(of: source) {
        isLibraryUsed = true
        pattern = library.patterns[known]
        if pattern.nomination == .automaton {
          let base = reader.append(library.fragment(of: known), index: Int32(index))
          roots.append((index, base + library.entries[known]))
        }
      } else {
        let entry: Int32?
        (pattern, entry) = reader.read(source, index: Int32(index))
        if let entry { roots.append((index, entry)) }
      }
      switch pattern.nomination {
      case .automaton: break
      case .innerByte(let inner):
        byInner[inner.byte, default: []].append(Int32(index))
        innerReach = innerReach.flatMap { reach in inner.maximum.map { max(reach, $0) } }
      case .search:
        searched.append(index)
      }
      patterns.append(pattern)
    }
    self.patterns = patterns
    isMultiline = patterns.map(\.isMultiline)
    depths = patterns.map { min($0.longestMatch + $0.reach.ahead, LookReach.unlimited) }
    lookBehind = patterns.map(\.reach.behind).max() ?? 0
    fingerprints =
      isLibraryUsed
      ? library?.fingerprints.adding(reader.shapes) ?? Fingerprints(reader.shapes)
      : Fingerprints(reader.shapes)
    inner = byInner.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.innerReach = innerReach
    self.searched = searched
    let builder = reader.builder
    states = Table(builder.states)

    // Filters, the rarest left out if they make too many contexts.
    let rootFilters = roots.map { patterns[$0.pattern].filter.ofOneByte }
    var known: Set<StartFilter> = [.none]
    var filters = Array(rootFilters.filter { known.insert($0).inserted }.prefix(64))

    var partition = Partition()
    for set in builder.sets { partition.refine(by: set) }
    for filter in filters { partition.refine(by: filter.bytes) }
    for byte in byInner.keys { partition.refine(by: ByteSet(byte...byte)) }
    partition.sort()
    let classes = partition.classes
    let classCount = partition.count
    self.classes = Table(classes)
    self.classCount = classCount
    let representatives = partition.representatives

    setCount = builder.sets.count
    var membership: [Bool] = []
    membership.reserveCapacity(classCount * builder.sets.count)
    for byte in representatives {
      for set in builder.sets { membership.append(set.contains(byte)) }
    }
    self.membership = Table(membership)

    var contexts: [UInt8] = []
    var signatures: [UInt64] = []
    repeat {
      contexts = []
      signatures = []
      for place in 0...classCount + 1 {
        var signature: UInt64 = 0
        for (index, filter) in filters.enumerated() {
          let isForbidden =
            switch place {
            case classCount: filter.isNeverFirst
            case classCount + 1: filter.isNeverBehindLetter
            default: filter.bytes.contains(representatives[place])
            }
          if isForbidden { signature |= 1 << UInt64(index) }
        }
        if let known = signatures.firstIndex(of: signature) {
          contexts.append(UInt8(known))
        } else {
          contexts.append(UInt8(signatures.count & 0xFF))
          signatures.append(signature)
        }
      }
      if signatures.count <= Self.maximumContexts { break }
      filters.removeLast()
    } while true
    self.contexts = Table(contexts)

    var entries = [[Int32]](repeating: [], count: 2 * signatures.count)
    let numbers = Dictionary(
      filters.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    for (root, filter) in zip(roots, rootFilters.map { numbers[$0] }) {
      for (context, signature) in signatures.enumerated()
      where filter.map({ signature >> UInt64($0) & 1 == 0 }) ?? true {
        if !patterns[root.pattern].isLong { entries[2 * context].append(root.entry) }
        entries[2 * context + 1].append(root.entry)
      }
    }
    self.entries = entries
  }
}

extension UnionAutomaton {
  /// By pattern: the first one of `sources` that matches just the same.
  ///
  /// The numbers of many countries look alike; what tells them apart comes behind.
  private static func firstAlike(_ sources: [PatternSource]) -> [Int] {
    var known: [PatternSource.Matching: Int] = [:]
    return sources.enumerated().map { index, source in
      let first = known[source.matching] ?? index
      known[source.matching] = first
      return first
    }
  }
}

/// The bytes, divided into classes of bytes that no set tells apart.
private struct Partition {
  /// The class of each byte.
  private(set) var classes = [UInt8](repeating: 0, count: 256)

  /// How many classes there are.
  private(set) var count = 1

  /// The first byte of each class.
  var representatives: [UInt8] {
    (0..<count).map { wanted in
      UInt8(classes.firstIndex(of: UInt8(wanted)) ?? 0)
    }
  }

  /// Numbers the classes by how often their bytes occur, the most frequent first: what lies side by side in
  /// the rows of an automaton is then what texts ask for.
  mutating func sort() {
    var shares = [Float](repeating: 0, count: count)
    for byte in 0..<256 { shares[Int(classes[byte])] += ByteFrequency.weights[byte] }
    let order = (0..<count).sorted { shares[$0] != shares[$1] ? shares[$0] > shares[$1] : $0 < $1 }
    var numbers = [UInt8](repeating: 0, count: count)
    for (number, old) in order.enumerated() { numbers[old] = UInt8(number) }
    for byte in 0..<256 { classes[byte] = numbers[Int(classes[byte])] }
  }

  /// Divides every class into the bytes in `set` and those not in it.
  mutating func refine(by set: ByteSet) {
    var split: [Int] = Array(repeating: -1, count: count)
    var hasOutside = Array(repeating: false, count: count)
    for byte in 0..<256 where !set.contains(UInt8(byte)) { hasOutside[Int(classes[byte])] = true }
    for byte in 0..<256 where set.contains(UInt8(byte)) {
      let old = Int(classes[byte])
      guard hasOutside[old] else { continue }
      if split[old] < 0 {
        split[old] = count
        count += 1
      }
      classes[byte] = UInt8(split[old])
    }
  }
}

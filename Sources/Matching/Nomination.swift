/// How the possible starts of one pattern's matches are found.
enum Nomination: Equatable, Sendable {
  /// The automaton runs from every start that the filter lets pass.
  case automaton
  /// A byte that every match holds near its start is found, and the possible starts before it.
  case innerByte(InnerByte)
  /// PCRE2 searches for the pattern by itself.
  case search(reason: String)

  /// Whether one pattern is nominated for all that match just the same.
  var isShared: Bool {
    if case .search = self { return false }
    return true
  }
}

/// A byte that is in every match of a pattern, behind a prefix of known bytes.
struct InnerByte: Equatable, Sendable {
  /// The byte.
  let byte: UInt8

  /// The bytes that may come between the start of a match and it.
  let prefix: ByteSet

  /// The bytes that a match may begin with.
  let first: ByteSet

  /// How many bytes at least come between.
  let minimum: Int

  /// How many bytes at most come between, or nil if there is no such number.
  let maximum: Int?
}

/// A pattern as the engine sees it.
struct NominatedPattern: Sendable {
  /// Where it surely does not begin.
  let filter: StartFilter

  /// How its starts are found.
  let nomination: Nomination

  /// Whether a match may hold a newline.
  let isMultiline: Bool

  /// What every match begins with.
  let prefix: LiteralPrefix

  /// How far it looks beside its matches.
  var reach = LookReach.everything

  /// How many bytes a match has at most; ``LookReach/unlimited`` if there is no such number.
  var longestMatch = LookReach.unlimited

  /// Whether its starts are told from the many that look like them by what goes on behind them.
  var isLong = false
}

/// A pattern that has just been read, with the syntax that the engine's tables are made from.
struct ReadPattern {
  /// What the engine keeps.
  let pattern: NominatedPattern

  /// Its syntax; empty where that is not known.
  let node: SyntaxNode

  /// What it matches from the inner byte on, if it is found by one.
  private(set) var rest = SyntaxNode.empty

  /// Reads a pattern and settles how its starts are found.
  init(_ source: PatternSource) {
    let reach: LookReach
    do {
      (node, reach) = try PatternParser.read(source.regex, isCaseless: source.isCaseless)
    } catch {
      node = .empty
      pattern = NominatedPattern(
        filter: .none, nomination: .search(reason: "\(error.construct) is not understood"),
        isMultiline: source.isMultiline, prefix: LiteralPrefix(.empty))
      return
    }
    let filter = StartFilter(node, isMultiline: source.isMultiline)
    let nomination: Nomination
    (nomination, rest) = Self.nomination(
      of: node, filter: filter, excluding: source.isMultiline ? ByteSet() : ByteSet("\n"))
    pattern = NominatedPattern(
      filter: filter, nomination: nomination, isMultiline: source.isMultiline,
      prefix: LiteralPrefix(node), reach: reach,
      longestMatch: min(node.maximumLength ?? LookReach.unlimited, LookReach.unlimited))
  }

  /// Bytes that are rare enough to look for.
  private static let rare = ByteSet("@#=|<>{}[]^~$&*;!\\")

  private static func nomination(
    of node: SyntaxNode, filter: StartFilter, excluding excluded: ByteSet
  ) -> (Nomination, rest: SyntaxNode) {
    let (first, isNullable) = node.first
    guard !isNullable else { return (.search(reason: "it may match the empty string"), .empty) }
    guard first.isDisjoint(with: .continuation) else {
      return (.search(reason: "it may begin with anything"), .empty)
    }
    // A pattern that may begin with most letters keeps the automaton busy at every word.
    guard first.intersection(.lower).count >= 20 else { return (.automaton, .empty) }
    if let (inner, rest) = innerByte(of: node, first: first, excluding: excluded) {
      return (.innerByte(inner), rest)
    }
    guard ByteSet.lower.isSubset(of: filter.bytes) else {
      return (.search(reason: "it may begin inside any word"), .empty)
    }
    return (.automaton, .empty)
  }

  private static func innerByte(
    of node: SyntaxNode, first: ByteSet, excluding excluded: ByteSet
  ) -> (InnerByte, rest: SyntaxNode)? {
    var pending = [node]
    var prefix = ByteSet()
    var minimum = 0
    var maximum: Int? = 0
    while let node = pending.popLast() {
      if case .sequence(let items) = node {
        pending += items.reversed()
        continue
      }
      if case .characters(let characters) = node, !characters.isMultibyte, minimum > 0,
        let byte = characters.possible.onlyByte, rare.contains(byte)
      {
        guard maximum != nil || !prefix.contains(byte) else { return nil }
        let inner = InnerByte(
          byte: byte, prefix: prefix.subtracting(excluded), first: first, minimum: minimum,
          maximum: maximum)
        return (inner, .sequence([node] + pending.reversed()))
      }
      prefix = prefix.union(node.allBytes)
      minimum += node.minimumLength
      maximum = maximum.flatMap { sum in node.maximumLength.map { sum + $0 } }
    }
    return nil
  }
}

/// A place where a pattern may match; PCRE2 decides whether it does.
struct Nominee: Equatable, Sendable {
  /// The index of the pattern.
  let pattern: Int32

  /// Where the match would begin.
  let start: Int
}

extension [Nominee] {
  /// Whether none begins before the one in front of it.
  var isAscending: Bool {
    for index in indices.dropFirst() where self[index].start < self[index - 1].start {
      return false
    }
    return true
  }
}

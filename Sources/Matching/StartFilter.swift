/// The bytes directly behind which a pattern surely does not begin a match.
///
/// Of characters beyond ASCII mostly only letters are told apart.
struct StartFilter: Hashable, Sendable {
  /// Behind these no match begins.
  var bytes = ByteSet()

  /// Whether no match begins at the start of the subject.
  var isNeverFirst = false

  /// Whether no match begins behind a letter beyond ASCII.
  var isNeverBehindLetter = false

  /// Directly behind two bytes of which the first and the second are in a pair's sets no match begins.
  var pairs: [Pair] = []

  /// Two bytes that stand one behind the other.
  struct Pair: Hashable, Sendable {
    var first: ByteSet
    var second: ByteSet
  }

  /// A filter that lets every start pass.
  static let none = StartFilter()

  /// The filter as far as one byte before a start tells.
  var ofOneByte: StartFilter {
    var filter = self
    filter.pairs = []
    return filter
  }

  /// What both filters forbid.
  func intersection(_ other: StartFilter) -> StartFilter {
    StartFilter(
      bytes: bytes.intersection(other.bytes), isNeverFirst: isNeverFirst && other.isNeverFirst,
      isNeverBehindLetter: isNeverBehindLetter && other.isNeverBehindLetter,
      pairs: pairs.filter(other.pairs.contains))
  }

  /// What either filter forbids.
  func union(_ other: StartFilter) -> StartFilter {
    StartFilter(
      bytes: bytes.union(other.bytes), isNeverFirst: isNeverFirst || other.isNeverFirst,
      isNeverBehindLetter: isNeverBehindLetter || other.isNeverBehindLetter,
      pairs: pairs + other.pairs.filter { !pairs.contains($0) })
  }
}

extension StartFilter {
  /// Reads off a pattern what the assertions at its start forbid.
  ///
  /// A pattern that is not multi-line begins its subject behind each newline.
  init(_ node: SyntaxNode, isMultiline: Bool) {
    var budget = Self.budget
    self = Self.forbidden([node][...], &budget)
    if !isMultiline {
      bytes.remove(newline)
      if isNeverFirst { bytes.insert(newline) }
      for index in pairs.indices {
        pairs[index].first.remove(newline)
        pairs[index].second.remove(newline)
      }
    }
  }

  /// How many nodes are looked at; beyond these nothing is forbidden.
  ///
  /// Branches of nothing but assertions may stand in a row, and each would double the work.
  private static let budget = 1000

  private static func forbidden(
    _ nodes: ArraySlice<SyntaxNode>, _ budget: inout Int
  ) -> StartFilter {
    budget -= 1
    guard budget > 0, let node = nodes.first else { return .none }
    let rest = nodes.dropFirst()
    switch node {
    case .empty: return forbidden(rest, &budget)
    case .assertion(let assertion):
      return forbidden(by: assertion, before: rest).union(forbidden(rest, &budget))
    case .sequence(let items): return forbidden((items + rest)[...], &budget)
    case .alternation(let branches):
      guard let first = branches.first else { return .none }
      var result = forbidden(([first] + rest)[...], &budget)
      for branch in branches.dropFirst() {
        result = result.intersection(forbidden(([branch] + rest)[...], &budget))
      }
      return result
    case .repetition(let item, let minimum, _) where minimum > 0:
      // What comes behind the first round is unknown: another one, or the rest.
      return forbidden([item, .anything], &budget)
    case .characters, .bytes, .anything, .repetition: return .none
    }
  }

  private static func forbidden(
    by assertion: Assertion, before rest: ArraySlice<SyntaxNode>
  ) -> StartFilter {
    let others = ByteSet.ascii.subtracting(.word)
    switch assertion {
    case .subjectStart: return StartFilter(bytes: .all)
    case .lineStart: return StartFilter(bytes: .ascii.subtracting(ByteSet("\n")))
    case .notAfter(let bytes, let letters):
      return StartFilter(bytes: bytes, isNeverBehindLetter: letters)
    case .notAfterPair(let first, let second):
      return StartFilter(pairs: [Pair(first: first, second: second)])
    case .before: return .none
    case .after(let bytes):
      return StartFilter(
        bytes: .all.subtracting(bytes), isNeverFirst: true,
        isNeverBehindLetter: bytes.isSubset(of: .ascii))
    case .wordBoundary, .noWordBoundary:
      let (next, isNullable) = SyntaxNode.sequence(Array(rest)).first
      guard !isNullable, !next.isEmpty else { return .none }
      let isWord = next.isSubset(of: .word)
      guard isWord || next.intersection(.word).isEmpty else { return .none }
      let mustDiffer = assertion == .wordBoundary
      return isWord == mustDiffer
        ? StartFilter(bytes: .word) : StartFilter(bytes: others, isNeverFirst: true)
    }
  }
}

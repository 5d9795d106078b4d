/// A regular expression as far as nominating needs it.
///
/// What a node matches is never less than what the expression matches, and may be more:
/// look-arounds match the empty string, atomic groups and possessive repeats are plain ones.
indirect enum SyntaxNode: Equatable, Sendable {
  /// Matches the empty string.
  case empty
  /// Matches one character.
  case characters(CharacterClass)
  /// Matches these bytes.
  case bytes([UInt8])
  /// Matches one node after the other.
  case sequence([SyntaxNode])
  /// Matches any one of the nodes.
  case alternation([SyntaxNode])
  /// Matches a node again and again; without a `maximum`, without end.
  case repetition(SyntaxNode, minimum: Int, maximum: Int?)
  /// Matches any bytes at all: what a back-reference or a recursion stands for.
  case anything
  /// Matches the empty string where a condition holds.
  case assertion(Assertion)
}

/// A condition on the place between two characters, as far as it tells the one before or the byte behind.
enum Assertion: Equatable, Sendable {
  /// `\b`: just one of the characters before and behind is of `\w`.
  case wordBoundary
  /// `\B`: both are, or neither is.
  case noWordBoundary
  /// `^` where it stands for the start of the subject alone.
  case subjectStart
  /// `^` where it stands for the start of any line.
  case lineStart
  /// Holds only where the character before is not one of these ASCII characters, nor, if `letters`,
  /// a letter beyond ASCII.
  case notAfter(ByteSet, letters: Bool)
  /// Holds only where the two characters before are not one of ASCII of `first` and then one of `second`.
  case notAfterPair(first: ByteSet, second: ByteSet)
  /// Holds only behind one of these bytes.
  case after(ByteSet)
  /// Holds only before one of these bytes, or at the end of the text.
  case before(ByteSet)
}

extension SyntaxNode {
  /// Whether the node never consumes a byte.
  var isZeroWidth: Bool {
    switch self {
    case .empty, .assertion: true
    case .characters, .anything: false
    case .bytes(let bytes): bytes.isEmpty
    case .sequence(let nodes), .alternation(let nodes): nodes.allSatisfy(\.isZeroWidth)
    case .repetition(let node, _, let maximum): maximum == 0 || node.isZeroWidth
    }
  }

  /// The fewest bytes the node matches.
  var minimumLength: Int {
    switch self {
    case .empty, .assertion, .anything: 0
    case .characters: 1
    case .bytes(let bytes): bytes.count
    case .sequence(let nodes): nodes.reduce(0) { $0 + $1.minimumLength }
    case .alternation(let nodes): nodes.map(\.minimumLength).min() ?? 0
    case .repetition(let node, let minimum, _):
      node.minimumLength.multipliedReportingOverflow(by: minimum).partialValue
    }
  }

  /// The most bytes the node matches, or nil if there is no such number.
  var maximumLength: Int? {
    switch self {
    case .empty, .assertion: return 0
    case .anything: return nil
    case .characters(let characters): return characters.isMultibyte ? 4 : 1
    case .bytes(let bytes): return bytes.count
    case .sequence(let nodes):
      var sum = 0
      for node in nodes {
        guard let length = node.maximumLength else { return nil }
        sum += length
      }
      return sum
    case .alternation(let nodes):
      var largest = 0
      for node in nodes {
        guard let length = node.maximumLength else { return nil }
        largest = max(largest, length)
      }
      return largest
    case .repetition(let node, _, let maximum):
      guard let length = node.maximumLength else { return nil }
      if length == 0 { return 0 }
      guard let maximum else { return nil }
      let product = length.multipliedReportingOverflow(by: maximum)
      return product.overflow || product.partialValue > 1 << 30 ? nil : product.partialValue
    }
  }

  /// Every byte that a match of the node may hold.
  var allBytes: ByteSet {
    switch self {
    case .empty, .assertion: return ByteSet()
    case .anything: return .all
    case .characters(let characters):
      return characters.isMultibyte
        ? characters.possible.union(.lead).union(.continuation) : characters.possible
    case .bytes(let bytes):
      var set = ByteSet()
      for byte in bytes { set.insert(byte) }
      return set
    case .sequence(let nodes), .alternation(let nodes):
      return nodes.reduce(ByteSet()) { $0.union($1.allBytes) }
    case .repetition(let node, _, let maximum):
      return maximum == 0 ? ByteSet() : node.allBytes
    }
  }

  /// The bytes that a match may begin with, and whether it may be empty.
  ///
  /// If it may be empty the first byte may be any that comes behind the node.
  var first: (bytes: ByteSet, isNullable: Bool) {
    switch self {
    case .empty, .assertion: return (ByteSet(), true)
    case .anything: return (.all, true)
    case .characters(let characters): return (characters.firstBytes, false)
    case .bytes(let bytes):
      var set = ByteSet()
      guard let byte = bytes.first else { return (set, true) }
      set.insert(byte)
      return (set, false)
    case .sequence(let nodes):
      var set = ByteSet()
      for node in nodes {
        let (bytes, isNullable) = node.first
        set = set.union(bytes)
        if !isNullable { return (set, false) }
      }
      return (set, true)
    case .alternation(let nodes):
      var set = ByteSet()
      var isAnyNullable = nodes.isEmpty
      for node in nodes {
        let (bytes, isNullable) = node.first
        set = set.union(bytes)
        isAnyNullable = isAnyNullable || isNullable
      }
      return (set, isAnyNullable)
    case .repetition(let node, let minimum, let maximum):
      if maximum == 0 { return (ByteSet(), true) }
      let (bytes, isNullable) = node.first
      return (bytes, isNullable || minimum == 0)
    }
  }
}

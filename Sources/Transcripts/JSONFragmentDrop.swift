/// What is deleted from a piece of a long JSON text so that members and elements are gone and valid JSON
/// remains, together with the pieces before and behind it.
///
/// Unlike in a text that is there as a whole, each comma belongs to what follows it: nobody knows yet
/// whether anything does.
package struct JSONFragmentDrop {
  /// The ranges to delete, ascending and disjoint, all within the piece.
  package private(set) var ranges: [Range<Int>] = []
  /// Whether the comma with which the piece was cut off stays.
  package private(set) var keepsLeadingComma: Bool
  /// For each container that is open behind the piece, the outermost first, whether anything of it stays.
  package private(set) var hasKept: [Bool] = []

  /// Works out what is deleted.
  ///
  /// - Parameters:
  ///   - dropped: keys, their values or elements, in any order.
  ///   - tokens: the tokens of an accepted scan of the piece within the containers that it stands in.
  ///   - core: where the piece lies in what was scanned.
  ///   - hasKeptBefore: for each container that was open before the piece, the outermost first, whether
  ///     anything of it has stayed so far.
  package init(
    _ dropped: [Int], tokens: [JSONToken], core: Range<Int>, hasKeptBefore: [Bool]
  ) {
    keepsLeadingComma = !hasKeptBefore.isEmpty
    var heads: Set<Int> = []
    for token in dropped { heads.insert(Self.head(of: token, tokens)) }
    var before: [Int] = []
    var token = 0
    while before.count < hasKeptBefore.count {
      before.append(token)
      token += tokens[token].kind == .object ? 2 : 1
    }
    // What is open behind the piece is what ends behind it.
    var behind: [Int] = []
    token = tokens.count - 1
    while token >= 0 {
      if tokens[token].range.upperBound > core.upperBound { behind.append(token) }
      token = tokens[token].parent
    }
    behind.reverse()

    if heads.contains(0) {
      ranges = [core]
      keepsLeadingComma = false
      hasKept = behind.map { _ in false }
      return
    }
    var containers = Set(heads.map { tokens[$0].parent })
    containers.formUnion(before)
    containers.formUnion(behind)
    var kept: [Int: Bool] = [:]
    for container in containers.sorted() {
      let level = before.firstIndex(of: container)
      kept[container] = delete(
        from: container, heads, tokens, core, hasKept: level.map { hasKeptBefore[$0] } ?? false,
        isOpen: level != nil, isInnermost: level == before.count - 1 && level != nil)
    }
    let isInDropped = before.dropFirst().contains { heads.contains(Self.head(of: $0, tokens)) }
    if isInDropped { keepsLeadingComma = false }
    hasKept = behind.map { kept[$0] ?? false }
    merge(within: core)
  }

  /// The key of a member, or the element itself.
  private static func head(of token: Int, _ tokens: [JSONToken]) -> Int {
    let parent = tokens[token].parent
    let isValue = parent >= 0 && tokens[parent].kind == .object && tokens[token].kind != .key
    return isValue ? token - 1 : token
  }

  /// Deletes what is dropped of one container; gives whether anything of it stays so far.
  private mutating func delete(
    from container: Int, _ heads: Set<Int>, _ tokens: [JSONToken], _ core: Range<Int>,
    hasKept: Bool, isOpen: Bool, isInnermost: Bool
  ) -> Bool {
    var child = container + 1
    var previousEnd: Int?
    if isOpen, !isInnermost {
      // What was open already has been dealt with, comma and all.
      let value = tokens[container].kind == .object ? child + 1 : child
      if heads.contains(child) { ranges.append(core.lowerBound..<tokens[value].range.upperBound) }
      previousEnd = tokens[value].range.upperBound
      child = tokens[child].next
    }
    var hasKeptHere = false
    while child < tokens[container].next {
      let value = tokens[child].kind == .key ? child + 1 : child
      let start = tokens[child].range.lowerBound
      let end = tokens[value].range.upperBound
      if heads.contains(child) {
        ranges.append((previousEnd ?? start)..<end)
      } else {
        if !hasKeptHere, isInnermost || !hasKept, let previousEnd {
          ranges.append(previousEnd..<start)
        }
        hasKeptHere = true
      }
      previousEnd = end
      child = tokens[child].next
    }
    if isInnermost { keepsLeadingComma = hasKept && hasKeptHere }
    return hasKept || hasKeptHere
  }

  private mutating func merge(within core: Range<Int>) {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    }) {
      let range = range.clamped(to: core)
      if range.isEmpty { continue }
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    ranges = merged
  }
}

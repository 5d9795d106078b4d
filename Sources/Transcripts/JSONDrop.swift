/// The byte ranges to delete so that members and elements are gone and valid JSON remains.
///
/// Each goes with exactly one comma; neighbors go as one range. White space before the first one
/// stays and serves what follows; the white space of a last one goes with it; a container that
/// loses everything keeps only its brackets. A token within another dropped one goes with it. The
/// root has no comma: all of it is deleted, and an empty record remains.
///
/// - Parameters:
///   - dropped: Keys, their values (either stands for the member) or elements, in any order, of any
///     containers; twice is no harm.
///   - tokens: The tokens of an accepted scan.
/// - Returns: Ascending, disjoint byte ranges. Values that are kept lie wholly outside them.
package func rangesToDrop(_ dropped: [Int], tokens: [JSONToken]) -> [Range<Int>] {
  let heads = dropped.map { token in
    let parent = tokens[token].parent
    let isValue = parent >= 0 && tokens[parent].kind == .object && tokens[token].kind != .key
    return isValue ? token - 1 : token
  }.sorted()

  var ranges: [Range<Int>] = []
  var index = 0
  while index < heads.count {
    // One run of neighbors, from `first` to `last`; what lies within them is passed over.
    let first = heads[index]
    let parent = tokens[first].parent
    var last = first
    while index < heads.count {
      let head = heads[index]
      if head == tokens[last].next, tokens[head].parent == parent {
        last = head
      } else if head >= tokens[last].next {
        break
      }
      index += 1
    }

    guard parent >= 0 else {
      ranges.append(tokens[first].range)
      continue
    }
    let next = tokens[last].next
    if next < tokens[parent].next {
      ranges.append(tokens[first].range.lowerBound..<tokens[next].range.lowerBound)
    } else if tokens[first].position > 0 {
      var previous = first - 1
      while tokens[previous].parent != parent { previous = tokens[previous].parent }
      let value = tokens[last].kind == .key ? last + 1 : last
      ranges.append(tokens[previous].range.upperBound..<tokens[value].range.upperBound)
    } else {
      ranges.append(tokens[parent].content)
    }
  }
  return ranges
}

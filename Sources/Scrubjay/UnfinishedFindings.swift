internal import Detection

/// Findings that stand in several places, from the first of their parts to the last.
struct UnfinishedFindings {
  /// One of them.
  private struct Item {
    var whole: Finding.Whole
    var parts: [FindingPart]
  }

  private var items: [Item] = []

  /// Notes a part.
  ///
  /// - Parameters:
  ///   - parts: where it lies.
  ///   - part: which one it is.
  /// - Returns: all parts with the last one; nil before.
  mutating func add(
    _ parts: [FindingPart], of part: (of: Finding.Whole, index: Int)
  ) -> [FindingPart]? {
    let index = items.firstIndex { $0.whole === part.of } ?? items.endIndex
    if index == items.endIndex { items.append(Item(whole: part.of, parts: [])) }
    items[index].parts += parts
    guard part.index + 1 == part.of.parts else { return nil }
    return items.remove(at: index).parts
  }

  /// Forgets those of a block whose last parts stood in records that were left out.
  mutating func removeAll() { items.removeAll(keepingCapacity: true) }
}

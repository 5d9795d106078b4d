internal import Detection

/// Findings that stand in several places, from the first of their parts to the last.
struct UnfinishedFindings {
  /// One of them.
  private struct Item {
    var whole: Finding.Whole
    var parts: [FindingPart]
    /// Where in the output its line belongs.
    var place: Int
  }

  private var items: [Item] = []

  /// Notes a part.
  ///
  /// - Parameters:
  ///   - parts: where it lies.
  ///   - part: which one it is.
  ///   - place: the end of the output.
  /// - Returns: all parts with the last one, and where the line of the finding belongs; nil before.
  mutating func add(
    _ parts: [FindingPart], of part: (of: Finding.Whole, index: Int), at place: Int
  ) -> (parts: [FindingPart], place: Int)? {
    // What was left unfinished by a record that was left out is never finished.
    if part.index == 0 {
      items.removeAll { $0.place > place }
      items.append(Item(whole: part.of, parts: parts, place: place))
      return nil
    }
    guard let index = items.firstIndex(where: { $0.whole === part.of }) else { return nil }
    items[index].parts += parts
    guard part.index + 1 == part.of.parts else { return nil }
    let item = items.remove(at: index)
    return (item.parts, item.place)
  }

  /// Notes that so many bytes were put in at `place`.
  mutating func shift(by count: Int, from place: Int) {
    for index in items.indices where items[index].place > place { items[index].place += count }
  }
}

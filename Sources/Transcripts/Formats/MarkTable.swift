/// What a description says of the places in a record, made ready for walking over records.
///
/// A class, since it is asked for every value: its tables are not to be copied each time.
package final class MarkTable: Sendable {
  /// What stands in a place.
  package struct Mark: Sendable {
    /// What it is.
    package let meaning: FormatDescription.Meaning
    /// The group that it belongs to; its anchor is the nearest one around it.
    package let group: Int
    /// Whether it is text with tags.
    package let isHTML: Bool

    init(meaning: FormatDescription.Meaning, group: Int) {
      self.meaning = meaning
      self.group = group
      isHTML = meaning == .text(.html)
    }
  }

  /// What stands in places, by number.
  package let marks: [Mark]
  /// By group, the marks of which one must be there; none where it does not matter.
  package let required: [Set<Int32>]
  /// The paths to them.
  package let paths: PathTable

  /// Makes the table of a description.
  package init(_ description: FormatDescription) {
    var marks: [Mark] = []
    var required: [Set<Int32>] = []
    var paths: [(path: PlacePath, purpose: PathTable.Purpose)] = []
    for path in description.messages { paths.append((path, .message)) }
    for (index, group) in description.groups.enumerated() {
      required.append([])
      for anchor in group.anchors {
        paths.append((anchor, .anchor(index)))
        for (number, member) in group.members.enumerated() {
          if number == group.required { required[index].insert(Int32(marks.count)) }
          paths.append((anchor.appending(member.path), .mark(marks.count)))
          marks.append(Mark(meaning: member.meaning, group: index))
        }
        guard let key = group.key else { continue }
        paths.append((PlacePath(anchor.segments.dropLast()), .keys(marks.count)))
        marks.append(Mark(meaning: key, group: index))
      }
    }
    self.marks = marks
    self.required = required
    self.paths = PathTable(paths)
  }
}

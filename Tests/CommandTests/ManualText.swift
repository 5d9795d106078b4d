/// The parts of a discussion in the help: prose, examples, lists of terms.
enum ManualText {
  /// A piece of a section.
  enum Block: Equatable {
    /// Sentences that are filled.
    case prose([String])
    /// Lines that stay as they are.
    case literal([String])
    /// Terms and what they mean.
    case list([Item])
  }

  /// A term and what it means.
  struct Item: Equatable {
    var term: String
    var text: String
  }

  /// What stands under a heading; the first may have none.
  struct Section: Equatable {
    var title: String?
    var blocks: [Block] = []
  }

  /// Cuts a discussion at its headings, `EXAMPLES:`, and each section at its blank lines.
  static func sections(of discussion: String) -> [Section] {
    var sections: [Section] = []
    var section = Section()
    for paragraph in paragraphs(of: discussion) {
      var lines = paragraph
      if let title = title(lines[0]) {
        if section.title != nil || !section.blocks.isEmpty { sections.append(section) }
        section = Section(title: title)
        lines.removeFirst()
      }
      if !lines.isEmpty { section.blocks += blocks(lines, in: section.title) }
    }
    if section.title != nil || !section.blocks.isEmpty { sections.append(section) }
    return sections
  }

  private static func paragraphs(of text: String) -> [[String]] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .split(separator: "").map { $0.map(String.init) }
  }

  private static func title(_ line: String) -> String? {
    guard line.hasSuffix(":"), line.dropLast().allSatisfy({ $0.isUppercase || $0 == " " }) else {
      return nil
    }
    return String(line.dropLast())
  }

  private static func blocks(_ lines: [String], in title: String?) -> [Block] {
    if title == "EXAMPLES" { return example(lines) }
    if lines[0].hasPrefix(" "), title != nil { return list(lines) }
    // Columns of a table.
    return lines.allSatisfy { $0.contains("   ") } ? [.literal(lines)] : [.prose(lines)]
  }

  /// What an example is about, if it says so, and what is typed and printed.
  private static func example(_ lines: [String]) -> [Block] {
    let indentation = lines.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    let lines = lines.map { String($0.dropFirst(indentation)) }
    guard !lines[0].hasPrefix("$") else { return [.literal(lines)] }
    if lines.count == 1 { return [.prose(lines)] }
    let rest = lines.dropFirst()
    let inner = rest.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return [.prose([lines[0]]), .literal(rest.map { String($0.dropFirst(inner)) })]
  }

  /// Terms with two spaces or more behind them, and what they mean.
  ///
  /// What goes on is further in; what is not further in than the heading is prose.
  private static func list(_ lines: [String]) -> [Block] {
    var items: [Item] = []
    var prose: [String] = []
    let indentation = lines[0].prefix { $0 == " " }.count
    for line in lines {
      let depth = line.prefix { $0 == " " }.count
      let text = String(line.dropFirst(depth))
      if depth == 0 {
        prose.append(text)
      } else if depth > indentation {
        items[items.count - 1].text += " " + text
      } else {
        let parts = text.split(separator: "  ", maxSplits: 1)
        items.append(
          Item(
            term: String(parts[0]),
            text: parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""))
      }
    }
    return [.list(items)] + (prose.isEmpty ? [] : [.prose(prose)])
  }
}

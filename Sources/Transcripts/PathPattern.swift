/// A pattern for paths inside a folder, as shells and ignore files have them.
///
/// `*` stands for any characters of a name, `?` for one, `[a-z]` for one of a set and `[!a-z]` for one
/// that is not in it; `**` between slashes for any number of folders. A pattern without a slash is for
/// names at any depth, others are for the whole path from the folder on. A slash at the end makes it a
/// pattern for folders alone. A backslash takes its meaning from the next character.
package struct PathPattern: Sendable {
  private enum Element: Equatable {
    case scalar(Unicode.Scalar)
    case any
    case many
    case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  private enum Part {
    case folders
    case name([Element])
  }

  private let parts: [Part]
  /// Whether it is for folders alone.
  private let isForFolders: Bool

  /// Reads a pattern; nil if it is empty or a set is not closed.
  package init?(_ text: String) {
    var words = text.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    guard !words.isEmpty else { return nil }
    isForFolders = text.hasSuffix("/")
    if words.first == ".", words.count > 1 { words.removeFirst() }
    // A slash in the middle or in front ties a pattern to the top.
    let isTied = words.count > 1 || text.hasPrefix("/") || text.hasPrefix("./")
    var parts: [Part] = isTied ? [] : [.folders]
    for word in words {
      if word == "**" {
        parts.append(.folders)
      } else {
        guard let elements = Self.elements(word) else { return nil }
        parts.append(.name(elements))
      }
    }
    self.parts = parts
  }

  /// Whether it fits a path, relative to the folder.
  package func matches(_ path: String, isFolder: Bool) -> Bool {
    if isForFolders, !isFolder { return false }
    let names = path.split(separator: "/").map { Array($0.unicodeScalars) }
    return Self.matches(
      parts.count, names.count,
      isRun: { if case .folders = parts[$0] { true } else { false } },
      fits: { part, name in
        guard case .name(let elements) = parts[part] else { return false }
        return Self.matches(elements, names[name])
      })
  }

  private static func matches(_ elements: [Element], _ name: [Unicode.Scalar]) -> Bool {
    matches(
      elements.count, name.count, isRun: { elements[$0] == .many },
      fits: { element, index in
        switch elements[element] {
        case .scalar(let scalar): scalar == name[index]
        case .any, .many: true
        case .set(let ranges, let isNegated):
          ranges.contains { $0.contains(name[index]) } != isNegated
        }
      })
  }

  /// Whether a row of signs, of which some stand for any number of things, fits a row of things.
  ///
  /// Only the last of these signs has to be tried again, so the time is at most the product of both.
  private static func matches(
    _ signs: Int, _ things: Int, isRun: (Int) -> Bool, fits: (Int, Int) -> Bool
  ) -> Bool {
    var sign = 0
    var thing = 0
    var last: (sign: Int, thing: Int)?
    while thing < things {
      if sign < signs, isRun(sign) {
        last = (sign, thing)
        sign += 1
      } else if sign < signs, fits(sign, thing) {
        sign += 1
        thing += 1
      } else if let (start, taken) = last {
        last = (start, taken + 1)
        sign = start + 1
        thing = taken + 1
      } else {
        return false
      }
    }
    while sign < signs, isRun(sign) { sign += 1 }
    return sign == signs
  }

  private static func elements(_ word: String) -> [Element]? {
    var elements: [Element] = []
    var rest = Array(word.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*": if elements.last != .many { elements.append(.many) }
      case "?": elements.append(.any)
      case "\\":
        guard let next = rest.popFirst() else { return nil }
        elements.append(.scalar(next))
      case "[":
        guard let set = Self.set(&rest) else { return nil }
        elements.append(set)
      default: elements.append(.scalar(scalar))
      }
    }
    return elements
  }

  private static func set(_ rest: inout ArraySlice<Unicode.Scalar>) -> Element? {
    var isNegated = false
    if rest.first == "!" || rest.first == "^" {
      isNegated = true
      rest.removeFirst()
    }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while let lower = rest.popFirst() {
      // A bracket that comes first is one of the set.
      if lower == "]", !ranges.isEmpty { return .set(ranges, isNegated: isNegated) }
      if rest.first == "-", rest.count > 1, rest[rest.startIndex + 1] != "]" {
        rest.removeFirst()
        guard let upper = rest.popFirst(), upper >= lower else { return nil }
        ranges.append(lower...upper)
      } else {
        ranges.append(lower...lower)
      }
    }
    return nil
  }
}

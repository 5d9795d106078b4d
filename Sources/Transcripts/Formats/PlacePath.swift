/// A path to places in a record of JSON, or to the cells of a column.
///
///     path    = "." / [ "/" ] segment *( "/" segment )
///     segment = "*" / "**" / key [ "*" ]      any one; any number of them; what begins so
///
/// In a key, `~0` stands for `~` and `~1` for `/`, as in a JSON Pointer (RFC 6901).
package struct PlacePath: Hashable, Sendable {
  /// One step.
  package enum Segment: Hashable, Sendable {
    /// This key.
    case name([UInt8])
    /// Keys that begin so.
    case prefix([UInt8])
    /// Any key or index.
    case any
    /// Any number of them, none included.
    case anyDepth
  }

  /// The steps; none for the place that paths are counted from.
  package var segments: [Segment]

  /// A path of these steps.
  package init(_ segments: [Segment]) {
    self.segments = segments
  }

  /// The path that is written so, in which ``fault(in:)`` finds nothing.
  package init(_ text: String) {
    guard text != "." else {
      segments = []
      return
    }
    let parts = text.utf8.split(separator: ASCII.slash, omittingEmptySubsequences: false)
    let isAbsolute = text.utf8.first == ASCII.slash
    segments = parts.dropFirst(isAbsolute ? 1 : 0).map { part in
      switch String(Substring(part)) {
      case "*": return .any
      case "**": return .anyDepth
      default:
        let star = UInt8(ascii: "*")
        return part.last == star
          ? .prefix(Self.unescaped(part.dropLast())) : .name(Self.unescaped(part))
      }
    }
  }

  /// The path that goes on from this one.
  package func appending(_ path: PlacePath) -> PlacePath {
    PlacePath(segments + path.segments)
  }

  /// What is wrong with a path, or nil.
  package static func fault(in text: String) -> (cause: String, cure: String?)? {
    if text == "." { return nil }
    let parts = text.utf8.split(separator: ASCII.slash, omittingEmptySubsequences: false)
    for part in parts.dropFirst(text.utf8.first == ASCII.slash ? 1 : 0) {
      if part.isEmpty {
        return ("a step of the path is empty", "write '.' for the place itself, 'a/b' for a step")
      }
      var rest = part
      while let tilde = rest.firstIndex(of: UInt8(ascii: "~")) {
        rest = rest[rest.index(after: tilde)...]
        guard rest.first == ASCII.zero || rest.first == ASCII.zero + 1 else {
          return ("'~' must stand before 0 or 1", "write '~0' for '~' and '~1' for '/' in a key")
        }
      }
      let stars = part.count { $0 == UInt8(ascii: "*") }
      let isWhole = stars == part.count && stars <= 2
      if stars > 0, !isWhole, stars > 1 || part.last != UInt8(ascii: "*") {
        return ("'*' stands for a whole step or for the end of one", "write '*', '**' or 'key*'")
      }
    }
    return nil
  }

  private static func unescaped(_ text: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isAfterTilde = false
    for byte in text {
      if isAfterTilde {
        result.append(byte == ASCII.zero ? UInt8(ascii: "~") : ASCII.slash)
        isAfterTilde = false
      } else if byte == UInt8(ascii: "~") {
        isAfterTilde = true
      } else {
        result.append(byte)
      }
    }
    return result
  }
}

internal import Transcripts

/// A piece of a record that is too long to be held, which stands in containers that were opened before it.
///
/// It is looked at within their brackets and names, which were written around it, so that the same code
/// reads it that reads a whole record.
struct JSONFragment: Sendable {
  /// How many members or elements of its own each of these containers had before, the outermost first.
  var before: [Int]
  /// How many bytes of the record stand before it.
  var offset: Int
  /// Whether the record ends with it.
  var isLast: Bool
  /// Whether anything has stayed so far of each of these containers, where rules drop members; such pieces
  /// are worked on in their order.
  var hasKept: [Bool]?

  /// How many members or elements were left away before the scan, by the token of their container.
  func bases(_ tokens: [JSONToken]) -> [Int: Int] {
    var bases: [Int: Int] = [:]
    var token = 0
    for count in before {
      guard token < tokens.count else { break }
      bases[token] = count
      token += tokens[token].kind == .object ? 2 : 1
    }
    return bases
  }
}

/// The containers that are open where a long record is cut, with the names of what is open in them.
struct JSONPath {
  /// One container.
  private struct Step {
    var level: JSONWalk.Level
    /// The key of the member that is open in it, with its quotes.
    var key: [UInt8] = []
  }

  private var steps: [Step] = []

  /// The longest key, in bytes, that is written again before every piece; a longer one is not shown.
  private static let longestKey = 4096

  /// Makes the path of where a record begins.
  init() {}

  /// Makes the path of a later place in the same record.
  ///
  /// - Parameters:
  ///   - open: what is open there, without what the record itself stands in.
  ///   - previous: the path of a place before.
  ///   - start: that place; `bytes` begin at it or before it.
  ///   - bytes: the text.
  ///   - origin: the place of its first byte.
  init(
    _ open: [JSONWalk.Level], after previous: JSONPath, from start: Int, bytes: Span<UInt8>,
    origin: Int
  ) {
    for (index, level) in open.enumerated() {
      var step = Step(level: level)
      if level.isObject, index + 1 < open.count {
        step.key =
          level.last >= start
          ? Self.key(behind: level.last - origin, in: bytes) : previous.steps[index].key
      }
      steps.append(step)
    }
  }

  private static func key(behind place: Int, in bytes: Span<UInt8>) -> [UInt8] {
    let unknown = Array("\"…\"".utf8)
    var start = place + 1
    while start < bytes.count, ASCII.isSpace(bytes[start]) { start += 1 }
    guard start < bytes.count, bytes[start] == ASCII.quote else { return unknown }
    var end = start + 1
    while end < bytes.count, bytes[end] != ASCII.quote {
      end += bytes[end] == ASCII.backslash ? 2 : 1
      if end - start > longestKey { return unknown }
    }
    guard end < bytes.count else { return unknown }
    var key: [UInt8] = []
    key.append(bytes, in: start..<end + 1)
    return key
  }

  /// What is written before the piece that begins here.
  var opening: [UInt8] {
    var text: [UInt8] = []
    for (index, step) in steps.enumerated() {
      text.append(UInt8(ascii: step.level.isObject ? "{" : "["))
      guard step.level.isObject, index + 1 < steps.count else { continue }
      text += step.key
      text.append(UInt8(ascii: ":"))
    }
    return text
  }

  /// What is written behind the piece that ends here.
  var closing: [UInt8] {
    steps.reversed().map { UInt8(ascii: $0.level.isObject ? "}" : "]") }
  }

  /// How many members or elements each container had before; what is open in it now is one of them but in
  /// the innermost.
  var before: [Int] { steps.map(\.level.commas) }
}

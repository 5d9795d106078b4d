internal import Transcripts

/// Noting what the format says of values, as records are gone through.
extension JSONBlockScratch {
  /// Notes where the paths stand in a container that was just opened.
  mutating func openMarked(
    depth: Int, state: Int32, _ marks: MarkTable, line: Int, at start: Int
  ) {
    open[depth].state = state
    guard state != PathTable.nowhere, marks.paths.place(state).isMessage else { return }
    open[depth].message = Int32(messages.count)
    messages.append(MessageSpan(line: line, start: start, units: units.count..<units.count))
  }

  /// Notes that a container ends.
  @inline(__always)
  mutating func closeMarked(depth: Int) {
    let message = open[depth].message
    if message >= 0 { endMessage(Int(message)) }
  }

  /// Notes that a message ends with the last unit.
  mutating func endMessage(_ message: Int) {
    messages[message].units = messages[message].units.lowerBound..<units.count
  }

  /// Notes what the last unit is: a value in the container at `depth`.
  mutating func notePlace(
    _ mark: Int32, _ state: Int32, _ marks: MarkTable, depth: Int, token: Int
  ) {
    let group = Int32(truncatingIfNeeded: marks.marks[Int(mark)].group)
    var anchor = token
    if !marks.paths.isAnchor(state, of: group) {
      var level = depth
      while level > 0, !marks.paths.isAnchor(open[level].state, of: group) { level -= 1 }
      anchor = open[level].token
    }
    note(mark, marks, anchor: anchor)
  }

  /// Notes what the last unit is, a key: it names whom its value, the next token, is about.
  mutating func noteKey(_ mark: Int32, token: Int) {
    places.append(
      UnitPlace(
        unit: Int32(truncatingIfNeeded: units.count - 1), mark: mark,
        anchor: Int32(truncatingIfNeeded: token + 1)))
  }

  /// Notes what the last unit is.
  mutating func note(_ mark: Int32, _ marks: MarkTable, anchor: Int) {
    let unit = units.count - 1
    if marks.marks[Int(mark)].meaning == .role, let message = messages.indices.last {
      messages[message].role = unit
    }
    places.append(
      UnitPlace(
        unit: Int32(truncatingIfNeeded: unit), mark: mark,
        anchor: Int32(truncatingIfNeeded: anchor)))
  }
}

extension MarkTable {
  /// Whether what a mark says is personal as a whole.
  func isWhole(_ mark: Int32) -> Bool { marks[Int(mark)].meaning.isWhole }
}

/// Follows the paths of a format over the tokens of a record, which are visited in order.
struct TokenMarker {
  private struct Level {
    var token: Int
    var end: Int
    var isObject: Bool
    var state: Int32
    var message: Int
  }

  private let table: MarkTable
  private var open: [Level] = []
  /// Where the paths stand at the value that comes next.
  private var state: Int32
  private var mark: Int32 = -1
  private var keyMark: Int32 = -1
  private var token = 0

  /// What is added to the tokens that others are counted from, in JSON that stands in a string.
  private let shift: Int

  init(_ table: MarkTable) {
    self.table = table
    state = table.paths.start
    shift = 0
  }

  /// Follows the paths on into JSON that stands in a string, where they stand at `state`; `object` is the
  /// number of its first object in the block.
  init(_ table: MarkTable, inside state: Int32, object: Int) {
    self.table = table
    self.state = state
    shift = 1 << 23 | object & (1 << 22 - 1)
  }

  /// Where the paths stand at the token at hand.
  var place: Int32 { state }

  /// Whether the token at hand is text with tags.
  var isHTML: Bool { mark >= 0 && table.marks[Int(mark)].isHTML }

  /// Whether the token at hand is personal as a whole.
  var isWhole: Bool { mark >= 0 && table.isWhole(mark) }

  /// Goes on to `token`.
  mutating func visit(
    _ token: Int, _ current: JSONToken, _ bytes: Span<UInt8>, _ json: inout JSONBlockScratch
  ) {
    self.token = token
    close(before: token, &json)
    mark = -1
    keyMark = -1
    if current.kind == .key {
      guard let last = open.last else { return }
      state = table.paths.next(last.state, bytes, key: current.content)
      keyMark = table.paths.keys(last.state)
      return
    }
    if let last = open.last, !last.isObject { state = table.paths.element(of: last.state) }
    guard current.kind == .object || current.kind == .array else {
      mark = table.paths.mark(state)
      return
    }
    var message = -1
    if state != PathTable.nowhere, table.paths.place(state).isMessage {
      message = json.messages.count
      json.messages.append(
        MessageSpan(
          line: json.lines.count - 1, start: current.range.lowerBound,
          units: json.units.count..<json.units.count))
    }
    open.append(
      Level(
        token: token, end: current.next, isObject: current.kind == .object, state: state,
        message: message))
  }

  /// Notes what the last unit is, which shows the token at hand.
  mutating func note(_ json: inout JSONBlockScratch) {
    guard mark >= 0 else { return }
    let group = Int32(truncatingIfNeeded: table.marks[Int(mark)].group)
    var anchor = token
    if !table.paths.isAnchor(state, of: group) {
      anchor =
        open.last { table.paths.isAnchor($0.state, of: group) }?.token
        ?? open.first?.token ?? 0
    }
    json.note(mark, table, anchor: anchor + shift)
  }

  /// Notes what the last unit is, which shows the key at hand.
  mutating func noteKey(_ json: inout JSONBlockScratch) {
    if keyMark >= 0 { json.noteKey(keyMark, token: token) }
  }

  /// Ends what is open.
  mutating func end(_ json: inout JSONBlockScratch) {
    close(before: .max, &json)
  }

  private mutating func close(before token: Int, _ json: inout JSONBlockScratch) {
    while let last = open.last, last.end <= token {
      if last.message >= 0 { json.endMessage(last.message) }
      open.removeLast()
    }
  }
}

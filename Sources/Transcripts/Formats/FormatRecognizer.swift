/// Tells which of several descriptions the beginning of an input fits.
package struct FormatRecognizer: Sendable {
  private struct Rule: Sendable {
    /// The index of the description.
    var format: Int
    /// Its conditions, by their marks in the table.
    var conditions: Range<Int>
  }

  private let descriptions: [FormatDescription]
  private var rules: [Rule] = []
  private var conditions: [FormatDescription.Condition] = []
  /// For each mark of the table, the conditions that it stands for: some ask for one place.
  private let table: PathTable
  private let meanings: [[Int]]

  /// What was recognized.
  package struct Match: Equatable, Sendable {
    /// The index of the description.
    package var format: Int
    /// Other descriptions that fit, too, and say less.
    package var others: [Int]
  }

  /// Prepares for recognizing `descriptions`; of two that say as much, the first one is taken.
  package init(_ descriptions: [FormatDescription]) {
    self.descriptions = descriptions
    var conditions: [FormatDescription.Condition] = []
    var rules: [Rule] = []
    for (index, description) in descriptions.enumerated() where description.frame != .lines {
      for list in description.recognition {
        let start = conditions.count
        conditions += list
        rules.append(Rule(format: index, conditions: start..<conditions.count))
      }
    }
    // Places may be asked for by many: each distinct path is one, and patterns that meet are told apart by
    // the set of them.
    var places: [PlacePath] = []
    var marks: [Int] = []
    for condition in conditions {
      let place = places.firstIndex(of: condition.path) ?? places.count
      if place == places.count { places.append(condition.path) }
      marks.append(place)
    }
    var meanings: [[Int]] = Array(repeating: [], count: places.count)
    for (condition, place) in marks.enumerated() { meanings[place].append(condition) }
    self.conditions = conditions
    self.rules = rules
    self.meanings = meanings
    // Anchors, of which a place may have several, where it may have but one mark.
    table = PathTable(places.enumerated().map { ($0.element, .anchor($0.offset)) })
  }

  // MARK: JSON

  /// The description that records of JSON fit at the beginning of the input; nil if none does.
  ///
  /// Looks at the records one after the other, the last one as far as it is there.
  package func recognize(json head: Span<UInt8>) -> Match? {
    var scores: [Int: Int] = [:]
    var seen: Set<Int> = []
    func endRecord() {
      for rule in rules
      where descriptions[rule.format].frame == .json && rule.conditions.allSatisfy(seen.contains) {
        scores[rule.format] = max(scores[rule.format] ?? 0, rule.conditions.count)
      }
      seen.removeAll(keepingCapacity: true)
    }
    var walk = RecordWalk(table)
    walk.go(over: head) { state, value in
      for anchor in table.anchors(state) {
        for condition in meanings[Int(anchor)] where holds(conditions[condition], value, in: head) {
          seen.insert(condition)
        }
      }
    } endRecord: {
      endRecord()
    }
    return best(scores)
  }

  private func holds(
    _ condition: FormatDescription.Condition, _ value: Range<Int>?, in head: Span<UInt8>
  ) -> Bool {
    guard let wanted = condition.value else { return true }
    var bytes = Array(wanted.utf8)
    let isPrefix = bytes.last == UInt8(ascii: "*")
    if isPrefix { bytes.removeLast() }
    guard let value, isPrefix ? value.count >= bytes.count : value.count == bytes.count else {
      return false
    }
    return head.holds(at: value.lowerBound, 0..<bytes.count, of: bytes)
  }

  /// The one that says most; of those that say as much, the first.
  private func best(_ scores: [Int: Int]) -> Match? {
    let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first else { return nil }
    return Match(format: first.key, others: ranked.dropFirst().map(\.key).sorted())
  }

  // MARK: Lines and rows

  /// The description that a line of text fits; nil if none does.
  package func recognize(line: Range<Int>, in head: Span<UInt8>) -> Match? {
    var scores: [Int: Int] = [:]
    var captures: [LineLayout.Capture] = []
    for (index, description) in descriptions.enumerated() {
      for layout in description.firstLines
      where layout.match(head, in: line, into: &captures) != nil {
        scores[index] = max(scores[index] ?? 0, layout.weight)
      }
    }
    if rules.contains(where: { descriptions[$0.format].frame == .pairs }) {
      recognizePairs(line, in: head, into: &scores)
    }
    return best(scores)
  }

  /// Looks whether all of a line is pairs, with the keys that are asked for among them.
  private func recognizePairs(
    _ line: Range<Int>, in head: Span<UInt8>, into scores: inout [Int: Int]
  ) {
    var seen: Set<Int> = []
    let isWhole = KeyValueLine.pairs(of: head, in: line) { key, value in
      let state = table.next(table.start, head, key: key)
      if state == PathTable.nowhere { return }
      for anchor in table.anchors(state) {
        for condition in meanings[Int(anchor)] where holds(conditions[condition], value, in: head) {
          seen.insert(condition)
        }
      }
    }
    guard isWhole else { return }
    for rule in rules where descriptions[rule.format].frame == .pairs {
      guard rule.conditions.allSatisfy(seen.contains) else { continue }
      scores[rule.format] = max(scores[rule.format] ?? 0, rule.conditions.count)
    }
  }

  /// The description that a header of columns fits; nil if none does.
  package func recognize(columns: [[UInt8]]) -> Match? {
    var scores: [Int: Int] = [:]
    for rule in rules where descriptions[rule.format].frame == .rows {
      let isThere = rule.conditions.allSatisfy { index in
        guard case .name(let name)? = conditions[index].path.segments.first else { return false }
        return columns.contains(name)
      }
      if isThere { scores[rule.format] = max(scores[rule.format] ?? 0, rule.conditions.count) }
    }
    return best(scores)
  }

  /// The description that the end of a name alone tells; nil if none does.
  package func recognize(pathExtension: String?) -> Int? {
    guard let name = pathExtension?.lowercased() else { return nil }
    return descriptions.firstIndex { $0.extensions.contains(name) }
  }
}

/// A walk over the beginning of JSON that may be broken off anywhere, record by record.
struct RecordWalk {
  private let table: PathTable
  private var open: [(isObject: Bool, state: Int32)] = []

  init(_ table: PathTable) {
    self.table = table
  }

  /// Calls `visit` for each value with its state, and with its content if it is a string, and `endRecord`
  /// behind each record and at the end of what is there.
  mutating func go(
    over bytes: Span<UInt8>, visit: (_ state: Int32, _ string: Range<Int>?) -> Void,
    endRecord: () -> Void
  ) {
    var at = byteOrderMarkLength(bytes)
    var isInArray = false
    var state = table.start
    var isRecordOpen = false
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case ASCII.openBracket where open.isEmpty && !isInArray && !isRecordOpen:
        isInArray = true
        at += 1
        continue
      case ASCII.openBrace, ASCII.openBracket:
        if open.isEmpty { state = table.start }
        isRecordOpen = true
        visit(state, nil)
        open.append((byte == ASCII.openBrace, state))
        if byte == ASCII.openBracket { state = table.element(of: state) }
        at += 1
      case ASCII.closeBrace, ASCII.closeBracket:
        at += 1
        guard !open.isEmpty else {
          isInArray = false
          continue
        }
        open.removeLast()
        if let last = open.last, !last.isObject { state = table.element(of: last.state) }
        if open.isEmpty {
          endRecord()
          isRecordOpen = false
        }
      case ASCII.quote:
        let start = at + 1
        var end = start
        while end < bytes.count, bytes[end] != ASCII.quote {
          end += bytes[end] == ASCII.backslash ? 2 : 1
        }
        guard end < bytes.count else { return endRecord() }
        at = end + 1
        while at < bytes.count, ASCII.isJSONSpace(bytes[at]) { at += 1 }
        if let last = open.last, last.isObject, at < bytes.count, bytes[at] == ASCII.colon {
          state = table.next(last.state, bytes, key: start..<end)
          at += 1
        } else {
          if open.isEmpty { state = table.start }
          visit(state, start..<end)
        }
      case ASCII.comma, ASCII.colon:
        at += 1
      case _ where ASCII.isJSONSpace(byte):
        at += 1
      default:
        // A number or a word.
        var end = at + 1
        while end < bytes.count, !Self.ends(bytes[end]) { end += 1 }
        if open.isEmpty { state = table.start }
        visit(state, at..<end)
        at = end
      }
    }
    endRecord()
  }

  private static func ends(_ byte: UInt8) -> Bool {
    ASCII.isJSONSpace(byte) || byte == ASCII.comma || byte == ASCII.closeBrace
      || byte == ASCII.closeBracket || byte == ASCII.openBrace || byte == ASCII.openBracket
      || byte == ASCII.quote
  }
}

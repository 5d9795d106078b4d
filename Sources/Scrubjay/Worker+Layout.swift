internal import Detection
internal import Transcripts

extension Worker {
  /// Lays out a line that is an object, in one pass and without tokens.
  ///
  /// Whatever is not JSON beyond doubt is left to the scanner, which can say what is wrong with it.
  ///
  /// - Returns: whether that is done; if not, nothing was appended.
  func layOut(
    _ range: Range<Int>, _ line: Int, _ record: Int, knowsKeys: Bool, in bytes: Span<UInt8>,
    into json: inout JSONBlockScratch
  ) -> Bool {
    // Notes have no room for places beyond.
    guard range.upperBound < Int(Int32.max) else { return false }
    let mark = json.mark
    let isDone = layOutObject(
      range, line, record, knowsKeys: knowsKeys, in: bytes, into: &json)
    if !isDone {
      json.goBack(to: mark)
      json.lines[line].hasKnownKeys = false
    }
    return isDone
  }

  private func layOutObject(
    _ range: Range<Int>, _ line: Int, _ record: Int, knowsKeys: Bool, in bytes: Span<UInt8>,
    into json: inout JSONBlockScratch
  ) -> Bool {
    let end = range.upperBound
    var at = Self.skipSpace(bytes, from: range.lowerBound, to: end)
    guard at < end, bytes[at] == UInt8(ascii: "{") else { return false }
    json.makeRoom(forLine: range.count)
    let firstObject = json.nextObject
    json.nextObject += range.count + 1
    var token = 0
    var keys = 0
    var depth = 0
    var isObject = true
    var isFirst = true
    let marks = options.transcript?.marks
    // Where the format's paths stand at the value that comes next.
    var state = marks?.paths.start ?? PathTable.nowhere
    json.open[0] = OpenContainer()
    if let marks { json.openMarked(depth: 0, state: state, marks, line: line, at: at) }
    at += 1
    members: while true {
      at = Self.skipSpace(bytes, from: at, to: end)
      guard at < end else { return false }
      var byte = bytes[at]
      if !isFirst || byte != Self.closing(isObject) {
        if isObject {
          guard byte == ASCII.quote else { return false }
          token += 1
          guard
            let next = layOutKey(
              at, to: end, line: line, record, token: token,
              object: firstObject + json.open[depth].token, place: keys, knowsKeys: knowsKeys,
              depth: depth, marks, in: bytes, into: &json)
          else { return false }
          if let marks {
            state = marks.paths.next(json.open[depth].state, bytes, key: at + 1..<next - 1)
          }
          keys += 1
          at = Self.skipSpace(bytes, from: next, to: end)
          guard at < end, bytes[at] == UInt8(ascii: ":") else { return false }
          at = Self.skipSpace(bytes, from: at + 1, to: end)
          guard at < end else { return false }
          byte = bytes[at]
        }
        token += 1
        isFirst = false
        var mark: Int32 = -1
        if let marks {
          if !isObject { state = marks.paths.element(of: json.open[depth].state) }
          mark = marks.paths.mark(state)
        }
        switch byte {
        case ASCII.quote:
          guard
            let next = layOutString(
              at, to: end, line: line, record, token: token, name: json.open[depth].name,
              mark: mark, state: state, marks, in: bytes, into: &json)
          else { return false }
          if mark >= 0, let marks {
            json.notePlace(mark, state, marks, depth: depth, token: token)
          }
          at = next
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          guard let next = Self.endOfNumber(bytes, at: at, to: end) else { return false }
          json.append(
            bytes, at..<next, name: json.open[depth].name, record: record,
            note: UnitNote(
              kind: .number, line: line, token: token, raw: at..<next, isVerbatim: true))
          if mark >= 0, let marks {
            json.notePlace(mark, state, marks, depth: depth, token: token)
          }
          at = next
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          guard depth + 1 < JSONBlockScratch.deepest else { return false }
          isObject = byte == UInt8(ascii: "{")
          // What stands in an array is called like the array.
          let name = isObject ? 0..<0 : json.open[depth].name
          depth += 1
          json.open[depth] = OpenContainer(token: token, isObject: isObject, name: name)
          if let marks {
            json.openMarked(depth: depth, state: state, marks, line: line, at: at)
          }
          isFirst = true
          at += 1
          continue members
        default:
          guard let next = Self.endOfWord(bytes, at: at, to: end) else { return false }
          at = next
        }
      }
      // A value or an opening bracket was read: brackets close until a comma or the end.
      while true {
        at = Self.skipSpace(bytes, from: at, to: end)
        guard at < end else { return false }
        let byte = bytes[at]
        at += 1
        if byte == UInt8(ascii: ","), !isFirst { continue members }
        guard byte == Self.closing(isObject) else { return false }
        isFirst = false
        json.closeMarked(depth: depth)
        if depth == 0 { return Self.skipSpace(bytes, from: at, to: end) == end }
        depth -= 1
        isObject = json.open[depth].isObject
      }
    }
  }

  /// Lays out the key whose opening quote stands at `start`, unless it is known; gives the place behind.
  @inline(__always)
  private func layOutKey(
    _ start: Int, to end: Int, line: Int, _ record: Int, token: Int, object: Int, place: Int,
    knowsKeys: Bool, depth: Int, _ marks: MarkTable?, in bytes: Span<UInt8>,
    into json: inout JSONBlockScratch
  ) -> Int? {
    // Keys that name people differ from record to record.
    let keyMark = marks?.paths.keys(json.open[depth].state) ?? -1
    let knowsKeys = knowsKeys && keyMark < 0
    var key = knowsKeys ? json.keys.expectedKey(bytes, at: start + 1, to: end, place: place) : nil
    let stop: Int
    if let key {
      stop = start + 1 + json.keys.length(of: key)
    } else {
      stop = json.copyString(bytes, in: start + 1..<end)
      guard stop < end else { return nil }
      if bytes[stop] == ASCII.quote, knowsKeys {
        key = json.keys.key(bytes, in: start + 1..<stop, place: place)
      }
    }
    if let key, let unit = json.keys.unit(of: key) {
      json.open[depth].name = unit
      json.lines[line].hasKnownKeys = true
      return stop + 1
    }
    let isVerbatim = bytes[stop] == ASCII.quote
    guard
      let close = isVerbatim
        ? stop
        : json.decoded.decodeJSONString(
          bytes, openedAt: start, to: end, acceptsHexEscapes: acceptsHexEscapes)
    else { return nil }
    var note = UnitNote(
      kind: .key, line: line, token: token, raw: start + 1..<close, isVerbatim: isVerbatim)
    note.object = UInt32(truncatingIfNeeded: object)
    let unit: Range<Int>
    if isVerbatim {
      unit = json.append(bytes, start + 1..<close, name: 0..<0, record: record, note: note)
    } else {
      unit = appendDecoded(name: 0..<0, record: record, note: note, into: &json)
      json.makeRoom(forLine: end - close)
    }
    if let key { json.keys.note(key, unit: unit) }
    json.open[depth].name = unit
    if keyMark >= 0 { json.noteKey(keyMark, token: token) }
    return close + 1
  }

  /// Lays out the string whose opening quote stands at `start`; gives the place behind it.
  @inline(__always)
  private func layOutString(
    _ start: Int, to end: Int, line: Int, _ record: Int, token: Int, name: Range<Int>,
    mark: Int32, state: Int32, _ marks: MarkTable?, in bytes: Span<UInt8>,
    into json: inout JSONBlockScratch
  ) -> Int? {
    let isWhole = mark >= 0 && marks?.isWhole(mark) == true
    let stop = json.copyString(bytes, in: start + 1..<end)
    guard stop < end else { return nil }
    let isVerbatim = bytes[stop] == ASCII.quote
    guard
      let close = isVerbatim
        ? stop
        : json.decoded.decodeJSONString(
          bytes, openedAt: start, to: end, acceptsHexEscapes: acceptsHexEscapes)
    else { return nil }
    let content = start + 1..<close
    let note = UnitNote(
      kind: .string, line: line, token: token, raw: content, isVerbatim: isVerbatim)
    if mark >= 0, marks?.marks[Int(mark)].isHTML == true {
      let decoded = json.decoded.bytes
      let text = isVerbatim ? bytes.extracting(content) : decoded.span
      gatherHTML(text, name: name, record: record, note: note, into: &json)
      json.makeRoom(forLine: end - close)
    } else if !isVerbatim {
      appendDecoded(
        name: name, record: record, note: note, isWhole: isWhole, state: state, into: &json)
      json.makeRoom(forLine: end - close)
    } else if !isWhole, Self.mayBeJSON(bytes, content),
      gatherNested(
        bytes.extracting(content), [], name: name, record: record, note: note, state: state,
        into: &json)
    {
      json.makeRoom(forLine: end - close)
    } else {
      json.appendCopied(content.count, name: name, record: record, note: note)
    }
    return close + 1
  }

  @inline(__always)
  private static func closing(_ isObject: Bool) -> UInt8 {
    isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
  }

  @inline(__always)
  private static func skipSpace(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var at = start
    while at < end {
      let byte = bytes[at]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A else { break }
      at += 1
    }
    return at
  }

  /// Where the number ends that begins at `start`; nil if it is none.
  private static func endOfNumber(_ bytes: Span<UInt8>, at start: Int, to end: Int) -> Int? {
    var at = start
    func skipDigits() -> Bool {
      let first = at
      while at < end, bytes[at] &- UInt8(ascii: "0") < 10 { at += 1 }
      return at > first
    }
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let hasZero = at < end && bytes[at] == UInt8(ascii: "0")
    let whole = at
    guard skipDigits(), !hasZero || at == whole + 1 else { return nil }
    if at < end, bytes[at] == UInt8(ascii: ".") {
      at += 1
      guard skipDigits() else { return nil }
    }
    if at < end, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < end, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      guard skipDigits() else { return nil }
    }
    return at
  }

  /// Where `true`, `false` or `null` ends that begins at `start`; nil if it is none of them.
  private static func endOfWord(_ bytes: Span<UInt8>, at start: Int, to end: Int) -> Int? {
    let word: StaticString
    switch bytes[start] {
    case UInt8(ascii: "t"): word = "true"
    case UInt8(ascii: "f"): word = "false"
    case UInt8(ascii: "n"): word = "null"
    default: return nil
    }
    guard end - start >= word.utf8CodeUnitCount else { return nil }
    for offset in 0..<word.utf8CodeUnitCount
    where unsafe bytes[start + offset] != word.utf8Start[offset] {
      return nil
    }
    return start + word.utf8CodeUnitCount
  }
}

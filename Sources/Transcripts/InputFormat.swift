/// How the input is framed.
package enum InputFormat: String, Sendable, CaseIterable {
  /// Lines of any text.
  case text

  /// JSON Lines: one JSON value on each line.
  case jsonl

  /// JSON of any size: the elements of an array, or values one behind the other.
  case json

  /// Rows of cells with commas between them.
  case csv

  /// Rows of cells with tabs between them.
  case tsv

  /// Messages of mail: one, or those of a mailbox.
  case mail

  /// Whether it is made of rows and cells.
  package var hasRows: Bool { self == .csv || self == .tsv }

  /// The format that a name says there is; nil if it says nothing.
  ///
  /// - Parameter pathExtension: the name's, without the dot, in any case.
  package init?(pathExtension: String?) {
    switch pathExtension?.lowercased() {
    case "jsonl", "ndjson": self = .jsonl
    case "json": self = .json
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "txt", "log": self = .text
    case "eml", "mbox", "mbx": self = .mail
    default: return nil
    }
  }
}

/// What the beginning of the input tells.
package enum Sniffed: Sendable, Equatable {
  /// Read it as this.
  case format(InputFormat)

  /// Do not read it.
  case refused(InputRefusal)

  /// More of the input must be read to tell.
  case undecided
}

/// The most bytes that are looked at to tell the format.
package let maximumHead = 64 << 10

/// How much of the input must be looked at to tell its format.
///
/// That is all up to and with the end of the first line that is not blank, at most 64 KiB: it
/// follows from the content alone, never from the sizes of reads. Where that line may be none, because
/// it holds bytes that are rare in text, it is 4 KiB at least.
///
/// - Parameters:
///   - bytes: The input from its first byte on, as far as it has been read.
///   - isAtEnd: Whether that is all of it.
/// - Returns: The length of the head; nil if more must be read.
package func headLength(_ bytes: Span<UInt8>, isAtEnd: Bool) -> Int? {
  let end = min(bytes.count, maximumHead)
  var line = 0
  while let lineEnd = bytes.firstOffset(of: ASCII.newline, in: line..<end) {
    if !isBlank(bytes, in: line..<lineEnd) {
      if !UnlikelyBytes(bytes, in: line..<lineEnd).areSome { return lineEnd + 1 }
      let wanted = max(lineEnd + 1, doubtfulHead)
      return bytes.count >= wanted ? wanted : isAtEnd ? bytes.count : nil
    }
    line = lineEnd + 1
  }
  return isAtEnd || end == maximumHead ? end : nil
}

/// How many bytes are looked at where the first line may be no text.
private let doubtfulHead = 4 << 10

/// Tells the format of input from its name and its beginning.
///
/// 1. What ``InputRefusal`` names is refused, whatever the name says.
/// 2. The extensions `jsonl` and `ndjson` mean JSON Lines, `json` JSON, `csv` rows with commas, `tsv` and
///    `tab` rows with tabs, `eml`, `mbox` and `mbx` mail, `txt` and `log` text, in any case.
/// 3. Else the first line that is not blank decides, a UTF-8 byte order mark not counted.
///    - It is JSON Lines if it is wholly one JSON object, or if it begins, after white space, with `{`,
///      white space, and `"` or `}` and is broken: failing on it is safer than scanning it as text.
///    - It is JSON if it is wholly one JSON array, or if it is the beginning of an object or an array that
///      goes on behind its end, as of a document over many lines, or of a line that is longer than the
///      head. JSON Lines with such a line are read as JSON too: values one behind the other.
///    - It is mail if it is the line that divides a mailbox, or a field that mail servers write first.
/// 4. All else is text, as is input without such a line.
///
/// - Parameters:
///   - head: The input from its first byte on, as far as it has been read; of this only what
///     ``headLength(_:isAtEnd:)`` cuts off is looked at.
///   - isComplete: Whether that is all of the input.
///   - pathExtension: Of the file name, without the dot; nil if there is no name.
/// - Returns: `undecided` only if neither a line that is not blank nor 64 KiB nor the end has been
///   reached; else always the same, however much more is given.
package func sniff(head: Span<UInt8>, isComplete: Bool, pathExtension: String?) -> Sniffed {
  guard let length = headLength(head, isAtEnd: isComplete) else { return .undecided }
  let head = head.extracting(0..<length)
  if let refusal = InputRefusal(head: head) { return .refused(refusal) }

  return .format(
    InputFormat(pathExtension: pathExtension) ?? jsonFormat(of: head)
      ?? (MailMessage.isBeginning(head) ? .mail : .text))
}

/// The length of a UTF-8 byte order mark at the beginning of the input: 3, or 0 if there is none.
package func byteOrderMarkLength(_ head: Span<UInt8>) -> Int {
  head.count >= 3 && head[0] == 0xEF && head[1] == 0xBB && head[2] == 0xBF ? 3 : 0
}

/// What rule 3 of ``sniff(head:isComplete:pathExtension:)`` says of blank lines and a line; nil where that
/// is not held to be JSON.
private func jsonFormat(of head: Span<UInt8>) -> InputFormat? {
  func skipSpace(_ start: Int) -> Int {
    var index = start
    while index < head.count, ASCII.isJSONSpace(head[index]) { index += 1 }
    return index
  }

  let start = skipSpace(byteOrderMarkLength(head))
  guard start < head.count, head[start] == ASCII.openBrace || head[start] == ASCII.openBracket
  else { return nil }
  let isObject = head[start] == ASCII.openBrace
  var scanner = JSONScanner(maximumString: maximumHead)
  // Whether it may hold such an escape is for its format to say.
  scanner.acceptsHexEscapes = true
  var tokens: [JSONToken] = []
  do throws(JSONScanError) {
    try scanner.scan(head, in: start..<head.count, into: &tokens)
    return isObject ? .jsonl : .json
  } catch {
    if error.reason == .truncated || error.reason == .tooDeep { return .json }
    let next = skipSpace(start + 1)
    let isBroken =
      isObject
      && (next == head.count || head[next] == ASCII.quote || head[next] == ASCII.closeBrace)
    return isBroken ? .jsonl : nil
  }
}

/// Whether there is nothing but white space, or a byte order mark.
private func isBlank(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
  let start = range.lowerBound == 0 ? min(byteOrderMarkLength(bytes), range.upperBound) : 0
  for index in max(start, range.lowerBound)..<range.upperBound
  where !ASCII.isJSONSpace(bytes[index]) {
    return false
  }
  return true
}

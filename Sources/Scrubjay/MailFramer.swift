internal import Anonymization
internal import Transcripts

/// Cuts a mailbox into messages; a file without the lines that divide these is one.
///
/// A message begins with a line that begins with `From `, has a time of day in it and stands behind a blank
/// one or at the beginning of the input (RFC 4155, appendix A).
final class MailFramer: Framing {
  private let sizes: Framer.Sizes
  private let options: RunOptions
  private let isLineBuffered: Bool
  private var input: ReadBuffer
  /// Whether messages are divided at all.
  private var isMailbox: Bool?
  /// What stands before it is handed on.
  private var start: Int
  /// What stands before it was looked at; the beginning of a line.
  private var cursor: Int
  /// Whether the line before the cursor is blank.
  private var isBehindBlank = true
  /// Where messages begin that are held, the first at `start`.
  private var messages: [Int]
  private var record = 1
  private var prefix: [UInt8]
  private var hasFailed = false

  /// Makes a framer; see ``Framer`` for the parameters.
  init(
    _ source: any ByteSource, head: [UInt8], isLineBuffered: Bool, options: RunOptions,
    sizes: Framer.Sizes, observe: @escaping (Span<UInt8>) -> Void
  ) {
    let mark = byteOrderMarkLength(head.span)
    prefix = Array(head[..<mark])
    input = ReadBuffer(source, head: head, from: mark, observe: observe)
    start = mark
    cursor = mark
    messages = [mark]
    self.options = options
    self.sizes = sizes
    self.isLineBuffered = isLineBuffered
  }

  func next() throws(TranscriptError) -> Framed? {
    while !hasFailed {
      lookOn()
      // The last message that is held may go on.
      if let last = messages.last, last > start,
        isLineBuffered || last - start >= sizes.block || !input.isAtEnd && input.mustWait
      {
        return take(through: last, Array(messages.dropLast()), rest: [last])
      }
      let limit = options.maximumRecord
      if let last = messages.last, cursor - last > limit || input.end - cursor > limit {
        if last > start { return take(through: last, Array(messages.dropLast()), rest: [last]) }
        return try leaveOut()
      }
      if input.isAtEnd {
        guard start < input.end || !prefix.isEmpty else { return nil }
        return take(through: input.end, start < input.end ? messages : [], rest: [input.end])
      }
      try input.read(sizes.block)
    }
    return nil
  }

  /// Looks for the beginnings of messages in the lines that were read and not looked at yet.
  private func lookOn() {
    let content = input.bytes
    let bytes = content.span
    while cursor < input.end {
      let line = cursor - input.origin
      let newline = bytes.firstOffset(of: ASCII.newline, in: line..<bytes.count)
      guard newline != nil || input.isAtEnd else { return }
      let end = newline ?? bytes.count
      let isSeparator = isBehindBlank && MailMessage.isSeparator(bytes, line..<end)
      // The first line that is not blank says whether it is a mailbox.
      let isBlank = end - line <= 1 && (line..<end).allSatisfy { bytes[$0] <= 0x20 }
      if isMailbox == nil, !isBlank { isMailbox = isSeparator }
      if isSeparator, isMailbox == true, cursor > start, messages.last != cursor {
        messages.append(cursor)
      }
      isBehindBlank = isBlank
      cursor = input.origin + (newline.map { $0 + 1 } ?? bytes.count)
    }
  }

  private func take(through end: Int, _ starts: [Int], rest: [Int]) -> Framed {
    let bytes = input.copy(start..<end)
    let elements = starts.enumerated().map { index, begin in
      let next = index + 1 < starts.count ? starts[index + 1] : end
      return Block.Element(start: begin - start, value: begin - start..<next - start)
    }
    var block = Block(bytes: bytes, firstRecord: record, elements: elements)
    block.prefix = prefix
    prefix = []
    record += elements.count
    start = end
    messages = rest
    input.forget(before: start)
    return .block(block)
  }

  /// Leaves out a message that is longer than any may be, or stops at it.
  private func leaveOut() throws(TranscriptError) -> Framed {
    var result = BlockResult()
    if options.output == .scrubbed { result.output = prefix }
    prefix = []
    let failure = RecordFailure.longMessage(options, record)
    guard options.onError == .drop else {
      hasFailed = true
      result.failure = failure
      return .result(result)
    }
    /// Passes over all before `end`; where that cannot be laid aside, all ends there.
    func pass(_ end: Int) -> Bool {
      guard end > start else { return true }
      let piece = input.copy(start..<end)
      guard result.layAside(piece: piece.span, of: failure, options) else {
        hasFailed = true
        result = BlockResult()
        result.failure = failure.ofWhatCannotBeLaidAside
        return false
      }
      start = end
      input.forget(before: start)
      return true
    }
    while messages.count == 1, cursor < input.end || !input.isAtEnd {
      // All but what may be the beginning of the next message can go.
      if input.end - cursor > Self.longestSeparator {
        cursor = input.end
        isBehindBlank = false
      }
      guard pass(cursor - 1) else { return .result(result) }
      messages = [start]
      try input.read(sizes.block)
      lookOn()
    }
    guard pass(messages.count > 1 ? messages[1] : input.end) else { return .result(result) }
    messages = [start]
    result.tally.records = 1
    result.countAllLeftOut(options)
    record += 1
    return .result(result)
  }

  private static let longestSeparator = 4096
}

extension RecordFailure {
  /// The failure of a message that is longer than any may be.
  static func longMessage(_ options: RunOptions, _ record: Int) -> RecordFailure {
    RecordFailure(
      path: options.path, record: record,
      cause: "a message is longer than \(options.maximumRecord) bytes", cure: "raise --max-record")
  }
}

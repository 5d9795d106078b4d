/// What a decoder makes of another source.
package final class DecodingSource: ByteSource {
  /// The most that is read at once, in bytes.
  private static let piece = 64 << 10

  private let source: any ByteSource
  private let decoder: any ByteDecoder
  private var input: [UInt8]
  /// What stands before it in `input` has been decoded.
  private var taken = 0
  private var isInputAtEnd = false
  private var output: [UInt8] = []
  /// What stands before it in `output` has been handed on.
  private var delivered = 0
  private var isAtEnd = false
  private var failure: TranscriptError?

  /// Decodes `source`, of which `head` has been read already.
  init(_ source: any ByteSource, head: [UInt8], decoder: any ByteDecoder) {
    self.source = source
    self.decoder = decoder
    input = head
  }

  /// The path of what is decoded.
  package var path: String { source.path }

  /// Appends what can be decoded; see ``ByteSource/read(into:limit:)``.
  ///
  /// - Throws: Of kind `unsafeInput` where the stream is broken, after all before that was given.
  package func read(into buffer: inout [UInt8], limit: Int) throws(TranscriptError) -> Int {
    while delivered == output.count {
      if let failure { throw failure }
      if isAtEnd { return 0 }
      if !decode() { try readInput() }
    }
    let count = min(limit, output.count - delivered)
    buffer.append(output.span, in: delivered..<delivered + count)
    delivered += count
    return count
  }

  /// Whether a read would return without waiting.
  ///
  /// A failure that lies ahead counts as having to wait, so that all that came before it is dealt with
  /// first: where a broken stream stops is then the same, however it arrives.
  package func hasInputWaiting() -> Bool {
    while true {
      if delivered < output.count { return true }
      if failure != nil { return false }
      if isAtEnd { return true }
      if decode() { continue }
      // A few bytes may give nothing yet, and then a read would wait for more.
      guard source.hasInputWaiting() else { return false }
      do throws(TranscriptError) {
        try readInput()
      } catch {
        failure = error
      }
    }
  }

  /// Closes the source.
  package func close() {
    source.close()
  }

  /// Decodes what has been read; whether there are bytes now, or the end, or a failure.
  private func decode() -> Bool {
    output.removeAll(keepingCapacity: true)
    delivered = 0
    var broken = decoder.decode(input, from: &taken, into: &output)
    if broken == nil, output.isEmpty, isInputAtEnd {
      broken = decoder.finish(into: &output)
      isAtEnd = broken == nil
    }
    if let broken {
      failure = TranscriptError(
        .unsafeInput, path: path, reason: broken.reason, cure: broken.cure)
    }
    return !output.isEmpty || isAtEnd || failure != nil
  }

  private func readInput() throws(TranscriptError) {
    input.removeAll(keepingCapacity: true)
    taken = 0
    if try source.read(into: &input, limit: Self.piece) == 0 { isInputAtEnd = true }
  }
}

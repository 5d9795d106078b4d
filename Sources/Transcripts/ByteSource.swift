/// Where bytes come from: a file, standard input, the memory of a test.
///
/// Used by one thread at a time.
package protocol ByteSource: AnyObject {
  /// The path as it was given; `-` for standard input.
  var path: String { get }

  /// Appends what can be read at once, at most `limit` bytes, to `buffer`.
  ///
  /// Waits until there is something. May give fewer bytes than `limit` at any time; that says
  /// nothing about the end.
  ///
  /// - Parameters:
  ///   - buffer: Keeps what it holds; unchanged after an error.
  ///   - limit: More than 0.
  /// - Returns: How many bytes were appended; 0 at the end, and ever after.
  /// - Throws: What the system says, with the path.
  func read(into buffer: inout [UInt8], limit: Int) throws(TranscriptError) -> Int

  /// Whether a read would return without waiting, be it with bytes, the end or an error.
  func hasInputWaiting() -> Bool

  /// Gives back what the system lent; reading is over. Twice is no harm.
  func close()
}

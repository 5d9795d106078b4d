/// Where bytes go: a file that replaces another, standard output, the memory of a test.
///
/// Used by one thread at a time. After a failed write only ``abandon()`` makes sense.
package protocol ByteSink: AnyObject {
  /// The path as it was given; `-` for standard output.
  var path: String { get }

  /// Writes all of `bytes`, or fails.
  func write(_ bytes: Span<UInt8>) throws(TranscriptError)

  /// Makes what was written final: when it returns, everything is in place.
  ///
  /// Once only. If it fails, nothing is in place where the sink can help it.
  func finish() throws(TranscriptError)

  /// Gives up: nothing of ours stays behind where the sink can help it. Harmless after `finish`.
  func abandon()
}

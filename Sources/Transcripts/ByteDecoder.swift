/// Turns one stream of bytes into another, a piece at a time: out of a compression, out of an encoding.
///
/// What comes out, and where a broken stream ends, follows from the bytes alone, however they are
/// divided into pieces.
protocol ByteDecoder: AnyObject {
  /// Decodes some of `input` and appends it to `output`.
  ///
  /// - Parameters:
  ///   - input: What has been read.
  ///   - offset: Where it goes on; moved behind what was taken. The same bytes are not given again.
  ///   - output: Unchanged only if all of `input` has been taken and gives nothing yet.
  /// - Returns: Why the stream cannot be decoded behind what was appended; nil if nothing is wrong.
  func decode(
    _ input: [UInt8], from offset: inout Int, into output: inout [UInt8]
  ) -> BrokenStream?

  /// Appends what the end of the stream leaves, after all of it has been taken.
  ///
  /// - Returns: Why it may not end here, or nil.
  func finish(into output: inout [UInt8]) -> BrokenStream?
}

/// Why a stream cannot be decoded, without anything of it.
struct BrokenStream: Error, Equatable {
  /// What is wrong.
  var reason: String
  /// What to do about it.
  var cure: String

  /// The data is not what they were when they were written.
  static func damaged(_ reason: String) -> BrokenStream {
    BrokenStream(reason: reason, cure: "get an undamaged copy")
  }
}

internal import CZstd

/// Decodes zstd (RFC 8878): all frames, one after the other, each with its checksum if it has one.
///
/// Memory is what a frame's window takes, at most 128 MiB, the limit of the zstd command.
@safe
final class ZstdDecoder: ByteDecoder {
  /// What the first look at a frame takes, less than any frame is long.
  private static let headerStart = 5

  private let stream: OpaquePointer
  private let piece = ZSTD_DStreamOutSize()
  /// How much it is given at a time.
  ///
  /// With a whole frame before it, or a block and the next one's header, the decoder would not give what
  /// stands before the damage in a damaged one.
  private var wanted = ZstdDecoder.headerStart
  private var isInside = false
  private var isFirst = true
  /// Whether there is more to come of what was taken.
  private var isFull = false

  /// - Throws: If there is no memory for it.
  init(path: String) throws(TranscriptError) {
    guard let stream = unsafe ZSTD_createDStream() else {
      throw TranscriptError(.io, path: path, reason: "cannot read: no memory to decompress it")
    }
    unsafe self.stream = stream
  }

  deinit {
    unsafe ZSTD_freeDStream(stream)
  }

  func decode(
    _ input: [UInt8], from offset: inout Int, into output: inout [UInt8]
  ) -> BrokenStream? {
    while offset < input.count || isFull {
      let result = call(input, from: &offset, into: &output)
      if ZSTD_isError(result) != 0 { return broken(result) }
      isInside = result != 0
      if result == 0 { isFirst = false }
      // What it asks for includes the header of the next block, of three bytes.
      wanted = result == 0 ? Self.headerStart : max(1, result - 3)
      if !output.isEmpty { return nil }
    }
    return nil
  }

  func finish(into output: inout [UInt8]) -> BrokenStream? {
    isInside ? .damaged("the zstd data ends too early") : nil
  }

  /// Calls libzstd once, and returns what it returns.
  private func call(
    _ input: [UInt8], from offset: inout Int, into output: inout [UInt8]
  ) -> Int {
    var result = 0
    let end = min(input.count, offset + wanted)
    let rest = input.span.extracting(offset..<end)
    unsafe rest.withUnsafeBytes { bytes in
      var source = unsafe ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
      output.append(addingCapacity: piece) { span in
        unsafe span.withUnsafeMutableBufferPointer { memory, count in
          var target = unsafe ZSTD_outBuffer(
            dst: memory.baseAddress.map { unsafe $0 + count }, size: piece, pos: 0)
          result = unsafe ZSTD_decompressStream(stream, &target, &source)
          count += unsafe target.pos
          isFull = unsafe target.pos == target.size
        }
      }
      offset += unsafe source.pos
    }
    return result
  }

  private func broken(_ result: Int) -> BrokenStream {
    switch ZSTD_getErrorCode(result) {
    case ZSTD_error_memory_allocation:
      BrokenStream(reason: "no memory to decompress it", cure: "give the process more memory")
    case ZSTD_error_frameParameter_windowTooLarge:
      BrokenStream(
        reason: "to decompress it takes a window of more than 128 MiB",
        cure: "compress it again without --long")
    case ZSTD_error_dictionary_wrong:
      BrokenStream(
        reason: "it was compressed with a dictionary", cure: "compress it again without one")
    case ZSTD_error_prefix_unknown:
      .damaged(
        isFirst ? "the zstd data is damaged" : "what follows the zstd data is no zstd data")
    case ZSTD_error_checksum_wrong:
      .damaged("the zstd data is damaged: its checksum does not fit")
    default: .damaged("the zstd data is damaged")
    }
  }
}

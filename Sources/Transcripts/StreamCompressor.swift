internal import CZstd

/// Compresses a stream, a piece after the other.
///
/// The same pieces give the same bytes, with any number of threads.
protocol StreamCompressor: AnyObject {
  /// Compresses the next piece and appends what is ready to `output`.
  func append(
    _ piece: Span<UInt8>, end: Deflater.End, to output: inout [UInt8]
  ) throws(TranscriptError)
}

/// Writes one gzip member.
final class GzipCompressor: StreamCompressor {
  private let deflater: Deflater
  private let level: Int
  private var check: GzipFrame.Check?

  /// - Throws: If there is no memory for it.
  init(level: Int, path: String) throws(TranscriptError) {
    guard let deflater = Deflater(level: level) else { throw .noMemoryToCompress(path) }
    self.deflater = deflater
    self.level = level
  }

  func append(_ piece: Span<UInt8>, end: Deflater.End, to output: inout [UInt8]) {
    if check == nil { output += GzipFrame.header(level: level) }
    var sum = check ?? GzipFrame.Check()
    sum.append(GzipFrame.Check(piece))
    check = sum
    deflater.append(piece, end: end, to: &output)
    if end == .last { output += GzipFrame.trailer(sum) }
  }
}

/// Writes one zstd frame, with a checksum.
@safe
final class ZstdCompressor: StreamCompressor {
  /// How much one thread compresses at a time, in bytes.
  ///
  /// Left to itself libzstd takes some 8 MB for
  /// each thread.
  private static let job = 1 << 20

  private let context: OpaquePointer
  private let path: String

  /// - Parameters:
  ///   - level: One of ``Compression/levels``.
  ///   - threads: How many threads compress; 0 where every piece is to be flushed.
  ///   - path: Of the output, for errors.
  /// - Throws: If there is no memory for it.
  init(level: Int, threads: Int, path: String) throws(TranscriptError) {
    guard let context = unsafe ZSTD_createCCtx() else { throw .noMemoryToCompress(path) }
    unsafe self.context = context
    self.path = path
    unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, Int32(level))
    unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    // A library that was built without threads says no, and compresses on this one.
    let limit = Int(ZSTD_cParam_getBounds(ZSTD_c_nbWorkers).upperBound)
    if threads > 0, limit > 0 {
      unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_nbWorkers, Int32(min(threads, limit)))
      unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_jobSize, Int32(Self.job))
    }
  }

  deinit {
    unsafe ZSTD_freeCCtx(context)
  }

  func append(
    _ piece: Span<UInt8>, end: Deflater.End, to output: inout [UInt8]
  ) throws(TranscriptError) {
    let directive =
      switch end {
      case .open: ZSTD_e_continue
      case .flushed: ZSTD_e_flush
      case .last: ZSTD_e_end
      }
    let room = ZSTD_CStreamOutSize()
    var failed = false
    unsafe piece.withUnsafeBytes { bytes in
      var source = unsafe ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
      var isDone = false
      while !isDone {
        var result = 0
        output.append(addingCapacity: room) { span in
          unsafe span.withUnsafeMutableBufferPointer { memory, count in
            var target = unsafe ZSTD_outBuffer(
              dst: memory.baseAddress.map { unsafe $0 + count }, size: room, pos: 0)
            result = unsafe ZSTD_compressStream2(context, &target, &source, directive)
            count += unsafe target.pos
          }
        }
        failed = ZSTD_isError(result) != 0
        let isTaken = unsafe source.pos == source.size
        isDone = failed || (end == .open ? isTaken : result == 0)
      }
    }
    if failed { throw .noMemoryToCompress(path) }
  }
}

extension TranscriptError {
  static func noMemoryToCompress(_ path: String) -> TranscriptError {
    TranscriptError(.io, path: path, reason: "cannot write: no memory to compress it")
  }
}

/// A sink that compresses what goes on to another one.
///
/// Where the compressed data is cut follows from the bytes alone: every 128 KiB, or behind every line.
package protocol CompressingSink: ByteSink {
  /// Writes everything out, but not what marks the end of the compressed data.
  ///
  /// For output that is not all there is: no reader takes it for whole.
  func breakOff() throws(TranscriptError)
}

/// How much is compressed at a time, in bytes.
package let compressedPiece = 128 << 10

/// Compresses piece after piece, each before `write` returns.
package final class SerialCompressingSink: CompressingSink {
  private let sink: any ByteSink
  private let compressor: any StreamCompressor
  private let isLineBuffered: Bool
  private var pending: [UInt8] = []
  /// What compressed data is made in, kept from piece to piece.
  private var memory: [UInt8] = []
  private var hasBegun = false

  /// Compresses for `sink`.
  ///
  /// - Parameters:
  ///   - sink: Where the compressed data goes.
  ///   - compression: How it is compressed.
  ///   - level: One of its levels.
  ///   - threads: How many threads compress, where the format allows it.
  ///   - isLineBuffered: Whether every line is written when it has ended.
  /// - Throws: If there is no memory for it.
  package init(
    _ sink: any ByteSink, compression: Compression, level: Int, threads: Int, isLineBuffered: Bool
  ) throws(TranscriptError) {
    self.sink = sink
    self.isLineBuffered = isLineBuffered
    switch compression {
    case .gzip: compressor = try GzipCompressor(level: level, path: sink.path)
    case .zstd:
      compressor = try ZstdCompressor(
        level: level, threads: isLineBuffered ? 0 : threads, path: sink.path)
    case .xz, .bzip2, .lz4:
      compressor = try LibraryCompressor(compression, level: level, path: sink.path)
    }
  }

  /// The path of what the compressed data goes to.
  package var path: String { sink.path }

  package func write(_ bytes: Span<UInt8>) throws(TranscriptError) {
    var start = 0
    while start < bytes.count {
      let limit = min(bytes.count, start + compressedPiece - pending.count)
      let newline = isLineBuffered ? bytes.firstOffset(of: ASCII.newline, in: start..<limit) : nil
      let end = newline.map { $0 + 1 } ?? limit
      pending.append(bytes, in: start..<end)
      start = end
      if newline != nil {
        try compress(.flushed)
      } else if pending.count == compressedPiece {
        try compress(.open)
      }
    }
  }

  package func finish() throws(TranscriptError) {
    try compress(.last)
    try sink.finish()
  }

  package func breakOff() throws(TranscriptError) {
    if hasBegun || !pending.isEmpty { try compress(.flushed) }
    try sink.finish()
  }

  package func abandon() {
    sink.abandon()
  }

  private func compress(_ end: Deflater.End) throws(TranscriptError) {
    hasBegun = true
    var piece: [UInt8] = []
    var output: [UInt8] = []
    swap(&piece, &pending)
    swap(&output, &memory)
    try compressor.append(piece.span, end: end, to: &output)
    if !output.isEmpty { try sink.write(output.span) }
    piece.removeAll(keepingCapacity: true)
    output.removeAll(keepingCapacity: true)
    swap(&piece, &pending)
    swap(&output, &memory)
  }
}

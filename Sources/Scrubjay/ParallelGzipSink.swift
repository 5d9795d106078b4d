internal import Transcripts

/// Compresses to one gzip member on several threads, or to the deflate data that stands in one.
///
/// Every 128 KiB are a piece that a thread encodes by itself, with the piece before it in view, so that
/// hardly anything is lost by dividing. Together they are one member as any program writes it: many
/// programs read no further than the first one.
final class ParallelGzipSink: CompressingSink {
  /// Something to compress.
  private struct Piece: Sendable {
    var bytes: [UInt8]
    var before: [UInt8]
    var isLast: Bool
  }

  /// What was made of it.
  private struct Compressed: Sendable {
    var bytes: [UInt8]
    var check: GzipFrame.Check
  }

  private let sink: any ByteSink
  private let level: Int
  /// The threads; `nil` to compress on that of the caller.
  private let work: OrderedWork<Piece, Compressed?>?
  /// What does it on that of the caller.
  private let compress: (Piece) -> Compressed?
  private var pending: [UInt8] = []
  private var before: [UInt8] = []
  private var underway = 0
  private let isFramed: Bool
  /// The check of what was compressed.
  private(set) var check = GzipFrame.Check()
  private var hasBegun = false

  /// Prepares to compress.
  ///
  /// - Parameters:
  ///   - sink: where it goes.
  ///   - level: how hard.
  ///   - threads: how many threads work; without any that of the caller does, with the same result.
  ///   - isFramed: whether header and trailer of gzip stand around it.
  /// - Throws: where the system gives no thread.
  init(
    _ sink: any ByteSink, level: Int, threads: Int, isFramed: Bool = true
  ) throws(PipelineError) {
    self.sink = sink
    self.isFramed = isFramed
    self.level = level
    if threads > 0 {
      work = try OrderedWork(width: threads) { Self.makeWorker(level) }
      compress = { _ in nil }
    } else {
      work = nil
      compress = Self.makeWorker(level)
    }
  }

  private static func makeWorker(_ level: Int) -> (Piece) -> Compressed? {
    let deflater = Deflater(level: level)
    return { piece in
      guard let deflater else { return nil }
      var bytes: [UInt8] = []
      deflater.encode(
        piece.bytes.span, after: piece.before.span, isLast: piece.isLast, to: &bytes)
      return Compressed(bytes: bytes, check: GzipFrame.Check(piece.bytes.span))
    }
  }

  var path: String { sink.path }

  func write(_ bytes: Span<UInt8>) throws(TranscriptError) {
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + compressedPiece - pending.count)
      if pending.isEmpty { pending.reserveCapacity(compressedPiece) }
      pending.append(bytes, in: start..<end)
      start = end
      if pending.count == compressedPiece { try put(isLast: false) }
    }
    while let ready = work?.nextIfReady() { try take(ready) }
  }

  func finish() throws(TranscriptError) {
    try put(isLast: true)
    try takeAll()
    if isFramed { try sink.write(GzipFrame.trailer(check).span) }
    try sink.finish()
  }

  func breakOff() throws(TranscriptError) {
    if !pending.isEmpty { try put(isLast: false) }
    try takeAll()
    try sink.finish()
  }

  func abandon() {
    work?.cancel()
    sink.abandon()
  }

  /// Gives what is pending to the threads; waits for the oldest piece where there are too many.
  private func put(isLast: Bool) throws(TranscriptError) {
    let piece = Piece(bytes: pending, before: before, isLast: isLast)
    before = pending
    pending = []
    underway += 1
    guard let work else { return try take(compress(piece)) }
    if underway > work.limit, let next = work.next() { try take(next) }
    _ = work.put(piece)
  }

  private func takeAll() throws(TranscriptError) {
    while underway > 0, let next = work?.next() { try take(next) }
  }

  private func take(_ compressed: Compressed?) throws(TranscriptError) {
    underway -= 1
    guard let compressed else {
      throw TranscriptError(.io, path: path, reason: "cannot write: no memory to compress it")
    }
    if !hasBegun {
      hasBegun = true
      if isFramed { try sink.write(GzipFrame.header(level: level).span) }
    }
    check.append(compressed.check)
    try sink.write(compressed.bytes.span)
  }
}

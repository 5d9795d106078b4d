internal import Transcripts

/// How the content of a member of a ZIP archive is packed, by whoever makes it: on many threads at a time,
/// which the archive itself, written from its beginning to its end, could not be.
enum MemberPacking: Sendable {
  /// As it is.
  case stored
  /// As deflate data; as it is if that is no longer.
  case deflated(level: Int)

  /// Packs content that is in memory.
  func pack(_ content: inout [UInt8], with memory: WorkMemory) throws -> PackedContent {
    let check = GzipFrame.Check(content.span)
    guard case .deflated(let level) = self, !content.isEmpty else {
      return PackedContent(check, isDeflated: false)
    }
    let known = memory.deflater.flatMap { $0.level == level ? $0.encoder : nil }
    guard let encoder = known ?? Deflater(level: level) else {
      throw TranscriptError(.io, path: "-", reason: "cannot write: no memory to compress it")
    }
    memory.deflater = (encoder, level)
    var packed: [UInt8] = []
    encoder.encode(whole: content.span, to: &packed)
    let isShorter = packed.count < content.count
    if isShorter { content = packed }
    return PackedContent(check, isDeflated: isShorter)
  }
}

/// Packs the content of a member that does not fit into memory, on several threads.
final class MemberPackingSink: ByteSink {
  private let sink: any ByteSink
  private let deflate: ParallelGzipSink?
  private var check = GzipFrame.Check()

  /// Packs for `sink`.
  init(_ sink: any ByteSink, _ packing: MemberPacking, threads: Int) throws(PipelineError) {
    self.sink = sink
    if case .deflated(let level) = packing {
      deflate = try ParallelGzipSink(sink, level: level, threads: threads, isFramed: false)
    } else {
      deflate = nil
    }
  }

  var path: String { sink.path }

  /// What was packed, once all of it is written.
  var content: PackedContent {
    PackedContent(deflate?.check ?? check, isDeflated: deflate != nil)
  }

  func write(_ bytes: Span<UInt8>) throws(TranscriptError) {
    if let deflate { return try deflate.write(bytes) }
    check.append(GzipFrame.Check(bytes))
    try sink.write(bytes)
  }

  func finish() throws(TranscriptError) { try (deflate ?? sink).finish() }

  func abandon() { (deflate ?? sink).abandon() }
}

internal import Transcripts

/// Where the output of a job goes.
///
/// Remembers why it failed, so that this can be told from an input that failed.
final class JobOutput: ByteSink {
  /// How the output is compressed.
  struct Packing {
    var compression = OutputCompression.none
    /// The level; `nil` for the usual one.
    var level: Int?
    /// How many threads compress.
    var threads = 1
    /// Whether every line is written when it has ended.
    var isLineBuffered = false
  }

  private let sink: any ByteSink
  private let packing: Packing
  /// What compresses, once it is known that something does.
  private var compressor: (any CompressingSink)?
  private var isPacked = false
  private(set) var failure: TranscriptError?

  /// Packs what goes to `sink`.
  init(_ sink: any ByteSink, packing: Packing) {
    self.sink = sink
    self.packing = packing
  }

  var path: String { sink.path }

  /// Whether the output is a file that appears only when it is complete.
  var isFile: Bool { sink is ReplacingFileSink }

  /// Lets everything through as it is, where it is compressed inside.
  func beginPacked() {
    isPacked = true
  }

  /// Begins to compress, if that is to be done, when the first input is about to be processed.
  ///
  /// The inputs that follow go into the same compressed data, whatever they are themselves.
  ///
  /// - Parameters:
  ///   - input: how the input is compressed.
  ///   - known: how hard it is, where that is known; so is the output then, if it is compressed alike.
  /// - Throws: `JobFailure` where there is no such level; or what keeps it from compressing.
  func begin(like input: Compression?, level known: Int? = nil) throws {
    guard !isPacked else { return }
    isPacked = true
    guard let compression = packing.compression.resolved(path: path, input: input) else { return }
    let level = packing.level ?? (compression == input ? known : nil) ?? compression.usualLevel
    if let problem = compression.problem(level: level) {
      throw JobFailure(.usage, path: nil, cause: problem)
    }
    if compression.needsLibrary, packing.isLineBuffered {
      throw JobFailure(
        .usage, path: nil,
        cause: "--line-buffered: \(compression.rawValue) cannot be written line by line",
        cure: "give --compress gzip or zstd")
    }
    if compression == .gzip, !packing.isLineBuffered {
      compressor = try ParallelGzipSink(sink, level: level, threads: packing.threads)
    } else {
      compressor = try SerialCompressingSink(
        sink, compression: compression, level: level, threads: packing.threads,
        isLineBuffered: packing.isLineBuffered)
    }
  }

  func write(_ bytes: Span<UInt8>) throws(TranscriptError) {
    try watched { () throws(TranscriptError) in try (compressor ?? sink).write(bytes) }
  }

  func finish() throws(TranscriptError) {
    try watched { () throws(TranscriptError) in try (compressor ?? sink).finish() }
  }

  /// Ends output that is not all there is: compressed data then lacks its end, and no reader takes it for
  /// whole.
  func breakOff() throws(TranscriptError) {
    guard let compressor else { return try finish() }
    try watched { () throws(TranscriptError) in try compressor.breakOff() }
  }

  func abandon() {
    (compressor ?? sink).abandon()
  }

  private func watched(_ body: () throws(TranscriptError) -> Void) throws(TranscriptError) {
    do throws(TranscriptError) {
      try body()
    } catch {
      failure = error
      throw error
    }
  }
}

internal import CArchive

/// Decodes a stream with libarchive: xz, bzip2, lz4.
@safe
final class LibrarySource: ByteSource {
  private let input: ArchiveInput
  private let compression: Compression
  private let archive: OpaquePointer
  private var isAtEnd = false
  private var hasBegun = false

  /// Decodes `source`, of which `head` has been read already.
  ///
  /// - Throws: Where the library is not there, or the beginning is damaged.
  init(
    _ source: any ByteSource, head: [UInt8], compression: Compression
  ) throws(TranscriptError) {
    try ArchiveLibrary.load(for: source.path, "\(compression.rawValue)-compressed input")
    self.compression = compression
    input = ArchiveInput(source, head: head)
    let opened = unsafe scrubjay_archive_decoder(input.client, ArchiveInput.readCallback)
    guard let opened = unsafe opened else {
      throw input.failure ?? Self.damaged(source.path, compression)
    }
    unsafe archive = opened
  }

  deinit {
    unsafe scrubjay_archive_end_reader(archive)
  }

  var path: String { input.path }

  func read(into buffer: inout [UInt8], limit: Int) throws(TranscriptError) -> Int {
    if isAtEnd { return 0 }
    if !hasBegun {
      var entry: OpaquePointer?
      let result = unsafe scrubjay_archive_next(archive, &entry)
      if result == Int32(SCRUBJAY_ARCHIVE_EOF) {
        isAtEnd = true
        return 0
      }
      guard result >= Int32(SCRUBJAY_ARCHIVE_WARN) else { throw failure }
      hasBegun = true
    }
    let count = unsafe ArchiveLibrary.read(archive, into: &buffer, limit: limit)
    guard count >= 0 else { throw failure }
    isAtEnd = count == 0
    return count
  }

  func hasInputWaiting() -> Bool { isAtEnd || input.hasInputWaiting }

  func close() {}

  private var failure: TranscriptError { input.failure ?? Self.damaged(path, compression) }

  private static func damaged(_ path: String, _ compression: Compression) -> TranscriptError {
    TranscriptError(
      .unsafeInput, path: path, reason: "the \(compression.rawValue) data is damaged",
      cure: "get an undamaged copy")
  }
}

/// Encodes a stream with libarchive: xz, bzip2, lz4.
@safe
final class LibraryCompressor: StreamCompressor {
  /// What the library has written and nobody taken yet.
  private final class Pending {
    var bytes: [UInt8] = []
  }

  private let path: String
  private let pending: Pending
  private let output: ArchiveOutput
  private let archive: OpaquePointer

  /// - Throws: Where the library is not there, or cannot write this.
  init(_ compression: Compression, level: Int, path: String) throws(TranscriptError) {
    try ArchiveLibrary.load(for: path, "\(compression.rawValue)-compressed output")
    self.path = path
    let pending = Pending()
    self.pending = pending
    output = ArchiveOutput { (bytes: Span<UInt8>) throws(TranscriptError) in
      pending.bytes.append(bytes, in: 0..<bytes.count)
    }
    let opened = unsafe scrubjay_archive_encoder(
      compression.rawValue, Int32(level), output.client, ArchiveOutput.writeCallback)
    guard let opened = unsafe opened else {
      throw TranscriptError(
        .io, path: path, reason: "cannot write: the libarchive here has no \(compression.rawValue)")
    }
    unsafe archive = opened
  }

  deinit {
    unsafe scrubjay_archive_end_writer(archive)
  }

  func append(
    _ piece: Span<UInt8>, end: Deflater.End, to output: inout [UInt8]
  ) throws(TranscriptError) {
    var written = 0
    while written < piece.count {
      let rest = piece.extracting(written..<piece.count)
      let count = unsafe rest.withUnsafeBytes {
        unsafe scrubjay_archive_put(archive, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw .noMemoryToCompress(path) }
      written += count
    }
    if end == .last, unsafe scrubjay_archive_finish(archive) < Int32(SCRUBJAY_ARCHIVE_WARN) {
      throw .noMemoryToCompress(path)
    }
    output += pending.bytes
    pending.bytes.removeAll(keepingCapacity: true)
  }
}

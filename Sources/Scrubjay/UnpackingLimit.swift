internal import Anonymization
internal import Transcripts

/// How much the containers of one input may give: a few bytes can stand for more than any disk holds.
final class UnpackingLimit {
  /// So much is unpacked, in bytes, before the ratio is looked at.
  private static let patience = 64 << 20

  private let path: String
  private let maximumBytes: Int
  private let maximumRatio: Int
  private let storedBytes: () -> Int
  private var unpacked = 0
  /// Whether more has come out.
  private(set) var isExceeded = false

  /// Limits what comes out of the input at `path`.
  ///
  /// - Parameters:
  ///   - path: what messages call it.
  ///   - maximumBytes: how many bytes may come out.
  ///   - maximumRatio: how many times as much as went in.
  ///   - storedBytes: how much went in so far.
  init(path: String, maximumBytes: Int, maximumRatio: Int, storedBytes: @escaping () -> Int) {
    self.path = path
    self.maximumBytes = maximumBytes
    self.maximumRatio = maximumRatio
    self.storedBytes = storedBytes
  }

  /// Counts what came out.
  func add(_ count: Int) throws(TranscriptError) {
    unpacked += count
    if unpacked > maximumBytes {
      isExceeded = true
      throw TranscriptError(
        .unsafeInput, path: path,
        reason: "it unpacks to more than \(Quantity.bytes(maximumBytes))",
        cure: "give a higher --max-unpacked if that is as it should be")
    }
    guard unpacked > Self.patience, unpacked / maximumRatio > max(1, storedBytes()) else { return }
    isExceeded = true
    throw TranscriptError(
      .unsafeInput, path: path,
      reason: "it unpacks to more than \(Quantity.count(maximumRatio)) times its size",
      cure: "give a higher --max-ratio if that is as it should be")
  }
}

/// What comes out of a container, counted.
final class LimitedSource: ByteSource {
  private let source: any ByteSource
  private let limit: UnpackingLimit

  init(_ source: any ByteSource, _ limit: UnpackingLimit) {
    self.source = source
    self.limit = limit
  }

  var path: String { source.path }

  func read(into buffer: inout [UInt8], limit count: Int) throws(TranscriptError) -> Int {
    let read = try source.read(into: &buffer, limit: count)
    try limit.add(read)
    return read
  }

  func hasInputWaiting() -> Bool { source.hasInputWaiting() }

  func close() { source.close() }
}

/// A source that knows how much was read of it, and the digest of that.
final class DigestingSource: ByteSource {
  private let source: any ByteSource
  /// How much of the end is kept, in bytes: as long as the last part of a ZIP archive can be.
  private static let longestEnd = 22 + 0xFFFF

  private var state: Digest?
  private let keepsEnd: Bool
  private var end: [UInt8] = []
  private(set) var count = 0

  /// - Parameters:
  ///   - source: where it is read from.
  ///   - wantsDigest: whether the digest is wanted.
  ///   - keepsEnd: whether ``endHolds(_:)`` will be asked.
  init(_ source: any ByteSource, wantsDigest: Bool, keepsEnd: Bool = false) {
    self.source = source
    self.keepsEnd = keepsEnd
    if wantsDigest { state = Digest() }
  }

  /// SHA-256 of what was read, in hexadecimal, where it was wanted.
  var digest: String? { state?.hexadecimal }

  var path: String { source.path }

  func read(into buffer: inout [UInt8], limit: Int) throws(TranscriptError) -> Int {
    let start = buffer.count
    let read = try source.read(into: &buffer, limit: limit)
    count += read
    state?.update(buffer.span.extracting(start..<buffer.count))
    if keepsEnd {
      end.append(buffer.span, in: start..<buffer.count)
      if end.count > 2 * Self.longestEnd { end.removeFirst(end.count - Self.longestEnd) }
    }
    return read
  }

  /// Whether these bytes stand in the end of what was read.
  func endHolds(_ bytes: [UInt8]) -> Bool { end.firstRange(of: bytes) != nil }

  /// Reads what is left.
  func drain() throws(TranscriptError) {
    var buffer: [UInt8] = []
    while try read(into: &buffer, limit: 1 << 20) > 0 {
      buffer.removeAll(keepingCapacity: true)
    }
  }

  func hasInputWaiting() -> Bool { source.hasInputWaiting() }

  func close() { source.close() }
}

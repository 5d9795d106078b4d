internal import Transcripts

/// What a framer has read and not handed on yet; places are counted from the beginning of the input.
struct ReadBuffer {
  private let source: any ByteSource
  /// Sees every byte that is read, in order.
  private let observe: (Span<UInt8>) -> Void
  /// What is held.
  private(set) var bytes: [UInt8]
  /// The place of the first byte that is held.
  private(set) var origin: Int
  /// Whether all was read.
  private(set) var isAtEnd = false

  /// Makes a buffer.
  ///
  /// - Parameters:
  ///   - source: where the rest is read from.
  ///   - head: what has been read already.
  ///   - start: how much of that is not held, from its beginning on.
  ///   - observe: sees every byte that is read from here on.
  init(
    _ source: any ByteSource, head: [UInt8], from start: Int,
    observe: @escaping (Span<UInt8>) -> Void
  ) {
    self.source = source
    self.observe = observe
    bytes = Array(head[start...])
    origin = start
  }

  /// The place behind what was read.
  var end: Int { origin + bytes.count }

  /// Whether reading on would mean to wait.
  var mustWait: Bool { !isAtEnd && !source.hasInputWaiting() }

  /// The byte at a place that is held.
  subscript(_ place: Int) -> UInt8 { bytes[place - origin] }

  /// Reads more, waiting for it if need be.
  mutating func read(_ limit: Int) throws(TranscriptError) {
    let start = bytes.count
    if try source.read(into: &bytes, limit: limit) == 0 { isAtEnd = true }
    let content = bytes
    observe(content.span.extracting(start..<content.count))
  }

  /// Reads until the bytes before `place` are held or the input ends.
  mutating func read(through place: Int, atLeast limit: Int) throws(TranscriptError) {
    while end < place, !isAtEnd { try read(max(limit, place - end)) }
  }

  /// A copy of what stands in `range`.
  func copy(_ range: Range<Int>) -> [UInt8] {
    Array(bytes[range.lowerBound - origin..<range.upperBound - origin])
  }

  /// Lets go what stands before `place`, once that is the larger part, so that bytes are moved about once.
  mutating func forget(before place: Int) {
    guard place - origin > bytes.count / 2 else { return }
    bytes.removeFirst(place - origin)
    origin = place
  }
}

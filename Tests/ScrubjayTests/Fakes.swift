import Synchronization

@testable import Transcripts

/// A source in memory: gives what a test's sizes say and fails its n-th read.
///
/// Used by one thread at a time, as the protocol says; what tests look at afterwards is atomic.
final class MemorySource: ByteSource {
  let path = "memory"
  private let bytes: [UInt8]
  private let sizes: [Int]
  private let failure: Int?
  private let isWaiting: (Int) -> Bool
  private var offset = 0
  private var reads = 0

  /// - Parameters:
  ///   - bytes: what is read.
  ///   - sizes: how much each read gives at most, over and over.
  ///   - failingRead: the number of the read that fails, from 1.
  ///   - isWaiting: whether there is input before read number n + 1.
  init(
    _ bytes: [UInt8], sizes: [Int] = [.max], failingRead: Int? = nil,
    isWaiting: @escaping (Int) -> Bool = { _ in true }
  ) {
    self.bytes = bytes
    self.sizes = sizes
    failure = failingRead
    self.isWaiting = isWaiting
  }

  func read(into buffer: inout [UInt8], limit: Int) throws(TranscriptError) -> Int {
    reads += 1
    if reads == failure { throw TranscriptError(.io, path: path, reason: "a made failure") }
    let count = min(limit, sizes[(reads - 1) % sizes.count], bytes.count - offset)
    buffer.append(contentsOf: bytes[offset..<offset + count])
    offset += count
    return count
  }

  func hasInputWaiting() -> Bool { isWaiting(reads) }

  func close() {}
}

/// A sink in memory that fails its n-th write.
final class MemorySink: ByteSink {
  let path = "memory"
  private let failure: Int?
  private(set) var bytes: [UInt8] = []
  private(set) var writes = 0

  init(failingWrite: Int? = nil) {
    failure = failingWrite
  }

  func write(_ bytes: Span<UInt8>) throws(TranscriptError) {
    writes += 1
    if writes == failure { throw TranscriptError(.noSpace, path: path, reason: "a made failure") }
    self.bytes.append(bytes, in: 0..<bytes.count)
  }

  func finish() throws(TranscriptError) {}

  func abandon() {}
}

/// A source that makes its bytes when they are asked for, and says how many were.
final class EndlessSource: ByteSource {
  let path = "made"
  private let unit: [UInt8]
  private var head: [UInt8]
  private let length: Int
  private var offset = 0
  private let progress: Progress

  init(_ unit: [UInt8], after head: [UInt8] = [], length: Int, progress: Progress) {
    self.unit = unit
    self.head = head
    self.length = length
    self.progress = progress
  }

  func read(into buffer: inout [UInt8], limit: Int) throws(TranscriptError) -> Int {
    if !head.isEmpty {
      defer { head = [] }
      buffer += head
      progress.didRead(head.count)
      return head.count
    }
    let count = min(limit, 64 << 10, length - offset)
    buffer.reserveCapacity(buffer.count + count)
    var left = count
    while left > 0 {
      let start = offset % unit.count
      let part = min(left, unit.count - start)
      buffer.append(contentsOf: unit[start..<start + part])
      offset += part
      left -= part
    }
    progress.didRead(count)
    return count
  }

  func hasInputWaiting() -> Bool { true }

  func close() {}
}

/// A sink that keeps nothing but the number of bytes.
final class CountingSink: ByteSink {
  let path = "counted"
  private let progress: Progress

  init(_ progress: Progress) {
    self.progress = progress
  }

  func write(_ bytes: Span<UInt8>) throws(TranscriptError) { progress.didWrite(bytes.count) }

  func finish() throws(TranscriptError) {}

  func abandon() {}
}

/// How much was read and written, and how far writing was ever behind reading.
final class Progress: Sendable {
  private let state = Mutex((read: 0, written: 0, furthest: 0))

  func didRead(_ count: Int) {
    state.withLock { state in
      state.read += count
      state.furthest = max(state.furthest, state.read - state.written)
    }
  }

  func didWrite(_ count: Int) {
    state.withLock { $0.written += count }
  }

  var total: (read: Int, written: Int, furthest: Int) { state.withLock { $0 } }
}

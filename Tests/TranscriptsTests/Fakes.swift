@testable import Transcripts

/// A source in memory that gives a few bytes at a time and fails its n-th read.
final class MemorySource: ByteSource {
  let path: String
  private let bytes: [UInt8]
  private let step: Int
  private let failure: Int?
  private var offset = 0
  private(set) var reads = 0

  init(_ bytes: [UInt8], path: String = "memory", step: Int = .max, failingRead: Int? = nil) {
    self.bytes = bytes
    self.path = path
    self.step = step
    failure = failingRead
  }

  func read(into buffer: inout [UInt8], limit: Int) throws(TranscriptError) -> Int {
    reads += 1
    if reads == failure { throw TranscriptError(.io, path: path, reason: "a made failure") }
    let count = min(limit, step, bytes.count - offset)
    buffer.append(contentsOf: bytes[offset..<offset + count])
    offset += count
    return count
  }

  func hasInputWaiting() -> Bool { true }

  func close() {}
}

/// A sink in memory that fails its n-th write.
final class MemorySink: ByteSink {
  enum State { case open, failed, finished, abandoned }

  let path = "memory"
  private let failure: Int?
  private(set) var bytes: [UInt8] = []
  private(set) var writes = 0
  private(set) var state = State.open

  init(failingWrite: Int? = nil) {
    failure = failingWrite
  }

  func write(_ bytes: Span<UInt8>) throws(TranscriptError) {
    writes += 1
    if writes == failure {
      state = .failed
      throw TranscriptError(.noSpace, path: path, reason: "a made failure")
    }
    self.bytes.append(bytes, in: 0..<bytes.count)
  }

  func finish() throws(TranscriptError) {
    guard state == .open else { throw TranscriptError(.closed, path: path, reason: "not open") }
    state = .finished
  }

  func abandon() {
    if state != .finished { state = .abandoned }
  }
}

/// What every user of sources and sinks does: copy, then finish or abandon.
func copy(_ source: any ByteSource, to sink: any ByteSink, limit: Int = 5) throws(TranscriptError) {
  var buffer: [UInt8] = []
  do throws(TranscriptError) {
    while try source.read(into: &buffer, limit: limit) > 0 {
      try sink.write(buffer.span)
      buffer.removeAll(keepingCapacity: true)
    }
    try sink.finish()
  } catch {
    sink.abandon()
    throw error
  }
}

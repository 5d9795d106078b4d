@testable import Transcripts

/// `bytes` compressed as we write them.
func packed(
  _ bytes: [UInt8], _ compression: Compression, level: Int? = nil, threads: Int = 1,
  isLineBuffered: Bool = false, writes: [Int] = [.max]
) throws -> [UInt8] {
  let sink = MemorySink()
  let compressing = try SerialCompressingSink(
    sink, compression: compression, level: level ?? compression.usualLevel, threads: threads,
    isLineBuffered: isLineBuffered)
  var offset = 0
  var write = 0
  while offset < bytes.count {
    let count = min(writes[write % writes.count], bytes.count - offset)
    try compressing.write(bytes.span.extracting(offset..<offset + count))
    offset += count
    write += 1
  }
  try compressing.finish()
  return sink.bytes
}

/// What comes out of `bytes`, and why it stops.
struct Unpacked: Equatable {
  var bytes: [UInt8] = []
  var error: TranscriptError?
}

/// Reads `bytes` through an ``InputStream``, so many at a time.
func unpacked(
  _ bytes: [UInt8], encoding: TextEncoding = .utf8, step: Int = .max, limit: Int = 1 << 20
) -> Unpacked {
  var result = Unpacked()
  do throws(TranscriptError) {
    let stream = try InputStream(MemorySource(bytes, step: step), encoding: encoding)
    result.bytes = stream.head
    while try stream.source.read(into: &result.bytes, limit: limit) > 0 {}
  } catch {
    result.error = error
  }
  return result
}

/// The bytes that hexadecimal digits stand for.
func bytes(hex: String) -> [UInt8] {
  let digits = Array(hex.utf8)
  return stride(from: 0, to: digits.count - 1, by: 2).map { index in
    UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16) ?? 0
  }
}

/// Bytes that compress well in some places and not in others.
func mixedBytes(_ count: Int, using random: inout SeededGenerator) -> [UInt8] {
  var bytes: [UInt8] = []
  while bytes.count < count {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes += (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) }
    case 1: bytes += [UInt8](repeating: 0x61, count: Int.random(in: 1...300, using: &random))
    default: bytes += Array("mail ann\(Int.random(in: 0..<50, using: &random))@example.com\n".utf8)
    }
  }
  return Array(bytes[..<count])
}

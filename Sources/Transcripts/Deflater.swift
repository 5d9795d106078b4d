internal import CZlib

/// Encodes deflate data (RFC 1951), as a stream or in pieces that belong together.
///
/// Used by one thread at a time. The same calls give the same bytes.
@safe
package final class Deflater {
  /// How a piece ends.
  package enum End: Sendable {
    /// More of it comes.
    case open
    /// A reader can decode all of it, and more may come.
    case flushed
    /// It is the last one.
    case last
  }

  /// How far back deflate data may refer, in bytes.
  package static let window = 32 << 10

  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

  /// Makes an encoder; nil if there is no memory for it.
  ///
  /// - Parameter level: One of ``Compression/levels``.
  package init?(level: Int) {
    unsafe stream.initialize(to: z_stream())
    guard unsafe scrubjay_deflate_raw(stream, Int32(level)) == Z_OK else { return nil }
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Encodes a piece that continues another, which other encoders may be at work on.
  ///
  /// - Parameters:
  ///   - piece: What is encoded.
  ///   - before: What stands before it.
  ///   - isLast: Whether it is the last one; else the result ends at a whole byte.
  ///   - output: What it is appended to.
  package func encode(
    _ piece: Span<UInt8>, after before: Span<UInt8>, isLast: Bool, to output: inout [UInt8]
  ) {
    unsafe deflateReset(stream)
    let known = before.extracting(max(0, before.count - Self.window)..<before.count)
    unsafe known.withUnsafeBufferPointer { bytes in
      _ = unsafe deflateSetDictionary(stream, bytes.baseAddress, UInt32(bytes.count))
    }
    append(piece, end: isLast ? .last : .flushed, to: &output)
  }

  /// Encodes all of `content`, in pieces of ``compressedPiece``.
  package func encode(whole content: Span<UInt8>, to output: inout [UInt8]) {
    var start = 0
    repeat {
      let end = min(content.count, start + compressedPiece)
      encode(
        content.extracting(start..<end), after: content.extracting(0..<start),
        isLast: end == content.count, to: &output)
      start = end
    } while start < content.count
  }

  /// Encodes the next piece of a stream.
  package func append(_ piece: Span<UInt8>, end: End, to output: inout [UInt8]) {
    let flush =
      switch end {
      case .open: Z_NO_FLUSH
      case .flushed: Z_SYNC_FLUSH
      case .last: Z_FINISH
      }
    unsafe piece.withUnsafeBufferPointer { bytes in
      unsafe stream.pointee.next_in = bytes.baseAddress
      unsafe stream.pointee.avail_in = UInt32(bytes.count)
      // Behind the bound there is room for what ends a flush, so one call is nearly always enough.
      let room = unsafe Int(deflateBound(stream, UInt(bytes.count))) + 64
      var isFull = true
      while isFull {
        output.append(addingCapacity: room) { span in
          unsafe span.withUnsafeMutableBufferPointer { memory, count in
            unsafe stream.pointee.next_out = memory.baseAddress.map { unsafe $0 + count }
            unsafe stream.pointee.avail_out = UInt32(room)
            _ = unsafe deflate(stream, flush)
            let left = unsafe Int(stream.pointee.avail_out)
            count += room - left
            isFull = left == 0
          }
        }
      }
      unsafe stream.pointee.next_in = nil
    }
  }
}

/// What stands around the deflate data of one gzip member (RFC 1952).
package struct GzipFrame: Sendable {
  /// The check of some bytes.
  package struct Check: Sendable {
    /// The CRC-32.
    package private(set) var value = UInt32(0)
    /// How many bytes they are.
    package private(set) var length = 0

    /// Makes the check of no bytes.
    package init() {}

    /// Makes the check of `bytes`.
    package init(_ bytes: Span<UInt8>) {
      length = bytes.count
      value = unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe UInt32(truncatingIfNeeded: crc32(0, bytes.baseAddress, UInt32(bytes.count)))
      }
    }

    /// Makes it the check of these bytes and those behind them.
    package mutating func append(_ next: Check) {
      value = UInt32(
        truncatingIfNeeded: crc32_combine(UInt(value), UInt(next.value), .init(next.length)))
      length += next.length
    }
  }

  /// The header: no name, no comment, no time and no system, so that it says nothing about anybody.
  package static func header(level: Int) -> [UInt8] {
    let extra: UInt8 = level == 9 ? 2 : level == 1 ? 4 : 0
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, extra, 0xFF]
  }

  /// The trailer: checksum, and length modulo 2³², both little-endian.
  package static func trailer(_ check: Check) -> [UInt8] {
    let length = UInt32(truncatingIfNeeded: check.length)
    return [check.value, length].flatMap { number in
      (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
  }
}

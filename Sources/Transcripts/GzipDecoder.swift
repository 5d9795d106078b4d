internal import CZlib

/// Decodes gzip (RFC 1952): all members, one after the other, each with its check of content and length.
///
/// NUL bytes behind the last member are passed over, as gzip does: tapes and block devices leave them.
@safe
final class GzipDecoder: ByteDecoder {
  private enum Place {
    /// Before a member.
    case start
    /// In a member.
    case member
    /// In the NUL bytes behind the last one.
    case padding
  }

  /// The most that is decoded at once, in bytes.
  private static let piece = 128 << 10

  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var place = Place.start
  private var isFirst = true
  /// Whether there is more to come of what was taken.
  private var isFull = false

  /// - Throws: If there is no memory for it.
  init(path: String) throws(TranscriptError) {
    unsafe stream.initialize(to: z_stream())
    guard unsafe scrubjay_inflate_gzip(stream) == Z_OK else {
      throw TranscriptError(.io, path: path, reason: "cannot read: no memory to decompress it")
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  func decode(
    _ input: [UInt8], from offset: inout Int, into output: inout [UInt8]
  ) -> BrokenStream? {
    while offset < input.count || isFull {
      switch place {
      case .start:
        if input[offset] == 0, !isFirst {
          place = .padding
          continue
        }
        guard input[offset] == 0x1F else {
          return .damaged("what follows the gzip data is no gzip data")
        }
        place = .member
      case .member:
        let (code, isFull) = inflate(input, from: &offset, into: &output)
        self.isFull = isFull
        switch code {
        case Z_STREAM_END:
          unsafe inflateReset(stream)
          place = .start
          isFirst = false
          self.isFull = false
        case Z_OK, Z_BUF_ERROR: break
        case Z_MEM_ERROR:
          return BrokenStream(
            reason: "no memory to decompress it", cure: "give the process more memory")
        default: return .damaged("the gzip data is damaged\(failedCheck)")
        }
        if !output.isEmpty { return nil }
      case .padding:
        guard input[offset] == 0 else {
          return .damaged("what follows the gzip data is no gzip data")
        }
        offset += 1
      }
    }
    return nil
  }

  func finish(into output: inout [UInt8]) -> BrokenStream? {
    place == .member ? .damaged("the gzip data ends too early") : nil
  }

  /// Calls zlib once; whether it would have written more.
  private func inflate(
    _ input: [UInt8], from offset: inout Int, into output: inout [UInt8]
  ) -> (code: Int32, isFull: Bool) {
    var code = Z_OK
    var isFull = false
    var taken = 0
    let rest = input.span.extracting(offset..<input.count)
    unsafe rest.withUnsafeBufferPointer { bytes in
      unsafe stream.pointee.next_in = bytes.baseAddress
      unsafe stream.pointee.avail_in = UInt32(bytes.count)
      output.append(addingCapacity: Self.piece) { span in
        unsafe span.withUnsafeMutableBufferPointer { memory, count in
          unsafe stream.pointee.next_out = memory.baseAddress.map { unsafe $0 + count }
          unsafe stream.pointee.avail_out = UInt32(Self.piece)
          code = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
          let left = unsafe Int(stream.pointee.avail_out)
          count += Self.piece - left
          isFull = left == 0
        }
      }
      taken = unsafe bytes.count - Int(stream.pointee.avail_in)
      unsafe stream.pointee.next_in = nil
    }
    offset += taken
    return (code, isFull)
  }

  /// Which of its checks the data fails, in words of ours.
  private var failedCheck: String {
    guard let words = unsafe stream.pointee.msg else { return "" }
    return switch unsafe String(cString: words) {
    case "incorrect data check": ": its checksum does not fit"
    case "incorrect length check": ": its length does not fit"
    case "incorrect header check", "header crc mismatch", "unknown header flags set",
      "unknown compression method":
      ": a header is broken"
    default: ""
    }
  }
}

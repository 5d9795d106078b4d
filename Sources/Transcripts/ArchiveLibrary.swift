internal import CArchive

/// The library that reads and writes containers, and streams that we have no decoder of our own for.
package enum ArchiveLibrary {
  /// Whether it is there.
  package static var isAvailable: Bool { scrubjay_archive_load() != 0 }

  /// Loads it.
  ///
  /// - Parameters:
  ///   - path: What cannot be read without it.
  ///   - what: The same in words, such as "a ZIP archive".
  /// - Throws: Of kind `unsafeInput` where it is not there.
  static func load(for path: String, _ what: String) throws(TranscriptError) {
    guard isAvailable else {
      throw TranscriptError(
        .unsafeInput, path: path, reason: "\(what) needs libarchive, which is not on this system",
        cure: "install libarchive, or unpack it first")
    }
  }
}

extension ArchiveLibrary {
  /// Appends what is in the member that `archive` is at.
  ///
  /// - Returns: How many bytes, 0 at its end; less than 0 on failure.
  static func read(_ archive: OpaquePointer, into buffer: inout [UInt8], limit: Int) -> Int {
    var count = 0
    buffer.append(addingCapacity: min(limit, 256 << 10)) { output in
      unsafe output.withUnsafeMutableBufferPointer { memory, filled in
        let free = unsafe UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(memory)[filled..<memory.count])
        count = unsafe scrubjay_archive_data(archive, free.baseAddress, min(free.count, limit))
        if count > 0 { filled += count }
      }
    }
    return count
  }
}

/// What libarchive reads from: it asks for bytes when it needs them.
@safe
final class ArchiveInput {
  /// How much is read at once, in bytes.
  private static let piece = 64 << 10

  private let source: any ByteSource
  private var pending: [UInt8]
  private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: piece, alignment: 16)
  /// Why reading failed, if it did.
  private(set) var failure: TranscriptError?

  /// Reads `head`, and then `source`.
  init(_ source: any ByteSource, head: [UInt8]) {
    self.source = source
    pending = head
  }

  deinit {
    unsafe memory.deallocate()
  }

  var path: String { source.path }

  var isSeekable: Bool { (source as? any SeekableSource)?.size != nil }

  var hasInputWaiting: Bool { !pending.isEmpty || source.hasInputWaiting() }

  /// The pointer that callbacks get back; this object must outlive its use.
  var client: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  /// What is read next, valid until the next call; less than 0 on failure.
  func read(_ buffer: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    do throws(TranscriptError) {
      if pending.isEmpty { _ = try source.read(into: &pending, limit: Self.piece) }
    } catch {
      failure = error
      return -1
    }
    let count = min(pending.count, Self.piece)
    unsafe pending.withUnsafeBytes { bytes in
      unsafe memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    }
    pending.removeFirst(count)
    unsafe buffer?.pointee = UnsafeRawPointer(memory.baseAddress)
    return count
  }

  /// Goes to another place; the new one from the beginning, less than 0 on failure.
  func seek(_ offset: Int64, _ whence: Int32) -> Int64 {
    guard let source = source as? any SeekableSource, let size = source.size else { return -1 }
    let target: Int
    switch whence {
    case 0: target = Int(offset)
    case 1: return -1
    default: target = size + Int(offset)
    }
    guard (0...size).contains(target) else { return -1 }
    do throws(TranscriptError) {
      try source.seek(to: target)
    } catch {
      failure = error
      return -1
    }
    pending.removeAll(keepingCapacity: true)
    return Int64(target)
  }

  /// What libarchive calls to read.
  static let readCallback: scrubjay_archive_read = { _, client, buffer in
    guard let client = unsafe client else { return -1 }
    return unsafe Unmanaged<ArchiveInput>.fromOpaque(client).takeUnretainedValue().read(buffer)
  }

  /// What libarchive calls to go elsewhere.
  static let seekCallback: scrubjay_archive_seek = { _, client, offset, whence in
    guard let client = unsafe client else { return -1 }
    return unsafe Unmanaged<ArchiveInput>.fromOpaque(client).takeUnretainedValue()
      .seek(offset, whence)
  }
}

/// What libarchive writes to.
@safe
final class ArchiveOutput {
  /// Takes what is written.
  private let take: (Span<UInt8>) throws(TranscriptError) -> Void
  /// Why writing failed, if it did.
  private(set) var failure: TranscriptError?

  init(_ take: @escaping (Span<UInt8>) throws(TranscriptError) -> Void) {
    self.take = take
  }

  /// The pointer that callbacks get back; this object must outlive its use.
  var client: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  private func write(_ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    guard failure == nil else { return -1 }
    let bytes = unsafe UnsafeRawBufferPointer(start: buffer, count: count)
    do throws(TranscriptError) {
      try unsafe take(bytes.bindMemory(to: UInt8.self).span)
      return count
    } catch {
      failure = error
      return -1
    }
  }

  /// What libarchive calls to write.
  static let writeCallback: scrubjay_archive_write = { _, client, buffer, count in
    guard let client = unsafe client else { return -1 }
    return unsafe Unmanaged<ArchiveOutput>.fromOpaque(client).takeUnretainedValue()
      .write(buffer, count)
  }
}

/// A source that can be read from any place.
package protocol SeekableSource: ByteSource {
  /// The size in bytes; nil where it has none and cannot be read but from its beginning to its end.
  var size: Int? { get }

  /// What is read next stands at `offset`.
  func seek(to offset: Int) throws(TranscriptError)
}

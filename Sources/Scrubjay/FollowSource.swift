#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif
internal import Synchronization
internal import Transcripts

/// Where reading of a growing file goes on.
struct FollowPlace: Equatable, Sendable {
  var file: FileIdentity
  /// How many bytes of it are done.
  var offset: Int
}

/// A file that grows, and that is renamed or emptied when it has grown enough: reading never ends.
///
/// Knows behind which line which place is, as one line comes out for each that goes in. Read by one
/// thread; asked for places by another.
final class FollowSource: ByteSource {
  /// How long nothing happens before it is looked again, in microseconds.
  private static let pause: UInt32 = 100_000

  private struct State {
    var lines: [FollowPlace] = []
    /// How many lines before the first of these were done.
    var done = 0
  }

  let path: String
  private let calls: SystemCalls
  private var file: FileSource
  private var offset: Int
  private var endsInLine = false
  /// Whether anybody asks for places.
  var notesPlaces = true
  private let state = Mutex(State())

  /// Follows the file at `path`, from `place` on where that is given and can still be found.
  init(path: String, from place: FollowPlace?, calls: SystemCalls) throws(TranscriptError) {
    self.path = path
    self.calls = calls
    var file = try FileSource(path: path, calls: calls)
    offset = 0
    if let place {
      if place.file != file.identity, let old = Self.find(place.file, beside: path) {
        file = try FileSource(path: old, calls: calls)
      }
      if place.file == file.identity, let size = file.size, place.offset <= size {
        offset = place.offset
        try file.seek(to: offset)
      }
    }
    self.file = file
  }

  /// The path of a file that has another name by now.
  private static func find(_ file: FileIdentity, beside path: String) -> String? {
    let folder = OutputFolder.of(path)
    let entry = try? FolderListing(path: folder).entries.first {
      $0.identity == file && $0.kind == .file
    }
    return entry.map { joined(folder, $0.name) }
  }

  func read(into buffer: inout [UInt8], limit: Int) throws(TranscriptError) -> Int {
    while true {
      // Looked at first, so that what was written before a change of names is read before the new file.
      let status = FileStatus(input: path)
      let start = buffer.count
      let count = try file.read(into: &buffer, limit: limit)
      if count > 0 {
        note(buffer.span.extracting(start..<buffer.count))
        return count
      }
      if let status, status.identity != file.identity {
        // It may have got another name in the meantime.
        guard let next = try opened() else { continue }
        file = next
        offset = 0
        if endLine(in: &buffer) { return 1 }
        continue
      }
      if let size = status?.size, size < offset {
        try file.seek(to: 0)
        offset = 0
        if endLine(in: &buffer) { return 1 }
        continue
      }
      usleep(Self.pause)
    }
  }

  /// What stands at the path by now, if there is something.
  private func opened() throws(TranscriptError) -> FileSource? {
    do throws(TranscriptError) {
      return try FileSource(path: path, calls: calls)
    } catch {
      if error.kind == .missing { return nil }
      throw error
    }
  }

  /// Ends the line that a file ended in, as another file begins with another line.
  private func endLine(in buffer: inout [UInt8]) -> Bool {
    guard endsInLine else { return false }
    endsInLine = false
    buffer.append(ASCII.newline)
    guard notesPlaces else { return true }
    let place = FollowPlace(file: file.identity, offset: 0)
    state.withLock { $0.lines.append(place) }
    return true
  }

  private func note(_ bytes: Span<UInt8>) {
    var ends: [FollowPlace] = []
    for index in 0..<bytes.count where notesPlaces && bytes[index] == ASCII.newline {
      ends.append(FollowPlace(file: file.identity, offset: offset + index + 1))
    }
    offset += bytes.count
    endsInLine = bytes[bytes.count - 1] != ASCII.newline
    state.withLock { $0.lines += ends }
  }

  func hasInputWaiting() -> Bool {
    guard let size = FileStatus(input: path), size.identity == file.identity else { return false }
    return (size.size ?? 0) > offset
  }

  func close() { file.close() }

  /// The place behind the line of that number, counted from 1.
  func place(behind line: Int) -> FollowPlace? {
    state.withLock { state in
      let index = line - state.done - 1
      guard state.lines.indices.contains(index) else { return nil }
      let place = state.lines[index]
      state.lines.removeFirst(index + 1)
      state.done += index + 1
      return place
    }
  }
}

internal import CArchive

/// Writes a container, member by member.
package protocol ContainerWriter: AnyObject {
  /// Begins a member; its content follows if it is a file.
  ///
  /// Whom it belongs to is left out.
  func begin(_ member: ArchiveMember) throws(TranscriptError)

  /// Writes content of the member.
  func write(_ bytes: Span<UInt8>) throws(TranscriptError)

  /// Writes the end of the container.
  func finish() throws(TranscriptError)
}

/// Writes the containers that the library writes for us.
@safe
package final class ArchiveWriter: ContainerWriter {
  private let path: String
  private let output: ArchiveOutput
  private let archive: OpaquePointer

  /// Begins a container.
  ///
  /// - Parameters:
  ///   - sink: Where it goes; ending that is for the caller.
  ///   - format: What it is, tar or 7z; ``ZipWriter`` writes the others.
  ///   - variant: What ``ArchiveReader/variant`` said of the one that it is made like.
  /// - Throws: Where the library is not there, or cannot write it.
  package init(
    _ sink: any ByteSink, format: ContainerFormat, variant: Int32
  ) throws(TranscriptError) {
    path = sink.path
    try ArchiveLibrary.load(for: sink.path, "a \(format.rawValue) archive")
    output = ArchiveOutput { (bytes: Span<UInt8>) throws(TranscriptError) in try sink.write(bytes) }
    let number = format == .sevenZip ? Int32(SCRUBJAY_ARCHIVE_7ZIP) : variant
    let opened = unsafe scrubjay_archive_writer(
      number, output.client, ArchiveOutput.writeCallback)
    guard let opened = unsafe opened else {
      throw output.failure
        ?? TranscriptError(
          .io, path: sink.path, reason: "cannot write a \(format.rawValue) archive")
    }
    unsafe archive = opened
  }

  deinit {
    unsafe scrubjay_archive_end_writer(archive)
  }

  package func begin(_ member: ArchiveMember) throws(TranscriptError) {
    var link: String?
    var isHard = false
    let type: UInt32
    switch member.kind {
    case .file: type = 0o100000
    case .folder: type = 0o040000
    case .symbolicLink(let target):
      link = target
      type = 0o120000
    case .hardLink(let target):
      link = target
      isHard = true
      type = 0o100000
    case .other: return
    }
    let isFile = member.kind == .file
    let result = unsafe scrubjay_archive_begin(
      archive, member.path, link, isHard ? 1 : 0, type, member.permissions,
      isFile ? Int64(member.size ?? 0) : 0, member.time == nil ? 0 : 1, member.time?.seconds ?? 0,
      member.time?.nanoseconds ?? 0)
    guard result >= Int32(SCRUBJAY_ARCHIVE_WARN) else { throw failure }
  }

  package func write(_ bytes: Span<UInt8>) throws(TranscriptError) {
    var written = 0
    while written < bytes.count {
      let rest = bytes.extracting(written..<bytes.count)
      let count = unsafe rest.withUnsafeBytes {
        unsafe scrubjay_archive_put(archive, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw failure }
      written += count
    }
  }

  package func finish() throws(TranscriptError) {
    guard unsafe scrubjay_archive_finish(archive) >= Int32(SCRUBJAY_ARCHIVE_WARN) else {
      throw failure
    }
    if let failure = output.failure { throw failure }
  }

  private var failure: TranscriptError {
    output.failure ?? TranscriptError(.io, path: path, reason: "cannot write the archive")
  }
}

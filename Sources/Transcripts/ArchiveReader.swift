internal import CArchive

/// What stands for the content of a member, made by whoever has it written.
package struct PackedContent: Sendable, Equatable {
  /// The length of the content, in bytes.
  package var length: Int
  /// Its CRC-32.
  package var checksum: UInt32
  /// Whether it is deflate data; else the content itself.
  package var isDeflated: Bool

  /// Describes content by its check.
  package init(_ check: GzipFrame.Check, isDeflated: Bool) {
    length = check.length
    checksum = check.value
    self.isDeflated = isDeflated
  }
}

/// One thing that is in a container.
package struct ArchiveMember: Sendable {
  /// What it is.
  package enum Kind: Sendable, Equatable {
    case file
    case folder
    case symbolicLink(to: String)
    case hardLink(to: String)
    /// A device, a pipe, a socket.
    case other
  }

  /// Its path as it stands in the container.
  package var path: String
  package var kind: Kind
  /// The permission bits.
  package var permissions: UInt32
  /// How many bytes it has, if it is a file and the container says so.
  package var size: Int?
  /// When it was last changed: seconds since the beginning of 1970, and nanoseconds.
  package var time: (seconds: Int, nanoseconds: Int)?
  /// Whether it stands there without being compressed.
  package var isStored = false
  /// How the bytes that are written for it stand for its content, where they are not the content.
  package var packed: PackedContent?
  /// Whether its content can only be read with a password.
  package var isEncrypted = false

  /// A file of that path.
  package init(path: String, kind: Kind = .file, permissions: UInt32 = 0o644) {
    self.path = path
    self.kind = kind
    self.permissions = permissions
  }

  /// Why nobody should unpack it: its path or what it links to leads out of the folder that the container
  /// is unpacked into; nil if it does not.
  package var danger: String? {
    if Self.leadsOut(path) { return "the path of a member leads out of the archive" }
    switch kind {
    case .symbolicLink(let target):
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      if target.hasPrefix("/") || Self.leadsOut("\(folder)/\(target)", isRelative: true) {
        return "a link leads out of the archive"
      }
    case .hardLink(let target):
      if Self.leadsOut(target) { return "a link leads out of the archive" }
    case .file, .folder, .other: break
    }
    return nil
  }

  /// Whether a path is absolute or climbs above where it begins; of one that may be relative, whether it
  /// does so at any place.
  private static func leadsOut(_ path: String, isRelative: Bool = false) -> Bool {
    if !isRelative, path.hasPrefix("/") || path.hasPrefix("\\") { return true }
    // A drive of Windows, and what separates names there.
    let bytes = Array(path.utf8)
    if bytes.count > 1, bytes[1] == UInt8(ascii: ":"), path.first?.isLetter == true { return true }
    var depth = 0
    for name in path.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      if name == ".." {
        if !isRelative { return true }
        depth -= 1
        if depth < 0 { return true }
      } else if name != "." {
        depth += 1
      }
    }
    return false
  }
}

/// Reads the members of a container, one after the other.
@safe
package final class ArchiveReader {
  /// The path of the container.
  package let path: String
  private let format: ContainerFormat
  private let input: ArchiveInput
  private let archive: OpaquePointer
  /// Whether nothing more can be read, not even another member.
  package private(set) var isBroken = false

  /// Begins to read a container.
  ///
  /// - Parameters:
  ///   - source: Where the rest is read from; at its beginning if it can be read from any place.
  ///   - head: What has been read already, of a source that cannot.
  ///   - format: What it is.
  /// - Throws: Of kind `unsafeInput` where it is damaged, or the library is not there.
  package init(
    _ source: any ByteSource, head: [UInt8], format: ContainerFormat
  ) throws(TranscriptError) {
    path = source.path
    self.format = format
    try ArchiveLibrary.load(for: source.path, "a \(format.rawValue) archive")
    input = ArchiveInput(source, head: head)
    let opened = unsafe scrubjay_archive_reader(
      input.client, ArchiveInput.readCallback, input.isSeekable ? ArchiveInput.seekCallback : nil)
    guard let opened = unsafe opened else {
      throw input.failure ?? Self.damaged(source.path, format)
    }
    unsafe archive = opened
    try checkInput()
  }

  deinit {
    unsafe scrubjay_archive_end_reader(archive)
  }

  /// Goes on to the next member; nil behind the last one.
  package func next() throws(TranscriptError) -> ArchiveMember? {
    var entry: OpaquePointer?
    let result = unsafe scrubjay_archive_next(archive, &entry)
    try checkInput()
    if result == Int32(SCRUBJAY_ARCHIVE_EOF) { return nil }
    guard result >= Int32(SCRUBJAY_ARCHIVE_WARN), let entry = unsafe entry else {
      isBroken = true
      throw failure
    }
    guard let name = unsafe scrubjay_archive_path(entry),
      let path = unsafe String(validatingCString: name)
    else {
      throw TranscriptError(
        .unsafeInput, path: path, reason: "the name of a member is not UTF-8",
        cure: "pack it again with names in UTF-8")
    }
    var member = ArchiveMember(path: path)
    member.kind = try unsafe kind(of: entry)
    member.permissions = unsafe UInt32(scrubjay_archive_permissions(entry))
    let size = unsafe scrubjay_archive_size(entry)
    if size >= 0 { member.size = Int(size) }
    var seconds = 0
    var nanoseconds = 0
    if unsafe scrubjay_archive_time(entry, &seconds, &nanoseconds) != 0 {
      member.time = (seconds, nanoseconds)
    }
    member.isEncrypted = unsafe scrubjay_archive_is_encrypted(entry) != 0
    if format == .zip, let words = unsafe scrubjay_archive_format_name(archive) {
      member.isStored = unsafe String(cString: words).contains("uncompressed")
    }
    return member
  }

  private func kind(of entry: OpaquePointer) throws(TranscriptError) -> ArchiveMember.Kind {
    if let target = unsafe scrubjay_archive_hardlink(entry) {
      return .hardLink(to: try unsafe link(target))
    }
    switch unsafe scrubjay_archive_filetype(entry) {
    case 0o100000: return .file
    case 0o040000: return .folder
    case 0o120000:
      guard let target = unsafe scrubjay_archive_symlink(entry) else { return .other }
      return .symbolicLink(to: try unsafe link(target))
    // Of a stream of ZIP the kind may stand at the end only.
    case 0: return .file
    default: return .other
    }
  }

  private func link(_ target: UnsafePointer<CChar>) throws(TranscriptError) -> String {
    guard let target = unsafe String(validatingCString: target) else {
      throw TranscriptError(
        .unsafeInput, path: path, reason: "the target of a link is not UTF-8",
        cure: "pack it again with names in UTF-8")
    }
    return target
  }

  /// Which of its variants a container of tar is, once a member has been read.
  package var variant: Int32 { unsafe scrubjay_archive_format(archive) }

  /// Appends what is in the member; see ``ByteSource/read(into:limit:)``.
  func read(into buffer: inout [UInt8], limit: Int) throws(TranscriptError) -> Int {
    let count = unsafe ArchiveLibrary.read(archive, into: &buffer, limit: limit)
    try checkInput()
    guard count >= 0 else {
      isBroken = count <= Int(SCRUBJAY_ARCHIVE_FATAL)
      throw failure
    }
    return count
  }

  var hasInputWaiting: Bool { input.hasInputWaiting }

  /// Throws what kept the container from being read, also where the library goes on without it: of a ZIP
  /// archive whose end it cannot reach it gives what it meets, which is less than there is.
  private func checkInput() throws(TranscriptError) {
    guard let failure = input.failure else { return }
    isBroken = true
    throw failure
  }

  private var failure: TranscriptError { input.failure ?? Self.damaged(path, format) }

  private static func damaged(_ path: String, _ format: ContainerFormat) -> TranscriptError {
    TranscriptError(
      .unsafeInput, path: path, reason: "the \(format.rawValue) archive is damaged",
      cure: "get an undamaged copy")
  }
}

/// What is in the member that a reader is at.
package final class MemberSource: ByteSource {
  private let reader: ArchiveReader
  /// The path of the member, as messages show it.
  package let path: String
  private var isAtEnd = false

  /// Reads the member that `reader` has come to.
  package init(_ reader: ArchiveReader, path: String) {
    self.reader = reader
    self.path = path
  }

  package func read(into buffer: inout [UInt8], limit: Int) throws(TranscriptError) -> Int {
    if isAtEnd { return 0 }
    let count = try reader.read(into: &buffer, limit: limit)
    isAtEnd = count == 0
    return count
  }

  package func hasInputWaiting() -> Bool { isAtEnd || reader.hasInputWaiting }

  package func close() {}
}

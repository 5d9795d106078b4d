#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What stands in one folder, in the order of the bytes of its names.
package struct FolderListing {
  /// What a name leads to; links are not followed.
  package enum Kind: Sendable, Equatable {
    case file
    case folder
    case link
    /// A device, a pipe, a socket.
    case other
  }

  /// One name.
  package struct Entry: Sendable {
    package let name: String
    package let kind: Kind
    /// How many bytes it holds, if it is a file.
    package let size: Int
    /// Which file it is.
    package let identity: FileIdentity
  }

  /// The entries, sorted by the bytes of their names.
  package private(set) var entries: [Entry] = []
  /// How many names are no UTF-8, so that they can be neither scanned nor shown.
  package private(set) var unreadableNames = 0

  /// Reads the folder at `path`.
  package init(path: String, calls: SystemCalls = SystemCalls()) throws(TranscriptError) {
    let action = "cannot read the folder"
    let opened = try Descriptor.open(
      path, O_RDONLY | O_DIRECTORY, errorPath: path, action: action, calls: calls)
    // What reads names closes the descriptor in the end.
    let number = dup(opened.number)
    guard number >= 0, let folder = unsafe fdopendir(number) else {
      let code = errno
      if number >= 0 { _ = close(number) }
      throw TranscriptError(errno: code, path: path, action: action)
    }
    defer { unsafe closedir(folder) }
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else { break }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        let end = unsafe bytes.firstIndex(of: 0) ?? bytes.count
        return unsafe String(validating: bytes[..<end], as: UTF8.self)
      }
      guard let name else {
        unreadableNames += 1
        continue
      }
      if name == "." || name == ".." { continue }
      var status = stat()
      // What has gone in the meantime is not there.
      guard unsafe lstat("\(path)/\(name)", &status) == 0 else { continue }
      entries.append(
        Entry(
          name: name, kind: Kind(status), size: Int(status.st_size),
          identity: FileIdentity(status)))
    }
    let code = errno
    if code != 0 {
      throw TranscriptError(errno: code, path: path, action: action)
    }
    entries.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}

extension FolderListing.Kind {
  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }

  /// What stands at `path`, links followed or not; nil if there is nothing.
  package init?(path: String, followsLinks: Bool) {
    var status = stat()
    let result = unsafe followsLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { return nil }
    self.init(status)
  }
}

/// A folder that output goes to.
package enum OutputFolder {
  /// Makes the folder at `path` and those that it is in, where they are missing, for their owner alone.
  package static func make(
    _ path: String, calls: SystemCalls = SystemCalls()
  ) throws(TranscriptError) {
    var missing: [String] = []
    var rest = path
    while rest.count > 1, rest.hasSuffix("/") { rest.removeLast() }
    while !rest.isEmpty, FolderListing.Kind(path: rest, followsLinks: true) == nil {
      missing.append(rest)
      guard let slash = rest.lastIndex(of: "/") else { break }
      rest = String(rest[..<slash])
    }
    for folder in missing.reversed() {
      var code = calls.makeFolder(folder)
      while code == EINTR { code = calls.makeFolder(folder) }
      guard code == 0 || code == EEXIST else {
        throw TranscriptError(errno: code, path: folder, action: "cannot make the folder")
      }
    }
    guard FolderListing.Kind(path: path, followsLinks: true) == .folder else {
      throw TranscriptError(.io, path: path, reason: "cannot write: it is no folder")
    }
  }

  /// The folder that the file at `path` is in.
  package static func of(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// How many bytes there is room for where `path` is, or will be; nil where the system does not say.
  package static func room(_ path: String) -> Int? {
    var status = statvfs()
    guard unsafe statvfs(path, &status) == 0 else { return nil }
    let (room, isLarge) = Int(status.f_bavail).multipliedReportingOverflow(by: Int(status.f_frsize))
    return isLarge ? .max : room
  }

  /// Whether the system lets us make files in the folder at `path`.
  package static func isWritable(_ path: String) -> Bool {
    unsafe access(path, W_OK | X_OK) == 0
  }
}

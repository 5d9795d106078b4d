#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Why a file or stream could not be read or written.
///
/// Holds the path as it was given and the system's reason, never any of the data. The path may hold
/// control bytes; who prints it escapes them.
package struct TranscriptError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What kind of trouble it is; new kinds may come.
  package enum Kind: Sendable, Equatable {
    /// There is no such file or directory.
    case missing
    /// The system does not allow it.
    case permission
    /// A directory where a file is needed.
    case directory
    /// No space is left, or a quota or size limit is reached.
    case noSpace
    /// The reader of the pipe went away.
    case brokenPipe
    /// Anything else that the system reports.
    case io
    /// Writing goes on after a failure or after the end.
    case closed
    /// The data cannot be processed safely: damaged, or in another encoding than was said.
    case unsafeInput
  }

  /// What kind of trouble it is.
  package var kind: Kind

  /// The path as it was given; `-` for standard input and output.
  package var path: String

  /// The reason in words, without the path.
  package var reason: String

  /// What to do about it, where that does not follow from the kind.
  package var cure: String?

  /// Makes an error with its own words.
  package init(_ kind: Kind, path: String, reason: String, cure: String? = nil) {
    self.kind = kind
    self.path = path
    self.reason = reason
    self.cure = cure
  }

  /// Makes an error of what the system left in `errno`.
  ///
  /// - Parameters:
  ///   - code: A value of `errno`.
  ///   - path: The path as it was given.
  ///   - action: What failed, as in "cannot write".
  package init(errno code: Int32, path: String, action: String) {
    switch code {
    case ENOENT, ENOTDIR: kind = .missing
    case EACCES, EPERM, EROFS: kind = .permission
    case EISDIR: kind = .directory
    case ENOSPC, EDQUOT, EFBIG: kind = .noSpace
    case EPIPE: kind = .brokenPipe
    default: kind = .io
    }
    self.path = path
    let words = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    reason = "\(action): \(words)"
  }

  /// One line for people: path and reason.
  package var description: String { "\(path): \(reason)" }
}

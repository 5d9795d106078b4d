#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif
internal import Synchronization

/// A new temporary file, open for writing.
struct TemporaryFile: ~Copyable {
  /// Where it is.
  let path: String

  /// What writes to it.
  let descriptor: Descriptor
}

/// The temporary files that the process has at this moment, so that none outlives it.
///
/// A thread that waits for signals calls ``removeAll()`` before the process ends. It takes a lock,
/// so it must not be called from a signal handler.
package final class TemporaryFiles: Sendable {
  /// Those of the process.
  static let shared = TemporaryFiles()

  private struct State {
    var paths: Set<String> = []
    var isClosed = false
  }

  private let state = Mutex(State())

  /// Makes a list of its own, for tests.
  init() {}

  /// Removes all of them; none can be made or put into place from now on.
  package static func removeAll() {
    shared.removeAll()
  }

  /// The paths of those that exist.
  var paths: Set<String> {
    state.withLock { $0.paths }
  }

  /// Removes all of this list and ends it.
  func removeAll() {
    state.withLock { state in
      state.isClosed = true
      for path in state.paths { _ = unsafe unlink(path) }
      state.paths = []
    }
  }

  /// Makes a new file that only its owner may read, in `directory`, under a name nobody can guess.
  ///
  /// The name says nothing about the target.
  func make(
    in directory: String, for target: String, calls: SystemCalls
  ) throws(TranscriptError) -> TemporaryFile {
    try state.withLock { state throws(TranscriptError) in
      try Self.check(state, target)
      let name = String(UInt64.random(in: .min ... .max), radix: 36)
      let path = "\(directory)/.scrubjay-\(name).tmp"
      let descriptor = try Descriptor.open(
        path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600, errorPath: target,
        action: "cannot make a temporary file beside it", calls: calls)
      state.paths.insert(path)
      // Tells those who clean up that somebody is at work on it.
      _ = descriptor.lock()
      return TemporaryFile(path: path, descriptor: descriptor)
    }
  }

  /// Renames one of them to its final name, in one step as the world sees it.
  func put(
    _ path: String, at destination: String, for target: String, calls: SystemCalls
  ) throws(TranscriptError) {
    try state.withLock { state throws(TranscriptError) in
      try Self.check(state, target)
      var code = calls.rename(path, destination)
      while code == EINTR { code = calls.rename(path, destination) }
      guard code == 0 else {
        throw TranscriptError(errno: code, path: target, action: "cannot put it into place")
      }
      state.paths.remove(path)
    }
  }

  /// Whether a file of this name is one of those that runs make, ours or others.
  package static func isName(_ name: String) -> Bool {
    name.hasPrefix(".scrubjay-") && name.hasSuffix(".tmp")
  }

  /// Removes the file at `path` where the run that made it has ended without doing so.
  package static func removeLeftover(_ path: String, calls: SystemCalls = SystemCalls()) {
    guard
      let descriptor = try? Descriptor.open(
        path, O_RDWR | O_NOFOLLOW, errorPath: path, action: "cannot open", calls: calls),
      descriptor.lock()
    else { return }
    _ = calls.remove(path)
  }

  /// Removes one of them; one that the system keeps is tried again at the end of the process.
  ///
  /// - Returns: 0, or the value of `errno`.
  @discardableResult
  func remove(_ path: String, calls: SystemCalls = SystemCalls()) -> Int32 {
    state.withLock { state in
      guard state.paths.contains(path) else { return 0 }
      var code = calls.remove(path)
      while code == EINTR { code = calls.remove(path) }
      if code == 0 || code == ENOENT { state.paths.remove(path) }
      return code == ENOENT ? 0 : code
    }
  }

  /// Where files stand that belong to no output: what `TMPDIR` says, else `/tmp`.
  package static var folder: String {
    let path = unsafe getenv("TMPDIR").flatMap { unsafe String(validatingCString: $0) }
    guard let path, !path.isEmpty else { return "/tmp" }
    return path
  }

  private static func check(_ state: State, _ target: String) throws(TranscriptError) {
    guard !state.isClosed else {
      throw TranscriptError(.closed, path: target, reason: "cannot write: the process is ending")
    }
  }
}

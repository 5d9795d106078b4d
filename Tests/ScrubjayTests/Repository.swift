import Transcripts

@testable import Scrubjay

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The files of the repository and of tests, without Foundation.
enum Repository {
  private static let root: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/") + "/"
  }()

  /// Where a file of the repository is.
  static func absolute(_ path: String) -> String { root + path }

  /// The text of a file of the repository.
  static func text(_ path: String) throws -> String { try read(root + path) }

  /// Writes a file of the repository anew.
  static func record(_ text: String, to path: String) throws { try write(text, to: root + path) }

  /// Whether recorded files are to be written anew: `RECORD=1 swift test`.
  static var records: Bool { unsafe getenv("RECORD") != nil }

  /// The text of any file.
  static func read(_ path: String) throws -> String {
    String(decoding: try SmallFile.contents(of: path), as: UTF8.self)
  }

  /// Makes or replaces any file; only its owner may read it.
  static func write(_ text: String, to path: String) throws {
    let sink = try ReplacingFileSink(path: path)
    try sink.write(Array(text.utf8).span)
    try sink.finish()
  }

  /// Runs `body` with a new folder as the one that the process works in; the folder is left behind.
  static func inTemporaryFolder(_ body: () throws -> Void) throws {
    var template = Array("/tmp/scrubjay-tests-XXXXXX".utf8CString)
    let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress, unsafe mkdtemp(start) != nil else {
        return false
      }
      return unsafe chdir(start) == 0
    }
    precondition(isMade, "a folder for the test can be made")
    try body()
  }
}

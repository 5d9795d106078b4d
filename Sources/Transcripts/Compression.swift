/// How a stream is compressed.
package enum Compression: String, Sendable, CaseIterable {
  /// RFC 1952.
  case gzip
  /// RFC 8878.
  case zstd

  /// What the first bytes of a stream say.
  enum Found: Equatable {
    /// It is compressed so, or not at all.
    case compression(Compression?)
    /// More bytes are needed to tell.
    case undecided
  }

  /// The levels that there are, from the fastest to the smallest.
  ///
  /// Those of zstd above 19 take a gigabyte of memory.
  package var levels: ClosedRange<Int> {
    switch self {
    case .gzip: 1...9
    case .zstd: 1...19
    }
  }

  /// The level unless another one is asked for, the same as of the command of that name.
  package var usualLevel: Int {
    switch self {
    case .gzip: 6
    case .zstd: 3
    }
  }

  /// What a file name says; nil if nothing.
  package init?(path: String) {
    switch Self.splitExtension(path).pathExtension {
    case "gz", "gzip": self = .gzip
    case "zst", "zstd": self = .zstd
    default: return nil
    }
  }

  /// The name of what is inside of a compressed file; of any other file, its own.
  package static func contentPath(_ path: String) -> String {
    Compression(path: path) == nil ? path : Self.splitExtension(path).stem
  }

  /// Tells from its first bytes how a stream is compressed, whatever its name.
  ///
  /// - Parameters:
  ///   - head: The beginning of the stream.
  ///   - isAtEnd: Whether that is all of it.
  /// - Returns: `undecided` only while `head` is shorter than what it may turn out to be.
  static func find(in head: Span<UInt8>, isAtEnd: Bool) -> Found {
    let marks: [(compression: Compression, mark: [ClosedRange<UInt8>])] = [
      (.gzip, [0x1F...0x1F, 0x8B...0x8B]),
      (.zstd, [0x28...0x28, 0xB5...0xB5, 0x2F...0x2F, 0xFD...0xFD]),
      // A frame that is skipped, as some programs put first.
      (.zstd, [0x50...0x5F, 0x2A...0x2A, 0x4D...0x4D, 0x18...0x18]),
    ]
    for (compression, mark) in marks {
      let length = min(head.count, mark.count)
      guard (0..<length).allSatisfy({ mark[$0].contains(head[$0]) }) else { continue }
      if length == mark.count { return .compression(compression) }
      if !isAtEnd { return .undecided }
    }
    return .compression(nil)
  }

  /// The extension of a path in lower case, and the path without it.
  private static func splitExtension(_ path: String) -> (stem: String, pathExtension: String) {
    guard let dot = path.lastIndex(of: "."), dot > path.startIndex else { return (path, "") }
    let end = path[path.index(after: dot)...]
    if end.contains("/") { return (path, "") }
    return (String(path[..<dot]), end.lowercased())
  }
}

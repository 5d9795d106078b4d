/// How a stream is compressed.
package enum Compression: String, Sendable, CaseIterable {
  /// RFC 1952.
  case gzip
  /// RFC 8878.
  case zstd
  /// The container of LZMA2 data that the xz command writes.
  case xz
  /// Blocks of Burrows and Wheeler, as the bzip2 command writes them.
  case bzip2
  /// Frames of LZ4.
  case lz4

  /// Those that are always there.
  package static let builtIn = allCases.filter { !$0.needsLibrary }

  /// Whether libarchive reads and writes it, which is loaded when it is needed.
  package var needsLibrary: Bool {
    switch self {
    case .gzip, .zstd: false
    case .xz, .bzip2, .lz4: true
    }
  }

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
    case .gzip, .xz, .bzip2, .lz4: 1...9
    case .zstd: 1...19
    }
  }

  /// The level unless another one is asked for, the same as of the command of that name.
  package var usualLevel: Int {
    switch self {
    case .gzip, .xz: 6
    case .zstd: 3
    case .bzip2: 9
    case .lz4: 1
    }
  }

  /// What a file name says; nil if nothing.
  package init?(path: String) {
    switch Self.splitExtension(path).pathExtension {
    case "gz", "gzip": self = .gzip
    case "zst", "zstd": self = .zstd
    case "xz": self = .xz
    case "bz2": self = .bzip2
    case "lz4": self = .lz4
    default: return nil
    }
  }

  /// The level that the first bytes of a stream say it was compressed with.
  ///
  /// - Parameter head: What ``find(in:isAtEnd:)`` recognized.
  /// - Returns: The level; nil where they do not say it.
  func level(in head: Span<UInt8>) -> Int? {
    switch self {
    case .bzip2: return head.count > 3 ? Int(head[3]) - 0x30 : nil
    case .gzip:
      // Of the usual levels a header says nothing (RFC 1952, 2.3.1).
      guard head.count > 8 else { return nil }
      return head[8] == 2 ? 9 : head[8] == 4 ? 1 : nil
    case .zstd, .xz, .lz4: return nil
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
      (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0].map { $0...$0 }),
      (.bzip2, [0x42...0x42, 0x5A...0x5A, 0x68...0x68, 0x31...0x39, 0x31...0x31, 0x41...0x41]),
      (.bzip2, [0x42...0x42, 0x5A...0x5A, 0x68...0x68, 0x31...0x39, 0x17...0x17, 0x72...0x72]),
      (.lz4, [0x04, 0x22, 0x4D, 0x18].map { $0...$0 }),
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

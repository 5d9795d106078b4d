internal import Transcripts

/// How output is compressed.
package enum OutputCompression: String, CaseIterable, Sendable {
  /// As the name of the output says, else as the first input is.
  case auto
  /// Not at all.
  case none
  /// As gzip, whatever the input is.
  case gzip
  /// As zstd, whatever the input is.
  case zstd
  /// As xz, whatever the input is.
  case xz
  /// As bzip2, whatever the input is.
  case bzip2
  /// As lz4, whatever the input is.
  case lz4

  /// What is asked for with this, if the name of the output is `path` and the first input is `input`.
  func resolved(path: String, input: Compression?) -> Compression? {
    switch self {
    case .auto: Compression(path: path) ?? input
    case .none: nil
    case .gzip: .gzip
    case .zstd: .zstd
    case .xz: .xz
    case .bzip2: .bzip2
    case .lz4: .lz4
    }
  }

  /// What is wrong with asking for this and for that level, for people; `nil` if nothing is.
  package func problem(level: Int?) -> String? {
    guard let level else { return nil }
    switch self {
    case .auto:
      let known = Compression.allCases.contains { $0.levels.contains(level) }
      return known ? nil : "--compression-level: the level is out of range; give 1 to 19"
    case .none: return "--compress none has no level; leave out --compression-level"
    case .gzip, .zstd, .xz, .bzip2, .lz4:
      return Compression(rawValue: rawValue)?.problem(level: level)
    }
  }
}

extension Compression {
  /// What is wrong with this level, for people; `nil` if nothing is.
  func problem(level: Int) -> String? {
    levels.contains(level)
      ? nil
      : "--compression-level: \(rawValue) has no level \(level); "
        + "give \(levels.lowerBound) to \(levels.upperBound)"
  }
}

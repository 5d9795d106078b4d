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

  /// What is asked for with this, if the name of the output is `path` and the first input is `input`.
  func resolved(path: String, input: Compression?) -> Compression? {
    switch self {
    case .auto: Compression(path: path) ?? input
    case .none: nil
    case .gzip: .gzip
    case .zstd: .zstd
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
    case .gzip: return Compression.gzip.problem(level: level)
    case .zstd: return Compression.zstd.problem(level: level)
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

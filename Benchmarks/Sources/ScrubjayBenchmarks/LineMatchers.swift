import Foundation

/// Programs that tell which lines match some patterns, as a mark for what that takes by itself.
///
/// They do less: no places, no values, no checks, and only those patterns that their syntax allows,
/// without the conditions on what stands around a match.
struct LineMatcher {
  let name: String
  /// The patterns that it reads.
  let patterns: [PlainLoop.Pattern]
  private let path: String
  private let arguments: [String]

  /// All that are installed.
  static func installed(_ patterns: [PlainLoop.Pattern], folder: String) throws -> [LineMatcher] {
    try [
      LineMatcher("rg", ["-c", "--no-config", "-a"], patterns.compactMap(simplified), folder),
      LineMatcher(
        "grep", ["-a", "-c", "-E"], patterns.compactMap(simplified).compactMap(basic), folder),
    ].compactMap(\.self)
  }

  /// How to run it.
  var command: [String] { [path] + arguments }

  private init?(
    _ name: String, _ options: [String], _ candidates: [PlainLoop.Pattern], _ folder: String
  ) throws {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(
      separator: ":")
    guard
      let path = folders.map({ "\($0)/\(name)" })
        .first(where: { FileManager.default.isExecutableFile(atPath: $0) })
    else { return nil }
    self.name = ([name] + options.filter { $0 == "-c" || $0 == "-E" } + ["-f"]).joined(
      separator: " ")
    self.path = path
    let file = "\(folder)/\(name).patterns"
    arguments = options + ["-f", file]
    func readable(_ pattern: PlainLoop.Pattern) throws -> Bool {
      try Self.write([pattern], to: file)
      return try Child.status([path] + options + ["-f", file]) == 1
    }
    patterns = try candidates.filter(readable)
    try Self.write(patterns, to: file)
  }

  private static func write(_ patterns: [PlainLoop.Pattern], to file: String) throws {
    let text = patterns.map { ($0.isCaseless ? "(?i)" : "") + $0.regex + "\n" }.joined()
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
  }

  /// The pattern without look-arounds at its ends; nil if there is more that only PCRE2 knows.
  private static func simplified(_ pattern: PlainLoop.Pattern) -> PlainLoop.Pattern? {
    guard !pattern.isMultiline else { return nil }
    var regex = pattern.source
    for macro in ["{{start}}", "{{end}}"] { regex = regex.replacing(macro, with: "") }
    regex = regex.replacing(/^(?:\(\?<?[=!](?:\\.|\[(?:\\.|[^\]])*\]|[^()\\\[])*\))+/, with: "")
    regex = regex.replacing(/(?:\(\?<?[=!](?:\\.|\[(?:\\.|[^\]])*\]|[^()\\\[])*\))+$/, with: "")
    regex = regex.replacing("(?<value>", with: "(?:")
    guard !regex.contains("{{"), !regex.contains("(?<"), !regex.contains("(?="),
      !regex.contains("(?!"),
      !regex.contains(/[+*?}]\+/), !regex.contains("(?>"), !regex.contains(#"\h"#)
    else { return nil }
    return PlainLoop.Pattern(
      name: pattern.name, source: pattern.source, regex: regex, isCaseless: pattern.isCaseless)
  }

  /// The pattern as POSIX writes it; nil if it cannot.
  private static func basic(_ pattern: PlainLoop.Pattern) -> PlainLoop.Pattern? {
    let regex = pattern.regex.replacing("(?:", with: "(").replacing(#"\d"#, with: "[0-9]")
    guard !pattern.isCaseless, !regex.contains("(?"), !regex.contains(/[+*?}]\?/),
      !regex.contains(/\[[^\]]*[\\\[]/), !regex.contains(/\\[A-Za-z0-9]/),
      regex.utf8.allSatisfy({ $0 < 0x80 })
    else { return nil }
    return PlainLoop.Pattern(
      name: pattern.name, source: pattern.source, regex: regex, isCaseless: false)
  }
}

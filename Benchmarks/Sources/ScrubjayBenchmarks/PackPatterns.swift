import Foundation

/// The patterns of the built-in packs, for the plain loop to run.
enum PackPatterns {
  /// What packs write for letters of all scripts.
  private static let macros = [
    "{{start}}": #"(?<![\p{L}\p{M}\p{N}_])"#,
    "{{end}}": #"(?![\p{L}\p{M}\p{N}_])"#,
    "{{word}}": #"[\p{L}\p{M}\p{N}_]"#,
  ]

  /// Reads all packs in `folder`.
  ///
  /// Not by a YAML parser: in our packs each pattern is one line, `- { name: …, regex: '…', … }`. A
  /// pattern that is written otherwise is an error, so none is left out silently.
  static func read(folder: String) throws -> [PlainLoop.Pattern] {
    var patterns: [PlainLoop.Pattern] = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where file.hasSuffix(".yaml") {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      for line in text.split(separator: "\n")
      where line.drop(while: { $0 == " " }).hasPrefix("- { name:") {
        guard let regex = regex(in: line), let name = line.firstMatch(of: /name: ([a-z0-9-]+)/)
        else {
          throw BenchmarkError("\(file) has a pattern that is not in the usual form")
        }
        patterns.append(
          PlainLoop.Pattern(
            name: "\(file) \(name.1)", source: regex, regex: Self.expanded(regex),
            isCaseless: line.contains("ignore_case: true"),
            isMultiline: line.contains("multiline: true")))
      }
    }
    guard !patterns.isEmpty else { throw BenchmarkError("there are no patterns in \(folder)") }
    return patterns
  }

  /// `regex` with its macros written out.
  private static func expanded(_ regex: String) -> String {
    macros.reduce(regex) { $0.replacing($1.key, with: $1.value) }
  }

  /// The single-quoted text after `regex:`.
  private static func regex(in line: Substring) -> String? {
    guard let start = line.firstRange(of: "regex: '")?.upperBound else { return nil }
    var regex = ""
    var rest = line[start...]
    while let quote = rest.firstIndex(of: "'") {
      regex += rest[..<quote]
      rest = rest[rest.index(after: quote)...]
      guard rest.first == "'" else { return regex }
      regex += "'"
      rest = rest.dropFirst()
    }
    return nil
  }
}

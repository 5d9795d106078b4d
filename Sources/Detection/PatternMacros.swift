/// The macros that packs and policies may use in regular expressions.
///
/// Patterns are compiled without Unicode properties for `\w` and `\b` (that doubles the time of every
/// match), so these two are ASCII and would find only the tail of `müller@example.org`. The macros
/// say the same with `\p{L}\p{M}\p{N}_`.
package enum PatternMacros {
  private static let word = #"[\p{L}\p{M}\p{N}_]"#

  /// Name without braces, and what it stands for.
  package static let all: [(name: String, expansion: String)] = [
    ("word", word),
    ("start", "(?<!\(word))"),
    ("end", "(?!\(word))"),
  ]

  /// Replaces each `{{name}}` in `regex`; an unknown name is returned as the error.
  package static func expand(_ regex: String) throws(UnknownMacro) -> String {
    var expanded = ""
    var rest = regex[...]
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else { break }
      let name = String(rest[open.upperBound..<close.lowerBound])
      guard let macro = all.first(where: { $0.name == name }) else {
        throw UnknownMacro(name: name)
      }
      expanded += rest[..<open.lowerBound]
      expanded += macro.expansion
      rest = rest[close.upperBound...]
    }
    return expanded + rest
  }

  /// A name in double braces that is no macro.
  package struct UnknownMacro: Error, Sendable {
    /// The name as written.
    package let name: String
  }
}

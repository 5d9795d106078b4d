/// What a string, or a key of a dictionary, may be.
package enum StringRule: Sendable {
  /// Any text, also none.
  case any
  /// Any text but none.
  case nonEmpty
  /// One of these, exactly as written.
  case oneOf([String])
  /// Not empty, and accepted by a check that gives nil or says what is wrong and what to do.
  ///
  /// A check must not quote the string in its cause: it may be personal data.
  case check(@Sendable (String) -> (cause: String, cure: String?)?)

  /// What is wrong with `text`, or nil; `noun` is what messages call it, such as `key`.
  func fault(_ text: String, noun: String) -> (cause: String, cure: String?)? {
    switch self {
    case .any: return nil
    case .nonEmpty: return text.isEmpty ? ("the \(noun) is empty", nil) : nil
    case .oneOf(let names):
      guard !names.contains(text) else { return nil }
      return unknown(noun, text, among: names)
    case .check(let check):
      return text.isEmpty ? ("the \(noun) is empty", nil) : check(text)
    }
  }
}

/// The message for a name that is not among the allowed ones.
func unknown(
  _ noun: String, _ name: String, among names: [String]
) -> (cause: String, cure: String?) {
  ("unknown \(noun) \(quoted(name))", suggestion(for: name, among: names))
}

/// The name that was probably meant, else all that there are.
func suggestion(for name: String, among names: [String]) -> String? {
  if let near = nearest(name, among: names) { return "did you mean \(quoted(near))?" }
  return names.isEmpty ? nil : "use \(listed(names))"
}

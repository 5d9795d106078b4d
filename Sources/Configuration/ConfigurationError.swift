/// What is wrong in a configuration file, where, and what to do about it.
///
/// Names (keys, enumerated values) are quoted in the cause, other values never: a policy may list
/// personal data.
package struct ConfigurationError: Error, Equatable, Sendable {
  /// Where the fault is.
  package let place: Place
  /// What is wrong.
  package let cause: String
  /// What to do, if there is something to say.
  package let cure: String?

  /// Makes an error; `cause` and `cure` are clauses without a capital or a full stop.
  package init(place: Place, cause: String, cure: String? = nil) {
    self.place = place
    self.cause = cause
    self.cure = cure
  }
}

extension ConfigurationError: CustomStringConvertible {
  /// `FILE:LINE:COLUMN: CAUSE; CURE`, one line, safe to print on a terminal.
  package var description: String {
    let message = "\(place): \(escaped(cause))"
    guard let cure else { return message }
    return "\(message); \(escaped(cure))"
  }
}

/// Writes control, format and line-separating characters as escapes, so that no text can move the
/// cursor, reorder a line or pretend to be a second message.
package func escaped(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where isUnprintable(scalar):
      result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
  return switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: true
  default: false
  }
}

/// A name in single quotes for a message, cut after 60 scalars.
func quoted(_ name: String) -> String {
  let scalars = name.unicodeScalars
  guard let end = scalars.index(scalars.startIndex, offsetBy: 60, limitedBy: scalars.endIndex),
    end != scalars.endIndex
  else { return "'\(name)'" }
  return "'\(String(scalars[..<end]))…'"
}

/// Alternatives for a message: `'a', 'b' or 'c'`, at most twelve of them.
func listed(_ names: [String]) -> String {
  let shown = names.prefix(12).map(quoted)
  if names.count > shown.count {
    return shown.joined(separator: ", ") + " or one of \(names.count - shown.count) more"
  }
  guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
  return shown.dropLast().joined(separator: ", ") + " or " + last
}

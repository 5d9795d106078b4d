/// Writes what could move the cursor, reorder a line or pretend to be a second message as escapes.
///
/// For messages and for people: paths, values that `explain` shows. Data that goes to other programs
/// is not touched.
package func printable(_ text: String) -> String {
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

/// Breaks `words` into lines of at most `width` scalars; a longer word has a line of its own.
func wrapped(_ words: some Sequence<String>, width: Int, separator: String = " ") -> [String] {
  var lines: [String] = []
  var line = ""
  for word in words {
    let length = line.unicodeScalars.count + separator.unicodeScalars.count
    if !line.isEmpty, length + word.unicodeScalars.count > width {
      lines.append(line + (separator == " " ? "" : String(separator.filter { $0 != " " })))
      line = word
    } else {
      line += line.isEmpty ? word : separator + word
    }
  }
  if !line.isEmpty { lines.append(line) }
  return lines
}

/// A count and what is counted: `1 record`, `2 records`.
package func plural(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

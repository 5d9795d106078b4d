internal import Configuration

/// Writes what could move the cursor, reorder a line or pretend to be a second message as escapes.
///
/// For messages and for people: paths, values that `explain` shows. Data that goes to other programs
/// is not touched.
package func printable(_ text: String) -> String {
  escaped(text)
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
  "\(Quantity.count(count)) \(noun)\(count == 1 ? "" : "s")"
}

/// Appends text as the content of a JSON string, with as few escapes as the standard allows.
///
/// Quote and backslash get a backslash, control characters below 0x20 become `\u00XX`; all other
/// bytes, ill-formed ones too, are copied. Traps if `range` lies outside `text`.
package func appendJSONEscaped(
  _ text: Span<UInt8>, in range: Range<Int>, to output: inout [UInt8]
) {
  var copied = range.lowerBound
  for index in range {
    let byte = text[index]
    guard byte < ASCII.space || byte == ASCII.quote || byte == ASCII.backslash else { continue }
    output.append(text, in: copied..<index)
    copied = index + 1
    output.append(ASCII.backslash)
    if byte >= ASCII.space {
      output.append(byte)
    } else {
      output.append(0x75)
      output.append(ASCII.zero)
      output.append(ASCII.zero)
      output.append(ASCII.zero + byte >> 4)
      let digit = byte & 0x0F
      output.append(digit < 10 ? ASCII.zero + digit : 0x57 + digit)
    }
  }
  output.append(text, in: copied..<range.upperBound)
}

/// Appends all of `text` as the content of a JSON string; see the function for spans.
package func appendJSONEscaped(_ text: [UInt8], to output: inout [UInt8]) {
  appendJSONEscaped(text.span, in: 0..<text.count, to: &output)
}

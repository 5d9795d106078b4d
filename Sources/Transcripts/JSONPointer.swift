/// The JSON Pointer (RFC 6901) to a value, for people and reports.
///
/// - Parameters:
///   - token: A value, or a key, which stands for its member.
///   - tokens: The tokens of an accepted scan.
///   - bytes: The span that was scanned.
///   - bases: For an array of which elements were left away before the scan, by its token, how many.
///   - segment: May give another text for the key that is token `keyToken`; nil shows the key.
/// - Returns: `""` for the root, else segments that each begin with `/`, with `~` and `/` in them
///   written `~0` and `~1`. Keys are decoded; what is not a Unicode scalar shows as U+FFFD.
package func jsonPointer(
  to token: Int, tokens: [JSONToken], bytes: Span<UInt8>, bases: [Int: Int] = [:],
  segment: (_ keyToken: Int) -> String? = { _ in nil }
) -> String {
  var path: [Int] = []
  var current = token
  while tokens[current].parent >= 0 {
    path.append(current)
    current = tokens[current].parent
  }

  var pointer = ""
  var view = TextView()
  for step in path.reversed() {
    pointer += "/"
    guard tokens[tokens[step].parent].kind == .object else {
      pointer += String(tokens[step].position + bases[tokens[step].parent, default: 0])
      continue
    }
    let key = tokens[step].kind == .key ? step : step - 1
    let text: String
    if let other = segment(key) {
      text = other
    } else {
      view.decodeJSONString(bytes, in: tokens[key].content)
      text = String(decoding: view.bytes, as: UTF8.self)
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "~": pointer += "~0"
      case "/": pointer += "~1"
      default: pointer.unicodeScalars.append(scalar)
      }
    }
  }
  return pointer
}

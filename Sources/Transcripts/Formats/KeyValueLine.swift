/// Lines of pairs: `level=info user=ann msg="signed in"`, as logfmt has them.
///
///     line  = *( space / pair )
///     pair  = key [ "=" value ]
///     key   = 1*( any but space, "=" and quote )
///     value = quote *( any but quote / backslash any ) quote / *( any but space and quote )
///
/// After github.com/kr/logfmt, whose documentation has the only grammar that there is.
package enum KeyValueLine {
  /// Calls `found` for each pair of a line with a value, without the quotes around that.
  ///
  /// - Parameters:
  ///   - bytes: what the line stands in.
  ///   - line: the line without its end.
  ///   - found: hears of keys and values in their order.
  /// - Returns: whether all of the line is pairs with values.
  @discardableResult
  package static func pairs(
    of bytes: Span<UInt8>, in line: Range<Int>,
    found: (_ key: Range<Int>, _ value: Range<Int>) -> Void
  ) -> Bool {
    var isWhole = true
    var at = line.lowerBound
    let end = line.upperBound
    while true {
      while at < end, bytes[at] <= ASCII.space { at += 1 }
      guard at < end else { return isWhole }
      let start = at
      while at < end, bytes[at] > ASCII.space, bytes[at] != equals, bytes[at] != ASCII.quote {
        at += 1
      }
      guard at < end, bytes[at] == equals, at > start else {
        // A word by itself, or something else.
        isWhole = false
        if at < end, bytes[at] > ASCII.space { at += 1 }
        continue
      }
      let key = start..<at
      at += 1
      let value = value(of: bytes, from: at, to: end)
      found(key, value.content)
      if !value.isClosed { isWhole = false }
      at = value.end
    }
  }

  private static let equals = UInt8(ascii: "=")

  private static func value(
    of bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> (content: Range<Int>, end: Int, isClosed: Bool) {
    var at = start
    guard at < end, bytes[at] == ASCII.quote else {
      while at < end, bytes[at] > ASCII.space, bytes[at] != ASCII.quote { at += 1 }
      return (start..<at, at, true)
    }
    at += 1
    while at < end, bytes[at] != ASCII.quote { at += bytes[at] == ASCII.backslash ? 2 : 1 }
    at = min(at, end)
    return (start + 1..<at, min(at + 1, end), at < end)
  }
}

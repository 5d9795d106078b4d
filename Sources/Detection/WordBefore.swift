/// The name before what says "at example dot com".
enum WordBefore {
  /// The longest name, in bytes.
  private static let longest = 64

  /// What is said for a dot in a name.
  private static let dots: [[UInt8]] = [
    "dot", "punkt", "punto", "point", "ponto", "punt", "kropka",
  ]
  .map { Array($0.utf8) }

  /// Where the name begins that ends at `end`, or a blank before it; it may be several words with a word for
  /// a dot between them.
  ///
  /// - Returns: the place; `nil` where there is no name.
  static func start(of end: Int, in text: Span<UInt8>, notBefore floor: Int) -> Int? {
    guard var start = startOfWord(skippingBlank(end, text, floor), text, floor) else { return nil }
    while end - start < longest,
      let dot = startOfDot(skippingBlank(start, text, floor), text, floor),
      let word = startOfWord(skippingBlank(dot, text, floor), text, floor)
    {
      start = word
    }
    return start
  }

  private static func skippingBlank(_ end: Int, _ text: Span<UInt8>, _ floor: Int) -> Int {
    end > floor && text[end - 1] == 0x20 ? end - 1 : end
  }

  private static func startOfWord(_ end: Int, _ text: Span<UInt8>, _ floor: Int) -> Int? {
    var start = end
    while start > floor, end - start < longest {
      let step = UTF8Text.stepBack(text, before: start, start: floor)
      guard let scalar = step.scalar, isOfName(scalar) else { break }
      start -= step.length
    }
    return start < end ? start : nil
  }

  private static func startOfDot(_ end: Int, _ text: Span<UInt8>, _ floor: Int) -> Int? {
    guard let start = startOfWord(end, text, floor), start < end else { return nil }
    let isDot = dots.contains { dot in
      dot.count == end - start && dot.indices.allSatisfy { text[start + $0] | 0x20 == dot[$0] }
    }
    return isDot ? start : nil
  }

  /// Letters, digits and what else stands before the at sign (RFC 5322, section 3.2.3), as people use it.
  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", ".", "-", "+": true
    default: scalar.value >= 0x80 && scalar.properties.isAlphabetic
    }
  }
}

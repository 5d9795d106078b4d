import Detection

@testable import Scrubjay

/// Texts to hold the laws against: what packs give as examples, between what is found in real texts.
enum Texts {
  /// The examples of all packs without their marks.
  static let examples: [String] = Catalog.builtIn.definitions.flatMap(\.examples).map { example in
    var text = ""
    var rest = example[...]
    while let next = rest.first {
      if rest.hasPrefix("[[") || rest.hasPrefix("]]") {
        rest = rest.dropFirst(2)
      } else {
        text.append(next)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  static let key = """
    -----BEGIN RSA PRIVATE KEY-----
    MIIEpAIBAAKCAQEA7bq3SJwFhkQ1Vz0q5Z8kX2mN4pR6tY8uI0oP2aS4dF6gH8jK
    lZxCvBnM1qW3eR5tY7uI9oP0aS2dF4gH6jK8lZ0xC2vB4nM6qW8eR0tY2uI4oP6a
    -----END RSA PRIVATE KEY-----
    """

  static let prose = [
    "Thanks for calling, how can I help you today?", "the parcel is late again 📦", "ok", "",
    "   ", "\t", "Ist das der gleiche Auftrag wie am 3. Mai?", "naïve café — “quoted” …", "a\u{0}b",
    "order 4711, 3 items, 12.50 EUR", "{\"not\": json", "<html><b>bold</b></html>", "\u{2028}",
    "日本語",
  ]

  /// Well-known values of different types.
  static let values = [
    "4111 1111 1111 1111", "ann.lee@example.com", "192.0.2.17", "DE89 3704 0044 0532 0130 00",
    "+1 202-555-0143", "078-05-1120", "AKIAIOSFODNN7EXAMPLE",
  ]

  /// Lines of text with something odd in every few, as bytes.
  static func text(lines: Int, _ random: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    if Int.random(in: 0..<6, using: &random) == 0 { bytes += [0xEF, 0xBB, 0xBF] }
    for line in 0..<lines {
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        bytes += piece(&random)
        if Bool.random(using: &random) { bytes.append(0x20) }
      }
      if line == lines - 1, Bool.random(using: &random) { break }
      bytes += Int.random(in: 0..<4, using: &random) == 0 ? [0x0D, 0x0A] : [0x0A]
    }
    return bytes
  }

  private static func piece(_ random: inout SeededGenerator) -> [UInt8] {
    switch Int.random(in: 0..<12, using: &random) {
    case 0..<4: Array((examples.randomElement(using: &random) ?? "").utf8)
    case 4..<7: Array((values.randomElement(using: &random) ?? "").utf8)
    case 7: Array((key + "\n").utf8)
    case 8: [0xFF, 0xC3, 0x41]
    case 9: [0x22, 0x5C, 0x6E, 0xE2, 0x82]
    default: Array((prose.randomElement(using: &random) ?? "").utf8)
    }
  }

  /// Lines of JSON with odd white space, escapes, numbers and nesting.
  static func jsonLines(_ lines: Int, _ random: inout SeededGenerator) -> [UInt8] {
    var text = Int.random(in: 0..<6, using: &random) == 0 ? "\u{FEFF}" : ""
    for line in 0..<lines {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: text += ["", "  ", "\t"].randomElement(using: &random) ?? ""
      default: text += value(depth: 3, &random)
      }
      if line == lines - 1, Bool.random(using: &random) { break }
      text += Int.random(in: 0..<4, using: &random) == 0 ? "\r\n" : "\n"
    }
    return Array(text.utf8)
  }

  static func value(depth: Int, _ random: inout SeededGenerator) -> String {
    func space() -> String { ["", "", " ", "\t", "  "].randomElement(using: &random) ?? "" }
    switch Int.random(in: 0..<(depth > 0 ? 10 : 6), using: &random) {
    case 0:
      return ["1", "-0.0", "1e400", "123456789012345678901234567890", "4111111111111111"]
        .randomElement(using: &random) ?? "0"
    case 1: return ["true", "false", "null"].randomElement(using: &random) ?? "null"
    case 2...5: return string(&random)
    case 6, 7:
      let members = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        space() + string(&random) + space() + ":" + space() + value(depth: depth - 1, &random)
      }
      return "{" + members.joined(separator: space() + ",") + space() + "}"
    case 8:
      let elements = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        space() + value(depth: depth - 1, &random)
      }
      return "[" + elements.joined(separator: space() + ",") + space() + "]"
    default:
      return "\"" + escaped(value(depth: depth - 1, &random), rarely: true, &random) + "\""
    }
  }

  /// A JSON document: an array, values one behind the other, or an object, over one line or many.
  static func document(_ elements: Int, _ random: inout SeededGenerator) -> [UInt8] {
    let isPretty = Bool.random(using: &random)
    func space() -> String {
      let spaces = isPretty ? ["\n  ", "\r\n", "\n", " "] : ["", "", "", " "]
      return spaces.randomElement(using: &random) ?? ""
    }
    var text = Int.random(in: 0..<6, using: &random) == 0 ? "\u{FEFF}" : ""
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      for _ in 0..<elements {
        text += Bool.random(using: &random) ? "[\(value(depth: 2, &random))]" : "{\"a\":1}"
        text += space() + "\n"
      }
    case 1:
      let members = (0..<elements).map { _ in
        space() + string(&random) + space() + ":" + space() + value(depth: 3, &random) + space()
      }
      text += space() + "{" + members.joined(separator: ",") + space() + "}" + space()
    default:
      let values = (0..<elements).map { _ in space() + value(depth: 3, &random) + space() }
      text += space() + "[" + values.joined(separator: ",") + space() + "]" + space()
    }
    return Array(text.utf8)
  }

  private static func string(_ random: inout SeededGenerator) -> String {
    var text = ""
    switch Int.random(in: 0..<8, using: &random) {
    case 0..<3: text = examples.randomElement(using: &random) ?? ""
    case 3..<5: text = values.randomElement(using: &random) ?? ""
    case 5:
      text =
        ["email", "cardNumber", "name", "date_of_birth", "a/b~c", "x"]
        .randomElement(using: &random) ?? ""
    case 6: return "\"\\ud83d \\uD83D\\uDE00\\u00e9\\/\""
    default: text = prose.randomElement(using: &random) ?? ""
    }
    return "\"" + escaped(text, rarely: Bool.random(using: &random), &random) + "\""
  }

  /// A text as it may stand in a JSON string: what must be escaped is, of the rest some is.
  static func escaped(
    _ text: String, rarely: Bool, _ random: inout SeededGenerator
  ) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let mayEscape = !rarely && Int.random(in: 0..<6, using: &random) == 0
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case _ where scalar.value < 0x20 || mayEscape && scalar.value < 0x1_0000:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

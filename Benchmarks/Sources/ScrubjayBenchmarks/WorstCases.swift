import Foundation

/// Texts made to hurt: what makes patterns begin everywhere and end nowhere.
enum WorstCase: String, CaseIterable {
  case digits = "digits"
  case spacedDigits = "digits and spaces"
  case ats = "a@a@a@"
  case addresses = "e-mail addresses"
  case dottedOnes = "1.1.1.1."
  case lettersAndDots = "letters and dots"
  case capitals = "capitals and digits"
  case percents = "percent signs"
  case references = "references of HTML"
  case fullWidth = "full-width digits"
  case invisible = "invisible characters"
  case base64 = "base64 of base64"
  case cards = "card-like numbers"
  case wrongCards = "cards, wrong digit"
  case dates = "dates"
  case beginnings = "pattern beginnings"
  case nested = "nested JSON"
  case backslashes = "JSON backslashes"
  case escapes = "JSON escapes"

  /// How the text is framed.
  var framing: Corpus.Framing {
    switch self {
    case .nested, .backslashes, .escapes: .jsonl
    default: .text
    }
  }

  /// Writes about `size` bytes of it into `folder`; gives back the path and how many bytes there are.
  func write(size: Int, patterns: [PlainLoop.Pattern], folder: String) throws -> (String, Int) {
    let path = folder + "/worst.\(framing.rawValue)"
    let bytes = Data(text(size: size, patterns: patterns).utf8)
    try bytes.write(to: URL(fileURLWithPath: path))
    return (path, bytes.count)
  }

  private func text(size: Int, patterns: [PlainLoop.Pattern]) -> String {
    var random = SeededGenerator(seed: 8)
    func line(_ unit: String) -> String {
      String(repeating: unit, count: max(1, size / unit.utf8.count)) + "\n"
    }
    /// A line of `alphabet` in an order of chance; words as often as they stand there.
    func chance(_ alphabet: [String]) -> String {
      var text = ""
      while text.utf8.count < size {
        text += alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      return text + "\n"
    }
    let digits = (0..<10).map(String.init)
    switch self {
    case .digits: return chance(digits)
    case .spacedDigits: return chance(digits + digits + [" ", "-"])
    case .ats: return line("a@")
    case .addresses: return line("ab@example.com ")
    case .dottedOnes: return line("1.1.1.1.")
    case .lettersAndDots: return chance("abcdefghij".map(String.init) + [".", "."])
    case .capitals:
      return chance("ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init) + digits + digits + [" "])
    case .percents: return line("%41%2e%25")
    case .references: return line("&#52;&#x31;&amp;")
    case .fullWidth: return line("４１１１　１１１１　")
    case .invisible: return line("4\u{200B}1\u{AD}")
    case .base64:
      let inner = chance(["the ", "order ", "of ", "ann ", "41 "])
      return Data(Data(inner.utf8.prefix(size * 9 / 16)).base64EncodedData()).base64EncodedString()
        + "\n"
    case .cards: return line("4111 1111 1111 1111 ")
    case .wrongCards: return line("4111 1111 1111 1112 ")
    case .dates: return line("12/05/1984 2025-03-14 ")
    case .beginnings:
      let words = patterns.flatMap { pattern in
        pattern.source.matches(of: /[A-Za-z]{2,}/).map { String($0.0) }
      }
      return chance(words + [" ", " ", ":", ": ", "-", "1", "12", "4111", ".", "=", "é", "\n"])
    case .nested:
      var value = "ann@example.com"
      // Each level doubles the escapes of the one inside.
      for level in 0..<6 { value = "{\"k\(level)\":\(Self.quoted(value))}" }
      let record = value + "\n"
      return String(repeating: record, count: max(1, size / record.utf8.count))
    case .backslashes: return "{\"k\":\"" + line(#"\\"#).dropLast() + "\"}\n"
    case .escapes: return "{\"k\":\"" + line(#"\u0031\n\u0040\""#).dropLast() + "\"}\n"
    }
  }

  /// What is found in it, where that is known from how it is made.
  func expected(bytes: Int) -> [String: Int]? {
    switch self {
    case .addresses: ["EMAIL_ADDRESS": bytes / 15]
    case .ats, .lettersAndDots, .percents, .backslashes, .digits: [:]
    default: nil
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

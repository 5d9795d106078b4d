/// A second, plain opinion on what JSON is: recursive descent straight from RFC 8259, byte by byte.
///
/// Shares nothing with the scanner, so that both would have to be wrong in the same way. Like the
/// scanner it lets ill-formed UTF-8 pass in strings.
struct JSONChecker {
  private let bytes: [UInt8]
  private var index = 0

  static func accepts(_ bytes: [UInt8]) -> Bool {
    var checker = JSONChecker(bytes: bytes)
    checker.space()
    guard checker.value() else { return false }
    checker.space()
    return checker.index == bytes.count
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var current: Character? {
    index < bytes.count ? Character(Unicode.Scalar(bytes[index])) : nil
  }

  private mutating func eat(_ character: Character) -> Bool {
    guard current == character else { return false }
    index += 1
    return true
  }

  private mutating func eat(word: String) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  private mutating func space() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func value() -> Bool {
    switch current {
    case "{": return list("{", "}", isObject: true)
    case "[": return list("[", "]", isObject: false)
    case "\"": return string()
    case "t": return eat(word: "true")
    case "f": return eat(word: "false")
    case "n": return eat(word: "null")
    default: return number()
    }
  }

  private mutating func list(_ open: Character, _ close: Character, isObject: Bool) -> Bool {
    guard eat(open) else { return false }
    space()
    if eat(close) { return true }
    while true {
      space()
      if isObject {
        guard string() else { return false }
        space()
        guard eat(":") else { return false }
        space()
      }
      guard value() else { return false }
      space()
      if eat(close) { return true }
      guard eat(",") else { return false }
    }
  }

  private mutating func string() -> Bool {
    guard eat("\"") else { return false }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x22: return true
      case 0..<0x20: return false
      case 0x5C:
        guard let escape = current else { return false }
        index += 1
        if "\"\\/bfnrt".contains(escape) { continue }
        guard escape == "u" else { return false }
        for _ in 0..<4 {
          guard let digit = current, digit.isASCII, digit.isHexDigit else { return false }
          index += 1
        }
      default: continue
      }
    }
    return false
  }

  private mutating func digits() -> Bool {
    let start = index
    while let digit = current, digit >= "0", digit <= "9" { index += 1 }
    return index > start
  }

  private mutating func number() -> Bool {
    _ = eat("-")
    if !eat("0") {
      guard let digit = current, digit >= "1", digit <= "9", digits() else { return false }
    }
    if eat(".") {
      guard digits() else { return false }
    }
    if eat("e") || eat("E") {
      if !eat("+") { _ = eat("-") }
      guard digits() else { return false }
    }
    return true
  }
}

/// A text to try patterns on: chats and logs in turn, the same on every machine.
///
/// Nobody wrote it and nobody is in it: addresses and numbers are those reserved for documentation.
package struct SampleText {
  /// The text.
  package private(set) var bytes: [UInt8] = []
  private var state: UInt64 = 0x5C12_B3A9
  private var number = 0

  /// Makes about `size` bytes of it, whole lines.
  package init(size: Int) {
    bytes.reserveCapacity(size + 1024)
    while bytes.count < size {
      // A stretch of each, as a log is not made of single lines between those of a chat.
      for _ in 0..<20 { append(chatLine()) }
      for _ in 0..<20 { append(logLine()) }
    }
  }

  private mutating func append(_ line: String) {
    bytes += Array(line.utf8)
    bytes.append(UInt8(ascii: "\n"))
    number += 1
  }

  private mutating func chatLine() -> String {
    var words: [String] = []
    for _ in 0..<(4 + draw(24)) { words.append(Self.words[draw(Self.words.count)]) }
    var text = words.joined(separator: " ")
    if draw(4) == 0 {
      switch draw(7) {
      case 0: text += ", write to \(name.lowercased())\(draw(99))@example.com"
      case 1: text += ", call (212) 555-01\(digits(2)) or +44 20 7946 0\(digits(3))"
      case 2: text += ", it is order \(digits(4))-\(digits(6)) of 2025-03-\(10 + draw(18))"
      case 3: text += ", my name is \(name) and I paid \(draw(900)).\(digits(2)) EUR"
      case 4: text += ", see https://www.example.com/help/\(digits(5))?from=\(name)"
      case 5: text += ", card 4111 1111 1111 1111, IBAN DE89 3704 0044 0532 0130 00"
      default:
        text += ", version \(draw(9)).\(draw(20)).\(draw(9)) since \(9 + draw(9)):\(10 + draw(49))"
      }
    }
    return "\(draw(2) == 0 ? "Agent" : "Customer"): \(text)."
  }

  private mutating func logLine() -> String {
    let stamp =
      "2025-03-\(10 + draw(18))T\(10 + draw(13)):\(10 + draw(49)):\(10 + draw(49)).\(digits(3))Z"
    switch draw(5) {
    case 0:
      return
        "\(stamp) INFO  [http-\(draw(16))] 192.0.2.\(draw(255)) \"GET /v2/orders/77\(digits(8))"
        + " HTTP/1.1\" 200 \(draw(90_000)) rid=\(uuid)"
    case 1:
      return "\(stamp) WARN  [auth] login failed user=\(name.lowercased())@example.com rid=\(uuid)"
    case 2:
      return "\(stamp) DEBUG [gc] pause \(draw(40)).\(digits(3))ms heap \(draw(900))M->\(draw(90))M"
    case 3:
      return
        "\(stamp) INFO  [pay] accepted amount=\(draw(900)).\(digits(2)) epoch=17419\(digits(8))"
    default:
      return "\(stamp) INFO  [queue-\(draw(32))] took=\(draw(9000))us trace=\(hexadecimal(32))"
    }
  }

  private var name: String {
    mutating get { Self.names[draw(Self.names.count)] }
  }

  private var uuid: String {
    mutating get {
      [8, 4, 4, 4, 12].map { hexadecimal($0) }.joined(separator: "-")
    }
  }

  private mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(draw(10)) }.joined()
  }

  private mutating func hexadecimal(_ count: Int) -> String {
    (0..<count).map { _ in String(draw(16), radix: 16) }.joined()
  }

  /// A number below `count`, by SplitMix64 (Steele, Lea, Flood 2014).
  private mutating func draw(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(count))
  }

  private static let names = [
    "Amara", "Bruno", "Carla", "Dilan", "Elif", "Farid", "Greta", "Hanna", "Iker", "Jonas",
  ]
  private static let words = [
    "the", "the", "and", "to", "a", "of", "it", "is", "that", "was", "for", "on", "with", "have",
    "this", "not", "but", "they", "from", "we", "can", "an", "your", "all", "will", "one", "about",
    "out", "if", "time", "more", "when", "other", "then", "some", "could", "only", "new", "order",
    "delivery", "refund", "package", "account", "password", "website", "invoice", "really",
    "screen",
    "again", "yesterday", "nothing", "working", "already", "because", "problem", "change",
    "waiting",
    "answer", "question", "button", "jacket", "size", "don't", "can't", "café", "naïve", "über",
    "update", "install", "restart", "subscription", "cancel", "support", "minutes", "hours",
    "later",
  ]
}

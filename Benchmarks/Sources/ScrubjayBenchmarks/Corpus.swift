import Foundation

/// A text made for measuring: seeded, so always the same, with a known number of findings in it.
struct Corpus {
  /// What the text is like.
  enum Kind: String, CaseIterable {
    case chat, log
    /// Sentences of a chat with nothing around them, for lines of any length.
    case prose
  }

  /// How the text is framed.
  enum Framing: String, CaseIterable {
    case text, jsonl
  }

  let kind: Kind
  let framing: Framing
  let path: String
  private(set) var bytes = 0
  private(set) var lines = 0
  /// How many findings of each entity type are in it.
  private(set) var planted: [String: Int] = [:]

  /// What tables and records call it.
  var name: String { "\(kind.rawValue).\(framing.rawValue)" }

  /// How many findings are in it.
  var findings: Int { planted.values.reduce(0, +) }

  /// Texts longer than this are the same piece again and again unless told otherwise, in bytes.
  private static let pieceSize = 20_000_000

  /// Writes a text of about `size` bytes to the file `name` in `folder`.
  ///
  /// Line by line, so that this process stays small (see ``Usage/peakMemory``).
  init(
    _ kind: Kind, _ framing: Framing, size: Int, pieceSize: Int = Self.pieceSize, folder: String
  ) throws {
    self.kind = kind
    self.framing = framing
    path = folder + "/\(kind.rawValue).\(framing.rawValue)"
    let copies = max(1, size / pieceSize)
    let sizeOfPiece = size / copies
    let piece = copies == 1 ? path : path + ".piece"
    var writer = LineWriter(seed: 20_250_314, framing: framing)
    try Self.write(piece) { file in
      while bytes < sizeOfPiece {
        let line = kind == .log ? writer.logLine() : writer.chatLine()
        bytes += fputs(line, file) < 0 ? size : line.utf8.count
        lines += 1
      }
    }
    planted = writer.planted
    guard copies > 1 else { return }
    defer { unlink(piece) }
    let bytesOfPiece = try Data(contentsOf: URL(fileURLWithPath: piece), options: .alwaysMapped)
    try Self.write(path) { file in
      for _ in 0..<copies {
        bytesOfPiece.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, file) }
      }
    }
    bytes *= copies
    lines *= copies
    planted = planted.mapValues { $0 * copies }
  }

  /// Writes prose with lines of about `lineLength` bytes.
  init(prose size: Int, lineLength: Int, folder: String) throws {
    kind = .prose
    framing = .text
    path = folder + "/prose.\(lineLength).text"
    var writer = LineWriter(seed: 4_711, framing: .text)
    try Self.write(path) { file in
      var length = 0
      while bytes < size {
        let sentence = writer.proseSentence()
        length += sentence.utf8.count + 1
        let isEnd = length + 40 >= lineLength
        let piece = sentence + (isEnd ? "\n" : " ")
        bytes += fputs(piece, file) < 0 ? size : piece.utf8.count
        if isEnd {
          lines += 1
          length = 0
        }
      }
      if length > 0 {
        fputs("\n", file)
        bytes += 1
        lines += 1
      }
    }
    planted = writer.planted
  }

  /// Takes the text off the disk.
  func remove() { unlink(path) }

  private static func write(_ path: String, _ body: (UnsafeMutablePointer<FILE>) -> Void) throws {
    guard let file = fopen(path, "wb") else { throw BenchmarkError("cannot write \(path)") }
    body(file)
    guard ferror(file) == 0, fclose(file) == 0 else { throw BenchmarkError("cannot write \(path)") }
  }
}

/// Makes one line after the other.
private struct LineWriter {
  private(set) var planted: [String: Int] = [:]
  private var random: SeededGenerator
  private let framing: Corpus.Framing
  private var second = 0
  private var number = 0

  init(seed: UInt64, framing: Corpus.Framing) {
    random = SeededGenerator(seed: seed)
    self.framing = framing
  }

  // MARK: Chat

  /// A message of a support chat; one in ten says something personal.
  mutating func chatLine() -> String {
    advance()
    let isAgent = chance(45)
    var text = sentence()
    if chance(60) { text += " " + sentence() }
    if chance(10) {
      text += " " + personalSentence()
      if chance(50) { text += " " + sentence() }
    }
    let speaker = isAgent ? "Agent" : "Customer"
    switch framing {
    case .text:
      return "[\(date) \(time)] \(speaker): \(text)\n"
    case .jsonl:
      return "{\"seq\":\(number),\"conversation_id\":\"c-\(1000 + number / 24)\",\"created_at\":"
        + "\"\(date)T\(time)Z\",\"role\":\"\(speaker.lowercased())\",\"body\":\"\(escaped(text))\"}\n"
    }
  }

  /// A sentence of words alone; three in a hundred say something personal.
  mutating func proseSentence() -> String {
    chance(97) ? wordSentence() : personalSentence()
  }

  private mutating func personalSentence() -> String {
    switch draw(10) {
    case 0, 1:
      return "You can write to \(plant("EMAIL_ADDRESS", email())), that is best."
    case 2, 3:
      return "Please call me on \(plant("PHONE_NUMBER", phone())) after lunch."
    case 4:
      return "The card is \(plant("CREDIT_CARD", card())), it was charged twice."
    case 5:
      return "Send it to my account, IBAN \(plant("IBAN_CODE", iban()))."
    case 6:
      return
        "My social security number is \(plant("US_SSN", socialSecurityNumber())), if you need it."
    case 7:
      return "My IP address is \(plant("IP_ADDRESS", address())) right now."
    case 8:
      return "By the way, my name is \(plant("PERSON", person()))."
    default:
      return "My date of birth is \(plant("DATE_OF_BIRTH", birthDate())) as you asked."
    }
  }

  private mutating func sentence() -> String {
    if chance(12) {
      switch draw(6) {
      case 0: return "It is order 2025-\(digits(4))-\(digits(4)), placed last week."
      case 1: return "That costs \(1 + draw(300)).\(digits(2)) EUR with shipping."
      case 2: return "I use version \(1 + draw(9)).\(draw(20)).\(draw(10)) of the app."
      case 3: return "The parcel should come at \(10 + draw(9)):\(10 + draw(49)) today."
      case 4: return "There were \(2 + draw(90)) people before me in the queue."
      default: return "The page shows error \(400 + draw(120)) again and again."
      }
    }
    return wordSentence()
  }

  private mutating func wordSentence() -> String {
    var words: [String] = []
    for _ in 0..<(5 + draw(10)) {
      var word = Self.words[draw(Self.words.count)]
      // "Your password is jacket" would say a password.
      while words.last == "password", Self.verbs.contains(word) {
        word = Self.words[draw(Self.words.count)]
      }
      words.append(word)
    }
    let text = words.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst() + (chance(80) ? "." : "?")
  }

  // MARK: Logs

  /// A line as servers write them: digits everywhere, something personal in half of the lines.
  mutating func logLine() -> String {
    advance()
    let milliseconds = digits(3)
    let stamp = "\(date)T\(time).\(milliseconds)Z"
    let request =
      "\(hexadecimal(8))-\(hexadecimal(4))-4\(hexadecimal(3))-a\(hexadecimal(3))-\(hexadecimal(12))"
    switch draw(10) {
    case 0, 1, 2, 3:
      let client = plant("IP_ADDRESS", address())
      let order = "77\(digits(8))"
      let size = 100 + draw(90_000)
      let took = 1 + draw(800)
      return framing == .text
        ? "\(stamp) INFO  [http-\(draw(16))] \(client) - - \"GET /v2/orders/\(order)?limit=20 HTTP/1.1\" 200 \(size) rid=\(request) \(took)ms\n"
        : "{\"ts\":\"\(stamp)\",\"level\":\"info\",\"logger\":\"http-\(draw(16))\",\"client_ip\":\"\(client)\",\"request\":\"GET /v2/orders/\(order)?limit=20\",\"status\":200,\"bytes\":\(size),\"rid\":\"\(request)\",\"ms\":\(took)}\n"
    case 4:
      let user = plant("EMAIL_ADDRESS", email())
      return framing == .text
        ? "\(stamp) WARN  [auth] login failed user=\(user) attempts=\(1 + draw(9)) rid=\(request)\n"
        : "{\"ts\":\"\(stamp)\",\"level\":\"warn\",\"logger\":\"auth\",\"message\":\"login failed\",\"user\":\"\(user)\",\"attempts\":\(1 + draw(9)),\"rid\":\"\(request)\"}\n"
    case 5:
      let amount = "\(1 + draw(900)).\(digits(2))"
      return framing == .text
        ? "\(stamp) INFO  [pay] charge accepted amount=\(amount) currency=EUR retry=\(draw(4))/4 epoch=17419\(digits(8))\n"
        : "{\"ts\":\"\(stamp)\",\"level\":\"info\",\"logger\":\"pay\",\"message\":\"charge accepted\",\"amount\":\(amount),\"currency\":\"EUR\",\"retry\":\(draw(4)),\"epoch\":17419\(digits(8))}\n"
    case 6, 7:
      let pause = "\(draw(40)).\(digits(3))"
      return framing == .text
        ? "\(stamp) DEBUG [gc] pause \(pause)ms heap \(400 + draw(300))M->\(100 + draw(200))M workers=\(1 + draw(16)) worker=\(40_000 + draw(9_000))\n"
        : "{\"ts\":\"\(stamp)\",\"level\":\"debug\",\"logger\":\"gc\",\"message\":\"pause \(pause)ms heap \(400 + draw(300))M->\(100 + draw(200))M\",\"workers\":\(1 + draw(16))}\n"
    default:
      return framing == .text
        ? "\(stamp) INFO  [queue-\(draw(32))] \(sentence()) took=\(draw(9_000))us depth=\(draw(500)) trace=\(hexadecimal(32))\n"
        : "{\"ts\":\"\(stamp)\",\"level\":\"info\",\"logger\":\"queue-\(draw(32))\",\"message\":\"\(sentence())\",\"took_us\":\(draw(9_000)),\"depth\":\(draw(500)),\"trace\":\"\(hexadecimal(32))\"}\n"
    }
  }

  // MARK: Values

  private mutating func plant(_ entity: String, _ value: String) -> String {
    planted[entity, default: 0] += 1
    return value
  }

  private mutating func email() -> String {
    let first = Self.firstNames[draw(Self.firstNames.count)].lowercased()
    return
      "\(first).\(Self.lastNames[draw(Self.lastNames.count)].lowercased())\(digits(3))@example.com"
  }

  private mutating func phone() -> String {
    "(\(["212", "305", "415", "617", "312"][draw(5)])) 555-01\(digits(2))"
  }

  private mutating func person() -> String {
    Self.firstNames[draw(Self.firstNames.count)] + " " + Self.lastNames[draw(Self.lastNames.count)]
  }

  private mutating func address() -> String {
    ["192.0.2.", "198.51.100.", "203.0.113."][draw(3)] + String(1 + draw(254))
  }

  private mutating func birthDate() -> String {
    "\(digit(1...28))/\(digit(1...12))/\(1940 + draw(65))"
  }

  private mutating func socialSecurityNumber() -> String {
    "5\(digits(2))-\(10 + draw(80))-\(1000 + draw(8999))"
  }

  /// A number of 16 digits, with the check digit of ISO/IEC 7812-1.
  private mutating func card() -> String {
    let payload = "4" + digits(14)
    var sum = 0
    for (index, digit) in payload.compactMap(\.wholeNumberValue).enumerated() {
      sum += index.isMultiple(of: 2) ? digit / 5 + digit * 2 % 10 : digit
    }
    let number = Array(payload + String((10 - sum % 10) % 10))
    return stride(from: 0, to: 16, by: 4).map { String(number[$0..<$0 + 4]) }
      .joined(separator: " ")
  }

  /// A German number, with the check digits of ISO 13616.
  private mutating func iban() -> String {
    let account = "37040044" + digits(10)
    var remainder = 0
    for digit in (account + "131400").compactMap(\.wholeNumberValue) {
      remainder = (remainder * 10 + digit) % 97
    }
    let check = 98 - remainder
    return "DE\(check < 10 ? "0" : "")\(check)\(account)"
  }

  // MARK: Pieces

  private mutating func advance() {
    number += 1
    second += 1 + draw(40)
  }

  private var date: String { "2025-03-\(two(1 + second / 86_400 % 28))" }

  private var time: String {
    "\(two(second / 3600 % 24)):\(two(second / 60 % 60)):\(two(second % 60))"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private mutating func digit(_ range: ClosedRange<Int>) -> String {
    two(Int.random(in: range, using: &random))
  }

  private mutating func draw(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  private mutating func chance(_ percent: Int) -> Bool { draw(100) < percent }

  private mutating func digits(_ count: Int) -> String {
    var text = ""
    for _ in 0..<count { text += String(draw(10)) }
    return text
  }

  private mutating func hexadecimal(_ count: Int) -> String {
    var text = ""
    for _ in 0..<count { text += String(draw(16), radix: 16) }
    return text
  }

  /// As many programs write JSON: what is not ASCII as escapes.
  private func escaped(_ text: String) -> String {
    var output = ""
    for unit in text.utf16 {
      switch unit {
      case 0x22: output += "\\\""
      case 0x5C: output += "\\\\"
      case 0x20..<0x7F: output += String(UnicodeScalar(UInt8(unit)))
      default:
        let code = String(unit, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      }
    }
    return output
  }

  private static let firstNames = [
    "Amara", "Bruno", "Carla", "Dilan", "Elif", "Farid", "Greta", "Hanna", "Iker", "Jonas",
  ]
  private static let lastNames = [
    "Abano", "Bergvist", "Castellan", "Dormeyer", "Eskola", "Fontaine", "Grabowska", "Hartwell",
  ]
  /// Those of the words behind which what comes next is said to be something.
  private static let verbs: Set = ["is", "was", "to"]
  private static let words = [
    "the", "the", "the", "and", "to", "a", "of", "it", "is", "that", "was", "for", "on", "with",
    "have", "this", "not", "but", "they", "from", "we", "can", "an", "your", "all", "will", "one",
    "about", "out", "if", "time", "more", "when", "other", "then", "some", "could", "only", "new",
    "order", "delivery", "refund", "package", "account", "password", "website", "invoice", "really",
    "screen", "again", "yesterday", "nothing", "working", "already", "because", "problem", "change",
    "waiting", "answer", "question", "happened", "button", "blue", "jacket", "size", "store",
    "don't", "can't", "it's", "café", "naïve", "über", "plan", "update", "install", "restart",
    "subscription", "cancel", "support", "morning", "minutes", "hours", "days", "later", "before",
  ]
}

/// A repeatable source of random numbers (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

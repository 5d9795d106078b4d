import CFolding
import Testing

@testable import Matching

/// A piece of text as it is written, and as it is to be looked at.
struct WrittenPiece {
  var written: [UInt8]
  var seen: [UInt8]
  var disguises: Disguises

  init(_ written: String, _ seen: String, _ disguises: Disguises = []) {
    self.written = Array(written.utf8)
    self.seen = Array(seen.utf8)
    self.disguises = disguises
  }

  /// Pieces whose neighbors do not matter; none begins or ends with what another could go on with.
  static func random(using random: inout SeededGenerator) -> WrittenPiece {
    func scalar(_ range: ClosedRange<UInt32>) -> Unicode.Scalar {
      Unicode.Scalar(UInt32.random(in: range, using: &random)) ?? "x"
    }
    switch Int.random(in: 0..<11, using: &random) {
    case 0:
      let value = UInt32.random(in: 0...9, using: &random)
      let zero = decimalZeros.randomElement(using: &random) ?? 0x660
      let digit = Unicode.Scalar(zero + value) ?? "0"
      return WrittenPiece("\(digit)", "\(value)", zero == 0xFF10 ? .fullWidth : .digits)
    case 1:
      let byte = UInt8.random(in: 0x21...0x7E, using: &random)
      let wide = Unicode.Scalar(UInt32(byte) + 0xFEE0) ?? "x"
      return WrittenPiece("\(wide)", "\(Unicode.Scalar(byte))", .fullWidth)
    case 2:
      let space = [
        "\u{A0}", "\u{1680}", "\u{2000}", "\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}",
      ]
      return WrittenPiece(space.randomElement(using: &random) ?? "\u{A0}", " ", .spaces)
    case 3:
      let scalar = scalar(0x21...0x7E)
      let zeros = String(repeating: "0", count: Int.random(in: 0...3, using: &random))
      let hex = String(scalar.value, radix: 16, uppercase: Bool.random(using: &random))
      let written =
        Bool.random(using: &random) ? "&#\(zeros)\(scalar.value);" : "&#x\(zeros)\(hex);"
      return WrittenPiece(written, "\(scalar)", .entities)
    case 4:
      let named =
        [
          ("commat", "@"), ("period", "."), ("amp", "&"), ("lt", "<"), ("UnderBar", "_"),
          ("uuml", "ü"), ("Tab", " "), ("NewLine", " "),
        ].randomElement(using: &random) ?? ("amp", "&")
      // Behind `&amp;` a letter and a semicolon must not follow.
      return WrittenPiece("&\(named.0); ", "\(named.1) ", .entities)
    case 5:
      let scalar = scalar(0x21...0x7E)
      let written = percentEncoded("\(scalar)", using: &random)
      return WrittenPiece(written + "/", "\(scalar)/", .percent)
    case 6:
      let scalar = scalar(0xC0...0x5FF)
      return WrittenPiece(percentEncoded("\(scalar)", using: &random), "\(scalar)", .percent)
    case 7:
      let emoji = ["😀", "€", "“", "—", "é", "字", "ж", "ᄀ"].randomElement(using: &random) ?? "é"
      return WrittenPiece(percentEncoded(emoji, using: &random) + emoji, emoji + emoji, .percent)
    case 8:
      let invisible =
        ["\u{AD}", "\u{200B}", "\u{2060}\u{FEFF}", "\u{202A}", "&shy;", "%E2%80%8B"]
        .randomElement(using: &random) ?? "\u{AD}"
      return WrittenPiece("a\(invisible)b", "ab", .invisible)
    case 9:
      let plain = ["👍🏽", "naïve “quotes” — …", "日本語", "x", "50% off", "a & b", "%zz", "&c;", "\r\n"]
      let text = plain.randomElement(using: &random) ?? "x"
      return WrittenPiece(text + ".", text + ".")
    default:
      let words = ["hello ", "4111 1111", "\n", "ok.", "\u{2028}", "\u{85}"]
      let text = words.randomElement(using: &random) ?? "ok"
      return WrittenPiece(text, text)
    }
  }

  private static func percentEncoded(_ text: String, using random: inout SeededGenerator) -> String
  {
    text.utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: Bool.random(using: &random))
      return "%" + (digits.utf8.count < 2 ? "0" : "") + digits
    }.joined()
  }
}

struct FoldedTextTests {
  private func folded(_ text: String) -> String? {
    var view = FoldedText()
    return view.fold(Array(text.utf8).span) ? String(decoding: view.bytes, as: UTF8.self) : nil
  }

  @Test(arguments: 0..<300)
  func `What is written is seen as what it means, and every piece maps back to itself`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    var text: [UInt8] = []
    var seen: [UInt8] = []
    var places: [(written: Range<Int>, seen: Range<Int>, disguises: Disguises)] = []
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let piece = WrittenPiece.random(using: &random)
      places.append(
        (
          text.count..<text.count + piece.written.count, seen.count..<seen.count + piece.seen.count,
          piece.disguises
        ))
      text += piece.written
      seen += piece.seen
    }
    var view = FoldedText()
    let isFolded = view.fold(text.span)
    #expect(isFolded == places.contains { !$0.disguises.isEmpty })
    guard isFolded else { return }
    #expect(String(decoding: view.bytes, as: UTF8.self) == String(decoding: seen, as: UTF8.self))
    #expect(view.source(of: 0..<seen.count) == 0..<text.count)
    for place in places {
      #expect(view.source(of: place.seen) == place.written)
      #expect(view.offsets(of: place.written) == place.seen)
      #expect(view.writing(of: place.seen).disguises.isSuperset(of: place.disguises))
      if place.disguises.isEmpty {
        #expect(view.writing(of: place.seen).disguises.isEmpty)
        for offset in place.seen where place.seen.count > 1 && offset > place.seen.lowerBound {
          let source = place.written.lowerBound + offset - place.seen.lowerBound
          #expect(view.source(of: offset..<offset + 1) == source..<source + 1)
        }
      }
    }
    // A view of a view is the same text: nothing that is folded is left, but for what decoding made.
    var starts: [Int] = []
    for offset in 0...seen.count { starts.append(view.source(of: offset..<offset).lowerBound) }
    #expect(starts == starts.sorted())
  }

  @Test(arguments: 0..<200)
  func `Any bytes have a view that is no longer, with the same lines and ascending places`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    var text: [UInt8] = []
    for _ in 0..<60 {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: text += WrittenPiece.random(using: &random).written.prefix(3)
      case 1:
        text += [0xC2, 0xE2, 0x80, 0x8B, 0xEF, 0xBC, 0x26, 0x25, 0x23].shuffled(using: &random)
      case 2: text.append(UInt8.random(in: 0...255, using: &random))
      default: text += WrittenPiece.random(using: &random).written
      }
    }
    var view = FoldedText()
    guard view.fold(text.span) else { return }
    #expect(view.bytes.count <= text.count)
    #expect(view.bytes.count { $0 == 0x0A } == text.count { $0 == 0x0A })
    #expect(view.source(of: 0..<view.bytes.count) == 0..<text.count)
    var last = 0..<0
    for offset in view.bytes.indices {
      let source = view.source(of: offset..<offset + 1)
      #expect(!source.isEmpty && source.upperBound <= text.count)
      // Bytes of one character share a place; no two others overlap.
      #expect(source.lowerBound >= last.upperBound || source == last)
      if view.writing(of: offset..<offset + 1).disguises.isEmpty {
        #expect(text[source] == [view.bytes[offset]])
      }
      last = source
    }
    for offset in text.indices {
      let seen = view.offset(of: offset)
      #expect(seen <= view.bytes.count && view.source(of: seen..<seen).lowerBound <= offset + 200)
      #expect(offset == 0 || view.offset(of: offset - 1) <= seen)
    }
  }

  @Test func `Ordinary text has no view`() {
    for text in [
      "", "plain", "it’s “fine” — really… 👍🏽 ❤️ 1️⃣ 🇩🇪 👩‍👧", "naïve café Straße", "Привет, мир",
      "日本語のテキスト",
      "สวัสดีครับ", "a & b; 50% of AT&T", "%d items, 100%", "&copy; &hellip; &unknown;", "نص عربي",
      "%E9t%E9",
      "%05d %ff %C3", "&#128; &#xD800; &#x110000; &#; &#x;", "می‌خواهم", "\u{200B}x", "x\u{200E}",
      "โทร\u{200B}0812345678", "\u{2028}\u{2029}\u{85}",
    ] {
      #expect(folded(text) == nil, "\(text)")
    }
  }

  @Test func `Encodings may be encoded, to a depth`() {
    #expect(folded("ann%2540x.org") == "ann@x.org")
    #expect(folded("ann%252540x.org") == "ann@x.org")
    #expect(folded("ann%25252540x.org") == "ann%40x.org")
    #expect(folded("ann&amp;#64;x.org") == "ann@x.org")
    #expect(folded("ann&amp;amp;commat;x.org") == "ann@x.org")
    #expect(folded("ann&#38;#64;x.org") == "ann@x.org")
    #expect(folded("%25C3%25A9 %25C3%A9 %25") == "é %25C3%A9 %")
    #expect(folded("%2") == nil)
    #expect(folded("%20%0A%00x") == "   x")
  }

  @Test func `Invisible characters are left out inside of a value alone`() {
    #expect(folded("4\u{200B}1\u{AD}1\u{2060}1") == "4111")
    #expect(folded("an\u{AD}n@x.org") == "ann@x.org")
    #expect(folded("Mü\u{AD}ller") == "Müller")
    #expect(folded("1\u{FE0F}2\u{200D}3 4\u{FE0F}\u{20E3}") == "123 4\u{FE0F}\u{20E3}")
    #expect(folded("١\u{200F}٢ ä\u{200B}b") == "12 ä\u{200B}b")
    #expect(folded("a\u{AD}\u{200B} b&#64;") == "a\u{AD}\u{200B} b@")
    var view = FoldedText()
    let text = Array("x 4\u{200B}1 y".utf8)
    let isFolded = view.fold(text.span)
    #expect(isFolded && view.source(of: 2..<3) == 2..<3 && view.source(of: 3..<4) == 6..<7)
    #expect(view.source(of: 2..<4) == 2..<7)
    #expect(view.writing(of: 2..<4).disguises == .invisible)
    #expect(view.writing(of: 2..<3).disguises.isEmpty)
  }

  @Test func `What takes the place of text is written in its encoding`() {
    func written(_ text: String, _ place: Range<Int>, _ new: String) -> String {
      var view = FoldedText()
      guard view.fold(Array(text.utf8).span) else { return new }
      var output: [UInt8] = []
      view.writing(of: place).encoding.append(Array(new.utf8).span, to: &output)
      return String(decoding: output, as: UTF8.self)
    }
    #expect(written("ann%40x.org", 0..<9, "<A> é") == "%3CA%3E%20%C3%A9")
    #expect(written("ann%2540x.org", 0..<9, "<A>") == "%253CA%253E")
    #expect(written("ann%252540x.org", 0..<9, "<A>") == "%25253CA%25253E")
    #expect(written("ann&#64;x.org", 0..<9, "<A> & \"'") == "&lt;A&gt; &amp; &quot;&#39;")
    #expect(written("ann&amp;#64;x.org", 0..<9, "<A>") == "&amp;lt;A&amp;gt;")
    #expect(written("ａnn@x.org", 0..<9, "<A>") == "<A>")
    // What touches a value says what it stands in; what is further away does not.
    #expect(written("&lt;ann@x.org&gt;", 1..<10, "<A>") == "&lt;A&gt;")
    #expect(written("&lt; ann@x.org &gt;", 2..<11, "<A>") == "<A>")
  }

  @Test func `A pattern names what folded text shows`() {
    for (regex, folded) in [
      (#"\d{4}[ \x{A0}]\p{L}+%?&"#, #"\d{4}[ \x{A0}]\p{L}+%?&"#), ("[０-９]+", #"[\x{30}-\x{39}]+"#),
      ("a%2Eb", #"a\x{2e}b"#), ("a&#40;b", #"a\x{28}b"#), ("a\u{A0}b", #"a\x{20}b"#),
      (#"\（\\（"#, #"\x{28}\\\x{28}"#), ("a\u{AD}?b", "a\u{AD}?b"), ("é%C3%A9", #"é\x{e9}"#),
    ] {
      #expect(FoldedText.pattern(regex) == folded)
    }
  }

  @Test func `Every decimal digit of Unicode and no other character is a digit`() {
    for value in UInt32(0x80)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      let isDigit = properties.generalCategory == .decimalNumber
      switch FoldedCharacter(value) {
      case .ascii(let byte, let disguises):
        if isDigit {
          #expect(properties.numericValue == Double(byte) - 0x30, "U+\(String(value, radix: 16))")
        } else if disguises == .fullWidth {
          #expect(properties.name?.hasPrefix("FULLWIDTH") == true)
        } else if disguises == .lookAlikes {
          // The planes' gaps have no name; U+210E is called after Planck.
          guard let name = properties.name, value != 0x210E else { continue }
          let isSmall = name.contains("SMALL")
          #expect(name.hasSuffix(" \(Unicode.Scalar(byte & ~0x20))"), "\(name)")
          #expect(isSmall == (byte & 0x20 != 0), "\(name)")
        } else {
          #expect(properties.generalCategory == .spaceSeparator && byte == 0x20)
        }
      case .invisible:
        #expect(properties.isDefaultIgnorableCodePoint, "U+\(String(value, radix: 16))")
      case .itself:
        #expect(!isDigit && properties.generalCategory != .spaceSeparator)
      }
      if isDigit || properties.generalCategory == .spaceSeparator {
        // The kernel passes over none.
        #expect(folded("a\(scalar)b") != nil, "U+\(String(value, radix: 16))")
      }
    }
  }
}

/// The fast ways to look for what may be folded do what the slow one does.
struct FoldingKernelTests {
  private enum Kernel: CaseIterable {
    case fastest, baseline, portable

    func next(_ text: [UInt8], from start: Int, _ wanted: UInt32) -> Int {
      unsafe text.withUnsafeBufferPointer { buffer in
        let (base, count) = (buffer.baseAddress, buffer.count)
        return switch self {
        case .fastest: unsafe scrubjay_folding_next(base, start, count, wanted)
        case .baseline: unsafe scrubjay_folding_next_baseline(base, start, count, wanted)
        case .portable: unsafe scrubjay_folding_next_portable(base, start, count, wanted)
        }
      }
    }
  }

  private func places(_ text: [UInt8], _ wanted: UInt32, _ kernel: Kernel) -> [Int] {
    var places: [Int] = []
    var place = kernel.next(text, from: 0, wanted)
    while place < text.count {
      places.append(place)
      place = kernel.next(text, from: place + 1, wanted)
    }
    return places
  }

  @Test(arguments: 0..<200) func `The fast ways find what the slow one finds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_".utf8)
    var text: [UInt8] = []
    while text.count < Int.random(in: 0...900, using: &random) {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: text.append(UInt8.random(in: 0...255, using: &random))
      case 1: text += WrittenPiece.random(using: &random).written
      case 2:
        let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
          UInt8.random(in: 0x20...0x7E, using: &random)
        }
        Base64Style(isForURLs: seed % 2 == 0, isPadded: true).append(bytes.span, to: &text)
      case 3:
        for _ in 0..<Int.random(in: 0..<70, using: &random) {
          text.append(alphabet.randomElement(using: &random) ?? 0x41)
        }
      case 4: text.append(UInt8(ascii: "/"))
      default: text += Array(" lorem ipsum, ".utf8)
      }
    }
    for wanted in UInt32(1)...3 {
      let slow = places(text, wanted, .portable)
      #expect(places(text, wanted, .fastest) == slow)
      #expect(places(text, wanted, .baseline) == slow)
    }
  }
}

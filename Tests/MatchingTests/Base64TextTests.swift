import Testing

@testable import Matching

struct Base64TextTests {
  /// Base64 in the most obvious way, bit by bit.
  private static func encoded(_ bytes: [UInt8], isForURLs: Bool, isPadded: Bool) -> [UInt8] {
    let alphabet = Array(
      ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
        + (isForURLs ? "-_" : "+/")).utf8)
    var bits = bytes.flatMap { byte in (0..<8).reversed().map { Int(byte >> $0 & 1) } }
    while !bits.count.isMultiple(of: 6) { bits.append(0) }
    var output: [UInt8] = []
    for start in stride(from: 0, to: bits.count, by: 6) {
      output.append(alphabet[bits[start..<start + 6].reduce(0) { $0 * 2 + $1 }])
    }
    while isPadded, !output.count.isMultiple(of: 4) { output.append(UInt8(ascii: "=")) }
    return output
  }

  private func opened(_ text: [UInt8], isOpen: Bool = false) -> Base64Opener {
    var opener = Base64Opener()
    opener.open(text.span, from: 0, isOpen: isOpen, separator: [0x0A])
    return opener
  }

  private func texts(_ text: [UInt8]) -> [String] {
    let opener = opened(text)
    return opener.blobs.map { String(decoding: opener.bytes[$0.decoded], as: UTF8.self) }
  }

  private func texts(_ text: String) -> [String] { texts(Array(text.utf8)) }

  @Test(arguments: 0..<200) func `Text is opened and encoded anew as it was`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scalars = Array("abcdefghij klmnopqrstuvwxyz @.?>~<&äéß字😀0123456789\n".unicodeScalars)
    var text = ""
    while text.utf8.count < Int.random(in: 12...200, using: &random) {
      text.unicodeScalars.append(scalars.randomElement(using: &random) ?? "x")
    }
    for isForURLs in [false, true] {
      for isPadded in [false, true] {
        let blob = Self.encoded(Array(text.utf8), isForURLs: isForURLs, isPadded: isPadded)
        guard blob.count >= 16 else { continue }
        var again: [UInt8] = []
        Base64Style(isForURLs: isForURLs, isPadded: isPadded)
          .append(Array(text.utf8).span, to: &again)
        #expect(again == blob)
        for surroundings in [
          ("", ""), ("data:text/plain;base64,", ""), ("key=\"", "\" x"), ("é ", "é"),
        ] {
          let line = Array(surroundings.0.utf8) + blob + Array(surroundings.1.utf8)
          let opener = opened(line)
          #expect(
            opener.blobs.map(\.range).contains {
              $0 == surroundings.0.utf8.count..<surroundings.0.utf8.count + blob.count
            })
          #expect(texts(line).contains(text))
          guard let first = opener.blobs.last else { continue }
          // What was encoded is written as it was, where that can be told.
          var same: [UInt8] = []
          first.style.append(opener.bytes.span.extracting(first.decoded), to: &same)
          let isTold = !isForURLs && isPadded || blob.contains { $0 == 0x2D || $0 == 0x5F }
          if isTold, blob.count & 3 != 0 || isPadded == !isForURLs { #expect(same == blob) }
        }
      }
    }
  }

  @Test func `What is no text stays closed`() {
    for text in [
      "/usr/local/lib/python3/dist-packages/something", "d41d8cd98f00b204e9800998ecf8427e",
      "4111111111111111411111111111", "AKIAIOSFODNN7EXAMPLEKEYID",
      "thisisaverylongwordwithoutspaces",
      "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "123e4567-e89b-12d3-a456-426614174000",
      "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB",
      "https://example.com/a/b/c/dynamic-dns-with-dhcp/page",
      // One bit that no byte takes; both alphabets in one.
      "YW5uLmxlZUBleGFtcGxlLmNvbR==", "YW5uLmxlZUBleGFt-GxlLmNvbQ+/",
    ] {
      #expect(texts(text) == [], "\(text)")
    }
  }

  @Test func `A path may go on before and behind it`() {
    let blob = String(
      decoding: Self.encoded(
        Array("ann.lee@example.com".utf8), isForURLs: true, isPadded: false), as: UTF8.self)
    for text in ["/api/v1/\(blob)", "/x/\(blob)/edit", "/\(blob)?x=1", "u/\(blob)/\(blob)"] {
      #expect(texts(text).first == "ann.lee@example.com", "\(text)")
    }
    #expect(texts("u/\(blob)/\(blob)").count == 2)
  }

  @Test func `A token of three parts is read as it was written`() {
    let opener = opened(Array("eyJhbGciOiJIUzI1NiJ9.eyJlbWFpbCI6ImFubkB4Lm9yZyJ9.abc".utf8))
    #expect(
      opener.blobs.map(\.style)
        == Array(
          repeating: Base64Style(isForURLs: true, isPadded: false), count: 2))
    #expect(
      String(decoding: opener.bytes, as: UTF8.self) == """
        {"alg":"HS256"}
        {"email":"ann@x.org"}

        """)
  }

  @Test func `Hexadecimal digits are opened where they write text, and written as they were`() {
    let text = Array("ann.lee@example.com, Zoë".utf8)
    for letters in [HexadecimalText.Case.lower, .upper] {
      let style = Base64Style(hexadecimal: letters)
      var blob: [UInt8] = []
      style.append(text.span, to: &blob)
      for prefix in ["", "x=", "0x", "/"] {
        let opener = opened(Array(prefix.utf8) + blob + [0x20])
        #expect(opener.blobs.map(\.style) == [style])
        #expect(
          opener.blobs.map(\.range) == [prefix.utf8.count..<prefix.utf8.count + blob.count])
        #expect(opener.bytes == text + [0x0A])
      }
      for cut in [1, 3, 5] { #expect(texts(Array(blob.dropLast(cut))) == []) }
    }
    for closed in [
      "d41d8cd98f00b204e9800998ecf8427e", "616E6e406578616d706c652E636f6d", "41414141414141414141",
      "616e6e4065786100", "ffffffffffffffffffff", "5555555555554444",
    ] {
      #expect(texts(Array(closed.utf8)) == [], "\(closed)")
    }
  }

  @Test func `What the end of a text may cut off is left for later`() {
    let blob = Self.encoded(Array("ann.lee@example.com, ok".utf8), isForURLs: false, isPadded: true)
    for cut in 16...blob.count {
      let opener = opened([0x20] + blob[..<cut], isOpen: true)
      #expect(opener.blobs.isEmpty && opener.unfinished == 1)
    }
    let opener = opened([0x20] + blob + [0x20, 0x20, 0x20], isOpen: true)
    #expect(opener.blobs.count == 1 && opener.unfinished == nil)
  }

  @Test func `Random letters are never opened, and slashes make no text slow`() {
    var random = SeededGenerator(seed: 5)
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
    var text: [UInt8] = []
    for number in 0..<200_000 {
      text.append(number % 37 == 36 ? 0x20 : letters.randomElement(using: &random) ?? 0x41)
    }
    #expect(texts(text) == [])
    // Decodes to text from every slash on, but for the very end.
    let trap = Array(String(repeating: "QUE/", count: 250_000).utf8) + Array("w".utf8)
    #expect(texts(trap) == [])
    let other = Array(String(repeating: "/QUE", count: 250_000).utf8) + Array("/w/+-".utf8)
    #expect(opened(other).blobs.count < 2)
  }
}

import Anonymization
import Testing

@Suite struct NormalizationTests {
  @Test(
    arguments: [
      (.exact, " A\u{AD}b ", " A\u{AD}b "),
      (.lowercase, "Anna.Smith@Example.ORG", "anna.smith@example.org"),
      (.lowercase, "Straße@BÜCHER.example", "strasse@bücher.example"),
      (.lowercase, "ΣΊΣΥΦΟΣ@x", "σίσυφοσ@x"),
      (.lowercase, "σίσυφος@x", "σίσυφοσ@x"),
      (.lowercase, "an\u{200D}na\u{AD}@x", "anna@x"),
      (.lowercase, "\u{FF21}\u{FF22}\u{FF20}x", "ab@x"),
      (.digits, "4111 1111-1111.1111", "4111111111111111"),
      (.digits, "\u{664}\u{661}\u{661} \u{FF11}", "4111"),
      (.digits, "four", "four"),
      (.digits, "", ""),
      (.alphanumeric, "de89 3704-0044 0532 0130 00", "DE89370400440532013000"),
      (.alphanumeric, "ß-1", "SS1"),
      (.alphanumeric, "e\u{301}/x", "E\u{301}X"),
      (.alphanumeric, "--", "--"),
      (.name, "  Anna\t \u{A0}SMITH ", "anna smith"),
      (.name, "O\u{2019}Brien", "o\u{2019}brien"),
      (.name, "\n", "\n"),
      (.name, "李\u{3000}明", "李 明"),
    ] as [(Normalization, String, String)])
  func forms(form: Normalization, value: String, expected: String) {
    let result = normalized(Array(value.utf8), form)
    #expect(result == Array(expected.utf8), "\(String(decoding: result, as: UTF8.self))")
  }

  @Test(arguments: [
    ("+44 20 7946 0018", "+442079460018"),
    ("0044 20 7946 0018", "+442079460018"),
    ("(0044) 20 7946 0018", "+442079460018"),
    ("+44 (0)20 7946 0018", "+442079460018"),
    ("+44 (020) 7946 0018", "+4402079460018"),
    ("(+44) 20 7946 0018", "+442079460018"),
    ("020 7946 0018", "02079460018"),
    ("(020) 7946-0018", "02079460018"),
    ("(0)20 7946 0018", "02079460018"),
    ("(212) 555.0100", "2125550100"),
    ("\u{FF0B}\u{FF14}\u{FF14} 20", "+4420"),
    ("212 555 0100 x12", "2125550100x12"),
    ("212 555 0100 ext. 12", "2125550100x12"),
    ("212 555 0100 EXTENSION 12", "2125550100x12"),
    ("1-800-FLOWERS", "1800flowers"),
    ("000", "000"),
    ("00", "00"),
    ("+", "+"),
    ("12 + 3", "123"),
    ("()", "()"),
  ])
  func phoneNumbers(value: String, expected: String) {
    let result = normalized(Array(value.utf8), .phone)
    #expect(result == Array(expected.utf8), "\(String(decoding: result, as: UTF8.self))")
  }

  @Test(arguments: Normalization.allCases)
  func bytesThatAreNotUTF8AreKept(form: Normalization) {
    let odd: [[UInt8]] = [
      [0xFF], [0x31, 0xC3], [0x31, 0xE2, 0x82], [0x31, 0xED, 0xA0, 0x80], [0x31, 0xC0, 0x80],
      [0x31, 0xF4, 0x90, 0x80, 0x80], [0x80, 0x31], [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72],
    ]
    for bytes in odd {
      let kept = normalized(bytes, form).filter { $0 >= 0x80 }
      #expect(kept == bytes.filter { $0 >= 0x80 })
    }
    #expect(normalized([0x4D, 0xFC], form) != normalized([0x4D, 0xFB], form))
  }

  @Test(arguments: Normalization.allCases)
  func aNormalFormIsItsOwn(form: Normalization) {
    var random = SeededGenerator(seed: 4)
    let scalars: [Unicode.Scalar] = [
      "a", "B", "ß", "Σ", "ς", "1", "٣", "＋", "+", "0", "0", "(", ")", " ", "\u{A0}", "-", "é",
      "\u{301}", "\u{AD}", "x", "İ", "ı", "ǅ", "Ａ", "\u{2028}", "😀",
    ]
    for _ in 0..<3000 {
      var value = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        if let scalar = scalars.randomElement(using: &random) { value.append(scalar) }
      }
      let once = normalized(Array(String(value).utf8), form)
      // A phone number may change its reading once its separators are gone: "0 0 1".
      if form != .phone {
        #expect(normalized(once, form) == once, "\(String(value).debugDescription)")
      }
      #expect(once.isEmpty == value.isEmpty)
    }
  }

  /// Case folding comes from the standard library's Unicode tables; a change for scalars that have
  /// long been there would change pseudonyms, so it must not pass unseen.
  @Test func caseFoldingIsPinned() {
    var digest = Digest()
    for value in 0...UInt32(0x1FFFF) {
      guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age,
        age.major <= 13, scalar.properties.isCased
      else { continue }
      digest.update(normalized(Array(String(scalar).utf8), .lowercase))
      digest.update([0x0A])
    }
    #expect(
      digest.hexadecimal == "8591541cdfabf41bf1f8190ebdc98d5711b0d14171650cb6807fcdcc18e7d004")
  }

  @Test func theVersionIsOne() {
    #expect(Normalization.version == 1)
    #expect(
      Normalization.allCases.map(\.rawValue) == [
        "exact", "lowercase", "digits", "alphanumeric", "phone", "name",
      ])
  }
}

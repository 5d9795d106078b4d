import Anonymization
import Detection
import Testing

@Suite struct OperatorTests {
  @Test(
    arguments: [
      (.keep, "anna@example.org", "anna@example.org"),
      (.redact, "anna@example.org", "<EMAIL_ADDRESS>"),
      (.replace(with: "someone"), "anna@example.org", "someone"),
      (.mask(Mask()), "anna@example.org", "****@*******.***"),
      (.mask(Mask(keepLast: 4)), "4111 1111 1111 1234", "**** **** **** 1234"),
      (.mask(Mask(keepFirst: 4, keepLast: 4)), "4111-1111-1111-1234", "4111-****-****-1234"),
      (.mask(Mask(keepLast: 4, character: "#")), "DE89 3704", "#### 3704"),
      (.drop, "anna@example.org", ""),
    ] as [(Operator, String, String)])
  func results(operation: Operator, value: String, expected: String) throws {
    #expect(replacement(value, operation, by: try anonymizer()) == expected)
  }

  /// Every operator but keep: the text, then the line ends of the value.
  @Test(
    arguments: [
      (.keep, "a\nb\r\nc", "a\nb\r\nc"),
      (.redact, "a\nb\r\nc", "<EMAIL_ADDRESS>\n\r\n"),
      (.redact, "\n", "<EMAIL_ADDRESS>\n"),
      (.redact, "a\rb", "<EMAIL_ADDRESS>"),
      (.redact, "a\n\r\r\n", "<EMAIL_ADDRESS>\n\r\n"),
      (.replace(with: "x"), "a\n\nb", "x\n\n"),
      (.mask(Mask(keepLast: 2)), "ab\r\ncd\nef", "****ef\r\n\n"),
      (.drop, "a\r\nb\n", "\r\n\n"),
    ] as [(Operator, String, String)])
  func lineEndsAreKept(operation: Operator, value: String, expected: String) throws {
    #expect(replacement(value, operation, by: try anonymizer()) == expected)
  }

  @Test(arguments: [.hash, .pseudonymize(scope: .file), .number(scope: .message)] as [Operator])
  func lineEndsFollowTokens(operation: Operator) throws {
    let text = replacement("a\nb\r\n", operation, by: try anonymizer())
    #expect(text.hasSuffix("\n\r\n"))
    #expect(text.utf8.count { $0 == 0x0A } == 2)
  }

  @Test func aValueThatCannotBeMaskedIsRedactedAndSaysSo() throws {
    let anonymizer = try anonymizer()
    for (value, expected) in [
      ("--", Anonymizer.Outcome.redacted), ("😀", .redacted), ("a", .applied),
    ] {
      var output: [UInt8] = []
      let bytes = Array(value.utf8)
      let outcome = anonymizer.append(
        replacementFor: bytes.span, entity: EntityType("PERSON"), normalization: .exact,
        operator: .mask(Mask()), place: SourcePlace(sourceID: "", record: 1), to: &output,
        scratch: AnonymizerScratch())
      #expect(outcome == expected)
      #expect(output == Array((expected == .redacted ? "<PERSON>" : "*").utf8))
    }
  }

  @Test func namesAndKeys() {
    let all: [(Operator, String, Bool)] = [
      (.keep, "keep", false), (.redact, "redact", false), (.replace(with: ""), "replace", false),
      (.mask(Mask()), "mask", false), (.hash, "hash", true),
      (.pseudonymize(scope: .corpus), "pseudonymize", true),
      (.number(scope: .message), "pseudonymize", false),
      (.generalize(.age(width: 5)), "generalize", false), (.drop, "drop", false),
    ]
    for (operation, name, isKeyed) in all {
      #expect(operation.name == name)
      #expect(operation.isKeyed == isKeyed)
    }
    #expect(Operator.defaultScope == .file)
  }
}

@Suite struct PlaceholderTests {
  @Test(
    arguments: [
      (.redact, "<[A-Z][A-Z0-9_]{0,63}>"),
      (.hash, "[A-Z][A-Z0-9_]{0,63}_h[0-9a-f]{32}"),
      (.pseudonymize(scope: .corpus), "[A-Z][A-Z0-9_]{0,63}_[a-z2-7]{16}9"),
      (.number(scope: .conversation), "[A-Z][A-Z0-9_]{0,63}_[1-9][0-9]*_"),
    ] as [(Operator, String)])
  func grammar(operation: Operator, shape: String) throws {
    let anonymizer = try anonymizer()
    let shape = try Regex(shape)
    for type in ["EMAIL_ADDRESS", "X", "DE_TAX_ID_2", String(repeating: "A", count: 64)] {
      for value in 0..<100 {
        let text = replacement("\(value)", operation, type: type, by: anonymizer)
        #expect(try shape.wholeMatch(in: text) != nil, "\(text)")
      }
    }
  }

  @Test func keysAreNumberedFromTheSecondOn() {
    for (occurrence, expected) in [(1, "<URL>"), (2, "<URL>_2"), (11, "<URL>_11")] {
      var output: [UInt8] = []
      Placeholder.append(redactedKey: EntityType("URL"), occurrence: occurrence, to: &output)
      #expect(output == Array(expected.utf8))
    }
  }
}

@Suite struct MaskTests {
  private let noKey: Anonymizer

  init() throws {
    noKey = try Anonymizer(policy: Policy(), key: nil)
  }

  private func masked(_ value: String, _ mask: Mask, covered: [Range<Int>] = []) -> String {
    replacement(value, .mask(mask), covered: covered, by: noKey)
  }

  @Test(
    arguments: [
      // Four or fewer: all.
      ("abcd", 0, 4, "****"), ("a-b-c-d", 4, 0, "*-*-*-*"), ("", 4, 4, "<EMAIL_ADDRESS>"),
      // At least half, rounded up; keep_first gives way before keep_last.
      ("abcde", 0, 4, "***de"), ("abcde", 4, 0, "ab***"), ("abcde", 1, 1, "a***e"),
      ("abcde", 2, 1, "a***e"), ("abcdef", 3, 2, "a***ef"), ("abcdef", 1000, 1000, "***def"),
      // Letters of several bytes count as one, marks go with their letter.
      ("Müller", 0, 2, "****er"), ("Mülle\u{301}r", 2, 0, "Mü****"), ("नमस्ते दोस्त", 0, 2, "**** *स्त"),
      ("李小龙先生", 1, 0, "李****"),
      ("e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", 1, 1, "e\u{301}***e\u{301}"),
      ("½ⅷ٣一2", 0, 1, "****2"),
      // Everything else stays.
      ("(212) 555-0100", 0, 4, "(***) ***-0100"), ("a😀b", 0, 0, "*😀*"),
      ("anna@example.org", 1, 3, "a***@*******.org"),
    ] as [(String, Int, Int, String)])
  func rule(value: String, first: Int, last: Int, expected: String) {
    let text = masked(value, Mask(keepFirst: first, keepLast: last))
    #expect(text.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(text)")
  }

  /// Every text of up to eight characters of four sorts, every pair of counts.
  @Test func exhaustive() {
    let sorts: [Unicode.Scalar] = ["a", "é", "-", "5"]
    for length in 1...6 {
      var indexes = [Int](repeating: 0, count: length)
      repeat {
        let scalars = indexes.map { sorts[$0] }
        check(scalars)
      } while increment(&indexes, below: sorts.count)
    }
    // Longer ones of letters alone, where only the counts matter.
    for length in 7...12 { check([Unicode.Scalar](repeating: "é", count: length)) }
  }

  private func check(_ scalars: [Unicode.Scalar]) {
    let letters = scalars.count { $0 != "-" }
    guard letters > 0 else { return }
    let value = String(String.UnicodeScalarView(scalars))
    for first in 0...min(letters + 1, 4) {
      for last in 0...min(letters + 1, 4) {
        let result = Array(masked(value, Mask(keepFirst: first, keepLast: last)).unicodeScalars)
        guard result.count == scalars.count else {
          Issue.record("\(value) \(first) \(last)")
          return
        }
        var hidden = 0
        var wrong = false
        var ordinal = 0
        for (before, after) in zip(scalars, result) {
          guard before != "-" else {
            if after != "-" { wrong = true }
            continue
          }
          if after == "*" {
            hidden += 1
          } else if after != before || (ordinal >= first && ordinal < letters - last) {
            wrong = true
          }
          ordinal += 1
        }
        let least = letters <= 4 ? letters : (letters + 1) / 2
        let asked = max(letters - first - last, 0)
        if wrong || hidden != max(least, asked) { Issue.record("\(value) \(first) \(last)") }
      }
    }
  }

  private func increment(_ indexes: inout [Int], below limit: Int) -> Bool {
    for place in indexes.indices {
      indexes[place] += 1
      if indexes[place] < limit { return true }
      indexes[place] = 0
    }
    return false
  }

  /// Every range of a value: none of its bytes is shown, and nothing else changes.
  @Test func whatOthersCoverIsHidden() {
    let value = "aé-b5 cü.d6e7"
    let bytes = Array(value.utf8)
    for lower in 0...bytes.count {
      for upper in lower...bytes.count where upper > lower {
        let plain = Array(masked(value, Mask(keepLast: 5)).unicodeScalars)
        let result = Array(
          masked(value, Mask(keepLast: 5), covered: [lower..<upper]).unicodeScalars)
        #expect(result.count == plain.count)
        var offset = 0
        for (index, scalar) in value.unicodeScalars.enumerated() {
          let range = offset..<offset + UTF8.width(scalar)
          offset = range.upperBound
          #expect(result[index] == (range.overlaps(lower..<upper) ? "*" : plain[index]))
        }
      }
    }
    #expect(masked("abcdef", Mask(keepLast: 3), covered: [3..<4, 5..<6]) == "****e*")
    #expect(masked("abcdef", Mask(keepLast: 3), covered: [4..<4]) == "***def")
  }

  @Test func bytesThatAreNotUTF8AreHiddenLikeLetters() {
    var output: [UInt8] = []
    let bytes: [UInt8] = [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72]
    noKey.append(
      replacementFor: bytes.span, entity: EntityType("PERSON"), normalization: .name,
      operator: .mask(Mask(keepLast: 2)), place: SourcePlace(sourceID: "", record: 1), to: &output,
      scratch: AnonymizerScratch())
    #expect(output == Array("****er".utf8))
  }
}

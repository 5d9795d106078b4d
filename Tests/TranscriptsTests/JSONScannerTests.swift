import Testing

@testable import Transcripts

@Suite struct JSONScannerTests {
  @Test(arguments: [
    "{}", "[]", "0", "-0", "\"\"", "true", "false", "null", " \t\r\n{ \n} \r",
    "[1,2,3]", "[ 1 , 2\n,\t3 ]", "[[],[[]],{}]", "{\"a\":1}", "{ \"a\" : { \"b\" : [ null ] } }",
    "{\"\":0}", "{\"a\":1,\"a\":2}", "[0.0,-0.5,10.25,1e1,1E-1,0e+0,1.5E+300]",
    "123456789012345678901234567890.123456789e-999999999", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
    "\"\\u0000\\uFFFF\\uabcd\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\u{7F}\u{2028}\"",
    "\"{[,:]}\"", "[\"12345678\",\"1234567\",\"123456789012345\"]",
  ])
  func acceptsWhatIsJSON(_ json: String) {
    #expect(scanError(json) == nil)
  }

  @Test(arguments: [
    ("nul", 3, JSONScanError.Reason.truncated), ("", 0, .truncated), (" \n", 2, .truncated),
    ("{", 1, .truncated), ("[", 1, .truncated), ("[1", 2, .truncated), ("[1,", 3, .truncated),
    ("{\"a", 3, .truncated), ("{\"a\"", 4, .truncated), ("{\"a\":", 5, .truncated),
    ("{\"a\":1", 6, .truncated), ("{\"a\":1,", 7, .truncated), ("\"\\", 2, .truncated),
    ("\"\\u00", 5, .truncated), ("-", 1, .truncated), ("1.", 2, .truncated), ("1e", 2, .truncated),
    ("1e+", 3, .truncated), ("\"12345678901234567", 18, .truncated), ("[[]", 3, .truncated),
  ])
  func tellsTruncated(_ json: String, offset: Int, reason: JSONScanError.Reason) {
    #expect(scanError(json) == JSONScanError(offset: offset, reason: reason))
  }

  @Test(arguments: [
    ("[1,]", 3), ("[,1]", 1), ("[1,,2]", 3), ("{\"a\":1,}", 7), ("{,}", 1), ("[1 2]", 3),
    ("{\"a\" 1}", 5), ("{\"a\":}", 5), ("{\"a\",1}", 4), ("{a:1}", 1), ("{1:1}", 1), ("{'a':1}", 1),
    ("]", 0), ("}", 0), ("[}", 1), ("{]", 1), ("[1}", 2), ("{\"a\":1]", 6), ("[]]", 2), ("{}}", 2),
    ("1 2", 2), ("{}x", 2), ("\"a\"\"b\"", 3), ("01", 1), ("-01", 2), ("00", 1), ("+1", 0),
    (".5", 0),
    ("1.e1", 2), ("-a", 1), ("1.5.5", 3), ("1e5e5", 3), ("0x10", 1), ("NaN", 0), ("Infinity", 0),
    ("-Infinity", 1), ("True", 0), ("nulL", 0), ("nullx", 4), ("tru]", 0), ("\"\\x41\"", 1),
    ("\"\\u12g4\"", 5), ("\"\\uzz\"", 3), ("[\"\\u1\"]", 5), ("\"\\u 123\"", 3),
    ("\"a\\u00G0\"", 6), ("\"\\u000`\"", 6),
    ("\"\\u:000\"", 3), ("\"\\u@000\"", 3), ("\"\\u0/00\"", 4), ("\"\\'\"", 1), ("\"a\tb\"", 2),
    ("\"a\nb\"", 2),
    ("\"\u{0}\"", 1), ("\"0123456789\u{1F}\"", 11), ("// c\n1", 0), ("[1]//", 3), ("\u{FEFF}1", 0),
    ("\u{A0}1", 0), ("\u{0B}1", 0), ("\u{0C}1", 0), ("1\u{0}", 1), ("[\"a\":1]", 4), (",", 0),
    (":", 0),
  ])
  func tellsMalformed(_ json: String, offset: Int) {
    let error = scanError(json)
    #expect(error?.offset == offset)
    guard case .malformed = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  /// `\x` is an escape for some writers, and for the scanner where it is told so.
  @Test func acceptsHexEscapesOnlyWhereItIsTold() throws {
    for (json, offset) in [
      (#""a\x0Bb""#, nil), (#"{"\x1f":"\xFF\x00"}"#, nil), (#""\x0g""#, 4), (#""\xg0""#, 3),
      (#""\x0""#, 4),
    ] as [(String, Int?)] {
      let bytes = Array(json.utf8)
      var tokens: [JSONToken] = []
      var scanner = JSONScanner()
      #expect(throws: JSONScanError.self) {
        try scanner.scan(bytes.span, in: 0..<bytes.count, into: &tokens)
      }
      scanner.acceptsHexEscapes = true
      var error: JSONScanError?
      do throws(JSONScanError) {
        try scanner.scan(bytes.span, in: 0..<bytes.count, into: &tokens)
      } catch let thrown {
        error = thrown
      }
      #expect(error?.offset == offset, "\(json)")
    }
    let cut = Array(#""\x0"#.utf8)
    var tokens: [JSONToken] = []
    var scanner = JSONScanner()
    scanner.acceptsHexEscapes = true
    #expect(throws: JSONScanError(offset: cut.count, reason: .truncated)) {
      try scanner.scan(cut.span, in: 0..<cut.count, into: &tokens)
    }
  }

  @Test func placesEveryToken() throws {
    let json = #" {"a" : [1, "x\n", {"b":null}], "é": true} "#
    let bytes = Array(json.utf8)
    let tokens = try scan(bytes)
    let rows = tokens.map {
      "\($0.kind) \(text(Array(bytes[$0.range]))) \($0.parent) \($0.position) \($0.next)"
    }
    #expect(
      rows == [
        #"object {"a" : [1, "x\n", {"b":null}], "é": true} -1 0 10"#,
        #"key "a" 0 0 8"#, #"array [1, "x\n", {"b":null}] 0 0 8"#, "number 1 2 0 4",
        #"string "x\n" 2 1 5"#, #"object {"b":null} 2 2 8"#, #"key "b" 5 0 8"#, "null null 5 0 8",
        #"key "é" 0 1 10"#, "boolean true 0 1 10",
      ])
    #expect(tokens.map(\.hasEscapes).filter { $0 }.count == 1)
    #expect(tokens[4].hasEscapes)
    #expect(tokens.indices.filter { !tokens[$0].isASCII } == [8])
  }

  @Test func whatFollowsAStringDoesNotMakeItLessASCII() throws {
    #expect(
      try scan(Array("[\"a\",\"é\",\"b\"]".utf8)).map(\.isASCII) == [true, true, false, true])
  }

  @Test func scansARangeAndNothingElse() throws {
    let bytes = Array("x{\"a\":[1]}y".utf8)
    var scanner = JSONScanner()
    var tokens: [JSONToken] = []
    try scanner.scan(bytes.span, in: 1..<10, into: &tokens)
    #expect(tokens.map(\.range) == [1..<10, 2..<5, 6..<9, 7..<8])
    #expect(throws: JSONScanError(offset: 9, reason: .truncated)) {
      try scanner.scan(bytes.span, in: 1..<9, into: &tokens)
    }
    #expect(tokens.isEmpty)
  }

  @Test func limitsDepth() throws {
    var scanner = JSONScanner()
    var tokens: [JSONToken] = []
    for (open, close) in [("[", "]"), ("{\"\":", "}")] {
      for (depth, isAllowed) in [(4096, true), (4097, false), (100_000, false)] {
        let inner = open == "[" ? "" : "0"
        let json = Array(
          (String(repeating: open, count: depth) + inner + String(repeating: close, count: depth))
            .utf8)
        if isAllowed {
          try scanner.scan(json.span, in: 0..<json.count, into: &tokens)
          #expect(tokens[0].range == 0..<json.count)
        } else {
          #expect(throws: JSONScanError(offset: 4096 * open.utf8.count, reason: .tooDeep)) {
            try scanner.scan(json.span, in: 0..<json.count, into: &tokens)
          }
        }
      }
    }
  }

  @Test(arguments: ["\"12345\"", "{\"12345\":0}", "[12345]", "\"12345", "\"123\\n\""])
  func limitsStrings(_ json: String) throws {
    let offset = json.utf8.firstIndex(of: 0x31).map {
      json.utf8.distance(from: json.startIndex, to: $0)
    }
    do throws(JSONScanError) {
      _ = try scan(Array(json.utf8), maximumString: 4)
      Issue.record("accepted")
    } catch {
      #expect(error == JSONScanError(offset: offset ?? -1, reason: .stringTooLong))
    }
    if json.hasSuffix("\"12345") { return }
    _ = try scan(Array(json.utf8), maximumString: 5)
  }

  @Test func acceptsIllFormedBytesInStrings() throws {
    for byte in UInt8(0x80)...0xFF {
      let tokens = try scan([0x22, 0x61, byte, 0x22])
      #expect(!tokens[0].isASCII)
      #expect(throws: JSONScanError.self) { try scan([byte]) }
    }
  }

  @Test func seesEveryByteOfLongStrings() throws {
    // Each special byte at each place of a string of each length, so in every place of a word.
    for length in 1...26 {
      for place in 0..<length {
        for special: UInt8 in [0x00, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x7F, 0x80, 0xFF] {
          var bytes = [UInt8](repeating: 0x61, count: length + 2)
          bytes[0] = 0x22
          bytes[length + 1] = 0x22
          bytes[place + 1] = special
          let tokens = try? scan(bytes)
          #expect((tokens != nil) == JSONChecker.accepts(bytes), "\(length) \(place) \(special)")
          if let tokens { #expect(tokens[0].isASCII == (special < 0x80)) }
        }
      }
    }
  }

  @Test func errorsSayNothingOfTheData() {
    for json in ["{\"secret\":sesame}", "\"secret", "[\"secret\" \"x\"]", "\"\\secret\""] {
      let description = scanError(json)?.description ?? "secret"
      #expect(!description.contains("secret") && !description.contains("sesame"))
    }
  }
}

@Suite struct JSONScannerPropertyTests {
  /// Everything that must hold of the tokens of an accepted text.
  private func expectSound(_ bytes: [UInt8], _ tokens: [JSONToken]) {
    for (index, token) in tokens.enumerated() {
      let isContainer = token.kind == .object || token.kind == .array
      if !isContainer, token.kind != .key { #expect(token.next == index + 1) }
      if token.kind == .key {
        #expect(tokens[index + 1].parent == token.parent)
        #expect(tokens[index + 1].position == token.position)
        #expect(token.next == tokens[index + 1].next)
      }
      if index > 0 {
        let parent = tokens[token.parent]
        #expect(parent.range.lowerBound < token.range.lowerBound)
        #expect(parent.range.upperBound > token.range.upperBound)
        #expect(parent.next >= token.next && token.parent < index)
      }
      guard isContainer else { continue }
      var child = index + 1
      var position = 0
      while child < token.next {
        #expect(tokens[child].parent == index && tokens[child].position == position)
        #expect((tokens[child].kind == .key) == (token.kind == .object))
        child = tokens[child].next
        position += 1
      }
      #expect(child == token.next)
    }
  }

  /// The text put together again from its tokens: scalars and brackets, with the gaps between.
  private func respliced(_ bytes: [UInt8], _ tokens: [JSONToken]) -> [UInt8] {
    var edges: [Range<Int>] = []
    for token in tokens {
      if token.kind == .object || token.kind == .array {
        edges.append(token.range.lowerBound..<token.range.lowerBound + 1)
        edges.append(token.range.upperBound - 1..<token.range.upperBound)
      } else {
        edges.append(token.range)
      }
    }
    edges.sort { $0.lowerBound < $1.lowerBound }
    var output: [UInt8] = []
    var copied = 0
    for edge in edges {
      let gap = bytes[copied..<edge.lowerBound]
      #expect(gap.allSatisfy { [0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x3A].contains($0) })
      output += gap
      output += bytes[edge]
      copied = edge.upperBound
    }
    return output + bytes[copied...]
  }

  @Test func everyBeginningOfATextIsTruncated() throws {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<60 {
      let bytes = [0x5B] + randomJSON(using: &random, depth: 3) + [0x5D]
      for length in bytes.indices {
        #expect(throws: JSONScanError(offset: length, reason: .truncated)) {
          try scan(Array(bytes[..<length]))
        }
      }
    }
  }

  @Test func tokensOfRandomTextsAreSoundAndSpliceBack() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<400 {
      let bytes = randomJSON(using: &random)
      let tokens = try scan(bytes)
      expectSound(bytes, tokens)
      #expect(respliced(bytes, tokens) == bytes)
    }
  }

  @Test func agreesWithASecondCheckerOnMutations() {
    var random = SeededGenerator(seed: 2)
    let interesting = Array("{}[]\",:\\u0e-+.1 \n\ttrfn".utf8) + [0, 0x1F, 0x80, 0xFF]
    var accepted = 0
    var rejected = 0
    for _ in 0..<400 {
      let original = randomJSON(using: &random, depth: 3)
      for _ in 0..<8 {
        var bytes = original
        for _ in 0..<Int.random(in: 1...2, using: &random) {
          let place = Int.random(in: 0...bytes.count, using: &random)
          let byte = interesting.randomElement(using: &random) ?? 0
          switch Int.random(in: 0..<4, using: &random) {
          case 0: bytes.insert(byte, at: place)
          case 1 where place < bytes.count: bytes.remove(at: place)
          case 2 where place < bytes.count: bytes[place] = byte
          default: bytes = Array(bytes[..<place])
          }
        }
        let tokens = try? scan(bytes)
        #expect((tokens != nil) == JSONChecker.accepts(bytes), "\(text(bytes))")
        guard let tokens else {
          rejected += 1
          continue
        }
        accepted += 1
        #expect(respliced(bytes, tokens) == bytes)
        #expect((try? scan(bytes)) == tokens)
      }
    }
    #expect(accepted > 300 && rejected > 300)
  }

  @Test func agreesWithASecondCheckerOnAllSmallTexts() {
    let alphabet = Array("{}[]\",:0-1e".utf8)
    var bytes: [UInt8] = []
    var accepted = 0
    func extend() {
      let isAccepted = (try? scan(bytes)) != nil
      if isAccepted { accepted += 1 }
      if isAccepted != JSONChecker.accepts(bytes) { Issue.record("\(text(bytes))") }
      guard bytes.count < 4 else { return }
      for byte in alphabet {
        bytes.append(byte)
        extend()
        bytes.removeLast()
      }
    }
    extend()
    #expect(accepted > 100)
  }
}

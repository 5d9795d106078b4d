import Testing

/// What no source may contain: it traps on input, or hides what the compiler would check.
private let forbidden: [(token: String, why: String)] = [
  ("fatalError(", "an error is thrown, never a trap"),
  ("try!", "an error is thrown, never a trap"),
  ("as!", "an error is thrown, never a trap"),
  (".unsafelyUnwrapped", "nothing is taken for granted"),
  ("unsafeBitCast", "the type system is not stepped around"),
  ("nonisolated(unsafe)", "shared state is checked"),
  ("@inlinable", "only where a benchmark asks for it"),
  ("print(", "output goes through the sink, messages through the command"),
  ("dump(", "a dump shows what the text holds"),
  ("debugPrint(", "a dump shows what the text holds"),
]

/// The files that may be `@unchecked Sendable`, with the reason written at the place.
private let uncheckedFiles: Set<String> = [
  "Sources/Matching/Table.swift",
  "Sources/PCRE2/RegexCode.swift",
  "Sources/Scrubjay/Monitor.swift",
  "Sources/Scrubjay/OrderedNumbering.swift",
  "Sources/Scrubjay/Run.swift",
]

struct ConstructTests {
  @Test(arguments: Room.all)
  func `A room has no forbidden construct`(room: Room) throws {
    for file in try SourceTree.files(in: "Sources", room: room.name) {
      for (index, line) in file.lines.enumerated() {
        for (token, why) in forbidden where Self.holds(line, token) {
          // The command is what talks to people.
          if token == "print(", room.name == "ScrubjayCommand" { continue }
          // C function pointers compare in no other way.
          if token == "unsafeBitCast", file.path == "Sources/ScrubjayCommand/SignalWatch.swift" {
            continue
          }
          Issue.record("\(file.path):\(index + 1): '\(token)': \(why)")
        }
        if Self.forcesUnwrap(line) {
          Issue.record("\(file.path):\(index + 1): a forced unwrap traps")
        }
        if line.contains("@unchecked"), !uncheckedFiles.contains(file.path) {
          Issue.record("\(file.path):\(index + 1): '@unchecked' needs a reason and an entry here")
        }
      }
    }
  }

  @Test func `Forbidden constructs are seen`() {
    #expect(Self.forcesUnwrap("let x = y!"))
    #expect(Self.forcesUnwrap("call(a[0]!.b)"))
    #expect(!Self.forcesUnwrap("if a != b, !c { }"))
    #expect(!Self.forcesUnwrap("guard a() !== b else { }"))
    #expect(Self.holds("  fatalError(message)", "fatalError("))
    #expect(!Self.holds("  footprint(x)", "print("))
    let blanked = SourceTree.blanked(
      "a // y!\nlet b = \"x!\" + #\"\\\"z!\"#\n\"\"\"\n q!\n\"\"\"\nc!")
    let forced = blanked.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.forcesUnwrap(String($0)) }
    #expect(forced == [false, false, false, false, false, true])
  }

  /// Whether `line` holds `token` with no letter before it.
  private static func holds(_ line: String, _ token: String) -> Bool {
    var rest = line[...]
    while let found = rest.firstRange(of: token) {
      let before = line[..<found.lowerBound].last
      let isWhole = before.map { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." } ?? true
      if isWhole || token.first == "." { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }

  /// Whether an exclamation mark stands right behind an operand and is no part of `!=`.
  private static func forcesUnwrap(_ line: String) -> Bool {
    let characters = Array(line.utf8)
    return characters.indices.dropFirst().contains { index in
      guard characters[index] == UInt8(ascii: "!") else { return false }
      let next = index + 1 < characters.count ? characters[index + 1] : 0
      let last = characters[index - 1]
      let isOperand =
        last == UInt8(ascii: ")") || last == UInt8(ascii: "]") || last == UInt8(ascii: "_")
        || (0x30...0x39).contains(last) || (0x41...0x5A).contains(last & 0xDF)
      return isOperand && next != UInt8(ascii: "=")
    }
  }
}

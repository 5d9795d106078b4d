import Testing

@testable import Transcripts

@Suite struct JSONPointerTests {
  @Test func pointsToEveryToken() throws {
    let bytes = Array(#"{"a/b":[1,{"m~n":2}],"":3,"\u00e9\n":4,"d":{"d":5},"d":6}"#.utf8)
    let tokens = try scan(bytes)
    let pointers = tokens.indices.map { jsonPointer(to: $0, tokens: tokens, bytes: bytes.span) }
    #expect(
      pointers == [
        "", "/a~1b", "/a~1b", "/a~1b/0", "/a~1b/1", "/a~1b/1/m~0n", "/a~1b/1/m~0n", "/", "/",
        "/é\n", "/é\n", "/d", "/d", "/d/d", "/d/d", "/d", "/d",
      ])
  }

  @Test func showsOtherTextForKeys() throws {
    let bytes = Array(#"{"ann@example.org":{"x":[true]}}"#.utf8)
    let tokens = try scan(bytes)
    let pointer = jsonPointer(to: 5, tokens: tokens, bytes: bytes.span) {
      $0 == 1 ? "<EMAIL/~>" : nil
    }
    #expect(pointer == "/<EMAIL~1~0>/x/0")
  }

  @Test func showsWhatIsNoScalarAsReplacement() throws {
    let bytes = Array(#"{"\ud800"#.utf8) + [0xFF] + Array(#"":1}"#.utf8)
    let tokens = try scan(bytes)
    #expect(jsonPointer(to: 2, tokens: tokens, bytes: bytes.span) == "/\u{FFFD}\u{FFFD}")
  }

  @Test func survivesTheDeepest() throws {
    let bytes = [UInt8](repeating: 0x5B, count: 4096) + [UInt8](repeating: 0x5D, count: 4096)
    let tokens = try scan(bytes)
    #expect(
      jsonPointer(to: 4095, tokens: tokens, bytes: bytes.span)
        == String(repeating: "/0", count: 4095))
  }
}

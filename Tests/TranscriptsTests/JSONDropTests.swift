import Testing

@testable import Transcripts

@Suite struct JSONDropTests {
  private func dropped(_ tokens: [Int], from json: String) throws -> String {
    let bytes = Array(json.utf8)
    return text(removing(rangesToDrop(tokens, tokens: try scan(bytes)), from: bytes))
  }

  @Test(arguments: [
    ("[1, 2, 3]", [1], "[2, 3]"), ("[1, 2, 3]", [2], "[1, 3]"), ("[1, 2, 3]", [3], "[1, 2]"),
    ("[1, 2, 3]", [1, 2], "[3]"), ("[1, 2, 3]", [2, 3], "[1]"), ("[1, 2, 3]", [1, 3], "[2]"),
    ("[ 1, 2, 3 ]", [3, 1, 2, 2], "[]"), ("[ 1 ]", [1], "[]"), ("[1 , 2 ]", [2], "[1 ]"),
    (#"{ "a": 1, "b": 2 }"#, [1], #"{ "b": 2 }"#), (#"{ "a": 1, "b": 2 }"#, [2], #"{ "b": 2 }"#),
    (#"{ "a": 1, "b": 2 }"#, [4], #"{ "a": 1 }"#), (#"{"a":1}"#, [2], "{}"),
    (#"{"a":1}"#, [1, 2], "{}"), (#"{"a":{"b":1,"c":2},"d":3}"#, [1, 4, 7], "{}"),
    (#"{"a":{"b":1,"c":2},"d":3}"#, [4, 7], #"{"a":{"c":2}}"#),
    ("{\n  \"a\": 1,\n  \"b\": 2\n}", [3], "{\n  \"a\": 1\n}"),
    ("[[1],[2]]", [2, 4], "[[],[]]"), ("[[1],[2]]", [1, 4], "[[]]"), ("7", [0], ""),
    ("[1]", [], "[1]"),
    ("[1,2]", [0, 2], ""),
  ])
  func dropsWithOneComma(_ json: String, _ tokens: [Int], _ expected: String) throws {
    #expect(try dropped(tokens, from: json) == expected)
  }

  /// Values left when members are dropped, as `parent position` of the original, by plain logic.
  private func expectRest(_ json: String, _ set: [Int]) throws {
    let bytes = Array(json.utf8)
    let tokens = try scan(bytes)
    let ranges = rangesToDrop(set, tokens: tokens)
    for (before, after) in zip(ranges, ranges.dropFirst()) {
      #expect(before.upperBound <= after.lowerBound)
    }
    let rest = removing(ranges, from: bytes)
    let restTokens = try #require(try? scan(rest), "\(text(rest))")

    var isGone = [Bool](repeating: false, count: tokens.count)
    for token in set {
      let parent = tokens[token].parent
      let isMember = parent >= 0 && tokens[parent].kind == .object
      let head = isMember && tokens[token].kind != .key ? token - 1 : token
      for gone in head..<tokens[head].next { isGone[gone] = true }
    }
    let kept = tokens.indices.filter { !isGone[$0] }
    #expect(kept.map { tokens[$0].kind } == restTokens.map(\.kind), "\(text(rest))")
    for (old, new) in zip(kept, restTokens)
    where tokens[old].kind != .object && tokens[old].kind != .array {
      #expect(bytes[tokens[old].range] == rest[new.range])
    }
  }

  @Test(arguments: [
    "[0,1,2,3]", "[ 0 , 1 , 2 , 3 ]", #"{"a":0,"b":1,"c":2}"#,
    "{ \"a\" : 0 ,\n \"b\" : 1 ,\n \"c\" : 2\n}", "[[0,1],{\"a\":2,\"b\":[3]},4]",
    #"{"a":[0,{"b":1}],"c":{"d":{},"e":[]}}"#, "[[[[0]]]]",
  ])
  func everySubsetLeavesValidJSON(_ json: String) throws {
    let count = try scan(Array(json.utf8)).count
    for subset in 0..<(1 << (count - 1)) {
      try expectRest(json, (1..<count).filter { subset >> ($0 - 1) & 1 == 1 })
    }
  }

  @Test func randomSubsetsOfRandomTextsLeaveValidJSON() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let bytes = randomJSON(using: &random)
      let tokens = try scan(bytes)
      let set = tokens.indices.dropFirst().filter { _ in Int.random(in: 0..<4, using: &random) == 0
      }
      let rest = removing(rangesToDrop(set.shuffled(using: &random), tokens: tokens), from: bytes)
      #expect((try? scan(rest)) != nil, "\(text(bytes)) without \(set)")
    }
  }
}

import Testing

@testable import Configuration

private func plain(_ text: String) -> Node {
  Node(place: Place(file: "f", line: 1, column: 1), content: .scalar(text, isPlain: true))
}

@Test(
  "Plain scalars follow the YAML 1.2 core rules",
  arguments: [
    (Node.Kind.null, ["", "~", "null", "Null", "NULL"]),
    (.boolean, ["true", "True", "TRUE", "false", "False", "FALSE"]),
    (.integer, ["0", "-19", "+12", "007", "0o14", "0x3A", "0xabcDEF", "99999999999999999999"]),
    (
      .number,
      ["0.", "-0.0", ".5", "+12e03", "-2E+05", "1e-3", "12.5", ".inf", "-.Inf", "+.INF", ".nan"]
    ),
    (
      .string,
      [
        "no", "yes", "on", "off", "y", "tRUE", "nULL", "-", "+", ".", "e5", "1e", "1e+", "0x", "0o",
        "0o8", "0xg", "-0x1", "0b1", "1_000", "1 2", "1.2.3", "12:30", "2001-12-14", "--1", ".e1",
        "inf", "nan", "infinity", "-.nan", "0x+1", "1e5.", "١", "NO",
      ]
    ),
  ])
func kinds(_ kind: Node.Kind, _ texts: [String]) throws {
  for text in texts {
    #expect(plain(text).kind == kind, "plain \(text)")
    #expect((plain(text).string != nil) == (kind == .string), "plain \(text)")
    let quoted = Node(place: plain("").place, content: .scalar(text, isPlain: false))
    #expect(quoted.kind == .string, "quoted \(text)")
    #expect(quoted.string == text)
    #expect(quoted.number == nil && quoted.integer == nil && quoted.boolean == nil)
  }
}

private let integersCases: [(String, Int?)] = [
  ("0", 0), ("-19", -19), ("+12", 12), ("007", 7), ("0o14", 12), ("0x3A", 58), ("1.0", nil),
  ("9223372036854775807", Int.max), ("9223372036854775808", nil), ("true", nil), ("x", nil),
]

@Test(arguments: integersCases)
func integers(_ text: String, _ value: Int?) {
  #expect(plain(text).integer == value)
}

private let numbersCases: [(String, Double?)] = [
  ("0.", 0), (".5", 0.5), ("-2E+05", -200_000), ("1e-3", 0.001), ("12", 12), ("+12.25", 12.25),
  ("99999999999999999999", 1e20), (".inf", .infinity), ("-.INF", -.infinity), ("+.inf", .infinity),
  ("0x10", 16), ("0x10000000000000000", 0x1p64), ("5.e1", 50), ("x", nil), ("", nil), ("no", nil),
]

@Test(arguments: numbersCases)
func numbers(_ text: String, _ value: Double?) {
  #expect(plain(text).number == value)
}

@Test func notANumberIsANumber() {
  for text in [".nan", ".NaN", ".NAN"] { #expect(plain(text).number?.isNaN == true) }
}

@Test func errorsAtANode() throws {
  let node = try Node.parse(Array("a:\n  - x".utf8), file: "f")
  #expect(node["a"]?.items?.first?.error("no", cure: "yes").description == "f:2:5: no; yes")
  #expect(node.error("no").description == "f:1:1: no")
}

@Test func typedReading() throws {
  let node = try Node.parse(Array("{a: true, b: [1, x], 7: {c: FALSE}}".utf8), file: "f")
  #expect(node["a"]?.boolean == true)
  #expect(node["7"]?["c"]?.boolean == false)
  #expect(node["b"]?.items?.map(\.text) == ["1", "x"])
  #expect(node.members?.map(\.name) == ["a", "b", "7"])
  #expect(node["d"] == nil && node["a"]?["x"] == nil)
  #expect(node.string == nil && node.text == nil && node.items == nil && node["b"]?.members == nil)
}

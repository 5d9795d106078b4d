import Foundation
import Testing

@testable import Configuration

private func written(_ body: (inout JSONWriter) -> Void) -> String {
  var writer = JSONWriter()
  body(&writer)
  return writer.text
}

private func read(_ bytes: [UInt8]) throws -> Any {
  try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
}

@Test func everyScalarComesBack() throws {
  // Every scalar of the first two planes and the edges of the others, alone and in one string.
  let values = Array(0...0x1FFFF) + (2...16).flatMap { [$0 << 16, $0 << 16 | 0xFFFF] }
  let scalars = values.compactMap { Unicode.Scalar(UInt32($0)) }
  for start in stride(from: 0, to: scalars.count, by: 4096) {
    let chunk = scalars[start..<min(start + 4096, scalars.count)]
    var writer = JSONWriter()
    writer.array { writer in
      for scalar in chunk { writer.string("a\(scalar)") }
    }
    let texts = try #require(try read(writer.bytes) as? [String])
    #expect(texts.map { Array($0.unicodeScalars) } == chunk.map { ["a", $0] })
  }
}

@Test func controlCharactersAreEscaped() {
  for value in UInt32(0)...0x9F where !(0x20...0x7E ~= value) {
    guard let scalar = Unicode.Scalar(value) else { continue }
    let text = written { $0.string(String(scalar)) }
    let short: [UInt32: String] = [8: "b", 9: "t", 10: "n", 12: "f", 13: "r"]
    let digits = String(value, radix: 16)
    let expected = short[value] ?? "u" + String(repeating: "0", count: 4 - digits.count) + digits
    #expect(text == "\"\\\(expected)\"")
  }
}

@Test func stringsAreExact() {
  #expect(written { $0.string("") } == #""""#)
  #expect(written { $0.string(#"a"b\c/d'é日😀e"#) } == #""a\"b\\c/d'é日😀e""#)
  #expect(
    written { $0.string("e\u{301}\u{2028}\u{2029}\u{FFFF}") } == "\"e\u{301}\\u2028\\u2029\\uffff\""
  )
}

@Test func structure() {
  var writer = JSONWriter()
  writer.object { writer in
    writer.member("a", 1)
    writer.key("b\n")
    writer.array { writer in
      writer.boolean(true)
      writer.null()
      writer.object { _ in }
      writer.array { _ in }
      writer.object { $0.member("x", false) }
    }
    writer.member("c", 0.25, decimals: 4)
    writer.member("d", "e")
    writer.member("f", ["g", "h"])
    writer.member("i", UInt64.max)
  }
  writer.endLine()
  writer.number(Int.min)
  writer.endLine()
  #expect(
    writer.text == #"{"a":1,"b\n":[true,null,{},[],{"x":false}],"c":0.2500,"d":"e","#
      + #""f":["g","h"],"i":18446744073709551615}"# + "\n-9223372036854775808\n")
  writer.removeAll()
  writer.null()
  #expect(writer.text == "null")
}

@Test func prettyStructure() {
  var writer = JSONWriter(isPretty: true)
  writer.object { writer in
    writer.member("a", ["b"])
    writer.key("c")
    writer.object { _ in }
    writer.key("d")
    writer.array { $0.array { $0.null() } }
  }
  #expect(
    writer.text == """
      {
        "a": [
          "b"
        ],
        "c": {},
        "d": [
          [
            null
          ]
        ]
      }
      """)
}

@Test func errorsPassThroughTheWriter() {
  var writer = JSONWriter()
  let place = Place(file: "f", line: 1, column: 1)
  #expect(throws: ConfigurationError.self) {
    try writer.object { (_) throws(ConfigurationError) in
      throw ConfigurationError(place: place, cause: "x")
    }
  }
}

private let decimalsCases: [(Double, Int, String)] = [
  (0.5, 0, "0"), (1.5, 0, "2"), (2.5, 0, "2"), (2.500000001, 0, "3"), (0.999951, 4, "1.0000"),
  (0.99995, 4, "1.0000"), (0.99994, 4, "0.9999"), (0.9, 4, "0.9000"), (-0.00004, 4, "0.0000"),
  (-1.25, 1, "-1.2"),
  (-0.0, 2, "0.00"), (1e-300, 15, "0.000000000000000"), (0.1, 15, "0.100000000000000"),
  (.leastNonzeroMagnitude, 3, "0.000"), (9007199254740991, 1, "9007199254740991.0"),
  (1e22, 0, "1" + zeros(22)),
  (4503599627370495.5, 0, "4503599627370496"), (0.00005, 4, "0.0001"), (.nan, 2, "null"),
  (.infinity, 2, "null"), (9007199254740992, 0, "9007199254740992"),
]

@Test(arguments: decimalsCases)
func decimals(_ value: Double, _ count: Int, _ expected: String) {
  #expect(written { $0.number(value, decimals: count) } == expected)
}

private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

private let shortestNumbersCases: [(Double, String)] = [
  (0, "0"), (-3, "-3"), (0.1, "0.1"), (1e21, "1e+21"), (.leastNonzeroMagnitude, "5e-324"),
  (-.infinity, "null"),
  (2.5, "2.5"), (1e15, "1000000000000000"),
]

@Test(arguments: shortestNumbersCases)
func shortestNumbers(_ value: Double, _ expected: String) {
  #expect(written { $0.number(value) } == expected)
}

@Test func decimalsAgreeWithPrintf() {
  var random = SeededGenerator(seed: 7)
  for round in 0..<20_000 {
    let decimals = Int.random(in: 0...15, using: &random)
    let value: Double =
      switch round % 4 {
      case 0: Double.random(in: 0...1, using: &random)
      case 1: Double(Int.random(in: -100_000...100_000, using: &random)) / 1024
      case 2: Double(Int.random(in: 0...20_000, using: &random)) / 20_000
      default: Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
      }
    guard value.isFinite else { continue }
    var expected = String(format: "%.\(decimals)f", value)
    if expected.allSatisfy({ "-0.".contains($0) }), expected.hasPrefix("-") {
      expected.removeFirst()
    }
    #expect(decimal(value, decimals: decimals) == expected, "\(value) with \(decimals)")
  }
}

import Testing

@testable import Configuration

private let nearestNameCases: [(String, [String], String?)] = [
  ("patern", ["pattern", "patterns", "type"], "pattern"),
  ("pattenr", ["pattern"], "pattern"),
  ("Redact", ["redact", "replace"], "redact"),
  ("keep-last", ["keep_first", "keep_last"], "keep_last"),
  ("EMAIL", ["EMAIL_ADDRESS", "URL"], "EMAIL_ADDRESS"),
  ("CREDIT", ["CREDIT_CARD", "CREDIT_SCORE"], nil),
  ("us", ["uk", "eu", "all"], nil),
  ("al", ["all", "uk"], "all"),
  ("to", ["on"], nil),
  ("contxt", ["content", "context"], "context"),
  ("abd", ["abe", "abc"], "abc"),
  ("", ["a", ""], nil),
  ("größe", ["grösse", "GRÖẞE"], "GRÖẞE"),
  ("same", ["same"], nil),
  ("same", ["same", "some"], "some"),
  ("completely", ["different"], nil),
  ("x", [], nil),
  (String(repeating: "a", count: 100_000), ["aaa"], nil),
]

@Test(arguments: nearestNameCases)
func nearestName(_ name: String, _ candidates: [String], _ expected: String?) {
  #expect(nearest(name, among: candidates) == expected)
  #expect(nearest(name, among: candidates.reversed()) == expected)
  #expect(nearest(name, among: Set(candidates)) == expected)
}

private let distancesCases: [(String, String, Int)] = [
  ("", "", 0), ("", "abc", 3), ("kitten", "sitting", 3), ("ab", "ba", 1), ("abcd", "acbd", 1),
  ("ca", "abc", 3), ("flaw", "lawn", 2), ("a", "b", 1),
]

@Test(arguments: distancesCases)
func distances(_ left: String, _ right: String, _ distance: Int) {
  let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
  #expect(editDistance(left, right) == distance)
  #expect(editDistance(right, left) == distance)
}

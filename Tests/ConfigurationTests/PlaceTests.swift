import Testing

@testable import Configuration

/// Every node of a document, written as `LINE:COLUMN KIND TEXT`, in reading order.
private func outline(_ source: String) throws -> [String] {
  func lines(_ node: Node, key: Bool = false) -> [String] {
    let place = "\(node.place.line):\(node.place.column)"
    switch node.content {
    case .scalar(let text, let isPlain):
      return ["\(place) \(key ? "key" : isPlain ? "plain" : "text") \(text)"]
    case .sequence(let items): return ["\(place) list"] + items.flatMap { lines($0) }
    case .mapping(let members):
      return ["\(place) object"]
        + members.flatMap { lines($0.key, key: true) + lines($0.value) }
    }
  }
  return lines(try Node.parse(Array(source.utf8), file: "f.yaml"))
}

struct PlaceCase: CustomTestStringConvertible {
  let name: String
  let source: String
  let expected: [String]
  var testDescription: String { name }
}

private let placeCases = [
  PlaceCase(name: "plain scalar", source: "  hello", expected: ["1:3 plain hello"]),
  PlaceCase(
    name: "block mapping with comments",
    source: "# first\n\na: 1 # one\n# between\nlonger:   two\n",
    expected: ["3:1 object", "3:1 key a", "3:4 plain 1", "5:1 key longer", "5:11 plain two"]),
  PlaceCase(
    name: "block sequence, indented and not",
    source: "a:\n  - x\n  - y\nb:\n- z\n",
    expected: [
      "1:1 object", "1:1 key a", "2:3 list", "2:5 plain x", "3:5 plain y", "4:1 key b",
      "5:1 list", "5:3 plain z",
    ]),
  PlaceCase(
    name: "objects in a list",
    source: "- type: A\n  score: 0.5\n- type: B\n",
    expected: [
      "1:1 list", "1:3 object", "1:3 key type", "1:9 plain A", "2:3 key score", "2:10 plain 0.5",
      "3:3 object", "3:3 key type", "3:9 plain B",
    ]),
  PlaceCase(
    name: "flow nodes over lines",
    source: "a: { b: [x,\n  'y'], c: \"z\" }",
    expected: [
      "1:1 object", "1:1 key a", "1:4 object", "1:6 key b", "1:9 list", "1:10 plain x",
      "2:3 text y", "2:9 key c", "2:12 text z",
    ]),
  PlaceCase(
    name: "empty values",
    source: "a:\nb: ''\nc: []\nd: {}\n",
    expected: [
      "1:1 object", "1:1 key a", "1:3 plain ", "2:1 key b", "2:4 text ", "3:1 key c", "3:4 list",
      "4:1 key d", "4:4 object",
    ]),
  PlaceCase(
    name: "CRLF counts one line end, CR too",
    source: "a: 1\r\nb:\r\n  - x\r\n\r\nc: 2\rd: 3",
    expected: [
      "1:1 object", "1:1 key a", "1:4 plain 1", "2:1 key b", "3:3 list", "3:5 plain x",
      "5:1 key c", "5:4 plain 2", "6:1 key d", "6:4 plain 3",
    ]),
  PlaceCase(
    name: "a byte order mark takes no column",
    source: "\u{FEFF}a: 1\nb: 2",
    expected: ["1:1 object", "1:1 key a", "1:4 plain 1", "2:1 key b", "2:4 plain 2"]),
  PlaceCase(
    name: "columns are scalars, not bytes",
    source: "größe: { ü😀: [日本, x] }",
    expected: [
      "1:1 object", "1:1 key größe", "1:8 object", "1:10 key ü😀", "1:14 list",
      "1:15 plain 日本", "1:19 plain x",
    ]),
  PlaceCase(
    name: "block scalars",
    source: "a: |\n  one\n   two\n\nb: >-\n  three\n  four\nc: 5",
    expected: [
      "1:1 object", "1:1 key a", "1:4 text one\n two\n", "5:1 key b", "5:4 text three four",
      "8:1 key c", "8:4 plain 5",
    ]),
  PlaceCase(
    name: "single-quoted regexes are taken as written",
    source: #"regex: '(?<![\d-])\d{4}[ -]it''s: #"x"$'"#,
    expected: ["1:1 object", "1:1 key regex", #"1:8 text (?<![\d-])\d{4}[ -]it's: #"x"$"#]),
  PlaceCase(
    name: "double-quoted escapes",
    source: #"["\x41\u00e9\U0001F600\n\0", "\/"]"#,
    expected: ["1:1 list", "1:2 text Aé😀\n\0", "1:30 text /"]),
  PlaceCase(
    name: "explicit document marks",
    source: "---\na: 1\n...\n# end\n",
    expected: ["2:1 object", "2:1 key a", "2:4 plain 1"]),
  PlaceCase(
    name: "JSON",
    source: "{\"a\":{\"b\":[1,true,null,\"x\"]},\n \"c\":-1.5e3}",
    expected: [
      "1:1 object", "1:2 key a", "1:6 object", "1:7 key b", "1:11 list", "1:12 plain 1",
      "1:14 plain true", "1:19 plain null", "1:24 text x", "2:2 key c", "2:6 plain -1.5e3",
    ]),
]

@Test("Nodes know their places", arguments: placeCases)
func places(_ example: PlaceCase) throws {
  #expect(try outline(example.source) == example.expected)
}

@Test func placesAreInReadingOrder() {
  let places = [
    Place(file: "a", line: 1, column: 9), Place(file: "a", line: 2, column: 1),
    Place(file: "a", line: 2, column: 10), Place(file: "b", line: 1, column: 1),
  ]
  #expect(places.reversed().sorted() == places)
  #expect(places.map(\.description) == ["a:1:9", "a:2:1", "a:2:10", "b:1:1"])
}

import Testing

@testable import Configuration

struct ErrorCase: CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let message: String
  var testDescription: String { name }

  init(_ name: String, _ source: String, _ message: String) {
    self.init(name, Array(source.utf8), message)
  }

  init(_ name: String, _ bytes: [UInt8], _ message: String) {
    (self.name, self.bytes, self.message) = (name, bytes, message)
  }
}

private let errorCases = [
  ErrorCase("empty", "", "f.yaml:1:1: there is nothing in this file"),
  ErrorCase("only a comment", "# hello\n", "f.yaml:1:1: there is nothing in this file"),
  ErrorCase("only a mark", "\u{FEFF}", "f.yaml:1:1: there is nothing in this file"),
  ErrorCase(
    "second document", "a: 1\n---\nb: 2\n",
    "f.yaml:2:1: a second document begins here; keep one document in a file"),
  ErrorCase(
    "version directive", "# x\n%YAML 1.2\n---\na: 1\n",
    "f.yaml:2:1: directives are not supported; remove the lines that begin with '%'"),
  ErrorCase(
    "tag directive", "%TAG ! tag:example.com,2000:\n---\na: 1\n",
    "f.yaml:1:1: directives are not supported; remove the lines that begin with '%'"),
  ErrorCase(
    "duplicate key", "a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\n",
    "f.yaml:5:3: duplicate key 'c'; the first one is in line 3"),
  ErrorCase(
    "duplicate key, otherwise quoted", "{a: 1, 'a': 2}",
    "f.yaml:1:8: duplicate key 'a'; the first one is in line 1"),
  ErrorCase(
    "anchor", "a: &x 1\n",
    "f.yaml:1:4: anchors are not supported; "
      + "repeat the value, or put text that begins with '&' in quotes"),
  ErrorCase(
    "anchor on a list", "a: 1\nb: &x\n  - 1\n",
    "f.yaml:2:4: anchors are not supported; "
      + "repeat the value, or put text that begins with '&' in quotes"),
  ErrorCase(
    "alias", "- *x\n",
    "f.yaml:1:3: aliases are not supported; "
      + "repeat the value, or put text that begins with '*' in quotes"),
  ErrorCase(
    "tag", "- !!str 1\n",
    "f.yaml:1:3: tags are not supported; remove it, or put text that begins with '!' in quotes"),
  ErrorCase(
    "tag on a mapping", "a: !x {b: 1}\n",
    "f.yaml:1:4: tags are not supported; remove it, or put text that begins with '!' in quotes"),
  ErrorCase(
    "tag on a list", "!x [1]\n",
    "f.yaml:1:1: tags are not supported; remove it, or put text that begins with '!' in quotes"),
  ErrorCase(
    "bare tag", "! a",
    "f.yaml:1:1: tags are not supported; remove it, or put text that begins with '!' in quotes"),
  ErrorCase(
    "merge key", "<<: {a: 1}", "f.yaml:1:1: merge keys are not supported; repeat the keys"),
  ErrorCase(
    "key that is a list", "? [a]\n: 1\n",
    "f.yaml:1:3: a key must be text; put it in quotes if the brackets belong to it"),
  ErrorCase("missing key", "a: 1\n?\n: 2", "f.yaml:2:2: a key is missing before ':'"),
  ErrorCase(
    "not UTF-8", Array("a: 1\r\nüb: ".utf8) + [0xFF],
    "f.yaml:2:5: this is not UTF-8; save the file as UTF-8"),
  ErrorCase(
    "UTF-16", [0xFF, 0xFE, 0x61, 0x00], "f.yaml:1:1: this is not UTF-8; save the file as UTF-8"),
  ErrorCase(
    "encoded surrogate", [0x61, 0xED, 0xA0, 0x80],
    "f.yaml:1:2: this is not UTF-8; save the file as UTF-8"),
  ErrorCase(
    "control character", "a: 1\nb: \u{7}",
    "f.yaml:2:4: the character U+0007 is not allowed here; "
      + "remove it, or write it as an escape in double quotes"),
  ErrorCase(
    "C1 control", "a: \u{9B}31m",
    "f.yaml:1:4: the character U+009B is not allowed here; "
      + "remove it, or write it as an escape in double quotes"),
  ErrorCase(
    "line separator", "a: ü\u{2028}b",
    "f.yaml:1:5: the character U+2028 is not allowed here; "
      + "remove it, or write it as an escape in double quotes"),
  ErrorCase(
    "noncharacter", "\u{FFFF}",
    "f.yaml:1:1: the character U+FFFF is not allowed here; "
      + "remove it, or write it as an escape in double quotes"),
  ErrorCase(
    "too large", Array(repeating: 0x20, count: Node.largestSize + 1),
    "f.yaml:1:1: the file is larger than 16 MiB; split it"),
  ErrorCase(
    "too deep", String(repeating: "[", count: 65) + String(repeating: "]", count: 65),
    "f.yaml:1:65: nested deeper than 64 levels"),
  ErrorCase(
    "open quote", "a: 1\nb: 'x\n\n",
    "f.yaml:2:4: this quoted text does not end; close the quote"),
  ErrorCase(
    "regex in double quotes", #"a: "\d+""#,
    "f.yaml:1:5: while parsing a quoted scalar, found unknown escape character; "
      + "write text with backslashes, such as a regex, in single quotes"),
  ErrorCase(
    "colon in text", "a: b: c",
    "f.yaml:1:5: mapping values are not allowed in this context; "
      + "put text that contains ': ' in quotes, or check the indentation"),
  ErrorCase(
    "tab for indentation", "a:\n\tb: 1\n",
    "f.yaml:2:1: while scanning for the next token, found character that cannot start any token; "
      + "indent with spaces; put text that begins with '@', '`' or '%' in quotes"),
  ErrorCase(
    "open bracket at the end", "a:\n - [1, {b: 2}, 3\n",
    "f.yaml:2:4: this bracket is not closed; "
      + "close it, or put text that begins with a bracket in quotes"),
  ErrorCase(
    "open bracket", "a: [1, 2\nb: 3\n",
    "f.yaml:2:2: while parsing a flow sequence, did not find expected ',' or ']'; "
      + "close the bracket, or put text that contains brackets, commas or quotes in quotes"),
  ErrorCase(
    "wrong indentation", "a: 1\n  b: 2\n",
    "f.yaml:2:4: mapping values are not allowed in this context; "
      + "put text that contains ': ' in quotes, or check the indentation"),
  ErrorCase(
    "list in a mapping", "a: 1\n- b\n",
    "f.yaml:2:1: while parsing a block mapping, did not find expected key; "
      + "check the indentation and the quotes of this line and the one before"),
]

@Test("A document that is refused says where and why", arguments: errorCases)
func parseErrors(_ example: ErrorCase) {
  let error = #expect(throws: ConfigurationError.self) {
    try Node.parse(example.bytes, file: "f.yaml")
  }
  #expect(error?.description == example.message)
}

@Test func nestingUpToTheLimitIsRead() throws {
  let source = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
  #expect(try Node.parse(Array(source.utf8), file: "f").items?.count == 1)
}

@Test func messagesCannotReachTheTerminal() {
  let error = ConfigurationError(
    place: Place(file: "a\u{1B}[2J\n.yaml", line: 1, column: 2),
    cause: "unknown key 'x\r\n\u{9B}\u{202E}\u{2028}y'", cure: "did you mean '\t'?")
  #expect(
    error.description == #"a\u{1B}[2J\n.yaml:1:2: unknown key 'x\r\n\u{9B}\u{202E}\u{2028}y'; "#
      + #"did you mean '\t'?"#)
  #expect(
    ConfigurationError(place: error.place, cause: "ä").description
      == #"a\u{1B}[2J\n.yaml:1:2: ä"#)
}

@Test func longNamesAreCut() {
  let name = String(repeating: "k", count: 61)
  let error = #expect(throws: ConfigurationError.self) {
    try Node.parse(Array("{\(name): 1, \(name): 2}".utf8), file: "f")
  }
  #expect(error?.cause == "duplicate key '\(name.dropLast())…'")
}

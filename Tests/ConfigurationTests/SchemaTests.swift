import Testing

@testable import Configuration

/// A description with every kind of schema in it, close to a policy.
let policySchema = Schema.object(
  [
    Schema.Field("version", .integer(in: 1...1), isRequired: true),
    Schema.Field("purpose", .string(summary: "Why this happens.")),
    Schema.Field("note", .string(.any)),
    Schema.Field(
      "packs", .list(of: .string(.oneOf(["all", "core", "payment"])), minimumCount: 1)),
    Schema.Field("minimum_score", .number(in: 0...1)),
    Schema.Field("verbose", .boolean()),
    Schema.Field("default", operatorSchema(), summary: "What is done with the rest."),
    Schema.Field(
      "entities", .dictionary(keys: .oneOf(["EMAIL_ADDRESS", "URL"]), values: operatorSchema())),
    Schema.Field("allow", .list(of: literal)),
    Schema.Field(
      "deny", .dictionary(values: .list(of: literal, minimumCount: 2), minimumCount: 1)),
    Schema.Field(
      "fields",
      .list(of: operatorSchema(common: [.init("path", .string(.check(pointer)), isRequired: true)]))
    ),
  ], summary: "A policy.")

private let literal = Schema.oneOf([
  .string(), .object([.init("pattern", .string(), isRequired: true)]),
])

private func pointer(_ text: String) -> (cause: String, cure: String?)? {
  text.hasPrefix("/") ? nil : ("not a JSON Pointer", "begin with '/'")
}

private func operatorSchema(common: [Schema.Field] = []) -> Schema {
  .tagged(
    field: "operator",
    cases: [
      .init("keep"), .init("redact", summary: "Puts the type there."),
      .init("mask", [.init("keep_last", .integer(in: 0...8)), .init("keep_first", .integer())]),
      .init("replace", [.init("text", .string(.any), isRequired: true)]),
    ], common: common)
}

struct SchemaCase: CustomTestStringConvertible {
  let source: String
  let errors: [String]
  var testDescription: String { source }

  init(_ source: String, _ errors: String...) {
    (self.source, self.errors) = (source, errors)
  }
}

private let schemaCases = [
  // What is right.
  SchemaCase("version: 1"),
  SchemaCase(
    "{version: 0x1, purpose: no, note: '', packs: [all], minimum_score: 1, verbose: TRUE}"),
  SchemaCase("{version: 1, default: {operator: mask, keep_last: 4}, minimum_score: 2e-1}"),
  SchemaCase("{version: 1, entities: {URL: {operator: replace, text: ''}}, packs: [core, all]}"),
  SchemaCase(#"{version: 1, allow: ["a", {pattern: '^\d$'}], deny: {X: [a, b]}, entities: {}}"#),
  SchemaCase("{version: 1, fields: [{operator: keep, path: /a}], allow: []}"),
  // Keys.
  SchemaCase("{}", "1:1: missing key 'version'"),
  SchemaCase("[]", "1:1: expected an object, found a list"),
  SchemaCase(
    "{version: 1, purpos: x, minimum-score: 1}",
    "1:14: unknown key 'purpos'; did you mean 'purpose'?",
    "1:25: unknown key 'minimum-score'; did you mean 'minimum_score'?"),
  SchemaCase(
    "{version: 1, zzz: x}",
    "1:14: unknown key 'zzz'; use 'version', 'purpose', 'note', 'packs', 'minimum_score', "
      + "'verbose', 'default', 'entities', 'allow', 'deny' or 'fields'"),
  SchemaCase("verison: 1", "1:1: unknown key 'verison'; did you mean 'version'?"),
  SchemaCase(
    "{version: 1, allow: [{patern: x, pattern: y}, {}]}",
    "1:23: unknown key 'patern'; did you mean 'pattern'?", "1:47: missing key 'pattern'"),
  // Types.
  SchemaCase("version: x", "1:10: expected a whole number, found a string"),
  SchemaCase("version: '1'", "1:10: expected a whole number, found a string; remove the quotes"),
  SchemaCase("version: 1.0", "1:10: expected a whole number, found a number"),
  SchemaCase("version:", "1:9: expected a whole number, found nothing"),
  SchemaCase("version: 2", "1:10: the number must be from 1 to 1"),
  SchemaCase("version: 99999999999999999999", "1:10: the number must be from 1 to 1"),
  SchemaCase(
    "{version: 1, minimum_score: [0.5]}", "1:29: expected a number, found a list"),
  SchemaCase("{version: 1, minimum_score: -0.1}", "1:29: the number must be from 0 to 1"),
  SchemaCase("{version: 1, minimum_score: .nan}", "1:29: the number must be from 0 to 1"),
  SchemaCase("{version: 1, minimum_score: .inf}", "1:29: the number must be from 0 to 1"),
  SchemaCase(
    "{version: 1, verbose: yes, purpose: ''}",
    "1:23: expected true or false, found a string; write true",
    "1:37: the value is empty"),
  SchemaCase(
    "{version: 1, verbose: OFF, purpose: 12}",
    "1:23: expected true or false, found a string; write false",
    "1:37: expected a string, found a number; put it in quotes"),
  SchemaCase(
    "{version: 1, purpose: true, note: null}",
    "1:23: expected a string, found true or false; put it in quotes",
    "1:35: expected a string, found nothing; put it in quotes"),
  SchemaCase("{version: 1, purpose: }", "1:23: expected a string, found nothing"),
  SchemaCase(
    "{version: 1, packs: all}",
    "1:21: expected a list, found a string; write it as a list: [ … ]"),
  SchemaCase("{version: 1, packs: []}", "1:21: expected at least 1 item, found 0"),
  SchemaCase(
    "{version: 1, packs: [payments, zz, {}]}",
    "1:22: unknown value 'payments'; did you mean 'payment'?",
    "1:32: unknown value 'zz'; use 'all', 'core' or 'payment'",
    "1:36: expected a string, found an object"),
  // Dictionaries.
  SchemaCase("{version: 1, deny: {}}", "1:20: expected at least 1 key, found 0"),
  SchemaCase(
    "{version: 1, deny: {'': [a], B: [a, b]}}", "1:21: the key is empty",
    "1:25: expected at least 2 items, found 1"),
  SchemaCase(
    "{version: 1, entities: {EMAIL: {operator: keep}, FAX: {operator: keep}}}",
    "1:25: unknown key 'EMAIL'; did you mean 'EMAIL_ADDRESS'?",
    "1:50: unknown key 'FAX'; use 'EMAIL_ADDRESS' or 'URL'"),
  // Alternatives.
  SchemaCase(
    "{version: 1, allow: [[], 12, {patern: x}, '']}",
    "1:22: expected a string or an object, found a list",
    "1:26: expected a string or an object, found a number; put it in quotes",
    "1:31: unknown key 'patern'; did you mean 'pattern'?", "1:43: the value is empty"),
  // Tagged objects.
  SchemaCase("{version: 1, default: redact}", "1:23: expected an object, found a string"),
  SchemaCase(
    "{version: 1, default: {operator: redcat}}",
    "1:34: unknown operator 'redcat'; did you mean 'redact'?"),
  SchemaCase(
    "{version: 1, default: {operator: [x], keep_last: 1}}",
    "1:34: expected a string, found a list"),
  SchemaCase(
    "{version: 1, default: {operater: mask, keep_last: 1}}",
    "1:24: unknown key 'operater'; did you mean 'operator'?"),
  SchemaCase(
    "{version: 1, default: {keep_last: 1, keep_lost: 2}}",
    "1:23: missing key 'operator'", "1:38: unknown key 'keep_lost'; did you mean 'keep_last'?"),
  SchemaCase(
    "{version: 1, default: {operator: redact, keep_last: 4}}",
    "1:42: operator 'redact' has no parameter 'keep_last'; it belongs to 'mask'"),
  SchemaCase(
    "{version: 1, default: {operator: redact, size: 4}}",
    "1:42: operator 'redact' has no parameter 'size'; it has none"),
  SchemaCase(
    "{version: 1, default: {operator: mask, kep_last: 4, zz: 1, keep_last: 9}}",
    "1:40: operator 'mask' has no parameter 'kep_last'; did you mean 'keep_last'?",
    "1:53: operator 'mask' has no parameter 'zz'; it has 'keep_last' or 'keep_first'",
    "1:71: the number must be from 0 to 8"),
  SchemaCase(
    "{version: 1, default: {operator: mask, keep_lst: 4, keep_last: 1}}",
    "1:40: operator 'mask' has no parameter 'keep_lst'; did you mean 'keep_first'?"),
  SchemaCase(
    "{version: 1, default: {operator: replace}}",
    "1:23: operator 'replace' needs the parameter 'text'"),
  SchemaCase(
    "{version: 1, fields: [{operator: keep}, {path: a, operator: keep}, {path: '', operator: x}]}",
    "1:23: operator 'keep' needs the parameter 'path'",
    "1:48: not a JSON Pointer; begin with '/'", "1:75: the value is empty",
    "1:89: unknown operator 'x'; use 'keep', 'redact', 'mask' or 'replace'"),
  // All errors, in document order.
  SchemaCase(
    "packs:\n- al\nminimum_score: 3\nx_y_z: 1\nversion: {}\n",
    "2:3: unknown value 'al'; did you mean 'all'?", "3:16: the number must be from 0 to 1",
    "4:1: unknown key 'x_y_z'; use 'version', 'purpose', 'note', 'packs', 'minimum_score', "
      + "'verbose', 'default', 'entities', 'allow', 'deny' or 'fields'",
    "5:10: expected a whole number, found an object"),
]

@Test("Validation finds all errors in document order", arguments: schemaCases)
func validation(_ example: SchemaCase) throws {
  let node = try Node.parse(Array(example.source.utf8), file: "p")
  #expect(policySchema.validate(node).map(\.description) == example.errors.map { "p:" + $0 })
}

@Test func numberBounds() throws {
  func messages(_ schema: Schema, _ text: String) throws -> [String] {
    schema.validate(try Node.parse(Array(text.utf8), file: "p")).map(\.cause)
  }
  #expect(try messages(.integer(in: 3...Int.max), "2") == ["the number must be at least 3"])
  #expect(try messages(.integer(in: Int.min...3), "4") == ["the number must be at most 3"])
  #expect(try messages(.integer(), "99999999999999999999") == ["the number is too large"])
  #expect(
    try messages(.number(in: 0.25...Double.infinity), "0") == ["the number must be at least 0.25"])
  #expect(try messages(.number(in: -Double.infinity...0), "1") == ["the number must be at most 0"])
  #expect(try messages(.number(), ".inf") == ["the number must be finite"])
  #expect(try messages(.number(), "1e300") == [])
}

@Test func alternativesOfOneKindGiveTheFewestErrors() throws {
  let schema = Schema.oneOf([
    .object([.init("a", .string(), isRequired: true), .init("b", .string(), isRequired: true)]),
    .object([.init("c", .integer(), isRequired: true)]), .integer(), .number(in: 5...6),
  ])
  func messages(_ text: String) throws -> [String] {
    schema.validate(try Node.parse(Array(text.utf8), file: "p")).map(\.cause)
  }
  #expect(try messages("{c: 1}") == [])
  #expect(try messages("{c: x}") == ["expected a whole number, found a string"])
  #expect(try messages("{a: x}") == ["missing key 'b'"])
  #expect(try messages("7") == [])
  #expect(try messages("7.5") == ["the number must be from 5 to 6"])
  #expect(try messages("[]") == ["expected an object or a whole number or a number, found a list"])
}

import Testing

@testable import Configuration

private func printed(_ schema: Schema, _ identifier: String? = nil) throws -> Node {
  let text = schema.jsonSchema(title: "Test \"x\"", identifier: identifier)
  #expect(text.hasSuffix("}\n"))
  return try Node.parse(Array(text.utf8), file: "schema.json")
}

/// A node as compact text, to compare whole parts of a schema.
private func compact(_ node: Node?) -> String {
  switch node?.content {
  case nil: "none"
  case .scalar(let text, let isPlain): isPlain ? text : "'\(text)'"
  case .sequence(let items): "[" + items.map { compact($0) }.joined(separator: ",") + "]"
  case .mapping(let members):
    "{" + members.map { "\($0.name):\(compact($0.value))" }.joined(separator: ",") + "}"
  }
}

@Test func schemaDocument() throws {
  let node = try printed(policySchema, "https://example.org/policy.json")
  #expect(
    node.members?.map(\.name) == [
      "$schema", "$id", "title", "description", "type", "properties", "required",
      "additionalProperties",
    ])
  #expect(node["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
  #expect(node["$id"]?.string == "https://example.org/policy.json")
  #expect(node["title"]?.string == "Test \"x\"")
  #expect(node["description"]?.string == "A policy.")
  #expect(node["additionalProperties"]?.boolean == false)
  #expect(compact(node["required"]) == "['version']")
  let properties = try #require(node["properties"])
  let expected: [(String, String)] = [
    ("version", "{type:'integer',minimum:1,maximum:1}"),
    ("purpose", "{description:'Why this happens.',type:'string',minLength:1}"),
    ("note", "{type:'string'}"),
    (
      "packs",
      "{type:'array',minItems:1,items:{type:'string',enum:['all','core','payment']}}"
    ),
    ("minimum_score", "{type:'number',minimum:0,maximum:1}"),
    ("verbose", "{type:'boolean'}"),
    (
      "allow",
      "{type:'array',items:{anyOf:[{type:'string',minLength:1},{type:'object',"
        + "properties:{pattern:{type:'string',minLength:1}},required:['pattern'],"
        + "additionalProperties:false}]}}"
    ),
  ]
  for (name, text) in expected { #expect(compact(properties[name]) == text) }
  let keys = "{enum:['EMAIL_ADDRESS','URL']}"
  #expect(compact(properties["entities"]?["propertyNames"]) == keys)
  #expect(properties["entities"]?["additionalProperties"]?["oneOf"]?.items?.count == 4)
  #expect(properties["deny"]?["minProperties"]?.integer == 1)
}

@Test func taggedObjectsAreOneOf() throws {
  let node = try printed(policySchema)
  #expect(node["$id"] == nil)
  let rest = try #require(node["properties"]?["default"])
  #expect(rest["description"]?.string == "What is done with the rest.")
  let variants = try #require(rest["oneOf"]?.items)
  #expect(
    variants.map { compact($0["properties"]?["operator"]) } == [
      "{const:'keep'}", "{const:'redact'}", "{const:'mask'}", "{const:'replace'}",
    ])
  #expect(
    variants.map { compact($0["required"]) } == [
      "['operator']", "['operator']", "['operator']", "['operator','text']",
    ])
  #expect(variants.allSatisfy { $0["additionalProperties"]?.boolean == false })
  #expect(variants[1]["description"]?.string == "Puts the type there.")
  #expect(
    compact(variants[2]["properties"]?["keep_last"]) == "{type:'integer',minimum:0,maximum:8}")
  let fields = try #require(node["properties"]?["fields"]?["items"]?["oneOf"]?.items)
  #expect(fields.allSatisfy { $0["properties"]?["path"]?["minLength"]?.integer == 1 })
  #expect(compact(fields[3]["required"]) == "['operator','text','path']")
}

@Test func schemaTextIsExact() {
  let schema = Schema.object(
    [
      .init("a", .list(of: .integer()), isRequired: true, summary: "Some\nnumbers."),
      .init("b", .number(in: 0.5...Double.infinity)),
    ])
  #expect(
    schema.jsonSchema(title: "T", identifier: nil) == #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "T",
        "type": "object",
        "properties": {
          "a": {
            "description": "Some\nnumbers.",
            "type": "array",
            "items": {
              "type": "integer"
            }
          },
          "b": {
            "type": "number",
            "minimum": 0.5
          }
        },
        "required": [
          "a"
        ],
        "additionalProperties": false
      }

      """#)
}

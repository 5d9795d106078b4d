extension Schema {
  /// The JSON Schema (draft 2020-12) of what is described, pretty printed, ending in a line feed.
  ///
  /// It accepts what `validate` accepts, but for the checks of `StringRule.check`, which it cannot
  /// express. Same schema, same text.
  package func jsonSchema(title: String, identifier: String? = nil) -> String {
    var writer = JSONWriter(isPretty: true)
    writer.object { writer in
      writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      if let identifier { writer.member("$id", identifier) }
      writer.member("title", title)
      writeMembers(&writer)
    }
    writer.endLine()
    return writer.text
  }

  private func write(_ writer: inout JSONWriter, summary: String) {
    writer.object { writer in writeMembers(&writer, summary: summary) }
  }

  private func writeMembers(_ writer: inout JSONWriter, summary: String? = nil) {
    let summary = summary ?? self.summary
    if !summary.isEmpty { writer.member("description", summary) }
    switch shape {
    case .string(let rule):
      writer.member("type", "string")
      rule.writeMembers(&writer)
    case .boolean: writer.member("type", "boolean")
    case .integer(let range):
      writer.member("type", "integer")
      if range.lowerBound > .min { writer.member("minimum", range.lowerBound) }
      if range.upperBound < .max { writer.member("maximum", range.upperBound) }
    case .number(let range):
      writer.member("type", "number")
      if range.lowerBound.isFinite { writer.key("minimum"); writer.number(range.lowerBound) }
      if range.upperBound.isFinite { writer.key("maximum"); writer.number(range.upperBound) }
    case .list(let items, let minimumCount):
      writer.member("type", "array")
      if minimumCount > 0 { writer.member("minItems", minimumCount) }
      writer.key("items")
      items.write(&writer, summary: items.summary)
    case .object(let fields): writeObject(fields, &writer)
    case .dictionary(let keys, let values, let minimumCount):
      writer.member("type", "object")
      if minimumCount > 0 { writer.member("minProperties", minimumCount) }
      writer.key("propertyNames")
      writer.object { keys.writeMembers(&$0) }
      writer.key("additionalProperties")
      values.write(&writer, summary: values.summary)
    case .tagged(let tag, let cases, let common):
      writer.key("oneOf")
      writer.array { writer in
        for variant in cases {
          writer.object { writer in
            if !variant.summary.isEmpty { writer.member("description", variant.summary) }
            writeObject(variant.fields + common, tag: (tag, variant.name), &writer)
          }
        }
      }
    case .oneOf(let alternatives):
      // Alternatives may overlap (a whole number is a number), where "oneOf" would accept neither.
      writer.key("anyOf")
      writer.array { writer in
        for alternative in alternatives {
          alternative.write(&writer, summary: alternative.summary)
        }
      }
    }
  }

  private func writeObject(
    _ fields: [Field], tag: (name: String, value: String)? = nil, _ writer: inout JSONWriter
  ) {
    writer.member("type", "object")
    writer.key("properties")
    writer.object { writer in
      if let tag {
        writer.key(tag.name)
        writer.object { $0.member("const", tag.value) }
      }
      for field in fields {
        writer.key(field.name)
        field.schema.write(&writer, summary: field.summary)
      }
    }
    let required = (tag.map { [$0.name] } ?? []) + fields.filter(\.isRequired).map(\.name)
    if !required.isEmpty { writer.member("required", required) }
    writer.member("additionalProperties", false)
  }
}

extension StringRule {
  fileprivate func writeMembers(_ writer: inout JSONWriter) {
    switch self {
    case .any: break
    case .nonEmpty, .check: writer.member("minLength", 1)
    case .oneOf(let values): writer.member("enum", values)
    }
  }
}

/// What a document may look like: one description that validates strictly and prints as JSON Schema.
///
/// Objects are closed: a key that is not described is an error.
package struct Schema: Sendable {
  /// What is allowed; seen by validation and printing only.
  let shape: Shape
  /// One sentence for documentation; empty if there is nothing to say.
  package let summary: String

  indirect enum Shape: Sendable {
    case string(StringRule)
    case boolean
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    case list(Schema, minimumCount: Int)
    case object([Field])
    case tagged(field: String, cases: [Case], common: [Field])
    case dictionary(keys: StringRule, values: Schema, minimumCount: Int)
    case oneOf([Schema])
  }

  /// One key of an object.
  package struct Field: Sendable {
    /// The key.
    package let name: String
    /// What its value may be.
    package let schema: Schema
    /// Whether the object must have it.
    package let isRequired: Bool
    /// One sentence for documentation; takes the place of the schema's own.
    package let summary: String

    /// Makes a field; without `summary` the one of the schema stands for it.
    package init(
      _ name: String, _ schema: Schema, isRequired: Bool = false, summary: String = ""
    ) {
      self.name = name
      self.schema = schema
      self.isRequired = isRequired
      self.summary = summary.isEmpty ? schema.summary : summary
    }
  }

  /// One variant of a tagged object, such as one operator with its parameters.
  package struct Case: Sendable {
    /// The value of the tag that chooses this variant.
    package let name: String
    /// The keys that this variant has beside the tag and the common ones.
    package let fields: [Field]
    /// One sentence for documentation.
    package let summary: String

    /// Makes a variant.
    package init(_ name: String, _ fields: [Field] = [], summary: String = "") {
      self.name = name
      self.fields = fields
      self.summary = summary
    }
  }
}

extension Schema {
  /// A string that keeps to `rule`.
  package static func string(_ rule: StringRule = .nonEmpty, summary: String = "") -> Schema {
    Schema(shape: .string(rule), summary: summary)
  }

  /// `true` or `false`.
  package static func boolean(summary: String = "") -> Schema {
    Schema(shape: .boolean, summary: summary)
  }

  /// A whole number in a range; `Int.min` and `Int.max` stand for no bound.
  package static func integer(
    in range: ClosedRange<Int> = Int.min...Int.max, summary: String = ""
  ) -> Schema {
    Schema(shape: .integer(range), summary: summary)
  }

  /// A whole or fractional number in a range; infinite bounds stand for no bound.
  ///
  /// Not-a-number is in no range, infinities are refused too.
  package static func number(
    in range: ClosedRange<Double> = -Double.infinity...Double.infinity, summary: String = ""
  ) -> Schema {
    Schema(shape: .number(range), summary: summary)
  }

  /// A list of at least `minimumCount` items.
  package static func list(
    of items: Schema, minimumCount: Int = 0, summary: String = ""
  ) -> Schema {
    Schema(shape: .list(items, minimumCount: minimumCount), summary: summary)
  }

  /// An object with these keys and no others.
  package static func object(_ fields: [Field], summary: String = "") -> Schema {
    Schema(shape: .object(fields), summary: summary)
  }

  /// An object in which the value of the required key `field` decides which other keys it has.
  ///
  /// `common` are keys that every variant has. Names of cases must differ; `field` also names the
  /// thing in messages ("operator 'redact' has no parameter 'keep_last'").
  package static func tagged(
    field: String, cases: [Case], common: [Field] = [], summary: String = ""
  ) -> Schema {
    Schema(shape: .tagged(field: field, cases: cases, common: common), summary: summary)
  }

  /// An object with any keys that keep to `keys`, all with values of one schema.
  package static func dictionary(
    keys: StringRule = .nonEmpty, values: Schema, minimumCount: Int = 0, summary: String = ""
  ) -> Schema {
    Schema(
      shape: .dictionary(keys: keys, values: values, minimumCount: minimumCount),
      summary: summary)
  }

  /// One of several alternatives, normally of different kinds, such as a string or an object.
  ///
  /// Errors are those of the alternative of the node's kind; of several, the one with fewest errors.
  package static func oneOf(_ alternatives: [Schema], summary: String = "") -> Schema {
    Schema(shape: .oneOf(alternatives), summary: summary)
  }
}

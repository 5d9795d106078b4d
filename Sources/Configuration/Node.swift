/// A piece of a YAML document together with its place.
///
/// A scalar keeps the text as written (quotes, escapes and folding undone); what type a plain scalar
/// has is decided by who reads it, through `string`, `boolean`, `integer` and `number`.
package struct Node: Hashable, Sendable {
  /// What a node holds.
  package indirect enum Content: Hashable, Sendable {
    /// Text; only plain text, written without quotes or block indicator, may be a number or Boolean.
    case scalar(String, isPlain: Bool)
    /// A list in the order of the document.
    case sequence([Node])
    /// Keys and values in the order of the document; keys are scalars, and no two are equal.
    case mapping([Member])
  }

  /// One key of a mapping with its value.
  package struct Member: Hashable, Sendable {
    /// The key, always a scalar.
    package let key: Node
    /// The value.
    package let value: Node

    /// Makes a member; `key` must be a scalar.
    package init(key: Node, value: Node) {
      self.key = key
      self.value = value
    }

    /// The text of the key, whatever type it would have as a value.
    package var name: String { key.text ?? "" }
  }

  /// Where the node begins.
  package let place: Place
  /// What the node holds.
  package let content: Content

  /// Makes a node.
  package init(place: Place, content: Content) {
    self.place = place
    self.content = content
  }
}

extension Node {
  /// An error at this node, for what only the reader of a document can know is wrong.
  package func error(_ cause: String, cure: String? = nil) -> ConfigurationError {
    ConfigurationError(place: place, cause: cause, cure: cure)
  }
}

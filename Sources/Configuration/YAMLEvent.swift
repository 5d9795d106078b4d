/// One step through a YAML stream, as libyaml reports it, in values that own their memory.
struct YAMLEvent {
  /// What happened.
  enum Kind {
    case streamStart
    case streamEnd
    /// A document begins; `hasDirectives` if `%YAML` or `%TAG` stands before it.
    case documentStart(hasDirectives: Bool)
    case documentEnd
    case alias
    case scalar(String, isPlain: Bool)
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
  }

  /// What happened.
  let kind: Kind
  /// Where it begins.
  let place: Place
  /// Whether the node carries an anchor (`&name`).
  let hasAnchor: Bool
  /// Whether the node carries a tag (`!name`).
  let hasTag: Bool
}

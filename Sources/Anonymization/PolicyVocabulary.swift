/// The names that a policy may use, as the packs give them.
package struct PolicyVocabulary: Sendable {
  /// The name of each known type, with the name of its group.
  package var types: [String: String]
  /// The names of the known packs; `all` is always known.
  package var packs: Set<String>
  /// The names of groups that may be named although no type belongs to them yet.
  package var groups: Set<String>
  /// What sort of value the types have that can be generalized.
  package var generalizations: [String: Generalization.Kind]
  /// The countries that types belong to, in lower case.
  package var countries: Set<String>
  /// The types that stay off unless a policy or a flag names them.
  package var offByDefault: Set<String>

  /// The names of some packs.
  package init(
    types: [String: String], groups: Set<String> = [], packs: Set<String> = [],
    generalizations: [String: Generalization.Kind] = [:], offByDefault: Set<String> = [],
    countries: Set<String> = []
  ) {
    self.countries = countries
    self.types = types
    self.groups = groups
    self.generalizations = generalizations
    self.packs = packs
    self.offByDefault = offByDefault
  }

  /// Whether `name` is a group and no type.
  func isOnlyGroup(_ name: String) -> Bool {
    types[name] == nil && (types.values.contains(name) || groups.contains(name))
  }
}

internal import Matching

/// What the engine makes of the patterns of some packs, kept from when the packs were compiled.
///
/// A detector that is given one need not read those patterns again; what it finds is the same.
package struct PackLibrary: Sendable {
  let patterns: PatternLibrary

  /// Reads the text that ``encode(_:)`` has made of the same definitions.
  package init(_ definitions: [EntityDefinition], encoded: StaticString) {
    patterns = PatternLibrary(Self.sources(of: definitions), encoded: encoded)
  }

  /// Reads all patterns of `definitions`, as slowly as that goes.
  package init(_ definitions: [EntityDefinition]) {
    patterns = PatternLibrary(Self.sources(of: definitions))
  }

  /// What the engine makes of the patterns of `definitions`, as text of ASCII without line ends, quotes or
  /// number signs.
  package static func encode(_ definitions: [EntityDefinition]) -> String {
    PatternLibrary(sources(of: definitions)).encoded()
  }

  /// The patterns of packs that are searched for unasked; the packs have been read, so that none names an
  /// unknown macro.
  ///
  /// Where starts may be is kept for all of them together: a type that begins at any word would make every
  /// search slow, also those that leave it off.
  private static func sources(of definitions: [EntityDefinition]) -> [PatternSource] {
    definitions.filter { !$0.isOffByDefault && !$0.isNegative }.flatMap { definition in
      definition.patterns.filter { $0.isSearched }
        .compactMap { try? PatternSource($0, name: $0.name) }
    }
  }
}

extension PatternSource {
  /// The pattern that the engine looks for.
  init(_ definition: PatternDefinition, name: String) throws(PatternMacros.UnknownMacro) {
    self.init(
      name: name, regex: FoldedText.pattern(try PatternMacros.expand(definition.regex)),
      isCaseless: definition.ignoresCase, isMultiline: definition.isMultiline)
  }
}

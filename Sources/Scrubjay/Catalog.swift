package import Anonymization
package import Configuration
package import Detection
internal import PatternPacks

/// The entity types that this run knows: the built-in packs and the user's own.
package struct Catalog: Sendable {
  /// A pack and what it defines.
  package struct Pack: Sendable {
    /// The name that policies list.
    package let name: String
    /// Its blocks, sorted by type.
    package let definitions: [EntityDefinition]
    /// SHA-256 of the file that it came in; `nil` where it came with the binary.
    private let fileDigest: String?

    init(name: String, definitions: [EntityDefinition], fileDigest: String? = nil) {
      self.name = name
      self.definitions = definitions
      self.fileDigest = fileDigest
    }

    /// Whether it came with the command rather than with the binary.
    package var isUserPack: Bool { fileDigest != nil }

    /// SHA-256 of what it says, in hexadecimal; that of a built-in pack takes longer than a start may.
    package var digest: String {
      fileDigest ?? Digest.hexadecimal(of: Array(PackArchive.encode(definitions).utf8))
    }
  }

  /// All packs, the built-in ones first, by name.
  package let packs: [Pack]

  /// The built-in packs alone.
  package static let builtIn = Catalog(packs: builtInPacks())

  /// What is known of their patterns already.
  package static let builtInLibrary = PackLibrary(builtInDefinitions, encoded: BuiltinPacks.library)

  private static let builtInDefinitions = PackArchive.decode(
    String(describing: BuiltinPacks.archive))

  private init(packs: [Pack]) {
    self.packs = packs
  }

  /// The built-in packs and `files`, the user's own.
  ///
  /// - Throws: where a pack does not read, or takes the name of another.
  package init(files: [(path: String, bytes: [UInt8])]) throws(ConfigurationError) {
    var packs = Catalog.builtIn.packs
    for file in files {
      let definitions = try PackReader.read(file.bytes, file: file.path)
      guard let name = definitions.first?.pack else { continue }
      if packs.contains(where: { $0.name == name }) {
        throw ConfigurationError(
          place: Place(file: file.path, line: 1, column: 1),
          cause: "there is already a pack called '\(name)'", cure: "rename the file")
      }
      packs.append(
        Pack(
          name: name, definitions: definitions, fileDigest: Digest.hexadecimal(of: file.bytes)))
    }
    self.packs = packs
    let known = Set(blocks.filter { !$0.isNegative }.flatMap { [$0.type.name, $0.group] })
      .union(PackSchema.groups)
    for (file, pack) in zip(files, packs.suffix(files.count)) {
      for name in pack.definitions.flatMap(\.against) where !known.contains(name) {
        throw ConfigurationError(
          place: Place(file: file.path, line: 1, column: 1),
          cause: "there is no type or group '\(name)' to speak against",
          cure: nearest(name, among: known).map { "did you mean '\($0)'?" }
            ?? "'scrubjay patterns list' shows all types")
      }
    }
  }

  private static func builtInPacks() -> [Pack] {
    Dictionary(grouping: builtInDefinitions, by: \.pack)
      .sorted { $0.key < $1.key }
      .map { Pack(name: $0.key, definitions: $0.value) }
  }

  /// Everything personal that all packs define, sorted by type.
  package var definitions: [EntityDefinition] { blocks.filter { !$0.isNegative } }

  /// What all packs say is not personal, sorted by type.
  package var negatives: [EntityDefinition] { blocks.filter(\.isNegative) }

  private var blocks: [EntityDefinition] {
    packs.flatMap(\.definitions).sorted { ($0.type, $0.pack) < ($1.type, $1.pack) }
  }

  /// What policies may name.
  package var vocabulary: PolicyVocabulary {
    let definitions = definitions
    return PolicyVocabulary(
      types: Dictionary(
        definitions.map { ($0.type.name, $0.group) }, uniquingKeysWith: { first, _ in first }),
      groups: Set(PackSchema.groups),
      packs: Set(packs.map(\.name)),
      generalizations: Dictionary(
        definitions.compactMap { definition in
          Generalization.Kind(hint: definition.generalization).map { (definition.type.name, $0) }
        }, uniquingKeysWith: { first, _ in first }),
      offByDefault: Set(definitions.filter(\.isOffByDefault).map(\.type.name)),
      countries: Set(definitions.compactMap { $0.country?.lowercased() }))
  }

  /// The packs that `policy` uses: those it lists, all of the user's own, and those that only say what is
  /// not personal.
  package func active(for policy: Policy) -> [Pack] {
    packs.filter { pack in
      pack.isUserPack || pack.definitions.allSatisfy(\.isNegative) || policy.packs.contains("all")
        || policy.packs.contains(pack.name)
    }
  }
}

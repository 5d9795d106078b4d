internal import Matching

/// What looks like personal data and is something else: times, versions, hashes, numbers of articles.
///
/// Blocks of packs say it as others say what is personal. Nothing is searched for with them: where a
/// candidate is about to become a finding by its shape alone, they are compared with what stands there,
/// and the one that says most lowers its score.
struct NegativeKnowledge: Sendable {
  /// What speaks against a candidate.
  struct Doubt {
    /// The pattern's place in ``names``.
    var pattern: Int
    /// How much it takes from the score, in ten-thousandths.
    var amount: Int
  }

  /// What is sure enough not to be doubted, in ten-thousandths.
  static let leastSure = 8_500

  /// What only a pattern says that takes away more than this counts beside a word that names the value.
  static let mostOfShape = 5_000

  /// The groups of types that a block speaks against which names none.
  static let groups: Set<String> = [
    "CONTACT", "DEVICE", "EDUCATION", "EMPLOYMENT", "FINANCIAL", "GOVERNMENT_ID", "HEALTH", "LEGAL",
    "TRAVEL", "VEHICLE",
  ]

  /// How close to a finding nothing is said: what takes its place would change what is seen there.
  private static let margin = 4

  /// The names that explanations show, such as `negative/epoch-time/seconds`.
  let names: [String]
  private let amounts: [Int]
  private let validators: [(@Sendable (Span<UInt8>) -> Bool)?]
  private let patterns: NearbyPatterns
  /// By entity, the patterns that speak against it.
  private let against: [[Int]]
  /// By type of block, its patterns.
  private let ofType: [EntityType: [Int]]

  /// Prepares `blocks`, which are negative, for candidates of `entities`.
  init(
    _ blocks: [EntityDefinition], against entities: [EntityDefinition]
  ) throws(DetectionError) {
    var names: [String] = []
    var amounts: [Int] = []
    var validators: [(@Sendable (Span<UInt8>) -> Bool)?] = []
    var sources: [PatternSource] = []
    var against: [[Int]] = Array(repeating: [], count: entities.count)
    var ofType: [EntityType: [Int]] = [:]
    for block in blocks {
      let targets = entities.indices.filter { block.speaks(against: entities[$0]) }
      for pattern in block.patterns {
        let name = block.qualifiedName(of: pattern)
        for entity in targets { against[entity].append(names.count) }
        ofType[block.type, default: []].append(names.count)
        names.append(name)
        amounts.append(pattern.score.tenThousandths)
        validators.append(pattern.validator.flatMap(Validator.named)?.isValid)
        do {
          sources.append(try PatternSource(pattern, name: name))
        } catch {
          throw DetectionError(description: "there is no macro '{{\(error.name)}}'")
        }
      }
    }
    self.names = names
    self.amounts = amounts
    self.validators = validators
    self.ofType = ofType
    patterns = NearbyPatterns(sources)
    self.against = against
  }

  /// How much a pattern takes from a score, in ten-thousandths.
  func amount(of pattern: Int) -> Int { amounts[pattern] }

  /// Whether anything can speak against candidates of `entity`.
  func concerns(_ entity: Int) -> Bool { !against[entity].isEmpty }

  /// What speaks most against a candidate of `entity` at `range`.
  ///
  /// - Parameters:
  ///   - range: the candidate's value.
  ///   - entity: index of its type.
  ///   - least: how much a pattern must take away to be asked, in ten-thousandths.
  ///   - view: the text.
  ///   - bounds: the line that holds it.
  ///   - opaque: what was found in the record, ascending and disjoint: a placeholder will stand there.
  ///   - scratch: the worker's memory.
  /// - Returns: the pattern and how much it takes away; `nil` where nothing speaks against it.
  /// - Throws: where PCRE2 could not look to the end.
  func doubt(
    about range: Range<Int>, of entity: Int, least: Int, in view: Span<UInt8>, bounds: Range<Int>,
    opaque: [Range<Int>], _ scratch: NearbyScratch
  ) throws(SearchError) -> Doubt? {
    var doubt: Doubt?
    try patterns.forEachMatch(
      of: against[entity], near: range, in: view, bounds: bounds, scratch: scratch
    ) { match in
      let amount = amounts[match.pattern]
      guard amount >= least, amount > doubt?.amount ?? 0,
        2 * match.value.clamped(to: range).count >= range.count, isValid(match, in: view)
      else { return }
      // What stands next to a finding looks otherwise once its placeholder is there.
      let seen = match.range.lowerBound - Self.margin..<match.range.upperBound + Self.margin
      let next = opaque.partitioningIndex { $0.upperBound > seen.lowerBound }
      guard next == opaque.count || opaque[next].lowerBound >= seen.upperBound else { return }
      doubt = Doubt(pattern: match.pattern, amount: amount)
    }
    return doubt
  }

  private func isValid(_ match: SearchMatch, in text: Span<UInt8>) -> Bool {
    guard let isValid = validators[match.pattern] else { return true }
    return isValid(text.extracting(match.value))
  }

  /// Where the patterns of a block match, ascending; for tests of packs.
  func places(
    of type: EntityType, in text: Span<UInt8>, _ scratch: NearbyScratch
  ) throws(SearchError) -> [Range<Int>] {
    var places: [Range<Int>] = []
    try patterns.forEachMatch(
      of: ofType[type] ?? [], near: 0..<text.count, in: text, bounds: 0..<text.count,
      scratch: scratch
    ) { match in
      if isValid(match, in: text) { places.append(match.value) }
    }
    return Resolution.merged(places)
  }
}

extension EntityDefinition {
  /// Whether this block, a negative one, says anything about candidates of `entity`.
  fileprivate func speaks(against entity: EntityDefinition) -> Bool {
    against.isEmpty
      ? NegativeKnowledge.groups.contains(entity.group)
      : against.contains(entity.type.name) || against.contains(entity.group)
  }
}

extension Detector {
  /// Where the patterns of the negative block `type` match, ascending; for tests of packs.
  ///
  /// - Throws: `DetectionError` where a pattern could not be matched to the end.
  package func places(
    ofNegative type: EntityType, in text: Span<UInt8>, scratch: DetectionScratch
  ) throws(DetectionError) -> [Range<Int>] {
    do throws(SearchError) {
      return try negative.places(of: type, in: text, scratch.nearby)
    } catch {
      throw DetectionError(description: error.description)
    }
  }
}

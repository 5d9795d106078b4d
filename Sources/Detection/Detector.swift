internal import Matching

/// Finds what is personal in text: patterns nominate, validators confirm, context decides.
///
/// A detector is immutable and may be shared; what a search needs to remember lives in a
/// `DetectionScratch`, one per worker.
package final class Detector: Sendable {
  /// One pattern that is looked for.
  package final class ActivePattern: Sendable {
    /// Index of its entity in `entities`.
    package let entity: Int
    /// The pattern as the pack or policy defines it.
    package let definition: PatternDefinition
    /// The name that findings show, such as `payment/credit-card/grouped-16`.
    package let name: String
    /// Whether a match that passes the validator is certain.
    package let isCertain: Bool
    /// Whether it comes from a deny list, which no allow list overrides.
    package let isDenied: Bool
    let validator: Validator?

    init(
      entity: Int, definition: PatternDefinition, name: String, isCertain: Bool, isDenied: Bool,
      validator: Validator?
    ) {
      self.entity = entity
      self.definition = definition
      self.name = name
      self.isCertain = isCertain
      self.isDenied = isDenied
      self.validator = validator
    }
  }

  /// What is asked about a pattern for each of its matches.
  struct PatternTraits: Sendable {
    let entity: Int
    /// The type's place among all types in the order of their names.
    let typeRank: Int
    /// What decides between look-alikes, the lowest first.
    let precedence: Int
    /// The score that a candidate begins with.
    let score: Score
    /// The score that evidence is added to.
    let base: Score
    let isDenied: Bool
    /// Whether its type is kept: reported, not rewritten.
    let isKept: Bool
    /// Whether its candidates are neither proved nor listed, so that evidence counts.
    let isUncertain: Bool
    /// Whether what is known not to be personal may speak against a candidate: not against one that
    /// stands behind a name for it.
    let mayBeDoubted: Bool
    /// Whether anything near a candidate changes its score.
    let hasContext: Bool
    /// Whether it takes something that speaks for it to reach the lowest score of findings.
    let isWeak: Bool
    let hasStopWords: Bool
    let takesWordBefore: Bool
    /// Whether a value takes in what belongs to the same address.
    let growsToAddress: Bool
    /// Whether the calling codes of other numbers speak for a value.
    let isTold: Bool
    let isValid: (@Sendable (_ value: Span<UInt8>) -> Bool)?
    /// Whether that computes something from the value.
    let isComputed: Bool
    /// Whether a candidate that the validator does not pass may be a finding.
    let mayBeInvalid: Bool
    /// Whether a match is what the policy's operator has written.
    let isResult: DetectionOptions.ResultCheck?

    init(
      _ pattern: ActivePattern, typeRank: Int, precedence: Int, isLocal: Bool, isKept: Bool,
      hasContext: Bool, hasStopWords: Bool, grows: Bool, isTold: Bool, mayBeDoubted: Bool,
      mayBeInvalid: Bool, minimumScore: Score, isResult: DetectionOptions.ResultCheck?
    ) {
      entity = pattern.entity
      self.typeRank = typeRank
      self.precedence = precedence
      let own = pattern.definition.score
      base =
        isLocal && !pattern.isCertain
        ? min(
          Score(tenThousandths: own.tenThousandths + Precedence.localeBoost),
          max(own, .highestUncertain))
        : own
      score = pattern.isCertain ? .certain : base
      isDenied = pattern.isDenied
      self.isKept = isKept
      isUncertain = !pattern.isCertain && !pattern.isDenied
      self.hasContext = hasContext
      self.mayBeDoubted =
        mayBeDoubted && isUncertain && base.tenThousandths < NegativeKnowledge.leastSure
        && !pattern.definition.hasValueGroup
      self.hasStopWords = hasStopWords
      takesWordBefore = pattern.definition.takesWordBefore
      growsToAddress = grows
      self.isTold = isTold
      isValid = pattern.validator?.isValid
      isComputed = pattern.validator?.isArithmetic ?? false
      self.mayBeInvalid = mayBeInvalid && pattern.validator?.isArithmetic == true
      self.isResult = isResult
      isWeak =
        isUncertain && !self.mayBeInvalid && !hasStopWords && !grows
        && base < minimumScore
    }
  }

  /// What stands for a type where the format of an input says that a value is of it.
  package struct Metadata: Sendable {
    /// Index of the entity in `entities`.
    package let entity: Int
    /// Index of the pattern for values in places that the format names.
    package let place: Int
    /// Index of the pattern for the same values elsewhere.
    package let mention: Int
  }

  /// The longest match, in bytes; text with a longer one cannot be scanned.
  package static let longestMatch = 64 << 10

  /// The entity types that are looked for, sorted by type.
  package let entities: [EntityDefinition]
  /// The type of each of these.
  package let types: [EntityType]
  /// The patterns that are looked for.
  package let patterns: [ActivePattern]
  /// Whether any of these may match over line ends.
  package let hasMultilinePatterns: Bool
  /// The lowest score that is a finding.
  package let minimumScore: Score

  /// Those of the patterns that are searched for, which come first.
  let patternSet: PatternSet
  /// The others, which are compared with whole fields and whole answers.
  let fields: FieldPatterns
  /// How people ask for values.
  let questions: QuestionPhrases
  /// How many lines back of a line questions are looked for.
  let lookBack: Int
  /// By entity, whether the calling codes of other numbers speak for its values; empty where for none.
  let told: [Bool]
  /// Whether what stands in a message may depend on those before it.
  package var looksBack: Bool { lookBack > 0 }
  let placeholders: PlaceholderGrammar
  /// What is known not to be personal.
  let negative: NegativeKnowledge
  let lexicon: ContextLexicon
  /// By pattern.
  let traits: [PatternTraits]
  /// Which of the patterns need not be tried where nothing speaks for their types.
  let hopeless: HopelessPlaces
  /// By entity.
  let stopWords: [WordSet]
  let allowed: PatternSet?
  /// Lists of values that are looked up.
  let known: KnownValueSet?
  /// By list, the pattern that stands for it, behind all others; nil where its type is not looked for.
  let knownPatterns: [Int?]
  /// By type, the entity and the patterns that stand for what the format of an input says of a value.
  package let metadata: [EntityType: Metadata]
  /// Index of the pattern that stands for names that are told by lists and weights; nil where nobody looks for
  /// names.
  let scoredPattern: Int?
  /// The number of the type of addresses of mail, which may tell names.
  let mailEntity: Int?
  /// Index of the pattern that stands for places of the gazetteer; nil where nobody looks for places.
  let placePattern: Int?
  /// By type rank, the types that may cover a value of it without hiding anything of it.
  let coarserThan: [Set<Int>]

  /// Prepares `definitions` for searching.
  ///
  /// - Parameters:
  ///   - definitions: everything that the packs define, active or not; the names of all of them are
  ///     opaque in the text.
  ///   - options: what is looked for and what is left alone.
  /// - Throws: `DetectionError` where a pattern of an allow or deny list does not compile. Patterns of
  ///   packs were compiled when the pack was read.
  package init(
    _ definitions: [EntityDefinition], options: DetectionOptions
  ) throws(DetectionError) {
    let negativeBlocks = definitions.filter(\.isNegative)
    let definitions = definitions.filter { !$0.isNegative }
    var entities = definitions.filter { definition in
      options.types?.contains(definition.type) ?? !definition.isOffByDefault
    }
    let knownTypes = (options.known?.types ?? []).filter { options.types?.contains($0) ?? true }
    let listed = options.denied.map(\.type) + knownTypes + options.metadataTypes
    for type in listed where !entities.contains(where: { $0.type == type }) {
      var entity = definitions.first { $0.type == type } ?? EntityDefinition(denied: type)
      entity.patterns = []
      entities.append(entity)
    }
    entities.sort { $0.type < $1.type }
    // The library may still be read meanwhile.
    let lexicon = ContextLexicon(entities)
    self.lexicon = lexicon

    var patterns: [ActivePattern] = []
    for (index, entity) in entities.enumerated() {
      for pattern in entity.patterns {
        let named = pattern.validator.flatMap(Validator.named)
        let validator = named?.local(to: options.locales)
        // What a policy without locales says nothing about is not looked for.
        if named != nil, validator == nil { continue }
        patterns.append(
          ActivePattern(
            entity: index, definition: pattern, name: entity.qualifiedName(of: pattern),
            isCertain: entity.isCertain(pattern), isDenied: false, validator: validator))
      }
      // Several packs may define one type: its list belongs to the first of them.
      let isFirst = index == 0 || entities[index - 1].type != entity.type
      let denied = isFirst ? options.denied.filter { $0.type == entity.type } : []
      for (number, item) in denied.enumerated() {
        let pattern = PatternDefinition(denied: item.value, number: number + 1)
        patterns.append(
          ActivePattern(
            entity: index, definition: pattern,
            name: "deny/\(entity.type.name)/\(pattern.name)",
            isCertain: true, isDenied: true, validator: nil))
      }
    }
    // Patterns for whole fields and answers come last: a search knows nothing of them.
    patterns =
      patterns.filter(\.definition.isSearched) + patterns.filter { !$0.definition.isSearched }
    let searched = patterns.prefix(while: \.definition.isSearched)
    let questions = QuestionPhrases(entities)
    self.questions = questions
    lookBack = options.lookBack
    let told = entities.map(\.isToldByCallingCodes)
    self.told = told.contains(true) ? told : []
    fields = try FieldPatterns(patterns, from: searched.count)
    patternSet = try Self.compile(
      searched.map { ($0.name, $0.definition) }, library: options.library?().patterns)
    let firstKnownPattern = patterns.count
    var knownPatterns: [Int?] = []
    for type in options.known?.types ?? [] {
      guard let index = entities.firstIndex(where: { $0.type == type }), knownTypes.contains(type)
      else {
        knownPatterns.append(nil)
        continue
      }
      knownPatterns.append(patterns.count)
      patterns.append(
        ActivePattern(
          entity: index, definition: .knownList,
          name: "known/\(type.name)", isCertain: true, isDenied: false, validator: nil))
    }
    self.knownPatterns = knownPatterns
    var metadata: [EntityType: Metadata] = [:]
    for type in options.metadataTypes {
      guard let index = entities.firstIndex(where: { $0.type == type }) else { continue }
      metadata[type] = Metadata(entity: index, place: patterns.count, mention: patterns.count + 1)
      for name in ["metadata", "participant"] {
        patterns.append(
          ActivePattern(
            entity: index, definition: .metadata, name: "\(name)/\(type.name)", isCertain: true,
            isDenied: false, validator: nil))
      }
    }
    self.metadata = metadata
    mailEntity = entities.firstIndex { $0.type == EntityType("EMAIL_ADDRESS") }
    if let index = entities.firstIndex(where: { $0.type == Self.scoredType && !$0.patterns.isEmpty }
    ) {
      scoredPattern = patterns.count
      patterns.append(
        ActivePattern(
          entity: index, definition: .scored,
          name: entities[index].qualifiedName(of: .scored), isCertain: false, isDenied: false,
          validator: nil))
    } else {
      scoredPattern = nil
    }
    if let index = entities.firstIndex(where: { $0.type == Self.placeType && !$0.patterns.isEmpty })
    {
      placePattern = patterns.count
      patterns.append(
        ActivePattern(
          entity: index, definition: .listedPlace,
          name: entities[index].qualifiedName(of: .listedPlace), isCertain: false, isDenied: false,
          validator: nil))
    } else {
      placePattern = nil
    }
    known = options.known
    self.entities = entities
    types = entities.map(\.type)
    self.patterns = patterns
    hasMultilinePatterns = patterns.contains(where: \.definition.isMultiline)
    minimumScore = options.minimumScore
    let deniedPatterns = patterns.filter(\.isDenied).map { ($0.name, $0.definition) }
    if !deniedPatterns.isEmpty { try Self.check(try Self.compile(deniedPatterns)) }
    placeholders = PlaceholderGrammar(
      types: definitions.map(\.type) + listed + entities.map(\.type)
        + options.replacedTypes)
    stopWords = entities.map { entity in
      WordSet(entity.stopWords.flatMap(\.phrases).map { Words.hash($0) })
    }
    let negative = try NegativeKnowledge(negativeBlocks, against: entities)
    self.negative = negative
    let kept = entities.map { options.kept.contains($0.type) }
    let ranks = Self.ranks(of: entities)
    traits = patterns.enumerated().map { index, pattern in
      PatternTraits(
        pattern, typeRank: ranks[pattern.entity],
        precedence: Precedence.rank(
          pattern.definition, of: entities[pattern.entity], locales: options.locales),
        isLocal: !pattern.isDenied && index < firstKnownPattern
          && Precedence.isLocal(entities[pattern.entity], options.locales),
        isKept: kept[pattern.entity],
        hasContext: !lexicon.isEmpty(for: pattern.entity) || questions.hasPhrases[pattern.entity],
        hasStopWords: !pattern.isDenied && index < firstKnownPattern
          && !entities[pattern.entity].stopWords.isEmpty,
        grows: entities[pattern.entity].growsToAddress && index < firstKnownPattern
          && !pattern.isDenied,
        isTold: entities[pattern.entity].isToldByCallingCodes && index < firstKnownPattern
          && !pattern.isDenied,
        mayBeDoubted: index < firstKnownPattern && negative.concerns(pattern.entity),
        mayBeInvalid: options.redactsInvalid, minimumScore: options.minimumScore,
        isResult: options.results[entities[pattern.entity].type])
    }
    hopeless = HopelessPlaces(
      firstAlike: patternSet.firstAlike, sources: patternSet.sources,
      traits: traits.prefix(searched.count))
    coarserThan = Self.coarser(options.coarserThan, entities, ranks)
    if options.allowed.isEmpty {
      allowed = nil
    } else {
      let allowed = try Self.compile(
        options.allowed.enumerated().map { index, value in
          ("allow/\(index + 1)", PatternDefinition(allowed: value, number: index + 1))
        })
      try Self.check(allowed)
      self.allowed = allowed
    }
  }

  /// Makes the memory that one worker needs.
  ///
  /// - Parameter fault: makes match call number `call` fail with PCRE2's `result`; for tests.
  /// - Returns: memory for this detector alone.
  package func makeScratch(fault: (call: Int, result: Int32)? = nil) -> DetectionScratch {
    let search =
      fault.map { patternSet.makeScratch(failingCall: $0.call, with: $0.result) }
      ?? patternSet.makeScratch()
    return DetectionScratch(search: search, allow: allowed?.makeScratch())
  }

  /// Whether `text` is one placeholder or token, but for line ends behind it.
  package func isPlaceholder(_ text: Span<UInt8>) -> Bool {
    var end = text.count
    while end > 0, text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    return end > 0 && placeholders.end(ofPlaceholderAt: 0, in: text, bounds: 0..<end) == end
  }

  /// The context phrases of a finding, as the pack writes them.
  package func texts(of phrases: ArraySlice<PhraseID>) -> [String] { phrases.map(lexicon.text) }

  /// The phrase by which a finding was asked for, as the pack writes it; nil where nothing was.
  package func text(of question: QuestionEvidence) -> String? {
    guard question.phrase >= 0 else { return nil }
    return question.isListed
      ? questions.text(of: Int(question.phrase)) : lexicon.text(of: question.phrase)
  }

  // MARK: Compilation

  private static func compile(
    _ patterns: [(name: String, definition: PatternDefinition)], library: PatternLibrary? = nil
  ) throws(DetectionError) -> PatternSet {
    do {
      return try PatternSet(
        patterns.map { name, definition in
          try PatternSource(definition, name: name)
        }, library: library)
    } catch let error as PatternMacros.UnknownMacro {
      throw DetectionError(description: "there is no macro '{{\(error.name)}}'")
    } catch {
      throw DetectionError(description: "\(error)")
    }
  }

  /// The place of each entity's type among all types; several entities may define one type.
  private static func ranks(of entities: [EntityDefinition]) -> [Int] {
    var ranks: [Int] = []
    for (index, entity) in entities.enumerated() {
      let isNew = index == 0 || entities[index - 1].type != entity.type
      ranks.append((ranks.last ?? -1) + (isNew ? 1 : 0))
    }
    return ranks
  }

  /// By rank of a type, the ranks of the types whose findings do not hide anything of its values.
  private static func coarser(
    _ coarser: [EntityType: Set<EntityType>], _ entities: [EntityDefinition], _ ranks: [Int]
  ) -> [Set<Int>] {
    guard !coarser.isEmpty else { return [] }
    var rankOfType: [EntityType: Int] = [:]
    for (entity, rank) in zip(entities, ranks) { rankOfType[entity.type] = rank }
    var result = Array(repeating: Set<Int>(), count: (ranks.last ?? -1) + 1)
    for (type, others) in coarser {
      guard let rank = rankOfType[type] else { continue }
      result[rank] = Set(others.compactMap { rankOfType[$0] })
    }
    return result
  }

  private static func check(_ patterns: PatternSet) throws(DetectionError) {
    do {
      try patterns.compileAll()
    } catch {
      throw DetectionError(description: "\(error)")
    }
  }
}

extension Range<Int> {
  /// The smallest range that holds both.
  func union(_ other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}

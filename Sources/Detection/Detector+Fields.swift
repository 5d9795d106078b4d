internal import Matching

/// The patterns that whole values of fields are compared with, where a field's name announces them, and
/// whole answers, where a question does.
///
/// Any word may be a password: only the name of its field tells. Searching every text for every word would cost
/// more than all the rest, so these patterns are not a part of the search.
struct FieldPatterns: Sendable {
  /// How many are told apart; no pack comes near.
  static let most = 64

  /// The patterns, each of which matches a whole value or nothing.
  let patterns: WholePatterns
  /// Index of the first among all patterns of the detector.
  let first: Int
  /// The entity of each.
  let entities: [Int]
  /// One bit for each that is compared with whole fields.
  let ofFields: UInt64
  /// One bit for each that is compared with whole answers.
  let ofAnswers: UInt64

  /// Takes those of `patterns` that begin at `first`.
  init(_ patterns: [Detector.ActivePattern], from first: Int) throws(DetectionError) {
    let own = patterns[first...]
    guard own.count <= Self.most else {
      throw DetectionError(
        description: "there are more than \(Self.most) patterns for whole fields and answers")
    }
    self.first = first
    entities = own.map(\.entity)
    func bits(_ isSet: (PatternDefinition) -> Bool) -> UInt64 {
      own.reversed().reduce(0) { $0 << 1 | (isSet($1.definition) ? 1 : 0) }
    }
    ofFields = bits(\.isWholeField)
    ofAnswers = bits(\.isWholeAnswer)
    do {
      self.patterns = WholePatterns(
        try own.map { try PatternSource($0.definition.matchingAll, name: $0.name) })
    } catch let error as PatternMacros.UnknownMacro {
      throw DetectionError(description: "there is no macro '{{\(error.name)}}'")
    } catch {
      throw DetectionError(description: "\(error)")
    }
  }
}

/// Which patterns names of fields announce, as far as one worker has worked it out.
struct AnnouncedPatterns {
  private struct Entry {
    /// The name, and zeros behind it.
    var name = InlineArray<4, UInt64>(repeating: 0)
    var length: Int32 = -1
    var patterns: UInt64 = 0
  }

  private static let capacity = 256
  private var entries: [Entry] = []

  /// One bit for each of `patterns` that a field of the name in `range` announces.
  mutating func patterns(
    _ range: Range<Int>, in bytes: Span<UInt8>, of patterns: FieldPatterns,
    lexicon: ContextLexicon
  ) -> UInt64 {
    // Longer than any name that a pack lists.
    guard range.count <= 32 else { return 0 }
    if entries.isEmpty { entries = Array(repeating: Entry(), count: Self.capacity) }
    let name = bytes.extracting(range)
    let words: InlineArray<4, UInt64> = [
      name.eight(at: 0).bits, name.eight(at: 8).bits, name.eight(at: 16).bits,
      name.eight(at: 24).bits,
    ]
    var hasher = Words.Hasher()
    hasher.append(eight: UInt64(truncatingIfNeeded: range.count))
    for index in 0..<4 { hasher.append(eight: words[index]) }
    let place = Int(truncatingIfNeeded: hasher.value &>> 56)
    if entries[place].length == Int32(range.count), entries[place].name[0] == words[0],
      entries[place].name[1] == words[1], entries[place].name[2] == words[2],
      entries[place].name[3] == words[3]
    {
      return entries[place].patterns
    }
    let parts = Words.splitFieldName(bytes, in: range)
    var announced: UInt64 = 0
    for (index, entity) in patterns.entities.enumerated()
    where patterns.ofFields >> UInt64(index) & 1 == 1 && lexicon.isFieldName(parts, of: entity) {
      announced |= 1 << UInt64(index)
    }
    entries[place] = Entry(
      name: words, length: Int32(range.count), patterns: announced)
    return announced
  }
}

extension Detector {
  /// Nominates whole values of the fields whose names announce what they hold.
  func nominateFields(
    in view: Span<UInt8>, units: [TextUnit], starts: Range<Int>, _ scratch: SearchScratch,
    _ work: inout Workspace
  ) throws(SearchError) {
    guard fields.ofFields != 0 else { return }
    for unit in units where !unit.name.isEmpty && starts.contains(unit.range.lowerBound) {
      let announced = work.announced.patterns(
        unit.name, in: view, of: fields, lexicon: lexicon)
      if announced == 0 { continue }
      var value = unit.range
      while !value.isEmpty, UTF8Text.isSpace(view[value.lowerBound]) {
        value = value.lowerBound + 1..<value.upperBound
      }
      while !value.isEmpty, UTF8Text.isSpace(view[value.upperBound - 1]) {
        value = value.lowerBound..<value.upperBound - 1
      }
      if value.isEmpty || value.count > Self.longestMatch { continue }
      let text = view.extracting(value)
      for index in 0..<fields.patterns.count where announced >> UInt64(index) & 1 == 1 {
        guard try fields.patterns.matches(index, text, scratch: scratch) else { continue }
        nominate(
          SearchMatch(pattern: fields.first + index, range: value, value: value), in: view, &work)
      }
    }
  }
}

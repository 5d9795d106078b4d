/// What names of fields say about entity types, as far as one worker has worked it out.
///
/// The same few names stand in record after record, and taking a name apart costs more than all the
/// rest that is done for a candidate.
struct FieldNameCache {
  private struct Entry {
    /// The name, and zeros behind it.
    var name = InlineArray<4, UInt64>(repeating: 0)
    var length: Int32 = -1
    var entity: Int32 = -1
    var evidence = FieldEvidence()
  }

  private static let capacity = 256
  private var entries: [Entry] = []

  /// What the name in `range` says about candidates of `entity`.
  mutating func evidence(
    _ range: Range<Int>, in bytes: Span<UInt8>, of entity: Int, lexicon: ContextLexicon
  ) -> FieldEvidence {
    guard range.count <= 32 else {
      return lexicon.fieldEvidence(Words.splitFieldName(bytes, in: range), of: entity)
    }
    if entries.isEmpty { entries = Array(repeating: Entry(), count: Self.capacity) }
    let name = bytes.extracting(range)
    let words: InlineArray<4, UInt64> = [
      name.eight(at: 0).bits, name.eight(at: 8).bits, name.eight(at: 16).bits,
      name.eight(at: 24).bits,
    ]
    var hasher = Words.Hasher()
    hasher.append(eight: UInt64(truncatingIfNeeded: entity) &<< 8 ^ UInt64(range.count))
    for index in 0..<4 { hasher.append(eight: words[index]) }
    let place = Int(truncatingIfNeeded: hasher.value &>> 56)
    if entries[place].entity == Int32(truncatingIfNeeded: entity),
      entries[place].length == Int32(range.count), entries[place].name[0] == words[0],
      entries[place].name[1] == words[1], entries[place].name[2] == words[2],
      entries[place].name[3] == words[3]
    {
      return entries[place].evidence
    }
    let evidence = lexicon.fieldEvidence(Words.splitFieldName(bytes, in: range), of: entity)
    entries[place] = Entry(
      name: words, length: Int32(range.count), entity: Int32(truncatingIfNeeded: entity),
      evidence: evidence)
    return evidence
  }
}

/// Finds where values are said in words, spelled or typed out letter by letter, or written with letters that look
/// like others.
///
/// A first look at the bytes tells where number words, letters or the like stand near one another. Only
/// there the words are read.
struct SpokenText {
  /// What was found, ascending and disjoint.
  private(set) var stretches: [SpokenStretch] = []

  /// Looks at `text` in place of what was looked at before.
  mutating func look(at text: Span<UInt8>) {
    stretches.removeAll(keepingCapacity: true)
    let vocabulary = SpokenVocabulary.shared
    var place = text.nextSpokenWords(from: 0, vocabulary)
    var start = 0
    while place < text.count {
      if text[place] >= 0x80 {
        if let stretch = SpokenStretch(lookAlikesIn: text, at: place, from: start) {
          stretches.append(stretch)
          start = stretch.range.upperBound
        }
        place = text.nextSpokenWords(from: max(place + 1, start), vocabulary)
        continue
      }
      let tokens = SpokenTokens(text, around: place, from: start)
      let (found, end) = Self.read(tokens, at: place)
      if let found { stretches.append(found) }
      start = found?.range.upperBound ?? start
      place = text.nextSpokenWords(from: max(place + 1, end), vocabulary)
    }
  }

  /// Reads what is said at `place`.
  ///
  /// - Returns: the stretch, if there is one, and where to look on.
  private static func read(
    _ tokens: SpokenTokens, at place: Int
  ) -> (stretch: SpokenStretch?, end: Int) {
    let reader = SpokenReader(tokens)
    let next = tokens.tokens.partitioningIndex { $0.range.upperBound > place }
    guard next < tokens.tokens.count else { return (nil, place + 1) }
    let run = reader.run(holding: next)
    let end =
      run.isEmpty
      ? tokens.tokens[next].range.upperBound : tokens.tokens[run.upperBound - 1].range.upperBound
    // An address that begins further on is not passed over what stands before it.
    if let address = reader.address(near: next), address.range.lowerBound < max(end, place + 1) {
      return (address, address.range.upperBound)
    }
    // What goes on for so long is a count, or a list, but nothing that has an end to be read out for.
    guard !run.isEmpty, !(tokens.isCut && run.upperBound == tokens.tokens.count),
      let stretch = reader.value(in: run)
    else { return (nil, max(end, tokens.tokens[next].range.upperBound)) }
    return (stretch, max(end, stretch.range.upperBound))
  }
}

extension NameScorer {
  /// What each feature looks at, for people, in the order in which the room's C code works them out.
  package static let features = [
    "how the line is written", "how the word is written", "the lists, and how it is written",
    "the lists, and the line", "the word itself", "the word before", "the second word before",
    "the third word before", "the word behind", "the second word behind", "the two words before",
    "the words on both sides", "the word before, and the lists", "the word behind, and the lists",
    "what stands on both sides", "what stands before", "what stands behind",
    "a name before, and the lists", "a name before, and what stands between",
    "names before", "the neighbor before", "the neighbor behind", "its last three letters",
    "its last two letters", "its first three letters", "its length",
    "how much of the line is prose",
    "the two words behind", "how the neighbors are written", "how long the line is",
    "where in the sentence it stands", "the second word before, and the lists",
    "the lists on both sides", "the word and the word before",
  ]

  /// The features that speak loudest about a word, with what each adds to the log odds.
  ///
  /// - Parameters:
  ///   - word: the word.
  ///   - count: how many are told; the others come last, as one sum.
  /// - Returns: what they look at, and what they add.
  package static func loudest(_ word: Word, count: Int) -> [(cause: String, weight: Int)] {
    let told = word.weights.indices.filter { word.weights[$0] != 0 }
      .sorted { (abs(word.weights[$1]), $0) < (abs(word.weights[$0]), $1) }
    var result = told.prefix(count).map { (cause: features[$0], weight: word.weights[$0]) }
    let rest = told.dropFirst(count).reduce(0) { $0 + word.weights[$1] }
    if told.count > count { result.append((cause: "\(told.count - count) others", weight: rest)) }
    return result
  }
}

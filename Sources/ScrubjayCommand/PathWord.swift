internal import Scrubjay

/// Words that may name a type of personal data or stand for paths.
enum PathWord {
  /// Whether a word can only be a pattern of paths: types have none of its characters.
  static func isPattern(_ word: String) -> Bool {
    word.contains { "*?[]/.\\".contains($0) }
  }
}

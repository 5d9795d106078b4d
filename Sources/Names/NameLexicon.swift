internal import CNames

/// What the lists of names and words know of one word.
package enum NameLexicon {
  /// Whether a word is so common that it mostly stands for something else than a person: "grace", "will".
  ///
  /// - Parameter word: its UTF-8 bytes, in any case.
  /// - Returns: whether it is.
  package static func isOrdinary(_ word: Span<UInt8>) -> Bool {
    let facts = facts(of: word)
    let common = (facts & UInt32(SCRUBJAY_NAMES_COMMON)) >> 4
    return common >= 2 || facts & UInt32(SCRUBJAY_NAMES_NEVER) != 0
  }

  /// Whether a list holds the word, as a name or as any other.
  package static func isKnown(_ word: Span<UInt8>) -> Bool { facts(of: word) != 0 }

  /// Whether a list holds the word as a form of address: "Mr", "Frau", "Dra".
  package static func isTitle(_ word: Span<UInt8>) -> Bool {
    facts(of: word) & UInt32(SCRUBJAY_NAMES_TITLE) != 0
  }

  /// Whether a list of given names holds the word.
  package static func isGiven(_ word: Span<UInt8>) -> Bool {
    facts(of: word) & UInt32(SCRUBJAY_NAMES_GIVEN) != 0
  }

  private static func facts(of word: Span<UInt8>) -> UInt32 {
    unsafe word.withUnsafeBufferPointer { word in
      var model = unsafe scrubjay_names_builtin
      guard let start = word.baseAddress else { return 0 }
      return unsafe scrubjay_names_lookup(&model, start, word.count)
    }
  }

  /// The other forms in which a given name is used, all in small letters: "annie" for "ann".
  package static func shortForms(of name: String) -> [String] {
    Nicknames.forms[name] ?? []
  }
}

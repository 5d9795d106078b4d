/// What is done with input in a binary format that is not known.
package enum UnknownHandling: String, CaseIterable, Sendable {
  /// It is an error.
  case fail
  /// It is left out, and the report says so.
  case skip
  /// It is copied as it is, unscanned, and the report says so.
  case copy
}

/// How many files at once are done.
package struct BatchOptions: Sendable {
  /// Whether the output takes the place of the inputs.
  package var isInPlace = false
  /// What is put behind the names of inputs that are kept when they are replaced; `nil` to keep none.
  package var backupSuffix: String?
  /// Whether files that a former run has done are left as they are.
  package var resumes = false
  /// Patterns of which a file in a folder must fit one, if there are any.
  package var included: [String] = []
  /// Patterns of files and folders that are left out of folders.
  package var excluded: [String] = []
  /// How many bytes the members of an archive may have together.
  package var maximumUnpacked = 1 << 40
  /// How many times as many bytes an archive may give as it has itself.
  package var maximumRatio = 200
  /// What is done with files in a binary format that is not known.
  package var onUnknown = UnknownHandling.fail

  /// The usual options.
  package init() {}
}

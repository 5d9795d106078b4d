package import Anonymization
package import Transcripts

/// How one input is processed.
package struct RunOptions: Sendable {
  /// What comes out.
  package enum Output: Sendable, Equatable {
    /// The input with every finding replaced.
    case scrubbed
    /// One JSON object for each finding.
    case findings(showsValues: Bool)
    /// Nothing: findings are only counted.
    case counts
  }

  /// What is done with a record that is not well-formed.
  package enum MalformedHandling: String, CaseIterable, Sendable {
    /// It is an error.
    case fail
    /// It is scanned as text.
    case text
  }

  /// The path as it was given; `-` for standard input.
  package var path: String
  /// The name that tells the format, where the path does not end like it.
  package var fileName: String?
  /// What identifies the source in file and message scope.
  package var sourceID: String
  /// What comes out.
  package var output = Output.scrubbed
  /// Whether findings are only counted, by field, where the output would be findings.
  package var summarizes = false
  /// Whether is measured how much of the text stays as it was.
  package var measures = false
  /// What is done with a record that cannot be processed.
  package var onError = Policy.ErrorHandling.fail
  /// Whether records that are left out are laid aside.
  package var quarantines = false
  /// What is done with a record that is not well-formed.
  package var onMalformed = MalformedHandling.fail
  /// What is done with parts of mail that are no text.
  package var onUnknown = UnknownHandling.fail
  /// The longest message of mail, the longest line of JSON Lines, the longest row of CSV and the longest JSON string, in bytes.
  package var maximumRecord = 16 << 20
  /// How rows and cells are told apart.
  package var dialect = CSVDialect()
  /// Whether every record is scanned again before it is written.
  package var verifies = false
  /// What is known about the format, where it is one of transcripts.
  package var transcript: TranscriptFormat?
  /// Whether nothing but the names of participants is looked for, to be known from the beginning.
  var learnsOnly = false
  /// Makes match call number `call` of each worker fail with PCRE2's `result`; for tests.
  package var fault: (call: Int, result: Int32)?

  /// Makes the usual options for the input at `path`.
  package init(path: String) {
    self.path = path
    sourceID = path
  }
}

internal import Transcripts

/// What went wrong in a run, in the words that a user sees; never with a value from the data.
package struct JobFailure: Error, Sendable, Equatable {
  /// What sort of failure it is, and so which exit status it leads to.
  package enum Kind: String, Sendable, Equatable {
    /// What was asked for makes no sense.
    case usage
    /// Something could not be read or written.
    case inputOutput = "input_output"
    /// A record could not be processed safely.
    case unsafeInput = "unsafe_input"
    /// Something personal was still there after a record had been transformed.
    case residue
  }

  /// What sort of failure it is.
  package let kind: Kind
  /// The path as it was given; `nil` where no file is concerned.
  let path: String?
  /// The record's number from 1, if it is about one.
  let record: Int?
  /// What is wrong.
  let cause: String
  /// What to do about it.
  let cure: String?

  init(_ kind: Kind, path: String?, record: Int? = nil, cause: String, cure: String? = nil) {
    self.kind = kind
    self.path = path
    self.record = record
    self.cause = cause
    self.cure = cure
  }

  init(_ failure: RecordFailure) {
    let kind: Kind = failure.kind == .residue ? .residue : .unsafeInput
    self.init(
      kind, path: failure.path, record: failure.record, cause: failure.cause, cure: failure.cure)
  }

  init(_ error: TranscriptError) {
    let cure =
      switch error.kind {
      case .missing: "check the path"
      case .permission: "check the permissions"
      case .directory: "give a file"
      case .noSpace: "make room or write elsewhere"
      case .brokenPipe, .io, .closed, .unsafeInput: String?.none
      }
    let kind: Kind = error.kind == .unsafeInput ? .unsafeInput : .inputOutput
    self.init(kind, path: error.path, cause: error.reason, cure: error.cure ?? cure)
  }

  init(_ error: any Error) {
    switch error {
    case let error as JobFailure: self = error
    case let error as RecordFailure: self.init(error)
    case let error as TranscriptError: self.init(error)
    default: self.init(.inputOutput, path: nil, cause: "\(error)")
    }
  }

  /// The same failure, of what is called `path` where it is `other` that it names.
  func renamed(_ other: String, to path: String) -> JobFailure {
    guard self.path == other else { return self }
    return JobFailure(kind, path: path, record: record, cause: cause, cure: cure)
  }

  /// `FILE:RECORD: what is wrong; what to do`, on one line, control bytes escaped.
  package var line: String {
    var line = path.map { printable($0) } ?? ""
    if let record { line += ":\(record)" }
    if !line.isEmpty { line += ": " }
    line += printable(cause)
    if let cure { line += "; \(printable(cure))" }
    return line
  }
}

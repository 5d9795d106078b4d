/// A record that could not be processed, and why; never with a value from the data.
///
/// Its description is the one line that a user sees: `FILE:RECORD: what is wrong; what to do`.
public struct RecordFailure: Error, Sendable, Equatable, CustomStringConvertible {
  /// What sort of failure it is, and so which exit status it leads to.
  package enum Kind: Sendable, Equatable {
    /// The record cannot be scanned safely.
    case unsafeInput
    /// Something personal was still there after the record had been transformed.
    case residue
  }

  package let kind: Kind
  /// The path as it was given.
  package let path: String
  /// The record's number from 1; `nil` where the whole input is meant.
  package let record: Int?
  /// What is wrong.
  package let cause: String
  /// What to do about it.
  package let cure: String?

  package init(
    _ kind: Kind = .unsafeInput, path: String, record: Int?, cause: String, cure: String? = nil
  ) {
    self.kind = kind
    self.path = path
    self.record = record
    self.cause = cause
    self.cure = cure
  }

  /// The line that a user sees, without the name of the program.
  public var description: String {
    let place = record.map { "\(path):\($0)" } ?? path
    return "\(place): \(cause)" + (cure.map { "; \($0)" } ?? "")
  }
}

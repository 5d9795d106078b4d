/// Why bytes are not one JSON value that we are willing to read.
///
/// Tells place and reason, never a byte of the data.
package struct JSONScanError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong.
  package enum Reason: Sendable, Equatable {
    /// Not JSON by RFC 8259; the words say what was expected.
    case malformed(String)
    /// The bytes end before the value does; what is there could be its beginning.
    case truncated
    /// More containers within each other than the limit.
    case tooDeep
    /// A string, key or number of more bytes than the limit.
    case stringTooLong
  }

  /// The byte in the scanned span at which it shows.
  package var offset: Int

  /// What is wrong.
  package var reason: Reason

  /// One line for people: the reason and the byte, no data.
  package var description: String {
    switch reason {
    case .malformed(let what): "malformed JSON at byte \(offset): \(what)"
    case .truncated: "truncated JSON: it ends at byte \(offset)"
    case .tooDeep: "JSON is nested too deeply at byte \(offset)"
    case .stringTooLong: "a JSON string or number at byte \(offset) is longer than the limit"
    }
  }
}

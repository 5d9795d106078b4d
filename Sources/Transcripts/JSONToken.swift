/// One value or member name of a JSON text: what it is, where it stands, what it belongs to.
///
/// Tokens stand in the order of their first bytes: a container before its content, a key directly
/// before its value. Token 0 is the root. All offsets are bytes in the scanned span.
package struct JSONToken: Sendable, Equatable {
  /// What a token is; member names are of a kind of their own.
  package enum Kind: UInt8, Sendable {
    case object, array, key, string, number, boolean, null
  }

  /// What it is.
  package var kind: Kind

  /// Whether a string or key holds a backslash; false for every other kind.
  package var hasEscapes: Bool

  /// Whether the raw bytes of a string or key are all ASCII; true for every other kind.
  ///
  /// Escapes are ASCII whatever they stand for.
  package var isASCII: Bool

  /// The raw bytes: strings and keys with their quotes, containers from bracket to bracket.
  package var range: Range<Int>

  /// The token of the enclosing object or array, −1 for the root.
  ///
  /// The same for a key and for its value.
  package var parent: Int

  /// The index in the array, or the ordinal of the member in the object, from 0.
  ///
  /// The same for a key and for its value; 0 for the root.
  package var position: Int

  /// The token after this one and all that belongs to it: the next sibling, if there is one.
  ///
  /// For a key this is the token after its value.
  package var next: Int

  /// The bytes between the quotes of a string or key, or between the brackets of a container.
  package var content: Range<Int> {
    range.lowerBound + 1..<range.upperBound - 1
  }
}

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
  package let kind: Kind

  /// Whether a string or key holds a backslash; false for every other kind.
  package let hasEscapes: Bool

  /// Whether the raw bytes of a string or key are all ASCII; true for every other kind.
  ///
  /// Escapes are ASCII whatever they stand for.
  package let isASCII: Bool

  // Stored small, since a long line can have millions: 24 bytes instead of 48. Open to the package,
  // since calls from another module cost more there than all that is done with what they give.
  /// Where `range` begins.
  package let start: UInt32
  /// Where `range` ends.
  package private(set) var end: UInt32
  /// What `parent` gives.
  package let storedParent: Int32
  private let storedPosition: UInt32
  /// What `next` gives.
  package private(set) var storedNext: UInt32

  /// Makes a token; all numbers must be less than `maximumOffset`.
  @inline(__always)
  init(
    kind: Kind, hasEscapes: Bool, isASCII: Bool, range: Range<Int>, parent: Int, position: Int,
    next: Int
  ) {
    self.kind = kind
    self.hasEscapes = hasEscapes
    self.isASCII = isASCII
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
    storedParent = Int32(truncatingIfNeeded: parent)
    storedPosition = UInt32(truncatingIfNeeded: position)
    storedNext = UInt32(truncatingIfNeeded: next)
  }

  /// No offset that a token holds is greater.
  static let maximumOffset = Int(Int32.max)

  /// The raw bytes: strings and keys with their quotes, containers from bracket to bracket.
  package var range: Range<Int> { Int(start)..<Int(end) }

  /// The token of the enclosing object or array, −1 for the root.
  ///
  /// The same for a key and for its value.
  package var parent: Int { Int(storedParent) }

  /// The index in the array, or the ordinal of the member in the object, from 0.
  ///
  /// The same for a key and for its value; 0 for the root.
  package var position: Int { Int(storedPosition) }

  /// The token after this one and all that belongs to it: the next sibling, if there is one.
  ///
  /// For a key this is the token after its value.
  package var next: Int { Int(storedNext) }

  /// Ends a container at `offset`; `next` is the token that will follow.
  @inline(__always)
  mutating func close(at offset: Int, next: Int) {
    end = UInt32(truncatingIfNeeded: offset)
    storedNext = UInt32(truncatingIfNeeded: next)
  }

  /// Ends the member of which this is the key.
  @inline(__always)
  mutating func endMember(next: Int) {
    storedNext = UInt32(truncatingIfNeeded: next)
  }

  /// The bytes between the quotes of a string or key, or between the brackets of a container.
  package var content: Range<Int> {
    range.lowerBound + 1..<range.upperBound - 1
  }
}
